"""Request bodies are decoded strictly, and one answer names every fault."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.api.bodies import DEEPEST, decode, decoded, depth_within, escaped
from service.core.errors import InvalidField, MalformedBody
from service.core.types import CheckRequest, SummaryRequest


def faults(body: object, wanted: type = SummaryRequest) -> dict[str, str]:
    """Return what `decode` finds at fault, by pointer."""
    with pytest.raises(InvalidField) as caught:
        decode(json.dumps(body).encode(), wanted)
    return {fault.pointer: fault.detail for fault in caught.value.errors}


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (b"", "empty"),
        (b"   ", "empty"),
        (b"{", "ends too early"),
        (b'{"documents": []} x', "trailing"),
        (b'{"documents": [{"text": "\xff"}]}', "byte 25"),
        (b'{"documents": [{"text": "\\ud800"}]}', "surrogate"),
        (b"[" * 100_000, "deep"),
        (b'{"documents": [{"ninjs": ' + b'{"a":' * 5000 + b"1" + b"}" * 5000 + b"}]}", "deep"),
        (b'{"words": NaN}', "invalid character"),
        (b'\xef\xbb\xbf{"documents": []}', "invalid character (byte 0), a byte order mark: send the body without it"),
        (b'{"words": 1e999}', "Number out of range."),
    ],
)
def test_what_is_no_json_is_malformed(body: bytes, said: str) -> None:
    """Bad UTF-8, cut, too deep or trailing JSON is told apart from a faulty field."""
    with pytest.raises(MalformedBody) as caught:
        decode(body, SummaryRequest)
    assert said in caught.value.detail


def test_every_fault_is_named_at_once() -> None:
    """Unknown fields, wrong types and missing members come together, each at its pointer."""
    found = faults({"documents": [{"text": 5}, {"wrods": 1}, "x"], "words": "150", "webhook": {}, "wrods": 1})
    assert found == {
        "/wrods": "is not a known field; did you mean words?",
        "/documents/0/text": "must be a string or null, not an integer",
        "/documents/1/wrods": found["/documents/1/wrods"],
        "/documents/2": "must be an object, not a string",
        "/words": "must be an integer or null, not a string",
        "/webhook/url": "is required",
    }


def test_what_is_out_of_range_is_named_with_what_is_no_field() -> None:
    """Who mends all that one answer names is not refused again for a value that stood beside it."""
    body = {
        "documents": [{"text": "", "id": ".."}, {"text": 1}],
        "wrods": 1,
        "words": 6,
        "webhook": {"url": "ftp://a"},
        "focus": None,
    }
    assert list(faults(body)) == [
        "/wrods",
        "/documents/0/id",
        "/documents/0/text",
        "/documents/1/text",
        "/words",
        "/webhook/url",
    ]


@pytest.mark.parametrize("words", [True, 1.0, "1", [1], {"a": 1}])
def test_nothing_is_made_a_number_that_is_none(words: object) -> None:
    """True, 1.0 and "1" are no integers."""
    assert list(faults({"documents": [{"text": "a"}], "words": words})) == ["/words"]


def test_the_values_of_a_choice_are_named() -> None:
    """Who sends another word, or no word, is told the words that there are."""
    found = faults({"documents": [{"text": "a"}], "format": "Bullets", "length": "long", "depth": 3})
    assert found == {
        "/format": "must be one of paragraphs, bullets, timeline",
        "/length": "must be auto",
        "/depth": "must be one of standard, thorough",
    }


def test_a_question_ends_its_sentence() -> None:
    """No stop follows a question mark."""
    with pytest.raises(InvalidField, match=r"did you mean words\?$"):
        decode(b'{"documents": [{"text": "a"}], "wrods": 1}', SummaryRequest)


def test_a_body_of_another_kind_is_a_fault_of_the_whole() -> None:
    """An array where an object belongs is told with an empty pointer."""
    assert faults([]) == {"": "must be an object, not an array"}


def test_a_list_is_asked_for_where_an_object_came() -> None:
    """An object in the place of the documents is not taken for one document."""
    assert faults({"documents": {"text": "a"}}) == {"/documents": "must be an array, not an object"}


def test_nested_lists_keep_their_pointers() -> None:
    """The pointer of a fault in a list of lists leads to its item."""
    body = {"text": "a", "documents": [{"text": "a"}], "citations": [[{"document": "a"}, {"document": 1}]]}
    assert list(faults(body, CheckRequest)) == ["/citations/0/1/document"]


def test_a_time_without_a_time_is_explained() -> None:
    """A day that is written otherwise is answered with what would be right."""
    found = faults({"documents": [{"text": "a", "published_at": "12 February 2026"}]})
    assert "2026-02-12T18:00:00Z" in found["/documents/0/published_at"]


def test_pointers_escape_what_has_a_meaning_in_them() -> None:
    """RFC 6901: ~ becomes ~0, / becomes ~1."""
    assert escaped("a/b~c") == "a~1b~0c"


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    )
)
def test_any_json_is_taken_or_refused_by_name(value: object) -> None:
    """No JSON value whatever makes the decoder fail in an unforeseen way."""
    with pytest.raises(InvalidField) as caught:
        decode(json.dumps(value).encode(), SummaryRequest)
    assert caught.value.errors


def test_a_fault_far_down_a_long_list_keeps_its_pointer() -> None:
    """Lists are not searched to their end for further faults, but the first one is named wherever it is."""
    documents = [{"text": "a"}] * 5000 + [{"text": 1}]
    assert list(faults({"documents": documents})) == ["/documents/5000/text"]


def test_not_every_one_of_a_million_faults_is_told() -> None:
    """An answer stays small whatever was sent."""
    assert len(faults({"documents": [1] * 100_000})) == 50


def test_depth_is_measured_without_recursion() -> None:
    """Nesting beyond the limit is seen however deep it is."""
    value: object = 1
    for _ in range(100_000):
        value = [value]
    assert not depth_within(value)
    assert depth_within({"a": [{"b": 1}]})
    assert not depth_within([[[1]]], 3)
    assert depth_within([[1]], 3)
    assert DEEPEST > 20


def test_no_null_surprises() -> None:
    """Fields that may be left out may be null too."""
    order = decode(b'{"documents": [{"text": "a", "title": null}], "model": null, "previous": null}', SummaryRequest)
    assert order.model is None


def test_a_day_alone_is_taken_for_its_first_moment() -> None:
    """A request with one is another text than a worker would take, so no bytes come with it; with none they do."""
    content = {"content": "VGhlIGRhbSBmYWlsZWQu", "media_type": "text/plain"}
    sent = json.dumps({"documents": [{"text": "a", "published_at": "2026-02-12"}, content]}).encode()
    order, body = decoded(sent, SummaryRequest)
    assert [source.published_at for source in order.documents] == [datetime(2026, 2, 12, tzinfo=UTC), None]
    assert (order.documents[1].content, body) == (b"The dam failed.", b"")
    whole = sent.replace(b"2026-02-12", b"2026-02-12T18:00:00+01:00")
    assert decoded(whole, SummaryRequest)[1] == whole


@pytest.mark.parametrize("said", ["2026-02-30", "2026-2-12", "12.02.2026", "2026-02", "2026-02-12 ", 20260212])
def test_what_is_no_day_is_no_moment(said: object) -> None:
    """Neither a day that there is not, nor one that is written otherwise."""
    assert list(faults({"documents": [{"text": "a", "published_at": said}]})) == ["/documents/0/published_at"]


def test_a_day_hides_no_fault() -> None:
    """What else is wrong is named beside it."""
    body = {"documents": [{"text": 1, "published_at": "2026-02-12"}], "wrods": 1}
    assert list(faults(body)) == ["/wrods", "/documents/0/text"]
    assert list(faults({"text": "a", "published_at": "2026-02-12", "documents": 1}, CheckRequest)) == [
        "/published_at",
        "/documents",
    ]
