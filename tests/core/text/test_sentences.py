"""Sentence boundaries."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.core.languages import LANGUAGES
from service.core.text.sentences import split
from service.evals.sentences import run
from tests.core.text.sentence_cases import ENGLISH, OTHERS, UNSPACED
from tests.shared import SHARED, needs_shared

SPACED = [(code, case) for code, cases in OTHERS.items() for case in cases]
JOINED = [(code, case) for code, cases in UNSPACED.items() for case in cases]


def texts(text: str, language: str | None = None) -> list[str]:
    """Return the texts of the sentences."""
    return [text[start:end] for start, end in split(text, language)]


@pytest.mark.parametrize("case", ENGLISH.values(), ids=ENGLISH.keys())
def test_english(case: list[str]) -> None:
    """English news is split where a reader would split it."""
    assert texts(" ".join(case), "en") == case


@pytest.mark.parametrize(("code", "case"), SPACED, ids=[f"{code}-{case[0][:20]}" for code, case in SPACED])
def test_other_languages(code: str, case: list[str]) -> None:
    """Each language has its own abbreviations, ordinals, quotation marks and stops."""
    assert texts(" ".join(case), code) == case


@pytest.mark.parametrize(("code", "case"), JOINED, ids=[f"{code}-{case[0][:20]}" for code, case in JOINED])
def test_languages_without_spaces(code: str, case: list[str]) -> None:
    """Full-width stops end sentences without a space behind them, quotations and titles aside."""
    assert texts("".join(case), code) == case


def test_thai_clauses_are_told_by_spaces_and_particles() -> None:
    """Thai has no stops: a polite particle before a space, or a word that opens a sentence behind one, ends it."""
    case = ["เขามาแล้วครับ", "อย่างไรก็ตาม ไม่มีใครรู้เรื่องนี้", "นอกจากนี้ ราคาน้ำมันก็สูงขึ้น"]
    assert texts(" ".join(case), "th") == case


def test_stops_without_spaces() -> None:
    """A lost space behind a stop does not hide a boundary, but addresses and versions hold none."""
    assert texts("The dam broke.The town fled.Nobody died.", "en") == [
        "The dam broke.",
        "The town fled.",
        "Nobody died.",
    ]
    assert texts("Ask jo.Bo@example.com about Node.js or example.Com/x now.", "en") == [
        "Ask jo.Bo@example.com about Node.js or example.Com/x now."
    ]


def test_lists_in_a_line() -> None:
    """Bullets and running numbers begin sentences."""
    assert texts("1. Buy bread 2. Buy milk 3. Go home", "en") == ["1. Buy bread", "2. Buy milk", "3. Go home"]
    assert texts("• Buy bread • Buy milk", "en") == ["• Buy bread", "• Buy milk"]


def test_a_text_that_lost_its_line_breaks() -> None:
    """A date, a picture credit and a heading before an opening preposition stand on their own."""
    text = (
        "Dam breaks in valley Monday, March 2, 2015 Two people died. View of the dam Image: Jo Bo. Rescue In the town"
    )
    assert texts(text + " people fled.", "en") == [
        "Dam breaks in valley",
        "Monday, March 2, 2015",
        "Two people died.",
        "View of the dam",
        "Image: Jo Bo.",
        "Rescue",
        "In the town people fled.",
    ]


def test_a_date_in_a_sentence_stays_in_it() -> None:
    """A date behind a preposition or before a small function word ends nothing."""
    text = "They met on Monday, March 2, 2015 in Lyon."
    assert texts(text, "en") == [text]


def test_nothing_has_no_sentences() -> None:
    """Text of white space has no sentences."""
    assert split("") == split(" \n\t ") == []


def test_an_unknown_language_is_split_by_form() -> None:
    """A language without a table still has stops, and a region or script changes nothing."""
    assert texts("Kwanza hii. Kisha hiyo! Nini?", "sw") == ["Kwanza hii.", "Kisha hiyo!", "Nini?"]
    assert texts("Er kam am 3. Mai. Sie ging.", "de-AT") == ["Er kam am 3. Mai.", "Sie ging."]


pieces = st.sampled_from(
    [*" .!?…\n\"'“”‘’«»()[]-–—•:;,0123456789", *"aZéßжЖ中文。「」《》ひ가ก", "Mr", "U.S.", "e.g.", "No.", " "]
)


@given(st.lists(pieces, max_size=60).map("".join), st.sampled_from([None, *sorted(LANGUAGES)]))
def test_sentences_cover_the_text_in_order(text: str, language: str | None) -> None:
    """Sentences are trimmed, in order, do not overlap, and leave out nothing but white space."""
    spans, end = split(text, language), 0
    for span in spans:
        assert end <= span.start < span.end
        assert not text[end : span.start].strip()
        assert text[span.start : span.end] == text[span.start : span.end].strip()
        end = span.end
    assert not text[end:].strip()


@given(st.text(max_size=80))
def test_any_text_can_be_split(text: str) -> None:
    """No text breaks the splitter, and splitting it again gives the same."""
    assert split(text) == split(text)


@needs_shared
@pytest.mark.parametrize(
    ("name", "least"), [("seg_gum_wikinews", 0.965), ("seg_pud_news", 0.995), ("seg_golden_rules", 0.95)]
)
def test_measured_quality(name: str, least: float) -> None:
    """Public gold segmentations are met as the documentation says, every language of PUD by 99 percent."""
    rows = [json.loads(line) for line in (SHARED / "data" / f"{name}.jsonl").open(encoding="utf-8")]
    figures = run(rows)
    assert figures["boundary_f1"] >= least
    if name == "seg_pud_news":
        assert min(language["boundary_f1"] for language in figures["by_language"].values()) >= 0.99
