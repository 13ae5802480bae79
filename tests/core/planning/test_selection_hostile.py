"""Selection over texts that are made to hurt: it ends, and still tells what there is to tell."""

from __future__ import annotations

import pytest

from service.adapters.writers.extractive import claims
from service.core.headlines.headline import headline
from service.core.planning.plan import choose
from service.core.relating.copies import copies
from service.core.relating.rows import rows_of
from service.core.types import SummaryRequest
from service.engine.relate import relate
from tests.articles import COURIER, HARBOUR, LEDGER, made

SIZE = 100_000
HOSTILE = {
    "one word": "word " * (SIZE // 5) + "end.",
    "new words": " ".join(f"w{number}" for number in range(SIZE // 8)) + ".",
    "opening quotes": "“" * SIZE + ".",
    "straight quotes": '" ' * (SIZE // 2) + ".",
    "guillemets": "« " * (SIZE // 2) + ".",
    "tiny sentences": "Ab cd. " * (SIZE // 7),
    "leaning sentences": "He said so. " * (SIZE // 12),
    "dashes": "A — " * (SIZE // 4) + ".",
    "capitals": "A" * SIZE + " — B.",
    "brackets": "(" * SIZE + ".",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_document_spoils_nothing(name: str) -> None:
    """Beside it, the article is told, and there is a headline."""
    documents = (made(HOSTILE[name]), made(HARBOUR))
    related = relate(documents)
    plan = choose(documents, related, SummaryRequest(documents=(), words=60))
    assert any(citation.document == "doc" for claim in claims(documents, plan) for citation in claim.citations)
    assert headline(documents, related, plan)


def test_the_same_article_a_thousand_times_is_told_once() -> None:
    """Copies do not crowd out what other articles say, and count as one source."""
    documents = tuple(made(text) for text in [LEDGER] * 500 + [COURIER] * 500 + [HARBOUR])
    related = relate(documents)
    told = [claim.text for claim in claims(documents, choose(documents, related, SummaryRequest(documents=())))]
    assert len(set(related.origins)) == 3
    assert len(told) == len(set(told)) > 5
    assert any("Grain prices" in text for text in told)


def test_short_documents_are_told_too() -> None:
    """Where nothing is long enough to tell much, what there is is told."""
    documents = (made("A ship sank."), made("Prices rose."))
    related = relate(documents)
    assert len(claims(documents, choose(documents, related, SummaryRequest(documents=())))) == 2


def test_copies_of_many_documents_are_found() -> None:
    """A sample of the wording is enough to find copies in a large set."""
    texts = [
        " ".join(f"Ship{n} left{k} port{n}x{k} on{k} day{n} with{k} grain{n}." for k in range(60)) for n in range(1_000)
    ]
    documents = tuple(made(text) for text in (*texts, texts[7]))
    assert copies(documents, rows_of(documents))[0][-1] == 7
