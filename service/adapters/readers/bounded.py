"""Reading in a process of its own, with bounded time and memory: what a file makes of them is its sender's choice.

A few dozen kilobytes of ZIP hold millions of empty paragraphs, and a tag with a hundred thousand attributes takes a
parser most of a minute. The process costs some milliseconds, so what is too small to do harm is read where it is.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple, ParamSpec, TypeVar

from service.adapters.confined import Exhausted, confined
from service.core.errors import UnreadableDocument

P = ParamSpec("P")
T = TypeVar("T")
MOST_MEMORY = 1 << 30  # bytes
NO_MEMORY = 2  # of libxml2's errors (XML_ERR_NO_MEMORY)


class Bounds(NamedTuple):
    """What reading a kind of file may take: its name, what to do with one that takes more, and seconds of CPU time."""

    name: str
    advice: str
    seconds: int


def bounded(bounds: Bounds, function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """Return `function(*args, **kwargs)`, called within bounds. Raises UnreadableDocument, or what it raised."""
    try:
        return confined(bounds.seconds, MOST_MEMORY, function, *args, **kwargs)
    except Exhausted as error:
        memory = f"more than {MOST_MEMORY >> 20:,} MB to read"
        why = {
            "time": f"took more than {bounds.seconds} seconds to read",
            "memory": f"took {memory}",
            "": f"is broken, or takes {memory}",
        }[error.what]
        raise UnreadableDocument(f"{bounds.name} {why}; {bounds.advice}") from error


def require_memory(error: Exception) -> None:
    """Raise MemoryError where `error`, of lxml's, tells of no fault of a file but of want of memory."""
    if getattr(error, "code", None) == NO_MEMORY:
        raise MemoryError from error
