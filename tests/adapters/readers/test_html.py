"""Web pages."""

from datetime import UTC, datetime

import pytest

from service.adapters.readers.html import HtmlReader
from service.core.errors import UnreadableDocument
from service.core.text.document import document
from service.core.types import Source

PAGE = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html><html lang="en-GB"><head><title>Wall to be rebuilt | Amber News</title>
<meta property="og:title" content="Wall to be rebuilt"><meta property="og:site_name" content="Amber News">
<meta property="article:published_time" content="2026-02-12T18:00:00+01:00">
<link rel="canonical" href="https://amber.example/wall"><script>var a = "never";</script></head>
<body><nav><a href="/">Home</a> <a href="/news">News</a></nav><article><h1>Wall to be rebuilt</h1>
<figure><img src="w.jpg"><figcaption>The wall in May. Photo: Jo Bo</figcaption></figure>
<p>The council of Port Amber voted on Tuesday to rebuild the <a href="/sea">old sea wall</a>, which was built in 1904
and broke in two storms last year.</p>
<h2>What it will cost</h2>
<p>Engineers put the cost at 4.2&nbsp;million dollars, of which the province will pay a third, the mayor said.</p>
<ul><li>Work starts in May and will take two years.</li><li>The beach stays open in summer.</li></ul>
<p>Opponents said that the money was needed for schools &amp; roads, and that they would go to court.</p></article>
<footer>Copyright 2026 Amber News. All rights reserved.</footer></body></html>"""


def test_the_article_is_read_and_its_surroundings_are_not() -> None:
    """Paragraphs and list items come out whole; menus, scripts and footers do not."""
    text = HtmlReader().read(Source(text=PAGE)).text
    assert "rebuild the old sea wall, which was built in 1904 and broke in two storms last year." in text
    assert "The beach stays open in summer." in text
    assert not any(word in text for word in ("Home", "never", "All rights reserved", "&amp;", "<p>"))


def test_headings_are_marked() -> None:
    """What the page calls a heading is one, so no heading is prose."""
    made = document(HtmlReader().read(Source(text=PAGE)), "a")
    kinds = {made.sentence(number): sentence.kind for number, sentence in enumerate(made.sentences)}
    assert kinds["Wall to be rebuilt"] == kinds["What it will cost"] == "heading"
    assert kinds["The beach stays open in summer."] == "prose"


def test_metadata_is_found() -> None:
    """Title, address, publisher, time and language come from the page."""
    reading = HtmlReader().read(Source(text=PAGE))
    assert (reading.title, reading.publisher, reading.language) == ("Wall to be rebuilt", "Amber News", "en-GB")
    assert reading.url == "https://amber.example/wall"
    assert reading.published_at == datetime(2026, 2, 12, 17, tzinfo=UTC)


def test_linked_data_tells_the_time() -> None:
    """A page that states its date in JSON-LD alone is dated by it; a day alone is midnight UTC."""
    script = '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2026-02-12"}</script>'
    reading = HtmlReader().read(Source(text=f"<html><head>{script}</head><body><p>It rained.</p></body></html>"))
    assert reading.published_at == datetime(2026, 2, 12, tzinfo=UTC)


def test_addresses_that_are_no_web_pages_are_left_out() -> None:
    """Only http and https addresses are taken from a page."""
    page = '<html><head><link rel="canonical" href="javascript:alert(1)"></head><body><p>It rained.</p></body></html>'
    assert HtmlReader().read(Source(text=page)).url is None


def test_a_short_page_is_read_too() -> None:
    """Where no article is found, the text of the page without its menus is taken."""
    page = "<html><body><nav>Menu</nav><p>It rained in Port Amber.</p><p>Nobody minded.</p></body></html>"
    assert HtmlReader().read(Source(text=page)).text == "It rained in Port Amber.\n\nNobody minded."


def test_a_page_declares_its_charset() -> None:
    """The charset in the page counts where the media type names none."""
    page = '<html><head><meta charset="windows-1251"></head><body><p>Совет города проголосовал.</p></body></html>'
    reading = HtmlReader().read(Source(content=page.encode("cp1251"), media_type="text/html"))
    assert reading.text == "Совет города проголосовал."


def test_tables_are_no_prose() -> None:
    """Cells are marked, so a table never becomes a claim."""
    page = "<html><body><p>The results are in, and nobody had expected them to be so close this time.</p>"
    page += "<table><tr><td>The wall party won most seats.</td><td>12</td></tr></table></body></html>"
    made = document(HtmlReader().read(Source(text=page)), "a")
    kinds = {made.sentence(number): sentence.kind for number, sentence in enumerate(made.sentences)}
    assert kinds.get("The wall party won most seats.", "boilerplate") == "boilerplate"


@pytest.mark.parametrize("page", ["<div>" * 3_000 + "deep", "<p>a" * 21_000, "<b>" * 3_000 + "It rained." + "</b>" * 9])
def test_pages_made_to_hurt_end(page: str) -> None:
    """Nesting without end and elements without number are read plainly or refused."""
    try:
        text = HtmlReader().read(Source(text=page)).text
    except UnreadableDocument:
        text = "refused"
    assert text


def test_hints_to_break_words_go() -> None:
    """Soft hyphens and zero-width spaces split no word that a reader would search for."""
    page = "<html><body><p>The council re&shy;built the sea&#8203;wall in two years, the mayor said.</p></body></html>"
    assert "The council rebuilt the seawall" in HtmlReader().read(Source(text=page)).text
