"""French, Spanish, Italian, Portuguese, Catalan and Romanian."""

from __future__ import annotations

from service.core.languages.tables import Language, words

FRENCH = Language(
    code="fr",
    colons=True,
    common=words("""
        le la les de des du un une et est en à que qui dans pour par sur au aux pas ne plus a avec ce cette ces il elle
        ils elles nous vous on se sa son ses leur leurs été était sont ont mais ou où comme être fait après selon
    """),
    starters=words("""
        je tu l' d' c'est l d c j s n qu lors lorsque quand alors puis ainsi donc car si depuis pendant avant entre sous
        sans chez vers contre malgré cependant toutefois pourtant enfin ensuite aujourd hier demain ici là tout tous
        toute toutes chaque plusieurs certains aucun même notre votre mon mes ma quel quelle pourquoi comment parmi
        outre afin grâce outre-atlantique concernant environ près interrogé face
    """),
    titles=words(
        "mm mme mmes mlle mlles me mgr dr pr prof st ste vve gal col cf p.ex c.-à-d env max min éd dir sgt lt cap"
    ),
    numbered=words("n no nos p pp art chap vol t fig al tél réf n° éd"),
    abbreviations=words(
        "m s.a s.a.r.l cie inc ltd co corp jr sr bd av st u.s e.u u.e j.-c jc adj fém masc hab m.d ph.d"
    ),
    closing=words("etc km kg cm hab ltd apr"),
    months=words("janv févr avr juil sept oct nov déc"),
    letters="àâçéèêëîïôœùûü",
)

SPANISH = Language(
    code="es",
    colons=True,
    common=words("""
        el la los las de del un una y en que es por para con no se su sus al lo como más pero fue ha han son está este
        esta entre sobre también cuando hasta desde sin ya o le les muy años todo según porque era a fueron dijo
    """),
    starters=words("""
        yo tú él ella ellos ellas nosotros usted ustedes si mientras aunque además sin embargo así luego entonces
        después antes durante contra bajo ante tras hoy ayer mañana aquí allí ahora estos estas ese esa esos esas
        aquel todos todas cada varios algunos ninguno nuestro mi mis tu tus qué quién cómo dónde cuándo por finalmente
        incluso uno dos tres gracias disponían
    """),
    titles=words("""
        sr sra sres sras srta srtas dr dra dres d dña prof profa lic ing arq ab gral cnel tte cap sgto mons fr sta sto
        rdo excmo excma ilmo ilma p.ej ej v.gr cf aprox máx mín admón vda mt hs dpto depto avda av pág págs
    """),
    numbered=words(
        "no nº núm núms n p pp pág págs art arts vol cap fig tel tfno km sec apdo cra ext n° párrf párr cl fax"
    ),
    abbreviations=words("""
        s.a s.l s.a.s ee.uu ee uu u.s d.c d.f a.c a.m p.m jr cía inc ltda ltd co corp c.a c.v e.u ud uds vd vds etc c/
    """),
    closing=words("etc a.m p.m km kg cm min ee.uu uu hab"),
    months=words("ene feb mar abr may jun jul ago sep sept set oct nov dic lun mié jue vie"),
    letters="ñáéíóúü¿¡",
)

ITALIAN = Language(
    code="it",
    common=words("""
        il lo la i gli le a di del della dei delle dello degli un una uno e è in che per con non si su da al alla ai
        come più ma sono ha hanno anche nel nella ed era questo questa dopo dal dalla se o suo sua quando stato anni fra
        tra
    """),
    starters=words("""
        io tu lui lei noi voi loro l' un' all nell sull dell quest questi queste quello quella così però quindi allora
        poi ora oggi ieri domani qui mentre durante prima senza contro secondo tutti tutte ogni alcuni molti nessuno
        mio mia nostro perché chi cosa dove quanto infine inoltre tuttavia invece ancora nei nelle dai sulla sul
    """),
    titles=words("""
        sig sigg sig.ra sig.na sig.ri dott dott.ssa dr prof prof.ssa avv ing arch geom rag on sen mons don s ss cav
        comm gen col cap ten magg ecc.mo egr gent gent.mo ill.mo rev spett p.es ad.es es cfr ca ditta v v.cte dir
        amm psicol idraul meteor st d max tel
    """),
    numbered=words("n nn n° nr p pp pag pagg art artt vol cap fig tel lett sez"),
    abbreviations=words("s.p.a spa s.r.l s.n.c s.a.s inc ltd co u.s jr sr a.c d.c f.p etc ecc econ az c.a p.zza"),
    closing=words("ecc etc a.m p.m km kg cm az"),
    months=words("gen feb mar apr mag giu lug ago set sett ott nov dic lun gio ven"),
    letters="àèéìòù",
)

PORTUGUESE = Language(
    code="pt",
    common=words("""
        o a os as de do da dos das um uma e é em no na nos nas que por para com não se mais mas foi ao à pelo pela como
        são está ele ela eles também já sua seu seus suas entre ser tem segundo sobre até anos quando após muito isso
    """),
    starters=words("""
        eu você vocês nós elas este esta estes estas esse essa aquele se então assim porém contudo entretanto além
        durante desde contra sem sob hoje ontem amanhã aqui agora depois antes todos todas cada vários alguns nenhum
        meu minha nosso nossa quem onde porque enquanto embora apesar ainda num numa
    """),
    titles=words("""
        sr sra srs sras srta dr dra drs profa prof eng arq exmo exma ilmo pe d dom gen cel cap ten sgt maj fr sta
        sto p.ex ex
        cf aprox máx mín av adv dep sen min
    """),
    numbered=words("n nº no núm p pp pág págs art arts vol cap fig tel km inc séc n° r"),
    abbreviations=words("s.a ltda cia inc ltd co corp jr eua u.s a.c d.c e.u etc"),
    closing=words("etc a.m p.m km kg cm hab"),
    months=words("jan fev mar abr mai jun jul ago set out nov dez"),
    letters="ãõáâàçéêíóôú",
)

CATALAN = Language(
    code="ca",
    common=words("""
        el la els les de del dels un una i és en que per amb no es al als com més però va ha han són aquest aquesta
        també quan fins des ja o li molt anys tot segons perquè era seva seu ser dels
    """),
    starters=words("l' d' si mentre encara així llavors després abans avui ahir aquí ara aquests aquestes tots totes"),
    titles=words("sr sra srs dr dra prof p.ex cf aprox"),
    numbered=words("núm pàg art vol cap fig tel"),
    abbreviations=words("s.a s.l inc ltd co etc"),
    closing=words("etc km kg cm"),
    letters="àçèéíïòóúü·",
)

ROMANIAN = Language(
    code="ro",
    common=words("""
        și în de la a un o cu nu că din pe care este au pentru mai al ale fost ce sunt dar prin după se ca ar fi lui
        sau anul către despre între cei cea sa săi fiind pot acest această când
    """),
    starters=words("el ea ei ele noi eu tu dacă deși astfel apoi acum azi ieri mâine aici potrivit totuși însă aceste"),
    titles=words("dl dna dr prof ing av gen col sf cf ex aprox"),
    numbered=words("nr pag p art alin vol cap fig tel"),
    abbreviations=words("s.a s.r.l inc ltd co etc ș.a"),
    closing=words("etc km kg cm"),
    months=words("ian feb mar apr iun iul aug sept oct noi dec"),
    letters="ășțâî",
)

ROMANCE = (FRENCH, SPANISH, ITALIAN, PORTUGUESE, CATALAN, ROMANIAN)
