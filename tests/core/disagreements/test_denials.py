"""What a draft affirms and the documents only deny."""

from __future__ import annotations

import pytest

from service.core.disagreements.denials import denied, only_denied
from service.core.highlight import cite
from service.core.types import Claim, Finding
from tests.fakes import made

STORY = (
    "Police questioned the captain of the Karin Dahl for two hours on Tuesday. He has not been charged. "
    "The county has no plan for a tunnel under Skarrow, engineer Mina Ferrar said. There was no crash, a nurse said."
)


def found(text: str, language: str = "en", story: str = STORY) -> Finding | None:
    """Return the doubt about `text`, which cites the first sentence of the story."""
    document = made(story, "story", language=language)
    first = document.sentences[0]
    claim = Claim(text=text, citations=(cite(document, first.start, first.end),))
    return denied(claim, (document,), only_denied((document,), (0,)), language)


@pytest.mark.parametrize(
    ("text", "word", "passage"),
    [
        ("The captain was charged on Tuesday.", "charged", "He has not been charged."),
        ("The county plans a tunnel under Skarrow.", "plans", "The county has no plan for a tunnel"),
    ],
)
def test_what_is_only_denied_is_doubted(text: str, word: str, passage: str) -> None:
    """The doubt names the word, and cites the sentence that denies it."""
    doubt = found(text)
    assert doubt is not None
    assert (doubt.check, doubt.severity, doubt.where) == ("negation", "doubt", "elsewhere_in_document")
    assert text[doubt.start : doubt.end] == word
    assert doubt.passage is not None
    assert doubt.passage.quote.startswith(passage)


@pytest.mark.parametrize(
    "text",
    [
        "The captain was questioned on Tuesday.",
        "The captain has not been charged.",
        "Police may have charged the captain.",
        "“The captain was charged,” a sailor said.",
        "It is too early to charge the captain.",
        "The herring market was charged.",
    ],
)
def test_what_is_denied_too_or_not_affirmed_is_not(text: str) -> None:
    """What the documents affirm, what the claim denies, hedges, quotes or plans, and what is about something else."""
    claim = (
        found(text) if "herring" not in text else found(text, story=STORY.replace("He has", "Snow fell. Nobody has"))
    )
    assert claim is None


def test_what_one_document_affirms_is_not_only_denied() -> None:
    """Where sources differ, the draft may side with one of them."""
    first, second = made(STORY, "first"), made("The captain of the Karin Dahl was charged on Tuesday.", "second")
    cited = first.sentences[0]
    claim = Claim(text="The captain was charged.", citations=(cite(first, cited.start, cited.end),))
    both = (first, second)
    assert denied(claim, both, only_denied(both, (0,)), "en") is not None
    assert denied(claim, both, only_denied(both, (0, 1)), "en") is None


def test_other_languages_deny_too() -> None:
    """The cues of negation of the documents' language are used."""
    story = "Die Polizei befragte den Kapitän der Karin Dahl am Dienstag. Er wurde nicht verhaftet."
    assert found("Der Kapitän wurde am Dienstag verhaftet.", "de", story) is not None
    assert found("Der Kapitän wurde am Dienstag befragt.", "de", story) is None
