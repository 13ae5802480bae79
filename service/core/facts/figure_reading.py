"""Reading the figures of a text: numbers, percentages, amounts, ordinals, shares and measures."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from service.core.facts.figure import Figure
from service.core.facts.moments import moments
from service.core.facts.numerals import Number, Words, as_written, number_words, read_number
from service.core.tables import units
from service.core.text.lexemes import Lexeme

__all__ = ["Figure", "figures"]

_REACH = 3
_ORDINAL_SUFFIXES = frozenset({"st", "nd", "rd", "th", "er", "ème", "e", "º", "ª"})
_HYPHENS = frozenset({"-", "–", "‑"})
_BEFORE_AMOUNT = frozenset({"a", "an", "the", "$", "us", "estimated"})
_PERIODS = frozenset({"minute", "hour", "day", "week", "month", "year", "decade", "century"})
_ONE_OF = frozenset({"a", "an", "the", "past", "last", "next", "each", "every", "per", "previous", "this", "coming"})
_NATIONS = frozenset(
    {"us", "u.s.", "american", "canadian", "australian", "singapore", "hong", "kong", "new", "zealand"}
)
_PARTIAL = frozenset({"of", "the", "a", "an", "its", "their", "his", "her", "all", "as"})


class _Said(NamedTuple):
    """What a figure says, as `Figure` has it, wherever it stands."""

    kind: str
    value: float
    step: float = 1.0
    scale: float = 1.0
    unit: str = ""
    weak: bool = False


class _Text(NamedTuple):
    """What is read of a text: its lexemes, their words with room for a look beyond both ends, the language's tables."""

    text: str
    words: tuple[Lexeme, ...]
    lower: list[str]
    language: str
    known: Words

    def joined(self, at: int) -> bool:
        """Say whether lexeme `at` touches the one before it."""
        return 0 < at < len(self.words) and self.words[at].start == self.words[at - 1].end


@lru_cache(maxsize=64)
def _opening(language: str) -> frozenset[str]:
    """Return the words with which a figure may begin."""
    return number_words(language).every | _PERIODS


@lru_cache(maxsize=8192)
def figures(text: str, language: str = "en") -> tuple[Figure, ...]:
    """Return the figures of `text` in order, without those of its dates and times. Linear in its length."""
    words = as_written(text, language)
    known = number_words(language)
    opening = _opening(language)
    places = [at for at, each in enumerate(words) if each.kind == "number" or each.lower in opening]
    if not places:
        return ()
    read = _Text(text, words, [*[each.lower for each in words], "", "", "", ""], language, known)
    return tuple(_with_shared_units(_all(read, places), read.lower))


def _all(read: _Text, places: list[int]) -> list[Figure]:
    """Return the figures that begin at `places`, outside the times of the text and one after the other."""
    times = iter(moments(read.text, read.language))
    time = next(times, None)
    found: list[Figure] = []
    after = 0
    for at in places:
        while time is not None and time.at <= at:
            after = max(after, time.after)
            time = next(times, None)
        if at < after and read.lower[at] not in _PERIODS:
            continue
        figure = _read(read, at)
        if figure is not None:
            found.append(figure)
            after = max(after, figure.after)
    return found


def _read(read: _Text, at: int) -> Figure | None:
    lower, known = read.lower[at], read.known
    if lower in _PERIODS:
        return _single(read, at)  # "last week" is a time, and a week as well
    if lower in known.fractions and (share := _share(read, at)) is not None:
        return share
    if lower in known.ordinals:
        value = known.ordinals[lower]
        return _made(read, at, at + 1, _Said("ordinal", value, weak=value <= 2))  # noqa: PLR2004
    if lower in known.vague:
        return _vague(read, at)
    number = None if _numbers_item(read, at) else read_number(read.words, at, read.language)
    return None if number is None else _figure(read, at, number)


def _numbers_item(read: _Text, at: int) -> bool:
    """Say whether a number only numbers an item of a list: at the head of a line, with a point or bracket."""
    words = read.words
    if read.lower[at + 1] not in {".", ")"} or words[at].kind != "number" or not read.joined(at + 1):
        return False
    before = read.text[: words[at].start] if at == 0 else read.text[words[at - 1].end : words[at].start]
    return (at == 0 or "\n" in before) and at + 2 < len(words) and not read.joined(at + 2)


def _single(read: _Text, at: int) -> Figure | None:
    """Read "a week" and "the past year" as one: evidence for seven days and for twelve months."""
    if read.lower[at - 1] not in _ONE_OF:
        return None
    return _made(read, at, at + 1, _Said("measure", 1.0, unit=units.UNITS[read.lower[at]], weak=True))


def _figure(read: _Text, at: int, number: Number) -> Figure:
    lower, known = read.lower, read.known
    after, value, step = number.after, number.value, number.step
    scale = step if number.worded and number.scaled else (step * _unscaled(lower[at]) if number.scaled else 1.0)
    following = lower[after]
    if following in _ORDINAL_SUFFIXES and read.joined(after) and not number.worded:
        return _made(read, at, after + 1, _Said("ordinal", value, step, scale))
    part = after + 1 if following in _HYPHENS else after
    if number.worded and lower[part] in known.ordinals and part > after and value >= 20:  # noqa: PLR2004
        return _made(read, at, part + 1, _Said("ordinal", value + known.ordinals[lower[part]]))
    if lower[part] in known.fractions and value < 10 and not number.scaled:  # noqa: PLR2004
        return _made(read, at, part + 1, _Said("share", value * known.fractions[lower[part]], 0.01))
    if (sign := units.SIGNS.get(lower[at - 1])) is not None:
        return _made(read, at - 1, after, _Said("money", value, step, scale, sign))
    if not number.worded and _in_name(read, at):
        return _made(read, at, after, _Said("code", value, step, scale))
    kind, unit, end = _unit(lower, after)
    if kind == "count" and number.scaled and lower[after - 1] == "m":
        unit = "m"  # millions, or metres
    weak = number.worded and value <= 1 and not number.scaled and kind == "count"
    return _made(read, at, end, _Said(kind, value, step, scale, unit, weak=weak))


def _unscaled(digits: str) -> float:
    decimals = len(digits) - digits.rindex(".") - 1 if "." in digits else 0
    return 10.0**decimals


def _in_name(read: _Text, at: int) -> bool:
    """Say whether a number hangs on a name, as in F-16, Covid-19 or A320."""
    if not read.joined(at):
        return False
    before = at - 2 if read.lower[at - 1] in _HYPHENS else at - 1
    if before < 0 or not read.joined(before + 1) or read.words[before].kind != "word":
        return False
    return read.words[before].capital


def _unit(lower: list[str], after: int) -> tuple[str, str, int]:
    """Return the kind of the figure before lexeme `after`, its unit, and the lexeme after that."""
    at = after + 1 if lower[after] in _HYPHENS else after
    word = lower[at]
    if word in units.PERCENT:
        return "percent", _points(lower, at + 1), at + 1
    if word in units.PER_CENT and lower[at + 1] in units.PER_CENT[word]:
        return "percent", _points(lower, at + 2), at + 2
    place = at
    while lower[place] in _NATIONS and place < at + 2:
        place += 1
    if (currency := units.CURRENCIES.get(lower[place]) or units.SIGNS.get(lower[place])) is not None:
        return "money", currency, place + 1
    if word in {"square", "cubic"} and lower[at + 1] in units.UNITS:
        return "measure", f"{word} {units.UNITS[lower[at + 1]]}", at + 2
    unit = units.UNITS.get(word)
    return ("measure", unit, at + 1) if unit is not None else ("count", "", after)


def _points(lower: list[str], at: int) -> str:
    return "points" if lower[at] in {"point", "points"} else ""


def _share(read: _Text, at: int) -> Figure | None:
    """Read "half of", "a third", "half a million"; None where the word is an ordinal or names something else."""
    lower, known = read.lower, read.known
    value = known.fractions[lower[at]]
    magnitude = at + 2 if lower[at + 1] in {"a", "-"} else at + 1
    if lower[magnitude] in known.magnitudes and value == 1 / 2:
        value *= known.magnitudes[lower[magnitude]]
        return _made(read, at, magnitude + 1, _Said("count", value, value, value))
    if lower[at] in known.ordinals and lower[at - 1] not in {"a", "one"}:
        return None
    followed = lower[at + 1] in _PARTIAL
    weak = not followed or lower[at] not in {"half", "third", "quarter"} or value == 1 / 2
    return _made(read, at, at + 1, _Said("share", value, 0.01, weak=weak))


def _vague(read: _Text, at: int) -> Figure:
    """Read "dozens" and "tens of thousands"."""
    known = read.known
    value, after = known.vague[read.lower[at]], at + 1
    if read.lower[after] == "of" and read.lower[after + 1] in known.vague:
        value, after = value * known.vague[read.lower[after + 1]], after + 2
    return _made(read, at, after, _Said("vague", value))


def _made(read: _Text, at: int, after: int, said: _Said) -> Figure:
    """Return the figure in lexemes `at` to `after` with its surroundings."""
    words, lower = read.words, read.lower
    bound, first = _bound(lower, at, read.language)
    following = after + 1 if lower[after] in _HYPHENS else after
    return Figure(
        words[at].start,
        words[after - 1].end,
        at,
        after,
        *said[:5],
        bound,
        _around(words[after : after + 2 * _REACH]),
        _around(words[max(0, first - 2 * _REACH) : first][::-1]),
        following < len(words) and words[following].content and words[following].kind == "word",
        (lower[first - 1], lower[after]),
        said.weak,
    )


def _around(words: tuple[Lexeme, ...]) -> tuple[str, ...]:
    """Return the stems of the content words among `words`, up to a stop or another figure."""
    stems: list[str] = []
    for lexeme in words:
        if lexeme.content:
            if lexeme.kind == "number":
                break
            stems.append(lexeme.stem)
            if len(stems) == _REACH:
                break
        elif lexeme.kind == "mark" and lexeme.lower not in _HYPHENS:
            break
    return tuple(stems)


def _bound(lower: list[str], at: int, language: str) -> tuple[str, int]:
    """Return how exact the figure at lexeme `at` says it is, and where that is said."""
    before = at - 1
    if lower[before] in _BEFORE_AMOUNT and before > 0:
        if lower[before] == "estimated":
            return "about", before
        before -= 1
    pairs = units.BOUND_PAIRS.get(language)
    bound = pairs.get((lower[before - 1], lower[before])) if pairs else None
    if bound is not None:
        negated = lower[before - 2] in {"no", "not"} and bound in units.NEGATED_BOUNDS
        return (units.NEGATED_BOUNDS[bound], before - 2) if negated else (bound, before - 1)
    bounds = units.BOUNDS.get(language)
    bound = bounds.get(lower[before]) if bounds else None
    return (bound, before) if bound is not None else ("", at)


def _with_shared_units(found: list[Figure], lower: list[str]) -> list[Figure]:
    """Give the first number of "10 to 15 percent" or "$5-6 million" what only the second one carries."""
    shared: list[Figure] = []
    for place, figure in enumerate(found):
        following = found[place + 1] if place + 1 < len(found) else None
        if following is not None and following.at == figure.after + 1 and figure.kind in {"count", "money"}:
            link = lower[figure.after]
            ranged = link in {"to", "-", "–", "or"} or (link == "and" and lower[figure.at - 1] == "between")
            if ranged:
                shared.append(_like(figure, following))
                continue
        last = shared[-1] if shared else None
        if last is not None and figure.kind == "count" and last.kind == "money" and last.after == figure.at - 1:
            ranged = lower[last.after] in {"to", "-", "–"}
            figure = figure._replace(kind="money", unit=last.unit) if ranged else figure  # noqa: PLW2901
        shared.append(figure)
    return shared


def _like(figure: Figure, following: Figure) -> Figure:
    """Return `figure` with the unit and the magnitude of the `following` end of its range."""
    if following.scale > 1 and figure.scale == 1 and figure.value < 1000:  # noqa: PLR2004
        figure = figure._replace(value=figure.value * following.scale, step=figure.step * following.scale)
    if figure.kind == "count" and following.kind in {"percent", "money", "measure"}:
        figure = figure._replace(kind=following.kind, unit=following.unit)
    return figure._replace(nouns=figure.nouns or following.nouns)
