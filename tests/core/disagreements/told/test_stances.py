"""Where somebody stands by different sources."""

from __future__ import annotations

import pytest

from service.core.disagreements.told.stances import told_stances
from service.core.disagreements.told.tellings import line
from service.core.types import SentenceId
from tests.core.disagreements.test_finding import found

DENIED = (
    "Mayor Ada Brill met the union on Monday. Brill signaled that the dockers may not have an equal vote on the tunnel."
)
OPEN = (
    "Mayor Ada Brill met the union on Monday. Brill was noncommittal about whether the dockers would get an equal vote "
    "on the tunnel."
)


def values(text: str) -> set[object]:
    """Return what the sentence `text` says of its holder's stance."""
    return {telling.value for telling in told_stances((line(SentenceId(0, 0), text, "en"),))}


def test_a_position_and_an_open_question_differ() -> None:
    """Where one source has somebody deny what another has him leave open, both are shown, each cited."""
    (one,) = found(DENIED, OPEN)
    assert one.matter.startswith("Where Brill stands: ")
    assert [position.text for position in one.positions] == [
        "dockers may not have an equal vote on the tunnel",
        "noncommittal about whether the dockers would get an equal vote on the tunnel",
    ]
    assert [citation.document for each in one.positions for citation in each.citations] == ["doc-0", "doc-1"]


@pytest.mark.parametrize(
    "other",
    [
        DENIED.replace("may not have", "might not get"),
        OPEN.replace("Ada Brill", "Edda Linfield").replace("Brill", "Linfield"),
        OPEN.replace("an equal vote on the tunnel", "new cranes before the winter"),
    ],
)
def test_one_stance_of_one_holder_on_one_thing(other: str) -> None:
    """The same stance, another's stance and a stance on something else contradict nothing."""
    assert not any(each.matter.startswith("Where") for each in found(DENIED, other))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Brill declined to say whether the tunnel would be built.", {"open"}),
        ("Brill has not decided whether the tunnel is worth its price.", {"open"}),
        ("Brill ruled out a tunnel under the Lowen estuary.", {"taken"}),
        ("Brill said the bridge was old.", set()),
        ("They may not have an equal vote on it.", set()),
    ],
)
def test_a_stance_has_a_holder(text: str, told: set[object]) -> None:
    """What nobody by name is said to deny or to leave open is nobody's stance."""
    assert values(text) == told
