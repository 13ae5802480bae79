"""Spans of model calls in OpenTelemetry's names for generative AI: the only module that knows these names.

Nothing is recorded unless the `telemetry` extra is installed and an exporter is set up, as OpenTelemetry's own
variables and launcher do. No text of a prompt or an answer is ever recorded, only sizes and names.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from typing import Any
from urllib.parse import urlsplit

from service import tracing

# https://opentelemetry.io/docs/specs/semconv/gen-ai/gen-ai-spans/
OPERATION = "gen_ai.operation.name"
PROVIDER = "gen_ai.provider.name"
MODEL = "gen_ai.request.model"
MAX_TOKENS = "gen_ai.request.max_tokens"
TEMPERATURE = "gen_ai.request.temperature"
SEED = "gen_ai.request.seed"
INPUT_TOKENS = "gen_ai.usage.input_tokens"
OUTPUT_TOKENS = "gen_ai.usage.output_tokens"
ADDRESS = "server.address"
PORT = "server.port"
PROMPT = "corroborate.prompt.name"

OPENAI_HOST = "api.openai.com"


class CallSpan:
    """The span of one call; without OpenTelemetry it takes everything and keeps nothing."""

    def __init__(self, span: Any = None) -> None:
        self._span = span

    def ended(self, outcome: str, prompt_tokens: int, completion_tokens: int) -> None:
        """Record what came of the call: `outcome` is "ok" or the name of the fault."""
        if self._span is None:
            return
        self._span.set_attributes({INPUT_TOKENS: prompt_tokens, OUTPUT_TOKENS: completion_tokens})
        if outcome != "ok":
            self._span.set_attribute(tracing.ERROR, outcome)
            trace = import_module("opentelemetry.trace")
            self._span.set_status(trace.Status(trace.StatusCode.ERROR, outcome))


@contextmanager
def call_span(model: str, url: str | None, attributes: dict[str, Any]) -> Iterator[CallSpan]:
    """Give the span of one chat call to `model` at `url`, a child of whatever span is current."""
    tracer = tracing.tracer()
    if tracer is None:
        yield CallSpan()
        return
    server = urlsplit(url or f"https://{OPENAI_HOST}")
    provider = "openai" if server.hostname == OPENAI_HOST else "openai_compatible"
    named = {OPERATION: "chat", PROVIDER: provider, MODEL: model, ADDRESS: server.hostname or ""} | attributes
    if server.port:
        named[PORT] = server.port
    kind = import_module("opentelemetry.trace").SpanKind.CLIENT
    with tracer.start_as_current_span(
        f"chat {model}", kind=kind, attributes=named, record_exception=False, set_status_on_exception=False
    ) as span:
        yield CallSpan(span)
