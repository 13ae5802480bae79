"""Webhooks: signed by the standard, sent until heard, never to where they must not go."""

from __future__ import annotations

import asyncio
import base64
import hmac
import socket
import ssl
from collections.abc import Mapping
from hashlib import sha256

import msgspec
import pytest
from redis.asyncio import Redis

from service.core.errors import InvalidField, NotFound
from service.core.types import Webhook
from service.jobs import Jobs
from service.jobs.run import Runner
from service.jobs.webhooks import SCHEDULE, Deliveries, hold_webhook, message_id, signed
from service.settings import Settings
from tests.jobs.parts import TENANT, echo, jobs, queue, request, settings

URL = "https://desk.example/hook"


class Endpoint:
    """Answers with what it was told to, and keeps what it was sent."""

    def __init__(self, *answers: int | Exception) -> None:
        self.answers = list(answers)
        self.heard: list[tuple[str, Mapping[str, str], bytes]] = []

    async def __call__(self, url: str, headers: Mapping[str, str], body: bytes) -> int:
        self.heard.append((url, headers, body))
        answer = self.answers.pop(0) if self.answers else 204
        if isinstance(answer, Exception):
            raise answer
        return answer


async def told(redis: Redis, url: str, door: Jobs, endpoint: Endpoint, hears: int = 1, **given: str) -> str:
    """Do a job with a webhook (with what is `given`) and return its id when `endpoint` has heard `hears` messages."""
    stop = asyncio.Event()
    runner = Runner(redis, queue(redis, url), door, settings(url), echo, send=endpoint)
    running = asyncio.create_task(runner.run(stop))
    job = (await door.submit(TENANT, request(webhook=Webhook(url=URL, **given)))).job
    for _ in range(200):
        if len(endpoint.heard) >= hears:
            break
        await asyncio.sleep(0.05)
    await asyncio.sleep(0.05)
    stop.set()
    await running
    return job.id


async def test_an_endpoint_is_told_once_that_a_job_ended(redis: Redis, valkey_url: str, door: Jobs) -> None:
    """It hears which summary ended how, under one id, with a signature that its secret verifies."""
    endpoint, secret = Endpoint(204), "whsec_" + base64.b64encode(b"k" * 32).decode()
    job = await told(redis, valkey_url, door, endpoint, secret=secret)
    ((url, headers, body),) = endpoint.heard
    assert url == URL
    sent = msgspec.json.decode(body)
    assert (sent["type"], sent["data"]) == ("summary.succeeded", {"id": job, "status": "succeeded"})
    assert headers["webhook-id"] == message_id(job)
    content = f"{headers['webhook-id']}.{headers['webhook-timestamp']}.".encode() + body
    expected = base64.b64encode(hmac.digest(b"k" * 32, content, sha256)).decode()
    assert headers["webhook-signature"] == f"v1,{expected}"
    (delivery,) = await door.deliveries(TENANT, job)
    assert (delivery.status, delivery.attempts, delivery.answer, delivery.url) == ("delivered", 1, "204", URL)


def test_the_signature_is_the_standards() -> None:
    """The example of the Standard Webhooks specification verifies."""
    headers = signed(
        "msg_p5jXN8AQM9LWM0D4loKWxJek",
        1614265330,
        b'{"test": 2432232314}',
        "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
    )
    assert headers["webhook-signature"] == "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="


@pytest.mark.parametrize("answer", [500, 302, TimeoutError(), ConnectionRefusedError(), PermissionError("private")])
async def test_what_is_not_heard_is_sent_again_later(redis: Redis, valkey_url: str, answer: int | Exception) -> None:
    """A failure, a redirect and silence all lead to the next attempt of the schedule, with the same id."""
    door = jobs(redis, valkey_url)
    endpoint = Endpoint(answer)
    job = await told(redis, valkey_url, door, endpoint)
    (delivery,) = await door.deliveries(TENANT, job)
    assert (delivery.status, delivery.attempts) == ("pending", 1)
    assert delivery.next_at is not None
    assert 0 < (delivery.next_at - delivery.created_at).total_seconds() < SCHEDULE[0] + 5
    await door.close()


@pytest.mark.parametrize(
    ("failure", "said"),
    [
        (socket.gaierror(), "Not reached: its name leads to no address."),
        (ConnectionRefusedError(), "Not reached: nothing listens there."),
        (ssl.SSLCertVerificationError(), "Not reached: its certificate is not valid"),
        (ssl.SSLError(), "Not reached: it does not speak TLS"),
        (TimeoutError(), "No answer in time."),
        (BrokenPipeError(), "Not reached: BrokenPipeError."),
    ],
)
async def test_why_an_endpoint_was_not_reached_is_told_in_words(
    redis: Redis, valkey_url: str, door: Jobs, failure: Exception, said: str
) -> None:
    """Its owner need not know what Python calls it."""
    job = await told(redis, valkey_url, door, Endpoint(failure))
    (delivery,) = await door.deliveries(TENANT, job)
    assert (delivery.answer or "").startswith(said)


async def test_an_endpoint_that_is_gone_is_left_alone(redis: Redis, valkey_url: str, door: Jobs) -> None:
    """410 ends the delivery."""
    job = await told(redis, valkey_url, door, Endpoint(410))
    assert [delivery.status for delivery in await door.deliveries(TENANT, job)] == ["disabled"]


async def test_a_delivery_can_be_replayed(redis: Redis, valkey_url: str, door: Jobs) -> None:
    """Whatever became of it, it is sent again under the same id; another tenant cannot."""
    endpoint = Endpoint(410, 204)
    job = await told(redis, valkey_url, door, endpoint)
    with pytest.raises(NotFound):
        await door.redeliver("other", job)
    assert [delivery.status for delivery in await door.redeliver(TENANT, job)] == ["pending"]
    await told(redis, valkey_url, door, endpoint, hears=2)
    assert [delivery.status for delivery in await door.deliveries(TENANT, job)] == ["delivered"]
    assert endpoint.heard[0][1]["webhook-id"] == message_id(job)
    assert [headers["webhook-id"] for _, headers, _ in endpoint.heard].count(message_id(job)) == 2


async def test_the_schedule_ends(redis: Redis, valkey_url: str) -> None:
    """After its last attempt a delivery has failed, and each attempt waits for the time of the schedule."""
    door, endpoint = jobs(redis, valkey_url), Endpoint(*[500] * 20)
    job = (await door.submit(TENANT, request(webhook=Webhook(url=URL)))).job
    await door.cancel(TENANT, job.id)
    deliveries = Deliveries(redis, settings(valkey_url), endpoint)
    ticket = await deliveries.again(TENANT, job.id)
    pauses = []
    while (pause := await deliveries.perform(ticket)) is not None:
        pauses.append(pause)
        await redis.hset(f"co:{TENANT}:delivery:{ticket.id}", "due", 0)
    assert tuple(pauses) == SCHEDULE
    assert [delivery.status for delivery in await deliveries.of(TENANT, job.id)] == ["failed"]
    assert msgspec.json.decode(endpoint.heard[0][2])["type"] == "summary.cancelled"


async def test_a_deleted_job_is_told_of_no_more(redis: Redis, valkey_url: str, door: Jobs) -> None:
    """A deletion takes the delivery with it."""
    endpoint = Endpoint(500)
    job = await told(redis, valkey_url, door, endpoint)
    await door.delete(TENANT, job)
    assert not [name for name in await redis.keys("co:*") if b"delivery" in name]
    assert await redis.zcard("co:active") == 0


@pytest.mark.parametrize(
    "webhook",
    [
        Webhook(url="ftp://desk.example/"),
        Webhook(url="https://"),
        Webhook(url="https://user:word@desk.example/"),
        Webhook(url="https://desk.example:99999/"),
        Webhook(url="https://desk.example/\r\nx: y"),
        Webhook(url="http://127.0.0.1:9/hook"),
        Webhook(url="https://[fd00::1]/"),
        Webhook(url="http://localhost./"),
        Webhook(url=URL, secret="short"),  # noqa: S106
        Webhook(url=URL, secret="whsec_not base64!"),  # noqa: S106
    ],
)
async def test_an_unusable_webhook_is_refused(door: Jobs, webhook: Webhook) -> None:
    """The request is refused and the field is named."""
    with pytest.raises(InvalidField) as failure:
        await door.submit(TENANT, request(webhook=webhook))
    assert all(error.pointer.startswith("/webhook/") for error in failure.value.errors)


def test_a_plain_webhook_is_fine() -> None:
    """Neither a port nor a query nor a secret is in the way."""
    hold_webhook(Webhook(url="http://desk.example:8080/a?b=c", secret="a secret of some length"), Settings())  # noqa: S106


def test_a_private_webhook_is_fine_where_the_operator_says_so() -> None:
    """A newsroom's own receivers may stand in its own network."""
    hold_webhook(Webhook(url="http://192.168.1.7:8080/hook"), Settings(webhook_private=True))


async def test_a_tenants_secret_is_made_once(door: Jobs) -> None:
    """It stays the same, and is not another tenant's."""
    assert await door.webhook_secret(TENANT) == await door.webhook_secret(TENANT)
    assert await door.webhook_secret(TENANT) != await door.webhook_secret("other")


async def test_of_a_message_nothing_is_left_when_its_time_is_over(redis: Redis, valkey_url: str, door: Jobs) -> None:
    """No index of messages grows for ever: all that is kept of one has an end."""
    before = set(await redis.keys("co:*"))
    await told(redis, valkey_url, door, Endpoint(204))
    made = {name for name in set(await redis.keys("co:*")) - before if b"deliver" in name}
    assert made
    assert [name for name in made if await redis.ttl(name) < 0] == []
