"""Logs: one JSON object a line on standard error, with no more fields than the code that logs names."""

from __future__ import annotations

import logging
import sys

import msgspec
import structlog
from structlog.types import EventDict, WrappedLogger


def configure_logs(level: str) -> None:
    """Write logs from `level` on (debug, info, warning, error) as JSON lines. No traceback and no local variable.

    A library's renderer of exceptions would print values: a source's text, or the Authorization header.
    """
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            rendered,
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.getLevelNamesMapping()[level.upper()]),
        logger_factory=structlog.BytesLoggerFactory(sys.stderr.buffer),
    )


def rendered(logger: WrappedLogger, method: str, event: EventDict) -> bytes:  # noqa: ARG001 - structlog's signature
    """Return an event as JSON, its time and name in front."""
    head = {"at": event.pop("timestamp"), "level": event.pop("level"), "event": event.pop("event")}
    return msgspec.json.encode({**head, **event}, enc_hook=str)
