"""Invented news by language, with drafts on it that hold or do not hold.

A file of `fixtures/newsrooms` has sets of articles and, behind `@@ drafts`, one sentence a line: what is wrong with it
(`ok` for nothing), a tab, the sentence. A set without articles has those of `fixtures/newsroom`. A file is named for
its language; `en_dev` holds sets that rules were made with, `en_unseen` sets that were held out from them at first.
`python -m tests.newsrooms [FILE ...]` prints the counts and every miss.
"""

from __future__ import annotations

import sys
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

import click

from service.core.text.document import document
from service.core.types import CheckRequest, Document, Reading, Source
from service.engine.check import check_draft
from service.engine.verify import Verification
from tests.newsroom import newsroom

FILES = Path(__file__).parent / "fixtures" / "newsrooms"


class Draft(NamedTuple):
    """A drafted sentence and what is wrong with it, `ok` for nothing."""

    fault: str
    text: str


class Newsroom(NamedTuple):
    """What several papers report of one event, and what is drafted of it."""

    name: str
    sources: tuple[Source, ...]
    drafts: tuple[Draft, ...]


def newsrooms(file: str) -> tuple[Newsroom, ...]:
    """Return the sets of `file`: a language, with "_" and a word behind it where there are several."""
    parts = (FILES / f"{file}.txt").read_text(encoding="utf-8").split("@@ set ")
    return tuple(_newsroom(part, file.partition("_")[0]) for part in parts[1:])


def _newsroom(part: str, language: str) -> Newsroom:
    told, _, drafted = part.partition("@@ drafts\n")
    name, *articles = told.split("@@ article ")
    lines = [line.split("\t", 1) for line in drafted.splitlines() if line]
    sources = tuple(_source(each, language) for each in articles)
    if not sources:
        sources = tuple(
            Source(text=each.text, publisher=each.id, published_at=each.published_at, language=language)
            for each in newsroom(name.strip())
        )
    return Newsroom(name.strip(), sources, tuple(Draft(*line) for line in lines))


def _source(article: str, language: str) -> Source:
    head, _, text = article.partition("\n")
    day, _, publisher = head.partition(" ")
    published = datetime.fromisoformat(day).replace(hour=12, tzinfo=UTC)
    return Source(text=text, publisher=publisher, published_at=published, language=language)


def documents(room: Newsroom) -> tuple[Document, ...]:
    """Return the articles of `room` as the engine reads them."""
    return tuple(
        document(
            Reading(
                text=each.text or "", publisher=each.publisher, published_at=each.published_at, language=each.language
            ),
            id=str(number),
        )
        for number, each in enumerate(room.sources)
    )


def verified(room: Newsroom, draft: Draft) -> Verification:
    """Return what the engine says of one drafted sentence, given alone."""
    request = CheckRequest(text=draft.text, documents=room.sources)
    return check_draft(request, documents(room))[1][0]


def counts(file: str) -> tuple[Counter[str], list[str]]:
    """Return how many sentences of each kind are doubted (`kind`) of how many (`kind of`), and a line on each miss."""
    found: Counter[str] = Counter()
    misses = []
    for room in newsrooms(file):
        for draft in room.drafts:
            seen = verified(room, draft)
            found[draft.fault] += seen.doubted
            found[f"{draft.fault} of"] += 1
            if seen.doubted == (draft.fault == "ok"):
                said = "; ".join(f"{each.check}: {each.detail}" for each in seen.findings)
                misses.append(f"  {draft.fault}: {draft.text}\n      {seen.verdict} {seen.score:.2f} {said}")
    return found, misses


def main(files: list[str]) -> None:
    """Print the counts of each of `files`, all where none is named."""
    for file in files or sorted(path.stem for path in FILES.glob("*.txt")):
        found, misses = counts(file)
        kinds = [kind for kind in found if not kind.endswith(" of")]
        wrong = [kind for kind in kinds if kind != "ok"]
        caught, faults = sum(found[kind] for kind in wrong), sum(found[f"{kind} of"] for kind in wrong)
        each = ", ".join(f"{kind} {found[kind]}/{found[f'{kind} of']}" for kind in wrong)
        click.echo(f"{file}: caught {caught}/{faults} ({each}); doubted {found['ok']}/{found['ok of']}")
        click.echo("\n".join(misses))


if __name__ == "__main__":
    main(sys.argv[1:])
