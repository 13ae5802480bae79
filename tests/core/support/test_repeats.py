"""Passages that repeat each other's words are one source, whatever else their articles hold."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from service.core.highlight import cite
from service.core.support.corroboration import corroborate
from service.core.support.repeats import RUN, independent, runs
from service.core.types import Claim
from tests.fakes import made

WIRE = "The Aurora lost steering power minutes before the crash near the grain pier of Haven City on Monday."


def repeats(one: str, other: str) -> bool:
    """Say whether two documents with these passages are one source."""
    return independent([(0, one), (1, other)], (0, 1)) == 1


def test_ten_words_in_a_row_are_a_repeat() -> None:
    """A cut or lightly changed sentence of a wire report has its wording; the same facts in other words do not."""
    assert repeats(WIRE, "Officials said the Aurora lost steering power minutes before the crash near the grain pier.")
    assert not repeats(
        WIRE, "Near the grain pier of Haven City, the Aurora's steering failed minutes before she crashed."
    )


def test_a_common_quotation_is_no_repeat() -> None:
    """Two papers that quote one statement each heard it, or read it; neither copied the other."""
    quote = "“We will rebuild the grain pier before winter comes to the coast of Haven,”"
    assert not repeats(f"{quote} the mayor said.", f"In a statement Silva wrote: {quote}")
    assert len(runs(quote)) == 0


def test_a_repeat_inside_an_article_of_its_own_counts_once() -> None:
    """A paper that has the story in its own words, but for one sentence of the wire, is one source with it there."""
    own = (
        "Dockers told the Ledger of a night of fear. Four of them are in hospital, their families said. "
        f"{WIRE} The mayor wants to know why nobody rang the bell."
    )
    third = (
        "Minutes before the crash at the grain pier in Haven City on Monday, the Aurora had lost her steering power."
    )
    wire, ledger, radio = made(WIRE, "wire"), made(own, "ledger"), made(third, "radio")
    claim = Claim(text=WIRE, citations=(cite(wire, 0, len(WIRE)),))
    _, two = corroborate(claim, None, (wire, ledger), None)
    assert (two.level, two.independent_sources, two.documents) == ("copied", 1, ("wire", "ledger"))
    _, three = corroborate(claim, None, (wire, ledger, radio), None)
    assert (three.level, three.independent_sources) == ("corroborated", 2)


def test_documents_of_one_origin_are_one_source() -> None:
    """Copies are one source, and a chain of repeats is one source too."""
    assert independent([(0, "a"), (1, "b"), (2, "c")], (0, 0, 1)) == 2
    chained = [(0, WIRE), (1, f"{WIRE} {WIRE.lower()}"), (2, WIRE.upper())]
    assert independent(chained, (0, 1, 2)) == 1
    assert independent([], ()) == 0


@given(st.lists(st.sampled_from(["ship", "pier", "“", "”", "sank", "."]), max_size=40))
def test_every_text_long_enough_repeats_itself(words: list[str]) -> None:
    """A text repeats itself where it has a run at all, and no run is longer or shorter than ten words."""
    text = " ".join(words)
    assert repeats(text, text) == bool(runs(text))
    assert all(len(run.split()) == RUN for run in runs(text))
