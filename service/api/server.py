"""The one object that every handler is given: what the service is made of, and who is calling."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from msgspec import Struct

from service.api import queries
from service.api.answers import Call, header
from service.api.keys import LOCAL_TENANT, Keys, loopback
from service.api.limits import Limits
from service.api.metrics import Metrics
from service.api.problems import Forbidden
from service.core.errors import DeadlineExceeded, Unauthorized
from service.engine.ports import Tools
from service.jobs import Jobs, scope
from service.settings import Settings

PASSED_ON = ("x-forwarded-for", "forwarded")  # what proxies say of whom they speak for


class Server(Struct, frozen=True, kw_only=True):
    """Everything that handlers use. `closing` is set when the process was asked to end."""

    settings: Settings
    tools: Tools
    jobs: Jobs
    keys: Keys
    limits: Limits
    metrics: Metrics
    closing: asyncio.Event

    async def caller(self, request: Call) -> str:
        """Return the tenant that calls. Raises Unauthorized, Forbidden.

        While there is no key and the service listens on loopback, the machine's own user is the tenant "local"; from
        the first key on every call needs one.
        """
        scheme, _, token = (header(request, "authorization") or "").partition(" ")
        if scheme.lower() == "bearer":
            tenant = await self.keys.tenant(token.strip())
        elif scheme or not loopback(self.settings.host) or await self.keys.any():
            raise Unauthorized("Send `Authorization: Bearer <key>`; `corroborate keys create` makes a key.")
        else:
            refuse_strangers(request)
            tenant = LOCAL_TENANT
        request.scope["state"]["tenant"] = tenant
        scope.enter(tenant)  # what this request caches is the tenant's alone
        return tenant


@asynccontextmanager
async def in_time(settings: Settings) -> AsyncIterator[None]:
    """Give what a caller waits for no more time than a job has. Raises DeadlineExceeded.

    What the pool does for it is stopped then; who no longer waits is not noticed before.
    """
    try:
        async with asyncio.timeout(settings.job_deadline):
            yield
    except TimeoutError:
        raise DeadlineExceeded(f"Not done after {settings.job_deadline:g} seconds.") from None


async def admitted(request: Call) -> tuple[Server, str]:
    """Return the server, and the tenant that calls, admitted by the limits, with no query that the call does not take.

    Raises as `caller` does, RateLimited, InvalidField.

    Handlers that are called most ask for this themselves: to be given it by the framework costs them a tenth of a
    millisecond.
    """
    server: Server = request.app.state.server
    tenant = await server.caller(request)
    request.scope["state"]["quota"] = await server.limits.admit(tenant, request.scope.get("path_template", ""))
    queries.hold(request)
    return server, tenant


def refuse_strangers(request: Call) -> None:
    """Refuse what a page of another site makes a browser send, or a proxy passes on, without keys. Raises Forbidden.

    Loopback keeps other machines out, not other sites: a page may post to 127.0.0.1, and by DNS rebinding read
    answers under its own name. Such requests carry the other site's name in `Host` or `Origin`. Nor does it keep out
    who comes through a proxy on this machine.
    """
    if any(header(request, name) is not None for name in PASSED_ON):
        raise Forbidden("Without API keys only this machine is answered, and nobody who comes through a proxy.")
    host = host_name(header(request, "host") or "")
    origin = header(request, "origin")
    foreign = origin is not None and host_name(origin.partition("://")[2]) != host
    if foreign or not loopback(host):
        raise Forbidden("Without API keys only this machine is answered, under its loopback name.")


def host_name(authority: str) -> str:
    """Return the host of `host:port`, without the brackets of an IPv6 address."""
    if authority.startswith("["):
        return authority[1:].partition("]")[0]
    return authority.partition(":")[0].lower()
