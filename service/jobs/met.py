"""What this process has met: names of answers that there are, or will be, and marks of documents."""

from __future__ import annotations

ROOM = 4096  # names: half a megabyte


class Met:
    """The names that were added last, at most `room` of them; the one added longest ago goes first."""

    def __init__(self, room: int = ROOM) -> None:
        self._room = room
        self._names: dict[str | int, None] = {}

    def __contains__(self, name: str | int) -> bool:
        """Tell whether `name` is among them."""
        return name in self._names

    def add(self, name: str | int) -> None:
        """Add a name, as the last; the empty one names nothing."""
        if not name:
            return
        self._names.pop(name, None)
        self._names[name] = None
        if len(self._names) > self._room:
            del self._names[next(iter(self._names))]
