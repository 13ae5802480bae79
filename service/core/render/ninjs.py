"""A summary as a news object: IPTC ninjs 3.1, https://iptc.org/standards/ninjs/."""

from __future__ import annotations

from datetime import UTC, datetime
from itertools import groupby
from typing import Any

from service.core.digest import address
from service.core.render import phrases
from service.core.render.markdown import markdown
from service.core.text.words import count_words
from service.core.types import DocumentReport, Summary

_SCHEMA = "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#"
_SOURCE_TYPES = "http://cv.iptc.org/newscodes/digitalsourcetype/"


def ninjs(summary: Summary, id: str | None = None, *, created: datetime | None = None) -> dict[str, Any]:  # noqa: A002
    """Return `summary` as a ninjs 3.1 object of type text, ready for `application/ninjs+json`.

    It is `withheld`: a person decides what is published. The main body is the bare text, the body `cited` the Markdown
    with its passages. `created` is when the summary was made, left out where not known.
    """
    text = body(summary)
    made = {"versionCreated": created.astimezone(UTC).isoformat()} if created is not None else {}
    return {
        "uri": f"urn:corroborate:{phrases.clean(id) if id else address('summary', summary.headline, text)}",
        "type": "text",
        "representationType": "full",
        "profile": "text-only",
        **made,
        "pubStatus": "withheld",
        "language": summary.language,
        "edNote": _note(summary),
        "headlines": [{"role": "main", "contentType": "text/plain", "value": phrases.clean(summary.headline)}],
        "bodies": [
            {
                "role": "main",
                "contentType": "text/plain",
                "charCount": len(text),
                "wordCount": count_words(text),
                "value": text,
            },
            {"role": "cited", "contentType": "text/markdown", "value": markdown(summary, id)},
        ],
        "infoSources": [_source(document) for document in summary.documents if document.role == "used"],
        "by": f"Corroborate {phrases.clean(summary.made.version)}",
        "digitalSourceType": _source_type(summary),
        "standard": {"name": "ninjs", "version": "3.1", "schema": _SCHEMA},
    }


def body(summary: Summary) -> str:
    """Return the bare text: paragraphs between empty lines, or one sentence a line for bullets and timelines."""
    if summary.format != "paragraphs":
        return "\n".join(phrases.clean(sentence.text) for sentence in summary.sentences)
    groups = groupby(summary.sentences, key=lambda sentence: sentence.paragraph)
    return "\n\n".join(" ".join(phrases.clean(sentence.text) for sentence in group) for _, group in groups)


def _source(document: DocumentReport) -> dict[str, str]:
    address = phrases.web_address(document.url)
    name = phrases.clean(document.publisher or document.title or document.id)
    return {"name": name, "role": "source", "literal": document.id, **({"uri": address} if address else {})}


def _source_type(summary: Summary) -> dict[str, str]:
    """Say what made the text: a trained model, or an algorithm that was trained on nothing and picks sentences."""
    if summary.made.model is None and summary.made.writer == "extractive":
        return {"name": "Pure algorithmic media", "uri": f"{_SOURCE_TYPES}algorithmicMedia"}
    return {"name": "Created using Generative AI", "uri": f"{_SOURCE_TYPES}trainedAlgorithmicMedia"}


def _note(summary: Summary) -> str:
    doubted = sum(sentence.verdict != "supported" for sentence in summary.sentences)
    return (
        f"Made automatically from {_many(len(summary.documents), 'document')}; not yet read by a person. "
        f"{_many(len(summary.sentences), 'sentence')}, {doubted} of them doubted; "
        f"{_many(len(summary.disagreements), 'disagreement')} between sources, listed in the cited body."
    )


def _many(count: int, thing: str) -> str:
    return f"{count} {thing}{'' if count == 1 else 's'}"
