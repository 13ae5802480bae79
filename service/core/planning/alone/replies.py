"""Replies: who answers an accusation, a demand or a decision, and which sentence of the article he answers.

Whoever is accused in a summary has his word in it, where any source has it; and "rejected the criticism" says something
only to those who have read the criticism.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from operator import attrgetter
from typing import Final, NamedTuple

from service.core.remembered import Remembered
from service.core.tables.reactions import PASSIVE
from service.core.tables.replies import REPLIES
from service.core.text.quotations import outside_quotations
from service.core.types import Document

BACK: Final = 6  # sentences before a reply in which what it answers is looked for
NOBODY: Final = -1
_FAR: Final = 100  # code points into a sentence from which it is told of a denial besides: "a charge that he denies"
_LONGEST: Final = 1_000  # code points of a sentence that is looked at
_MARKS: Final = ('"', "“", "„", "«", "»")
_POSSESSIVE = re.compile(r"(?:His|Her|Its|Their|Both|Sein|Seine|Ihr|Ihre|Son|Sa|Ses|Leurs?) ")


class Reply(NamedTuple):
    """What a reply answers: the number of a sentence of its article, -1 where none is known.

    What is `bare` does not say what it answers ("rejected the criticism").
    """

    to: int
    bare: bool


class _Patterns(NamedTuple):
    """How replies read, compiled."""

    replies: re.Pattern[str]
    appeals: re.Pattern[str]
    bare: re.Pattern[str]
    accuses: re.Pattern[str]
    decides: re.Pattern[str]
    judging: re.Pattern[str]


def replying(document: Document) -> dict[int, Reply]:
    """Return the sentences of `document` that reply to somebody. Linear in the text; most of it is only searched."""
    found: dict[int, Reply] = {}
    for number in sorted(set(_likely(document))):
        sentence = document.sentences[number]
        if sentence.kind == "prose" and sentence.end - sentence.start <= _LONGEST:
            reply = _reply(document, number, found)
            if reply is not None:
                found[number] = reply
    return found


replies: Remembered[dict[int, Reply]] = Remembered(replying)


def accuses(text: str, language: str) -> bool:
    """Say whether the sentence `text` tells an accusation, a demand or a decision against somebody."""
    if language not in REPLIES:
        return False
    outside, patterns = outside_quotations(text), _patterns(language)
    return patterns.accuses.search(outside) is not None or patterns.decides.search(outside) is not None


def whose(text: str) -> bool:
    """Say whether `text` opens with a possessive, which stands for whom the answered sentence names."""
    return _POSSESSIVE.match(text) is not None


def _likely(document: Document) -> Iterator[int]:
    """Yield the numbers of the sentences that have a hint of a reply."""
    table = REPLIES.get(document.language)
    for hint in table.hints if table else ():
        at = document.text.find(hint)
        while at >= 0:
            number = bisect_right(document.sentences, at, key=attrgetter("start")) - 1
            if number >= 0:
                yield number
            at = document.text.find(hint, at + len(hint))


def _reply(document: Document, number: int, known: dict[int, Reply]) -> Reply | None:
    """Return what sentence `number` answers, None where it is no reply."""
    patterns, text = _patterns(document.language), outside_quotations(document.sentence(number))
    appeals = patterns.appeals.search(text)
    found = appeals or patterns.replies.search(text)
    if found is None:
        return None
    before = text[: found.start()].lower()
    if len(before) > _FAR or (before.split()[-1:] and before.split()[-1] in PASSIVE):
        return None
    if not appeals and patterns.judging.search(before):
        return None
    bare = patterns.bare.search(text) is not None
    before_it = [at for at in range(number - 1, max(-1, number - 1 - BACK), -1) if at not in known]
    texts = {
        at: outside_quotations(document.sentence(at)) for at in before_it if document.sentences[at].kind == "prose"
    }
    wanted = patterns.decides if appeals else patterns.accuses
    answered = [at for at, told in texts.items() if wanted.search(told)]
    if appeals:
        answered.reverse()  # the decision itself stands where the article begins
    elif bare and not answered:
        answered = [at for at, told in texts.items() if not told.startswith(_MARKS)]
    return Reply(answered[0] if answered else NOBODY, bare)


@cache
def _patterns(language: str) -> _Patterns:
    return _Patterns(*map(re.compile, REPLIES[language][1:]))
