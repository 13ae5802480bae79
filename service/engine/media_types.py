"""What a source is: by what its sender says, by the ending of its name, or by its first bytes."""

from __future__ import annotations

from typing import Final

from service.core.types import Source

PLAIN: Final = "text/plain"
NINJS: Final = "application/ninjs+json"
PDF: Final = "application/pdf"
BYTES: Final = "application/octet-stream"
ZIP: Final = "application/zip"
_OPEN_XML: Final = "application/vnd.openxmlformats-officedocument."
DOCX: Final = f"{_OPEN_XML}wordprocessingml.document"
DOC: Final = "application/msword"
DOCM: Final = "application/vnd.ms-word.document.macroenabled.12"
ODT: Final = "application/vnd.oasis.opendocument.text"
RTF: Final = "application/rtf"
XLSX: Final = f"{_OPEN_XML}spreadsheetml.sheet"
PPTX: Final = f"{_OPEN_XML}presentationml.presentation"

ENDINGS: Final = {
    ".txt": PLAIN,
    ".md": "text/markdown",
    ".markdown": "text/markdown",
    ".html": "text/html",
    ".htm": "text/html",
    ".pdf": PDF,
    ".docx": DOCX,
    ".doc": DOC,
    ".docm": DOCM,
    ".odt": ODT,
    ".rtf": RTF,
}
_WORDS: Final = frozenset([DOC, DOCM, ODT, RTF, "text/rtf"])
_SNIFFED: Final = 64
_SIGNATURES: Final = (
    (b"%pdf-", PDF),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", DOC),
    (b"{\\rtf", RTF),
    (b"<!doctype html", "text/html"),
    (b"<html", "text/html"),
)
_MARKS: Final = tuple(mark for mark, _ in _SIGNATURES)
# What is in a ZIP archive is told by the names of its parts, which stand in it uncompressed.
_ARCHIVE: Final = b"PK\x03\x04"
_PARTS: Final = ((b"word/document", DOCX), (b"xl/workbook", XLSX), (b"ppt/presentation", PPTX))


def media_type(source: Source) -> str:
    """Return the media type that decides who reads `source`, without parameters and in lower case.

    Where the client names none, or only says that it is bytes, the first bytes tell PDF, Office files and HTML from
    plain text.
    """
    if source.ninjs is not None:
        return NINJS
    named = (source.media_type or "").partition(";")[0].strip().lower()
    if named and named != BYTES:
        return named
    return sniffed(
        source.content if source.content is not None else (source.text or "")[:_SNIFFED].encode("utf-8", "replace")
    )


def sniffed(content: bytes) -> str:
    """Return what bytes seem to be: plain text where nothing tells."""
    if content.startswith(_ARCHIVE):
        return _archived(content)
    start = content[:_SNIFFED].lstrip().lower()
    if not start.startswith(_MARKS):
        return PLAIN
    return next(kind for mark, kind in _SIGNATURES if start.startswith(mark))


def _archived(content: bytes) -> str:
    """Return what a ZIP archive seems to be."""
    if ODT.encode() in content[: _SNIFFED * 2]:
        return ODT
    return next((kind for part, kind in _PARTS if part in content), ZIP)


def by_name(name: str) -> str | None:
    """Return the media type of a file by the ending of its name, None where that tells nothing."""
    return ENDINGS.get("." + name.rpartition(".")[2].lower()) if "." in name else None


def unread(kind: str) -> str:
    """Return what to tell whose document is of a media type that no reader reads."""
    return f"{kind!r} is not read here" + ("; save it as DOCX or PDF" if kind in _WORDS else "")
