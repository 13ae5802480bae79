"""HTML: the article of a page through trafilatura, the whole of a fragment through a plain walk."""

from __future__ import annotations

import logging
import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from service.adapters.readers.bounded import Bounds, bounded, require_memory
from service.adapters.readers.decoding import charset, decoded
from service.adapters.readers.layout import Layout
from service.core.errors import UnreadableDocument
from service.core.text.canonical import canonical
from service.core.types import Reading, SentenceKind, Source

if TYPE_CHECKING:
    from lxml.html import HtmlElement

BOUNDS = Bounds("the page", "send its article alone, or as plain text", seconds=20)
LARGE = 250_000  # code points from which on markup is read in a process of its own
_META_BYTES = 2_048
_META = re.compile(rb"""<meta[^>]{0,200}?charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w.:-]{1,40})""", re.IGNORECASE)
_DECLARATION = re.compile(r"\s*+<\?xml[^>]{0,200}\?>")
_DATES = (
    "//meta[@property='article:published_time']/@content",
    "//meta[@itemprop='datePublished' or @name='datePublished' or @name='pubdate' or @name='date']/@content",
    "//meta[@name='dc.date' or @name='DC.date.issued' or @name='dcterms.created' or @name='parsely-pub-date']/@content",
    "//time[@itemprop='datePublished' or @pubdate]/@datetime",
    "//article//time/@datetime",
)
_LINKED_DATE = re.compile(r'"datePublished"\s{0,9}:\s{0,9}"([^"]{8,40})"')
_KINDS: dict[str, SentenceKind] = {
    **dict.fromkeys(["head", "h1", "h2", "h3", "h4", "h5", "h6", "title"], "heading"),
    **dict.fromkeys(["figcaption", "caption", "figure", "graphic"], "caption"),
    **dict.fromkeys(["table", "row", "tr", "td", "th", "cell", "code", "pre", "button", "label"], "boilerplate"),
}
_BLOCKS = (
    frozenset(["p", "div", "section", "article", "main", "body", "html", "ul", "ol", "dl", "li", "dd", "dt", "address"])
    | frozenset(["blockquote", "center", "list", "item", "quote", "br", "lb", "hr", "tbody", "thead", "details"])
    | frozenset(["summary", "hl2", "dateline", *_KINDS])
)
_SKIPPED = frozenset(
    ["script", "style", "noscript", "template", "nav", "footer", "form", "aside", "svg", "iframe", "select", "head"]
) | frozenset(["meta", "link", "object", "video", "audio", "canvas", "math"])
_DEPTH = 200
_ELEMENTS = 20_000
_ENOUGH = 80


class HtmlReader:
    """Reads web pages."""

    def read(self, source: Source) -> Reading:
        """Return the article of a page, its headings marked, with the metadata that the page states.

        Raises UnreadableDocument where no text is found, or where that takes too much time or memory.
        """
        from trafilatura import bare_extraction  # noqa: F401 - once, here: who reads a large page is a copy of this

        markup = html_text(source)
        return reading(markup) if len(markup) < LARGE else bounded(BOUNDS, reading, markup)


def reading(markup: str) -> Reading:
    """Return the reading of a page. Raises UnreadableDocument."""
    page = tree(markup)
    facts = metadata(page)
    layout = _article(page)
    if layout.prose < _ENOUGH:
        whole = walked(tree(markup), _SKIPPED)
        layout = whole if whole.prose else layout
    made = layout.reading(**facts)
    if not made.text:
        raise UnreadableDocument("no text was found in the page")
    return made


def blocks(markup: str) -> Layout:
    """Return all text of a piece of HTML, block by block. Raises UnreadableDocument."""
    return fragment(markup) if len(markup) < LARGE else bounded(BOUNDS, fragment, markup)


def fragment(markup: str) -> Layout:
    """Return the same, read where it is called."""
    return walked(tree(markup))


def html_text(source: Source) -> str:
    """Return the markup of a source; the charset of bytes is what the media type, else the page itself declares."""
    if source.text is not None:
        return source.text
    content = source.content or b""
    declared = _META.search(content[:_META_BYTES])
    return decoded(content, charset(source.media_type) or (declared[1].decode("ascii") if declared else None))


def tree(markup: str) -> HtmlElement:
    """Return the parsed page. Raises UnreadableDocument where there is nothing in it."""
    from lxml import etree, html

    try:
        return html.document_fromstring(_DECLARATION.sub("", canonical(markup), count=1) or " ")
    except (etree.LxmlError, ValueError) as error:
        require_memory(error)
        raise UnreadableDocument("the page holds no markup and no text") from error


def walked(element: HtmlElement, skipped: frozenset[str] = frozenset(["script", "style", "head"])) -> Layout:
    """Return all text of an element but what is `skipped`, block by block; below 200 levels it is one block."""
    layout = Layout()
    pending: list[str] = []

    def flush(kind: SentenceKind) -> None:
        layout.add("".join(pending), kind)
        pending.clear()

    def walk(node: Any, kind: SentenceKind, depth: int) -> None:
        name = node.tag if isinstance(node.tag, str) else ""
        if name in skipped or not name:
            return
        block = name in _BLOCKS
        inner = _KINDS.get(name, kind)
        if block:
            flush(kind)
        pending.append(node.text or "")
        for child in node if depth < _DEPTH else ():
            walk(child, inner, depth + 1)
            pending.append(child.tail or "")
        if depth >= _DEPTH:
            pending.append("".join(node.itertext()))
        if block:
            flush(inner)

    walk(element, "prose", 0)
    flush("prose")
    return layout


def _article(page: HtmlElement) -> Layout:
    """Return what trafilatura takes for the article, nothing for a page too large for it; changes `page`."""
    from trafilatura import bare_extraction

    if page.xpath("count(//*)") > _ELEMENTS:
        return Layout()

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # it logs bits of the text
    found = bare_extraction(page, include_comments=False, include_tables=True, with_metadata=False)
    body = getattr(found, "body", None)
    return Layout() if body is None else walked(body, frozenset())


def metadata(page: HtmlElement) -> dict[str, Any]:
    """Return what a page says of itself: title, address, publisher, date and language."""
    told = {
        "title": _first(page, "//meta[@property='og:title']/@content", "//h1[1]//text()", "//title/text()"),
        "publisher": _first(page, "//meta[@property='og:site_name']/@content", "//meta[@name='publisher']/@content"),
        "language": _first(page, "/html/@lang", "//meta[@property='og:locale']/@content"),
        "published_at": published(page),
    }
    url = _first(page, "//link[@rel='canonical']/@href", "//meta[@property='og:url']/@content") or ""
    return told | {"url": url if url.startswith(("http://", "https://")) else None}


def _first(page: HtmlElement, *paths: str) -> str | None:
    """Return the first text that one of the paths finds, its white space made single spaces."""
    for path in paths:
        for found in page.xpath(path):
            text = " ".join(canonical(str(found)).split())
            if text:
                return text
    return None


def published(page: HtmlElement) -> datetime | None:
    """Return when the page says that it was published; midnight UTC where it only names the day."""
    for path in _DATES:
        for found in page.xpath(path):
            moment = parsed(str(found))
            if moment:
                return moment
    for script in page.xpath("//script[@type='application/ld+json']/text()"):
        linked = _LINKED_DATE.search(str(script))
        if linked:
            return parsed(linked[1])
    return None


def parsed(moment: str) -> datetime | None:
    """Return an ISO 8601 time, in UTC where it names no zone; None where it is not one."""
    try:
        found = datetime.fromisoformat(moment.strip())
    except ValueError:
        return None
    return found if found.tzinfo else found.replace(tzinfo=UTC)
