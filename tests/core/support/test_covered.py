"""Which sentences of a document cover a claim, kept while rarities change little."""

from __future__ import annotations

import random

import pytest

from service.core.support.coverage import Content, content_among, covering
from service.core.support.covered import Kept, covered
from service.core.support.passages import sharing
from service.core.text.holding import Holding
from service.core.types import Document
from service.evals.bench.large import articles
from tests.fakes import made

CLAIM = "Engineers found a crack 14 metres long in the dam at Orrin."
DAM = made(
    "Engineers who looked at the dam at Orrin found a crack 14 metres long. They found a crack in the dam. "
    "The mayor closed the road below the dam at Orrin.",
    "dam",
)


def said(claim: str, documents: list[Document]) -> Content:
    """Return what `claim` says among `documents`."""
    return content_among(claim, "en", list(map(Holding, documents)))[0]


def anew(claim: str, content: Content, document: Document) -> tuple[int, ...]:
    """Return what covers `claim` by somebody who knows nothing yet."""
    return covering(claim, content, document, sharing(claim, "en", Holding(document))).sentences


@pytest.mark.parametrize("seed", range(3))
def test_what_is_kept_is_what_is_found_anew(seed: int) -> None:
    """Documents come one by one, and some go: each claim is covered by the sentences that would be found at once."""
    documents = [made(text) for text in articles(14, seed)]
    claims = [document.sentence(number) for document in documents[:6] for number in (0, 3, 7)]
    found = 0
    for count in (*range(4, 14), 6, 2):
        for claim in claims:
            content = said(claim, documents[:count])
            for document in documents[:count]:
                told = covered(claim, "en", content, document, Holding(document))
                assert told == anew(claim, content, document)
                found += bool(told)
    assert found > 12 * len(claims) / 2


def test_what_stands_is_what_is_found_anew_however_rare_each_word_is() -> None:
    """Worths that change against each other by less than there is to spare leave the same sentences."""
    chance = random.Random(5)
    content = said(CLAIM, [DAM, made("Crews closed the road below the dam. Nobody was hurt.", "road")])
    kept = Kept.of(content, covering(CLAIM, content, DAM, sharing(CLAIM, "en", Holding(DAM))))
    assert kept.found.sentences == (0,)
    standing = 0
    for _ in range(400):
        most = chance.choice((1.05, 1.3, 2.0, 4.0))
        worth = {each: value * chance.uniform(1.0, most) for each, value in content.worth.items()}
        other = content._replace(worth=worth, whole=sum(worth.values()))
        if kept.stands(other):
            standing += 1
            assert anew(CLAIM, other, DAM) == kept.found.sentences
    assert 0 < standing < 400


def test_one_more_document_leaves_what_covers_a_claim() -> None:
    """Nothing is looked for again where every concept has become rarer by nearly as much."""
    documents = [DAM, *(made(text) for text in articles(20, seed=2))]
    before, after = said(CLAIM, documents[:-1]), said(CLAIM, documents)
    assert before.worth != after.worth
    assert Kept.of(before, covering(CLAIM, before, DAM, sharing(CLAIM, "en", Holding(DAM)))).stands(after)
