"""How many independent sources say a claim. Articles that copy each other count once.

A document corroborates a claim only where a few of its own sentences would carry the claim as a citation must: no check
finds a fault, and the support score passes. So a source that gives another figure does not corroborate this one. What a
check merely doubts (a name that the document uses elsewhere, an attribution of its own) does not count against it: the
document still says it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import accumulate, chain, takewhile
from math import fsum, log1p

from msgspec import structs

from service.core.checks.evidence import Evidence
from service.core.checks.quotes import find_quote
from service.core.checks.table import CHECKS
from service.core.facts.naming import names, present
from service.core.highlight import cite
from service.core.support.conflicts import denials
from service.core.support.passages import Holding, concepts_of, holdings, sharing
from service.core.support.repeats import independent
from service.core.support.score import THRESHOLD, score
from service.core.text.quotations import quotations
from service.core.types import Citation, Claim, Corroboration, Document, Finding, Level, Point, Related

COVERED = 0.6  # share of the claim's concepts, by worth, that one passage must hold
# A long claim is never told with all its words again: half is enough where that is many, and neither denies the more.
HALF = 0.5
MANY = 6
SLACK = 1e-9  # more than sums can differ by for their order
# Of two passages, one must hold most and the other add to it: concepts picked up here and there say nothing together.
LEADING = 0.45
TOGETHER = 0.65
TOGETHER_ALONE = 0.75  # what two passages must hold where neither leads
LEAST = TOGETHER_ALONE / 2 - 1e-9  # held by the better of two passages: the other adds no more
# The checks, those that cost least first: one fault ends the question.
ORDER = ("figures", "dates", "negation", "hedging", "attribution", "names", "speaker")
# In a larger set only the documents of the claim's own point are asked: they are those that report the same thing.
MOST_DOCUMENTS = 40


def corroborate(
    claim: Claim,
    point: Point | None,
    documents: tuple[Document, ...],
    related: Related | None,
    *,
    borne_out: bool = True,
) -> tuple[Claim, Corroboration]:
    """Return `claim` with the passages of other documents that say it cited too, and its count of sources.

    What it cites counts where that bears it out. Of several documents that the claim cites, those count that say it by
    themselves: a draft may cite, or be found to rest on, passages that each tell a part of it. Where none says it
    alone, they are one source together.
    """
    cited = {citation.document for citation in claim.citations}
    citations = list(claim.citations)
    asked = tuple(documents[position] for position in candidates(point, documents, related))
    found = agreeing(claim.text, asked, frozenset(cited))
    citations += found
    saying = {each.document for each in found} | (alone(claim, documents) if borne_out or not found else set())
    told = [number for number, document in enumerate(documents) if document.id in (saying or cited)]
    positions = {documents[number].id: number for number in told}
    origins = related.origins if related else tuple(range(len(documents)))
    quotes = [(positions[each.document], each.quote) for each in citations if each.document in positions]
    sources = independent(quotes, origins) if saying else min(1, len(told))
    corroboration = Corroboration(
        level=level(len(told), sources) if saying else "single_source",
        independent_sources=sources,
        documents=tuple(positions),
    )
    return structs.replace(claim, citations=tuple(citations)), corroboration


@lru_cache(maxsize=1 << 8)
def agreeing(text: str, documents: tuple[Document, ...], cited: frozenset[str]) -> tuple[Citation, ...]:
    """Return the passages of `documents` that say the claim `text` too; those in `cited` are not asked."""
    found = (carrying(text, *each) for each in promising(text, documents, cited))
    return tuple(chain.from_iterable(found))


def alone(claim: Claim, documents: tuple[Document, ...]) -> set[str]:
    """Return the documents that the claim cites and that say it by themselves: one alone is taken at its word."""
    passages: dict[str, tuple[Citation, ...]] = {}
    for citation in claim.citations:
        passages[citation.document] = (*passages.get(citation.document, ()), citation)
    if len(passages) < 2:  # noqa: PLR2004 (nothing to tell apart)
        return set(passages)
    by_id = {document.id: document for document in documents}
    worth = worths(claim.text, documents, holdings(documents))
    return {
        name
        for name, cited in passages.items()
        if any(claim.text in each.quote for each in cited)
        or (covers(cited, worth, by_id[name].language) and carrying(claim.text, by_id[name], cited))
    }


def covers(passages: tuple[Citation, ...], worth: Mapping[str, float], language: str) -> bool:
    """Say whether passages have most of a claim's concepts by `worth`, one of them a good part of these."""
    held = [frozenset(concepts_of(each.quote, language)) & worth.keys() for each in passages]
    whole = fsum(worth.values())
    together = fsum(worth[word] for word in sorted(frozenset().union(*held)))
    return (
        together >= COVERED * whole
        and max(fsum(worth[word] for word in sorted(each)) for each in held) >= LEADING * whole
    )


def worths(text: str, documents: tuple[Document, ...], kept: Sequence[Holding]) -> dict[str, float]:
    """Return what each concept of `text` is worth: the more, the rarer it is among the sentences of the documents.

    `kept` is what each of `documents` holds.
    """
    count = sum(each.sentences for each in kept)
    postings = [held.postings for held in kept]
    rows = {
        each: sum([len(held[each]) for held in postings if each in held])
        for each in concepts_of(text, documents[0].language)
    }
    return {each: log1p(count / (found + 0.5)) for each, found in rows.items()}


def candidates(point: Point | None, documents: tuple[Document, ...], related: Related | None) -> tuple[int, ...]:
    """Return the positions of the documents that may say the claim, in order."""
    if len(documents) > MOST_DOCUMENTS:
        return point.documents if point is not None else ()
    return tuple(number for number in range(len(documents)) if related is None or number not in related.off_topic)


def level(documents: int, origins: int) -> Level:
    """Return the level for so many documents with so many origins."""
    if origins > 1:
        return "corroborated"
    return "copied" if documents > 1 else "single_source"


def promising(
    text: str, documents: tuple[Document, ...], cited: frozenset[str]
) -> Iterator[tuple[Document, tuple[Citation, ...]]]:
    """Yield the documents not in `cited` of which a few sentences hold enough of the claim `text`, and these sentences.

    Each concept of the claim is worth the more, the rarer it is among the sentences of the documents: a passage that
    shares only what every article on the event says does not carry what is particular to the claim. The checks are
    asked only where they may agree.
    """
    if all(document.id in cited for document in documents):
        return
    kept = holdings(documents)
    worth = worths(text, documents, kept)
    least = (HALF - SLACK) * fsum(worth.values())
    fewest = fewest_holding(LEAST, worth)
    for document, held in zip(documents, kept, strict=True):
        if document.id in cited or fsum([worth[each] for each in worth if each in held.postings]) < least:
            continue  # all its sentences together do not hold what one or two of them must
        sentences = sharing(text, documents[0].language, held)
        chosen = best(text, sentences, worth, document, fewest)
        if chosen:
            spans = (document.sentences[number] for number in chosen)
            yield document, tuple(cite(document, sentence.start, sentence.end) for sentence in spans)


def fewest_holding(share: float, worth: Mapping[str, float]) -> int:
    """Return how many concepts a sentence must hold at least to hold so large a `share` of their `worth`."""
    least = (share - SLACK) * fsum(worth.values())
    most = accumulate(sorted(worth.values(), reverse=True), initial=0.0)
    return next((count for count, held in enumerate(most) if held >= least), len(worth))


def best(
    text: str, sentences: Mapping[int, frozenset[str]], worth: Mapping[str, float], document: Document, fewest: int
) -> tuple[int, ...]:
    """Return the sentence that holds enough of the claim's concepts by worth, or the two that do; empty where none.

    Only prose counts: a headline promises what the article says, it does not say it. Of two, one must hold LEAST, which
    takes `fewest` concepts; `sentences` come by how many they hold, and most hold too few to be weighed.
    """
    told = document.sentences
    most = takewhile(lambda number: len(sentences[number]) >= fewest, sentences)
    leading = [number for number in most if told[number].kind == "prose"]
    if not leading:
        return ()
    whole = fsum(worth.values())
    held, first = max([(fsum([worth[word] for word in sentences[each]]), -each) for each in leading])
    first, held = -first, held / whole
    if held >= COVERED:
        return (first,)
    if held < LEAST:
        return ()
    prose = (number for number in sentences if told[number].kind == "prose")
    added = {each: fsum(worth[word] for word in sentences[each] - sentences[first]) for each in prose if each != first}
    second = max(added, key=lambda each: (added[each], -each), default=first)
    both = held + added.get(second, 0.0) / whole
    if both >= TOGETHER_ALONE or (held >= LEADING and both >= TOGETHER):
        return (first, second)
    like = len(sentences[first]) >= MANY and denials(text) == denials(document.sentence(first))
    return (first,) if held >= HALF and like else ()


@lru_cache(maxsize=1 << 12)
def carrying(text: str, document: Document, passages: tuple[Citation, ...]) -> tuple[Citation, ...]:
    """Return `passages` where they carry the claim `text` as its citations must, none where they do not."""
    if not quoted(text, passages):
        return ()
    evidence = Evidence(documents={document.id: document}, citations=passages)
    findings: list[Finding] = []
    for name in ORDER:
        findings += CHECKS[name](text, evidence)
        if any(speaks_against(finding, text, evidence) for finding in findings):
            return ()
    doubts = tuple(finding for finding in findings if finding.severity != "fault")  # a fault left is no fault here
    return passages if score(text, evidence, doubts) >= THRESHOLD else ()


def quoted(text: str, passages: tuple[Citation, ...]) -> bool:
    """Say whether the passages hold every quotation of the claim: what its document has elsewhere is not searched."""
    return all(
        any(find_quote(text[quotation.inner_start : quotation.inner_end], passage.quote) for passage in passages)
        for quotation in quotations(text)
    )


def speaks_against(finding: Finding, text: str, evidence: Evidence) -> bool:
    """Say whether `finding` means that the passages do not say the claim.

    A passage may leave out a first name. A doubt about a name counts where the passages name somebody whom the claim
    does not: between Orland and Vesk is not between Vesk and Tarn, wherever else the document speaks of Orland.
    """
    if finding.check == "names" and known_by_last(finding, text, evidence):
        return False
    if finding.severity == "fault":
        return True
    if finding.check != "names":
        return False
    others = (name for quote in evidence.quotes for name in names(quote))
    return any(not present(word, text) for name in others for word in name.words)


def known_by_last(finding: Finding, text: str, evidence: Evidence) -> bool:
    """Say whether the passages have the last word of the doubted name: "Obama" for "Barack Obama"."""
    doubted = [name for name in names(text) if (name.start, name.end) == (finding.start, finding.end)]
    return any(
        len(name.words) > 1 and present(name.words[-1], quote) and not present(name.words[0], quote)
        for name in doubted
        for quote in evidence.quotes
    )
