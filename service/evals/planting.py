"""Planted disagreements: one value that two independent documents tell alike, changed throughout one of them.

Sentences of two documents are laid side by side by the content words that they share, with no help from the rules that
are to be measured. Where both hold one figure, date, name or office, or tell one verb of one thing, on the same matter
(a word near it is the same too), the second document is altered: every mention of a figure or a date in it, the one
sentence for a name or a verb. All choices come from digests, so that the same rows always give the same plants.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import combinations
from typing import NamedTuple

from msgspec import structs

from service.core.checks.figures import Figure, figures
from service.core.facts.moment import Moment
from service.core.facts.moments import moments
from service.core.facts.naming import names
from service.core.tables.people import OFFICES, QUALIFIERS
from service.core.tables.synonyms import CONCEPTS
from service.core.text.document import document
from service.core.text.lexemes import lexemes
from service.core.text.quotations import quotations
from service.core.types import Document, Reading, Related, SentenceId
from service.evals.corruptions import AUXILIARY, NEGATION, changed_date, changed_number, pick, strange

KINDS = ("figures", "dates", "names", "offices", "outcomes")
LEAST = 4  # content words in common of two sentences that report the same
ALIKE = 0.4  # and their share of the shorter sentence's
NEAR = 4  # lexemes to either side in which a word must be the same: the matter
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


class Pair(NamedTuple):
    """Two sentences of two independent documents that report the same."""

    one: SentenceId
    other: SentenceId
    text: str
    there: str


def plants(documents: tuple[Document, ...], related: Related) -> Iterator[Plant]:
    """Yield the plants of one set, at most three of each kind, of each value of a document one."""
    laid = tuple(pairs(documents, related))
    for kind, maker in MAKERS.items():
        found = [(pair, change) for pair in laid for change in maker(pair, documents[pair.other.document])]
        found.sort(key=lambda each: pick(ORDER, kind, *each[1], each[0].text, each[0].there))
        taken: set[tuple[int, str]] = set()
        for pair, change in found:
            value = (pair.other.document, change[0])
            plant = altered(documents, kind, pair, change) if len(taken) < MOST and value not in taken else None
            if plant is not None:
                taken.add(value)
                yield plant


def pairs(documents: tuple[Document, ...], related: Related) -> Iterator[Pair]:
    """Yield sentences of prose of independent documents on the topic that share enough content words."""
    known = {
        SentenceId(at, number): (document.sentence(number), stems(document.sentence(number)))
        for at, document in enumerate(documents)
        if at not in related.off_topic and related.copies[at] is None
        for number, sentence in enumerate(document.sentences)
        if sentence.kind == "prose"
    }
    for one, other in combinations(known, 2):
        if related.origins[one.document] == related.origins[other.document]:
            continue
        (text, mine), (there, theirs) = known[one], known[other]
        if len(mine & theirs) >= max(LEAST, ALIKE * min(len(mine), len(theirs))):
            yield Pair(one, other, text, there)


def stems(text: str) -> frozenset[str]:
    """Return the concepts of the content words of `text`."""
    return frozenset(CONCEPTS.get(each.stem, each.stem) for each in lexemes(text) if each.content)


def near(text: str, at: int, after: int) -> frozenset[str]:
    """Return the concepts of the content words up to four lexemes before and behind lexemes `at` to `after`."""
    words = lexemes(text)
    around = (*words[max(0, at - NEAR) : at], *words[after : after + NEAR])
    return frozenset(CONCEPTS.get(each.stem, each.stem) for each in around if each.content and each.kind == "word")


def outside(text: str, start: int) -> bool:
    """Say whether code point `start` is in nobody's mouth."""
    return not any(quotation.start <= start < quotation.end for quotation in quotations(text))


def other_figures(pair: Pair, source: Document) -> Iterator[Change]:
    """Yield a shared figure and another in its place."""
    del source
    told = [each for each in figures(pair.text) if telling(each) and outside(pair.text, each.start)]
    for figure in figures(pair.there):
        like = [each for each in told if same_figure(each, figure) and on_one_matter(pair, each, figure)]
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


def on_one_matter(pair: Pair, one: Figure | Moment, other: Figure | Moment) -> bool:
    """Say whether a word beside what both sentences tell is the same."""
    return bool(near(pair.text, one.at, one.after) & near(pair.there, other.at, other.after))


def other_dates(pair: Pair, source: Document) -> Iterator[Change]:
    """Yield a shared date and another in its place."""
    del source
    told = [each for each in moments(pair.text) if each.kind == "date" and outside(pair.text, each.start)]
    for moment in moments(pair.there):
        like = [each for each in told if each[5:9] == moment[5:9] and on_one_matter(pair, each, moment)]
        if moment.kind == "date" and like and outside(pair.there, moment.start):
            said = pair.there[moment.start : moment.end]
            yield said, changed_date(said, moment, pair.there)


def other_names(pair: Pair, source: Document) -> Iterator[Change]:
    """Yield a shared name, not at the head of the sentence, and another name of the document in its place."""
    told = [each for each in names(pair.text) if outside(pair.text, each.start)]
    strangers = stranger(pair, source)
    for name in names(pair.there):
        like = [each for each in told if each.words == name.words]
        places = near(pair.there, name.first, name.last + 1)
        shared = [each for each in like if near(pair.text, each.first, each.last + 1) & places]
        if shared and strangers and not name.opens and outside(pair.there, name.start):
            yield name.of(pair.there), pick(strangers, pair.there, name.of(pair.there))


def stranger(pair: Pair, source: Document) -> list[str]:
    """Return the names of `source` of which neither sentence has a word."""
    known = {word for each in (*names(pair.text), *names(pair.there)) for word in each.words}
    return sorted({each.of(source.text) for each in names(source.text) if strange(each, known)})


def other_offices(pair: Pair, source: Document) -> Iterator[Change]:
    """Yield an office before a shared name, and the same office held formerly."""
    del source
    told = {(office.lower(), name) for office, name in offices(pair.text)}
    for office, name in offices(pair.there):
        if (office.lower(), name) in told:
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


def other_outcomes(pair: Pair, source: Document) -> Iterator[Change]:
    """Yield an auxiliary with the verb that both sentences have, and the same denied."""
    del source
    words, theirs = lexemes(pair.there), lexemes(pair.text)
    if NEGATION.search(pair.text) or NEGATION.search(pair.there):
        return
    for match in AUXILIARY.finditer(pair.there):
        number = next((n for n, word in enumerate(words) if word.start > match.end() and word.content), None)
        if number is None or words[number].start > match.end() + 1 or not outside(pair.there, match.start()):
            continue
        like = [n for n, word in enumerate(theirs) if word.stem == words[number].stem and not word.capital]
        beside = near(pair.there, number, number + 1)
        if any(near(pair.text, n, n + 1) & beside for n in like):
            said = pair.there[match.start() : words[number].end]
            yield said, f"{match[0]} not{said[len(match[0]) :]}"


MAKERS: dict[str, Callable[[Pair, Document], Iterator[Change]]] = {
    "figures": other_figures,
    "dates": other_dates,
    "names": other_names,
    "offices": other_offices,
    "outcomes": other_outcomes,
}
EVERYWHERE = frozenset({"figures", "dates", "offices"})


def altered(documents: tuple[Document, ...], kind: str, pair: Pair, change: Change) -> Plant | None:
    """Return the set with `change` made in the second document of `pair`; None where its sentences fall otherwise."""
    source = documents[pair.other.document]
    old, new = change
    begins, ends, *_ = source.sentences[pair.other.sentence]
    whole = re.compile(rf"(?<![\w.,:]){re.escape(old)}(?!\w|[.,:]\d)")
    head, body, tail = source.text[:begins], source.text[begins:ends], source.text[ends:]
    if kind in EVERYWHERE:
        head, tail = (whole.sub(lambda _: new, text) for text in (head, tail))
    body = whole.sub(lambda _: new, body)
    made = document(Reading(text=head + body + tail, title=source.title, language=source.language), source.id)
    made = structs.replace(made, published_at=source.published_at, publisher=source.publisher)
    starts = [each.start for each in made.sentences]
    if len(head) not in starts or new not in body:
        return None
    place = SentenceId(pair.other.document, starts.index(len(head)))
    return Plant(
        kind, (*documents[: place.document], made, *documents[place.document + 1 :]), pair.one, place, old, new
    )
