"""Words by which a report of what people say to an event is told from the report of the event itself. Data, no rules.

English, but for how titles begin; `tables/statements.py` has those of German, French and Spanish. In other languages
what the openings of articles have in common decides.
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
# How titles begin or end, in other languages, that tell what is behind the news.
BEHIND: Final[dict[str, str]] = {
    "de": (
        r"(?:warum|wieso|weshalb|was wir|das wissen wir|hinter den|im porträt|porträt|reportage|chronologie|hintergrund"
        r"|faktencheck|fragen und antworten|der überblick)\b|.*(?:was wir wissen(?: und was nicht)?|im überblick"
        r"|fragen und antworten)\W*$"
    ),
    "fr": (
        r"(?:pourquoi|comment|derrière|ce que l['’]on sait|récit|reportage|enquête|portrait|décryptage"
        r"|dans les coulisses)\b"
        r"|.*(?:ce que l['’]on sait(?: de .{3,50})?|on fait le point)\W*$"
    ),
    "es": (
        r"(?:por qué|cómo|lo que se sabe|qué se sabe|las claves|claves|así (?:fue|es|era)|reportaje|perfil|detrás de)\b"
        r"|.*(?:lo que se sabe(?: de .{3,50})?|las claves)\W*$"
    ),
}
# Verbs behind these are told of someone, who does nothing himself.
PASSIVE: Final = listed("is are was were be been being")
