"""IPTC ninjs 1.x, 2.x and 3.x: news items as JSON."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import msgspec

from service.adapters.readers.html import blocks, parsed
from service.adapters.readers.layout import Layout
from service.adapters.readers.text import source_text
from service.core.errors import UnreadableDocument
from service.core.text.canonical import canonical
from service.core.types import Reading, Source

_UNUSABLE = frozenset(["withheld", "canceled", "cancelled"])


def _now() -> datetime:
    """Return the present time."""
    return datetime.now(UTC)


class NinjsReader:
    """Reads news items. An item that is withheld, cancelled, expired or under embargo is refused."""

    def __init__(self, now: Callable[[], datetime] = _now) -> None:
        self._now = now

    def read(self, source: Source) -> Reading:
        """Return the body of an item with its metadata; notes to editors are never a part of it.

        Raises UnreadableDocument where the item may not be used, is not an object, or has no body.
        """
        item = source.ninjs if source.ninjs is not None else _item(source_text(source))
        self._check(item)
        reading = _body(item).reading(**_metadata(item))
        if not reading.text:
            raise UnreadableDocument("the ninjs item has no body (bodies[].value, body_text or body_html)")
        return reading

    def _check(self, item: dict[str, Any]) -> None:
        """Raise UnreadableDocument where the item may not be used now."""
        status = str(_any(item, "pubStatus", "pubstatus") or "usable").lower()
        if status in _UNUSABLE:
            raise UnreadableDocument(f"the ninjs item is {status} (pubStatus)")
        embargo, expiry = _moment(item, "embargoed", "embargoedUntil"), _moment(item, "expires")
        if embargo and embargo > self._now():
            raise UnreadableDocument(f"the ninjs item is under embargo until {embargo.isoformat()}")
        if expiry and expiry <= self._now():
            raise UnreadableDocument(f"the ninjs item expired at {expiry.isoformat()}")


def _item(text: str) -> dict[str, Any]:
    """Return the JSON object in `text`."""
    try:
        item = msgspec.json.decode(text)
    except (msgspec.DecodeError, RecursionError) as error:
        raise UnreadableDocument("the ninjs item is not JSON") from error
    if not isinstance(item, dict):
        raise UnreadableDocument("the ninjs item is not a JSON object")
    return item


def _body(item: dict[str, Any]) -> Layout:
    """Return the text of an item: the main body, plain text before HTML."""
    layout = Layout()
    bodies = [body for body in _list(item, "bodies") if isinstance(body.get("value"), str)]
    bodies.sort(key=lambda body: (body.get("role") not in (None, "main", "body"), "html" in _content_type(body)))
    if bodies:
        return _markup(bodies[0]["value"], _content_type(bodies[0]))
    for name in sorted(item):
        if name.startswith("body_") and isinstance(item[name], str) and "html" not in name:
            return _markup(item[name], "text/plain")
    for name in sorted(item):
        if name.startswith("body_") and isinstance(item[name], str):
            return _markup(item[name], "text/html")
    return layout


def _markup(value: str, content_type: str) -> Layout:
    """Return the blocks of a body."""
    if "html" in content_type or "xml" in content_type:
        return blocks(value)
    layout = Layout()
    for block in canonical(value).split("\n\n"):
        layout.add(block)
    return layout


def _content_type(body: dict[str, Any]) -> str:
    """Return the content type of a body in lower case."""
    return str(_any(body, "contentType", "contenttype") or "text/plain").lower()


def _metadata(item: dict[str, Any]) -> dict[str, Any]:
    """Return what an item says of itself."""
    headlines = [headline.get("value") for headline in _list(item, "headlines")]
    sources = [source.get("name") for source in (*_list(item, "infoSources"), *_list(item, "infosource"))]
    url = next((str(item[name]) for name in ("uri", "url") if str(item.get(name, "")).startswith("http")), None)
    return {
        "title": _text(*headlines, item.get("headline"), item.get("title")),
        "publisher": _text(*sources, _any(item, "copyrightHolder", "copyrightholder")),
        "language": _text(item.get("language")),
        "published_at": _moment(item, "versionCreated", "versioncreated", "contentCreated", "firstCreated"),
        "url": url,
    }


def _any(item: dict[str, Any], *names: str) -> Any:
    """Return the first of the named fields that is there."""
    return next((item[name] for name in names if item.get(name) is not None), None)


def _list(item: dict[str, Any], name: str) -> list[dict[str, Any]]:
    """Return the objects of a list field, nothing where it is something else."""
    value = item.get(name)
    return [entry for entry in value if isinstance(entry, dict)] if isinstance(value, list) else []


def _text(*values: Any) -> str | None:
    """Return the first value that is a text with something in it."""
    return next((" ".join(value.split()) for value in values if isinstance(value, str) and value.strip()), None)


def _moment(item: dict[str, Any], *names: str) -> datetime | None:
    """Return the first of the named fields as a time."""
    return parsed(str(_any(item, *names) or ""))
