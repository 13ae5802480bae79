"""Everything that can go wrong with one model call, by name, and what helps.

A model server can fail as a network does, as a service does (limits, quota, overload), and as nothing else does: it can
say "success" and send no choice, no text, half a text, a web page, or an error in the body. Each gets one name here and
one remedy; the retry layer, the writers and the tests read this one table.
"""

from __future__ import annotations

from typing import Literal, TypeAlias

from service.core.errors import ModelFault

Remedy: TypeAlias = Literal["retry", "reask", "split", "adapt", "next"]

# retry: the same call may work in a moment.
# reask: the model answered, but not what was asked: ask once more, saying so.
# split: ask for less.
# adapt: ask without what this server lacks.
# next: this model will not do; another one may.
REMEDIES: dict[str, Remedy] = {
    "unreachable": "retry",  # no connection
    "dropped": "retry",  # the connection ended in the middle of the answer
    "timeout": "retry",  # no whole answer in the time for one call, however it trickled
    "server_error": "retry",  # 5xx, and errors in the body of a success
    "rate_limited": "retry",  # 429, with or without Retry-After
    "gibberish": "retry",  # 200 with something that is no completion: HTML, cut JSON
    "no_choices": "retry",  # a completion without `choices`
    "empty": "retry",  # a choice without text
    "unfinished": "retry",  # a stream that ends without a finish_reason
    "cut": "reask",  # finish_reason "length": the end is missing
    "invalid": "reask",  # text that is not what was asked for
    "too_long": "split",  # the prompt does not fit the model's context
    "unsupported": "adapt",  # a parameter that this server or model refuses
    "quota": "next",  # 429 that no waiting cures
    "unauthorized": "next",  # 401, 403
    "unknown_model": "next",  # 404
    "refused": "next",  # the server refuses the request, or the model says that it will not
    "filtered": "next",  # finish_reason "content_filter"
    "breaker_open": "next",  # too many faults in a row: not asked at all
    "over_budget": "next",  # the next call could cost more than the caller allows
    "out_of_time": "next",  # no time is left for another try
}


class Fault(ModelFault):
    """One model call that went wrong; `kind` is a key of REMEDIES, `tokens` what it cost (prompt, completion).

    `parameter` is the one that the server refuses. The representation holds no words of the server: it is logged.
    """

    def __init__(
        self,
        kind: str,
        detail: str,
        *,
        tokens: tuple[int, int] = (0, 0),
        retry_after: float | None = None,
        parameter: str | None = None,
    ) -> None:
        super().__init__(detail, retry_after=retry_after)
        self.kind = kind
        self.tokens = tokens
        self.parameter = parameter

    def __repr__(self) -> str:
        return f"Fault({self.kind!r})"

    @property
    def remedy(self) -> Remedy:
        """What helps against a fault of this kind."""
        return REMEDIES[self.kind]
