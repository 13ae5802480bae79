"""What the support score is made from."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from service.core.alignment import positions
from service.core.signals import frequencies
from tests.articles import event, made


def whole(text: str, language: str) -> dict[str, int]:
    """Return how often `text`, read in one piece, has each concept."""
    return {concept: len(places) for concept, places in positions(text, language).items()}


def test_concepts_are_counted_as_in_the_whole_text() -> None:
    """Counting sentence by sentence gives what reading the text in one piece gives."""
    for document in event():
        assert frequencies(document) == whole(document.text, document.language)


@given(
    st.lists(
        st.sampled_from(("The ferry", "hit 1,931 piers.", "Ana Silva", "said", "“No.”", "U.S. aid", "in May")),
        max_size=40,
    )
)
def test_no_concept_is_lost_between_sentences(pieces: list[str]) -> None:
    """However a text is split into sentences, each of its concepts is counted where it stands."""
    document = made(" ".join(pieces), language="en")
    assert frequencies(document) == whole(document.text, "en")
