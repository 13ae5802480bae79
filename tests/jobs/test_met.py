"""The names that a process has met."""

from __future__ import annotations

from service.jobs.met import Met


def test_what_was_met_longest_ago_is_forgotten_first() -> None:
    """Meeting a name again makes it the last."""
    met = Met(room=2)
    for name in ("a", "b", "a", "c"):
        met.add(name)
    assert [name in met for name in ("a", "b", "c")] == [True, False, True]


def test_what_has_no_name_is_never_met() -> None:
    """A service that reuses no answers gives them no names."""
    met = Met()
    met.add("")
    assert "" not in met
