"""Thorough reading: the model reads every chunk once and names the sentences worth telling; ids out, not prose."""

from __future__ import annotations

from bisect import bisect_left
from functools import partial
from itertools import accumulate
from typing import NamedTuple

from msgspec import structs

from service.adapters import tokens
from service.adapters.models import prompts
from service.adapters.models.ask import Asker, Question
from service.adapters.models.faults import Fault
from service.adapters.models.outcomes import Completion
from service.adapters.models.prompts import one_line
from service.adapters.models.shapes import Picked, picked
from service.adapters.writers import wishes
from service.adapters.writers.together import together
from service.core.planning.plan import choose
from service.core.text.words import count_words
from service.core.types import Cost, Plan, Point, Related, SentenceId
from service.engine.events import Emit
from service.engine.ports import Assignment

# A chunk is read with attention; a longer one saves only the prompt's own words.
CHUNK = 2_000
MARGIN = 128
# The answer is numbers and nothing else: a schema would cost more than the prompt's own words.
# One sentence in so many is worth telling, at least one and at most so many of a chunk.
ONE_IN = 6
MOST = 12
# So many times its length must there be to choose a summary from.
ENOUGH = 2
TOKENS_A_NUMBER = 5
TOKENS_AROUND = 24


class Chunk(NamedTuple):
    """A run of sentences of one document, with the texts that the model sees."""

    ids: tuple[SentenceId, ...]
    texts: tuple[str, ...]


class Reading:
    """Reads a whole document set with a model. What was read of a document is kept: a new one costs its own share."""

    def __init__(self, asker: Asker) -> None:
        self._asker = asker
        self._count = tokens.counter_of(asker.chat.backend.model)

    def estimate(self, assignment: Assignment) -> Cost:
        """Return what reading every chunk once costs at most, by exact counts of the prompts."""
        backend = self._asker.chat.backend
        requests = [self._asker.request(self._question(chunk, assignment)) for chunk in self.chunks(assignment)]
        prompt = sum(tokens.count_messages((each.system, each.user), backend.model) for each in requests)
        completion = sum(map(self._asker.chat.longest, requests))
        money = backend.price(prompt, completion)
        return Cost(calls=len(requests), prompt_tokens=prompt, completion_tokens=completion, money=money)

    async def plan(self, assignment: Assignment, emit: Emit) -> tuple[Plan, int]:
        """Return the plan anew, from the sentences that the model named, and how many chunks it gave no answer for.

        Raises Fault where the model does not answer at all.
        """
        chunks = self.chunks(assignment)
        named = await together(self._named(chunk, assignment, emit) for chunk in chunks)
        votes = frozenset(id_ for ids in named for id_ in ids or ())
        related = named_first(assignment, votes)
        plan = choose(assignment.documents, related, assignment.request, assignment.previous)
        return plan if plan.points else assignment.plan, sum(ids is None for ids in named)

    def chunks(self, assignment: Assignment) -> list[Chunk]:
        """Return the chunks to read: the prose of every document that is on the topic and no copy of another."""
        related, room = assignment.related, min(CHUNK, self._asker.chat.backend.context // 2 - MARGIN)
        return [
            chunk
            for number in range(len(assignment.documents))
            if related.copies[number] is None and number not in related.off_topic
            for chunk in self._split(assignment, number, room)
        ]

    def _split(self, assignment: Assignment, number: int, room: int) -> list[Chunk]:
        """Return the runs of prose sentences of one document that fit `room` tokens."""
        document = assignment.documents[number]
        chunks: list[Chunk] = []
        ids: list[SentenceId] = []
        texts: list[str] = []
        used = 0
        for place, sentence in enumerate(document.sentences):
            if sentence.kind != "prose":
                continue
            text = one_line(document.sentence(place))
            cost = self._count(text) + 2
            if cost > room:
                continue  # no sentence, whatever it is: a table, a list, noise
            if ids and used + cost > room:
                chunks.append(Chunk(tuple(ids), tuple(texts)))
                ids, texts, used = [], [], 0
            ids.append(SentenceId(number, place))
            texts.append(text)
            used += cost
        return [*chunks, Chunk(tuple(ids), tuple(texts))] if ids else chunks

    async def _named(self, chunk: Chunk, assignment: Assignment, emit: Emit) -> tuple[SentenceId, ...] | None:
        """Return the sentences of `chunk` that the model named, None where its answers would not do."""
        question = self._question(chunk, assignment)
        try:
            answer = await self._asker.ask(question, partial(read, question.ids), assignment.spending, emit)
        except Fault as fault:
            if fault.remedy in {"next", "retry"}:
                raise
            if fault.remedy != "split" or len(chunk.ids) == 1:
                return None
        else:
            return tuple(chunk.ids[number - 1] for number in answer.ids)
        half = len(chunk.ids) // 2
        pair = (Chunk(chunk.ids[:half], chunk.texts[:half]), Chunk(chunk.ids[half:], chunk.texts[half:]))
        halves = await together(self._named(each, assignment, emit) for each in pair)
        return tuple(id_ for ids in halves for id_ in ids or ())

    def _question(self, chunk: Chunk, assignment: Assignment) -> Question:
        """Return the question which sentences of `chunk` are worth telling."""
        most = min(MOST, max(1, len(chunk.ids) // ONE_IN))
        values = {
            "most": str(most),
            "focus": wishes.focused(assignment.request),
            "evidence": "\n".join(f"{number} {text}" for number, text in enumerate(chunk.texts, 1)),
        }
        longest = TOKENS_AROUND + TOKENS_A_NUMBER * most
        ids = tuple(range(1, len(chunk.ids) + 1))
        return Question(prompt=prompts.load("read"), values=values, max_tokens=longest, ids=ids)


def read(allowed: tuple[int, ...], completion: Completion) -> Picked:
    """Return the numbers of an answer. Raises Fault("invalid") where one is not out of the closed list."""
    answer = picked(completion.text)
    if not answer.ids or any(number not in allowed for number in answer.ids):
        raise Fault("invalid", f"it must hold numbers from 1 to {len(allowed)} only, and at least one")
    return Picked(tuple(dict.fromkeys(answer.ids)))


def named_first(assignment: Assignment, votes: frozenset[SentenceId]) -> Related:
    """Return the related documents with the named points alone, those that more independent sources name first.

    Where they would not fill the summary twice over, the best of the others follow. Sentences that belong to no point
    but were named become points of their own.
    """
    related, documents = assignment.related, assignment.documents
    told = {id_ for point in related.points for id_ in point.sentences}
    strays = tuple(Point(sentences=(id_,), origins=1) for id_ in sorted(votes - told))
    counted = [(named_by(point, votes, related), point) for point in (*related.points, *strays)]
    ranked = [point for _, point in sorted(counted, key=lambda each: -each[0])]
    named = sum(count > 0 for count, _ in counted)
    enough = ENOUGH * wishes.length(assignment.request, len(assignment.plan.points)).words
    best = (point.sentences[0] for point in ranked)
    words = [count_words(documents[id_.document].sentence(id_.sentence)) for id_ in best]
    least = bisect_left(list(accumulate(words)), enough) + 1
    return structs.replace(related, points=tuple(ranked[: max(named, least)]))


def named_by(point: Point, votes: frozenset[SentenceId], related: Related) -> int:
    """Return how many independent sources have a sentence of `point` that was named."""
    return len({related.origins[id_.document] for id_ in point.sentences if id_ in votes})
