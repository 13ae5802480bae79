"""In what order things are told."""

from __future__ import annotations

from service.core.order import ordered, paragraphs
from service.core.types import SentenceId
from tests.articles import day, event, made


def run(*sentences: tuple[int, int]) -> tuple[SentenceId, ...]:
    """Return a run."""
    return tuple(SentenceId(at, number) for at, number in sentences)


def test_what_stands_early_comes_early() -> None:
    """Runs follow how far into their articles they stand."""
    runs = [run((0, 0)), run((1, 5)), run((2, 1)), run((0, 2))]
    assert ordered(event(), runs) == [0, 2, 3, 1]


def test_a_quotation_does_not_lead() -> None:
    """The first run that is no quotation leads."""
    document = made(
        '"We are glad to be back," said Tom Reyes on Monday morning. The ferry to Long Island sails again today.'
    )
    assert ordered((document,), [run((0, 0)), run((0, 1))]) == [1, 0]


def test_a_timeline_goes_by_date() -> None:
    """The earlier day comes first, whatever says most."""
    late = made("The pier opened again on Wednesday after long repairs.", "a", published_at=day(4))
    early = made("The pier closed on Monday after a ship had struck it.", "b", published_at=day(2))
    assert ordered((late, early), [run((0, 0)), run((1, 0))], timeline=True) == [1, 0]


def test_paragraphs_end_where_the_source_changes() -> None:
    """A paragraph ends after three sentences at the next other source, and never within a run."""
    runs = [run((0, 0)), run((1, 0)), run((0, 2)), run((0, 3)), run((1, 4), (1, 5))]
    assert paragraphs(runs) == (0, 0, 0, 0, 1, 1)


def test_nothing_has_no_order() -> None:
    """No runs, no paragraphs."""
    assert ordered(event(), []) == []
    assert paragraphs([]) == ()
