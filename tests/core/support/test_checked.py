"""What the checks and the score say of a claim, kept."""

from collections.abc import Callable

import pytest

from service.core.checks.evidence import Evidence
from service.core.checks.table import check_told
from service.core.highlight import cite
from service.core.support.checked import Checked, Cited, checked
from service.core.support.score import score
from service.core.types import Document
from tests.fakes import made

CRACK = made("Engineers found a crack 14 metres long in the dam at Orrin.", "crack")
ROAD = made("Crews closed the road below the dam on Friday. The mayor, Ada Brill, was not there.", "road")
SPEECH = made('"The dam is safe," Ada Brill said at Orrin on Friday.', "speech")
CLAIMS = (
    CRACK.text,
    "Engineers found a crack 20 metres long in the dam at Orrin.",
    "Ada Brill found a crack in the dam.",
    'Engineers said "the dam is safe" at Orrin.',
    "Engineers found no crack in the dam on Friday.",
)


def evidence(*documents: Document) -> Evidence:
    """Return these documents, of which the first is cited."""
    first = documents[0]
    return Evidence(documents={each.id: each for each in documents}, citations=(cite(first, 0, len(first.text)),))


def test_what_is_kept_says_what_is_found_anew() -> None:
    """Whichever other documents there were before: a check that looked at them says what it says of these."""
    sets = ((CRACK,), (CRACK, ROAD), (CRACK, SPEECH), (CRACK, ROAD, SPEECH), (ROAD, CRACK), (CRACK,))
    for claim in CLAIMS:
        for each in sets:
            held = evidence(*each)
            findings = check_told(claim, held)
            assert checked(claim, held) == Checked(findings, score(claim, held, findings))


def test_a_claim_that_its_passages_bear_out_is_checked_once() -> None:
    """Another document more makes no check look again: what is kept is the same object."""
    assert checked(CRACK.text, evidence(CRACK)) is checked(CRACK.text, evidence(CRACK, ROAD))


@pytest.mark.parametrize(
    "ask",
    [lambda found: found.get("road"), lambda found: "none" in found, lambda found: list(found.values()), len],
    ids=["another", "whether", "all", "how many"],
)
def test_who_looks_beyond_what_is_cited_is_noticed(ask: Callable[[Cited], object]) -> None:
    """Asking for another document, whether there is one, for all of them, or how many there are."""
    found = Cited({each.id: each for each in (CRACK, ROAD)}, {"crack"})
    assert found["crack"] is CRACK
    assert "crack" in found
    assert not found.beyond
    ask(found)
    assert found.beyond
