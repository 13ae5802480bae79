"""Small invented sets of ordinary news, two to four articles each, as editors get them.

`python -m tests.newsroom` prints what is reported of them as told differently.
"""

from __future__ import annotations

import re
import sys
from datetime import datetime
from pathlib import Path

from service.adapters.writers.extractive import claims
from service.core.disagreements.finding import disagreements
from service.core.headlines.headline import headline
from service.core.planning.plan import choose
from service.core.types import Disagreement, Document, SummaryRequest
from service.engine.relate import relate
from tests.articles import made

SETS = Path(__file__).parent / "fixtures" / "newsroom"


def newsroom(name: str) -> tuple[Document, ...]:
    """Return the articles of a set: each begins with "=== name", and where it is known the time of publication."""
    found = []
    for part in re.split(r"(?m)^=== ", (SETS / f"{name}.txt").read_text("utf-8"))[1:]:
        head, text = part.split("\n", 1)
        title, *when = head.split()
        published = datetime.fromisoformat(when[0]) if when else None
        found.append(made(text.strip(), title, published_at=published))
    return tuple(found)


def summary(name: str, words: int) -> tuple[str, list[str]]:
    """Return the headline and the sentences of the summary of a set."""
    documents = newsroom(name)
    related = relate(documents)
    plan = choose(documents, related, SummaryRequest(documents=(), words=words))
    return headline(documents, related, plan), [claim.text for claim in claims(documents, plan)]


def disputed(name: str) -> tuple[Disagreement, ...]:
    """Return what the articles of a set are reported to tell differently."""
    documents = newsroom(name)
    return disagreements(documents, relate(documents))


if __name__ == "__main__":
    for path in sorted(SETS.glob("*.txt")):
        for each in disputed(path.stem):
            sys.stdout.write(f"{path.stem}: {each.matter}: {' | '.join(side.text for side in each.positions)}\n")
