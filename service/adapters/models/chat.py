"""The one door through which a model is asked. Everything behind it, from retries to validation, is here and below."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Callable, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any, cast

import structlog
from msgspec import Struct

from service.adapters import tokens
from service.adapters.models import spans
from service.adapters.models.backends import Backend
from service.adapters.models.client import Client
from service.adapters.models.exceptions import from_exception
from service.adapters.models.faults import Fault
from service.adapters.models.limits import Breaker, Limiter
from service.adapters.models.outcomes import Completion, Received, decoded
from service.adapters.models.spans import call_span
from service.adapters.models.tokenizer import Tokenizer
from service.core.errors import BudgetExceeded
from service.engine.events import Asked, Emit
from service.engine.spending import Spending

if TYPE_CHECKING:
    from openai import AsyncOpenAI
    from openai.types.chat import ChatCompletionChunk

log = structlog.get_logger("corroborate.models")
# So many parameters can a server refuse one after the other before the call is given up.
REFUSALS = 6
# Outcomes that say "slower", for the limiter; outcomes that only a server that works has, for the breaker.
SLOWER = frozenset({"rate_limited", "timeout", "server_error"})
ALIVE = frozenset({"ok", "rate_limited", "cut", "too_long", "unsupported", "refused", "filtered"})


class Request(Struct, frozen=True, kw_only=True):
    """One question: a system and a user text, the longest answer in tokens, and how to answer.

    `response_format` is OpenAI's; `top` asks for that many likeliest first tokens with their log-probabilities. An
    answer that `max_tokens` cuts is a fault unless it `may_be_cut`.
    """

    name: str
    system: str
    user: str
    max_tokens: int
    temperature: float = 0.0
    seed: int = 0
    response_format: dict[str, Any] | None = None
    top: int = 0
    may_be_cut: bool = False


class Chat:
    """One model of one server, with what was learned about it: its limits, its health, what it refuses."""

    def __init__(self, backend: Backend) -> None:
        self.backend = backend
        self.limiter = Limiter(backend.concurrency)
        self.breaker = Breaker(backend.faults_to_open, backend.seconds_open)
        self.refused: set[str] = set()
        self._client = Client(backend)
        self._tokenizer = Tokenizer(backend.model, ask=bool(backend.base_url or backend.gguf))

    async def complete(self, request: Request, spending: Spending, emit: Emit) -> Completion:
        """Return the answer to `request`, retried where that can help, within the model's patience.

        Patience begins when its turn has come; who waits to try again keeps the turn, so that a server in trouble is
        not asked by others meanwhile. Every call is booked in `spending` and announced as Asked.

        Raises Fault for what no retry cured.
        """
        client = await self._client.get()
        try:
            async with self.limiter.slot(), asyncio.timeout(self.backend.patience):
                if not await self.fits(request, client):
                    raise Fault("too_long", f"the prompt does not fit the context of {self.backend.context} tokens")
                return await self._with_retries(request, spending, emit)
        except TimeoutError as error:
            raise Fault("out_of_time", f"no answer within {self.backend.patience:g} s, all tries together") from error

    async def fits(self, request: Request, client: AsyncOpenAI) -> bool:
        """Whether `request` and its longest answer fit the declared context: nothing longer is ever sent."""
        room = self.backend.context - self.longest(request)
        return await self._tokenizer.fits((request.system, request.user), room, client)

    def longest(self, request: Request) -> int:
        """Return the tokens that the answer may take, with what the model may think before it."""
        return request.max_tokens + self.backend.thinking

    async def _with_retries(self, request: Request, spending: Spending, emit: Emit) -> Completion:
        """Return the answer to `request`; waits between tries double, jittered, unless the server says how long."""
        backend = self.backend
        tries = retries()(
            on=self._wait,
            attempts=backend.attempts,
            timeout=None,
            wait_initial=backend.first_wait,
            wait_max=backend.longest_wait,
            wait_jitter=backend.first_wait,
        )
        async for attempt in tries:
            with attempt:
                return await self._adapted(request, spending, emit)
        raise AssertionError  # stamina ends with an answer or the last fault

    def _wait(self, error: Exception) -> bool | float:
        """Return whether to try again, or after how many seconds where the server said so and that is bearable."""
        if not isinstance(error, Fault) or error.remedy != "retry":
            return False
        if error.retry_after is None:
            return True
        return error.retry_after if error.retry_after <= self.backend.longest_wait else False

    async def _adapted(self, request: Request, spending: Spending, emit: Emit) -> Completion:
        """Return the answer to `request`, without the parameters that this server turns out to refuse."""
        for _ in range(REFUSALS):
            known = frozenset(self.refused)  # others may learn meanwhile what this call is about to be told
            try:
                return await self._guarded(request, spending, emit)
            except Fault as fault:
                # Without its form a question has to be worded differently: that is for the caller.
                if fault.parameter in {None, "response_format", *known}:
                    raise
                self.refused.add(str(fault.parameter))
        raise Fault("refused", "the server refuses one parameter after the other")

    async def _guarded(self, request: Request, spending: Spending, emit: Emit) -> Completion:
        """Make one call, with the budget, the breaker and the books around it."""
        prompt = tokens.count_messages((request.system, request.user), self.backend.model)
        most = self.backend.price(prompt, self.longest(request))
        try:
            with spending.reserved(prompt + self.longest(request), most):
                self.breaker.check()
                return await self._booked(request, prompt, spending, emit)
        except BudgetExceeded as error:
            raise Fault("over_budget", error.detail) from error

    async def _booked(self, request: Request, prompt: int, spending: Spending, emit: Emit) -> Completion:
        """Make one call, book what became of it, and tell the breaker, the limiter and the listeners."""
        started, outcome, spent = time.monotonic(), "cancelled", (prompt, 0)
        with call_span(self.backend.model, self.backend.base_url, spanned(request)) as span:
            try:
                completion = await self._once(request, prompt)
                outcome, spent = "ok", (completion.prompt_tokens, completion.completion_tokens)
            except Fault as fault:
                outcome, spent = fault.kind, fault.tokens
                raise
            else:
                return completion
            finally:
                span.ended(outcome, *spent)
                self._learn(outcome)
                spending.book(*spent, self.backend.price(*spent))
                await emit(self._asked(request, outcome, spent, time.monotonic() - started))

    def _asked(self, request: Request, outcome: str, spent: tuple[int, int], seconds: float) -> Asked:
        """Return the event that tells of one call."""
        return Asked(
            model=self.backend.model,
            prompt=request.name,
            outcome=outcome,
            prompt_tokens=spent[0],
            completion_tokens=spent[1],
            seconds=seconds,
            cost=self.backend.price(*spent),
        )

    def _learn(self, outcome: str) -> None:
        """Tell the breaker and the limiter how a call went."""
        if outcome == "cancelled":
            self.breaker.forgot()
        elif outcome in ALIVE:
            if self.breaker.succeeded():
                self._say("breaker_closed", outcome)
        elif self.breaker.failed():
            self._say("breaker_opened", outcome)
        if outcome in SLOWER:
            self.limiter.slow()
        elif outcome == "ok":
            self.limiter.speed_up()

    def _say(self, event: str, outcome: str) -> None:
        """Log that the breaker changed. A command on local files sets no log up: its standard output is its own."""
        if structlog.is_configured():
            log.warning(event, model=self.backend.model, outcome=outcome)

    async def _once(self, request: Request, prompt: int) -> Completion:
        """Make one call, whole or streamed, within its own time limit. Raises Fault and nothing else."""
        received = Received()
        count = tokens.counter(tokens.encoding_of(self.backend.model))
        try:
            async with asyncio.timeout(self.backend.timeout):
                await (self._stream if self.backend.stream else self._whole)(request, received)
            return received.completed(prompt, count, may_be_cut=request.may_be_cut)
        except TimeoutError as error:
            detail = f"no whole answer within {self.backend.timeout:g} s"
            raise Fault("timeout", detail, tokens=(prompt, count(received.text))) from error
        except Fault:
            raise
        except Exception as error:
            raise from_exception(error, prompt, count(received.text)) from error

    async def _whole(self, request: Request, received: Received) -> None:
        """Ask for the answer in one piece; the body is read here, because the client takes any 200 for a completion."""
        completions = (await self._client.get()).chat.completions
        response = await completions.with_raw_response.create(**self._payload(request))
        received.take(decoded(response.content), "message")

    async def _stream(self, request: Request, received: Received) -> None:
        """Ask for the answer piece by piece."""
        completions = (await self._client.get()).chat.completions
        payload = self._payload(request) | {"stream": True}
        if "stream_options" not in self.refused:
            payload["stream_options"] = {"include_usage": True}
        async with await completions.create(**payload) as stream:
            async for chunk in cast("AsyncIterator[ChatCompletionChunk]", stream):
                received.take(chunk.model_dump(), "delta")

    def _payload(self, request: Request) -> dict[str, Any]:
        """Return the request as the client takes it, without what this server refuses."""
        limit = "max_completion_tokens" if "max_tokens" in self.refused else "max_tokens"
        wanted: Mapping[str, Any] = {
            "temperature": request.temperature,
            "seed": request.seed,
            "response_format": request.response_format,
            "logprobs": bool(request.top) or None,
        }
        payload = {name: value for name, value in wanted.items() if value is not None and name not in self.refused}
        if "logprobs" in payload:
            payload["top_logprobs"] = request.top
        messages = [{"role": "system", "content": request.system}, {"role": "user", "content": request.user}]
        extra = self.backend.parameters
        return {"model": self.backend.model, "messages": messages, limit: self.longest(request), **payload} | (
            {"extra_body": extra} if extra else {}
        )

    async def close(self) -> None:
        """Close the connections, and the server where it is our own."""
        await self._client.close()


def spanned(request: Request) -> dict[str, Any]:
    """Return what a span says of a request: its numbers and its prompt's name, none of its text."""
    return {
        spans.MAX_TOKENS: request.max_tokens,
        spans.TEMPERATURE: request.temperature,
        spans.SEED: request.seed,
        spans.PROMPT: request.name,
    }


@cache
def retries() -> Callable[..., Any]:
    """Return stamina's loop, without its own log lines and counters: every try is announced as Asked."""
    import stamina
    from stamina.instrumentation import set_on_retry_hooks

    set_on_retry_hooks([])
    return stamina.retry_context
