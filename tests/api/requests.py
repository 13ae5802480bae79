"""Requests that many tests send."""

from __future__ import annotations

from typing import Any

WIRE = (
    "The ferry Aurelia ran aground off Lydhaven on Tuesday. All 214 people on board were brought ashore. "
    "The coast guard said that the hull was not leaking."
)
POST = (
    "All 214 passengers and crew of the Aurelia were taken ashore by Tuesday night. "
    "The harbour master opened an inquiry on Wednesday. \U0001f6a2 Divers will look at the rudder today."
)
ORDER: dict[str, Any] = {
    "documents": [
        {"id": "wire-1", "text": WIRE, "publisher": "North Wire"},
        {"id": "post-2", "text": POST, "publisher": "Harbour Post", "url": "https://post.example/aurelia"},
    ],
    "words": 60,
}
WAIT = {"prefer": "wait=20"}
