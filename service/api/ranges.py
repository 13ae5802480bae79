"""How a value breaks the limits that the table of fields sets: ranges, lengths, patterns, what no pattern can say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import msgspec
from msgspec import Meta, Struct

from service.api.fields import INPUTS
from service.core.errors import FieldError
from service.engine.sources import linkable, nameable

NESTING = (tuple, Struct)
UNMEASURED = (msgspec.UnsetType, dict)
PATTERN_HELP = {
    "id": "must be 1 to 200 printable characters without / and \\, and not . or ..",
    "ref": "must be an id that POST /v1/documents gave out (doc_...)",
    "previous": "must be the id of a summary (sum_...)",
    "language": "must be a language tag such as en or pt-BR (BCP 47)",
    "url": "must be an absolute http or https address",
}
FURTHER = {"id": nameable, "url": linkable}  # what no pattern can say


def breached(value: Struct, pointer: str = "") -> Iterator[FieldError]:
    """Yield where the fields of `value` break the limits of the table, in the structs inside it too."""
    table = INPUTS[type(value).__name__]
    for name, meta in table.items():
        given = getattr(value, name)
        if given is None or (given.__class__ is str and fits(name, given, meta)):
            continue
        detail = breach(name, given, meta)
        if detail:
            yield FieldError(f"{pointer}/{name}", detail)
        if isinstance(given, NESTING):
            yield from inner_breaches(given, f"{pointer}/{name}")


def fits(name: str, given: str, meta: Meta) -> bool:
    """Tell whether a text keeps the limits of its field: most fields of a request are texts, and nearly all do."""
    size = len(given)
    if (meta.min_length is not None and size < meta.min_length) or (
        meta.max_length is not None and size > meta.max_length
    ):
        return False
    return breach_of_pattern(name, given, meta) is None


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
