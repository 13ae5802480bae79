"""Whether somebody has taken a position, by one source, or left it open, by another.

"The mayor signalled that the ferry will not come back" and "the mayor would not say whether the ferry comes back" are
not both the whole of what she said. A telling is known by the person and two words of what the position is on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from service.core.lexemes import Lexeme, lexemes
from service.core.naming import Name, names
from service.core.tables import listed
from service.core.tellings import GENERIC, Line, Telling, concept

LEFT_OPEN = re.compile(
    r"\b(?:(?:was|is|were|are|remained|remains) (?:noncommittal|non-committal|undecided)|(?:declined|refused) to say"
    r"|(?:would|did) not (?:say|commit)|wouldn['’]t (?:say|commit))\b(?: \w+){0,2} (?:whether|if)\b"
)
TAKEN = listed("signaled signalled vowed insisted declared confirmed pledged promised ruled")
REACH = 40  # lexemes behind the verb that tell what the position is on


def told_stances(lines: tuple[Line, ...]) -> Iterator[Telling]:
    """Yield who has taken a position and who left it open, once for each two words of what it is on."""
    for each in lines:
        opened = LEFT_OPEN.search(each.text)
        if opened is None and TAKEN.isdisjoint(each.words):
            continue
        words = lexemes(each.text, each.language)
        start = opened.start() if opened else next((word.start for word in words if word.lower in TAKEN), -1)
        end = opened.end() if opened else start
        holder = next((name for name in reversed(names(each.text)) if name.end < start), None)
        if start < 0 or holder is None:
            continue
        about = on_what(words, end, holder)
        for one, other in combinations(sorted(about), 2):
            stop = max(about[one], about[other])
            yield Telling(each.place, holder.start, stop, "stance", (holder.words[-1], one, other), opened is None)


def on_what(words: tuple[Lexeme, ...], after: int, holder: Name) -> dict[str, int]:
    """Return the concepts of what a position is on, with the end of each word."""
    behind = [word for word in words if word.start >= after][:REACH]
    told = [word for word in behind if word.content and word.stem not in GENERIC and word.lower not in holder.words]
    return {concept(word.stem): word.end for word in reversed(told)}
