"""A client that a generator makes from openapi.yaml does the main job against the running service."""

from __future__ import annotations

import importlib
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from tests.system.service import running

ROOT = Path(__file__).parents[2]
TEXTS = {
    "wire": "The dam above Orrin failed on Monday. Engineers had found a crack in its east wall in March.",
    "post": "Nobody was hurt when the dam above Orrin failed. A crack in its east wall was known since March.",
}


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    """The package that openapi-python-client makes of openapi.yaml."""
    folder = tmp_path_factory.mktemp("generated")
    generator = Path(sys.executable).with_name("openapi-python-client")
    target = folder / "orrin_client"
    command = [generator, "generate", "--path", ROOT / "openapi.yaml", "--output-path", target, "--meta", "none"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    sys.path.insert(0, str(folder))
    yield importlib.import_module("orrin_client")
    sys.path.remove(str(folder))


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The service itself."""
    with running(tmp_path_factory.mktemp("server")) as url:
        yield url


def call(client: ModuleType, url: str, tag: str, name: str, *arguments: Any, **named: Any) -> Any:
    """Return what the generated function for an operation returns."""
    operation = importlib.import_module(f"{client.__name__}.api.{tag}.{name}")
    return operation.sync(*arguments, client=client.Client(base_url=url, httpx_args={"trust_env": False}), **named)


def test_a_generated_client_completes_the_main_job(client: ModuleType, server: str) -> None:
    """Typed request in, typed summary out, its citations cut from the texts that were sent."""
    models = importlib.import_module(f"{client.__name__}.models")
    documents = [models.Source(id=name, text=text) for name, text in TEXTS.items()]
    order = models.SummaryRequest(documents=documents, words=60)
    summary = call(client, server, "summaries", "create_summary", body=order, prefer="wait=30")
    assert isinstance(summary, models.Summary)
    assert summary.status == models.SummaryStatus.SUCCEEDED
    for sentence in summary.sentences:
        assert sentence.citations
        for citation in sentence.citations:
            assert TEXTS[citation.document][citation.start : citation.end] == citation.quote
    again = call(client, server, "summaries", "read_summary", summary.id)
    assert again.headline == summary.headline
    page = call(client, server, "summaries", "list_summaries", limit=5)
    assert [entry.id for entry in page.summaries] == [summary.id]
    document = call(client, server, "summaries", "read_document", summary.id, "wire")
    assert document.text == TEXTS["wire"]


def test_a_generated_client_sees_problems_as_values(client: ModuleType, server: str) -> None:
    """A refused request comes back as a typed problem with its pointers."""
    models = importlib.import_module(f"{client.__name__}.models")
    order = models.SummaryRequest(documents=[models.Source(text="One.")], words=1)
    problem = call(client, server, "summaries", "create_summary", body=order)
    assert isinstance(problem, models.Problem)
    assert [error.pointer for error in problem.errors] == ["/words"]


def test_a_generated_client_checks_and_uploads(client: ModuleType, server: str) -> None:
    """The other calls work through it too."""
    models = importlib.import_module(f"{client.__name__}.models")
    sent = call(client, server, "documents", "create_document", body=models.Source(text=TEXTS["wire"]))
    order = models.CheckRequest(text="The dam failed on Monday.", documents=[models.Source(ref=sent.id)])
    report = call(client, server, "checks", "create_check", body=order)
    assert report.sentences[0].citations[0].quote in TEXTS["wire"]
    assert call(client, server, "models", "list_models").writers[0].name == "extractive"
