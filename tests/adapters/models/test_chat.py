"""The one door through which a model is asked."""

import asyncio
from contextlib import asynccontextmanager

import pytest
from msgspec import structs
from structlog.testing import capture_logs

from service.adapters.models.backends import Backend
from service.adapters.models.chat import Chat, Request
from service.adapters.models.faults import REMEDIES, Fault
from service.core.types import Budget
from service.engine.events import Asked
from service.engine.spending import Spending
from service.evals.model_server import Call, ModelServer, completion, honest, whole
from tests.fakes import Listener
from tests.model_server import FAULTS, always, at_first, error, saying

QUESTION = Request(name="test", system="You answer.", user="What is it?", max_tokens=50)


def backend(url: str, **changes) -> Backend:
    """Return a backend whose waits are short."""
    plain = {"model": "m", "base_url": url, "timeout": 8.0, "patience": 20.0, "first_wait": 0.001, "attempts": 2}
    return Backend(**plain | changes)


def limit(fault) -> float:
    """Return a short time limit for a fault that only time ends."""
    return 0.25 if fault.kind == "timeout" else 8.0


@asynccontextmanager
async def chatting(url: str, **changes):
    """Give a chat and close it."""
    chat = Chat(backend(url, **changes))
    try:
        yield chat
    finally:
        await chat.close()


async def ended(chat: Chat, spending: Spending, request: Request = QUESTION) -> tuple[str, list[Asked]]:
    """Return the kind of fault that a question ends in ("ok" for none), and what was announced."""
    heard: list[Asked] = []

    async def emit(event):
        heard.append(event)

    try:
        async with asyncio.timeout(20):
            await chat.complete(request, spending, emit)
    except Fault as fault:
        return fault.kind, heard
    return "ok", heard


@pytest.mark.parametrize("name", FAULTS)
async def test_every_fault_has_a_name_and_no_hang(name):
    """Each fault ends in its own kind, is tried again exactly where that can help, and every try is booked."""
    fault = FAULTS[name]
    spending = Spending()
    with ModelServer(always(fault.reply)) as server:
        async with chatting(server.url, stream=fault.stream, timeout=limit(fault)) as chat:
            kind, heard = await ended(chat, spending)
    tries = 2 if REMEDIES[fault.kind] == "retry" else 1
    assert kind == fault.kind
    assert [event.outcome for event in heard] == [fault.kind] * tries
    assert spending.usage.calls == len(server.calls) == tries


@pytest.mark.parametrize("name", [name for name, fault in FAULTS.items() if REMEDIES[fault.kind] == "retry"])
async def test_a_passing_fault_passes(name):
    """A fault that happens once costs one try, and the answer comes."""
    fault = FAULTS[name]
    with ModelServer(at_first(fault.reply)) as server:
        async with chatting(server.url, stream=fault.stream, timeout=limit(fault)) as chat:
            kind, heard = await ended(chat, Spending())
    assert (kind, [event.outcome for event in heard]) == ("ok", [fault.kind, "ok"])


async def test_nobody_there():
    """A port that nobody listens on is unreachable."""
    async with chatting("http://127.0.0.1:9/v1") as chat:
        assert (await ended(chat, Spending()))[0] == "unreachable"


async def test_an_answer_is_booked_as_the_server_counts():
    """Text and token counts are the server's."""
    with ModelServer(always(lambda call: whole(completion(call, "It is raining.")))) as server:
        spending = Spending()
        async with chatting(server.url, prompt_price=1.0, completion_price=10.0) as chat:
            answer = await chat.complete(QUESTION, spending, lambda _: asyncio.sleep(0))
    assert (answer.text, answer.completion_tokens) == ("It is raining.", 4)
    assert spending.usage.prompt_tokens == server.calls[0].prompt_tokens
    assert spending.usage.cost == pytest.approx((server.calls[0].prompt_tokens + 40) / 1e6)


async def test_a_stream_gives_the_same_answer():
    """Whole and streamed answers are equal, counts included."""
    with ModelServer(honest) as server:
        async with chatting(server.url) as chat, chatting(server.url, stream=True) as streaming:
            answers = [
                await each.complete(QUESTION, Spending(), lambda _: asyncio.sleep(0)) for each in (chat, streaming)
            ]
    assert answers[0] == answers[1]


async def test_tokens_are_counted_where_the_server_does_not():
    """A server without usage costs what we count."""
    body = {"choices": [{"message": {"content": "It is raining."}, "finish_reason": "stop"}]}
    with ModelServer(always(lambda _: whole(body))) as server:
        spending = Spending()
        async with chatting(server.url) as chat:
            await chat.complete(QUESTION, spending, lambda _: asyncio.sleep(0))
    assert spending.usage.completion_tokens == 4
    assert spending.usage.prompt_tokens > 0


async def test_a_call_that_timed_out_is_paid():
    """The prompt of a call that was given up counts: the server has read it."""
    with ModelServer(always(FAULTS["silence"].reply)) as server:
        spending = Spending()
        async with chatting(server.url, attempts=1, timeout=0.25) as chat:
            await ended(chat, spending)
    assert spending.usage.prompt_tokens > 0


@pytest.mark.parametrize(
    ("said", "parameter"),
    [
        ("Unsupported value: 'temperature' does not support 0 with this model.", "temperature"),
        ("Unrecognized request argument supplied: seed", "seed"),
        ("logprobs is not supported", "logprobs"),
    ],
)
async def test_a_refused_parameter_is_left_out_for_good(said, parameter):
    """What a server refuses is left out at once and never sent again."""

    def reply(call: Call):
        return error(400, "unsupported_value", said)(call) if parameter in call.body else whole(completion(call, "Yes"))

    asked = Request(name="t", system="s", user="u", max_tokens=9, top=3)
    with ModelServer(always(reply)) as server:
        async with chatting(server.url) as chat:
            first, again = [await ended(chat, Spending(), asked) for _ in range(2)]
    assert (first[0], again[0], len(server.calls)) == ("ok", "ok", 3)


async def test_newer_models_name_the_limit_otherwise():
    """Where max_tokens is refused, max_completion_tokens is sent."""
    said = "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead."

    def reply(call: Call):
        return (
            error(400, "unsupported_parameter", said)(call)
            if "max_tokens" in call.body
            else whole(completion(call, "Yes"))
        )

    with ModelServer(always(reply)) as server:
        async with chatting(server.url) as chat:
            kind, _ = await ended(chat, Spending())
    assert (kind, server.calls[-1].body["max_completion_tokens"]) == ("ok", 50)


async def test_a_long_retry_after_is_not_waited_for():
    """A server that wants a longer wait than is bearable is left for the next model."""
    with ModelServer(always(error(429, None, "later", retry_after="3600"))) as server:
        async with chatting(server.url, attempts=5) as chat:
            kind, _ = await ended(chat, Spending())
    assert (kind, len(server.calls)) == ("rate_limited", 1)


async def test_patience_ends_all_tries():
    """However many tries are allowed, one answer takes no longer than the model's patience."""
    with ModelServer(always(error(500))) as server:
        async with chatting(server.url, attempts=10_000, first_wait=0.05, patience=0.3) as chat:
            assert (await ended(chat, Spending()))[0] == "out_of_time"


async def test_the_breaker_spares_a_dead_server():
    """After so many faults in a row nothing is sent any more."""
    with ModelServer(always(error(500))) as server:
        async with chatting(server.url, attempts=1, faults_to_open=3) as chat:
            kinds = [(await ended(chat, Spending()))[0] for _ in range(6)]
    assert kinds == ["server_error"] * 3 + ["breaker_open"] * 3
    assert len(server.calls) == 3


async def test_the_log_tells_when_the_breaker_opens_and_closes():
    """One line for each change, with the model and what the call came to, and none of the server's words."""
    with ModelServer(at_first(error(500, None, "SECRET"), 2)) as server, capture_logs() as lines:
        async with chatting(server.url, attempts=1, faults_to_open=2, seconds_open=0.0) as chat:
            for _ in range(4):
                await ended(chat, Spending())
    assert [(line["event"], line["model"], line["outcome"]) for line in lines] == [
        ("breaker_opened", "m", "server_error"),
        ("breaker_closed", "m", "ok"),
    ]
    assert "SECRET" not in repr(lines)


async def test_a_budget_is_never_overspent():
    """A call that could cost more than is left is not made, however many run at once."""
    with ModelServer(honest) as server:
        spending = Spending(Budget(tokens=150))
        async with chatting(server.url) as chat:
            kinds = [kind for kind, _ in await asyncio.gather(*(ended(chat, spending) for _ in range(6)))]
    assert set(kinds) == {"ok", "over_budget"}
    assert spending.usage.prompt_tokens + spending.usage.completion_tokens <= 150


async def test_concurrency_is_kept():
    """No more calls run at a time than the settings allow."""
    running, most = 0, 0

    async def script(call: Call):
        nonlocal running, most
        running += 1
        most = max(most, running)
        await asyncio.sleep(0.02)
        running -= 1
        return await honest(call)

    with ModelServer(script) as server:
        async with chatting(server.url, concurrency=3) as chat:
            await asyncio.gather(*(ended(chat, Spending()) for _ in range(12)))
    assert most <= 3


async def test_keys_and_headers_are_sent(tmp_path):
    """The key comes from its file, further headers and parameters from the settings."""
    (tmp_path / "key").write_text("sk-test\n")
    settings = {"api_key_file": str(tmp_path / "key"), "headers": {"X-Team": "desk"}, "parameters": {"top_k": 1}}
    with ModelServer(honest) as server:
        async with chatting(server.url, **settings) as chat:
            await ended(chat, Spending())
    call = server.calls[0]
    assert (call.headers["authorization"], call.headers["x-team"], call.body["top_k"]) == ("Bearer sk-test", "desk", 1)


async def test_a_missing_key_file_is_a_named_fault():
    """A key that cannot be read leads to the next model, not to a crash."""
    async with chatting("http://127.0.0.1:9/v1", api_key_file="/nowhere/key") as chat:
        assert (await ended(chat, Spending()))[0] == "unauthorized"


async def test_many_at_once_learn_of_a_refusal_together():
    """Calls that are refused the same parameter at the same time all go on without it."""

    async def script(call: Call):
        await asyncio.sleep(0.02)
        if "temperature" in call.body:
            return error(400, "unsupported_value", "temperature does not support 0")(call)
        return await honest(call)

    with ModelServer(script) as server:
        async with chatting(server.url) as chat:
            ends = await asyncio.gather(*(ended(chat, Spending()) for _ in range(5)))
    assert [kind for kind, _ in ends] == ["ok"] * 5
    assert len(server.calls) == 10


async def test_waiting_for_a_turn_is_no_part_of_patience():
    """A long queue does not use up the patience of those who wait in it."""

    async def script(call: Call):
        await asyncio.sleep(0.2)
        return await honest(call)

    with ModelServer(script) as server:
        async with chatting(server.url, concurrency=1, patience=1.5) as chat:
            ends = await asyncio.gather(*(ended(chat, Spending()) for _ in range(10)))
    assert [kind for kind, _ in ends] == ["ok"] * 10


@pytest.mark.parametrize(
    ("said", "finish", "kind"),
    [
        ("<think>Hm. Rain?</think>\nIt is raining.", "stop", "ok"),
        ("<think>Hm. Rain? Or", "length", "cut"),
        ("<think>Hm.</think>", "stop", "empty"),
    ],
)
async def test_thoughts_are_no_answer(said, finish, kind):
    """What a model thinks before its answer is left out; an answer that never came is a fault."""
    with ModelServer(always(saying(said, finish))) as server:
        async with chatting(server.url, attempts=1, thinking=500) as chat:
            asked = structs.replace(QUESTION, may_be_cut=True)
            try:
                text, ended_in = (await chat.complete(asked, Spending(), Listener())).text.strip(), "ok"
            except Fault as fault:
                text, ended_in = "It is raining.", fault.kind
    assert (text, ended_in) == ("It is raining.", kind)
    assert server.calls[0].body["max_tokens"] == 550
