"""What the sources of a request must be, whichever way they came."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from functools import lru_cache
from typing import Final
from urllib.parse import urlsplit

from service.core.errors import FieldError, InvalidField
from service.core.types import Source

LANGUAGE: Final = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{1,8})*")
_ADDRESS: Final = re.compile(r"(?i:https?)://[!-~\u00a1-\ud7ff\ue000-\U0010ffff]{1,4000}")
_ID_LENGTH: Final = 200


def validate(sources: tuple[Source, ...]) -> None:
    """Raise InvalidField with one entry for each fault of each source."""
    if not sources:
        raise InvalidField("no documents", errors=(FieldError("/documents", "give at least one document"),))
    errors = [
        FieldError(f"/documents/{number}{place}", detail)
        for number, source in enumerate(sources)
        for place, detail in faults(source)
    ]
    errors += twice(sources)
    if errors:
        raise InvalidField(f"{errors[0].pointer}: {errors[0].detail}", errors=tuple(errors))


def twice(sources: tuple[Source, ...]) -> list[FieldError]:
    """Return one entry for each source with the id of an earlier one."""
    seen: dict[str, int] = {}
    return [
        FieldError(f"/documents/{number}/id", f"the same id as /documents/{seen[source.id]}")
        for number, source in enumerate(sources)
        if source.id is not None and seen.setdefault(source.id, number) != number
    ]


def given_fields(source: Source) -> list[str]:
    """Return the names of the fields that hold what is to be read."""
    return [name for name in ("text", "content", "ninjs", "ref") if getattr(source, name) is not None]


def faults(source: Source) -> list[tuple[str, str]]:
    """Return the faults of one source: where, and what is wrong there."""
    given = given_fields(source)
    found = []
    if len(given) != 1:
        had = " and ".join(given) or "none"
        found.append(("", f"give exactly one of text, content, ninjs or ref (here: {had})"))
    elif given == ["ref"]:
        found.append(("/ref", "no such document"))
    elif not getattr(source, given[0]) or (source.text is not None and not source.text.strip()):
        found.append((f"/{given[0]}", "is empty"))
    if source.id is not None and not nameable(source.id):
        found.append(("/id", f"1 to {_ID_LENGTH} printable characters, and not . or .."))
    if source.language is not None and not LANGUAGE.fullmatch(source.language):
        found.append(("/language", 'not a language tag such as "en" or "pt-BR"'))
    if source.url is not None and not linkable(source.url):
        found.append(("/url", "not an http or https address"))
    if source.published_at is not None and dated(source.published_at) is None:
        found.append(("/published_at", "outside the years 1 to 9999 of UTC"))
    return found


def nameable(name: str) -> bool:
    """Whether `name` can be a document's id: a person sees it, and an address takes it as one segment.

    Every client resolves `.` and `..` away before it asks, percent-encoded ones too (WHATWG URL, "double-dot segment").
    """
    return bool(name.strip()) and name.isprintable() and len(name) <= _ID_LENGTH and name not in {".", ".."}


@lru_cache(maxsize=1024)  # whoever takes a request asks, and whoever reads it
def linkable(url: str) -> bool:
    """Whether `url` is an absolute http or https address that a browser could open."""
    try:
        return _ADDRESS.fullmatch(url) is not None and bool(urlsplit(url).netloc)
    except ValueError:  # brackets that hold no IPv6 address
        return False


def dated(moment: datetime | None) -> datetime | None:
    """Return `moment`, None where it has no equal in UTC: the first and last hours of the calendar, in some zones."""
    try:
        if moment is not None and moment.tzinfo is not None:
            moment.astimezone(UTC)
    except OverflowError:
        return None
    return moment
