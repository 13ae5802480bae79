"""What the engine needs of the world: each port has one to four methods, adapters implement them, wiring picks."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import ParamSpec, Protocol, TypeVar

from msgspec import Struct, field

from service.core.types import (
    Claim,
    Cost,
    Document,
    Finding,
    Plan,
    Reading,
    Related,
    Source,
    Summary,
    SummaryRequest,
    Usage,
)
from service.engine.events import Emit
from service.engine.spending import Spending

P = ParamSpec("P")
T = TypeVar("T")


class Reader(Protocol):
    """Turns one kind of source into canonical text."""

    def read(self, source: Source) -> Reading:
        """Return the text of `source` and what its structure says.

        Raises UnreadableDocument where the source is broken or holds no text. Pure and CPU-bound: runs in a pool.
        """
        ...


class Assignment(Struct, frozen=True, kw_only=True):
    """All that a writer is given: the documents, how they relate, the plan, and what the caller asked for.

    `previous` is the summary that this one updates. What a draft and its rewrites cost together is kept within one
    budget by `spending`; `judging` is what the judge of the claims has cost.
    """

    documents: tuple[Document, ...]
    related: Related
    plan: Plan
    request: SummaryRequest
    previous: Summary | None = None
    spending: Spending = field(default_factory=Spending)
    judging: Spending = field(default_factory=Spending)


class Draft(Struct, frozen=True, kw_only=True):
    """What a writer gives back. `prompts` maps prompt names to digests; `notes` say what did not go as asked.

    `writer` names the writer that wrote in the end: after a fallback it is not the one that was asked. `plan` is the
    one that was told, where the writer read the documents itself and chose anew.
    """

    claims: tuple[Claim, ...]
    writer: str
    headline: str | None = None
    usage: Usage = Usage()
    prompts: dict[str, str] = {}
    model: str | None = None
    notes: tuple[str, ...] = ()
    plan: Plan | None = None


class Rewrite(Struct, frozen=True, kw_only=True):
    """What a writer makes of a doubted claim: a claim, or None where it cannot do better."""

    claim: Claim | None
    usage: Usage = Usage()


class Writer(Protocol):
    """Turns points into claims. All writers are equal behind this port."""

    @property
    def name(self) -> str:
        """The name that requests and `made.writer` use."""
        ...

    def estimate(self, assignment: Assignment) -> Cost:
        """Return what `write` will ask of a model at most, before the first call."""
        ...

    async def write(self, assignment: Assignment, emit: Emit) -> Draft:
        """Return claims made from the plan's points, each citing exact passages.

        Raises UnsupportedOption where it cannot honour the request, ModelUnavailable where no model answered.
        """
        ...

    async def rewrite(self, assignment: Assignment, claim: Claim, findings: tuple[Finding, ...], emit: Emit) -> Rewrite:
        """Return `claim` written once more with the findings in view."""
        ...


class Judge(Protocol):
    """Says how far a cited text supports a claim."""

    @property
    def name(self) -> str:
        """The name that `made.judge` shows."""
        ...

    async def judge(self, pairs: tuple[tuple[str, str], ...], emit: Emit) -> tuple[float | None, ...]:
        """Return for each (claim, cited text) a score in 0..1, None where the judge gave no answer."""
        ...


class Cache(Protocol):
    """Bytes by address. May forget at any time; never answers wrongly."""

    async def get(self, addresses: list[str]) -> list[bytes | None]:
        """Return what is stored under each address, None where nothing is."""
        ...

    async def put(self, entries: Mapping[str, bytes]) -> None:
        """Store every entry; failure to store is silent, a cache owes nothing."""
        ...


class Shelf(Protocol):
    """Where the texts of a large request lie. It travels to the processes of the pool, which wait for its answers.

    Its methods raise StoreUnavailable where the store stays away, or the job is no longer this attempt's.
    """

    def sources(self, given: Sequence[Source]) -> list[Source]:
        """Return the sources that `given` name by their refs; fields given beside a ref win."""
        ...

    def cached(self, addresses: Sequence[str]) -> list[bytes | None]:
        """Return what the cache holds under each address, None where it holds nothing."""
        ...

    def put(self, documents: Mapping[str, bytes], used: Mapping[str, bytes | None]) -> None:
        """Put `documents` on the shelf by their names, and into the cache what of it is `used` and not yet there."""
        ...

    def documents(self, names: Sequence[str]) -> list[bytes]:
        """Return the documents on the shelf that have these names."""
        ...


class Pool(Protocol):
    """Where CPU-heavy pure functions run."""

    async def run(self, function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Return `function(*args, **kwargs)`, computed without blocking the event loop where the pool has processes."""
        ...

    async def run_near(self, key: int, function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Return the same, if possible from where a function of the same `key` ran: what it read may be known there."""
        ...


class Tools(Struct, frozen=True, kw_only=True):
    """Everything outside that the engine may use; built by one function for production and tests alike."""

    readers: dict[str, Reader]
    writers: dict[str, Writer]
    default_writer: str
    model_writer: str | None = None
    models: tuple[str, ...] = ()
    cache: Cache
    pool: Pool
    judge: Judge | None = None
    version: str = "0"
