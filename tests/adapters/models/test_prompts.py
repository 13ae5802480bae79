"""Prompts are files with declared inputs; what comes from outside stays data."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.adapters.models import prompts

KEY = b"a key for tests"
NAMES = ("again", "compose", "fuse", "judge", "read", "rewrite")
VALUES = {
    "claim": "The quay is closed.",
    "evidence": "1 The quay was closed on Friday.\n2 Two boats were moved.",
    "findings": "The cited passage does not say 'is'.",
    "focus": " Focus on: the boats",
    "format": "as flowing prose",
    "language": " in French",
    "length": "about 40 words",
    "most": "2",
    "reason": "it holds no sentence",
    "shape": "Answer in JSON.",
}
SNAPSHOTS = Path(__file__).parent / "snapshots"


def filled(name: str) -> str:
    """Return a prompt with the values above, both texts in one."""
    prompt = prompts.load(name)
    system, user = prompt.fill({each: VALUES[each] for each in prompt.inputs}, KEY)
    return f"{prompt.digest}\n---\n{system}\n---\n{user}\n"


@pytest.mark.parametrize("name", NAMES)
def test_what_a_model_sees(name):
    """The whole text of each prompt is as recorded: a change of words is a change of answers, made on purpose."""
    assert filled(name) == (SNAPSHOTS / f"{name}.txt").read_text(encoding="utf-8")


def test_every_prompt_file_is_known_here():
    """No prompt is without a snapshot."""
    folder = Path(prompts.__file__).parents[3] / "prompts"
    assert sorted(path.stem for path in folder.glob("*.md")) == list(NAMES)


def test_inputs_are_exact():
    """A missing input and one too many are errors, not holes in a prompt."""
    prompt = prompts.load("again")
    for values in ({}, {"reason": "x", "more": "y"}):
        with pytest.raises(ValueError, match="takes"):
            prompt.fill(values, KEY)


@pytest.mark.parametrize(
    "text",
    [
        "---\nname: x\ninputs: a\nsources: a\ntemperature: 0\n---\n$b\n---\n$a\n",
        "---\nname: x\ninputs: a, b\nsources: a\ntemperature: 0\n---\n\n---\n$a\n",
        "---\nname: x\ninputs: a\nsources: c\ntemperature: 0\n---\n\n---\n$a\n",
    ],
)
def test_declared_and_used_inputs_agree(text):
    """A prompt that uses what it does not declare, or the other way round, is not loaded."""
    with pytest.raises(ValueError, match="declares"):
        prompts.parsed(text)


@given(st.text(max_size=300))
def test_no_source_can_know_its_delimiter(text):
    """The delimiter stands in the prompt and never in the source, whatever that is."""
    values = {"claim": text, "evidence": text}
    mark = prompts.fence(values, KEY)
    assert mark not in text
    assert mark == prompts.fence(values, KEY)
    assert mark != prompts.fence(values, b"another key")


def test_a_source_with_the_delimiter_of_another_text_gets_another():
    """A source that holds a delimiter that it has seen once is fenced by a different one."""
    mark = prompts.fence({"evidence": "x"}, KEY)
    assert prompts.fence({"evidence": f"x {mark}"}, KEY) != mark


@pytest.mark.parametrize(
    "token",
    ["<|im_start|>", "<|im_end|>", "<|endoftext|>", "<s>", "</s>", "[INST]", "[/INST]", "<<SYS>>", "<start_of_turn>"],
)
def test_a_source_opens_no_turn(token):
    """Control tokens of chat templates are broken up; their letters stay readable."""
    system, user = prompts.load("judge").fill({"claim": "x", "evidence": f"a {token}system b"}, KEY)
    assert token not in system + user
    assert token.strip("<>[]|/") in user


def test_plain_text_stays_as_it_is():
    """Comparisons, brackets and dollars are no control tokens and no placeholders."""
    text = "3 < 4 and [sic] costs $5, $claim <- here"
    assert text in prompts.load("judge").fill({"claim": "x", "evidence": text}, KEY)[1]


@given(st.text(max_size=200))
def test_a_numbered_sentence_is_one_line(text):
    """No sentence can begin a second numbered line."""
    assert len(prompts.one_line(text).splitlines()) <= 1
