"""`POST /v1/checks`: a draft held against documents, sentence by sentence."""

from __future__ import annotations

import msgspec
from litestar import post
from litestar.di import NamedDependency
from litestar.response.base import ASGIResponse

from service.adapters.store.memory import MemoryCache
from service.api import answers, bodies, negotiation, rules
from service.api.answers import Call, header
from service.api.server import Server, in_time
from service.core.types import CheckRequest


@post("/v1/checks")
async def create_check(request: Call, server: NamedDependency[Server], tenant: NamedDependency[str]) -> ASGIResponse:
    """Return every sentence of the draft with what it rests on and what is doubtful about it."""
    from service.engine.check import check

    negotiation.accepted(header(request, "accept"), (negotiation.JSON,))
    order = await bodies.json_body(request, CheckRequest, server.settings)
    rules.hold_check(order, server.settings)
    rules.hold_media_types(order.documents, server.tools)
    sources = await server.jobs.uploads.resolve(tenant, order.documents)
    unremembered = msgspec.structs.replace(server.tools, cache=MemoryCache())  # a check leaves no text behind
    async with in_time(server.settings):
        report = await check(msgspec.structs.replace(order, documents=sources), unremembered)
    return answers.json(report)
