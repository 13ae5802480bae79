"""Canonical text: what every offset of the service counts in."""

from __future__ import annotations

import re

# the last two code points of every plane are no characters, as U+FDD0 to U+FDEF are not (Unicode, 23.7)
_NO_CHARACTERS = "\ufdd0-\ufdef" + "".join(chr(plane << 16 | last) for plane in range(17) for last in (0xFFFE, 0xFFFF))
_FOREIGN = re.compile(f"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff{_NO_CHARACTERS}]")
_OWN_ASCII = bytes(code for code in range(128) if not _FOREIGN.match(chr(code)))
_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")


def canonical(text: str) -> str:
    r"""Return `text` with line ends as `\n` and without what no text may hold.

    Gone are byte order marks, NUL and the other control characters but tab and line feed, noncharacters, and lone
    surrogates, which no encoder takes. Everything else stays as it was sent (curly quotes, no-break spaces, composed
    or decomposed letters): a quote must stand verbatim in the file that the user sent. Idempotent.
    """
    # the search takes 0.1 microseconds a character, and few different ones of a text are not plainly allowed
    rest = text.encode("utf-8", "surrogatepass").translate(None, _OWN_ASCII)
    if not rest or _FOREIGN.search("".join(set(rest.decode("utf-8", "surrogatepass")))) is None:
        return text
    return _FOREIGN.sub("", _LINE_ENDS.sub("\n", text))
