"""The headline: the title that says best what the summary tells, else its first sentence, shortened.

A title has to be a statement on the whole set: not a question, not a tease, and without the name of its site.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from service.core.leaning import leans
from service.core.shortening import shortened
from service.core.trim import trimmed
from service.core.types import Document, Plan, Related
from service.core.words import stems

SHARED: Final = 0.5  # share of a title's content words that the summary has to hold
FEWEST: Final = 4  # words in a headline
MOST: Final = 20  # words in a title that is still one
LEADS: Final = 4  # sentences of the summary that a headline may come from
HALF: Final = 6  # words in a title from which every further one costs
_SITE = re.compile(r"\s+[|•·»]\s+[^|•·»]{2,60}$|\s+[-–—]\s+[A-Z][^-–—|]{1,40}$")
_BULLET = re.compile(r"\A[*•·▪–—-]+\s+")
_TEASE = re.compile(
    r"\s*(?:\d+ (?:things|ways|reasons|facts|times|photos)|here(?:['’]s| is| are)|this (?:is|one)|these|why|how|what"
    r"|when|watch|photos?|video|gallery|live|opinion|editorial|review|you won['’]t|meet|exclusive|update[sd]?\b)\b",
    re.IGNORECASE,
)
_MARKS: Final = ('"', "“", "„", "«", "'", "‘")


def headline(documents: Sequence[Document], related: Related, plan: Plan) -> str:
    """Return a headline for what `plan` tells, empty where it tells nothing."""
    if not plan.points:
        return ""
    return best_title(documents, related, plan) or shortened_lead(documents, plan)


def best_title(documents: Sequence[Document], related: Related, plan: Plan) -> str:
    """Return the title that shares most with what is told, empty where none says it."""
    every = ((at, cleaned(document)) for at, document in enumerate(documents) if at not in related.off_topic)
    titles = [(at, title) for at, title in every if title]
    told = {
        stem
        for point in (plan.points if titles else ())
        for at, number in point.sentences[:1]
        for stem in stems(documents[at].sentence(number), documents[at].language)
    }
    found = []
    for position, title in titles:
        content = stems(title, documents[position].language)
        shared = sum(stem in told for stem in content)
        if shared >= max(2.0, SHARED * len(content)):
            found.append((shared / (HALF + len(content)), -position, title))
    return max(found, default=(0.0, 0, ""))[2]


def cleaned(document: Document) -> str:
    """Return the title of `document`, or its heading, without its site's name; empty if that is no headline."""
    first = document.sentences[0] if document.sentences else None
    heading = document.sentence(0) if first and first.kind == "heading" and document.title is None else ""
    title = " ".join((document.title or heading).split())
    title = _SITE.sub("", _BULLET.sub("", title))
    if document.publisher and title.endswith(document.publisher):
        title = title.removesuffix(document.publisher).rstrip(" -–—|:")
    size = len(title.split()) if " " in title else len(title)
    unfit = title.endswith(("?", "…", "...", "!", ":")) or _TEASE.match(title) or not FEWEST <= size <= 2 * MOST
    return "" if unfit else title.rstrip(" .")


def shortened_lead(documents: Sequence[Document], plan: Plan) -> str:
    """Return the leading sentence of the summary that shortens best, shortened."""
    leads = [point.sentences[0] for point in plan.points[:LEADS]]
    texts = [(trimmed(documents[at], number).text, documents[at].language) for at, number in leads]
    open_to = [each for each in texts if not each[0].startswith(_MARKS) and not leans(*each)] or texts
    found = [(shortened(text, language), position) for position, (text, language) in enumerate(open_to)]
    return min(found, key=lambda each: (each[0].rough + each[1], each[1]))[0].text
