"""What the engine says while it works. Listeners turn these into SSE events, counters, spans and log lines."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Literal, TypeAlias

from msgspec import Struct

from service.core.types import Claim, Disagreement, SummarySentence

Step: TypeAlias = Literal["read", "relate", "choose", "write", "verify", "repair", "report"]


class Progress(Struct, frozen=True, kw_only=True, tag="progress"):
    """A step of the story moved on: `done` of `total` parts."""

    step: Step
    done: int = 1
    total: int = 1


class Drafted(Struct, frozen=True, kw_only=True, tag="drafted"):
    """Claims as the writer made them, not yet verified."""

    claims: tuple[Claim, ...]


class Verified(Struct, frozen=True, kw_only=True, tag="verified"):
    """Sentences as the reader will get them, with the disagreements found."""

    sentences: tuple[SummarySentence, ...]
    disagreements: tuple[Disagreement, ...] = ()


class Asked(Struct, frozen=True, kw_only=True, tag="asked"):
    """One model call ended: `outcome` is `ok`, `cached`, or the name of the fault; `cost` is None without a price."""

    model: str
    prompt: str
    outcome: str
    prompt_tokens: int = 0
    completion_tokens: int = 0
    seconds: float = 0.0
    cost: float | None = None


class Noted(Struct, frozen=True, kw_only=True, tag="noted"):
    """Something did not go as asked (a fallback, a repair, a document without text): said in plain words."""

    note: str


Event: TypeAlias = Progress | Drafted | Verified | Asked | Noted
Emit: TypeAlias = Callable[[Event], Awaitable[None]]


async def silence(event: Event) -> None:
    """Take an event and do nothing: for callers that listen to none."""
