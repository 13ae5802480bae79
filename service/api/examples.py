"""The examples of the API document: one small request and its answer. A test holds them against the schemas."""

from __future__ import annotations

from typing import Any

WIRE = "The ferry Aurelia ran aground off Lydhaven on Tuesday. All 214 people on board were brought ashore."
POST = "All 214 passengers and crew of the Aurelia were taken ashore by Tuesday night, the coast guard said."
SUMMARY_ID = "sum_0123456789abcdefghjkmnpqrs"

REQUEST: dict[str, Any] = {
    "documents": [
        {
            "id": "wire-1",
            "title": "Ferry runs aground off Lydhaven",
            "text": WIRE,
            "publisher": "North Wire",
            "published_at": "2026-02-12T18:00:00Z",
        },
        {"id": "post-2", "text": POST, "publisher": "Harbour Post", "url": "https://post.example/aurelia"},
    ],
    "words": 40,
}
CHECK_REQUEST: dict[str, Any] = {
    "text": "All 241 people on board were brought ashore [1].",
    "documents": [{"id": "wire-1", "text": WIRE}],
}
QUEUED: dict[str, Any] = {
    "id": SUMMARY_ID,
    "status": "queued",
    "created_at": "2026-02-12T19:00:00Z",
    "started_at": None,
    "ended_at": None,
    "problem": None,
}


def citation(document: str, text: str, quote: str, sentence: int) -> dict[str, Any]:
    """Return the citation of `quote` in `text`, which holds no character beyond the basic plane."""
    start = text.index(quote)
    end = start + len(quote)
    return {
        "document": document,
        "sentence": sentence,
        "start": start,
        "end": end,
        "start_utf16": start,
        "end_utf16": end,
        "quote": quote,
        "prefix": text[:start][-32:],
        "suffix": text[end:][:32],
        "url": None,
    }


ASHORE = "All 214 people on board were brought ashore."
REPORTS = [
    {
        "id": name,
        "role": "used",
        "copy_of": None,
        "sentences": sentences,
        "title": title,
        "publisher": publisher,
        "url": url,
        "published_at": published,
        "language": "en",
    }
    for name, sentences, title, publisher, url, published in (
        ("wire-1", 2, "Ferry runs aground off Lydhaven", "North Wire", None, "2026-02-12T18:00:00Z"),
        ("post-2", 1, None, "Harbour Post", "https://post.example/aurelia", None),
    )
]
SUMMARY: dict[str, Any] = {
    **QUEUED,
    "status": "succeeded",
    "started_at": "2026-02-12T19:00:00.010Z",
    "ended_at": "2026-02-12T19:00:00.050Z",
    "headline": "Ferry runs aground off Lydhaven",
    "sentences": [
        {
            "text": ASHORE,
            "citations": [citation("wire-1", WIRE, ASHORE, 1), citation("post-2", POST, POST, 0)],
            "verdict": "supported",
            "score": 1.0,
            "findings": [],
            "corroboration": {
                "level": "corroborated",
                "independent_sources": 2,
                "documents": ["wire-1", "post-2"],
                "parts": [],
            },
            "paragraph": 0,
            "replaced": False,
            "disagreements": [],
        }
    ],
    "disagreements": [],
    "documents": REPORTS,
    "usage": {
        "calls": 0,
        "cached_calls": 0,
        "prompt_tokens": 0,
        "completion_tokens": 0,
        "cost": None,
        "seconds": 0.04,
    },
    "made": {"writer": "extractive", "model": None, "prompts": {}, "version": "0.1.0", "judge": None, "notes": []},
    "format": "paragraphs",
    "language": "en",
    "changes": None,
}
PROBLEM: dict[str, Any] = {
    "type": "/docs/problems#invalid_field",
    "title": "A field is not valid",
    "status": 422,
    "detail": "/words must be 10 to 5,000, not 3.",
    "code": "invalid_field",
    "instance": "/v1/summaries",
    "errors": [{"pointer": "/words", "detail": "must be 10 to 5,000, not 3"}],
}
