"""Matters that sources tell differently."""

from service.core.disagreements import disagreements
from service.core.types import Disagreement, Document, Plan, Related
from tests.fakes import made


def found(*texts: str, origins: tuple[int, ...] | None = None) -> tuple[Disagreement, ...]:
    """Return the disagreements among documents of these texts, each its own origin where none are given."""
    documents: tuple[Document, ...] = tuple(made(text, f"doc-{number}") for number, text in enumerate(texts))
    related = Related(
        copies=(None,) * len(texts),
        origins=origins or tuple(range(len(texts))),
        off_topic=frozenset(),
        points=(),
    )
    return disagreements(documents, related, Plan(points=()))


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
