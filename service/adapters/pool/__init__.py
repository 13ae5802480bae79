"""Where CPU-heavy pure functions run: in place, or in processes that come back when they are killed."""

from service.adapters.pool.inline import InlinePool
from service.adapters.pool.inside import collect_rarely, end_with_parent
from service.adapters.pool.processes import WARM, ProcessPool, begin

__all__ = ["WARM", "InlinePool", "ProcessPool", "begin", "collect_rarely", "end_with_parent"]
