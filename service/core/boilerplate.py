"""What kind of text a sentence is: prose that can be told, or the furniture around it."""

from __future__ import annotations

from service.core.types import Mark, SentenceKind, Span


def kinds(text: str, spans: list[Span], marks: tuple[Mark, ...] = ()) -> list[SentenceKind]:
    """Return the kind of each sentence."""
    return [kind(text[start:end]) for start, end in spans]


def kind(sentence: str) -> SentenceKind:
    """Return the kind of a sentence seen on its own."""
    if sentence[-1:] in ".!?…。！？”\"’':;)»":
        return "prose"
    return "heading" if len(sentence.split()) < 14 else "boilerplate"
