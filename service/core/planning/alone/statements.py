"""Statements: the main verb of a sentence in another language than English, and what is told by it.

Spanish and French put the verb behind its subject, German second and its participle last. A clause that only says who
somebody is, or when something was, stands between, with a verb of its own (`tables/statements.py`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import Final, NamedTuple

from service.core.tables.statements import STATEMENTS
from service.core.tables.verbal import Verbs

LONGEST: Final = 2_000  # code points of a sentence that is looked at
LOOKED_AT: Final = 48  # words of a sentence in which its main verb is looked for
BEHIND: Final = 5  # words between an auxiliary and its participle, or between a verb and what it draws
LEAST: Final = 4  # words before what comes only after the news
PLACED: Final = 6  # words before a colon that only say where or what something is about
TITLE: Final = 120  # code points of what may be a title of two statements
_PARTS = re.compile(r"\s?[:;]\s|\s[–—-]\s")
FRAGMENT: Final = 160  # code points of a sentence that may be a fragment
_WORD = re.compile(
    r"(?P<quote>„[^“”]*[“”]|«[^»]*»|»[^«]*«|\"[^\"]*\"|“[^”]*”)|(?P<mark>[,;:()–—])"
    r"|(?P<word>[^\W\d_][\w’'-]*|\d[\d.,:]*(?<![.,:]))"
)
_MARKS: Final = frozenset(",;:()–—")
_QUOTE: Final = '"'
_NO_WORDS: Final = frozenset[str]()
_REFLEXIVE: Final = "s'"  # "s'est félicité" is told of who does it, "est félicité" of another


class Word(NamedTuple):
    """A word, mark or quotation of a sentence: as written, in small letters behind its apostrophe, and where."""

    text: str
    low: str
    start: int


class Main(NamedTuple):
    """The main verb of a sentence in small letters, its auxiliary (empty for none), and the words around them."""

    word: str
    helped: str
    start: int
    ahead: tuple[str, ...]
    behind: tuple[str, ...]


@lru_cache(maxsize=1 << 11)
def main(text: str, language: str) -> Main | None:
    """Return the main verb of the sentence `text`, None where it is not found or `language` has no table."""
    verbs = STATEMENTS.get(language)
    if verbs is None or len(text) > LONGEST:
        return None
    words, inside = list(_stated(tuple(_words(text)), verbs)), False
    for at, word in enumerate(words):
        helping = word.low in verbs.helping and not _nominal(words, at, verbs)
        if inside and (helping or _is_verb(words, at, verbs)):
            inside = False  # of a clause that only says who somebody is: its verb
        elif helping:
            return _helped(words, at, verbs)
        elif _is_verb(words, at, verbs):
            return Main(word.low, "", word.start, *_around(words, at, len(words)))
        elif not verbs.bracketed and word.low in verbs.linking:
            inside = True
    return None


@lru_cache(maxsize=1 << 11)
def reaction(text: str, language: str) -> bool:
    """Say whether the sentence or title `text` tells what somebody says or does about news."""
    verbs = STATEMENTS.get(language)
    if verbs is None or len(text) > LONGEST:
        return False
    if len(text) < TITLE and len(parts := _PARTS.split(text)) > 1:  # "Workers say yes: strike ends" has news in it
        told = [part for part in parts if main(part, language) is not None or _opens_with(part, verbs)]
        return bool(told) and all(reaction(part, language) for part in told)
    found = main(text, language)
    return _opens_with(text, verbs) or (found is not None and found.helped not in verbs.passive and _says(found, verbs))


def _says(found: Main, verbs: Verbs) -> bool:
    """Say whether a main verb tells what somebody says or does to news, by itself or with what stands behind it."""
    near = found.behind[: 2 * BEHIND]
    if not verbs.unless.get(found.word, _NO_WORDS).isdisjoint((*found.ahead, *found.behind)):
        return False
    completed = not verbs.completed.get(found.word, _NO_WORDS).isdisjoint(found.behind)
    drawn = found.word in verbs.drawn and not verbs.responses.isdisjoint(near)
    return completed or drawn or found.word in verbs.reactions


@lru_cache(maxsize=1 << 11)
def retrospect(text: str, language: str) -> bool:
    """Say whether the sentence `text` tells what had happened before the news, or dates itself from that."""
    verbs, found = STATEMENTS.get(language), main(text, language)
    if verbs is None:
        return False
    if found is None or not found.helped:  # "Two days after the raid the director stands ..."
        return (found is None or found.word in verbs.finite) and _later(language).match(text) is not None
    return found.helped in verbs.before and found.word != found.helped


def ongoing(text: str, language: str) -> bool:
    """Say whether the sentence `text` tells outside quotations of something that goes on, not of what is over."""
    verbs, found = STATEMENTS.get(language), main(text, language)
    if verbs is None or found is None:
        return False
    if found.helped:
        return found.word == found.helped or found.helped in verbs.lasting
    return _compiled(verbs.past).match(found.word) is None


def fragment(text: str, language: str) -> bool:
    """Say whether the sentence `text` has no word that could be a verb: "Mud up to the knees, rubbish everywhere."."""
    verbs = STATEMENTS.get(language)
    if verbs is None or not verbs.verbal or len(text) > FRAGMENT:
        return False
    words = list(_words(text))
    return not any(_could_tell(words, at, verbs) for at in range(len(words)))


def _could_tell(words: Sequence[Word], at: int, verbs: Verbs) -> bool:
    word = words[at]
    known = word.low in verbs.helping or word.low in verbs.finite or word.low in verbs.reactions
    likely = word.text[:1].islower() and _compiled(verbs.verbal).search(word.low) is not None
    return word.text == _QUOTE or known or (likely and word.low not in verbs.never and not _nominal(words, at, verbs))


def background(text: str, language: str) -> int:
    """Return from where the sentence `text` tells what its news came after; its length for nowhere."""
    verbs = STATEMENTS.get(language)
    if verbs is None or len(text) > LONGEST:
        return len(text)
    words = [word for word in _words(text) if word.text not in _MARKS]
    for at, word in enumerate(words):
        following = words[at + 1].low if at + 1 < len(words) else ""
        known = word.low in verbs.background and following not in verbs.sources and not following.isdigit()
        if known and at >= LEAST:
            return word.start
    return len(text)


def dated(text: str, language: str) -> bool:
    """Say whether `text` says "today" or "yesterday" outside quotations: out of its article, no day."""
    verbs = STATEMENTS.get(language)
    if verbs is None or len(text) > LONGEST or _compiled(verbs.dated).search(text) is None:
        return False
    return _compiled(verbs.dated).search(_WORD.sub(lambda each: "" if each["quote"] else each[0], text)) is not None


def _words(text: str) -> Iterator[Word]:
    """Yield the words and marks of `text`; a quotation is one word."""
    for number, match in enumerate(_WORD.finditer(text)):
        if number > LOOKED_AT:
            return
        if match["quote"]:
            yield Word(_QUOTE, _QUOTE, match.start())
        else:
            written = match[0].replace("’", "'")
            yield Word(written, written.lower().rpartition("'")[2] or written.lower(), match.start())


def _stated(words: Sequence[Word], verbs: Verbs) -> Iterator[Word]:
    """Yield the words of the main statement: without clauses between commas, brackets and what stands in them."""
    at = 0
    if verbs.bracketed and words and words[0].low in verbs.linking - verbs.articles:
        at = _clause_end(words, verbs)
    while at < len(words):
        word = words[at]
        if word.text == "(":
            at = next((end for end in range(at, len(words)) if words[end].text == ")"), len(words))
        elif verbs.bracketed and word.text == "," and _links(words, at + 1, verbs):
            at = next((end for end in range(at + 1, len(words)) if words[end].text == ","), len(words))
            if at < len(words) and _links(words, at + 1, verbs):
                continue
        else:
            yield word
        at += 1


def _clause_end(words: Sequence[Word], verbs: Verbs) -> int:
    """Return where the main statement begins behind a clause that opens the sentence; 0 where none does."""
    comma = next((at for at, word in enumerate(words) if word.text == ","), 0)
    return comma + 1 if comma and _looks_verbal(words[comma - 1].text, verbs) else 0


def _looks_verbal(word: str, verbs: Verbs) -> bool:
    low = word.islower()
    return low and (word in verbs.helping or word in verbs.finite or word.endswith(("t", "te", "ten", "en")))


def _links(words: Sequence[Word], at: int, verbs: Verbs) -> bool:
    """Say whether a clause opens at `at`: with a relative, behind a preposition too, or a conjunction."""
    near = [word.low for word in words[at : at + 2] if word.text.islower()]
    behind = near[1:] if near[:1] and near[0] in verbs.prepositions else ()
    return any(each in verbs.linking for each in (*near[:1], *behind))


def _nominal(words: Sequence[Word], at: int, verbs: Verbs) -> bool:
    """Say whether what reads like a verb stands behind an article, or inside a clause that has its own."""
    return bool(at) and words[at - 1].low in verbs.articles


def _is_verb(words: Sequence[Word], at: int, verbs: Verbs) -> bool:
    word = words[at]
    if word.low in verbs.never or (_compiled(verbs.bare).match(word.low) and word.low not in verbs.finite):
        return False
    known = word.low in verbs.finite or word.low in verbs.reactions or word.low in verbs.drawn
    if not at and not verbs.last:
        return known or _compiled(verbs.ending).match(word.low) is not None
    if _nominal(words, at, verbs) or not word.text[:1].islower():
        return False
    if known or word.low in verbs.completed:
        return True
    after_noun = not verbs.last or (at > 0 and not words[at - 1].text[:1].islower())
    return after_noun and at > 0 and _compiled(verbs.ending).match(word.low) is not None


def _helped(words: Sequence[Word], at: int, verbs: Verbs) -> Main:
    """Return the verb that an auxiliary at `at` helps, itself where there is none."""
    helped, end = words[at].text.lower(), len(words)
    if verbs.last:
        end = next((each for each in range(at, len(words)) if words[each].text in {",", ":", ";"}), len(words))
        places = list(range(end - 1, at, -1))[:2]
    else:
        places = list(range(at + 1, min(len(words), at + 1 + BEHIND)))
    helpers = helped if helped in verbs.before or helped.startswith(_REFLEXIVE) else words[at].low
    for place in places:
        word = words[place]
        if word.low in verbs.passive:
            helpers = helpers if helpers in verbs.before else word.low
        elif word.text in _MARKS and not verbs.last:
            break
        elif (
            word.text.islower()
            and word.low not in verbs.never
            and (word.low in verbs.reactions or _compiled(verbs.participle).match(word.low))
        ):
            return Main(word.low, helpers, word.start, *_around(words, at, end))
    return Main(words[at].low, helpers, words[at].start, *_around(words, at, len(words)))


def _around(words: Sequence[Word], at: int, end: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the words before the verb at `at`, and those behind it up to `end`."""
    return tuple(each.low for each in words[:at]), tuple(each.low for each in words[at + 1 : end])


def _opens_with(text: str, verbs: Verbs) -> bool:
    """Say whether the first noun of `text`, behind a place and a colon where it has these, is itself a reaction."""
    words = [word for word in _words(text) if word.text != _QUOTE]
    start = next((at + 1 for at, word in enumerate(words[: PLACED + 1]) if word.text == ":"), 0)
    first = next((word for word in words[start : start + 3] if word.low not in verbs.articles), None)
    return first is not None and first.low in verbs.responses


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


@cache
def _later(language: str) -> re.Pattern[str]:
    return re.compile(STATEMENTS[language].later)
