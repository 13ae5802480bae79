"""Planted disagreements: one value that two independent documents tell alike, changed throughout one of them.

Sentences of two documents are laid side by side by the content words that they share, with no help from the rules that
are to be measured. Where both hold one figure, date, office or person, or tell one verb as done, on the same matter (a
word near it is the same too), the second document is altered so that a reader would say that the two disagree:

- figures, dates, offices and persons change wherever the document has them, its title included; of a person every form
  of the name (`persons.py`);
- no date is changed to one that either document has already, and no day or name of a remark, since two remarks are no
  disagreement;
- a verb changes where the document tells it once (`reversals.py`).

All choices come from digests, so that the same rows always give the same plants.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from msgspec import structs

from service.core.checks.figures import Figure, figures
from service.core.facts.moment import Moment
from service.core.facts.moments import moments
from service.core.facts.naming import names
from service.core.tables.people import OFFICES, QUALIFIERS
from service.core.text.document import document
from service.core.text.lexemes import lexemes
from service.core.types import Document, Reading, Related, SentenceId
from service.evals.corruptions import changed_date, changed_number, pick
from service.evals.persons import other_names, renamed
from service.evals.reversals import other_outcomes
from service.evals.side_by_side import Pair, near, outside, pairs, remarked, told_near

KINDS = ("figures", "dates", "names", "offices", "outcomes")
MOST = 3  # plants of one kind in one set
ORDER = list(range(1 << 16))  # an order that is nobody's choice
Change = tuple[str, str]


class Plant(NamedTuple):
    """A changed document, the sentences that tell the old value and the new one, and where the change is."""

    kind: str
    documents: tuple[Document, ...]
    told: SentenceId
    changed: SentenceId
    old: str
    new: str


def plants(documents: tuple[Document, ...], related: Related) -> Iterator[Plant]:
    """Yield the plants of one set, at most three of each kind, of each value of a document one."""
    laid = tuple(pairs(documents, related))
    for kind, maker in MAKERS.items():
        found = [
            (pair, change)
            for pair in laid
            for change in maker(pair, documents[pair.other.document], documents[pair.one.document])
        ]
        found.sort(key=lambda each: pick(ORDER, kind, *each[1], each[0].text, each[0].there))
        taken: set[tuple[int, str]] = set()
        for pair, change in found:
            value = (pair.other.document, change[0])
            plant = altered(documents, kind, pair, change) if len(taken) < MOST and value not in taken else None
            if plant is not None:
                taken.add(value)
                yield plant


def other_figures(pair: Pair, source: Document, told: Document) -> Iterator[Change]:
    """Yield a shared figure and another in its place."""
    del source, told
    known = [each for each in figures(pair.text) if telling(each) and outside(pair.text, each.start)]
    for figure in figures(pair.there):
        like = [each for each in known if same_figure(each, figure) and on_one_matter(pair, each, figure)]
        if like and outside(pair.there, figure.start):
            whole = changed_number(pair.there, figure)
            if whole is not None:
                yield (
                    pair.there[figure.start : figure.end],
                    whole[figure.start : figure.end + len(whole) - len(pair.there)],
                )


def telling(figure: Figure) -> bool:
    """Say whether a figure is one that sources can differ on."""
    return not figure.weak and figure.kind in {"count", "percent", "money", "measure", "share"}


def same_figure(one: Figure, other: Figure) -> bool:
    """Say whether two figures are the same value of the same thing."""
    return (one.kind, one.unit, one.value) == (other.kind, other.unit, other.value)


def on_one_matter(pair: Pair, one: Figure, other: Figure) -> bool:
    """Say whether a word beside what both sentences tell is the same."""
    return bool(near(pair.text, one.at, one.after) & near(pair.there, other.at, other.after))


def other_dates(pair: Pair, source: Document, told: Document) -> Iterator[Change]:
    """Yield a shared date that is no day of a remark, and another in its place that neither document has."""
    known = [each for each in moments(pair.text) if of_deed(pair.text, each)]
    for moment in moments(pair.there):
        like = [each for each in known if each[5:9] == moment[5:9] and on_one_day(pair, each, moment)]
        if like and of_deed(pair.there, moment):
            said = pair.there[moment.start : moment.end]
            new = changed_date(said, moment, pair.there)
            if not any(new in document.text for document in (source, told)):
                yield said, new


def of_deed(text: str, moment: Moment) -> bool:
    """Say whether a moment is a date of what was done, told by nobody in the text, and not of what was said."""
    return moment.kind == "date" and outside(text, moment.start) and not remarked(text, moment)


def on_one_day(pair: Pair, one: Moment, other: Moment) -> bool:
    """Say whether a word beside two dates is the same, and no word of saying."""
    return bool(told_near(pair.text, one.at, one.after) & told_near(pair.there, other.at, other.after))


def other_offices(pair: Pair, source: Document, told: Document) -> Iterator[Change]:
    """Yield an office before a shared name, and the same office held formerly."""
    del source, told
    known = {(office.lower(), name) for office, name in offices(pair.text)}
    for office, name in offices(pair.there):
        if (office.lower(), name) in known:
            yield f"{office} {name}", f"former {office} {name}"


def offices(text: str) -> Iterator[Change]:
    """Yield (office, name) for each office that stands before a name and is qualified by nothing."""
    words = lexemes(text)
    for name in names(text):
        before = words[name.first - 2].lower if name.first > 1 else ""
        if name.first and words[name.first - 1].lower in OFFICES and before not in QUALIFIERS and before != "-":
            office = words[name.first - 1]
            if text[office.end : name.start] == " ":
                yield text[office.start : office.end], name.of(text)


def outcomes(pair: Pair, source: Document, told: Document) -> Iterator[Change]:
    """Yield a verb that both sentences tell as done, and what else may have come of it."""
    del told
    return other_outcomes(pair, source)


MAKERS: dict[str, Callable[[Pair, Document, Document], Iterator[Change]]] = {
    "figures": other_figures,
    "dates": other_dates,
    "names": other_names,
    "offices": other_offices,
    "outcomes": outcomes,
}


def altered(documents: tuple[Document, ...], kind: str, pair: Pair, change: Change) -> Plant | None:
    """Return the set with `change` made in the second document of `pair`; None where its sentences fall otherwise."""
    source = documents[pair.other.document]
    begins, ends, *_ = source.sentences[pair.other.sentence]
    parts = [source.text[:begins], source.text[begins:ends], source.text[ends:], source.title or ""]
    made = [
        each if kind == "outcomes" and at != 1 else changed(each, kind, change, source) for at, each in enumerate(parts)
    ]
    if None in made:
        return None
    head, body, tail, title = (each or "" for each in made)
    new = document(Reading(text=head + body + tail, title=title or None, language=source.language), source.id)
    new = structs.replace(new, published_at=source.published_at, publisher=source.publisher)
    starts = [each.start for each in new.sentences]
    if len(head) not in starts or change[1] not in body:
        return None
    place = SentenceId(pair.other.document, starts.index(len(head)))
    others = (*documents[: place.document], new, *documents[place.document + 1 :])
    return Plant(kind, others, pair.one, place, *change)


def changed(text: str, kind: str, change: Change, source: Document) -> str | None:
    """Return `text`, a part of `source`, with `change` made; None where the old value would be left in another form."""
    old, new = change
    if kind == "names":
        return renamed(text, old, new, source.text)
    return re.sub(rf"(?<![\w.,:]){re.escape(old)}(?!\w|[.,:]\d)", lambda _: new, text)
