"""Words that say that something is not certain, and words that say more than such sources do."""

from __future__ import annotations

from service.core.tables import listed

# Modal and aspectual hedges act on the verb that follows; adverbs and adjectives on what stands beside them.
HEDGES = {
    "en": listed(
        """may might could possibly perhaps maybe probably likely unlikely potentially potential apparently seemingly
        reportedly allegedly alleged purportedly purported supposedly supposed suspected suspect suspects
        presumed presumably believed thought expected expects expecting anticipated projected forecast
        rumored rumoured rumors rumours accused accuses seem seems seemed appear appears appeared appearing
        suggest suggests suggested suggesting indicates indicated considering mulling weighing plan plans
        planned planning intends intended aims hopes hoped hope proposed proposes unconfirmed tentatively
        unclear uncertain scheduled poised tries tried attempted attempts seeks seeking threatened threatens
        unverified feared conceivably whether"""
    ),
    "de": listed(
        """könnte könnten dürfte dürften möglicherweise vielleicht womöglich vermutlich wahrscheinlich angeblich
        mutmaßlich mutmaßliche mutmaßlichen mutmaßlicher mutmaßlichem offenbar anscheinend wohl soll sollen
        sollte scheint scheinen schien verdächtigt verdächtige verdächtigen erwartet plant planen plante
        will wollen wollte voraussichtlich eventuell mögliche möglichen möglicher möglich geplante geplanten
        einige viele manche teilweise fast beinahe sei seien habe hätten wäre würde würden"""
    ),
    "fr": listed(
        """pourrait pourraient peut peuvent peut-être probablement éventuellement apparemment présumé présumée présumés
        présumées supposé supposée soupçonné soupçonnée soupçonnés semble semblent semblait paraît devrait
        devraient aurait auraient serait seraient sembler possible possiblement vraisemblablement envisage
        envisagent prévoit prévoient accusé accusée suspecté certains plusieurs plupart quelques presque
        potentiel potentielle"""
    ),
    "es": listed(
        """podría podrían puede pueden quizá quizás posiblemente probablemente supuestamente supuesto supuesta
        supuestos supuestas presunto presunta presuntos presuntas presuntamente aparentemente parece parecen
        parecía habría habrían sería serían sospechoso sospechosa acusado acusada prevé planea planean
        pretende espera esperan posible tal acaso algunos algunas varios muchos mayoría casi estaría tendría"""
    ),
    "it": listed(
        """potrebbe potrebbero può possono forse probabilmente possibilmente presunto presunta presunti presunte
        presumibilmente apparentemente sembra sembrano pare avrebbe avrebbero sarebbe sarebbero dovrebbe
        dovrebbero sospettato sospettata accusato accusata prevede intende possibile eventuale alcuni alcune
        molti quasi maggior starebbe"""
    ),
    "pt": listed(
        """poderia poderiam pode podem talvez possivelmente provavelmente supostamente suposto suposta supostos
        supostas alegadamente alegado aparentemente parece parecem teria teriam seria seriam deve devem
        deveria suspeito suspeita acusado acusada prevê planeja pretende espera possível alguns algumas
        vários muitos maioria quase estaria"""
    ),
    "nl": listed(
        """zou zouden kan kunnen mogelijk mogelijke wellicht misschien vermoedelijk vermoedelijke waarschijnlijk
        vermeend vermeende schijnt lijkt lijken verwacht verdacht verdachte wil plant zullen"""
    ),
    "sv": listed(
        """kan kunde skulle torde möjligen möjligt kanske troligen sannolikt misstänkt misstänkta misstänks påstådd
        påstådda väntas verkar ska planerar"""
    ),
    "pl": listed(
        """może mogą mógł mogła mogło mogli miał miała miało mieli mają rzekomo rzekomy rzekoma prawdopodobnie podobno
        przypuszczalnie możliwe możliwy podejrzany podejrzana podejrzewa zapewne chyba planuje"""
    ),
    "ru": listed(
        """может могут мог могла могло могли якобы возможно вероятно предположительно видимо будто наверное
        подозревают подозревается подозревается планирует планируют возможная возможный должен должны должна"""
    ),
    "uk": listed(
        """може можуть міг могла могло могли нібито можливо ймовірно імовірно мабуть підозрюють підозрюється планує"""
    ),
    "vi": listed("thể lẽ nghi dường khả"),
    "id": listed("mungkin diduga dugaan kemungkinan dapat bisa konon rencananya berencana akan"),
    "ar": listed("قد ربما يحتمل محتمل محتملة يزعم المزعوم يشتبه مشتبه يرجح مرجح وقد يمكن يتوقع متوقع"),
}
# What a claim may use for the source's "whether": that it "would" be so is no longer open.
OPEN = listed(
    """whether if unless unclear unknown uncertain undecided question questions questioned asked asks ask asking may
        might could possibly perhaps doubt doubts doubted debate debated decide decides decided deciding vote votes
        wonder wonders consider considering considers considered determine determines check checks checking investigate
        investigates investigating examine examines examining review reviewing possible possibility looking suspected"""
)
TRYING = listed("tried try tries trying attempted attempts sought seek")
FAILING = listed("failed fails failing unsuccessful unsuccessfully vain futile")
# What a claim may use instead of the source's hedge; too weak to make a claim doubtful that goes without it.
SOFT = listed(
    """would should can possible apparent suspicion expectation estimated estimates claimed claims accusation
        accusations charged intention aim aimed aims proposal propose preliminary tentative provisional
        provisionally slated set look looks looked sought seek try trying attempt wants wanted want
        allegation allegations chance risk risks threaten threatening fears fear plausible prospective bid
        bids vow vows vowed pledge pledges pledged promise promises promised if unless theory believes
        believe assume assumes assumed indicate indicating consider considers considered intend expect
        anticipate ambition goal target possibility prospect eyeing hoping planned plans due charges
        schätzung schätzungen geschätzt estimé estimée estimés estimación estimado stima
        stimato estimativa schatting geschat szacunków szacowane оценкам оценке prévu prévue previsto prevista geplant
        doit doivent debe deben deve devono devem"""
)
# Hedges that a named source makes good: "allegedly" and "police say" tell the reader the same.
EVIDENTIAL = listed(
    """reportedly allegedly alleged purportedly purported supposedly supposed apparently rumored rumoured believed
        thought suspected presumed presumably accused accuses suggests suggested indicates indicated
        unconfirmed unverified angeblich mutmaßlich soll sollen présumé présumée supuestamente presuntamente
        presunto presunta presumibilmente supostamente alegadamente sei seien habe hätten wäre aurait
        auraient serait seraient habría habrían sería serían avrebbe avrebbero sarebbe sarebbero teria
        teriam seria seriam zou zouden vermoedelijk vermeend vermeende skulle misstänks rzekomo podobno miał miała
        miało mieli якобы предположительно будто нібито diduga يزعم المزعوم"""
)
# Hedges whose strength differs: a claim may not turn the first into the second.
UNIVERSALS = {
    "en": listed("all every each everyone everybody entire always whole completely entirely fully"),
    "de": listed("alle allen jeder jede jedes jeden immer sämtliche ganz vollständig"),
    "fr": listed("tous toutes chaque toujours entièrement totalement"),
    "es": listed("todos todas cada siempre totalmente completamente"),
    "it": listed("tutti tutte ogni sempre completamente interamente"),
    "pt": listed("todos todas cada sempre completamente totalmente"),
}
PARTIALS = {
    "en": listed(
        "some several many most few part partly partially half often sometimes usually generally mostly largely nearly"
        " almost majority mainly occasionally certain"
    ),
    "de": listed("einige manche viele meisten teilweise oft manchmal fast mehrere teils überwiegend meist"),
    "fr": listed("certains certaines plusieurs plupart quelques partie souvent parfois presque beaucoup"),
    "es": listed("algunos algunas varios varias muchos muchas mayoría parte casi veces parcialmente"),
    "it": listed("alcuni alcune molti molte maggior parte spesso quasi parzialmente diversi"),
    "pt": listed("alguns algumas vários várias muitos muitas maioria parte quase vezes parcialmente"),
}
LINKS = listed(
    """linked link links tied ties associated association associates connected connection correlated correlation
        related contributed contribute contributes contributing contributor coincided coincides preceded
        follows followed"""
)
CAUSES = listed(
    """cause causes caused causing trigger triggers triggered triggering led leads produce produced produces
        prompted provoked spurred blame sparked sparks induces induced"""
)
