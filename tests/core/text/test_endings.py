"""Where an English statement may end."""

from __future__ import annotations

import pytest

from service.core.text.endings import Statement, stated


def ends(text: str) -> set[str]:
    """Return what is left of `text` at each place where it may end."""
    pieces = text.split()
    return {" ".join(pieces[:size]).rstrip(",") for size, _ in Statement(pieces).breaks(24)}


@pytest.mark.parametrize(
    "pieces",
    [
        "Lars Whitcombe, a county engineer who has inspected",
        "President Whitcombe on Friday said he had no",
        "The engineer said that the head of the divers",
        "Although the county closed the bridge",
        "Police say the position of the ship",
        "A man who closed the bridge",
        "The engineer of the old bridge",
        "Police say a driver suspected of leaving the bridge",
        "The court ruled that captains who entered the harbour",
        "The mayor said that while the divers were at work",
        "A man from Haven who a judge says was wrongly jailed",
    ],
)
def test_half_a_statement_is_none(pieces: str) -> None:
    """What hangs, only says who somebody is, or opens a clause without a verb states nothing."""
    assert not stated(pieces.split())


@pytest.mark.parametrize(
    "pieces",
    [
        "Police say the ship drifted for an hour",
        "The engineer who closed the bridge was right",
        "Divers found a crack",
        "The captain of the ferry died",
        "Many bridges, old and new, were closed",
        "The mayor said that while the divers worked, the bridge was closed",
    ],
)
def test_a_subject_and_its_verb_state_something(pieces: str) -> None:
    """A finite verb of the main clause makes a statement."""
    assert stated(pieces.split())


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("The county closed the bridge after a crack was found", "The county closed the bridge"),
        ("The county closed the bridge, which is a century old", "The county closed the bridge"),
        ("The captain of the ferry died in the harbour", "The captain of the ferry died"),
        ("A ferry sank at noon and struck the pier", "A ferry sank at noon"),
        ("The county will study the cracks shortly before it opens the pier", "The county will study the cracks"),
    ],
)
def test_a_statement_may_end_at_a_joint(text: str, end: str) -> None:
    """Before a conjunction, a comma, or a circumstance of a whole statement."""
    assert end in ends(text)


@pytest.mark.parametrize(
    "text",
    [
        "The captain was accused of leaving the bridge",
        "The mayor said he had no regret for closing the bridge",
        "All schools on the island will close in June",
        "The mayor will not resign until the bridge is open",
        "The mayor will resign in June if the vote fails",
        "A study suggests the use of salt in winter may harm bridges",
        "The board put the blame on the captain",
        "About 1,400 ferries were late on average each day",
        "The county raised the toll to 25% from 10%",
        "Residents described the ferry as a coffin",
        "The mayor has asked Vesk, BC, to open the bridge",
        "Critics blamed the Vesk, B.C., council for the flood",
        "Divers found a sum approved by the council but not spent",
        "The thief had disguised himself as a captain",
        "The series was regularly seen by well over a thousand",
        "A captain twice investigated for fraud by the county has left the port",
        "The county agreed to pay for the detour",
        "The bridge was unsafe as the engineer had warned",
    ],
)
def test_nothing_is_lost_that_the_statement_needs(text: str) -> None:
    """No object, condition, rate, or reach of a negation is cut off."""
    assert ends(text) == set()


def test_nobody_loses_a_word() -> None:
    """What is said behind a comma to be somebody's is cut nowhere before that."""
    assert ends("The captain slept in the harbour, the county engineer wrote in a report") == set()
    assert ends("The captain slept in the harbour according to the county") == set()


def test_asides_are_closed() -> None:
    """A cut is made neither inside an aside between dashes, nor in a list."""
    assert ends("The ferry has — the owners of the shops on the quay say — left the harbour") == set()
    assert "The board named a captain, a mate" not in ends("The board named a captain, a mate, and a cook")
