"""The shape of an answer in three forms, each read as strictly as it was asked for."""

import json
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.adapters.models import shapes
from service.adapters.models.faults import Fault
from service.adapters.models.shapes import Composed, Picked, Told

ANSWER = Composed((Told((1, 4), "The port was closed."), Told((2,), 'It "may" open.')), "Storm closes port")
PLAIN = json.dumps({"sentences": [{"ids": list(s.ids), "text": s.text} for s in ANSWER.sentences], "headline": "H"})


def test_the_schema_is_strict_and_closed():
    """Numbers are out of the list, nothing is optional, nothing else may be there."""
    schema = shapes.strict(Composed, (1, 2))
    item = schema["properties"]["sentences"]["items"]
    assert schema["required"] == ["sentences", "headline"]
    assert schema["additionalProperties"] is item["additionalProperties"] is False
    assert item["properties"]["ids"]["items"] == {"type": "integer", "enum": [1, 2]}
    assert list(item["properties"]) == ["ids", "text"]


@pytest.mark.parametrize("text", [PLAIN, f"```json\n{PLAIN}\n```", f"\n{PLAIN}\n"])
def test_json_is_read(text):
    """JSON is read, in a code fence too."""
    assert shapes.composed(text).sentences == ANSWER.sentences


def test_marked_lines_are_read():
    """Lines with numbers in brackets are sentences, number 0 is the headline; bullets do no harm."""
    text = '[1, 4] The port was closed.\n\n- [2] It "may" open.\n[0] Storm closes port'
    assert shapes.composed(text) == ANSWER


@pytest.mark.parametrize(
    "text",
    [
        "Here you are:",
        "{}",
        '{"sentences": 1, "headline": ""}',
        '{"sentences": [], "headline": "", "more": 1}',
        "{" * 9_999,
    ],
)
def test_anything_else_is_invalid(text):
    """Prose, other shapes and unknown fields are refused with a reason."""
    with pytest.raises(Fault) as caught:
        shapes.composed(text)
    assert caught.value.kind == "invalid"


@given(st.integers(0, len(PLAIN)))
def test_a_cut_answer_gives_what_is_whole(end):
    """Wherever an answer is cut, what is salvaged are its own sentences, the last one perhaps cut."""
    for found, real in zip(shapes.salvaged(PLAIN[:end]).sentences, ANSWER.sentences, strict=False):
        assert found.ids == real.ids
        assert real.text.startswith(found.text)


@pytest.mark.parametrize("text", ['{"ids": [3, 7]}', "3, 7", "[3, 7]", "3\n7", "```\n3 7\n```"])
def test_numbers_are_read(text):
    """Numbers are read in any of the forms."""
    assert shapes.picked(text) == Picked((3, 7))


def test_numbers_among_words_are_not_trusted():
    """A text about numbers is no list of them."""
    with pytest.raises(Fault, match="only numbers"):
        shapes.picked("I choose 3 because 14 people were hurt")


@given(st.text(max_size=300))
def test_reading_never_fails_otherwise(text):
    """Whatever a model says, reading it ends in an answer or in a named fault."""
    for read, answer in ((shapes.composed, Composed), (shapes.picked, Picked), (shapes.salvaged, Composed)):
        with suppress(Fault):
            assert isinstance(read(text), answer)
