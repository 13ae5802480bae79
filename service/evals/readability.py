"""The task `readability`: whether summaries can be read without the articles they come from.

Looks at the text alone, with a word list of its own and not with the rules that chose the sentences: how many sentences
open with a pronoun or connective that the sentence before does not resolve, how many leave a quotation open, how many
ask or break off, and how well the length is filled.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Any, Final

from service.core.tables import listed
from service.core.text.words import count_words
from service.core.types import Claim
from service.evals.summaries import summarize

WORDS: Final = 200
FILLED: Final = 0.95
GAP: Final = 40  # code points between two passages that follow each other: white space, and what was trimmed
PLENTY: Final = 3  # times as many words as the summary has: enough material to fill it
OPENERS: Final = listed(
    """he she it they this that these those him her his hers its them their theirs such here and but or nor so yet then
    however meanwhile also moreover furthermore nevertheless nonetheless instead still thus therefore hence additionally
    besides similarly likewise otherwise another others both afterwards later"""
)
_FIRST = re.compile(r"[^\W\d_]+")
_SPEAKING = re.compile(r"\b([A-Z][a-z]{2,}) (?:said|says|told|added|wrote|testified|tweeted|recalled|explained)\b")


def run(
    rows: list[dict[str, Any]], words: int = WORDS, limit: int | None = None, **options: object
) -> dict[str, float | int]:
    """Return the percentages of sentences with each fault, and of summaries that fill at least 95 % of the length.

    `unresolved`: opens with a pronoun or connective, and does not follow its own article's sentence before.
    `strangers`: percentage of summaries that name somebody by the last name alone before, or without, the full name
    that their articles give.
    """
    del options
    made = [(row, summarize(row["documents"], words)[1]) for row in rows[:limit]]
    told = [claims for _, claims in made]
    texts = [claim.text for claims in told for claim in claims]
    enough = [filled(claims, words) for row, claims in made if plenty(row["documents"], words)]
    return {
        "unresolved": percent([fault for claims in told for fault in unresolved(claims)]),
        "half_quoted": percent([half_quoted(text) for text in texts]),
        "asking_or_broken": percent([text.rstrip("\"'”’») ").endswith(("?", "…", "...", ":", ",")) for text in texts]),
        "strangers": percent([stranger(row["documents"], [claim.text for claim in claims]) for row, claims in made]),
        "filled": percent([share >= FILLED for share in enough]),
        "over": percent([share > 1.0 for share in enough]),
        "sentences": len(texts),
        "n": len(made),
    }


def unresolved(claims: Sequence[Claim]) -> list[bool]:
    """Return for each claim whether it opens with what nothing before it resolves."""
    follows = [False, *(after(one, other) for one, other in pairwise(claims))]
    return [opens(claim.text) and not resolved for claim, resolved in zip(claims, follows, strict=True)]


def after(one: Claim, other: Claim) -> bool:
    """Say whether `other` tells the sentence that follows `one` in its article."""
    first, second = one.citations[0], other.citations[0]
    return first.document == second.document and 0 <= second.start - first.end <= GAP


def opens(text: str) -> bool:
    """Say whether `text` opens with a pronoun or connective outside a quotation."""
    first = _FIRST.match(text)
    return first is not None and first[0].lower() in OPENERS and not (first[0].isupper() and len(first[0]) > 1)


def half_quoted(text: str) -> bool:
    """Say whether a claim opens a quotation that it does not close, or the other way round."""
    return text.count('"') % 2 == 1 or text.count("“") != text.count("”")


def stranger(texts: Sequence[str], told: Sequence[str]) -> bool:
    """Say whether `told` name a speaker of `texts` by the last name alone before any of them gives more of it."""
    return any(
        _bare_first(name, told)
        for name in sorted({name for text in texts for name in _SPEAKING.findall(text)})
        if any(_given(name, text[: text.find(f"{name} said")]) for text in texts)
    )


def _bare_first(name: str, told: Sequence[str]) -> bool:
    first = next((text for text in told if re.search(rf"\b{name}\b", text)), None)
    return first is not None and not _given(name, first)


def _given(name: str, text: str) -> bool:
    """Say whether `text` writes another word with a capital, no courtesy title, before `name`."""
    return re.search(rf"\b(?!Mrs?\b|Ms\b|Miss\b)[A-Z][\w’'-]*\.? (?:[a-z]{{2,3}} )?{name}\b", text) is not None


def plenty(texts: Sequence[str], words: int) -> bool:
    """Say whether `texts` hold enough to fill `words`."""
    return sum(map(count_words, texts)) >= PLENTY * words


def filled(claims: Sequence[Claim], words: int) -> float:
    """Return the length of `claims` against the `words` asked for."""
    return sum(count_words(claim.text) for claim in claims) / words


def percent(flags: Sequence[bool]) -> float:
    """Return the percentage of flags that are set, zero of none."""
    return round(100 * sum(flags) / max(1, len(flags)), 2)
