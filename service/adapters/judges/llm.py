"""A judge that asks a model: does this text support this claim, yes or no?"""

from __future__ import annotations

import asyncio
import math

from service.adapters.models import prompts
from service.adapters.models.ask import Asker, Question
from service.adapters.models.faults import Fault
from service.adapters.models.outcomes import Completion
from service.adapters.models.prompts import one_line
from service.engine.events import Emit
from service.engine.spending import Spending

LONGEST = 8_000  # characters of cited text; a claim that cites more is not judged by a glance
TOP = 8
ROOM = 4  # tokens of a one-word answer
SAMPLES = 3
WARMTH = 0.7
# The first tokens must say yes or no with this probability in all, else they say nothing.
LEAST = 0.2


class LlmJudge:
    """Scores by the probabilities of "Yes" and "No" where the server gives them, by three samples where not."""

    def __init__(self, asker: Asker) -> None:
        self._asker = asker

    @property
    def name(self) -> str:
        """The name that `made.judge` shows."""
        return self._asker.name

    async def judge(self, pairs: tuple[tuple[str, str], ...], emit: Emit) -> tuple[float | None, ...]:
        """Return for each (claim, cited text) a score in 0..1, None where the model gave no answer."""
        return tuple(await asyncio.gather(*(self._score(claim, cited, emit) for claim, cited in pairs)))

    async def _score(self, claim: str, cited: str, emit: Emit) -> float | None:
        """Return the score of one pair; equal pairs are asked once, and never again while the cache remembers.

        What stands word for word in the text needs no judge.
        """
        if one_line(claim) in one_line(cited):
            return 1.0
        spending = Spending()
        try:
            completion = await self._asker.ask(self.question(claim, cited), read, spending, emit)
            by_tokens = probability(completion.first_tokens)
            if by_tokens is not None:
                return by_tokens
            more = (self.question(claim, cited, sample) for sample in range(1, SAMPLES))
            others = await asyncio.gather(*(self._asker.ask(each, read, spending, emit) for each in more))
        except Fault:
            return None
        return sum(says_yes(each.text) is True for each in (completion, *others)) / SAMPLES

    def question(self, claim: str, cited: str, sample: int = 0) -> Question:
        """Return the question about one pair; samples after the first are drawn warm."""
        return Question(
            prompt=prompts.load("judge"),
            values={"claim": one_line(claim), "evidence": one_line(cited)[:LONGEST]},
            max_tokens=ROOM,
            top=TOP,
            sample=sample,
            temperature=WARMTH if sample else None,
            may_be_cut=True,
        )


def read(completion: Completion) -> Completion:
    """Return an answer that says yes or no. Raises Fault("invalid")."""
    if says_yes(completion.text) is None and probability(completion.first_tokens) is None:
        raise Fault("invalid", "it is neither Yes nor No")
    return completion


def says_yes(text: str) -> bool | None:
    """Return whether an answer says yes, None where it says neither yes nor no."""
    word = text.strip("\"'*.,:;!`- \n\t").lower()
    if word.startswith("yes"):
        return True
    return False if word.startswith("no") else None


def probability(first_tokens: tuple[tuple[str, float], ...]) -> float | None:
    """Return the probability of "Yes" against "No" as the first token, None where neither is likely."""
    weights = {True: 0.0, False: 0.0}
    for token, log_probability in first_tokens:
        said = says_yes(token) if token.strip().lower() in {"yes", "no"} else None
        if said is not None:
            weights[said] += math.exp(log_probability)
    whole = weights[True] + weights[False]
    return weights[True] / whole if whole >= LEAST else None
