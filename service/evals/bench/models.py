"""`corroborate bench models`: calls, tokens, seconds and memory of a whole summary with a model, on a simulated server.

The server is real HTTP with a latency model: 150 ms to the first token, 5,000 prompt tokens a second, 60 tokens a
second for each stream, 16 slots. Its answers are as long as what is asked for, and a schema counts as prompt. The sets
of 3, 10, 50 and 200 articles of about 900 tokens are made up: invented facts, each told by several outlets in other
words.
"""

from __future__ import annotations

import asyncio
import random
import resource
import sys
import time
from typing import Any

from service import wiring
from service.adapters import tokens
from service.core.types import Source, SummaryRequest
from service.engine.ports import Tools
from service.engine.summarize import Outcome, summarize
from service.evals.model_server import Call, ModelServer, Reply, completion, told, whole
from service.settings import Settings

FIRST_TOKEN = 0.150
PROMPT_TOKENS_A_SECOND = 5_000
TOKENS_A_SECOND = 60
SLOTS = 16
SIZES = (3, 10, 50, 200)
WORDS = 100
ARTICLE_TOKENS = 900
FACTS = 120
MEGABYTE = 2**20

PLACES = ("Skarrow", "Pell Moor", "Ilsay", "Tarn Head", "Brannoc", "Lowen", "Calder", "Ostrand", "Veldby", "Harmouth")
PEOPLE = ("Linfield", "Oduya", "Ferreby", "Whitcombe", "Pennard", "Quarrier", "Thole", "Marsden", "Okafor", "Vance")
ROLES = ("harbour master", "county engineer", "mayor", "police chief", "spokeswoman", "doctor", "union leader")
THINGS = ("bridge", "ferry", "school", "reservoir", "market", "tunnel", "library", "hospital", "railway", "mill")
VERBS = ("closed", "damaged", "inspected", "reopened", "flooded", "evacuated", "sold", "rebuilt", "searched")
WHEN = ("on Monday", "on Tuesday evening", "on Friday", "last week", "in January", "at dawn", "overnight")
TELLS = (
    "The {thing} at {place} was {verb} {when}, {role} {person} said{more}.",
    "{person}, the {role}, said {when} that the {thing} in {place} had been {verb}{more}.",
    "Some {n} people were told to stay away from the {thing} at {place}, which was {verb} {when}{more}.",
    "According to {role} {person}, repairs to the {thing} at {place} will cost {n} million crowns{more}.",
    "“We have never seen the {thing} like this,” {person} said {when} in {place}{more}.",
    "It took {n} hours until the {thing} of {place} could be {verb}{more}.",
)
MORE = (
    "",
    ", as {odd} residents watched from the {aside}",
    ", before the {odd} {aside} was cleared",
    " after a delay at the {odd} {aside}",
    ", and others waited near the {odd} {aside}",
    "; a report on the {odd} {aside} is due",
)
ODD = ("anxious", "crowded", "muddy", "narrow", "quiet", "windy", "empty", "patient", "old", "busy", "dark", "flooded")
ASIDES = ("quay", "square", "old station", "church", "dyke", "ring road", "post office", "football ground", "town hall")


def run() -> dict[str, Any]:
    """Return the figures of every size: compose, thorough, a repetition, and one document more."""
    figures: dict[str, Any] = {"words": WORDS}
    for size in SIZES:
        figures |= asyncio.run(measured(size))
    return figures | asyncio.run(one_more(100))


async def measured(size: int) -> dict[str, Any]:
    """Return what a set of `size` documents costs: composed, again, and read thoroughly without what is cached."""
    sources = articles(size)
    own = sum(tokens.count(source.text or "") for source in sources)
    first, again = await served([{}, {}], sources)
    (thorough,) = await served([{"depth": "thorough"}], sources)
    about = f"{size} documents"
    return {
        f"{about}: own tokens": own,
        **{f"{about}: {name}": value for name, value in first.items()},
        f"{about}: calls of a repetition": again["calls"],
        **{f"{about}, thorough: {name}": value for name, value in thorough.items()},
        f"{about}, thorough: prompt tokens to own tokens": round(thorough["prompt tokens"] / own, 3),
        f"{about}: peak memory, MB": round(peak_memory() / MEGABYTE),
    }


async def served(requests: list[dict[str, Any]], *sets: tuple[Source, ...]) -> list[dict[str, Any]]:
    """Return what each request costs, one after the other, on one server with one cache; the last set goes on."""
    with ModelServer(Simulated()) as server:
        tools = wiring.local(Settings(openai_base_url=server.url, openai_model="simulated"))
        await warm(tools)
        each = zip(requests, (*sets, *sets[-1:] * len(requests)), strict=False)
        figures = [await timed(tools, sources, server, **request) for request, sources in each]
        await wiring.close(tools)
    return figures


async def one_more(size: int) -> dict[str, Any]:
    """Return what one document more costs after a thorough first run over `size` documents."""
    sources = articles(size + 1)
    first, more = await served([{"depth": "thorough"}] * 2, sources[:-1], sources)
    share = more["prompt tokens"] / first["prompt tokens"]
    return {
        f"one added to {size}, thorough: calls": more["calls"],
        f"one added to {size}, thorough: prompt tokens": more["prompt tokens"],
        f"one added to {size}, thorough: share of the first run": round(share, 4),
    }


async def warm(tools: Tools) -> None:
    """Load what a service has loaded long before its first job: the client, the vocabulary, the tables."""
    await summarize(SummaryRequest(documents=articles(1, seed=1)), tools)


async def timed(tools: Tools, sources: tuple[Source, ...], server: ModelServer, **more: Any) -> dict[str, Any]:
    """Return calls, tokens and seconds of one summary, and the share of the documents that were considered."""
    before, started, worked = len(server.calls), time.perf_counter(), time.process_time()
    outcome = await summarize(SummaryRequest(documents=sources, words=WORDS, **more), tools)
    seconds, worked = time.perf_counter() - started, time.process_time() - worked
    calls = server.calls[before:]
    return {
        "calls": len(calls),
        "prompt tokens": sum(call.prompt_tokens for call in calls),
        "completion tokens": outcome.summary.usage.completion_tokens,
        "seconds": round(seconds, 2),
        "seconds of CPU, the server's included": round(worked, 2),
        "considered": considered(outcome),
    }


def considered(outcome: Outcome) -> float:
    """Return the share of the documents whose every sentence was ranked: all that could be read."""
    return sum(bool(document.sentences) for document in outcome.documents) / len(outcome.documents)


class Simulated:
    """Answers like an honest, dull model, as slowly as a real one."""

    def __init__(self) -> None:
        self._slots = asyncio.Semaphore(SLOTS)

    async def __call__(self, call: Call) -> Reply:
        """Answer after the time that reading the prompt and writing the answer take in one of the slots."""
        body = completion(call, told(call))
        usage = body["usage"]
        reading = FIRST_TOKEN + usage["prompt_tokens"] / PROMPT_TOKENS_A_SECOND
        async with self._slots:
            await asyncio.sleep(reading + usage["completion_tokens"] / TOKENS_A_SECOND)
        return whole(body)


def articles(size: int, seed: int = 0) -> tuple[Source, ...]:
    """Return `size` made-up articles, the same ones every time; a larger set begins with those of a smaller one."""
    event = random.Random(seed)  # noqa: S311 - the facts that the articles share
    facts = [fact(event) for _ in range(FACTS)]
    return tuple(article(number, facts, random.Random(f"{seed} {number}")) for number in range(size))  # noqa: S311


def article(number: int, facts: list[dict[str, Any]], chance: random.Random) -> Source:
    """Return one article of about 900 tokens that tells some of `facts` in its own words."""
    lines: list[str] = []
    used = 0
    while used < ARTICLE_TOKENS:
        more = chance.choice(MORE).format(odd=chance.choice(ODD), aside=chance.choice(ASIDES))
        line = chance.choice(TELLS).format(more=more, **chance.choice(facts))
        lines.append(line)
        used += tokens.count(line) + 1
    return Source(id=f"doc-{number + 1}", text=" ".join(lines), publisher=f"Outlet {number + 1}")


def fact(event: random.Random) -> dict[str, Any]:
    """Return what one fact is made of."""
    return {
        "thing": event.choice(THINGS),
        "place": event.choice(PLACES).replace("_", " "),
        "person": event.choice(PEOPLE),
        "role": event.choice(ROLES),
        "verb": event.choice(VERBS),
        "when": event.choice(WHEN),
        "n": event.randrange(3, 90),
    }


def peak_memory() -> int:
    """Return the bytes of the largest this process has been (kilobytes on Linux, bytes on macOS)."""
    used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return used if sys.platform == "darwin" else used * 1024
