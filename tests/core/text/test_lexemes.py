"""Lexemes: what is remembered of pieces of text reads every text as one pass over it would."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.core.tables.synonyms import CONCEPTS
from service.core.text.lexemes import (
    _MARK,
    _MOST_PIECES,
    _TOKEN,
    _ByPiece,
    _facts,
    concepts,
    contractions,
    lexemes,
    numbers_of,
    vocabulary,
)

PIECES = (
    "U.S.",
    "1, 000",
    "12,500",
    "June 3, 2014",
    "don't",
    "Roe’s",
    "(AP)",
    "3.5%",
    "…",
    "市長",
    "a_b",
    "\n",
    "  ",
    "x",
    "killed,",
    "Slain.",
    "U.",
    "said:”",
)


@given(st.one_of(st.text(max_size=80), st.lists(st.sampled_from(PIECES), max_size=12).map(" ".join)))
def test_pieces_read_like_the_whole(text: str) -> None:
    """Cutting a text at white space moves no lexeme and changes none, nor its words and concepts."""
    read = [(match.span(), _facts(match[0], match.lastindex or _MARK, "en")) for match in _TOKEN.finditer(text)]
    assert [
        ((each.start, each.end), (each.lower, each.stem, each.content, each.capital, each.kind, each.concept))
        for each in lexemes(text)
    ] == read
    content = [root for _, (_, root, content, *_) in read if content]
    assert concepts(text) == tuple(CONCEPTS.get(root, root) for root in content)
    assert vocabulary(text) == {lower for _, (lower, *_) in read}


def test_number_words_from_ten_on_are_figures() -> None:
    """A number word is compared as its figure, "twenty-three" once; small numbers are words to everybody."""
    assert concepts("Twenty-three men and fourteen dogs") == ("23", *concepts("men"), "14", *concepts("dogs"))
    assert concepts("two hurt") != concepts("2 hurt")
    assert [(each.lower, each.content) for each in lexemes("twenty-three")] == [
        ("twenty", True),
        ("-", False),
        ("three", False),
    ]


@pytest.mark.parametrize("text", ["a  spaced\n\ntext ", " one", "a\u00a0b", "1, 000 people of 12, 500"])
def test_offsets_hold_in_any_spacing(text: str) -> None:
    """A lexeme stands where its offsets say, whatever the white space around it."""
    found = lexemes(text)
    assert found
    assert all(text[each.start : each.end].replace(", ", "").lower() == each.lower for each in found)


def test_words_are_found_in_order() -> None:
    """The numbers of the lexemes that are one of some words rise, and a text without them has none."""
    text = "He said no, and she said yes."
    assert numbers_of(text, "en", frozenset({"said", "no"})) == [1, 2, 6]
    assert numbers_of(text, "en", frozenset({"perhaps"})) == []


def test_contractions_of_either_apostrophe() -> None:
    """Both apostrophes make a contraction; a text without them has none."""
    assert contractions("They don't and won’t.", "en") == {"don't", "won't"}
    assert contractions("They do not.", "en") == frozenset()


def test_pieces_asked_for_again_stay_known() -> None:
    """However many pieces come by, one that is asked for time and again is looked at once, and few are held."""
    looked: list[str] = []

    def find(piece: str) -> tuple[str, ...]:
        looked.append(piece)
        return (piece,)

    known = _ByPiece(find)
    for number in range(3 * _MOST_PIECES):
        assert known[str(number)] == (str(number),)
        assert known["the"] == ("the",)
    assert looked.count("the") == 1
    assert len(known) + len(known.before) <= 2 * _MOST_PIECES
