"""Whether two versions of one sentence contradict each other, or only say it in other words.

Each sentence is held against the other as a claim against its source: a fault in either direction (another figure,
another name, a negation) speaks for a contradiction, and so does a word of denial that only one of them has. What no
check understands is counted: where the versions differ in one place only, that place is usually what they disagree on,
while a rewording changes many places at once. A logistic model joins these; `python -m service.evals.train_conflicts
FILE` fits its weights again.
"""

from __future__ import annotations

from difflib import SequenceMatcher
from functools import lru_cache
from math import exp, fsum, log1p

from service.core.checks.evidence import Evidence
from service.core.checks.table import check
from service.core.highlight import cite
from service.core.tables import listed
from service.core.tables.negation import NEGATORS
from service.core.text.document import document
from service.core.text.lexemes import lexemes
from service.core.types import Reading

MOST_LEXEMES = 300  # longer "sentences" are lists or faults of segmentation: their beginnings are compared
THRESHOLD = 0.5
FAULTS = ("figures", "dates", "names", "negation")
WEIGHTS = {"figures": 1.5, "dates": 0.5, "names": 2.0, "negation": 2.4, "denial": 1.4, "alone": 1.4, "places": -1.1}
BIAS = 0.6
DENIALS = listed("except despite fail fails failed prevent prevents prevented less unlikely instead")


def score(one: str, other: str, language: str = "en") -> float:
    """Return between 0 and 1 how likely two sentences on one matter contradict each other; 0 of the same words."""
    found = features(one, other, language)
    if not found["places"]:
        return 0.0
    return 1 / (1 + exp(-fsum((BIAS, *(WEIGHTS[name] * value for name, value in found.items())))))


def features(one: str, other: str, language: str = "en") -> dict[str, float]:
    """Return what speaks for a contradiction: each 0 or 1, but for the logarithm of the number of differing places.

    That a check finds a fault in either direction; that one sentence has more words of denial; that they differ in one
    place alone.
    """
    found = {finding for pair in ((one, other), (other, one)) for finding in faults(*pair, language)}
    differing = places(one, other, language)
    return {name: float(name in found) for name in FAULTS} | {
        "denial": float(denials(one, language) != denials(other, language)),
        "alone": float(differing == 1),
        "places": log1p(differing),
    }


def denials(text: str, language: str = "en") -> int:
    """Return how many words of `text` deny or except something."""
    denying = NEGATORS.get(language, NEGATORS["en"]) | DENIALS
    words = (lexeme.lower for lexeme in lexemes(text, language)[:MOST_LEXEMES])
    return sum(1 for word in words if word in denying or word.endswith("n't"))


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
