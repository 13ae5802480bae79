"""States that are put in force and undone again: warnings, closures, outages. Data by language, no rules."""

from __future__ import annotations

from typing import Final, NamedTuple

from service.core.tables import listed


class State(NamedTuple):
    """What may be in a state, the words that put it there or say that it is, and those that undo it."""

    things: frozenset[str]
    on: frozenset[str]
    off: frozenset[str]


class Undoing(NamedTuple):
    """The states of one language, and what says near a word that undoes one that this has not come, or not all of it.

    Words of `not_yet` stand up to `before` lexemes before it, those of `in_part` shortly behind.
    """

    states: tuple[State, ...]
    not_yet: frozenset[str]
    in_part: frozenset[str]
    before: int = 3


UNDOING: Final[dict[str, Undoing]] = {
    "en": Undoing(
        (
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
                    """airport airports runway station stations line lines road roads bridge bridges tunnel motorway
                        highway border crossing port school schools plant factory market museum pass route"""
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
        ),
        not_yet=listed(
            """will would could may might must should can until till unless if when not never to before hopes hoped
            expected expects plans planned urged demanded wants partly partially gradually yet"""
        ),
        in_part=listed("half part parts some most third quarter two-thirds limited"),
    ),
    "de": Undoing(
        (
            State(
                listed("warnung warnungen alarm warnstufe"),
                listed("ausgegeben herausgegeben gilt galt besteht verhängt ausgerufen ausgelöst gab gibt warnt"),
                listed("aufgehoben zurückgenommen entwarnung beendet widerrufen"),
            ),
            State(
                listed(
                    """verbot gebot abkochgebot ausgangssperre sperrung anordnung evakuierung einschränkungen quarantäne
                    beschränkungen leitungswasser trinkwasser wasser"""
                ),
                listed(
                    "verhängt gilt galt angeordnet erlassen besteht bleibt abkochen abgekocht keime keimen ausgerufen"
                ),
                listed("aufgehoben beendet gelockert abgelaufen unbedenklich entwarnung bedenkenlos"),
            ),
            State(
                listed(
                    """flughafen bahnhof strecke straße strasse autobahn brücke tunnel pass grenze hafen schule schulen
                    werk museum strand bad linie grenzübergang innenstadt"""
                ),
                listed("gesperrt geschlossen unterbrochen blockiert abgeriegelt"),
                listed("freigegeben wiedereröffnet geöffnet offen frei befahrbar passierbar aufgehoben"),
            ),
            State(
                listed("züge zugverkehr verkehr flüge flugverkehr busse bahnen betrieb produktion nahverkehr fähren"),
                listed("eingestellt unterbrochen ausgefallen ruht lahmgelegt gestoppt still erliegen gestrichen"),
                listed("aufgenommen angelaufen normalbetrieb planmäßig normal rollen reibungslos"),
            ),
            State(
                listed("strom stromversorgung wasserversorgung haushalte versorgung"),
                listed("ohne ausgefallen unterbrochen gekappt abgeschnitten"),
                listed("wiederhergestellt zurück steht versorgt behoben"),
            ),
        ),
        not_yet=listed(
            """soll sollen sollte sollten wird werden könnte könnten kann können dürfte dürften will wollen muss
            müssen bis falls wenn sobald nicht noch nie bevor hofft erwartet geplant teilweise schrittweise
            frühestens"""
        ),
        in_part=listed("hälfte teil teile teilweise einige einigen drittel viertel gesperrt geschlossen eingestellt"),
        before=9,
    ),
    "fr": Undoing(
        (
            State(
                listed("alerte alertes vigilance confinement"),
                listed(
                    """déclenchée déclenché placé placée maintenue maintenu décrété décrétée émise vigueur confinés
                    confinées"""
                ),
                listed("levée levé levées annulée annulé abaissée"),
            ),
            State(
                listed(
                    "interdiction couvre-feu restrictions restriction arrêté embargo évacuation consigne mesures eau"
                ),
                listed(
                    """imposé imposée imposées instauré instaurée décrété ordonné ordonnée vigueur maintenu maintenue
                    interdit interdite appelés bouillir impropre"""
                ),
                listed("levé levée levées assouplies abrogé abrogée potable"),
            ),
            State(
                listed(
                    """aéroport gare ligne autoroute route routes pont tunnel port école écoles lycée collège usine
                    musée plage piste accès sentier circulation frontière col"""
                ),
                listed(
                    """fermé fermée fermés fermées coupé coupée interrompu interrompue bloqué bloquée interdit interdite
                    suspendue"""
                ),
                listed("rouvert rouverte rouvertes rouverts rétabli rétablie rouvre rouvrent réouverture"),
            ),
            State(
                listed("trains trafic vols circulation bus tramways tramway métro service services production"),
                listed(
                    """suspendu suspendus suspendue interrompu interrompue perturbé arrêté arrêtée annulés paralysé
                    supprimés arrêt"""
                ),
                listed("repris reprend reprennent rétabli rétablie reprise"),
            ),
            State(
                listed("électricité courant eau alimentation foyers"),
                listed("privés sans coupée coupé coupés coupure"),
                listed("rétabli rétablie rétablis revenu revenue"),
            ),
        ),
        not_yet=listed(
            """sera seront pourrait pourraient devrait devraient doit doivent jusqu si pas n ne avant quand lorsque
            espère attend prévoit prévu progressivement partiellement demande va vont être"""
        ),
        in_part=listed("partie partiellement moitié certains quelques tiers quart"),
        before=4,
    ),
    "es": Undoing(
        (
            State(
                listed("alerta alertas aviso avisos prohibición"),
                listed(
                    """emitió emitido activó activada decretó decretada mantiene mantuvo vigente declaró rige prohibió
                    prohíbe sigue"""
                ),
                listed("levantó levantada levantado levantan levanta desactivó desactivada cancelada canceló"),
            ),
            State(
                listed("prohibición toque confinamiento restricciones restricción veto orden evacuación"),
                listed("impuso decretó ordenó vigente mantiene rige sigue"),
                listed("levantó levantada levantado levantan levanta levantadas derogó"),
            ),
            State(
                listed(
                    """aeropuerto estación línea líneas carretera autopista autovía puente túnel puerto frontera escuela
                    escuelas colegio colegios clases planta fábrica museo playa vía metro ruta"""
                ),
                listed(
                    """cerrado cerrada cerrados cerradas cortado cortada cortadas suspendidas suspendido suspendida
                    bloqueado bloqueada parado"""
                ),
                listed("reabrió reabierto reabierta reabre reabren reabrieron reanudaron reanudado reanudan"),
            ),
            State(
                listed("vuelos trenes servicio servicios tráfico metro circulación producción labores búsqueda"),
                listed(
                    "suspendidos suspendió suspendido suspendida suspendidas parado paralizado interrumpido cancelados"
                ),
                listed("reanudó reanudaron reanudado reanudados restablecido restableció circular"),
            ),
            State(
                listed("luz electricidad agua suministro electricidad"),
                listed("sin cortado interrumpido corte apagón"),
                listed("restablecido restableció recupera recuperado recuperó volvió volvía vuelve"),
            ),
        ),
        not_yet=listed(
            """será serán podría podrían podrá podrán hasta si no antes cuando espera prevé pide previsto deberá
            parcialmente gradualmente exige para"""
        ),
        in_part=listed("parte mitad algunos algunas parcialmente tercio"),
        before=4,
    ),
}
