"""A summary as plain text: what a terminal, a mail or a telex takes."""

from __future__ import annotations

from itertools import pairwise

from service.core.render.outline import Block, outline
from service.core.render.wrapped import WIDTH, wrapped
from service.core.types import Summary

_LISTED = frozenset({"item", "note"})


def plain(summary: Summary, id: str | None = None) -> str:  # noqa: A002 - the interface's own word
    """Return `summary` as plain text with numbered passages, in lines for a terminal, the last of them ended, too."""
    blocks = outline(summary, id)
    lines = [_block(blocks[0])]
    for before, block in pairwise(blocks):
        together = before.kind in _LISTED and block.kind == before.kind
        lines.append(("\n" if together else "\n\n") + _block(block))
    return wrapped("".join(lines)) + "\n"


def _block(block: Block) -> str:
    text = "".join(run.text for run in block.runs)
    match block.kind:
        case "title":
            return f"{text}\n{'=' * min(len(text), WIDTH)}"
        case "heading":
            return f"{text}\n{'-' * min(len(text), WIDTH)}"
        case "item":
            return f"- {text}"
        case "note":
            return f"[{block.number}] {text}"
        case _:
            return text
