"""Which methods an address takes: for `Allow`, which the framework fills for one handler of an address only."""

from __future__ import annotations

from collections.abc import Sequence

from litestar.handlers import HTTPRouteHandler


def allowed(path: str, handlers: Sequence[HTTPRouteHandler]) -> list[str]:
    """Return the methods that the address `path` takes, in alphabetical order; none where there is no such address."""
    path = path.rstrip("/") or "/"
    methods: set[str] = set()
    for handler in handlers:
        if any(matches(template, path) for template in handler.paths):
            methods |= {str(method) for method in handler.http_methods}
    if "GET" in methods:
        methods.add("HEAD")
    return sorted(methods | {"OPTIONS"}) if methods else []


def matches(template: str, path: str) -> bool:
    """Tell whether `path` is an instance of a route's template, in which `{name:path}` stands for any rest."""
    wanted, given = template.split("/"), path.split("/")
    if wanted[-1].endswith(":path}"):
        return len(given) >= len(wanted) and given[: len(wanted) - 1] == wanted[:-1]
    return len(wanted) == len(given) and all(
        each.startswith("{") or each == part for each, part in zip(wanted, given, strict=True)
    )
