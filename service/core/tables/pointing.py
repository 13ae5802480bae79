"""What points back in other languages than English, and what says that an article is opinion. Data, no rules.

Folded to lower case; apostrophes straight.
"""

from __future__ import annotations

from typing import Final

from service.core.tables import listed

# Openings of more than one word, or of languages that write no spaces; each is matched at a word's end.
PHRASES: Final[dict[str, tuple[str, ...]]] = {
    "de": (
        "im gegenzug", "zur begründung", "im anschluss", "in der folge", "vor diesem", "nach ihm",
        "nach ihr", "laut ihm",
        "laut ihr", "zum einen", "zum anderen", "darüber hinaus", "des weiteren", "aus diesem", "auf diese",
        "in diesem",
        "beide", "eine bestätigung", "eine offizielle bestätigung", "eine stellungnahme", "letzterer",
        "letztere", "ersterer",
    ),
    "fr": (
        "en effet", "en revanche", "par ailleurs", "de son côté", "pour sa part", "quant à lui",
        "quant à elle", "en attendant",
        "de plus", "en outre", "par conséquent", "malgré cela", "à cette", "l'un d'eux", "l'une d'elles",
        "l'un d'entre",
        "selon lui", "selon elle", "selon eux", "d'après lui", "d'après elle", "pour lui", "pour elle", "tous deux",
        "toutes deux", "à ce titre", "du coup", "dans ce", "dans cette", "pour cela", "de même", "l'intéressé",
    ),
    "es": (
        "no obstante", "por su parte", "por otro lado", "por otra parte", "en cambio", "aun así", "por ello",
        "por eso",
        "por tanto", "por lo tanto", "de hecho", "al mismo tiempo", "a su vez", "según él", "según ella",
        "uno de ellos",
        "una de ellas", "para él", "para ella", "el mismo", "en ese", "en esa", "en este", "para ello", "ello",
        "a pesar de ello", "ambas", "los otros", "las otras", "de esta", "de ese", "por esta", "tras ello",
    ),
    "it": (
        "a sua volta", "per questo", "nel frattempo", "al contrario", "d'altra parte", "dal canto suo",
        "di conseguenza",
        "secondo lui", "secondo lei", "uno di loro", "una di loro", "in quel", "in quella", "in questo", "in questa",
        "per contro", "da parte sua", "di fatto", "entrambe", "nonostante ciò", "a suo dire",
    ),
    "pt": (
        "no entanto", "por isso", "por sua vez", "por outro lado", "ao mesmo tempo", "ainda assim",
        "de acordo com ele",
        "segundo ele", "segundo ela", "um deles", "uma delas", "nesse", "nessa", "por seu lado", "em contrapartida",
        "apesar disso", "para ele", "para ela", "ambas", "na sequência",
    ),
    "nl": (
        "volgens hem", "volgens haar", "volgens hen", "op haar beurt", "op zijn beurt", "desondanks",
        "daarbij", "daarmee",
        "daardoor", "een van hen", "tegelijkertijd", "aan de andere kant", "in reactie", "beiden",
    ),
    "sv": ("enligt honom", "enligt henne", "en av dem", "å andra sidan", "på så", "trots detta", "båda"),
    "pl": (
        "według niego", "według niej", "jego zdaniem", "jej zdaniem", "z kolei", "tym samym", "w tym", "mimo to",
        "jeden z nich", "jedna z nich", "ponadto", "poza tym", "w związku z tym", "dlatego", "jednak", "natomiast",
        "on", "ona", "oni", "one", "ono", "jego", "jej", "ich", "ten", "ta", "to", "te", "ci", "ale", "a", "i",
        "lecz",
        "tych", "tej", "temu", "oraz", "więc", "zatem", "także", "również", "tymczasem", "następnie", "później",
    ),
    "ru": ("по его словам", "по ее словам", "по её словам", "их", "при этом", "кроме того", "в свою очередь",
           "в то же время",
           "вместе с тем", "тем временем", "один из них", "одна из них"),
    "uk": ("він", "вона", "воно", "вони", "його", "її", "їх", "цей", "ця", "це", "ці", "але", "та", "і",
           "проте", "однак",
           "також", "тому", "водночас", "за його словами", "за її словами", "натомість", "крім того"),
    "zh": ("他", "她", "它", "这", "此", "对此", "其", "该", "但", "不过", "然而", "因此", "同时"),
    "ja": ("これ", "それ", "その", "この", "しかし", "また", "彼", "彼女", "同社", "同氏", "うち", "ただ",
        "だが", "一方"),
}  # fmt: skip
# Demonstratives before a noun, and the words behind them that tell a time or open a clause instead.
DEMONSTRATIVES: Final[dict[str, tuple[str, str]]] = {
    "de": (
        "dieser diese dieses diesem diesen",
        """woche jahr jahres tag tage tagen tages monat monats montag dienstag mittwoch donnerstag freitag
        samstag sonntag
        morgen abend nacht sommer herbst winter frühjahr frühling wochenende mal zeit land saison""",
    ),
    "fr": (
        "ce cet cette ces",
        """lundi mardi mercredi jeudi vendredi samedi dimanche matin soir midi nuit après-midi semaine mois
        année été hiver
        automne printemps week-end jour fois type pays qui que sont dont""",
    ),
    "es": (
        "este esta estos estas ese esa esos esas dicho dicha dichos dichas",
        """lunes martes miércoles jueves viernes sábado domingo semana mes año mañana tarde noche madrugada
        jornada verano
        otoño invierno primavera vez fin tipo país días años meses curso""",
    ),
    "it": (
        "questo questa questi queste quel quella quei quegli tale tali",
        """settimana mese anno mattina pomeriggio sera notte estate autunno inverno primavera giorni volta
        weekend lunedì
        martedì mercoledì giovedì venerdì sabato domenica che paese""",
    ),
    "pt": (
        "este esta estes estas esse essa esses essas aquele aquela desse dessa nesse nessa",
        """semana mês ano manhã tarde noite madrugada segunda terça quarta quinta sexta sábado domingo verão
        outono inverno
        primavera vez fim tipo país segunda-feira terça-feira quarta-feira quinta-feira sexta-feira""",
    ),
    "nl": (
        "dit deze",
        """week maand jaar ochtend middag avond nacht zomer herfst winter lente weekend keer dag maandag
        dinsdag woensdag
        donderdag vrijdag zaterdag zondag land""",
    ),
    "pl": ("ten tę te tej", "sposób tydzień rok miesiąc sam"),
    "ru": ("этот эта эти этого этой этих этим", "раз неделе неделю год году месяц месяце"),
}
# What stands with the definite article, without a name behind it, for somebody or something told before.
KNOWN: Final[dict[str, tuple[str, str]]] = {
    "de": (
        "der die das dem den",
        """mann frau junge mädchen fahrer fahrerin opfer täter beschuldigte verdächtige angeklagte politiker
        politikerin
        jurist juristin sprecher sprecherin entscheidung ankündigung vorfall maßnahme erklärung aussage vorwürfe summe
        genannte betroffenen verletzten fahrzeug wagen unfallwagen zugriffe""",
    ),
    "fr": (
        "le la les l'",
        """homme femme conducteur conductrice victime suspect prévenu intéressé élu élue décision annonce mesure
        incident individu jeune véhicule quinquagénaire sexagénaire adolescente adolescent quadragénaire
        trentenaire septuagénaire""",
    ),
    "es": (
        "el la los las",
        """hombre mujer joven conductor conductora detenido detenida víctima regidor edil acusado acusada
        decisión medida
        anuncio incidente mandatario dirigente pareja vehículo hallazgo mandataria funcionaria funcionario""",
    ),
    "it": (
        "il la lo i le gli l'",
        """uomo donna giovane conducente vittima imputato imputata decisione annuncio misura episodio indagato""",
    ),
    "pt": (
        "o a os as",
        "homem mulher jovem condutor vítima suspeito suspeita arguido decisão medida anúncio incidente",
    ),
    "nl": ("de het", "man vrouw verdachte slachtoffer bestuurder besluit maatregel incident beslissing"),
    "pl": ("", "mężczyzna kobieta poszkodowany sprawca kierowca"),
    "ru": ("", "мужчина женщина подозреваемый пострадавший водитель"),
}
COMPLEMENTS: Final = listed(
    """von des der vom zum zur im am aus mit über für gegen zu und de du d' des en à au aux qui que del do da
    dos das di
    della dell' che van met w z na за в из с от о по und et e y en i и"""
)
# The pronouns of those who speak: once a sentence has left its article they are nobody's.
SPEAKING: Final[dict[str, frozenset[str]]] = {
    "de": listed("ich wir mein meine meinem meinen unser unsere unserer unserem uns mir mich"),
    "fr": listed("je j'ai j' nous mon ma mes notre nos moi"),
    "es": listed("yo nosotros mi mis nuestro nuestra nuestros nuestras"),
    "it": listed("io noi mio mia miei mie nostro nostra nostri nostre"),
    "pt": listed("eu nós meu minha meus minhas nosso nossa nossos nossas"),
    "nl": listed("ik wij we mijn ons onze"),
    "pl": listed("ja my mój moja nasz nasza nasze"),
    "ru": listed("я мы мой моя наш наша наши"),
}
# The same, and those of the reader, wherever they stand; German writes "Sie" for the reader with a capital.
ADDRESSING: Final[dict[str, str]] = {
    "de": r"(?<=\w )(?:Sie|Ihnen|Ihre[rmns]?)\b|\b(?:[Ww]ir|uns|[Uu]nsere?[rmns]?|ich|mein|meine[rmns]?)\b",
    "fr": r"\b(?:[Vv]ous|[Vv]otre|[Vv]os|[Nn]ous|[Nn]otre|[Nn]os|[Jj]e)\b|\b[Jj]['’]",
    "es": r"\b(?:usted|ustedes|nosotros|nosotras|[Nn]uestr[oa]s?|síganos|escúchenos|yo)\b",
}
# A paper that speaks of itself, and the courtesies of a statement.
OURSELVES: Final[dict[str, tuple[str, ...]]] = {
    "en": (
        *("o further comment", "not comment further", "takes note of", "place on record", "would like to thank"),
        *(
            "remains committed to",
            "remain committed to",
            "fully committed to",
            "with questions may",
            "with questions can",
        ),
        *("our highest priority", "our top priority", "our first priority", "for more information", "1-800-"),
        *("asked to call", "asked to contact", "urged to call", "urged to contact", "can call ", "may call "),
        *("advice call", "emergency line", "nyone with information", "got a story?", "Got a story?"),
        *("is what we know", "what you need to know", "stakes could not be higher"),
        *("our live blog", "our reporter", "this newspaper", "this website"),
    ),
    "de": ("dieser zeitung", "unserer zeitung", "unserer redaktion", "dieser redaktion", "unseren informationen"),
    "fr": ("selon nos informations", "notre journal", "notre rédaction", "nos confrères", "nos colonnes"),
    "es": ("este diario", "este periódico", "nuestra redacción", "este medio"),
    "it": ("nostro giornale", "questo giornale", "nostra redazione"),
    "pt": ("este jornal", "nosso jornal", "nossa reportagem", "nossa redação"),
    "nl": ("deze krant", "onze redactie", "deze site"),
    "pl": ("naszej redakcji", "naszej gazety"),
}
# How the heading of an article of opinion begins.
OPINIONS: Final[dict[str, tuple[str, ...]]] = {
    "en": ("opinion", "comment", "commentary", "editorial", "column", "op-ed", "viewpoint", "letter to the editor"),
    "de": ("kommentar", "leitartikel", "meinung", "glosse", "kolumne", "gastbeitrag", "standpunkt", "essay"),
    "fr": ("éditorial", "edito", "édito", "commentaire", "tribune", "chronique", "opinion", "point de vue", "billet"),
    "es": ("editorial", "opinión", "tribuna", "columna", "análisis de opinión"),
    "it": ("il commento", "commento", "editoriale", "l'editoriale", "opinione", "l'opinione", "il corsivo"),
    "pt": ("editorial", "opinião", "coluna", "artigo de opinião", "comentário", "crónica", "crônica"),
    "nl": ("commentaar", "opinie", "column", "hoofdredactioneel commentaar", "ingezonden"),
    "pl": ("komentarz", "opinia", "felieton"),
    "sv": ("ledare", "krönika", "debatt", "kommentar"),
    "ru": ("мнение", "колонка", "комментарий"),
    "uk": ("думка", "колонка", "коментар"),
    "vi": ("bình luận", "ý kiến", "góc nhìn"),
    "ar": ("رأي", "افتتاحية", "مقال رأي"),
    "zh": ("社论", "评论"),
    "ja": ("社説", "論説"),
}
# Verbs of speech that stand without a subject where everybody knows who speaks.
SUBJECTLESS: Final[dict[str, str]] = {
    "es": """dijo declaró sostuvo afirmó aseguró añadió agregó explicó señaló indicó insistió advirtió subrayó manifestó
        concluyó recordó lamentó reconoció apuntó""",
    "it": "detto dichiarato affermato aggiunto spiegato sottolineato assicurato concluso ribadito precisato",
    "pt": """
        disse declarou afirmou acrescentou explicou sublinhou garantiu concluiu adiantou referiu frisou lamentou""",
    "pl": "powiedział powiedziała dodał dodała stwierdził stwierdziła podkreślił podkreśliła wyjaśnił wyjaśniła",
}
