"""Whether a stop ends a sentence, told from the words on both sides and the tables of the language.

Everything looked at is within a few dozen code points of the stop, so each decision costs the same on any text.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from service.core.languages.tables import Language

WINDOW = 40
_AHEAD = 80
_FOLLOW = 12
_NAME_WORDS = 7
OPENERS = "\"'“‘«‹„‚(\\[¿¡「『（《"
_AFTER = re.compile(
    rf"\s*+(?P<open>(?:[{OPENERS}]|[”»’](?=\w)){{0,4}}+)\s?+(?P<word>[^\W_][\w’'&-]{{0,30}}+|.)?", re.DOTALL
)
_EDGES = "\"'“‘«‹„‚([{¿¡「『（《”’»›)]}」』）》*_—–-•⁃\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
_ROMAN = re.compile(r"[IVXL]{1,6}")
_VOWEL = re.compile(r"[aeiouyà-öø-ÿāăąēėęěīįıōőūůűų]|[^\x00-\u024f]", re.IGNORECASE)
_VOWELLESS = frozenset({"cs", "sk", "hr", "sl", "sr", "mk"})
_GOES_ON = ",;:.)]}!?…%/\\+=”»’›·&"
_DASHES = "-–—―"
_CLAUSE_WORDS = 4
_ORDINAL_DIGITS = 2
_WORD_LETTERS = 4
_ABBREVIATION_LETTERS = 5
_PIECE_DIGITS = 3
# What a figure is told in: "98. 7 per cent" is one figure that a bad conversion left in two pieces.
_MEASURED = re.compile(r"\s?+(?:%|(?:per ?cent|[mb]illion|miles?|points?|km|kg)\b)")


class Stop(NamedTuple):
    """A stop and what stands around it."""

    mark: str
    close: str
    before: str
    opening: str
    after: str
    glued: bool
    lead: str
    follow: str
    ahead: str

    @property
    def first(self) -> bool:
        """Whether the word before the stop is the first of its sentence."""
        return not any(letter.isalnum() for letter in self.lead)


def stop_at(text: str, start: int, here: re.Match[str]) -> Stop:
    """Return the stop that `here` (groups `stop` and `close`) found in the sentence that began at `start`."""
    position, end = here.start(), here.end()
    window = text[max(start, position - WINDOW) : position]
    after = _AFTER.match(text, end)
    opening, word = (after["open"], after["word"] or "") if after else ("", "")
    glued = not text[end : end + 1].isspace()
    follow = text[after.end() : after.end() + _FOLLOW] if after else ""
    lead, before = _last_apart(window)
    mark, close = here["stop"] + here["more"], here["close"]
    ahead = text[end : end + _AHEAD] if close and mark[-1] in "!?" else ""
    return Stop(mark, close, before, opening, word, glued, lead, follow, ahead)


def _last_apart(window: str) -> tuple[str, str]:
    """Return what leads up to the last word, and that word without marks at its edges; "" where a space is last."""
    if not window or window[-1].isspace():
        return window, ""
    word = window.rsplit(None, 1)[-1]
    return window[: len(window) - len(word)], word.strip(_EDGES)


def plainly(text: str, start: int, here: re.Match[str], table: Language) -> bool:
    """Say whether a full stop ends its sentence beyond doubt, as `ends` would say after a longer look.

    Behind a word, not all in capitals, that is no abbreviation, and before one space and a capital.
    """
    position, end = here.start(), here.end()
    if text[position] != "." or here["more"] or text[end : end + 1] != " ":
        return False
    following = text[end + 1 : end + 2]
    if not following.isupper() or not following.isalpha():
        return False
    begin = text.rfind(" ", max(start, position - WINDOW), position) + 1
    before = text[begin:position]
    if not begin or not before.isalpha() or before.isupper():
        return False
    long = len(before) > _ABBREVIATION_LETTERS or (len(before) > 1 and _VOWEL.search(before) is not None)
    never = _never_plain(table)
    return long and before not in never and before.lower() not in never


@lru_cache(maxsize=64)
def _never_plain(table: Language) -> frozenset[str]:
    return table.titles | table.abbreviations | table.closing


def ends(stop: Stop, table: Language) -> bool:
    """Say whether `stop` ends its sentence."""
    letter = stop.after[:1]
    if not letter:
        return True
    if (stop.close[:1] == "]" and stop.mark != ".") or (not stop.before and stop.lead.rstrip()[-1:] == "."):
        return _after_omission(stop, table)
    if not letter.isalnum():
        return _before_sign(stop, letter, table)
    if stop.glued and not stop.opening:
        return _glued(stop)
    return _before_word(stop, table)


def _before_word(stop: Stop, table: Language) -> bool:
    """Say it for a stop with a space and a word or figure behind it."""
    if stop.after[0].islower():
        return _before_lower(stop, table)
    return _full_stop(stop, table) if stop.mark == "." else _strong(stop, table)


def _before_sign(stop: Stop, letter: str, table: Language) -> bool:
    """Say it for a stop with a sign behind it: marks that go on with a sentence do not begin one."""
    if letter == "…" or (letter == "." and stop.follow[:2] == ".."):
        return len(stop.before) > 1
    if letter in _GOES_ON or letter in _DASHES:
        return False
    return stop.mark != "." or (len(stop.before) > 1 and not _abbreviated(stop.before, table))


def _dated(stop: Stop, table: Language) -> bool:
    """Say whether the stop belongs to a month behind its day: "MADRID, 3 mar. (EFE)"."""
    return stop.opening[:1] == "(" and _has(table.months, stop.before) and stop.lead.rstrip()[-1:].isdigit()


def _after_omission(stop: Stop, table: Language) -> bool:
    """Say it for dots of omission: "[...]" is a part of its sentence, and so are three spaced dots, but not four."""
    if stop.close:
        whole = stop.close == "]" or _starts(stop, table)
        return whole and stop.opening[:1] != "(" and not stop.after[0].islower()
    dots = stop.lead.replace(" ", "").replace("\u00a0", "")
    return dots.endswith("...") and not stop.after[0].islower()


def _glued(stop: Stop) -> bool:
    """Say it for a stop with no space behind it: "the end.The next", but no address, no file name, no "U.S"."""
    if stop.close:
        return stop.close[-1] in "\"”“»’'" and stop.after[1:2].islower()
    if stop.after[0] >= "\u3040":
        return stop.before[-1:] >= "\u3040"
    if stop.follow[:1] in set("@/_:\\=") or (stop.follow[:1] == "." and stop.follow[1:2].isalnum()):
        return False
    whole = len(stop.before) > 1 and stop.before[-1].isalnum() and not stop.before[-1].isupper()
    plain = whole and not any(sign in stop.before for sign in "./@:#_\\=")
    return plain and len(stop.mark) == 1 and (stop.after[1:2].islower() or stop.after in ("I", "A"))


def _before_lower(stop: Stop, table: Language) -> bool:
    """Say it before a lower-case letter: iPhone and eBay may begin a sentence, function words if so written."""
    if stop.opening[:1] in set("¿¡"):
        return _full_stop(stop, table)
    if stop.close or stop.mark != "." or stop.opening:
        return False
    if any(letter.isupper() for letter in stop.after):
        return _full_stop(stop, table)
    plain = stop.before.isalpha() and stop.before.islower() and len(stop.before) >= _WORD_LETTERS
    return plain and stop.after in table.common and not _abbreviated(stop.before, table)


def _strong(stop: Stop, table: Language) -> bool:
    """Say it for "!", "?" and dots of omission before a capital or a figure."""
    if stop.before.lower() in table.exclaiming and stop.mark in "!?":
        return _starts(stop, table)
    if len(stop.mark) > 1 and not stop.after[0].isupper() and not stop.after[0].isdigit() and "?" not in stop.mark:
        return "!" in stop.mark
    if stop.ahead and _attributed(stop, table):
        return False
    return not (stop.first and not stop.before)


def _attributed(stop: Stop, table: Language) -> bool:
    """Say whether a name and a verb of speech follow a quotation that ends with "?" or "!" ("Why?" Ms. Lund asked)."""
    for word in stop.ahead.split()[:_NAME_WORDS]:
        if word.rstrip(",.:;") in table.speech:
            return True
        if word.lower() in table.common or word.lower() in table.starters or word[-1] in ";:!?":
            return False
        if word[-1] == "." and not _has(table.titles, word[:-1]) and len(word) > _ORDINAL_DIGITS:
            return False
    return False


def _full_stop(stop: Stop, table: Language) -> bool:
    """Say it for a full stop before a capital, a figure, or a letter of a script without case."""
    before = stop.before
    if (
        (_has(table.titles, before) and not _year(stop))
        or _dated(stop, table)
        or (set(")]") & set(stop.close) and _abbreviated(before, table))
    ):
        return False
    if stop.after[0].isdigit():
        return _before_figure(stop, table)
    return _before_capital(stop, table)


def _before_capital(stop: Stop, table: Language) -> bool:
    """Say it for a full stop before a capital, or a letter of a script without case."""
    before = stop.before
    if stop.first and (before.isdigit() or len(before) == 1 or _ROMAN.fullmatch(before)):
        return False
    if len(before) == 1 and before.isalpha():
        last = _last_word(stop.lead)
        return _starts(stop, table) or last in table.lettered or last[-1:] in set("°º")
    if before.isdigit() or _ROMAN.fullmatch(before):
        ordinal = table.ordinals and (len(before) <= _ORDINAL_DIGITS or not before.isdigit())
        return not ordinal or _starts(stop, table)
    if _has(table.closing, before):
        return stop.after.lower() not in table.after_time and len(stop.lead.split()) >= _CLAUSE_WORDS - 1
    return not _abbreviated(before, table) or _starts(stop, table)


def _year(stop: Stop) -> bool:
    """Say whether a one-letter abbreviation stands behind a figure and so is no title ("2014 г.", not "г. Тверь")."""
    return len(stop.before) == 1 and stop.lead.rstrip()[-1:].isdigit()


def _before_figure(stop: Stop, table: Language) -> bool:
    """Say it for a full stop before a figure."""
    before = stop.before
    if _in_pieces(stop):
        return False
    if len(before) <= 1 and (not before.isdigit() or stop.first or table.ordinals):
        return False
    if before.isdigit() and table.ordinals and len(before) <= _ORDINAL_DIGITS:
        return False
    return not (_has(table.numbered, before) or _has(table.months, before) or _abbreviated(before, table))


def _in_pieces(stop: Stop) -> bool:
    """Say whether the stop is the point of a figure with a space behind it, and so is what the figure is told in."""
    whole, part = stop.before.lstrip("$£€"), stop.after
    short = len(whole) <= _PIECE_DIGITS and len(part) <= _ORDINAL_DIGITS
    return short and whole.isdigit() and part.isdigit() and _MEASURED.match(stop.follow) is not None


def _starts(stop: Stop, table: Language) -> bool:
    """Say whether what follows looks like the start of a sentence: a function word with a capital, or a quotation."""
    word = stop.after.lower()
    if len(word) == 1 and stop.follow[:1] == ".":
        return False
    return word in table.common or word in table.starters or stop.opening[:1] in set("\"'“‘«„¿¡")


def _abbreviated(before: str, table: Language) -> bool:
    """Say whether `before` is an abbreviation: in a table, of single letters with stops, or without a vowel."""
    if _has(table.abbreviations, before) or _has(table.titles, before):
        return True
    if "." in before:
        return all(len(part) <= _ORDINAL_DIGITS and not part.isdigit() for part in before.split("."))
    short = 1 < len(before) <= _ABBREVIATION_LETTERS and before.isalpha() and not before.isupper()
    return short and table.code not in _VOWELLESS and not _VOWEL.search(before)


def _has(words: frozenset[str], word: str) -> bool:
    """Say whether a table has `word`: entries in lower case stand for every case, others for how they are written."""
    if word in words or word.lower() in words or (word.isupper() and word.capitalize() in words):
        return True
    tail = word.replace("’", "'").replace("-", "'").rpartition("'")[2]
    return tail != word and _has(words, tail)


def _last_word(lead: str) -> str:
    """Return the last word of what leads up to a word, in lower case."""
    parts = lead.split()
    return parts[-1].strip(_EDGES).lower() if parts else ""
