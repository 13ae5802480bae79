"""Batches and webhook deliveries as the API document tells them."""

from __future__ import annotations

from typing import Any

from service.api.negotiation import JSON
from service.api.operations import BODY, EVERYWHERE, ID, REQUEST_ID, content, operation, parameter, ref, success

BATCH = parameter("id", "path", "The batch's id.", examples=["bat_01kdw5y0q3v9s8m7n6p5r4t3w2"])
LINES = {"type": "string", "minLength": 1, "description": "JSON lines."}
KEY = parameter(
    "Idempotency-Key",
    "header",
    "A name of your own for this batch: sent again with the same lines it makes no second batch.",
    minLength=1,
    maxLength=255,
    pattern=r"^[\x21-\x7e]+$",
)

CREATE_BATCH = operation(
    "create_batch",
    "batches",
    (
        "Ask for many summaries at once",
        (
            "One summary request to a line, each as in `POST /v1/summaries`. All are accepted or, where a line is not "
            "valid, none; pointers in `errors` begin with the line's number, counted from 0. They run behind "
            "whatever is asked for interactively."
        ),
    ),
    {202: success("Accepted.", content(JSON, ref("BatchState")), "Location", "Retry-After", "Idempotent-Replayed")},
    (*EVERYWHERE, *BODY),
    parameters=[REQUEST_ID, KEY],
    requestBody={"required": True, "content": content("application/jsonl", LINES)},
)
READ_BATCH = operation(
    "read_batch",
    "batches",
    ("See how far a batch is", "How many of its lines are queued, running, succeeded, failed and cancelled."),
    {200: success("The batch.", content(JSON, ref("BatchState")), "Retry-After")},
    (*EVERYWHERE, 404),
    parameters=[BATCH],
)
READ_RESULTS = operation(
    "read_results",
    "batches",
    (
        "Fetch a batch's results",
        (
            "A JSON line for every line of the batch, in order: `line`, `id`, `status`, and the `summary` or the "
            "`problem`. Lines that have not ended tell their state. `after` goes on behind a line."
        ),
    ),
    {200: success("The results so far.", content("application/jsonl", {"type": "string"}))},
    (*EVERYWHERE, 404),
    parameters=[
        BATCH,
        parameter(
            "after", "query", "Number of the last line received.", type="integer", minimum=0, maximum=999_999_999
        ),
    ],
)
DELETE_BATCH = operation(
    "delete_batch",
    "batches",
    ("Cancel or remove a batch", "Cancels what has not ended; removes one that has ended, with all its summaries."),
    {204: success("Done.")},
    (*EVERYWHERE, 404),
    parameters=[BATCH],
)
LIST_DELIVERIES = operation(
    "list_deliveries",
    "webhooks",
    ("See what became of a webhook", "The message that tells of a summary's end: attempts, last answer, next attempt."),
    {200: success("The deliveries.", content(JSON, ref("DeliveryList")))},
    (*EVERYWHERE, 404),
    parameters=[ID],
)
REDELIVER = operation(
    "redeliver",
    "webhooks",
    ("Send a webhook again", "Begins the schedule anew, under the same `webhook-id`."),
    {202: success("It will be sent.", content(JSON, ref("DeliveryList")))},
    (*EVERYWHERE, 404),
    parameters=[ID],
)
READ_WEBHOOK_SECRET = operation(
    "read_webhook_secret",
    "webhooks",
    ("Fetch your webhook secret", "What signs the webhooks of requests that name no `webhook.secret`."),
    {200: success("The secret.", content(JSON, ref("WebhookSecret")))},
    EVERYWHERE,
)

PATHS: dict[str, dict[str, Any]] = {
    "/v1/batches": {"post": CREATE_BATCH},
    "/v1/batches/{id}": {"get": READ_BATCH, "delete": DELETE_BATCH},
    "/v1/batches/{id}/results": {"get": READ_RESULTS},
    "/v1/summaries/{id}/deliveries": {"get": LIST_DELIVERIES, "post": REDELIVER},
    "/v1/webhooks/secret": {"get": READ_WEBHOOK_SECRET},
}
