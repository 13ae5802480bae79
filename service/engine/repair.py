"""Repair, bounded: a doubted claim is rewritten once, else replaced, dropped or flagged, as the caller chose."""

from __future__ import annotations

import asyncio

from msgspec import Struct, structs

from service.core.support.verbatim import best_sentence
from service.core.types import SummarySentence, Usage
from service.core.usage import add
from service.engine.events import Emit, Progress
from service.engine.ports import Assignment, Tools, Writer
from service.engine.verify import Verification, verify


class Repaired(Struct, frozen=True, kw_only=True):
    """What is left after repair: the sentences, what repair cost, and what was done in words."""

    sentences: tuple[SummarySentence, ...]
    usage: Usage = Usage()
    notes: tuple[str, ...] = ()


async def repair(
    verifications: tuple[Verification, ...], writer: Writer, assignment: Assignment, tools: Tools, emit: Emit
) -> Repaired:
    """Return the verified sentences with every doubted claim rewritten, replaced, dropped or flagged."""
    rewritten, usage = await rewrite(verifications, writer, assignment, tools, emit)
    action = assignment.request.on_unsupported
    if action == "replace":
        kept, notes = await replace(rewritten, assignment, tools, emit)
    else:
        kept, notes = drop(rewritten) if action == "drop" else (rewritten, ())
    kept, repeats = once(kept)
    await emit(Progress(step="repair", done=len(kept), total=len(verifications)))
    return Repaired(
        sentences=tuple(each.sentence() for each in kept),
        usage=usage,
        notes=(*notes, *repeats),
    )


async def rewrite(
    verifications: tuple[Verification, ...], writer: Writer, assignment: Assignment, tools: Tools, emit: Emit
) -> tuple[tuple[Verification, ...], Usage]:
    """Return the verifications with each doubted claim written once more, where that made it better."""
    doubted = [number for number, each in enumerate(verifications) if each.doubted]
    answers = await asyncio.gather(
        *(
            writer.rewrite(assignment, verifications[number].claim, verifications[number].findings, emit)
            for number in doubted
        )
    )
    written = [(number, answer.claim) for number, answer in zip(doubted, answers, strict=True) if answer.claim]
    again = await verify(tuple(claim for _, claim in written), assignment, tools, emit)
    better = list(verifications)
    for (number, _), new in zip(written, again, strict=True):
        if not new.doubted or new.score > verifications[number].score:
            better[number] = new
    return tuple(better), add(*(answer.usage for answer in answers))


async def replace(
    verifications: tuple[Verification, ...], assignment: Assignment, tools: Tools, emit: Emit
) -> tuple[tuple[Verification, ...], tuple[str, ...]]:
    """Return the verifications with each doubted claim replaced by its point's own best source sentence."""
    doubted = [each for each in verifications if each.doubted]
    claims = tuple(best_sentence(each.claim, assignment.documents, assignment.plan) for each in doubted)
    again = iter(await verify(claims, assignment, tools, emit))
    tried = [structs.replace(next(again), replaced=True) if each.doubted else each for each in verifications]
    kept = tuple(each for each in tried if not each.doubted)
    dropped = len(tried) - len(kept)
    replaced = sum(each.replaced for each in kept)
    return kept, (*said(replaced, "replaced by its best source sentence"), *said(dropped, "dropped"))


def drop(verifications: tuple[Verification, ...]) -> tuple[tuple[Verification, ...], tuple[str, ...]]:
    """Return the verifications without the doubted ones."""
    kept = tuple(each for each in verifications if not each.doubted)
    return kept, said(len(verifications) - len(kept), "dropped")


def once(verifications: tuple[Verification, ...]) -> tuple[tuple[Verification, ...], tuple[str, ...]]:
    """Return the verifications without a second sentence of the same words (a replacement may repeat another)."""
    kept: dict[str, Verification] = {}
    for each in verifications:
        kept.setdefault(each.claim.text, each)
    return tuple(kept.values()), said(len(verifications) - len(kept), "left out as a repetition")


def said(count: int, what: str) -> tuple[str, ...]:
    """Return a note on `count` claims, none where there are none."""
    if count == 0:
        return ()
    claims = "1 claim that failed verification was" if count == 1 else f"{count} claims that failed verification were"
    return (f"{claims} {what}.",)
