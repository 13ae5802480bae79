"""Under investigation, arrested, charged, convicted: a claim may not run ahead of its sources."""

import pytest

from service.core.checks.evidence import Evidence
from service.core.checks.table import check
from service.core.support.passages import find
from tests.fakes import made


def doubted(source: str, claim: str) -> list[str]:
    """Return the words of `claim` that are doubted for how sure they are."""
    document = made(source, "one")
    found = check(claim, Evidence(documents={"one": document}, citations=find(claim, (document,))))
    return [claim[finding.start : finding.end] for finding in found if finding.check == "hedging"]


@pytest.mark.parametrize(
    ("source", "claim", "word"),
    [
        (
            "Minister Pavel Rusk is under investigation over the tapping of telephones in Orrin.",
            "Minister Pavel Rusk has been convicted over the tapping of telephones in Orrin.",
            "convicted",
        ),
        (
            "A man of 34 was arrested on Monday over the fire at the Tarn warehouse.",
            "A man of 34 was charged on Monday over the fire at the Tarn warehouse.",
            "charged",
        ),
    ],
)
def test_a_later_stage_than_any_source_tells_is_doubted(source: str, claim: str, word: str) -> None:
    """Nobody is convicted of what he is investigated for."""
    assert word in doubted(source, claim)


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        ("Ida Voss was found guilty of fraud on Monday.", "Ida Voss was convicted of fraud on Monday."),
        ("Ida Voss was charged with fraud on Monday.", "Ida Voss was charged with fraud."),
        ("Ida Voss is under investigation for fraud.", "Ida Voss has not been charged with fraud."),
        (
            "Ida Voss was arrested. She was later sentenced to nine years for fraud.",
            "Ida Voss was sentenced for fraud.",
        ),
    ],
)
def test_a_stage_that_a_source_comes_to_is_told(source: str, claim: str) -> None:
    """In other words, denied, or elsewhere in the document."""
    assert doubted(source, claim) == []


def test_an_admission_that_no_source_tells_is_doubted() -> None:
    """Who is convicted has not admitted it, though somebody else has."""
    source = (
        "A jury convicted former Mayor Dale Renn of taking bribes. "
        "Prosecutors said that he steered contracts to Boyd Cast, a builder who pleaded guilty."
    )
    assert "admitted" in doubted(source, "Renn admitted that he took bribes.")
    assert doubted("Renn pleaded guilty to taking bribes.", "Renn admitted that he took bribes.") == []
