"""What a well-typed request must still obey: ranges, patterns, what excludes what. Every breach is named at once."""

from __future__ import annotations

from collections.abc import Iterator

from service.api import bodies
from service.api.ranges import breached
from service.core.errors import FieldError, InvalidField, MalformedBody, TooLarge, UnsupportedMediaType
from service.core.types import CheckRequest, Source, SummaryRequest
from service.engine.media_types import media_type, unread
from service.engine.ports import Tools
from service.engine.sources import dated
from service.jobs.webhooks import webhook_faults
from service.settings import Settings

CONTENTS = ("text", "content", "ninjs", "ref")
LENGTHS = ("words", "sentences", "characters", "length")


def hold_summary(request: SummaryRequest, settings: Settings) -> None:
    """Check a summary request. Raises TooLarge for what is over a limit, InvalidField with all other breaches."""
    within_limits(request.documents, settings, settings.max_documents)
    given = [name for name in LENGTHS if getattr(request, name) is not None]
    breaches = [*breached(request), *document_breaches(request.documents)]
    if request.webhook is not None:
        named = {each.pointer for each in breaches}
        breaches += [each for each in webhook_faults(request.webhook, settings) if each.pointer not in named]
    if request.focus and not request.focus.strip():
        breaches.append(FieldError("/focus", "holds no text"))
    breaches += [FieldError(f"/{name}", f"excludes /{given[0]}: give one length") for name in given[1:]]
    refuse(breaches)


def hold_check(request: CheckRequest, settings: Settings) -> None:
    """Check a request to check a draft. Raises as `hold_summary` does."""
    within_limits(request.documents, settings, settings.max_check_documents)
    size = len(request.text)
    if size > settings.max_document_characters:
        raise over("/text", f"has {size:,} characters", settings.max_document_characters)
    breaches = [*breached(request), *document_breaches(request.documents)]
    if request.text and not request.text.strip():
        breaches.append(FieldError("/text", "holds no text"))
    refuse(breaches)


def hold_source(source: Source, settings: Settings) -> None:
    """Check one document sent on its own. Raises as `hold_summary` does."""
    if source.ref is not None:
        raise InvalidField("/ref names a document that is here already.", errors=(FieldError("/ref", "is not needed"),))
    text_within_limits(source, "", settings)
    refuse([*breached(source), *content_breaches(source, "")])


def hold_media_types(documents: tuple[Source, ...], tools: Tools) -> None:
    """Check that there is a reader for every document. Raises UnsupportedMediaType that names every other one."""
    found = [
        FieldError(f"/documents/{number}/media_type", unread(kind))
        for number, source in enumerate(documents)
        if source.ref is None and (kind := media_type(source)) not in tools.readers
    ]
    if found:
        known = ", ".join(sorted(tools.readers))
        raise UnsupportedMediaType(f"{found[0].pointer} {found[0].detail}; send {known}.", errors=tuple(found))


def refuse(breaches: list[FieldError]) -> None:
    """Raise InvalidField where there is a breach."""
    if breaches:
        raise bodies.invalid(tuple(breaches[: bodies.MOST_FAULTS]))


def within_limits(documents: tuple[Source, ...], settings: Settings, most: int) -> None:
    """Check number and size of the documents. Raises TooLarge."""
    if len(documents) > most:
        raise over("/documents", f"holds {len(documents):,} documents", most)
    for number, source in enumerate(documents):
        text_within_limits(source, f"/documents/{number}", settings)


def text_within_limits(source: Source, pointer: str, settings: Settings) -> None:
    """Check the length of a document's text. Raises TooLarge; MalformedBody for ninjs nested beyond any real item."""
    if source.text is not None and len(source.text) > settings.max_document_characters:
        raise over(f"{pointer}/text", f"has {len(source.text):,} characters", settings.max_document_characters)
    if source.ninjs is not None and not bodies.depth_within(source.ninjs):
        raise MalformedBody(f"{pointer}/ninjs is nested deeper than {bodies.DEEPEST} levels.")


def over(pointer: str, actual: str, limit: int) -> TooLarge:
    """Return the error of something over a limit, with both numbers."""
    detail = f"{actual}; this server takes at most {limit:,}"
    return TooLarge(f"{pointer or 'The body'} {detail}.", errors=(FieldError(pointer, detail),))


def document_breaches(documents: tuple[Source, ...]) -> Iterator[FieldError]:
    """Yield what the table cannot say of documents: how their content is given, and ids used twice."""
    seen: dict[str, int] = {}
    for number, source in enumerate(documents):
        pointer = f"/documents/{number}"
        yield from content_breaches(source, pointer)
        if source.id is not None:
            first = seen.setdefault(source.id, number)
            if first != number:
                yield FieldError(f"{pointer}/id", f"is the id of /documents/{first} too; ids must differ")


def content_breaches(source: Source, pointer: str) -> Iterator[FieldError]:
    """Yield what is wrong with how a document's content is given."""
    given = [name for name in CONTENTS if getattr(source, name) is not None]
    if not given:
        yield FieldError(pointer, f"has no content: give one of {', '.join(CONTENTS)}")
    for name in given[1:]:
        yield FieldError(f"{pointer}/{name}", f"excludes {pointer}/{given[0]}: give one of {', '.join(CONTENTS)}")
    if source.text and not source.text.strip():
        yield FieldError(f"{pointer}/text", "holds no text")
    if source.ninjs is not None and not source.ninjs:
        yield FieldError(f"{pointer}/ninjs", "must not be empty")
    if source.published_at is not None and source.published_at.tzinfo is None:
        yield FieldError(f"{pointer}/published_at", f"has no offset from UTC; it {bodies.TIME_HELP}")
    if dated(source.published_at) is not source.published_at:
        yield FieldError(f"{pointer}/published_at", "must lie in the years 1 to 9999 of UTC")
