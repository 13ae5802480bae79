"""The task `independence`: whether a claim that independent documents tell is found to be told by them.

People aligned sentences of an editor's summary with the source sentences that each rests on (Slobodkin et al. 2024).
Where these stand in two or more documents of different origin, independent sources tell of it, if not always of all of
it. The claims are what the built-in writer would tell: the aligned sentences themselves.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from service.core.highlight import cite
from service.core.support.corroboration import corroborate
from service.core.support.repeats import independent
from service.core.types import Claim, Document, Related
from service.engine.relate import relate
from service.evals.citations import document_of, gold_of


def run(rows: list[dict[str, Any]], **_: Any) -> dict[str, float | int]:
    """Measure on rows of `documents`, `doc_sentences` and `alignments[{summary_sentence, doc, sent_idx}]`.

    A case is a summary sentence whose aligned source sentences stand in two or more independent documents and do not
    only repeat each other's words. Returns `recall`, the share of cases in which one of these sentences, told as it
    stands, is found to have two or more independent sources; `aligned`, the share of the further documents found for
    them that people aligned with the same summary sentence; and `n`, the number of cases.
    """
    found: list[bool] = []
    right: list[bool] = []
    for row in rows:
        documents = tuple(document_of(number, sentences) for number, sentences in enumerate(row["doc_sentences"]))
        related = relate(documents)
        for claims in cases(row, documents, related):
            wanted = {claim.citations[0].document for claim in claims}
            told = [(claim, corroborate(claim, None, documents, related)[1]) for claim in claims]
            found.append(any(each.independent_sources > 1 for _, each in told))
            right += [
                other in wanted
                for claim, each in told
                for other in each.documents
                if other != claim.citations[0].document
            ]
    return {
        "recall": sum(found) / max(1, len(found)),
        "aligned": sum(right) / max(1, len(right)),
        "n": len(found),
    }


def cases(row: dict[str, Any], documents: tuple[Document, ...], related: Related) -> Iterator[list[Claim]]:
    """Yield the aligned source sentences of each summary sentence that independent documents tell, as claims."""
    for gold in gold_of(row).values():
        claims = [claim_of(documents[at], number) for at, number in sorted(gold)]
        passages = [(int(claim.citations[0].document), claim.text) for claim in claims]
        if independent(passages, related.origins) > 1:
            yield claims


def claim_of(document: Document, number: int) -> Claim:
    """Return the claim that tells sentence `number` of `document` as it stands."""
    sentence = document.sentences[number]
    return Claim(text=document.sentence(number).strip(), citations=(cite(document, sentence.start, sentence.end),))
