"""Reading the figures of a text: numbers, percentages, amounts, ordinals, shares and measures."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from service.core.lexemes import Lexeme
from service.core.moments import moments
from service.core.numerals import Number, Words, as_written, number_words, read_number
from service.core.tables import units

_REACH = 3
_ORDINAL_SUFFIXES = frozenset({"st", "nd", "rd", "th", "er", "ème", "e", "º", "ª"})
_HYPHENS = frozenset({"-", "–", "‑"})
_PERIODS = frozenset({"minute", "hour", "day", "week", "month", "year", "decade", "century"})
_ONE_OF = frozenset({"a", "an", "the", "past", "last", "next", "each", "every", "per", "previous", "this", "coming"})
_NATIONS = frozenset(
    {"us", "u.s.", "american", "canadian", "australian", "singapore", "hong", "kong", "new", "zealand"}
)
_PARTIAL = frozenset({"of", "the", "a", "an", "its", "their", "his", "her", "all", "as"})


class Figure(NamedTuple):
    """A figure in a text: its place, its value, and what it counts.

    `at` to `after` are its lexemes. `kind` is "count", "percent", "money", "measure" (time, length, mass ...),
    "ordinal", "share" (a third), "vague" (dozens) or "code" (the number in a name such as F-16). `unit` is the currency
    or the unit of a measure; `nouns` the stems of the content words right after it and `verbs` of those right before;
    `counted` says that such a word follows at once. `edges` are the lexemes on either side. `bound` is "", "about",
    "almost", "over", "under", "atleast" or "upto"; `step` the worth of the last written place and `scale` what a
    magnitude multiplied it by. A `weak` figure (one, a first time, the past week) is too common to be asked for.
    """

    start: int
    end: int
    at: int
    after: int
    kind: str
    value: float
    step: float = 1.0
    scale: float = 1.0
    unit: str = ""
    bound: str = ""
    nouns: tuple[str, ...] = ()
    verbs: tuple[str, ...] = ()
    counted: bool = False
    edges: tuple[str, str] = ("", "")
    weak: bool = False


@lru_cache(maxsize=8192)
def figures(text: str, language: str = "en") -> tuple[Figure, ...]:
    """Return the figures of `text` in order, without those of its dates and times. Linear in its length."""
    words = as_written(text, language)
    known = number_words(language)
    dated = {moment.at: moment.after for moment in moments(text, language)}
    found: list[Figure] = []
    after = 0
    every = known.every
    for at, lexeme in enumerate(words):
        if at in dated:
            after = max(after, dated[at])
        if lexeme.lower in _PERIODS:
            figure = _single(words, at, language)  # "last week" is a time, and a week as well
        elif at < after or (lexeme.kind != "number" and lexeme.lower not in every):
            continue
        else:
            figure = _read(text, words, at, language, known)
        if figure is not None:
            found.append(figure)
            after = max(after, figure.after)
    return tuple(_with_shared_units(found, words))


def _read(text: str, words: tuple[Lexeme, ...], at: int, language: str, known: Words) -> Figure | None:
    lexeme = words[at]
    if lexeme.lower in known.fractions and (share := _share(words, at, known, language)) is not None:
        return share
    if lexeme.lower in known.ordinals:
        value = known.ordinals[lexeme.lower]
        return _made(words, at, at + 1, language, kind="ordinal", value=value, weak=value <= 2)  # noqa: PLR2004
    if lexeme.lower in known.vague:
        return _vague(words, at, known, language)
    number = None if _numbers_item(text, words, at) else read_number(words, at, language)
    return None if number is None else _figure(words, at, number, known, language)


def _numbers_item(text: str, words: tuple[Lexeme, ...], at: int) -> bool:
    """Say whether a number only numbers an item of a list: at the head of a line, with a point or bracket."""
    if words[at].kind != "number" or _lower(words, at + 1) not in {".", ")"} or not _joined(words, at + 1):
        return False
    before = text[: words[at].start] if at == 0 else text[words[at - 1].end : words[at].start]
    return (at == 0 or "\n" in before) and at + 2 < len(words) and not _joined(words, at + 2)


def _single(words: tuple[Lexeme, ...], at: int, language: str) -> Figure | None:
    """Read "a week" and "the past year" as one: evidence for seven days and for twelve months."""
    if _lower(words, at - 1) not in _ONE_OF:
        return None
    return _made(words, at, at + 1, language, kind="measure", value=1.0, unit=units.UNITS[words[at].lower], weak=True)


def _lower(words: tuple[Lexeme, ...], at: int) -> str:
    return words[at].lower if 0 <= at < len(words) else ""


def _joined(words: tuple[Lexeme, ...], at: int) -> bool:
    """Say whether lexeme `at` touches the one before it."""
    return 0 < at < len(words) and words[at].start == words[at - 1].end


def _figure(words: tuple[Lexeme, ...], at: int, number: Number, known: Words, language: str) -> Figure:
    after, value, step = number.after, number.value, number.step
    scale = step if number.worded and number.scaled else (step * _unscaled(words[at].lower) if number.scaled else 1.0)
    fields: dict[str, object] = {"value": value, "step": step, "scale": scale}
    if _lower(words, after) in _ORDINAL_SUFFIXES and _joined(words, after) and not number.worded:
        return _made(words, at, after + 1, language, kind="ordinal", **fields)
    part = after + 1 if _lower(words, after) in _HYPHENS else after
    if number.worded and _lower(words, part) in known.ordinals and part > after and value >= 20:  # noqa: PLR2004
        value += known.ordinals[words[part].lower]
        return _made(words, at, part + 1, language, kind="ordinal", value=value)
    if _lower(words, part) in known.fractions and value < 10 and not number.scaled:  # noqa: PLR2004
        value *= known.fractions[words[part].lower]
        return _made(words, at, part + 1, language, kind="share", value=value, step=0.01)
    if (sign := units.SIGNS.get(_lower(words, at - 1))) is not None:
        return _made(words, at - 1, after, language, kind="money", unit=sign, **fields)
    if not number.worded and _in_name(words, at):
        return _made(words, at, after, language, kind="code", **fields)
    kind, unit, end = _unit(words, after)
    if kind == "count" and number.scaled and _lower(words, after - 1) == "m":
        unit = "m"  # millions, or metres
    weak = number.worded and value <= 1 and not number.scaled and kind == "count"
    return _made(words, at, end, language, kind=kind, unit=unit, weak=weak, **fields)


def _unscaled(digits: str) -> float:
    decimals = len(digits) - digits.rindex(".") - 1 if "." in digits else 0
    return 10.0**decimals


def _in_name(words: tuple[Lexeme, ...], at: int) -> bool:
    """Say whether a number hangs on a name, as in F-16, Covid-19 or A320."""
    before = at - 2 if _lower(words, at - 1) in _HYPHENS and _joined(words, at) else at - 1
    if before < 0 or not _joined(words, before + 1) or words[before].kind != "word":
        return False
    return words[before].capital


def _unit(words: tuple[Lexeme, ...], after: int) -> tuple[str, str, int]:
    """Return the kind of the figure before lexeme `after`, its unit, and the lexeme after that."""
    at = after + 1 if _lower(words, after) in _HYPHENS else after
    lower = _lower(words, at)
    if lower in units.PERCENT:
        return "percent", _points(words, at + 1), at + 1
    if _lower(words, at + 1) in units.PER_CENT.get(lower, ()):
        return "percent", _points(words, at + 2), at + 2
    place = at
    while _lower(words, place) in _NATIONS and place < at + 2:
        place += 1
    if (currency := units.CURRENCIES.get(_lower(words, place)) or units.SIGNS.get(_lower(words, place))) is not None:
        return "money", currency, place + 1
    if lower in {"square", "cubic"} and _lower(words, at + 1) in units.UNITS:
        return "measure", f"{lower} {units.UNITS[words[at + 1].lower]}", at + 2
    unit = units.UNITS.get(lower)
    return ("measure", unit, at + 1) if unit is not None else ("count", "", after)


def _points(words: tuple[Lexeme, ...], at: int) -> str:
    return "points" if _lower(words, at) in {"point", "points"} else ""


def _share(words: tuple[Lexeme, ...], at: int, known: Words, language: str) -> Figure | None:
    """Read "half of", "a third", "half a million"; None where the word is an ordinal or names something else."""
    value = known.fractions[words[at].lower]
    magnitude = at + 2 if _lower(words, at + 1) in {"a", "-"} else at + 1
    if _lower(words, magnitude) in known.magnitudes and value == 1 / 2:
        value *= known.magnitudes[words[magnitude].lower]
        return _made(words, at, magnitude + 1, language, kind="count", value=value, step=value, scale=value)
    if words[at].lower in known.ordinals and _lower(words, at - 1) not in {"a", "one"}:
        return None
    followed = _lower(words, at + 1) in _PARTIAL
    weak = not followed or words[at].lower not in {"half", "third", "quarter"} or value == 1 / 2
    return _made(words, at, at + 1, language, kind="share", value=value, step=0.01, weak=weak)


def _vague(words: tuple[Lexeme, ...], at: int, known: Words, language: str) -> Figure:
    """Read "dozens" and "tens of thousands"."""
    value, after = known.vague[words[at].lower], at + 1
    if _lower(words, after) == "of" and _lower(words, after + 1) in known.vague:
        value, after = value * known.vague[words[after + 1].lower], after + 2
    return _made(words, at, after, language, kind="vague", value=value)


def _made(words: tuple[Lexeme, ...], at: int, after: int, language: str, **fields: object) -> Figure:
    """Return the figure in lexemes `at` to `after` with its surroundings."""
    bound, first = _bound(words, at, language)
    following = after + 1 if _lower(words, after) in _HYPHENS else after
    return Figure(
        words[at].start,
        words[after - 1].end,
        at,
        after,
        bound=bound,
        nouns=_around(words, range(after, min(len(words), after + 2 * _REACH))),
        verbs=_around(words, range(first - 1, max(-1, first - 1 - 2 * _REACH), -1)),
        counted=following < len(words) and words[following].content and words[following].kind == "word",
        edges=(_lower(words, first - 1), _lower(words, after)),
        **fields,  # type: ignore[arg-type]
    )


def _around(words: tuple[Lexeme, ...], places: range) -> tuple[str, ...]:
    """Return the stems of the content words at `places`, up to a stop or another figure."""
    stems: list[str] = []
    for place in places:
        lexeme = words[place]
        if lexeme.kind == "number" or (lexeme.kind == "mark" and lexeme.lower not in _HYPHENS):
            break
        if lexeme.content:
            stems.append(lexeme.stem)
            if len(stems) == _REACH:
                break
    return tuple(stems)


def _bound(words: tuple[Lexeme, ...], at: int, language: str) -> tuple[str, int]:
    """Return how exact the figure at lexeme `at` says it is, and where that is said."""
    before = at - 1
    if _lower(words, before) in {"a", "an", "the", "$", "us", "estimated"} and before > 0:
        if words[before].lower == "estimated":
            return "about", before
        before -= 1
    pairs = units.BOUND_PAIRS.get(language, {})
    bound = pairs.get((_lower(words, before - 1), _lower(words, before)))
    if bound is not None:
        negated = _lower(words, before - 2) in {"no", "not"} and bound in units.NEGATED_BOUNDS
        return (units.NEGATED_BOUNDS[bound], before - 2) if negated else (bound, before - 1)
    bound = units.BOUNDS.get(language, {}).get(_lower(words, before))
    return (bound, before) if bound is not None else ("", at)


def _with_shared_units(found: list[Figure], words: tuple[Lexeme, ...]) -> list[Figure]:
    """Give the first number of "10 to 15 percent" or "$5-6 million" what only the second one carries."""
    shared: list[Figure] = []
    for place, figure in enumerate(found):
        following = found[place + 1] if place + 1 < len(found) else None
        if following is not None and following.at == figure.after + 1 and figure.kind in {"count", "money"}:
            link = words[figure.after].lower
            ranged = link in {"to", "-", "–", "or"} or (link == "and" and _lower(words, figure.at - 1) == "between")
            if ranged:
                shared.append(_like(figure, following))
                continue
        last = shared[-1] if shared else None
        if last is not None and figure.kind == "count" and last.kind == "money" and last.after == figure.at - 1:
            ranged = words[last.after].lower in {"to", "-", "–"}
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
