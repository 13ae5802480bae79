"""Adding up what model calls cost."""

from __future__ import annotations

from service.core.types import Usage


def add(*usages: Usage) -> Usage:
    """Return the sum; the cost is unknown (None) where no part has one."""
    costs = [usage.cost for usage in usages if usage.cost is not None]
    return Usage(
        calls=sum(usage.calls for usage in usages),
        cached_calls=sum(usage.cached_calls for usage in usages),
        prompt_tokens=sum(usage.prompt_tokens for usage in usages),
        completion_tokens=sum(usage.completion_tokens for usage in usages),
        cost=sum(costs) if costs else None,
    )
