"""Dependence: which sentences lean on the one before them, and cannot be told alone."""

from __future__ import annotations

from typing import Final

from service.core.words import words

_OPENINGS = """
he she they it his her hers their theirs its him them this that these those such but and or so yet however meanwhile
also moreover furthermore nevertheless nonetheless instead thus therefore then besides otherwise similarly likewise
still another others both neither either nor plus
"""
LEANING: Final = frozenset(_OPENINGS.split())


def leans(text: str, language: str = "en") -> bool:
    """Say whether the sentence `text` opens with a pronoun or connective that points at what came before it."""
    opening = words(text[:80])[:1]
    return bool(opening) and language == "en" and opening[0] in LEANING


def tellable(text: str) -> bool:
    """Say whether the sentence `text` may be told at all: whole, no question, quotation marks in pairs."""
    stripped = text.rstrip("\"'”’»)] ")
    return not stripped.endswith(("?", ":", "…", "...")) and balanced(text)


def balanced(text: str) -> bool:
    """Say whether the quotation marks of `text` come in pairs."""
    return text.count('"') % 2 == 0 and text.count("“") == text.count("”") and text.count("«") == text.count("»")
