"""A quotation stands where it says, word for word, or it is doubted."""

import pytest

from service.core.checks.quotes import check_quotation
from tests.core.checks.test_exact_quotes import SOURCE
from tests.core.evidence import evidence


def test_a_quotation_where_it_is_cited_is_not_doubted() -> None:
    """Words between quotation marks that stand in the cited passage raise nothing."""
    claim = 'Falk told the inquiry that "not one of the eleven was tested in winter".'
    assert check_quotation(claim, evidence(SOURCE)) == ()


def test_a_corrupted_quotation_is_a_fault_that_shows_the_source() -> None:
    """The finding spans the quotation in the claim and cites what the source has instead."""
    claim = 'She said: "It is a question of money, nothing else."'
    (finding,) = check_quotation(claim, evidence(SOURCE))
    assert (finding.severity, finding.where) == ("fault", "not_found")
    assert claim[finding.start : finding.end].startswith('"It is')
    assert finding.passage is not None
    assert "question of money" in finding.passage.quote


def test_a_quotation_of_other_punctuation_is_a_doubt() -> None:
    """The words are the source's; the comma is not."""
    (finding,) = check_quotation('"We had eleven pumps and not one of the eleven was tested"', evidence(SOURCE))
    assert finding.severity == "doubt"


def test_a_quotation_from_elsewhere_in_the_document_is_placed() -> None:
    """Right words on the wrong passage: the finding says where they stand."""
    held = evidence(SOURCE, cited="The harbour master was blunt.")
    (finding,) = check_quotation('She had "eleven pumps, and not one" of them ready.', held)
    assert (finding.severity, finding.where) == ("doubt", "elsewhere_in_document")
    assert finding.passage is not None
    assert finding.passage.quote == "eleven pumps, and not one"


def test_a_quotation_from_another_document_is_placed() -> None:
    """Words of a document that the claim does not cite."""
    (finding,) = check_quotation(
        'It was "bad luck and bad bolts".', evidence(SOURCE, 'Some said "bad luck and bad bolts".')
    )
    assert finding.where == "in_other_document"
    assert finding.passage is not None
    assert finding.passage.document == "doc-2"


def test_one_or_two_quoted_words_may_stand_anywhere_in_the_document() -> None:
    """A nickname or a title need not be in the very sentence that is cited."""
    held = evidence(SOURCE, cited="The harbour master was blunt.")
    assert check_quotation('The "harbour board" and the "eleven pumps" were named.', held) != ()
    assert check_quotation('The "eleven pumps" were named.', held) == ()


def test_a_title_is_found_in_other_capitals() -> None:
    """The capitals of a title are house style."""
    assert (
        check_quotation('The film "Night Of The Pumps" is out.', evidence("The film Night of the Pumps is out.")) == ()
    )


@pytest.mark.parametrize("claim", ["The crew's 'till-late shift in the '90s wasn't paid.", "He is 6'2\" tall."])
def test_apostrophes_and_inches_are_no_quotations(claim: str) -> None:
    """What stands between two apostrophes is not a quotation."""
    assert check_quotation(claim, evidence(SOURCE)) == ()
