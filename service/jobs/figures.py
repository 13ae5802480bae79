"""What operators see of the work: one log line for each attempt, and numbers that every process adds to in one place.

The numbers lie in Redis, so they are those of the whole installation, survive restarts, and any API process shows them.
No text of a source and no message of an unexpected error is logged: either could hold what somebody sent.
"""

from __future__ import annotations

import math
import time
from collections import Counter
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any

import structlog
from msgspec import json, structs
from redis.asyncio import Redis

from service import tracing
from service.core.types import Summary
from service.engine.events import Asked, Event
from service.jobs.records import WORKER, store_errors
from service.jobs.types import Claim, Depth, Report

FIGURES = "co:figures"
MODELS = "co:models"
AWAY = "co:models-away"
AWAY_MS = 10_000  # a worker says every second which models it leaves alone; one that says nothing is gone
KNOWN_MS = 86_400_000
BUCKETS = (0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0, 60.0, 300.0)
KINDS: dict[str, tuple[str, str]] = {
    "corroborate_jobs_total": ("counter", "Attempts at summaries by what they came to."),
    "corroborate_answers_reused_total": ("counter", "Summaries answered from an equal one."),
    "corroborate_job_seconds": ("histogram", "Time of one attempt that succeeded."),
    "corroborate_job_wait_seconds": ("histogram", "Time from acceptance to the first attempt."),
    "corroborate_findings_total": ("counter", "Findings in finished summaries by check."),
    "corroborate_sentences_total": ("counter", "Sentences of finished summaries by verdict."),
    "corroborate_model_calls_total": ("counter", "Calls to models by outcome."),
    "corroborate_model_tokens_total": ("counter", "Tokens sent to and received from models."),
    "corroborate_model_seconds": ("histogram", "Time of one call to a model."),
    "corroborate_model_cost_total": ("counter", "Cost of calls to models that have a price, in its currency."),
    "corroborate_model_left_alone": ("gauge", "Workers that ask a model nothing now, because its last calls failed."),
    "corroborate_jobs_open": ("gauge", "Accepted summaries that have not ended."),
    "corroborate_oldest_job_seconds": ("gauge", "Age of the oldest accepted summary that has not ended."),
    "corroborate_queue_tickets": ("gauge", "Tickets in the queue by lane, running ones included."),
}
log = structlog.get_logger("corroborate.jobs")


class Listener:
    """Hears what jobs say and how attempts end; this one is deaf."""

    def heard(self, claim: Claim, event: Event) -> None:
        """Take one event of a running attempt."""

    def ended(self, report: Report) -> None:
        """Take what an attempt came to."""

    async def flush(self) -> None:
        """Pass on what was gathered. Called every second and at the end."""


class Figures(Listener):
    """Counts and logs what a worker does. `away` tells which models it has, and whether it leaves them alone now."""

    def __init__(self, client: Redis, away: Callable[[], dict[str, bool]] = dict) -> None:
        self._client: Any = client
        self._away = away
        self._counts: Counter[str] = Counter()

    def heard(self, claim: Claim, event: Event) -> None:  # noqa: ARG002 (other listeners need the claim)
        """Count a call to a model."""
        if isinstance(event, Asked):
            self._count("corroborate_model_calls_total", 1, model=event.model, outcome=event.outcome)
            self._count("corroborate_model_tokens_total", event.prompt_tokens, model=event.model, kind="prompt")
            self._count("corroborate_model_tokens_total", event.completion_tokens, model=event.model, kind="completion")
            self._count("corroborate_model_cost_total", event.cost or 0, model=event.model)
            if event.outcome != "cached":
                self._observe("corroborate_model_seconds", event.seconds, model=event.model)

    def ended(self, report: Report) -> None:
        """Count an attempt, and write the line that tells it whole."""
        summary = report.summary
        writer = summary.made.writer if summary else ""
        self._count("corroborate_jobs_total", 1, status=report.status, writer=writer)
        if report.claim.attempt == 1:
            self._observe("corroborate_job_wait_seconds", report.claim.waited)
        if summary is not None:
            self._observe("corroborate_job_seconds", report.seconds)
            for check, number in findings(summary).items():
                self._count("corroborate_findings_total", number, check=check)
            for verdict, number in verdicts(summary).items():
                self._count("corroborate_sentences_total", number, verdict=verdict)
        write = log.info if report.error is None else log.warning
        write("job", **line(report))

    async def flush(self) -> None:
        """Add what was counted since the last time to the numbers of all, and say how the models are."""
        counts, self._counts = self._counts, Counter()
        away, now = self._away(), round(time.time() * 1000)
        if not counts and not away:
            return
        with store_errors():
            async with self._client.pipeline(transaction=False) as pipe:
                for name, number in counts.items():
                    pipe.hincrbyfloat(FIGURES, name, number)
                for model, left in away.items():
                    pipe.zadd(MODELS, {f"{WORKER} {model}": now})
                    pipe.zadd(AWAY, {f"{WORKER} {model}": now}) if left else pipe.zrem(AWAY, f"{WORKER} {model}")
                await pipe.execute()

    def _count(self, name: str, number: float, **labels: str) -> None:
        if number:
            self._counts[sample(name, labels)] += number  # type: ignore[assignment]  # counts may be seconds

    def _observe(self, name: str, seconds: float, **labels: str) -> None:
        for bucket, counted in buckets(name, tuple(labels.items())):
            if seconds <= bucket:
                self._counts[counted] += 1
        self._count(f"{name}_sum", seconds, **labels)
        self._count(f"{name}_count", 1, **labels)


def told(report: Report, summary: bytes) -> Report:
    """Return `report` with the `summary` that was encoded, where there is one."""
    if not summary:
        return report
    return structs.replace(report, summary=json.decode(summary, type=Summary))


def line(report: Report) -> dict[str, Any]:
    """Return the fields of an attempt's log line: what happened, how long it took, what it cost, and no text."""
    claim, summary = report.claim, report.summary
    fields: dict[str, Any] = {
        "id": claim.id,
        "tenant": claim.tenant,
        "status": report.status,
        "attempt": claim.attempt,
        "documents": len(claim.request.documents),
        "seconds": round(report.seconds, 4),
        "waited": round(claim.waited, 3),
    }
    if trace := tracing.trace_id(claim.traceparent):
        fields["trace_id"] = trace
    if summary is not None:
        usage = summary.usage
        fields |= {"writer": summary.made.writer, "model": summary.made.model, "sentences": len(summary.sentences)}
        fields |= {"findings": dict(findings(summary)), "calls": usage.calls, "cached_calls": usage.cached_calls}
        fields |= {"prompt_tokens": usage.prompt_tokens, "completion_tokens": usage.completion_tokens}
    if report.error is not None:
        fields |= {"error": report.error, "where": report.where}
    if report.problem is not None:
        fields["code"] = report.problem.code
    return fields


def findings(summary: Summary) -> Counter[str]:
    """Return how many findings of each check a summary has."""
    return Counter(finding.check for sentence in summary.sentences for finding in sentence.findings)


def verdicts(summary: Summary) -> Counter[str]:
    """Return how many sentences of each verdict a summary has."""
    return Counter(sentence.verdict for sentence in summary.sentences)


@lru_cache(maxsize=256)
def buckets(name: str, labels: tuple[tuple[str, str], ...]) -> tuple[tuple[float, str], ...]:
    """Return the upper bound of each of a histogram's buckets in seconds, and the sample that counts it."""
    named = [(bucket, f"{bucket:g}") for bucket in BUCKETS] + [(math.inf, "+Inf")]
    return tuple((bucket, sample(f"{name}_bucket", {"le": le, **dict(labels)})) for bucket, le in named)


def sample(name: str, labels: Mapping[str, str]) -> str:
    """Return a sample's name as the Prometheus text format writes it."""
    if not labels:
        return name
    return name + "{" + ",".join(f'{key}="{escaped(value)}"' for key, value in sorted(labels.items())) + "}"


def escaped(value: str) -> str:
    """Return a label's value as the text format wants it."""
    return value.replace("\\", r"\\").replace("\n", r"\n").replace('"', r"\"")


async def exposition(client: Any, depth: Depth) -> bytes:
    """Return all numbers about jobs in the Prometheus text format. Raises StoreUnavailable."""
    with store_errors():
        stored = await client.hgetall(FIGURES)
        left_alone = await models_left_alone(client)
    samples = {name.decode(): float(number) for name, number in stored.items()}
    samples |= {sample("corroborate_model_left_alone", {"model": model}): n for model, n in left_alone.items()}
    samples |= {"corroborate_jobs_open": float(depth.open), "corroborate_oldest_job_seconds": depth.oldest}
    samples |= {sample("corroborate_queue_tickets", {"lane": lane}): float(n) for lane, n in depth.lanes.items()}
    lines = []
    for family, (kind, description) in KINDS.items():
        lines += [f"# HELP {family} {description}", f"# TYPE {family} {kind}"]
        mine = [name for name in samples if belongs(name, family, kind)]
        lines += [f"{name} {samples[name]:.10g}" for name in sorted(mine, key=lambda name: (len(name), name))]
    return ("\n".join(lines) + "\n").encode()


async def models_left_alone(client: Any) -> dict[str, float]:
    """Return how many workers leave each model alone now, by the name of the model. Raises RedisError."""
    now = round(time.time() * 1000)
    async with client.pipeline(transaction=False) as pipe:
        pipe.zremrangebyscore(MODELS, 0, now - KNOWN_MS)
        pipe.zremrangebyscore(AWAY, 0, now - AWAY_MS)
        pipe.zrange(MODELS, 0, -1)
        pipe.zrange(AWAY, 0, -1)
        *_, known, away = await pipe.execute()
    counts = Counter(model_in(member) for member in away)
    return {model: float(counts[model]) for model in sorted({model_in(member) for member in known})}


def model_in(member: bytes) -> str:
    """Return the model in `<worker> <model>`."""
    return member.decode().partition(" ")[2]


def belongs(name: str, family: str, kind: str) -> bool:
    """Return whether a sample is one of a family's."""
    stem = name.partition("{")[0]
    if kind == "histogram":
        return stem in {f"{family}_bucket", f"{family}_sum", f"{family}_count"}
    return stem == family
