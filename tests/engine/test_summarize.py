"""The story from sources to a cited and verified summary."""

from pathlib import Path

import msgspec
import pytest
from msgspec import structs

from service.core.errors import BudgetExceeded, NothingToSay, UnknownWriter, UnsupportedOption
from service.core.types import Budget, Cost, Source, Summary, SummaryRequest
from service.engine.events import Drafted, Progress, Verified
from service.engine.summarize import summarize
from service.settings import Settings
from service.wiring import local
from tests.fakes import Listener, ScriptedWriter

EXAMPLE = Path(__file__).parents[2] / "examples" / "request.json"
TWO = (
    Source(id="a", text="The dam at Orrin failed on Monday. Engineers found a crack in the east wall of the dam."),
    Source(id="b", text="The council closed the road to Orrin. A crack was found in the dam's east wall by engineers."),
)


def example() -> SummaryRequest:
    """Return the request of the example set."""
    return msgspec.json.decode(EXAMPLE.read_bytes(), type=SummaryRequest)


async def test_every_quote_of_the_example_summary_is_the_slice_it_names():
    """A citation's quote equals its document's text between its offsets."""
    outcome = await summarize(example(), local(Settings()))
    documents = {document.id: document for document in outcome.documents}
    citations = [citation for sentence in outcome.summary.sentences for citation in sentence.citations]
    assert len(citations) >= len(outcome.summary.sentences) > 3
    for citation in citations:
        assert documents[citation.document].text[citation.start : citation.end] == citation.quote


async def test_the_example_summary_is_supported_throughout():
    """The built-in writer's sentences pass every check."""
    outcome = await summarize(example(), local(Settings()))
    assert {sentence.verdict for sentence in outcome.summary.sentences} == {"supported"}


async def test_the_same_request_gives_the_same_bytes():
    """A summary depends on nothing but its request."""
    first, second = [await summarize(example(), local(Settings())) for _ in range(2)]
    assert msgspec.json.encode(first.summary) == msgspec.json.encode(second.summary)


async def test_the_off_topic_article_and_the_copy_are_known_as_such():
    """The example's stray article is off topic, and its syndicated one a copy of the wire story."""
    outcome = await summarize(example(), local(Settings()))
    roles = {document.id: (document.role, document.copy_of) for document in outcome.summary.documents}
    assert roles["valley-gazette"] == ("copy", "northwire")
    assert [name for name, (role, _) in roles.items() if role == "off_topic"] == ["pell-moor-herald"]


async def test_the_engine_says_what_happens():
    """Listeners hear of the steps, the drafted claims and the verified sentences, in that order."""
    listener = Listener()
    await summarize(SummaryRequest(documents=TWO), local(Settings()), listener)
    kinds = [type(event) for event in listener.events]
    assert kinds.index(Drafted) < kinds.index(Verified)
    assert {event.step for event in listener.events if isinstance(event, Progress)} >= {"read", "choose", "write"}


async def test_an_unknown_writer_is_refused_with_the_names_there_are():
    """A request for a writer that is not there fails before anything is read."""
    with pytest.raises(UnknownWriter, match="extractive"):
        await summarize(SummaryRequest(documents=TWO, writer="nobody"), local(Settings()))


async def test_documents_of_boilerplate_alone_have_nothing_to_say():
    """A set without a tellable sentence fails by name instead of giving an empty summary."""
    with pytest.raises(NothingToSay):
        await summarize(SummaryRequest(documents=(Source(text="Related posts\n\nShare this"),)), local(Settings()))


@pytest.mark.parametrize(("name", "length"), [("words", 10), ("characters", 60)])
async def test_a_length_that_no_sentence_fits_into_is_told_as_such(name, length):
    """Who asks for less than a sentence is told so, and not that the documents hold no prose."""
    text = "Engineers of the county found a crack fourteen metres long in the east wall of the dam on Monday."
    request = SummaryRequest(documents=(Source(text=text),), **{name: length})
    with pytest.raises(NothingToSay) as caught:
        await summarize(request, local(Settings()))
    assert caught.value.detail == f"/{name}: no sentence that could be told has {length} {name} or fewer; ask for more."
    assert caught.value.errors[0].pointer == f"/{name}"


async def test_a_plan_over_the_budget_is_refused_before_the_first_call():
    """The budget is held against the plan's cost, not against the bill."""
    writer = ScriptedWriter(lambda claim: claim, cost=Cost(calls=1, prompt_tokens=900, completion_tokens=200))
    tools = structs.replace(local(Settings()), writers={"scripted": writer}, default_writer="scripted")
    with pytest.raises(BudgetExceeded, match="1100"):
        await summarize(SummaryRequest(documents=TWO, budget=Budget(tokens=1000)), tools)


async def test_a_summary_that_updates_another_says_what_changed():
    """With a previous summary, every sentence is new, changed or kept, by number."""
    tools = local(Settings())
    first = await summarize(SummaryRequest(documents=TWO[:1]), tools)
    second = await summarize(SummaryRequest(documents=TWO), tools, previous=first.summary)
    changes = second.summary.changes
    assert changes is not None
    numbers = sorted((*changes.new, *changes.changed, *changes.kept))
    assert numbers == list(range(len(second.summary.sentences)))


async def test_a_summary_survives_its_own_json():
    """What goes over the wire comes back as the same value."""
    outcome = await summarize(SummaryRequest(documents=TWO), local(Settings()))
    assert msgspec.json.decode(msgspec.json.encode(outcome.summary), type=Summary) == outcome.summary


async def test_a_language_that_no_document_is_in_is_refused_by_the_built_in_writer():
    """The built-in writer does not translate, and says which languages there are."""
    with pytest.raises(UnsupportedOption, match="only in en"):
        await summarize(SummaryRequest(documents=TWO, language="fr"), local(Settings()))


async def test_a_region_of_a_language_is_that_language():
    """A summary in British English can be told from documents in English."""
    outcome = await summarize(SummaryRequest(documents=TWO, language="en-GB"), local(Settings()))
    assert outcome.summary.sentences


async def test_a_language_that_some_documents_are_in_is_told_by_these():
    """Nothing is translated, so a German summary of mixed sources has their German sentences alone."""
    german = Source(
        id="de", text="Der Damm bei Orrin brach am Montag. Niemand wurde verletzt, sagte die Feuerwehr am Abend."
    )
    request = SummaryRequest(documents=(*TWO, german), language="de-AT")
    told = (await summarize(request, local(Settings()))).summary
    assert {citation.document for sentence in told.sentences for citation in sentence.citations} == {"de"}
    assert {sentence.text for sentence in told.sentences} <= set(german.text.replace(". N", ".|N").split("|"))
    unasked = (await summarize(structs.replace(request, language=None), local(Settings()))).summary
    assert {c.document for sentence in unasked.sentences for c in sentence.citations} == {"a", "b", "de"}
