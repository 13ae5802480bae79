"""The JSON Schemas of everything on the wire, made from the types themselves and the table of fields."""

from __future__ import annotations

from typing import Any

import msgspec
from msgspec import Meta, Struct

from service.api import batches, views
from service.api.fields import INPUTS, OUTPUTS
from service.api.problems import Problem
from service.core import types

COMPONENTS = "#/components/schemas/"
ROOTS: tuple[type[Struct], ...] = (
    types.SummaryRequest,
    types.Summary,
    types.CheckRequest,
    types.CheckReport,
    types.Source,
    views.SummaryPage,
    batches.BatchState,
    batches.DeliveryList,
    batches.WebhookSecret,
    views.SummaryState,
    views.DocumentView,
    views.Uploaded,
    views.UploadPage,
    views.UploadView,
    views.Models,
    views.Health,
    Problem,
)
RENAMED = {
    "DocumentView": "DocumentText",
    "Kept": "UploadedEntry",
    "SentenceView": "DocumentSentence",
    "UploadPage": "UploadedPage",
    "UploadView": "UploadedDocument",
    "WriterView": "Writer",
}
SOMETIMES_ABSENT = {"Problem": ("instance", "errors")}


def schemas() -> dict[str, Any]:
    """Return the schema of every type, by name in alphabetical order."""
    _, found = msgspec.json.schema_components(ROOTS, ref_template=COMPONENTS + "{name}")
    made = {name: schema(name, raw) for name, raw in found.items()}
    made["Summary"] = answer(made["SummaryState"], made["Summary"])
    return {RENAMED.get(name, name): renamed(made[name]) for name in sorted(made, key=lambda n: RENAMED.get(n, n))}


def schema(name: str, raw: dict[str, Any]) -> dict[str, Any]:
    """Return the schema of one struct: described, limited, closed where it is an input."""
    table = INPUTS.get(name) or OUTPUTS.get(name, {})
    given = raw["properties"]
    optional = SOMETIMES_ABSENT.get(name, ())
    required = raw.get("required", []) if name in INPUTS else [field for field in given if field not in optional]
    made: dict[str, Any] = {
        "type": "object",
        "description": " ".join(raw.get("description", "").split()),
        "properties": {field: described(simple(value), table.get(field)) for field, value in given.items()},
    }
    if required:
        made["required"] = required
    if name in INPUTS:
        made["additionalProperties"] = False
    return made


def answer(state: dict[str, Any], summary: dict[str, Any]) -> dict[str, Any]:
    """Return the schema of a summary as it is answered: its state, and all else once it has succeeded."""
    return {
        "type": "object",
        "description": "A summary: its state and, once `status` is `succeeded`, sentences that are each cited and "
        "verified. All members but those of the state are there from then on.",
        "properties": state["properties"] | summary["properties"],
        "required": ["id", "status", "created_at"],
    }


BASE64 = r"^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$"  # held by the decoder, shown here


def simple(raw: dict[str, Any]) -> dict[str, Any]:
    """Return a property's schema without what says nothing: `null` defaults, `anyOf` around one type."""
    made = {key: value for key, value in raw.items() if not (key == "default" and not value)}
    options = made.get("anyOf")
    if options and len(options) == 2 and {"type": "null"} in options:  # noqa: PLR2004 - X or null
        (other,) = (each for each in options if each != {"type": "null"})
        if "$ref" in other:
            return {**made, "anyOf": [simple(other), {"type": "null"}]}
        return {**{key: value for key, value in made.items() if key != "anyOf"}, **nullable(simple(other))}
    if "items" in made:
        made["items"] = simple(made["items"])
    return {"type": "string", **made} if "enum" in made else made


def nullable(inner: dict[str, Any]) -> dict[str, Any]:
    """Return the schema of `inner` or null, in one where that can be."""
    if "enum" in inner:  # in two parts: generators make one type of it, where null among the values makes several
        return {"anyOf": [inner, {"type": "null"}]}
    return {**inner, "type": [inner["type"], "null"]}


def described(made: dict[str, Any], meta: Meta | None) -> dict[str, Any]:
    """Return a property's schema with its description, limits and example."""
    if "contentEncoding" in made:
        made["pattern"] = BASE64
    if meta is None:
        return made
    counts = "array" in str(made.get("type"))
    limits = {
        "description": meta.description,
        "pattern": meta.pattern,
        "minimum": meta.ge,
        "maximum": meta.le,
        "minItems" if counts else "minLength": meta.min_length,
        "maxItems" if counts else "maxLength": meta.max_length,
        "examples": meta.examples,
    }
    return {**made, **{key: value for key, value in limits.items() if value is not None}}


def renamed(value: Any) -> Any:
    """Return a schema with references to the public names of types."""
    if isinstance(value, dict):
        return {key: target(inner) if key == "$ref" else renamed(inner) for key, inner in value.items()}
    return [renamed(inner) for inner in value] if isinstance(value, list) else value


def target(reference: str) -> str:
    """Return a reference with the public name of the type it names."""
    name = reference.removeprefix(COMPONENTS)
    return COMPONENTS + RENAMED.get(name, name)
