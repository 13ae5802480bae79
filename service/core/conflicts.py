"""Whether two versions of one sentence contradict each other, or only say it in other words.

Each sentence is held against the other as a claim against its source: a fault in either direction (another figure,
another name, a negation) speaks for a contradiction. What no check understands is counted: where the versions differ in
one place only, that place is usually what they disagree on, while a rewording changes many places at once. A logistic
model joins the two; `python -m service.evals.train_conflicts FILE` fits its weights again.
"""

from __future__ import annotations

from difflib import SequenceMatcher
from functools import lru_cache
from math import exp, log1p

from service.core.checks import check
from service.core.document import document
from service.core.evidence import Evidence
from service.core.highlight import cite
from service.core.lexemes import lexemes
from service.core.types import Reading

MOST_LEXEMES = 300  # longer "sentences" are lists or faults of segmentation: their beginnings are compared
THRESHOLD = 0.5
FAULTS = ("figures", "dates", "names", "negation", "quotation")
WEIGHTS = {"figures": 1.4, "dates": 1.0, "names": 2.1, "negation": 2.8, "quotation": 0.0, "places": -2.4}
BIAS = 2.4


def score(one: str, other: str, language: str = "en") -> float:
    """Return between 0 and 1 how likely two sentences on one matter contradict each other; symmetric."""
    total = BIAS + sum(WEIGHTS[name] * value for name, value in features(one, other, language).items())
    return 1 / (1 + exp(-total))


def features(one: str, other: str, language: str = "en") -> dict[str, float]:
    """Return which checks find a fault in either direction (0 or 1), and the logarithm of the differing places."""
    found = {finding for pair in ((one, other), (other, one)) for finding in faults(*pair, language)}
    return {name: float(name in found) for name in FAULTS} | {"places": log1p(places(one, other, language))}


def faults(claim: str, source: str, language: str) -> frozenset[str]:
    """Return the checks that find a fault in `claim` where it cites `source`."""
    evidence = whole(source, language)
    return frozenset(finding.check for finding in check(claim, evidence) if finding.severity == "fault")


@lru_cache(maxsize=1 << 12)
def whole(text: str, language: str) -> Evidence:
    """Return `text` as a document that is cited from end to end."""
    made = document(Reading(text=text, language=language), "other")
    citations = (cite(made, 0, len(made.text)),) if made.text else ()
    return Evidence(documents={"other": made}, citations=citations)


def places(one: str, other: str, language: str = "en") -> int:
    """Return in how many places two sentences differ, laid side by side stem by stem.

    The longest matching runs are found as by Ratcliff and Metzener (1988).
    """
    first, second = (
        [each.stem for each in lexemes(text, language)[:MOST_LEXEMES] if each.kind != "mark"] for text in (one, other)
    )
    matcher = SequenceMatcher(None, first, second, autojunk=False)
    return sum(1 for tag, *_ in matcher.get_opcodes() if tag != "equal")
