"""Shortening: the main statement of a sentence, short enough to stand over a summary.

What a headline can do without goes: a fronted circumstance, a day, an aside between commas or brackets, a clause at the
end. Who says so never goes: a sentence whose attribution would be cut is told to its end or not at all. English is read
by small tables of verbs and joints, ten other languages by smaller ones of their own; of any other only whole short
sentences and brackets are known.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final, NamedTuple

from service.core.headlines.fronts import unaccompanied, undated, unexplained, unfronted
from service.core.tables.clauses import CLAUSES, LONGER, Clauses
from service.core.tables.negation import NEGATORS
from service.core.text.additions import last_break
from service.core.text.endings import FEWEST, Statement
from service.core.text.words import count_words, fold

LONGEST: Final = 16  # words in a headline that is broken off
WHOLE: Final = 24  # words in one that is a whole statement
ADDED: Final = 4  # how rough it is to lose what adds to the last noun
BROKEN: Final = 6  # how rough it is to break off in the middle of something
POINTING: Final = 2  # how rough it is to open with "this" or "there"
_ASIDE = re.compile(r"\s[(\[][^()\[\]]{1,60}[)\]](?=[\s,.;:]|\Z)")
_AGENCY = re.compile(r"\A[^\s()]{0,20}\s?\([^()]{2,30}\)\s*[-–—―]\s*")
_POINTING = re.compile(r"(?:This|These|That|Those|There|It|If|You|We|I)\b")
_NAME: Final = r"[A-Z][\w’'.-]*(?: [A-Z][\w’'.-]*)"
_TAIL = re.compile(
    rf", (?:(?:[\w’'.-]+ ){{1,7}}(?:said|says|say|(?:told|tells) (?:the )?{_NAME}{{0,2}}"
    rf"|(?:confirmed|announced|reported|reports)(?: to {_NAME}?)?)"
    rf"|(?:said|says) {_NAME}{{0,4}}|(?:said|says|according to) [\w’'. -]{{2,60}}?)"
    r"(?=\Z|[,;] (?:who|which|a|an|the|his|her|its|while|but|and|[a-z]{2,}ing)\b| (?:in an?|on|during|after|who) )"
)


class Cut(NamedTuple):
    """A shortened sentence, and how rough that is: 0 leaves a whole statement, BROKEN a broken one."""

    rough: int
    text: str


@lru_cache(maxsize=1 << 8)  # most of what could give a set its headline could do so in the set before
def shortenings(text: str, language: str) -> tuple[Cut, ...]:
    """Return the shorter forms of the sentence `text` that could be headlines, without their stop, never none.

    A whole statement has 24 words at most, and 16 where all that is left is to break it off.
    """
    plain = _ASIDE.sub("", _AGENCY.sub("", " ".join(text.split()))).rstrip(" .。!")
    found = list(_english(plain) if language == "en" else _other(plain, language))
    if not found:
        bare = undated(unfronted(plain)) if language == "en" else plain
        found = [(_unadded(bare) if language == "en" else None) or _broken(bare, language)]
    return tuple([Cut(cut.rough + POINTING * bool(_POINTING.match(cut.text)), _closed(cut.text)) for cut in found])


def _closed(text: str) -> str:
    """Return `text` without the comma that stood inside its last quotation mark."""
    return f"{text[:-2]}{text[-1]}" if text.endswith((',"', ",”")) else text


def _unadded(bare: str) -> Cut | None:
    """Return the longest beginning of an English sentence that goes without what adds to its last noun, if any."""
    pieces = bare.split()
    size = last_break(Statement(pieces), WHOLE)
    return Cut(ADDED, " ".join(pieces[:size]).rstrip(",;:—–- ")) if size else None


def _broken(plain: str, language: str) -> Cut:
    pieces, most = plain.split(), LONGER.get(language, LONGEST)
    if len(pieces) <= most and count_words(plain) > most:  # a script without spaces
        return Cut(BROKEN, f"{plain[: 2 * most].rstrip('，、；: ')}…")
    cut = " ".join(pieces[:most]).rstrip(",;:—–- ")
    return Cut(BROKEN, f"{cut}…" if len(pieces) > most else cut)


def _english(plain: str) -> Iterator[Cut]:
    """Yield the sentence with less and less around its main statement, and each of these cut where it may be."""
    main = unfronted(plain)
    sure, bare = main == plain, undated(main)
    inner = unexplained(bare)
    if inner == bare:
        inner = unaccompanied(bare)
    found = _cuts(inner, int(inner != bare), sure=sure)
    if inner != bare and (not found or len(bare.split()) <= LONGEST):
        found += _cuts(bare, 0, sure=sure)
    yield from found or ([] if sure else _cuts(undated(plain), 1, sure=True))


def _cuts(text: str, rough: int, *, sure: bool) -> list[Cut]:
    """Return `text`, and what is left of it at each place where it may end, with its attribution.

    `sure` says that all of it makes a sentence.
    """
    match = _TAIL.search(text)
    ends = match is not None and match.end() == len(text)
    found = _ended(text[: match.start()], match[0], rough, sure=sure and ends) if match else []
    return found or _ended(text, "", rough, sure=sure)


def _ended(body: str, tail: str, rough: int, *, sure: bool) -> list[Cut]:
    """Return the statements that `body` begins with, each with `tail`, which says whose word it is."""
    pieces, most = body.split(), WHOLE - len(tail[2:].split())
    statement = Statement(pieces)
    whole = FEWEST <= len(pieces) <= most and (sure or statement.stands(len(pieces)))
    found = [Cut(rough, body + tail)] if whole else []
    for size, more in statement.breaks(most):
        found.append(Cut(rough + more, " ".join(pieces[:size]).rstrip(",;:—–- ") + tail))
    return found


def _other(plain: str, language: str) -> Iterator[Cut]:
    """Yield a sentence of another language: whole, without its circumstance, or up to a clause at its end."""
    most = WHOLE * LONGER.get(language, LONGEST) // LONGEST
    if FEWEST <= count_words(plain) <= most:
        yield Cut(0, plain)
    clauses = CLAUSES.get(language)
    if clauses is not None:
        bare = _main(plain, clauses)
        if bare != plain and FEWEST <= count_words(bare) <= most:
            yield Cut(0, bare)
        yield from _clauses_off(bare, clauses, most, NEGATORS.get(language, frozenset()))


def _main(plain: str, clauses: Clauses) -> str:
    """Return `plain` without the circumstance that stands before its first comma, where the rest is a statement."""
    front, comma, rest = plain.partition(", ")
    words, following = fold(front).split(), fold(rest).split()
    if not comma or not words or words[0] not in clauses.fronts or not clauses.says.isdisjoint(words):
        return plain
    whole = len(following) > FEWEST and following[0] not in clauses.joints and not clauses.finite.isdisjoint(following)
    return rest[:1].upper() + rest[1:] if whole else plain


def _clauses_off(bare: str, clauses: Clauses, most: int, negators: frozenset[str]) -> Iterator[Cut]:
    """Yield what stands before each comma from which on all is clauses that a headline can do without.

    What is left has a finite verb and does not deny; what goes says whose word nothing is.
    """
    parts = bare.split(", ")
    read = [fold(part).split() for part in parts]
    off = len(parts)
    while (
        off > 1 and read[off - 1][:1] and read[off - 1][0] in clauses.joints and clauses.says.isdisjoint(read[off - 1])
    ):
        off -= 1
    words = [word for part in read[: off - 1] for word in part]
    for number in range(off, len(parts)):
        words += read[number - 1]
        if len(words) > most:
            return
        states = len(words) > FEWEST and not clauses.finite.isdisjoint(words[1:]) and negators.isdisjoint(words)
        if states and words[-1] not in clauses.hanging and words[-1] not in clauses.says:
            yield Cut(1, ", ".join(parts[:number]))
