"""The task `disagreements`: how many planted disagreements are reported, and how many where nothing was planted."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from service.core.disagreements.finding import disagreements
from service.core.text.document import document
from service.core.types import Disagreement, Document, Reading
from service.engine.relate import relate
from service.evals.planting import KINDS, Plant, plants


def run(rows: list[dict[str, Any]], **_: Any) -> dict[str, float | int]:
    """Measure on rows of `documents` (list of text).

    Returns `recall`, the share of planted disagreements that are reported with both sides cited, and for each kind
    `recall_<kind>` and `n_<kind>`; `reported`, how many disagreements the sets hold as they stand, on average, and
    `n`, the number of sets.
    """
    found: dict[str, list[bool]] = defaultdict(list)
    reported = 0
    for row in rows:
        documents = tuple(document(Reading(text=text), f"doc-{at}") for at, text in enumerate(row["documents"], 1))
        related = relate(documents)
        reported += len(disagreements(documents, related))
        for plant in plants(documents, related):
            found[plant.kind].append(shown(plant))
    every = [hit for kind in KINDS for hit in found[kind]]
    shares = {f"recall_{kind}": sum(hits) / len(hits) for kind, hits in sorted(found.items()) if hits}
    counts = {f"n_{kind}": len(found[kind]) for kind in KINDS}
    whole = {"recall": sum(every) / max(1, len(every)), "planted": len(every), "reported": reported / max(1, len(rows))}
    return whole | shares | counts | {"n": len(rows)}


def shown(plant: Plant) -> bool:
    """Say whether the altered set reports the plant: the new value on one side, another document on the other."""
    reports = disagreements(plant.documents, relate(plant.documents))
    named = plant.kind == "names"  # which stand in many sentences: the report must be on the name
    return any(tells(each, plant.documents[plant.changed.document], plant.new, named=named) for each in reports)


def tells(report: Disagreement, altered: Document, new: str, *, named: bool) -> bool:
    """Say whether one position of `report` has the new words in the altered document, and another stands elsewhere.

    Of a name the position itself must have it.
    """
    for position in report.positions:
        if named and new not in position.text:
            continue
        mine = [each for each in position.citations if each.document == altered.id and new in each.quote]
        others = {each.document for other in report.positions if other is not position for each in other.citations}
        if mine and others - {altered.id}:
            return True
    return False
