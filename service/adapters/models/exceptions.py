"""Which fault an exception of the `openai` package means; half of what a server can do is not one of its own."""

from __future__ import annotations

import json
from collections.abc import Mapping

from service.adapters.models.faults import Fault
from service.adapters.models.outcomes import from_error_body, from_status

TIMEOUT = "no answer in time"
UNREACHABLE = "the server cannot be reached"
DROPPED = "the connection ended in the middle of the answer"
NOT_JSON = "the server answered with something that is not JSON"


def from_exception(error: Exception, prompt: int, completion: int) -> Fault:
    """Return the fault behind `error`; `prompt` and `completion` are the tokens that the call may have cost."""
    import openai

    if isinstance(error, openai.APIStatusError):
        return from_status(error.status_code, error.body, retry_after(error.response.headers))
    if isinstance(error, openai.APIConnectionError):
        return from_transport(error, prompt, completion)
    if isinstance(error, openai.APIError):  # an error event in a stream
        return from_error_body(error.body or error.message, None)
    return from_transport(error, prompt, completion)


def from_transport(error: Exception, prompt: int, completion: int) -> Fault:
    """Return the fault of a call that the network, or an unreadable body, ended."""
    import httpx2
    import openai

    cause = error.__cause__ or error
    if isinstance(cause, httpx2.ConnectError | httpx2.ConnectTimeout):
        return Fault("unreachable", UNREACHABLE)
    if isinstance(error, openai.APITimeoutError):
        return Fault("timeout", TIMEOUT, tokens=(prompt, completion))
    if isinstance(cause, json.JSONDecodeError | UnicodeDecodeError | httpx2.DecodingError):
        return Fault("gibberish", NOT_JSON, tokens=(prompt, completion))
    if isinstance(cause, httpx2.TransportError | OSError):
        return Fault("dropped", DROPPED, tokens=(prompt, completion))
    return Fault("gibberish", f"the answer cannot be read ({type(cause).__name__})", tokens=(prompt, completion))


def retry_after(headers: Mapping[str, str]) -> float | None:
    """Return the seconds that the server asks to wait (RFC 9110, 10.2.3; `retry-after-ms` is OpenAI's), None if none.

    A date is not honoured: clocks differ, and the jittered wait serves as well.
    """
    for name, unit in (("retry-after-ms", 1000.0), ("retry-after", 1.0)):
        try:
            seconds = float(headers.get(name, "")) / unit
        except ValueError:
            continue
        if 0 <= seconds < float("inf"):
            return seconds
    return None
