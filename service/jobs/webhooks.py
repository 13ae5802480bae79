"""Telling an endpoint that a summary ended, by the Standard Webhooks specification 1.0.0.

A message is written in the same step that ends the job, so none is lost; it is sent at least once, always under the
same `webhook-id`, until the endpoint answers 2xx, answers 410, or the schedule is over.
"""

from __future__ import annotations

import base64
import binascii
import hmac
import secrets
import socket
import ssl
from collections.abc import Awaitable, Callable, Mapping
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any, Literal, TypeAlias, cast
from urllib.parse import urlsplit

import msgspec
from msgspec import Struct
from redis.asyncio import Redis

from service.core.errors import FieldError, InvalidField, NotFound, StoreUnavailable
from service.core.types import Status, Webhook
from service.engine.hosts import private
from service.jobs.layout import tenant_key, tenant_name
from service.jobs.record import moment, pairs
from service.jobs.records import ms, store_errors
from service.jobs.side_scripts import AGAIN, HOLD, SETTLE
from service.jobs.types import Problem, Ticket
from service.settings import Settings

# Seconds from one attempt to the next, as the specification suggests: over three days in all.
SCHEDULE = (5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400)
KEEP_SECONDS = 7 * 86_400.0
AT_ONCE = 4  # slow endpoints must not take all of a worker's places
GONE = 410
ATTEMPT_SECONDS = 60.0
UNREACHED: dict[type[Exception], str] = {
    socket.gaierror: "its name leads to no address",
    ConnectionRefusedError: "nothing listens there",
    ssl.SSLCertVerificationError: "its certificate is not valid for its name, or not signed by anybody known here",
    ssl.SSLError: "it does not speak TLS, or none that is spoken here",
    ConnectionResetError: "it ended the connection before it answered",
}

Send: TypeAlias = Callable[[str, Mapping[str, str], bytes], Awaitable[int]]
DeliveryStatus: TypeAlias = Literal["pending", "delivered", "failed", "disabled"]


class Delivery(Struct, frozen=True, kw_only=True):
    """One message to one endpoint, and how its sending goes. `answer` is the last status, or what went wrong."""

    id: str
    job: str
    url: str
    status: DeliveryStatus
    attempts: int
    created_at: datetime
    next_at: datetime | None = None
    answer: str | None = None


class Deliveries:
    """The messages of all tenants. `send` is the way out."""

    def __init__(self, client: Redis, settings: Settings, send: Send | None = None) -> None:
        self._client: Any = client
        self._settings = settings
        self._send = send
        self._hold = client.register_script(HOLD)
        self._settle = client.register_script(SETTLE)
        self._again = client.register_script(AGAIN)
        self._busy = 0

    async def of(self, tenant: str, job: str) -> tuple[Delivery, ...]:
        """Return the deliveries of a job: none where it has no webhook or has not ended."""
        name = message_id(job)
        record = await self._record(tenant, name)
        return (delivery_of(name, record),) if record else ()

    async def again(self, tenant: str, job: str) -> Ticket:
        """Begin a job's delivery anew, whatever became of it; returns its ticket. Raises NotFound."""
        name = message_id(job)
        with store_errors():
            if not await self._again(args=[tenant_name(tenant), name]):
                raise NotFound(f"There is nothing to send again: no summary {job} with a webhook has ended.")
        return Ticket(task="delivery", tenant=tenant, id=name, lane="delivery", turn=secrets.randbits(31))

    async def secret(self, tenant: str) -> str:
        """Return what signs a tenant's messages where the request gives no secret: a setting, or made once."""
        if self._settings.webhook_secret is not None:
            return self._settings.webhook_secret
        with store_errors():
            key = tenant_key(tenant, "webhook-secret")
            await self._client.set(key, "whsec_" + base64.b64encode(secrets.token_bytes(32)).decode(), nx=True)
            return str((await self._client.get(key)).decode())

    async def perform(self, ticket: Ticket) -> float | None:
        """Make one attempt at a delivery; returns the seconds after which to make the next, None when it is over."""
        if self._busy >= AT_ONCE or self._send is None:
            return 1.0
        self._busy += 1
        try:
            return await self._attempt(ticket)
        except StoreUnavailable:
            return 1.0
        finally:
            self._busy -= 1

    async def _attempt(self, ticket: Ticket) -> float | None:
        with store_errors():
            early, *held = await self._hold(args=[tenant_name(ticket.tenant), ticket.id, ms(ATTEMPT_SECONDS)])
        if early:
            return early / 1000 if early > 0 else None
        record = pairs(held[0])
        webhook = msgspec.json.decode(record[b"webhook"], type=Webhook)
        body = message(record)
        stamp = round(datetime.now(UTC).timestamp())
        secret = webhook.secret or await self.secret(ticket.tenant)
        headers = signed(ticket.id, stamp, body, secret)
        answer = await self._answer(webhook.url, headers, body)
        return await self._settled(ticket, int(record.get(b"attempts", 0)), answer)

    async def _answer(self, url: str, headers: Mapping[str, str], body: bytes) -> int | str:
        """Return the endpoint's status, or in words why there is none."""
        try:
            return await cast("Send", self._send)(url, headers, body)
        except PermissionError as error:
            return str(error)
        except TimeoutError:
            return "No answer in time."
        except (OSError, ValueError, UnicodeError) as error:
            return f"Not reached: {unreached(error)}."

    async def _settled(self, ticket: Ticket, attempts: int, answer: int | str) -> float | None:
        status: DeliveryStatus = "pending"
        pause = SCHEDULE[attempts] if attempts < len(SCHEDULE) else None
        if isinstance(answer, int) and 200 <= answer < 300:  # noqa: PLR2004
            status = "delivered"
        elif answer == GONE:
            status = "disabled"
        elif pause is None:
            status = "failed"
        arguments: list[str | int] = [
            tenant_name(ticket.tenant),
            ticket.id,
            status,
            str(answer),
            ms(pause or 0),
            ms(KEEP_SECONDS),
        ]
        with store_errors():
            await self._settle(args=arguments)
        return pause if status == "pending" else None

    async def _record(self, tenant: str, name: str) -> dict[bytes, bytes]:
        with store_errors():
            return cast("dict[bytes, bytes]", await self._client.hgetall(tenant_key(tenant, "delivery", name)))


def unreached(error: Exception) -> str:
    """Return why an endpoint was not reached, as far as its owner can do something about it."""
    return next((words for kind, words in UNREACHED.items() if isinstance(error, kind)), type(error).__name__)


def message_id(job: str) -> str:
    """Return the id of the message about `job`: one job, one message."""
    return f"msg_{job.partition('_')[2]}"


def message(record: Mapping[bytes, bytes]) -> bytes:
    """Return what the endpoint is sent: what happened to which summary. Its text is for those who have a key."""
    status = cast("Status", record[b"state"].decode())
    problem = record.get(b"problem")
    data: dict[str, Any] = {"id": record[b"job"].decode(), "status": status}
    if problem:
        data["problem"] = msgspec.json.decode(problem, type=Problem)
    return msgspec.json.encode({"type": f"summary.{status}", "timestamp": moment(record[b"created"]), "data": data})


def signed(name: str, stamp: int, body: bytes, secret: str) -> dict[str, str]:
    """Return the headers of a message: HMAC-SHA256 over `id.timestamp.body` (Standard Webhooks 1.0.0, v1)."""
    content = f"{name}.{stamp}.".encode() + body
    signature = base64.b64encode(hmac.digest(key_of(secret), content, sha256)).decode()
    return {
        "content-type": "application/json",
        "user-agent": "corroborate",
        "webhook-id": name,
        "webhook-timestamp": str(stamp),
        "webhook-signature": f"v1,{signature}",
    }


def key_of(secret: str) -> bytes:
    """Return the bytes of a secret: base64 after `whsec_`, else the text itself. Raises ValueError."""
    if not secret.startswith("whsec_"):
        return secret.encode()
    try:
        return base64.b64decode(secret.removeprefix("whsec_"), validate=True)
    except binascii.Error as error:
        raise ValueError("not base64 after whsec_") from error


def hold_webhook(webhook: Webhook, settings: Settings) -> None:
    """Raise InvalidField where a webhook cannot be used as it is written."""
    errors = webhook_faults(webhook, settings)
    if errors:
        raise InvalidField("The webhook cannot be used.", errors=tuple(errors))


def webhook_faults(webhook: Webhook, settings: Settings) -> list[FieldError]:
    """Return why a webhook cannot be used as it is written, nothing where it can."""
    faults = []
    detail = address_fault(webhook.url, settings)
    if detail:
        faults.append(FieldError("/webhook/url", detail))
    try:
        usable = webhook.secret is None or len(key_of(webhook.secret)) >= 16  # noqa: PLR2004
    except ValueError:
        usable = False
    if not usable:
        faults.append(FieldError("/webhook/secret", "must hold 16 bytes or more: text, or base64 after whsec_"))
    return faults


def address_fault(url: str, settings: Settings) -> str | None:
    """Return what is wrong with a webhook's address. Where its name leads to is looked up each time it is sent to."""
    try:
        parts = urlsplit(url)
        fine = parts.scheme in {"http", "https"} and parts.hostname and not parts.username and (parts.port or 1) > 0
    except ValueError:
        fine = False
    if not fine or not url.isascii() or not url.isprintable() or " " in url:
        return "must be an http or https address without user name"
    if private(parts.hostname or "") and not settings.webhook_private:
        return "is in a private network, which this server tells nothing unless CORROBORATE_WEBHOOK_PRIVATE is true"
    return None


def delivery_of(name: str, record: Mapping[bytes, bytes]) -> Delivery:
    """Return the delivery of a record."""
    due, answer = record.get(b"due"), record.get(b"answer")
    status = cast("DeliveryStatus", record[b"status"].decode())
    return Delivery(
        id=name,
        job=record[b"job"].decode(),
        url=msgspec.json.decode(record[b"webhook"], type=Webhook).url,
        status=status,
        attempts=int(record.get(b"attempts", 0)),
        created_at=moment(record[b"created"]),
        next_at=moment(due) if due and status == "pending" and int(due) else None,
        answer=answer.decode() if answer else None,
    )
