"""Writing point by point."""

import pytest

from service.adapters.models.faults import Fault
from service.adapters.writers.fuse import Fuse
from service.evals.model_server import Call, ModelServer, honest
from tests.adapters.writers.cases import DOCUMENTS, asking, assignment
from tests.fakes import Listener
from tests.model_server import always, error, saying


async def drafted(server: ModelServer, given, **changes):
    """Return what is drafted of an assignment with this server."""
    async with asking(server.url, **changes) as asker:
        return await Fuse(asker).draft(given, Listener())


async def test_each_point_is_one_sentence():
    """Points of several sentences are merged by the model and cite them all; lone sentences need no model."""
    with ModelServer(honest) as server:
        draft = await drafted(server, assignment())
    assert [claim.point for claim in draft.claims] == [0, 1, 2, 3]
    assert [len(claim.citations) for claim in draft.claims] == [2, 3, 1, 1]
    assert sorted(call.prompt for call in server.calls) == ["fuse", "fuse"]


async def test_a_translation_asks_for_every_point():
    """In another language, lone sentences are asked for too."""
    with ModelServer(honest) as server:
        await drafted(server, assignment(language="fr"))
    assert len(server.calls) == 4
    assert all("in French" in call.user for call in server.calls)


@pytest.mark.parametrize("said", ["As a language model I cannot do that.", "and so on " * 40, "Sure:", "The ferry str"])
async def test_an_answer_that_will_not_do_leaves_the_sources_words(said):
    """A point whose answer will not do twice is told in a source's words, and the draft says so."""
    with ModelServer(always(saying(said))) as server:
        draft = await drafted(server, assignment())
    assert draft.claims[0].text == DOCUMENTS[0].sentence(0)
    assert draft.notes == ("2 of 4 points are told in a source's words: the model's answer would not do.",)
    assert len(server.calls) == 4


async def test_a_point_that_does_not_fit_is_told_by_its_better_half():
    """Where a point's sentences are too long for the model, the better half of them is merged."""

    async def script(call: Call):
        if call.evidence.count("- ") > 2:
            return error(400, "context_length_exceeded", "maximum context length")(call)
        return await honest(call)

    with ModelServer(script) as server:
        draft = await drafted(server, assignment())
    assert len(draft.claims) == 4
    assert not draft.notes


async def test_a_dead_server_is_a_fault_at_once():
    """Where the server itself fails, the whole draft goes to the next model."""
    with ModelServer(always(error(401))) as server, pytest.raises(Fault) as caught:
        await drafted(server, assignment())
    assert caught.value.kind == "unauthorized"


async def test_the_estimate_counts_every_point():
    """One call for each point that has something to merge."""
    async with asking("http://nowhere/v1") as asker:
        assert Fuse(asker).estimate(assignment()).calls == 2
        assert Fuse(asker).estimate(assignment(language="fr")).calls == 4
