"""Appeal: what makes a sentence worth more or less to a reader than the concepts it holds."""

from __future__ import annotations

from collections.abc import Container, Sequence
from typing import Final

import numpy as np

from service.core.planning.alone.wordings import Wordings
from service.core.planning.news.event import Lateness
from service.core.relating.rank import appeal, asked
from service.core.relating.terms import Floats, Terms
from service.core.types import Document

QUOTED: Final = 0.4  # what a quotation adds in a summary that has room for what people said
OPENING: Final = 0.4  # what it adds besides where the sentence opens with it: it is told for what was said
CURT: Final = 0.3  # what opening with a quotation takes where there is no room: first what happened, then what was said
ROOM: Final = (60.0, 260.0)  # words of summary at which quotations begin to appeal, and from which they appeal fully
PERSONAL: Final = 0.75  # what is left where the writer speaks of himself or to "you"
DATED: Final = 0.7  # what is left where a sentence says "today": of which day, its article alone tells
PENDING: Final = 0.0  # the same where an old article tells what is to come, goes on or is not known: it is not told
SAID: Final = 0.6  # what is left where an old article tells what somebody said: there is news to be told instead
FADING: Final = 0.55  # what the sentences of the oldest article lose
ASIDE: Final = 0.7  # how old an article is at least that opens with something else than the event
OLD: Final = 0.25  # share of the time that a set spans by which an article is older than the newest, and old


def appeals(documents: Sequence[Document], terms: Terms, focus: str | None, told: Wordings, words: float) -> Floats:
    """Return by how much the worth of each row of `terms`, which reads as `told`, is multiplied.

    A sentence gains where it holds what `focus` asks for, quotes somebody in a summary of enough `words`, or stands in
    an article that says little besides; it loses where its writer speaks of himself or to the reader.
    """
    room = min(1.0, max(0.0, (words - ROOM[0]) / (ROOM[1] - ROOM[0])))
    personal = np.where(told.personal, PERSONAL, 1.0)
    wanted = appeal(terms, asked(terms, focus, sorted({document.language for document in documents}))) if focus else 1.0
    return np.asarray(wanted * (1.0 + quoting(told, room)) * personal * brevity(terms))


def standing(
    terms: Terms, told: Wordings, late: Lateness, asides: Container[int] = (), leads: Sequence[int] = ()
) -> Floats:
    """Return what is left of the appeal of each row of `terms`, which reads as `told`, in a set of several days.

    What an old article says will be, or still is, may be so no longer, and what was said to the news of a day is for
    that day; of "today" nobody knows which day it is. The rows `leads` tell the event: which of them is to be told is
    weighed elsewhere.
    """
    places = range(int(terms.owners.max(initial=-1)) + 1)
    old = np.asarray([late.age(at) > OLD for at in places], bool)[terms.owners]
    left = np.where(told.pending & old, PENDING, 1.0) * np.where(told.says & old, SAID, 1.0)
    ages = np.asarray([max(late.age(at), ASIDE if at in asides else 0.0) for at in places])[terms.owners]
    left *= 1.0 - FADING * ages
    left[list(leads)] = 1.0
    return left * np.where(told.dated, DATED, 1.0)


def quoting(told: Wordings, room: float) -> Floats:
    """Return what a quotation in a sentence adds to its appeal in a summary with so much `room`, from 0 to 1."""
    opening = OPENING * room - CURT * (1.0 - room)
    return np.where(told.quotes, QUOTED * room + np.where(told.opens, opening, 0.0), 0.0)


def brevity(terms: Terms) -> Floats:
    """Return for each row the eighth root of how many times longer than its own article the mean article is.

    A short article is closer to the news: of its sentences, more are worth telling.
    """
    sizes = np.bincount(terms.owners)
    mean = sizes.sum() / max(1, np.count_nonzero(sizes))
    return np.asarray(np.sqrt(np.sqrt(np.sqrt(mean / np.maximum(sizes, 3.0))))[terms.owners])
