"""The vocabulary of the service: frozen values that every layer speaks in.

Every offset here counts Unicode code points of a document's canonical text and every span is half-open. Text has one
owner, the document: a sentence or a citation keeps offsets, and a quote is always the slice that they name.
"""

from __future__ import annotations

from datetime import datetime
from typing import Literal, NamedTuple, TypeAlias

from msgspec import Struct

from service.core.making import Changes, Made, Usage
from service.core.requests import Budget, CheckRequest, CitationHint, Format, Source, SummaryRequest, Webhook

# What callers ask for, and how an answer was made, are part of the vocabulary; they have files of their own for length.
__all__ = [
    "Budget",
    "Changes",
    "CheckRequest",
    "CitationHint",
    "Format",
    "Made",
    "Source",
    "SummaryRequest",
    "Usage",
    "Webhook",
]

SentenceKind: TypeAlias = Literal["prose", "heading", "caption", "boilerplate"]
Verdict: TypeAlias = Literal["supported", "flagged", "unsupported"]
Check: TypeAlias = Literal[
    "pointer",
    "quotation",
    "speaker",
    "figures",
    "dates",
    "names",
    "negation",
    "hedging",
    "attribution",
    "entailment",
]
Whereabouts: TypeAlias = Literal["elsewhere_in_document", "in_other_document", "not_found"]
Level: TypeAlias = Literal["corroborated", "single_source", "copied"]
Role: TypeAlias = Literal["used", "unused", "copy", "off_topic"]
Status: TypeAlias = Literal["queued", "running", "succeeded", "failed", "cancelled"]


class Span(NamedTuple):
    """A half-open range of code points."""

    start: int
    end: int


class Mark(NamedTuple):
    """What a reader knows of a span from the source's own structure (an HTML heading, a figure caption)."""

    start: int
    end: int
    kind: SentenceKind


class Reading(Struct, frozen=True, kw_only=True):
    """What a reader makes of a source: canonical text, the structure it knows, and the metadata it found."""

    text: str
    marks: tuple[Mark, ...] = ()
    title: str | None = None
    url: str | None = None
    publisher: str | None = None
    published_at: datetime | None = None
    language: str | None = None


class Sentence(NamedTuple):
    """A sentence of a document: its span, the number of its paragraph, and what kind of text it is."""

    start: int
    end: int
    paragraph: int
    kind: SentenceKind


class Document(Struct, frozen=True, kw_only=True):
    """What the service made of a source. `text` is canonical: all offsets of the service refer to it."""

    id: str
    text: str
    sentences: tuple[Sentence, ...]
    language: str
    title: str | None = None
    url: str | None = None
    publisher: str | None = None
    published_at: datetime | None = None

    def __hash__(self) -> int:
        """Return a hash of what tells documents apart: a string knows its own, the sentences would be hashed anew."""
        return hash((self.id, self.text))

    def sentence(self, number: int) -> str:
        """Return the text of sentence `number`, sliced from the canonical text."""
        sentence = self.sentences[number]
        return self.text[sentence.start : sentence.end]


class SentenceId(NamedTuple):
    """The identity of a source sentence inside one request: position of the document, number of the sentence."""

    document: int
    sentence: int


class Point(Struct, frozen=True, kw_only=True):
    """Sentences of one or more documents that report the same thing, the best first.

    `origins` counts independent sources: documents that copy each other count once.
    """

    sentences: tuple[SentenceId, ...]
    origins: int

    @property
    def documents(self) -> tuple[int, ...]:
        """Positions of the documents that report this point, in order, each once."""
        return tuple(sorted({sentence.document for sentence in self.sentences}))


class Related(Struct, frozen=True, kw_only=True):
    """How the documents of one request hang together.

    `copies[i]` is the position of the document whose wording document i repeats, or None; `origins[i]` numbers the
    independent source behind document i; `off_topic` holds positions; `points` are ranked, the best first.
    """

    copies: tuple[int | None, ...]
    origins: tuple[int, ...]
    off_topic: frozenset[int]
    points: tuple[Point, ...]


class Cost(Struct, frozen=True, kw_only=True):
    """What a plan will ask of a model at most. `money` is by the price table, None where no price is known."""

    calls: int = 0
    prompt_tokens: int = 0
    completion_tokens: int = 0
    money: float | None = None


class Plan(Struct, frozen=True, kw_only=True):
    """The chosen points in the order they are told, the paragraph of each (`groups[i]`), and what they cost to tell."""

    points: tuple[Point, ...]
    groups: tuple[int, ...] = ()
    cost: Cost = Cost()


class Citation(Struct, frozen=True, kw_only=True):
    """An exact passage of a document; invariant: `document.text[start:end] == quote`.

    `start_utf16` and `end_utf16` are the same offsets in UTF-16 units, `prefix` and `suffix` the text around the
    quote (W3C Web Annotation, TextQuoteSelector), `url` the source's address with a text fragment where it has one.
    """

    document: str
    sentence: int
    start: int
    end: int
    start_utf16: int
    end_utf16: int
    quote: str
    prefix: str = ""
    suffix: str = ""
    url: str | None = None


class Claim(Struct, frozen=True, kw_only=True):
    """One sentence of the summary as written: its text, what it cites, and the point and paragraph it belongs to."""

    text: str
    citations: tuple[Citation, ...]
    point: int = 0
    paragraph: int = 0


class Finding(Struct, frozen=True, kw_only=True):
    """One reason to doubt one claim. `start` and `end` delimit the doubted words in the claim's text.

    `severity` "fault" makes the claim unsupported where nothing repairs it; "doubt" flags it. `where` says where the
    passage is if not where cited, and `passage` cites it.
    """

    check: Check
    detail: str
    start: int = 0
    end: int = 0
    severity: Literal["fault", "doubt"] = "fault"
    where: Whereabouts | None = None
    passage: Citation | None = None


class CorroboratedPart(Struct, frozen=True, kw_only=True):
    """A part of a sentence that more sources say than say all of it; `start` and `end` delimit it in the sentence.

    The count and the documents are of all who say the part; the citations are the passages of those who say no more.
    """

    start: int
    end: int
    independent_sources: int
    documents: tuple[str, ...]
    citations: tuple[Citation, ...]


class Corroboration(Struct, frozen=True, kw_only=True):
    """How many independent sources say it, and which parts of it more of them say."""

    level: Level
    independent_sources: int
    documents: tuple[str, ...]
    parts: tuple[CorroboratedPart, ...] = ()


class SummarySentence(Struct, frozen=True, kw_only=True):
    """A verified claim, its support `score` (0 to 1), and the `disagreements` of which it tells one side."""

    text: str
    citations: tuple[Citation, ...]
    verdict: Verdict
    score: float
    findings: tuple[Finding, ...]
    corroboration: Corroboration
    paragraph: int = 0
    replaced: bool = False
    disagreements: tuple[int, ...] = ()


class Position(Struct, frozen=True, kw_only=True):
    """One side of a disagreement, as a source tells it."""

    text: str
    citations: tuple[Citation, ...]


class Disagreement(Struct, frozen=True, kw_only=True):
    """One matter that sources tell differently.

    `in_time` says that all sources of one side were published well before all of the other: the later may only have
    replaced the earlier.
    """

    matter: str
    positions: tuple[Position, ...]
    in_time: bool = False


class DocumentReport(Struct, frozen=True, kw_only=True):
    """What became of one document of the request."""

    id: str
    role: Role
    copy_of: str | None
    sentences: int
    title: str | None = None
    publisher: str | None = None
    url: str | None = None
    published_at: datetime | None = None
    language: str | None = None


class Summary(Struct, frozen=True, kw_only=True):
    """What the service answers: sentences that are each cited and verified."""

    headline: str
    sentences: tuple[SummarySentence, ...]
    disagreements: tuple[Disagreement, ...]
    documents: tuple[DocumentReport, ...]
    usage: Usage
    made: Made
    format: Format = "paragraphs"
    language: str = "en"
    changes: Changes | None = None


class CheckReport(Struct, frozen=True, kw_only=True):
    """The answer to a check of a draft: verified sentences, and the disagreements of which they tell a side."""

    sentences: tuple[SummarySentence, ...]
    documents: tuple[DocumentReport, ...]
    made: Made
    disagreements: tuple[Disagreement, ...] = ()
