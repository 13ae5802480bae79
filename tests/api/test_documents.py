"""Documents sent ahead: as JSON, as a form, as they are."""

from __future__ import annotations

import httpx
import pytest

from service.engine.media_types import DOCX
from tests.api.requests import WAIT, WIRE


async def test_a_document_comes_in_three_ways(client: httpx.AsyncClient) -> None:
    """JSON, a form's file and raw bytes of one text are read alike."""
    answers = [
        await client.post("/v1/documents", json={"text": WIRE}),
        await client.post("/v1/documents", files={"file": ("wire.txt", WIRE.encode(), "text/plain")}),
        await client.post("/v1/documents", content=WIRE.encode(), headers={"content-type": "text/plain"}),
    ]
    for answer in answers:
        assert answer.status_code == 201
        assert answer.json()["id"].startswith("doc_")
        assert (answer.json()["characters"], answer.json()["sentences"]) == (len(WIRE), 3)
        assert answer.json()["language"] == "en"


@pytest.mark.usefixtures("worker")
async def test_a_ref_stands_for_the_document(client: httpx.AsyncClient) -> None:
    """A summary of a ref cites the uploaded text under the metadata that came with it."""
    sent = await client.post(
        "/v1/documents",
        files={"file": ("wire.txt", WIRE.encode(), "text/plain")},
        data={"title": "Ferry aground", "published_at": "2026-02-12T18:00:00Z"},
    )
    order = {"documents": [{"id": "mine", "ref": sent.json()["id"]}]}
    summary = (await client.post("/v1/summaries", json=order, headers=WAIT)).json()
    assert summary["documents"][0]["title"] == "Ferry aground"
    assert summary["sentences"][0]["citations"][0]["document"] == "mine"


@pytest.mark.parametrize(
    ("filename", "declared", "read_as"),
    [
        ("a.html", "application/octet-stream", "text/html"),
        ("a.MD", "application/octet-stream", "text/markdown"),
        ("a.docx", "", DOCX),
        ("a", "", None),
        ("a.html", "text/plain", "text/plain"),
    ],
)
def test_a_files_ending_tells_what_its_sender_did_not(filename: str, declared: str, read_as: str | None) -> None:
    """Only where no real media type was declared; where the name tells nothing either, the first bytes will."""
    from service.api.documents import kind

    assert kind(declared, filename) == read_as


@pytest.mark.parametrize(
    ("form", "status", "said"),
    [
        ({"data": {"text": "a.", "wrong": "b"}}, 422, "no part 'wrong'"),
        ({"data": {"title": "only"}, "files": {"file": ("", b"", "text/plain")}}, 422, "empty"),
        ({"data": {"text": "a.", "published_at": "yesterday"}}, 422, "RFC 3339"),
        ({"data": {"text": "a."}, "files": {"file": ("a", b"a.", "text/plain")}}, 422, "excludes"),
        ({"data": {"language": "en"}, "files": {"file": ("a", b"a.", "image/png")}}, 415, "image/png"),
    ],
)
async def test_a_faulty_form_is_refused(
    client: httpx.AsyncClient, form: dict[str, object], status: int, said: str
) -> None:
    """Unknown parts, empty files, bad times and two contents are named."""
    if "files" not in form:
        form["files"] = {}
        form["data"] = form["data"]
    parts = {name: (None, value) for name, value in form["data"].items()} | form["files"]  # type: ignore[attr-defined]
    answer = await client.post("/v1/documents", files=parts)
    assert answer.status_code == status
    assert said in answer.text


@pytest.mark.parametrize(
    ("request_", "pointer", "detail"),
    [
        ({"content": b"%PDF-1.7 cut", "headers": {"content-type": "application/pdf"}}, "", "The PDF is broken"),
        ({"content": b"[]", "headers": {"content-type": "application/ninjs+json"}}, "", "A ninjs item is"),
        ({"json": {"content": "JVBERi0xLjcgY3V0"}}, "/content", "/content: the PDF is broken"),
        ({"files": {"file": ("a.pdf", b"%PDF-1.7 cut")}}, "/file", "/file: the PDF is broken"),
        ({"files": [("file", ("a.txt", b"a.")), ("file", ("b.txt", b"b."))]}, "/file", "The form has two parts 'file'"),
        ({"files": {"fil": ("a.txt", b"a.")}}, "/fil", "The form has no part 'fil'"),
    ],
)
async def test_a_fault_is_told_where_the_sender_put_it(
    client: httpx.AsyncClient, request_: dict[str, object], pointer: str, detail: str
) -> None:
    """A request with one document has no list of documents to point into."""
    answer = await client.post("/v1/documents", **request_)  # type: ignore[arg-type]
    assert answer.status_code == 422
    assert [each["pointer"] for each in answer.json()["errors"]] == [pointer]
    assert answer.json()["detail"].startswith(detail)


@pytest.mark.parametrize(
    ("body", "content_type", "status"),
    [
        (b"--x\r\n", "multipart/form-data", 400),
        (b"--x\r\nnothing", "multipart/form-data; boundary=x", 400),
        (b"--x\r\n\r\n\r\n--x--\r\n", "multipart/form-data; boundary=x", 400),
        (b"", "text/plain", 400),
        (b"a", "image/png", 415),
        (b"a", "", 415),
        (b"a", ";;;", 415),
        (b"a", "text", 415),
        (b"[1]", "application/ninjs+json", 415),
        (b'{"text": " "}', "application/json", 422),
        (b'{"text": "a", "x": 1}', "application/json", 422),
        (b"a" * 50_001, "text/plain", 413),
    ],
)
async def test_a_faulty_document_is_refused(
    client: httpx.AsyncClient, body: bytes, content_type: str, status: int
) -> None:
    """Nothing that cannot be read gets an id."""
    answer = await client.post("/v1/documents", content=body, headers={"content-type": content_type})
    assert answer.status_code in {status, 422 if status == 415 else status}
    assert answer.headers["content-type"] == "application/problem+json"
