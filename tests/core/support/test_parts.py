"""Which parts of a sentence can be said without the rest."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from service.core.support.parts import parts, span_of, states

WON = "Orrin won the lake cup for the first time in nine years on Sunday, beating Vesk 3-2 before a crowd of 4,120."
SAID = "The mayor said that the dam at Orrin would be rebuilt next year, after engineers found a crack in the wall."


def stated(text: str) -> set[str]:
    """Return the parts of `text` that tell that something is so."""
    return {text[slice(*span_of(part))] for part in parts(text, "en") if states(part)}


def test_a_main_statement_and_what_is_added_to_it_are_parts():
    """Who won is a part, and by how much is another."""
    assert {"Orrin won the lake cup", "beating Vesk 3-2"} <= stated(WON)


def test_the_whole_is_no_part():
    """A part leaves something out."""
    assert not {WON, WON[:-1]} & stated(WON)


@pytest.mark.parametrize(
    "torn",
    [
        "The mayor said",
        "the dam at Orrin would be rebuilt next year",
        "that the dam at Orrin would be rebuilt next year",
    ],
)
def test_what_is_said_is_not_parted_from_who_says_it(torn):
    """Neither a verb of saying nor what it reports is a part."""
    assert torn not in stated(SAID)


def test_who_announces_is_not_parted_from_what():
    """An announcement is told with what is announced, or not at all; what was announced stands before."""
    said = stated("The Orrin harbour board announced on Friday that the Vesk ferry and its crew would sail again.")
    assert all("that the Vesk ferry" in part for part in said)
    assert "The new winter timetable was announced" in stated(
        "The new winter timetable was announced on Friday after nine weeks of talks with the ferry crews of Vesk."
    )


def test_a_circumstance_of_what_is_said_is_a_part_of_no_ones_word():
    """A part that goes on from the speaker's words is left to the speaker."""
    assert all("mayor" in part for part in stated(SAID))


def test_a_condition_is_not_cut_off():
    """Nothing is told without the "unless" that it depends on."""
    assert stated("The bridge over the Lenn will close for nine weeks unless the council pays the builders.") == set()


@pytest.mark.parametrize(
    ("text", "broken"),
    [
        ("He went back to Orrin as harbour adviser after he lost the ferry vote.", "harbour adviser after he lost the"),
        ("Roe looks back as her friend, the driver, reaches down for nine wet maps.", "the driver, reaches down"),
        ("Pell was jailed for the fire, which killed nine people died and hurt 14.", "which killed nine people died"),
        ("Cooks were charged over a dinner at which nine children fell ill.", "which nine children fell ill"),
        ("Roe will run Orrin, and Carl Pell would take over the harbour of Vesk.", "and Carl Pell would take"),
    ],
)
def test_a_fragment_is_no_part(text, broken):
    """What depends on a part that was cut off, or has the verb of another clause, tells nothing by itself."""
    assert broken in text
    assert not [part for part in stated(text) if broken.startswith(part) or part.startswith(broken)]


def test_a_verb_that_shares_its_subject_opens_a_part():
    """What else somebody did is told by a part without its subject."""
    assert "makes Harbour Day a public holiday" in stated(
        "The bill pays for new ferries, asks owners to name engineers and makes Harbour Day a public holiday."
    )


@pytest.mark.parametrize(
    "text",
    [
        "Rolf Hagen, the chief of staff at the harbour office, asked the county for nine new engineers on Sunday.",
        "Anna Roe and Carl Pell have left the council after nine years.",
    ],
)
def test_a_name_or_a_title_is_no_part(text):
    """An apposition tells nothing by itself, and "and" between two names parts no statement."""
    assert all(part[0] == text[0] for part in stated(text))


def test_nothing_is_cut_inside_a_quotation():
    """What somebody says stays in one piece."""
    text = 'Hagen called the plan "a gift, wrapped in red tape, to builders who never built" on Sunday in Orrin.'
    assert all(part.count('"') != 1 for part in stated(text))


def test_only_english_is_cut():
    """Where joints and verbs are not known there are no parts."""
    assert parts("Der Damm bei Orrin ist gebrochen, nachdem Ingenieure einen Riss fanden.", "de") == ()


WORDS = [
    "and",
    "after",
    "but",
    "by",
    "that",
    "who",
    "with",
    "not",
    "said",
    "was",
    "won",
    "ended",
    "beating",
    "Orrin",
    "Vesk",
]
SIGNS = [",", ";", ".", "–", '"', "“", "”", "’s", "14", "2.5", "cup", "lake", "crowd", "wide"]


@given(st.lists(st.sampled_from(WORDS + SIGNS), max_size=40).map(" ".join))
@example("Orrin won the lake cup and")
def test_parts_lie_within_their_text(text):
    """Every part of any text is a true piece of it."""
    for part in parts(text, "en"):
        states(part)
        start, end = span_of(part)
        assert 0 <= start < end <= len(text)
        assert (start, end) != (0, len(text))
