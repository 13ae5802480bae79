"""Query parameters, as strict as bodies: what no call takes is refused, never passed over."""

from __future__ import annotations

import re

from service.api import bodies
from service.api.answers import Call
from service.core.errors import FieldError, InvalidField

TAKES = "queries"  # what a handler's `opt` names the query parameters by which it takes
CURSOR = re.compile(r"sum_[0-9a-z]{26}")  # of a list of summaries


def hold(request: Call) -> None:
    """Raise InvalidField for a query parameter that the called handler does not take: none, where it names none."""
    if request.scope["query_string"]:
        given(request, *request.route_handler.opt.get(TAKES, ()))


def given(request: Call, *known: str) -> dict[str, str]:
    """Return the query parameters of `request`, each of which is `known` and comes once. Raises InvalidField."""
    found: dict[str, str] = {}
    faults: list[FieldError] = []
    for name, value in request.query_params.items():  # in the order sent, repeated ones too
        pointer = f"/{bodies.escaped(name)}"
        if name not in known:
            advice = bodies.advice(name, list(known)) if known else "this call takes none"
            faults.append(FieldError(pointer, f"is not a known query parameter; {advice}"))
        elif name in found:
            faults.append(FieldError(pointer, "comes twice"))
        found[name] = value
    if faults:
        raise bodies.invalid(tuple(faults[: bodies.MOST_FAULTS]))
    return found


def cursor(said: str | None, form: re.Pattern[str] = CURSOR) -> str | None:
    """Return where a page begins, None for the first. Raises InvalidField for what no page of the list ended with."""
    if said and not form.fullmatch(said):
        raise refused("cursor", "must be the `next` of a page")
    return said or None


def page_size(said: str | None) -> int:
    """Return how many entries a page shall have; 20 where the caller does not say. Raises InvalidField."""
    if said is None:
        return 20
    if not re.fullmatch(r"[1-9][0-9]?|100", said):
        raise refused("limit", "must be a whole number from 1 to 100")
    return int(said)


def line(said: str | None) -> int:
    """Return the number of the line behind which to go on, -1 for the first. Raises InvalidField."""
    if not said:
        return -1
    if not re.fullmatch(r"[0-9]{1,9}", said):
        raise refused("after", "must be the number of a line: a whole number from 0 to 999999999")
    return int(said)


def refused(name: str, detail: str) -> InvalidField:
    """Return the error of a query parameter that `detail` is wrong with."""
    return InvalidField(f"The query parameter `{name}` {detail}.", errors=(FieldError(f"/{name}", detail),))
