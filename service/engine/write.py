"""Writing: the plan's points become claims, by whichever writer was chosen."""

from __future__ import annotations

from service.engine.events import Drafted, Emit, Progress
from service.engine.ports import Assignment, Draft, Writer


async def write(writer: Writer, assignment: Assignment, emit: Emit) -> Draft:
    """Return the draft of `writer` and announce its claims before they are verified.

    Raises what the writer raises: UnsupportedOption, ModelUnavailable.
    """
    draft = await writer.write(assignment, emit)
    await emit(Drafted(claims=draft.claims))
    await emit(Progress(step="write"))
    return draft
