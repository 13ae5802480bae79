"""The main statement of a sentence."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.core.shortening import BROKEN, LONGEST, WHOLE, shortened, stated


@pytest.mark.parametrize(
    ("text", "short"),
    [
        (
            (
                "A cargo ship (the Aurora) struck the main pier of Haven City on Monday morning after it had lost its "
                "steering power in strong winds."
            ),
            "A cargo ship struck the main pier of Haven City on Monday morning",
        ),
        (
            (
                "In an effort to calm the owners of the shops along the closed road, the county offered to pay for the "
                "detour."
            ),
            "The county offered to pay for the detour",
        ),
        (
            (
                "Lars Whitcombe, a county engineer who has inspected the Lowen Bridge for twenty years, closed it on "
                "Monday night after a crack was found."
            ),
            "Lars Whitcombe closed it on Monday night after a crack was found",
        ),
        ("The first findings are due within 30 days.", "The first findings are due within 30 days"),
        (
            (
                "Edda Linfield resigned shortly before the board of the harbour met in a closed session to hear what "
                "the divers had found."
            ),
            "Edda Linfield resigned shortly before the board of the harbour met in a closed session",
        ),
    ],
)
def test_what_can_be_done_without_goes(text: str, short: str) -> None:
    """A fronted circumstance, an aside and a clause at the end go; what is left states something."""
    assert shortened(text, "en").text == short


def test_who_says_so_stays() -> None:
    """Where the middle of a sentence goes, who said it stays at the end: nothing becomes a fact."""
    text = (
        "The crossing will stay closed for six weeks while divers examine the eastern pier, the county engineer said."
    )
    assert shortened(text, "en").text == "The crossing will stay closed for six weeks, the county engineer said"
    text = "The pier, according to the board that met on Monday, will be repaired before the winter storms come again."
    assert "according to" in shortened(text, "en").text


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
    ],
)
def test_a_subject_and_its_verb_state_something(pieces: str) -> None:
    """A finite verb of the main clause makes a statement."""
    assert stated(pieces.split())


def test_other_languages_are_whole_or_broken_off() -> None:
    """No joints are known in German: what is short stands as it is, what is long is broken off and says so."""
    assert shortened("Die Brücke bleibt sechs Wochen lang gesperrt.", "de") == (
        0,
        "Die Brücke bleibt sechs Wochen lang gesperrt",
    )
    long = shortened("Die alte Brücke über den Fluss " * 6, "de")
    assert long.rough == BROKEN
    assert long.text.endswith("…")


@given(st.text(max_size=400), st.sampled_from(["en", "fr", "zh"]))
def test_any_text_is_shortened(text: str, language: str) -> None:
    """Whatever comes in, what comes out has few words and is no longer than what came in."""
    cut = shortened(text, language)
    assert len(cut.text.split()) <= max(LONGEST, WHOLE)
    assert len(cut.text) <= len(text) + 1


@pytest.mark.parametrize("text", ["In a, " * 60_000, "a (b " * 80_000, ", who b" * 60_000, "said " * 100_000])
def test_hostile_sentences_end(text: str) -> None:
    """Endless asides, brackets and openings are read once."""
    assert len(shortened(text, "en").text) < 400
