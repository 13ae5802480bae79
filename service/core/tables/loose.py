"""What a sentence in another language than English can lose at its ends. Patterns, no rules.

In front what only links it to the sentence before, or a day; at the end a day that only the article's date tells. In
German nothing goes in front: the verb would come first.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from service.core.tables import listed


class Loose(NamedTuple):
    """What may go in one language: at the `front`, before a comma and a subject, and at the `end`, before the stop.

    Behind words that are `joined` to it the end stays: "seit gestern".
    """

    front: str
    end: str
    joined: frozenset[str]


LOOSE: Final[dict[str, Loose]] = {
    "de": Loose(
        front=r"(?!)",
        end=r" (?:heute|gestern)(?: (?:Abend|Nacht|Morgen|früh|Nachmittag|Mittag|Vormittag))?(?=\.\Z)",
        joined=listed(
            """seit bis ab von für auf und oder als wie noch auch erst nur ist sind war waren gegen über vor nach zu am
            im schon bereits gegenüber wird werden hat haben"""
        ),
    ),
    "fr": Loose(
        front=r"(?:Par ailleurs"
        r"|En outre|De plus|De son côté|De leur côté|Pour sa part|Pour leur part|En revanche|Toutefois"
        r"|Cependant|Néanmoins|Pourtant|Parallèlement|Enfin|En effet|En attendant|Dans le même temps|Au passage"
        r"|Par conséquent|Du coup|Finalement|Entre-temps|Autre nouvelle|À noter|Hier|Hier soir|Ce matin"
        r"|Aujourd['’]hui), "
        r"(?=(?:[LlDd]['’]|le |la |les |un |une |des |plusieurs |quelques |deux |trois )?\w)"
        r"(?!(?:il|elle|ils|elles|on|ce|cela|ça|c['’]|son|sa|ses|leur|leurs|et|mais|en|à|dans|pour|qui|que)\b)",
        end=r",? (?:hier(?: soir| matin| après-midi)?"
        r"|aujourd['’]hui|ce (?:matin|soir|midi)|cet après-midi)(?=\.\Z)",
        joined=listed("depuis de d' jusqu'à à dès pour comme qu' que est sont avec et ou c'est même pas encore a ont"),
    ),
    "es": Loose(
        front=r"(?:Además|Asimismo|Por su parte|Por otro lado|Por otra parte|En cambio|No obstante|Sin embargo"
        r"|Finalmente"
        r"|Mientras tanto|Mientras|A su vez|Al mismo tiempo|De hecho|Por último|Aun así|Entretanto|En tanto|Ayer|Anoche"
        r"|Esta (?:mañana|tarde|noche)), "
        r"(?=(?:el|la|los|las|un|una|unos|unas|varios|varias|otros|otras|dos|tres|cuatro|cinco) |[A-ZÁÉÍÓÚÑ]|\d)",
        end=r",? (?:hoy|ayer|anoche|esta (?:mañana|tarde|noche))(?=\.\Z)",
        joined=listed("desde hasta de para como es son y o que por a del al fue era ha han está están sea hoy"),
    ),
}
