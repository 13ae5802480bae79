"""Leaning: whether a sentence points at what came before it, so that alone it says too little, or says it of another.

English has most of the rules: a bare "The decision", "the earlier estimate", "he said" before anyone who it could be,
"the man said". Other languages have their openings (`tables/openings.py`) and what points back in them (`pointing.py`).
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import dropwhile, islice
from typing import Final

from service.core.planning.alone.pointing import impersonal, points
from service.core.tables.openings import (
    CALENDAR,
    DEMONSTRATED,
    ESTIMATES,
    OPENINGS,
    PERSONS,
    PHRASES,
    POINTERS,
    QUALIFIERS,
    RANKS,
    REPORTING,
    SHELLS,
    TIMES,
    TOLD_APART,
    UNNAMED,
)
from service.core.tables.verbs import SUBORDINATING
from service.core.text.quotations import outside_quotations, quotes_alone
from service.core.text.words import fold, is_stop

LEADING: Final = " \t\n\u00a0\u202f([*_–—-•…."
_WORD = re.compile(r"[^\W_][\w'’.-]*")
_REFERRING: Final = 80  # how far into a sentence a pronoun still points at the one before
_REFERENCE = re.compile(
    r"\b(?:of|to|for|about|with|after|before|despite|like|from|by) (?:that|this|these|those|it|them)"
    r"(?:[,.]| (?:is|was|are|were|has|had|will|would|came|comes)\b)"
    r"|\b(?:saw|seen|sees|did|does|done|knew|learned|experienced|discovered) (?:this|that|these|those)"
    r"(?:[,.]| (?:first|for|at|in|on|when|by)\b)"
)
_DEMONSTRATIVE = re.compile(r"([a-z]+) (this|these|those|that) ([a-z]+)\b")
_EARLIER = re.compile(r"he (?<=\b[Tt]he )(?:earlier|previous|initial|prior) ([a-z]+)")
_POINTING = re.compile(r" (?:th(?:at|is|[eo]se|em)|it|no such|then|later|the (?:same|next|following))\b")
_SUCH = re.compile(r"\b(?:no|any) such [a-z]")
# When something happened that only the sentence before tells: "was then moved", "a short time later".
_SINCE = re.compile(
    r"\b(?:(?:is|are|was|were|had|has) then [a-z]+"
    r"|(?:(?:[a-z]+|\d+) (?:minutes|hours|days|weeks|months|years)"
    r"|an? (?:short (?:time|while)|hour|day|week|month|year)"
    r"|minutes|hours|days|weeks|moments|shortly|not long) later\b"
    r"|(?:the (?:same|next|following)|that) (?:day|night|morning|afternoon|evening)"
    r"(?=[,.]|\Z| (?:at|in|to|by|for|with|on|after|some)\b))"
)
_JOINED = re.compile(r"[,;:]| (?:and|but|who|which|when|after|before|as|while|where|that|since)\b")
_FRONTED = re.compile(r"[A-Z][^,;:]{1,60}, (it|they|its|their|this|these|those)\b")
# "On Monday it had said", "Under it the two survivors", and "No one was injured": in what, the sentence before says.
_DATED = re.compile(
    r"(?:On|In|By|Since|Until|At|Last|Earlier|Later|During)\b(?! wh)[^,;:]{0,30}? (it|they|its|their) [a-z]"
)
_UNDER = re.compile(
    r"(?:Under|With|After|Before|Between|Among|Despite|Behind|Against|Without|For|From|In|On|At|By|Of|To|Around|Beside"
    r"|Within|Inside|Since) (?:it|them)\b"
)
# "The last relates to", "380 people work there.": the last what, and where.
_WHICH = re.compile(
    r"The (?:last|first|second|third|latter|former|others?|two|three|pair|rest)"
    r" (?:is|are|was|were|has|have|had|will|would|relates?|said|says|came|went|took|told|agreed)\b"
)
_THERE = re.compile(r"(?!There)[^,;:\"“]{4,48} there[.]\Z")
# "It is as close as it gets: by nine votes, Vesk rejected the plan": what it is comes behind the colon.
_AHEAD = re.compile(r"(?:It|This|That)(?: is| was|['’]s) (?:[\w'’-]+ ){0,7}[\w'’-]+: ")
_NOBODY = re.compile(r"(?:No ?one|Nobody|None) (?:was|were|has been|have been) [^,;:\d]{3,40}\Z")
_AGED = re.compile(r"The \d{1,3}-year-old\b")  # who that is the sentence before says
# "One of them said", and a figure that only the sentence before says of what: "The police spoke of 45,000."
_OPEN = re.compile(
    r"(?:[Oo]ne|[Ss]ome|[Bb]oth|[Tt]wo|[Mm]ost|[Mm]any) of (?:them|these|those) (?:said|says|added)\b"
    r"|\b(?:said|says|added) (?:one|some|both|two|most|many) of them\b"
    r"|\bof \d{1,3}(?:,\d{3})*[.]\Z"
    r"|\bputs? the (?:figure|number|count|total) at \S+"
)
# "Ann Tolliver, its chief executive, promised": whose, the sentence before says.
_OWNED = re.compile(r"(?:[A-Z][\w'’-]*\.? ){1,4}[A-Z][\w'’-]*, its [^,]{3,40}, [a-z]")
_PHRASES = re.compile(rf"(?:{'|'.join(map(re.escape, PHRASES))})\b")
_SAID: Final = frozenset(
    ("said", "says", "added", "adds", "told", "tells", "wrote", "writes", "explained", "continued", "noted", "recalled")
)
_SOMEBODY = re.compile(r"he (\w+) (\w+)")  # begins with letters, so that it is looked for fast
_ARTICLES: Final = frozenset({"T", " T", " t"})  # what stands before "he" where it is "the"
_BEHIND = re.compile(r" the (\w+)(?=[,.]|\Z| on | in | at )")
_NAMED = re.compile(r"[^\W\d_][\w'’-]* [A-Z][\w'’-]*[a-z]")  # a capital that opens no sentence
_PERSONAL: Final = frozenset({"he", "she", "him", "her", "his", "hers", "himself", "herself", "he's", "she's"})
_ADVERBIAL: Final = ("ly", "ing", "ed")  # a capital at the front of the sentence names nobody in these
_PRONOUNS: Final = frozenset(
    f"{form}{end}"
    for pronoun in ("he", "she", "him", "her", "his", "hers", "himself", "herself", "he's", "she's", "he’s", "she’s")
    for form in (pronoun, pronoun.capitalize())
    for end in ("", ",", ".", ";", ":", "'d", "’d", "'ll", "’ll")
)
_QUOTATION: Final = '"“„«'
_SHORT_WORD: Final = 2
_TOLD_APART_BY: Final = ("ed", "ing")  # "those killed"
_GROUPS: Final = frozenset({"police", "authorities", "people", "investigators", "media", "congress", "analysts"})
_PLACING: Final = frozenset({"in", "on", "at", "near", "from", "since", "until", "by", "during"})


@lru_cache(maxsize=1 << 14)
def leans(text: str, language: str = "en") -> bool:
    """Say whether the sentence `text` points at what came before it."""
    if language != "en" and points(text, language):
        return True
    openings = OPENINGS.get(language)
    if openings is None:
        return False
    ahead = _AHEAD.match(text) if language == "en" else None
    if ahead is not None and len(text) - ahead.end() > _REFERRING:
        return leans(text[ahead.end()].upper() + text[ahead.end() + 1 :])
    opening = text[:160].lstrip(LEADING)
    first = _opening_words(opening, 1)[0]
    acronym = len(first) > 1 and opening[: len(first)].isupper() and not text.isupper()
    if first in openings and opening[:1] not in _QUOTATION and not acronym:
        return not impersonal(opening, language)
    if language != "en":
        return False
    said = opening[:1] in _QUOTATION and first.split("'")[0] in POINTERS
    return (
        said
        or quotes_alone(text)
        or _points_back(opening, first)
        or _leaves_open(text)
        or _revises(text)
        or lacks_speaker(text)
    )


def _several(folded: str) -> bool:
    """Say whether a word stands for several people, whom no "he" or "she" means."""
    return folded in _GROUPS or (folded.endswith("s") and folded[:-1] in PERSONS)


def _opening_words(opening: str, most: int) -> list[str]:
    """Return the first words of an opening, `most` or fewer, folded, at least one (perhaps empty)."""
    return [fold(match[0].rstrip(".'’-")) for match in islice(_WORD.finditer(opening), most)] or [""]


def _points_back(opening: str, first: str) -> bool:
    """Say whether an English opening is a connective phrase, or a bare "The decision"."""
    folded = opening[:_REFERRING].lower()
    pointing = _POINTING.search(folded) is not None
    if _PHRASES.match(folded) or _AGED.match(opening) or _OWNED.match(opening):
        return True
    if pointing and (_REFERENCE.search(folded) or _demonstrates(folded) or _dates_from(folded)):
        return True
    if any(pattern.match(opening) for pattern in (_UNDER, _NOBODY, _WHICH, _THERE)):
        return True
    fronted = _FRONTED.match(opening) or _DATED.match(opening)
    if fronted is not None and not _resolves(opening[: fronted.start(1)], fronted[1]):
        return True
    rest = list(dropwhile(RANKS.__contains__, _opening_words(opening, 5)[1:])) if first == "the" else []
    return bool(rest) and rest[0] in SHELLS and (rest[1:2] == [] or rest[1] not in TOLD_APART)


def _leaves_open(text: str) -> bool:
    """Say whether `text` has "one of them said", or a figure without what it counts: "The police spoke of 45,000."."""
    return (" of " in text or " put" in text) and _OPEN.search(text) is not None


def _revises(text: str) -> bool:
    """Say whether `text` speaks of "the earlier estimate": what is right now stands in the sentence before."""
    if _EARLIER.search(text) is None:
        return False
    return any(match[1] in ESTIMATES for match in _EARLIER.finditer(outside_quotations(text)))


def _demonstrates(folded: str) -> bool:
    """Say whether an opening speaks of "that failure" or "these remarks", which an earlier sentence must have told."""
    if _SUCH.search(folded):
        return True
    return any(_demonstrated(*match.groups()) for match in _DEMONSTRATIVE.finditer(folded))


def _demonstrated(before: str, pronoun: str, noun: str) -> bool:
    """Say whether a demonstrative stands for something told before, rather than opening a clause or telling a time."""
    if pronoun in {"this", "that"}:
        told = noun in SHELLS or noun in DEMONSTRATED
        return told and (pronoun == "this" or before not in REPORTING)
    return len(noun) > _SHORT_WORD and noun not in TIMES and not noun.endswith(_TOLD_APART_BY) and not is_stop(noun)


def _dates_from(folded: str) -> bool:
    """Say whether an opening tells a time from an event that is not told in it."""
    since = _SINCE.search(folded)
    return since is not None and _JOINED.search(folded, 0, since.start()) is None


def _resolves(front: str, pronoun: str) -> bool:
    """Say whether a circumstance in front of a pronoun names what the pronoun means: "On Monday, it" does not."""
    words = [fold(match[0].rstrip(".'’-")) for match in _WORD.finditer(front)]
    named = [word for word in words if not (word in CALENDAR or word in TIMES or word.isdigit() or is_stop(word))]
    if words[0] in SUBORDINATING or pronoun in {"it", "its", "this"}:
        return bool(named)
    return " and " in front or any(word in _GROUPS or word.endswith("s") for word in named)


def _lacks_person(text: str) -> bool:
    """Say whether "he" or "she" comes, outside quotations, before anyone that it could mean."""
    if _PRONOUNS.isdisjoint(text.split()):
        return False
    outside = outside_quotations(text)
    before = ""
    for at, match in enumerate(_WORD.finditer(outside)):
        word = match[0]
        folded = word.lower()
        if folded in _PERSONAL:
            return True
        dated = folded.rstrip(".") in CALENDAR
        named = word[0].isupper() and not (word.isupper() and len(word) > 1) and not dated
        named = named and before not in _PLACING and not _several(folded)
        named = named and (at > 0 or not (is_stop(folded) or folded in QUALIFIERS or folded.endswith(_ADVERBIAL)))
        if named or folded.removesuffix("'s").removesuffix("’s").rstrip(".") in PERSONS:
            return False
        before = folded
    return False


def lacks_speaker(text: str) -> bool:
    """Say whether what `text` tells is "he" or "she" or only "the man", before anyone is named who that could be."""
    return _lacks_person(text) or (any(map(text.__contains__, _SAID)) and _says_unnamed(outside_quotations(text)))


def _says_unnamed(outside: str) -> bool:
    """Say whether a text without its quotations has "the man said" or "said the man" before any name."""
    for match in _SOMEBODY.finditer(outside):
        before = outside[max(0, match.start() - 2) : match.start()]
        if match[1] in UNNAMED and match[2] in _SAID and before in _ARTICLES:
            return _NAMED.search(outside, 0, match.start()) is None
    for match in _BEHIND.finditer(outside):
        if match[1] in UNNAMED and outside[: match.start()].rpartition(" ")[2] in _SAID:
            return _NAMED.search(outside, 0, match.start()) is None
    return False
