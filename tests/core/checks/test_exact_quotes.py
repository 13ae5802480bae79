"""A quote stands in a text word for word, or it is not there."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.core.checks.exact_quotes import find_quote
from service.core.text.typography import fold

SOURCE = (
    'The harbour master was blunt. "We had eleven pumps, and not one of the eleven was tested in winter," '
    "Ida Falk told the inquiry on Tuesday.\n"
    "“It’s a question of money — nothing else,” she added. The board paid $1,250.75 for each pump.\n"
    '"The crew," said the union\'s Per Moe, "did what anyone would have done." He called it non-negotiable.'
)

FAITHFUL = [
    "We had eleven pumps, and not one of the eleven was tested in winter",
    "we had eleven pumps",
    "not one of the eleven was tested in winter.",
    "It's a question of money - nothing else",
    "It’s a question of money—nothing else,",
    "We had eleven pumps … tested in winter",
    "We had eleven pumps, [...] tested in winter",
    "[We] had eleven pumps",
    "[T]he board paid $1,250.75 for each pump",
    "The board [of the harbour] paid $1,250.75",
    "The  board\npaid $1,250.75",
    "The crew did what anyone would have done",
    "The crew, did what anyone would have done.",
]
CORRUPTED = [
    "We had twelve pumps, and not one of the eleven was tested in winter",
    "We had eleven pumps, and one of the eleven was tested in winter",
    "We had eleven pumps, and not one of the eleven was tested in summer",
    "The board paid $1,250",
    "The board paid $1,25075 for each pump",
    "250.75 for each pump",
    "had eleven pump",
    "one of the eleven was … tested in spring",
    "It is a question of money",
    "negotiable",
    "and … one of the eleven was tested",
    "and [never] one of the eleven was tested",
    "the crew did what anyone would do",
]


@pytest.mark.parametrize("quote", FAITHFUL)
def test_a_faithful_quote_is_found(quote: str) -> None:
    """Typography, the first letter, the last stop, honest ellipses and brackets do not make a quote false."""
    assert find_quote(quote, SOURCE) is not None


@pytest.mark.parametrize("quote", CORRUPTED)
def test_a_corrupted_quote_is_not_found(quote: str) -> None:
    """One changed word, digit, point or negation makes a quote false, however much else agrees."""
    assert find_quote(quote, SOURCE) is None


@pytest.mark.parametrize(
    ("quote", "text"),
    [
        ("仓库火灾的起因", "警方周二说，仓库 火灾的起因仍在调查。"),
        ("سبب الحريق", "قالت الشرطة إن سبب الحريق غير معروف."),
        ("आग का कारण", "पुलिस ने कहा कि आग का कारण पता नहीं है।"),
        ("die Ursache", "Die Polizei sagte, die Ursache sei unklar."),
        ("cafe\u0301 fermé", "Le café ferme\u0301 hier."),
    ],
)
def test_any_script_is_matched(quote: str, text: str) -> None:
    """Letters are compared as Unicode has them, composed or not, with or without spaces between words."""
    assert find_quote(quote, text) is not None


def test_the_span_is_the_quoted_passage_of_the_text() -> None:
    """What is found is the source's own wording, to which offsets refer."""
    span = find_quote("it's a question of money - nothing else", SOURCE)
    assert span is not None
    assert SOURCE[span.start : span.end] == "It’s a question of money — nothing else"


def test_brackets_of_the_source_are_its_words() -> None:
    """An insertion may stand for words left out, not for another insertion that the source has there."""
    text = "He said [14] boats were lost that night off the cape."
    assert find_quote("said [14] boats were … off the cape", text) is not None
    assert find_quote("said [...] boats were lost", text) is not None
    assert find_quote("said [41] boats were lost", text) is None
    assert find_quote("[41] boats were lost", text) is None
    assert find_quote("He said [41]", text) is None
    assert find_quote("He [14] boats were lost", text) is None


def test_an_ellipsis_leaves_out_a_capped_stretch() -> None:
    """An ellipsis over a whole page joins words that nobody said together."""
    text = "We begin here. " + "Something else happened then. " * 20 + "We end here."
    assert find_quote("We begin … end here", text) is None


WORDS = st.lists(
    st.sampled_from(["night", "the", "pump", "No.", "“we", "go”", "12", "3.5", "…", "é", "—"]), max_size=12
)


@given(WORDS, st.integers(0, 11), st.integers(1, 12))
def test_every_run_of_words_of_a_text_is_found_in_it(words: list[str], start: int, count: int) -> None:
    """A verbatim cut between words is always a faithful quote, and leads back to the same words."""
    text = " ".join(words)
    quote = " ".join(words[start : start + count])
    if any(letter.isalnum() for letter in quote):
        span = find_quote(quote, text)
        assert span is not None
        assert fold(text[span.start : span.end]).text.rstrip(".") in fold(quote).text


@pytest.mark.parametrize("mark", ['"', "“", "[", "…", "[a]", "a … ", "' ", '," said he, "'])
def test_a_text_of_nothing_but_marks_is_searched_in_linear_time(mark: str) -> None:
    """A hundred thousand marks end, and are no quote."""
    assert find_quote("we never said so … at all [here]", mark * 100_000) is None
