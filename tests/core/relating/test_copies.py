"""Copies and independent sources."""

from __future__ import annotations

import numpy as np
import pytest

from service.core.relating.copies import Shared, agency, copies, sampled, shared_among
from service.core.relating.rows import rows_of
from service.core.remembered import Continued
from service.core.types import Document
from service.evals.bench.large import articles
from tests.articles import COURIER, HARBOUR, LEDGER, day, made


def copied(*documents: Document) -> tuple[tuple[int | None, ...], tuple[int, ...]]:
    """Return the copies and sources of `documents`."""
    return copies(documents, rows_of(documents))


def test_independent_articles_are_no_copies() -> None:
    """Articles on one event in their own words have sources of their own."""
    assert copied(made(HARBOUR), made(LEDGER), made(COURIER)) == ((None, None, None), (0, 1, 2))


def test_the_earlier_is_the_original() -> None:
    """Of two alike documents the one published first is the original, wherever it stands."""
    late, early = made(LEDGER, "a", published_at=day(3)), made(LEDGER, "b", published_at=day(2))
    assert copied(late, made(COURIER), early) == ((2, None, None), (0, 1, 0))


def test_a_shortened_copy_is_a_copy() -> None:
    """A document that holds part of another's wording, and little else, is its copy."""
    assert copied(made(LEDGER), made("\n\n".join(LEDGER.split("\n\n")[:2])))[0] == (None, 0)


def test_briefs_with_a_word_changed_are_no_copies() -> None:
    """Reporters write briefs alike: only the same brief is a copy."""
    brief = "Calder Line will cut {} jobs at its yard in Skarrow, the chief executive told workers on Monday."
    assert copied(made(brief.format(500)), made(brief.format(800))) == ((None, None), (0, 1))
    assert copied(made(brief.format(500)), made(brief.format(500))) == ((None, 0), (0, 0))


def test_a_shared_quotation_is_no_copy() -> None:
    """Two articles that quote the same sentence stay independent."""
    quote = '"We will rebuild the pier before winter comes to the coast," the mayor said.'
    assert copied(made(f"{HARBOUR}\n\n{quote}"), made(f"{COURIER}\n\n{quote}"))[1] == (0, 1)


def test_a_shared_agency_and_wording_is_one_source() -> None:
    """Documents that credit the same agency and share a good part of their wording have one source."""
    first, second, *_ = HARBOUR.split("\n\n")
    wire = made(HARBOUR)
    retold = made(f"HAVEN CITY (AP) — {COURIER}\n\n{second}")
    assert agency(wire) == agency(retold) == {"AP"}
    assert copied(wire, retold) == ((None, None), (0, 0))
    assert first not in retold.text


def test_agencies_have_one_name() -> None:
    """The short and the long form of an agency are the same."""
    assert agency(made("A ship sank, the Associated Press reported.")) == {"AP"}


def test_empty_documents_are_not_copies_of_each_other() -> None:
    """Nothing in common is no evidence."""
    assert copied(made("Photo"), made("Photo")) == ((None, None), (0, 1))


def test_a_house_credited_in_the_dateline_is_an_agency() -> None:
    """A wire of any name is known by its place in the dateline; brackets elsewhere credit nobody."""
    assert agency(made("SKARROW (Northwire) — A ferry sank on Monday.")) == {"Northwire"}
    assert agency(made("WIEN (APA) - Die Fähre sank am Montag.")) == {"APA"}
    assert not agency(made("The ferry (Northwire) sank on Monday. It was old."))


def test_a_shared_house_and_wording_is_one_source() -> None:
    """Two papers that credit one wire, and have a part of its wording, have one source."""
    story = HARBOUR.replace("(AP)", "(Northwire)")
    _, second, *_ = story.split("\n\n")
    retold = made(f"HAVEN CITY (Northwire) — {COURIER}\n\n{second}")
    assert copied(made(story), retold) == ((None, None), (0, 0))
    other = made(f"HAVEN CITY (Eastwire) — {COURIER}\n\n{second}")
    assert copied(made(story), other) == ((None, None), (0, 1))


def test_a_long_run_of_a_short_report_makes_the_shorter_one_a_copy() -> None:
    """A paper that prints a report whole inside a longer article of its own has what it says from there."""
    own = "\n\n".join((COURIER, LEDGER, COURIER.replace("Grain", "Corn").replace("harvest", "season")))
    report = made("\n\n".join(HARBOUR.split("\n\n")[1:3]))
    inside = made(f"{own}\n\n{report.text}")
    assert copied(inside, report)[1] == (0, 0)


@pytest.mark.parametrize("seed", range(3))
def test_runs_that_several_documents_have_are_found_whatever_was_known(seed: int) -> None:
    """Of each document the runs that another has are given, each run by one number, and no other."""
    documents = [made(text) for text in articles(9, seed)]
    several = Continued(shared_among, Shared.joined_by)
    for chosen in (documents[:6], documents[:7], [*documents[:5], documents[8]], documents[::-1], [], documents):
        runs = sampled(rows_of(chosen))
        shared = several(runs)
        every, names = shared.named
        kinds = every[np.argsort(names)][-shared.size :] if shared.size else every[:0]
        for at, (own, found) in enumerate(zip(runs, shared.told, strict=True)):
            others = np.concatenate([np.zeros(0, np.int64), *runs[:at], *runs[at + 1 :]])
            assert np.array_equal(np.sort(kinds[found]), np.intersect1d(own, others))


def test_who_copies_whom_is_the_same_whatever_was_known() -> None:
    """Copies and sources do not depend on the set that was looked at before, nor do many others hide them."""
    texts = articles(12, seed=4)
    documents = [made(text, published_at=day(1 + at)) for at, text in enumerate([*texts, texts[3][:4000], texts[7]])]
    shown = copied(*documents)
    assert shown[0] == (*[None] * 12, 3, 7)
    assert copied(*documents[:12], documents[13])[0] == (*[None] * 12, 7)
    assert copied(*documents[:12], documents[12])[0] == (*[None] * 12, 3)
    assert copied(*documents) == shown
