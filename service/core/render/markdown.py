"""A summary as Markdown (CommonMark) that reads well unrendered, too."""

from __future__ import annotations

import re
from itertools import pairwise

from service.core.render.outline import Block, Run, outline
from service.core.types import Summary

_LISTED = frozenset({"item", "note"})
_MARKUP = re.compile(r"[\\`*\[\]<~]|(?<![^\W_])_|_(?![^\W_])|&(?=#?\w+;)")
_START = re.compile(r"[#>+=-]|\d{1,9}(?=[.)])")


def markdown(summary: Summary, id: str | None = None) -> str:  # noqa: A002 - the interface's own word
    """Return `summary` as Markdown with numbered passages, ending with a newline.

    Nothing that a source says can become markup: no HTML, no link, no heading, no emphasis.
    """
    blocks = outline(summary, id)
    lines = [_block(blocks[0])]
    for before, block in pairwise(blocks):
        together = before.kind in _LISTED and block.kind == before.kind
        lines.append(("\n" if together else "\n\n") + _block(block))
    return "".join(lines) + "\n"


def escaped(text: str) -> str:
    """Return `text` with every character escaped that could open markup inside a line."""
    return _MARKUP.sub(lambda match: "\\" + match.group(), text)


def _opening(text: str) -> str:
    """Escape what would make a line that begins with `text` a heading, a quotation or a list."""
    match = _START.match(text)
    if match is None:
        return text
    return f"{match.group()}\\{text[match.end() :]}" if match.group().isdigit() else "\\" + text


def _run(run: Run) -> str:
    text = escaped(run.text)
    match run.style:
        case "strong" | "passage":
            head = text.rstrip()
            return f"**{head}**{text[len(head) :]}"
        case "aside":
            head = text.lstrip()
            return f"{text[: len(text) - len(head)]}*{head}*"
        case "link":
            return f"[{text}]({run.target})"
        case "reference":
            return run.text
        case _:
            return text


def _block(block: Block) -> str:
    first, *others = block.runs
    opening = _opening(_run(first)) if first.style == "plain" else _run(first)
    text = opening + "".join(map(_run, others))
    match block.kind:
        case "title":
            return f"# {text}"
        case "heading":
            return f"## {text}"
        case "item":
            return f"- {text}"
        case "note":
            return f"{block.number}. {text}"
        case "aside":
            return f"*{text}*"
        case _:
            return text
