"""Small invented sets of ordinary news, with what a reader sees the papers tell differently, and what he does not.

A file of `fixtures/disputes` has sets of two to four short articles. Behind `@@ disputes` stands, one a line, a matter
on which two of them differ: what it is, a tab, a word or figure of either side. Behind `@@ agreed` stand pairs that a
hasty reader takes for such: a rounding, a part, another time. A set without articles has those of `fixtures/newsroom`.
`python -m tests.disputes [FILE ...]` prints how many are reported, and what is reported beside them.
"""

from __future__ import annotations

import re
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

import click

from service.core.disagreements.finding import disagreements
from service.core.types import Disagreement, Document
from service.engine.relate import relate
from tests.articles import made
from tests.newsroom import newsroom

FILES = Path(__file__).parent / "fixtures" / "disputes"


class Dispute(NamedTuple):
    """A matter, and a word or a figure of what each of two papers says on it."""

    matter: str
    one: str
    other: str

    def shown(self, found: Disagreement) -> bool:
        """Say whether this is what a disagreement shows: one side in one of its positions, the other in another."""
        texts = [position.text for position in found.positions]
        mine, theirs = ({at for at, text in enumerate(texts) if holds(text, side)} for side in self[1:])
        return bool(mine and theirs) and len(mine | theirs) > 1


class Disputed(NamedTuple):
    """What several papers report of one event, on what they differ, and on what they only seem to."""

    name: str
    documents: tuple[Document, ...]
    disputes: tuple[Dispute, ...]
    agreed: tuple[Dispute, ...]


class Count(NamedTuple):
    """How many disputes there are and are found, a line on each that is missed, and one on each false report."""

    of: int
    found: int
    missed: tuple[str, ...]
    false: tuple[str, ...]


def holds(text: str, side: str) -> bool:
    """Say whether `text` has the whole word or figure `side`."""
    return re.search(rf"(?<![\w.,]){re.escape(side)}(?!\w)", text, re.IGNORECASE) is not None


def disputed(name: str) -> tuple[Disputed, ...]:
    """Return the sets of a file."""
    parts = (FILES / f"{name}.txt").read_text(encoding="utf-8").split("@@ set ")
    return tuple(map(_disputed, parts[1:]))


def _disputed(part: str) -> Disputed:
    told, _, rest = part.partition("@@ disputes\n")
    name, *articles = told.split("@@ article ")
    documents = tuple(map(_article, articles)) or newsroom(name.strip())
    disputes, _, agreed = rest.partition("@@ agreed\n")
    return Disputed(name.strip(), documents, _pairs(disputes), _pairs(agreed))


def _article(article: str) -> Document:
    head, _, text = article.partition("\n")
    day, _, publisher = head.partition(" ")
    published = datetime.fromisoformat(day).replace(hour=12, tzinfo=UTC)
    return made(text.strip(), publisher, published_at=published)


def _pairs(lines: str) -> tuple[Dispute, ...]:
    told = (line.split("\t") for line in lines.splitlines() if line)
    return tuple(Dispute(matter, *sides.split(" | ")) for matter, sides in told)


def reported(case: Disputed) -> tuple[Disagreement, ...]:
    """Return what is reported of a set."""
    return disagreements(case.documents, relate(case.documents))


def counted(name: str) -> Count:
    """Return how many disputes of a file are found, and what is reported that is none of them."""
    of = found = 0
    missed, false = list[str](), list[str]()
    for case in disputed(name):
        shown = reported(case)
        told = [each for each in case.disputes if any(map(each.shown, shown))]
        of, found = of + len(case.disputes), found + len(told)
        missed += [f"  missed {case.name}: {' | '.join(each)}" for each in case.disputes if each not in told]
        false += [
            f"  false {case.name}: {each.matter} {[position.text for position in each.positions]}"
            for each in shown
            if not any(dispute.shown(each) for dispute in case.disputes)
        ]
    return Count(of, found, tuple(missed), tuple(false))


def main(files: list[str]) -> None:
    """Print the counts of each of `files`, all where none is named, and what is missed or false."""
    for name in files or sorted(path.stem for path in FILES.glob("*.txt")):
        count = counted(name)
        click.echo(f"{name}: found {count.found} of {count.of}, {len(count.false)} false")
        click.echo("\n".join((*count.missed, *count.false)))


if __name__ == "__main__":
    main(sys.argv[1:])
