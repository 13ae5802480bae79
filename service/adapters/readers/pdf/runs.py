"""What stands on a page: runs of words on one line, with their place, height and weight, as PDFium sees them.

PDFium is called through its C interface; a word takes two calls, a line of the file two more.
"""

from __future__ import annotations

import ctypes
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

MOST_RUNS = 20_000  # of one page; what has more is a drawing
_UNICODE = 0x10FFFF
_ASKEW = 0.05  # quarters of a turn
HYPHEN = "\u2010"  # what a run ends with where the file says that a word was broken there
_LINE = re.compile("[^\r\n]+")
_WORD = re.compile("[^\\s\x02\ufffe\u00ad]+[\x02\ufffe\u00ad]?|[\x02\ufffe\u00ad]")
_BROKEN = "\x02\ufffe\u00ad"
_FORMS = re.compile(
    "[\ufb00-\ufdfb\ufe70-\ufefc]+"
)  # ligatures and Arabic shapes; other compatible forms mean something
RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]")
_UNSPACED = re.compile("[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]")
_BOLD = re.compile(rb"bold|black|heavy|demi", re.IGNORECASE)
_FORCED_BOLD = 1 << 18  # ISO 32000-1, table 123
_NAME_BYTES = 128
_SHARED = 0.5  # of the smaller height, for two words to be on one line
_OVERLAP = 0.5  # of the height: letters that lean may begin so far before the last one ended
_SPACE = 0.9  # of the height: a wider gap is more than a space
_SMALL = 0.8  # of a word's height: raised signs of less are the mark of a note
_MARK = re.compile(r"[\d*†‡§,]{1,5}")
_MARKED = 3  # letters of a word with a note; m² and km² have fewer
_BESIDE = 1.5  # times its height: the widest letter that opens a chapter
_INITIAL = 1.6  # times the height of what follows: a letter that opens a chapter


class Run(NamedTuple):
    """Words of a line no more than a space apart.

    Places are in points, `bottom` and `top` grow upwards; `word` is the width of the first word.
    """

    text: str
    left: float
    right: float
    bottom: float
    top: float
    word: float = 0.0
    bold: bool = False

    @property
    def height(self) -> float:
        """The height of the font's line: about 1.15 times the size of the font."""
        return self.top - self.bottom


class Glyphs:
    """The signs of a page; `text` has one character for each, and `turned` says how far most of it is turned."""

    def __init__(self, raw: Any, page: Any) -> None:
        self._raw = raw
        self._page = page
        self._box = raw.FS_RECTF()
        self._pointer = ctypes.byref(self._box)
        self._name = ctypes.create_string_buffer(_NAME_BYTES)
        self._flags = ctypes.c_int()
        self.text = self._text(max(0, raw.FPDFText_CountChars(page)))
        self.lines = [match.span() for match in _LINE.finditer(self.text)]
        turns = [self._quarters(start) for start, _ in self.lines]
        self.turned = Counter(turns).most_common(1)[0][0] if turns else 0
        self.lines = [line for line, turn in zip(self.lines, turns, strict=True) if turn == self.turned]

    def _text(self, count: int) -> str:
        """Return the text of the page, one character for each sign."""
        buffer = (ctypes.c_ushort * (count + 1))()
        self._raw.FPDFText_GetText(self._page, 0, count, buffer)
        text = bytes(buffer)[: 2 * count].decode("utf-16-le", "replace")
        if len(text.rstrip("\0")) == count:
            return text
        codes = (self._raw.FPDFText_GetUnicode(self._page, place) for place in range(count))
        return "".join(chr(code) if 0 < code <= _UNICODE else " " for code in codes)

    def _quarters(self, place: int) -> int:
        """Return by how many quarters a sign is turned, -1 where it is askew."""
        angle = self._raw.FPDFText_GetCharAngle(self._page, place) / 1.5707963
        return round(angle) % 4 if abs(angle - round(angle)) < _ASKEW else -1

    def box(self, place: int) -> tuple[float, float, float, float]:
        """Return left, right, bottom and top of a sign once the page is turned so that most of its text is upright."""
        self._raw.FPDFText_GetLooseCharBox(self._page, place, self._pointer)
        box = self._box
        if self.turned <= 0:
            return box.left, box.right, box.bottom, box.top
        return (
            (-box.top, -box.bottom, box.left, box.right),
            (-box.right, -box.left, -box.top, -box.bottom),
            (box.bottom, box.top, -box.right, -box.left),
        )[self.turned - 1]

    def bold(self, place: int) -> bool:
        """Say whether a sign is of a bold font, by its name or its flags."""
        self._name.value = b""
        self._raw.FPDFText_GetFontInfo(self._page, place, self._name, _NAME_BYTES, self._flags)
        return _BOLD.search(self._name.value) is not None or bool(self._flags.value & _FORCED_BOLD)


def runs(raw: Any, page: Any) -> list[Run]:
    """Return the runs of a text page in the order of the file, without what lies across most of it.

    Letters that open a chapter are put before their word, marks of notes are left out, ligatures are taken apart.
    """
    glyphs = Glyphs(raw, page)
    found: list[Run] = []
    for start, end in glyphs.lines:
        found += _line(glyphs, start, end)
        if len(found) > MOST_RUNS:
            break
    return _opened(found)


def _line(glyphs: Glyphs, start: int, end: int) -> Iterator[Run]:
    """Yield the runs of one line of the file: words that share a line and are no more than a space apart."""
    words: list[Run] = []
    bold = glyphs.bold(start)
    for match in _WORD.finditer(glyphs.text, start, end):
        for word in _words(glyphs, match):
            if words and not _follows(words[-1], word):
                yield _run(words, bold)
                words, bold = [], glyphs.bold(match.start())
            words.append(word)
    if words:
        yield _run(words, bold and glyphs.bold(end - 1))


def _words(glyphs: Glyphs, match: re.Match[str]) -> Iterable[Run]:
    """Return a word; the short way for nearly all of them, whose signs are of one size."""
    text, (start, end) = match[0], match.span()
    if text.isascii() and text[-1] not in _BROKEN:
        left, right, bottom, top = glyphs.box(start)
        if end - start > 1:
            _, right, end_bottom, end_top = glyphs.box(end - 1)
            if end_bottom != bottom or end_top != top:
                return _word(glyphs, start, end)
        return (Run(text, left, right, bottom, top, right - left),)
    return _word(glyphs, start, end)


def _follows(before: Run, word: Run) -> bool:
    """Say whether a word goes on in the same line."""
    if before.bottom == word.bottom and before.top == word.top and word.text.isascii() and before.text.isascii():
        height = word.top - word.bottom
        return -_OVERLAP * height < word.left - before.right < _SPACE * height
    shared = min(before.top, word.top) - max(before.bottom, word.bottom)
    height = max(before.height, word.height)
    if RIGHT_TO_LEFT.search(before.text) or RIGHT_TO_LEFT.search(word.text):
        return False  # their order is that of their places
    return (
        shared > _SHARED * min(before.height, word.height)
        and max(before.height, word.height) < _INITIAL * min(before.height, word.height)
        and -_OVERLAP * height < word.left - before.right < _SPACE * height
    )


def _run(words: list[Run], bold: bool) -> Run:  # noqa: FBT001 - a run's own field
    """Return words as one run."""
    text = " ".join([word.text for word in words])
    if not text.isascii():
        text = _spaced(words)
    if len(words) == 1:
        return words[0]._replace(text=text, bold=bold)
    bottom, top = usual(words)
    return Run(text, words[0].left, words[-1].right, bottom, top, words[0].word, bold)


def usual(words: Sequence[Run]) -> tuple[float, float]:
    """Return bottom and top of most signs of a line: some of its words may be of another font."""
    bottom, top = words[0].bottom, words[0].top
    if all(word.top == top and word.bottom == bottom for word in words):
        return bottom, top
    signs: Counter[tuple[float, float]] = Counter()
    for word in words:
        signs[word.bottom, word.top] += len(word.text)
    return signs.most_common(1)[0][0]


def _spaced(words: list[Run]) -> str:
    """Return the text of words, whose scripts may need no spaces, and whose signs may be shapes of others."""
    text = words[0].text
    for word in words[1:]:
        text += space(text, word.text) + word.text
    return _FORMS.sub(lambda found: unicodedata.normalize("NFKC", found[0]), text)


def space(before: str, after: str) -> str:
    """Return what parts two words: nothing in scripts that are written without spaces."""
    return "" if _UNSPACED.match(before[-1]) and _UNSPACED.match(after) else " "


def _word(glyphs: Glyphs, start: int, end: int) -> Iterator[Run]:
    """Yield a word; a letter of another size at its beginning is one of its own, a note's mark at its end is none."""
    text = glyphs.text[start:end]
    broken = text[-1] in _BROKEN
    last = end - 1 - broken
    if last < start:
        return
    left, right, bottom, top = glyphs.box(start)
    end_left, end_right, end_bottom, end_top = glyphs.box(last) if last > start else (left, right, bottom, top)
    height, end_height = top - bottom, end_top - end_bottom
    text = text[: last - start + 1]
    if height > _INITIAL * end_height > 0 and _height(glyphs, start + 1) < height / _INITIAL:
        yield Run(text[0], left, right, bottom, top, right - left)
        yield from _word(glyphs, start + 1, end)
        return
    if end_height < _SMALL * height and end_bottom > bottom + 0.1 * height and _unmarked(text):
        text = _unmarked(text)
        end_right = glyphs.box(start + len(text) - 1)[1]
    if not text.isascii() and RIGHT_TO_LEFT.search(text):
        left, end_right = min(left, end_left), max(right, end_right)
        text = _turned(glyphs, start, text)
    end_right = max(left, end_right)
    yield Run(text + HYPHEN * broken, left, end_right, bottom, top, end_right - left)


def _turned(glyphs: Glyphs, start: int, word: str) -> str:
    """Return a word that is read from right to left in the order in which it is read; some files have it as painted."""
    places = [match.start() for match in RIGHT_TO_LEFT.finditer(word)]
    first, last = places[0], places[-1]
    if glyphs.box(start + first)[0] < glyphs.box(start + last)[0]:
        return word[:first] + word[first : last + 1][::-1] + word[last + 1 :]
    return word


def _height(glyphs: Glyphs, place: int) -> float:
    """Return the height of a sign."""
    _, _, bottom, top = glyphs.box(place)
    return top - bottom


def _unmarked(word: str) -> str:
    """Return a word without the note's mark at its end; "" where its raised digits are an exponent (10², km²)."""
    body = word.rstrip("0123456789*†‡§,")
    return body if len(body) >= _MARKED and _MARK.fullmatch(word[len(body) :]) else ""


def _opened(found: list[Run]) -> list[Run]:
    """Return the runs with each large letter that opens a chapter put before the word that it begins.

    The lines beside it begin where it does, as those below.
    """
    kept: list[Run] = []
    opening: Run | None = None
    for run in found:
        initial = kept[-1] if kept else None
        if initial is not None and _opens(initial, run):
            kept[-1], opening = run._replace(text=initial.text + run.text, left=initial.left), initial
            continue
        if opening is not None:
            beside = opening.bottom < run.bottom and 0 <= run.left - opening.right < opening.height
            run, opening = (run._replace(left=opening.left), opening) if beside else (run, None)  # noqa: PLW2901
        kept.append(run)
    return kept


def _opens(initial: Run, run: Run) -> bool:
    """Say whether a run is one large letter that begins the next."""
    return (
        len(initial.text) == 1
        and initial.text.isupper()
        and initial.height > _INITIAL * run.height
        and run.text[0].isalpha()
        and 0 <= run.left - initial.left < _BESIDE * initial.height
        and initial.bottom < run.top <= initial.top + run.height
    )
