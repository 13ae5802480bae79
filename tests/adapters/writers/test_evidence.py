"""More evidence for each point."""

from msgspec import structs

from service.adapters.writers.evidence import enriched
from service.core.types import Plan, SentenceId
from tests.adapters.writers.cases import assignment, point


def test_what_other_sources_say_of_a_point_is_found():
    """A point of one sentence gets the passages of other documents that say the same in other words."""
    plan = Plan(points=(point((0, 2)), point((0, 1))), groups=(0, 0))
    points = enriched(assignment(plan)).plan.points
    assert points[0].sentences[0] == SentenceId(0, 2)
    assert set(points[0].sentences[1:]) == {SentenceId(2, 0), SentenceId(1, 1)}


def test_what_bears_on_nothing_is_not_added():
    """A passage that shares a word or two with a point is none of its evidence."""
    plan = Plan(points=(point((0, 1)),), groups=(0,))
    assert enriched(assignment(plan)).plan == plan


def test_copies_and_strays_give_no_evidence():
    """What copies another document, or is about something else, adds nothing."""
    plan = Plan(points=(point((0, 2)),), groups=(0,))
    given = assignment(plan)
    related = structs.replace(given.related, copies=(None, 0, None), off_topic=frozenset({2}))
    assert enriched(structs.replace(given, related=related)).plan == plan
