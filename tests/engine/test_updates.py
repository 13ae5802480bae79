"""One more document: what stays, what changes, and that nothing depends on what is remembered."""

from __future__ import annotations

import subprocess
import sys

import msgspec
import pytest
from msgspec import structs

from service.core.types import Source, Summary, SummaryRequest
from service.engine.summarize import summarize
from service.evals.bench.large import articles
from service.settings import Settings
from service.wiring import local
from tests.articles import COURIER, HARBOUR, LEDGER, RECIPE
from tests.core.planning.news.test_developments import ARREST

THREE = (Source(id="harbour", text=HARBOUR), Source(id="ledger", text=LEDGER), Source(id="courier", text=COURIER))
COLD = """
import sys, msgspec
from tests.engine.test_updates import updated
sys.stdout.buffer.write(updated())
"""


async def told(*documents: Source, previous: Summary | None = None, words: int = 80) -> Summary:
    """Return the summary of `documents` by tools of its own."""
    request = SummaryRequest(documents=documents, words=words)
    return (await summarize(request, local(Settings()), previous=previous)).summary


@pytest.mark.parametrize(
    ("added", "role"),
    [
        (Source(id="recipe", text=RECIPE), "off_topic"),
        (Source(id="again", text=LEDGER, title="Cargo ship hits main pier in Haven City"), "copy"),
    ],
    ids=["irrelevant", "copy"],
)
async def test_a_summary_stays_word_for_word_where_nothing_important_arrived(added: Source, role: str) -> None:
    """An article on another matter, or a copy, changes no sentence and not the headline."""
    first = await told(*THREE)
    second = await told(*THREE, added, previous=first)
    assert second.changes is not None
    assert second.changes.kept == tuple(range(len(first.sentences)))
    assert (second.changes.new, second.changes.changed, second.changes.gone) == ((), (), ())
    assert [each.text for each in second.sentences] == [each.text for each in first.sentences]
    assert second.headline == first.headline
    assert {each.id: each.role for each in second.documents}[added.id or ""] == role


async def test_a_development_appears_and_is_said_to_be_new() -> None:
    """What has happened since leads the update, within the length, and more than half of what was told stays."""
    first = await told(*THREE)
    second = await told(*THREE, Source(id="arrest", text=ARREST), previous=first)
    assert second.changes is not None
    assert 0 in second.changes.new
    assert "was arrested on Thursday" in second.sentences[0].text
    assert len(second.changes.kept) > len(first.sentences) / 2
    assert sum(len(each.text.split()) for each in second.sentences) <= 80


async def test_what_was_told_of_a_document_that_was_taken_back_goes() -> None:
    """Without its document a sentence cannot stand; the others stay."""
    first = await told(*THREE, words=200)
    second = await told(*THREE[1:], previous=first, words=200)
    assert second.changes is not None
    lost = [each.text for each in first.sentences if each.citations[0].document == "harbour"]
    assert lost
    assert set(second.changes.gone) <= set(lost)


def updated() -> bytes:
    """Return the bytes of an update of a larger set, by a process that may know some of it or nothing."""
    import asyncio

    texts = articles(31, seed=5)
    sources = tuple(Source(text=text) for text in texts)
    first = asyncio.run(told(*sources[:30], words=150))
    return msgspec.json.encode(asyncio.run(told(*sources, previous=first, words=150)))


def test_an_update_is_the_same_cold_and_warm() -> None:
    """What a process remembers shapes no byte: here, again, and in a process that has seen nothing."""
    warm = updated()
    assert updated() == warm
    cold = subprocess.run([sys.executable, "-c", COLD], capture_output=True, check=True, timeout=120)
    assert cold.stdout == warm


async def test_the_order_in_which_sets_are_told_shapes_no_byte() -> None:
    """Sets that share documents are told the same whichever came before: longer, shorter, turned round, or another."""
    sources = tuple(Source(text=text) for text in articles(44, seed=7))
    sets = [sources[:40], sources[:41], (*sources[:40], sources[42]), sources[1:44], sources[39::-1], sources[:12]]
    first = [msgspec.json.encode(await told(*each, words=150)) for each in sets]
    again = [msgspec.json.encode(await told(*each, words=150)) for each in reversed(sets)]
    assert again[::-1] == first


async def test_the_order_shapes_no_byte_where_not_all_is_read() -> None:
    """Of more than a hundred documents, shared sentences alone are read for what they tell differently."""
    burned = {
        at: f"The fire at the mill in Orrin on Monday killed {count} people." for at, count in ((3, 14), (60, 23))
    }
    told_of = [f"{burned.get(at, '')} {text[:700]}" for at, text in enumerate(articles(105, seed=8))]
    sources = tuple(Source(text=text) for text in told_of)
    sets = [sources[:101], sources[:103], (*sources[:101], sources[104]), sources[2:103], sources[:100]]
    first = [await told(*each, words=150) for each in sets]
    again = [await told(*each, words=150) for each in reversed(sets)]
    assert all(each.disagreements for each in first)
    assert list(map(msgspec.json.encode, again[::-1])) == list(map(msgspec.json.encode, first))


async def test_an_update_is_the_same_wherever_the_first_run_was() -> None:
    """A process that never saw the first set gives the same update of the same summary."""
    sources = tuple(Source(text=text) for text in articles(13, seed=6))
    first = await told(*sources[:12])
    told_here = await told(*sources, previous=first)
    again = await told(*sources[::-1], words=60)  # another set of the same documents comes in between
    assert again != told_here
    assert await told(*sources, previous=structs.replace(first)) == told_here
