"""Wordings: how sentences read where they are told."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Final, NamedTuple

import numpy as np

from service.core.facts.fates import fates_in
from service.core.planning.alone.dependence import addresses, confides, counts_from, dates_from_itself
from service.core.planning.alone.statements import ongoing
from service.core.relating.sorting import Ints
from service.core.relating.terms import Flags
from service.core.tables.attribution import SPEECH
from service.core.tables.pending import PENDING
from service.core.text.quotations import outside_quotations
from service.core.text.words import count_words

FEWEST: Final = 7  # words in a sentence that tells something
_MARKS: Final = ('"', "“", "«", "„", "»")
_ADDRESSED: Final = frozenset({"en"})  # "I" is an article in Italian
_DIGIT = re.compile(r"\d")


class Wordings(NamedTuple):
    """How sentences read where they are told: their words and characters, and whose voice they have.

    `quotes` and `opens` say which hold a quotation mark, and open with one; `personal` whose writer speaks of himself
    or to the reader, `own` whose says "I"; `terse` which say in fewer than FEWEST words what became of people, or how
    many; `dated` which say "today" or "three days after", `pending` which tell what is to come or not yet known; `says`
    which tell what somebody said.
    """

    words: Ints
    characters: Ints
    quotes: Flags
    opens: Flags
    personal: Flags
    own: Flags
    terse: Flags
    dated: Flags
    pending: Flags
    says: Flags


def wordings(texts: Iterable[str], language: str = "en") -> Wordings:
    """Return how `texts` in `language` read."""
    return columns(np.asarray([wording(text, language) for text in texts], np.int64))


def wording(text: str, language: str, *, opines: bool = False) -> tuple[int, ...]:
    """Return how one text in `language` reads: the fields of Wordings in their order.

    With `opines` its article is somebody's opinion, so that all of it is the writer's own.
    """
    count, quotes = count_words(text), any(mark in text for mark in _MARKS)
    opens = quotes and text.startswith(_MARKS)
    personal = opines or addresses(text, language)
    own = opines or (personal and language in _ADDRESSED and confides(text))
    terse = count < FEWEST and not text.endswith("!") and _tells(text, language)
    return (
        count,
        len(text),
        quotes,
        opens,
        personal,
        own,
        terse,
        dates_from_itself(text, language) or (language in _ADDRESSED and counts_from(text)),
        pends(text, language) or ongoing(text, language),
        quotes or says(text, language),
    )


def pends(text: str, language: str) -> bool:
    """Say whether `text` tells outside quotations what is to come, goes on, or is not yet known."""
    pattern = _pending(language)
    if pattern is None or pattern.search(text) is None:
        return False
    if (text.count('"') == 1 and text.endswith('"')) or (text.endswith("”") and "“" not in text):
        return False  # a quotation that began before ends with it
    return pattern.search(outside_quotations(text)) is not None


@cache
def _pending(language: str) -> re.Pattern[str] | None:
    return re.compile(PENDING[language]) if language in PENDING else None


def says(text: str, language: str) -> bool:
    """Say whether a word of `text` in `language` is one of saying."""
    return not SPEECH.get(language, frozenset()).isdisjoint(text.lower().replace(",", " ").replace(".", " ").split())


def _tells(text: str, language: str) -> bool:
    """Say whether `text` holds a figure, or says what became of people."""
    return _DIGIT.search(text) is not None or bool(fates_in(text, language))


def columns(found: Ints) -> Wordings:
    """Return as one what `wording` says of several texts, one in a row."""
    words, characters, *flags = found.reshape(len(found), len(Wordings._fields)).T
    return Wordings(words, characters, *np.asarray(flags, bool))


def together(parts: Sequence[Wordings]) -> Wordings:
    """Return how the sentences of several documents read, one behind the other."""
    if not parts:
        return wordings(())
    return Wordings(*(np.concatenate(each) for each in zip(*parts, strict=True)))
