"""Model after model, and at last the built-in writer."""

import asyncio

import pytest
from msgspec import structs

from service.adapters.models.backends import Models
from service.adapters.writers.extractive import ExtractiveWriter, claims
from service.adapters.writers.prompted import PromptedWriter
from service.core.errors import ModelUnavailable, UnknownWriter, UnsupportedOption
from service.core.types import Budget, Finding
from service.engine.spending import Spending
from service.evals.model_server import ModelServer, honest
from tests.adapters.writers.cases import DOCUMENTS, PLAN, assignment, writing
from tests.fakes import Listener
from tests.model_server import FAULTS, WRONG, always, error, saying

DEAD = "http://127.0.0.1:9/v1"
WORDS = [claim.text for claim in claims(DOCUMENTS, PLAN)]


async def test_a_draft_says_how_it_was_made():
    """Writer, model, prompts by digest, and what it cost are in the draft."""
    with ModelServer(honest) as server:
        async with writing(server.url) as writer:
            draft = await writer.write(assignment(), Listener())
    assert (draft.writer, draft.model, sorted(draft.prompts)) == ("compose", "m0", ["compose", "rewrite"])
    assert draft.usage.calls == 1
    assert draft.usage.prompt_tokens == server.calls[0].prompt_tokens


@pytest.mark.parametrize(("size", "way"), [("large", "compose"), ("small", "fuse")])
async def test_the_size_of_a_model_chooses_the_way(size, way):
    """Where the request leaves it open, large models compose and small ones fuse."""
    with ModelServer(honest) as server:
        async with writing(server.url, way="model", size=size) as writer:
            assert (await writer.write(assignment(), Listener())).writer == way


@pytest.mark.parametrize("name", [name for name, fault in FAULTS.items() if fault.kind != "timeout"])
async def test_no_fault_loses_a_summary(name):
    """Whatever the server does, the built-in writer writes in the end and the reason is told."""
    with ModelServer(always(FAULTS[name].reply)) as server:
        async with writing(server.url, stream=FAULTS[name].stream) as writer:
            draft = await writer.write(assignment(), Listener())
    assert draft.writer == "extractive"
    assert draft.notes[0].startswith("The model m0 could not write: ")
    assert draft.notes[-1] == "The built-in writer wrote instead."
    assert [claim.text for claim in draft.claims] == WORDS


@pytest.mark.parametrize("name", WRONG)
async def test_no_wrong_answer_gets_through(name):
    """An answer that is not claims with allowed ids is asked for once more, then the built-in writer writes."""
    with ModelServer(always(WRONG[name])) as server:
        async with writing(server.url) as writer:
            draft = await writer.write(assignment(), Listener())
    assert len(server.calls) == 2
    assert [claim.text for claim in draft.claims] == WORDS
    assert draft.usage.calls == 2


async def test_the_next_model_steps_in():
    """Where the first model is away, the next one writes; the notes say so."""
    with ModelServer(honest) as server:
        async with writing(DEAD, server.url) as writer:
            draft = await writer.write(assignment(), Listener())
    assert (draft.model, draft.notes) == ("m1", ("The model m0 could not write: the server cannot be reached.",))


async def test_a_caller_may_want_no_other_writer():
    """With on_model_failure "fail", the reasons are the error."""
    async with writing(DEAD) as writer:
        with pytest.raises(ModelUnavailable, match="m0 could not write"):
            await writer.write(assignment(on_model_failure="fail"), Listener())


async def test_time_for_all_models_is_limited():
    """When the time for writing is over, the built-in writer writes at once."""
    with ModelServer(always(FAULTS["silence"].reply)) as server:
        async with writing(server.url, seconds=0.2, timeout=60.0, patience=60.0) as writer:
            draft = await asyncio.wait_for(writer.write(assignment(), Listener()), 5)
    assert draft.notes[0].startswith("No model had written the summary after 0.2 s")
    assert draft.usage.calls == 1


async def test_a_request_names_its_model():
    """A request may name any model; one that is not there is refused with those that are."""
    with ModelServer(honest) as server:
        async with writing(DEAD, server.url) as writer:
            assert (await writer.write(assignment(model="m1"), Listener())).model == "m1"
            with pytest.raises(UnknownWriter, match="m0, m1"):
                await writer.write(assignment(model="m9"), Listener())


async def test_without_a_model_there_is_no_prompted_writer():
    """A writer without models says so."""
    with pytest.raises(UnknownWriter, match="needs a model"):
        PromptedWriter("compose", Models(), {}, ExtractiveWriter()).estimate(assignment())


async def test_a_small_budget_is_never_passed():
    """What a budget does not allow is not asked; what was written without a model says why."""
    with ModelServer(honest) as server:
        async with writing(server.url) as writer:
            poor = structs.replace(assignment(), spending=Spending(Budget(tokens=100)))
            draft = await writer.write(poor, Listener())
    assert not server.calls
    assert "over_budget" not in draft.notes[0]
    assert "100 are left" in draft.notes[0]


async def test_money_needs_prices():
    """A budget in money is refused where the model has no price, and estimated where it has."""
    asked = assignment(budget=Budget(money=1.0))
    async with writing(DEAD) as writer:
        with pytest.raises(UnsupportedOption, match="no price"):
            writer.estimate(asked)
    async with writing(DEAD, prompt_price=1.0, completion_price=2.0) as writer:
        cost = writer.estimate(asked)
    assert cost.money == pytest.approx((cost.prompt_tokens + 2 * cost.completion_tokens) / 1e6)


async def test_thorough_depth_reads_first():
    """With depth "thorough" every document is read, the plan is new, and the estimate says so before."""
    with ModelServer(honest) as server:
        async with writing(server.url) as writer:
            asked = assignment(depth="thorough", words=60)
            cost = writer.estimate(asked)
            draft = await writer.write(asked, Listener())
    assert cost.calls == len(server.calls) == 4
    assert cost.prompt_tokens + cost.completion_tokens >= draft.usage.prompt_tokens
    assert draft.plan is not None
    assert "read" in draft.prompts


async def test_a_doubted_claim_is_written_once_more():
    """The model sees the claim, what is wrong with it, and the cited sentences; the citations stay."""
    claim = claims(DOCUMENTS, PLAN)[0]
    finding = Finding(check="figures", detail="The cited passage says 14.")
    with ModelServer(honest) as server:
        async with writing(server.url) as writer:
            rewrite = await writer.rewrite(assignment(), claim, (finding,), Listener())
    assert rewrite.claim == claim
    assert rewrite.usage.calls == 1
    assert "Wrong: The cited passage says 14." in server.calls[0].evidence


@pytest.mark.parametrize("reply", [error(500), saying("Sure:"), FAULTS["HTML with 200"].reply])
async def test_a_rewrite_that_fails_is_none(reply):
    """Where the model cannot correct the claim, there is none, and what it cost is booked."""
    with ModelServer(always(reply)) as server:
        async with writing(server.url) as writer:
            rewrite = await writer.rewrite(assignment(), claims(DOCUMENTS, PLAN)[0], (), Listener())
    assert rewrite.claim is None
    assert rewrite.usage.calls == len(server.calls) == 2


async def test_cancelling_stops_the_call():
    """A cancelled job's call is given up, not finished behind its back."""
    with ModelServer(always(FAULTS["silence"].reply)) as server:
        async with writing(server.url, timeout=60.0, patience=60.0) as writer:
            listener = Listener()
            task = asyncio.create_task(writer.write(assignment(), listener))
            await asyncio.to_thread(server.heard.wait, 10)
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
            await asyncio.sleep(0.01)
    assert [event.outcome for event in listener.events] == ["cancelled"]


async def test_a_translation_needs_a_judge():
    """A language that no document is in is refused without a judge, before anything is asked; others are not."""
    with ModelServer(honest) as server:
        async with writing(server.url) as writer:
            with pytest.raises(UnsupportedOption, match="they are in en"):
                writer.estimate(assignment(language="fr"))
            with pytest.raises(UnsupportedOption, match="needs a judge"):
                await writer.write(assignment(language="fr"), Listener())
            assert (await writer.write(assignment(language="en"), Listener())).model == "m0"
    assert len(server.calls) == 1


async def test_with_a_judge_the_model_may_translate():
    """Where somebody can judge it, the summary is asked for in the other language."""
    with ModelServer(honest) as server:
        async with writing(server.url, translates=True) as writer:
            assert (await writer.write(assignment(language="fr"), Listener())).model == "m0"
    assert "in French" in server.calls[0].user


async def test_a_rewrite_goes_to_a_model_that_is_there():
    """Where the first model is away, the next one corrects the claim."""
    claim = claims(DOCUMENTS, PLAN)[0]
    with ModelServer(honest) as server:
        async with writing(DEAD, server.url) as writer:
            assert (await writer.rewrite(assignment(), claim, (), Listener())).claim == claim
