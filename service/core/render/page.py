"""A summary as one static HTML file: no script, nothing loaded from anywhere, fit to be stored or printed."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256
from html import escape
from itertools import groupby

from service.core.render.outline import Block, Kind, Run, outline
from service.core.types import Summary

_STYLE = """
:root { color-scheme: light dark; --ink: #1b1b1f; --soft: #5c5f66; --line: #d9dbe0; --paper: #fdfdfc; --link: #0b57a4 }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e8e8ea; --soft: #a2a5ad; --line: #3a3c42; --paper: #17181b; --link: #8ab8f0 }
}
body { margin: 0 auto; max-width: 44rem; padding: 2rem 1.25rem 4rem; background: var(--paper); color: var(--ink);
  font: 1.0625rem/1.6 Georgia, "Times New Roman", serif; overflow-wrap: anywhere }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 1.5rem; text-wrap: balance }
h2, .aside, aside, ol, ul.documents { font-family: system-ui, sans-serif }
h2 { font-size: .85rem; letter-spacing: .04em; margin: 2.5rem 0 .75rem; padding-top: 1rem;
  border-top: 1px solid var(--line) }
li { margin: .4rem 0; padding-inline-start: .25rem }
ol { font-size: .9rem; line-height: 1.5 }
aside, .aside { color: var(--soft); font-size: .85em }
a { color: var(--link) }
sup { line-height: 0 }
sup a { text-decoration: none; font: .72em system-ui, sans-serif }
:target { background: color-mix(in srgb, var(--link) 15%, transparent) }
@media print { body { max-width: none; padding: 0; font-size: 11pt } a { color: inherit } }
"""

POLICY = (
    f"default-src 'none'; style-src 'sha256-{b64encode(sha256(_STYLE.encode()).digest()).decode()}'; "
    "base-uri 'none'; form-action 'none'"
)
"""The Content-Security-Policy under which the page looks as meant: its own style, and nothing else."""

_TAGS: dict[Kind, tuple[str, str]] = {
    "title": ("<h1 dir='auto'>", "</h1>"),
    "heading": ("<h2>", "</h2>"),
    "aside": ("<aside>", "</aside>"),
    "paragraph": ("<p dir='auto'>", "</p>"),
    "item": ("<li dir='auto'>", "</li>"),
}


def page(summary: Summary, id: str | None = None) -> str:  # noqa: A002 - the interface's own word
    """Return `summary` as a whole HTML document; nothing that a source says can become markup."""
    blocks = outline(summary, id)
    title = "".join(run.text for run in blocks[0].runs)
    return (
        f'<!doctype html>\n<html lang="{escape(summary.language)}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="referrer" content="no-referrer">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">\n'
        f"<title>{escape(title)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n<main>\n"
        + "".join(_lines(blocks))
        + "</main>\n</body>\n</html>\n"
    )


def _lines(blocks: tuple[Block, ...]) -> Iterator[str]:
    for kind, group in groupby(blocks, key=lambda block: block.kind):
        around = {"item": ("<ul>\n", "</ul>\n"), "note": ("<ol>\n", "</ol>\n")}.get(kind, ("", ""))
        yield around[0]
        yield from map(_block, group)
        yield around[1]


def _block(block: Block) -> str:
    text = "".join(map(_run, block.runs))
    if block.kind == "note":
        return f"<li id='note-{block.number}' value='{block.number}' dir='auto'>{text}</li>\n"
    opening, closing = _TAGS[block.kind]
    return f"{opening}{text}{closing}\n"


def _run(run: Run) -> str:
    text = escape(run.text)
    match run.style:
        case "strong" | "passage" if not run.target:
            return f"<strong>{text}</strong>"
        case "aside":
            return f"<span class='aside' dir='ltr'>{text}</span>"  # English, whichever way the text runs
        case "link" | "passage":
            return f"<a href='{escape(run.target)}' rel='noopener nofollow'>{text}</a>"
        case "reference":
            return f"<sup><a href='#note-{escape(run.target)}'>{text}</a></sup>"
        case _:
            return text
