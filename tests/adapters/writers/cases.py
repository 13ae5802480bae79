"""A small document set with a plan made by hand, so that tests of writers depend on no ranking."""

from contextlib import asynccontextmanager

from service.adapters.models.ask import Asker
from service.adapters.models.backends import Backend, Models
from service.adapters.models.chat import Chat
from service.adapters.store.memory import MemoryCache
from service.adapters.writers.extractive import ExtractiveWriter
from service.adapters.writers.prompted import PromptedWriter
from service.core.types import Plan, Point, Related, SentenceId, SummaryRequest
from service.engine.ports import Assignment
from tests.fakes import made

DOCUMENTS = (
    made(
        "A ferry struck the old pier at Skarrow on Friday, injuring 14 people. Police questioned the captain for two "
        "hours. The bridge beside the pier will stay closed for six weeks, the county said.",
        "post",
    ),
    made(
        "Fourteen people were hurt when a ferry hit the pier at Skarrow on Friday. The county said the bridge would be "
        "shut for six weeks. Divers will look at the pier on Monday.",
        "ledger",
    ),
    made("The bridge is closed for six weeks. A tug brought the passengers ashore.", "radio"),
)


def point(*ids: tuple[int, int]) -> Point:
    """Return the point of these sentences (document, sentence)."""
    return Point(sentences=tuple(SentenceId(*each) for each in ids), origins=len({each[0] for each in ids}))


PLAN = Plan(
    points=(point((0, 0), (1, 0)), point((0, 2), (1, 1), (2, 0)), point((0, 1)), point((1, 2))), groups=(0, 0, 1, 1)
)


def assignment(plan: Plan = PLAN, **request) -> Assignment:
    """Return the assignment to tell `plan`, with what `request` says."""
    return Assignment(
        documents=DOCUMENTS,
        related=Related(copies=(None,) * 3, origins=(0, 1, 2), off_topic=frozenset(), points=plan.points),
        plan=plan,
        request=SummaryRequest(documents=(), **request),
    )


def backend(url: str, **changes) -> Backend:
    """Return a backend whose waits are short."""
    plain = {"model": "m", "base_url": url, "timeout": 8.0, "patience": 20.0, "first_wait": 0.001, "attempts": 2}
    return Backend(**plain | changes)


def asker(url: str, **changes) -> Asker:
    """Return an asker of the server at `url`, with a cache of its own."""
    return Asker("m", Chat(backend(url, **changes)), MemoryCache(), b"a key for tests")


@asynccontextmanager
async def asking(url: str, **changes):
    """Give an asker and close it."""
    one = asker(url, **changes)
    try:
        yield one
    finally:
        await one.chat.close()


@asynccontextmanager
async def writing(*urls: str, way: str = "compose", seconds: float = 20.0, translates: bool = False, **changes):
    """Give a prompted writer with one model for each address, tried in order, and close them."""
    names = [f"m{number}" for number in range(len(urls))]
    backends = {name: backend(url, model=name, **changes) for name, url in zip(names, urls, strict=True)}
    cache = MemoryCache()
    askers = {name: Asker(name, Chat(each), cache) for name, each in backends.items()}
    models = Models(models=backends, default=names[0], fallback=tuple(names[1:]), seconds=seconds)
    try:
        yield PromptedWriter(way, models, askers, ExtractiveWriter(), translates=translates)
    finally:
        for each in askers.values():
            await each.chat.close()
