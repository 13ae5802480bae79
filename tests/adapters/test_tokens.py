"""Token counts are exact, and need no network."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.adapters import tokens

TEXT = st.text(st.characters(codec="utf-8"), max_size=200)


@pytest.mark.parametrize(
    ("text", "number"),
    [("", 0), ("hello world", 2), ("antidisestablishmentarianism", 6), ("The quay was closed.", 5)],
)
def test_known_counts(text, number):
    """These texts have these many tokens in o200k_base, as published counts say."""
    assert tokens.count(text) == number


def test_control_tokens_count_as_text():
    """Source text that spells a control token is not one, and raises nothing."""
    assert tokens.count("<|endoftext|>") > 1


@pytest.mark.parametrize(
    ("model", "encoding"),
    [
        ("gpt-4o-mini", "o200k_base"),
        ("gpt-3.5-turbo", "cl100k_base"),
        ("openai/gpt-4", "cl100k_base"),
        ("smollm2", "o200k_base"),
        ("text-davinci-003", "o200k_base"),
        (None, "o200k_base"),
    ],
)
def test_encoding_of_a_model(model, encoding):
    """A model is counted in its own encoding where it is known, in o200k_base where not."""
    assert tokens.encoding_of(model) == encoding


@given(TEXT)
def test_never_more_tokens_than_bytes(text):
    """The bound that needs no vocabulary holds for any text."""
    assert tokens.count(text) <= tokens.at_most(text)


@given(TEXT, st.integers(1, 9999), TEXT)
def test_a_numbered_line_adds_one_token_at_most(left, number, right):
    """A numbered line costs what it costs alone and one more at most, so packing the lines of a prompt by sums is safe.

    Not so any line: a slash that it begins with may go with what stands before the line end.
    """
    line = f"{number} {right}"
    assert tokens.count(f"{left}\n{line}") <= tokens.count(left) + tokens.count(line) + 1


def test_ranks_are_looked_for_where_tiktoken_keeps_them(tmp_path: Path):
    """Tiktoken is asked only where a file by its own naming lies in its cache, so nothing is ever downloaded."""
    environment = {"TIKTOKEN_CACHE_DIR": str(tmp_path)}
    assert not tokens.cached("o200k_base", environment)
    (tmp_path / "fb374d419588a4632f3f557e76b4b70aebbca790").touch()
    assert tokens.cached("o200k_base", environment)


def test_messages_cost_their_format():
    """A chat request costs its texts and what the chat format puts around them."""
    assert tokens.count_messages(("hello world", "")) == 2 + 2 * 4 + 3
