"""Words that tell one deed of the news, as a verb or as its noun, beyond what are synonyms anywhere. Data, no rules.

By language. A family is one line; a word belongs to one family at most.
"""

from __future__ import annotations

from typing import Final

FAMILIES: Final[dict[str, str]] = {
    "en": """
convicted conviction guilty verdict liable
bribe bribery bribes
won victory champion champions title beat
strike walkout walked stranded standstill halted stopped stop paralysed paralyzed
died death dead killed drowned
resigned resignation quit
approved approval cleared
arrested detained custody arrest
elected election
bought acquired takeover acquisition merger purchase
cut lowered reduced reduction
raised increased rise hike
sued lawsuit suit
crashed crash collided collision skidded overran
signed agreement accord ceasefire truce
sacked dismissed fired ousted
recalled recall
evacuated evacuation fled
sank sunk capsized
stole stolen theft robbed robbery heist thieves
freed released release
fined fine penalty
landfall
began begun begin initiated started launched
""",
    "de": """
verurteilt verurteilung schuldig schuldspruch freiheitsstrafe haftstrafe
streik ausstand warnstreik arbeitskampf lahmgelegt erliegen bestreiken
gestorben tot tote getötet starb todesopfer starben
zurückgetreten rücktritt
einigung einigten geeinigt tarifvertrag tarifabschluss
festgenommen verhaftet festnahme verhaftung festnahmen
gestohlen diebstahl entwendet erbeutet raub einbruch eingebrochen
beschlossen beschluss beschließt votiert votierten zustimmung zugestimmt gestimmt stimmten urabstimmung
aufgehoben entwarnung aufhebung
gewonnen sieg besiegt bezwang gewann schlug besiegte triumph siegte aus wirft fliegt
explodiert explosion
entschärft entschärfung
übernahme übernimmt erworben übernommen
gesperrt sperrung
evakuiert evakuierung räumung geräumt
insolvenz pleite zahlungsunfähig
angeklagt anklage
entlassen entlassung kündigung gekündigt
gefunden entdeckt geborgen entdeckten fanden
""",
    "fr": """
condamné condamnée condamnation coupable reconnu
grève débrayage arrêt mouvement
mort morts décès tué tués tuée péri décédé décédés
démission démissionné démissionne
accord signé compromis
arrêté arrêtés interpellé interpellés arrestation interpellation
retrouvé retrouvée découvert découverte localisé localisée
volé volés vol dérobé cambriolage emporté
voté adopté adoptée approuvé approuvée vote adopte approuve
levé levée lèvent
gagné victoire battu remporté remporte vainqueur sacre
incendie feu brûlé flammes
rachat racheté acquisition reprise repris
évacué évacués évacuation
éboulement glissement effondrement effondré
""",
    "es": """
condenado condenada condena culpable condenó
huelga paro
murió murieron muerto muertos fallecido fallecidos falleció fallecieron
dimitió dimisión renuncia renunció
acuerdo pacto convenio preacuerdo arreglo
detenido detenidos detención arrestado arrestados
hallado hallada encontrado encontrada localizado localizada hallazgo
robado robo robaron
aprobó aprobaron aprobado aprobada votó votaron ratificó ratificaron aval
levantó levantan levantada levantado
ganó victoria venció derrotó triunfo ascenso ascendió
incendio fuego
compró compra adquisición adquirió
evacuado evacuados evacuación desalojo desalojados
alud deslizamiento avalancha derrumbe
apagón corte
""",
}
# Verbs that leave it to what follows what was done: "was found guilty", "gave them a win", "agreed to begin talks".
LIGHT: Final[dict[str, str]] = {
    "en": """
found find finds gave gives give took takes take came comes come made makes make got gets get told put set kept became
becomes become had have has was were is are been be said says say shows showed show left went goes ordered orders
announced announces revealed reveals agreed agrees decided decides
""",
    "de": """
gab gibt kam kommt gekommen ging geht steht machte macht nahm nimmt stellte stellt hat hatte ist war wurde wird sind
""",
    "fr": """
a ont est sont fait mis pris donné annoncé annonce trouvé met prend a-t-on appris
""",
    "es": """
ha han es son fue hizo dio puso anunció anuncia dieron pone hace alcanzó alcanzaron lograron
""",
}
# Phrases that tell a deed, and a word for it.
PHRASES: Final[dict[str, dict[str, str]]] = {
    "en": {
        "stepped down": "resigned",
        "steps down": "resigns",
        "lost their lives": "died",
        "lost his life": "died",
        "lost her life": "died",
        "came ashore": "made landfall",
        "went down": "sank",
        "made off with": "stole",
        "set free": "freed",
        "taken over": "acquired",
        "take over": "acquire",
        "called off": "cancelled",
        "turned down": "rejected",
        "put off": "delayed",
        "ran into": "hit",
        "told to pay": "ordered to pay",
        "per cent": "percent",
    },
    "de": {
        "ums Leben": "getötet",
        "zum Erliegen": "lahmgelegt",
        "mit Ja": "zugestimmt",
        "im Elfmeterschießen": "nach Elfmeterschießen",
    },
    "fr": {"perdu la vie": "mort", "mis fin": "levé", "mis en examen": "accusé"},
    "es": {"perdieron la vida": "murieron", "perdió la vida": "murió", "pone fin": "levantó", "puso fin": "levantó"},
}
# How often, or of how much, a figure tells by itself.
MEASURES: Final[dict[str, str]] = {
    "en": r"\b(\d+) ?(?:%|percent|[mb]illion)",
    "de": r"\b(\d+)(?:,\d+)? ?(?:%|Prozent|Mill?ionen|Milliarden|Mio)",
    "fr": r"\b(\d+)(?:,\d+)? ?(?:%|pour cent|millions?|milliards?)",
    "es": r"\b(\d+)(?:[,.]\d+)? ?(?:%|por ciento|millones|millón)",
}
