"""Spans of model calls."""

from contextlib import suppress

from service.adapters.models.chat import Request
from service.adapters.models.faults import Fault
from service.engine.spending import Spending
from service.evals.model_server import ModelServer, honest
from tests.adapters.writers.cases import asking
from tests.fakes import Listener
from tests.model_server import always, error

QUESTION = Request(name="fuse", system="SECRET-SYSTEM", user="- SECRET-SOURCE", max_tokens=50)


async def spans(exporter, script):
    """Return the spans of one question to a server with `script`."""
    exporter.clear()
    with ModelServer(script) as server:
        async with asking(server.url, attempts=1) as one:
            with suppress(Fault):
                await one.chat.complete(QUESTION, Spending(), Listener())
    return exporter.get_finished_spans()


async def test_a_call_is_a_span_with_the_usual_names(exporter):
    """One call is one client span with model, prompt name, limits and tokens."""
    (span,) = await spans(exporter, honest)
    assert span.name == "chat m"
    assert span.kind.name == "CLIENT"
    assert span.attributes["gen_ai.operation.name"] == "chat"
    assert span.attributes["gen_ai.request.max_tokens"] == 50
    assert span.attributes["gen_ai.usage.output_tokens"] > 0
    assert span.attributes["corroborate.prompt.name"] == "fuse"


async def test_a_fault_is_an_error_by_its_name(exporter):
    """A call that failed has the fault's name and an error status."""
    (span,) = await spans(exporter, always(error(500, None, "SECRET-ANSWER")))
    assert span.attributes["error.type"] == "server_error"
    assert span.status.status_code.name == "ERROR"


async def test_no_text_is_recorded(exporter):
    """Neither a prompt nor an answer is in a span, whatever became of the call."""
    for script in (honest, always(error(500, None, "SECRET-ANSWER"))):
        for span in await spans(exporter, script):
            assert "SECRET" not in span.to_json()
