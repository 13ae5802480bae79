"""Fitted weights as a module of the service: written once, by the command that fitted them."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import click


def module(head: str, bias: float, weights: Iterable[tuple[str, float]]) -> str:
    """Return a module that begins with `head` and defines `BIAS` and `WEIGHTS`, each weight with its signal's name."""
    return head + f"BIAS = {bias:.3f}\nWEIGHTS = (\n" + lines_of(weights) + ")\n"


def lines_of(weights: Iterable[tuple[str, float]], indent: str = "    ") -> str:
    """Return a line of a module for each weight, with its signal's name."""
    return "".join(f"{indent}{weight:.3f},  # {name}\n" for name, weight in weights)


def tell(text: str, target: Path, *, write: bool) -> None:
    """Write the module `text` to `target`, or print it."""
    if write:
        target.write_text(text, encoding="utf-8")
    else:
        click.echo(text)
