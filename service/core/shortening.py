"""Shortening: the main statement of a sentence, short enough to stand over a summary.

What a headline can do without goes: a fronted circumstance, an aside between commas or brackets, a clause at the end.
Who says so never goes: a sentence whose attribution would be cut is told to its end or not at all. English is read by
small tables of verbs and joints; of other languages only whole short sentences and brackets are known.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from service.core.tables.attribution import SPEECH
from service.core.tables.verbs import (
    AUXILIARIES,
    FINITE,
    HANGING,
    JOINTS,
    OPENING,
    PERFECT,
    RELATIVE,
    SAYING,
    SLIGHT_JOINTS,
    SPANS,
    SUBORDINATING,
    WITHOUT_OBJECT,
)

LONGEST: Final = 16  # words in a headline
FEWEST: Final = 4
BROKEN: Final = 6  # how rough it is to break off in the middle of something
POINTING: Final = 2  # how rough it is to open with "this" or "there"
WHOLE: Final = 22  # words up to which a sentence that cannot be cut is told to its end
_ASIDE = re.compile(r"\s\([^()]{1,60}\)")
_FRONT = re.compile(
    r"(?:In|On|At|After|Before|During|Despite|Amid|As|With|While|When|Since|Following|For|By|Over|From|Under|Because"
    r"|Although|Though|Once|Until|Among|Just|Late|Early|Earlier|Last|Recently|Now|Today|Yesterday|To)\b"
)
_SUBJECT: Final = (
    r"[A-Z“\"]|(?:a|an|the|at|two|three|four|five|six|seven|eight|nine|ten|more|some|many|police|officials|authorities"
    r"|investigators|researchers|scientists)\s"
)
_FRONTED = re.compile(rf"{_FRONT.pattern}[^,;:“”\"]{{0,110}},\s+(?={_SUBJECT})")
_BETWEEN = re.compile(
    r", (?:\d{1,3}|(?:who|whose|which|where|a|an|the|his|her|its|their|one|now|then|formerly|also|including|designer"
    r"|known|named|called|based|former|head|chief|director|chairman|president|founder|leader|owner|author)\b"
    r"[^,;“”\"]{0,100}|[a-z]+ (?:of|for|at|in) [^,;“”\"]{2,80}), (?!and\b|or\b)(?=[a-z])"
)
_ATTRIBUTED = re.compile(r",\s+(?:[\w’'.-]+\s+){0,9}?(?:said|says|say|told|reports|reported|according|announced)\b")
_POINTING = re.compile(r"(?:This|These|That|Those|There|It|If|You|We|I)\b")
_TAIL = re.compile(r", (?:(?:[\w’'.-]+ ){1,7}(?:said|says|say)|(?:said|says|according to) [\w’'. -]{2,60})\Z")
_SAYING = re.compile(r"\b(?:according to|said|says?|told|announced|reported|reports)\b")


class Cut(NamedTuple):
    """A shortened sentence, and how rough that is: 0 leaves a whole statement, BROKEN a broken one."""

    rough: int
    text: str


def shortened(text: str, language: str) -> Cut:
    """Return the main statement of the sentence `text` in at most 16 words, without its stop."""
    plain = _ASIDE.sub("", text).rstrip(" .。!")
    if language != "en":
        return _unread(plain)
    found = [_cut(form, rough) for form, rough in _forms(plain)]
    best = min((cut for cut in found if cut), default=_broken(plain))
    return Cut(best.rough + POINTING, best.text) if _POINTING.match(best.text) else best


def _unread(plain: str) -> Cut:
    """Return a sentence of a language whose joints are not known: whole, or broken off."""
    pieces = plain.split()
    if len(pieces) > LONGEST:
        return _broken(plain)
    return Cut(0 if len(pieces) >= FEWEST else BROKEN, plain if " " in plain else plain[: 3 * LONGEST])


def _broken(plain: str) -> Cut:
    pieces = plain.split()
    cut = " ".join(pieces[:LONGEST]).rstrip(",;:—–- ")
    return Cut(BROKEN, f"{cut}…" if len(pieces) > LONGEST else cut)


def _forms(plain: str) -> Iterator[tuple[str, int]]:
    """Yield the sentence with less and less around its main statement, and how rough that is."""
    yield plain, 0
    bare = _capital(_FRONTED.sub("", plain, count=1)) if not _SAYING.search(plain[:40]) else plain
    if bare != plain:
        yield bare, 0
    inner = _BETWEEN.sub(lambda aside: aside[0] if _SAYING.search(aside[0]) else " ", bare)
    if inner != bare:
        yield inner, 1


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _cut(text: str, rough: int) -> Cut | None:
    """Return `text` cut at the last joint that leaves a whole statement, None where there is none."""
    match = _TAIL.search(text)
    body, tail = (text[: match.start()], match[0]) if match else (text, "")
    pieces, most = body.split(), LONGEST - len(tail.split())
    if not stated(pieces) and len(pieces) <= most:
        return None
    if len(pieces) <= most:
        return Cut(rough, text)
    if not _ATTRIBUTED.search(body):
        for more, joints in ((1, JOINTS), (2, SLIGHT_JOINTS)):
            for size in range(min(most, len(pieces) - 1), FEWEST - 1, -1):
                if _joint(pieces, size, joints) and stated(pieces[:size]):
                    return Cut(rough + more, " ".join(pieces[:size]).rstrip(",;:—–- ") + tail)
    return Cut(rough + 2, text) if len(text.split()) <= WHOLE and stated(pieces) else None


def _joint(pieces: Sequence[str], size: int, joints: frozenset[str]) -> bool:
    """Say whether a statement may end before word `size`: there stands one of `joints`, or a comma before it."""
    following, last = pieces[size].lower(), pieces[size - 1]
    if following in {"after", "before"} and last.lower() in SPANS:
        return False
    comma = joints is JOINTS and last.endswith((",", ";", "—", "–")) and pieces[size - 2].lower() not in {"a", "an"}
    return following in joints or comma


def stated(pieces: Sequence[str]) -> bool:
    """Say whether the words `pieces` state something: they have a subject, then a finite verb, and end on neither.

    A verb of a clause that only says who or which somebody is, after a comma or a relative pronoun, is not theirs.
    """
    words = [piece.strip("(),;:.—–“”\"'‘’").lower() for piece in pieces]
    if len(words) < FEWEST or _hangs(words) or "".join(pieces).count("“") != "".join(pieces).count("”"):
        return False
    found = [at for at in range(1, len(words)) if _finite(words, at) and not pieces[at].endswith(",")]
    opened = [at for at in range(len(words)) if words[at] in OPENING or words[at] in SAYING]
    if opened and opened[-1] >= max(found, default=0) and not (opened[-1] == len(words) - 1 and len(found) > 1):
        return False
    return any(_main(pieces, words, number, at) for number, at in enumerate(found, 1))


def _hangs(words: Sequence[str]) -> bool:
    """Say whether something has to follow: an article's noun, what "have raised" takes."""
    perfect = words[-2] in PERFECT and words[-1].endswith("ed") and words[-1] not in WITHOUT_OBJECT
    return words[-1] in HANGING or perfect


def _main(pieces: Sequence[str], words: Sequence[str], number: int, at: int) -> bool:
    """Say whether the finite verb at `at`, the `number`-th, may be the main statement's."""
    commas = sum(piece.endswith(",") for piece in pieces[:at])
    if words[0] in SUBORDINATING:
        return commas > 0
    aside = commas % 2 and not _FRONT.match(pieces[0])
    return not aside and number > sum(word in RELATIVE for word in words[:at])


def _finite(words: Sequence[str], number: int) -> bool:
    """Say whether word `number` is a finite verb that does not want for an object."""
    word, last = words[number], number == len(words) - 1
    if word in AUXILIARIES:
        return not last
    if word in FINITE or word in SPEECH["en"]:
        return not last or word in WITHOUT_OBJECT
    participle = words[number - 1] in HANGING - RELATIVE or (not last and words[number + 1] in {"by", "on", "with"})
    return word.endswith("ed") and len(word) > FEWEST and not last and not participle
