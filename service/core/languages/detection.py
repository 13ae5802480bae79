"""Which language a text is in, told from its script, its function words and its letters."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter

from service.core.languages.english import ENGLISH
from service.core.languages.germanic import GERMANIC
from service.core.languages.others import OTHERS
from service.core.languages.romance import ROMANCE
from service.core.languages.slavic import SLAVIC
from service.core.languages.tables import Language

LANGUAGES: dict[str, Language] = {
    language.code: language for language in (ENGLISH, *GERMANIC, *ROMANCE, *SLAVIC, *OTHERS)
}

DEFAULT = "en"
_SAMPLE = 1_000
_EDGES = '.,;:!?…"“”„«»‹›()[]{}*_–—-।؟،۔।'

# First code point of a range and the script in it; "" is for what tells nothing. From the Unicode blocks.
_RANGES = (
    (0x0000, ""),
    (0x0041, "latin"),
    (0x005B, ""),
    (0x0061, "latin"),
    (0x007B, ""),
    (0x00C0, "latin"),
    (0x0250, ""),
    (0x0370, "greek"),
    (0x0400, "cyrillic"),
    (0x0530, "hy"),
    (0x0590, "he"),
    (0x0600, "arabic"),
    (0x0700, ""),
    (0x0750, "arabic"),
    (0x0780, ""),
    (0x0900, "devanagari"),
    (0x0980, "bn"),
    (0x0A00, "pa"),
    (0x0A80, "gu"),
    (0x0B00, "or"),
    (0x0B80, "ta"),
    (0x0C00, "te"),
    (0x0C80, "kn"),
    (0x0D00, "ml"),
    (0x0D80, "si"),
    (0x0E00, "th"),
    (0x0E80, "lo"),
    (0x0F00, "bo"),
    (0x1000, "my"),
    (0x10A0, "ka"),
    (0x1100, "ko"),
    (0x1200, "am"),
    (0x1380, ""),
    (0x1780, "km"),
    (0x1800, ""),
    (0x1E00, "latin"),
    (0x1F00, "greek"),
    (0x2000, ""),
    (0x3040, "ja"),
    (0x3100, ""),
    (0x3400, "han"),
    (0xA000, ""),
    (0xAC00, "ko"),
    (0xD7B0, ""),
    (0xF900, "han"),
    (0xFB00, ""),
    (0xFB50, "arabic"),
    (0xFE00, ""),
    (0xFF66, "ja"),
    (0xFF9E, ""),
    (0x20000, "han"),
    (0x30000, ""),
)
_FIRSTS = [first for first, _ in _RANGES]
# Languages of the scripts that several share, the most likely first.
_SHARED = {
    "latin": (
        *("en", "de", "fr", "es", "it", "pt", "nl", "da", "sv", "no", "ca", "ro", "pl", "cs", "sk", "hr", "sl"),
        *("tr", "fi", "hu", "et", "lv", "lt", "vi", "id"),
    ),
    "cyrillic": ("ru", "uk", "bg", "sr", "mk", "kk"),
    "arabic": ("ar", "fa", "ur"),
    "devanagari": ("hi", "mr", "ne"),
}
_ALONE = {"greek": "el", "han": "zh"}


def _index(codes: tuple[str, ...]) -> dict[str, tuple[tuple[str, int], ...]]:
    """Return for each function word the languages, out of `codes`, that have it, and how much it tells."""
    found: dict[str, tuple[tuple[str, int], ...]] = {}
    for code in codes:
        language = LANGUAGES[code]
        for word in sorted(language.common | language.starters):
            found[word] = (*found.get(word, ()), (code, 2 if word in language.common else 1))
    return found


def _apart(codes: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    """Return for each letter that sets a language of `codes` apart the languages that have it."""
    found: dict[str, tuple[str, ...]] = {}
    for code in codes:
        for letter in LANGUAGES[code].letters:
            found[letter] = (*found.get(letter, ()), code)
    return found


_APART = {script: _apart(codes) for script, codes in _SHARED.items()}
_INDEX = {script: _index(codes) for script, codes in _SHARED.items()}


def known(code: str | None) -> Language:
    """Return the table of a language tag ("pt-BR" means "pt"); an empty table where there is none."""
    base = (code or "").replace("_", "-").partition("-")[0].lower()
    base = {"nb": "no", "nn": "no"}.get(base, base)
    return LANGUAGES.get(base) or Language(code=base)


def detect(text: str) -> str:
    """Return the ISO 639-1 code of the language of `text`, told from its first 1,000 code points.

    Deterministic; "en" where nothing speaks for another language.
    """
    sample = text[:_SAMPLE].lower()
    # Plain ASCII is Latin, and none of its letters sets a language apart.
    letters = Counter("a" if any(map(str.isalpha, sample)) else "") if sample.isascii() else Counter(sample)
    script = _script(letters)
    if script in _SHARED:
        return _told(script, sample, letters)
    return _ALONE.get(script, script or DEFAULT)


def _script(letters: Counter[str]) -> str:
    """Return the script most letters belong to; Japanese where at least every tenth letter of Han text is kana."""
    counts: Counter[str] = Counter()
    for letter, count in letters.items():
        counts[_RANGES[bisect_right(_FIRSTS, ord(letter)) - 1][1]] += count
    del counts[""]
    if counts["ja"] * 10 > counts["han"]:
        counts["ja"] += counts["han"]
        counts["han"] = 0
    # Latin names stand in texts of every script; three Han letters say as much as a Latin word.
    counts["latin"] //= 3
    best = max(sorted(counts), key=lambda script: counts[script], default="")
    return best if counts[best] else ("latin" if any(letter.isalpha() for letter in letters) else "")


def _told(script: str, sample: str, letters: Counter[str]) -> str:
    """Return the language of a shared script with most function words; its own letters count a quarter of one."""
    index = _INDEX[script]
    scores = dict.fromkeys(_SHARED[script], 0)
    for word in sample.replace("'", " ").replace("’", " ").split():
        found = index.get(word)
        if found is None and not word.isalpha():
            found = index.get(word.strip(_EDGES))
        for code, weight in found or ():
            scores[code] += 2 * weight
    for letter in _APART[script].keys() & letters.keys():
        for code in _APART[script][letter]:
            scores[code] += letters[letter]
    return max(scores, key=scores.__getitem__)
