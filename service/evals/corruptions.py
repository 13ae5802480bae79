"""A corruptor: makes one fault in a supported claim, and measures which checks see it.

A claim is a sentence of a document, as it stands or lightly reworded as an editor would, and cites exactly that
sentence. Each fault changes one thing (a figure, a date, a name, a negation) into another of its kind. All choices come
from a digest of the sentence, so that the same rows always give the same faults.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from hashlib import blake2b
from typing import Any, NamedTuple, TypeVar

from service.core.checks.evidence import Evidence
from service.core.checks.figures import Figure, figures
from service.core.checks.table import check
from service.core.facts.moment import Moment
from service.core.facts.moments import moments
from service.core.facts.naming import Name, names
from service.core.facts.numerals import number_words
from service.core.highlight import cite
from service.core.text.document import document
from service.core.types import Document, Reading
from service.evals.rewording import reword

KINDS = ("figures", "dates", "names", "negation")
_SHORTEST, _LONGEST = 6, 60
_MONTHS = "January February March April May June July August September October November December".split()  # noqa: SIM905
_WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()  # noqa: SIM905
AUXILIARY = re.compile(
    r"\b(is|are|was|were|has|have|had|will|would|could|should|can|may|might|must|did|does|do)\b(?! not\b|n['’]t)"
)
NEGATION = re.compile(
    r"(?P<nt>\b(?:is|are|was|were|has|have|had|would|could|should|did|does|do)(?=n['’]t\b))n['’]t\b"
    r"|\b(?P<gone>not |never )"
)
_Item = TypeVar("_Item")


class Fault(NamedTuple):
    """A corrupted claim and the kind of its fault."""

    kind: str
    text: str


def run(rows: list[dict[str, Any]], *, limit: int | None = None, **_: Any) -> dict[str, float]:
    """Measure on rows of `documents` (list of text).

    Returns for each kind of fault the share `caught_<kind>` (any finding) and `n_<kind>`, over all `caught`; `doubted`,
    the share of sentences as they stand that are doubted, and `doubted_reworded`; and `n`, the number of sentences.
    """
    tallies: dict[str, list[bool]] = defaultdict(list)
    for claim, evidence, source in _claims(rows, limit):
        tallies["doubted"].append(bool(check(claim, evidence)))
        reworded = reword(claim)
        if reworded != claim:
            tallies["doubted_reworded"].append(bool(check(reworded, evidence)))
        for fault in corrupt(reworded, source):
            tallies[f"caught_{fault.kind}"].append(bool(check(fault.text, evidence)))
    caught = [hit for kind in KINDS for hit in tallies[f"caught_{kind}"]]
    shares = {name: sum(hits) / len(hits) for name, hits in sorted(tallies.items()) if hits}
    counts = {f"n_{kind}": len(tallies[f"caught_{kind}"]) for kind in KINDS}
    return shares | {"caught": sum(caught) / max(1, len(caught)), "n": len(tallies["doubted"])} | counts


def _claims(rows: list[dict[str, Any]], limit: int | None) -> Iterator[tuple[str, Evidence, Document]]:
    """Yield sentences of prose with the evidence that they are; `limit` is the most sentences of one row."""
    for row in rows:
        read = [document(Reading(text=text), f"doc-{place}") for place, text in enumerate(row["documents"], 1)]
        by_id = {source.id: source for source in read}
        taken = 0
        for source in read:
            for sentence in source.sentences:
                claim = source.text[sentence.start : sentence.end]
                if sentence.kind != "prose" or not _SHORTEST <= len(claim.split()) <= _LONGEST:
                    continue
                if limit is not None and taken >= limit:
                    break
                taken += 1
                yield claim, Evidence(documents=by_id, citations=(cite(source, sentence.start, sentence.end),)), source


def pick(items: list[_Item], *key: str) -> _Item:
    """Return the one of `items` (not empty) that a digest of `key` names."""
    digest = blake2b("\0".join(key).encode(errors="replace"), digest_size=8).digest()
    return items[int.from_bytes(digest, "big") % len(items)]


def corrupt(claim: str, source: Document) -> tuple[Fault, ...]:
    """Return `claim` with one fault, once for each kind that it gives occasion to."""
    makers: dict[str, Callable[[str, Document], str | None]] = {
        "figures": _other_figure,
        "dates": _other_date,
        "names": _other_name,
        "negation": _other_polarity,
    }
    made = ((kind, makers[kind](claim, source)) for kind in KINDS)
    return tuple(Fault(kind, text) for kind, text in made if text is not None and text != claim)


def replaced(claim: str, start: int, end: int, new: str) -> str:
    """Return `claim` with `new` in the place of its code points from `start` to `end`."""
    return f"{claim[:start]}{new}{claim[end:]}"


def _other_figure(claim: str, source: Document) -> str | None:
    """Change one figure: a digit, a number word, a magnitude, or two figures of a kind for each other."""
    del source
    found = [figure for figure in figures(claim) if not figure.weak and figure.kind != "vague"]
    if not found:
        return None
    chosen = pick(found, claim, "figure")
    like = [other for other in found if _exchangeable(claim, chosen, other)]
    if like and pick(["swap", "change"], claim, "how") == "swap":
        return _exchanged(claim, chosen, pick(like, claim, "like"))
    return changed_number(claim, chosen)


def _exchangeable(claim: str, one: Figure, other: Figure) -> bool:
    """Say whether to exchange two figures is a fault: two of a kind and unit, and not the two ends of a range."""
    apart = claim[min(one.end, other.end) : max(one.start, other.start)].strip(" -–(")
    differ = one.value != other.value and claim[one.start : one.end] != claim[other.start : other.end]
    return (one.kind, one.unit) == (other.kind, other.unit) and differ and apart not in {"", "to", "or", "by"}


def _exchanged(claim: str, one: Figure, other: Figure) -> str:
    first, second = sorted((one, other))
    texts = claim[first.start : first.end], claim[second.start : second.end]
    return f"{claim[: first.start]}{texts[1]}{claim[first.end : second.start]}{texts[0]}{claim[second.end :]}"


def changed_number(claim: str, figure: Figure) -> str | None:
    """Return `claim` with one digit, or one number word, of `figure` changed; None where it has neither."""
    said = claim[figure.start : figure.end]
    digits = [place for place, character in enumerate(said) if character.isdigit()]
    if digits:
        place = pick(digits[:2], claim, "place")
        others = [digit for digit in "123456789" if digit != said[place]]
        return replaced(claim, figure.start + place, figure.start + place + 1, pick(others, claim, "digit"))
    for match in re.finditer(r"[A-Za-z]+", said):
        word = match[0].lower()
        table = next((t for t in _tables(figure) if word in t), None)
        if table is not None:
            others = [other for other, value in table.items() if value > 1 and value != table[word]]
            others = others or ["third", "quarter"]
            new = pick([other for other in others if other != word], claim, "word")
            start = figure.start + match.start()
            return replaced(claim, start, start + len(word), new.capitalize() if match[0][0].isupper() else new)
    return None


def _tables(figure: Figure) -> tuple[dict[str, float], ...]:
    known = number_words("en")
    return (known.small, known.fractions if figure.kind == "share" else known.ordinals, known.magnitudes)


def _other_date(claim: str, source: Document) -> str | None:
    """Change one weekday, month, day or year."""
    del source
    found = [moment for moment in moments(claim) if moment.kind == "date"]
    if not found:
        return None
    moment = pick(found, claim, "date")
    said = claim[moment.start : moment.end]
    return replaced(claim, moment.start, moment.end, changed_date(said, moment, claim))


def changed_date(said: str, moment: Moment, claim: str) -> str:
    """Return the words `said` of `moment` with one weekday, month, day or year changed, chosen by `claim`."""
    if moment.weekday is not None:
        return pick([day for number, day in enumerate(_WEEKDAYS) if number != moment.weekday], claim, "day")
    parts = [part for part in ("year", "month", "day") if getattr(moment, part) is not None]
    part = pick(parts, claim, "part")
    if part == "month" and (word := re.search(r"[A-Za-z]{3,}\.?", said)):
        others = [month for number, month in enumerate(_MONTHS, 1) if number != moment.month]
        return replaced(said, word.start(), word.end(), pick(others, claim, "month"))
    number = str(getattr(moment, "year" if part == "year" or moment.day is None else "day") or moment.month)
    new = str(int(number) + pick([-3, -2, -1, 1, 2, 3], claim, "shift")) if int(number) > 3 else str(int(number) + 2)  # noqa: PLR2004
    return re.sub(rf"(?<!\d)0?{number}(?!\d)", new, said, count=1)


def _other_name(claim: str, source: Document) -> str | None:
    """Put another name of the document in the place of one that the claim has."""
    mine = [name for name in names(claim) if not name.opens or len(name.words) > 1]
    words = {word for name in names(claim) for word in name.words}
    others = sorted({name.of(source.text) for name in names(source.text) if not name.opens and strange(name, words)})
    if not mine or not others:
        return None
    name = pick(mine, claim, "name")
    return replaced(claim, name.start, name.end, pick(others, claim, "other"))


def strange(name: Name, words: set[str]) -> bool:
    """Say whether `name` has none of `words`, and is long enough to be no initial."""
    return not words & set(name.words) and all(len(word) > 2 for word in name.words)  # noqa: PLR2004


def _other_polarity(claim: str, source: Document) -> str | None:
    """Add a "not" after an auxiliary verb, or take one away."""
    del source
    negations = list(NEGATION.finditer(claim))
    if negations:
        match = pick(negations, claim, "negation")
        return replaced(claim, match.start(), match.end(), match["nt"] or "")
    auxiliaries = list(AUXILIARY.finditer(claim))
    if not auxiliaries:
        return None
    match = pick(auxiliaries, claim, "auxiliary")
    return replaced(claim, match.end(), match.end(), " not")
