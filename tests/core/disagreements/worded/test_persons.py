"""Toy pairs in the style of newspapers: whom two sources name for one thing, and what is harmless beside it."""

import pytest

from tests.core.disagreements.reported import sides

REST = (
    " The harbour office in Oderby was closed for the rest of the week. Ferry tickets for the island stay valid until"
    " the end of the month. The county council has asked for a report on the lock gates."
)
DIFFERENT = [
    # who was arrested, killed, named, who won, did or said it
    (
        "Police in Oderby arrested Lena Marsh on Monday over the fire at the Vesk shipyard. Marsh worked at the yard.",
        "Oderby police on Monday arrested Carl Fenn over the fire at the Vesk shipyard. Fenn worked at the yard.",
        {"Lena Marsh", "Carl Fenn"},
    ),
    (
        "Harbour master Ines Roth was killed when a crane fell at the Vesk shipyard. Roth worked there since May.",
        "Harbour master Paul Grell was killed when a crane fell at the Vesk shipyard. Grell worked there for years.",
        {"Ines Roth", "Paul Grell"},
    ),
    (
        "The Oderby council named Tara Quill as head of the ferry line on Tuesday. Quill begins in May.",
        "On Tuesday the Oderby council named Omar Besk as head of the ferry line. Besk begins in May.",
        {"Tara Quill", "Omar Besk"},
    ),
    (
        "A court in Oderby sentenced Nils Tordan to six years for the theft of the Vesk bell. Tordan will appeal.",
        "The Oderby court sentenced Hugo Lamm to six years for the theft of the Vesk bell. Lamm will appeal.",
        {"Nils Tordan", "Hugo Lamm"},
    ),
    (
        "Surgeon Mira Kolb led the operation on the twins at Oderby hospital. Kolb had practised it for a year.",
        "Surgeon Jon Adler led the operation on the twins at Oderby hospital. Adler had practised it for a year.",
        {"Mira Kolb", "Jon Adler"},
    ),
    (
        "The lifeboat was steered by Petra Voss when it hit the Lowen Bridge. Voss was not hurt.",
        "The lifeboat was steered by Erik Halm when it hit the Lowen Bridge. Halm was not hurt.",
        {"Petra Voss", "Erik Halm"},
    ),
    (
        "Engineer Sven Ostrow resigned from the Vesk shipyard on Friday after the fire. Ostrow gave no reason.",
        "Engineer Maud Perrin resigned from the Vesk shipyard on Friday after the fire. Perrin gave no reason.",
        {"Sven Ostrow", "Maud Perrin"},
    ),
    (
        "The diver who found the Vesk bell in the harbour after the storm is Rolf Amsel. Amsel dives there.",
        "The diver who found the Vesk bell in the harbour after the storm is Gitta Born. Born dives there.",
        {"Rolf Amsel", "Gitta Born"},
    ),
    (
        "The captain of the ferry, Anna Wolter, was charged over the crash at the Lowen Bridge. Wolter denies it.",
        "The captain of the ferry, Jens Krall, was charged over the crash at the Lowen Bridge. Krall denies it.",
        {"Anna Wolter", "Jens Krall"},
    ),
    (
        "Oderby's museum bought the Vesk bell from dealer Luis Cant for an unknown sum. Cant had kept it in a barn.",
        "Oderby's museum bought the Vesk bell from dealer Ruth Imhof for an unknown sum. Imhof had kept it in a barn.",
        {"Luis Cant", "Ruth Imhof"},
    ),
]
HARMLESS = [
    # the same person in other words, spellings and forms of the name
    (
        "Police in Oderby arrested Lena Marsh on Monday over the fire.",
        "Oderby police on Monday arrested Marsh over the fire.",
    ),
    ("Police arrested Viktor Sokolov over the fire at Vesk.", "Police arrested Viktor Sokolow over the fire at Vesk."),
    (
        "Police arrested Lena Marsh over the fire at Vesk.",
        "Police arrested Lena Fenn, as she is now, over the fire at Vesk.",
    ),
    # two people, both named by one source
    (
        "Police arrested Lena Marsh over the fire at Vesk. Carl Fenn was let go.",
        "Police arrested Carl Fenn over the fire at Vesk.",
    ),
    # two witnesses, two speakers
    (
        "Lena Marsh said that the flames at the Vesk shipyard were higher than the crane.",
        "Carl Fenn said that the flames at the Vesk shipyard were higher than the crane.",
    ),
    (
        "“I saw smoke over the yard,” said Lena Marsh, a welder.",
        "“I heard a bang in the yard,” said Carl Fenn, a welder.",
    ),
    # two deeds
    (
        "Lena Marsh was arrested in Oderby over the fire at the Vesk shipyard.",
        "Carl Fenn was praised in Oderby for his work at the county museum.",
    ),
    # a list of people, of whom each source names some
    (
        "Parcels were sent to former mayor Lena Marsh, banker Tom Ulm, actor Ina Prell, and lawyer Max Dorn in Oderby.",
        "Parcels were sent to former mayor Carl Fenn, banker Eva Holt, actor Udo Sand, and lawyer Kai Renz in Oderby.",
    ),
    # joined with somebody else
    (
        "Lena Marsh and Tom Ulm were honoured by the Oderby council on Monday.",
        "Carl Fenn and Tom Ulm were honoured by the Oderby council on Monday.",
    ),
    # no persons: places and bodies
    (
        "The Vesk Union closed the yard in Oderby on Monday after the fire.",
        "The Harbour Board closed the yard in Oderby on Monday after the fire.",
    ),
    (
        "The ferry left for New Haven on Monday with the bell on board.",
        "The ferry left for Port Arden on Monday with the bell on board.",
    ),
    # one event each
    (
        "Lena Marsh won the Oderby regatta in a borrowed boat.",
        "Prices of herring rose again, and Carl Fenn closed his stall in Vesk.",
    ),
    (
        "Lena Marsh was born in Vesk and went to school there.",
        "Carl Fenn plans a second bakery beside the Lowen Bridge.",
    ),
    # a role told with another word
    ("Mayor Lena Marsh opened the bridge.", "Deputy Carl Fenn closed the meeting with a toast to the bridge."),
    ("Lena Marsh lost her boat in the storm.", "Carl Fenn sold the county a new pump before the storm."),
    # a quotation of one and a report of the other
    (
        "Lena Marsh told reporters that the Vesk shipyard would open again in May.",
        "The Vesk shipyard will open again in May, Carl Fenn told reporters.",
    ),
]


@pytest.mark.parametrize(("one", "other", "named"), DIFFERENT)
def test_two_persons_of_whom_the_same_is_told_are_both_shown(one: str, other: str, named: set[str]) -> None:
    """Each source names somebody of whom the other knows nothing, for the same deed."""
    lasts = {name.split()[-1] for name in named}
    assert lasts in [{words.split()[-1] for words in told} for told in sides(one + REST, other + REST)]


@pytest.mark.parametrize(("one", "other"), HARMLESS)
def test_who_is_no_rival_is_not_shown(one: str, other: str) -> None:
    """The same person in another form, another deed, a speaker, a list and what is no person are no disagreement."""
    people = {"Marsh", "Fenn", "Sokolov", "Sokolow", "Ulm", "Dorn", "Renz", "Union", "Board", "Haven", "Arden"}
    shown = [words for told in sides(one + REST, other + REST) for words in told]
    assert not [words for words in shown if people & set(words.split())]
