"""How one summary differs from another."""

from __future__ import annotations

from service.core.changes import compare
from service.core.types import Changes


def test_equal_summaries_keep_everything() -> None:
    """The same sentences are all kept, wherever they stand."""
    assert compare(["A ship sank.", "Two died."], ["Two died.", "A ship sank."]) == Changes(kept=(0, 1))


def test_new_changed_and_gone() -> None:
    """A reworded sentence is changed, another is new, and what is missing is gone."""
    before = ["The cargo ship sank on Monday.", "Two sailors died.", "Grain prices rose."]
    after = ["The cargo ship sank on Monday.", "Three sailors died.", "Voters elected a mayor."]
    assert compare(before, after) == Changes(new=(2,), changed=(1,), kept=(0,), gone=("Grain prices rose.",))


def test_a_first_summary_is_all_new() -> None:
    """Against nothing everything is new."""
    assert compare([], ["A ship sank."]) == Changes(new=(0,))
