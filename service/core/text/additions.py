"""Additions: what an English sentence adds to a noun or a statement that says enough without it.

"Signed a law | that bans ...", "hired him as a go-between | to see ...", "released a map | showing where ...". Where a
sentence can end nowhere else, it may before these.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from service.core.tables import listed
from service.core.tables.endings import ADDING, ASKED, CONTENT, HOLLOW, NAMING, NOUNS, TWOFOLD, WITH_INFINITIVE
from service.core.text.endings import FEWEST, Statement

_DETERMINING: Final = listed("a an the his her its their very that where how what he she it they more all some")


def last_break(statement: Statement, most: int) -> int:
    """Return how many words the longest beginning has, of `most` or fewer, that ends before an addition; 0 for none."""
    last = min(most, len(statement.pieces) - 1, statement.reaching(most))
    sizes = range(last, max(FEWEST, statement.bound), -1)
    fit = (size for size in sizes if _adds(statement, size) and statement.rests(size) and statement.stands(size))
    return next(fit, 0)


def _adds(statement: Statement, size: int) -> bool:
    """Say whether what follows word `size` adds to what is said before it, which is news without it."""
    words, at = statement.words, statement.last_verb(size)
    helping = "".join(words[at + 1 : at + 2]).endswith(("ed", "en", "wn"))  # "would have allowed"
    hollow = words[at] in HOLLOW and not helping
    if hollow or words[size - 1] in CONTENT or not ASKED.isdisjoint(words[:size]):
        return False
    named = words[at] in NAMING and words[at + 1] in _DETERMINING and words[size] in ADDING
    return _opens(statement, size, words[at:size]) and (named or statement.complete(size))


def _opens(statement: Statement, size: int, since: Sequence[str]) -> bool:
    """Say whether an addition opens behind word `size`, for which no word `since` the last verb calls."""
    following = statement.words[size]
    if following == "to":
        return WITH_INFINITIVE.isdisjoint(since) and TWOFOLD.isdisjoint(since)
    if following.endswith("ing") and following not in NOUNS:
        after = "".join(statement.pieces[size + 1 : size + 2])
        return TWOFOLD.isdisjoint(since) and (after in _DETERMINING or after[:1].isupper() or after[:1].isdigit())
    return following in ADDING
