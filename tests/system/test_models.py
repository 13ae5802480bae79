"""Models from the outside: the command line with nothing but the usual variables set."""

import asyncio
import json
import os
import sys
from pathlib import Path

import pytest

from service.evals.model_server import ModelServer, honest
from tests.model_server import FAULTS, always, at_first

ARTICLES = Path(__file__).parents[2] / "examples" / "articles"


async def summarized(url: str, *options: str, **variables: str) -> dict:
    """Return what `corroborate summarize` prints for the example set with a model server at `url`."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("CORROBORATE_", "OPENAI_"))}
    command = (sys.executable, "-m", "service", "summarize", *map(str, sorted(ARTICLES.iterdir())), "--json")
    child = await asyncio.create_subprocess_exec(
        *command,
        *options,
        env=kept | {"OPENAI_BASE_URL": url, "OPENAI_API_KEY": "sk-test", "OPENAI_MODEL": "some-model"} | variables,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    out, err = await child.communicate()
    assert child.returncode == 0, err.decode()
    return json.loads(out)


async def test_three_variables_are_all_it_takes():
    """With address, key and model in the environment the model writes, and everything is cited and supported."""
    with ModelServer(honest) as server:
        summary = await summarized(server.url)
    assert summary["made"]["writer"] == "compose"
    assert summary["made"]["model"] == "some-model"
    assert summary["usage"]["calls"] == len(server.calls) == 1
    assert {sentence["verdict"] for sentence in summary["sentences"]} == {"supported"}
    assert all(sentence["citations"] for sentence in summary["sentences"])
    assert server.calls[0].headers["authorization"] == "Bearer sk-test"
    assert server.calls[0].body["model"] == "some-model"


async def test_a_passing_fault_does_not_show():
    """One overload is waited out; the summary is the model's."""
    with ModelServer(at_first(FAULTS["503 with Retry-After"].reply)) as server:
        summary = await summarized(server.url)
    assert (summary["made"]["writer"], summary["usage"]["calls"]) == ("compose", 2)


@pytest.mark.parametrize("name", ["HTML with 200", "429 without quota", "no choices"])
async def test_a_lasting_fault_is_told(tmp_path, name):
    """Where the server fails for good, the built-in writer writes and the reason is in the notes."""
    with ModelServer(always(FAULTS[name].reply)) as server:
        settings = tmp_path / "models.toml"
        settings.write_text(f'[models.m]\nmodel = "m"\nbase_url = "{server.url}"\nattempts = 2\nfirst_wait = 0.01\n')
        summary = await summarized(server.url, "--model", "m", CORROBORATE_MODELS=str(settings))
    assert summary["made"]["writer"] == "extractive"
    assert summary["made"]["notes"][0].startswith("The model m could not write: ")


async def test_the_built_in_writer_asks_nobody():
    """With the built-in writer named, the model is not asked."""
    with ModelServer(honest) as server:
        summary = await summarized(server.url, "--writer", "extractive")
    assert (summary["made"]["writer"], server.calls) == ("extractive", [])


async def test_a_judge_is_named_and_paid(tmp_path):
    """A model that judges is named in the summary, and its calls are in the usage."""
    with ModelServer(honest) as server:
        settings = tmp_path / "models.toml"
        settings.write_text(f'judge = "m"\n[models.m]\nmodel = "m"\nbase_url = "{server.url}"\n')
        summary = await summarized(server.url, "--model", "m", "--words", "60", CORROBORATE_MODELS=str(settings))
    assert summary["made"]["judge"] == "m"
    assert summary["usage"]["calls"] == len(server.calls)
    assert summary["usage"]["prompt_tokens"] == sum(call.prompt_tokens for call in server.calls)
