"""Matters that sources tell differently."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from service.core.disagreements.finding import MOST, disagreements
from service.core.text.document import document
from service.core.types import Disagreement, Document, Reading, Related
from service.engine.relate import relate
from tests.fakes import made
from tests.newsroom import disputed

FACTS = (
    "The collision of the ferry with the Lowen Bridge injured 14 people.",
    "The collision of the ferry with the Lowen Bridge injured 23 people.",
    "The council approved the plan for a tunnel under the Lowen estuary on Monday.",
    "The council rejected the plan for a tunnel under the Lowen estuary on Monday.",
    "Mayor Ada Brill opened the bridge. Brill spoke for an hour. Then Brill left. Nobody followed Brill.",
    "Former Mayor Ada Brill opened the bridge. Brill spoke for an hour. Then Brill left. Nobody followed Brill.",
)


def found(*texts: str, origins: tuple[int, ...] | None = None) -> tuple[Disagreement, ...]:
    """Return the disagreements among documents of these texts, each its own origin where none are given."""
    documents: tuple[Document, ...] = tuple(made(text, f"doc-{number}") for number, text in enumerate(texts))
    related = Related(
        copies=(None,) * len(texts),
        origins=origins or tuple(range(len(texts))),
        off_topic=frozenset(),
        points=relate(documents).points,
    )
    return disagreements(documents, related)


def test_two_counts_of_one_thing_disagree():
    """Sources that count the injured of one collision differently are shown side by side, each cited."""
    (one,) = found(
        "The collision of the ferry with the Lowen Bridge injured 14 people.",
        "The collision of the ferry with the Lowen Bridge on Tuesday injured 23 people, the hospital said.",
    )
    assert [position.text for position in one.positions] == ["14 people", "23 people"]
    assert [citation.document for position in one.positions for citation in position.citations] == ["doc-0", "doc-1"]


def test_the_same_count_in_other_words_agrees():
    """Fourteen is 14, and about 1,300 is 1,287."""
    assert not found(
        "The collision of the ferry with the Lowen Bridge injured 14 people.",
        "Fourteen people were injured in the collision of the ferry with the Lowen Bridge.",
    )
    assert not found(
        "The storm left about 1,300 homes in Orrin without power.",
        "The storm left 1,287 homes in Orrin without power.",
    )


def test_counts_of_different_things_do_not_disagree():
    """The injured of a collision and the passengers of the ferry are two figures, not two versions of one."""
    assert not found(
        "The collision of the ferry with the Lowen Bridge injured 14 people.",
        "The ferry that collided with the Lowen Bridge carried 212 passengers.",
    )


def test_a_corrected_figure_is_not_a_disagreement():
    """A source that says how its figure changed does not contradict the one that has the older figure."""
    assert not found(
        "The collision of the ferry with the Lowen Bridge injured 14 people.",
        "The collision of the ferry with the Lowen Bridge injured 23 people, revised from an earlier count of 14.",
    )


def test_articles_of_one_origin_do_not_disagree():
    """Two versions of one wire story are one source."""
    texts = (
        "The collision of the ferry with the Lowen Bridge injured 14 people.",
        "The collision of the ferry with the Lowen Bridge injured 23 people.",
    )
    assert not found(*texts, origins=(0, 0))


def test_two_offices_of_one_person_disagree():
    """Whom one source calls mayor and another former mayor is shown with both titles."""
    story = "{} Ada Brill opened the bridge. Brill spoke for an hour. Then Brill left. Nobody followed Brill."
    (one,) = found(story.format("Mayor"), story.format("Former Mayor"))
    assert [position.text for position in one.positions] == ["Mayor Ada Brill", "Former Mayor Ada Brill"]


def test_two_pairs_of_parties_disagree():
    """Who swapped prisoners with whom is told differently by two sources."""
    (one,) = found(
        "The talks follow a prisoner swap between Orland and Vesk, the ministry said.",
        "The talks follow a sudden prisoner swap between Vesk and Tarn, the ministry said.",
    )
    assert "Orland" in one.positions[0].text
    assert "Tarn" in one.positions[1].text


def test_parts_totals_and_plans_do_not_disagree():
    """A further figure, a part, another year's total and a plan are matters of their own."""
    one = "The flood in Orrin destroyed 40 houses along the Lowen river on Tuesday."
    for other in (
        "The flood in Orrin destroyed another 12 houses along the Lowen river on Wednesday.",
        "The flood in Orrin may have destroyed 90 houses along the Lowen river.",
        "The flood in Vesk destroyed 15 houses along the Lowen river on Tuesday.",
        "“The flood destroyed 90 houses along the Lowen river,” a fisherman of Orrin said.",
        "The flood in Orrin destroyed at least 12 and as many as 90 houses along the Lowen river.",
    ):
        assert not found(one, other), other


def test_two_outcomes_disagree():
    """What one source says was approved and another says was rejected is shown from both sides."""
    (one,) = found(
        "The town council approved the plan for a tunnel under the Lowen estuary on Monday night.",
        "After a long night the council rejected the plan of the mayor for a tunnel under the Lowen estuary.",
    )
    assert [position.text for position in one.positions] == ["council approved the plan", "council rejected the plan"]


def test_a_denial_in_other_words_agrees():
    """To find no trace is not to find a trace."""
    assert not found(
        "Divers found no trace of the missing pump near the east pier of the Lowen Bridge.",
        "Divers did not find a trace of the missing pump near the east pier of the Lowen Bridge.",
    )


def test_two_dates_of_one_event_disagree():
    """An event that two sources date differently is shown with both days."""
    (one,) = found(
        "The new foot ferry across the Lowen estuary will start on Thursday from the Skarrow harbour.",
        "The new foot ferry across the Lowen estuary will start on Friday from the Skarrow harbour.",
    )
    assert [position.text for position in one.positions] == ["Thursday", "Friday"]


def test_the_day_of_a_remark_is_no_matter():
    """That a source was asked on another day is no disagreement."""
    assert not found(
        "The foot ferry across the Lowen estuary carries 900 people, the harbour master said Thursday.",
        "The foot ferry across the Lowen estuary carries 900 people, the harbour master said Friday.",
    )


def test_one_quotation_of_two_speakers_disagrees():
    """The same words from two mouths are shown with both speakers."""
    (one,) = found(
        "“A ship does not lose her steering twice by bad luck,” said Tobias Renn.",
        "“A ship does not lose her steering twice by bad luck,” said Gil Pashley.",
    )
    assert one.matter.startswith("Who said “a ship does not")
    assert [position.text for position in one.positions] == ["Tobias Renn", "Gil Pashley"]


def test_two_ages_disagree():
    """A person whose age two sources tell differently is shown with both."""
    (one,) = found(
        "The captain, Jonas Ferreby, 51, was questioned for two hours.",
        "Police questioned Jonas Ferreby, 58, the captain of the ferry.",
    )
    assert one.matter == "How old Jonas Ferreby is"


def test_an_age_before_a_man_is_his_whose_name_follows() -> None:
    """Of "a 34-year-old man, Dan Orlo" and "Dan Orlo, 43," the ages differ."""
    (one,) = found(
        "Police arrested a 34-year-old man, Dan Orlo, over the robbery of a jeweller in Skarrow on Sunday.",
        "Dan Orlo, 43, was arrested on Sunday after the robbery of a jewellery shop in Skarrow, police said.",
    )
    assert one.matter == "How old Dan Orlo is"


def test_a_settled_thing_and_an_open_one_disagree():
    """What one source tells as done and another as possible is shown from both sides."""
    (one,) = found(
        "Orland secured access to the copper mines of Vesk, the ministry said.",
        "A possible agreement between Orland and Vesk on access to the copper mines was mentioned.",
    )
    assert one.matter.startswith("Whether it is settled")


def test_a_position_taken_and_one_left_open_disagree():
    """What one source says that somebody signalled, and another that she would not say, is shown from both sides."""
    open_one = "Mayor Ada Brill would not say whether the night ferry to Ilsay would keep its licence."
    (one,) = found("Brill signalled that the night ferry to Ilsay may lose its licence for good.", open_one)
    assert one.matter.startswith("Where Brill stands")
    assert [citation.document for position in one.positions for citation in position.citations] == ["doc-0", "doc-1"]
    assert not found("Brill signalled that the school in Ilsay may lose its roof.", open_one)
    assert not found("Olav Dahl signalled that the night ferry to Ilsay may lose its licence for good.", open_one)


def test_a_later_figure_is_told_apart_from_a_conflict():
    """Where all of one side came out half a day or more after all of the other, the later may replace the earlier."""
    story = (
        "The collision of the ferry with the Lowen Bridge injured {} people. Captain Jonas Ferreby had no helm. "
        "The barriers of the bridge were down."
    )
    texts = (story.format(14), story.format(23))
    alone, morning = datetime(2026, 3, 4, tzinfo=UTC), datetime(2026, 3, 4, 6, tzinfo=UTC)
    for first, hours, expected in ((morning, 4, False), (morning, 30, True), (alone, 22, False), (alone, 25, True)):
        times = (first, first + timedelta(hours=hours))
        documents = tuple(
            document(Reading(text=text, published_at=time), f"doc-{at}")
            for at, (text, time) in enumerate(zip(texts, times, strict=True))
        )
        related = structs.replace(relate(documents), copies=(None, None), origins=(0, 1))
        (one,) = disagreements(documents, related)
        assert one.in_time is expected
    (undated,) = found(*texts)
    assert not undated.in_time


def test_many_documents_stay_bounded():
    """A hostile set with thousands of figures on one matter ends, and reports no more than a reader can look at."""
    text = " ".join(f"The flood in Orrin destroyed {number} houses." for number in range(2, 300))
    assert len(found(text, text.replace("1", "7"), text.replace("2", "8"))) <= MOST


@given(st.lists(st.sampled_from(FACTS), min_size=2, max_size=5))
def test_each_position_quotes_its_document(facts: list[str]) -> None:
    """Whatever is reported is cited: every citation is the exact sentence of the document that it names."""
    documents = {f"doc-{number}": text for number, text in enumerate(facts)}
    for disagreement in found(*facts):
        assert len(disagreement.positions) > 1
        for position in disagreement.positions:
            for citation in position.citations:
                assert documents[citation.document][citation.start : citation.end] == citation.quote


@pytest.mark.parametrize("name", ["bakery", "boil", "heat", "pilots", "schools", "swap", "takeover", "trams"])
def test_what_has_moved_on_is_no_disagreement(name: str) -> None:
    """Offers, prices, ships at anchor and savings that later articles tell otherwise have changed in the meantime."""
    assert disputed(name) == ()
