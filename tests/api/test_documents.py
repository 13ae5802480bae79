"""Documents sent ahead: as JSON, as a form, as they are."""

from __future__ import annotations

import asyncio
import json
from datetime import UTC, datetime, timedelta

import httpx
import pytest
from msgspec import structs
from redis.asyncio import Redis

from service.api.app import create_app
from service.api.keys import LOCAL_TENANT, Keys
from service.core.types import Source
from service.engine.media_types import DOCX
from service.jobs.uploads import Uploads
from service.settings import Settings
from tests.api.conftest import calling
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


async def test_a_document_is_read_back_as_it_will_be_told(client: httpx.AsyncClient) -> None:
    """Text, sentences, what its sender said of it and when it goes come from where `Location` points."""
    form = {"text": "\u0007The \U0001f6a2 sank.\r\nNobody was hurt.", "id": "wire-1", "title": "Ferry sinks"}
    sent = await client.post("/v1/documents", json=form | {"published_at": "2026-02-12T18:00:00+01:00"})
    assert sent.headers["location"] == f"/v1/documents/{sent.json()['id']}"
    answer = await client.get(sent.headers["location"])
    told = answer.json()
    assert (told["id"], told["source_id"], told["title"]) == (sent.json()["id"], "wire-1", "Ferry sinks")
    assert told["text"] == "The \U0001f6a2 sank.\nNobody was hurt."
    assert [told["text"][each["start"] : each["end"]] for each in told["sentences"]] == told["text"].split("\n")
    assert [(each["start_utf16"], each["end_utf16"]) for each in told["sentences"]] == [(0, 12), (13, 29)]
    assert told["published_at"] == "2026-02-12T18:00:00+01:00"
    kept = datetime.fromisoformat(told["expires_at"]) - datetime.now(UTC)
    assert timedelta(days=6) < kept <= timedelta(days=7)


async def test_a_document_has_a_tag_a_head_and_a_bare_text(client: httpx.AsyncClient) -> None:
    """As a summary's document has: asking again with the tag is answered in a line, HEAD without a body."""
    where = (await client.post("/v1/documents", json={"text": WIRE})).headers["location"]
    answer = await client.get(where)
    again = await client.get(where, headers={"if-none-match": answer.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    head = await client.head(where)
    assert (head.status_code, head.content, head.headers["etag"]) == (200, b"", answer.headers["etag"])
    plain = await client.get(where, headers={"accept": "text/plain"})
    assert (plain.text, plain.headers["content-type"]) == (WIRE, "text/plain; charset=utf-8")
    assert (await client.get(where, headers={"accept": "text/html"})).status_code == 406
    assert (await client.put(where)).headers["allow"] == "DELETE, GET, HEAD, OPTIONS"


async def test_a_removed_document_leaves_nothing(client: httpx.AsyncClient, redis: Redis) -> None:
    """Neither what was sent nor what was remembered of it is in the store; a second time there is nothing to remove."""
    before = set(await redis.keys("*"))
    where = (await client.post("/v1/documents", json={"text": WIRE})).headers["location"]
    assert len(set(await redis.keys("*")) - before) == 4  # what was sent, what was read of it, the two counts
    removed = await client.delete(where)
    assert (removed.status_code, removed.content) == (204, b"")
    assert set(await redis.keys("*")) == before
    for answer in (await client.delete(where), await client.get(where)):
        assert (answer.status_code, answer.json()["code"]) == (404, "not_found")
    order = {"documents": [{"ref": where.rpartition("/")[2]}]}
    assert (await client.post("/v1/summaries", json=order)).json()["errors"][0]["pointer"] == "/documents/0/ref"


@pytest.mark.usefixtures("worker")
async def test_what_a_summary_has_copied_stays_with_it(client: httpx.AsyncClient) -> None:
    """A document that was sent ahead may go as soon as a summary of it was accepted."""
    sent = await client.post("/v1/documents", json={"text": WIRE, "id": "wire-1"})
    summary = (await client.post("/v1/summaries", json={"documents": [{"ref": sent.json()["id"]}]})).json()
    assert (await client.delete(sent.headers["location"])).status_code == 204
    for _ in range(200):
        answer = await client.get(f"/v1/summaries/{summary['id']}/documents/wire-1")
        if answer.status_code == 200:
            break
        await asyncio.sleep(0.05)
    assert answer.json()["text"] == WIRE


async def test_a_tenant_without_room_is_told_what_to_do(settings: Settings, redis: Redis) -> None:
    """Before anything is read, with what is kept and the limit; sending one again, and removing one, go on."""
    async with calling(create_app(structs.replace(settings, tenant_uploads=1))) as client:
        sent = await client.post("/v1/documents", json={"text": WIRE})
        keys = set(await redis.keys("*"))
        refused = await client.post("/v1/documents", json={"text": "Another."})
        assert (refused.status_code, refused.json()["code"]) == (413, "quota_exceeded")
        assert "at most 1 documents" in refused.json()["detail"]
        assert int(refused.headers["retry-after"]) > 6 * 86_400
        assert set(await redis.keys("*")) == keys
        assert (await client.post("/v1/documents", json={"text": WIRE})).status_code == 201
        await client.delete(sent.headers["location"])
        assert (await client.post("/v1/documents", json={"text": "Another."})).status_code == 201


async def test_a_document_is_its_tenants_alone(client: httpx.AsyncClient, redis: Redis) -> None:
    """Another tenant neither reads nor removes it."""
    keys = Keys(redis)
    mine, theirs = [{"authorization": f"Bearer {(await keys.create(name))[0]}"} for name in ("mine", "theirs")]
    where = (await client.post("/v1/documents", json={"text": WIRE}, headers=mine)).headers["location"]
    assert (await client.get(where, headers=theirs)).status_code == 404
    assert (await client.delete(where, headers=theirs)).status_code == 404
    assert (await client.get(where, headers=mine)).json()["text"] == WIRE


async def test_a_news_item_that_has_expired_is_told_no_more(
    client: httpx.AsyncClient, settings: Settings, redis: Redis
) -> None:
    """Whether a news item may be used is asked each time; it can be removed all the same."""
    item = {"body_text": WIRE, "expires": "2026-02-12T18:00:00Z"}
    where = f"/v1/documents/{await Uploads(redis, settings).keep(LOCAL_TENANT, Source(ninjs=item))}"
    answer = await client.get(where)
    assert (answer.status_code, answer.json()["errors"][0]["pointer"]) == (422, "/ninjs")
    assert (await client.delete(where)).status_code == 204


async def test_what_was_read_is_remembered_as_long_as_a_setting_says(settings: Settings, redis: Redis) -> None:
    """Whoever keeps texts for a short time has the cache forget them as soon."""
    async with calling(create_app(structs.replace(settings, keep_cache=90.0, keep_uploads=80.0))) as client:
        await client.post("/v1/documents", json={"text": WIRE})
    left = [await redis.pttl(key) for key in await redis.keys("*cache:*")]
    assert left
    assert 80_000 < max(left) <= 90_000


@pytest.mark.usefixtures("worker")
async def test_a_day_alone_comes_in_wherever_documents_do(client: httpx.AsyncClient) -> None:
    """In a request, a batch, a check, a form and JSON; it is told as the first moment of that day in UTC."""
    day = {"text": WIRE, "published_at": "2026-02-12"}
    taken = "2026-02-12T00:00:00Z"
    made = await client.post("/v1/summaries", json={"documents": [day]}, headers=WAIT)
    assert (made.status_code, made.json()["documents"][0]["published_at"]) == (200, taken)
    checked = await client.post("/v1/checks", json={"text": WIRE, "documents": [day]})
    assert checked.json()["documents"][0]["published_at"] == taken
    lines = json.dumps({"documents": [day]})
    batch = await client.post("/v1/batches", content=lines, headers={"content-type": "application/jsonl"})
    for _ in range(200):
        result = (await client.get(f"{batch.headers['location']}/results")).json()
        if "summary" in result:
            break
        await asyncio.sleep(0.05)
    assert result["summary"]["documents"][0]["published_at"] == taken
    form = {name: (None, value) for name, value in day.items()}
    for sent in (await client.post("/v1/documents", json=day), await client.post("/v1/documents", files=form)):
        assert (await client.get(sent.headers["location"])).json()["published_at"] == taken


async def test_what_was_sent_ahead_is_listed(client: httpx.AsyncClient) -> None:
    """In pages that lead to each other, with the id that its sender gave; what was removed is not there any more."""
    sent = [
        (await client.post("/v1/documents", json={"id": name, "text": f"{WIRE} {name} said so."})).json()["id"]
        for name in ("wire-1", "post-2", "paper-3")
    ]
    await client.delete(f"/v1/documents/{sent[0]}")
    first = await client.get("/v1/documents?limit=1")
    second = await client.get(first.links["next"]["url"])
    told = [*first.json()["documents"], *second.json()["documents"]]
    assert {(each["id"], each["source_id"]) for each in told} == {(sent[1], "post-2"), (sent[2], "paper-3")}
    assert second.json()["next"] is None
    assert "link" not in second.headers


@pytest.mark.parametrize("cursor", ["sum_0123456789abcdefghjkmnpqrs", "12", "doc_1", "1-doc_", "+inf-doc_1"])
async def test_a_list_goes_on_only_where_a_page_ended(client: httpx.AsyncClient, cursor: str) -> None:
    """A cursor of something else is refused."""
    answer = await client.get("/v1/documents", params={"cursor": cursor})
    assert answer.status_code == 422
    assert answer.json()["errors"] == [{"pointer": "/cursor", "detail": "must be the `next` of a page"}]
