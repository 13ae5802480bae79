"""A YAML writer for plain values: keys in their given order, no aliases, the same bytes on every machine."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

PLAIN = re.compile(r"[A-Za-z_/$][A-Za-z0-9_/$.{}<>()*+'-]*( [A-Za-z0-9_/$.{}<>()*+'-]+)*")
WORDS_WITH_A_MEANING = frozenset({"true", "false", "null", "yes", "no", "on", "off", "y", "n"})


def dump(value: dict[str, Any]) -> str:
    """Return `value` (dicts with string keys, lists, strings, numbers, booleans, None) as a YAML document."""
    return "\n".join(lines(value, 0)) + "\n"


def lines(value: Any, depth: int) -> Iterator[str]:
    """Yield the lines of a mapping or a sequence at an indentation."""
    indent = "  " * depth
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from entry(f"{indent}{scalar(str(key))}:", inner, depth)
    else:
        for inner in value:
            yield from item(inner, depth)


def entry(head: str, inner: Any, depth: int) -> Iterator[str]:
    """Yield a member of a mapping: on its own line, or with what is inside it below."""
    if isinstance(inner, dict | list) and inner:
        yield head
        yield from lines(inner, depth + 1)
    elif isinstance(inner, str) and "\n" in inner:
        yield f"{head} |-"
        yield from (f"{'  ' * (depth + 1)}{line}" if line else "" for line in inner.split("\n"))
    else:
        yield f"{head} {scalar(inner)}"


def item(inner: Any, depth: int) -> Iterator[str]:
    """Yield an item of a sequence; a mapping starts on the dash's own line."""
    indent = "  " * depth
    if isinstance(inner, dict | list) and inner:
        first, *rest = lines(inner, depth + 1)
        yield f"{indent}- {first.lstrip(' ')}"
        yield from rest
    else:
        yield f"{indent}- {scalar(inner)}"


def scalar(value: Any) -> str:
    """Return a value on one line: strings bare where nothing can misread them, else as JSON, which YAML contains."""
    if isinstance(value, str) and PLAIN.fullmatch(value) and value.lower() not in WORDS_WITH_A_MEANING:
        return value
    return json.dumps(value, ensure_ascii=False)
