"""The task `lexrank`: the built-in summaries against LexRank's of the `sumy` package, in one run over the same rows.

LexRank (Erkan and Radev 2004) is given the sentences that this project splits, so that only the choice differs; its
words come from a regular expression, since the tokenizer that `sumy` uses by default downloads its model. Extra
`compare`.
"""

from __future__ import annotations

import re
import time
from collections.abc import Sequence
from typing import Any

from service.core.text.document import document
from service.core.text.words import count_words
from service.core.types import Reading
from service.evals.metrics import ROUGE, longbench, mean, rouge
from service.evals.summaries import WORDS, summarize

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


def run(
    rows: list[dict[str, Any]], words: int = WORDS, limit: int | None = None, **options: object
) -> dict[str, float | int]:
    """Return the scores and the speed of both, LexRank's under `lexrank_...`, and how many times as fast ours is.

    Seconds are CPU time of this process from text to chosen sentences, sentence splitting included for both.
    """
    del options
    cases = rows[:limit]
    ours, seconds = timed([row["documents"] for row in cases], words, built_in)
    theirs, lexrank_seconds = timed([row["documents"] for row in cases], words, lexrank)
    return {
        **scores(cases, ours, ""),
        **scores(cases, theirs, "lexrank_"),
        "sets_per_second": round(len(cases) / max(seconds, 1e-9), 1),
        "lexrank_sets_per_second": round(len(cases) / max(lexrank_seconds, 1e-9), 1),
        "times_as_fast": round(lexrank_seconds / max(seconds, 1e-9), 1),
        "n": len(cases),
    }


def timed(sets: Sequence[Sequence[str]], words: int, system: Any) -> tuple[list[str], float]:
    """Return the summaries of `sets` by `system`, and the seconds of CPU time that they took."""
    system(sets[0], words)  # first use pays for imports
    began = time.process_time()
    told = [system(texts, words) for texts in sets]
    return told, time.process_time() - began


def scores(cases: Sequence[dict[str, Any]], told: Sequence[str], prefix: str) -> dict[str, float]:
    """Return the mean ROUGE and LongBench scores of `told` against the references of `cases`."""
    found: list[dict[str, float]] = []
    for row, text in zip(cases, told, strict=True):
        references = row.get("references") or [row["reference"]]
        found.append({**rouge(text, references, row.get("lang", "en")), "longbench": longbench(text, references)})
    return {f"{prefix}{name}": mean([each[name] for each in found]) for name in (*ROUGE, "longbench")}


def built_in(texts: Sequence[str], words: int) -> str:
    """Return the built-in summary of `texts`."""
    return " ".join(claim.text for claim in summarize(texts, words)[1])


def lexrank(texts: Sequence[str], words: int) -> str:
    """Return LexRank's summary of `texts`."""
    documents = [document(Reading(text=text), "doc") for text in texts]
    sentences = [[each.sentence(number) for number in range(len(each.sentences))] for each in documents]
    flat = [sentence for group in sentences for sentence in group]
    return " ".join(flat[position] for position in best(sentences, words))


def best(documents: Sequence[Sequence[str]], words: int) -> list[int]:
    """Return the positions, in order, of the sentences that LexRank rates highest and that fit into `words`."""
    from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence
    from sumy.nlp.stemmers import Stemmer
    from sumy.summarizers.lex_rank import LexRankSummarizer
    from sumy.utils import get_stop_words

    summarizer = LexRankSummarizer(Stemmer("english"))
    summarizer.stop_words = get_stop_words("english")
    paragraphs = [Paragraph([Sentence(text, Words()) for text in group]) for group in documents]
    chosen: list[int] = []

    def fitting(rated: list[Any]) -> list[Any]:
        left = words
        for each in rated:
            length = count_words(str(each.sentence))
            if 0 < length <= left:
                chosen.append(each.order)
                left -= length
        return []

    summarizer(ObjectDocumentModel(paragraphs), fitting)
    return sorted(chosen)


class Words:
    """The tokenizer that `sumy` is given."""

    def to_words(self, sentence: str) -> tuple[str, ...]:
        """Return the words of `sentence`."""
        return tuple(_WORD.findall(sentence))
