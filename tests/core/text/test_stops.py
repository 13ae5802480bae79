"""Stops: the short look at a full stop never says what the long one would deny."""

from __future__ import annotations

import pytest

from service.core.languages import LANGUAGES
from service.core.text.sentences import _candidates
from service.core.text.stops import ends, plainly, stop_at


@pytest.mark.parametrize("code", sorted(LANGUAGES))
def test_short_look_agrees(code: str) -> None:
    """Behind every abbreviation, title and function word of a language, what ends plainly ends on a long look too."""
    table = LANGUAGES[code]
    words = table.abbreviations | table.titles | table.closing | table.common | table.numbered | {"Lund", "tt", "nt"}
    seen = 0
    for word in sorted(words | {word.capitalize() for word in words}):
        text = f"Some of {word}. Harbour"
        here = next(each for each in _candidates(table.stops).finditer(text) if each.end() == len(text) - 8)
        if plainly(text, 0, here, table):
            seen += 1
            assert ends(stop_at(text, 0, here), table), word
    assert seen or not table.common
