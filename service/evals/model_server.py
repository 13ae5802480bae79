"""A model server without a model: real HTTP on loopback, answers by a script. For benchmarks and tests.

The scripted writer reads the project's own prompts and answers as an honest, dull model would: with the first sentence
of each group, word for word. What it is for is everything around the answer: calls, tokens, time, faults.
"""

from __future__ import annotations

import asyncio
import json
import re
import threading
from collections.abc import Awaitable, Callable
from typing import Any, Self, TypeAlias

from msgspec import Struct

from service.adapters import tokens
from service.adapters.models import prompts

FENCE = re.compile(r"^=\d{12}=$", re.MULTILINE)
PROMPTS = ("compose", "fuse", "rewrite", "read", "judge")
REASONS = {200: "OK", 400: "Bad Request", 429: "Too Many Requests"}


class Call(Struct, frozen=True):
    """One request as it came: its number (from 0), path, headers in lower case, and body."""

    number: int
    path: str
    headers: dict[str, str]
    body: dict[str, Any]

    @property
    def system(self) -> str:
        """The system text."""
        return str(self.body["messages"][0]["content"])

    @property
    def user(self) -> str:
        """The user text."""
        return str(self.body["messages"][-1]["content"])

    @property
    def prompt(self) -> str:
        """The name of the prompt that was asked, empty where it is none of the project's."""
        opening = self.system.split(".")[0]
        return next((name for name in PROMPTS if prompts.load(name).system.startswith(opening)), "")

    @property
    def evidence(self) -> str:
        """What stands between the delimiters."""
        parts = FENCE.split(self.user)
        return parts[1].strip() if len(parts) > 1 else ""

    @property
    def prompt_tokens(self) -> int:
        """The tokens of the request, those of a schema included."""
        form = self.body.get("response_format")
        schema = json.dumps(form, separators=(",", ":")) if form else ""
        return tokens.count_messages((self.system, self.user)) + tokens.count(schema)


class Reply(Struct, frozen=True, kw_only=True):
    """What to send: pieces of a body with the seconds before each, and whether to break the connection after them.

    `length` is announced where it is not the body's own: more than comes, to cut an answer.
    """

    status: int = 200
    content_type: str = "application/json"
    headers: dict[str, str] = {}
    pieces: tuple[tuple[float, bytes], ...] = ()
    length: int | None = None
    abort: bool = False


Script: TypeAlias = Callable[[Call], Awaitable[Reply]]


class ModelServer:
    """Serves `script` on a free loopback port, in a thread with a loop of its own; `calls` keeps what was asked.

    `heard` is set when the first question has come. `aside` answers every other path, which counts as no question.
    """

    def __init__(self, script: Script, aside: Script | None = None) -> None:
        self.script = script
        self.aside = aside or not_found
        self.calls: list[Call] = []
        self.heard = threading.Event()
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._server: asyncio.Server | None = None

    def __enter__(self) -> Self:
        self._thread.start()
        self._server = asyncio.run_coroutine_threadsafe(
            asyncio.start_server(self._serve, "127.0.0.1", 0), self._loop
        ).result()
        return self

    def __exit__(self, *_: object) -> None:
        asyncio.run_coroutine_threadsafe(self._close(), self._loop).result()
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    @property
    def url(self) -> str:
        """The address as `base_url` takes it."""
        assert self._server is not None, "the server is used as a context manager"  # noqa: S101
        return f"http://127.0.0.1:{self._server.sockets[0].getsockname()[1]}/v1"

    async def _close(self) -> None:
        """Stop listening and end what is under way."""
        if self._server is not None:
            self._server.close()
        others = [task for task in asyncio.all_tasks() if task is not asyncio.current_task()]
        for task in others:
            task.cancel()
        await asyncio.gather(*others, return_exceptions=True)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Answer the requests of one connection."""
        try:
            while await self._answer(reader, writer):
                pass
        except (ConnectionError, asyncio.IncompleteReadError, asyncio.CancelledError):
            pass  # the client is gone, or the server closes
        finally:
            writer.close()

    async def _answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
        """Answer one request; return whether another may follow on this connection."""
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
        headers = {name.lower(): value for name, _, value in (line.partition(": ") for line in head[1:] if line)}
        raw = await reader.readexactly(int(headers.get("content-length", "0")))
        call = Call(len(self.calls), head[0].split(" ")[1], headers, json.loads(raw) if raw else {})
        if call.path.endswith("/chat/completions"):
            self.calls.append(call)
            self.heard.set()
            reply = await self.script(call)
        else:
            reply = await self.aside(call)
        announced = sum(len(piece) for _, piece in reply.pieces) if reply.length is None else reply.length
        extra = "".join(f"{name}: {value}\r\n" for name, value in reply.headers.items())
        if reply.pieces or not reply.abort:
            status = f"HTTP/1.1 {reply.status} {REASONS.get(reply.status, 'Status')}"
            writer.write(f"{status}\r\ncontent-type: {reply.content_type}\r\ncontent-length: {announced}\r\n".encode())
            writer.write(f"{extra}\r\n".encode())
        for pause, piece in reply.pieces:
            await asyncio.sleep(pause)
            writer.write(piece)
            await writer.drain()
        if reply.abort:
            writer.transport.abort()
        return not reply.abort


def completion(call: Call, text: str, finish: str | None = "stop", **more: Any) -> dict[str, Any]:
    """Return the body of a chat completion that says `text`."""
    spent = tokens.count(text)
    usage = {"prompt_tokens": call.prompt_tokens, "completion_tokens": spent}
    choice = {"index": 0, "message": {"role": "assistant", "content": text}, "finish_reason": finish, **more}
    body = {"id": f"c-{call.number}", "object": "chat.completion", "created": 0, "model": call.body.get("model")}
    return body | {"choices": [choice], "usage": usage | {"total_tokens": sum(usage.values())}}


def whole(body: Any, status: int = 200, pause: float = 0.0, **headers: str) -> Reply:
    """Return a reply that sends `body` (JSON, or bytes as they are) at once, after `pause` seconds."""
    raw = body if isinstance(body, bytes) else json.dumps(body).encode()
    return Reply(status=status, pieces=((pause, raw),), headers={k.replace("_", "-"): v for k, v in headers.items()})


def events(chunks: list[Any], *, pause: float = 0.0, done: bool = True) -> Reply:
    """Return a reply that streams `chunks` as server-sent events, `pause` seconds before each."""
    lines = [f"data: {json.dumps(chunk)}\n\n".encode() for chunk in chunks]
    if done:
        lines.append(b"data: [DONE]\n\n")
    return Reply(content_type="text/event-stream", pieces=tuple((pause, line) for line in lines))


def streamed(call: Call, text: str, finish: str | None = "stop", pieces: int = 4) -> list[dict[str, Any]]:
    """Return the chunks of a streamed completion that says `text`; the last one has the usage."""
    size = max(1, -(-len(text) // pieces))
    cut = [text[at : at + size] for at in range(0, len(text), size)]
    chunks: list[dict[str, Any]] = [{"choices": [{"index": 0, "delta": {"content": piece}}]} for piece in cut]
    if finish:
        chunks.append({"choices": [{"index": 0, "delta": {}, "finish_reason": finish}]})
        chunks.append({"choices": [], "usage": completion(call, text)["usage"]})
    return chunks


def told(call: Call) -> str:
    """Return what an honest, dull model answers to one of the project's prompts."""
    if call.prompt == "compose":
        return composed(call)
    if call.prompt == "read":
        return picked(call)
    if call.prompt == "judge":
        source, _, claim = call.evidence.removeprefix("Source text: ").partition("\nClaim: ")
        return "Yes" if claim in source else "No"
    lines = [line.removeprefix("- ") for line in call.evidence.split("\n") if line.startswith("- ")]
    return lines[0] if lines else "Nothing to say."


def composed(call: Call) -> str:
    """Return the first sentence of each group with its number, in the form asked for."""
    groups = [group.strip().split("\n") for group in call.evidence.split("#") if group.strip()]
    leads = [(int(number), text) for number, _, text in (group[0].partition(" ") for group in groups)]
    headline = " ".join(leads[0][1].split()[:8])
    if call.body.get("response_format") is None:
        return "\n".join([*(f"[{number}] {text}" for number, text in leads), f"[0] {headline}"])
    sentences = [{"ids": [number], "text": text} for number, text in leads]
    return json.dumps({"sentences": sentences, "headline": headline}, ensure_ascii=False, separators=(",", ":"))


def picked(call: Call) -> str:
    """Return the first numbers of a chunk, as many as are asked for."""
    most = int(re.findall(r"At most (\d+) numbers", call.user)[-1])
    ids = list(range(1, min(most, len(call.evidence.split("\n"))) + 1))
    return str(ids)[1:-1]


async def not_found(call: Call) -> Reply:
    """Answer that there is nothing at this path."""
    return whole({"error": {"message": f"no {call.path}"}}, 404)


async def honest(call: Call) -> Reply:
    """Answer at once, whole or streamed as asked."""
    text = told(call)
    return events(streamed(call, text)) if call.body.get("stream") else whole(completion(call, text))
