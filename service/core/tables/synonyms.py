"""Groups of words that news English uses for one another; a match across a group is a match of words."""

from __future__ import annotations

from service.core.words import stem

_GROUPS = """
kill slay murder
"""
CONCEPTS: dict[str, str] = {}
for _line in _GROUPS.strip().splitlines():
    _stems = stem(_line.split())
    for _stem in _stems:
        CONCEPTS.setdefault(_stem, _stems[0])
