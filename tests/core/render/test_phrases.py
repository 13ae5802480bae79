"""The plain words that readers get."""

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from service.core.render import phrases
from service.core.types import CorroboratedPart, Corroboration, DocumentReport, Made, SummarySentence, Usage
from tests.core.render.samples import PART, STRUCK, SUMMARY, sentence


def test_copies_are_one_source() -> None:
    """Wire text printed by three papers is one source."""
    backing = Corroboration(level="copied", independent_sources=1, documents=("a", "b", "c"))
    assert phrases.backing(sentence("It is so.", STRUCK, backing=backing)) == "one source, printed 3 times"


def parted(text: str, *parts: CorroboratedPart) -> SummarySentence:
    """Return the sentence `text`, told by one source, with the parts that others say."""
    backing = Corroboration(level="single_source", independent_sources=1, documents=("wire",), parts=parts)
    return sentence(text, STRUCK, backing=backing)


def test_a_long_part_is_told_by_its_ends() -> None:
    """Of a part of more than fourteen words the middle is left out."""
    text = "The council of Orrin has voted by nine to four to close the old harbour for good, it said."
    part = replace(PART, end=text.index(", it"))
    told = phrases.parts_backing(parted(text, part))
    assert told == ["2 independent sources say “The council of Orrin has … to close the old harbour for good”"]


def test_parts_that_as_many_sources_say_are_told_together() -> None:
    """The number of sources is told once for all parts that have it."""
    text = "Orrin won the cup, beating Vesk 3-2, before a crowd of 4,120."
    spans = [(0, 17, 2), (19, 35, 3), (37, 60, 2)]
    parts = [replace(PART, start=start, end=end, independent_sources=count) for start, end, count in spans]
    assert phrases.parts_backing(parted(text, *parts)) == [
        "2 independent sources say “Orrin won the cup” and “before a crowd of 4,120”",
        "3 independent sources say “beating Vesk 3-2”",
    ]


def test_namesakes_are_told_apart() -> None:
    """Two documents of one publisher carry their ids."""
    documents = tuple(
        DocumentReport(id=id_, role="used", copy_of=None, sentences=1, publisher="Northwire") for id_ in ("a", "b")
    )
    assert phrases.names(documents) == {"a": "Northwire (a)", "b": "Northwire (b)"}


def test_a_title_names_only_what_has_no_better_name() -> None:
    """A document without publisher goes by the client's id, and by its title where the id is the service's own."""
    named, numbered = (
        DocumentReport(id=id_, role="used", copy_of=None, sentences=1, title="Ferry hits bridge")
        for id_ in ("coast-radio.md", "doc-2")
    )
    assert phrases.names((named, numbered)) == {"coast-radio.md": "coast-radio.md", "doc-2": "Ferry hits bridge"}


def test_dates_need_no_locale() -> None:
    """A date is written out in English on every machine."""
    assert phrases.day(datetime(2026, 3, 3, tzinfo=UTC)) == "3 March 2026"


def test_findings_say_where_the_passage_is() -> None:
    """A reason ends with the place of the passage, where that is known."""
    finding = SUMMARY.sentences[2].findings[0]
    assert phrases.reason(finding) == "41 is not in the passage; it stands in none of the documents."


def test_making_says_who_wrote_and_what_was_asked() -> None:
    """The last part names the writer, the model if one wrote, how often models were asked, and the judge."""
    plain = phrases.making(SUMMARY.made, SUMMARY.usage)
    assert plain.startswith("The writer “extractive” took these sentences from the documents. No model was asked.")
    asked = phrases.making(
        Made(writer="compose", model="small-1", prompts={}, version="1", judge="big-2"),
        Usage(calls=1, cached_calls=2, prompt_tokens=30, completion_tokens=4),
    )
    assert asked == (
        "Written by “compose” with the model small-1. Models were asked once (2 answered from the cache): "
        "30 tokens in, 4 out. The judge big-2 weighed each sentence against its passages. "
        "Each sentence was checked against the passages it cites. Version 1."
    )


@given(st.text())
def test_web_addresses_are_safe(url: str) -> None:
    """What is taken for an address starts with http and holds no quote, bracket, space or control character."""
    for candidate in (url, f"https://a.example/{url}"):
        address = phrases.web_address(candidate)
        assert address is None or (
            address.startswith(("http://", "https://"))
            and address.isascii()
            and not set(address) & set("\"'<>()[] \\;`")
        )


@given(st.text())
def test_cleaning_twice_changes_nothing(text: str) -> None:
    """Clean text is one line and stays as it is."""
    cleaned = phrases.clean(text)
    assert "\n" not in cleaned
    assert phrases.clean(cleaned) == cleaned
