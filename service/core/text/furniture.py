"""What stands around articles: phrases of web pages, credits of pictures, bylines, in many languages.

The pattern of a phrase is compiled and tried only where its hint occurs, so a table of any length costs next to nothing
at start-up or on a text without it.
"""

from __future__ import annotations

import re
from functools import lru_cache
from operator import itemgetter
from typing import NamedTuple

from service.core.text.notices import NOTICES
from service.core.text.phrases import PAGES, PICTURES
from service.core.types import SentenceKind


class Furniture(NamedTuple):
    """A hint, the pattern to confirm it (none where the hint is enough), and the kind of sentence that it makes."""

    hint: str
    pattern: str
    kind: SentenceKind

    def fits(self, sentence: str) -> bool:
        """Say whether a sentence that holds the hint is furniture of this kind."""
        return not self.pattern or _compiled(self.pattern).search(sentence) is not None


@lru_cache(maxsize=1_024)
def _compiled(pattern: str) -> re.Pattern[str]:
    """Return a pattern, compiled once."""
    return re.compile(pattern, re.IGNORECASE)


def _table(data: str, kind: SentenceKind) -> list[Furniture]:
    """Return the entries of a table of phrases, those with the same hint as one."""
    patterns: dict[str, list[str]] = {}
    for line in data.strip().splitlines():
        hint, _, pattern = line.partition(" ~ ")
        patterns.setdefault(hint, []).append(pattern.replace("^^", r"^\W{0,3}"))
    return [Furniture(hint, "|".join(found) if all(found) else "", kind) for hint, found in patterns.items()]


FURNITURE = (*_table(PICTURES, "caption"), *_table(PAGES, "boilerplate"), *_table(NOTICES, "boilerplate"))
_HEAD = 3
_HEAD_OF = itemgetter(slice(_HEAD))
_LETTERS = bytes(sign if chr(sign).isascii() and chr(sign).isalnum() else 32 for sign in range(256))
_NUMBERED = [(entry.hint.encode(), number) for number, entry in enumerate(FURNITURE) if entry.hint.isascii()]
_SIGNS = [(hint, number) for hint, number in _NUMBERED if not hint[:1].isalpha()]
# Hints that go on after their first word, by that word, with those of their words that are whole.
_WORDS: dict[bytes, list[tuple[frozenset[bytes], bytes, int]]] = {}
_HEADS: dict[bytes, list[tuple[bytes, int]]] = {}  # hints that may be the beginning of a word, by their first letters
for _hint, _number in _NUMBERED:
    if _hint[:1].isalpha():
        _first, *_more = _hint.translate(_LETTERS).split()
        if _first == _hint:
            _HEADS.setdefault(_first[:_HEAD], []).append((_hint, _number))
        else:
            _WORDS.setdefault(_first, []).append((frozenset(_more[:-1]), _hint, _number))
_FOREIGN = re.compile(r"[^\x00-\x7f]")
_OTHER = [
    (entry.hint, frozenset(_FOREIGN.findall(entry.hint)), number)
    for number, entry in enumerate(FURNITURE)
    if not entry.hint.isascii()
]


def hinted(low: str) -> list[Furniture]:
    """Return the entries whose hint is somewhere in a text in lower case, in the order of the table.

    Hints in ASCII begin words, so that only those are searched for whose first word, or the first letters of whose only
    word, begin a word of the text; one with foreign letters is only searched for where all these are.
    """
    plain = low.encode("ascii", "replace")
    words = set(plain.translate(_LETTERS).split())
    heads = set(map(_HEAD_OF, words))
    likely = [pair for head in _HEADS.keys() & heads for pair in _HEADS[head]]
    phrases = [each for word in _WORDS.keys() & words for each in _WORDS[word]]
    likely += [(hint, number) for whole, hint, number in phrases if whole <= words]
    found = [number for hint, number in (*_SIGNS, *likely) if hint in plain]
    if not low.isascii():
        letters = set(low)
        found += [number for hint, needed, number in _OTHER if needed <= letters and hint in low]
    return [FURNITURE[number] for number in sorted(found)]


# Lines that are nothing else.
LABELS = frozenset(
    label.strip()
    for label in """
    advertisement|ad|ads|close|share|tweet|email|e-mail|print|save|comments|comment|facebook|twitter|instagram|google
    menu|whatsapp|linkedin|pinterest|reddit|telegram|youtube|search|home|news|loading|loading...|loading…|live|video|videos
    photos|gallery|next|previous|back|more|read more|see more|show more|learn more|find out more|related|subscribe
    sign in|sign up|log in|login|register|contact us|about us|help|faq|privacy|terms|cookies|accept|tags|topics|sections
    reply|share this|copy link|retweet|like|likes|follow|following|trending|popular|latest|top stories|sponsored
    promoted|recommended|newsletter|newsletters|donate|shop|weather|opinion|editorial|toggle|play|pause|mute|unmute|fullscreen
    replay|skip|skip ad|hide|expand|collapse|download|listen|continue|continue reading|anzeige|werbung|teilen|kommentare
    publicité|partager|publicidad|compartir|comentarios|pubblicità|condividi|commenti|publicidade|compartilhar
    advertentie|delen|реклама|поделиться|комментарии|إعلان|شارك|广告|分享|広告|광고|reklama|reklam
    """.replace("\n", "|").split("|")
) - {""}

# How lines begin that say when and by whom a text was published, how it is filed, and where it leads. With a full stop
# at the end they may be prose ("By Monday the fire was out."), so that they count only without.
LEAD_INS = re.compile(
    r"\W{0,3}(?:"
    r"(?:by|von|par|por|di|door|af|av|текст|автор|autora?|auteur|author|story by|words by|interview by)[ :]"
    r"|(?:posted|published|updated|last (?:updated|modified)|(?:first|originally) published|modified|date|time)\b"
    r"|(?:veröffentlicht|aktualisiert|stand|publié|mis à jour|publicado|actualizado|pubblicato|aggiornato|atualizado)\b"
    r"|(?:gepubliceerd|опубликовано|обновлено|see more on|filed (?:under|in)|tags|tagged|topics?|keywords?|labels?)\b"
    r"|tag(?! (?-i:[a-zäöüß]))\b"  # not German "Tag zwei"
    r"|(?:categor(?:y|ies)|sections?|subjects?|schlagw[oö]rt\w*|themen|mots-clés|etiquetas|temas|argomenti|теги|метки)\b"
    r"|(?:标签|關鍵字))",
    re.IGNORECASE,
)
RELATED = re.compile(
    r"\W{0,3}(?:related|recommended|most (?:read|popular|viewed)|you (?:may|might) also|more (?:from|on|stories|news)"
    r"|trending|top stories|latest (?:news|stories)|don['’]t miss|see also|read (?:more|also|next)|mehr zum thema"
    r"|das könnte|à lire|lire aussi|te puede interesar|leggi anche|leia (?:mais|também)|читайте также)"
    r"|\W{0,3}(?:相关|関連記事|관련)",
    re.IGNORECASE,
)
