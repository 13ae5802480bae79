"""The plan: which points are worth telling within the length asked for, and in what order."""

from __future__ import annotations

from msgspec import Struct

from service.core.dependence import leans, tellable
from service.core.order import ordered, paragraphs
from service.core.types import Document, Plan, Point, Related, Summary, SummaryRequest
from service.core.words import count_words, stems

DEFAULT_WORDS = 200
FEWEST = 4  # content words in a sentence that tells something


class Length(Struct, frozen=True, kw_only=True):
    """How long the summary may be, in one unit."""

    most: int
    unit: str

    def of(self, text: str) -> int:
        """Return the length of `text` in this unit."""
        if self.unit == "sentences":
            return 1
        return len(text) + 1 if self.unit == "characters" else count_words(text)


def length_of(request: SummaryRequest) -> Length:
    """Return the length that `request` asks for."""
    if request.sentences is not None:
        return Length(most=request.sentences, unit="sentences")
    if request.characters is not None:
        return Length(most=request.characters, unit="characters")
    return Length(most=request.words or DEFAULT_WORDS, unit="words")


def choose(
    documents: tuple[Document, ...], related: Related, request: SummaryRequest, previous: Summary | None = None
) -> Plan:
    """Return the points to tell within the length that `request` asks for, in the order in which they are told."""
    del previous  # points are ranked alike whether a summary is new or updates another
    length = length_of(request)
    left, told, chosen = length.most, set[str](), list[Point]()
    for point in related.points:
        at, number = point.sentences[0]
        text, language = documents[at].sentence(number), documents[at].language
        if leans(text, language) or not tellable(text) or at in related.off_topic:
            continue
        content = set(stems(text, language))
        cost = length.of(text)
        if cost > left or len(content) < FEWEST or len(content & told) > 0.6 * len(content):
            continue
        chosen.append(point)
        told |= content
        left -= cost
    points = ordered(documents, chosen)
    return Plan(points=points, groups=paragraphs(points))
