"""What short reports of one event say has caused it: "a short circuit was to blame", "set off by a cigarette". English.

Who speaks of a cause in a short report speaks of that of the event, in whatever words. Two reports differ where neither
has the head of the other's cause anywhere: "a welder's spark", "an overheated belt".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from service.core.disagreements.told.causes import Cause, causes
from service.core.disagreements.told.tellings import GENERIC, Line, Telling
from service.core.disagreements.worded.circumstances import of_another_time, short
from service.core.tables import listed
from service.core.text.lexemes import lexemes
from service.core.text.quotations import in_quotation

_UNSURE = re.compile(
    r"\b(?:not|never|no|nor|denied|denies|ruled out|unlikely|unclear|unknown|whether|if|would|could)\b", re.IGNORECASE
)
# What is no cause by itself, but the event, or somebody who speaks of it.
_VAGUE: Final = listed(
    """fire blaze accident crash collapse explosion disaster outbreak cause fault problem something error mistake
        investigation investigators police officials official government minister part night morning evening day"""
)


class _Cause(NamedTuple):
    """Where a sentence tells a cause, and the stem of what it is called."""

    line: Line
    start: int
    end: int
    head: str


class Caused(NamedTuple):
    """The lines of a short English report, none of any other, and what they say has caused something."""

    lines: tuple[Line, ...]
    causes: tuple[_Cause, ...]


def caused(lines: tuple[Line, ...]) -> Caused:
    """Return what the `lines` of a document say has caused something, where it is a short report."""
    return Caused(lines, tuple(_causes(lines))) if short(lines) else Caused((), ())


def told_causes(read: Sequence[Caused]) -> Iterator[Telling]:
    """Yield the causes that short reports tell, of those reports that tell others; `read` is of each document."""
    told = {place: each.causes for place, each in enumerate(read) if each.causes}
    held = {place: _stems(read[place].lines) for place in told} if len(told) > 1 else {}
    apart = [
        (place, found[0])
        for place, found in told.items()
        if not any(each.head in stems for each in found for other, stems in held.items() if other != place)
    ]
    for place, cause in apart if len(apart) > 1 else ():
        yield Telling(cause.line.place, cause.start, cause.end, "deed", ("circumstance", "cause"), place)


def _causes(lines: Sequence[Line]) -> Iterator[_Cause]:
    """Yield what a report says has caused something, and neither denies nor tells of another time."""
    for line in lines:
        cause = next(causes(line), None)
        if cause is None or _UNSURE.search(line.text) or of_another_time(line.text):
            continue
        head = "" if in_quotation(line.text, cause.start) else _head(line.text, cause)
        if head:
            yield _Cause(line, cause.start, cause.end, head)


def _head(text: str, cause: Cause) -> str:
    """Return the stem of the last word that says what a cause is; empty for none."""
    inside = [word for word in lexemes(text, "en") if cause.start <= word.start < cause.which and word.content]
    told = [word.stem for word in inside if word.lower not in _VAGUE and word.stem not in GENERIC]
    return told[-1] if told else ""


def _stems(lines: Sequence[Line]) -> frozenset[str]:
    return frozenset(word.stem for line in lines for word in lexemes(line.text, "en") if word.content)
