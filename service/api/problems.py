"""Errors at the edge: one table turns the tree of `core/errors.py` into RFC 9457 problem details.

`docs/problems.md` is printed by `python -m service.api.problems`; a test holds tree, table and page together.
"""

from __future__ import annotations

import inspect
from collections.abc import Iterator

import msgspec
from msgspec import Struct

from service.core import errors
from service.core.errors import CorroborateError, FieldError
from service.jobs.types import Problem as Failure

MEDIA_TYPE = "application/problem+json"
PAGE = "/docs/problems"


class MethodNotAllowed(CorroborateError):
    """The address exists, but not with this method; `Allow` says which it takes."""

    code = "method_not_allowed"
    title = "This method is not allowed here"


class NotAcceptable(CorroborateError):
    """None of the media types in `Accept` is one that this answer has."""

    code = "not_acceptable"
    title = "No such representation"


class TooSlow(CorroborateError):
    """The rest of a request did not come, or came too slowly."""

    code = "request_timeout"
    title = "The request did not come whole"


class KeyReused(errors.Conflict):
    """An Idempotency-Key that was used for another request before."""

    code = "idempotency_key_reused"
    title = "This Idempotency-Key belongs to another request"


class Forbidden(CorroborateError):
    """Without API keys the service answers only its own machine and its own pages."""

    code = "forbidden"
    title = "Not from here"


class Kind(Struct, frozen=True):
    """How one kind of error looks over HTTP: its status, and what the caller can do about it."""

    status: int
    remedy: str


TABLE: dict[type[CorroborateError], Kind] = {
    errors.CorroborateError: Kind(500, "Try again; if it stays, give the operator the `X-Request-ID` of the answer."),
    errors.InvalidRequest: Kind(400, "Change the request as `detail` says."),
    errors.MalformedBody: Kind(400, "Send well-formed JSON in UTF-8, nested no deeper than any real document."),
    errors.InvalidField: Kind(422, "`errors` names every field at fault with a JSON pointer; mend them all at once."),
    errors.UnsupportedMediaType: Kind(415, "Send a media type that `detail` lists, and name it in `Content-Type`."),
    errors.TooLarge: Kind(413, "`detail` names the limit and the actual size; send less, or have the limit raised."),
    errors.UnreadableDocument: Kind(
        422,
        "`detail` says what is wrong with the file that the pointer names, and what to do; mend it or leave it out.",
    ),
    errors.UnknownWriter: Kind(422, "`GET /v1/models` lists the writers and models of this server."),
    errors.UnsupportedOption: Kind(422, "Leave the option out, or choose a writer that can honour it."),
    errors.BudgetExceeded: Kind(422, "Raise `budget`, shorten the summary, or send fewer documents."),
    errors.NotFound: Kind(
        404, "Check the id; what was deleted or has expired is gone, and a key sees its own tenant only."
    ),
    errors.Unauthorized: Kind(401, "Send `Authorization: Bearer <key>` with a key from `corroborate keys create`."),
    errors.Conflict: Kind(409, "Wait for the request that is under way, then ask again."),
    errors.RateLimited: Kind(429, "Wait as long as `Retry-After` says."),
    errors.QuotaExceeded: Kind(
        413,
        "`detail` says how much is kept, and the limit; delete what is done with, or wait until some of it expires "
        "(`Retry-After` says when the first does), or have the limit raised.",
    ),
    errors.Unavailable: Kind(503, "Try again after `Retry-After`."),
    errors.StoreUnavailable: Kind(503, "Try again after `Retry-After`; the operator should look at the store."),
    errors.ModelUnavailable: Kind(503, "Try again later, or leave `on_model_failure` at `builtin`."),
    errors.ModelFault: Kind(502, "Never reaches a caller: it leads to a retry or to the built-in writer."),
    errors.Cancelled: Kind(409, "Nothing: the summary was cancelled. Ask for a new one."),
    errors.DeadlineExceeded: Kind(504, "Send fewer documents, or ask the operator for a longer deadline."),
    errors.NothingToSay: Kind(
        422, "Check that the documents hold prose, and that the length leaves room for a sentence of it."
    ),
    KeyReused: Kind(422, "Use a fresh `Idempotency-Key` for every new request; repeat one only with the same body."),
    MethodNotAllowed: Kind(405, "Use a method that `Allow` lists."),
    TooSlow: Kind(408, "Send the whole request in one go; an `Idempotency-Key` makes it safe to send it again."),
    NotAcceptable: Kind(406, "Ask for a media type that `detail` lists."),
    Forbidden: Kind(403, "Call from the machine itself under its loopback name, or create an API key and send it."),
}


class Problem(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """An RFC 9457 problem. `code` is stable for programs; `errors` names the fields at fault."""

    type: str
    title: str
    status: int
    detail: str
    code: str
    instance: str | None = None
    errors: tuple[FieldError, ...] = ()


def kinds() -> Iterator[tuple[type[CorroborateError], Kind]]:
    """Yield every kind of error with its line of the table."""
    yield from TABLE.items()


def status_of(code: str) -> int:
    """Return the HTTP status of an error's `code`; 500 for a code that is unknown."""
    return next((kind.status for error, kind in kinds() if error.code == code), 500)


def kind_of(error: CorroborateError) -> Kind:
    """Return the line of the table for `error`, or for the nearest kind above it that has one."""
    return next(TABLE[kind] for kind in type(error).__mro__ if kind in TABLE)


def problem(error: CorroborateError, instance: str | None = None) -> Problem:
    """Return the problem that tells `error`."""
    return Problem(
        type=f"{PAGE}#{error.code}",
        title=error.title,
        status=kind_of(error).status,
        detail=error.detail,
        code=error.code,
        instance=instance,
        errors=error.errors,
    )


def of_job(failure: Failure, instance: str) -> Problem:
    """Return the problem of a summary that failed, from what its record keeps."""
    return Problem(
        type=f"{PAGE}#{failure.code}",
        title=failure.title,
        status=status_of(failure.code),
        detail=failure.detail,
        code=failure.code,
        instance=instance,
        errors=failure.errors,
    )


def retry_headers(error: CorroborateError) -> dict[str, str]:
    """Return `Retry-After` where waiting helps."""
    if error.retry_after is not None:
        return {"retry-after": str(max(1, round(error.retry_after)))}
    return {"retry-after": "2"} if isinstance(error, errors.Unavailable) else {}


def encode(value: Problem) -> bytes:
    """Return the JSON of a problem."""
    return msgspec.json.encode(value)


def page() -> str:
    """Return `docs/problems.md`: every problem, when it happens, and what to do."""
    parts = [HEAD, *(section(error, kind) for error, kind in kinds())]
    return "\n".join(parts)


def meaning(error: type[CorroborateError]) -> str:
    """Return when an error happens, in a sentence."""
    if error is errors.CorroborateError:
        return "An unforeseen fault of the service."
    return " ".join((inspect.getdoc(error) or "").split())


def section(error: type[CorroborateError], kind: Kind) -> str:
    """Return the part of the page about one kind of error."""
    return f"""<a id="{error.code}"></a>

## {error.code}

`{kind.status}` · **{error.title}**

{meaning(error)}

*What to do:* {kind.remedy}
"""


HEAD = """# Problems

Every error answer is `application/problem+json` (RFC 9457):

| member | what it is |
|---|---|
| `type` | the address of this page's part about the problem, relative to the server (`/docs/problems#...`) |
| `title` | the problem's name in words, the same each time |
| `status` | the HTTP status, as in the status line |
| `detail` | what went wrong this time, and where |
| `code` | the problem's name for programs; it never changes |
| `instance` | the path of the request |
| `errors` | for faulty fields: each with a JSON pointer (RFC 6901) into the request, and its own `detail` |

A summary that failed carries the same object as its `problem`. This page is printed by
`python -m service.api.problems`.
"""

if __name__ == "__main__":
    import sys

    sys.stdout.write(page())
