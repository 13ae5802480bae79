"""How strict the quotation matcher is: corrupted quotes that pass, faithful ones that it rejects."""

from __future__ import annotations

from collections import defaultdict
from time import perf_counter
from typing import Any

from service.core.checks.exact_quotes import find_quote


def run(rows: list[dict[str, Any]], **_: Any) -> dict[str, float]:
    """Measure on rows of `source`, `quote`, `label` (1 faithful) and, where given, `kind`.

    Returns `false_pass` (share of corrupted quotes found), `false_reject` (share of faithful ones not found), `n`,
    `milliseconds` a pair, and for each kind the share judged wrongly.
    """
    wrong: dict[str, list[bool]] = defaultdict(list)
    begun = perf_counter()
    for row in rows:
        passed = find_quote(row["quote"], row["source"]) is not None
        miss = passed != bool(row["label"])
        wrong["false_reject" if row["label"] else "false_pass"].append(miss)
        if "kind" in row:
            wrong[f"wrong_{row['kind']}"].append(miss)
    spent = perf_counter() - begun
    shares = {name: sum(misses) / len(misses) for name, misses in sorted(wrong.items())}
    return (
        {"false_pass": 0.0, "false_reject": 0.0}
        | shares
        | {
            "n": len(rows),
            "milliseconds": 1000 * spent / max(1, len(rows)),
        }
    )
