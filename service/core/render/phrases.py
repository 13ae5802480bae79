"""The plain words that a reader gets for what the service knows, one place for every output format."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from datetime import datetime
from urllib.parse import quote, urlsplit

from service.core.disagreements.sides import other_sides
from service.core.types import (
    Changes,
    Disagreement,
    DocumentReport,
    Finding,
    Made,
    Position,
    Role,
    SummarySentence,
    Usage,
    Whereabouts,
)

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)

IN_TIME = "told at different times: the later may have replaced the earlier"

ROLES: dict[Role, str] = {
    "used": "used",
    "unused": "read, not needed",
    "copy": "a copy",
    "off_topic": "about something else, left out",
}

WHEREABOUTS: dict[Whereabouts, str] = {
    "elsewhere_in_document": "it stands elsewhere in that document",
    "in_other_document": "it stands in another document",
    "not_found": "it stands in none of the documents",
}

# Of a part of a sentence, up to so many words are told, else the first and the last.
_WHOLE, _HEAD, _TAIL = 14, 5, 7
_MARKS = '"“”,;'

# An id that the service gave because the client gave none.
_NUMBERED = re.compile(r"doc-\d+")

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]+")
# Embeddings, overrides and isolates: an unbalanced one in a title would turn around the text that follows it.
_REORDERING = re.compile("[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]+")


def clean(text: str) -> str:
    """Return `text` on one line, without control characters and marks that reorder what follows."""
    return " ".join(_CONTROL.sub(" ", _REORDERING.sub("", text)).split())


def web_address(url: str | None) -> str | None:
    """Return `url` if it is an http or https address without a user name, else None.

    Everything that is not plain in a URL is percent-encoded (RFC 3986), quotes, brackets and semicolons too, so it can
    stand in Markdown and HTML as it is.
    """
    if url is None:
        return None
    try:
        parts = urlsplit(clean(url))
    except ValueError:
        return None
    if parts.scheme not in {"http", "https"} or not parts.netloc or "@" in parts.netloc:
        return None
    return quote(parts.geturl(), safe="%/:=&?~#+!,@$.-_")


def day(moment: datetime) -> str:
    """Return a date for people, independent of any locale: `3 March 2026`."""
    return f"{moment.day} {MONTHS[moment.month - 1]} {moment.year}"


def names(documents: tuple[DocumentReport, ...]) -> dict[str, str]:
    """Return what to call each document, by id: its publisher, else the client's own id for it, else its title.

    Documents that would be called alike carry their ids.
    """
    called = {document.id: _name(document) for document in documents}
    count = Counter(called.values())
    return {id_: name if count[name] == 1 else f"{name} ({clean(id_)})" for id_, name in called.items()}


def _name(document: DocumentReport) -> str:
    given = "" if _NUMBERED.fullmatch(document.id) else clean(document.id)
    return clean(document.publisher or "") or given or clean(document.title or "") or clean(document.id) or "a document"


def role(document: DocumentReport, called: Mapping[str, str]) -> str:
    """Return what became of a document."""
    if document.role == "copy" and document.copy_of is not None:
        return f"a copy of {called.get(document.copy_of, clean(document.copy_of))}"
    return ROLES[document.role]


def backing(sentence: SummarySentence) -> str:
    """Return how many independent sources say it, where there is more to say than "one"."""
    corroboration = sentence.corroboration
    if corroboration.level == "corroborated":
        return f"{corroboration.independent_sources} independent sources"
    if corroboration.level == "copied":
        return f"one source, printed {len(corroboration.documents)} times"
    return ""


def parts_backing(sentence: SummarySentence) -> list[str]:
    """Return how many independent sources say parts of `sentence`, which are quoted: parts with as many together."""
    counted: dict[int, list[str]] = {}
    for part in sentence.corroboration.parts:
        counted.setdefault(part.independent_sources, []).append(_quoted(sentence.text[part.start : part.end]))
    return [f"{count} independent sources say {' and '.join(quotes)}" for count, quotes in counted.items()]


def _quoted(text: str) -> str:
    """Return `text` in quotation marks, a long one without its middle."""
    words = clean(text).split()
    said = words if len(words) <= _WHOLE else [*words[:_HEAD], "…", *words[-_TAIL:]]
    return f"“{' '.join(said).strip(_MARKS)}”"


def told_differently(
    sentence: SummarySentence, disagreements: tuple[Disagreement, ...], called: Mapping[str, str]
) -> list[str]:
    """Return who tells differently what `sentence` tells, and how."""
    sides = (other_sides(sentence.citations, disagreements[number]) for number in sentence.disagreements)
    return [f"told differently by {tellers(each, called)}: “{clean(each.text)}”" for side in sides for each in side]


def tellers(position: Position, called: Mapping[str, str]) -> str:
    """Return whose position it is, each once."""
    return ", ".join(dict.fromkeys(called.get(each.document, clean(each.document)) for each in position.citations))


def doubt(sentence: SummarySentence) -> str:
    """Return the warning that a doubted sentence carries, empty for a supported one."""
    return {"supported": "", "flagged": "doubted, see below", "unsupported": "not supported, see below"}[
        sentence.verdict
    ]


def reason(finding: Finding) -> str:
    """Return one finding in words, with the place where the passage really is if that is known."""
    detail = clean(finding.detail).rstrip(".") or f"the {finding.check} does not match"
    return f"{detail}; {WHEREABOUTS[finding.where]}." if finding.where else f"{detail}."


def making(made: Made, usage: Usage) -> str:
    """Return how the summary was made, without the time it took: the same request reads the same."""
    parts = [_writing(made)]
    if usage.calls == 0 and usage.cached_calls == 0:
        parts.append("No model was asked.")
    else:
        times = "once" if usage.calls == 1 else f"{usage.calls} times"
        parts.append(
            f"Models were asked {times} ({usage.cached_calls} answered from the cache): "
            f"{usage.prompt_tokens} tokens in, {usage.completion_tokens} out."
        )
    if made.judge:
        parts.append(f"The judge {clean(made.judge)} weighed each sentence against its passages.")
    parts.append(f"Each sentence was checked against the passages it cites. Version {clean(made.version)}.")
    return " ".join(parts)


def _writing(made: Made) -> str:
    if made.model is None:
        return f"The writer “{clean(made.writer)}” took these sentences from the documents."
    return f"Written by “{clean(made.writer)}” with the model {clean(made.model)}."


def difference(changes: Changes) -> str:
    """Return how many sentences are new, changed, kept and gone."""
    return (
        f"Since the version before: {len(changes.new)} new, {len(changes.changed)} changed, "
        f"{len(changes.kept)} kept, {len(changes.gone)} gone."
    )
