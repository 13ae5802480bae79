"""Reading a draft: its sentences become claims, with the citations it gives or the best passages there are."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from service.core.errors import FieldError, InvalidField
from service.core.highlight import cite
from service.core.languages import known
from service.core.support.passages import find
from service.core.text.canonical import canonical
from service.core.text.document import document as make_document
from service.core.types import CheckRequest, Citation, CitationHint, Claim, Document, Finding, Reading

# A draft may cite the way people do: [1] for the first document, [wire-1] for the document of that name, [1, 3] and
# [1-3] for several.
MARKER = re.compile(r"[ \t]?\[([^\[\]]{1,80})\]")
_SEVERAL = re.compile(r"\s*[,;]\s*")
_NUMBER = re.compile(r"\d{1,3}", re.ASCII)
_RANGE = re.compile(r"(\d{1,3})\s?[-–—]\s?(\d{1,3})", re.ASCII)

_BEFORE = re.compile(r"^[ \t]{0,3}(?:(?:#{1,6}|[-*+>])[ \t]+)+(?=\S)", re.MULTILINE)
_STRESS = re.compile(r"(?<!\w)(\*\*|__)(?=\S)([^\n*_]{1,400}?)(?<=\S)\1(?!\w)")

_LONGEST_RANGE = 50  # documents


class Marker(NamedTuple):
    """A citation marker: its place in the text without markers, the documents it names, the numbers of no document."""

    place: int
    documents: tuple[int, ...]
    missing: tuple[str, ...]


class Cited(NamedTuple):
    """A sentence of a draft as a claim, what is wrong with how it cites, and the language of the draft."""

    claim: Claim
    findings: tuple[Finding, ...]
    language: str


def cited_draft(request: CheckRequest, documents: tuple[Document, ...]) -> tuple[Cited, ...]:
    """Return the sentences of the draft as claims with citations, each with what is wrong with its markers.

    Citations come from `request.citations`, else from markers in the text, else from a search in all documents.
    Raises InvalidField where the draft is empty or its `citations` name what does not exist.
    """
    text, markers = without_markers(without_markup(canonical(request.text)), documents)
    draft = make_document(Reading(text=text, language=request.language), "draft")
    if not draft.sentences:
        raise InvalidField("The draft is empty.", errors=(FieldError("/text", "must hold at least one sentence"),))
    hints = request.citations
    if hints is not None and len(hints) != len(draft.sentences):
        detail = f"gives citations for {len(hints)} sentences; the draft has {len(draft.sentences)}"
        raise InvalidField("The citations do not fit the draft.", errors=(FieldError("/citations", detail),))
    language = known(draft.language).code
    found = []
    for number, sentence in enumerate(draft.sentences):
        words = draft.sentence(number)
        own = [marker for marker in markers if sentence.start < marker.place <= sentence.end]
        named = tuple(documents[each] for each in dict.fromkeys(each for marker in own for each in marker.documents))
        if hints is not None and hints[number]:
            pointer = f"/citations/{number}"
            given = (hinted(hint, words, documents, f"{pointer}/{at}") for at, hint in enumerate(hints[number]))
            citations = tuple(dict.fromkeys(citation for each in given for citation in each))
        else:
            citations = find(words, named or documents)
        claim = Claim(text=words, citations=citations, point=number, paragraph=sentence.paragraph)
        missing = tuple(dict.fromkeys(each for marker in own for each in marker.missing))
        found.append(Cited(claim, faults(claim, named, missing, documents), language))
    return tuple(found)


def faults(
    claim: Claim, named: tuple[Document, ...], missing: tuple[str, ...], documents: tuple[Document, ...]
) -> tuple[Finding, ...]:
    """Return what is wrong with how a sentence of a draft cites: numbers of no document, documents that are silent."""
    end = len(claim.text)
    found = []
    if missing:
        count = "is 1 document" if len(documents) == 1 else f"are {len(documents)} documents"
        what = " and ".join(f"[{each}]" for each in missing)
        detail = f"The draft cites {what} here; there {count}."
        found.append(Finding(check="pointer", detail=detail, end=end, severity="doubt", where="not_found"))
    if not claim.citations and not named:
        detail = "No document says anything like it."
        found.append(Finding(check="pointer", detail=detail, end=end, where="not_found"))
    elif not claim.citations:
        which = " and ".join(document.id for document in named)
        elsewhere = next(iter(find(claim.text, documents, 1)), None)
        found.append(
            Finding(
                check="pointer",
                detail=f"Nothing like it stands in {which}, which the draft cites here.",
                end=end,
                where="in_other_document" if elsewhere else "not_found",
                passage=elsewhere,
            )
        )
    return tuple(found)


def without_markup(text: str) -> str:
    """Return `text` without what Markdown puts before headings, items and quotations, and around what is stressed.

    A draft's sentences are told as its readers will see them; links and citations in brackets are left.
    """
    return _STRESS.sub(r"\2", _BEFORE.sub("", text))


def without_markers(text: str, documents: tuple[Document, ...]) -> tuple[str, list[Marker]]:
    """Return `text` without its citation markers, and these.

    Brackets that hold neither a document's name nor a number of up to three digits are left alone: they are editorial
    insertions ("[he] left", "in [2019]").
    """
    names = {document.id: position for position, document in enumerate(documents)}
    names |= {str(position + 1): position for position in range(len(documents)) if str(position + 1) not in names}
    kept, markers, length, end = [], [], 0, 0
    for match in MARKER.finditer(text):
        parts = cited_parts(match[1], names)
        if not parts:
            continue
        kept.append(text[end : match.start()])
        length += match.start() - end
        known = tuple(names[part] for part in parts if part in names)
        markers.append(Marker(length, known, tuple(part for part in parts if part not in names)))
        end = match.end()
    return "".join((*kept, text[end:])), markers


def cited_parts(inside: str, names: Mapping[str, int]) -> list[str]:
    """Return the names and numbers that a pair of brackets cites, none where it is no citation."""
    found: list[str] = []
    for part in (inside,) if inside in names else _SEVERAL.split(inside.strip()):
        span = None if part in names else _RANGE.fullmatch(part)
        if span and int(span[1]) < int(span[2]) <= int(span[1]) + _LONGEST_RANGE:
            found += map(str, range(int(span[1]), int(span[2]) + 1))
        elif part in names or _NUMBER.fullmatch(part):
            found.append(part)
        else:
            return []
    return found


def hinted(hint: CitationHint, words: str, documents: tuple[Document, ...], pointer: str) -> tuple[Citation, ...]:
    """Return the passage that `hint` names, or the best ones for `words` where it names a whole document.

    Raises InvalidField, at `pointer`, where there is no such passage.
    """
    named = next((document for document in documents if document.id == hint.document), None)
    if named is None:
        detail = f"no document of this request has the id {hint.document!r}"
        raise InvalidField("A citation names no document.", errors=(FieldError(f"{pointer}/document", detail),))
    if hint.start is not None or hint.end is not None:
        if hint.start is None or hint.end is None:
            detail = "gives one end of a span; give start and end, or neither"
            raise InvalidField("A citation is half a span.", errors=(FieldError(pointer, detail),))
        if not 0 <= hint.start < hint.end <= len(named.text):
            detail = f"{hint.start}..{hint.end} is outside the {len(named.text)} characters of {named.id!r}"
            raise InvalidField("A citation lies outside its document.", errors=(FieldError(pointer, detail),))
        return (cite(named, hint.start, hint.end),)
    if hint.sentence is None:
        return find(words, (named,))
    if not 0 <= hint.sentence < len(named.sentences):
        detail = f"{named.id!r} has {len(named.sentences)} sentences, counted from 0"
        raise InvalidField("A citation names no sentence.", errors=(FieldError(f"{pointer}/sentence", detail),))
    span = named.sentences[hint.sentence]
    return (cite(named, span.start, span.end),)
