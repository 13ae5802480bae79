"""Verbs, nouns and prepositions that say whose word a statement is."""

from __future__ import annotations

from service.core.tables import listed

SPEECH = {
    "en": listed(
        """said says say saying told claimed claims claim claiming alleges allege alleging stated states added adds
        argued argues argue arguing insisted insists insist insisting asserted asserts assert asserting
        maintained maintains contended contends contend warned warns warn warning believes believed believe
        suggested suggests suggest reported reports wrote writes tweeted testified testifies declared
        declares predicted predicts predict estimated estimates estimate complained complains complain
        accused accuses accusing reckons thinks speculated speculates thought blamed blames boasted implied
        implies proclaimed cautioned cautions opined mused conceded concedes explained explains noted notes
        recalled concluded concludes observed remarked fear fears feared countered stressed stresses
        emphasized feels"""
    ),
    "de": listed(
        """sagte sagt sagten sagen erklärte erklärt erklärten teilte teilten mitgeteilt behauptete behauptet behaupten
        berichtete berichtet berichten berichteten meldete meldet melden betonte betont warnte warnt
        kündigte angekündigt zufolge laut nach angaben vermutet glaubt meint meinte schrieb schreibt
        bestätigte bestätigt räumte gab hieß beteuerte versicherte argumentierte wirft warf fordert forderte
        erwartet"""
    )
    - {"nach"},
    "fr": listed(
        """dit disent déclaré déclare déclarent affirmé affirme affirment assuré assure assurent annoncé annonce selon
        estime estimé estiment expliqué explique indiqué indique rapporté rapporte rapportent précisé
        précise ajouté ajoute soutient soutenu prétend prétendent prétendu accuse accusé averti avertit
        confirmé confirme écrit croit pense reconnu admis dénoncé dénonce souligné souligne d'après"""
    ),
    "es": listed(
        """dijo dicen dice dijeron afirmó afirma afirman afirmaron aseguró asegura aseguran aseguraron declaró declara
        anunció anuncia según informó informa informaron explicó explica señaló señala indicó indica
        sostiene sostuvo denunció denuncia acusó acusa advirtió advierte confirmó confirma admitió reconoció
        cree considera escribió agregó añadió manifestó reportó alega alegó insistió"""
    ),
    "it": listed(
        """detto dice dicono disse dichiarato dichiara affermato afferma affermano sostiene sostengono sostenuto
        annunciato annuncia secondo riferito riferisce riferiscono spiegato spiega riportato riporta
        aggiunto ha-detto accusa accusato avverte avvertito confermato conferma ammesso ritiene crede
        scritto scrive precisato comunicato denunciato assicura assicurato"""
    ),
    "pt": listed(
        """disse dizem diz disseram afirmou afirma afirmam afirmaram declarou declara anunciou anuncia segundo informou
        informa informaram explicou explica relatou relata alegou alega alegam acusou acusa advertiu alertou
        confirmou confirma admitiu acredita considera escreveu acrescentou conforme sustenta sustentou
        garantiu garante"""
    ),
    "nl": listed(
        """zei zeggen zegt zeiden verklaarde verklaart stelde stelt stellen beweert beweerde beweren meldt meldde melden
        meldden aldus volgens vindt vond schrijft schreef waarschuwt waarschuwde denkt vreest vreesde"""
    ),
    "sv": listed(
        """säger sade sa uppger uppgav hävdar hävdade skriver skrev rapporterar rapporterade berättar berättade enligt
        menar menade tror varnar varnade"""
    ),
    "pl": listed(
        """powiedział powiedziała powiedzieli mówi mówią twierdzi twierdzą twierdził twierdziła oświadczył oświadczyła
        poinformował poinformowała poinformowali podał podała podali podkreślił podkreśliła ocenił oceniła napisał
        napisała według zdaniem uważa sądzi ostrzegł ostrzegła"""
    ),
    "ru": listed(
        """сказал сказала сказали заявил заявила заявили говорит говорят утверждает утверждают утверждал сообщил
        сообщила сообщили сообщает сообщают пишет считает считают полагает отметил отметила подчеркнул подчеркнула
        рассказал рассказала словам данным согласно мнению предупредил предупредила"""
    ),
    "uk": listed(
        """сказав сказала сказали заявив заявила заявили каже кажуть стверджує стверджують повідомив повідомила
        повідомили повідомляє пише вважає вважають зазначив зазначила розповів розповіла словами даними згідно"""
    ),
    "vi": listed("nói theo khẳng rằng"),
    "id": listed(
        """kata ujar katanya ujarnya mengatakan menyatakan mengklaim melaporkan menurut ungkap jelas menyebut menilai"""
    ),
    "ar": listed(
        """قال قالت قالوا وقال وقالت يقول تقول صرح صرحت وصرح أكد أكدت وأكد وأكدت زعم زعمت ذكر ذكرت وذكر وذكرت أضاف أضافت
        وأضاف بحسب وبحسب حسب وفق وفقا ووفقا أفاد أفادت وأفاد وأفادت أوضح أوضحت وأوضح"""
    ),
}
# Verbs of those who announce, confirm or own up to something: English has them among the soft ones.
ANNOUNCING = {
    "de": listed("kündigte angekündigt bestätigte bestätigt räumte gab"),
    "fr": listed("annoncé annonce confirmé confirme reconnu admis"),
    "es": listed("anunció anuncia confirmó confirma admitió reconoció"),
    "it": listed("annunciato annuncia confermato conferma ammesso comunicato"),
    "pt": listed("anunciou anuncia confirmou confirma admitiu"),
}
# What also tells a reader that something is somebody's word; enough in a claim, too weak to doubt one.
SOFT = {
    "en": listed(
        """announced announces announce announcing confirmed confirms confirm admitted admits admit admitting
        acknowledged acknowledges revealed reveals recalled recalls vowed vows promised promises pledged
        pledges charged charges found finds shows showed indicated indicates described describes called
        calls urged urges disclosed discloses hinted hints replied responded quoted cited cites quoting
        citing asked asks questioned assured assures voiced expressed guessed lamented joked quipped
        speaking spoke criticized criticised praised condemned expects expected conceded concedes noted
        notes explained explains testifies feels felt hopes hoped thinks thought tweeted posted wrote writes
        statement statements allegation allegations report reports accusation accusations testimony
        interview announcement opinion view views prediction comment comments remarks complaint lawsuit
        indictment affidavit words tweet warning reportedly allegedly alleged denied denies deny denying
        accused accuses accuse accusing per concluded concludes observed remarked fear fears feared blame
        disagree disagrees disagreed"""
    ),
    "de": listed(
        """angaben aussage aussagen erklärung bericht berichten einschätzung worten vorwurf informationen auskunft
        schätzung schätzungen gutachten kündigte angekündigt bestätigte bestätigt räumte will wollen bezifferte
        beziffert nannte nennt gilt"""
    ),
    "fr": listed(
        """communiqué déclaration selon rapport propos témoignage avis affirmation accusations estimation estimations
        annoncé annonce annoncent confirmé confirme reconnu admis raconte raconté promis promet source réclamé demandé
        jugent juge"""
    ),
    "es": listed(
        """comunicado declaración declaraciones informe testimonio opinión acusación palabras estimación cálculos
        balance anunció anuncia confirmó confirma admitió reconoció cuenta contó prometió promete calificó pidió
        fuentes"""
    ),
    "it": listed(
        """comunicato dichiarazione dichiarazioni rapporto testimonianza parere parole accusa stima annunciato annuncia
        confermato conferma ammesso racconta raccontato promesso promette fonti"""
    ),
    "pt": listed(
        """comunicado declaração declarações relatório depoimento opinião palavras acusação estimativa anunciou anuncia
        confirmou confirma admitiu conta contou prometeu promete fonte fontes"""
    ),
    "nl": listed("verklaring bericht woorden oordeel schatting bronnen bevestigt bevestigde kondigt kondigde vertelt"),
    "pl": listed("oświadczenie komunikat słów źródła szacunków zapowiedział zapowiedziała potwierdził potwierdziła"),
    "ru": listed("заявление сообщение источник источники оценке оценкам объявил объявила подтвердил подтвердила"),
    "vi": listed("báo nguồn thông tuyên xác"),
    "ar": listed("تصريح بيان مصدر مصادر أعلن أعلنت وأعلن وأعلنت"),
}
# Nouns behind which "that ..." is somebody's word: "his belief that the plan works".
OPINIONS = listed(
    """sentiment sentiments view belief opinion claim claims assertion assertions contention conviction argument
        suggestion insistence statement allegation allegations accusation accusations notion assessment stance
        assumption complaint conclusion prediction suspect suspects suspected suspicion"""
)
# Verbs and nouns of speech that as often tell what somebody did.
DEEDS = listed(
    """asked asks charged charges called calls found finds showed shows described describes revealed reveals
        recalled report reports view views words speaking spoke interview warning denied accused promised
        urged"""
)
# "According to" and its like: the whole sentence is somebody's word.
FRAMES = {
    "en": (
        "according to",
        "in the words of",
        "in the view of",
        "in the opinion of",
        "per officials",
        "sources say",
        "point out",
        "points out",
        "pointed out",
    ),
    "de": (
        "laut",
        "zufolge",
        "nach angaben",
        "nach aussage",
        "nach einschätzung",
        "nach ansicht",
        "nach auskunft",
        "nach informationen",
        "den angaben",
    ),
    "fr": ("selon", "d'après", "aux dires de", "à en croire", "de l'avis de"),
    "es": ("según", "de acuerdo con", "a juicio de", "en opinión de", "en palabras de"),
    "it": ("secondo", "a detta di", "stando a", "a parere di", "a giudizio di"),
    "pt": ("segundo", "de acordo com", "conforme", "na opinião de", "nas palavras de"),
    "nl": ("volgens", "aldus", "naar eigen zeggen", "in de woorden van"),
    "sv": ("enligt",),
    "pl": ("według", "zdaniem", "jak podaje", "jak podał", "jak podała", "zgodnie z"),
    "ru": ("по словам", "по данным", "согласно", "по мнению", "по версии", "по информации"),
    "uk": ("за словами", "за даними", "згідно", "на думку", "за інформацією"),
    "vi": ("theo", "cho biết", "cho rằng", "cho hay"),
    "id": ("menurut",),
    "ar": ("بحسب", "وبحسب", "حسب", "وفق", "وفقا", "ووفقا", "نقلا عن"),
}
