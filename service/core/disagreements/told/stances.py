"""Where somebody stands on a thing by each source: has taken a position, or leaves it open.

"The mayor may not give the union a seat" and "the mayor was noncommittal about whether the union gets a seat" differ,
though neither has a figure or a fact that the other contradicts. A stance has a holder, and two of one holder alone are
compared.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations, takewhile

from service.core.disagreements.told.tellings import GENERIC, Line, Telling
from service.core.facts.naming import names
from service.core.tables import listed
from service.core.text.lexemes import Lexeme, lexemes

# Words without which no stance is read: a look at the words of a sentence decides.
STANDING = listed(
    """noncommittal committal undecided unsure ambivalent evasive whether not won can cannot refused rejected ruled
        signaled signalled vowed pledged promised"""
)
OPENING = listed("noncommittal committal undecided unsure ambivalent evasive say open decided")
TAKING = listed("signaled signalled vowed pledged promised")
_OPEN = re.compile(
    r"\b(?:non-?committal|undecided|unsure|ambivalent|evasive|(?:declined|refused) to say"
    r"|(?:did|would|could) (?:not|n[’']t) say|left (?:it )?open|has not decided)\b[^.;:]{0,24}?"
    r"\b(?:whether|if|about|on|over)\b"
)
_DENIED = re.compile(
    r"\b(?:may|might|will|would|should|must|can) not\b|\b(?:cannot|wo[n][’']t|ca[n][’']t)\b"
    r"|\b(?:refused|rejected|ruled out)\b"
)
_TAKEN = re.compile(r"\b(?:signall?ed|vowed|pledged|promised)\b")
BEFORE = 3  # lexemes before a position that it may be said of: "Ukraine may not have"
AFTER = 12  # and after it


def told_stances(lines: tuple[Line, ...]) -> Iterator[Telling]:
    """Yield on what somebody has taken a position, and what he left open: "was noncommittal about whether". English.

    The key is the last name of the holder, whom the sentence names first, and two words of what it is about.
    """
    for each in lines:
        if each.language != "en" or STANDING.isdisjoint(each.words):
            continue
        opened = () if OPENING.isdisjoint(each.words) else tuple(_OPEN.finditer(each.text))
        taken = () if opened else tuple(_DENIED.finditer(each.text))
        if not opened and not TAKING.isdisjoint(each.words):
            taken += tuple(_TAKEN.finditer(each.text))
        holder = next((name.words[-1] for name in names(each.text)), None) if opened or taken else None
        if holder is None:
            continue
        for match in opened:
            yield from _tellings(each, match, "open", 0, holder)
        for match in taken:
            yield from _tellings(each, match, "taken", BEFORE, holder)


def _tellings(each: Line, match: re.Match[str], value: str, before: int, holder: str) -> Iterator[Telling]:
    words = lexemes(each.text, each.language)
    first = next((number for number, word in enumerate(words) if word.end > match.start()), len(words))
    last = next((number for number, word in enumerate(words) if word.end >= match.end()), len(words) - 1)
    ended = next((number for number in range(last + 1, len(words)) if words[number].kind == "mark"), len(words))
    subject = takewhile(lambda word: word.content, reversed(words[max(0, first - before) : first]))
    near = [*reversed(tuple(subject)), *words[last + 1 : min(ended, last + 1 + AFTER)]]
    told = [word for word in near if _tells(word, holder)]
    about = {word.concept: word for word in reversed(told)}
    for one, other in combinations(sorted(about), 2):
        if not (about[one].capital and about[other].capital):
            start, end = min(match.start(), told[0].start), max(match.end(), told[-1].end)
            yield Telling(each.place, start, end, "stance", (holder, one, other), value)


def _tells(word: Lexeme, holder: str) -> bool:
    return word.content and word.stem not in GENERIC and word.lower != holder
