"""What is reported of a few sentences, for tests of disagreements."""

from __future__ import annotations

from service.core.disagreements.finding import disagreements
from service.core.types import Disagreement, Related
from service.engine.relate import relate
from tests.fakes import made


def found(*texts: str, language: str = "en") -> tuple[Disagreement, ...]:
    """Return the disagreements among documents of these texts, each of an origin of its own."""
    documents = tuple(made(text, f"doc-{number}", language=language) for number, text in enumerate(texts))
    related = Related(
        copies=(None,) * len(texts),
        origins=tuple(range(len(texts))),
        off_topic=frozenset(),
        points=relate(documents).points,
    )
    return disagreements(documents, related)


def sides(*texts: str) -> list[list[str]]:
    """Return the words of the positions of each disagreement."""
    return [[position.text for position in each.positions] for each in found(*texts)]
