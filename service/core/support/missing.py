"""What of a claim its passages do not have: the words that an editor looks up first."""

from __future__ import annotations

from collections.abc import Sequence

from service.core.checks.alignment import brief, positions
from service.core.text.lexemes import lexemes

MOST = 4  # words that are named: who is told of more reads the claim again anyway


def missing(claim: str, passages: Sequence[str], language: str) -> str:
    """Return the content words of `claim` for which no passage has the same or a synonym, quoted and joined by "and".

    The first four as they stand in the claim, each once; empty where the passages have all of them.
    """
    text = brief(claim)
    has = frozenset().union(*(positions(each, language) for each in passages))
    content = [word for word in lexemes(text, language) if word.content and word.concept not in has]
    absent = {word.concept: word for word in reversed(content)}
    in_order = sorted(absent.values(), key=lambda word: word.start)
    named = [f"“{text[word.start : word.end]}”" for word in in_order[:MOST]]
    if len(in_order) > MOST:
        return ", ".join(named) + " and more"
    return " and ".join([*([", ".join(named[:-1])] if named[:-1] else []), *named[-1:]])
