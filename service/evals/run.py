"""The tasks and benchmarks by name. A new one is one file and one line here."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any, cast

TASKS = {
    "summaries": "service.evals.summaries",
    "attributed": "service.evals.attributed",
    "ceiling": "service.evals.ceiling",
    "leads": "service.evals.leads",
    "engine": "service.evals.engine",
    "lexrank": "service.evals.lexrank",
    "readability": "service.evals.readability",
    "headlines": "service.evals.headlines",
    "citations": "service.evals.citations",
    "conflicts": "service.evals.conflicts",
    "disagreements": "service.evals.disagreements",
    "mixed": "service.evals.mixed",
    "independence": "service.evals.independence",
    "support": "service.evals.support",
    "quotes": "service.evals.quotes",
    "corruptions": "service.evals.corruptions",
    "sentences": "service.evals.sentences",
}
BENCHES = {
    "large": "service.evals.bench.large",
    "chaos": "service.evals.bench.chaos",
    "files": "service.evals.bench.files",
    "checks": "service.evals.bench.checks",
    "load": "service.evals.bench.load",
    "models": "service.evals.bench.models",
    "sentences": "service.evals.bench.sentences",
    "sent": "service.evals.bench.sent",
    "startup": "service.evals.bench.startup",
    "updates": "service.evals.bench.updates",
}


def task_named(name: str) -> Callable[..., dict[str, Any]]:
    """Return the task `name`: rows and options in, figures by metric name out. Raises KeyError."""
    return cast("Callable[..., dict[str, Any]]", import_module(TASKS[name]).run)


def bench_named(name: str) -> Callable[[], dict[str, Any]]:
    """Return the benchmark `name`: figures by name out. Raises KeyError."""
    return cast("Callable[[], dict[str, Any]]", import_module(BENCHES[name]).run)
