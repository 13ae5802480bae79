"""What is reported of a few sentences, for tests of disagreements."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import structs

from service.core.disagreements.finding import disagreements
from service.core.types import Disagreement, Related
from service.engine.relate import relate
from tests.articles import day
from tests.fakes import made


def found(*texts: str, language: str = "en", days: Sequence[int] = ()) -> tuple[Disagreement, ...]:
    """Return the disagreements among documents of these texts, each of an origin of its own.

    Where `days` of March are given, the documents came out on these.
    """
    documents = tuple(made(text, f"doc-{number}", language=language) for number, text in enumerate(texts))
    if days:
        documents = tuple(structs.replace(each, published_at=day(at)) for each, at in zip(documents, days, strict=True))
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
