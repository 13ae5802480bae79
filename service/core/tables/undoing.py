"""States that are put in force and undone again: warnings, closures, outages. Data, no rules; English."""

from __future__ import annotations

from typing import Final, NamedTuple

from service.core.tables import listed


class State(NamedTuple):
    """What may be in a state, the words that put it there or say that it is, and those that undo it."""

    things: frozenset[str]
    on: frozenset[str]
    off: frozenset[str]


STATES: Final = (
    State(
        listed("warning warnings alert alerts advisory"),
        listed("issued issue issues declared raised extended remains remained force effect"),
        listed("lifted cancelled canceled withdrawn withdrew downgraded"),
    ),
    State(
        listed("order orders ban bans curfew lockdown embargo restrictions blockade"),
        listed("issued imposed declared ordered introduced extended remains remained force effect"),
        listed("lifted rescinded ended eased revoked"),
    ),
    State(
        listed(
            """airport airports runway station stations line lines road roads bridge bridges tunnel motorway highway
                border crossing port school schools plant factory market museum pass route"""
        ),
        listed("closed shut halted suspended blocked cordoned impassable remains remained"),
        listed("reopened reopens reopen reopening open"),
    ),
    State(
        listed("flights trains services service traffic operations production deliveries ferries buses"),
        listed("suspended halted stopped cancelled canceled grounded disrupted standstill"),
        listed("resumed resume resumes restarted restored running"),
    ),
    State(
        listed("power electricity supply supplies water connection"),
        listed("without cut lost out interrupted failed"),
        listed("restored back"),
    ),
)
# Shortly before what undoes a state: it has not come to that.
NOT_YET: Final = listed(
    """will would could may might must should can until till unless if when not never to before hopes hoped expected
        expects plans planned urged demanded wants partly partially gradually yet"""
)
# Shortly behind it: only a part has come back.
IN_PART: Final = listed("half part parts some most third quarter two-thirds limited")
