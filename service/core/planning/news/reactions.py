"""Reactions: what an article says of an event that it takes for known, and who answers whom.

"Unions warned of resistance after the company cut its forecast" is news only to those who know of the forecast. Its
main verb says what somebody says or does about an event, which stands behind "after" or "over".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Final, NamedTuple

from service.core.planning.alone.dependence import counts_from
from service.core.planning.alone.introductions import ENGLISH
from service.core.planning.alone.statements import background, reaction, retrospect
from service.core.tables.reactions import BACKGROUND, BEHIND, CALLING, PASSIVE, PHRASAL, REACTIONS, RESPONSES
from service.core.tables.statements import STATEMENTS
from service.core.tables.verbs import AUXILIARIES, FINITE, HANGING, RELATIVE

LOOKED_AT: Final = 30  # words of a sentence in which its main verb is looked for
LEAST: Final = 4  # words before what comes only after the news
SHORT: Final = 4  # letters of a word that is no past tense, at most
_PARTICIPLE: Final = frozenset({"by", "with", "of", "as", "in"})  # "a house destroyed by": no verb of its own
_QUOTES: Final = ('"', "“", "”", "‘")
_ENDS: Final = ",;:.\"”’'"
_WHO: Final = RELATIVE - {"if", "when", "while", "as", "where", "what", "how", "why", "whether"}
# Before a verb, and no subject between them: "had recently been", but not "no sooner had workers".
_HAD = re.compile(r"\bhad (?:(?:not|also|already|never|long|once|just|only|since|been|\w+ly) ){0,3}\Z")
_LABEL = re.compile(
    r"\s*(?:(?:news )?analysis|comment(?:ary)?|opinion|editorial|explainer|column|profile|fact ?check|q ?& ?a"
    r"|perspective"
    r"|analyse|kommentar|meinung|leitartikel|hintergrund|tribune|éditorial|décryptage|análisis|opinión|editoriale|analisi"
    r"|commento|análise|opinião)\b\s*[:|–—-]"
    r"|\s*(?:\d{1,2} (?:takeaways|things|ways|reasons|facts|questions)\b|what (?:we know|to (?:do|know))\b"
    r"|(?:what|why|how|inside|behind)\b|explained\b)"
    r"|.*(?:\bin (?:numbers|pictures|photos|quotes)|: what we know|: what (?:it means|to know)|, explained)\s*$",
    re.IGNORECASE,
)


def labelled(title: str, language: str = ENGLISH) -> bool:
    """Say whether a title announces no news but an analysis, somebody's opinion or a look behind the news."""
    return _LABEL.match(title[:200]) is not None or looks_behind(title, language)


def looks_behind(title: str, language: str) -> bool:
    """Say whether a title in another language than English asks or tells what is behind the news."""
    pattern = _look(language)
    return pattern is not None and pattern.match(title[:200]) is not None


@cache
def _look(language: str) -> re.Pattern[str] | None:
    return re.compile(BEHIND[language], re.IGNORECASE) if language in BEHIND else None


class Verb(NamedTuple):
    """A verb, the word before it, and where it starts in its sentence, in code points; all in small letters."""

    word: str
    before: str
    start: int


@lru_cache(maxsize=1 << 11)
def reacts(text: str, language: str = ENGLISH) -> bool:
    """Say whether the main verb of the sentence or title `text` tells what somebody says or does about news."""
    if language != ENGLISH:
        return reaction(text, language)
    if text.split(None, 1)[:1] and text.split(None, 1)[0].strip(_ENDS).lower() in RESPONSES:
        return True
    verb = main_verb(text)
    if verb is None or verb.word not in REACTIONS or verb.before in PASSIVE:
        return False
    following = text[verb.start + len(verb.word) :].split(None, 1)[:1]
    return not (verb.word in CALLING and following and following[0] in PHRASAL)


@lru_cache(maxsize=1 << 11)
def looks_back(text: str, language: str = ENGLISH) -> bool:
    """Say whether the sentence `text` tells what had happened before the news, or dates itself from that."""
    if language != ENGLISH:
        return retrospect(text, language)
    if counts_from(text):
        return True
    verb = main_verb(text)
    return verb is not None and _HAD.search(text, 0, verb.start) is not None


def main_verb(text: str) -> Verb | None:
    """Return the main verb of the English sentence or title `text`, None where it is not found before a quotation."""
    pieces = text.split()[:LOOKED_AT]
    words = [piece.strip(_ENDS).lower() for piece in pieces]
    at = _main(pieces, words)
    if at is None:
        return None
    start = 0
    for piece in pieces[:at]:
        start = text.index(piece, start) + len(piece)
    return Verb(words[at], words[at - 1], text.index(pieces[at], start))


def _main(pieces: Sequence[str], words: Sequence[str]) -> int | None:
    inside = False  # of a clause that only says who somebody is
    for at in range(1, len(pieces)):
        if pieces[at].startswith(_QUOTES):
            return None
        if words[at] in _WHO and words[at - 1] not in REACTIONS:
            inside = True
        elif inside and words[at - 1] in _WHO and words[at] not in AUXILIARIES and words[at] not in HANGING:
            inside = False  # "who voted", "that represents": its verb
        elif _verb(pieces, words, at):
            if not inside:
                return at
            inside = False
    return None


def _verb(pieces: Sequence[str], words: Sequence[str], at: int) -> bool:
    """Say whether word `at` is a verb that tells something: no auxiliary, no participle with what it takes."""
    word, before = words[at], words[at - 1]
    if not pieces[at][:1].islower() or word in AUXILIARIES:
        return False
    if word in REACTIONS:
        return before not in HANGING or before in AUXILIARIES or before in PASSIVE
    if word in FINITE:
        return True
    past = word.endswith("ed") and len(word) > SHORT
    following = words[at + 1] if at + 1 < len(words) else ""
    passive = before in AUXILIARIES or before in PASSIVE
    return past and (passive or (following not in _PARTICIPLE and before not in HANGING))


def known_from(text: str, language: str) -> int:
    """Return from where the sentence `text` tells what its news came after; its length for nowhere."""
    return front(text) if language == ENGLISH else background(text, language)


def background_words(language: str) -> frozenset[str]:
    """Return the words of `language` behind which stands what news came after."""
    return BACKGROUND if language == ENGLISH else STATEMENTS[language].background


def tells_reactions(language: str) -> bool:
    """Say whether reactions are told from news in `language`."""
    return language == ENGLISH or language in STATEMENTS


def front(text: str) -> int:
    """Return where in the English sentence `text` the background begins: "after", "over"; its length for nowhere."""
    place = 0
    for number, piece in enumerate(text.split(" ")):
        if number >= LEAST and piece in BACKGROUND:
            return place
        place += len(piece) + 1
    return len(text)
