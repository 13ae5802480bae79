"""The API document: OpenAPI 3.1 made from the wire types and the table of operations, and 3.0 made from that.

An exporter of our own, since the framework's sorts keys, cannot close inputs and invents error schemas.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from service import __version__
from service.api import examples, problems, yaml
from service.api.batch_operations import PATHS as BATCH_PATHS
from service.api.document_operations import PATHS as DOCUMENT_PATHS
from service.api.operations import PATHS, PROBLEMS, content, header, ref
from service.api.schemas import schemas

ABOUT = """Documents in, one cited and verified summary out.

Every sentence of a summary cites exact passages of the documents: `document.text[start:end] == quote`. Offsets are \
half-open, in Unicode code points of the canonical text (`start`, `end`) and in UTF-16 units (`start_utf16`, \
`end_utf16`). Errors are `application/problem+json` (RFC 9457). Bodies are strict: unknown members are refused."""
TAGS = {
    "summaries": "Ask for a summary, follow it, fetch it, delete it.",
    "checks": "Hold a draft against documents.",
    "documents": "Send documents ahead.",
    "batches": "Ask for many summaries in one request.",
    "webhooks": "Be told when a summary has ended (Standard Webhooks 1.0.0).",
    "models": "Who can write here.",
    "operation": "For operators.",
}
RETRYING = (413, 429, 503)
NULLABLE_OBJECTS = ("problem", "changes")  # of a summary


@cache
def openapi_yaml() -> str:
    """Return the API document in OpenAPI 3.1: the same bytes on every machine."""
    return yaml.dump(document())


@cache
def openapi_3_0_yaml() -> str:
    """Return the API document in OpenAPI 3.0, for generators that know no later one."""
    return yaml.dump({**lowered(document()), "openapi": "3.0.3"})


def document() -> dict[str, Any]:
    """Return the API document."""
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Corroborate",
            "version": __version__,
            "summary": "One cited and verified summary of many documents",
            "description": ABOUT,
            "license": {"name": "Apache-2.0", "url": "https://www.apache.org/licenses/LICENSE-2.0"},
        },
        "servers": [{"url": "/", "description": "This server"}],
        "security": [{"bearerAuth": []}, {}],  # without keys the service asks for none
        "tags": [{"name": name, "description": description} for name, description in TAGS.items()],
        "paths": PATHS | DOCUMENT_PATHS | BATCH_PATHS,
        "components": {
            "schemas": schemas(),
            "responses": {f"Problem{status}": refusal(status) for status in PROBLEMS},
            "securitySchemes": {
                "bearerAuth": {
                    "type": "http",
                    "scheme": "bearer",
                    "description": "A key from `corroborate keys create`. A server without keys, which listens on "
                    "loopback only, asks for none.",
                }
            },
        },
    }


def refusal(status: int) -> dict[str, Any]:
    """Return the answer that tells problems of one status."""
    example = examples.PROBLEM if status == examples.PROBLEM["status"] else None
    made: dict[str, Any] = {"description": PROBLEMS[status]}
    if status in RETRYING:
        made["headers"] = {"Retry-After": header("Seconds after which to try again.", kind="integer")}
    return {**made, "content": content(problems.MEDIA_TYPE, ref("Problem"), example)}


def lowered(value: Any) -> Any:
    """Return a part of the 3.1 document as 3.0 says it: `nullable`, single examples, bytes by their format."""
    if isinstance(value, list):
        return [lowered(inner) for inner in value]
    if not isinstance(value, dict):
        return value
    made = {
        key: named_examples(inner) if key == "examples" and isinstance(inner, dict) else lowered(inner)
        for key, inner in value.items()
        if key != "contentEncoding"
    }
    if "contentEncoding" in value:
        made["format"] = "byte"
    if value.get("title") == "Corroborate":
        del made["summary"]
    return lowered_reference(lowered_null(lowered_examples(made)))


def without_null_objects(example: dict[str, Any]) -> dict[str, Any]:
    """Return an example without its null objects: 3.0 cannot say that an object of a named type may be null."""
    return {key: inner for key, inner in example.items() if inner is not None or key not in NULLABLE_OBJECTS}


def lowered_examples(made: dict[str, Any]) -> dict[str, Any]:
    """Return a schema with the first of its examples as its example."""
    if not isinstance(made.get("examples"), list):
        return made
    rest = {key: inner for key, inner in made.items() if key != "examples"}
    return {**rest, "example": made["examples"][0]}


def named_examples(named: dict[str, Any]) -> dict[str, Any]:
    """Return the named examples of a body as OpenAPI 3.0 can describe them."""
    return {name: {**each, "value": without_null_objects(each["value"])} for name, each in named.items()}


def lowered_null(made: dict[str, Any]) -> dict[str, Any]:
    """Return a schema whose `null` among the types became `nullable`."""
    kinds, options = made.get("type"), made.get("anyOf")
    if isinstance(kinds, list):
        return {**made, "type": next(kind for kind in kinds if kind != "null"), "nullable": True}
    if isinstance(options, list) and {"type": "null"} in options:
        rest = {key: inner for key, inner in made.items() if key != "anyOf"} | {"nullable": True}
        (other,) = (each for each in options if each != {"type": "null"})
        if "enum" in other:  # where null is not among the values, 3.0 does not allow it
            return {**rest, **other, "enum": [*other["enum"], None]}
        return {**rest, "type": "object", "allOf": [other]}
    return made


def lowered_reference(made: dict[str, Any]) -> dict[str, Any]:
    """Return a schema whose reference stands alone: 3.0 ignores what is written beside one."""
    if "$ref" not in made or len(made) == 1:
        return made
    return {**{key: inner for key, inner in made.items() if key != "$ref"}, "allOf": [{"$ref": made["$ref"]}]}
