"""Logs: one JSON object a line on standard error, with no more fields than the code that logs names."""

from __future__ import annotations

import logging
import re
import sys
from pathlib import Path

import msgspec
import structlog
from structlog.types import EventDict, WrappedLogger

TRUSTED = frozenset({"asyncio", "uvicorn.error", "streaq"})  # whose messages begin with words of their own
OWN_WORDS = re.compile(r"[^<({\n]{0,200}")
MOST_PLACES = 12


def configure_logs(level: str) -> None:
    """Write logs from `level` on (debug, info, warning, error) as JSON lines. No traceback and no local variable.

    A library's renderer of exceptions would print values: a source's text, or the Authorization header. So what
    libraries log, and errors that nobody caught, go the same way.
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
    root = logging.getLogger()
    for handler in [each for each in root.handlers if isinstance(each, Libraries)]:
        root.removeHandler(handler)
    root.addHandler(Libraries(logging.WARNING))


class Libraries(logging.Handler):
    """Tells what libraries log by who says it, the kind of the error and its place, and not in the words of the error.

    With no handler Python prints the traceback of each: the last line of one are the error's own words.
    """

    def emit(self, record: logging.LogRecord) -> None:
        """Tell one record."""
        fields: dict[str, object] = {"logger": record.name}
        if record.name in TRUSTED and (words := OWN_WORDS.match(str(record.msg))):
            fields["said"] = words[0].strip()
        error = record.exc_info[1] if record.exc_info else None
        if error is not None:
            fields |= {"error": type(error).__name__, "where": places(error)}
        else:
            fields["where"] = [f"{Path(record.pathname).name}:{record.lineno} {record.funcName}"]
        structlog.get_logger("corroborate.libraries").log(record.levelno, "library", **fields)


def places(error: BaseException) -> list[str]:
    """Return where an error came through, the innermost last: files, lines and functions, no values."""
    found: list[str] = []
    trace = error.__traceback__
    while trace is not None:
        code = trace.tb_frame.f_code
        found.append(f"{Path(code.co_filename).name}:{trace.tb_lineno} {code.co_name}")
        trace = trace.tb_next
    return found[-MOST_PLACES:]


def rendered(logger: WrappedLogger, method: str, event: EventDict) -> bytes:  # noqa: ARG001 - structlog's signature
    """Return an event as JSON, its time and name in front."""
    head = {"at": event.pop("timestamp"), "level": event.pop("level"), "event": event.pop("event")}
    return msgspec.json.encode({**head, **event}, enc_hook=str)
