"""Markdown."""

from datetime import UTC, datetime

from service.adapters.readers.markdown import MarkdownReader
from service.core.text.document import document
from service.core.types import Document, Source


def made(text: str) -> Document:
    """Return the document of a Markdown text."""
    return document(MarkdownReader().read(Source(text=text)), "a")


def test_marks_of_style_go() -> None:
    """Links, emphasis, code marks, images and inline HTML leave their words or nothing."""
    text = "The *old* [sea wall](https://a.example) **broke** at `5 p.m.` ![The wall](w.jpg)<br>It rained."
    assert made(text).text == "The old sea wall broke at 5 p.m. It rained."


def test_wrapped_lines_are_one_paragraph() -> None:
    """A line break in a paragraph is a space, a hard one a break."""
    assert made("The wall\nbroke.\\\nAll fled.").text == "The wall broke.\nAll fled."


def test_structure_is_kept() -> None:
    """Headings, tables and code are marked; list items and quotations are prose."""
    text = "# Wall falls\n\nIt rained.\n\n- All fled.\n- One stayed.\n\n> He slept.\n\n"
    text += "| a | b |\n|---|---|\n| c | d |\n\n```\nx = 1\n```\n"
    kinds = {made(text).sentence(number): s.kind for number, s in enumerate(made(text).sentences)}
    assert kinds["Wall falls"] == "heading"
    assert kinds["All fled."] == kinds["He slept."] == "prose"
    assert {kinds[cell] for cell in "abcd"} == {kinds["x = 1"]} == {"boilerplate"}


def test_front_matter_is_metadata() -> None:
    """Title, date, language, publisher and address in front of a text describe it."""
    front = (
        '---\ntitle: "Wall falls"\ndate: 2026-02-12\nlang: en\npublisher: Amber News\nurl: https://a.example/w\n---\n'
    )
    reading = MarkdownReader().read(Source(text=front + "It rained."))
    assert (reading.text, reading.title, reading.language, reading.publisher, reading.url) == (
        *("It rained.", "Wall falls", "en", "Amber News"),
        "https://a.example/w",
    )
    assert reading.published_at == datetime(2026, 2, 12, tzinfo=UTC)


def test_the_first_heading_is_the_title() -> None:
    """A text without front matter is called as its first heading of the first level."""
    assert made("## Part\n\n# Wall *falls*\n\nIt rained.").title == "Wall falls"
    assert made("It rained.").title is None
