"""How two English words relate: the same thing, a wider word, a word of the same family, or the opposite.

The relations are WordNet's (Miller 1995, "WordNet: a lexical database for English"), cut down to single words and
joined by stem; `scripts/build_lexicon.py` makes the table, `docs/licences/wordnet.txt` is its licence. Only the first
senses of a word count: WordNet orders them by frequency, and a rare sense would make almost any two words related.
"""

from __future__ import annotations

import zlib
from functools import cache, lru_cache
from pathlib import Path

import msgspec
from msgspec import Struct

TABLE = Path(__file__).parent / "tables" / "wordnet.bin"
SENSES = 5
FAR = 5


class Table(Struct, frozen=True):
    """The table as stored: senses by stem, each sense's parents by number, opposite stems in order.

    Senses are numbered kind by kind: nouns, verbs, adjectives, adverbs; `ends` says where each kind ends.
    """

    senses: dict[str, tuple[int, ...]]
    parents: tuple[tuple[int, ...], ...]
    antonyms: frozenset[tuple[str, str]]
    ends: tuple[int, int, int, int]


@cache
def table() -> Table:
    """Return the table, read once when it is first needed."""
    return msgspec.msgpack.decode(zlib.decompress(TABLE.read_bytes()), type=Table)


@lru_cache(maxsize=1 << 15)
def senses(stem: str) -> frozenset[int]:
    """Return the first senses of `stem`, none where the table has not the word."""
    return frozenset(table().senses.get(stem, ())[:SENSES])


def opposite(one: str, other: str) -> bool:
    """Say whether two stems are opposites."""
    pair = (one, other) if one < other else (other, one)
    return pair in table().antonyms


def parents(senses: frozenset[int]) -> frozenset[int]:
    """Return the parents of `senses`."""
    above = table().parents
    return frozenset(parent for sense in senses for parent in above[sense])
