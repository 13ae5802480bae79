"""The YAML writer's output means what went in."""

from __future__ import annotations

import yaml
from hypothesis import given
from hypothesis import strategies as st

from service.api.yaml import dump

TEXT = st.text("aynAYN019.:,;-_#&*!|>'\"%@`{}[]()~=<?/\\ \n\té\u00a0中\U0001f6a2", max_size=12)
LEAVES = st.none() | st.booleans() | st.integers() | TEXT
VALUES = st.recursive(LEAVES, lambda inner: st.lists(inner) | st.dictionaries(TEXT, inner), max_leaves=10)
TRAPS = ("yes", "No", "null", "~", "1", "1.5", "1e3", "0x1", "2026-02-12", "- a", "a: b", "a #b", "*a", "&a", "!a",
         "", " a", "a ", "[a]", "{a}", "'a'", "%a", "@a", "`a`", "=", "<<", "a\\b", "é", "\u00a0", "a:", ":a",
         "y", "ON")  # fmt: skip


@given(st.dictionaries(TEXT, VALUES, min_size=1))
def test_what_is_written_is_read_back(value: dict[str, object]) -> None:
    """Any plain value survives, block texts with odd line ends aside."""
    if not block_with_a_ragged_edge(value):
        assert yaml.load(dump(value), yaml.CSafeLoader) == value


def block_with_a_ragged_edge(value: object) -> bool:
    """Tell whether a text of many lines in `value` begins with a blank or ends with a newline: descriptions do not."""
    if isinstance(value, str):
        return "\n" in value and (value.endswith("\n") or any(line != line.strip() for line in value.split("\n")))
    inner = [*value, *value.values()] if isinstance(value, dict) else value if isinstance(value, list) else []
    return any(block_with_a_ragged_edge(each) for each in inner)


def test_words_with_a_meaning_are_quoted() -> None:
    """Strings that YAML would take for something else stay strings, as keys and as values."""
    value = {"values": list(TRAPS), "keys": dict.fromkeys(TRAPS, 1)}
    assert yaml.safe_load(dump(value)) == value


def test_the_layout_is_plain() -> None:
    """Nested blocks, dashes on the line of their first member, texts of many lines as blocks."""
    value = {"a": [{"b": 1, "c": ["x", {"d": None}]}, []], "e": "one\n\ntwo", "f": {}}
    expected = "a:\n  - b: 1\n    c:\n      - x\n      - d: null\n  - []\ne: |-\n  one\n\n  two\nf: {}\n"
    assert dump(value) == expected
