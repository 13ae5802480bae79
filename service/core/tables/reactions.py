"""Words by which a report of what people say to an event is told from the report of the event itself. Data, no rules.

English alone: in other languages what the openings of articles have in common decides.
"""

from __future__ import annotations

from typing import Final

from service.core.tables import listed

# What somebody says or does about news that another made.
REACTIONS: Final = listed(
    """said says say told tells warned warns warn urged urges urge demanded demands demand appealed appeals appeal
        refused refuses refuse welcomed welcomes welcome hailed hails hail criticized criticised criticizes criticises
        criticize criticise slammed slams slam blasted blasts condemned condemns condemn praised praises praise
        rejected rejects reject accused accuses accuse blamed blames blame denied denies deny protested protests
        protest reacted reacts vowed vows vow promised promises promise pledged pledges pledge asked asks ask feared
        fears fear mourned mourns mourn expressed expresses voiced voices defended defends defend insisted insists
        argued argues argue believed believes believe hoped hopes hope thought thinks think threatened threatens
        threaten questioned questions question doubted doubts dismissed dismisses responded replied complained
        complains wrote writes noted added explained explains predicted predicts called calls call saluted thanked
        worried worries worry cheered celebrated celebrates celebrate"""
)
# Subjects that are reactions themselves: "Tributes have been paid", "Calls are growing", "Shares fell".
RESPONSES: Final = listed(
    "tributes calls criticism fears outrage anger condolences reactions messages doubts questions shares stocks"
)
# No reactions before these: "called in administrators", "called off the search".
CALLING: Final = listed("called calls call")
PHRASAL: Final = listed("in off up")
# Behind these stands what somebody reacts to, or what came before.
BACKGROUND: Final = listed("after over following amid despite about since")
# Verbs behind these are told of someone, who does nothing himself.
PASSIVE: Final = listed("is are was were be been being")
# That a toll has become another: "rose to 27".
RISING: Final = listed(
    """rose risen rises climbed climbs jumped jumps grew grown grows increased increases raised raising raises reached
        reaches mounted mounts soared soars"""
)
# Beside a toll, these say that it is another one, or an old one.
OTHER_TOLLS: Final = listed(
    "another more further other additional new second from earlier previous last first each every"
)
