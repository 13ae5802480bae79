"""`corroborate summarize` and `corroborate check`: the engine on local files, without a server."""

from __future__ import annotations

import asyncio
import mimetypes
import re
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
import msgspec

from service.api.fields import REQUEST
from service.api.ranges import breach
from service.core.errors import FieldError, InvalidRequest
from service.core.types import CheckRequest, Source, SummaryRequest
from service.engine.media_types import PLAIN, by_name, media_type
from service.settings import load

if TYPE_CHECKING:
    from collections.abc import Coroutine

    from service.engine.ports import Tools

FILES = click.Path(exists=True, dir_okay=False, allow_dash=True, path_type=Path)
STANDARD_INPUT = Path("-")
AS_WRITTEN = (PLAIN, "text/markdown")  # of drafts: a reader of Markdown would take marks of citations for links
LENGTHS = ("words", "sentences", "characters")
PLACE = re.compile(r"/documents/(\d+)(?:/\w+)?")


def within(name: str) -> click.IntRange:
    """Return the range that the interface allows for a length."""
    return click.IntRange(int(REQUEST[name].ge or 0), int(REQUEST[name].le or 0))


def within_limits(context: click.Context, option: click.Parameter, given: str | None) -> str | None:  # noqa: ARG001
    """Return the value of an option that keeps the interface's limits. Raises click.BadParameter where it does not."""
    detail = None if given is None else breach(option.name or "", given, REQUEST[option.name or ""])
    if detail or (given is not None and not given.strip()):
        raise click.BadParameter(f"It {detail or 'holds no text'}.")
    return given


def source(path: Path, name: str) -> Source:
    """Return the file at `path` as a source called `name`; what comes over the standard input tells its kind itself."""
    if path == STANDARD_INPUT:
        return Source(id=name, content=sys.stdin.buffer.read())
    kind = by_name(path.name) or mimetypes.guess_type(path.name)[0]
    return Source(id=name, content=path.read_bytes(), media_type=kind)


def once(paths: tuple[Path, ...]) -> None:
    """Raise click.UsageError where a file, or the standard input, is given twice."""
    twice = next((path for path in paths if paths.count(path) > 1), None)
    if twice is not None:
        raise click.UsageError(f"{twice} is given twice.")


def sources(paths: tuple[Path, ...]) -> tuple[Source, ...]:
    """Return files as sources, each named by its file name, or by its path where two share a name."""
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


def drafted(path: Path, tools: Tools) -> str:
    """Return the text of a draft: as it is written, or as its reader takes it out of PDF, DOCX and HTML.

    Raises InvalidRequest and its kinds.
    """
    from service.engine.events import silence
    from service.engine.read import read

    given = source(path, "draft")
    kind = media_type(given)
    if kind in tools.readers and kind not in AS_WRITTEN:
        try:
            return asyncio.run(read((given,), tools, silence))[0].text
        except InvalidRequest as error:
            raise named(error, (path,)) from None
    try:
        return (given.content or b"").decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InvalidRequest(f"{path} is not UTF-8 text: byte {error.start} cannot be decoded.") from error


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
@click.option("--focus", callback=within_limits, help="What the summary should be about.")
@click.option("--language", callback=within_limits, help="Language of the summary, such as en.")
@click.option("--format", "layout", type=click.Choice(["paragraphs", "bullets", "timeline"]), default="paragraphs")
@click.option("--writer", help="Writer to use; `extractive` needs no model.")
@click.option("--model", help="Model to ask, one of those that are set up.")
@click.option("--json", "as_json", is_flag=True, help="Print the whole summary as JSON, with every offset.")
def summarize(files: tuple[Path, ...], as_json: bool, layout: Any, **options: Any) -> None:  # noqa: FBT001
    """Summarize local FILES, without a server; - is the standard input. One length may be given."""
    from service.core.render.markdown import markdown
    from service.core.render.plain import plain
    from service.engine.summarize import summarize as told

    lengths = [f"--{name}" for name in LENGTHS if options[name] is not None]
    if lengths[1:]:
        raise click.UsageError(f"Give one length, not {' and '.join(lengths)}.")
    once(files)
    request = SummaryRequest(documents=sources(files), format=layout, **options)
    outcome = run(told(request, local_tools()), files)
    if as_json:
        write_json(outcome.summary)
    else:
        readable = plain if sys.stdout.isatty() else markdown  # who passes it on wants headings and links
        click.echo(readable(outcome.summary), nl=False)


class Misused(click.UsageError):
    """A usage error of a command that keeps status 2 for something else."""

    exit_code = 1


class Check(click.Command):
    """A command whose status 2 is kept for a draft that is doubted: what is wrong with its arguments ends it with 1."""

    def make_context(self, *given: Any, **extra: Any) -> click.Context:
        """Return the context of the arguments. Raises click.UsageError."""
        with status_1():
            return super().make_context(*given, **extra)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command. Raises click.UsageError."""
        with status_1():
            return super().invoke(ctx)


@contextmanager
def status_1() -> Iterator[None]:
    """Have a usage error end the process with status 1."""
    try:
        yield
    except click.UsageError as error:
        raise Misused(error.format_message(), error.ctx) from None


@click.command(cls=Check)
@click.argument("draft", type=FILES)
@click.option("--against", "files", multiple=True, required=True, type=FILES, help="A source document; repeatable.")
@click.argument("more", nargs=-1, type=FILES)
@click.option("--json", "as_json", is_flag=True, help="Print the whole report as JSON, with every offset.")
def check(draft: Path, files: tuple[Path, ...], more: tuple[Path, ...], as_json: bool) -> None:  # noqa: FBT001
    """Verify the text in DRAFT sentence by sentence against source documents, without a server.

    Files that follow `--against FILE` are sources too: corroborate check draft.txt --against a.txt b.txt. One file may
    be -, the standard input. The status is 2 where a sentence is doubted, 1 where the draft could not be checked.
    """
    from service.core.render.checked import checked
    from service.engine.check import check as held

    against = (*files, *more)
    once(against)
    once(tuple(path for path in (draft, *against) if path == STANDARD_INPUT))
    tools = local_tools()
    request = CheckRequest(text=drafted(draft, tools), documents=sources(against))
    report = run(held(request, tools), against)
    if as_json:
        write_json(report)
    else:
        click.echo(checked(report))
    if any(sentence.verdict != "supported" for sentence in report.sentences):
        sys.exit(2)
