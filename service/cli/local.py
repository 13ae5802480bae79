"""`corroborate summarize` and `corroborate check`: the engine on local files, without a server."""

from __future__ import annotations

import asyncio
import mimetypes
import re
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
import msgspec

from service.api.fields import REQUEST
from service.core.errors import FieldError, InvalidRequest
from service.core.types import CheckRequest, Source, SummaryRequest
from service.engine.media_types import by_name
from service.settings import load

if TYPE_CHECKING:
    from collections.abc import Coroutine

    from service.engine.ports import Tools

FILES = click.Path(exists=True, dir_okay=False, path_type=Path)
LENGTHS = ("words", "sentences", "characters")
PLACE = re.compile(r"/documents/(\d+)(?:/\w+)?")


def within(name: str) -> click.IntRange:
    """Return the range that the interface allows for a length."""
    return click.IntRange(int(REQUEST[name].ge or 0), int(REQUEST[name].le or 0))


def source(path: Path, name: str) -> Source:
    """Return the file at `path` as a source called `name`."""
    media_type = by_name(path.name) or mimetypes.guess_type(path.name)[0]
    return Source(id=name, content=path.read_bytes(), media_type=media_type)


def sources(paths: tuple[Path, ...]) -> tuple[Source, ...]:
    """Return files as sources, each named by its file name, or by its path where two share a name."""
    twice = next((path for path in paths if paths.count(path) > 1), None)
    if twice is not None:
        raise click.UsageError(f"{twice} is given twice.")
    names = [path.name for path in paths]
    return tuple(source(path, path.name if names.count(path.name) == 1 else str(path)) for path in paths)


def run(work: Coroutine[Any, Any, Any], paths: tuple[Path, ...]) -> Any:
    """Run one piece of engine work on files and say on the error stream how long it took.

    Raises what the engine raises, with the name of a file where that points at a document.
    """
    began = time.perf_counter()
    try:
        result = asyncio.run(work)
    except InvalidRequest as error:
        raise named(error, paths) from None
    click.echo(f"{time.perf_counter() - began:.3f} s", err=True)
    return result


def named(error: InvalidRequest, paths: tuple[Path, ...]) -> InvalidRequest:
    """Return `error` with the names of files for pointers at documents; as it is where it points elsewhere."""
    places = [PLACE.fullmatch(fault.pointer) for fault in error.errors]
    if not places or not all(places):
        return error
    found = tuple(
        FieldError(str(paths[int(place[1])]), fault.detail)
        for place, fault in zip(places, error.errors, strict=True)
        if place
    )
    return type(error)(f"{found[0].pointer}: {found[0].detail}", errors=found[1:])


def local_tools() -> Tools:
    """Return tools that need no server and no store."""
    from service.wiring import local

    return local(load())


def write_json(value: Any) -> None:
    """Write `value` as JSON, byte for byte the same for the same value."""
    sys.stdout.buffer.write(msgspec.json.format(msgspec.json.encode(value), indent=2) + b"\n")


@click.command()
@click.argument("files", nargs=-1, required=True, type=FILES)
@click.option("--words", type=within("words"), help="Length in words (200 where no length is given).")
@click.option("--sentences", type=within("sentences"), help="Length in sentences.")
@click.option("--characters", type=within("characters"), help="Length in characters.")
@click.option("--focus", help="What the summary should be about.")
@click.option("--language", help="Language of the summary, such as en.")
@click.option("--format", "layout", type=click.Choice(["paragraphs", "bullets", "timeline"]), default="paragraphs")
@click.option("--writer", help="Writer to use; `extractive` needs no model.")
@click.option("--model", help="Model to ask, one of those that are set up.")
@click.option("--json", "as_json", is_flag=True, help="Print the whole summary as JSON, with every offset.")
def summarize(files: tuple[Path, ...], as_json: bool, layout: Any, **options: Any) -> None:  # noqa: FBT001
    """Summarize local FILES, without a server. One length may be given."""
    from service.core.render.markdown import markdown
    from service.core.render.wrapped import wrapped
    from service.engine.summarize import summarize as told

    lengths = [f"--{name}" for name in LENGTHS if options[name] is not None]
    if lengths[1:]:
        raise click.UsageError(f"Give one length, not {' and '.join(lengths)}.")
    request = SummaryRequest(documents=sources(files), format=layout, **options)
    outcome = run(told(request, local_tools()), files)
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
    against = (*files, *more)
    report = run(held(CheckRequest(text=text, documents=sources(against)), local_tools()), against)
    if as_json:
        write_json(report)
    else:
        click.echo(checked(report))
    if any(sentence.verdict != "supported" for sentence in report.sentences):
        sys.exit(2)
