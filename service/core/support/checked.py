"""What the checks and the score say of a claim, kept: an update holds most of what it tells against the same passages.

A check may look beyond what a claim cites, for who else says it. What was found so depends on the whole set, and is not
kept; nearly all else depends on the claim, its citations and the cited documents alone.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Final, NamedTuple

from service.core.checks.evidence import Evidence
from service.core.checks.table import check_told
from service.core.remembered import Recent
from service.core.support.score import score
from service.core.types import Citation, Document, Finding

MOST: Final = 1 << 10  # claims of which it is kept, at a few hundred bytes each beside what they cite


class Checked(NamedTuple):
    """What the checks find in a claim, and the support that its passages give it."""

    findings: tuple[Finding, ...]
    support: float


class Cited(Mapping[str, Document]):
    """The documents of a set by id; says whether anybody looked `beyond` those that are cited."""

    def __init__(self, documents: Mapping[str, Document], cited: Collection[str]) -> None:
        self._documents, self._cited = documents, cited
        self.beyond = False

    def __getitem__(self, name: str) -> Document:
        self.beyond |= name not in self._cited
        return self._documents[name]

    def __contains__(self, name: object) -> bool:
        self.beyond |= name not in self._cited
        return name in self._documents

    def __iter__(self) -> Iterator[str]:
        self.beyond = True
        return iter(self._documents)

    def __len__(self) -> int:
        self.beyond = True
        return len(self._documents)


_kept: Recent[tuple[str, tuple[Citation, ...], tuple[Document, ...]], Checked] = Recent(MOST)


def checked(claim: str, evidence: Evidence) -> Checked:
    """Return what the checks and the score say of the text of a `claim`."""
    key = claim, evidence.citations, evidence.sources
    found = _kept.get(key)
    if found is None:
        documents = Cited(evidence.documents, {citation.document for citation in evidence.citations})
        watched = Evidence(documents=documents, citations=evidence.citations)
        findings = check_told(claim, watched)
        found = Checked(findings, score(claim, watched, findings))
        if not documents.beyond:
            _kept.put(key, found, 1)
    return found
