"""A large set, whose texts lie on a shelf: the same summary, and no text where nobody looks."""

from __future__ import annotations

import msgspec
import pytest
from msgspec import structs

from service.adapters.writers.evidence import MOST_DOCUMENTS
from service.core.errors import InvalidRequest
from service.core.types import Plan, Related, Source, Summary, SummaryRequest
from service.engine import shelved
from service.engine.events import Progress, silence
from service.engine.packed import unpacked
from service.engine.shelved import LargeSet, abridged, whole
from service.engine.summarize import summarize
from service.evals.bench.large import articles
from service.settings import Settings
from service.wiring import local
from tests.articles import COURIER, HARBOUR, LEDGER, RECIPE
from tests.fakes import Listener, MemoryShelf, made

PAGE = b"<html><head></head><body><h1>Cargo ship hits the main pier in Haven City</h1><p>%s</p></body></html>"
EVENT = (
    Source(id="harbour", text=HARBOUR),
    Source(id="page", content=PAGE % COURIER.encode(), media_type="text/html"),
    Source(text=f"# Ship hits main pier of Haven City harbour\n\n{LEDGER}", media_type="text/markdown"),
    Source(text=LEDGER, title="Ship hits pier - The Ledger", publisher="The Ledger"),
    Source(id="recipe", text=RECIPE),
)
SOURCES = (*EVENT, *(Source(text=text) for text in articles(60, seed=4)))


def lent(sources: tuple[Source, ...]) -> tuple[MemoryShelf, tuple[Source, ...]]:
    """Return a shelf with `sources`, and what a request says of them."""
    named = {f"doc_{number}": source for number, source in enumerate(sources)}
    return MemoryShelf(named), tuple(Source(ref=ref, id=source.id) for ref, source in named.items())


async def both(sources: tuple[Source, ...], previous: Summary | None = None, **fields: object) -> tuple[bytes, bytes]:
    """Return the summary of `sources` as it is made in place, and as it is made from a shelf."""
    shelf, refs = lent(sources)
    asked = SummaryRequest(documents=sources, words=120, **fields)  # type: ignore[arg-type]
    tools = local(Settings())
    inline = await summarize(asked, tools, previous=previous)
    large = await summarize(structs.replace(asked, documents=refs), tools, previous=previous, shelf=shelf)
    assert large.documents == ()
    names = [document.id for document in inline.documents]
    assert [unpacked(data, name) for name, data in zip(names, shelf.documents(names), strict=True)] == list(
        inline.documents
    )
    return msgspec.json.encode(inline.summary), msgspec.json.encode(large.summary)


@pytest.mark.parametrize("fields", [{}, {"focus": "harbour pier"}, {"depth": "thorough"}, {"format": "timeline"}])
@pytest.mark.parametrize("sources", [EVENT, SOURCES, SOURCES[::-1]], ids=["small", "large", "reversed"])
async def test_a_summary_from_the_shelf_has_the_same_bytes(
    sources: tuple[Source, ...], fields: dict[str, object]
) -> None:
    """Headlines, roles, citations, counts of sentences and documents are those of a set whose texts are at hand."""
    inline, large = await both(sources, **fields)
    assert inline == large


async def test_an_update_from_the_shelf_has_the_same_bytes() -> None:
    """What was told before is found in documents of which the worker has no text."""
    first = msgspec.json.decode((await both(SOURCES))[0], type=Summary)
    inline, large = await both((*SOURCES, Source(text=RECIPE + " It is eaten cold.")), first)
    assert inline == large


def test_a_heading_without_text_behind_it_can_become_the_headline() -> None:
    """A document that nobody cites may give the headline: its heading stays with what is left of it."""
    assert whole(abridged(made("The pier is open."), "a")).text == ""
    headed = made("Ship hits main pier of Haven City\n\nThe pier is closed until Friday. Nobody was hurt.")
    left = whole(abridged(headed, "b"))
    assert left.text == left.sentence(0) == headed.sentence(0) == "Ship hits main pier of Haven City"
    assert (left.id, len(left.sentences)) == ("b", len(headed.sentences))


async def test_reading_again_takes_what_was_read_from_the_cache() -> None:
    """A second attempt puts the same documents on the shelf, and reads none."""
    shelf, refs = lent(SOURCES)
    tools = local(Settings())
    await LargeSet(shelf, tools, silence).read(refs)
    first, shelf.put_there = shelf.put_there, {}
    await LargeSet(shelf, structs.replace(tools, readers={}), silence).read(refs)
    assert shelf.put_there == first


async def test_every_faulty_source_is_named() -> None:
    """Broken documents and those of an unknown kind are pointed at, whatever batch they are in."""
    faulty = (*SOURCES, Source(content=b"%PDF-1.7 broken", media_type="application/x-unknown"), Source(text="..."))
    shelf, refs = lent(faulty)
    with pytest.raises(InvalidRequest) as failure:
        await LargeSet(shelf, local(Settings()), silence).read(refs)
    assert [error.pointer for error in failure.value.errors] == [f"/documents/{len(SOURCES)}/ref"]


async def test_progress_never_goes_back() -> None:
    """Batches that are read beside each other are told in order, the whole last."""
    shelf, refs = lent(tuple(Source(text=text) for text in articles(230, seed=2)))
    listener = Listener()
    await LargeSet(shelf, local(Settings()), listener).read(refs)
    done = [event.done for event in listener.events if isinstance(event, Progress)]
    assert (done, done[-1]) == (sorted(done), 230)


def test_a_writer_finds_the_documents_that_it_searches() -> None:
    """Those that a writer may search besides those that are told keep their texts."""
    assert MOST_DOCUMENTS <= shelved.BESIDES
    related = Related(copies=(None, 0, None), origins=(0, 0, 1), off_topic=frozenset(), points=())
    assert shelved.needed(SummaryRequest(documents=()), related, Plan(points=())) == [0, 2]
