"""What sentences tell as done and as open."""

from __future__ import annotations

from tests.core.disagreements.reported import found

DONE = "The minister secured access to the rare minerals of the northern mines on Monday, the ministry said."
OPEN = "The minister spoke of possible access to the minerals in the northern mines, which have been shut for years."


def test_what_one_has_as_done_and_another_as_possible_is_shown() -> None:
    """Of one matter: access to minerals."""
    (one,) = found(DONE, OPEN)
    assert one.matter.startswith("Whether it is settled")


def test_what_something_is_for_is_no_matter() -> None:
    """Two sides that agree to talk have not agreed to end the war that they talk of."""
    agreed = "The two presidents agreed to open negotiations to end the war on the northern border, an aide said."
    seeks = "The envoy seeks to broker a deal to end the war on the northern border before the winter, he said."
    assert found(agreed, seeks) == ()
