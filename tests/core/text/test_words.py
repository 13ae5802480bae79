"""What words, stems and word counts are."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from service.core.text.words import _ASCII_WORD, count_words, fold, is_stop, stem, stem_of, stems, words, words_of


def test_words_fold_case_and_apostrophes() -> None:
    """Curly and straight apostrophes give the same word."""
    assert words("The mayor’s plan") == words("the MAYOR's plan") == ["the", "mayor's", "plan"]


def test_numbers_stay_whole() -> None:
    """The points and commas of a number belong to it, those of a sentence do not."""
    assert words("It fell 3.5% to 1,200, they say. Now 7") == [
        "it",
        "fell",
        "3.5",
        "to",
        "1,200",
        "they",
        "say",
        "now",
        "7",
    ]


def test_marks_belong_to_words() -> None:
    """Combining marks do not cut Hindi words."""
    assert words("सरकार ने कहा।") == ["सरकार", "ने", "कहा"]


def test_unspaced_scripts_give_pairs() -> None:
    """Chinese text gives overlapping pairs of characters, Latin words in it stay whole."""
    assert words("北京市AI计划") == ["北京", "京市", "ai", "计划"]


def test_decomposed_letters_equal_composed() -> None:
    """The two ways to write an accented letter give the same words."""
    assert words("Hà Nô\u0323i") == words("Hà Nộ\u200bi".replace("\u200b", ""))


def test_stems_leave_out_function_words() -> None:
    """Stop words go, inflected forms meet."""
    assert stems("The ministers were meeting", "en") == stems("minister meets", "en") == ("minist", "meet")


def test_unknown_language_keeps_words() -> None:
    """A language without a stemmer keeps its words as they are."""
    assert stem(["thành", "phố"], "vi") == ["thành", "phố"]


def test_stop_words_by_language() -> None:
    """A function word of one language is none of another."""
    assert is_stop("und", "de")
    assert not is_stop("und", "en")


def test_word_count_is_the_editors() -> None:
    """Punctuation on its own is no word; two Chinese characters count as one."""
    assert count_words("A well-known plan — at 3.5% — failed.") == 6
    assert count_words("北京市发布") == 3


@given(st.text())
def test_any_text_has_words(text: str) -> None:
    """No text breaks the tokenizer, and words are never empty."""
    assert all(words(text))
    assert count_words(text) >= 0
    assert fold(fold(text)) == fold(text) or not fold(text).isascii()


@given(
    st.lists(
        st.sampled_from(("Don’t “stop”", "1,5", "00", "É", "\u212a", "e", "\u0301", " ", "北京", "a.b", "'s")),
        max_size=9,
    ),
    st.integers(0, 20),
)
def test_spans_have_the_words_of_their_texts(pieces: list[str], cut: int) -> None:
    """Words are the same whether a text is folded as a whole or span by span."""
    text = "".join(pieces)
    spans = [(0, min(cut, len(text))), (min(cut, len(text)), len(text))]
    assert words_of(text, spans) == [words(text[start:end]) for start, end in spans]


def test_one_word_has_the_stem_that_it_has_among_others() -> None:
    """A word's stem is the same asked for alone, in a language with a stemmer and in one without."""
    for language in ("en", "de", "vi"):
        assert [stem_of(word, language) for word in ("houses", "running")] == stem(["houses", "running"], language)


def test_hostile_runs_end() -> None:
    """A million apostrophes, dots or letters are read in one pass."""
    for text in ("'" * 10**6, "a'" * 10**6, "1." * 10**6, "é" * 10**6):
        assert len(words(text)) <= 10**6


@given(st.one_of(st.text(st.characters(max_codepoint=127)), st.text("ab1'.,- \n", max_size=30)))
def test_plain_text_is_cut_as_the_pattern_finds_it(text: str) -> None:
    """Plain text has the words that one pattern finds, whichever way they are looked for."""
    assert words(text) == _ASCII_WORD.findall(text.lower())
