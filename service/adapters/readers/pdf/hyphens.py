"""Lines into a text: which hyphen at a line's end belongs to its word, and where no space belongs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from service.adapters.readers.pdf.runs import HYPHEN, space

_ENDING = re.compile(rf"([^\W\d_]+(?:[-’'][^\W\d_]+)*)[-{HYPHEN}]$")
_OPENING = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
# First parts that keep their hyphen in English compounds, and such as make one word with what follows (with-out);
# others are told by the document's own words.
_APART = re.compile(
    r"well|self|half|ex|non|vice|cross|long|short|high|low|full|part|mid|all|anti|co|so|first|second|third"
    r"|one|two|three|four|five|six|seven|eight|nine|ten|(?:twen|thir|for|fif|six|seven|eigh|nine)ty"
)
_TOGETHER = re.compile(
    r"with|some|any|every|no|w?here|there|what|when|who|how|under|over|out|up|in|on|be|for|fore|never|her|him"
)
_PART = 3  # letters: shorter parts are syllables


class Words:
    """The words of a document: what its hyphens are told by."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._known: set[str] = set()
        for line in lines:
            found = _WORD.findall(line.lower())
            broken = line[-1:] in ("-", HYPHEN)
            self._known.update(found[1 : -1 if broken else None])  # the first may be half a word
            self._known.update(found[:1] if not broken and len(found) > 1 else ())

    def joined(self, lines: Sequence[str]) -> str:
        """Return lines as one text."""
        text = lines[0]
        for line in lines[1:]:
            text = self._join(text, line)
        return text[:-1] + "-" if text.endswith(HYPHEN) else text

    def _join(self, text: str, line: str) -> str:
        """Return a text with one more line."""
        last = text[-1]
        if last in "-" + HYPHEN:
            return self._over_hyphen(text, line)
        if last in "—–/" and text[-2:-1].strip():
            return text + line
        return text + space(text, line) + line

    def _over_hyphen(self, text: str, line: str) -> str:
        """Return a text that ends with a hyphen, with the line that goes on."""
        ending, opening = _ENDING.search(text[-80:]), _OPENING.match(line[:80])
        if ending is None or opening is None:
            return text[:-1] + "-" + (" " if text[-2:-1].isspace() or not line[0].isalnum() else "") + line
        first, second = ending[1], opening[0]
        if self._broken(first, second):
            return text[:-1] + line
        return text[:-1] + "-" + " " * _elliptic(first.lower(), second) + line

    def _broken(self, first: str, second: str) -> bool:
        """Say whether a hyphen between two parts was put there by the end of a line."""
        if not (second[0].islower() or (first.isupper() and second.isupper() and len(first) > 1)):
            return False
        first, second = first.lower(), second.lower()
        if "-" not in first and first + second in self._known:
            return True
        if "-" in first or f"{first}-{second}" in self._known or _APART.fullmatch(first) or _elliptic(first, second):
            return False
        parts = {first, second.partition("-")[0]}
        return bool(_TOGETHER.fullmatch(first)) or min(map(len, parts)) < _PART or not parts <= self._known


def _elliptic(first: str, second: str) -> bool:
    """Say whether a hyphen stands for what comes later, as in two- and threefold."""
    return second in {"and", "und", "oder", "och"} or (second in {"or", "to"} and _APART.fullmatch(first) is not None)
