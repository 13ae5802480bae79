"""What became of somebody, told in verbs of which one source can have one and no other, and who did what to whom.

English. Data, no rules.
"""

from __future__ import annotations

from typing import Final

from service.core.tables import listed

# By group, verbs that cannot both be told of one whom they are about: of who does it, and of whom it is done to.
DOES: Final = {
    "office": {"resigned": listed("resigned resigns quit quits")},
    "custody": {"fled": listed("fled escaped flees escapes")},
    "life": {"died": listed("died dies drowned perished"), "survived": listed("survived survives")},
    "vote": {"abstained": listed("abstained abstains"), "voted": listed("voted votes")},
    "place": {"stays": listed("stay stays stayed remain remains"), "moves": listed("move moves relocate relocates")},
    "bonus": {
        "keeps": listed("kept keeps keep retained"),
        "gives": listed("forgo forgoes waive waived waives forwent"),
    },
    "bid": {"withdrew": listed("withdrew dropped"), "raised": listed("raised")},
}
DONE: Final = {
    "office": {"dismissed": listed("dismissed fired sacked ousted dismisses fires sacks")},
    "custody": {"arrested": listed("arrested detained")},
    "life": {"died": listed("killed"), "survived": listed("rescued")},
    "date": {"cancelled": listed("cancelled canceled scrapped"), "postponed": listed("postponed delayed")},
    "bid": {"rejected": listed("rejected"), "accepted": listed("accepted"), "withdrew": listed("withdrawn")},
}
# What one does to another once: both cannot have done it to each other.
DIRECTED: Final = listed(
    """approached contacted sued bought acquired buys acquires approaches sues beat beats defeated defeats replaced
    replaces replace succeeds succeeded hired hires rescued shot stabbed robbed invited phoned telephoned overtook
    outbid"""
)
