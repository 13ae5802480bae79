"""Distinct numbers by sorting."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from service.core.relating.sorting import descending, distinct, placed, sought


@given(st.lists(st.integers(-1000, 1000)))
def test_distinct_is_the_sorted_set(values: list[int]) -> None:
    """Distinct values come once, in order."""
    assert distinct(np.asarray(values, np.int64)).tolist() == sorted(set(values))


@given(st.lists(st.integers(-9, 9)), st.lists(st.integers(-9, 9)))
def test_what_is_sought_is_told_where_it_stands_or_belongs(held: list[int], wanted: list[int]) -> None:
    """Put in there, what is missing leaves the order as it is; nothing is in none."""
    kinds, values = sorted(set(held)), np.asarray(wanted, np.int64)
    at, known = sought(np.asarray(kinds, np.int64), values)
    assert known.tolist() == [value in kinds for value in wanted]
    assert all(
        kinds[:place] == [kind for kind in kinds if kind < value] for place, value in zip(at, wanted, strict=True)
    )


@given(st.lists(st.integers(0, 20) | st.integers(0, (1 << 62) - 1)))
def test_every_value_is_at_its_position(values: list[int]) -> None:
    """The distinct values, taken at the positions, are the values again, however large they are; so is each's first."""
    kinds, first, positions = placed(np.asarray(values, np.int64))
    assert kinds.tolist() == sorted(set(values))
    assert kinds[positions].tolist() == values
    assert first.tolist() == [values.index(kind) for kind in kinds.tolist()]


@given(
    st.lists(
        st.sampled_from([0.0, -0.5, 0.1, 0.100000001, 3.25]) | st.floats(-1e9, 1e9).map(lambda each: round(each, 9))
    )
)
def test_the_highest_value_comes_first(values: list[float]) -> None:
    """However large they are; of equal values the one that stands first."""
    places = descending(np.asarray(values, np.float64)).tolist()
    assert places == sorted(range(len(values)), key=lambda at: -values[at])
