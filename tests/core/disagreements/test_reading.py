"""What there is to read in documents, kept."""

from service.core.disagreements.reading import KEPT, Reader
from service.core.types import Document
from tests.fakes import made

TEXT = (
    "The collision injured 14 people at Orrin. Nobody was killed at the bridge. Mayor Ada Brill resigned on Monday. "
    "The ferry was repaired in May. Its owner paid 20 million dollars."
)


def of(document: Document, position: int, asked: set[int]) -> object:
    """Return what is read by somebody who knows nothing yet, without its offices, which are no values."""
    return Reader(document).read(position, asked)._replace(offices=None)


def test_what_was_read_before_changes_nothing() -> None:
    """Sentences are read the same alone, after others, with all of them, and where the document stands elsewhere."""
    document = made(TEXT)
    reader = Reader(document)
    assert len(reader.numbers) == 5
    for position, asked in ((0, {0}), (0, {0, 1}), (0, {0}), (2, {0}), (2, set(range(9))), (0, {1, 2}), (0, set())):
        found = reader.read(position, asked)
        assert found._replace(offices=None) == of(document, position, asked)
        assert [line.place for line in found.lines] == [(position, each) for each in sorted(asked & reader.numbers)]


def test_lately_read_sentences_are_not_read_again() -> None:
    """As many readings as a set goes back and forth between are kept, and no more."""
    reader = Reader(made(TEXT))
    asked = [{0, at} for at in range(KEPT + 1)]
    found = [reader.read(0, each) for each in asked]
    assert all(reader.read(0, each) is before for each, before in zip(asked[1:], found[1:], strict=True))
    assert reader.read(0, asked[0]) is not found[0]


def test_what_a_short_report_answers_is_read_with_it() -> None:
    """What it asks of a report, and what that says has caused the event, hangs on no other report."""
    report = made("A guard broke his wrist at Orrin. An overheated belt was to blame. They fled in a white van.")
    found = Reader(report).read(0, {0, 1, 2})
    assert {name: [each.line.place.sentence for each in told] for name, told in found.answered.answers.items()} == {
        "injury": [0],
        "escape": [2],
    }
    assert [each.head for each in found.caused.causes] == ["belt"]
    long = made(" ".join(["A guard broke his wrist. An overheated belt was to blame."] * 8))
    unasked = Reader(long).read(0, set(range(16)))
    assert len(unasked.lines) == 16
    assert (unasked.answered.answers, unasked.caused.causes) == ({}, ())
