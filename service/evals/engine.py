"""The task `engine`: what a whole summary costs, from text to verified sentences, and how sure it is of them."""

from __future__ import annotations

import asyncio
import time
from statistics import fmean, median
from typing import Any

from service.core.errors import NothingToSay
from service.core.types import Source, Summary, SummaryRequest
from service.engine.ports import Tools
from service.engine.summarize import summarize
from service.settings import Settings
from service.wiring import local


def run(rows: list[dict[str, Any]], words: int = 264, **_: Any) -> dict[str, float | int]:
    """Return the CPU milliseconds of a set (mean and median) and of 1,000 words, and shares of the sentences.

    Rows hold `documents`, a list of texts. Reading, relating, planning, verification, corroboration and disagreements
    are all in it; nothing is cached between sets. `supported` and `corroborated` are shares of the sentences,
    `disagreements` is their number in a set. A row without a tellable sentence counts its time only.
    """
    tools = local(Settings())
    told = [asyncio.run(timed(row["documents"], words, tools)) for row in rows]
    summaries = [summary for _, summary in told if summary is not None]
    sentences = [sentence for summary in summaries for sentence in summary.sentences]
    read = sum(len(text.split()) for row in rows for text in row["documents"])
    seconds = [each for each, _ in told]
    return {
        "milliseconds_mean": round(1000 * fmean(seconds), 2) if seconds else 0.0,
        "milliseconds_median": round(1000 * median(seconds), 2) if seconds else 0.0,
        "milliseconds_per_1000_words": round(1e6 * sum(seconds) / read, 2) if read else 0.0,
        "documents_per_set": round(sum(len(row["documents"]) for row in rows) / max(1, len(rows)), 2),
        "supported": share([sentence.verdict == "supported" for sentence in sentences]),
        "corroborated": share([sentence.corroboration.level == "corroborated" for sentence in sentences]),
        "disagreements": round(sum(len(each.disagreements) for each in summaries) / max(1, len(summaries)), 3),
        "n": len(rows),
    }


async def timed(texts: list[str], words: int, tools: Tools) -> tuple[float, Summary | None]:
    """Return the CPU seconds that the summary of `texts` took, and the summary where there is one."""
    request = SummaryRequest(documents=tuple(Source(text=text) for text in texts if text.strip()), words=words)
    began = time.process_time()
    try:
        summary = (await summarize(request, tools)).summary
    except NothingToSay:
        summary = None
    return time.process_time() - began, summary


def share(values: list[bool]) -> float:
    """Return the share of true values, 0 of none."""
    return round(sum(values) / len(values), 4) if values else 0.0
