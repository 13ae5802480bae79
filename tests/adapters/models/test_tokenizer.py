"""Counting in the model's own vocabulary."""

import pytest

from service.adapters.models.chat import Request
from service.adapters.models.faults import Fault
from service.engine.spending import Spending
from service.evals.model_server import Call, ModelServer, honest, whole
from tests.adapters.writers.cases import asking
from tests.fakes import Listener

LONG = Request(name="test", system="s", user="word " * 400, max_tokens=100)


@pytest.mark.parametrize(("tokens_a_word", "fits"), [(1, True), (2, False)])
async def test_the_servers_own_count_decides(tokens_a_word, fits):
    """Where the server has a tokenizer, its count says whether a prompt fits; what does not is never sent."""

    async def tokenize(call: Call):
        assert call.path == "/tokenize"
        return whole({"tokens": [1] * (tokens_a_word * len(call.body["prompt"].split()))})

    with ModelServer(honest, tokenize) as server:
        async with asking(server.url, context=600) as asker:
            try:
                await asker.chat.complete(LONG, Spending(), Listener())
            except Fault as fault:
                assert (fault.kind, fits) == ("too_long", False)  # noqa: PT017
            else:
                assert fits
    assert len(server.calls) == fits


async def test_a_server_without_a_tokenizer_is_asked_once():
    """After one refusal OpenAI's vocabulary counts."""
    asked = []

    async def tokenize(call: Call):
        asked.append(call)
        return whole({}, 404)

    with ModelServer(honest, tokenize) as server:
        async with asking(server.url, context=600) as asker:
            for _ in range(2):
                await asker.chat.complete(LONG, Spending(), Listener())
    assert (len(asked), len(server.calls)) == (1, 2)


async def test_what_surely_fits_is_not_counted():
    """A prompt with fewer bytes than the context has tokens fits without asking anybody."""
    asked = []

    async def tokenize(call: Call):
        asked.append(call)
        return whole({}, 404)

    with ModelServer(honest, tokenize) as server:
        async with asking(server.url, context=8_192) as asker:
            await asker.chat.complete(LONG, Spending(), Listener())
    assert not asked
