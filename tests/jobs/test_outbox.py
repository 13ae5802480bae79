"""Tickets on their way to the queue: nobody waits for them, and closing loses none."""

from __future__ import annotations

from redis.asyncio import Redis

from service.adapters.store.redis import connect
from service.jobs.outbox import Outbox
from service.jobs.types import Ticket
from tests.jobs.parts import TENANT, queue

TICKETS = [Ticket(task="summary", tenant=TENANT, id=f"sum_{number}") for number in range(20)]


async def test_closing_waits_for_what_is_under_way(redis: Redis, valkey_url: str) -> None:
    """After closing, whatever was posted is in the queue, on a server that did not know the queue before too."""
    carrier = queue(redis, valkey_url)
    outbox = Outbox(carrier)
    for ticket in TICKETS:
        outbox.post([ticket])
    outbox.post([])
    await outbox.close()
    assert (await carrier.depth())["interactive"] == len(TICKETS)


async def test_a_queue_that_is_away_is_no_fault_of_the_poster() -> None:
    """Nothing is raised: the reconciler publishes what the record says is there to do."""
    client = connect("redis://127.0.0.1:1/0", seconds=0.2)
    outbox = Outbox(queue(client, "redis://127.0.0.1:1/0"))
    outbox.post(TICKETS)
    await outbox.publish(TICKETS)
    await outbox.close()
    await client.aclose()
