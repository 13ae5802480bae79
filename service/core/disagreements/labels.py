"""What the sides of a disagreement differ on, as a reader would ask it: "How many people were injured".

Where no table knows the question, the source's own words ask it, with a gap where the value stands: "When: “Brill has
led the board since …”".
"""

from __future__ import annotations

from collections.abc import Sequence

from service.core.disagreements.told.counts import noun_run
from service.core.disagreements.told.questions import PERSONS
from service.core.disagreements.told.statements import ENDS
from service.core.disagreements.told.tellings import GENERIC, Telling, concept, fates
from service.core.disagreements.told.values import Extent
from service.core.facts.figure_reading import Figure
from service.core.facts.naming import names
from service.core.tables import listed
from service.core.tables.circumstances import CIRCUMSTANCES
from service.core.tables.fates import PEOPLE
from service.core.tables.questions import QUESTIONS
from service.core.text.lexemes import Lexeme, lexemes

# What happened to people, by concept: "How many people were injured".
HAPPENED = {
    "injur": "were injured",
    "kill": "were killed",
    "die": "died",
    "arrest": "were arrested",
    "charg": "were charged",
    "rescu": "were rescued",
    "miss": "are missing",
    "evacu": "were evacuated",
}
# The same in other languages, by fate (`tables/fates.py`).
FATED = {"dead": "were killed", "hurt": "were injured", "missing": "are missing", "held": "were arrested"}
LOST = {"dead": "died", "hurt": "was hurt", "held": "was arrested"}
GAPPED = {
    "date": "When",
    "name": "Who or what",
    "clock": "At what time",
    "venue": "Where it is to be",
    "winner": "Who",
    "person": "Who",
}
ASKED = {
    "certainty": "Whether it is settled",
    "outcome": "What happened",
    "cause": "What caused it",
    "deed": "What happened",
    "doer": "Who did it",
}
CIRCUMSTANCE = {each.name: each.asked for each in CIRCUMSTANCES}
LENGTHS = listed("second minute hour day week month year decade")
DISTANCES = listed("metre meter kilometre kilometer mile foot yard centimetre inch")
BEFORE, AFTER, FEW = 7, 5, 2  # words beside a gap, and fewer than which say nothing
JOINTS = frozenset({"and", "but"})
CLOSES = ENDS | {",", "."}
Told = Sequence[tuple[Telling, str, str]]  # each with its sentence and the language


def asked(sides: Told, either: str) -> str:
    """Return what tellings of different values differ on; `either` are their words."""
    (first, text, language), *_ = sides
    if first.matter == "figure":
        return _figure(sides)
    if first.matter in GAPPED:
        return _known(sides) or f"{GAPPED[first.matter]}: “{gap(first, text, language)}”"
    return _whose(first, text, either) or f"{ASKED[first.matter]}: {either}"


def _whose(telling: Telling, text: str, either: str) -> str:
    """Return what is asked of a person, a quotation or a meeting; empty where the telling is of none of these."""
    match telling.matter:
        case "office":
            question = f"Which office {person(telling, text)} holds: {either}"
        case "age":
            question = f"How old {person(telling, text)} is"
        case "speaker":
            question = f"Who said “{_quoted(telling)}”"
        case "parties":
            question = f"Between whom the {text[telling.start : telling.end].partition(' between ')[0]} was"
        case "stance":
            question = f"Where {telling.key[0].title()} stands: {either}"
        case "deed" if telling.key[0] == "circumstance":
            question = CIRCUMSTANCE.get(telling.key[1]) or f"{ASKED['cause']}: {either}"
        case "deed" if telling.key[0] == "losses":
            question = f"Whether anybody {LOST[telling.key[1]]}"
        case _:
            question = ""
    return question


def _figure(sides: Told) -> str:
    first, _, language = sides[0]
    told = fates(language)
    happened = HAPPENED | {word: FATED[fate] for word, fate in told.items() if fate in FATED}
    around = _around(first)
    fate = next((happened[word] for word in around if word in happened), None)
    if fate and PEOPLE & set(around):
        return f"How many people {fate}"
    counted = min(filter(None, (_noun(*side) for side in sides)), key=len, default="")
    lone = counted and language == "en" and lexemes(counted, language)[-1].concept not in PERSONS
    known = "" if lone else _known(sides)
    return known or (f"How many {counted}" if counted and language == "en" else _gapped(*sides[0]))


def _known(sides: Told) -> str:
    """Return the question to which all tellings are answers, empty where none is known."""
    common = frozenset.intersection(*(telling.asks for telling, *_ in sides))
    return next((each.asked for each in QUESTIONS if each.asked in common), "")


def _around(telling: Telling) -> tuple[str, ...]:
    """Return the concepts around a figure, those by which it is known first."""
    figure = telling.value
    near = (*figure.verbs[:1], *figure.nouns) if isinstance(figure, Figure) else ()
    return (*telling.key, *(concept(word) for word in near))


def _noun(telling: Telling, text: str, language: str) -> str:
    """Return the noun that a count counts, as the source writes it: "jobs", and "seats" of "121 of 200 seats"."""
    figure, words = telling.value, lexemes(text, language)
    if not isinstance(figure, Figure) or figure.kind != "count" or text[figure.end : figure.end + 1] in {"-", "‑"}:
        return ""
    run = noun_run(figure, words)[0]
    return text[run[0].start : run[-1].end] if run and run[-1].stem not in GENERIC else ""


def _gapped(telling: Telling, text: str, language: str) -> str:
    value = telling.value
    how = "How many"
    if isinstance(value, Extent):
        how = "How the vote went" if value.second.kind == "count" else "From what to what"
    elif isinstance(value, Figure) and value.kind != "count":
        how = "How long" if value.unit in LENGTHS else "How far" if value.unit in DISTANCES else "How much"
    return f"{how}: “{gap(telling, text, language)}”"


def gap(telling: Telling, text: str, language: str) -> str:
    """Return the words beside a value, with a gap in its place: of its clause, of its sentence where that has none."""
    words = lexemes(text, language)
    inside = [at for at, word in enumerate(words) if telling.start <= word.start < telling.end]
    if not inside:
        return text
    first, after = _beside(words, inside, CLOSES)
    if inside[0] - first < FEW and after - inside[-1] - 1 < FEW:  # "In March, it announced"
        first, after = _beside(words, inside, CLOSES - {","})
    before = text[words[first].start : telling.start].strip()
    behind = text[telling.end : words[after - 1].end].strip()
    told = f"{before} …{'' if behind.startswith(',') else ' '}{behind}".strip()
    return " ".join((told if told != "…" else text[telling.start : telling.end]).split())


def _beside(words: tuple[Lexeme, ...], inside: list[int], closes: frozenset[str]) -> tuple[int, int]:
    """Return the first lexeme of what stands before those `inside`, and the one behind what follows them."""
    first, after = inside[0], inside[-1] + 1
    while first and words[first - 1].lower not in closes and inside[0] - first < BEFORE:
        first -= 1
    while after < len(words) and words[after].lower not in closes | JOINTS and after - inside[-1] <= AFTER:
        after += 1
    return first, after


def person(telling: Telling, text: str) -> str:
    """Return the name in the words of a telling; that of the key where there is only a last name, or none."""
    inside = [name for name in names(text) if name.start < telling.end and name.end > telling.start]
    whole = " ".join(telling.key).title() if telling.matter == "age" else telling.key[-1].title()
    named = inside[-1].of(text) if inside else ""
    return named if " " in named or (named and telling.matter != "age") else whole


def _quoted(telling: Telling) -> str:
    """Return the beginning of the quotation that a telling is about."""
    words = telling.key[0].split()
    return " ".join(words[:8]) + (" …" if len(words) > 8 else "")  # noqa: PLR2004 (enough to know it again)
