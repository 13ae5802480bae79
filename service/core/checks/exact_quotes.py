"""Where a text has a quote as it is, typography apart.

A strict matcher, never a similarity: the words agree after `typography.fold`, or the quote is not there. What a quote
may change, as newsrooms do: the case of its first letter, a final stop or comma, words left out where an ellipsis says
so (a gap of at most `GAP` characters), and words put in where brackets say so.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import islice

from msgspec import Struct

from service.core.text.typography import ELLIPSIS, PASSAGE, fold
from service.core.types import Span

GAP = 300
"""The most characters that an ellipsis may leave out."""
REPLACED = 60
"""The most characters of the source that a bracketed insertion may stand for."""
SHORT_GAP = 3
"""A gap of so few words must hide no negation at all; a longer one must not end in one."""
EFFORT = 1_000_000
"""Characters compared at overlapping places before the search goes on in whole steps."""
MOST_GAPS = 24
"""A quote with more ellipses and brackets than this is taken literally: no honest quote is so full of holes."""

_BRACKETED = re.compile(r"\[[^\[\]…]*\]")
_RECASE = "\ue000"  # stands for the brackets of `[T]he`, which say that the letter's case is the writer's
_RECASED = re.compile(r"\[([^\W\d_])\](?=[^\W\d_])")
_HOLE = re.compile(rf"(?: ?(?:\(…\)|…|\[[^\[\]]{{0,200}}\]|{_RECASE}) ?)+")
_NEGATION = re.compile(
    r"(?:\b(?:not|no|never|none|nobody|nothing|neither|nor|without|cannot|nicht|kein\w*|nie|niemals|pas|jamais|aucune?"
    r"|non|mai|nunca|jamás|não|niet|geen|nooit|не|нет|ни|никогда)\b|n't\b|不|没|沒|ない|ません)",
    re.IGNORECASE,
)
_NEGATING_PREFIXES = ("non", "un", "anti", "ex", "not", "never", "in", "dis")
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]")
# `," she said, "`: no quotation mark inside, and a letter case that goes on with the sentence or begins another.
_INTERRUPTION = re.compile(r"([,.!?])\" [^\"]{3,90}[,.:] \"(?=\w)")
_TRIES = 32


class _Piece(Struct, frozen=True):
    """A verbatim stretch of a quote, the gap allowed and the brackets put in before it, and if it is cut in a word."""

    text: str
    gap: int = 0
    inserted: tuple[str, ...] = ()
    cut_start: bool = False
    cut_end: bool = False


def find_quote(quote: str, text: str) -> Span | None:
    """Return the span of `text` that `quote` quotes, or None where it does not stand there. Linear in both."""
    return _remembered(quote, text) if len(text) <= PASSAGE else _found(quote, text)


@lru_cache(maxsize=8192)
def _remembered(quote: str, text: str) -> Span | None:
    return _found(quote, text)


def _found(quote: str, text: str) -> Span | None:
    wanted = fold(quote).text.strip()
    folded = fold(text)
    place = _find(wanted, folded.text)
    if place is None and ('"' in wanted or "'" in wanted) and not re.search(r"\d['\"]", wanted):
        # A quotation inside a quotation changes from double to single marks. A mark for a mark: places stay.
        place = _find(wanted.replace('"', "'"), folded.text.replace('"', "'"))
    if place is None and len(wanted.split()) > SHORT_GAP:
        place = _find_interrupted(_without_stop(wanted), folded.text)
    return None if place is None else folded.span(*place)


def _find(wanted: str, text: str) -> Span | None:
    bare = _without_stop(wanted)
    for quote in (wanted, bare):
        if quote and (place := next(iter(_occurrences(_Piece(quote), text)), None)) is not None:
            return Span(place, place + len(quote))
    pieces = _pieces(bare)
    return _chain(pieces, text) if 0 < len(pieces) <= MOST_GAPS else None


def _find_interrupted(wanted: str, text: str) -> Span | None:
    """Return where `wanted` stands in two parts around "..., she said, ...", the quotation marks being the source's."""
    for match in islice(_INTERRUPTION.finditer(text), EFFORT // (_TRIES * len(wanted))):
        begin, end = max(0, match.start() - len(wanted) - 1), match.end() + len(wanted) + 1
        before = text[begin : match.start()]
        for stop in ("", ",", ".", match[1]):
            place = _find(wanted, f"{before}{stop} {text[match.end() : end]}")
            joint = len(before) + len(stop)
            if place is not None and place.start < joint < place.end:
                return Span(begin + place.start, match.end() + place.end - joint - 1)
    return None


def _without_stop(quote: str) -> str:
    return quote[:-1].rstrip() if quote.endswith((".", ",", "。", "،", "।")) else quote


def _pieces(quote: str) -> tuple[_Piece, ...]:
    """Return the stretches between the holes of `quote`; none where it has no hole, or a bracket hides a negation."""
    marked = _RECASED.sub(rf"{_RECASE}\1", quote)
    pieces: list[_Piece] = []
    done, gap, cut = 0, 0, False
    inserted: tuple[str, ...] = ()
    for hole in _HOLE.finditer(marked):
        if "[" in hole[0] and _NEGATION.search(hole[0]):
            return ()
        attached = hole[0][0] in {"[", _RECASE}
        if stretch := marked[done : hole.start()]:
            pieces.append(_Piece(stretch, gap, inserted, cut_start=cut, cut_end=attached))
        inserted = tuple(_BRACKETED.findall(hole[0]))
        gap = GAP if ELLIPSIS in hole[0] else REPLACED if "[" in hole[0] else 1
        cut = hole[0][-1] == "]"
        done = hole.end()
    if not done:
        return ()
    # The last stretch is empty where the quote ends in a hole: what was put in there still has to be looked at.
    pieces.append(_Piece(marked[done:], gap, inserted, cut_start=cut))
    return tuple(pieces) if any(piece.text for piece in pieces) else ()


def _chain(pieces: tuple[_Piece, ...], text: str) -> Span | None:
    """Return the span of the first place where all `pieces` follow each other within their gaps.

    One pass a piece: of the ways to reach a place the one with the shortest last gap is kept.
    """
    *inner, last = pieces
    stretches = (*inner, last) if last.text else tuple(inner)
    reached = [(place, place + len(stretches[0].text)) for place in _occurrences(stretches[0], text)]
    for piece in stretches[1:]:
        following: list[tuple[int, int]] = []
        latest = 0
        for place in _occurrences(piece, text):
            while latest + 1 < len(reached) and reached[latest + 1][1] <= place:
                latest += 1
            gap = place - reached[latest][1] if latest < len(reached) else -1
            if 0 <= gap <= piece.gap and _honest_gap(text[place - gap : place], piece):
                following.append((reached[latest][0], place + len(piece.text)))
        reached = following
    put_last = () if last.text else last.inserted
    return next((Span(*ends) for ends in reached if _beside(text, ends, stretches[0].inserted, put_last)), None)


def _beside(text: str, ends: tuple[int, int], first: tuple[str, ...], last: tuple[str, ...]) -> bool:
    """Say whether brackets put in before and after a quote are the source's own, where it has some there."""
    before = text[max(0, ends[0] - GAP) : ends[0]].rstrip()
    after = text[ends[1] : ends[1] + GAP].lstrip(" .,")
    if first and before.endswith("]") and not before.endswith(first[-1]):
        return False
    return not (last and after.startswith("[") and not after.startswith(last[0]))


def _honest_gap(left_out: str, piece: _Piece) -> bool:
    """Say whether a quote may leave this out: no negation right where the cut is, no other words in brackets."""
    if "[" in left_out and piece.gap == REPLACED:
        return tuple(_BRACKETED.findall(left_out)) == piece.inserted and not _BRACKETED.sub("", left_out).strip()
    words = left_out.split()
    edge = words[-1:] if len(words) > SHORT_GAP else words
    return not words or not _NEGATION.search(" ".join(edge))


def _occurrences(piece: _Piece, text: str) -> Iterable[int]:
    """Return the places in order where `piece` stands in `text` as whole words, its first letter in either case."""
    first, rest = piece.text[0], piece.text[1:]
    other = first.swapcase()
    exact = _exact(piece, piece.text, text)
    return exact if len(other) != 1 or other == first else sorted((*exact, *_exact(piece, other + rest, text)))


def _exact(piece: _Piece, wanted: str, text: str) -> Iterator[int]:
    effort = EFFORT
    place = text.find(wanted)
    while place >= 0:
        if _is_whole(text, place, place + len(wanted), piece):
            yield place
        # Places may overlap, but a text made to overlap everywhere must not cost its length times the quote's.
        effort -= len(wanted)
        place = text.find(wanted, place + (1 if effort > 0 else len(wanted)))


def _is_whole(text: str, start: int, end: int, piece: _Piece) -> bool:
    return (piece.cut_start or _starts_word(text, start)) and (piece.cut_end or _ends_word(text, end))


def _starts_word(text: str, start: int) -> bool:
    """Say whether a quote may begin at `start`: not inside a word or number, nor after a prefix that negates it."""
    if start == 0 or not text[start].isalnum() or _UNSPACED.match(text, start):
        return True
    before = text[start - 1]
    if before.isalnum():
        return bool(_UNSPACED.match(before))
    if text[start].isdigit():
        earlier = text[start - 2 : start - 1]
        return not (before in ".,-" and (earlier.isdigit() or (before in ".-" and not earlier.isalnum())))
    if before == "-":
        return _prefix(text, start - 1).lower() not in _NEGATING_PREFIXES
    return True


def _prefix(text: str, end: int) -> str:
    start = end
    while start > max(0, end - 6) and text[start - 1].isalpha():
        start -= 1
    return text[start:end]


def _ends_word(text: str, end: int) -> bool:
    """Say whether a quote may end at `end`: not inside a word or number, nor before the "'t" that negates it."""
    last = text[end - 1]
    if end == len(text) or not last.isalnum() or _UNSPACED.match(last):
        return True
    after = text[end]
    if after.isalnum():
        return bool(_UNSPACED.match(after))
    following = text[end + 1 : end + 2]
    if last.isdigit():
        return not (after in ".," and following.isdigit())
    return not (after == "'" and following in {"t", "T"} and not text[end + 2 : end + 3].isalnum())
