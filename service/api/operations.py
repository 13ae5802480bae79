"""Every call of the interface as the API document tells it."""

from __future__ import annotations

from typing import Any

from service.api import examples
from service.api.negotiation import HTML, JSON, MARKDOWN, NINJS, PLAIN

PROBLEMS = {
    400: "The request or its body is not well-formed.",
    401: "A valid API key is needed.",
    403: "Without API keys only the machine itself is answered.",
    404: "No such thing for this tenant.",
    406: "No such representation.",
    408: "The rest of the request did not come in time.",
    409: "The Idempotency-Key is in use or was used for another request, or the summary was cancelled.",
    413: "Over a limit of size or number, or of what is kept ahead; `detail` names it.",
    415: "This media type is not supported.",
    422: "A field is not valid; `errors` names every fault.",
    429: "Too many requests; see Retry-After.",
    500: "Something went wrong on our side.",
    503: "A part that this needs is away; see Retry-After.",
    504: "Out of time.",
}
EVERYWHERE = (401, 403, 422, 429, 500, 503)
BODY = (400, 408, 413, 415)


def ref(name: str) -> dict[str, Any]:
    """Return a reference to a schema."""
    return {"$ref": f"#/components/schemas/{name}"}


def header(description: str, *, kind: str = "string") -> dict[str, Any]:
    """Return a header of an answer."""
    return {"description": description, "schema": {"type": kind}}


HEADERS = {
    "Location": header("Where it is found."),
    "Retry-After": header("Seconds after which to ask again.", kind="integer"),
    "ETag": header("Names these bytes; send it as If-None-Match to be spared them."),
    "Preference-Applied": header("What of Prefer was honoured."),
    "Idempotent-Replayed": header("`true` where the Idempotency-Key had made this summary before."),
    "Link": header('The next page, `rel="next"`.'),
}


def parameter(name: str, where: str, description: str, **schema: Any) -> dict[str, Any]:
    """Return a parameter: a string unless `schema` says otherwise."""
    return {
        "name": name,
        "in": where,
        "description": description,
        "required": where == "path",
        "schema": {"type": "string", **schema},
    }


ID = parameter("id", "path", "The summary's id.", examples=[examples.SUMMARY_ID])
REQUEST_ID = parameter(
    "X-Request-ID", "header", "Your own id for the request; it comes back with the answer and stands in the log."
)
IF_NONE_MATCH = parameter("If-None-Match", "header", "The ETag of what you have; 304 where it is still the same.")
LIMIT = parameter("limit", "query", "How many to a page.", type="integer", minimum=1, maximum=100, default=20)


def content(media_type: str, schema: dict[str, Any], example: Any = None) -> dict[str, Any]:
    """Return what a body of one media type holds.

    The example has a name: a bare one with a null in it is taken for a list of named ones by the page at `/docs`.
    """
    return {media_type: {"schema": schema} | ({"examples": {"example": {"value": example}}} if example else {})}


def success(description: str, body: dict[str, Any] | None = None, *headers: str) -> dict[str, Any]:
    """Return an answer that tells of success."""
    made: dict[str, Any] = {"description": description}
    if headers:
        made["headers"] = {name: HEADERS[name] for name in headers}
    return made | ({"content": body} if body else {})


def operation(
    name: str, tag: str, words: tuple[str, str], answers: dict[int, Any], problems: tuple[int, ...] = (), **rest: Any
) -> dict[str, Any]:
    """Return one call: its name for generated clients, a line and a text about it, its answers and problems."""
    refused = {status: {"$ref": f"#/components/responses/Problem{status}"} for status in sorted(problems)}
    told = {str(status): answer for status, answer in sorted({**answers, **refused}.items())}
    return {"operationId": name, "tags": [tag], "summary": words[0], "description": words[1], **rest, "responses": told}


def bare(name: str, tag: str, words: tuple[str, str], media_type: str, schema: dict[str, Any]) -> dict[str, Any]:
    """Return a call that needs no key and has one answer."""
    return operation(name, tag, words, {200: success(words[0], content(media_type, schema))}, (500,), security=[])


TEXT = {"type": "string"}
REPRESENTATIONS = {
    **content(JSON, ref("Summary"), examples.SUMMARY),
    **content(MARKDOWN, TEXT),
    **content(HTML, TEXT),
    **content(PLAIN, TEXT),
    **content(NINJS, {"type": "object", "additionalProperties": True}),
}
CREATE_SUMMARY = operation(
    "create_summary",
    "summaries",
    (
        "Summarize a document set",
        ("Accepts the documents and answers 202 with the address of the summary to be. With `Prefer: wait=N` the "
        "finished summary is the answer if it is ready within N seconds, in the form that `Accept` names."),
    ),
    {
        200: success("The summary has ended: succeeded or failed.", REPRESENTATIONS, "ETag", "Preference-Applied"),
        202: success(
            "Accepted; ask for it at Location.",
            content(JSON, ref("Summary"), examples.QUEUED),
            "Location",
            "Retry-After",
            "Preference-Applied",
            "Idempotent-Replayed",
        ),
    },
    (*EVERYWHERE, *BODY, 406, 409),
    parameters=[
        REQUEST_ID,
        parameter("Prefer", "header", "`wait=N`: hold the answer up to N seconds. `respond-async`: do not.",
                  examples=["wait=30"]),
        parameter("Idempotency-Key", "header", "A name of your own for this request: sent again with the same body it "
                  "makes no second summary. Kept for 24 hours or more.", minLength=1, maxLength=255,
                  pattern=r"^[\x21-\x7e]+$"),
    ],
    requestBody={"required": True, "content": content(JSON, ref("SummaryRequest"), examples.REQUEST)},
)  # fmt: skip
LIST_SUMMARIES = operation(
    "list_summaries",
    "summaries",
    ("List your summaries", "The newest first, in pages: send `next` of one page as `cursor` for the one after it."),
    {200: success("A page of summaries.", content(JSON, ref("SummaryPage")), "Link")},
    EVERYWHERE,
    parameters=[
        LIMIT,
        parameter("cursor", "query", "The `next` of the page before this one.", pattern=r"^(sum_[0-9a-z]{26})?$"),
    ],
)
READ_SUMMARY = operation(
    "read_summary",
    "summaries",
    (
        "Fetch a summary or its state",
        (
            "While the summary is not ready, JSON tells its state (200) and other forms answer 202; where it failed, "
            "JSON carries its `problem` and other forms answer with the problem itself."
        ),
    ),
    {
        200: success("The summary, or its state.", REPRESENTATIONS, "ETag", "Retry-After"),
        202: success("Not ready; the body says so in a line.", content(PLAIN, TEXT), "Retry-After"),
        304: success("You have it already.", None, "ETag"),
    },
    (*EVERYWHERE, 404, 406, 409, 504),
    parameters=[ID, IF_NONE_MATCH],
)
DELETE_SUMMARY = operation(
    "delete_summary",
    "summaries",
    ("Cancel or remove a summary", "Cancels a running one; removes a finished one with its texts."),
    {204: success("Done.")},
    (*EVERYWHERE, 404),
    parameters=[ID],
)
FOLLOW_SUMMARY = operation(
    "follow_summary",
    "summaries",
    (
        "Follow a summary live",
        (
            "Server-Sent Events: `progress`, `drafted`, `verified`, `asked`, `noted`, and at last `succeeded`, "
            "`failed` or `cancelled`. Every event has an id; `Last-Event-ID` resumes after it without gap or "
            "repeat. A comment every 15 seconds keeps the line open. `server.shutdown` ends the stream when the "
            "server does: connect again. 204 means that there is nothing after the event you named."
        ),
    ),
    {
        200: success("The events.", content("text/event-stream", TEXT)),
        204: success("All events were received before."),
    },
    (*EVERYWHERE, 400, 404),
    parameters=[
        ID,
        parameter("Last-Event-ID", "header", "The id of the last event received.", examples=["1760000000000-0"]),
    ],
)
READ_DOCUMENT = operation(
    "read_document",
    "summaries",
    (
        "Fetch the text that offsets refer to",
        "The canonical text of one of a summary's documents, with its sentences; as `text/plain` the bare text.",
    ),
    {
        200: success("The document.", {**content(JSON, ref("DocumentText")), **content(PLAIN, TEXT)}, "ETag"),
        304: success("You have it already.", None, "ETag"),
    },
    (*EVERYWHERE, 404, 406),
    parameters=[ID, parameter("document", "path", "The document's id.", examples=["wire-1"]), IF_NONE_MATCH],
)
CREATE_CHECK = operation(
    "create_check",
    "checks",
    (
        "Check a draft against documents",
        (
            "Holds every sentence of a text, a reporter's own or another tool's summary, against documents. `[n]` in "
            "the text cites the nth document; what is not cited is looked for."
        ),
    ),
    {200: success("The draft, sentence by sentence.", content(JSON, ref("CheckReport")))},
    (*EVERYWHERE, *BODY, 406, 504),
    parameters=[REQUEST_ID],
    requestBody={"required": True, "content": content(JSON, ref("CheckRequest"), examples.CHECK_REQUEST)},
)
LIST_MODELS = operation(
    "list_models",
    "models",
    ("List the writers and models", "Who can write here, who writes where a request names nobody, and the judge."),
    {200: success("The writers.", content(JSON, ref("Models")))},
    EVERYWHERE,
)

PATHS: dict[str, dict[str, Any]] = {
    "/v1/summaries": {"post": CREATE_SUMMARY, "get": LIST_SUMMARIES},
    "/v1/summaries/{id}": {"get": READ_SUMMARY, "delete": DELETE_SUMMARY},
    "/v1/summaries/{id}/events": {"get": FOLLOW_SUMMARY},
    "/v1/summaries/{id}/documents/{document}": {"get": READ_DOCUMENT},
    "/v1/checks": {"post": CREATE_CHECK},
    "/v1/models": {"get": LIST_MODELS},
    "/healthz": {
        "get": bare(
            "read_health", "operation", ("Is it alive?", "Answers as long as the process does."), JSON, ref("Health")
        )
    },
    "/readyz": {
        "get": operation(
            "read_readiness",
            "operation",
            ("Is it ready for work?", "The store answers and the service is not shutting down."),
            {200: success("Ready.", content(JSON, ref("Health")))},
            (500, 503),
            security=[],
        )
    },
    "/metrics": {"get": bare("read_metrics", "operation", ("Numbers", "In the Prometheus text format."), PLAIN, TEXT)},
}
