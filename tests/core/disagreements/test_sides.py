"""Which disagreements a sentence takes a side in."""

from msgspec import structs

from service.core.disagreements.sides import disputed, mattering, other_sides, siding
from service.core.types import Citation, Disagreement, Position
from tests.core.render.samples import citation, sentence

WIRE = citation("wire", "The collision in Orrin injured 14 people.")
POST = citation("post", "Doctors in Orrin said 23 people were injured.")
HURT = Disagreement(
    matter="How many people were injured",
    positions=(Position(text="14 people", citations=(WIRE,)), Position(text="23 people", citations=(POST,))),
)


def numbers(text: str, *citations: Citation, disagreement: Disagreement = HURT) -> tuple[int, ...]:
    """Return in which of an unrelated disagreement and `disagreement` the sentence `text` takes a side."""
    other = Disagreement(matter="When", positions=(Position(text="Monday", citations=(citation("x", "Monday"),)),))
    (sided,) = siding((sentence(text, *citations),), (other, disagreement), "en")
    return sided.disagreements


def test_a_sentence_takes_the_side_whose_value_it_tells():
    """Either value, in figures or in words, is a side where its passage is cited."""
    assert numbers("A collision injured 14 people.", WIRE) == (1,)
    assert numbers("Twenty-three people were injured, doctors said.", POST) == (1,)


def test_a_sentence_without_the_value_takes_no_side():
    """That its passage is one of the disagreement is not enough."""
    assert numbers("There was a collision in Orrin.", WIRE) == ()


def test_the_value_of_another_passage_is_no_side():
    """Fourteen of something else is not the fourteen that are disputed."""
    assert numbers("The council has 14 people.", citation("paper", "The council has 14 people.")) == ()


def test_words_decide_where_no_figure_differs():
    """A sentence has half and more of the words in which its side differs, and of two like ones the right one."""
    settled = structs.replace(
        HURT,
        positions=(
            Position(text="agreed to build a joint harbour", citations=(WIRE,)),
            Position(text="proposed a joint harbour", citations=(POST,)),
        ),
    )
    assert numbers("Orrin and Vesk agreed to build a joint harbour.", WIRE, disagreement=settled) == (1,)
    assert numbers("The joint harbour of Orrin and Vesk is far away.", WIRE, disagreement=settled) == ()
    office = structs.replace(
        HURT,
        positions=(
            Position(text="President", citations=(WIRE,)),
            Position(text="former President", citations=(POST,)),
        ),
    )
    assert numbers("President Roe spoke in Orrin.", WIRE, disagreement=office) == (1,)
    assert numbers("Former President Roe spoke in Orrin.", WIRE, disagreement=office) == ()


def test_the_other_sides_are_those_of_other_passages():
    """Of what differs from a sentence its own position is no part."""
    assert [each.text for each in other_sides((POST,), HURT)] == ["14 people"]


def test_only_what_matters_is_kept_under_new_numbers():
    """A draft is told of the disagreements that it takes a side in, and its sentences count these."""
    sided = siding((sentence("It injured 14 people.", WIRE), sentence("Orrin is closed.", POST)), (HURT,), "en")
    shifted = tuple(
        structs.replace(each, disagreements=tuple(number + 1 for number in each.disagreements)) for each in sided
    )
    sentences, kept = mattering(shifted, (structs.replace(HURT, matter="Where it was"), HURT))
    assert [each.disagreements for each in sentences] == [(0,), ()]
    assert kept == (HURT,)


def test_a_headline_with_a_disputed_figure_is_disputed():
    """A figure of one side is in doubt, in any words; one that no side has, or that counts other things, is not."""
    assert disputed("Collision in Orrin, 14 hurt", (HURT,), "en")
    assert disputed("Twenty-three people hurt in Orrin", (HURT,), "en")
    assert not disputed("Collision in Orrin", (HURT,), "en")
    assert not disputed("Boy, 14-year-old, is hurt in Orrin", (HURT,), "en")
