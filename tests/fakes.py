"""Fakes of the engine's ports: ten lines each, with what they were asked on record."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from service.core.text.document import document
from service.core.types import Claim, Cost, Document, Finding, Reading, Source
from service.engine.events import Emit, Event
from service.engine.ports import Assignment, Draft, Rewrite


def made(text: str, name: str = "doc", **about: str) -> Document:
    """Return the document that the service makes of `text`."""
    return document(Reading(text=text, **about), name)


NOTHING = Cost()


class Listener:
    """Keeps every event that it is told."""

    def __init__(self) -> None:
        self.events: list[Event] = []

    async def __call__(self, event: Event) -> None:
        self.events.append(event)


class MemoryShelf:
    """Holds a request's sources by their refs, and what is put there."""

    def __init__(self, sources: Mapping[str, Source]) -> None:
        self.held = sources
        self.put_there: dict[str, bytes] = {}
        self.entries: dict[str, bytes] = {}

    def sources(self, given: Sequence[Source]) -> list[Source]:
        return [self.held[source.ref or ""] for source in given]

    def cached(self, addresses: Sequence[str]) -> list[bytes | None]:
        return [self.entries.get(address) for address in addresses]

    def put(self, documents: Mapping[str, bytes], used: Mapping[str, bytes | None]) -> None:
        self.put_there.update(documents)
        self.entries.update({address: value for address, value in used.items() if value is not None})

    def documents(self, names: Sequence[str]) -> list[bytes]:
        return [self.put_there[name] for name in names]


class ScriptedWriter:
    """Tells what its script makes of the built-in writer's claims, and rewrites as its second script says."""

    name = "scripted"

    def __init__(
        self,
        script: Callable[[Claim], Claim],
        rewritten: Callable[[Claim], Claim | None] = lambda claim: None,
        cost: Cost = NOTHING,
    ) -> None:
        self.script, self.rewritten, self.cost = script, rewritten, cost
        self.asked: list[tuple[Claim, tuple[Finding, ...]]] = []

    def estimate(self, assignment: Assignment) -> Cost:
        return self.cost

    async def write(self, assignment: Assignment, emit: Emit) -> Draft:
        from service.adapters.writers.extractive import ExtractiveWriter

        draft = await ExtractiveWriter().write(assignment, emit)
        return Draft(claims=tuple(self.script(claim) for claim in draft.claims), writer=self.name)

    async def rewrite(self, assignment: Assignment, claim: Claim, findings: tuple[Finding, ...], emit: Emit) -> Rewrite:
        self.asked.append((claim, findings))
        return Rewrite(claim=self.rewritten(claim))


class ScriptedJudge:
    """Gives every pair the same score and keeps the pairs."""

    name = "scripted-judge"

    def __init__(self, score: float | None) -> None:
        self.score = score
        self.pairs: list[tuple[str, str]] = []

    async def judge(self, pairs: tuple[tuple[str, str], ...], emit: Emit) -> tuple[float | None, ...]:
        self.pairs += pairs
        return (self.score,) * len(pairs)
