"""Settings become tools here: the only module that names concrete classes. Production and tests build alike.

What speaks to the store is imported by the functions that are given one: a command on local files starts without.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from msgspec import structs

from service import __version__
from service.adapters.models import prompts
from service.adapters.models.backends import Models
from service.adapters.models.backends import models as configured
from service.adapters.pool import WARM, InlinePool, ProcessPool
from service.adapters.readers import READERS
from service.adapters.store.memory import MemoryCache
from service.adapters.writers.extractive import ExtractiveWriter
from service.core.digest import address
from service.core.errors import InvalidField
from service.engine.ports import Cache, Pool, Shelf, Tools, Writer
from service.settings import Settings, variable

if TYPE_CHECKING:
    from redis.asyncio import Redis

    from service.core.types import SummaryRequest
    from service.jobs import Jobs
    from service.jobs.local import Local
    from service.jobs.queue import StreaqQueue
    from service.jobs.run import Runner
    from service.jobs.types import Assigned, Work

SHORT = 200_000  # bytes of a request that is read and told in a few tenths of a second


def tools(settings: Settings, cache: Cache, pool: Pool) -> Tools:
    """Return the engine's tools for `settings`, with the given cache and pool.

    Raises InvalidField where the settings name a writer that there is not, or models that cannot be read.
    """
    known = models(settings)
    made = structs.replace(builtin(cache), pool=pool)
    if settings.writer:
        made = structs.replace(made, default_writer=settings.writer)
    if known.models:
        made = asking(made, known, made.writers[ExtractiveWriter().name], settings)
    if made.default_writer not in made.writers:
        there = ", ".join(sorted(made.writers))
        raise InvalidField(f"{variable('writer')} names {made.default_writer!r}, and there is only: {there}.")
    return made


def builtin(cache: Cache) -> Tools:
    """Return tools that ask no model and do everything in place: what a short job needs, in a pool's process too."""
    writer = ExtractiveWriter()
    return Tools(
        readers=dict(READERS),
        writers={writer.name: writer},
        default_writer=writer.name,
        cache=cache,
        pool=InlinePool(),
        version=__version__,
    )


def asking(tools: Tools, known: Models, builtin: Writer, settings: Settings) -> Tools:
    """Return `tools` with the writers and the judge that ask the `known` models.

    What they are made of is imported here: a service without a model starts in two thirds of the time.
    """
    from service.adapters.judges.llm import LlmJudge
    from service.adapters.writers.prompted import MODEL, askers, writers

    asked = askers(known, tools.cache)
    return structs.replace(
        tools,
        writers=tools.writers | writers(known, asked, builtin),
        default_writer=settings.writer or MODEL,
        model_writer=MODEL,
        models=tuple(asked),
        judge=LlmJudge(asked[known.judge]) if known.judge else None,
    )


def models(settings: Settings) -> Models:
    """Return the models that `settings` name."""
    return configured(settings.models, settings.openai_base_url, settings.openai_api_key, settings.openai_model)


def local(settings: Settings) -> Tools:
    """Return tools for one command on local files: no server, no store, everything in place."""
    return tools(settings, MemoryCache(), InlinePool())


def shared(settings: Settings, redis: Redis) -> Tools:
    """Return tools for a server or worker: the cache on `redis`, CPU-heavy work in processes."""
    from service.adapters.store.redis import RedisCache
    from service.jobs.scope import ScopedCache

    pool = ProcessPool(settings.pool_processes, WARM) if settings.pool_processes else InlinePool()
    return tools(settings, ScopedCache(RedisCache(cache_client(settings, redis), keep=settings.keep_cache)), pool)


def cache_client(settings: Settings, redis: Redis) -> Redis:
    """Return the client of the cache's own server where there is one, which ends with `redis`; else `redis`."""
    from service.adapters.store.redis import Client

    if settings.cache_url and isinstance(redis, Client):
        return redis.beside(settings.cache_url, seconds=2.0)
    return redis


def queue(settings: Settings, redis: Redis) -> StreaqQueue:
    """Return the queue on `redis`."""
    from service.jobs.queue import StreaqQueue

    url = settings.redis_url or ""
    return StreaqQueue(redis, url, secret=settings.queue_secret, concurrency=settings.worker_concurrency)


def jobs(settings: Settings, redis: Redis) -> Jobs:
    """Return the door to background work; an equal request is answered from the last job that these settings made."""
    from service.adapters.store.redis import RedisCache
    from service.jobs import Jobs

    version = address("answers", __version__, settings.writer, models(settings).identity, prompts.digest())
    cache = RedisCache(cache_client(settings, redis))
    return Jobs(redis, queue(settings, redis), settings, cache=cache, version=version)


def runner(settings: Settings, redis: Redis, work: Work, tools: Tools | None = None) -> Runner:
    """Return what does jobs with `work`; the numbers that it keeps tell of the models in `tools` too."""
    from service.adapters.webhook import Post
    from service.jobs.figures import Figures
    from service.jobs.run import Runner  # a worker's: it brings the whole engine, which an API process starts without

    post = Post(private=settings.webhook_private)
    parts = (redis, queue(settings, redis), jobs(settings, redis), settings, work)
    return Runner(*parts, send=post, listener=Figures(redis, away(tools) if tools else dict))


def local_jobs(settings: Settings, redis: Redis, door: Jobs, tools: Tools) -> Local:
    """Return what does short jobs that came through `door` in this process; it brings the whole engine."""
    from service.jobs.after import Afterwards
    from service.jobs.attempts import Attempts
    from service.jobs.figures import Figures
    from service.jobs.local import Local
    from service.jobs.records import Records
    from service.jobs.work import looked_up

    parts = (redis, door, settings, work(settings, tools), Figures(redis))
    attempts = Attempts(*parts, afterwards=Afterwards())
    suits, look = partial(short, tools=tools), partial(looked_up, tools=tools)
    return Local(Records(redis, settings), attempts, door.outbox, settings, suits, look=look)


def work(settings: Settings, tools: Tools) -> Work:
    """Return what does a job with `tools`."""
    from service.jobs.work import working

    return working(tools, builtin, partial(short, tools=tools), shelves(settings))


def shelves(settings: Settings) -> Callable[[Assigned], Shelf | None]:
    """Return what says where the texts of a large request lie; None of one that holds its texts."""
    from service.adapters.store.redis import PREFIX
    from service.jobs.shelf import StoreShelf

    url = settings.redis_url or ""

    def shelf(assigned: Assigned) -> Shelf | None:
        if at_hand(assigned.request):
            return None
        return StoreShelf(
            url=url,
            tenant=assigned.tenant,
            id=assigned.id,
            fence=assigned.fence,
            cache_url=settings.cache_url or url,
            cache_prefix=PREFIX,
            cache_keep=settings.keep_cache,
        )

    return shelf


def at_hand(request: SummaryRequest) -> bool:
    """Return whether a request, as a job's record has it, holds its texts: one with a ref has refs alone."""
    return request.documents[0].ref is None


def short(request: SummaryRequest, size: int, tools: Tools) -> bool:
    """Return whether `request`, of `size` bytes, is best done in one trip to the pool: no model, not much to read."""
    plain = isinstance(tools.writers.get(request.writer or tools.default_writer), ExtractiveWriter)
    if not plain or request.model or tools.judge is not None or not isinstance(tools.pool, ProcessPool):
        return False
    return at_hand(request) and size <= SHORT


def away(tools: Tools) -> Callable[[], dict[str, bool]]:
    """Return what tells which models of `tools` are left alone, because their last calls failed."""
    writer: Any = tools.writers.get(tools.model_writer or "")
    return dict if writer is None else lambda: writer.away


async def start(tools: Tools) -> None:
    """Have the pool's processes ready before the first job."""
    if isinstance(tools.pool, ProcessPool):
        await tools.pool.start()


async def close(tools: Tools) -> None:
    """End the pool's processes, the connections to models, and the model servers that are our own."""
    if tools.models:
        from service.adapters.writers.prompted import PromptedWriter

        for writer in tools.writers.values():
            if isinstance(writer, PromptedWriter):
                await writer.close()
    if isinstance(tools.pool, ProcessPool):
        tools.pool.close()
