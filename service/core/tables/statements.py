"""How the main verb of a statement is found, and what it tells, in other languages than English. Data, no rules.

Words are in small letters; of "s'est" and "n'a" the part behind the apostrophe counts.
"""

from __future__ import annotations

from typing import Final

from service.core.tables import listed
from service.core.tables.verbal import Verbs

_FROM: Final = frozenset({"von"})
_AT: Final = frozenset({"vor"})
_SELF: Final = frozenset({"sich"})

_LIVES: Final = listed("tote todesopfer menschenleben leben opfer verletzte todesopfern")
_DECIDING: Final = listed("stimmen rat stadtrat gemeinderat kreistag landtag bundestag gericht richter parlament volk")
_VOICES: Final = listed("voix conseil tribunal cour justice assemblée sénat députés juge")
_VOTES: Final = listed("votos pleno congreso senado tribunal juez audiencia supremo diputados parlamento")

STATEMENTS: Final[dict[str, Verbs]] = {
    "de": Verbs(
        helping=listed(
            """hat haben hatte hatten habe hätte hätten ist sind war waren sei seien wäre wird werden wurde wurden werde
            würde würden könne müsse solle wolle dürfe seien kann können konnte konnten könnte könnten muss müssen
            musste mussten soll sollen sollte sollten will wollen wollte wollten darf dürfen durfte dürfte dürften
            müsste müssten lässt lassen ließ ließen"""
        ),
        before=listed("hatte hatten war waren"),
        passive=listed("wird werden wurde wurden worden"),
        participle=(
            r"(?:(?:\w{2,7})?ge\w{2,}(?:t|en)|(?:be|er|ver|zer|ent|emp|miss|über|unter|wider|durch|um"
            r"|wieder)\w{2,}(?:t|en)"
            r"|\w{3,}iert|\w{4,}en|tot|frei|zurück)\Z"
        ),
        bare=r"ge\w{3,}(?:t|en)\Z",
        never=listed(
            """nicht mit seit zeit jetzt zuletzt zunächst insgesamt selbst statt längst fast erst oft weit direkt exakt
            sofort dort fort bestimmt geplant heute gestern bislang rund etwa samt laut acht samstagnacht"""
        ),
        finite=listed(
            """begann beginnt beginnen begannen bezwang bezwangen drang drangen brach brachen bricht brachte brachten
            bringt bringen blieb blieben bleibt bleiben brannte fand fanden findet finden fiel fielen fällt fallen
            floh flohen fuhr fuhren fährt fahren ging gingen geht gehen gewann gewannen gewinnt gibt gab gaben kam
            kamen kommt kommen lag lagen liegt liegen nahm nahmen nimmt nehmen rückte schlug schlugen schlägt schoss
            sank sanken sinkt sinken starb starben stirbt sterben stand standen steht stehen stieg stiegen steigt
            steigen stieß stießen traf trafen trifft treffen trat traten tritt treten verlor verloren verliert verließ
            verlieren warf wirft wuchs zog zogen zieht ziehen zwang schloss schließt schließen öffnet öffnen gilt
            gelten galt galten einigten einigen verhandeln stimmt stimmen stimmte stimmten bekommt bekommen bekam
            erhält erhalten erhielt erhielten verständigten beschloss beschlossen beschließt entschied entscheidet
            enthält sieht sah läuft laufen lief liefen fehlt fehlen macht machen machte dauert dauerte hält halten
            hielt hielten tut tat lässt endet endete fliegt flog siegt"""
        ),
        ending=r"[a-zäöüß]{2,}(?:te|ten|t)\Z",
        articles=listed(
            "der die das den dem des ein eine einen einem einer eines zum zur im am beim vom kein keine und oder als"
        ),
        linking=listed(
            """der die das den dem deren dessen denen welche welcher welches wo wie was wer dass ob weil wenn als
            nachdem während obwohl da bevor sobald solange falls damit indem sodass seitdem bis um ohne anstatt statt
            wobei womit wodurch worauf wonach wofür"""
        ),
        prepositions=listed(
            """an auf aus bei durch für gegen hinter in mit nach neben ohne über um unter von vor wegen zu zwischen
            dank"""
        ),
        reactions=listed(
            """sagt sagte sagten gesagt sagen kritisiert kritisierte kritisierten kritisieren fordert forderte forderten
            fordern gefordert verlangt verlangte verlangten verlangen warnt warnte warnten warnen gewarnt lobt lobte
            lobten loben gelobt begrüßt begrüßte begrüßten begrüßen beklagt beklagte beklagten beklagen bedauert
            bedauerte bedauern droht drohte drohten drohen gedroht hofft hoffte hofften hoffen gehofft fürchtet
            fürchtete fürchten befürchtet befürchtete befürchten erwartet erwartete erwarten glaubt glaubte glauben
            meint meinte meinten meinen vermutet vermutete vermuten appelliert appellierte appellieren mahnt mahnte
            mahnten mahnen gemahnt bittet bat baten bitten gebeten rät riet raten dankt dankte danken gedankt trauert
            trauerte trauern gratuliert gratulierte gratulieren jubelt jubelte jubelten jubeln protestiert protestierte
            protestierten protestieren reagiert reagierte reagierten reagieren dementiert dementierte dementieren
            bestreitet bestritt bestritten bestreiten verteidigt verteidigte verteidigten verteidigen betont betonte
            betonten betonen versichert versicherte beteuert beteuerte beteuern moniert monierte rügt rügte rügen
            gerügt bemängelt bemängelte bemängeln bezeichnet bezeichnete bezeichnen nannte nannten nennt nennen würdigt
            würdigte würdigten würdigen beziffert bezifferte beziffern schätzt schätzte schätzen schildert schilderte
            schilderten schildern erzählt erzählte erzählten erzählen staunt seufzt seufzte freut freute freuen
            ärgert ärgerte wundert zweifelt bezweifelt bezweifeln empfiehlt empfahl plädiert plädierte wertet wertete
            ringt rufen ruft rief befand findet spottet spottete tobt tobte schimpft schimpfte erklärte erklärt
            entschuldigte entschuldigt verweist verwies"""
        )
        - {"erklärt", "findet"},
        completed={
            **dict.fromkeys(("wirft", "warf", "werfen", "warfen", "hält", "halten"), _AT),
            **dict.fromkeys(("lehnt", "lehnte", "lehnen", "lehnten"), frozenset({"ab"})),
            **dict.fromkeys(("wehrt", "wehrte", "wehren", "wehrten"), _SELF),
            **dict.fromkeys(("spricht", "sprach", "sprechen", "sprachen"), _FROM),
            **dict.fromkeys(("zeigt", "zeigte", "zeigen", "zeigten", "äußerte", "äußert", "äußerten"), _SELF),
        },
        responses=listed(
            """kritik empörung entsetzen bestürzung trauer protest proteste wut ärger unmut jubel erleichterung aufatmen
            reaktionen reaktion lob zweifel sorge sorgen forderungen vorwürfe vorwurf vorwürfen betroffenheit skepsis
            anteilnahme nervosität aktien aktie"""
        ),
        drawn=listed(
            """gibt gab sorgt sorgen sorgte sorgten löst lösten löste stößt stießen stieß wächst wuchs hagelt herrscht
            erntet erntete weckt weist wies weisen wiesen übt üben übte erhebt erheben erhob mischt"""
        ),
        background=listed("nach nachdem wegen infolge trotz angesichts aufgrund"),
        sources=listed(
            """angaben informationen worten auskunft ansicht einschätzung darstellung eigenen ersten bisherigen
            medienberichten berechnungen polizeiangaben gewerkschaftsangaben unternehmensangaben meinung und wie
            hause"""
        ),
        unless={
            **dict.fromkeys(("fordert", "forderte", "forderten", "fordern", "gefordert"), _LIVES),
            **dict.fromkeys(("lehnt", "lehnte", "lehnen", "lehnten"), _DECIDING),
        },
        dated=r"\b(?:[Hh]eute|[Gg]estern|[Vv]orgestern|morgen)\b",
        later=r"(?:[^\W\d_]+ ){0,2}(?:Minuten?|Stunden?|Tage?|Wochen?|Monate?|Jahre?) (?:nach|nachdem|vor)\b",
        past=(
            r"(?:\w+te|\w+ten|(?:\w*)(?:war|kam|ging|stand|lag|sah|fuhr|nahm|gab|fiel|ließ|liess|zog|schloss|sprach"
            r"|traf"
            r"|trug|fand|warf|schlug|starb|lief|rief|wuchs|sank|stieg|stieß|brach|gewann|begann|schwand|zwang|drang"
            r"|sprang"
            r"|lang|schob|hob|flog|floh|goss|schoss|riss|biss|griff|schrieb|blieb|trieb|schien|verlor|fror|las|saß"
            r"|schuf"
            r"|lud|hielt|galt|trat|bat|tat|rückte)(?:en)?)\Z"
        ),
        lasting=listed("wird werden werde kann können muss müssen soll sollen will wollen darf dürfen"),
        verbal=(
            r"(?:t|en|ern|eln|war|kam|ging|stand|lag|sah|fuhr|nahm|gab|fiel|ließ|liess|zog|schloss|sprach|traf|trug"
            r"|fand"
            r"|warf|schlug|starb|lief|rief|wuchs|sank|stieg|brach|gewann|begann|wand|schwand|zwang|drang|sprang"
            r"|lang|schob"
            r"|hob|flog|floh|goss|schoss|riss|biss|griff|schrieb|blieb|trieb|mied|schien|lieh|lor|fror|aß|las|maß|saß"
            r"|wusch|schuf|lud|te|sei|habe|werde|könne|müsse|solle|gebe|gehe|komme)\Z"
        ),
        last=True,
        bracketed=True,
    ),
    "fr": Verbs(
        helping=listed(
            """a ont avait avaient aura auront est sont était étaient sera seront fut furent va vont vient viennent doit
            doivent peut peuvent devrait devraient pourrait pourraient été fait"""
        ),
        before=listed("avait avaient n'avait n'avaient l'avait l'avaient s'était s'étaient"),
        passive=listed("été est sont était étaient sera seront fut furent"),
        participle=r"\w{2,}(?:é|ée|és|ées|i|ie|is|it|ite|its|u|ue|us|ues|ert|erte|erts|int|inte)\Z",
        bare=r"\w{2,}(?:é|ée|és|ées)\Z",
        never=listed(
            """aussi ainsi ici depuis jamais puis plus lundi mardi mercredi jeudi vendredi samedi midi parmi oui surtout
            président accident incident agent client argent récent souvent cent parent talent absent présent urgent lait
            trait portrait souhait retrait attrait adolescent différent continent nuit août début"""
        ),
        finite=listed(
            """fait font reste restent demande veut veulent prend prennent met mettent entre entrent annonce annoncent
            ouvre ouvrent ferme ferment arrête arrêtent signe signent vote votent adopte adoptent approuve approuvent
            lance lancent perd perdent remporte remportent gagne gagnent bat battent tue tuent meurt meurent blesse
            découvre retrouve retrouvent trouve trouvent reprend reprennent rouvre rouvrent quitte quittent rejoint
            lève lèvent devient deviennent attend attendent commence commencent passe passent coûte compte comptent
            concerne prévoit prévoient permet vise touche frappe affecte progresse recule baisse augmente chute bondit
            grimpe porte portent compare comparaît souffre souffrent bénéficie fixe confirme confirment indique
            indiquent révèle révèlent montre montrent tient tiennent gît gisait gisaient marque sort sortent tombe
            tombent arrive arrivent dure durent encourt risque risquent ordonne condamne"""
        ),
        ending=r"[a-zà-ÿ]{3,}(?:aient|ait|èrent|urent|irent|era|eront|ira|iront|(?<!m)ent)\Z",
        articles=listed(
            """le la les l un une des du de d au aux ce cet cette ces son sa ses leur leurs notre nos quel quelle en par
            pour sans sur chaque deux trois quatre cinq six dix plusieurs quelques premier première autre"""
        ),
        linking=listed(
            """qui que qu dont où lequel laquelle lesquels lesquelles quand lorsque lorsqu si comme puisque puisqu
            alors tandis"""
        ),
        reactions=listed(
            """dit disent déclare déclarent déclaré affirme affirment affirmé assure assurent assuré estime estiment
            estimé explique expliquent expliqué souligne soulignent souligné dénonce dénoncent dénoncé critique
            critiquent critiqué réclame réclament réclamé exige exigent exigé demande demandent demandé appelle
            appellent appelé salue saluent salué félicite félicitent félicité réjouit réjouissent réjoui regrette
            regrettent regretté déplore déplorent déploré inquiète inquiètent inquiété craint craignent craint craignait
            redoute redoutent redouté espère espèrent espéré souhaite souhaitent souhaité promet promettent promis
            menace menacent menacé accuse accusent accusé reproche reprochent reproché conteste contestent contesté
            réagit réagissent réagi répond répondent répondu confie confient confié raconte racontent raconté témoigne
            témoignent témoigné emporte ironise martèle martelé plaide plaident plaidé défend défendent défendu rappelle
            rappellent rappelé avertit avertissent averti prévient préviennent prévenu proteste protestent protesté
            indigne indignent indigné croit croient pense pensent chiffre chiffrent chiffré évalue évaluent évalué
            calcule qualifie qualifient qualifié jugent jugé veut veulent dément démentent démenti nie nient rejette
            rejettent rejeté refuse refusent refusé oppose opposent opposé réplique soupire sourit lâche insiste
            insistent insisté"""
        ),
        responses=listed(
            """critiques critique réactions réaction colère indignation émotion inquiétude inquiétudes hommages hommage
            soulagement stupeur polémique protestations protestation doutes tristesse consternation mécontentement
            angoisse condoléances"""
        ),
        drawn=listed(
            """suscite suscitent suscité provoque provoquent provoqué gronde monte enfle grandit rend rendent rendu
            exprime expriment exprimé fait font soulève soulèvent soulevé déclenche déclenchent déclenché multiplient
            présenté présente"""
        ),
        unless=dict.fromkeys(("rejette", "rejettent", "rejeté", "refuse", "refusent", "refusé"), _VOICES),
        background=listed("après malgré suite face lendemain"),
        dated=(
            r"\b(?:[Aa]ujourd['’]hui|(?:[Aa]vant-)?[Hh]ier|[Dd]emain|[Cc]e (?:matin|soir|midi)"
            r"|[Cc]et(?:te)? après-midi)\b"
        ),
        later=(
            r"(?:[^\W\d_’']+ |[Qq]uelques ){0,2}(?:minutes?|heures?|jours?|semaines?|mois|ans?|années?) "
            r"(?:après|plus tard|avant)\b|Au lendemain\b|Le lendemain\b"
        ),
        past=r"(?!fait\Z)(?:\w+(?:ait|aient|èrent|urent|irent)|fut)\Z",
        lasting=listed("va vont vient viennent doit doivent peut peuvent sera seront aura auront"),
    ),
    "es": Verbs(
        helping=listed(
            """ha han había habían habrá habrán es son está están estaba estaban será serán fue fueron era eran puede
            pueden debe deben podría podrían va van sigue siguen sido vuelto vuelve"""
        ),
        before=listed("había habían"),
        passive=listed("fue fueron es son era eran será serán sido"),
        participle=(
            r"(?:\w{2,}[aií]d[oa]s?|dicho|hecho|visto|puesto|muerto|abierto|escrito|roto|vuelto|impuesto|resuelto)\Z"
        ),
        bare=r"\w{2,}[aií]d[oa]s?\Z",
        never=listed(
            "todavía policía alcaldía fiscalía compañía energía mayoría economía día avería vía sábado pasado"
        ),
        finite=listed(
            """hace hacen tiene tienen tuvo hizo quiere deja dejan muere mueren murió fallece fallecen detiene detienen
            aprueba aprueban gana ganan pierde vence cae caen sube suben baja bajan llega llegan sale salen entra entran
            vuelve vuelven recupera recuperan reabre abre abren cierra cierran inicia inician comienza comienzan arranca
            arrancan acuerda acuerdan firma firman cuesta pasa pasan mantiene mantienen queda quedan afecta afectan
            prevé obliga incluye contempla alcanza suma suman busca buscan retira retiran logra consigue convoca
            desconvoca empieza empiezan termina terminan concluye finaliza acaba acaban confirma confirman anuncia
            anuncian ordena condena absuelve da dan dio dieron permite supone desaloja desalojan investiga investigan
            levanta levantan ficha vota votan elige"""
        ),
        ending=r"[a-zà-ÿ]{2,}(?:ó|aron|ieron|aba|aban|ía|ían|ará|arán|erá|erán|irá|irán|ujo|uvo|uso)\Z",
        articles=listed(
            """el la los las un una unos unas del de al a su sus este esta estos estas ese esa cada dos tres cuatro con
            sin por para en otro otra primer primera gran nueva nuevo"""
        ),
        linking=listed("que quien quienes cuyo cuya cuyos cuyas donde cuando mientras aunque si porque como"),
        reactions=listed(
            """dijo dice dicen dijeron dicho afirma afirman afirmó afirmaron afirmado asegura aseguran aseguró
            aseguraron asegurado explica explican explicó explicado sostiene sostienen sostuvo insiste insisten insistió
            insistido subraya subrayó subrayado recuerda recordó lamenta lamentan lamentó lamentado lamentaba denuncia
            denuncian denunció denunciaron denunciado critica critican criticó criticaron criticado exige exigen exigió
            exigieron exigido reclama reclaman reclamó reclamado pide piden pidió pidieron pedido acusa acusan acusó
            acusaron acusado culpa culpan culpó culpado celebra celebran celebró celebrado aplaude aplaudió agradece
            agradeció agradecido teme temen temía temían confía confían espera esperan esperaba esperaban promete
            prometió prometido amenaza amenazan amenazó amenazado niega niegan negó negado responde respondió respondido
            reacciona reaccionó reaccionado protesta protestan protestó protestaron advierte advierten advirtió
            advertido avisa avisó alerta alertan alertó alertado cree creen considera consideran consideró opina
            defiende defienden defendió defendido califica calificó calificado tacha tachó cifra cifran cifró cifrado
            calcula calculan calculó calculado estima estiman estimó estimado valora valoran valoró relata relató queja
            quejan quejó quejaba quejaban desmiente desmintió apela apeló replicó replica rechaza rechazan rechazó
            rechazaron rechazado zanjó señala señaló ve ven"""
        ),
        responses=listed(
            """críticas crítica reacciones reacción indignación malestar protestas protesta dudas condolencias pésame
            rechazo alivio temor inquietud satisfacción polémica quejas conmoción dolor acciones"""
        ),
        drawn=listed(
            """provoca provocan provocó provocado genera generan generó generado crece crecen desata desató desatado
            suscita suscitó suscitado levanta levantó expresó expresa expresaron expresado muestra muestran mostró
            mostraron mostrado llueven causa causó causado"""
        ),
        unless=dict.fromkeys(("rechaza", "rechazan", "rechazó", "rechazaron", "rechazado"), _VOTES)
        | dict.fromkeys(("celebra", "celebran", "celebró", "celebraron"), frozenset({"se"})),
        background=listed("tras después pese ante"),
        dated=(
            r"\b(?:[Hh]oy|[Aa]yer|[Aa]noche|[Aa]nteayer|(?<!la )(?<!una )(?<!misma )(?<!de )mañana"
            r"|[Ee]sta (?:mañana|tarde|noche|madrugada))\b"
        ),
        later=(
            r"(?:[^\W\d_]+ ){0,3}(?:minutos?|horas?|días?|semanas?|meses|mes|años?) (?:después|antes|más tarde)\b"
            r"|Al día siguiente\b"
        ),
        past=r"\w+(?:ó|aron|ieron|eron|aba|aban|ía|ían|ujo|uvo|uso|izo|dio|fue)\Z",
        lasting=listed("está están es son puede pueden debe deben va van sigue siguen será serán vuelve"),
    ),
}
