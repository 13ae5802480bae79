"""Asking one question: answered before, or under way, or asked of the model, validated, and asked once more."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import Protocol, TypeVar, runtime_checkable

import msgspec
from msgspec import Struct, structs

from service.adapters.models import prompts, shapes
from service.adapters.models.chat import Chat, Request
from service.adapters.models.faults import Fault
from service.adapters.models.flights import Flights
from service.adapters.models.outcomes import Completion
from service.adapters.models.prompts import Prompt
from service.core.digest import address
from service.engine.events import Asked, Emit
from service.engine.ports import Cache
from service.engine.spending import Spending

T = TypeVar("T")
Check = Callable[[Completion], T]

# Part of every address: raised when answers are asked for or read in another way that no prompt shows.
VERSION = 1


@runtime_checkable
class Owned(Protocol):
    """A cache of which everybody sees a part of their own: they share no calls under way either.

    It keeps in mind what was used by whom, so that it can be forgotten with them.
    """

    @property
    def owner(self) -> str:
        """Whose part is seen now."""
        ...

    def note(self, addresses: Iterable[str]) -> None:
        """Keep in mind that who works now has used `addresses`."""
        ...


class Question(Struct, frozen=True, kw_only=True):
    """What to ask: a prompt, its inputs, and the form of the answer.

    `answer` is the type of a structured answer whose numbers are out of `ids`, None where plain text is wanted.
    `sample` tells apart questions that are asked several times on purpose, `may_be_cut` says that the beginning of an
    answer is enough.
    """

    prompt: Prompt
    values: dict[str, str]
    max_tokens: int
    answer: type | None = None
    ids: tuple[int, ...] = ()
    top: int = 0
    sample: int = 0
    temperature: float | None = None
    may_be_cut: bool = False


class Asker:
    """One model with what was answered before."""

    def __init__(self, name: str, chat: Chat, cache: Cache, key: bytes | None = None) -> None:
        self.name = name
        self.chat = chat
        self._cache = cache
        self._key = key or prompts.new_key()
        self._flights = Flights()
        declared = chat.backend.structured
        self.level: shapes.Level = "schema" if declared == "auto" else declared

    async def ask(self, question: Question, check: Check[T], spending: Spending, emit: Emit) -> T:
        """Return what `check` makes of the answer to `question`.

        `check` raises Fault("invalid") with a reason for an answer that is not what was asked: it is asked for once
        more with the reason. Only checked answers are kept. Raises Fault for all that is left.
        """
        key = self.address(question)
        flight = f"{self._cache.owner if isinstance(self._cache, Owned) else ''}{key}"
        shared = self._flights.under_way(flight)
        try:
            work = partial(self._answered, key, question, check, spending, emit)
            answer, known = await self._flights.share(flight, work)
        except Fault as fault:
            if not (shared and fault.kind == "over_budget"):
                raise
            return await self.ask(question, check, spending, emit)  # it was another caller's budget
        if shared and isinstance(self._cache, Owned):
            self._cache.note([key])  # who asked first may be deleted alone, or have ended before there was an answer
        if shared or known:
            spending.book_cached()
            await emit(Asked(model=self.chat.backend.model, prompt=question.prompt.name, outcome="cached"))
        return answer

    async def _answered(
        self, key: str, question: Question, check: Check[T], spending: Spending, emit: Emit
    ) -> tuple[T, bool]:
        """Return the answer, and whether it was known."""
        known = await self._known(key, check)
        if known is not None:
            return known[0], True
        completion, answer = await self._fresh(question, check, spending, emit)
        await self._cache.put({key: msgspec.msgpack.encode(completion)})
        return answer, False

    def address(self, question: Question) -> str:
        """Return the address of the answer: everything that shapes it, apart from delimiter and form."""
        backend, prompt = self.chat.backend, question.prompt
        again = prompts.load("again").digest
        server = (backend.base_url, backend.gguf, backend.model, backend.parameters)
        plain = structs.replace(question, prompt=structs.replace(prompt, system="", user=""), answer=None)
        kind = question.answer.__name__ if question.answer else "text"
        return address("answer", VERSION, server, again, kind, plain)

    async def _known(self, key: str, check: Check[T]) -> tuple[T] | None:
        """Return the answer that was kept, None where there is none that still passes."""
        (kept,) = await self._cache.get([key])
        if kept is None:
            return None
        try:
            return (check(msgspec.msgpack.decode(kept, type=Completion)),)
        except (Fault, msgspec.MsgspecError):
            return None

    async def _fresh(self, question: Question, check: Check[T], spending: Spending, emit: Emit) -> tuple[Completion, T]:
        """Return the model's answer; one that will not do is asked for once more, with the reason."""
        completion, level = None, self.level
        try:
            completion = await self._shaped(question, "", spending, emit)
            return completion, check(completion)
        except Fault as fault:
            if fault.remedy != "reask":
                raise
            reason = fault.detail
        if completion and question.answer and level != "marker" and not shapes.is_json(completion.text):
            reason = "it is not JSON"
            self._step_down(level)  # the server took the form and did not keep to it
        again = prompts.load("again").fill({"reason": reason}, self._key)[1]
        completion = await self._shaped(question, f"\n{again}", spending, emit)
        return completion, check(completion)

    async def _shaped(self, question: Question, added: str, spending: Spending, emit: Emit) -> Completion:
        """Return an answer in the strictest form that this server takes; what it refuses is remembered."""
        while True:
            level, request = self.level, self.request(question, added)
            try:
                return await self.chat.complete(request, spending, emit)
            except Fault as fault:
                if fault.parameter != "response_format" or not self._step_down(level):
                    raise

    def request(self, question: Question, added: str = "") -> Request:
        """Return the request that asks `question` in the form that this server takes now."""
        prompt, values, form = question.prompt, question.values, None
        if question.answer is not None:
            values = values | {"shape": shapes.WORDS[question.answer, self.level]}
            form = shapes.response_format(question.answer, self.level, question.ids)
        system, user = prompt.fill(values, self._key)
        return Request(
            name=prompt.name,
            system=system,
            user=user + added,
            max_tokens=question.max_tokens,
            temperature=prompt.temperature if question.temperature is None else question.temperature,
            seed=question.sample,
            response_format=form,
            top=question.top,
            may_be_cut=question.may_be_cut,
        )

    def _step_down(self, level: shapes.Level) -> bool:
        """Leave `level` for the next form, False where there is none; a form that the settings name is not left.

        Of several questions that fail at the same time at the same level, one steps down for all.
        """
        if self.level != level:
            return True
        if self.chat.backend.structured != "auto" or level == "marker":
            return False
        self.level = shapes.LEVELS[shapes.LEVELS.index(level) + 1]
        return True
