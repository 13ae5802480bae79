"""Language detection and tables."""

import pytest

from service.core.languages import LANGUAGES, detect, known
from tests.core.text.sentence_cases import OTHERS, UNSPACED

LONG = {code: " ".join(sentence for case in cases for sentence in case) for code, cases in OTHERS.items()}
TOO_CLOSE = {"da", "hu"}  # a sentence or two of function-word-poor text is not enough for these


@pytest.mark.parametrize("code", sorted(set(LONG) - TOO_CLOSE))
def test_spaced_languages_are_told(code: str) -> None:
    """A few sentences are enough to tell a language by script, letters and function words."""
    assert detect(LONG[code]) == code


@pytest.mark.parametrize("code", sorted(UNSPACED))
def test_unspaced_languages_are_told(code: str) -> None:
    """Kana make Han text Japanese."""
    assert detect("".join(UNSPACED[code][0])) == code


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (
            "es",
            "El transbordador encalló el martes frente a Lydhaven. Las 214 personas a bordo fueron llevadas a tierra.",
        ),
        ("fr", "Le maire a ouvert le port. Il a dit que tout va bien."),
        ("it", "Il sindaco ha parlato a Orrin. Le strade a nord restano chiuse a tutti."),
    ],
)
def test_the_commonest_preposition_counts(code: str, text: str) -> None:
    """Romance languages have "a" as Hungarian has it: two sentences with it are not Hungarian for that."""
    assert detect(text) == code


def test_names_in_latin_letters_do_not_turn_a_text() -> None:
    """A Chinese or Arabic text stays what it is with names of companies in it."""
    assert detect("OpenAI 和 Microsoft 宣布了新的合作协议") == "zh"
    assert detect("أعلنت Google و Microsoft عن اتفاق جديد بين الشركتين") == "ar"


def test_english_is_the_default() -> None:
    """Text that says nothing of its language counts as English."""
    assert detect("") == detect("123 456") == detect("Xyzzy") == "en"


def test_a_tag_is_known_by_its_first_part() -> None:
    """Regions and scripts do not matter, both kinds of Norwegian share a table, and others are empty."""
    assert known("pt-BR") is LANGUAGES["pt"]
    assert known("nb") is known("nn") is LANGUAGES["no"]
    assert known("xx").common == frozenset()
    assert known(None).code == ""


def test_tables_hold_what_can_match() -> None:
    """Abbreviations are written without their last stop, function words in lower case."""
    for language in LANGUAGES.values():
        for table in (language.titles, language.numbered, language.abbreviations, language.closing, language.months):
            assert not [word for word in table if word.endswith(".")], language.code
        assert not [word for word in language.common | language.starters if word != word.lower()], language.code
