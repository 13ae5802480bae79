"""Where a text quotes: the spans between quotation marks, in the conventions of many languages."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

# What closes a quotation that this mark opened. A mark that opens in one language closes in another.
_CLOSERS = {
    '"': ('"', "”", "''", "’’"),
    "“": ("”", '"', "''", "’’"),
    "„": ("“", "”", '"'),
    "‟": ("”", '"'),
    "«": ("»",),
    "»": ("«", "»"),
    "”": ("”", '"'),
    "「": ("」",),
    "『": ("』",),
    "〝": ("〞", "〟"),
    "＂": ("＂",),
    "``": ("''", "’’", "``"),
    "‘‘": ("''", "’’"),
}
_OPENS_ALWAYS = frozenset("“„‟«「『〝") | {"``", "‘‘"}
# Written out, not as a set: a pattern is looked for fast where all that it may begin with is a letter or mark.
_MARK = re.compile("|".join(("``", "''", "‘‘", "’’", *'"“”„‟«»「」『』〝〞〟＂')))
_SINGLE = re.compile(r"['‘’‚]")
_ELISION = re.compile(r"[’'](?:\d\ds?\b|(?:twas|tis|em|til|cause|bout|round|n)\b)", re.IGNORECASE)
_BEFORE_OPENING = frozenset(' \t\n\u00a0([{—–-:/"“„«')


class Quotation(NamedTuple):
    """A quotation in a text: `start` to `end` with its marks, `inner_start` to `inner_end` the words alone."""

    start: int
    end: int
    inner_start: int
    inner_end: int


@lru_cache(maxsize=8192)
def quotations(text: str) -> tuple[Quotation, ...]:
    """Return the quotations of `text` in order, outermost only; apostrophes and inch signs are none.

    A quotation that is opened and not closed runs to the end; one that is only closed began with the text: sentences
    are cut out of longer quotations. Linear in the length of the text.
    """
    found = _doubles(text)
    if _SINGLE.search(text):
        found = sorted((*found, *_singles(text, found)))
    return tuple(found)


def in_quotation(text: str, at: int) -> bool:
    """Say whether the code point `at` of `text` is quoted: behind the mark that opens a quotation, before its end."""
    return any(each.start < at < each.end for each in quotations(text))


def outside_quotations(text: str) -> str:
    """Return `text` with an empty pair of marks in the place of each quotation that it opens. Linear in its length.

    What it only closes was opened by a sentence before, and stays.
    """
    kept, at = [], 0
    for each in quotations(text):
        if text[each.start : each.inner_start].strip():
            kept += [text[at : each.start], '""']
            at = each.end
    return "".join((*kept, text[at:]))


def quotes_alone(text: str) -> bool:
    """Say whether `text` is quotations, each closed, and nothing else: nobody is said to have said them."""
    closed = [text[each.inner_end : each.end].strip() for each in quotations(text)]
    return bool(closed) and all(closed) and not outside_quotations(text).strip(' ".,;:!?—–-')


def _doubles(text: str) -> list[Quotation]:
    found: list[Quotation] = []
    opened: re.Match[str] | None = None
    first = True
    for match in _MARK.finditer(text):
        mark = match[0]
        if opened is not None:
            if mark in _CLOSERS[opened[0]]:
                _add(found, text, opened.span(), match.span())
                opened = None
        elif mark in _OPENS_ALWAYS or (mark in _CLOSERS and _may_open(text, match.start(), match.end())):
            opened = match
        elif first and _may_close(text, match.start(), match.end()):
            _add(found, text, (0, 0), match.span())
        first = False
    if opened is not None:
        _add(found, text, opened.span(), (len(text), len(text)))
    return found


def _singles(text: str, doubles: list[Quotation]) -> list[Quotation]:
    """Return the quotations in single marks outside `doubles`: opened before a word, closed after one."""
    found: list[Quotation] = []
    free = _Outside(doubles)
    opened, closed = -1, -1
    for match in _SINGLE.finditer(text):
        at = match.start()
        if not free(at):
            continue
        if match[0] != "’" and _may_open(text, at, at + 1) and not _ELISION.match(text, at):
            if opened >= 0 and closed > opened:
                _add(found, text, (opened, opened + 1), (closed, closed + 1))
                opened = -1
            opened = at if opened < 0 else opened
            closed = -1
        elif opened >= 0 and match[0] != "‚" and _may_close(text, at, at + 1):
            if text[at - 1] in ".,!?…;":
                _add(found, text, (opened, opened + 1), match.span())
                opened, closed = -1, -1
            elif closed < 0:
                closed = at
    if 0 <= opened < closed:
        _add(found, text, (opened, opened + 1), (closed, closed + 1))
    return found


class _Outside:
    """Says whether ever greater places lie outside all of some ordered spans."""

    def __init__(self, spans: list[Quotation]) -> None:
        self.spans = spans
        self.next = 0

    def __call__(self, place: int) -> bool:
        while self.next < len(self.spans) and self.spans[self.next].end <= place:
            self.next += 1
        return self.next == len(self.spans) or place < self.spans[self.next].start


def _may_open(text: str, start: int, end: int) -> bool:
    if end == len(text) or not (start == 0 or text[start - 1] in _BEFORE_OPENING):
        return False
    # Text taken apart into words has spaces on both sides of every mark: there they open and close by turns.
    return not text[end].isspace() or (start > 0 and text[start - 1].isspace() and text[start:end] == '"')


def _may_close(text: str, start: int, end: int) -> bool:
    if start == 0 or text[start - 1].isspace() or text[start - 1].isdigit():
        return False
    return end == len(text) or not text[end].isalnum()


def _add(found: list[Quotation], text: str, opening: tuple[int, int], closing: tuple[int, int]) -> None:
    start, end = opening[1], closing[0]
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if any(character.isalnum() for character in text[start:end]):
        found.append(Quotation(opening[0], closing[1], start, end))


def paired(text: str) -> bool:
    """Say whether the quotations and brackets of the English `text` are closed."""
    closed = text.count("“") == text.count("”") and text.count("(") == text.count(")")
    return closed and text.count('"') % 2 == 0
