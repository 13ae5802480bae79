"""Small invented sets of ordinary news, two to three articles each, as editors get them."""

from __future__ import annotations

import re
from datetime import datetime
from pathlib import Path

from service.core.types import Document
from tests.articles import made

SETS = Path(__file__).parent / "fixtures" / "newsroom"


def newsroom(name: str) -> tuple[Document, ...]:
    """Return the articles of a set: each begins with "=== name", and where it is known the time of publication."""
    found = []
    for part in re.split(r"(?m)^=== ", (SETS / f"{name}.txt").read_text("utf-8"))[1:]:
        head, text = part.split("\n", 1)
        title, *when = head.split()
        published = datetime.fromisoformat(when[0]) if when else None
        found.append(made(text.strip(), title, published_at=published))
    return tuple(found)
