"""PDF files: typeset, printed, scanned, encrypted, and made to hurt."""

from __future__ import annotations

import html
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

from service.adapters.readers import READERS
from service.adapters.readers.pdf import PdfReader
from service.core.text.document import document
from service.core.types import Document, Reading, Source
from service.engine.media_types import DOCX, PDF, by_name
from tests.papers import Paper, docx_of, drawn, pdf, printed
from tests.system.browser import CHROMIUM, DRIVER, REASON, Browser

ARTICLES = sorted((Path(__file__).parents[3] / "examples" / "articles").iterdir())
STORY = (
    "The council of Port Amber voted on Tuesday to rebuild the old sea wall, which was built in 1904 and broke in two "
    "storms last year. Engineers put the cost at 4.2 million dollars, of which the province will pay a third, the "
    "mayor said. Opponents said that the money was needed for well-known and long-planned schools and roads."
)
each_article = pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.name)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """A Chromium that prints."""
    if not CHROMIUM or not DRIVER:
        pytest.skip(REASON)
    with Browser.start() as window:
        yield window


def read(content: bytes) -> Reading:
    """Return what is read of a PDF."""
    return PdfReader().read(Source(content=content))


def made(content: bytes) -> Document:
    """Return the document of a PDF."""
    return document(read(content), "a")


def told(made: Document, kind: str | None = None) -> list[str]:
    """Return the sentences of a document, all or those of a kind."""
    return [made.sentence(number) for number, each in enumerate(made.sentences) if kind in (None, each.kind)]


def paragraphs(path: Path) -> list[str]:
    """Return the paragraphs of an example article, the first as the title."""
    kind = by_name(path.name) or ""
    article = document(READERS[kind].read(Source(content=path.read_bytes(), media_type=kind)), "a")
    found: dict[int, list[str]] = {}
    for number, each in enumerate(article.sentences):
        found.setdefault(each.paragraph, []).append(article.sentence(number))
    first, *others = [" ".join(sentences) for sentences in found.values()]
    return [f"# {first}", *others]


def sentences(texts: list[str]) -> list[str]:
    """Return the sentences of paragraphs as plain text has them."""
    return told(document(Reading(text="\n\n".join(text.removeprefix("# ") for text in texts)), "a"))


def page(texts: list[str], style: str = "") -> str:
    """Return paragraphs as a web page."""
    body = "".join(
        f"<h1>{html.escape(text[2:])}</h1>" if text.startswith("# ") else f"<p>{html.escape(text)}</p>"
        for text in texts
    )
    return f'<!doctype html><html lang="en"><meta charset="utf-8"><body style="{style}">{body}</body></html>'


@each_article
@pytest.mark.parametrize(
    "paper",
    [
        Paper(head="Amber Gazette", foot="Page {page}"),
        Paper(columns=2, size=16, head="AMBER GAZETTE, 4 March 2026", foot="{page}", break_words=True),
        Paper(columns=3, size=9, break_words=True, justify=True, indent=9, space=0),
    ],
    ids=["report", "newspaper", "bulletin"],
)
def test_an_article_has_the_same_sentences_however_it_is_set(path: Path, paper: Paper) -> None:
    """In one column, two or three; with heads, feet and numbers, broken words, indents, and over the ends of pages."""
    others = [text for other in ARTICLES if other != path for text in paragraphs(other)]
    texts = [*paragraphs(path), *(text.removeprefix("# ") for text in others)]
    assert told(made(pdf(texts, paper))) == sentences(texts)


@each_article
@pytest.mark.parametrize(
    "style", ["", "columns:2;hyphens:auto;text-align:justify;font-size:20px;font-family:sans-serif"]
)
def test_an_article_has_the_same_sentences_when_it_was_printed(browser: Browser, path: Path, style: str) -> None:
    """A browser's print has them, too, without the time, the title, the address and the page's number."""
    texts = paragraphs(path)
    assert told(made(printed(browser, page(texts, style)))) == sentences(texts)


@each_article
def test_an_article_has_the_same_sentences_as_a_word_file(path: Path) -> None:
    """DOCX and text do not differ either, and the title is known from its style."""
    texts = paragraphs(path)
    reading = READERS[DOCX].read(Source(content=docx_of(texts)))
    assert told(document(reading, "a")) == sentences(texts)
    assert reading.title == texts[0].removeprefix("# ")


def test_paragraphs_and_headings_are_blocks() -> None:
    """Title and headings are marked; the largest heading is the title where the file names none."""
    content = pdf(["# Wall to be rebuilt", STORY, "## What it will cost", STORY], Paper(columns=2, break_words=True))
    assert read(content).text.split("\n\n") == ["Wall to be rebuilt", STORY, "What it will cost", STORY]
    assert told(made(content), "heading") == ["Wall to be rebuilt", "What it will cost"]
    assert read(content).title == "Wall to be rebuilt"


def test_heads_feet_and_numbers_of_pages_are_not_told() -> None:
    """What stands at the same place of three pages is no text, whatever number is in it; the story goes on over it."""
    paper = Paper(head="Amber Gazette, no. 12", foot="Printed in Port Amber - page {page} of 9")
    text = read(pdf([STORY] * 40, paper)).text
    assert " ".join(text.split("\n\n")) == " ".join([STORY] * 40)


def test_a_number_in_the_last_line_is_told() -> None:
    """A figure that ends a paragraph at the end of a page is not the page's number."""
    lines = ["They will finish the wall, which had been built in 1904, by the end of", "2027"]

    def draw(canvas: Canvas) -> None:
        for number, line in enumerate(lines):
            canvas.drawString(60, 60 - 14 * number, line)
        canvas.drawCentredString(300, 14, "- 7 -")

    assert read(drawn(draw)).text == " ".join(lines)


def test_broken_words_are_whole_and_real_hyphens_stay() -> None:
    """A hyphen that only the line's end put there goes; one of the word's own, of a name or a figure stays."""
    lines = [
        "The coun-",
        "cil wanted a long-",
        "term plan with-",
        "out debts, said the Smith-",
        "Jones report of 2024-",
        "25, and a cost-effective one. The cost-",
        "effective plan, two-",
        "and threefold, was GOVERN-",
        "MENT work on COVID-",
        "19 and state-of-the-",
        "art \u2014",
        "or new \u2014 walls.",
    ]

    def draw(canvas: Canvas) -> None:
        for number, line in enumerate(lines):
            canvas.drawString(60, 700 - 14 * number, line)

    assert read(drawn(draw)).text == (
        "The council wanted a long-term plan without debts, said the Smith-Jones report of 2024-25, and a "
        "cost-effective one. The cost-effective plan, two- and threefold, was GOVERNMENT work on COVID-19 and "
        "state-of-the-art — or new "
        "— walls."
    )


def test_a_large_first_letter_belongs_to_its_word() -> None:
    """The letter that opens a chapter is not lost, and is no word of its own."""

    def draw(canvas: Canvas) -> None:
        canvas.setFont("Times-Roman", 40)
        canvas.drawString(60, 680, "T")
        canvas.setFont("Times-Roman", 12)
        for number, line in enumerate(
            ["he council of Port Amber voted to re-", "build the wall, which was old,", "on Tuesday."]
        ):
            canvas.drawString(60 if number == 2 else 88, 698 - 14 * number, line)

    assert read(drawn(draw)).text == "The council of Port Amber voted to rebuild the wall, which was old, on Tuesday."


@pytest.mark.parametrize("quarters", [1, 2, 3])
def test_a_page_that_lies_on_its_side_is_read(quarters: int) -> None:
    """Text is read in its own direction; a stamp across the page is left out."""

    def draw(canvas: Canvas) -> None:
        canvas.translate(A4[0] / 2, A4[1] / 2)
        canvas.saveState()
        canvas.rotate(45)
        canvas.drawString(0, 0, "CONFIDENTIAL")
        canvas.restoreState()
        canvas.rotate(90 * quarters)
        canvas.drawString(-200, 100, "The council of Port Amber voted to rebuild the wall, which")
        canvas.drawString(-200, 86, "was built in 1904.")

    assert read(drawn(draw)).text == "The council of Port Amber voted to rebuild the wall, which was built in 1904."


def test_what_is_written_from_right_to_left_is_read_so(browser: Browser) -> None:
    """Words come in their order, and letters in theirs, though some programs write them as they are painted."""
    arabic = "صوت المجلس يوم الثلاثاء على إعادة بناء الجدار البحري القديم."
    assert read(printed(browser, f'<meta charset="utf-8"><p dir="rtl" lang="ar">{arabic}</p>')).text == arabic


def test_lines_of_scripts_without_spaces_are_joined_without() -> None:
    """Chinese that was wrapped has no space where a line ended."""
    lines = [
        "市议会周二投票决定重建旧海堤，这座海堤建于",
        "1904年，去年在两场风暴中受损。工程师估计费",
        "用为四百二十万元。",
    ]

    def draw(canvas: Canvas) -> None:
        pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
        canvas.setFont("STSong-Light", 12)
        for number, line in enumerate(lines):
            canvas.drawString(60, 700 - 16 * number, line)

    assert read(drawn(draw)).text.replace(" ", "") == "".join(lines)
    assert "估计费用为" in read(drawn(draw)).text


_words = st.text(st.sampled_from("abcdefgh'éß-"), min_size=1, max_size=14).filter(lambda word: word.strip("-'"))
_paragraph = st.lists(_words, min_size=1, max_size=80).map(lambda words: "A " + " ".join(words) + ".")


@given(st.lists(_paragraph, min_size=1, max_size=12), st.integers(1, 3), st.booleans())
@settings(max_examples=40)
def test_offsets_hold(texts: list[str], columns: int, justify: bool) -> None:  # noqa: FBT001
    """Whatever is set in whatever way: every sentence is a slice of the text, and no letter is lost or added."""
    document = made(pdf(texts, Paper(columns=columns, justify=justify)))
    end = 0
    for number, each in enumerate(document.sentences):
        assert end <= each.start < each.end <= len(document.text)
        assert document.sentence(number) == document.text[each.start : each.end]
        end = each.end
    assert letters(document.text) == letters("".join(texts))


def letters(text: Any) -> str:
    """Return the letters of a text."""
    return "".join(filter(str.isalpha, text))


def test_the_media_type_has_this_reader() -> None:
    """The table of readers names it."""
    assert isinstance(READERS[PDF], PdfReader)
