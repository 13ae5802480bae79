"""What every reader keeps to, whatever it reads."""

from __future__ import annotations

import json
import pickle

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from service.adapters.readers import READERS
from service.core.errors import UnreadableDocument
from service.core.text.canonical import canonical
from service.core.text.document import document
from service.core.types import Source
from service.engine.media_types import DOCX, PDF
from tests.papers import docx_of, pdf

PARAGRAPHS = (
    "The council of Port Amber voted on Tuesday to rebuild the old sea wall – after eleven years of dispute.",
    "“We owe it to the people who stayed,” Mayor Ines Calder said, and added that work would start in May.",
)
HTML = "<html><body><article>" + "".join(f"<p>{line}</p>" for line in PARAGRAPHS) + "</article></body></html>"
WRITTEN = {
    "text/plain": "\n\n".join(PARAGRAPHS),
    "text/markdown": "\n\n".join(PARAGRAPHS),
    "text/x-markdown": "\n\n".join(PARAGRAPHS),
    "text/html": HTML,
    "application/xhtml+xml": HTML,
    "application/ninjs+json": json.dumps({"bodies": [{"value": "\n\n".join(PARAGRAPHS)}]}, ensure_ascii=False),
}
FILES = {PDF: pdf(PARAGRAPHS), DOCX: docx_of(PARAGRAPHS)}
every = pytest.mark.parametrize("kind", sorted(READERS))
every_text = pytest.mark.parametrize("kind", sorted(WRITTEN))
every_file = pytest.mark.parametrize("kind", sorted(FILES))


def source(kind: str) -> Source:
    """Return the paragraphs as a source of a kind."""
    return Source(content=FILES[kind]) if kind in FILES else Source(text=WRITTEN[kind], media_type=kind)


def test_every_reader_is_tried() -> None:
    """There is a text or a file of every kind that is read."""
    assert {*WRITTEN, *FILES} == set(READERS)


@every
def test_text_comes_out(kind: str) -> None:
    """The paragraphs of a source are in its text, in order and word for word."""
    text = READERS[kind].read(source(kind)).text
    places = [text.index(paragraph) for paragraph in PARAGRAPHS]
    assert places == sorted(places)


@every_text
def test_bytes_read_like_text(kind: str) -> None:
    """UTF-8, with a byte order mark or without, and declared charsets give the same reading."""
    reader = READERS[kind]
    reading = reader.read(Source(text=WRITTEN[kind]))
    for charset in ("utf-8", "utf-8-sig", "utf-16", "cp1252"):
        content = WRITTEN[kind].encode(charset)
        assert reader.read(Source(content=content, media_type=f'{kind}; charset="{charset}"')) == reading
    assert reader.read(Source(content=WRITTEN[kind].encode(), media_type=kind)) == reading


@every
def test_text_is_canonical(kind: str) -> None:
    """No reader leaves what offsets must not count."""
    text = READERS[kind].read(source(kind)).text
    assert canonical(text) == text


@every_text
def test_foreign_line_ends_and_control_characters_go(kind: str) -> None:
    """Line ends and control characters of a text become what offsets count."""
    text = READERS[kind].read(Source(text=WRITTEN[kind].replace("\n", "\r\n").replace("wall", "wa\u009fll"))).text
    assert canonical(text) == text
    assert "wall" in text


@every
def test_marks_lie_in_the_text(kind: str) -> None:
    """Marks are in order, inside the text, and hold something."""
    reading = READERS[kind].read(source(kind))
    end = 0
    for mark in reading.marks:
        assert end <= mark.start < mark.end <= len(reading.text)
        end = mark.end


@every
@pytest.mark.parametrize("nothing", ["", " \n\t", "\ufeff", "<!-- -->", "{}", "---\n---\n", "\x00"])
def test_a_source_without_text_is_unreadable(kind: str, nothing: str) -> None:
    """What holds no text is refused, or is read as the text that it then is."""
    try:
        text = READERS[kind].read(Source(content=nothing.encode(), media_type=kind)).text
    except UnreadableDocument as error:
        text = error.detail
    assert text.strip()


@every
def test_rubbish_is_refused_or_read(kind: str) -> None:
    """Bytes of anything end in a reading or in UnreadableDocument, nothing else."""
    for rubbish in (bytes(range(256)), b"\xff\xfe\xfd", b"<" * 500, b"{" * 5_000, b"[" * 5_000, b"&#xD800; &amp;amp;"):
        try:
            made = document(READERS[kind].read(Source(content=rubbish, media_type=kind)), "a")
        except UnreadableDocument:
            continue
        assert made.text.encode()


@every
def test_readers_travel_to_other_processes(kind: str) -> None:
    """Readers and what they are given and give can be pickled: they run in a pool of processes."""
    reader = pickle.loads(pickle.dumps(READERS[kind]))  # noqa: S301 - our own bytes
    given = source(kind)
    assert pickle.loads(pickle.dumps(reader.read(given))) == READERS[kind].read(given)  # noqa: S301


@every_file
def test_the_same_file_gives_the_same_reading(kind: str) -> None:
    """Nothing of a reading depends on what was read before."""
    assert READERS[kind].read(source(kind)) == READERS[kind].read(source(kind))


@every_file
def test_a_file_is_not_sent_as_text(kind: str) -> None:
    """What is bytes cannot come as text, and the error says how it comes."""
    with pytest.raises(UnreadableDocument, match="`content`"):
        READERS[kind].read(Source(text="not a file", media_type=kind))


@every_file
@pytest.mark.parametrize("share", [0.02, 0.3, 0.6, 0.9, 0.99])
def test_a_file_that_is_cut_off_is_refused_or_read(kind: str, share: float) -> None:
    """A part of a file ends in a reading of what is there or in UnreadableDocument with a reason."""
    part = FILES[kind][: int(len(FILES[kind]) * share)]
    try:
        text = READERS[kind].read(Source(content=part)).text
    except UnreadableDocument as error:
        text = error.detail
    assert text.strip()


@every_file
@given(st.lists(st.tuples(st.integers(0, 1 << 16), st.integers(0, 255)), min_size=1, max_size=20))
@settings(max_examples=60)
def test_a_file_with_other_bytes_is_refused_or_read(kind: str, changes: list[tuple[int, int]]) -> None:
    """Whatever bytes are changed: what is read makes a document whose offsets hold, or the file is refused."""
    content = bytearray(FILES[kind])
    for place, byte in changes:
        content[place % len(content)] = byte
    try:
        made = document(READERS[kind].read(Source(content=bytes(content))), "a")
    except UnreadableDocument:
        return
    for sentence in made.sentences:
        assert 0 <= sentence.start < sentence.end <= len(made.text)
