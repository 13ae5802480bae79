"""How a summary was made, what it cost, and how it differs from the one before: a part of the vocabulary of `types`."""

from __future__ import annotations

from msgspec import Struct


class Usage(Struct, frozen=True, kw_only=True):
    """What the summary cost. `cost` is money by the price table, None where no price is known."""

    calls: int = 0
    cached_calls: int = 0
    prompt_tokens: int = 0
    completion_tokens: int = 0
    cost: float | None = None
    seconds: float | None = None


class Made(Struct, frozen=True, kw_only=True):
    """How the summary was made: enough to make it again. `notes` says what did not go as asked, and why."""

    writer: str
    model: str | None
    prompts: dict[str, str]
    version: str
    judge: str | None = None
    notes: tuple[str, ...] = ()


class Changes(Struct, frozen=True, kw_only=True):
    """How a summary differs from the one it updates: sentence numbers, and the texts that are gone."""

    new: tuple[int, ...] = ()
    changed: tuple[int, ...] = ()
    kept: tuple[int, ...] = ()
    gone: tuple[str, ...] = ()
