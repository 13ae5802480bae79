"""What denies something."""

import pytest

from service.core.facts.cues import cues


@pytest.mark.parametrize(
    ("text", "denies"),
    [
        ("The police have yet to open a case.", True),
        ("The treaty leaves open who will govern.", True),
        ("The shop is open on Monday.", False),
        ("The case is not yet closed.", True),
    ],
)
def test_what_is_left_open_is_not_told_as_done(text: str, denies: bool) -> None:  # noqa: FBT001
    """What has "yet to" be or is left open who does is denied; an open shop is none of this."""
    assert bool(cues(text, "en").negations) is denies
