"""Files that were made so that reading them never ends, or takes all the memory: bombs in ZIP, XML and HTML."""

from __future__ import annotations

import os

import pytest
from lxml import etree

from service.adapters import confined
from service.adapters.readers import bounded as module
from service.adapters.readers import docx, html
from service.adapters.readers.archive import Package
from service.adapters.readers.bounded import Bounds, bounded, require_memory
from service.adapters.readers.docx import DocxReader
from service.adapters.readers.html import HtmlReader
from service.adapters.readers.ninjs import NinjsReader
from service.core.errors import UnreadableDocument
from service.core.types import Source
from tests.adapters.test_confined import busy, crash, large, linux
from tests.papers import docx_of, packed

MAIN = "xmlns='http://schemas.openxmlformats.org/wordprocessingml/2006/main'"
RAIN = "<p><r><t>It rained.</t></r></p>"


def word_of(inside: str) -> bytes:
    """Return a DOCX with this in its body."""
    return packed(docx_of([]), {"word/document.xml": f"<document {MAIN}><body>{inside}</body></document>"})


def told(content: bytes) -> str:
    """Return what is read of a DOCX, or why it is refused."""
    try:
        return DocxReader().read(Source(content=content)).text
    except UnreadableDocument as error:
        return error.detail


def test_what_takes_too_much_is_refused_with_what_to_do() -> None:
    """Each bound has its words; a fault that is told comes through."""
    bounds = Bounds("the tape", "cut it", seconds=1)
    with pytest.raises(UnreadableDocument, match="the tape took more than 1 seconds to read; cut it"):
        bounded(bounds, busy)
    with pytest.raises(UnreadableDocument, match="the tape is broken, or takes more than 1,024 MB to read; cut it"):
        bounded(bounds, crash)
    with pytest.raises(ValueError, match="invalid literal"):
        bounded(bounds, int, "x")


@linux
def test_memory_is_bounded() -> None:
    """More than a gigabyte is not to be had."""
    with pytest.raises(UnreadableDocument, match="the tape took more than 1,024 MB"):
        bounded(Bounds("the tape", "cut it", seconds=5), large, 2 * module.MOST_MEMORY)


def test_want_of_memory_is_no_fault_of_a_file() -> None:
    """What a parser says of it is told apart from bad markup."""
    for code, raised in ((module.NO_MEMORY, True), (5, False)):
        error = etree.XMLSyntaxError("unknown error", code, 0, 0)
        if raised:
            with pytest.raises(MemoryError):
                require_memory(error)
        else:
            require_memory(error)


def test_small_files_are_read_in_place_and_large_ones_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is the size when unpacked that counts, of whatever part; both ways read the same."""
    small = word_of(RAIN)
    monkeypatch.setattr(docx, "LARGE", Package(small).unpacked + 1)
    assert told(small) == "It rained."
    assert told(packed(small, {"word/notes.png": " "})) == "It rained."
    monkeypatch.setattr(confined, "METHOD", "nowhere")
    assert told(small) == "It rained."
    with pytest.raises(ValueError, match="nowhere"):
        told(packed(small, {"word/notes.png": " "}))


def test_a_bomb_of_paragraphs_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    """Fifty kilobytes that become five million empty paragraphs."""
    content = word_of("<p/>" * 5_000_000)
    assert len(content) < 100_000
    monkeypatch.setattr(docx, "BOUNDS", docx.BOUNDS._replace(seconds=1))
    assert "took more than 1 seconds to read; split it, or save it anew" in told(content)


@linux
def test_a_bomb_of_paragraphs_gets_no_more_memory_than_there_is(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the parser finds none, the file is not called malformed."""
    monkeypatch.setattr(module, "MOST_MEMORY", 200 << 20)
    assert "took more than 200 MB to read" in told(word_of("<p/>" * 5_000_000))


@pytest.mark.parametrize(
    ("inside", "said"),
    [
        ("<tbl><tr>" + f"<tc>{RAIN}</tc>" * 20_000 + "</tr></tbl>" + RAIN, "It rained. | It rained."),
        (f"<tbl><tr><tc><p><r><t>{'rain ' * 1_000_000}</t></r></p></tc></tr></tbl>", "rain rain"),
        (f"<tbl><tr><tc><p><r><t>{'rain ' * 3_000_000}</t></r></p></tc></tr></tbl>", "10,000,000 characters without"),
        ("<tbl><tr><tc>" * 5_000 + RAIN, "nested too deeply"),
        ("<sdt>" * 200 + RAIN * 20_000 + "</sdt>" * 200, "It rained."),
        (RAIN.replace("<r>", "<pPr><rPr><del/></rPr></pPr><r>") * 60_000, "It rained.It rained."),
    ],
    ids=["row of many cells", "huge cell", "too huge a cell", "nested without end", "nested deep", "one paragraph"],
)
def test_documents_made_to_hurt_are_read_or_refused(inside: str, said: str) -> None:
    """Many cells, huge ones, deep nesting, and paragraphs that all go on in the next."""
    assert said in told(word_of(inside))


def test_an_archive_of_many_parts_is_opened_apart() -> None:
    """A file that is large as it is packed is not even listed where it would hold up others."""
    content = docx_of(["It rained."])
    noise = {"word/media/photo.jpg": os.urandom(docx.LARGE).hex()}
    assert told(packed(content, noise)) == "It rained."


def test_a_page_made_to_hurt_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    """A tag with very many attributes is refused in time, alone and in a news item; so is what is read apart only."""
    hurting = "<p " + " ".join(f"a{number}=x" for number in range(80_000)) + ">It rained."
    monkeypatch.setattr(html, "BOUNDS", html.BOUNDS._replace(seconds=1))
    with pytest.raises(UnreadableDocument, match="the page took more than 1 seconds to read; send its article alone"):
        HtmlReader().read(Source(text=hurting))
    with pytest.raises(UnreadableDocument, match="the page took more than 1 seconds"):
        NinjsReader().read(Source(ninjs={"body_html": hurting}))


def test_a_large_page_is_read_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where it is read changes nothing of what is read."""
    page = "<h1>Rain</h1>" + "<p>It rained all day in Port Amber, they said." * 40
    item = {"bodies": [{"value": page, "contentType": "text/html"}]}
    readings = []
    for least in (len(page) + 1, len(page)):
        monkeypatch.setattr(html, "LARGE", least)
        readings.append((HtmlReader().read(Source(text=page)), NinjsReader().read(Source(ninjs=item))))
    assert readings[0] == readings[1]
    assert "Port Amber" in readings[0][0].text
