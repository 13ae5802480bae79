"""Documents as they lie in a store."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from service.core.types import Document
from service.engine.packed import Unpacked, packed, unpacked
from service.evals.bench.large import articles
from tests.fakes import made

ZONES = st.integers(-720, 840).map(lambda minutes: timezone(timedelta(minutes=minutes)))
MOMENTS = st.none() | st.datetimes(timezones=ZONES | st.just(UTC))


@given(st.text(st.characters(codec="utf-8"), max_size=300), st.sampled_from([1, 30]), MOMENTS)
def test_a_document_comes_back_as_it_was(text: str, times: int, published: datetime | None) -> None:
    """Long or short: text, sentences, and the zone in which it was published; and the same gives the same bytes."""
    document = structs.replace(made(text * times, "a"), published_at=published)
    again = unpacked(packed(document))
    assert again == document
    assert again is not None
    assert str(again.published_at) == str(published)
    assert packed(again) == packed(document)


def test_a_document_takes_less_room_than_its_text() -> None:
    """That is what packing is for."""
    (text,) = articles(1, seed=3)
    assert len(packed(made(text))) < 0.6 * len(text.encode())


def test_a_document_can_be_called_by_another_name() -> None:
    """What is cached has no name; whoever takes it out gives it one."""
    document = made("The pier is open.", "")
    assert unpacked(packed(document), "pier") == structs.replace(document, id="pier")


@pytest.mark.parametrize(
    "data", [None, b"", b"not packed", packed(made("The pier is open."))[:-4], packed(made("Open. " * 900))[:-4]]
)
def test_what_cannot_be_read_is_no_document(data: bytes | None) -> None:
    """Nothing, another version's entry and half an entry are as good as none."""
    found: Document | None = unpacked(data, "a")
    assert found is None


def test_what_was_unpacked_last_is_known() -> None:
    """The same bytes give the same object as long as there is room; what was used longest ago goes first."""
    pier, crane, boat = (made(f"The {name} is open.") for name in ("pier", "crane", "boat"))
    known = Unpacked(room=len(pier.text) + len(crane.text))
    first, second = known(packed(pier)), known(packed(crane))
    assert (first, second) == (pier, crane)
    assert known(packed(pier)) is first
    assert known(packed(boat)) == boat
    assert known(packed(pier)) is first
    assert known(packed(crane)) is not second


@pytest.mark.parametrize("data", [None, b"", b"not packed"])
def test_nothing_is_known_of_what_cannot_be_read(data: bytes | None) -> None:
    """It is as good as nothing, each time."""
    known = Unpacked()
    assert known(data) is None
    assert known(data) is None
