"""What a well-typed request must still obey."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from msgspec import structs

from service.api.rules import hold_check, hold_source, hold_summary
from service.core.errors import FieldError, InvalidField, MalformedBody, TooLarge
from service.core.types import Budget, CheckRequest, CitationHint, Source, SummaryRequest, Webhook
from service.engine.sources import validate
from service.settings import Settings

SETTINGS = Settings(max_documents=3, max_document_characters=100)
FINE = SummaryRequest(documents=(Source(id="a", text="One."), Source(text="Two.")))


def breaches(request: SummaryRequest) -> dict[str, str]:
    """Return what is refused about `request`, by pointer."""
    with pytest.raises(InvalidField) as caught:
        hold_summary(request, SETTINGS)
    return {fault.pointer: fault.detail for fault in caught.value.errors}


def test_a_plain_request_passes() -> None:
    """Two documents and nothing else is a request; every option at its best passes too."""
    hold_summary(FINE, SETTINGS)
    hold_summary(
        structs.replace(
            FINE,
            words=200,
            language="pt-BR",
            focus="the harbour",
            budget=Budget(tokens=0, money=0.5),
            webhook=Webhook(url="https://example.org/hook"),
            previous="sum_abc",
        ),
        SETTINGS,
    )


@pytest.mark.parametrize(
    ("change", "pointer"),
    [
        ({"words": 9}, "/words"),
        ({"words": 5001}, "/words"),
        ({"words": 10**30}, "/words"),
        ({"sentences": 0}, "/sentences"),
        ({"characters": -1}, "/characters"),
        ({"language": "english!"}, "/language"),
        ({"language": "en\n"}, "/language"),
        ({"focus": ""}, "/focus"),
        ({"focus": " \n"}, "/focus"),
        ({"focus": "a" * 1001}, "/focus"),
        ({"previous": "42"}, "/previous"),
        ({"webhook": Webhook(url="ftp://example.org")}, "/webhook/url"),
        ({"webhook": Webhook(url="https://example.org", secret="short")}, "/webhook/secret"),  # noqa: S106
        ({"budget": Budget(tokens=-1)}, "/budget/tokens"),
        ({"budget": Budget(money=float("inf") * -1)}, "/budget/money"),
        ({"writer": ""}, "/writer"),
    ],
)
def test_options_out_of_range_are_refused(change: dict[str, object], pointer: str) -> None:
    """Each option's limits hold, and the whole of a value must match its pattern."""
    assert list(breaches(structs.replace(FINE, **change))) == [pointer]


def test_lengths_exclude_each_other() -> None:
    """Only one of words, sentences, characters and length may be given."""
    found = breaches(structs.replace(FINE, words=100, sentences=3, length="auto"))
    assert list(found) == ["/sentences", "/length"]
    assert "/words" in found["/length"]


@pytest.mark.parametrize(
    ("source", "pointer"),
    [
        (Source(), "/documents/0"),
        (Source(text="a", content=b"a"), "/documents/0/content"),
        (Source(text="a", ref="doc_a"), "/documents/0/ref"),
        (Source(text=""), "/documents/0/text"),
        (Source(text=" \n"), "/documents/0/text"),
        (Source(content=b""), "/documents/0/content"),
        (Source(ninjs={}), "/documents/0/ninjs"),
        (Source(ref="a"), "/documents/0/ref"),
        (Source(text="a", id=""), "/documents/0/id"),
        (Source(text="a", id="a/b"), "/documents/0/id"),
        (Source(text="a", id="a\n"), "/documents/0/id"),
        (Source(text="a", id="a" * 201), "/documents/0/id"),
        (Source(text="a", id=" "), "/documents/0/id"),
        (Source(text="a", id="."), "/documents/0/id"),
        (Source(text="a", id=".."), "/documents/0/id"),
        (Source(text="a", id="a\u200bb"), "/documents/0/id"),
        (Source(text="a", id="a\u2028b"), "/documents/0/id"),
        (Source(text="a", url="javascript:alert(1)"), "/documents/0/url"),
        (Source(text="a", url="https://[::1"), "/documents/0/url"),
        (Source(text="a", url="https://example.org/\x9f"), "/documents/0/url"),
        (Source(text="a", url="https://example.org/" + "a" * 3981), "/documents/0/url"),
        (
            Source(text="a", published_at=datetime.fromisoformat("0001-01-01T00:00:00+14:00")),
            "/documents/0/published_at",
        ),
        (
            Source(text="a", published_at=datetime.fromisoformat("9999-12-31T23:59:59-12:00")),
            "/documents/0/published_at",
        ),
        (Source(text="a", url="https://"), "/documents/0/url"),
        (Source(text="a", publisher=""), "/documents/0/publisher"),
    ],
)
def test_faulty_documents_are_refused_at_their_place(source: Source, pointer: str) -> None:
    """One content, an id that can stand in an address, a web address that is one."""
    assert list(breaches(SummaryRequest(documents=(source,)))) == [pointer]


@pytest.mark.parametrize(
    "source",
    [
        Source(text="a", id="..."),
        Source(text="a", id="100 % \U0001f6a2?#"),
        Source(text="a", id="a" * 200),
        Source(text="a", url="HTTPS://EXAMPLE.org/" + "a" * 3980),
        Source(text="a", url="http://[::1]:8080/?q=1#part"),
        Source(text="a", published_at=datetime.fromisoformat("0001-01-01T00:00:00Z")),
    ],
)
def test_what_the_interface_takes_the_engine_takes(source: Source) -> None:
    """Nothing is accepted that the engine would refuse afterwards."""
    hold_summary(SummaryRequest(documents=(source,)), SETTINGS)
    validate((source,))
    hint = CitationHint(document=source.id or "doc-1")
    hold_check(CheckRequest(text="One.", documents=(source,), citations=((hint,),)), SETTINGS)


def test_a_time_needs_its_offset() -> None:
    """A time without a zone is refused with an example, one with a zone passes."""
    bare = Source(text="a", published_at=datetime(2026, 2, 12, 18))  # noqa: DTZ001
    assert "2026-02-12T18:00:00Z" in breaches(SummaryRequest(documents=(bare,)))["/documents/0/published_at"]
    whole = Source(text="a", published_at=datetime(2026, 2, 12, 18, tzinfo=UTC))
    hold_summary(SummaryRequest(documents=(whole,)), SETTINGS)


def test_ids_must_differ() -> None:
    """Two documents of one id would make citations ambiguous."""
    found = breaches(SummaryRequest(documents=(Source(id="a", text="1"), Source(text="2"), Source(id="a", text="3"))))
    assert found == {"/documents/2/id": "is the id of /documents/0 too; ids must differ"}


def test_no_documents_is_a_fault() -> None:
    """An empty list is refused."""
    assert list(breaches(SummaryRequest(documents=()))) == ["/documents"]


def test_over_a_limit_names_limit_and_actual() -> None:
    """Too many documents and too long texts are told with both numbers."""
    with pytest.raises(TooLarge, match="holds 4 documents; this server takes at most 3"):
        hold_summary(SummaryRequest(documents=(Source(text="a"),) * 4), SETTINGS)
    with pytest.raises(TooLarge, match="/documents/0/text has 101 characters; this server takes at most 100"):
        hold_summary(SummaryRequest(documents=(Source(text="a" * 101),)), SETTINGS)


def test_a_ninjs_item_beyond_any_real_depth_is_malformed() -> None:
    """What would overflow a recursive reader never reaches one."""
    item: dict[str, object] = {}
    for _ in range(100):
        item = {"a": item}
    with pytest.raises(MalformedBody):
        hold_summary(SummaryRequest(documents=(Source(ninjs=item),)), SETTINGS)


def test_a_check_holds_its_draft_and_hints() -> None:
    """A draft without text, or a hint with a negative number, is refused."""
    documents = (Source(id="a", text="One."),)
    hold_check(CheckRequest(text="One.", documents=documents), SETTINGS)
    with pytest.raises(InvalidField) as caught:
        hold_check(
            CheckRequest(text=" ", documents=documents, citations=((CitationHint(document="a", sentence=-1),),)),
            SETTINGS,
        )
    assert {fault.pointer for fault in caught.value.errors} == {"/text", "/citations/0/0/sentence"}
    with pytest.raises(TooLarge):
        hold_check(CheckRequest(text="a" * 101, documents=documents), SETTINGS)


def test_a_draft_is_held_against_fewer_documents_than_a_summary_may_have() -> None:
    """Each has a limit of its own, since a draft's passages are looked for in all documents at once."""
    settings = structs.replace(SETTINGS, max_check_documents=1)
    hold_summary(FINE, settings)
    with pytest.raises(TooLarge) as caught:
        hold_check(CheckRequest(text="One.", documents=FINE.documents), settings)
    assert caught.value.errors == (FieldError("/documents", "holds 2 documents; this server takes at most 1"),)


def test_an_uploaded_document_brings_its_own_content() -> None:
    """A ref to another upload is no content."""
    hold_source(Source(text="One."), SETTINGS)
    with pytest.raises(InvalidField) as caught:
        hold_source(Source(ref="doc_a"), SETTINGS)
    assert caught.value.errors == (FieldError("/ref", "is not needed"),)
