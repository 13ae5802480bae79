"""Charsets."""

import pytest

from service.adapters.readers.decoding import charset, decoded
from service.core.errors import UnreadableDocument

GERMAN = "Die Straße war überflutet, sagte der Bürgermeister von Grünwald. "
RUSSIAN = "Совет города проголосовал во вторник за восстановление старой стены. "


def test_the_parameter_of_a_media_type() -> None:
    """The charset is found with quotes, without, and in any case."""
    assert charset('text/html; Charset="ISO-8859-1"') == "ISO-8859-1"
    assert charset("text/plain;charset=utf-8;format=flowed") == "utf-8"
    assert charset("text/plain") is charset(None) is None


def test_a_byte_order_mark_wins() -> None:
    """A mark of byte order beats what is declared."""
    assert decoded("Grüße".encode("utf-8-sig"), "latin-1") == "Grüße"
    assert decoded("Grüße".encode("utf-16"), "utf-8") == "Grüße"


def test_a_declared_charset_is_tried_first() -> None:
    """What is declared counts where it fits; an unknown or unfit one is passed over."""
    assert decoded(RUSSIAN.encode("koi8-r"), "koi8-r") == RUSSIAN
    assert decoded(GERMAN.encode(), "no-such-charset") == GERMAN
    assert decoded(GERMAN.encode(), "ascii") != ""
    assert decoded(b"a \x93b\x94", "iso-8859-1") == "a “b”"


def test_codecs_that_are_no_charsets_are_not_run() -> None:
    """A charset named after a codec of bytes (zip, base64) decodes nothing."""
    assert decoded(b"plain", "zlib") == decoded(b"plain", "base64") == "plain"


@pytest.mark.parametrize(
    ("text", "name"), [(GERMAN, "cp1252"), (GERMAN * 12, "cp1252"), (RUSSIAN * 8, "cp1251"), (RUSSIAN * 8, "koi8-r")]
)
def test_undeclared_text_is_guessed(text: str, name: str) -> None:
    """Western bytes are told even when short, others from some text."""
    assert decoded(text.encode(name)) == text


def test_what_is_no_text_is_refused() -> None:
    """Bytes that no charset explains are unreadable, with a way out in the message."""
    with pytest.raises(UnreadableDocument, match="charset="):
        decoded(bytes([0, 129, 0, 255, 141, 7, 0, 3]) * 400)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"%PDF-1.7\n\x81\x8d\x00\x01", "seem to be application/pdf; name that as their media type"),
        (b"PK\x03\x04\x81\x8d\x00word/document.xml", "wordprocessingml.document; name that"),
        (b"\x81\x8d\x00\x01\xff", "not text in any charset"),
    ],
)
def test_a_wrong_label_is_seen_through(content: bytes, said: str) -> None:
    """Who sends a PDF as text is told that it is one, and not to look for its charset."""
    with pytest.raises(UnreadableDocument, match=said):
        decoded(content)
