"""Traces that go on from the HTTP request through the queue to the model call: W3C Trace Context and OpenTelemetry.

Nothing is recorded unless the `telemetry` extra is installed and an exporter is set up, as OpenTelemetry's own
variables and launcher do. Without it a caller's valid `traceparent` is carried on, so that logs still name the trace.
No text of a source and no message of an error, which might hold one, is ever recorded.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from typing import Any, Literal

# https://www.w3.org/TR/trace-context/#traceparent-header: version 00, trace, parent, flags; 55 characters
TRACEPARENT = re.compile(r"00-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}")
ERROR = "error.type"


def tracer() -> Any:
    """Return the tracer of this service, None where OpenTelemetry is not installed or nobody has set it up."""
    api = interface()
    if api is None or isinstance(api.get_tracer_provider(), api.ProxyTracerProvider):
        return None
    return own(api)


@cache
def interface() -> Any:
    """Return OpenTelemetry's own module for traces, None where it is not installed."""
    if find_spec("opentelemetry") is None or find_spec("opentelemetry.trace") is None:
        return None
    return import_module("opentelemetry.trace")


@cache
def own(api: Any) -> Any:
    """Return the tracer of this service, once there is somebody to record what it traces."""
    return api.get_tracer("corroborate")


def traceparent(header: str | None) -> str | None:
    """Return a `traceparent` header as it is where it is valid, None otherwise: then a new trace begins."""
    return header if header is not None and TRACEPARENT.fullmatch(header) else None


def trace_id(parent: str | None) -> str | None:
    """Return the 32 hex digits that name the trace of a `traceparent`, None where it is none."""
    found = TRACEPARENT.fullmatch(parent or "")
    return found[1] if found else None


def current() -> str | None:
    """Return the `traceparent` of what runs now, None where it belongs to no trace."""
    if tracer() is None:
        return None
    context = import_module("opentelemetry.trace").get_current_span().get_span_context()
    if not context.is_valid:
        return None
    return f"00-{context.trace_id:032x}-{context.span_id:016x}-{int(context.trace_flags):02x}"


@contextmanager
def span(
    name: str,
    parent: str | None,
    attributes: Mapping[str, str | int],
    kind: Literal["INTERNAL", "SERVER"] = "INTERNAL",
) -> Iterator[str | None]:
    """Run a block under a span that is a child of `parent`, or the first of its trace where that is None.

    Gives the `traceparent` for what the block starts; without OpenTelemetry that is `parent` itself.
    """
    recording = tracer()
    if recording is None:
        yield parent
        return
    context = import_module("opentelemetry.trace.propagation.tracecontext").TraceContextTextMapPropagator()
    given = context.extract({"traceparent": parent} if parent else {}, import_module("opentelemetry.context").Context())
    with recording.start_as_current_span(
        name,
        context=given,
        kind=import_module("opentelemetry.trace").SpanKind[kind],
        attributes=attributes,
        record_exception=False,  # it would record the error's message
        set_status_on_exception=False,
    ):
        yield current()


def noted(attributes: Mapping[str, str | int], *, name: str | None = None, error: str | None = None) -> None:
    """Add to the span of what runs now: attributes, its `name` once it is known, and the name of what went wrong."""
    if tracer() is None:
        return
    trace = import_module("opentelemetry.trace")
    running = trace.get_current_span()
    running.set_attributes(attributes)
    if name is not None:
        running.update_name(name)
    if error is not None:
        running.set_attribute(ERROR, error)
        running.set_status(trace.Status(trace.StatusCode.ERROR, error))
