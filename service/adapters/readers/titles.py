"""Titles that files bear in their properties: many are names of files or of programs."""

from __future__ import annotations

import re

from service.core.text.canonical import canonical

_FILE_NAME = re.compile(
    r"\.(?:docx?|docm|rtf|odt|pages|indd|qxp|qxd|pdf|tex|dvi|ps|eps|html?|txt|pptx?|xlsx?|p65|pub|ai)\b", re.IGNORECASE
)
_PROGRAM = re.compile(
    r"(?:microsoft (?:word|powerpoint|excel|office)|powerpoint|untitled|unbenannt|sans titre|sin título|senza titolo"
    r"|document\s?\d*$|dokument\s?\d*$|presentation\s?\d*$|slide \d+|layout \d+|printing |scan(?:ned)?\b|no title)",
    re.IGNORECASE,
)
_LETTERS = 3


def credible(title: str) -> str | None:
    """Return a title on one line, None where it is one word or the name of a file or a program."""
    told = " ".join(canonical(title).split())
    if sum(map(str.isalpha, told)) < _LETTERS or _FILE_NAME.search(told) or _PROGRAM.match(told) or " " not in told:
        return None
    return told
