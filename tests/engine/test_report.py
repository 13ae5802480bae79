"""What became of the documents of a request."""

from service.core.highlight import cite
from service.core.types import Disagreement, Position, Related
from service.engine.report import document_reports
from tests.fakes import made

ONE = made("The collision injured 14 people.", "one")
TWO = made("The collision injured 23 people.", "two")
THREE = made("The weather was clear.", "three")


def test_a_document_that_only_a_disagreement_cites_is_used():
    """A reader who sees a side of a disagreement finds its document among those used."""
    sides = tuple(Position(text="so", citations=(cite(each, 0, len(each.text)),)) for each in (ONE, TWO))
    related = Related(copies=(None,) * 3, origins=(0, 1, 2), off_topic=frozenset(), points=())
    conflicts = (Disagreement(matter="How many people were injured", positions=sides),)
    reports = document_reports((ONE, TWO, THREE), related, (), conflicts)
    assert [report.role for report in reports] == ["used", "used", "unused"]
