"""What operators see: numbers of all processes in one place, one line for each attempt, and never a text."""

from __future__ import annotations

import asyncio

from prometheus_client.parser import text_string_to_metric_families
from redis.asyncio import Redis
from structlog.testing import capture_logs

from service.engine.events import Asked, Emit
from service.jobs.figures import Figures
from service.jobs.run import Runner
from service.jobs.types import Assigned, Done
from tests.jobs.parts import TENANT, jobs, outcome, queue, request, settings

WORDS = "The minister resigned at dawn."


async def asking(assigned: Assigned, emit: Emit) -> Done:
    """Ask a model, or fail with the text in the error."""
    if assigned.request.focus:
        raise ValueError(WORDS)
    await emit(
        Asked(
            model='a "model"',
            prompt="compose",
            outcome="ok",
            prompt_tokens=10,
            completion_tokens=2,
            seconds=0.3,
            cost=0.02,
        )
    )
    return outcome(WORDS)


async def test_numbers_and_lines_tell_of_work_without_its_text(redis: Redis, valkey_url: str) -> None:
    """Two workers add to the same numbers; a line has id, tenant, result and cost, and no words of a source."""
    door, stop, chosen = jobs(redis, valkey_url), asyncio.Event(), settings(valkey_url, job_attempts=1)
    with capture_logs() as lines:
        runners = [
            Runner(redis, queue(redis, valkey_url), door, chosen, asking, listener=Figures(redis)) for _ in range(2)
        ]
        running = [asyncio.create_task(runner.run(stop)) for runner in runners]
        for focus in (None, None, "failure"):
            job = (await door.submit(TENANT, request(WORDS, focus=focus))).job
            await door.wait(TENANT, job.id, 10)
        stop.set()
        await asyncio.gather(*running)
    numbers = {
        (sample.name, *sorted(sample.labels.values())): sample.value
        for family in text_string_to_metric_families((await door.figures()).decode())
        for sample in family.samples
    }
    await door.close()
    assert numbers["corroborate_jobs_total", "echo", "succeeded"] == 1
    assert numbers["corroborate_jobs_total", "", "failed"] == 1
    assert numbers["corroborate_answers_reused_total",] == 1
    assert numbers["corroborate_model_tokens_total", 'a "model"', "prompt"] == 10
    assert numbers["corroborate_job_seconds_count",] == numbers["corroborate_job_seconds_bucket", "+Inf"] == 1
    assert numbers["corroborate_jobs_open",] == 0
    assert numbers["corroborate_model_cost_total", 'a "model"'] == 0.02
    assert numbers["corroborate_model_seconds_bucket", "0.5", 'a "model"'] == 1
    assert ("corroborate_model_seconds_bucket", "0.25", 'a "model"') not in numbers
    assert [(line["status"], line["tenant"], line.get("error")) for line in lines if line["event"] == "job"] == [
        ("succeeded", TENANT, None),
        ("failed", TENANT, "ValueError"),
    ]
    assert "minister" not in repr(lines)
    assert lines[-1]["where"].startswith("test_figures.py:")


async def test_a_model_that_is_left_alone_is_a_number(redis: Redis, valkey_url: str) -> None:
    """Each worker that leaves a model alone counts until it asks again, or says nothing for ten seconds."""
    door, away = jobs(redis, valkey_url), {"small": False, "large": True}
    worker = Figures(redis, lambda: away)

    async def told() -> dict[str, float]:
        families = text_string_to_metric_families((await door.figures()).decode())
        samples = [sample for family in families for sample in family.samples]
        return {
            sample.labels["model"]: sample.value for sample in samples if sample.name == "corroborate_model_left_alone"
        }

    await worker.flush()
    assert await told() == {"small": 0, "large": 1}
    away.update(small=True, large=False)
    await worker.flush()
    assert await told() == {"small": 1, "large": 0}
    for member, _ in await redis.zrange("co:models-away", 0, -1, withscores=True):
        await redis.zadd("co:models-away", {member: 0})
    assert await told() == {"small": 0, "large": 0}
