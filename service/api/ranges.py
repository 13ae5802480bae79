"""How a value breaks the limits that the table of fields sets: ranges, lengths, patterns, what no pattern can say."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any, NamedTuple

import msgspec
from msgspec import Meta, Struct

from service.api.fields import INPUTS
from service.core.errors import FieldError
from service.engine.sources import linkable, nameable

NESTING = (tuple, Struct)
UNMEASURED = (msgspec.UnsetType, dict)
PATTERN_HELP = {
    "id": "must be 1 to 200 printable characters without / and \\, and more than . or .. alone",
    "ref": "must be an id that POST /v1/documents gave out (doc_...)",
    "previous": "must be the id of a summary (sum_...)",
    "language": "must be a language tag such as en or pt-BR (BCP 47)",
    "url": "must be an absolute http or https address",
}
FURTHER: dict[str, Callable[[str], bool]] = {"id": nameable, "url": linkable}  # what no pattern can say


class Limits(NamedTuple):
    """The limits of one field, ready to be looked at: most fields of a request are texts, and nearly all keep them."""

    name: str
    meta: Meta
    least: int
    most: float
    matches: Callable[[str], Any]
    further: Callable[[str], bool] | None

    def fit(self, given: str) -> bool:
        """Tell whether a text keeps the limits of its field."""
        return (
            self.least <= len(given) <= self.most
            and self.matches(given) is not None
            and (self.further is None or self.further(given))
        )


@cache
def limits(kind: type[Struct]) -> tuple[Limits, ...]:
    """Return the limits of the fields of a struct, as the table sets them."""
    return tuple(
        Limits(
            name,
            meta,
            meta.min_length or 0,
            math.inf if meta.max_length is None else meta.max_length,
            bool if meta.pattern is None else re.compile(meta.pattern).fullmatch,
            None if meta.pattern is None else FURTHER.get(name),
        )
        for name, meta in INPUTS[kind.__name__].items()
    )


def breached(value: Struct, pointer: str = "") -> Iterator[FieldError]:
    """Yield where the fields of `value` break the limits of the table, in the structs inside it too."""
    for each in limits(type(value)):
        name = each.name
        given = getattr(value, name)
        if given is None or (given.__class__ is str and each.fit(given)):
            continue
        detail = breach(name, given, each.meta)
        if detail:
            yield FieldError(f"{pointer}/{name}", detail)
        if isinstance(given, NESTING):
            yield from inner_breaches(given, f"{pointer}/{name}")


def inner_breaches(value: Any, pointer: str) -> Iterator[FieldError]:
    """Yield where the structs in the value of a field break the limits of the table."""
    if isinstance(value, tuple):
        for number, each in enumerate(value):
            yield from inner_breaches(each, f"{pointer}/{number}")
    elif isinstance(value, Struct):
        yield from breached(value, pointer)


def breach(name: str, given: Any, meta: Meta) -> str | None:
    """Return how `given` breaks the limits of a field, None where it keeps them."""
    if meta.ge is not None and not (meta.ge <= given and (meta.le is None or given <= meta.le)):
        top = "or more" if meta.le is None else f"to {meta.le:,}"
        return f"must be {meta.ge:,} {top}, not {given:,}"
    if isinstance(given, UNMEASURED) or not hasattr(given, "__len__"):
        return None
    return breach_of_length(given, meta) or breach_of_pattern(name, given, meta)


def breach_of_length(given: Any, meta: Meta) -> str | None:
    """Return how the length of `given` breaks the limits of a field."""
    if meta.min_length is not None and len(given) < meta.min_length:
        return "must not be empty" if meta.min_length == 1 else f"must have {meta.min_length} characters or more"
    if meta.max_length is not None and len(given) > meta.max_length:
        return f"has {len(given):,} characters; at most {meta.max_length:,} are allowed"
    return None


def breach_of_pattern(name: str, given: Any, meta: Meta) -> str | None:
    """Return how `given` misses a field's pattern. The whole of it must match: `$` alone would let a newline pass."""
    if meta.pattern is None or (re.fullmatch(meta.pattern, given) and FURTHER.get(name, bool)(given)):
        return None
    return PATTERN_HELP[name]
