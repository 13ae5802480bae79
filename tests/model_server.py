"""Everything that a model server can do wrong, done by a real HTTP server: each fault and what it must end in."""

import asyncio
import json
from collections.abc import Callable
from typing import NamedTuple

from service.evals.model_server import Call, Reply, Script, completion, events, honest, streamed, told, whole

LONG = 30.0  # longer than any time limit in the tests
FOREIGN = "The moon is made of green cheese."


class Fault(NamedTuple):
    """A fault: what the server does, the kind that the call ends in, and whether it is one of a stream."""

    reply: Callable[[Call], Reply]
    kind: str
    stream: bool = False


def error(status: int, code: str | None = None, message: str = "no", **headers: str) -> Callable[[Call], Reply]:
    """Return a reply with an error in OpenAI's form."""
    body = {"error": {"message": message, "type": code, "code": code, "param": None}}
    return lambda _: whole(body, status, **headers)


def altered(**changes: object) -> Callable[[Call], Reply]:
    """Return a reply whose completion is changed at the top level; None leaves a field out."""

    def reply(call: Call) -> Reply:
        body = completion(call, told(call)) | changes
        return whole({name: value for name, value in body.items() if value is not None})

    return reply


def saying(text: str, finish: str | None = "stop") -> Callable[[Call], Reply]:
    """Return a reply that says `text` to everything."""
    return lambda call: (
        events(streamed(call, text, finish)) if call.body.get("stream") else whole(completion(call, text, finish))
    )


def message(**fields: object) -> Callable[[Call], Reply]:
    """Return a reply with this message in place of an honest one."""
    return lambda _: whole({"choices": [{"index": 0, "message": fields, "finish_reason": "stop"}]})


def cut_body(call: Call) -> Reply:
    """Announce a whole body, send half of it and break the connection."""
    raw = json.dumps(completion(call, told(call))).encode()
    return Reply(pieces=((0.0, raw[: len(raw) // 2]),), length=len(raw), abort=True)


def cut_json(call: Call) -> Reply:
    """Send half of the JSON as if it were all."""
    raw = json.dumps(completion(call, told(call))).encode()
    return whole(raw[: len(raw) // 2])


def trickle(call: Call) -> Reply:
    """Send a byte now and then: never silent, never finished."""
    raw = json.dumps(completion(call, told(call))).encode()
    return Reply(pieces=tuple((0.05, raw[at : at + 1]) for at in range(len(raw))))


def stream_cut(call: Call) -> Reply:
    """Break the connection in the middle of a stream."""
    pieces = events(streamed(call, told(call)), done=False).pieces
    return Reply(content_type="text/event-stream", pieces=pieces[:2], length=100_000, abort=True)


def stream_half_event(call: Call) -> Reply:
    """End a stream in the middle of an event's JSON."""
    first = events(streamed(call, told(call)), done=False).pieces[:1]
    pieces = (*first, (0.0, b'data: {"choices": [{"del\n\n'))
    return Reply(content_type="text/event-stream", pieces=pieces)


def unknown_ids(_: Call) -> Reply:
    """Name a sentence that is not in the list."""
    sentences = [{"ids": [9_999], "text": FOREIGN}]
    return saying(json.dumps({"sentences": sentences, "headline": FOREIGN}))(_)


def loop(_: Call) -> Reply:
    """Say the same words again and again, as small models do."""
    sentences = [{"ids": [1], "text": "and so on and so on " * 30}]
    return saying(json.dumps({"sentences": sentences, "headline": "x"}))(_)


FAULTS = {
    "reset before the answer": Fault(lambda _: Reply(abort=True), "dropped"),
    "reset in the middle of the answer": Fault(cut_body, "dropped"),
    "silence": Fault(lambda call: whole(completion(call, "late"), pause=LONG), "timeout"),
    "trickling body": Fault(trickle, "timeout"),
    "500": Fault(error(500, "server_error"), "server_error"),
    "502 with HTML": Fault(lambda _: whole(b"<html>Bad gateway</html>", 502), "server_error"),
    "503 with Retry-After": Fault(error(503, None, "loading", retry_after="0.01"), "server_error"),
    "429 with Retry-After": Fault(error(429, "rate_limit_exceeded", "slow", retry_after="0.01"), "rate_limited"),
    "429 without quota": Fault(error(429, "insufficient_quota", "pay"), "quota"),
    "401": Fault(error(401, "invalid_api_key"), "unauthorized"),
    "403": Fault(error(403), "unauthorized"),
    "404": Fault(error(404, "model_not_found"), "unknown_model"),
    "400": Fault(error(400, "invalid_request_error", "I will not"), "refused"),
    "400 for content": Fault(error(400, "content_policy_violation"), "filtered"),
    "413": Fault(lambda _: whole(b"too large", 413), "too_long"),
    "context_length_exceeded": Fault(error(400, "context_length_exceeded", "maximum context length"), "too_long"),
    "no choices": Fault(altered(choices=[]), "no_choices"),
    "choices missing": Fault(altered(choices=None), "no_choices"),
    "content null": Fault(message(role="assistant", content=None), "empty"),
    "content missing": Fault(message(role="assistant"), "empty"),
    "content blank": Fault(saying(" \n "), "empty"),
    "refusal": Fault(message(role="assistant", content=None, refusal="I cannot"), "refused"),
    "error with 200": Fault(lambda _: whole({"error": {"message": "overloaded"}}), "server_error"),
    "HTML with 200": Fault(lambda _: whole(b"<html><body>Log in</body></html>"), "gibberish"),
    "JSON that is no completion": Fault(lambda _: whole([1, 2, 3]), "gibberish"),
    "cut JSON": Fault(cut_json, "gibberish"),
    "not UTF-8": Fault(lambda _: whole(b'{"choices": "\xff\xfe"}'), "gibberish"),
    "finish_reason length": Fault(saying("half a sen", "length"), "cut"),
    "finish_reason content_filter": Fault(saying("half", "content_filter"), "filtered"),
    "no finish_reason": Fault(saying("half", None), "unfinished"),
    "stream without finish_reason": Fault(lambda c: events(streamed(c, "half", None)), "unfinished", stream=True),
    "stream cut": Fault(stream_cut, "dropped", stream=True),
    "stream of half an event": Fault(stream_half_event, "gibberish", stream=True),
    "stream that trickles": Fault(
        lambda c: events(streamed(c, "word " * 200, pieces=200), pause=0.05), "timeout", stream=True
    ),
    "error in a stream": Fault(lambda _: events([{"error": {"message": "no slot"}}]), "server_error", stream=True),
    "stream of nothing": Fault(lambda _: events([]), "no_choices", stream=True),
}

# Answers that arrive well and are not what was asked.
WRONG = {
    "prose in place of JSON": saying("I would be happy to help! Here is " + FOREIGN),
    "JSON of another shape": saying('{"summary": "' + FOREIGN + '"}'),
    "an unknown id": unknown_ids,
    "no sentence": saying('{"sentences": [], "headline": "x"}'),
    "the same words again and again": loop,
    "deep JSON": saying("[" * 100_000),
}


def always(reply: Callable[[Call], Reply]) -> Script:
    """Return a script that answers everything with `reply`."""

    async def script(call: Call) -> Reply:
        await asyncio.sleep(0)
        return reply(call)

    return script


def at_first(reply: Callable[[Call], Reply], times: int = 1) -> Script:
    """Return a script that answers the first calls with `reply` and the others honestly."""

    async def script(call: Call) -> Reply:
        return reply(call) if call.number < times else await honest(call)

    return script
