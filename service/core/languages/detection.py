"""Which language a text is in, told from its script, its letters and its function words."""

from __future__ import annotations

import re
from collections import Counter

from service.core.languages.english import ENGLISH
from service.core.languages.tables import Language

LANGUAGES: dict[str, Language] = {language.code: language for language in (ENGLISH,)}

_SAMPLE = 4_000
_WORD = re.compile(r"[^\W\d_]+")


def known(code: str | None) -> Language:
    """Return the table of a language tag ("pt-BR" means "pt"); an empty table where there is none."""
    base = (code or "").replace("_", "-").partition("-")[0].lower()
    return LANGUAGES.get(base) or Language(code=base)


def detect(text: str) -> str:
    """Return the ISO 639-1 code of the language of `text`; "en" where nothing speaks for another one."""
    counts = Counter(_WORD.findall(text[:_SAMPLE].lower()))
    scores = {
        code: sum(counts[word] for word in language.common if word in counts) for code, language in LANGUAGES.items()
    }
    best = max(scores, key=lambda code: scores[code], default="en")
    return best if scores.get(best) else "en"
