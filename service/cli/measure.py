"""`corroborate eval` and `corroborate bench`: figures that anybody can print again."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click
import msgspec

from service.evals.run import BENCHES, TASKS, bench_named, task_named


def show(figures: dict[str, Any], *, as_json: bool) -> None:
    """Print figures as one JSON object, or a line each."""
    if as_json:
        click.echo(msgspec.json.encode(figures).decode())
        return
    for name, value in figures.items():
        click.echo(f"{name:28} {value:.4f}" if isinstance(value, float) else f"{name:28} {value}")


def row(file: Path, number: int, line: bytes) -> dict[str, Any]:
    """Return a labelled row. Raises click.ClickException that names the line where it holds no JSON object."""
    try:
        return msgspec.json.decode(line, type=dict[str, Any])
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise click.ClickException(f"{file}, line {number}: {error}") from None


@click.command(name="eval")
@click.argument("task", type=click.Choice(sorted(TASKS)))
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--limit", type=int, help="Use the first rows only.")
@click.option("--words", type=int, default=264, show_default=True, help="Word budget of `summaries`.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object whose keys are metric names.")
def evaluate(task: str, file: Path, limit: int | None, words: int, as_json: bool) -> None:  # noqa: FBT001
    """Measure TASK on the labelled rows of the JSONL FILE."""
    with file.open("rb") as lines:
        rows = [row(file, number, line) for number, line in enumerate(lines, 1) if line.strip()]
    show(task_named(task)(rows[:limit], words=words), as_json=as_json)


@click.command()
@click.argument("name", type=click.Choice(sorted(BENCHES)))
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def bench(name: str, as_json: bool) -> None:  # noqa: FBT001
    """Repeat the benchmark NAME of docs/benchmarks.md."""
    show(bench_named(name)(), as_json=as_json)
