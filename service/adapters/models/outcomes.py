"""What came of one call: a completion, or a fault by name. Nothing that a server sends is taken on trust."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

import msgspec
from msgspec import Struct

from service.adapters.models.faults import Fault

# A server's words are kept short: they end in notes, and some servers echo the whole prompt.
SHOWN = 160

THOUGHTS = ("<think>", "</think>")
CONTEXT = re.compile(r"context[ _](?:length|size|window)|maximum context|prompt is too long|too many (?:input )?tokens")
QUOTA = ("insufficient_quota", "billing_hard_limit_reached", "billing_not_active")
FILTERED = ("content_filter", "content_policy_violation")
# What a server or model may refuse and a call can do without, as servers name it -> the parameter to leave out.
DISPENSABLE = {
    "response_format": "response_format",
    "json_schema": "response_format",
    "json_object": "response_format",
    "grammar": "response_format",
    "guided": "response_format",
    "top_logprobs": "logprobs",
    "logprobs": "logprobs",
    "stream_options": "stream_options",
    "max_tokens": "max_tokens",
    "temperature": "temperature",
    "seed": "seed",
}
BAD_REQUEST, UNAUTHORIZED, FORBIDDEN, NOT_FOUND, LARGE, TOO_MANY = 400, 401, 403, 404, 413, 429
REFUSALS = (BAD_REQUEST, 405, 415, 422, 501)


class Completion(Struct, frozen=True, kw_only=True):
    """An answer: its text, what it cost, and the likeliest first tokens with their log-probabilities.

    `cut` says that its end is missing, where that was allowed.
    """

    text: str
    prompt_tokens: int
    completion_tokens: int
    first_tokens: tuple[tuple[str, float], ...] = ()
    cut: bool = False


class Received(Struct, kw_only=True):
    """What has come of an answer so far; a stream fills it piece by piece."""

    text: str = ""
    refusal: str = ""
    finish: str | None = None
    choices: bool = False
    prompt_tokens: int | None = None
    completion_tokens: int | None = None
    first_tokens: tuple[tuple[str, float], ...] = ()

    def take(self, body: Any, part: str) -> None:
        """Take one body: a whole completion (`part` "message") or one chunk of a stream (`part` "delta")."""
        if not isinstance(body, dict):
            raise Fault("gibberish", "the server answered with JSON that is no completion")
        if body.get("error"):
            raise from_error_body(body["error"], None)
        self.take_usage(body.get("usage"))
        choices = body.get("choices")
        choice = choices[0] if isinstance(choices, list) and choices else None
        if not isinstance(choice, dict):
            return
        self.choices = True
        message = choice.get(part)
        self.take_message(message if isinstance(message, dict) else {})
        self.finish = text_of(choice.get("finish_reason")) or self.finish
        self.first_tokens = self.first_tokens or first_tokens(choice.get("logprobs"))

    def take_message(self, message: Mapping[str, Any]) -> None:
        """Add the text of a message or of a delta."""
        self.text += text_of(message.get("content"))
        self.refusal += text_of(message.get("refusal"))

    def take_usage(self, usage: Any) -> None:
        """Take the server's own count where it gives one."""
        if isinstance(usage, dict):
            self.prompt_tokens = number_of(usage.get("prompt_tokens"), self.prompt_tokens)
            self.completion_tokens = number_of(usage.get("completion_tokens"), self.completion_tokens)

    def completed(self, prompt_tokens: int, count: Callable[[str], int], *, may_be_cut: bool = False) -> Completion:
        """Return the answer; tokens that the server did not count are counted here. Raises Fault."""
        prompt = prompt_tokens if self.prompt_tokens is None else self.prompt_tokens
        completion = count(self.text) if self.completion_tokens is None else self.completion_tokens
        cut = may_be_cut and self.finish == "length"
        self.text = without_thoughts(self.text)
        fault = self.fault(cut=cut and bool(self.text.strip()))
        if fault is not None:
            kind, detail = fault
            raise Fault(kind, detail, tokens=(prompt, completion))
        return Completion(
            text=self.text,
            prompt_tokens=prompt,
            completion_tokens=completion,
            first_tokens=self.first_tokens,
            cut=cut,
        )

    def fault(self, *, cut: bool) -> tuple[str, str] | None:
        """Return the name and the words of what is wrong with this answer, None where nothing is.

        `cut` says that it may be cut.
        """
        if not self.choices:
            return "no_choices", "the completion holds no choice"
        if self.finish == "content_filter":
            return "filtered", "the server's content filter stopped the answer"
        if self.refusal:
            return "refused", f"the model refused: {shown(self.refusal)}"
        if self.finish == "length" and not cut:
            return "cut", "the answer was longer than allowed and its end is missing"
        if not self.finish:
            return "unfinished", "the answer ended without saying that it was finished"
        return None if self.text.strip() else ("empty", "the answer holds no text")


def without_thoughts(text: str) -> str:
    """Return an answer without the thoughts that some servers leave before it; where they do not end, nothing."""
    if not text.lstrip().startswith(THOUGHTS[0]):
        return text
    return text.partition(THOUGHTS[1])[2]


def text_of(value: Any) -> str:
    """Return `value` where it is text; content in parts is joined; anything else is no text."""
    if isinstance(value, list):
        return "".join(text_of(part.get("text")) for part in value if isinstance(part, dict))
    return value if isinstance(value, str) else ""


def number_of(value: Any, otherwise: int | None) -> int | None:
    """Return `value` where it is a count."""
    return value if isinstance(value, int) and not isinstance(value, bool) and value >= 0 else otherwise


def first_tokens(logprobs: Any) -> tuple[tuple[str, float], ...]:
    """Return the likeliest tokens at the first place of the answer with their log-probabilities."""
    try:
        return tuple((str(top["token"]), float(top["logprob"])) for top in logprobs["content"][0]["top_logprobs"])
    except (KeyError, IndexError, TypeError, ValueError):
        return ()


def decoded(body: bytes) -> Any:
    """Return the JSON of `body`. Raises Fault("gibberish")."""
    try:
        return msgspec.json.decode(body)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise Fault("gibberish", "the server answered with something that is not JSON") from error


def shown(text: str) -> str:
    """Return the beginning of a server's words in one line."""
    return " ".join(text[: SHOWN * 4].split())[:SHOWN]


def from_status(status: int, body: object, retry_after: float | None) -> Fault:
    """Return the fault that an HTTP error status means."""
    error = body.get("error", body) if isinstance(body, dict) else body
    if status == TOO_MANY:
        kind = "quota" if words_of(error)[0] in QUOTA else "rate_limited"
        return Fault(kind, described(status, error), retry_after=retry_after)
    if status in (UNAUTHORIZED, FORBIDDEN):
        return Fault("unauthorized", described(status, error))
    if status == LARGE:
        return Fault("too_long", described(status, error))
    if status == NOT_FOUND:
        return Fault("unknown_model", described(status, error))
    if status in REFUSALS:
        return from_error_body(error, status)
    return Fault("server_error", described(status, error), retry_after=retry_after)


def from_error_body(error: object, status: int | None) -> Fault:
    """Return the fault that an error object means; without a status it came inside a success."""
    code, message, parameter = words_of(error)
    detail = described(status, error)
    if code == "context_length_exceeded" or "exceed_context_size" in code or CONTEXT.search(message):
        return Fault("too_long", detail)
    if code in QUOTA:
        return Fault("quota", detail)
    if code in FILTERED:
        return Fault("filtered", detail)
    if status is None:
        return Fault("server_error", detail)
    for name, dispensable in DISPENSABLE.items():
        if name in parameter or re.search(rf"\b{name}\b", message):
            return Fault("unsupported", detail, parameter=dispensable)
    return Fault("refused", detail)


def words_of(error: object) -> tuple[str, str, str]:
    """Return the code (else the type), the lower-case message and the parameter of an error object."""
    if not isinstance(error, dict):
        return "", str(error or "").lower()[: SHOWN * 10], ""
    code = error.get("code")
    named = code if isinstance(code, str) and not code.isdigit() else error.get("type")
    return text_of(named), text_of(error.get("message")).lower()[: SHOWN * 10], text_of(error.get("param"))


def described(status: int | None, error: object) -> str:
    """Return an error in words for the summary's notes."""
    message = error.get("message") if isinstance(error, dict) else error
    said = (
        f": {shown(message)}" if isinstance(message, str) and message and not message.lstrip().startswith("<") else ""
    )
    return f"the server answered {status}{said}" if status else f"the server answered with an error{said}"
