"""Words by which newspapers of other languages than English say the same: data, no rules.

A line is one group. Only words that stand for each other in news whatever else the sentence says; a word that has
another meaning as often as not belongs nowhere.
"""

from __future__ import annotations

from typing import Final

_DE = """
feuer brand großbrand flammen
steigen stieg steigt gestiegen erhöht erhöhte kletterte
sinken sank sinkt gesunken fiel gefallen
tote toten tot getötet gestorben starben todesopfer
treffen traf getroffen begegnet begegnete
mehrfach mehrmals wiederholt
zuvor vorher davor
firma unternehmen konzern
auto wagen pkw
prüfen prüft untersuchen untersucht untersuchte
beginnen begann beginnt begonnen starten startete gestartet
endet endete beendet
chef leiter
polizisten beamte beamten
verlangt verlangte verlangten fordert forderte forderten gefordert
verhaftet festgenommen
bewohner anwohner
"""
_FR = """
incendie feu
alourdi augmenté grimpé hausse
baissé reculé chuté baisse
mort morts tué tués décédé décédés
demande demandé réclame réclamé exige exigé
entreprise société compagnie firme
voiture véhicule automobile
passager passagers voyageur voyageurs
camion poids-lourd
chauffeur conducteur
percuté heurté
commencé débuté
estimé évalué chiffré estimés évalués chiffrés
arrêté interpellé arrêtés interpellés
habitants riverains
"""
_ES = """
incendio fuego
subió sube ascendió asciende aumentó elevó eleva elevado
bajó descendió cayó disminuyó
muertos muerto muertas muertes fallecidos fallecidas fallecieron murieron fallecido
piden pide pidió reclaman reclama exigen exige solicita
empresa compañía
evacuadas evacuados desalojados desalojadas desalojadas
terminar terminará acabar acabará finalizar concluir finalizará
contempla prevé incluye
coche vehículo automóvil turismo
detenidos detenidas arrestados detuvo arrestó
comenzó empezó inició
vecinos residentes habitantes
autobús autobuses bus
dice dijo afirma afirmó
vence termina expira
"""
_IT = """
incendio fuoco rogo
salito salire aumentato cresciuto
morti morto vittime deceduti
chiesto chiede sollecitato
azienda società compagnia impresa
urto impatto schianto collisione
urtato colpito
molo banchina
auto macchina vettura
arrestato fermato arrestati fermati
iniziato cominciato
guasto avaria
"""
_PT = """
incêndio fogo
subiu aumentou cresceu
desceu caiu baixou
mortos morto mortes vítimas
pediu exigiu reclama
empresa companhia
embateu bateu colidiu chocou
carro automóvel viatura
detidos presos
começou iniciou
prejuízos danos
avaria falha
"""
_NL = """
brand vuur
gestegen steeg stijgt opgelopen oploopt
doden dode omgekomen gestorven overleden
eist eiste vraagt vroeg
bedrijf firma onderneming
botste botsing geramd ramde
auto wagen
aangehouden gearresteerd
begonnen begon gestart
schip boot veerboot
kade pier
"""


# By language (ISO 639-1).
REWORDINGS: Final[dict[str, str]] = {"de": _DE, "fr": _FR, "es": _ES, "it": _IT, "pt": _PT, "nl": _NL}
