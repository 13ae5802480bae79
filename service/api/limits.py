"""Who may ask how often: the seam for quotas. Sizes and numbers of one request are in `rules.py`."""

from __future__ import annotations

from typing import Protocol


class Limits(Protocol):
    """Admits a call or refuses it."""

    async def admit(self, tenant: str, call: str) -> dict[str, str]:
        """Return the `RateLimit` headers of an admitted call, possibly none. Raises RateLimited."""
        ...


class Unlimited:
    """Admits every call: one machine, one user."""

    async def admit(self, tenant: str, call: str) -> dict[str, str]:  # noqa: ARG002 - the port's signature
        """Return no headers."""
        return {}
