"""The headline: the title that says best what the summary tells, else its first sentence cut short."""

from __future__ import annotations

from collections.abc import Sequence

from service.core.types import Document, Plan, Related
from service.core.words import stems

LONGEST = 14  # words


def headline(documents: Sequence[Document], related: Related, plan: Plan) -> str:
    """Return a headline for what `plan` tells, empty where it tells nothing."""
    if not plan.points:
        return ""
    told = {stem for point in plan.points for at, n in point.sentences[:1] for stem in _stems(documents[at], n)}
    titles = [(_share(document, told), -at) for at, document in enumerate(documents) if usable(document, at, related)]
    if titles:
        _, at = max(titles)
        return " ".join((documents[-at].title or "").split())
    at, number = plan.points[0].sentences[0]
    pieces = documents[at].sentence(number).split()
    return " ".join(pieces[:LONGEST]).rstrip(".,;:") + ("…" if len(pieces) > LONGEST else "")


def _stems(document: Document, number: int) -> tuple[str, ...]:
    return stems(document.sentence(number), document.language)


def _share(document: Document, told: set[str]) -> float:
    title = stems(document.title or "", document.language)
    return sum(stem in told for stem in title) / max(4, len(title))


def usable(document: Document, position: int, related: Related) -> bool:
    """Say whether the title of `document` may stand over the summary."""
    return bool(document.title) and position not in related.off_topic
