"""What a Word file says of itself, as far as it can be believed."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from service.adapters.readers.archive import Package, local
from service.adapters.readers.docx.styles import Styles
from service.adapters.readers.html import parsed
from service.adapters.readers.titles import credible

_REWORKED = timedelta(days=1)


def facts(package: Package, styles: Styles, heading: str | None) -> dict[str, Any]:
    """Return title, date and language: the core properties (ECMA-376, part 2, 11), else what the text says."""
    name = package.related("", "/core-properties")
    root = package.part(name) if name else None
    told = {local(each): (each.text or "").strip() for each in (root if root is not None else ())}
    return {
        "title": credible(told.get("title", "")) or heading,
        "published_at": _finished(told),
        "language": told.get("language") or styles.language,
    }


def _finished(told: dict[str, str]) -> datetime | None:
    """Return when the text was written, where it was not worked on after the day; a template's own date is no date."""
    made, changed = parsed(told.get("created", "")), parsed(told.get("modified", ""))
    if made is None or "python-docx" in told.get("creator", "") + told.get("description", ""):
        return None
    return made if changed is None or abs(changed - made) <= _REWORKED else None
