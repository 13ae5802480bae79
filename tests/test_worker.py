"""What a worker adds to the engine's own outcome."""

from service.core.types import Source, SummaryRequest
from service.engine.summarize import summarize
from service.settings import Settings
from service.wiring import local
from service.worker import timed

TEXT = "The Orrin dam failed on Monday evening after heavy rain in the valley."


async def test_a_summary_says_how_long_it_took():
    """The worker writes the seconds into the usage; the engine leaves them out, so that its bytes stay the same."""
    outcome = await summarize(SummaryRequest(documents=(Source(text=TEXT),)), local(Settings()))
    assert outcome.summary.usage.seconds is None
    assert timed(outcome, 1.23456).summary.usage.seconds == 1.235
