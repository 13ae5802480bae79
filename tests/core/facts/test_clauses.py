"""Who does what to whom, and how far a sentence tells it as so."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.core.facts.clauses import Clause, Phrase, clause_at, stated
from service.core.facts.modality import COMES, DENIED, FACT, MAYBE
from service.core.text.lexemes import lexemes


def said(text: str, phrase: Phrase | None) -> str | None:
    """Return the words of `phrase`, in lower case."""
    return None if phrase is None else " ".join(lexemes(text, "en")[at].lower for at in phrase.words)


def clause_of(text: str, verb: str) -> Clause:
    """Return the clause of the word `verb` of `text`."""
    return clause_at(text, next(at for at, word in enumerate(lexemes(text, "en")) if word.lower == verb))


@pytest.mark.parametrize(
    ("text", "verb", "doer", "done"),
    [
        ("Orrin Steel bought two mines in June.", "bought", "orrin steel", "two mines"),
        ("Two mines were bought by Orrin Steel.", "bought", "orrin steel", "two mines"),
        ("Vesk, who had led the board, sold the shares.", "led", "vesk", "board"),
        ("The storm hit the coast and destroyed the port of Sable.", "destroyed", "storm", "port sable"),
        ("The coach of Orrin Rovers called the goal a joke.", "called", "coach orrin rovers", "goal"),
        ("Analysts had on average expected 1.30 billion.", "expected", "analysts", "1.30 billion"),
        ("In June the club signed him.", "signed", "club", None),
    ],
)
def test_subject_and_object_are_read_from_their_places(text: str, verb: str, doer: str, done: str | None) -> None:
    """The passive turns them round, "who" stands for whom it follows, and a pronoun for nobody who is known."""
    clause = clause_of(text, verb)
    assert (said(text, clause.doer), said(text, clause.done)) == (doer, done)


@pytest.mark.parametrize(
    ("text", "verb", "standing"),
    [
        ("The club has signed Abel.", "signed", FACT),
        ("The club will sign Abel.", "sign", COMES),
        ("The ward is to open in May.", "open", COMES),
        ("Several clubs are interested in signing Abel.", "signing", MAYBE),
        ("The board is considering whether to close the mine.", "close", MAYBE),
        ("Damage could exceed nine million.", "exceed", MAYBE),
        ("He denied that he knew of it.", "knew", DENIED),
        ("The court rejected the request to ban the march.", "ban", DENIED),
    ],
)
def test_what_governs_a_verb_says_how_far_it_is_so(text: str, verb: str, standing: int) -> None:
    """A plan, a wish and a denial tell of nothing that has come about."""
    assert clause_of(text, verb).standing == standing


def test_only_finite_verbs_state() -> None:
    """An infinitive, a name and a noun state nothing."""
    text = "Ana Wills plans to sell the works and said that the mine had closed."
    assert [lexemes(text, "en")[clause.at].lower for clause in stated(text)] == ["plans", "closed"]


WORDS = ["who", ",", "by", "the", "of", "and", "was", "had", "to", "Orrin", "sold", "not", "(", ")", "-", "12", "it"]


@given(st.lists(st.sampled_from(WORDS), max_size=90))
def test_any_words_can_be_read(words: list[str]) -> None:
    """No order of words is too strange."""
    text = " ".join(words)
    for clause in stated(text):
        assert clause.start <= clause.at
