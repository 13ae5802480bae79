"""What the support score is made from."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from service.core.checks.alignment import positions
from service.core.checks.evidence import Evidence
from service.core.highlight import cite
from service.core.support.signals import frequencies, measured, signals
from service.core.types import Finding
from tests.articles import event, made

FAULT = Finding(check="figures", detail="another")


def whole(text: str, language: str) -> dict[str, int]:
    """Return how often `text`, read in one piece, has each concept."""
    return {concept: len(places) for concept, places in positions(text, language).items()}


def test_concepts_are_counted_as_in_the_whole_text() -> None:
    """Counting sentence by sentence gives what reading the text in one piece gives."""
    for document in event():
        assert frequencies(document) == whole(document.text, document.language)


def test_a_claim_that_is_a_passage_has_the_signals_of_the_longer_way() -> None:
    """What is known of a claim that is its passage word for word is what measuring it gives."""
    for document in (*event(), made("Yes. He. 1,931! It is, it is, it is what it is.")):
        for sentence in document.sentences:
            cited = cite(document, sentence.start, sentence.end)
            held = Evidence(documents={document.id: document}, citations=(cited,))
            for findings in ((), (FAULT,), (FAULT, FAULT, FAULT)):
                assert signals(cited.quote, held, findings) == measured(cited.quote, held, findings)


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
