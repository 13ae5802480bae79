"""The search for passages: which sentences of the documents a claim rests on."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from service.core.support.passages import find
from service.core.text.document import document
from service.core.types import Document, Reading


def held(*texts: str) -> tuple[Document, ...]:
    """Return documents of `texts`."""
    return tuple(document(Reading(text=text, language="en"), f"doc-{place}") for place, text in enumerate(texts, 1))


STORY = held(
    "The ferry left Tarn at noon. Its engine failed off Orm. Rescuers saved all 41 passengers. The cook sang.",
    "All 41 people on the ferry were rescued off Orm, the coastguard said. Shares in the company fell.",
)


def test_the_best_sentence_comes_first() -> None:
    """The sentence that tells what the claim tells is cited first, with the other report of it."""
    found = find("Rescuers saved the 41 passengers of the ferry.", STORY)
    assert found[0].quote == "Rescuers saved all 41 passengers."
    assert found[1].document == "doc-2"


def test_the_same_words_in_the_same_order_count() -> None:
    """Of two sentences of the same words, the one that has them in the order of the claim comes first."""
    story = held(
        "The old mill by the river burned down on Sunday night, the fire chief said. Nobody lives there.",
        "The mill by the river burned down on Sunday. It was insured.",
        "On Sunday, down by the burned river, the chief of the mill said night falls on old fire.",
    )
    found = find("The old mill by the river burned down on Sunday night.", story)
    assert [citation.document for citation in found[:2]] == ["doc-1", "doc-2"]


def test_every_citation_points_at_its_quote() -> None:
    """Offsets and quotes of what is found agree with the document."""
    by_id = {each.id: each for each in STORY}
    for citation in find("The engine of the ferry failed.", STORY):
        assert by_id[citation.document].text[citation.start : citation.end] == citation.quote


def test_nothing_in_common_finds_nothing() -> None:
    """A claim that shares no word with the documents has no passage, nor has one without documents."""
    assert find("Zebras graze.", STORY) == ()
    assert find("Zebras graze.", ()) == ()


def test_the_limit_holds() -> None:
    """No more passages than asked for are found."""
    assert len(find("The ferry off Orm and its 41 passengers.", STORY, limit=1)) == 1
    assert find("The ferry.", STORY, limit=0) == ()


@given(st.text(max_size=60), st.text(max_size=200))
def test_any_text_can_be_searched(claim: str, text: str) -> None:
    """Whatever claim and document are, each passage found stands in the document, once."""
    found = find(claim, held(text))
    assert len({citation.start for citation in found}) == len(found)
