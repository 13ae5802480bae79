"""Words that are longer forms of others."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from service.core.planning.alone.kin import joins, kin


def test_a_word_stands_for_its_longer_forms() -> None:
    """One that ends with another, or begins with a long one, is taken for that."""
    stems = ["bomb", "fliegerbomb", "weltkriegsbomb", "entscharf", "entscharft", "haus", "maus"]
    assert kin(stems) == {"fliegerbomb": "bomb", "weltkriegsbomb": "bomb", "entscharft": "entscharf"}
    assert joins("de")
    assert not joins("en")


@given(st.lists(st.text(st.characters(codec="ascii", categories=["Ll"]), min_size=1, max_size=12)))
def test_what_stands_for_others_stands_for_itself(stems: list[str]) -> None:
    """No word is replaced by one that is replaced itself."""
    found = kin(stems)
    assert not found.keys() & set(found.values())
