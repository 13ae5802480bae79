"""Which passages speak against a figure of a claim."""

from service.core.support.against import without_rivals
from tests.core.render.samples import citation

FEWER = citation("wire", "Fourteen people were hurt in Orrin.")
MORE = citation("post", "The collision in Orrin injured 23 people.")
ABOARD = citation("radio", "There were 231 people on board.")


def test_who_counts_otherwise_is_left_out():
    """A claim of 23 hurt rests on the passage that has 23, in whatever words, and not on who counted 14."""
    assert without_rivals("Twenty-three people were hurt.", (FEWER, MORE, ABOARD), "en") == (MORE, ABOARD)


def test_all_stay_where_nobody_has_the_figure():
    """A wrong figure is held against what the passages say."""
    assert without_rivals("Forty-one people were hurt.", (FEWER, MORE), "en") == (FEWER, MORE)


def test_a_passage_with_both_figures_stays():
    """Who tells how a figure was raised tells it, too."""
    both = citation(
        "late", "The number of people hurt in Orrin rose to 23, after 14 people were hurt by an early count."
    )
    assert without_rivals("There were 23 people hurt.", (both, MORE), "en") == (both, MORE)


def test_who_alone_has_a_word_of_the_claim_stays():
    """Six died in another mine: what is said of the mine that the claim names is what speaks against it."""
    named = citation("wire", "A fire at the Orrin mine killed 11 people.")
    other = citation("post", "A fire at another mine killed six people.")
    assert without_rivals("A fire at the Orrin mine killed six people.", (other, named), "en") == (other, named)


def test_a_claim_without_figures_keeps_its_passages():
    """Where nothing is counted nothing speaks against it."""
    assert without_rivals("People were hurt in Orrin.", (FEWER, MORE), "en") == (FEWER, MORE)
