"""Sources become documents."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import msgspec
import pytest

from service.adapters.pool import InlinePool
from service.adapters.readers import READERS
from service.adapters.store.memory import MemoryCache
from service.core.errors import InvalidField, InvalidRequest, UnreadableDocument, UnsupportedMediaType
from service.core.types import Document, Source
from service.engine.events import Progress, silence
from service.engine.ports import Tools
from service.engine.read import read
from tests.fakes import Listener

TEXT = "The council of Port Amber voted on Tuesday to rebuild the old sea wall."
TOLD = Source(text=TEXT)


class CountingPool(InlinePool):
    """Counts what it runs."""

    def __init__(self) -> None:
        self.ran = 0

    async def run(self, function: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        self.ran += 1
        return await super().run(function, *args, **kwargs)


@pytest.fixture
def tools() -> Tools:
    """The production readers, with a pool that counts and a cache of this test's own."""
    return Tools(readers=READERS, writers={}, default_writer="", cache=MemoryCache(), pool=CountingPool())


def ran(tools: Tools) -> int:
    """Return how many sources have been read."""
    assert isinstance(tools.pool, CountingPool)
    return tools.pool.ran


async def one(source: Source, tools: Tools) -> Document:
    """Return the document of one source."""
    return (await read((source,), tools, silence))[0]


async def test_documents_come_in_order_with_unique_ids(tools: Tools) -> None:
    """Given ids stay, others are named by place and give way to given ones."""
    sources = (TOLD, Source(id="doc-3", text=TEXT), TOLD, Source(id="wire", text=TEXT))
    documents = await read(sources, tools, silence)
    assert [made.id for made in documents] == ["doc-1", "doc-3", "doc-7", "wire"]
    assert {made.text for made in documents} == {TEXT}


async def test_a_document_is_read_once(tools: Tools) -> None:
    """The same content is not read again, under another id neither; other content is."""
    first = await one(Source(id="a", text=TEXT), tools)
    second = await one(Source(id="b", text=TEXT), tools)
    assert ran(tools) == 1
    assert msgspec.structs.replace(second, id="a") == first
    await one(Source(id="a", text=TEXT, title="Other"), tools)
    assert ran(tools) == 2


async def test_a_cache_entry_that_cannot_be_read_is_made_anew(tools: Tools) -> None:
    """Rubbish in the cache costs a reading, not an answer."""
    made = await one(TOLD, tools)
    assert isinstance(tools.cache, MemoryCache)
    await tools.cache.put(dict.fromkeys(list(tools.cache._entries), b"rubbish"))  # noqa: SLF001 - the keys are ours
    assert await one(TOLD, tools) == made


async def test_news_items_are_read_each_time(tools: Tools) -> None:
    """Whether a ninjs item may be used depends on the clock, so it is never cached."""
    for _ in range(2):
        assert (await one(Source(ninjs={"body_text": TEXT}), tools)).text == TEXT
    assert ran(tools) == 2


async def test_what_the_client_says_wins(tools: Tools) -> None:
    """Title, language and the rest of the request beat what the page says of itself, which fills the gaps."""
    page = f"<html lang='fr'><head><title>Page</title></head><body><p>{TEXT}</p></body></html>"
    made = await one(Source(text=page, media_type="text/html", title=" Our\n title ", language="de-AT"), tools)
    assert (made.title, made.language) == ("Our title", "de")
    made = await one(Source(text=page, media_type="text/html"), tools)
    assert (made.title, made.language) == ("Page", "fr")


async def test_a_template_does_not_decide_the_language(tools: Tools) -> None:
    """A page in English that says it is French is English, since its text is long enough to tell."""
    page = f"<html lang='fr'><body>{f'<p>{TEXT}</p>' * 5}</body></html>"
    assert (await one(Source(text=page, media_type="text/html"), tools)).language == "en"


async def test_a_time_keeps_its_zone_in_the_cache(tools: Tools) -> None:
    """A document that is known has the same calendar day as one that is new."""
    told = Source(text=TEXT, published_at=datetime.fromisoformat("2026-02-12T23:30:00-05:00"))
    first, second = await one(told, tools), await one(told, tools)
    assert ran(tools) == 1
    assert second.published_at is not None
    assert second.published_at.isoformat() == "2026-02-12T23:30:00-05:00"
    assert msgspec.json.encode(first) == msgspec.json.encode(second)


async def test_many_sources_are_read_in_batches_that_say_how_far_they_are(tools: Tools) -> None:
    """Each batch is announced once, in order; the last event says that all is read."""
    listener = Listener()
    sources = tuple(Source(text=f"{TEXT} It is article {number}. " * 40) for number in range(120))
    assert len(await read(sources, tools, listener)) == 120
    done = [event.done for event in listener.events if isinstance(event, Progress)]
    assert done == sorted(set(done))
    assert len(done) > 2
    assert done[-1] == 120
    assert 1 < ran(tools) < 60


async def test_a_page_from_before_the_calendar_has_no_date(tools: Tools) -> None:
    """A time that has no equal in UTC is no time: it could neither be stored nor compared."""
    page = (
        f"<html><head><meta property='article:published_time' content='{{}}'></head><body><p>{TEXT}</p></body></html>"
    )
    for moment, read_as in (("0001-01-01T00:00:00+14:00", None), ("9999-12-31T23:59:59Z", 9999)):
        made = await one(Source(text=page.format(moment), media_type="text/html"), tools)
        assert (made.published_at and made.published_at.year) == read_as


async def test_equal_times_in_two_zones_stay_two(tools: Tools) -> None:
    """A source that was sent before with the same moment in another zone does not change what this one says."""
    noon = datetime(2024, 5, 3, 12, tzinfo=UTC)
    for zone in (UTC, timezone(timedelta(hours=2))):
        (document,) = await read((Source(text=TEXT, published_at=noon.astimezone(zone)),), tools, silence)
        assert str(document.published_at) == str(noon.astimezone(zone))


async def test_a_time_without_a_zone_is_utc(tools: Tools) -> None:
    """Times of documents can always be compared."""
    made = await one(Source(text=TEXT, published_at=datetime(2026, 2, 12)), tools)  # noqa: DTZ001 - the point
    assert made.published_at == datetime(2026, 2, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    "source",
    [
        Source(text=f"<!DOCTYPE html><p>{TEXT}</p>"),
        Source(content=f" <html><body><p>{TEXT}</p></body></html>".encode()),
        Source(content=f"<p>{TEXT}</p>".encode("utf-16"), media_type="Text/HTML; charset=utf-16"),
        Source(text=TEXT, media_type="text/markdown; variant=GFM"),
        Source(content=TEXT.encode(), media_type=""),
        Source(text="\ufeff" + TEXT + "\ud800\x00"),
    ],
)
async def test_the_reader_is_found(tools: Tools, source: Source) -> None:
    """Media types are matched without parameters and case; without one the first bytes tell HTML from text."""
    assert (await one(source, tools)).text == TEXT


async def test_a_line_break_of_any_system_gives_the_same_document(tools: Tools) -> None:
    """Canonical text makes the address, so line ends do not matter."""
    assert await one(Source(text="One.\r\nTwo."), tools) == await one(Source(text="One.\nTwo."), tools)
    assert ran(tools) == 1


async def test_progress_is_told(tools: Tools) -> None:
    """One event says that all sources are read."""
    listener = Listener()
    await read((TOLD, TOLD), tools, listener)
    assert listener.events == [Progress(step="read", done=2, total=2)]


FAULTS = [
    (Source(), "", "exactly one of text, content, ninjs or ref (here: none)"),
    (Source(text=TEXT, ref="doc_1"), "", "here: text and ref"),
    (Source(text=" \n"), "/text", "empty"),
    (Source(content=b""), "/content", "empty"),
    (Source(ninjs={}), "/ninjs", "empty"),
    (Source(ref="doc_1"), "/ref", "no such document"),
    (Source(id="", text=TEXT), "/id", "printable"),
    (Source(id="a\nb", text=TEXT), "/id", "printable"),
    (Source(id="x" * 201, text=TEXT), "/id", "printable"),
    (Source(text=TEXT, language="English!"), "/language", "language tag"),
    (Source(text=TEXT, url="javascript:alert(1)"), "/url", "http"),
    (Source(text=TEXT, url="https://a b"), "/url", "http"),
]


@pytest.mark.parametrize(("source", "place", "detail"), FAULTS)
async def test_faults_are_named(tools: Tools, source: Source, place: str, detail: str) -> None:
    """A faulty field is named by a JSON pointer into the request."""
    with pytest.raises(InvalidField) as caught:
        await read((TOLD, source), tools, silence)
    assert [error.pointer for error in caught.value.errors] == [f"/documents/1{place}"]
    assert detail in caught.value.detail


async def test_all_faults_are_named_at_once(tools: Tools) -> None:
    """Nobody has to send a request once for each fault."""
    with pytest.raises(InvalidField) as caught:
        await read((Source(id="a", text=""), Source(id="a", text=TEXT, url="x")), tools, silence)
    pointers = [error.pointer for error in caught.value.errors]
    assert pointers == ["/documents/0/text", "/documents/1/url", "/documents/1/id"]


async def test_no_documents_are_a_fault(tools: Tools) -> None:
    """A request without documents is refused."""
    with pytest.raises(InvalidField) as caught:
        await read((), tools, silence)
    assert caught.value.errors[0].pointer == "/documents"


@pytest.mark.parametrize(
    "source",
    [
        Source(content=bytes.fromhex("d0cf11e0a1b11ae1")),
        Source(content=b"{\\rtf1 It rained.}"),
        Source(content=b"PK\x03\x04 xl/workbook.xml", media_type="application/octet-stream"),
        Source(text=TEXT, media_type="video/mp4"),
    ],
)
async def test_other_media_types_are_refused(tools: Tools, source: Source) -> None:
    """A kind that no reader reads is refused with the list of those that are read."""
    with pytest.raises(UnsupportedMediaType, match=r"readable are .*text/html.*text/plain") as caught:
        await read((source,), tools, silence)
    assert caught.value.errors[0].pointer == "/documents/0/media_type"


async def test_unreadable_sources_are_all_named(tools: Tools) -> None:
    """Every source that cannot be read is named with its reason."""
    sources = (TOLD, Source(content=b"\x00"), Source(ninjs={"pubStatus": "withheld", "body_text": TEXT}))
    with pytest.raises(UnreadableDocument, match="/documents/1/content: it holds no text") as caught:
        await read(sources, tools, silence)
    assert [error.pointer for error in caught.value.errors] == ["/documents/1/content", "/documents/2/ninjs"]
    assert isinstance(caught.value, InvalidRequest)
