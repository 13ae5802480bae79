"""An office that has passed to somebody else between two reports is no disagreement."""

from service.core.disagreements.matched.likeness import Likeness
from service.core.disagreements.matched.successors import holders, succeeded
from service.core.disagreements.told.tellings import Telling
from service.core.types import SentenceId
from tests.core.disagreements.reported import sides

REST = " The harbour of Oderby was closed on Monday. The ferry will sail again in May. The lock gates need a new beam."
THEN = "President Olav Brandt opened the bridge in Oderby. Brandt cut the ribbon."
NOW = "President Mina Ferrar opened the bridge in Oderby, which former President Olav Brandt had planned. Brandt came."


def test_a_report_under_a_successor_calls_nobody_former_who_is_not() -> None:
    """Where the later report names the new president, nothing is shown; where it names none, both sides are."""
    assert not sides(THEN + REST, NOW + REST)
    plain = "Former President Olav Brandt opened the bridge in Oderby. Brandt cut the ribbon."
    assert ["President Olav Brandt", "Former President Olav Brandt"] in sides(THEN + REST, plain + REST)


def test_many_hold_one_title_of_a_bench() -> None:
    """Another judge is no successor."""
    one = "Judge Olav Brandt heard the case of the bridge in Oderby. Brandt asked for plans."
    other = (
        "Former Judge Olav Brandt heard the case of the bridge in Oderby with Judge Mina Ferrar. Brandt asked. Ferrar."
    )
    assert ["Judge Olav Brandt", "Former Judge Olav Brandt"] in sides(one + REST, other + REST)


def test_only_present_holders_are_held_against_others() -> None:
    """A former holder is none, and without a successor the two reports stand against each other."""
    key = ("president", "brandt")
    one = Telling(SentenceId(0, 0), 0, 9, "office", key, "")
    other = Telling(SentenceId(1, 0), 0, 9, "office", key, "former")
    held = holders({("office", *key): [one, other]})
    assert held == {(0, "president"): frozenset({"brandt"})}
    assert not succeeded((one, other), held, Likeness(()))
    assert succeeded((one, other), held | {(1, "president"): frozenset({"ferrar"})}, Likeness(()))
