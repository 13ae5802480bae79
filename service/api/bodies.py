"""Request bodies, read within a limit and decoded strictly: 400 for what is no JSON, 415, 413, and 422 with pointers.

The quick way is one pass of msgspec straight into the wire type. Only where that fails is the body looked at again,
field by field, so that one answer names every fault.
"""

from __future__ import annotations

import asyncio
import re
import types
import typing
from codecs import BOM_UTF8
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from email.message import Message
from functools import lru_cache
from itertools import islice
from typing import Any, TypeVar

import msgspec
from msgspec import NODEFAULT, Meta, Struct

from service.api import negotiation
from service.api.answers import Call, header
from service.api.fields import INPUTS
from service.api.problems import TooSlow
from service.api.ranges import breach, inner_breaches
from service.core.errors import FieldError, InvalidField, MalformedBody, TooLarge, UnsupportedMediaType
from service.settings import Settings

T = TypeVar("T", bound=Struct)
MOST_FAULTS = 50
MOST_ITEMS = 1000  # of one list are looked at for faults: the body may hold millions
DEEPEST = 64
SLOWEST = 1000  # bytes a second: a tenth of what the slowest mobile network carries
KINDS = {"str": "a string", "int": "an integer", "bool": "true or false", "float": "a number", "array": "an array",
         "object": "an object", "null": "null", "bytes": "a base64 string", "datetime": "a date and time"}  # fmt: skip
MEDIA_TYPE = re.compile(r"\s*[\w!#$&^.+-]+/[\w!#$&^.+*-]+\s*(?:;|$)", re.ASCII)  # RFC 9110, 8.3.1
PATH = re.compile(r"\.(\w+)|\[(\d+)\]")
DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
TIME_HELP = "must be a date and time of RFC 3339, such as 2026-02-12T18:00:00Z, or a day alone, such as 2026-02-12"


async def received(request: Call, settings: Settings) -> bytes:
    """Return the whole body, which may take its time but not stop, nor drip.

    Raises TooLarge as soon as it is over the limit, TooSlow, UnsupportedMediaType if encoded.
    """
    limit, patience = settings.max_body_bytes, settings.read_seconds
    if (header(request, "content-encoding") or "identity").lower() != "identity":
        raise UnsupportedMediaType("Send the body as it is: Content-Encoding is not supported.")
    length = header(request, "content-length") or ""
    if length.isdecimal() and int(length) > limit:
        raise too_large(int(length), limit)
    try:
        return await arriving(request, limit, patience)
    except TimeoutError:
        raise TooSlow(f"The rest of the body did not come within {patience:g} seconds, or came too slowly.") from None


async def arriving(request: Call, limit: int, patience: float) -> bytes:
    """Return the body once it is whole. Raises TooLarge, MalformedBody, and TimeoutError for one that stops or drips.

    Its sender has `patience` seconds for the next part, and altogether as many more as its bytes take at `SLOWEST`.
    """
    chunks: list[bytes] = []
    size = 0
    clock = asyncio.get_running_loop().time
    began = clock()
    async with asyncio.timeout(patience) as wait:
        while True:
            message = await request.receive()
            if message["type"] != "http.request":
                raise MalformedBody("The connection ended before the body did.")
            chunks.append(message["body"])
            size += len(message["body"])
            if size > limit:
                raise too_large(size, limit)
            if not message["more_body"]:
                return b"".join(chunks)
            wait.reschedule(patience + min(clock(), began + size / SLOWEST))


def too_large(size: int, limit: int) -> TooLarge:
    """Return the error of a body over the limit."""
    return TooLarge(f"The body has {size:,} bytes or more; this server takes at most {limit:,}.")


def media_type(request: Call) -> tuple[str, dict[str, str]]:
    """Return the media type in `Content-Type` and its parameters; an empty one where there is none."""
    given, parameters = media_type_in(header(request, "content-type") or "-/-")
    return given, dict(parameters)


@lru_cache(maxsize=64)  # callers send few kinds, and reading one takes longer than a small body
def media_type_in(said: str) -> tuple[str, tuple[tuple[str, str], ...]]:
    """Return the media type that a header says, empty where it says "-/-" or none, and its parameters."""
    header = Message()
    header["content-type"] = said
    parameters = tuple((str(name), str(value)) for name, value in header.get_params([])[1:])
    # the library takes what is no media type for text/plain, as mail does
    return header.get_content_type() if said != "-/-" and MEDIA_TYPE.match(said) else "", parameters


async def json_body(request: Call, wanted: type[T], settings: Settings) -> T:
    """Return the body of `request` as `wanted`. Raises InvalidRequest and its kinds."""
    return decode(await json_bytes(request, settings), wanted)


async def json_bytes(request: Call, settings: Settings) -> bytes:
    """Return the body of `request`, which says that it is JSON. Raises InvalidRequest and its kinds."""
    given, parameters = media_type(request)
    if given != negotiation.JSON:
        raise UnsupportedMediaType(f"Send application/json; Content-Type says {given or 'nothing'}.")
    if parameters.get("charset", "utf-8").lower() not in {"utf-8", "utf8", "us-ascii"}:
        raise UnsupportedMediaType("Send JSON in UTF-8.")
    return await received(request, settings)


def decode(body: bytes, wanted: type[T]) -> T:
    """Return `body` as `wanted`. Raises MalformedBody, or InvalidField that names every fault."""
    return decoded(body, wanted)[0]


def decoded(body: bytes, wanted: type[T]) -> tuple[T, bytes]:
    """Return `body` as `wanted`, and again as bytes, empty where another decoder would not take them as they are.

    Raises as `decode` does.
    """
    try:
        return msgspec.json.decode(body, type=wanted), body
    except msgspec.ValidationError as error:
        value = with_moments(parsed(body))
        try:
            return msgspec.convert(value, wanted, builtin_types=()), b""
        except msgspec.ValidationError:
            found = tuple(islice(faults(value, wanted, ""), MOST_FAULTS))
        raise invalid(found or (FieldError(pointer_in(str(error)), sentence(str(error))),)) from None
    except (ValueError, RecursionError):
        parsed(body)
        raise MalformedBody("The body is not well-formed JSON.") from None


def with_moments(value: Any) -> Any:
    """Return the parsed JSON of a document, or of a request with documents, with moments for the days they name."""
    for each in (value, *listed(value)):
        if isinstance(each, dict) and "published_at" in each:
            each["published_at"] = moment(each["published_at"])
    return value


def listed(value: Any) -> list[Any]:
    """Return the documents that a request lists, none where `value` is no request."""
    documents = value.get("documents") if isinstance(value, dict) else None
    return documents if isinstance(documents, list) else []


def moment(said: Any) -> Any:
    """Return the moment for which a day alone is taken (`core/facts/dateline.py`): midnight UTC; else what was said."""
    return f"{said}T00:00:00Z" if isinstance(said, str) and DAY.fullmatch(said) else said


def parsed(body: bytes) -> Any:
    """Return the JSON value of `body`. Raises MalformedBody that says what is wrong with it."""
    if not body.strip():
        raise MalformedBody("The body is empty; a JSON object belongs there.")
    try:
        body.decode("utf-8")
        return msgspec.json.decode(body)
    except UnicodeDecodeError as error:
        raise MalformedBody(f"The body is not UTF-8: byte {error.start} cannot stand there.") from None
    except RecursionError:
        raise MalformedBody("The body is nested too deeply.") from None
    except ValueError as error:
        reason = str(error).removeprefix("JSON is malformed: ").partition(" - at `")[0]
        if "truncated" in reason:
            reason = "it ends too early, or an escape is half a surrogate pair"
        if body.startswith(BOM_UTF8):
            reason += ", a byte order mark: send the body without it"
        raise MalformedBody(f"The body is not well-formed JSON: {reason}.") from None


def invalid(found: tuple[FieldError, ...]) -> InvalidField:
    """Return the error that carries the faults `found`; its detail tells the first."""
    first = found[0]
    rest = "" if len(found) == 1 else f" (and {len(found) - 1} more)"
    where = first.pointer or "The body"
    end = "" if first.detail.endswith("?") and not rest else "."
    return InvalidField(f"{where} {first.detail}{rest}{end}", errors=found)


def faults(value: Any, wanted: Any, pointer: str) -> Iterator[FieldError]:
    """Yield what keeps `value` (parsed JSON) from being a `wanted` within its limits, each at its own pointer."""
    try:
        yield from inner_breaches(msgspec.convert(value, wanted, builtin_types=()), pointer)
    except msgspec.ValidationError as error:
        sole = wanted_if_present(wanted)
        if isinstance(value, dict) and isinstance(sole, type) and issubclass(sole, Struct):
            yield from member_faults(value, sole, pointer)
        elif isinstance(value, list) and typing.get_origin(sole) is tuple:
            for number, item in enumerate(value[:MOST_ITEMS]):
                yield from faults(item, typing.get_args(sole)[0], f"{pointer}/{number}")
        else:
            yield FieldError(pointer, choice(sole) or sentence(str(error)))


def choice(wanted: Any) -> str | None:
    """Return which values a field can have where they are few and fixed, None where they are not."""
    values = typing.get_args(wanted) if typing.get_origin(wanted) is typing.Literal else ()
    return "must be " + (f"one of {', '.join(values)}" if values[1:] else values[0]) if values else None


def wanted_if_present(wanted: Any) -> Any:
    """Return what a field holds where it is not null: the first part of `X | None`."""
    return typing.get_args(wanted)[0] if typing.get_origin(wanted) in (types.UnionType, typing.Union) else wanted


def member_faults(value: dict[str, Any], wanted: type[Struct], pointer: str) -> Iterator[FieldError]:
    """Yield what is wrong with the members of an object: unknown, missing, or faulty themselves."""
    fields = {field.name: field for field in msgspec.structs.fields(wanted)}
    for name in value:
        if name not in fields:
            yield FieldError(f"{pointer}/{escaped(name)}", f"is not a known field; {advice(name, list(fields))}")
    for name, field in fields.items():
        if name in value:
            found = tuple(islice(faults(value[name], field.type, f"{pointer}/{name}"), MOST_FAULTS))
            yield from found or limit_faults(value[name], field, INPUTS[wanted.__name__][name], pointer)
        elif field.default is NODEFAULT and field.default_factory is NODEFAULT:
            yield FieldError(f"{pointer}/{name}", "is required")


def limit_faults(value: Any, field: msgspec.structs.FieldInfo, limits: Meta, pointer: str) -> Iterator[FieldError]:
    """Yield how the value of a member breaks its limits; nothing where a part of it far down is of a wrong type."""
    try:
        given = msgspec.convert(value, field.type, builtin_types=())
    except msgspec.ValidationError:
        return
    detail = None if given is None else breach(field.name, given, limits)
    if detail:
        yield FieldError(f"{pointer}/{field.name}", detail)


def advice(name: str, known: list[str]) -> str:
    """Return what a caller who wrote an unknown `name` may have meant."""
    alike = get_close_matches(name[:30], known, 1)
    return f"did you mean {alike[0]}?" if alike else f"known are {', '.join(known)}"


def escaped(name: str) -> str:
    """Return a member's name as a part of a JSON pointer, cut to a readable length."""
    return name[:100].encode("utf-8", "replace").decode().replace("~", "~0").replace("/", "~1")


def sentence(message: str) -> str:
    """Return a message of msgspec in words that a caller knows."""
    message = message.split(" - at `", maxsplit=1)[0]
    if "RFC3339" in message:
        return TIME_HELP
    if message.startswith("Expected `") and "`, got `" in message:
        wanted, got = message.removeprefix("Expected `").removesuffix("`").split("`, got `")
        words = " or ".join(KINDS.get(each, each) for each in wanted.split(" | "))
        return f"must be {words}, not {KINDS.get(got, got)}"
    if message.startswith("Invalid enum value"):
        return "is not one of the documented values"
    if "base64" in message:
        return "must be base64 (RFC 4648, section 4, with padding)"
    return message[:1].lower() + message[1:]


def pointer_in(message: str) -> str:
    """Return the place that a message of msgspec names (`$.documents[3].text`) as a JSON pointer."""
    path = message.rpartition(" - at `$")[2] if " - at `$" in message else ""
    return "".join(f"/{name or number}" for name, number in PATH.findall(path))


def depth_within(value: Any, limit: int = DEEPEST) -> bool:
    """Tell whether parsed JSON is nested no deeper than `limit`, without recursion."""
    level: list[Any] = [value]
    for _ in range(limit):
        level = [inner for each in level for inner in members(each)]
        if not level:
            return True
    return False


def members(value: Any) -> Iterable[Any]:
    """Return the values inside a JSON object or array, nothing for any other value."""
    if isinstance(value, dict):
        return value.values()
    return value if isinstance(value, list) else ()
