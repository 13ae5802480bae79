"""Addresses by content."""

from hypothesis import given
from hypothesis import strategies as st

from service.core.digest import address

VALUES = st.recursive(st.none() | st.integers(-9, 9) | st.text(max_size=4), lambda inner: st.lists(inner, max_size=3))


@given(VALUES, VALUES)
def test_addresses_are_equal_exactly_where_their_parts_are(one, other):
    """Different parts have different addresses, equal ones the same."""
    assert (address("kind", one) == address("kind", other)) == (one == other)


def test_the_order_of_keys_does_not_matter():
    """A mapping is addressed by its content, not by the order it was built in."""
    assert address("kind", {"a": 1, "b": 2}) == address("kind", {"b": 2, "a": 1})


def test_the_kind_is_part_of_the_address():
    """Equal content of two kinds has two addresses, and the kind can be read."""
    assert address("one", 1).startswith("one:")
    assert address("one", 1) != address("two", 1)
