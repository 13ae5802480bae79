"""How many claims all checks together, score included, hold against their passages in a second of one core.

Every claim is a text that was never seen before, so that nothing of it comes out of a cache; its passages are new too,
two a claim, each cited by three claims, as in a real summary. Time is the process's own, other work apart.
"""

from __future__ import annotations

from time import process_time

from service.core.checks.evidence import Evidence
from service.core.checks.table import CHECKS, check
from service.core.highlight import cite
from service.core.support.score import score
from service.core.text.document import document
from service.core.types import Citation, Document, Reading

COUNT = 3000
ROUNDS = 3
PLACES = ("Harrow Bay", "Port Ellis", "Kestrel Point", "Lower Wick", "Saint Orm", "Vannes", "Tarn", "Old Mere")
PEOPLE = ("Mara Lindqvist", "Tom Adeyemi", "Ilse Krüger", "Jonah Whitlock", "Priya Raman", "Luc Moreau", "Ana Reyes")
SOURCE = (
    (
        "Rescue teams in {place} pulled {a} people from the ferry {ship} on Tuesday night, the coastguard said, and the"
        " search may go on until Friday."
    ),
    (
        "{person}, the former harbour master, said the company had not replaced the {b} life rafts that failed an"
        " inspection in March, which cost about ${c} million."
    ),
    'The mayor called the accident "a wound to every family in {place}" and expects an inquiry within {a} days.',
)
CLAIMS = (
    "Rescuers pulled {a} people from the {ship} off {place} on Tuesday night, according to the coastguard.",
    (
        "The company did not replace {b} life rafts that failed an inspection in March, said {person}, a former harbour"
        " master."
    ),
    'An inquiry is due within {a} days into what the mayor called "a wound to every family in {place}".',
)


def filled(templates: tuple[str, ...], number: int) -> tuple[str, ...]:
    """Return `templates` filled with names and figures that no other number gives."""
    values = {
        "place": PLACES[number % len(PLACES)],
        "person": PEOPLE[number % len(PEOPLE)],
        "ship": f"Meridian {number}",
        "a": 2 + number % 97,
        "b": 10 + number,
        "c": f"{number % 40}.{number % 9}",
    }
    return tuple(template.format(**values) for template in templates)


def cases(count: int, start: int) -> list[tuple[str, Evidence]]:
    """Return `count` claims with what they cite."""
    found: list[tuple[str, Evidence]] = []
    for number in range(start, start + count // len(CLAIMS)):
        held = document(Reading(text=" ".join(filled(SOURCE, number)), language="en"), "wire")
        passages = tuple(cite(held, sentence.start, sentence.end) for sentence in held.sentences)
        found += [
            (claim, evidence_of(held, passages, position)) for position, claim in enumerate(filled(CLAIMS, number))
        ]
    return found


def evidence_of(held: Document, passages: tuple[Citation, ...], position: int) -> Evidence:
    """Return the passage at `position` and the one after it as evidence."""
    chosen = (passages[position % len(passages)], passages[(position + 1) % len(passages)])
    return Evidence(documents={held.id: held}, citations=chosen)


def run() -> dict[str, float]:
    """Return `claims_per_second` of all checks with the score (the best of three rounds), and milliseconds by check."""
    best = 0.0
    for turn in range(ROUNDS):
        rows = cases(COUNT, turn * COUNT)
        begun = process_time()
        for claim, evidence in rows:
            score(claim, evidence, check(claim, evidence))
        best = max(best, len(rows) / (process_time() - begun))
    figures = {"claims_per_second": round(best, 1)}
    for turn, (name, function) in enumerate(CHECKS.items(), ROUNDS):
        rows = cases(COUNT // 3, turn * COUNT)
        begun = process_time()
        for claim, evidence in rows:
            function(claim, evidence)
        figures[f"{name}_milliseconds"] = round(1000 * (process_time() - begun) / len(rows), 4)
    return figures
