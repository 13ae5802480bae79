"""Words by which a sentence in another language than English points back, beyond openings and nouns. Data, no rules."""

from __future__ import annotations

from typing import Final, NamedTuple

from service.core.tables import listed


class Subjects(NamedTuple):
    """How a subject looks behind a verb that opens the sentence, and verbs behind which something else follows."""

    pattern: str
    verbs: frozenset[str]


# Other words that point back, at the beginning of a sentence (^) or near it: pronouns behind prepositions, shares of a
# number told before, times counted from something told before.
BACKWARD: Final[dict[str, str]] = {
    "de": (
        r"^(?:Gegen|Mit|Bei|Von|Für|Nach|An|Auf|Über|Unter|Vor|Zu|Neben|Laut|Ohne|Zwischen|Durch|Aus|Um) (?:ihn|ihm|ihr"
        r"|ihnen|sie|denen|beiden?|beides|allen dreien)\b"
        r"|^(?:Die|Der|Den|Beim|Einer der|Eine der|Eines der) (?:beiden|[Zz]weiten?|übrigen?|anderen?|restlichen?)\b"
        r"(?! [A-ZÄÖÜ])|^(?:Alle (?:zwei|drei|vier|fünf)|Einige|Andere|Zwei|Drei|Weitere|Ein weiterer|Eine weitere"
        r"|Der Rest|Vom Rest|Die übrigen \w+|Letztere\w*|Auf die Spur) (?![A-ZÄÖÜ])[a-zäöüß]+"
        r"|^(?:\w+ ){0,2}(?:Minuten|Stunden|Tage|Wochen|Monate|Jahre) (?:später|darauf|danach|zuvor)\b"
        r"|^(?:Wenig später|Kurz darauf|Kurz zuvor|Tags darauf|Tags zuvor|Am (?:Tag|Abend) (?:darauf|zuvor)|Am selben"
        r"|Am nächsten|Am folgenden|Im selben|Es handelt? sich|Darauf|Davon|Daran|Daraus|Darin|Darunter|Davor|Dazu"
        r"|Darüber|Hierzu|Hierfür|Hierbei|Hiervon|Demnach|Demzufolge|Dementsprechend|Folglich|Mittlerweile|Seitdem"
        r"|Seither|Derweil|Ferner|Indes|Deren|Dessen|Deswegen|Jener|Jene|Solche|Ersteres|Womöglich|Tatsächlich"
        r"|Zugleich|Gleichzeitig|Anschließend|Damals|Jetzt|Nun|Zusammen mit den|Umgekehrt|Immerhin)\b"
        r"|^(?:Seiner|Ihrer) (?:Ansicht|Meinung|Einschätzung|Darstellung) nach\b"
        r'|^"",? [a-zäöüß]+ (?:sein|ihr)e?[rmns]? '
        r'|^"",? (?:entgegnete|erwiderte|antwortete|konterte|hielt|entgegnet|kontert)\b'
        r"|\b(?:demnach|demzufolge|dagegen(?! stimm|[.,])|hingegen|daraufhin|dort)\b"
        r"|^[^,]*\b(?:dafür|davon|daran|darauf|darin|darüber|dazu|dadurch|dabei)\b(?![^\n]*,)"
        r"|(?<!, )\bdas(?=[.;]| (?:ab|an|für|nicht|auch|zurück|allerdings|wiederum|naturgemäß)\b)"
    ),
    "fr": (
        r"^(?:Avec|Pour|Chez|Contre|Parmi|Selon|D['’]après|Derrière|Devant|Sans|Entre|Sur|Deux d['’]entre"
        r"|Trois d['’]entre"
        r"|Certains d['’]entre|Plusieurs d['’]entre|Aucun d['’]entre|La plupart d['’]entre|L['’]un d['’]entre) "
        r"(?:lui|elle|eux|elles|ce dernier|cette dernière|ces derniers|celui-ci|celle-ci)\b"
        r"|^(?:L['’]autre|Les autres|Le second|La seconde|Les deux(?! [a-zé]+ (?:de|du|des|d['’]))|Tous (?:les )?trois"
        r"|Tous (?:les )?deux|Deux autres|Trois autres|Un autre|Une autre|Certains|D['’]autres|Aucun|Aucune) (?:\w+ )?"
        r"(?=(?:a|ont|est|sont|avait|avaient|était|étaient|sera|seront|n['’]\w+|se|s['’]\w+)\b)"
        r"|^(?:\w+ ){1,2}(?:minutes?|heures?|jours?|semaines?|mois|ans|années?) plus (?:tard|tôt)\b"
        r"|^(?:Peu après|Peu avant|Dans la foulée|Dans la soirée, |Le lendemain|La veille|Le même jour|À l['’]époque"
        r"|Sur place|Entre-temps|Dès lors|D['’]où|À l['’]issue,|Depuis,|Résultat|En vain|À son tour|À ses côtés"
        r"|Au contraire|À l['’]inverse|En réponse|Dans la matinée, |Dans l['’]après-midi, |Pire|Autre|Même si celui)"
        r"|^[^,;:«]{3,60} (?:l['’](?:a|ont|avait|avaient)|(?:les|lui|leur) (?:a|ont|avait|avaient)) \w+"
        r"|^(?:Tous|Toutes) (?:se |s['’])?[a-zé]+(?:ent|ont)\b"
        r"|^(?:À|A) (?:son|leur) (?:bord|avis|tour|retour)\b"
        r'|^"",? (?:a |ont )?[a-zéè]+ (?:son|sa|ses|leur|leurs) '
        r"|^[^;:«]{3,60}, (?:elle|lui|eux|elles), (?:l['’]|le |la |les |lui |leur )[a-z]"
        r'|^"",? (?:a |ont )?(?:répli|rétor|répond|riposté|objecte)[a-zé]+\b'
        r"|\b(?:celui-ci|celle-ci|ceux-ci|celles-ci)\b"
    ),
    "es": (
        r"^(?:En|Con|Para|Contra|Entre|Según|Sin|Tras|Por|De|A|Ante) (?:(?:él|ella|ellos|ellas|ello)\b"
        r"|(?:eso|esto|este|esta|estos|estas|ambos|ambas)\b(?! [a-záéíóúñ]{3,}))"
        r"|^(?:Los dos|Las dos|Los tres|Las tres|Los otros|Las otras|Los demás|Las demás|El otro|La otra|El segundo|La"
        r" segunda|El primero|La primera|El tercero|La tercera|Dos de ellos|Dos de ellas|Ninguno|Ninguna|Ambos|Ambas"
        r"|Otros|Otras|Otros \w+|Otras \w+|Varios de ellos|El resto|Quien|Ahí|Allí|Así)\b(?=,|\.| (?:[a-z]+(?:ó|aron"
        r"|ieron|aba|aban|ía|ían|rá|rán)|es|son|fue|fueron|está|están|ha|han|quedan?|siguen?|era|eran|también"
        r"|quedará)\b)"
        r"|^(?:\w+ ){0,2}(?:minutos|horas|días|semanas|meses|años) (?:después|más tarde|antes)\b(?! de)"
        r"|^(?:Al día siguiente|Poco después|Poco antes|Minutos después|A continuación|Acto seguido|En respuesta"
        r"|Entonces"
        r"|Desde entonces|Al cabo|Mientras tanto|Más tarde|Primero|De ahí|Tampoco|Pese a ello|Por lo pronto|Eso sí"
        r"|De ellos|De ellas|Entre ellos|Entre ellas|Dicho|Dicha)\b"
        r"|^[^,;:«“]{0,60}\b(?:[Ll]a|[Ll]as|[Ll]e|[Ll]es) [a-záéíóúñ]+(?:ó|aron|ieron|aba|aban)\b"
        r"(?! (?:[\w.,-]+ ){0,4}(?:a|al) )"
        r"|^(?:En|A) su (?:interior|lugar|contra|juicio|llegada)\b"
        r'|^"",? [a-záéíóúñ]+ (?:su|sus) '
        r'|^"",? (?:respondió|replicó|contestó|zanjó|responde|replica)\b'
        r"|^(?:Todos|Todas) (?:se )?[a-z]+(?:an|en|aron|ieron|án)\b"
        r"|^Según (?:dijo|explicó|informó|indicó|añadió|afirmó|señaló|precisó|ha [a-z]+)\b(?! [a-z]{0,3} ?[A-Z])"
        r"|^Se [a-zñ]+(?:ó|aron|ieron) (?:a|en|de|por|con|hasta|desde|tras)\b"
        r"|\b(?:a|de|con|por|para|sobre|contra) (?:ella|él|ellos|ellas|ello)[.]"
        r'|^(?:Para|Según|Con|En) [^,]{3,50} (?:es|fue|son|era|será) ""'
        r"|^(?:(?:Antes|Después|Tras|Al) (?:de )?)?[a-zA-Zñí]+[aei]r(?:la|lo|las|los|le|les)\b"
        r"|^[Ll][ao]s? (?:pueden?|deben?|había|habían|han?|van?)\b"
    ),
}
# Verbs of reported speech: where nobody is said to have said it, the sentence before says who did.
REPORTED: Final[dict[str, frozenset[str]]] = {
    "de": listed(
        """habe sei seien werde könne müsse solle wolle dürfe gebe komme gehe stehe lasse handle bestehe liege bleibe
        wisse stelle mache nehme gelte halte hätten müssten hätte fehle brauche drohe"""
    ),
}
# What says whose word a sentence is, beyond the verbs of speech.
ATTRIBUTED: Final[dict[str, frozenset[str]]] = {
    "de": listed(
        """so hieß heißt hiess heisst sagte sagt sagten laut zufolge angaben darstellung aussage teilte ansicht meinung
        auffassung argumentiert kritisiert kritisierte beteuert beteuerte bekräftigte ergänzte fügte sprach spricht"""
    ),
}
# Pronouns that open a sentence and stand for nobody.
IMPERSONAL: Final[dict[str, str]] = {
    "de": r"Es (?:gibt|gab|kam zu|kommt zu|gilt|galt)\b(?! (?:aber|auch|jedoch|allerdings|zudem|dort))",
    "fr": r"(?:Il (?:faut|faudra|y a|y avait|est prévu|est interdit)|C['’]est la première fois que?)\b",
}
# Languages that need no subject: where a verb opens the sentence, who does it has to follow within a few words. Verbs
# behind which something else follows at once, so that nobody is named who does it.
SUBJECTS: Final[dict[str, Subjects]] = {
    "es": Subjects(
        pattern=(
            r"(?:el|la|los|las|un|una|unos|unas|más|menos|casi|cerca|otro|otra|varios|varias|dos|tres|cuatro|cinco"
            r"|seis|siete|ocho|nueve|diez|once|doce|muchos|todos|decenas|cientos|miles|medio|media|su|sus|\d\S*"
            r"|[^\W\da-zß-ÿ]\S*)\b"
        ),
        verbs=listed(
            """arriesga arriesgan tiene tenía tuvo recibió afronta anunció anuncia dijo pidió quiere reclama exige
            añadió explicó señaló indicó recordó advirtió admitió reconoció negó aseguró afirmó sostuvo confirmó
            prometió informó había ha han habían deberá podrá tendrá quedó quedará permanece está estaba"""
        ),
    ),
}
