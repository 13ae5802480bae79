"""What a PDF file says of itself, as far as it can be believed."""

from __future__ import annotations

import ctypes
import re
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

from service.adapters.readers.titles import credible

# Who writes with these saves a text when it is done; a browser or a server writes a PDF when somebody asks for one.
_AUTHORING = re.compile(
    r"microsoft.*word|word für|acrobat pdfmaker|libreoffice|openoffice|writer|indesign|quark|pages\b|framemaker|scribus"
    r"|publisher|affinity|latex|\btex\b|pdftex|xetex|luatex|typst",
    re.IGNORECASE,
)
_DATE = re.compile(
    r"D:(?P<year>\d{4})(?P<month>\d\d)(?P<day>\d\d)(?P<hour>\d\d)?(?P<minute>\d\d)?(?P<second>\d\d)?"
    r"(?:(?P<sign>[+-])(?P<hours>\d\d)'?(?P<minutes>\d\d)?'?|Z)?"
)
_REWORKED = timedelta(days=1)
_LANGUAGE_LENGTH = 64


def title(document: Any) -> str | None:
    """Return the title, None where it is the name of a file or of a program, as many are."""
    return credible(_told(document, "Title"))


def published(document: Any) -> datetime | None:
    """Return when the file was made, where a person finished it then.

    That is: by a program to write with, and not worked on after the day. A browser's print or a server's PDF is as old
    as the click that asked for it, and says nothing of the text.
    """
    made, changed = _moment(_told(document, "CreationDate")), _moment(_told(document, "ModDate"))
    by = f"{_told(document, 'Creator')} {_told(document, 'Producer')}"
    if made is None or not _AUTHORING.search(by) or (changed is not None and abs(changed - made) > _REWORKED):
        return None
    return made


def language(document: Any) -> str | None:
    """Return the language that the catalog names."""
    from pypdfium2 import raw

    buffer = (ctypes.c_ushort * _LANGUAGE_LENGTH)()
    size = raw.FPDFCatalog_GetLanguage(document.raw, buffer, ctypes.sizeof(buffer))
    told = bytes(buffer)[:size].decode("utf-16-le", "replace") if size <= ctypes.sizeof(buffer) else ""
    return told.rstrip("\0").strip() or None


def _told(document: Any, name: str) -> str:
    """Return an entry of the document information dictionary."""
    return str(document.get_metadata_value(name) or "").replace("\0", "").strip()


def _moment(told: str) -> datetime | None:
    """Return a date of PDF (ISO 32000-1, 7.9.4), in UTC where it names no zone; None where it is none."""
    found = _DATE.match(told)
    if found is None:
        return None
    year, month, day, hour, minute, second = (int(part or 0) for part in found.groups()[:6])
    shift = timedelta(hours=int(found["hours"] or 0), minutes=int(found["minutes"] or 0))
    try:
        zone = timezone(-shift if found["sign"] == "-" else shift) if shift else UTC
        return datetime(year, month, day, hour, minute, second, tzinfo=zone)
    except ValueError:
        return None
