"""Checking drafts that somebody else wrote."""

import pytest
from msgspec import structs

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


async def test_a_draft_is_told_where_a_source_differs():
    """What the draft says holds, and another document says something else; what the draft leaves out is not told."""
    documents = (
        Source(id="wire", text="The Orrin dam failed on Monday. The flood injured 14 people in Orrin, police said."),
        Source(id="post", text="The Orrin dam failed on Monday. The flood injured 23 people in Orrin, doctors said."),
    )
    draft = CheckRequest(text="The dam failed. The flood injured 23 people, doctors said.", documents=documents)
    report = await check(draft, local(Settings()))
    assert [(each.verdict, each.disagreements) for each in report.sentences] == [("supported", ()), ("supported", (0,))]
    assert [each.text for each in report.disagreements[0].positions] == ["14 people", "23 people"]
    assert {each.document for each in report.sentences[1].citations} == {"post"}
    silent = await check(structs.replace(draft, text="The dam failed on Monday."), local(Settings()))
    assert silent.disagreements == ()


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
        (CitationHint(document="nobody"), "/document: no document of this request has the id 'nobody'"),
        (CitationHint(document="wire", sentence=9), "/sentence: 'wire' has 2 sentences"),
        (CitationHint(document="wire", start=5, end=5000), ": 5..5000 is outside"),
        (CitationHint(document="wire", start=5), ": gives one end of a span"),
    ],
)
async def test_a_citation_of_nothing_is_refused(hint, detail):
    """A citation that names no passage is an error that says where and why."""
    with pytest.raises(InvalidField) as caught:
        await checked("The Orrin dam failed on Monday.", citations=((CitationHint(document="wire"), hint),))
    (fault,) = caught.value.errors
    assert f"{fault.pointer}: {fault.detail}".startswith(f"/citations/0/1{detail}")


@pytest.mark.parametrize("marker", ["[1, 2]", "[1,2]", "[1; post]", "[1-2]", "[1 – 2]", "[1][2]", "[2][1][1]"])
async def test_one_marker_may_name_several_documents(marker):
    """Lists and ranges are read as people write them, and what is named twice is cited once."""
    report = await checked(f"Schools stay open this week, though the Orrin dam failed on Monday {marker}.")
    sentence = report.sentences[0]
    assert sentence.text == "Schools stay open this week, though the Orrin dam failed on Monday."
    assert {c.document for c in sentence.citations} == {"wire", "post"}
    assert len(set(sentence.citations)) == len(sentence.citations)


async def test_a_marker_of_no_document_is_doubted():
    """A number beyond the documents is no figure of the sentence, and the reader is told how many there are."""
    sentence = (await checked("The Orrin dam failed on Monday [1][7].")).sentences[0]
    assert (sentence.text, sentence.verdict) == ("The Orrin dam failed on Monday.", "flagged")
    (finding,) = sentence.findings
    assert (finding.check, finding.detail) == ("pointer", "The draft cites [7] here; there are 2 documents.")


async def test_brackets_that_are_no_markers_stay():
    """Insertions and years belong to the sentence."""
    report = await checked("The [Orrin] dam failed in [2019], it said [sic].")
    assert report.sentences[0].text == "The [Orrin] dam failed in [2019], it said [sic]."


async def test_a_document_that_is_silent_is_named():
    """Who cites a document in vain is told so, and shown which other document says it."""
    sentence = (await checked("Schools stay open this week [1].")).sentences[0]
    finding = sentence.findings[0]
    assert sentence.verdict == "unsupported"
    assert "The claim cites nothing." not in [each.detail for each in sentence.findings]
    assert finding.detail == "Nothing like it stands in wire, which the draft cites here."
    assert finding.where == "in_other_document"
    assert finding.passage.quote == "Schools stay open this week."


async def test_a_draft_in_another_language_is_not_held_word_for_word():
    """Only its figures can be compared: no noun of it is called a name that no document has."""
    draft = "Ingenieure haben im Damm von Orrin einen {} Meter langen Riss gefunden."
    right, wrong = [(await checked(draft.format(length))).sentences[0] for length in (14, 41)]
    assert (right.verdict, [each.check for each in right.findings]) == ("flagged", ["entailment"])
    assert "without a judge" in right.findings[0].detail
    assert [each.check for each in wrong.findings] == ["figures", "entailment"]


async def test_a_document_that_is_cited_wrongly_is_no_source():
    """The claim has the one source that says it, not the other that the draft cites for it."""
    sentence = (await checked("Engineers found a crack 14 metres long in its east wall [2].")).sentences[0]
    assert sentence.verdict == "unsupported"
    assert (sentence.corroboration.independent_sources, sentence.corroboration.documents) == (1, ("wire",))


async def test_nothing_is_unsupported_without_a_reason():
    """Where no check finds a fault and the score is too low, the finding says what no passage has."""
    sentence = (await checked("The mayor of Orrin resigned.")).sentences[0]
    assert sentence.verdict == "unsupported"
    assert [each.check for each in sentence.findings] == ["entailment"]
    assert "they have nothing for “" in sentence.findings[0].detail
    assert "“resigned”" in sentence.findings[0].detail


async def test_a_sentence_that_nobody_tells_is_told_so():
    """Without a citation in the draft there is none to doubt: no document says anything like it."""
    sentence = (await checked("Bananas ripen quickly.")).sentences[0]
    assert [each.detail for each in sentence.findings if each.check == "pointer"] == [
        "No document says anything like it."
    ]


async def test_an_empty_draft_is_refused():
    """A draft without a sentence is an error at /text."""
    with pytest.raises(InvalidField) as caught:
        await checked("  \n ")
    assert caught.value.errors[0].pointer == "/text"
