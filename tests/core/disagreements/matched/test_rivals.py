"""Figures and dates that two sources tell of one matter in other words."""

from __future__ import annotations

import pytest

from tests.core.disagreements.reported import found, sides


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        (
            "A gunman killed nine people at the grain market of Orrin on Monday.",
            "The shooting at the grain market of Orrin left 14 people dead on Monday.",
            ["nine people", "14 people"],
        ),
        (
            "The council of Skarrow voted, 4-1, on Tuesday to buy the old grain mill.",
            "Skarrow's council voted 3-2 on Tuesday for buying the old mill.",
            ["4-1", "3-2"],
        ),
        (
            "Parliament passed the harbour bill on Tuesday by 120 votes to 98. The minister welcomed it.",
            "Lawmakers approved the harbour bill on Tuesday, 112 to 98. Its opponents will appeal.",
            ["120 votes to 98", "112 to 98"],
        ),
        (
            "Calder Line will pay $40,000 to the harbour board for the spilled oil.",
            "Calder Line has agreed to pay a $70,000 fine for oil that was spilled in the harbour.",
            ["$40,000 to the harbour board", "$70,000 fine"],
        ),
        (
            "Drivers face a fine of $200 to $400 for a first offence under the Skarrow rule.",
            "Under the rule in Skarrow a first offence means a fine of $300 to $400.",
            ["$200 to $400", "$300 to $400"],
        ),
        (
            "Mayor Ines Calloway has led the harbour board of Skarrow since 2012.",
            "Ines Calloway has led the harbour board since 2009, the town said.",
            ["2012", "2009"],
        ),
        (
            "Thieves took more than 160 rare books from the warehouse in Orrin.",
            "More than 460 books were taken from the Orrin warehouse, among them rare maps.",
            ["160 rare books", "460 books"],
        ),
    ],
)
def test_one_matter_in_other_words_is_shown_from_both_sides(one: str, other: str, told: list[str]) -> None:
    """Other verbs, a range, a vote, an amount with another noun, a year, two bounds too far apart."""
    assert sides(one, other) == [told]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "A gunman killed nine people at the grain market of Orrin on Monday.",
            "The shooting at the grain market of Orrin left at least seven people dead on Monday.",
        ),
        (
            "The captain spoke to the harbour inquiry in Skarrow for 80 minutes.",
            "In a 77-minute statement the captain spoke to the harbour inquiry in Skarrow.",
        ),
        (
            "Calder Line was ordered to pay $33 million in damages to the families of Orrin.",
            "A jury ordered Calder Line to pay $25 million in punitive damages to the families of Orrin.",
        ),
        (
            "The party of Ines Calloway has raised $165 million for the campaign in Orrin.",
            "Ines Calloway has raised $100 million for her campaign in Orrin, as well as $65 million for the party.",
        ),
        (
            "The flood wasted the past nine years of the work on the Lowen dam.",
            "The board will hear about the work on the Lowen dam over the past four years.",
        ),
        (
            "More than 40,000 homes near Orrin lost power in the storm on Monday.",
            "More than 48,000 homes near Orrin lost power in the storm on Monday.",
        ),
        (
            "The number of homes without power near Orrin rose to 900 on Monday.",
            "Near Orrin 400 homes were without power on Monday.",
        ),
    ],
)
def test_what_can_both_be_true_is_not_shown(one: str, other: str) -> None:
    """A bound, a rounding, a part, a sum, other spans of time, a rounder bound, a figure that moved."""
    assert sides(one, other) == []


def test_others_that_tell_one_of_the_values_are_cited_with_it() -> None:
    """A third source stands beside the one that it agrees with."""
    (one,) = found(
        "A gunman killed nine people at the grain market of Orrin on Monday.",
        "The shooting at the grain market of Orrin left 14 people dead on Monday.",
        "Fourteen people were dead after the shooting at the grain market of Orrin.",
    )
    cited = [{citation.document for citation in position.citations} for position in one.positions]
    assert cited == [{"doc-0"}, {"doc-1", "doc-2"}]


def test_notes_of_two_days_tell_of_two_days() -> None:
    """What two notes of a diary count is what happened on each of their days."""
    one = "2026-03-04: Shells hit the harbour of Vesk and killed 14 people."
    other = "2026-03-09: Shells hit the harbour of Vesk and killed 49 people."
    assert sides(one, other) == []
    assert sides(one[12:], other[12:]) == [["14 people", "49 people"]]


def test_articles_with_one_sentence_in_common_are_of_two_events() -> None:
    """Where the rest of two long articles has nothing in common, a common sentence tells of two occasions."""
    common = "Shares of Calder Line fell {} percent in Skarrow after the ferry company warned of losses."
    one = (
        common.format(11),
        "The herring fleet stayed in port.",
        "Bakers asked for cheaper flour.",
        "Snow closed the pass.",
    )
    other = (
        common.format(4),
        "A choir sang in the cathedral.",
        "Two painters won a prize.",
        "Children planted oaks.",
    )
    assert sides(" ".join(one), " ".join(other)) == []


FIRE = {
    "en": (
        "Three people were injured in a fire at the old mill in Lauterfeld on Tuesday. Some 120 firefighters came.",
        "The old mill in Lauterfeld caught fire on Tuesday. Four people were injured, the hospital said on Wednesday.",
    ),
    "de": (
        "Bei einem Brand in der alten Mühle in Lauterfeld sind am Dienstag drei Menschen verletzt worden.",
        "In Lauterfeld hat am Dienstag die alte Mühle gebrannt. Vier Menschen wurden verletzt, sagte das Klinikum.",
    ),
    "fr": (
        "Un incendie a détruit mardi le vieux moulin de Lauterfeld. Trois personnes ont été blessées, selon la police.",
        "Le vieux moulin de Lauterfeld a brûlé mardi. L'incendie a fait quatre blessés, a indiqué l'hôpital.",
    ),
}


@pytest.mark.parametrize("language", FIRE)
def test_how_many_were_hurt_is_compared_wherever_it_stands(language: str) -> None:
    """The number hurt may be told with the event or in a sentence of its own, of people or by what happened to them."""
    (report,) = found(*FIRE[language], language=language)
    assert report.matter == "How many people were injured"
    assert len(report.positions) == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Two blasts at mills across Orrin County on Monday killed at least 40 people and shut the roads.",
            "In Lauterfeld, a blast at a mill on Monday killed 13 people. The roads are shut.",
        ),
        (
            "Two people were killed and 14 injured when the mill in Lauterfeld burned on Monday.",
            "The mill in Lauterfeld burned on Monday. Fourteen people were injured and two died.",
        ),
    ],
)
def test_a_part_of_the_dead_and_another_number_are_no_other_count(one: str, other: str) -> None:
    """The dead of one place are not those of a whole country, and those hurt are not those killed."""
    assert found(one, other) == ()


def test_the_numbers_of_a_list_are_no_disagreement() -> None:
    """Two hundred statements of one pattern tell of two hundred things."""
    texts = [f"Witness {number} saw the grey van near the harbour gate at 6:4{number % 10}." for number in range(200)]
    assert sides(*texts) == []


def test_dates_that_agree_are_one_side() -> None:
    """Two sources for Monday and one for Thursday are two positions, not three."""
    (one,) = found(
        "The harbour board of Skarrow approved the sale of the ferries on Monday after a long debate.",
        "The board approved the sale of the Skarrow ferries on Thursday after a long debate.",
        "The harbour board of Skarrow approved the sale of its ferries on Monday after a debate.",
    )
    assert [len(position.citations) for position in one.positions] == [2, 1]


def test_a_german_noun_before_another_word_names_nobody() -> None:
    """Where every noun has a capital, "Menschen verletzt" and "Personen verletzt" are no two things."""
    (report,) = found(
        "Bei dem Brand der alten Mühle in Lauterfeld hat das Feuer am Dienstag drei Menschen verletzt.",
        "Das Feuer der alten Mühle in Lauterfeld hat am Dienstag vier Personen verletzt.",
        language="de",
    )
    assert report.matter == "How many people were injured"
