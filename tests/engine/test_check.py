"""Checking drafts that somebody else wrote."""

import pytest

from service.core.errors import InvalidField
from service.core.types import CheckReport, CheckRequest, CitationHint, Source
from service.engine.check import check
from service.settings import Settings
from service.wiring import local

DOCUMENTS = (
    Source(id="wire", text="The Orrin dam failed on Monday. Engineers found a crack 14 metres long in its east wall."),
    Source(id="post", text="Mayor Ada Brill said the town would not be evacuated. Schools stay open this week."),
)


async def checked(text: str, **more: object) -> CheckReport:
    """Return the report on `text`."""
    return await check(CheckRequest(text=text, documents=DOCUMENTS, **more), local(Settings()))


async def test_a_true_draft_is_supported_and_cited():
    """A sentence without citations gets the passage that says it."""
    report = await checked("The Orrin dam failed on Monday.")
    assert report.sentences[0].verdict == "supported"
    assert report.sentences[0].citations[0].document == "wire"


async def test_a_changed_figure_is_caught():
    """A figure that no passage has is a finding of the figures check."""
    report = await checked("Engineers found a crack 41 metres long in its east wall.")
    assert report.sentences[0].verdict != "supported"
    assert "figures" in {finding.check for finding in report.sentences[0].findings}


async def test_a_dropped_not_is_caught():
    """A claim that leaves out its source's negation is doubted."""
    report = await checked("Mayor Ada Brill said the town would be evacuated.")
    assert "negation" in {finding.check for finding in report.sentences[0].findings}


async def test_markers_in_the_text_name_documents():
    """[2] and [post] both cite the second document and are not part of the sentence."""
    for marker in ("[2]", "[post]"):
        report = await checked(f"Schools stay open this week {marker}.")
        sentence = report.sentences[0]
        assert (sentence.text, {c.document for c in sentence.citations}) == ("Schools stay open this week.", {"post"})


async def test_given_citations_are_what_a_sentence_is_held_against():
    """A true sentence that cites the wrong passage is not supported by it."""
    hints = ((CitationHint(document="post", sentence=1),),)
    report = await checked("The Orrin dam failed on Monday.", citations=hints)
    assert report.sentences[0].verdict == "unsupported"


@pytest.mark.parametrize(
    ("hint", "detail"),
    [
        (CitationHint(document="nobody"), "no 'nobody'"),
        (CitationHint(document="wire", sentence=9), "2 sentences"),
        (CitationHint(document="wire", start=5, end=5000), "outside"),
    ],
)
async def test_a_citation_of_nothing_is_refused(hint, detail):
    """A citation that names no passage is an error that says where and why."""
    with pytest.raises(InvalidField) as caught:
        await checked("The Orrin dam failed on Monday.", citations=((hint,),))
    assert caught.value.errors[0].pointer == "/citations/0"
    assert detail in caught.value.errors[0].detail


async def test_an_empty_draft_is_refused():
    """A draft without a sentence is an error at /text."""
    with pytest.raises(InvalidField) as caught:
        await checked("  \n ")
    assert caught.value.errors[0].pointer == "/text"
