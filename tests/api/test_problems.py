"""The tree of errors, the table that makes problems of it, and the page about them agree."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from service.api import problems
from service.core import errors
from service.core.errors import CorroborateError, FieldError

PAGE = Path(__file__).parents[2] / "docs" / "problems.md"


def tree(error: type[CorroborateError] = CorroborateError) -> set[type[CorroborateError]]:
    """Return `error` and everything below it that is fit to be told over HTTP."""
    kinds = {error}.union(*(tree(below) for below in error.__subclasses__()))
    return {kind for kind in kinds if kind.__module__ in {errors.__name__, problems.__name__}}


def test_every_error_has_its_line_in_the_table() -> None:
    """No error is without a status, and no line without an error."""
    assert set(problems.TABLE) == tree()


def test_the_docstring_draws_the_whole_tree() -> None:
    """The picture at the top of the module of errors shows each of its classes."""
    drawn = set(re.findall(r"(\w+) {2,}\w", errors.__doc__ or "")) | {"CorroborateError"}
    assert drawn == {kind.__name__ for kind in tree() if kind.__module__ == errors.__name__}


def test_the_page_is_the_printed_table() -> None:
    """`docs/problems.md` is what the module prints."""
    assert PAGE.read_text() == problems.page()


def test_every_type_leads_to_its_part_of_the_page() -> None:
    """The anchor in a problem's `type` is on the page."""
    for error, _ in problems.kinds():
        assert f'<a id="{problems.problem(error("x")).type.partition("#")[2]}"></a>' in PAGE.read_text()


def test_codes_are_distinct() -> None:
    """A program can tell errors apart by code."""
    codes = [error.code for error, _ in problems.kinds()]
    assert len(codes) == len(set(codes))


def test_a_problem_carries_what_the_error_knows() -> None:
    """Title and detail keep their places, faulty fields come along."""
    error = errors.InvalidField("/words is off.", errors=(FieldError("/words", "is off"),))
    assert problems.problem(error, "/v1/summaries") == problems.Problem(
        type="/docs/problems#invalid_field",
        title="A field is not valid",
        status=422,
        detail="/words is off.",
        code="invalid_field",
        instance="/v1/summaries",
        errors=(FieldError("/words", "is off"),),
    )


@pytest.mark.parametrize(
    ("error", "seconds"),
    [
        (errors.RateLimited("x", retry_after=0.2), "1"),
        (errors.RateLimited("x", retry_after=30), "30"),
        (errors.StoreUnavailable("x"), "2"),
        (errors.NotFound("x"), None),
    ],
)
def test_waiting_is_advised_where_it_helps(error: CorroborateError, seconds: str | None) -> None:
    """Retry-After is a whole number of seconds, never zero."""
    assert problems.retry_headers(error).get("retry-after") == seconds


def test_an_unknown_code_is_a_fault_of_ours() -> None:
    """A record with a code of another version is told as 500."""
    assert problems.status_of("of_the_future") == 500
    assert problems.status_of("nothing_to_say") == 422


def test_a_kind_of_its_own_is_told_as_the_one_above_it() -> None:
    """An adapter's own kind of fault needs no line in the table."""

    class Odd(errors.ModelFault):
        """One call went oddly wrong."""

    assert problems.problem(Odd("x")).status == problems.TABLE[errors.ModelFault].status
