"""Thorough reading."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from service.adapters import tokens
from service.adapters.models.faults import Fault
from service.adapters.writers.reading import Reading, named_first
from service.core.types import Related, SentenceId
from service.evals.model_server import Call, ModelServer, honest
from tests.adapters.writers.cases import DOCUMENTS, PLAN, asker, asking, assignment
from tests.fakes import Listener, made
from tests.model_server import always, error, saying


async def test_every_document_is_read_once():
    """One call for each document names sentences; the plan is made anew from them."""
    with ModelServer(honest) as server:
        async with asking(server.url) as one:
            plan, unread = await Reading(one).plan(assignment(words=60), Listener())
    assert sorted(call.prompt for call in server.calls) == ["read"] * 3
    assert plan.points
    assert unread == 0


async def test_a_new_document_costs_its_own_share():
    """With one document more, only that document is read."""
    new = made("A ship's bell was found in the mud. Nobody had heard it ring for a century.", "gazette")
    with ModelServer(honest) as server:
        async with asking(server.url) as one:
            await Reading(one).plan(assignment(), Listener())
            before = len(server.calls)
            related = Related(copies=(None,) * 4, origins=(0, 1, 2, 3), off_topic=frozenset(), points=PLAN.points)
            more = structs.replace(assignment(), documents=(*DOCUMENTS, new), related=related)
            await Reading(one).plan(more, Listener())
    assert len(server.calls) == before + 1
    assert "bell" in server.calls[-1].user


def test_copies_and_strays_are_not_read():
    """A document that copies another, or is about something else, costs nothing."""
    related = Related(copies=(None, 0, None), origins=(0, 0, 2), off_topic=frozenset({2}), points=())
    chunks = Reading(asker("http://nowhere/v1")).chunks(structs.replace(assignment(), related=related))
    assert [id_.document for chunk in chunks for id_ in chunk.ids] == [0, 0, 0]


@given(
    st.lists(st.text(st.characters(codec="utf-8"), max_size=200), max_size=12), st.sampled_from([512, 1_024, 32_768])
)
def test_chunks_keep_to_the_context(lines, context):
    """Every request for a chunk, with its longest answer, fits the declared context; sentences keep their order."""
    documents = (made("\n".join(["It rained.", *lines]), "doc"),)
    related = Related(copies=(None,), origins=(0,), off_topic=frozenset(), points=())
    given_ = structs.replace(assignment(), documents=documents, related=related)
    one = asker("http://nowhere/v1", context=context)
    reading = Reading(one)
    chunks = reading.chunks(given_)
    for chunk in chunks:
        request = one.request(reading._question(chunk, given_))  # noqa: SLF001
        assert tokens.count_messages((request.system, request.user)) + request.max_tokens <= context
    ids = [id_ for chunk in chunks for id_ in chunk.ids]
    assert ids == sorted(set(ids))


async def test_a_chunk_that_is_too_long_is_read_in_halves():
    """Where the server counts more tokens than we do, the chunk is halved until it fits."""

    async def script(call: Call):
        if call.prompt == "read" and len(call.evidence.split("\n")) > 1:
            return error(400, "context_length_exceeded", "maximum context length")(call)
        return await honest(call)

    with ModelServer(script) as server:
        async with asking(server.url) as one:
            _, unread = await Reading(one).plan(assignment(), Listener())
    assert unread == 0
    assert len(server.calls) == 3 + 2 + 8


async def test_a_chunk_without_an_answer_is_counted():
    """A chunk whose answers will not do leaves the rest as it is, and is counted."""
    with ModelServer(always(saying('{"ids": [999]}'))) as server:
        async with asking(server.url) as one:
            plan, unread = await Reading(one).plan(assignment(), Listener())
    assert unread == 3
    assert plan.points


async def test_a_dead_server_is_a_fault():
    """Where the server itself fails, reading goes to the next model."""
    with ModelServer(always(error(401))) as server, pytest.raises(Fault):
        async with asking(server.url) as one:
            await Reading(one).plan(assignment(), Listener())


def test_points_that_more_sources_name_come_first():
    """A point named in two independent sources goes before one named in one; others are left out."""
    votes = frozenset({SentenceId(0, 1), SentenceId(0, 2), SentenceId(2, 0)})
    ranked = named_first(assignment(words=5), votes)
    assert [each.sentences[0] for each in ranked.points] == [(0, 2), (0, 1)]


def test_others_follow_where_too_little_is_named():
    """Where what was named would not fill the summary, the other points follow in their order."""
    ranked = named_first(assignment(words=500), frozenset({SentenceId(0, 1)}))
    assert [each.sentences[0] for each in ranked.points] == [(0, 1), (0, 0), (0, 2), (1, 2)]


def test_a_named_sentence_without_a_point_becomes_one():
    """What the model finds worth telling is told even where no other sentence says the same."""
    assert named_first(assignment(words=1), frozenset({SentenceId(2, 1)})).points[0].sentences == ((2, 1),)
