"""The writers that ask models: model after model, and at last the built-in writer, so that no fault loses a summary."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from contextlib import suppress
from typing import Literal, Protocol, TypeAlias

from msgspec import structs

from service.adapters.models import prompts
from service.adapters.models.ask import Asker
from service.adapters.models.backends import Models
from service.adapters.models.chat import Chat
from service.adapters.models.faults import Fault
from service.adapters.writers import costs
from service.adapters.writers.compose import Compose
from service.adapters.writers.fuse import Fuse
from service.adapters.writers.reading import Reading
from service.adapters.writers.rewriting import rewritten
from service.core.errors import ModelUnavailable, UnknownWriter, UnsupportedOption
from service.core.types import Claim, Cost, Finding, SummaryRequest
from service.engine.events import Emit
from service.engine.ports import Assignment, Cache, Draft, Rewrite, Writer

Way: TypeAlias = Literal["model", "compose", "fuse"]
MODEL: Way = "model"  # the way that suits the model


class Drafter(Protocol):
    """One way to write with one model."""

    @property
    def name(self) -> str:
        """The name of the way."""
        ...

    @property
    def prompts(self) -> tuple[str, ...]:
        """The names of the prompts that it may use."""
        ...

    def estimate(self, assignment: Assignment) -> Cost:
        """Return what `draft` costs at most, each question asked once."""
        ...

    async def draft(self, assignment: Assignment, emit: Emit) -> Draft:
        """Return the claims that the model made. Raises Fault."""
        ...


class PromptedWriter:
    """Writes with the model that the request names or the default one; where it fails, with the next, at last without.

    `way` is how: "compose" or "fuse", or "model" for what suits the size that the settings declare for the model.
    `translates` says that there is a judge: what is written in another language than its sources can only be judged.
    """

    def __init__(
        self, way: Way, models: Models, askers: Mapping[str, Asker], builtin: Writer, *, translates: bool = False
    ) -> None:
        self._translates = translates
        self._way = way
        self._models = models
        self._askers = askers
        self._builtin = builtin

    @property
    def name(self) -> str:
        """The name that requests use; `made.writer` says which way it was in the end."""
        return self._way

    def estimate(self, assignment: Assignment) -> Cost:
        """Return what the first model to be asked costs at most, each question asked once.

        Raises UnsupportedOption where the budget is in money and the model has no price, and where the summary should
        be in a language that no document is in and there is no judge.
        """
        self._within_reach(assignment)
        first = self._chain(assignment.request)[0]
        budget = assignment.request.budget
        cost = self._drafter(first).estimate(assignment)
        if assignment.request.depth == "thorough":
            cost = costs.add(cost, Reading(self._askers[first]).estimate(assignment))
        if budget and budget.money is not None and cost.money is None and cost.calls:
            raise UnsupportedOption(
                f"The model {first} has no price in the settings, so no budget in money can be kept."
            )
        return cost

    async def write(self, assignment: Assignment, emit: Emit) -> Draft:
        """Return the draft of the first model that gives one, else the built-in writer's, with the reasons in notes.

        Raises ModelUnavailable where no model answered and the caller wanted no other writer, UnknownWriter where
        there is no such model, UnsupportedOption where the language cannot be honoured.
        """
        self._within_reach(assignment)
        chain, notes = self._chain(assignment.request), list[str]()
        assignment = structs.replace(assignment, spending=assignment.spending.part())
        try:
            async with asyncio.timeout(self._models.seconds):
                for name in chain:
                    try:
                        draft = await self._drafted(name, assignment, emit)
                    except Fault as fault:
                        notes.append(f"The model {name} could not write: {fault.detail}.")
                    else:
                        return structs.replace(draft, usage=assignment.spending.usage, notes=(*notes, *draft.notes))
        except TimeoutError:
            notes.append(f"No model had written the summary after {self._models.seconds:g} s.")
        return await self._without_model(assignment, notes, emit)

    async def rewrite(self, assignment: Assignment, claim: Claim, findings: tuple[Finding, ...], emit: Emit) -> Rewrite:
        """Return `claim` as the model corrects it, no claim where it does not; the sources' own words do then."""
        assignment = structs.replace(assignment, spending=assignment.spending.part())
        corrected = None
        if claim.citations:
            with suppress(TimeoutError):
                async with asyncio.timeout(self._models.seconds):
                    corrected = await self._corrected(assignment, claim, findings, emit)
        return Rewrite(claim=corrected, usage=assignment.spending.usage)

    async def _corrected(
        self, assignment: Assignment, claim: Claim, findings: tuple[Finding, ...], emit: Emit
    ) -> Claim | None:
        """Return `claim` as the first model that is there corrects it, None where it cannot or none is there."""
        for name in self._chain(assignment.request):
            asker = self._askers[name]
            if asker.chat.breaker.open:
                continue
            try:
                return await rewritten(asker, assignment, claim, findings, emit)
            except Fault as fault:
                if fault.remedy == "reask":
                    return None
        return None

    @property
    def away(self) -> dict[str, bool]:
        """Whether each model is left alone now because its last calls failed, by the name its server knows."""
        return {asker.chat.backend.model: asker.chat.breaker.open for asker in self._askers.values()}

    async def close(self) -> None:
        """Close the connections of all models, and stop the servers that are our own."""
        for asker in self._askers.values():
            await asker.chat.close()

    async def _drafted(self, name: str, assignment: Assignment, emit: Emit) -> Draft:
        """Return the draft of the model `name`. Raises Fault."""
        drafter, notes = self._drafter(name), list[str]()
        used = list(drafter.prompts)
        if assignment.request.depth == "thorough":
            plan, unread = await Reading(self._askers[name]).plan(assignment, emit)
            assignment = structs.replace(assignment, plan=plan)
            used.append("read")
            if unread:
                notes.append(f"{unread} parts of the documents could not be read by the model.")
        draft = await drafter.draft(assignment, emit)
        digests = {each: prompts.load(each).digest for each in sorted(used)}
        notes.extend(draft.notes)
        return structs.replace(draft, plan=assignment.plan, model=name, prompts=digests, notes=tuple(notes))

    async def _without_model(self, assignment: Assignment, notes: list[str], emit: Emit) -> Draft:
        """Return the built-in writer's draft. Raises ModelUnavailable where the caller wants none or it cannot."""
        reasons = " ".join(notes)
        if assignment.request.on_model_failure == "fail":
            raise ModelUnavailable(reasons)
        try:
            draft = await self._builtin.write(assignment, emit)
        except UnsupportedOption as error:
            raise ModelUnavailable(f"{reasons} The built-in writer cannot step in: {error.detail}") from error
        notes.append("The built-in writer wrote instead.")
        return structs.replace(draft, usage=assignment.spending.usage, notes=(*notes, *draft.notes))

    def _within_reach(self, assignment: Assignment) -> None:
        """Raise UnsupportedOption where the whole summary would be a translation that nobody could verify."""
        language = assignment.request.language
        spoken = sorted({document.language for document in assignment.documents})
        if language is not None and language not in spoken and not self._translates:
            raise UnsupportedOption(
                f"No document is in {language!r} (they are in {', '.join(spoken)}), and a translation cannot be "
                "checked word for word: it needs a judge, which the models file names."
            )

    def _chain(self, request: SummaryRequest) -> tuple[str, ...]:
        """Return the models to try, at least one. Raises UnknownWriter."""
        chain = self._models.chain(request.model)
        if not chain:
            raise UnknownWriter(f"The writer {self._way} needs a model, and none is set.")
        return chain

    def _drafter(self, name: str) -> Drafter:
        """Return the way to write with the model `name`."""
        asker = self._askers[name]
        small = asker.chat.backend.size == "small"
        way = ("fuse" if small else "compose") if self._way == MODEL else self._way
        return Fuse(asker) if way == "fuse" else Compose(asker)


def askers(models: Models, cache: Cache) -> dict[str, Asker]:
    """Return one asker for each model, by name. Nothing is connected or loaded before the first question."""
    key = prompts.new_key()
    return {name: Asker(name, Chat(backend), cache, key) for name, backend in models.models.items()}


def writers(models: Models, asked: Mapping[str, Asker], builtin: Writer) -> dict[str, Writer]:
    """Return the writers that ask models, by name; none where no model is set."""
    ways: tuple[Way, ...] = (MODEL, "compose", "fuse") if models.models else ()
    translates = models.judge is not None
    return {way: PromptedWriter(way, models, asked, builtin, translates=translates) for way in ways}
