"""Documents."""

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from service.core.text.document import document
from service.core.types import Reading

NEWS = "Wall To Be Rebuilt\n\nThe council voted on Tuesday. “We owe it,” the mayor said.\n\nWork starts on Jan. 5."


def test_a_document_knows_its_sentences() -> None:
    """Sentences have exact spans, the number of their paragraph and a kind."""
    made = document(Reading(text=NEWS), "doc-1")
    assert [made.sentence(number) for number in range(4)] == [
        "Wall To Be Rebuilt",
        "The council voted on Tuesday.",
        "“We owe it,” the mayor said.",
        "Work starts on Jan. 5.",
    ]
    assert [(s.paragraph, s.kind) for s in made.sentences] == [(0, "heading"), (1, "prose"), (1, "prose"), (2, "prose")]


def test_metadata_and_language_pass() -> None:
    """What the reading says of the source is kept; the language is detected where it says nothing."""
    moment = datetime(2026, 2, 12, tzinfo=UTC)
    reading = Reading(text=NEWS, title="T", url="https://example.org/a", publisher="P", published_at=moment)
    made = document(reading, "a")
    assert (made.id, made.title, made.url, made.publisher, made.published_at) == (
        *("a", "T", "https://example.org/a", "P"),
        moment,
    )
    assert made.language == "en"
    assert document(Reading(text=NEWS, language="fr"), "a").language == "fr"


def test_text_is_made_canonical() -> None:
    """Offsets count in canonical text, whatever line ends the reading had."""
    assert document(Reading(text="\ufeffOne here.\r\nTwo here."), "a").text == "One here.\nTwo here."


def test_an_empty_text_has_no_sentences() -> None:
    """A reading without text makes a document without sentences."""
    assert document(Reading(text=" \n"), "a").sentences == ()


@given(st.text(max_size=120))
def test_every_sentence_is_a_slice(text: str) -> None:
    """Sentences are ordered slices of the canonical text, paragraphs never fall, and all words lie in one."""
    made = document(Reading(text=text), "a")
    end = paragraph = 0
    for sentence in made.sentences:
        assert end <= sentence.start < sentence.end <= len(made.text)
        assert not made.text[end : sentence.start].strip()
        assert sentence.paragraph >= paragraph
        end, paragraph = sentence.end, sentence.paragraph
    assert not made.text[end:].strip()
