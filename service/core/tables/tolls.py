"""How the number of those who died is told, and that it has become another, by language. Data, no rules."""

from __future__ import annotations

from typing import Final, NamedTuple

from service.core.tables import listed


class Telling(NamedTuple):
    """How tolls are told in one language.

    `rising` says that a toll has become another: before it, or `anywhere` in its sentence; what it became stands behind
    one of `into`. `others` make another toll, or an old one, of what stands beside them; before `behind` stands no
    whole toll, or somebody's age. `nouns` are words for a toll, `links` stand between these and it, and behind `ages`
    stands an age. Words of `whole` say that a toll is the last one. At `marks` what belongs to a toll ends.
    """

    rising: frozenset[str]
    others: frozenset[str]
    nouns: frozenset[str]
    links: frozenset[str]
    into: frozenset[str]
    behind: frozenset[str] = frozenset()
    ages: frozenset[str] = frozenset()
    whole: frozenset[str] = frozenset()
    marks: frozenset[str] = frozenset()
    anywhere: bool = False


TELLING: Final[dict[str, Telling]] = {
    "en": Telling(
        rising=listed(
            """rose risen rises climbed climbs jumped jumps grew grown grows increased increases raised raising raises
            reached reaches mounted mounts soared soars"""
        ),
        others=listed("another more further other additional new second from earlier previous last first each every"),
        nouns=listed("toll number tally count"),
        links=listed("to at of"),
        into=listed("to"),
        behind=listed("of -"),
        ages=listed("at aged age"),
        marks=listed("and"),
    ),
    "de": Telling(
        rising=listed(
            """gestiegen stieg steigt stiegen steigen erhöht erhöhte erhöhten angestiegen angewachsen korrigierte
            korrigiert"""
        ),
        others=listed("weitere weiterer weiteren andere anderen erste ersten früheren jede jeder von neue neuen"),
        nouns=listed("zahl opferzahl bilanz todeszahl"),
        links=listed("auf bei"),
        into=listed("auf"),
        behind=listed("von der - jährige jährigen jähriger jahre jahren"),
        whole=listed("insgesamt gesamtzahl endgültig endgültige"),
        marks=listed("und"),
        anywhere=True,
    ),
    "fr": Telling(
        rising=listed(
            """alourdi alourdit alourdie alourdissait monté monte passé passe atteint porté porte grimpe grimpé revu
            s'alourdit s'élève élève"""
        ),
        others=listed("autre autres premier premiers première nouvelle nouveau nouveaux deuxième dernier derniers"),
        nouns=listed("bilan nombre"),
        links=listed("à de"),
        into=listed("à"),
        behind=listed("de des d ans ans. -"),
        whole=listed("définitif total"),
        marks=listed("et"),
        anywhere=True,
    ),
    "es": Telling(
        rising=listed(
            """subió sube suben subieron ascendió asciende ascienden aumentó aumenta aumentan elevó eleva elevan llega
            llegan alcanza son"""
        ),
        others=listed("otro otros otra otras primer primero primera nuevo nuevos segundo último últimos cada"),
        nouns=listed("balance número cifra saldo muertos fallecidos"),
        links=listed("a en de son ya"),
        into=listed("a ya"),
        behind=listed("de del años -"),
        whole=listed("definitivo total"),
        marks=listed("y e"),
        anywhere=True,
    ),
}
