"""What the checks ask of the evidence: passages, prose, language, what the documents hold."""

from service.core.checks.evidence import LONGEST_PASSAGE, MOST_PASSAGES, Evidence
from service.core.highlight import cite
from service.core.text.document import document
from service.core.types import Reading
from tests.core.evidence import evidence

TEXT = "Ferry runs aground off Kestrel Point\n\nA ferry ran aground off Kestrel Point on Tuesday, the coastguard said."


def test_headings_are_no_prose() -> None:
    """What a headline leaves out is read of it only where nothing else is cited."""
    held = document(Reading(text=TEXT, language="en"), "one")
    head, told = (cite(held, sentence.start, sentence.end) for sentence in held.sentences)
    both = Evidence(documents={held.id: held}, citations=(head, told))
    assert both.passages == (head.quote, told.quote)
    assert both.prose == (told.quote,)
    assert Evidence(documents={held.id: held}, citations=(head,)).prose == (head.quote,)


def test_of_long_and_many_passages_some_is_read() -> None:
    """Passages are read to a length, and so many of them."""
    held = document(Reading(text="word " * LONGEST_PASSAGE, language="en"), "one")
    citations = (cite(held, 0, len(held.text)),) * (MOST_PASSAGES + 1)
    read = Evidence(documents={held.id: held}, citations=citations).passages
    assert [len(passage) for passage in read] == [LONGEST_PASSAGE] * MOST_PASSAGES


def test_the_language_is_that_of_the_first_cited_document() -> None:
    """English is assumed where nothing known is cited."""
    held = evidence("Zwölf Menschen wurden verletzt.", language="de")
    assert held.language == "de"
    assert Evidence(documents={}, citations=held.citations).language == "en"
    assert Evidence(documents=held.documents, citations=()).language == "en"


def test_sources_come_with_what_they_hold() -> None:
    """Each cited document comes once, with the sentences that hold a concept."""
    held = evidence("The ferry sank. Nobody was hurt.", cited="The ferry sank.")
    again = Evidence(documents=held.documents, citations=held.citations * 2)
    ((document, holding),) = again.holdings
    assert (document,) == again.sources
    assert holding.postings["ferri"] == (0,)
