"""Adding up what model calls cost."""

from service.core.types import Usage
from service.core.usage import add


def test_costs_add_up_where_any_is_known():
    """Known costs are summed, unknown ones count nothing."""
    assert add(Usage(calls=1, cost=0.5), Usage(calls=2), Usage(cost=0.25)) == Usage(calls=3, cost=0.75)


def test_an_unknown_cost_stays_unknown():
    """Without any known cost there is none, rather than a zero that looks like a price."""
    assert add(Usage(calls=1), Usage(prompt_tokens=5)).cost is None
