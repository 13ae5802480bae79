"""Whether an answer is what was asked for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.adapters.models.faults import Fault
from service.adapters.models.shapes import Composed, Told
from service.adapters.writers import answers

ALLOWED = (1, 2, 3)


def composed(*told: tuple[tuple[int, ...], str]) -> Composed:
    """Return an answer of these sentences."""
    return Composed(tuple(Told(*each) for each in told), "A headline")


@pytest.mark.parametrize(
    ("said", "clean"),
    [
        ("- The quay is closed.", "The quay is closed."),
        ("1. The quay is closed.", "The quay is closed."),
        ("The quay is closed [1, 2].", "The quay is closed."),
        ("The quay is closed. [3]", "The quay is closed."),
        ("The  quay\nis closed.", "The quay is closed."),
        ("He “[was] there” in 1999.", "He “[was] there” in 1999."),
        ("3.5 million people came.", "3.5 million people came."),
    ],
)
def test_what_models_add_goes(said, clean):
    """Bullets, reference marks and line breaks go; figures and editorial brackets stay."""
    assert answers.tidy(said) == clean


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        (composed(), "no sentence"),
        (composed(((), "The quay is closed.")), "sentence 1 must name"),
        (composed(((1,), "The quay is closed."), ((4,), "It rained.")), "sentence 2 must name"),
        (composed(((0,), "The quay is closed.")), "numbers 1 to 3"),
        (composed(((1,), "")), "is empty"),
        (composed(((1,), "...")), "is empty"),
        (composed(*[((1,), "The quay is closed.")] * 3), "repeats the same"),
        (composed(((1,), "and so on and so on and so on and so on and so on and so on")), "again and again"),
        (composed(((1,), "word " * 400)), "longer than"),
        (composed(((1,), "The quay =123456789012= is closed.")), "delimiter"),
    ],
)
def test_what_is_wrong_is_said(answer, reason):
    """Each fault of an answer has its reason, which the model is told."""
    with pytest.raises(Fault, match=reason) as caught:
        answers.checked(answer, ALLOWED, "en")
    assert caught.value.remedy == "reask"


def test_two_sentences_in_one_text_are_two():
    """A text of two sentences gives two claims with the same numbers; a number is taken once."""
    told = answers.checked(composed(((1, 2, 1), "The quay is closed. Boats were moved.")), ALLOWED, "en")
    assert told == (Told((1, 2), "The quay is closed."), Told((1, 2), "Boats were moved."))


def test_a_repeated_sentence_is_told_once():
    """One repetition does no harm; it goes."""
    told = answers.checked(composed(((1,), "The quay is closed."), ((2,), "The quay is closed.")), ALLOWED, "en")
    assert told == (Told((1,), "The quay is closed."),)


def test_a_cut_answer_gives_its_whole_sentences():
    """Of an answer whose end is missing, whole sentences with good numbers are kept, each once."""
    answer = composed(
        ((1,), "The quay is closed. The quay is closed. Boats wer"), ((9,), "The moon is green."), ((2,), "It rained.")
    )
    told = answers.usable(answer, ALLOWED, "en")
    assert told == (Told((1,), "The quay is closed."), Told((2,), "It rained."))


def test_a_cut_answer_without_a_sentence_is_a_fault():
    """Half a sentence is nothing to tell."""
    with pytest.raises(Fault) as caught:
        answers.usable(composed(((1,), "The quay is clo")), ALLOWED, "en")
    assert caught.value.kind == "cut"


@pytest.mark.parametrize(
    "said",
    [
        "The quay is closed.",
        "Here is the sentence:\n\nThe quay is closed.",
        '"The quay is closed."',
        "The quay is closed. It will open on Monday.",
        "The quay is closed.\nThe quay is clo",
    ],
)
def test_one_sentence_is_found(said):
    """The first whole sentence counts, whatever stands around it."""
    assert answers.one_sentence(said, "en") == "The quay is closed."


@pytest.mark.parametrize("said", ["", "Sure:", "The quay is clo", "...", "ok"])
def test_no_sentence_is_a_fault(said):
    """What has no beginning or no end is no sentence."""
    with pytest.raises(Fault):
        answers.one_sentence(said, "en")


def test_a_sentence_about_something_else_is_a_fault():
    """A sentence that shares no content word with its sources answers another question."""
    answers.about("Boats were moved.", ("Two boats moved away.",), "en")
    with pytest.raises(Fault, match="not about"):
        answers.about("As a language model I cannot help.", ("Two boats moved away.",), "en")


@pytest.mark.parametrize(
    ("said", "headline"),
    [('"Storm closes port."', "Storm closes port"), ("", None), ("x" * 300, None), ("**Storm**", "Storm")],
)
def test_headlines(said, headline):
    """A headline is one short line without stop and quotation marks."""
    assert answers.headline(said) == headline


@given(st.text(max_size=200), st.lists(st.integers(), max_size=4))
def test_checking_never_fails_otherwise(text, ids):
    """Any text and numbers give claims with allowed numbers, or a named fault."""
    try:
        told = answers.checked(composed((tuple(ids), text)), ALLOWED, "en")
    except Fault:
        return
    assert all(set(each.ids) <= set(ALLOWED) and each.ids and each.text.strip() for each in told)
