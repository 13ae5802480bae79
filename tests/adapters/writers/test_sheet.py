"""The evidence sheet and its closed list."""

from hypothesis import given
from hypothesis import strategies as st

from service.adapters import tokens
from service.adapters.writers.sheet import MOST_SENTENCES, sheet
from service.core.types import Plan, SentenceId
from tests.adapters.writers.cases import PLAN, assignment, point


def test_a_sheet_numbers_the_plan():
    """Every sentence of every point has a number; a mark opens each point."""
    shown = sheet(assignment(), (0, 2), 1_000, tokens.count)
    assert shown.ids == (1, 2, 3)
    assert shown.text().split("\n")[0::2] == ["#", "2 " + shown.lines[1].text, "3 " + shown.lines[2].text]
    assert [line.point for line in shown.lines] == [0, 0, 2]


def test_citations_are_the_sentences():
    """A number stands for exactly its source sentence, and is cited once."""
    given_ = assignment()
    shown = sheet(given_, (0,), 1_000, tokens.count)
    citations = shown.citations((2, 1, 2), given_.documents)
    assert [citation.document for citation in citations] == ["ledger", "post"]
    assert all(
        document.text[citation.start : citation.end] == citation.quote
        for citation in citations
        for document in given_.documents
        if document.id == citation.document
    )


def test_independent_sources_come_first():
    """After the best sentence, one of each other origin is shown before a second of the same."""
    plan = Plan(points=(point((0, 0), (0, 1), (1, 0), (2, 0)),))
    shown = sheet(assignment(plan), (0,), 1_000, tokens.count)
    assert [line.id.document for line in shown.lines] == [0, 1, 2, 0]


@given(st.integers(1, 400), st.integers(1, 4))
def test_a_sheet_keeps_to_its_tokens(most, points):
    """A sheet takes no more tokens than it may, except that every point keeps one sentence."""
    shown = sheet(assignment(), range(points), most, tokens.count)
    assert {line.point for line in shown.lines} == set(range(points))
    assert tokens.count(shown.text()) <= most or len(shown.lines) == points


@given(st.permutations([(d, s) for d, n in ((0, 3), (1, 3), (2, 2)) for s in range(n)]))
def test_a_point_shows_at_most_six(order):
    """However many sentences a point has, a few are shown, the best always."""
    plan = Plan(points=(point(*order),))
    shown = sheet(assignment(plan), (0,), 10_000, tokens.count)
    assert len(shown.lines) == MOST_SENTENCES
    assert shown.lines[0].id == SentenceId(*order[0])


def test_a_plan_of_this_set_is_told_once():
    """The same assignment gives the same sheet: answers can be found again."""
    assert sheet(assignment(PLAN), (0, 1), 99, tokens.count) == sheet(assignment(PLAN), (0, 1), 99, tokens.count)
