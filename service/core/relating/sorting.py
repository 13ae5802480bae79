"""Distinct numbers by sorting: sorting whole numbers beats the hash table and the indirect sort of NumPy by far."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]


def distinct(values: Ints) -> Ints:
    """Return the distinct `values` in order."""
    ordered = np.sort(values)
    return ordered[firsts(ordered)]


def sought(kinds: Ints, values: Ints) -> tuple[Ints, NDArray[np.bool_]]:
    """Return where in the ordered `kinds` each of `values` stands or belongs, and whether it is there."""
    at = np.searchsorted(kinds, values)
    return at, kinds.take(at, mode="clip") == values if kinds.size else np.zeros(values.size, bool)


def placed(values: Ints) -> tuple[Ints, Ints, Ints]:
    """Return the distinct `values` (0 and more) in order, where each comes first, and which each of `values` is."""
    bits = values.size.bit_length()
    if int(values.max(initial=0)) >> (62 - bits):
        kinds, where, which = np.unique(values, return_index=True, return_inverse=True)
        return kinds, np.asarray(where, np.int64), np.asarray(which, np.int64)
    packed = _packed(values, bits)
    ordered = packed >> bits
    first = firsts(ordered)
    kinds = ordered[first]
    del ordered  # of a large set every one of these takes megabytes
    packed &= (1 << bits) - 1
    which = np.empty(values.size, np.int64)
    which[packed] = np.cumsum(first)
    which -= 1
    return kinds, packed[first], which


def descending(values: NDArray[np.float64]) -> Ints:
    """Return the places of `values` (of nine decimals), the highest value first; of equal ones the first."""
    bits = values.size.bit_length()
    steps = np.rint(values * 1e9)
    if not np.abs(steps).max(initial=0.0) < 1 << min(52, 62 - bits):
        return np.argsort(-values, kind="stable")
    return _packed(-steps.astype(np.int64), bits) & ((1 << bits) - 1)


def _packed(values: Ints, bits: int) -> Ints:
    """Return `values` in order, each with its place in its lower bits."""
    packed = values << bits
    packed |= np.arange(values.size)
    packed.sort()
    return packed


def openings(values: Ints) -> Ints:
    """Return where in `values` (0 and more) each comes first, in order."""
    bits = values.size.bit_length()
    if int(values.max(initial=0)) >> (62 - bits):
        return np.sort(np.unique(values, return_index=True)[1])
    packed = _packed(values, bits)
    return np.sort(packed[firsts(packed >> bits)] & ((1 << bits) - 1))


def firsts(ordered: Ints) -> NDArray[np.bool_]:
    """Return which of the sorted values differ from the one before."""
    return np.concatenate((np.ones(min(1, ordered.size), bool), ordered[1:] != ordered[:-1]))


def spread(starts: Ints, lengths: Ints) -> Ints:
    """Return start, start + 1, ... for each of `starts`, as many as its length says, one after the other."""
    before = np.cumsum(lengths) - lengths
    return np.asarray(np.arange(int(lengths.sum())) + np.repeat(starts - before, lengths), np.int64)
