"""A checked draft as text for a terminal."""

from msgspec import structs

from service.core.render.checked import WIDTH, checked
from service.core.types import CheckReport, Disagreement, DocumentReport, Finding, Made, Position
from tests.core.render.samples import citation, sentence

MADE = Made(writer="draft", model=None, prompts={}, version="1")
WIRE = citation("wire", "A ferry struck the bridge, hurting 14.")
RADIO = citation("radio", "“No helm,” said Gil Pashley.")


def report(*sentences, copies=()):
    """Return the report of a draft of these sentences."""
    cited = dict.fromkeys(each.document for one in sentences for each in one.citations)
    documents = tuple(
        DocumentReport(id=name, role="copy" if name in copies else "used", copy_of=None, sentences=1) for name in cited
    )
    return CheckReport(sentences=sentences, documents=documents, made=MADE)


def doubted(text, *findings, verdict="unsupported"):
    """Return a sentence with these findings that cites the wire story."""
    return structs.replace(sentence(text, WIRE, findings=findings), verdict=verdict)


def test_the_first_line_says_which_sentences_do_not_hold():
    """A reader sees at once how many sentences hold and which to look at."""
    wrong = doubted("The ferry hurt 41.", Finding(check="figures", detail="The cited passage says 14, not 41."))
    text = checked(report(sentence("A ferry struck the bridge.", WIRE), wrong))
    assert text.startswith("1 of 2 sentences are supported by what they cite. Not supported: 2.\n")


def test_a_finding_says_what_is_wrong_and_the_passage_what_the_source_says():
    """Below a sentence stand the faults, then the passages."""
    finding = Finding(check="figures", detail="The cited passage says 14, not 41.", start=15, end=17, where="not_found")
    text = checked(report(doubted("The ferry hurt 41.", finding)))
    assert "figures: The cited passage says 14, not 41. No other document says it either." in text
    assert "wire says: “A ferry struck the bridge, hurting 14.”" in text


def test_a_quote_that_was_found_is_never_said_to_be_missing():
    """A finding that shows its passage says nothing of "no document"."""
    finding = Finding(check="speaker", detail="From Gil Pashley.", where="not_found", passage=RADIO)
    text = checked(report(doubted("“No helm,” said Tobias Renn.", finding)))
    assert "No other document" not in text
    assert "radio says: “No helm,” said Gil Pashley." in text


def test_a_wrong_speaker_is_told_once():
    """The name of a wrong speaker is no second fault."""
    wrong = Finding(check="speaker", detail="From Gil Pashley.", start=16, end=27)
    name = Finding(check="names", detail="Another name here.", start=16, end=27)
    text = checked(report(doubted("“No helm,” said Tobias Renn.", wrong, name)))
    assert "Another name here." not in text


def test_a_sentence_that_another_source_tells_differently_says_so():
    """A draft's sentence may hold, and its writer should know who says something else."""
    other = Position(text="23 people", citations=(citation("ledger", "The hospital counted 23 people."),))
    hurt = Disagreement(matter="How many", positions=(Position(text="hurting 14", citations=(WIRE,)), other))
    held = structs.replace(sentence("It hurt 14 people.", WIRE), disagreements=(0,))
    text = checked(structs.replace(report(held), disagreements=(hurt,)))
    assert "Supported (score 0.90).\n     Told differently by ledger: “23 people”\n" in text


def test_a_sentence_that_holds_shows_one_passage_of_each_document():
    """A supported sentence shows no more than a reader needs, and leaves copies out."""
    more = citation("wire", "It struck the pier.", start=40)
    copy = citation("gazette", "A ferry struck the bridge, hurting 14.")
    text = checked(report(sentence("A ferry struck the bridge.", WIRE, more, copy), copies=("gazette",)))
    assert text.count(" says: ") == 1


def test_lines_fit_a_terminal():
    """No line is longer than the width, whatever the documents say."""
    long = citation("wire", "A ferry struck the bridge. " * 30)
    text = checked(report(sentence("The ferry Maren Alda struck it. " * 9, long)))
    assert max(map(len, text.splitlines())) <= WIDTH
