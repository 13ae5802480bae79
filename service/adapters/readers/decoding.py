"""From bytes to text: the charset that is declared, a byte order mark, UTF-8, or else a guess."""

from __future__ import annotations

import codecs
import re

from service.core.errors import UnreadableDocument
from service.engine.media_types import sniffed

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# What undeclared web text is in, when not in UTF-8: the legacy encodings of the WHATWG standard.
_LEGACY = (
    *(
        "cp1252",
        "cp1251",
        "koi8_r",
        "koi8_u",
        "cp1250",
        "iso8859_2",
        "cp1253",
        "iso8859_7",
        "cp1254",
        "cp1255",
        "cp1256",
    ),
    *("cp1257", "cp1258", "cp874", "gb18030", "big5", "euc_jp", "shift_jis", "iso2022_jp", "euc_kr", "cp949"),
)
_SAMPLE = 100_000
_SHORT = 400  # bytes; below, a statistical guess is worse than the usual charset
_FOREIGN_SHARE = 0.4
_USUAL = frozenset("‘’“”–—…«»·°§€£©®™•\u00a0¡¿´")
_CHARSET = re.compile(r"""charset\s*=\s*["']?\s*([\w.:-]{1,40})""", re.IGNORECASE)


def charset(media_type: str | None) -> str | None:
    """Return the charset parameter of a media type."""
    found = _CHARSET.search(media_type or "")
    return found[1] if found else None


def decoded(content: bytes, declared: str | None = None) -> str:
    """Return the text of `content`.

    A byte order mark wins, then the `declared` charset where Python knows it and it fits, then UTF-8, then the best
    guess of charset-normalizer. Raises UnreadableDocument where nothing fits.
    """
    for mark, name in _MARKS:
        if content.startswith(mark):
            return content.decode(name, "replace")
    for label in (declared, "utf-8"):
        text = _attempt(content, label)
        if text is not None:
            return text
    return _guessed(content)


def _attempt(content: bytes, name: str | None) -> str | None:
    """Return `content` decoded strictly, None where the charset is unknown, not of text, or does not fit."""
    try:
        return content.decode(_web(name)) if name else None
    except (LookupError, UnicodeError):
        return None


def _web(name: str) -> str:
    """Return the charset that browsers mean by `name` (WHATWG Encoding): Latin-1 and ASCII labels mean Windows-1252."""
    return "cp1252" if name.lower() in {"iso-8859-1", "latin1", "latin-1", "ascii", "us-ascii"} else name


def _guessed(content: bytes) -> str:
    """Return `content` in the charset that fits its text best."""
    from charset_normalizer import from_bytes

    western = _attempt(content, "cp1252") if len(content) < _SHORT else None
    if western is not None and _plausible(western):
        return western
    best = from_bytes(content[:_SAMPLE], cp_isolation=list(_LEGACY)).best()
    text = _attempt(content, best.encoding) if best else None
    if text is None:
        raise unreadable(content)
    return text


def unreadable(content: bytes) -> UnreadableDocument:
    """Return the error of bytes that are no text: a file of another kind with a wrong label, more often than not."""
    kind = sniffed(content)
    if kind.startswith("application/"):
        return UnreadableDocument(f"the bytes are no text, they seem to be {kind}; name that as their media type")
    return UnreadableDocument("the bytes are not text in any charset; declare it, as in text/plain; charset=...")


def _plausible(text: str) -> bool:
    """Say whether text read as Windows-1252 looks like it: few letters beyond ASCII, and hardly any other sign."""
    foreign = [sign for sign in text[:_SAMPLE] if not sign.isascii()]
    letters = sum(sign.isalpha() for sign in text[:_SAMPLE]) or 1
    strange = sum(not sign.isalpha() and sign not in _USUAL for sign in foreign)
    return len(foreign) < letters * _FOREIGN_SHARE and strange * 4 <= len(foreign)
