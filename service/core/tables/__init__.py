"""Small word lists that checks look things up in: data, no rules."""

from __future__ import annotations


def listed(text: str) -> frozenset[str]:
    """Return the words of `text`, which white space separates, as a set."""
    return frozenset(text.split())
