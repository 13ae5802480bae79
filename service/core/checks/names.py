"""Names and roles: who and where, and as what. Every name in a claim must stand in what it cites.

A name counts as present by any of its usual forms: a part of it, its initials, its demonym, another accent or
transliteration. A name that the cited passage lacks is looked for in the rest of the document before it is doubted.
"""

from __future__ import annotations

from functools import cache, lru_cache

from service.core.checks.actors import done_by_another
from service.core.checks.alignment import brief
from service.core.checks.evidence import Evidence
from service.core.checks.fillers import told_of_another
from service.core.checks.holders import check_holders
from service.core.checks.origins import check_origins
from service.core.checks.replaced import of_another_kind
from service.core.checks.roles import check_roles
from service.core.checks.swaps import beaten, misplaced, of_another_place, replaced, swapped
from service.core.facts.naming import Name, certain, names, present, present_in, vocabulary
from service.core.highlight import cite
from service.core.tables.negation import ANTONYMS
from service.core.tables.ordinary import ORDINARY
from service.core.tables.synonyms import CONCEPTS
from service.core.text.lexemes import lexemes
from service.core.text.spans import sentences_in
from service.core.text.words import stem
from service.core.types import Citation, Document, Finding, Whereabouts

__all__ = ["check_names", "names"]

_ENDINGS = ("ing", "ed", "ly", "ions", "ers")
_MOST_SENTENCES = 500  # of a document that are searched for a name written otherwise


def check_names(claim: str, evidence: Evidence) -> tuple[Finding, ...]:
    """Return a finding for each name or role of `claim` that its passages do not bear out.

    A fault where no document has the name or another name stands in its place; a doubt where only another part of the
    documents has it. What precedes the passage in its document, its title and its publisher lend it their names: the
    passage may say "he" or "the city".
    """
    claim, quotes = brief(claim), evidence.passages
    if not quotes:
        return ()
    found = []
    language = evidence.language
    for name in certain(claim, language):
        missing = tuple(word for word in name.words if not present_in(word, quotes))
        if language != "en" and name.words[-1] not in missing:
            continue  # a title that only English tables know
        if missing and not _by_initials(name, quotes):
            finding = _missing(name, missing, claim, evidence)
            if finding is not None:
                found.append(finding)
    doubted = {finding.start for finding in found}
    found.extend(each for each in misplaced(claim, evidence) if each.start not in doubted)
    if not found:
        found.extend(swapped(claim, evidence))
    if not found and language == "en":
        found.extend(_told_otherwise(claim, quotes, evidence))
    if not found:
        found.extend(check_holders(claim, evidence))
    found.extend((*check_roles(claim, evidence), *check_origins(claim, evidence)))
    return tuple(found)


def _told_otherwise(claim: str, quotes: tuple[str, ...], evidence: Evidence) -> tuple[Finding, ...]:
    """Return what the first of these finds: other doers, other subjects and objects, other things."""
    return (
        tuple(done_by_another(claim, quotes, evidence))
        or (*beaten(claim, evidence), *of_another_place(claim, evidence), *told_of_another(claim, evidence))
        or tuple(of_another_kind(claim, evidence))
    )


def _by_initials(name: Name, quotes: tuple[str, ...]) -> bool:
    initials = "".join(word[0] for word in name.words)
    return len(name.words) > 1 and any(initials in vocabulary(quote).words for quote in quotes)


def _ordinary(claim: str, name: Name, evidence: Evidence) -> bool:
    """Say whether a capitalized word that opens a sentence may as well be an ordinary word."""
    if not name.opens or len(name.words) > 1:
        return False
    lexeme = lexemes(claim, "en")[name.first]
    if any(lexeme.stem in vocabulary(quote).stems for quote in evidence.passages):
        return True
    if lexeme.stem not in _ordinary_stems() and not lexeme.lower.endswith(_ENDINGS):
        return False
    return not any(
        name.words[0] in _inner_names(evidence.documents[citation.document].text)
        for citation in evidence.citations
        if citation.document in evidence.documents
    )


@cache
def _ordinary_stems() -> frozenset[str]:
    """Return the stems of ordinary words: what the tables of synonyms and opposites speak of is no name either."""
    return frozenset(stem([*ORDINARY, *ANTONYMS])) | frozenset(CONCEPTS)


@lru_cache(maxsize=512)
def _inner_names(text: str) -> frozenset[str]:
    """Return the words of the names of `text` that do not open a sentence: there, a capital means a name."""
    return frozenset(word for name in names(text) if not name.opens for word in name.words)


def _missing(name: Name, missing: tuple[str, ...], claim: str, evidence: Evidence) -> Finding | None:
    """Return the finding on a name of which the passages lack the words `missing`, None where that may be."""
    label = name.of(claim)
    if _ordinary(claim, name, evidence):
        return None
    other = replaced(name, claim, evidence)
    where, passage, before = _whereabouts(missing, evidence)
    if other is not None:
        return _finding(name, f'The cited passage has "{other}" here, not "{label}".', "fault", where, passage)
    if where == "elsewhere_in_document":
        if before:
            return None
        detail = f'"{label}" is not in the cited passage but elsewhere in the document.'
        return _finding(name, detail, "doubt", where, passage)
    if where == "in_other_document":
        return _finding(name, f'"{label}" is not in the cited document but in another one.', "fault", where, passage)
    return _finding(name, f'"{label}" is not in any document.', "fault", where, None)


def _finding(name: Name, detail: str, severity: str, where: Whereabouts, passage: Citation | None) -> Finding:
    return Finding(
        check="names",
        detail=detail,
        start=name.start,
        end=name.end,
        severity="doubt" if severity == "doubt" else "fault",
        where=where,
        passage=passage,
    )


def _whereabouts(missing: tuple[str, ...], evidence: Evidence) -> tuple[Whereabouts, Citation | None, bool]:
    """Return where the missing words stand, the sentence that holds them, and whether it precedes what is cited."""
    first = {citation.document: citation for citation in reversed(evidence.citations)}
    for identity, citation in sorted(first.items()):
        document = evidence.documents.get(identity)
        if document is None:
            continue
        heads = "\n".join(filter(None, (document.title, document.publisher)))
        if heads and all(present(word, heads) for word in missing):
            return "elsewhere_in_document", None, True
        if all(_mentions(document.text, word) for word in missing):
            passage = _sentence_with(document, missing)
            return "elsewhere_in_document", passage, passage is None or passage.start <= citation.start
    for identity, document in evidence.documents.items():
        if identity not in first and all(_mentions(document.text, word) for word in missing):
            return "in_other_document", _sentence_with(document, missing), False
    return "not_found", None, False


@lru_cache(maxsize=1 << 11)
def _mentions(text: str, word: str) -> bool:
    return present(word, text)


def _sentence_with(document: Document, missing: tuple[str, ...]) -> Citation | None:
    """Return the first sentence of `document` that has all `missing` words, tried first where their letters stand."""
    first = document.text.lower().find(missing[0])
    likely = sentences_in(document.sentences, first, first + 1) if first >= 0 else range(0)
    for number in (*likely, *range(min(len(document.sentences), _MOST_SENTENCES))):
        sentence = document.sentences[number]
        text = document.text[sentence.start : sentence.end]
        if all(present(word, text) for word in missing):
            return cite(document, sentence.start, sentence.end)
    return None
