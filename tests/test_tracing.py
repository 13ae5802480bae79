"""The header that names a trace, and spans that go on from it."""

from __future__ import annotations

import subprocess
import sys
from typing import Any

import pytest

from service import tracing

TRACE, PARENT = "4bf92f3577b34da6a3ce929d0e0e4736", "00f067aa0ba902b7"
HEADER = f"00-{TRACE}-{PARENT}-01"


def test_a_valid_header_is_taken_as_it_is() -> None:
    """Version 00 has 55 characters; any flags will do."""
    assert len(HEADER) == 55
    assert tracing.traceparent(HEADER) == HEADER
    assert tracing.traceparent(f"00-{TRACE}-{PARENT}-00") is not None
    assert tracing.trace_id(HEADER) == TRACE


@pytest.mark.parametrize(
    "header",
    [
        None,
        "",
        HEADER + " ",
        HEADER + "\n",
        HEADER + "-more",
        HEADER[:-1],
        HEADER.upper(),
        "01" + HEADER[2:],
        "ff" + HEADER[2:],
        HEADER.replace("-", "_"),
        f"00-{'0' * 32}-{PARENT}-01",
        f"00-{TRACE}-{'0' * 16}-01",
        f"00-{TRACE[:-1]}\u0664-{PARENT}-01",
        f"00-{TRACE[:-1]}g-{PARENT}-01",
    ],
)
def test_anything_else_is_no_header(header: str | None) -> None:
    """Other versions, lengths, letters and all-zero ids begin a new trace."""
    assert tracing.traceparent(header) is None
    assert tracing.trace_id(header) is None


def test_a_span_goes_on_from_its_parent(exporter: Any) -> None:
    """What runs in the block has the parent's trace and a span of its own."""
    exporter.clear()
    with tracing.span("outer", HEADER, {"corroborate.job.id": "sum_1"}) as outer:
        assert outer == tracing.current()
        assert outer is not None
        assert outer != HEADER
        assert tracing.trace_id(outer) == TRACE
    assert tracing.current() is None
    (span,) = exporter.get_finished_spans()
    assert f"{span.parent.span_id:016x}" == PARENT


def test_an_error_is_recorded_by_its_name_alone(exporter: Any) -> None:
    """The message of an error, which may quote a source, is in no span."""

    def fail() -> None:
        with tracing.span("outer", None, {}):
            tracing.noted({}, name="renamed", error="ValueError")
            raise ValueError("SECRET")

    exporter.clear()
    with pytest.raises(ValueError, match="SECRET"):
        fail()
    (span,) = exporter.get_finished_spans()
    assert (span.name, span.parent, span.attributes["error.type"]) == ("renamed", None, "ValueError")
    assert span.status.status_code.name == "ERROR"
    assert "SECRET" not in span.to_json()


@pytest.mark.parametrize("installed", ["sys.modules['opentelemetry'] = None", ""])
def test_without_opentelemetry_the_callers_trace_is_carried_on(installed: str) -> None:
    """Where nothing is installed or set up nothing is recorded, nothing fails, and jobs still name their trace."""
    script = (
        f"import sys; {installed}\n"
        "from service import tracing\n"
        f"with tracing.span('outer', '{HEADER}', {{}}) as parent:\n"
        "    tracing.noted({}, error='ValueError')\n"
        "    print(parent, tracing.current())\n"
    )
    said = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout
    assert said.split() == [HEADER, "None"]
