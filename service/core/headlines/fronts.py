"""Fronts: what can be taken off an English sentence from outside its main statement.

A circumstance before it, a day inside it, an aside between commas. A source before it ("According to the mayor, ...")
goes behind it, as newspapers print it, and who says so is never lost.
"""

from __future__ import annotations

import re
from typing import Final

from service.core.tables import listed
from service.core.tables.attribution import SPEECH
from service.core.tables.calendar import MONTHS, WEEKDAYS
from service.core.tables.endings import CONDITIONS
from service.core.tables.hedges import HEDGES
from service.core.tables.verbs import AUXILIARIES, FINITE, HANGING
from service.core.text.words import folded

SOURCE: Final = 7  # words of a source that a headline carries behind it
_DAY: Final = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_PART: Final = "(?:morning|night|evening|afternoon)"
_SPAN: Final = "(?:[Hh]our|[Dd]ay|[Ww]eek|[Mm]onth|[Yy]ear|[Dd]ecade)s?"
_FRONT = re.compile(
    r"(?:In|On|At|After|Before|During|Despite|Amid|As|With|While|When|Since|Following|For|By|Over|From|Because"
    r"|Although|Though|Once|Until|Among|Just|Late|Early|Earlier|Last|Recently|Now|Today|Yesterday|To|Within"
    rf"|(?:(?:A|An|One|Two|Three|Several|A few) )?{_SPAN} (?:after|before)"
    rf"|(?:A|An|One|Two|Three|Four|Five|Six|Ten|Some|Many|Several) {_SPAN} ago|{_DAY})\b[^,;:“”\"]{{0,110}}"
    r"(?P<more>,\s+(?:\d{4}|[A-Z][\w.]*(?: [A-Z][\w.]*)?))?,\s+"
)
_PLAIN_FRONT = re.compile(r"[^,;:“”\"]{2,115},\s+")
_ON_DAY = re.compile(rf"\A(?:On|Late|Late on|Early|Early on|Last) {_DAY}(?: {_PART})? (?=[A-Z])")
_SOURCE = re.compile(r"According to ([^,;:“”\"]{3,70}), +(?=[\w“\"$£€])")
_WHEN = re.compile(
    rf"(?<=[\w’'”\",%]) (?:(?:on|late|early|last|late on|early on) )?{_DAY}(?: {_PART})?"
    rf"(?! {_PART})(?=[,;]? [a-z\d“\"$—–]|\Z)"
)
_ANOTHER_DAY = re.compile(rf",? (?:and|or|to|through|until|–) (?:on )?{_DAY}")
_BETWEEN = re.compile(
    r", (?:\d{1,3}|[DRI]-[A-Z][\w. -]{1,20}|(?:who|whose|which|where|a|an|the|his|her|its|their|one|now|then|formerly"
    r"|also|including|designer|known|named|called|based|former|head|chief|director|chairman|president|founder|leader"
    r"|owner|author|in|on|at|after|during|along|like|of)\b[^,;“”\"]{0,100}|[a-z]+ (?:of|for|at|in) [^,;“”\"]{2,80}"
    r"|(?<=[a-z], )[A-Z][a-z.]{2,12}(?: [A-Z][a-z.]{2,12})?), (?!(?:and|or|who|whose|which|where)\b)(?=[a-z])"
)
_EXPLAINED = re.compile(
    r"([^,;:“”\"]{3,90}), (?:\d{1,3}\b|who|whose|which|where|an?|the|his|her|its|one|now|formerly|[DRI]-[A-Z])\b"
)
_COMMA = re.compile(r", ([a-z]+)\b")
_SAID: Final = listed("said says told tells announced")
_AFTER_ASIDES: Final = listed("in on at to for after before with as from by when while during until since over")
_NAMED_DAYS: Final = listed("Black Super Ash Good Palm Easter Cyber Bloody Holy Fat Giving")
_TWO_PARTS: Final = listed("North South West New Saudi United Sri Costa El Los San Puerto Northern Sierra")
_RELATIVE: Final = listed("who whose which where")
# What a day goes with: it cannot be taken out behind these.
_BEFORE_DAY: Final = HANGING - listed("said says told going set due likely expected still even just")
# What stands behind these is no main statement.
_LINKS: Final = listed(
    """and or but which who where when with including not then as in on at after before during despite amid for by from
        under of about"""
)
_CALENDAR: Final = listed(f"{WEEKDAYS['en']} {MONTHS['en']}")
# A circumstance with one of these hedges the statement, sets a condition or says whose word it is.
_KEPT: Final = (SPEECH["en"] | HEDGES["en"] | CONDITIONS | listed("what called described")) - listed(
    "report reports expected planned plans plan"
)


def unfronted(plain: str) -> str:
    """Return the sentence `plain` without the circumstance before its main statement, or its source behind it.

    The sentence itself where that cannot be told, or where what stands in front hedges it or says whose word it is.
    """
    source = _SOURCE.match(plain)
    if source:
        rest = _capital(plain[source.end() :])
        fits = len(source[1].split()) <= SOURCE
        return f"{rest}, according to {source[1]}" if fits else plain
    front = _FRONT.match(plain)
    if front is None:
        return _ON_DAY.sub("", plain)
    if front["more"] and not front["more"][-4:].isdigit() and not _placed(plain, front):
        front = _PLAIN_FRONT.match(plain)
    if front is None:
        return plain
    rest = plain[front.end() :]
    first = rest.split(" ", 1)[0]
    links = first.lower() in _LINKS or first.endswith(("ing", "ed")) or first[:1].isdigit()
    return plain if links or not _KEPT.isdisjoint(folded(front[0].split())) else _capital(rest)


def _placed(plain: str, front: re.Match[str]) -> bool:
    """Say whether a second name before the statement only says where the first is: "in Naples, Italy, the ship"."""
    before, names = plain[: front.start("more")].rsplit(" ", 1)[-1], front["more"].strip(", ").split()
    following = plain[front.end() :].split(" ", 1)[0]
    if not before[:1].isupper() or before.lower() in _CALENDAR or following in _RELATIVE:
        return False
    return not following[:1].isdigit() and (len(names) == 1 or names[0] in _TWO_PARTS)


def undated(text: str) -> str:
    """Return `text` without the days of the week on which it says that things happen."""
    return _WHEN.sub(lambda day: "" if _may_go(text, day) else day[0], text)


def _may_go(text: str, day: re.Match[str]) -> bool:
    """Say whether a day is neither part of a name nor what a preposition, an article or a second day goes with."""
    before = text[: day.start()].rsplit(" ", 1)[-1]
    if _ANOTHER_DAY.match(text, day.end()) or before in _NAMED_DAYS:
        return False
    return day[0].startswith(" on ") or before.lower() not in _BEFORE_DAY


def unaccompanied(text: str) -> str:
    """Return `text` without what stands between two commas beside a name; who says something stays."""
    return _BETWEEN.sub(lambda aside: " " if _goes_on(text, aside) else aside[0], text)


def _goes_on(text: str, aside: re.Match[str]) -> bool:
    """Say whether an aside may go: it says nobody's word, and behind it the statement goes on, not a list."""
    following = text[aside.end() :].split(" ", 1)[0].rstrip(",.")
    verb = following in AUXILIARIES or following in FINITE or following in _SAID or following.endswith(("ed", "ly"))
    return (verb or following in _AFTER_ASIDES) and not _tells(folded(aside[0].split())[1:])


def unexplained(text: str) -> str:
    """Return `text` without all that stands between its subject and its verb to say who or what that is.

    "Anna Berg, 18, who was hurt by a bus, a tram and a cab, is well" has asides in asides: what counts is the first
    comma that a finite verb follows.
    """
    first = _EXPLAINED.match(text)
    if first is None or not AUXILIARIES.isdisjoint(folded(first[1].split())):
        return text
    for comma in _COMMA.finditer(text, first.end(1) + 1):
        if comma[1] in AUXILIARIES or comma[1] in FINITE or comma[1] in _SAID:
            return f"{first[1]} {text[comma.start(1) :]}"
    return text


def _tells(words: list[str]) -> bool:
    """Say whether an aside says something, or whose word something is, beyond who or which somebody is."""
    relative = next((at for at, word in enumerate(words) if word in _RELATIVE), len(words))
    return not SPEECH["en"].isdisjoint(words) or not AUXILIARIES.isdisjoint(words[:relative])


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
