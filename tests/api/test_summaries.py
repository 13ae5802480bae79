"""Summaries over HTTP: asked for, waited for, fetched in five forms, followed, listed, deleted."""

from __future__ import annotations

import json
from datetime import datetime

import httpx
import pytest
from redis.asyncio import Redis

from tests.api.requests import ORDER, POST, WAIT, WIRE


async def made(client: httpx.AsyncClient, **headers: str) -> httpx.Response:
    """Return the answer to a request that waits for its summary."""
    return await client.post("/v1/summaries", json=ORDER, headers=WAIT | headers)


def events(answer: httpx.Response) -> list[dict[str, str]]:
    """Return the events of a stream that has ended."""
    frames = [frame for frame in answer.text.split("\n\n") if "event:" in frame]
    return [dict(line.split(": ", 1) for line in frame.split("\n")) for frame in frames]


async def test_a_request_is_accepted_at_once(client: httpx.AsyncClient) -> None:
    """Without Prefer the answer is 202, with where to look and when."""
    answer = await client.post("/v1/summaries", json=ORDER)
    assert answer.status_code == 202
    assert answer.json()["status"] == "queued"
    assert answer.headers["location"] == f"/v1/summaries/{answer.json()['id']}"
    assert int(answer.headers["retry-after"]) >= 1
    state = await client.get(answer.headers["location"])
    assert state.status_code == 200
    assert state.json() == answer.json()
    assert datetime.fromisoformat(state.json()["created_at"]).tzinfo is not None


async def test_a_wait_that_is_too_short_is_accepted_too(client: httpx.AsyncClient) -> None:
    """With nobody to do the work the wait ends in 202 and says that it was honoured."""
    answer = await client.post("/v1/summaries", json=ORDER, headers={"prefer": "wait=1"})
    assert answer.status_code == 202
    assert answer.headers["preference-applied"] == "wait=1"


@pytest.mark.usefixtures("worker")
async def test_a_waiting_caller_gets_the_summary(client: httpx.AsyncClient) -> None:
    """With `Prefer: wait` the finished summary is the answer, and every quote is a slice of its document."""
    answer = await made(client)
    assert answer.status_code == 200
    assert answer.headers["preference-applied"] == "wait=20"
    summary = answer.json()
    assert answer.headers["content-location"] == f"/v1/summaries/{summary['id']}"
    assert summary["status"] == "succeeded"
    assert "problem" not in summary
    texts = {"wire-1": WIRE, "post-2": POST}
    citations = [citation for sentence in summary["sentences"] for citation in sentence["citations"]]
    assert citations
    for citation in citations:
        assert texts[citation["document"]][citation["start"] : citation["end"]] == citation["quote"]


@pytest.mark.usefixtures("worker")
async def test_a_summary_comes_in_five_forms(client: httpx.AsyncClient) -> None:
    """Each media type that `Accept` names has its own bytes and its own strong tag."""
    id = (await made(client)).json()["id"]  # noqa: A001 - the interface's own word
    tags = set()
    for media_type in ("application/json", "text/markdown", "text/html", "text/plain", "application/ninjs+json"):
        answer = await client.get(f"/v1/summaries/{id}", headers={"accept": media_type})
        assert answer.status_code == 200
        assert answer.headers["content-type"].partition(";")[0] == media_type
        assert "ashore" in answer.text
        assert answer.headers["vary"].startswith("Accept")
        tags.add(answer.headers["etag"])
    assert len(tags) == 5


@pytest.mark.usefixtures("worker")
async def test_what_the_caller_has_is_not_sent_again(client: httpx.AsyncClient) -> None:
    """If-None-Match with the tag gives 304 and no body."""
    address = (await made(client)).headers["content-location"]
    first = await client.get(address)
    again = await client.get(address, headers={"if-none-match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["etag"] == first.headers["etag"]


@pytest.mark.usefixtures("worker")
async def test_the_waited_for_summary_comes_as_markdown(client: httpx.AsyncClient) -> None:
    """`Accept` counts for the answer to POST too."""
    answer = await made(client, accept="text/markdown")
    assert answer.headers["content-type"] == "text/markdown; charset=utf-8"
    assert answer.text.startswith("# ")


async def test_an_unknown_form_is_refused_before_the_work(client: httpx.AsyncClient) -> None:
    """406 comes before the body is read: nothing is made."""
    answer = await client.post("/v1/summaries", json=ORDER, headers={"accept": "image/png"})
    assert answer.status_code == 406
    assert (await client.get("/v1/summaries")).json()["summaries"] == []


@pytest.mark.usefixtures("worker")
async def test_a_failed_summary_carries_its_problem(client: httpx.AsyncClient) -> None:
    """JSON tells the state with its problem; Markdown has no place for one, so the problem is the answer."""
    order = {"documents": [{"text": "Contents"}]}
    answer = await client.post("/v1/summaries", json=order, headers=WAIT)
    assert answer.status_code == 200
    assert answer.json()["status"] == "failed"
    problem = answer.json()["problem"]
    assert (problem["code"], problem["status"]) == ("nothing_to_say", 422)
    assert problem["type"] == "/docs/problems#nothing_to_say"
    last = events(await client.get(f"{answer.headers['content-location']}/events"))[-1]
    assert json.loads(last["data"])["problem"] == problem
    other = await client.get(answer.headers["content-location"], headers={"accept": "text/markdown"})
    assert other.status_code == 422
    assert other.headers["content-type"] == "application/problem+json"


async def test_a_form_that_is_not_there_yet_is_announced(client: httpx.AsyncClient) -> None:
    """While the summary is queued, Markdown answers 202 and when to come back."""
    address = (await client.post("/v1/summaries", json=ORDER)).headers["location"]
    answer = await client.get(address, headers={"accept": "text/markdown"})
    assert answer.status_code == 202
    assert "retry-after" in answer.headers
    assert "queued" in answer.text


@pytest.mark.usefixtures("worker")
async def test_events_are_replayed_and_resumed(client: httpx.AsyncClient) -> None:
    """The stream tells the whole story up to its end; Last-Event-ID gives exactly what came after."""
    address = (await made(client)).headers["content-location"] + "/events"
    answer = await client.get(address)
    assert answer.headers["content-type"].startswith("text/event-stream")
    told = events(answer)
    assert {"progress", "drafted", "verified"} <= {event["event"] for event in told}
    assert told[-1]["event"] == "succeeded"
    assert all(json.loads(event["data"]) for event in told)
    for number, event in enumerate(told[:-1]):
        rest = events(await client.get(address, headers={"last-event-id": event["id"]}))
        assert rest == told[number + 1 :]


@pytest.mark.usefixtures("worker")
async def test_a_stream_that_was_read_to_its_end_is_not_opened_again(client: httpx.AsyncClient) -> None:
    """204 tells a browser's EventSource to stay away."""
    address = (await made(client)).headers["content-location"] + "/events"
    last = events(await client.get(address))[-1]
    assert (await client.get(address, headers={"last-event-id": last["id"]})).status_code == 204


@pytest.mark.parametrize("header", ["abc", "1", "1-1-1", "1-1\\n", "-1-0", "$", ">"])
async def test_a_made_up_event_id_is_refused_before_the_stream(client: httpx.AsyncClient, header: str) -> None:
    """What the server never gave out does not reach the store."""
    address = (await client.post("/v1/summaries", json=ORDER)).headers["location"]
    answer = await client.get(address + "/events", headers={"last-event-id": header})
    assert answer.status_code == 400
    assert answer.headers["content-type"] == "application/problem+json"


@pytest.mark.usefixtures("worker")
async def test_a_documents_text_comes_with_its_sentences(client: httpx.AsyncClient) -> None:
    """Offsets of sentences cut the text, in code points and in UTF-16 units alike."""
    address = (await made(client)).headers["content-location"]
    found = (await client.get(f"{address}/documents/post-2")).json()
    assert found["text"] == POST
    units = POST.encode("utf-16-le")
    for number, each in enumerate(found["sentences"]):
        assert each["number"] == number
        cut = units[2 * each["start_utf16"] : 2 * each["end_utf16"]].decode("utf-16-le")
        assert cut == POST[each["start"] : each["end"]]
    bare = await client.get(f"{address}/documents/post-2", headers={"accept": "text/plain"})
    assert bare.text == POST


@pytest.mark.usefixtures("worker")
@pytest.mark.parametrize("name", ["notes of May.txt", "caf\u00e9", "a%2Fb", "50%", "\U0001f6a2", "...", "a?b#c&d=e+f"])
async def test_a_document_is_found_under_whatever_name_it_was_given(client: httpx.AsyncClient, name: str) -> None:
    """Any printable id without a slash, dot segments aside, can stand in the address, percent-encoded."""
    order = {"documents": [{"id": name, "text": WIRE}]}
    made = await client.post("/v1/summaries", json=order, headers=WAIT)
    assert made.json()["sentences"][0]["citations"][0]["document"] == name
    address = made.headers["content-location"]
    encoded = "".join(f"%{byte:02X}" for byte in name.encode())
    assert (await client.get(f"{address}/documents/{encoded}")).json()["text"] == WIRE


@pytest.mark.parametrize(
    ("query", "pointer"),
    [
        ({"limit": "0"}, "/limit"),
        ({"limit": "many"}, "/limit"),
        ({"cursor": "zzz"}, "/cursor"),
        ({"cursor": "0"}, "/cursor"),
    ],
)
async def test_a_page_that_there_cannot_be_is_refused(
    client: httpx.AsyncClient, query: dict[str, str], pointer: str
) -> None:
    """What no page ended with is not taken for the beginning or the end of the list."""
    answer = await client.get("/v1/summaries", params=query)
    assert (answer.status_code, answer.json()["errors"][0]["pointer"]) == (422, pointer)


async def test_summaries_are_listed_in_pages(client: httpx.AsyncClient) -> None:
    """The newest first; following `next` sees each once."""
    ids = []
    for number in range(5):
        order = {"documents": [{"text": f"Number {number} was drawn on Friday."}]}
        ids.append((await client.post("/v1/summaries", json=order)).json()["id"])
    seen: list[str] = []
    address: str | None = "/v1/summaries?limit=2"
    while address:
        answer = await client.get(address)
        seen += [entry["id"] for entry in answer.json()["summaries"]]
        address = answer.headers["link"].partition(">")[0].lstrip("<") if "link" in answer.headers else None
        assert (answer.json()["next"] is None) is (address is None)
    assert seen == ids[::-1]


@pytest.mark.parametrize("limit", ["0", "101", "-1", "x", "1.5", ""])
async def test_a_page_has_a_size(client: httpx.AsyncClient, limit: str) -> None:
    """A size out of range is refused."""
    assert (await client.get("/v1/summaries", params={"limit": limit})).status_code == 422


@pytest.mark.usefixtures("worker")
async def test_a_deleted_summary_is_gone_with_its_texts(client: httpx.AsyncClient, redis: Redis) -> None:
    """After DELETE neither the summary nor a text of its documents is to be found."""
    address = (await made(client)).headers["content-location"]
    assert (await client.delete(address)).status_code == 204
    for path in (address, f"{address}/events", f"{address}/documents/wire-1"):
        assert (await client.get(path)).status_code == 404
    assert (await client.delete(address)).status_code == 404
    for key in await redis.keys("*"):
        if await redis.type(key) == b"string":
            assert b"Lydhaven" not in (await redis.get(key) or b"")


@pytest.mark.usefixtures("worker")
async def test_a_news_object_says_when_it_was_made(client: httpx.AsyncClient) -> None:
    """An editorial system sorts what it takes in by time: that of the summary, however often it is fetched."""
    address = (await made(client)).headers["content-location"]
    ended = (await client.get(address)).json()["ended_at"]
    item = (await client.get(address, headers={"accept": "application/ninjs+json"})).json()
    assert datetime.fromisoformat(item["versionCreated"]) == datetime.fromisoformat(ended)


async def test_a_document_that_is_not_there_says_why(client: httpx.AsyncClient) -> None:
    """Its summary is not there, has not been made yet, or has no document of that name."""
    address = (await client.post("/v1/summaries", json=ORDER)).headers["location"]
    for path, said in (
        ("/v1/summaries/sum_0/documents/a", "There is no summary sum_0"),
        (f"{address}/documents/wire-1", "is queued; its documents can be read once it has succeeded"),
    ):
        answer = await client.get(path)
        assert answer.status_code == 404
        assert said in answer.json()["detail"]


async def test_a_queued_summary_is_cancelled(client: httpx.AsyncClient) -> None:
    """DELETE of what has not ended cancels it; its state remains to be seen."""
    address = (await client.post("/v1/summaries", json=ORDER)).headers["location"]
    assert (await client.delete(address)).status_code == 204
    assert (await client.get(address)).json()["status"] == "cancelled"
    told = events(await client.get(f"{address}/events"))
    assert told[-1]["event"] == "cancelled"
    for accept in ("text/markdown", "application/ninjs+json"):
        answer = await client.get(address, headers={"accept": accept})
        assert answer.headers["content-type"] == "application/problem+json"
        assert (answer.status_code, answer.json()["code"]) == (409, "cancelled")


async def test_an_idempotency_key_makes_one_summary(client: httpx.AsyncClient) -> None:
    """The same key and body give the same summary and say so; another body is refused with 422."""
    headers = {"idempotency-key": "a-key"}
    first = await client.post("/v1/summaries", json=ORDER, headers=headers)
    again = await client.post("/v1/summaries", json=ORDER, headers=headers)
    assert first.json()["id"] == again.json()["id"]
    assert "idempotent-replayed" not in first.headers
    assert again.headers["idempotent-replayed"] == "true"
    other = await client.post("/v1/summaries", json={**ORDER, "words": 61}, headers=headers)
    assert (other.status_code, other.json()["code"]) == (422, "idempotency_key_reused")


@pytest.mark.parametrize("key", ["", "a b", "a" * 256, "caf\u00e9"])
async def test_an_idempotency_key_is_a_plain_word(client: httpx.AsyncClient, key: str) -> None:
    """Empty, spaced, long or non-ASCII keys are refused with 400."""
    headers = httpx.Headers({"idempotency-key": key}, encoding="utf-8")
    assert (await client.post("/v1/summaries", json=ORDER, headers=headers)).status_code == 400
