"""Small invented sets of ordinary news, with what a reader sees the papers tell differently, and what he does not.

`service/evals/disputes.py` tells how a file of `fixtures/disputes` is made. `python -m tests.disputes [FILE ...]`
prints how many are reported, and what is reported beside them.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import NamedTuple

import click

from service.core.disagreements.finding import disagreements
from service.core.types import Disagreement
from service.engine.relate import relate
from service.evals.disputes import Disputed
from service.evals.disputes import disputed as read
from tests.newsroom import newsroom

FILES = Path(__file__).parent / "fixtures" / "disputes"


class Count(NamedTuple):
    """How many disputes there are and are found, a line on each that is missed, and one on each false report."""

    of: int
    found: int
    missed: tuple[str, ...]
    false: tuple[str, ...]


def disputed(name: str) -> tuple[Disputed, ...]:
    """Return the sets of a file of `fixtures/disputes`; those without articles have those of `fixtures/newsroom`."""
    return read(FILES / f"{name}.txt", newsroom)


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
