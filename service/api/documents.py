"""`/v1/documents`: one document in, as JSON, as a form or as it is; an id out for `documents[].ref`; back, and gone."""

from __future__ import annotations

import re
from io import BytesIO
from typing import Any

import msgspec
from litestar import delete, get, post
from litestar.di import NamedDependency
from litestar.params import FromPath
from litestar.response.base import ASGIResponse

from service.api import answers, bodies, negotiation, queries, rules
from service.api.answers import Call, header
from service.api.representations import DOCUMENT_FORMS, represented_document
from service.api.server import Server, in_time
from service.api.views import Uploaded, UploadPage, upload_view
from service.core.errors import FieldError, InvalidField, InvalidRequest, MalformedBody, UnsupportedMediaType
from service.core.types import Document, Source
from service.engine.events import silence
from service.engine.media_types import BYTES, NINJS, by_name, unread
from service.jobs.aside import aside

FORM = "multipart/form-data"
UPLOAD_CURSOR = re.compile(r"[0-9]{1,15}-doc_[0-9a-z]{1,64}")
PARTS = ("id", "title", "url", "publisher", "published_at", "language", "media_type")


@post("/v1/documents")
async def create_document(request: Call, server: NamedDependency[Server], tenant: NamedDependency[str]) -> ASGIResponse:
    """Receive a document, read it at once, so that a broken one is refused here, and keep it under an id."""
    negotiation.accepted(header(request, "accept"), (negotiation.JSON,))
    source = await received(request, server)
    rules.hold_source(source, server.settings)
    await server.jobs.uploads.require_room(tenant, source)
    document = await read_alone(source, server, bodies.media_type(request)[0])
    uploaded = Uploaded(
        id=await server.jobs.uploads.keep(tenant, source),
        title=document.title,
        language=document.language,
        characters=len(document.text),
        sentences=len(document.sentences),
    )
    return answers.json(uploaded, 201, {"location": f"/v1/documents/{uploaded.id}"})


@get("/v1/documents", opt={queries.TAKES: ("limit", "cursor")})
async def list_uploads(request: Call, server: NamedDependency[Server], tenant: NamedDependency[str]) -> ASGIResponse:
    """Return a page of what the caller has sent ahead, what expires last first."""
    asked = queries.given(request, "limit", "cursor")
    limit = queries.page_size(asked.get("limit"))
    kept, after = await server.jobs.uploads.page(tenant, queries.cursor(asked.get("cursor"), UPLOAD_CURSOR), limit)
    return answers.json(UploadPage(documents=tuple(kept), next=after), 200, answers.next_page(request, limit, after))


@get("/v1/documents/{id:str}")
async def read_upload(
    request: Call,
    server: NamedDependency[Server],
    tenant: NamedDependency[str],
    id: FromPath[str],  # noqa: A002 - the address's own word
) -> ASGIResponse:
    """Return a document that was sent ahead: its canonical text with its sentences, or as `text/plain` that alone."""
    wanted = negotiation.accepted(header(request, "accept"), DOCUMENT_FORMS)
    source, until = await server.jobs.uploads.get(tenant, id)
    document = await read_alone(source, server, negotiation.JSON)
    return represented_document(request, document, wanted, lambda: upload_view(document, id, source.id, until))


@delete("/v1/documents/{id:str}", status_code=200)  # the answer carries its own 204
async def delete_upload(
    server: NamedDependency[Server],
    tenant: NamedDependency[str],
    id: FromPath[str],  # noqa: A002
) -> ASGIResponse:
    """Remove a document that was sent ahead, and what was remembered of it."""
    from service.engine.read import addresses

    source, _ = await server.jobs.uploads.get(tenant, id)
    read = await aside(len(source.text or ""), addresses, (source,))
    await server.jobs.uploads.remove(tenant, id, [address for address in read if address])
    return answers.answer(b"", negotiation.JSON, 204)


async def read_alone(source: Source, server: Server, given: str) -> Document:
    """Return the document of a source that came, or lies, on its own. Raises InvalidRequest and its kinds.

    `given` is the media type of the request that holds it: pointers lead into that.
    """
    from service.engine.read import read

    try:
        async with in_time(server.settings):
            return (await read((source,), server.tools, silence))[0]
    except InvalidRequest as error:
        raise placed(error, given) from None


async def received(request: Call, server: Server) -> Source:
    """Return the document in the body of `request`. Raises InvalidRequest and its kinds."""
    given, parameters = bodies.media_type(request)
    if given == negotiation.JSON:
        return await bodies.json_body(request, Source, server.settings)
    if given == FORM:
        return from_form(await bodies.received(request, server.settings), parameters.get("boundary", ""))
    if given != BYTES and given not in server.tools.readers:
        readable = ", ".join([negotiation.JSON, FORM, *sorted(server.tools.readers)])
        raise UnsupportedMediaType(f"Content-Type {unread(given) if given else 'is missing'}; send {readable}.")
    content = await bodies.received(request, server.settings)
    charset = parameters.get("charset")
    return from_bytes(content, f"{given}; charset={charset}" if charset else given)


def placed(error: InvalidRequest, given: str) -> InvalidRequest:
    """Return `error` with pointers into a request of the media type `given`, which holds one document and no list."""
    found = []
    for each in error.errors:
        field = each.pointer.removeprefix("/documents/0")
        if given == FORM:
            field = "/file" if field == "/content" else field
        elif given != negotiation.JSON:
            field = ""
        found.append(FieldError(field, each.detail))
    detail = error.detail.partition(": ")[2] if error.detail.startswith("/documents/0") else error.detail
    where = f"{found[0].pointer}: " if found and found[0].pointer else ""
    return type(error)(where + detail if where else detail[:1].upper() + detail[1:], errors=tuple(found))


def from_bytes(content: bytes, media_type: str) -> Source:
    """Return a document that is the body itself. Raises MalformedBody for an empty one."""
    if not content:
        raise MalformedBody("The body is empty; the document belongs there.")
    if media_type == NINJS:
        item = bodies.parsed(content)
        if not isinstance(item, dict):
            raise InvalidField("A ninjs item is a JSON object.", errors=(FieldError("", "must be an object"),))
        return Source(ninjs=item)
    return Source(content=content, media_type=media_type)


def from_form(body: bytes, boundary: str) -> Source:
    """Return the document in a form: its bytes in the part `file`, what is known of it in parts named as in JSON."""
    values: dict[str, Any] = {}
    seen: set[str] = set()
    for name, content, media_type in parts(body, boundary):
        pointer = f"/{bodies.escaped(name)}"
        if name in seen:
            problem = f"The form has two parts {name[:100]!r}; send each document in a request of its own."
            raise InvalidField(problem, errors=(FieldError(pointer, "comes twice"),))
        seen.add(name)
        if name == "file":
            values["content"] = content
            values.setdefault("media_type", media_type)
        elif name in PARTS or name == "text":
            values[name] = as_text(name, content)
            values = bodies.with_moments(values)
        else:
            known = ", ".join(("file", "text", *PARTS))
            fault = FieldError(pointer, f"is not a known part; known are {known}")
            raise InvalidField(f"The form has no part {name[:100]!r}; known are {known}.", errors=(fault,))
    if "content" in values and not values["content"]:
        raise InvalidField("The file is empty.", errors=(FieldError("/file", "is empty"),))
    try:
        return msgspec.convert(values, Source)
    except msgspec.ValidationError:
        found = tuple(bodies.faults({**values, "content": None}, Source, ""))
        raise bodies.invalid(found or (FieldError("", "is not valid"),)) from None


def as_text(name: str, content: bytes) -> str:
    """Return a part of the form as text. Raises MalformedBody."""
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        raise MalformedBody(f"The part {name!r} is not UTF-8.") from None


def parts(body: bytes, boundary: str) -> list[tuple[str, bytes, str | None]]:
    """Return the parts of a form: name, content, and media type. Raises MalformedBody."""
    from multipart import MultipartError, MultipartParser

    if not boundary:
        raise MalformedBody("Content-Type names no boundary, so the form cannot be read.")
    try:
        parser = MultipartParser(
            BytesIO(body), boundary, content_length=len(body), part_limit=20, buffer_size=1 << 16,
            memory_limit=len(body) + (1 << 16), disk_limit=len(body) + (1 << 16), spool_limit=len(body) + (1 << 16),
        )  # fmt: skip
        return [(part.name, part.raw, kind(part.content_type, part.filename)) for part in parser]
    except MultipartError as error:
        raise MalformedBody(f"The form cannot be read: {error}.") from None


def kind(media_type: str | None, filename: str | None) -> str | None:
    """Return what a part of a form holds, by the ending of its name where its sender only knew that it is bytes.

    None where neither tells: then its first bytes do.
    """
    if media_type not in (None, "", BYTES):
        return media_type
    return by_name(filename or "")
