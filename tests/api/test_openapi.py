"""The API document is what the code says, is valid, and tells what the server does."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import httpx
import pytest
import yaml
from jsonschema import Draft202012Validator
from openapi_spec_validator import validate

from service.api import examples
from service.api.app import HANDLERS
from service.api.fields import INPUTS, OUTPUTS
from service.api.openapi import document, openapi_3_0_yaml, openapi_yaml
from service.api.operations import PROBLEMS
from service.api.problems import TABLE
from service.api.schemas import RENAMED, schemas

COMMITTED = Path(__file__).parents[2] / "openapi.yaml"
UNTOLD = re.compile(r"/|/docs.*|/static.*|/summaries.*|/openapi.*")


def operations() -> dict[tuple[str, str], dict[str, Any]]:
    """Return every operation of the document by method and path."""
    paths: dict[str, Any] = document()["paths"]
    return {(method.upper(), path): told for path, item in paths.items() for method, told in item.items()}


def validator(name: str) -> Draft202012Validator:
    """Return what holds a value against one schema of the document."""
    return Draft202012Validator({"$ref": f"#/components/schemas/{name}", **document()})


def test_the_committed_file_is_what_the_code_emits() -> None:
    """`corroborate openapi` prints openapi.yaml, byte for byte."""
    assert COMMITTED.read_text(encoding="utf-8") == openapi_yaml()


@pytest.mark.parametrize("text", [openapi_yaml(), openapi_3_0_yaml()], ids=["3.1", "3.0"])
def test_both_versions_are_valid(text: str) -> None:
    """The document keeps the specification in both versions."""
    validate(yaml.safe_load(text))


def test_a_field_of_few_values_is_one_type() -> None:
    """Where a field may be null, null stands beside the values: generators make one type of them then."""
    where = schemas()["Finding"]["properties"]["where"]
    assert [each["type"] for each in where["anyOf"]] == ["string", "null"]
    lowered = yaml.safe_load(openapi_3_0_yaml())["components"]["schemas"]["Finding"]["properties"]["where"]
    assert (lowered["type"], lowered["nullable"], lowered["enum"][-1]) == ("string", True, None)


def test_a_server_without_keys_asks_for_none() -> None:
    """A client that was generated from the document can be used without a key."""
    assert document()["security"] == [{"bearerAuth": []}, {}]


def test_the_yaml_says_what_the_document_says() -> None:
    """Nothing is lost or misread on the way through YAML."""
    assert yaml.safe_load(openapi_yaml()) == json.loads(json.dumps(document()))


def test_the_lowered_version_has_nothing_newer() -> None:
    """OpenAPI 3.0 knows no lists of types, no null type, no list of examples, and nothing beside a reference."""

    def held(value: Any) -> None:
        if isinstance(value, dict):
            assert not isinstance(value.get("type"), list)
            assert value.get("type") != "null"
            assert not isinstance(value.get("examples"), list)
            assert "contentEncoding" not in value
            assert "$ref" not in value or len(value) == 1
            assert "nullable" not in value or "type" in value
        for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
            held(inner)

    held(yaml.safe_load(openapi_3_0_yaml()))


def test_every_route_is_told_and_every_told_one_exists() -> None:
    """Routes and operations are the same set; pages for people are no part of the interface."""
    routes = {
        (method, re.sub(r":\w+\}", "}", path))
        for handler in HANDLERS
        for path in handler.paths
        for method in handler.http_methods
    }
    assert {route for route in routes if not UNTOLD.fullmatch(route[1])} == set(operations())


def test_every_operation_has_what_generators_and_readers_need() -> None:
    """A name of its own, a summary, a description, a success, and problems in problem+json."""
    names = [told["operationId"] for told in operations().values()]
    assert len(names) == len(set(names))
    for told in operations().values():
        assert told["summary"]
        assert told["description"]
        assert any(status.startswith("2") for status in told["responses"])
    for status, refusal in document()["components"]["responses"].items():
        assert set(refusal["content"]) == {"application/problem+json"}, status


def test_every_status_of_a_problem_is_told() -> None:
    """Every status that an error can have over HTTP is among the document's responses."""
    assert {kind.status for kind in TABLE.values()} - {405, 502} == set(PROBLEMS)


def test_inputs_are_closed_and_described() -> None:
    """Unknown members are refused, and each known one is explained."""
    made = schemas()
    for name in INPUTS:
        assert made[name]["additionalProperties"] is False
    for name, schema in made.items():
        assert schema["description"], name
        for field, told in schema["properties"].items():
            assert told.get("description"), f"{name}.{field}"


def test_the_table_of_fields_has_no_line_too_many() -> None:
    """Each struct and field in the table exists."""
    made = schemas()
    for name, table in (INPUTS | OUTPUTS).items():
        assert set(table) <= set(made[RENAMED.get(name, name)]["properties"]), name


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("SummaryRequest", examples.REQUEST),
        ("CheckRequest", examples.CHECK_REQUEST),
        ("Summary", examples.SUMMARY),
        ("Summary", examples.QUEUED),
        ("Problem", examples.PROBLEM),
    ],
)
def test_examples_keep_their_schemas(name: str, value: dict[str, Any]) -> None:
    """What the document shows is what it asks for."""
    validator(name).validate(value)


@pytest.mark.usefixtures("worker")
async def test_answers_keep_their_schemas(client: httpx.AsyncClient) -> None:
    """Every JSON answer of the running service is what the document promises, with no member untold."""
    made = await client.post("/v1/summaries", json=examples.REQUEST, headers={"prefer": "wait=20"})
    id = made.json()["id"]  # noqa: A001 - the interface's own word
    answers = {
        "Summary": made,
        "SummaryPage": await client.get("/v1/summaries"),
        "DocumentText": await client.get(f"/v1/summaries/{id}/documents/wire-1"),
        "CheckReport": await client.post("/v1/checks", json=examples.CHECK_REQUEST),
        "Uploaded": await client.post("/v1/documents", json={"text": examples.WIRE}),
        "UploadedPage": await client.get("/v1/documents"),
        "Models": await client.get("/v1/models"),
        "Health": await client.get("/healthz"),
        "Problem": await client.post("/v1/summaries", json={"documents": [], "x": 1}),
    }
    made_schemas = schemas()
    for name, answer in answers.items():
        assert list(validator(name).iter_errors(answer.json())) == [], name
        assert set(answer.json()) <= set(made_schemas[name]["properties"]), name


def test_the_documents_examples_cite_word_for_word() -> None:
    """In the example too a quote is the slice that its offsets name."""
    texts = {source["id"]: source["text"] for source in examples.REQUEST["documents"]}
    for sentence in examples.SUMMARY["sentences"]:
        for citation in sentence["citations"]:
            assert texts[citation["document"]][citation["start"] : citation["end"]] == citation["quote"]
