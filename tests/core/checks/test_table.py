"""The table of checks as a whole."""

from __future__ import annotations

from typing import get_args

from msgspec import structs

from service.core.checks.evidence import Evidence
from service.core.checks.table import CHECKS, check, check_pointer, check_told
from service.core.highlight import cite
from service.core.types import Check
from service.evals.bench.checks import cases
from tests.articles import event, made
from tests.core.evidence import evidence

TEXT = "Police said on Monday that Ana Reyes may have lost 3 million dollars. It was not her money, she told Radio Orm."


def test_every_check_is_in_the_table() -> None:
    """The table has all checks of the vocabulary but the judge's."""
    assert set(CHECKS) == set(get_args(Check)) - {"entailment"}


def test_a_sentence_cited_as_it_stands_is_never_doubted() -> None:
    """A source's own sentences, cited, have no findings."""
    assert check(TEXT, evidence(TEXT)) == ()


def test_a_claim_that_is_a_passage_is_checked_as_any_other() -> None:
    """The shorter way for a claim that is its passage word for word finds what the whole table finds."""
    for document in (
        *event(),
        made("No. It was not 3 per cent, she said, “never”: all may have caused nobody’s fall."),
    ):
        for sentence in document.sentences:
            held = Evidence(
                documents={document.id: document}, citations=(cite(document, sentence.start, sentence.end),)
            )
            text = held.quotes[0]
            assert check_told(text, held) == check(text, held)
            assert check_told(f"Roe: {text}", held) == check(f"Roe: {text}", held) != ()


def test_a_citation_must_point_at_its_quote() -> None:
    """Offsets that do not delimit the quote, a document that is not there, and no citation at all are faults."""
    held = evidence(TEXT)
    moved = structs.replace(held.citations[0], start=1)
    elsewhere = structs.replace(held.citations[0], document="doc-9")
    for citations in ((moved,), (elsewhere,), ()):
        (finding,) = check_pointer(TEXT, Evidence(documents=held.documents, citations=citations))
        assert (finding.check, finding.severity, finding.where) == ("pointer", "fault", "not_found")


def test_good_paraphrases_of_the_benchmark_have_no_fault() -> None:
    """The claims that the benchmark checks are supported by what they cite: its speed is not that of giving up."""
    for claim, held in cases(9, 0):
        assert not [finding for finding in check(claim, held) if finding.severity == "fault"], claim
