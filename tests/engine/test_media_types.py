"""What a source is."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile

import pytest

from service.core.types import Source
from service.engine.media_types import DOC, DOCX, ODT, PDF, PLAIN, PPTX, RTF, XLSX, ZIP, by_name, media_type, unread
from tests.papers import docx_of, pdf


def zipped(*names: str) -> bytes:
    """Return an archive of empty parts; the first is stored as it is, as that of OpenDocument must be."""
    made = BytesIO()
    with ZipFile(made, "w") as archive:
        for name in names:
            archive.writestr(name, ODT if name == "mimetype" else "")
    return made.getvalue()


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (pdf(["It rained."]), PDF),
        (docx_of(["It rained."]), DOCX),
        (zipped("[Content_Types].xml", "xl/workbook.xml"), XLSX),
        (zipped("[Content_Types].xml", "ppt/presentation.xml"), PPTX),
        (zipped("mimetype", "content.xml"), ODT),
        (zipped("a.txt"), ZIP),
        (bytes.fromhex("d0cf11e0a1b11ae1"), DOC),
        (b"{\\rtf1\\ansi It rained.}", RTF),
        (b"\n <!DOCTYPE HTML><p>It rained.", "text/html"),
        (b"It rained.", PLAIN),
    ],
)
def test_the_first_bytes_tell_a_file(content: bytes, kind: str) -> None:
    """Whoever names no media type, or only says that it is bytes, has it told by them."""
    for named in (None, "", " ", "application/octet-stream", "Application/Octet-Stream; x=y"):
        assert media_type(Source(content=content, media_type=named)) == kind


def test_what_is_named_wins() -> None:
    """A media type that says something is taken at its word."""
    assert media_type(Source(content=b"%PDF-1.7", media_type="Text/HTML; charset=utf-8")) == "text/html"


@pytest.mark.parametrize(
    ("name", "kind"), [("a.PDF", PDF), ("a.b.docx", DOCX), ("a.odt", ODT), ("a.doc", DOC), ("pdf", None), ("a.x", None)]
)
def test_the_ending_of_a_name_tells_a_file(name: str, kind: str | None) -> None:
    """In any case of letters; a name without an ending, or with an unknown one, tells nothing."""
    assert by_name(name) == kind


def test_who_sends_another_kind_of_text_is_told_what_to_do() -> None:
    """Old Word files, OpenDocument and RTF can be saved as something that is read."""
    assert unread(DOC) == "'application/msword' is not read here; save it as DOCX or PDF"
    assert unread("video/mp4") == "'video/mp4' is not read here"
