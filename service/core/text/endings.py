"""Endings: where an English statement may be broken off so that what is left says the same, only less of it.

Never before an object or complement ("accused | of"), inside the reach of a word that counts or denies ("no regret |
for"), and never so that a condition or the verb of a clause is lost.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Final

from service.core.tables import verbs as table
from service.core.tables.attribution import SPEECH
from service.core.tables.endings import (
    ALONE,
    AS_WHAT,
    ASKING,
    ATTRIBUTING,
    BE,
    BINDING,
    CLAUSAL,
    COMPLETE,
    CONDITIONS,
    DEMANDING,
    FRONTS,
    MODALS,
    NOUNS,
    RATES,
    REACHING,
    TOPPING,
    TWOFOLD,
)
from service.core.text.quotations import paired
from service.core.text.words import folded

FEWEST: Final = 4  # words in a statement
LOOKED_AT: Final = 32  # words of a sentence in which its verbs are looked for: more than a headline has
SLIGHT: Final = 3  # how rough it is to end inside a clause
_WHAT_AS: Final = 8  # words within which "as" says what as
_AS_AS: Final = 4  # words within which it ends "as iconic as"
_PAUSE_SIGNS: Final = ",;—–-"
_PAUSES: Final = (",", ";", "—", "–", "--")
_JOINING: Final = table.JOINTS | table.SLIGHT_JOINTS | table.SPANS
_ASIDE = re.compile("[,—–―]|--")
_DASH = re.compile("[—–―]|--")
_ARTICLES: Final = frozenset({"a", "an", "the", "his", "her", "its", "their", "very"})
_ADJECTIVAL: Final = frozenset({"a", "an", "very"})
_DATING: Final = frozenset({"in", "at", "aged", "to"})  # a figure is told in full after these: "died at 93"
_ADVERBS: Final = frozenset({"still", "also", "now", "soon", "never", "always", "once"})
_SLIGHT: Final = table.SLIGHT_JOINTS - {"to", "into", "between"}  # these most often open a complement
_VERBS: Final = table.FINITE | (SPEECH["en"] - {"states", "estimates", "fears"})  # most often nouns
_NO_VERB_BEFORE: Final = table.HANGING - table.RELATIVE
_SHORT: Final = frozenset({"'ll", "’ll", "'ve", "’ve", "'re", "’re"})
_PASSIVE: Final = frozenset({"by", "on", "with", "of", "as"})
_CLAUSES: Final = table.OPENING | table.SAYING
_SPEAKER: Final = 12  # words in which a speaker is named before "said"
_NEW_CLAUSE: Final = table.JOINTS | {"and", "or", "which", "that", "whose", "if"}
_WHO: Final = frozenset({"who", "which", "that", "whose"})


def stated(pieces: Sequence[str]) -> bool:
    """Say whether the words `pieces` state something: they have a subject, then a finite verb, and end on neither."""
    return Statement(pieces).stands(len(pieces))


class Statement:
    """The words of a sentence with its finite verbs, to ask where it may end."""

    def __init__(self, pieces: Sequence[str]) -> None:
        self.pieces = pieces
        self.words = folded(pieces)
        self._dash = next((piece for piece in pieces if _DASH.search(piece)), None)
        self._finite = [at for at in range(1, min(len(pieces), LOOKED_AT)) if self._verb(at)]

    def breaks(self, most: int) -> Iterator[tuple[int, int]]:
        """Yield how many of its words, `most` or fewer, make a statement, and how rough it is to end there."""
        reaching = self.reaching(most)
        for size in range(min(most, len(self.pieces) - 1), max(FEWEST, self.bound), -1):
            if self.words[size] not in _JOINING and self.pieces[size - 1][-1] not in _PAUSE_SIGNS:
                continue
            rough = self._joint(size) if self.rests(size) else 0
            free = rough == 1 and self.words[size] not in BINDING
            if rough and (free or size <= reaching) and self.stands(size):
                yield size, rough

    def reaching(self, most: int) -> int:
        """Return which of the first `most` words is the first that reaches over what follows it, `most` for none."""
        verb = self._finite[0] if self._finite else len(self.words)
        return next((at for at, word in enumerate(self.words[:most]) if _reaches(word, after=at > verb)), most)

    def stands(self, size: int) -> bool:
        """Say whether the first `size` words state something.

        A verb of a clause that only says who or which somebody is, after a comma or a relative pronoun, is not theirs.
        """
        if size < FEWEST or self._hangs(size) or not paired("".join(self.pieces[:size])):
            return False
        verbs = [at for at in self._finite if at < size - 1]
        if self.words[size - 1] in table.WITHOUT_OBJECT and self._verb(size - 1):
            verbs.append(size - 1)
        return self._answered(size, verbs) and any(self._main(number, at) for number, at in enumerate(verbs, 1))

    def _verb(self, at: int) -> bool:
        """Say whether word `at` is a finite verb."""
        piece, word = self.pieces[at], self.words[at]
        if not piece[0].islower() or piece[-1] == ",":
            return False
        following = self.words[at + 1 : at + 2]
        if word in table.FINITE and self.words[at - 1] in BE:
            return False
        adjective = word.endswith("ed") and following in (["of"], ["as"])
        if word in table.AUXILIARIES or word[-3:] in _SHORT or (word in _VERBS and not adjective):
            return True
        before = self.words[at - 1]
        if not word.endswith("ed") or len(word) <= FEWEST or before.endswith(("'s", "’s")):
            return False
        passive = before.endswith("ly") and self.words[max(0, at - 2)] in table.AUXILIARIES
        return not (passive or before in _NO_VERB_BEFORE or not _PASSIVE.isdisjoint(following))

    def _joint(self, size: int) -> int:
        """Return how rough it is to end before word `size`: 1 at a pause, 2 inside a clause, 0 for never."""
        following, last = self.words[size], self.words[size - 1]
        if self.pieces[size - 1].endswith(_PAUSES):
            verb = self.last_verb(size)
            listing = any(piece.endswith(",") for piece in self.pieces[verb : size - 1])
            asking = not TWOFOLD.isdisjoint(self.words[verb:size]) and "to" in self.words[size : size + 4]
            return int(not (listing or asking or self._close(size)) and self.complete(size))
        if following in table.SPANS and self.words[size + 1 : size + 2] in (["after"], ["before"]):
            return int(last not in table.HANGING and self.complete(size))
        rough = 1 if following in table.JOINTS else SLIGHT if following in _SLIGHT else 0
        if not rough or following in _WHO or following == "where" or self._complements(size):
            return 0
        if rough == SLIGHT and _ASIDE.search(" ".join(self.pieces[self.last_verb(size) : size])):
            return 0  # inside what only follows the statement
        return rough if self.complete(size) else 0

    def _close(self, size: int) -> bool:
        """Say whether a comma parts nothing: "a long, | cold winter", "due, | but not paid", "a Vesk, | B.C., law"."""
        words, place = self.words, self.pieces[size].rstrip(",")
        if words[size - 2] in _ARTICLES and (words[size - 2] in _ADJECTIVAL or place.isupper() or "." in place):
            return True
        return place[:1].isdigit() or words[size] in {"and", "or", "to"} or words[size : size + 2] == ["but", "not"]

    def _reduced(self, size: int) -> bool:
        """Say whether the verb so far only tells a thing apart, whose own comes later: "A man sentenced | has fled"."""
        verb = self.last_verb(size)
        places = range(size, min(len(self.words), LOOKED_AT))
        later = next((at for at in places if self.words[at] in table.AUXILIARIES), 0)
        if not later or self._finite[:1] != [verb] or not self.words[verb].endswith("ed"):
            return False
        return not any(
            self.pieces[at][-1] in _PAUSE_SIGNS or self.words[at] in _NEW_CLAUSE for at in range(verb, later)
        )

    def _complements(self, size: int) -> bool:
        """Say whether what follows word `size` completes what is said before it."""
        words, following = self.words, self.words[size]
        if following == "but" or words[size - 1] in {"well", "far"}:
            return words[size + 1 : size + 2] == ["not"] or following in {"over", "under", "above", "below"}
        if following in {"after", "before"}:
            return words[size - 1] in table.SPANS
        if following == "as":
            before = words[max(0, size - _WHAT_AS) : size]
            said = not SPEECH["en"].isdisjoint(words[size + 1 : size + 1 + _AS_AS])
            return (
                said
                or before[-1].endswith(("self", "selves"))
                or not AS_WHAT.isdisjoint(before)
                or "as" in before[-_AS_AS:]
            )
        if following == "and":
            return size + 1 not in self._finite
        after = "".join(words[size + 1 : size + 2])
        if after in {"how", "whether", "why", "order"}:
            return True
        amount = following in {"at", "by", "to", "from"} and after[-1:].isdigit()
        return following in table.SLIGHT_JOINTS and (amount or words[self.last_verb(size)] in TWOFOLD)

    def complete(self, size: int) -> bool:
        """Say whether what follows word `size` has neither the verb of a clause before it nor what counts a figure.

        "Suggests the use | in ... is": what somebody suggests or finds has its verb behind it.
        """
        if size <= self._rate and any(map(str.isdigit, "".join(self.pieces[:size]))):
            return False
        return not self._dashed(size) and (size > self._auxiliary or self.words[self.last_verb(size)] not in CLAUSAL)

    @cached_property
    def bound(self) -> int:
        """The word up to which nothing may end, since it is a condition or says whose word that before it is."""
        for at in range(len(self.words) - 1, 0, -1):
            word, before = self.words[at], self.words[at - 1]
            if word == "according" or (word in CONDITIONS and before not in ASKING):
                return at
            if not self.pieces[at - 1].endswith(_PAUSES) or word in _NEW_CLAUSE or word.endswith("ing"):
                continue
            part = self.words[at : at + 1 + _SPEAKER]
            clause = next((number for number, each in enumerate(part) if each in table.JOINTS), len(part))
            if not ATTRIBUTING.isdisjoint(part[:clause]):
                return at
        return 0

    @cached_property
    def _rate(self) -> int:
        """The last word that says how often or of how many a figure is."""
        return max((at for at, word in enumerate(self.words) if word in RATES), default=0)

    @cached_property
    def _auxiliary(self) -> int:
        """The last auxiliary verb."""
        return max((at for at, word in enumerate(self.words) if word in table.AUXILIARIES), default=0)

    def _dashed(self, size: int) -> bool:
        """Say whether the first `size` words open an aside between dashes that is closed behind them."""
        if self._dash is None:
            return False
        inside = len(_DASH.findall(" ".join(self.pieces[: size - 1])))
        return inside % 2 == 1 and _DASH.search(" ".join(self.pieces[size - 1 :])) is not None

    def last_verb(self, size: int) -> int:
        """Return where the last finite verb of the first `size` words stands, 0 for none."""
        at = bisect_left(self._finite, size)
        return self._finite[at - 1] if at else 0

    def rests(self, size: int) -> bool:
        """Say whether nothing has to follow the last of the first `size` words, nor stands there half told."""
        last, before = self.words[size - 1], self.words[size - 2]
        dated = before in _DATING or not any(map(str.isdigit, last))
        if last in DEMANDING or last in table.HANGING or before == "and" or not dated or self._reduced(size):
            return False
        if any(piece.endswith((":", ";")) for piece in self.pieces[:size]) or self._bare(size):
            return False
        if last.endswith("ed") or (last in table.FINITE and not self._plural(size)):
            near = self.words[max(0, size - 4) : size - 1]
            return last in table.WITHOUT_OBJECT or (last in COMPLETE and not BE.isdisjoint(near))
        return not last.endswith("ing") or last in NOUNS or before in _ARTICLES

    def _plural(self, size: int) -> bool:
        """Say whether the last of `size` words, which could be a verb, is a noun: "released her tax returns"."""
        verb = self.last_verb(size - 1)
        clear = verb and self.words[size - 1].endswith("s") and not self.words[size - 2].endswith("s")
        return bool(clear) and _NEW_CLAUSE.isdisjoint(self.words[verb + 1 : size - 1])

    def _bare(self, size: int) -> bool:
        """Say whether the first `size` words end on an infinitive that wants for an object, or on half a verb."""
        last, before = self.words[size - 1], self.words[size - 2]
        if last.endswith("ly") and (before in table.AUXILIARIES or before.endswith("ly")):
            return True
        if last.endswith(("en", "wn")) and self.words[size : size + 1] == ["by"]:
            return True  # "a car driven | by a friend"
        opens = self.words[size - 3] if before in _ADVERBS or before.endswith("ly") else before
        return (opens == "to" or opens in MODALS) and last not in ALONE

    def _hangs(self, size: int) -> bool:
        """Say whether something has to follow: an article's noun, what "have raised" takes."""
        last = self.words[size - 1]
        perfect = self.words[size - 2] in table.PERFECT and last.endswith("ed") and last not in table.WITHOUT_OBJECT
        return last in table.HANGING or perfect

    def _answered(self, size: int, verbs: Sequence[int]) -> bool:
        """Say whether each clause that "that", "who" or "said" opens has a verb of its own."""
        words = self.words
        opened = [at for at in range(size) if words[at] in _CLAUSES]
        if not opened:
            return True
        last = opened[-1]
        if last >= (verbs[-1] if verbs else 0) and not (last == size - 1 and len(verbs) > 1):
            return False
        said = [at for at in opened if words[at] in table.SAYING or (words[at] == "that" and at - 1 in self._finite)]
        inside = range(said[-1] + 1, size) if said else ()
        if not inside:
            return True
        clauses = [at for at in inside if words[at] in _WHO and words[at - 1] not in table.SAYING]
        if words[inside[0]] in table.SUBORDINATING:  # "said that while ..., it would": its verb comes after the comma
            comma = next((at for at in inside if self.pieces[at].endswith(",")), size)
            return any(at > comma for at in verbs)
        return sum(at > said[-1] for at in verbs) > len(clauses)

    def _main(self, number: int, at: int) -> bool:
        """Say whether the finite verb at `at`, the `number`-th, may be the main statement's."""
        words = self.words
        commas = sum(piece.endswith(",") for piece in self.pieces[:at])
        if words[0] in table.SUBORDINATING:
            return commas > 0
        aside = commas % 2 and words[0] not in FRONTS
        relative = [one for one in range(at) if words[one] in table.RELATIVE]
        said = sum(word in table.SAYING for word in words[relative[0] : at]) if relative else 0
        return not aside and number > len(relative) + said


def _reaches(word: str, *, after: bool) -> bool:
    """Say whether `word` denies, counts or, `after` the verb, tops: what follows it is part of what it says."""
    tops = word in TOPPING or (word.endswith("est") and len(word) > FEWEST + 1)
    return word in REACHING or word.endswith(("n't", "n’t")) or (after and tops)
