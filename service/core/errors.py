"""Everything that can go wrong by name. This tree has never heard of HTTP: `api/problems.py` translates it.

CorroborateError
├── InvalidRequest                 the request cannot be understood or honoured as it stands
│   ├── MalformedBody              not JSON, bad UTF-8, nested too deeply
│   ├── InvalidField               JSON, but not of the documented shape or range
│   ├── UnsupportedMediaType       a body or document of a kind that no reader reads
│   ├── TooLarge                   over a limit of size, number or length
│   ├── UnreadableDocument         of a known kind, but broken, encrypted or without text
│   ├── UnknownWriter              no writer or model of that name
│   ├── UnsupportedOption          the chosen writer cannot honour it
│   └── BudgetExceeded             the plan would cost more than the caller allows
├── NotFound                       no such thing for this tenant
├── Unauthorized                   no key, or one that is not valid
├── Conflict                       an Idempotency-Key that is in use, or was used for another request
├── RateLimited                    over a quota; `retry_after` says when to come back
├── QuotaExceeded                  no room for more of what is kept for this tenant
├── Unavailable                    a part that this needs is away; trying later may work
│   ├── StoreUnavailable           Redis or the embedded store does not answer
│   └── ModelUnavailable           no model answered, and the caller wanted no fallback
├── ModelFault                     one call to a model went wrong (engine-internal: leads to retry or fallback)
├── Cancelled                      the caller cancelled the summary
├── DeadlineExceeded               the job ran past its time limit
└── NothingToSay                   the documents hold no sentence that a summary could tell
"""

from __future__ import annotations

from typing import ClassVar

from msgspec import Struct


class FieldError(Struct, frozen=True):
    """One fault of one field: a JSON pointer (RFC 6901) into the request, and what is wrong there."""

    pointer: str
    detail: str


class CorroborateError(Exception):
    """A named failure: `code` is stable for programs, `detail` tells a person what, where and what to do."""

    code: ClassVar[str] = "internal_error"
    title: ClassVar[str] = "Something went wrong on our side"

    def __init__(self, detail: str, *, errors: tuple[FieldError, ...] = (), retry_after: float | None = None) -> None:
        super().__init__(detail)
        self.detail = detail
        self.errors = errors
        self.retry_after = retry_after


class InvalidRequest(CorroborateError):
    """The request cannot be understood or honoured as it stands."""

    code = "invalid_request"
    title = "The request is not valid"


class MalformedBody(InvalidRequest):
    """Not JSON, bad UTF-8, or nested too deeply."""

    code = "malformed_body"
    title = "The body is not well-formed"


class InvalidField(InvalidRequest):
    """JSON, but not of the documented shape or range."""

    code = "invalid_field"
    title = "A field is not valid"


class UnsupportedMediaType(InvalidRequest):
    """A body or document of a kind that no reader reads."""

    code = "unsupported_media_type"
    title = "This media type is not supported"


class TooLarge(InvalidRequest):
    """Over a limit of size, number or length."""

    code = "too_large"
    title = "Over a limit"


class UnreadableDocument(InvalidRequest):
    """A document of a known kind that is broken, encrypted or without text."""

    code = "unreadable_document"
    title = "A document cannot be read"


class UnknownWriter(InvalidRequest):
    """No writer or model of that name."""

    code = "unknown_writer"
    title = "No such writer or model"


class UnsupportedOption(InvalidRequest):
    """The chosen writer cannot honour an option."""

    code = "unsupported_option"
    title = "The writer cannot do that"


class BudgetExceeded(InvalidRequest):
    """The plan would cost more than the caller allows."""

    code = "budget_exceeded"
    title = "Over the budget"


class NotFound(CorroborateError):
    """No such thing for this tenant."""

    code = "not_found"
    title = "Not found"


class Unauthorized(CorroborateError):
    """No API key, or one that is not valid."""

    code = "unauthorized"
    title = "A valid API key is needed"


class Conflict(CorroborateError):
    """An Idempotency-Key that is in use, or was used for another request."""

    code = "conflict"
    title = "In conflict with another request"


class RateLimited(CorroborateError):
    """Over a quota."""

    code = "rate_limited"
    title = "Too many requests"


class QuotaExceeded(CorroborateError):
    """No room for more of what is kept for this tenant."""

    code = "quota_exceeded"
    title = "No room for more"


class Unavailable(CorroborateError):
    """A part that this needs is away; trying later may work."""

    code = "unavailable"
    title = "Not available right now"


class StoreUnavailable(Unavailable):
    """Redis or the embedded store does not answer."""

    code = "store_unavailable"
    title = "The store does not answer"


class ModelUnavailable(Unavailable):
    """No model answered, and the caller wanted no fallback."""

    code = "model_unavailable"
    title = "No model answered"


class ModelFault(CorroborateError):
    """One call to a model went wrong; leads to a retry or a fallback, never to a caller."""

    code = "model_fault"
    title = "A model call went wrong"


class Cancelled(CorroborateError):
    """The caller cancelled the summary."""

    code = "cancelled"
    title = "Cancelled"


class DeadlineExceeded(CorroborateError):
    """The job ran past its time limit."""

    code = "deadline_exceeded"
    title = "Out of time"


class NothingToSay(CorroborateError):
    """The documents hold no sentence that a summary could tell."""

    code = "nothing_to_say"
    title = "Nothing to summarize"
