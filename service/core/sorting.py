"""Distinct numbers by sorting: sorting whole numbers beats the hash table and the indirect sort of NumPy by far."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]


def distinct(values: Ints) -> Ints:
    """Return the distinct `values` in order."""
    ordered = np.sort(values)
    return ordered[firsts(ordered)]


def numbered(values: Ints) -> tuple[Ints, Ints]:
    """Return the distinct `values` (0 and more) in order, and for each of `values` its position there."""
    bits = values.size.bit_length()
    if int(values.max(initial=0)) >> (62 - bits):
        kinds, positions = np.unique(values, return_inverse=True)
        return kinds, np.asarray(positions, np.int64)
    packed = np.sort((values << bits) | np.arange(values.size))  # each with its place in the lower bits
    ordered = packed >> bits
    first = firsts(ordered)
    found = np.empty(values.size, np.int64)
    found[packed & ((1 << bits) - 1)] = np.cumsum(first) - 1
    return ordered[first], found


def firsts(ordered: Ints) -> NDArray[np.bool_]:
    """Return which of the sorted values differ from the one before."""
    return np.concatenate((np.ones(min(1, ordered.size), bool), ordered[1:] != ordered[:-1]))


def spread(starts: Ints, lengths: Ints) -> Ints:
    """Return start, start + 1, ... for each of `starts`, as many as its length says, one after the other."""
    before = np.cumsum(lengths) - lengths
    return np.asarray(np.arange(int(lengths.sum())) + np.repeat(starts - before, lengths), np.int64)
