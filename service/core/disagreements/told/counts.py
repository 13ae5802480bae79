"""What each source counts: a figure with the noun that it counts and a word that says what happened to it.

"Injuring 14 people" and "Fourteen people were hurt" tell of one matter, how many people were injured; "12 police
officers shot" is another matter than "killing five police officers". So a figure is known by its noun and one word of
its clause besides; a duration, a length or an amount by two such words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from service.core.checks.figures import Figure, figures
from service.core.disagreements.told.tellings import GENERIC, Line, Telling
from service.core.tables import listed
from service.core.text.lexemes import Lexeme, lexemes
from service.core.text.quotations import in_quotation

KINDS = frozenset({"count", "percent", "money", "measure"})
DIGIT = re.compile(r"\d")
NUMBERS = listed(
    """two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
    nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion dozen zwei drei vier
    fünf sechs sieben acht neun zehn elf zwölf deux trois quatre cinq six sept huit neuf dix dos tres cuatro cinco seis
    siete ocho nueve diez due tre quattro cinque sei sette otto nove dieci dois três quatro cinco sete oito dez
    elf zwölf dreizehn vierzehn fünfzehn zwanzig onze douze treize quatorze quinze seize vingt doce trece catorce quince
    veinte undici dodici tredici venti doze treze twee drie vier vijf zes zeven acht negen tien twaalf dwie trzy cztery
    pięć sześć siedem osiem dziewięć dziesięć jedenaście dwanaście jedenastu dwunastu две три четыре пять шесть семь
    восемь девять десять двенадцать одиннадцати двенадцати"""
)
# Beside a figure, these say that it is a part, a further number, an end of a comparison, or none of the matter's own.
PART_BEFORE = listed(
    "another additional more other extra further including than from of to first last next only every each per"
)
PART_AFTER = listed("more other others additional to ago later earlier including of old")
# Of which there are several in one story, each with its number: "Witness 7" and "Witness 8" are two.
SERIES = listed(
    """witness victim juror exhibit patient suspect plaintiff defendant officer count charge article amendment section
    chapter page room apartment floor seat row figure table day week part round game lot item question group unit site
    zone lane track box"""
)
LINKS = listed("of in for from on to")
MARKS = frozenset(',;:.!?()[]—–"“”')
REACH = 7
MOST_FIGURES = 12  # of a sentence: more are a table
PLURALS = listed(
    """people men women children police staff crew menschen personen leute männer frauen kinder tote verletzte persone
    uomini donne bambini mensen mannen vrouwen kinderen människor personer"""
)


def told_figures(lines: tuple[Line, ...]) -> Iterator[Telling]:
    """Yield the figures of a document, once for each noun and word by which another source may tell them."""
    for each in lines:
        if NUMBERS.isdisjoint(each.words) and not DIGIT.search(each.text):
            continue
        words = lexemes(each.text, each.language)
        found = figures(each.text, each.language)
        if len(found) > MOST_FIGURES:
            continue
        for figure in found:
            if figure.weak or figure.kind not in KINDS or is_part(figure, words) or in_series(figure, found, words):
                continue
            if in_quotation(each.text, figure.start):
                continue  # a figure in somebody's mouth is his, not the source's
            end, keys = counted(figure, words)
            for key in keys:
                yield Telling(each.place, figure.start, end, "figure", (figure.kind, figure.unit, *key), figure)


def is_part(figure: Figure, words: tuple[Lexeme, ...]) -> bool:
    """Say whether a figure is told as a part of another one or beside it."""
    before = [words[number].lower for number in range(max(0, figure.at - 2), figure.at)]
    after = [words[number].lower for number in range(figure.after, min(len(words), figure.after + 3))]
    ranged = before[-1:] == ["-"] or (
        after[:1] == ["-"]
        and words[figure.after + 1 : figure.after + 2] != ()
        and words[figure.after + 1].kind == "number"
    )
    aside = not PART_BEFORE.isdisjoint(before[-1:]) or not PART_AFTER.isdisjoint(after[:1])
    return ranged or aside or "from" in before or "including" in after


def numbered(figure: Figure, words: tuple[Lexeme, ...]) -> bool:
    """Say whether a figure is the number of one of several: "Witness 7"."""
    return figure.kind == "count" and figure.at > 0 and words[figure.at - 1].lower in SERIES


def in_series(figure: Figure, found: tuple[Figure, ...], words: tuple[Lexeme, ...]) -> bool:
    """Say whether a sentence gives several figures of one matter: two percentages, "2 million here and 1 there"."""
    for other in found:
        if other is figure or other.kind != figure.kind or (other.kind == "count" and other.scale != figure.scale):
            continue
        first, later = sorted((figure, other), key=lambda each: each.at)
        between = {word.lower for word in words[first.after : later.at]} if later.at - first.after < REACH else set()
        joined = not between.isdisjoint({"and", ",", "or"})
        elided = joined and not noun_run(other, words)[0] and not is_part(other, words)
        if figure.kind == "percent" or (figure.kind == "count" and elided):
            return True
    return False


def counted(figure: Figure, words: tuple[Lexeme, ...]) -> tuple[int, tuple[tuple[str, ...], ...]]:
    """Return where the words of a figure end, and the pairs of concepts by which it is known."""
    run, at = noun_run(figure, words)
    after = []
    for word in words[at : at + REACH]:
        if word.kind == "number" or word.lower in MARKS:
            break
        if word.content and not word.capital:
            after.append(word.concept)
    context = dict.fromkeys(said_before(figure, words) + after[:3])
    telling = [word for word in context if word not in GENERIC]
    end = run[-1].end if run else figure.end
    if figure.kind == "count":
        return end, tuple((head, word) for head in head_of(figure, run, words) for word in telling if word != head)
    nouns = dict.fromkeys(word.concept for word in run if word.stem not in GENERIC)
    pairs = dict.fromkeys(combinations(nouns, 2))
    pairs |= dict.fromkeys((noun, word) for noun in nouns for word in telling if word != noun)
    if figure.kind == "measure" and not run:
        pairs |= dict.fromkeys(combinations(telling, 2))
    # Of an amount or a share every word tells which one is meant: punitive damages are not all damages.
    whole = (" ".join(word.concept for word in run),) if figure.kind in {"money", "percent"} else ()
    return end, tuple(dict.fromkeys((min(pair), max(pair), *whole) for pair in pairs))


def head_of(figure: Figure, run: list[Lexeme], words: tuple[Lexeme, ...]) -> tuple[str, ...]:
    """Return the concept of the noun that a figure counts, none where that is not told."""
    nouns = [word.concept for word in run]
    return ("-".join(nouns),) if nouns and hyphened(figure, words) else tuple(nouns[-1:])


def said_before(figure: Figure, words: tuple[Lexeme, ...]) -> list[str]:
    """Return the concepts of the two words before a figure, up to a mark; a name tells nothing of what is counted."""
    found: list[str] = []
    for word in reversed(words[max(0, figure.at - REACH) : figure.at]):
        if word.kind == "number" or word.lower in MARKS or len(found) == 2:  # noqa: PLR2004
            break
        if word.content and (not word.capital or word is words[0]):
            found.append(word.concept)
    return found


def noun_run(figure: Figure, words: tuple[Lexeme, ...]) -> tuple[list[Lexeme], int]:
    """Return the words of the noun that a figure counts, and the lexeme after them."""
    at = behind_whole(figure, words)
    joined = hyphened(figure, words)
    at += joined
    if figure.kind in {"percent", "money"} and at < len(words) and words[at].lower in LINKS:
        at += 1
    while at < len(words) and words[at].lower in {"the", "its", "their", "all"}:
        at += 1
    run: list[Lexeme] = []
    for word in words[at : at + 5]:
        if word.lower == "-" and run:
            continue
        if word.kind != "word" or not word.content or len(run) == 3:  # noqa: PLR2004 ("border wall contract")
            break
        run.append(word)
        if (joined and len(run) == 2) or (not joined and plural(word)):  # noqa: PLR2004 ("38-word oath")
            break
    if figure.kind == "count" and not joined and run and not plural(run[-1]):
        run = []  # "14 in hospital": nothing says what is counted
    while run and at < len(words) and words[at].start < run[-1].end:
        at += 1
    return run, at


def behind_whole(figure: Figure, words: tuple[Lexeme, ...]) -> int:
    """Return the lexeme behind a figure, and behind the whole of which it is a part: "270 of its 410 flights"."""
    behind = words[figure.after : figure.after + 4]
    if figure.kind == "count" and behind and behind[0].lower == "of":
        whole = next((at for at, word in enumerate(behind) if word.kind == "number"), None)
        return figure.after if whole is None else figure.after + whole + 1
    return figure.after


def whole(figure: Figure, words: tuple[Lexeme, ...]) -> bool:
    """Say whether a figure is the whole of which another is a part: "270 of its 410 flights"."""
    before = words[max(0, figure.at - 3) : figure.at]
    of = next((at for at, word in enumerate(before) if word.lower == "of"), 0)
    return of > 0 and before[of - 1].kind == "number"


def hyphened(figure: Figure, words: tuple[Lexeme, ...]) -> bool:
    """Say whether a figure is the first part of a word: "38-word"."""
    return figure.after < len(words) and words[figure.after].lower in {"-", "‑"}


def plural(word: Lexeme) -> bool:
    """Say whether a word looks like the plural of a noun."""
    return word.lower in PLURALS or (word.lower.endswith("s") and not word.lower.endswith(("ss", "us", "is")))
