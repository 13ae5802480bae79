"""Writing a whole summary with one call."""

import json

import pytest

from service.adapters import tokens
from service.adapters.models.faults import Fault
from service.adapters.writers.compose import Compose
from service.core.types import Plan
from service.evals.model_server import Call, ModelServer, completion, honest, whole
from tests.adapters.writers.cases import asking, assignment, point
from tests.fakes import Listener
from tests.model_server import always, error, saying


async def drafted(server: ModelServer, given, **changes):
    """Return what is drafted of an assignment with this server."""
    async with asking(server.url, **changes) as asker:
        return await Compose(asker).draft(given, Listener())


async def test_one_call_tells_the_plan():
    """One structured call gives all claims, each citing its source sentences, in the plan's paragraphs."""
    with ModelServer(honest) as server:
        draft = await drafted(server, assignment())
    assert len(server.calls) == 1
    assert [(claim.point, claim.paragraph) for claim in draft.claims] == [(0, 0), (1, 0), (2, 1), (3, 1)]
    assert [[citation.document for citation in claim.citations] for claim in draft.claims] == [
        ["post"],
        ["post"],
        ["post"],
        ["ledger"],
    ]


async def test_the_schema_closes_the_list():
    """The numbers of the sheet are the only ones that the schema allows."""
    with ModelServer(honest) as server:
        await drafted(server, assignment())
    schema = server.calls[0].body["response_format"]["json_schema"]["schema"]
    assert schema["properties"]["sentences"]["items"]["properties"]["ids"]["items"]["enum"] == list(range(1, 8))


async def test_wishes_reach_the_model():
    """Length, language, format and focus are in the prompt."""
    wished = assignment(words=77, language="fr", format="timeline", focus="the bridge")
    with ModelServer(honest) as server:
        await drafted(server, wished)
    assert server.calls[0].user.endswith(
        "Write about 77 words in French, in the order in which things happened. Focus on: the bridge"
    )


async def test_sources_stand_between_delimiters():
    """No source text stands outside of the delimiters, and no document goes whole to the model."""
    with ModelServer(honest) as server:
        await drafted(server, assignment())
    call = server.calls[0]
    before, _, _ = call.user.partition(call.evidence)
    assert "ferry" not in call.system + before
    assert "tug" not in call.user


async def test_a_sentence_belongs_to_the_point_it_names_first():
    """A claim that rests on several points cites them all and belongs to the first."""
    text = json.dumps({"sentences": [{"ids": [6, 1], "text": "Police questioned the captain."}], "headline": ""})
    with ModelServer(always(saying(text))) as server:
        draft = await drafted(server, assignment())
    assert [(claim.point, len(claim.citations)) for claim in draft.claims] == [(2, 2)]


@pytest.mark.parametrize(
    ("headline", "kept"), [("Ferry strikes pier at Skarrow", True), ("Ferry strikes pier, 99 dead", False), ("", False)]
)
async def test_a_headline_is_checked(headline, kept):
    """A headline that says more than the cited sentences is not taken."""
    sentences = [{"ids": [1], "text": "A ferry struck the old pier at Skarrow on Friday, injuring 14 people."}]
    with ModelServer(always(saying(json.dumps({"sentences": sentences, "headline": headline})))) as server:
        draft = await drafted(server, assignment())
    assert draft.headline == (headline if kept else None)


async def test_too_long_a_text_loses_its_end():
    """A model that writes more than was asked for loses its last sentences."""
    sentences = [{"ids": [n], "text": f"Sentence {n} has about six words."} for n in range(1, 8)]
    with ModelServer(always(saying(json.dumps({"sentences": sentences, "headline": "x"})))) as server:
        assert len((await drafted(server, assignment(words=20))).claims) == 3
        assert len((await drafted(server, assignment(sentences=2))).claims) == 2


async def test_a_cut_answer_is_filled_up():
    """Where the answer was cut, the points it never came to are told by their best source sentences."""
    text = '{"sentences": [{"ids": [1, 2], "text": "A ferry struck the old pier at Skarrow."}, {"ids": [3], "te'
    with ModelServer(always(saying(text, "length"))) as server:
        draft = await drafted(server, assignment())
    assert [claim.point for claim in draft.claims] == [0, 1, 2, 3]
    assert "3 points" in draft.notes[0]
    assert len(server.calls) == 1


async def test_what_does_not_fit_is_split():
    """A prompt that the server finds too long is asked in halves until it fits; nothing is lost."""

    async def script(call: Call):
        if call.evidence.count("#") > 1:
            return error(400, "context_length_exceeded", "maximum context length is 5 tokens")(call)
        return await honest(call)

    with ModelServer(script) as server:
        draft = await drafted(server, assignment())
    assert [claim.point for claim in draft.claims] == [0, 1, 2, 3]
    assert len(server.calls) == 7


async def test_one_point_that_does_not_fit_is_a_fault():
    """Where not even one point fits, the next model is asked."""
    script = always(error(400, "context_length_exceeded", "maximum context length"))
    with ModelServer(script) as server, pytest.raises(Fault) as caught:
        await drafted(server, assignment())
    assert caught.value.kind == "too_long"


@pytest.mark.parametrize("words", [30, 2_000])
@pytest.mark.parametrize("context", [768, 1_024, 8_192])
async def test_prompts_keep_to_the_context(context, words):
    """Each prompt and its longest answer fit the declared context, whatever is asked for; all points are told."""
    plan = Plan(points=tuple(point((d, s)) for d, n in ((0, 3), (1, 3), (2, 2)) for s in range(n)))
    with ModelServer(honest) as server:
        draft = await drafted(server, assignment(plan, words=words), context=context)
        async with asking(server.url, context=context) as asker:
            estimated = Compose(asker).estimate(assignment(plan, words=words))
    asked = [call for call in server.calls if call.prompt]
    assert all(tokens.count_messages((call.system, call.user)) + call.body["max_tokens"] <= context for call in asked)
    assert {claim.point for claim in draft.claims} <= set(range(8))
    assert estimated.calls == len(asked)


async def test_the_estimate_is_what_is_sent():
    """The prompt's tokens are known exactly before the call, and the answer keeps to its bound."""
    with ModelServer(always(lambda call: whole(completion(call, "x")))) as server:
        async with asking(server.url, structured="marker") as asker:
            cost = Compose(asker).estimate(assignment())
            with pytest.raises(Fault):
                await Compose(asker).draft(assignment(), Listener())
    call = server.calls[0]
    assert (cost.calls, cost.prompt_tokens) == (1, tokens.count_messages((call.system, call.user)))
    assert cost.completion_tokens == call.body["max_tokens"]
