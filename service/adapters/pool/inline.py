"""The pool that is no process: for commands on local files, for what a pool's process runs, and for tests."""

from __future__ import annotations

from collections.abc import Callable
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


class InlinePool:
    """Runs a function where it is called: no start-up cost, but the event loop waits."""

    async def run(self, function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Return `function(*args, **kwargs)`."""
        return function(*args, **kwargs)

    async def run_near(self, key: int, function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:  # noqa: ARG002 - there is one place
        """Return `function(*args, **kwargs)`."""
        return function(*args, **kwargs)

    def close(self) -> None:
        """Do nothing: there is nothing to end."""
