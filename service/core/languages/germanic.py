"""German, Dutch and the languages of Scandinavia."""

from __future__ import annotations

from service.core.languages.tables import Language, words

GERMAN = Language(
    code="de",
    colons=True,
    joined=True,
    common=words("""
        der die das und ist nicht ein eine einen einem einer von zu mit auf für im den dem des sich auch als an nach
        bei aus wie wird werden wurde wurden hat haben sind war über noch nur oder aber um am vor durch er sie es wir
    """),
    starters=words("""
        ich du ihr man in ab bis seit während wenn weil da dann doch denn daher dabei damit dafür dagegen danach darum
        dies diese dieser dieses diesen jetzt heute gestern morgen hier dort so sein seine ihre unser unsere mein meine
        alle alles viele viel einige mehr zum zur zwar zudem außerdem allerdings jedoch obwohl unter zwischen gegen
        ohne laut trotz wegen was wer wo warum kein keine nun schon sogar erst etwa rund insgesamt mehrere beide
        zuvor später nachdem bevor sowohl weder jeder jede jedes vom beim ins ans ob statt anders ebenso deshalb
    """),
    titles=words("""
        dr prof hr hrn fr frl dipl ing med jur phil rer nat hon st sr mag priv.-doz z.b z.t u.a d.h i.d.r bzw ca vgl
        evtl ggf inkl exkl zzgl sog insb insbes v.a u.ä u.u s.o s.u i.a m.e o.ä m.w z lt min max geb gest verh ehem kath
        evang ev stellv bspw gem kgl hl tit gen-lt gen oberst-lt dipl.-ing dt engl franz lat amerik
        brit jap russ österr schweiz röm griech allg bes betr bez div einschl entspr kfm kirchl landw lfd med milit
        öff polit techn urspr versch vorm wiss wirtsch zit zw abk abschn abt anm
    """),
    numbered=words("s nr abs art kap bd aufl str pl tel fax ziff rn az hausnr nrn bl §"),
    abbreviations=words("""
        z d h u a e v ä b t usf str pl jh jhd jhdt n.chr v.chr chr abs co ag gmbh mio mrd bio tsd std sek min kg km
        cm qm ca st tel u.s jr
        sen v.l.n.r bhf hbf dgl s
    """),
    closing=words("usw etc uvm u.a.m u.v.m ff"),
    months=words("jan jän feb febr mär apr jun jul aug sep sept okt nov dez mo di mi do fr sa so"),
    ordinals=True,
    letters="äöüß",
)

DUTCH = Language(
    code="nl",
    common=words("""
        de het een en van in is dat op te zijn voor met niet aan er ook als bij uit naar door over om maar dan nog wel
        wordt werd heeft hebben worden deze zij hij we ze was tot je meer
    """),
    starters=words("""
        dit die daar toen wanneer waarom hoe wat wie waar volgens sinds tijdens na tegen onder tussen zonder vanaf nu
        vandaag gisteren morgen veel sommige alle geen ik u jij jullie mijn zo zijn haar hun ons onze of omdat hoewel
        echter daarnaast bovendien verder eerder later intussen inmiddels toch ondanks binnen buiten
    """),
    titles=words("""
        dhr mevr mw mr dr drs prof ir ing st sint bijv bv d.w.z t.a.v i.v.m o.a m.b.t t/m n.a.v i.p.v zgn resp
        jhr ds gen kol lt kap minst max min vgl nl aanw vnw
    """),
    numbered=words("nr nrs blz pag p art vol tel hfst afb"),
    abbreviations=words("a b v n b.v n.v co inc ltd e.d a.d u.s ca incl excl jr sr st str"),
    closing=words("enz etc e.d e.a km kg cm"),
    months=words("jan feb mrt apr jun jul aug sept sep okt nov dec"),
)

DANISH = Language(
    code="da",
    common=words("""
        og i at det er en til af på som med den for de ikke der har et var fra han hun vi jeg kan også om men sig blev
        efter ved over eller være have deres hvor når ham havde skal bliver mange
    """),
    starters=words("""
        dette disse da hvad hvem hvorfor hvordan mens under mod mellem uden siden ifølge samtidig desuden dog derfor
        her nu i dag alle flere nogle ingen hvis selvom fordi
    """),
    titles=words(
        "hr fr frk dr prof skt sct st cand mag bl.a f.eks fx dvs mht m.h.t pga p.g.a ca evt inkl ekskl jf ang mr mrs"
    ),
    numbered=words("nr s kap tlf bd § p stk art"),
    abbreviations=words("co inc ltd a/s jr sr kl mio mia e.u u.s u.s.a m.m"),
    closing=words("osv etc m.m m.v mv km kg"),
    months=words("jan feb mar apr jun jul aug sep sept okt nov dec"),
    ordinals=True,
    letters="æøå",
)

SWEDISH = Language(
    code="sv",
    common=words("""
        och i att det som en på är av för med den till inte har de ett om han men var jag sig från vi så kan när hon
        nu efter också eller ska skulle vid mot än blev över under hade där vara
    """),
    starters=words("""
        detta dessa vad vem varför hur medan enligt samtidigt dessutom dock därför här alla flera några ingen eftersom
        trots mellan utan sedan innan idag mer många du ni dom
    """),
    titles=words("hr fr dr prof st s:t bl.a t.ex d.v.s dvs p.g.a pga ca ev inkl exkl jfr ang kungl mr mrs fil"),
    numbered=words("nr s kap tel bd § sid art"),
    abbreviations=words("co inc ltd ab jr sr kl milj mdr u.s"),
    closing=words("osv etc m.m m.fl o.s.v km kg"),
    months=words("jan feb mars apr jun jul aug sep sept okt nov dec"),
    letters="äöå",
)

NORWEGIAN = Language(
    code="no",
    common=words("""
        og i det er på at en til som av for med den har de ikke et var fra han hun vi jeg kan også om men seg ble etter
        ved over eller være ha deres hvor når hadde skal blir mange dette sier år
    """),
    starters=words("""
        disse da hva hvem hvorfor hvordan mens under mot mellom uten siden ifølge samtidig dessuten dermed derfor her nå
        alle flere noen ingen hvis selv fordi etter
    """),
    titles=words("hr fr dr prof st bl.a f.eks dvs m.h.t pga p.g.a ca evt inkl ekskl jf ang mr mrs"),
    numbered=words("nr s kap tlf bd § art"),
    abbreviations=words("co inc ltd as jr sr kl mill mrd u.s"),
    closing=words("osv etc m.m m.v mv km kg"),
    months=words("jan feb mar apr jun jul aug sep sept okt nov des"),
    ordinals=True,
    letters="æøå",
)

GERMANIC = (GERMAN, DUTCH, DANISH, SWEDISH, NORWEGIAN)
