"""The shape of an answer, in the strictest form that a server takes: JSON schema, JSON, or marked lines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, Literal, TypeAlias, TypeVar

import msgspec
from msgspec import Struct

from service.adapters.models.faults import Fault

T = TypeVar("T")
Level: TypeAlias = Literal["schema", "json", "marker"]
LEVELS: tuple[Level, ...] = ("schema", "json", "marker")

FENCED = re.compile(r"^\s*```[a-z]*\s*\n(.*?)\n?\s*```\s*$", re.DOTALL)
MARKED = re.compile(r"^[\s>*•-]*\[([\d,;\s]{1,60})\]\s*(\S.*)$")
BEGUN = re.compile(
    r'"ids"\s*:\s*\[([\d,\s]{0,80})\]\s*,\s*"text"\s*:\s*"((?:[^"\\\x00-\x1f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*+)'
)
NUMBER = re.compile(r"\d{1,6}")


class Told(Struct, frozen=True, forbid_unknown_fields=True):
    """One sentence of an answer, after the numbers that it rests on."""

    ids: tuple[int, ...]
    text: str


class Composed(Struct, frozen=True, forbid_unknown_fields=True):
    """A whole answer: the summary's sentences in order, and a headline."""

    sentences: tuple[Told, ...]
    headline: str


class Picked(Struct, frozen=True, forbid_unknown_fields=True):
    """The numbers of the sentences that are worth telling."""

    ids: tuple[int, ...]


WORDS: dict[tuple[type, Level], str] = {
    (Composed, "schema"): 'Answer in JSON: "sentences", each with "ids" and then "text", and a "headline".',
    (Composed, "json"): 'Answer in JSON: {"sentences":[{"ids":[1,4],"text":"a sentence"}],"headline":"a headline"}',
    (Composed, "marker"): (
        "Answer in lines, one sentence a line, its numbers first, as in: [1,4] The port was closed.\n"
        "The last line is a headline with the number 0, as in: [0] Storm closes port"
    ),
}


def response_format(answer: type, level: Level, ids: Sequence[int]) -> dict[str, Any] | None:
    """Return OpenAI's `response_format` for `answer` at `level`; `ids` is the closed list of numbers."""
    if level == "marker":
        return None
    if level == "json":
        return {"type": "json_object"}
    schema = strict(answer, ids)
    return {"type": "json_schema", "json_schema": {"name": answer.__name__.lower(), "strict": True, "schema": schema}}


def strict(answer: type, ids: Sequence[int]) -> dict[str, Any]:
    """Return the JSON schema of `answer`, derived from the type: numbers out of `ids` only, nothing optional."""
    (schema,), parts = msgspec.json.schema_components([answer], ref_template="{name}")
    return closed(schema, parts, list(ids))


def closed(node: dict[str, Any], parts: dict[str, Any], ids: list[int]) -> dict[str, Any]:
    """Return `node` with references resolved, titles and descriptions left out, and integers limited to `ids`."""
    if "$ref" in node:
        return closed(parts[node["$ref"]], parts, ids)
    if node["type"] == "integer":
        return {"type": "integer", "enum": ids}
    if node["type"] == "array":
        items = closed(node["items"], parts, ids)
        return {"type": "array", "items": items, "minItems": 1, "maxItems": len(ids)}
    if node["type"] == "object":
        properties = {name: closed(part, parts, ids) for name, part in node["properties"].items()}
        return {
            "type": "object",
            "properties": properties,
            "required": list(properties),
            "additionalProperties": False,
        }
    return {"type": node["type"]}


def composed(text: str) -> Composed:
    """Return the sentences and the headline of an answer in any of the three forms. Raises Fault("invalid")."""
    body = unfenced(text)
    if body.startswith("{"):
        return from_json(body, Composed)
    sentences, headline = [], ""
    for line in filter(None, map(str.strip, body.split("\n"))):
        marked = MARKED.match(line)
        if marked is None:
            raise Fault("invalid", "a line does not begin with the numbers of its source sentences in brackets")
        ids = numbers(marked[1])
        if ids == (0,):
            headline = marked[2]
        else:
            sentences.append(Told(ids, marked[2]))
    return Composed(tuple(sentences), headline)


def salvaged(text: str) -> Composed:
    """Return what can be read of an answer whose end is missing, in any of the three forms; the last text is cut."""
    body = unfenced(text)
    found = [Told(numbers(each[1]), unescaped(each[2])) for each in BEGUN.finditer(body)]
    if not found:
        marked = filter(None, map(MARKED.match, body.split("\n")))
        found = [Told(numbers(each[1]), each[2]) for each in marked]
    return Composed(tuple(found), "")


def numbers(text: str) -> tuple[int, ...]:
    """Return the numbers in `text`."""
    return tuple(int(number) for number in NUMBER.findall(text))


def unescaped(text: str) -> str:
    """Return the inside of a JSON string as text, nothing where it is none."""
    try:
        return msgspec.json.decode(f'"{text}"', type=str)
    except (msgspec.DecodeError, msgspec.ValidationError):
        return ""


def picked(text: str) -> Picked:
    """Return the numbers that an answer names, in any of the three forms. Raises Fault("invalid")."""
    body = unfenced(text)
    if body.startswith("{"):
        return from_json(body, Picked)
    if not re.fullmatch(r"[\d,;.\s\[\]-]*", body):
        raise Fault("invalid", "it holds words; only numbers were asked for")
    return Picked(numbers(body))


def from_json(body: str, answer: type[T]) -> T:
    """Return the `answer` that a JSON text holds. Raises Fault("invalid") with what is wrong with it."""
    try:
        return msgspec.json.decode(body, type=answer)
    except (msgspec.DecodeError, msgspec.ValidationError, RecursionError) as error:
        raise Fault("invalid", f"it is not JSON of the asked shape ({error})") from error


def is_json(text: str) -> bool:
    """Whether an answer looks like the JSON that was asked for."""
    return unfenced(text).startswith("{")


def unfenced(text: str) -> str:
    """Return an answer without the code fence that models like to put around JSON."""
    match = FENCED.match(text)
    return (match[1] if match else text).strip()
