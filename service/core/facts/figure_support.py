"""Whether one figure follows from another: the same value in the same unit, or a rounding or bound that says so."""

from __future__ import annotations

from service.core.facts.figure_reading import Figure
from service.core.tables import units

_SAME = 1e-9
_CONVERTED = 0.02
_ABOUT = 0.12
_ALMOST = 0.8
_OPPOSED = frozenset({("over", "almost"), ("almost", "over"), ("over", "under"), ("under", "over")})
_ROUND_PERCENT = 1.0
_MILLION = 1e6
_TELLING = 3
# "More than 1,300" does not tell what "more than 1,400" told, "more than 1,000" does: a bound told again with another
# figure must be rounder.
_DIRECTIONS = {"over": 1, "atleast": 1, "under": -1, "upto": -1, "almost": -1, "about": 0}
_SHARE = 0.02


def supports(told: Figure, claimed: Figure) -> bool:
    """Say whether `told`, a figure of a cited passage, gives the figure `claimed`."""
    if (
        told.value == claimed.value
        and told.kind == claimed.kind
        and (told.unit, told.bound) == (claimed.unit, claimed.bound)
    ):
        return True
    if claimed.kind == "vague" or told.kind == "vague":
        return _vaguely(told, claimed)
    if (claimed.bound, told.bound) in _OPPOSED:
        return False
    value = _in_unit_of(told, claimed)
    return (value is not None and _reaches(value, told, claimed)) or _in_metres(told, claimed)


def _in_metres(told: Figure, claimed: Figure) -> bool:
    """Say whether "5.68m" was read as millions on one side and means metres."""
    if told.unit == claimed.unit or "m" not in (told.unit, claimed.unit):
        return False
    if not {told.unit, claimed.unit} <= {"m", "metre", ""}:
        return False
    mine, theirs = (figure.value / (_MILLION if figure.unit == "m" else 1) for figure in (claimed, told))
    return equal(mine, theirs)


def same_kind(told: Figure, claimed: Figure) -> bool:
    """Say whether two figures measure the same, so that one can be told instead of the other."""
    return _in_unit_of(told, claimed) is not None


def counts_the_same(told: Figure, claimed: Figure) -> bool:
    """Say whether two figures count things of one name, as "three people" and "one person" do."""
    return told.counted and claimed.counted and told.kind == claimed.kind and told.nouns[:1] == claimed.nouns[:1]


def equal(one: float, other: float) -> bool:
    """Say whether two values are the same number."""
    return abs(one - other) <= _SAME * max(1.0, abs(one), abs(other))


def _in_unit_of(told: Figure, claimed: Figure) -> float | None:
    """Return the value of `told` in the unit of `claimed`, None where the two do not measure the same."""
    kinds = (told.kind, claimed.kind)
    if "code" in kinds:
        return told.value
    if told.kind == claimed.kind:
        return (
            told.value if told.unit == claimed.unit or "m" in {told.unit, claimed.unit} else _converted(told, claimed)
        )
    if kinds == ("percent", "share"):
        return told.value / 100
    if kinds == ("share", "percent"):
        return told.value * 100
    if "ordinal" in kinds:
        # "His third title" tells of three titles; "second" is too common a word to tell of two.
        return told.value if told.value >= _TELLING and not set(kinds) & {"percent", "share", "money"} else None
    return told.value if _is_bare(told, claimed) or _is_bare(claimed, told) else None


def _is_bare(figure: Figure, other: Figure) -> bool:
    """Say whether `figure` is a number alone, as in "Smith, 92,", which can be years or dollars, but no percentage."""
    if figure.kind != "count" or other.kind in {"percent", "share"}:
        return False
    return not figure.counted


def _converted(told: Figure, claimed: Figure) -> float | None:
    if told.kind == "money":
        cents = {"cent": 0.01, "penny": 0.01}
        return (
            told.value * cents.get(told.unit, 1.0) / cents.get(claimed.unit, 1.0)
            if {told.unit, claimed.unit} & set(cents)
            else None
        )
    if told.kind == "percent":
        return told.value
    mine, theirs = units.MEASURES.get(claimed.unit), units.MEASURES.get(told.unit)
    if mine is None or theirs is None or mine[0] != theirs[0]:
        return None
    return told.value * theirs[1] / mine[1]


def _reaches(value: float, told: Figure, claimed: Figure) -> bool:
    """Say whether `value` is what `claimed` says, within the rounding that its wording admits."""
    wanted = claimed.value
    if equal(value, wanted):
        return True
    converted = told.unit != claimed.unit and told.kind == claimed.kind == "measure"
    if converted and abs(value - wanted) <= max(_CONVERTED * wanted, claimed.step / 2):
        return True
    repeated = _DIRECTIONS.get(claimed.bound) == _DIRECTIONS.get(told.bound)
    if claimed.bound and (not repeated or roundness(wanted) > roundness(value)):
        low, high = _range(claimed)
        return low <= value <= high
    if claimed.kind == "share" or told.kind == "share":
        return abs(value - wanted) <= (_SHARE if claimed.kind == "share" else 100 * _SHARE)
    return _is_rounding(value, claimed)


def _range(claimed: Figure) -> tuple[float, float]:
    """Return the least and the greatest value that a figure with a bound (about, over, almost ...) stands for."""
    value = claimed.value
    if claimed.bound in {"over", "atleast"}:
        return value, 2 * value
    if claimed.bound in {"under", "upto"}:
        return value / 2, value
    if claimed.bound == "almost":
        return _ALMOST * value, value
    slack = min(_ABOUT * value, roundness(value))
    return value - slack, value + slack


def roundness(value: float) -> float:
    """Return the worth of the last digit that is not zero (100 for 1,300, 1 for 761), five of it for 25, 150 or 75."""
    step = 1.0 if value == int(value) else 0.1
    while value >= 10 * step and equal(value % (10 * step), 0):
        step *= 10
    return 5 * step if equal(value % (5 * step), 0) and value > 5 * step else step


def _is_rounding(value: float, claimed: Figure) -> bool:
    """Say whether a figure that is round by its form is `value` rounded: 1.3 million, 45 percent."""
    if claimed.kind == "percent":
        return claimed.step == _ROUND_PERCENT and abs(value - claimed.value) <= _ROUND_PERCENT / 2 and value % 1 != 0
    return claimed.scale > 1 and claimed.step < claimed.value and abs(value - claimed.value) <= claimed.step / 2


def _vaguely(told: Figure, claimed: Figure) -> bool:
    if claimed.kind != "vague":
        return False
    if told.kind == "vague":
        return told.value == claimed.value
    return told.kind in {"count", "money", "measure"} and told.value >= claimed.value
