"""The task `headlines`: whether what stands over a built-in summary is a headline, and the set's.

Looks at the headline alone, with word lists of its own: how much of it people's summaries have, how near it comes to
the line that people put first, how long it is, and how many break off, open with a circumstance or a source, or with
what only the article explains.
"""

from __future__ import annotations

import re
from typing import Any, Final

from service.adapters.writers.extractive import claims
from service.core.headlines.headline import headline
from service.core.planning.plan import choose
from service.core.tables import listed
from service.core.text.document import document
from service.core.text.words import count_words, stems
from service.core.types import Document, Reading, SummaryRequest
from service.engine.relate import relate
from service.evals.metrics import mean
from service.evals.readability import opens, percent, stranger

WORDS: Final = 200
FEWEST, MOST = 6, 14  # words of a headline as newspapers print them
FRONTS: Final = listed(
    """in on at after before during despite amid as with while when since following for by over from under because
    although though once until among just late early recently now today yesterday according if to per within without"""
)
_OPENING = re.compile(r"[^\W\d_]+")
_DEFINITE = re.compile(r"The [a-z][^A-Z\d“\"]*")
_TOLD = re.compile(r" (?:of|in|for|who|that|which|from|between|behind|at|on|to) ")
HALF: Final = 0.5
_LOOKED_AT: Final = 5  # words after the article in which something says which one it is


def run(
    rows: list[dict[str, Any]], words: int = WORDS, limit: int | None = None, **options: object
) -> dict[str, float | int]:
    """Return how the headlines of summaries of `words` words agree with what people wrote, and how they read.

    `precision`: percentage of a headline's content stems that the reference summary has; `f`: percentage F against the
    reference's title, else its first sentence. Rows without a reference are held against their articles' titles.
    `astray` have less than half of their content stems from the first sentence of the summary. `fitting` have 6 to 14
    words; with `fronted`, `unresolved` and `strangers` it counts English headlines alone.
    """
    del options
    made = [(row, *over(row["documents"], words)) for row in rows[:limit]]
    told = [text for _, text, _, _ in made]
    english = [(row, text) for row, text, _, language in made if language == "en" and text]
    overlaps = [overlap(row, text, language) for row, text, _, language in made if text]
    return {
        "precision": mean([100 * shared for shared, _ in overlaps]),
        "f": mean([100 * near for _, near in overlaps]),
        "words": mean([count_words(text) for text in told if text]),
        "fitting": percent([FEWEST <= count_words(text) <= MOST for _, text in english]),
        "ellipsis": percent([text.endswith(("…", "...")) for text in told]),
        "fronted": percent([fronted(text) for _, text in english]),
        "unresolved": percent([unresolved(text) for _, text in english]),
        "strangers": percent([stranger(row["documents"], [text]) for row, text in english]),
        "astray": percent([astray(text, lead, language) for _, text, lead, language in made if text]),
        "n": len(made),
    }


def over(texts: list[str], words: int) -> tuple[str, str, str]:
    """Return the headline of a summary of `texts` in `words` words, its first sentence, and their language."""
    documents = tuple(document(Reading(text=text), f"doc-{number}") for number, text in enumerate(texts, 1))
    related = relate(documents)
    plan = choose(documents, related, SummaryRequest(documents=(), words=words))
    lead = next((claim.text for claim in claims(documents, plan)), "")
    return headline(documents, related, plan), lead, documents[0].language if documents else "en"


def astray(text: str, lead: str, language: str) -> bool:
    """Say whether less than half of the content stems of the headline `text` are in the `lead` of the summary."""
    content = frozenset(stems(text, language))
    return len(content & frozenset(stems(lead, language))) < HALF * len(content)


def overlap(row: dict[str, Any], text: str, language: str) -> tuple[float, float]:
    """Return the share of the stems of the headline `text` that people tell, and F against their first line."""
    titles = [each["title"] for each in row.get("doc_meta", ()) if each.get("title")]
    references = [each for each in row.get("references") or [row.get("reference")] if each]
    lines = [row["reference_title"]] if row.get("reference_title") else [first(each) for each in references] or titles
    content = frozenset(stems(text, language))
    held = frozenset(stem for each in references or titles for stem in stems(each, language))
    near = max((f_measure(content, frozenset(stems(line, language))) for line in lines), default=0.0)
    return len(content & held) / max(1, len(content)), near


def first(text: str) -> str:
    """Return the first sentence of `text`."""
    made: Document = document(Reading(text=text), "reference")
    return made.sentence(0) if made.sentences else ""


def f_measure(one: frozenset[str], other: frozenset[str]) -> float:
    """Return the F-measure of two sets: twice what they share over what they hold."""
    return 2 * len(one & other) / max(1, len(one) + len(other))


def fronted(text: str) -> bool:
    """Say whether `text` opens with a circumstance or a source that ends at a comma."""
    opening = _OPENING.match(text)
    return opening is not None and opening[0].lower() in FRONTS and "," in text


def unresolved(text: str) -> bool:
    """Say whether `text` opens with a pronoun or connective, or with a bare "The storm" that nothing tells apart."""
    if opens(text):
        return True
    definite = _DEFINITE.match(text)
    if definite is None:
        return False
    told = " ".join(definite[0].split()[1 : 1 + _LOOKED_AT])
    return len(definite[0].split()) > _LOOKED_AT // 2 and not _TOLD.search(f" {told} ")
