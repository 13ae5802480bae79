"""The benchmark `updates`: one document added to 10, 100 and 1,000, against the first run, by the whole engine.

The documents are those of `bench large`. Each size runs in processes of its own, from sources to verified sentences,
with the built-in writer, on one core: first the set, then the set with one more document, five of them in turn, as an
update of the first summary (`previous`), and five others as a request of its own. Then the same in a process that
has seen none of it, where only the cache knows the documents.
"""

from __future__ import annotations

import asyncio
import time
from multiprocessing import get_context
from statistics import median
from typing import TYPE_CHECKING, Final, NamedTuple

from service.adapters.pool import InlinePool, collect_rarely
from service.adapters.store.memory import MemoryCache
from service.core.types import Source, Summary, SummaryRequest
from service.engine.ports import Tools
from service.engine.summarize import summarize
from service.evals.bench.large import WORDS, articles
from service.settings import Settings
from service.wiring import tools

if TYPE_CHECKING:
    from collections.abc import Mapping

SIZES: Final = (10, 100, 1_000)
ADDED: Final = 5  # documents that are added in turn


class Seconds(NamedTuple):
    """How long something took: seconds of CPU time, and by the clock."""

    cpu: float
    wall: float


class Kept(NamedTuple):
    """What outlives a process: its summary, and its cache."""

    summary: Summary
    entries: dict[str, bytes]


class Copied(MemoryCache):
    """A cache whose entries another process can be given."""

    def __init__(self) -> None:
        super().__init__()
        self.entries: dict[str, bytes] = {}

    async def put(self, entries: Mapping[str, bytes], while_there: str = "") -> None:
        """Store every entry, and keep it for who comes later."""
        self.entries |= entries
        await super().put(entries, while_there)


def run() -> dict[str, float | int]:
    """Return milliseconds and shares of the first run by number of documents.

    `first` is the set, `added` the same with one more document and `previous`, `plain` that without `previous`, `fresh`
    an update in a process of its own with a warm cache. Times are medians; `share` is of the first run's CPU time.
    """
    found: dict[str, float | int] = {}
    for size in SIZES:
        with get_context("spawn").Pool(1, maxtasksperchild=1) as pool:
            times, kept = pool.apply(here, (size,))
            times |= pool.apply(elsewhere, (size, kept))
        for name, taken in times.items():
            found[f"{name}_cpu_ms_{size}"] = round(1000 * taken.cpu, 1)
            found[f"{name}_wall_ms_{size}"] = round(1000 * taken.wall, 1)
            if name != "first":
                found[f"{name}_share_{size}"] = round(taken.cpu / times["first"].cpu, 4)
    return found


def here(size: int) -> tuple[dict[str, Seconds], Kept]:
    """Return what a set of `size` documents and one more take in one process, and what is left of it."""
    cache = Copied()
    own = ready(cache)
    texts = articles(size + 2 * ADDED, seed=0)
    first, summary = timed(texts[:size], own)
    kept = Kept(summary, dict(cache.entries))
    added = [timed([*texts[:size], text], own, summary)[0] for text in texts[size : size + ADDED]]
    plain = [timed([*texts[:size], text], own)[0] for text in texts[size + ADDED :]]
    return {"first": first, "added": middle(added), "plain": middle(plain)}, kept


def elsewhere(size: int, kept: Kept) -> dict[str, Seconds]:
    """Return what an update of `kept` takes in this process, which has not seen the set."""
    cache = MemoryCache()
    asyncio.run(cache.put(kept.entries))
    texts = articles(size + 2 * ADDED, seed=0)
    return {"fresh": timed(texts[: size + 1], ready(cache), kept.summary)[0]}


def ready(cache: MemoryCache) -> Tools:
    """Return tools that have done a summary of other documents: imports and tables are not what is measured."""
    import scipy.sparse  # noqa: F401 - what only a large set imports, once in the life of a process

    collect_rarely()  # as every process does that the service computes in
    made = tools(Settings(), cache, InlinePool())
    timed(articles(3, seed=1), made)
    return made


def timed(texts: list[str], using: Tools, previous: Summary | None = None) -> tuple[Seconds, Summary]:
    """Return what the summary of `texts` took, and the summary."""
    request = SummaryRequest(documents=tuple(Source(text=text) for text in texts), words=WORDS)
    return asyncio.run(told(request, using, previous))


async def told(request: SummaryRequest, using: Tools, previous: Summary | None) -> tuple[Seconds, Summary]:
    """Return what the summary took without the start of the event loop, and the summary."""
    cpu, wall = time.process_time(), time.perf_counter()
    outcome = await summarize(request, using, previous=previous)
    return Seconds(time.process_time() - cpu, time.perf_counter() - wall), outcome.summary


def middle(times: list[Seconds]) -> Seconds:
    """Return the medians of `times`."""
    return Seconds(median(each.cpu for each in times), median(each.wall for each in times))
