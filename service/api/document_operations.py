"""Documents that are sent ahead as the API document tells them."""

from __future__ import annotations

from typing import Any

from service.api import examples
from service.api.negotiation import HTML, JSON, MARKDOWN, PLAIN
from service.api.operations import (
    BODY,
    EVERYWHERE,
    IF_NONE_MATCH,
    LIMIT,
    REQUEST_ID,
    TEXT,
    content,
    operation,
    parameter,
    ref,
    success,
)
from service.engine.media_types import DOCX, PDF

BINARY = {"type": "string", "format": "binary"}
SOME_TEXT = {"type": "string", "minLength": 1}
FORM = {
    "type": "object",
    "properties": {
        "file": {"type": "string", "format": "binary", "description": "The document's bytes."},
        "text": {"type": "string", "description": "The document as text, instead of `file`."},
        **{
            name: {"type": "string", "description": description}
            for name, description in (
                ("media_type", "What the document is, where the part's own Content-Type does not say it."),
                ("title", "Headline of the document."),
                ("url", "Where it can be read."),
                ("publisher", "Who published it."),
                ("published_at", "When it was published, with its offset from UTC; or the day alone."),
                ("language", "Its language (BCP 47)."),
            )
        },
    },
    "additionalProperties": False,
}

CREATE_DOCUMENT = operation(
    "create_document",
    "documents",
    (
        "Send one document",
        "As JSON, as a form, or as it is: text, Markdown, HTML, PDF, DOCX, ninjs. A broken one is refused at once.",
    ),
    {201: success("Received and read; found at Location.", content(JSON, ref("Uploaded")), "Location")},
    (*EVERYWHERE, *BODY, 406, 504),
    # an optional parameter also makes openapi-python-client 0.29 import what its union of bodies needs
    parameters=[REQUEST_ID],
    requestBody={
        "required": True,
        "content": {
            **content(JSON, ref("Source"), {"title": "Ferry runs aground off Lydhaven", "text": examples.WIRE}),
            **content("multipart/form-data", FORM),
            **{kind: {"schema": SOME_TEXT} for kind in (PLAIN, HTML, MARKDOWN)},
            **{kind: {"schema": BINARY} for kind in (PDF, DOCX)},
        },
    },
)
LIST_UPLOADS = operation(
    "list_uploaded_documents",
    "documents",
    (
        "List what you have sent ahead",
        "What expires last first, in pages: send `next` of one page as `cursor` for the one after it.",
    ),
    {200: success("A page of documents.", content(JSON, ref("UploadedPage")), "Link")},
    EVERYWHERE,
    parameters=[
        LIMIT,
        parameter("cursor", "query", "The `next` of the page before this one.", pattern=r"^([0-9]+-doc_[0-9a-z]+)?$"),
    ],
)
UPLOAD = parameter("id", "path", "The document's id.", examples=["doc_0123456789abcdefghjkmnpqrs"])
READ_UPLOAD = operation(
    "read_uploaded_document",
    "documents",
    (
        "Fetch a document that was sent ahead",
        "Its canonical text with its sentences, what is known of it, and when it goes; as `text/plain` the bare text.",
    ),
    {
        200: success("The document.", {**content(JSON, ref("UploadedDocument")), **content(PLAIN, TEXT)}, "ETag"),
        304: success("You have it already.", None, "ETag"),
    },
    (*EVERYWHERE, 404, 406, 504),
    parameters=[UPLOAD, IF_NONE_MATCH],
)
DELETE_UPLOAD = operation(
    "delete_uploaded_document",
    "documents",
    (
        "Remove a document that was sent ahead",
        "No request can name it any more. Summaries that were asked for with it before have copies of their own.",
    ),
    {204: success("Done.")},
    (*EVERYWHERE, 404),
    parameters=[UPLOAD],
)

PATHS: dict[str, dict[str, Any]] = {
    "/v1/documents": {"post": CREATE_DOCUMENT, "get": LIST_UPLOADS},
    "/v1/documents/{id}": {"get": READ_UPLOAD, "delete": DELETE_UPLOAD},
}
