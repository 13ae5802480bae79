"""Five hundred summaries with a server that fails or lies at every fifth call."""

import asyncio
import json
import random

from service import wiring
from service.core.checks.evidence import Evidence
from service.core.checks.table import check
from service.core.support.score import score, verdict
from service.core.types import Source, SummaryRequest
from service.engine.summarize import summarize
from service.evals.model_server import Call, ModelServer, Reply, completion, honest, whole
from service.settings import Settings
from tests.model_server import FAULTS, WRONG

JOBS = 500
AT_A_TIME = 25
SHARE = 0.2
PLACES = ("Skarrow", "Ilsay", "Brannoc", "Veldby", "Ostrand")


def lying(call: Call) -> Reply:
    """Answer in perfect form with figures and a quotation that no source has."""
    lie = "Mayor Vance said “I resign” after 99 people were killed."
    text = json.dumps({"sentences": [{"ids": [1], "text": lie}], "headline": lie})
    return whole(completion(call, text if call.prompt == "compose" else lie))


BAD = [*(fault.reply for fault in FAULTS.values() if fault.kind != "timeout"), *WRONG.values(), *[lying] * 8]


async def unreliable(call: Call) -> Reply:
    """Fail, lie or hang at a fifth of the calls, the same ones in every run that asks in the same order."""
    chance = random.Random(call.number)
    if chance.random() >= SHARE:
        return await honest(call)
    if chance.random() < 0.02:
        await asyncio.sleep(1.5)
    return chance.choice(BAD)(call)


def sources(number: int) -> tuple[Source, ...]:
    """Return three short reports of one event, another one for each job."""
    place, hurt, weeks = PLACES[number % len(PLACES)], 2 + number % 90, 2 + number // 90
    post = f"A ferry struck the old pier at {place} on Friday, injuring {hurt} people. Police questioned the captain."
    closed = f"The bridge beside the pier will stay closed for {weeks} weeks"
    said = f"Officials in {place} said {hurt} people were hurt when a ferry hit the pier on Friday."
    texts = (
        f"{post} {closed}, county officials said.",
        f"{said} {closed}. Divers will look at the pier on Monday.",
        f"Trains run as usual in {place}. A tug brought the passengers of the ferry ashore on Friday night.",
    )
    return tuple(Source(id=f"doc-{number}-{each}", text=text) for each, text in enumerate(texts))


async def test_every_job_ends_and_none_tells_what_no_source_says(tmp_path):
    """Each of 500 jobs ends with sentences that are cited exactly and hold when they are checked again."""
    with ModelServer(unreliable) as server:
        (tmp_path / "models.toml").write_text(
            f'[models.m]\nmodel = "m"\nbase_url = "{server.url}"\ntimeout = 1.0\nfirst_wait = 0.001\n'
            'faults_to_open = 20\nseconds_open = 0.2\nstructured = "schema"\n'
        )
        tools = wiring.local(Settings(models=str(tmp_path / "models.toml")))
        turn = asyncio.Semaphore(AT_A_TIME)

        async def job(number: int):
            writer = ("compose", "fuse")[number % 2]
            async with turn, asyncio.timeout(60):
                return await summarize(SummaryRequest(documents=sources(number), words=60, writer=writer), tools)

        outcomes = await asyncio.gather(*(job(number) for number in range(JOBS)))
        await wiring.close(tools)
    assert len(outcomes) == JOBS
    assert sum(outcome.summary.made.model == "m" for outcome in outcomes) > JOBS / 2
    # A call on a connection that the server has just broken is booked and never heard.
    assert sum(outcome.summary.usage.calls for outcome in outcomes) >= len(server.calls)
    for outcome in outcomes:
        by_id = {document.id: document for document in outcome.documents}
        assert outcome.summary.sentences
        for sentence in outcome.summary.sentences:
            assert all(by_id[each.document].text[each.start : each.end] == each.quote for each in sentence.citations)
            evidence = Evidence(documents=by_id, citations=sentence.citations)
            found = check(sentence.text, evidence)
            assert verdict(score(sentence.text, evidence, found), found) == sentence.verdict == "supported"
            assert "99" not in sentence.text
            assert "resign" not in sentence.text
