"""What callers ask for: the bodies of requests, decoded strictly, with no second set of models beside them."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Literal, TypeAlias

from msgspec import Struct

Format: TypeAlias = Literal["paragraphs", "bullets", "timeline"]


class Source(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """What the client sent for one document: exactly one of `text`, `content`, `ninjs` or `ref`.

    `content` is base64 on the wire. `media_type` says what `content` (or `text`) is; plain text where absent.
    """

    id: str | None = None
    title: str | None = None
    text: str | None = None
    content: bytes | None = None
    media_type: str | None = None
    ninjs: dict[str, Any] | None = None
    ref: str | None = None
    url: str | None = None
    publisher: str | None = None
    published_at: datetime | None = None
    language: str | None = None


class Webhook(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Where to tell that a summary ended."""

    url: str
    secret: str | None = None


class Budget(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a summary may cost at most: model tokens, or money in the price table's currency."""

    tokens: int | None = None
    money: float | None = None


class SummaryRequest(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """A document set and how the summary of it should be. Only `documents` is required.

    The length is `words`, `sentences` or `characters`, or "as long as it is worth" where `length` is `"auto"`.
    """

    documents: tuple[Source, ...]
    words: int | None = None
    sentences: int | None = None
    characters: int | None = None
    length: Literal["auto"] | None = None
    format: Format = "paragraphs"
    language: str | None = None
    focus: str | None = None
    writer: str | None = None
    model: str | None = None
    depth: Literal["standard", "thorough"] = "standard"
    on_unsupported: Literal["replace", "drop", "flag"] = "replace"
    on_model_failure: Literal["builtin", "fail"] = "builtin"
    budget: Budget | None = None
    previous: str | None = None
    webhook: Webhook | None = None


class CheckRequest(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """A draft to be held against documents; `[n]` or `citations` may say what each sentence rests on."""

    text: str
    documents: tuple[Source, ...]
    citations: tuple[tuple[CitationHint, ...], ...] | None = None
    language: str | None = None


class CitationHint(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a draft's sentence says it rests on: a document, and where known a sentence or a span of it."""

    document: str
    sentence: int | None = None
    start: int | None = None
    end: int | None = None
