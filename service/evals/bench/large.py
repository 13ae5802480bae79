"""The benchmark `large`: time and peak memory of 10, 100, 1,000 and 10,000 documents of 5,000 characters.

The documents are made up: words by Zipf's law, and a fifth of the sentences retold, a little changed, from a pool that
all documents share, as articles on one subject do. Each size runs in a process of its own, from text to cited claims,
on one core.
"""

from __future__ import annotations

import math
import random
import resource
import sys
import time
from itertools import accumulate
from multiprocessing import get_context
from typing import Final

from service.evals.summaries import summarize

SIZES: Final = (10, 100, 1_000, 10_000)
CHARACTERS: Final = 5_000  # per document
WORDS: Final = 200  # of the summary
VOCABULARY: Final = 40_000
SHARED: Final = 0.2  # share of sentences that are retold
_SYLLABLES: Final = (
    "ba",
    "ren",
    "to",
    "li",
    "mor",
    "es",
    "an",
    "ki",
    "dul",
    "ven",
    "ta",
    "os",
    "per",
    "in",
    "ga",
    "sel",
)
_FUNCTION: Final = ("the", "of", "to", "and", "in", "a", "for", "on", "was", "with", "that", "by", "at", "as", "from")
_MEGABYTE: Final = 1 << 20


def run() -> dict[str, float | int]:
    """Return seconds of CPU time and peak megabytes by number of documents, and the exponent from 100 documents on.

    `exponent` is the slope of log time over log documents between 100 and 10,000: 1 is linear.
    """
    found: dict[str, float | int] = {}
    seconds = {}
    for size in SIZES:
        with get_context("spawn").Pool(1) as pool:
            seconds[size], peak = pool.apply(measured, (size,))
        found[f"seconds_{size}"] = round(seconds[size], 3)
        found[f"peak_megabytes_{size}"] = round(peak, 1)
    last, first = SIZES[-1], SIZES[1]
    found["exponent"] = round(math.log(seconds[last] / seconds[first]) / math.log(last / first), 3)
    return found


def measured(size: int) -> tuple[float, float]:
    """Return the seconds of CPU time that a set of `size` documents takes, and this process's peak in megabytes."""
    summarize(articles(3, seed=1), WORDS)  # imports and tables
    texts = articles(size, seed=0)
    began = time.process_time()
    summarize(texts, WORDS)
    return time.process_time() - began, peak_megabytes()


def peak_megabytes() -> float:
    """Return the most memory that this process has held so far, its texts included."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / _MEGABYTE if sys.platform == "darwin" else peak * 1024 / _MEGABYTE


def articles(count: int, seed: int) -> list[str]:
    """Return `count` made-up articles, the same for the same `seed`."""
    chance = random.Random(seed)  # noqa: S311 - a benchmark has to repeat
    vocabulary = ["".join(chance.choices(_SYLLABLES, k=chance.randint(2, 4))) for _ in range(VOCABULARY)]
    weights = list(accumulate(1.0 / rank for rank in range(1, VOCABULARY + 1)))
    pool = [sentence(chance, vocabulary, weights) for _ in range(max(20, count // 5))]
    return [article(chance, vocabulary, weights, pool) for _ in range(count)]


def article(chance: random.Random, vocabulary: list[str], weights: list[float], pool: list[list[str]]) -> str:
    """Return one made-up article of about 5,000 characters, in paragraphs."""
    paragraphs: list[str] = []
    size = 0
    while size < CHARACTERS:
        told = [
            retold(chance, chance.choice(pool)) if chance.random() < SHARED else sentence(chance, vocabulary, weights)
            for _ in range(chance.randint(1, 3))
        ]
        paragraphs.append(" ".join(f"{' '.join(words).capitalize()}." for words in told))
        size += len(paragraphs[-1])
    return "\n\n".join(paragraphs)


def sentence(chance: random.Random, vocabulary: list[str], weights: list[float]) -> list[str]:
    """Return the words of one made-up sentence, every other one a function word."""
    content = chance.choices(vocabulary, cum_weights=weights, k=chance.randint(6, 14))
    return [word for each in content for word in (chance.choice(_FUNCTION), each)]


def retold(chance: random.Random, words: list[str]) -> list[str]:
    """Return `words` with a few left out, as another outlet might tell them."""
    return [word for word in words if chance.random() > SHARED / 2] or words
