"""`corroborate summarize` and `corroborate check`: the engine on local files, without a server."""

from __future__ import annotations

import asyncio
import mimetypes
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
import msgspec

from service.core.errors import InvalidRequest
from service.core.types import CheckRequest, Source, SummaryRequest
from service.engine.media_types import by_name
from service.settings import load

if TYPE_CHECKING:
    from collections.abc import Coroutine

    from service.engine.ports import Tools

FILES = click.Path(exists=True, dir_okay=False, path_type=Path)


def source(path: Path, name: str) -> Source:
    """Return the file at `path` as a source called `name`."""
    media_type = by_name(path.name) or mimetypes.guess_type(path.name)[0]
    return Source(id=name, content=path.read_bytes(), media_type=media_type)


def sources(paths: tuple[Path, ...]) -> tuple[Source, ...]:
    """Return files as sources, each named by its file name, or by its path where two share a name."""
    names = [path.name for path in paths]
    return tuple(source(path, path.name if names.count(path.name) == 1 else str(path)) for path in paths)


def run(work: Coroutine[Any, Any, Any]) -> Any:
    """Run one piece of engine work and say on the error stream how long it took."""
    began = time.perf_counter()
    result = asyncio.run(work)
    click.echo(f"{time.perf_counter() - began:.3f} s", err=True)
    return result


def local_tools() -> Tools:
    """Return tools that need no server and no store."""
    from service.wiring import local

    return local(load())


def write_json(value: Any) -> None:
    """Write `value` as JSON, byte for byte the same for the same value."""
    sys.stdout.buffer.write(msgspec.json.format(msgspec.json.encode(value), indent=2) + b"\n")


@click.command()
@click.argument("files", nargs=-1, required=True, type=FILES)
@click.option("--words", type=int, help="Length in words (200 where no length is given).")
@click.option("--sentences", type=int, help="Length in sentences.")
@click.option("--characters", type=int, help="Length in characters.")
@click.option("--focus", help="What the summary should be about.")
@click.option("--language", help="Language of the summary, such as en.")
@click.option("--format", "layout", type=click.Choice(["paragraphs", "bullets", "timeline"]), default="paragraphs")
@click.option("--writer", help="Writer to use; `extractive` needs no model.")
@click.option("--model", help="Model to ask, one of those that are set up.")
@click.option("--json", "as_json", is_flag=True, help="Print the whole summary as JSON, with every offset.")
def summarize(files: tuple[Path, ...], as_json: bool, layout: Any, **options: Any) -> None:  # noqa: FBT001
    """Summarize local FILES, without a server; `-h` lists the options."""
    from service.core.render.markdown import markdown
    from service.core.render.wrapped import wrapped
    from service.engine.summarize import summarize as told

    request = SummaryRequest(documents=sources(files), format=layout, **options)
    outcome = run(told(request, local_tools()))
    if as_json:
        write_json(outcome.summary)
    else:
        text = markdown(outcome.summary)
        click.echo(wrapped(text) if sys.stdout.isatty() else text, nl=False)


@click.command()
@click.argument("draft", type=FILES)
@click.option("--against", "files", multiple=True, required=True, type=FILES, help="A source document; repeatable.")
@click.argument("more", nargs=-1, type=FILES)
@click.option("--json", "as_json", is_flag=True, help="Print the whole report as JSON, with every offset.")
def check(draft: Path, files: tuple[Path, ...], more: tuple[Path, ...], as_json: bool) -> None:  # noqa: FBT001
    """Verify the text in DRAFT sentence by sentence against source documents, without a server.

    Files that follow `--against FILE` are sources too: corroborate check draft.txt --against a.txt b.txt
    """
    from service.core.render.checked import checked
    from service.engine.check import check as held

    try:
        text = draft.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise InvalidRequest(f"{draft} is not UTF-8 text: byte {error.start} cannot be decoded.") from error
    report = run(held(CheckRequest(text=text, documents=sources((*files, *more))), local_tools()))
    if as_json:
        write_json(report)
    else:
        click.echo(checked(report))
    if any(sentence.verdict != "supported" for sentence in report.sentences):
        sys.exit(2)
