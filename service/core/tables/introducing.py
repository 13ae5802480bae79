"""How other languages than English write names that are known already: data, no rules."""

from __future__ import annotations

from typing import Final, NamedTuple

from service.core.tables import listed
from service.core.tables.attribution import SPEECH


class Naming(NamedTuple):
    """What stands before names in one language.

    Behind `articles` a capital is no person's last name. Behind `courtesies` stands one alone; where every noun has a
    capital, behind `before` too, and elsewhere only where it opens the sentence.
    """

    articles: frozenset[str]
    courtesies: frozenset[str]
    before: frozenset[str] | None = None


NAMING: Final[dict[str, Naming]] = {
    "de": Naming(
        listed("der die das dem den des ein eine einen einem einer eines"),
        listed("herr herrn frau"),
        SPEECH["de"] | {"so", "zufolge", "laut"},
    ),
    "fr": Naming(listed("le la les l' un une du des au aux"), listed("m m. mm mm. mme mlle me maître monsieur madame")),
    "es": Naming(listed("el la los las un una del al"), listed("sr sr. sra sra. señor señora don doña")),
    "it": Naming(
        listed("il lo la i gli le l' un una uno del della dei delle dello al alla nel nella dal dalla"),
        listed("signor signora dottor dottoressa"),
    ),
    "pt": Naming(listed("um uma do da dos das no na nos nas ao à"), listed("sr sr. sra sra. senhor senhora dona")),
    "nl": Naming(listed("de het een"), listed("meneer mevrouw dhr. mevr.")),
}
