"""PDF files that cannot be read, or were made so that nobody should: encrypted, scanned, broken, without end."""

from __future__ import annotations

import zlib

import pytest
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from service.adapters.readers.pdf import PdfReader
from service.core.errors import UnreadableDocument
from service.core.types import Reading, Source
from tests.papers import drawn, pdf

STORY = "The council of Port Amber voted on Tuesday to rebuild the old sea wall."


def read(content: bytes) -> Reading:
    """Return what is read of a PDF."""
    return PdfReader().read(Source(content=content))


def test_encrypted_files() -> None:
    """One that needs a password is refused with what to do; one that only forbids printing is read."""
    locked = StandardEncryption("secret", ownerPassword="owner", canPrint=0)
    with pytest.raises(UnreadableDocument, match="encrypted and needs a password; save a copy without"):
        read(pdf([STORY], encrypt=locked))
    unlocked = StandardEncryption("", ownerPassword="owner", canPrint=0)
    assert read(pdf([STORY], encrypt=unlocked)).text == STORY


def test_a_scan_is_refused() -> None:
    """Pages without a text layer are told apart from broken files, with what to do."""

    def draw(canvas: Canvas) -> None:
        for _ in range(2):
            canvas.rect(100, 100, 300, 400, fill=1)
            canvas.showPage()

    with pytest.raises(UnreadableDocument, match="no text layer: its 2 pages are pictures; run OCR"):
        read(drawn(draw))


def test_an_empty_file_with_the_right_beginning_is_broken() -> None:
    """The magic alone makes no PDF, and something else is none."""
    with pytest.raises(UnreadableDocument, match="broken or cut off"):
        read(b"%PDF-1.7\n%%EOF")
    with pytest.raises(UnreadableDocument, match="not a PDF"):
        read(b"GIF89a")


def bomb(pages: int, stream: bytes) -> bytes:
    """Return a PDF each of whose pages shows the same stream, packed."""
    packed = zlib.compress(stream, 9)
    kids = " ".join(["3 0 R"] * pages)
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Count {pages}/Kids[{kids}]>>".encode(),
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
        b"<</Length %d/Filter/FlateDecode>>stream\n%s\nendstream" % (len(packed), packed),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    body = b"".join(b"%d 0 obj%sendobj\n" % (number, each) for number, each in enumerate(objects, 1))
    return b"%PDF-1.4\n" + body + b"trailer<</Root 1 0 R/Size 6>>\n%%EOF"


def test_too_many_pages_are_refused() -> None:
    """A file with more pages than are read says so before any is."""
    with pytest.raises(UnreadableDocument, match="6,000 pages; at most 5,000"):
        read(bomb(6_000, b"BT /F 9 Tf (It rained.) Tj ET"))


def test_a_page_that_unpacks_without_end_is_ended() -> None:
    """A few hundred kilobytes that become hundreds of megabytes of text end in an error with what to do."""
    content = bomb(1, b"BT /F 9 Tf 9 9 Td (It rained in Port Amber. ) Tj ET\n" * 2_000_000)
    assert len(content) < 2_000_000
    with pytest.raises(UnreadableDocument, match=r"takes more than 1,024 MB|took more than"):
        read(content)


@pytest.mark.parametrize(
    "stream",
    [
        b"BT /F 9 Tf 9 9 Td " + b"(a) Tj 3 0 Td " * 60_000 + b"ET",  # all in one place
        b"BT /F 9 Tf 1 1 1 1 0 0 Tm (It rained.) Tj ET",  # a matrix that cannot be inverted
        b"BT /F 0 Tf (It rained.) Tj ET",
        b"BT /F 1e30 Tf 9 9 Td (It rained.) Tj ET",
        b"q " * 100_000,
    ],
)
def test_pages_made_to_hurt_end(stream: bytes) -> None:
    """Strange geometry and nesting without end are read or refused."""
    try:
        text = read(bomb(1, stream)).text
    except UnreadableDocument as error:
        text = error.detail
    assert text
