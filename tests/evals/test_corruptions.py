"""The corruptor makes one fault a sentence, always the same, and the checks see it."""

import pytest

from service.core.text.document import document
from service.core.types import Reading
from service.evals.corruptions import KINDS, corrupt, run
from service.evals.rewording import reword

ARTICLE = (
    "The ferry Karin Dahl sank off Pell Moor on Tuesday, and 14 of her crew were killed. "
    "Captain Olav Brandt had not asked for help, the coast guard said. "
    "The inquiry by Judge Mina Ferrar will open on 12 March 2026 with 41 witnesses. "
    "The owners paid $3.5 million for the ferry and $1.2 million for her engines in 2019."
)


def test_each_kind_of_fault_changes_the_claim_once() -> None:
    """A figure, a date, a name and a negation can be changed in one sentence."""
    source = document(Reading(text=ARTICLE), "doc-1")
    claim = source.sentence(0)
    made = corrupt(claim, source)
    assert {fault.kind for fault in made} == set(KINDS)
    assert all(fault.text != claim for fault in made)
    assert made == corrupt(claim, source)


def test_the_measure_counts_caught_faults_and_doubted_sentences() -> None:
    """Faults are caught, the sentences themselves are not doubted, and every share has its number."""
    figures = run([{"documents": [ARTICLE]}])
    assert figures["n"] == 4
    assert (figures["doubted"], figures["caught_figures"], figures["caught_dates"]) == (0.0, 1.0, 1.0)
    assert figures["n_names"] >= 3
    assert run([])["n"] == 0


@pytest.mark.parametrize(
    ("claim", "reworded"),
    [
        ("But fifteen men left on Feb. 3.", "15 men left on February 3."),
        ("He sold 3 boats for $3.5 million.", "He sold three boats for $3.5m."),
        ("On Monday, the crew of the ferry went back to work.", "The crew of the ferry went back to work on Monday."),
        ("The crew was not asked about it, Olav Brandt said.", "Olav Brandt said that the crew wasn't asked about it."),
        ('He said "it was not 15% of it".', 'He said "it was not 15% of it".'),
    ],
)
def test_rewording_keeps_the_meaning_and_every_quotation(claim: str, reworded: str) -> None:
    """Numerals, months, contractions and the order of clauses change; words between quotation marks do not."""
    assert reword(claim) == reworded
