"""How a sentence reads that tells what is to come, goes on, somebody wants, or is not yet known. Patterns, no rules.

What a newspaper wrote so days ago may have come about since, or be known.
"""

from __future__ import annotations

from typing import Final

_DAY: Final = (
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Febr)uary|March|April|May|June|July|August"
    r"|(?:Septem|Octo|Novem|Decem)ber|midnight|noon)"
)
PENDING: Final[dict[str, str]] = {
    "en": (
        r"\b(?:(?:will|could|may|might)(?! have)|(?:is|are) (?:due|set|about|poised|on the (?:brink|verge))"
        r"|remain(?:s|ed)?|ahead of|goes on|continue[ds]? to|[Ss]till|(?<!n['’]t )(?<!not )wants?"
        r"|(?:hopes|intends|expects) to"
        r"|(?:is|are|was|were|has|have) (?:not|yet|expected|likely|to|under way|being|begun|missing|trapped|feared"
        r"|awaiting|thought|offering|asking|demanding|seeking|urging)"
        r"|had (?:earlier|previously|initially|originally|first) (?:put|said|given|reported|spoken)"
        r"|(?:is|are|was|were) no (?:agreement|deal|decision|word|sign|date)"
        r"|(?:has|have) (?:offered|demanded|proposed|asked|threatened|promised|pledged|vowed)"
        r"|(?:votes?|meets?|runs?|closes?|shuts?|opens?|begins?|starts?|ends?|expires?|decides?)"
        rf" (?:on|until|till|from|by|at|in) (?:\w+ ){{0,3}}{_DAY})\b"
    ),
    "de": (
        r"\b(?:soll(?:en)?|will|wollen|weiter(?:hin)?|[Vv]orerst|vorläufig(?! fest)|[Uu]nklar|ungewiss|unbekannt(?!e)"
        r"|bleib(?:t|en)"
        r"|läuft|laufen|[Gg]eplant|vorgesehen|angesetzt|erwartet(?:e|en)?|[Vv]oraussichtlich|[Bb]islang|[Bb]isher"
        r"|[Dd]erzeit"
        r"|[Zz]unächst (?:un|nicht|kein)\w*"
        r"|[Zz]urzeit|[Gg]egenwärtig|könnten?|dürften?|forder(?:t|n)|verlang(?:t|en)|rechne(?:t|n)|hoff(?:t|en)"
        r"|droh(?:t|en)"
        r"|empfiehlt|verzöger(?:t|n)|such(?:t|en)|[Gg]esucht|vermisst|dauer(?:t|n) an|nicht in Sicht|im Einsatz"
        r"|bis auf [Ww]eiteres"
        r"|[Nn]och (?:nicht|immer|offen|keine?[nmrs]?|im|als|unter)|(?:ist|sind) noch|fehl(?:t|en)\b.{0,40}\bSpur"
        r"|(?:soll|muss|müssen|werden|wird) .{0,80}(?:werden|sein|dauern|entscheiden|tagen|abstimmen))\b"
        r"|\b(?:ist|sind)\b.{0,60}\b(?:gesperrt|geschlossen|eingestellt|unterbrochen|gefährdet|lahmgelegt)\b"
        r"|\b(?:liegt|liegen|schwebt|schweben|sind|ist)\b.{0,60}\b(?:Krankenhaus|Spital|Klinik|Lebensgefahr)\b"
        r"|\bstimmen\b.{0,60}\bab\b|\bstehen\b.{0,60}\bstill\b"
    ),
    "fr": (
        r"\b(?:[a-zé]\w*(?:[eidvru]r(?:a|ont)|(?:mett|batt|aît)r(?:a|ont))|pourrai(?:t|ent)|devrai(?:t|ent)"
        r"|serai(?:t|ent)|doi(?:t|vent)|restent?|toujours|encore|en cours|ignore(?:nt)?|inconnue?s?"
        r"|attendue?s?|prévue?s?|prévoi(?:t|ent)|espère(?:nt)?|crain(?:t|gnent)|souhaite(?:nt)?|demande(?:nt)?"
        r"|réclame(?:nt)?|exige(?:nt)?|veut|veulent|prome(?:t|ttent)|menace(?:nt)?|recherche(?:nt)?|continue(?:nt)?"
        r"|poursui(?:t|vent)|va \w+(?:er|ir|re)|vont \w+(?:er|ir|re)|appelée?s à|invitée?s à"
        r"|(?:est|sont|étaient|était) (?:\w+ )?(?:portée?s? )?(?:disparue?s?|fermée?s?|interdite?s?|suspendue?s?"
        r"|coupée?s?"
        r"|interrompue?s?|maintenue?s?|hospitalisée?s?|mobilisée?s?|recherchée?s?|introuvables?))\b"
        r"|\b[Pp]our l['’](?:instant|heure)\b|\b[Àà] ce stade\b|\b[Jj]usqu['’]à nouvel ordre\b"
        r"|\bpas (?:encore )?connue?s?\b|\bpas (?:voulu|souhaité|précisé|pu|exclu)\b"
    ),
    "es": (
        r"\b(?:[a-z]\w*r(?:á|án)|(?:podr|ser|tendr|habr|deber|querr|har|ir|estar)ían?|[Ss]iguen?|[Cc]ontinúan?"
        r"|[Pp]ermanecen?"
        r"|permanecía|permanecían|todavía|aún|[Dd]esconocen?|[Ee]speran?|esperaba|prevén?|previst[oa]s?"
        r"|[Rr]eclaman?|[Pp]iden?"
        r"|[Ee]xigen?|[Qq]uieren?|[Bb]uscan?|[Tt]emen?|confían?|confía|van? a|[Ii]nvestigan?|[Ff]altan?|deben?"
        r"|[Mm]antiene|mantienen"
        r"|vigente|pendientes?|trabajan|prometen?|sin ubicar"
        r"|(?:está|están|estaba|estaban|hay) (?:\w+ ){0,2}(?:desaparecid|cortad|atrapad|parad|hospitalizad|ingresad"
        r"|cerrad"
        r"|detenid|suspendid)[oa]s?|quedan? (?:\w+ )?desaparecid[oa]s)\b"
        r"|\b[Pp]or (?:el momento|ahora)\b|\b[Dd]e momento\b|\b[Hh]asta nuevo aviso\b|\bsin (?:luz|agua|electricidad)\b"
    ),
}
