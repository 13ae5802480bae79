"""Markdown (CommonMark with tables): its text without the marks, its structure kept."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from service.adapters.readers.html import parsed
from service.adapters.readers.layout import Layout
from service.adapters.readers.text import source_text
from service.core.errors import UnreadableDocument
from service.core.text.canonical import canonical
from service.core.types import Reading, SentenceKind, Source

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_FRONT = re.compile(r"---[ \t]*\n(?P<fields>(?:(?!---|\.\.\.)[^\n]*\n)*+)(?:---|\.\.\.)[ \t]*(?:\n|\Z)")
_FIELD = re.compile(r"^(title|date|lang|language|publisher|url):(.*)$", re.MULTILINE)
_KINDS: dict[str, SentenceKind] = {"heading_open": "heading", "th_open": "boilerplate", "td_open": "boilerplate"}


class MarkdownReader:
    """Reads Markdown."""

    def read(self, source: Source) -> Reading:
        """Return the text of a Markdown source, its headings, tables and code marked, with its front matter's metadata.

        Raises UnreadableDocument where there is no text in it.
        """
        text = canonical(source_text(source))
        front = _FRONT.match(text)
        tokens = _parser().parse(text[front.end() :] if front else text)
        reading = _layout(tokens).reading(**_metadata(front["fields"] if front else "", tokens))
        if not reading.text:
            raise UnreadableDocument("it holds no text")
        return reading


@lru_cache(maxsize=1)
def _parser() -> MarkdownIt:
    """Return the parser: CommonMark and tables."""
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark").enable("table")


def _layout(tokens: list[Token]) -> Layout:
    """Return the blocks of a parsed text."""
    layout = Layout()
    kind: SentenceKind = "prose"
    for token in tokens:
        if token.nesting == 1:
            kind = _KINDS.get(token.type, "prose")
        elif token.type == "inline":
            layout.add(_plain(token.children or []), kind)
        elif token.type in ("fence", "code_block"):
            layout.add(token.content, "boilerplate")
    return layout


def _plain(children: list[Token]) -> str:
    """Return the text of inline tokens; a soft break is a space, an image and inline HTML are nothing."""
    texts = {"softbreak": " ", "hardbreak": "\n"}
    return "".join(
        child.content if child.type in ("text", "code_inline") else texts.get(child.type, "") for child in children
    )


def _metadata(front: str, tokens: list[Token]) -> dict[str, Any]:
    """Return what front matter says, and the first heading of level 1 as the title where it names none."""
    fields = {name: value.strip().strip("\"'") for name, value in _FIELD.findall(front)}
    top = [after for token, after in pairwise(tokens) if token.type == "heading_open" and token.tag == "h1"]
    url = fields.get("url", "")
    return {
        "title": fields.get("title") or (_plain(top[0].children or []) or None if top else None),
        "publisher": fields.get("publisher") or None,
        "language": fields.get("lang") or fields.get("language") or None,
        "published_at": parsed(fields.get("date", "")),
        "url": url if url.startswith(("http://", "https://")) else None,
    }
