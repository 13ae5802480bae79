"""The measure of the quotation matcher."""

import pytest

from service.evals.quotes import run

SOURCE = "The pump failed twice on Monday, and nobody had seen it coming."


def row(quote: str, label: int, kind: str) -> dict[str, object]:
    """Return a row of the task."""
    return {"source": SOURCE, "quote": quote, "label": label, "kind": kind}


def test_both_errors_are_shares_of_their_own_rows() -> None:
    """Corrupted quotes that pass and faithful ones that do not are counted apart, and by kind."""
    figures = run(
        [
            row("The pump failed twice", 1, "exact"),
            row("the pump failed … coming", 1, "ellipsis"),
            row("The pump failed once", 1, "mislabelled"),
            row("The pump failed thrice", 0, "number"),
        ]
    )
    assert (figures["false_pass"], figures["n"]) == (0.0, 4)
    assert figures["false_reject"] == pytest.approx(1 / 3)
    assert (figures["wrong_exact"], figures["wrong_mislabelled"], figures["wrong_number"]) == (0.0, 1.0, 0.0)


def test_nothing_to_measure() -> None:
    """No rows are no reason to fail."""
    assert run([])["n"] == 0
