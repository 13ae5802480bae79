"""What a figure counts: the noun behind it, and the whole of which it is a part."""

from __future__ import annotations

import re

from service.core.checks.figures import Figure
from service.core.tables import listed
from service.core.text.lexemes import Lexeme

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
# Of which there are several in one story, each with its number: "Witness 7" and "Witness 8" are two.
SERIES = listed(
    """witness victim juror exhibit patient suspect plaintiff defendant officer count charge article amendment section
    chapter page room apartment floor seat row figure table day week part round game lot item question group unit site
    zone lane track box"""
)
LINKS = listed("of in for from on to")
MOST_FIGURES = 12  # of a sentence: more are a table
PLURALS = listed(
    """people men women children police staff crew menschen personen leute männer frauen kinder tote verletzte persone
    uomini donne bambini mensen mannen vrouwen kinderen människor personer"""
)


def numbered(figure: Figure, words: tuple[Lexeme, ...]) -> bool:
    """Say whether a figure is the number of one of several: "Witness 7"."""
    return figure.kind == "count" and figure.at > 0 and words[figure.at - 1].lower in SERIES


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
