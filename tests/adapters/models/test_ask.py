"""One question: answered before, under way, or asked of the model, validated, and asked once more."""

import asyncio

import pytest
from msgspec import structs

from service.adapters.models import prompts
from service.adapters.models.ask import Asker, Question
from service.adapters.models.chat import Chat
from service.adapters.models.faults import Fault
from service.adapters.models.shapes import Composed, composed
from service.adapters.store.memory import MemoryCache
from service.core.types import Budget
from service.engine.spending import Spending
from service.evals.model_server import Call, ModelServer, completion, honest, whole
from service.jobs.scope import ScopedCache, enter, owned
from tests.adapters.writers.cases import asker, asking, backend
from tests.fakes import Listener
from tests.model_server import always, at_first, error, saying

QUESTION = Question(
    prompt=prompts.load("compose"),
    values={
        "length": "about 20 words",
        "language": "",
        "format": "as flowing prose",
        "focus": "",
        "evidence": "#\n1 The quay is closed.\n#\n2 Two boats were moved.",
    },
    max_tokens=200,
    answer=Composed,
    ids=(1, 2),
)


def check(answer):
    """Return the sentences, as writers do."""
    return composed(answer.text).sentences


async def test_a_repeated_question_is_never_asked_again():
    """The second time the answer is known: no call, no tokens, the same words."""
    with ModelServer(honest) as server:
        async with asking(server.url) as one:
            spendings, heard = [Spending(), Spending()], Listener()
            answers = [await one.ask(QUESTION, check, each, heard) for each in spendings]
    assert answers[0] == answers[1]
    assert len(server.calls) == 1
    assert (spendings[1].usage.calls, spendings[1].usage.cached_calls) == (0, 1)
    assert [event.outcome for event in heard.events] == ["ok", "cached"]


async def test_equal_questions_at_the_same_time_are_asked_once():
    """Ten who ask together share one call; each is told that it cost them nothing but the first."""
    with ModelServer(honest) as server:
        async with asking(server.url) as one:
            spendings = [Spending() for _ in range(10)]
            answers = await asyncio.gather(*(one.ask(QUESTION, check, each, Listener()) for each in spendings))
    assert len(server.calls) == 1
    assert len(set(answers)) == 1
    assert sorted(each.usage.calls for each in spendings) == [0] * 9 + [1]


async def test_one_who_gives_up_takes_nothing_from_the_others():
    """The first to ask may be cancelled; the others still get the answer of the same call."""

    async def slow(call: Call):
        await asyncio.sleep(0.05)
        return await honest(call)

    with ModelServer(slow) as server:
        async with asking(server.url) as one:
            first = asyncio.create_task(one.ask(QUESTION, check, Spending(), Listener()))
            await asyncio.to_thread(server.heard.wait, 10)
            second = asyncio.create_task(one.ask(QUESTION, check, Spending(), Listener()))
            await asyncio.sleep(0.01)
            first.cancel()
            assert len(await second) == 2
    assert len(server.calls) == 1


async def test_what_nobody_waits_for_is_stopped():
    """When the last who waits gives up, the call is given up too, and the next one starts afresh."""

    async def slow(call: Call):
        await asyncio.sleep(0.05)
        return await honest(call)

    with ModelServer(slow) as server:
        async with asking(server.url) as one:
            only = asyncio.create_task(one.ask(QUESTION, check, Spending(), Listener()))
            await asyncio.to_thread(server.heard.wait, 10)
            only.cancel()
            await asyncio.gather(only, return_exceptions=True)
            assert len(await one.ask(QUESTION, check, Spending(), Listener())) == 2
    assert len(server.calls) == 2


async def test_a_small_budget_of_one_is_not_the_fate_of_others():
    """Who shares a call of somebody whose budget is too small asks for themselves."""
    with ModelServer(honest) as server:
        async with asking(server.url) as one:
            poor = asyncio.create_task(one.ask(QUESTION, check, Spending(Budget(tokens=1)), Listener()))
            rich = asyncio.create_task(one.ask(QUESTION, check, Spending(), Listener()))
            ended = await asyncio.gather(poor, rich, return_exceptions=True)
    assert isinstance(ended[0], Fault)
    assert len(ended[1]) == 2


async def test_a_wrong_answer_is_asked_for_once_more_with_the_reason():
    """The second question says what was wrong with the first answer; the good answer is kept."""
    with ModelServer(at_first(saying("{}"))) as server:
        async with asking(server.url, structured="schema") as one:
            assert len(await one.ask(QUESTION, check, Spending(), Listener())) == 2
            await one.ask(QUESTION, check, Spending(), Listener())
    assert len(server.calls) == 2
    assert "could not be used: it is not JSON of the asked shape" in server.calls[1].user


async def test_a_second_wrong_answer_is_final():
    """Two wrong answers are a fault; wrong answers are never kept."""
    with ModelServer(always(saying("{}"))) as server:
        async with asking(server.url, structured="schema") as one:
            for _ in range(2):
                with pytest.raises(Fault) as caught:
                    await one.ask(QUESTION, check, Spending(), Listener())
    assert caught.value.kind == "invalid"
    assert len(server.calls) == 4


@pytest.mark.parametrize(("refused", "level"), [({"json_schema"}, "json"), ({"json_schema", "json_object"}, "marker")])
async def test_what_a_server_lacks_is_found_out_once(refused, level):
    """The strictest form that the server takes is used, and the refused ones are not tried again."""

    async def script(call: Call):
        form = call.body.get("response_format", {}).get("type")
        if form in refused:
            return error(400, "invalid_request_error", f"response_format {form} is not supported")(call)
        return await honest(call)

    with ModelServer(script) as server:
        async with asking(server.url) as one:
            answer = await one.ask(QUESTION, check, Spending(), Listener())
            other = structs.replace(QUESTION, max_tokens=150)
            await one.ask(other, check, Spending(), Listener())
    assert [each.ids for each in answer] == [(1,), (2,)]
    assert one.level == level
    assert len(server.calls) == len(refused) + 2


async def test_a_server_that_ignores_the_schema_is_asked_less_strictly():
    """A server that takes a schema and answers in prose is asked again in the next form."""

    async def script(call: Call):
        form = call.body.get("response_format", {}).get("type")
        return whole(completion(call, "Well, the quay!")) if form == "json_schema" else await honest(call)

    with ModelServer(script) as server:
        async with asking(server.url) as one:
            assert len(await one.ask(QUESTION, check, Spending(), Listener())) == 2
    assert (one.level, len(server.calls)) == ("json", 2)


async def test_a_form_that_the_settings_name_is_kept():
    """Where the settings name the form, no other is tried."""
    with ModelServer(honest) as server:
        async with asking(server.url, structured="marker") as one:
            await one.ask(QUESTION, check, Spending(), Listener())
    assert "response_format" not in server.calls[0].body


def test_everything_that_shapes_an_answer_is_in_its_address():
    """Another input, prompt, list of ids, model or parameter is another address; delimiter and form are not."""
    one = asker("http://a/v1")
    addresses = [
        one.address(QUESTION),
        one.address(structs.replace(QUESTION, values=QUESTION.values | {"focus": " Focus on: boats"})),
        one.address(structs.replace(QUESTION, ids=(1,))),
        one.address(structs.replace(QUESTION, sample=1)),
        one.address(structs.replace(QUESTION, prompt=structs.replace(QUESTION.prompt, digest="x"))),
        asker("http://a/v1", model="n").address(QUESTION),
        asker("http://a/v1", parameters={"top_k": 1}).address(QUESTION),
    ]
    one.level = "marker"
    again = one.address(QUESTION)
    assert len(set(addresses)) == len(addresses)
    assert again == addresses[0]


async def test_many_at_once_step_down_one_level():
    """Questions that are refused the schema at the same time go to JSON together, not one level each."""

    async def script(call: Call):
        await asyncio.sleep(0.02)
        if call.body.get("response_format", {}).get("type") == "json_schema":
            return error(400, "invalid_request_error", "response_format json_schema is not supported")(call)
        return await honest(call)

    with ModelServer(script) as server:
        async with asking(server.url) as one:
            questions = [structs.replace(QUESTION, max_tokens=200 + number) for number in range(5)]
            await asyncio.gather(*(one.ask(each, check, Spending(), Listener()) for each in questions))
    assert (one.level, len(server.calls)) == ("json", 10)


async def test_an_answer_that_two_jobs_share_is_noted_for_both():
    """Whichever of them is deleted, what the model said to it is forgotten."""

    async def job(one):
        scope = enter("harbour")
        await one.ask(QUESTION, check, Spending(), Listener())
        return scope.used

    with ModelServer(honest) as server:
        one = Asker("m", Chat(backend(server.url)), ScopedCache(MemoryCache()))
        used = await asyncio.gather(job(one), job(one))
        await one.chat.close()
    assert len(server.calls) == 1
    assert used == [(owned("harbour", one.address(QUESTION)),)] * 2
