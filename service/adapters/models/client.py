"""The connection to one model server: made at the first question, closed with the service."""

from __future__ import annotations

import asyncio
import ssl
from functools import cache
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any

from service.adapters import tokens
from service.adapters.models.backends import Backend
from service.adapters.models.faults import Fault
from service.adapters.models.local import LocalServer
from service.core.errors import CorroborateError

if TYPE_CHECKING:
    from openai import AsyncOpenAI

OPENAI = "https://api.openai.com/v1"


class Client:
    """Gives the `openai` client of one backend, and starts the llama.cpp server behind it where that is ours."""

    def __init__(self, backend: Backend) -> None:
        self._backend = backend
        self._local = LocalServer(backend) if backend.gguf else None
        self._made: AsyncOpenAI | None = None
        self._making = asyncio.Lock()

    async def get(self) -> AsyncOpenAI:
        """Return the client. Making it is no part of any call's time: its import takes most of a second.

        Raises Fault where the key cannot be read or our own server does not start.
        """
        url = await self._local.address() if self._local else self._backend.base_url or OPENAI
        async with self._making:
            if self._made is None:
                self._made = await self._make(url)
            elif self._local:
                self._made.base_url = url  # a server that was started again has another port
        return self._made

    async def _make(self, url: str) -> AsyncOpenAI:
        """Return a new client, with everything loaded that the first call would have to wait for."""
        openai = await asyncio.to_thread(import_module, "openai")
        await asyncio.to_thread(tokens.count, "", self._backend.model)  # loads the vocabulary
        transport = openai.DefaultAsyncHttpxClient(verify=await asyncio.to_thread(trusted))
        client: AsyncOpenAI = openai.AsyncOpenAI(http_client=transport, **self._settings(url, openai))
        return client

    def _settings(self, url: str, openai: ModuleType) -> dict[str, Any]:
        """Return what the client is made with. Raises Fault("unauthorized") where the key cannot be read."""
        backend = self._backend
        try:
            key = backend.key()
        except CorroborateError as error:
            raise Fault("unauthorized", error.detail) from error
        return {
            "base_url": url,
            "api_key": key,
            "default_headers": backend.headers,
            "timeout": openai.Timeout(backend.timeout, connect=backend.connect_timeout),
            "max_retries": 0,  # one retry layer: ours
        }

    async def close(self) -> None:
        """Close the connections, and the server where it is our own."""
        made, self._made = self._made, None
        if made is not None:
            await made.close()
        if self._local is not None:
            await self._local.stop()


@cache
def trusted() -> ssl.SSLContext:
    """Return the certificates that are trusted, read once for all models: it takes a tenth of a second."""
    import httpx2

    return httpx2.create_ssl_context()
