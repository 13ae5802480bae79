"""English."""

from __future__ import annotations

from service.core.languages.tables import Language, words

ENGLISH = Language(
    code="en",
    common=words("""
        the of and to in a is that for it was on with as he be at by his from are this have has had not they which but
        were an or their she her been will would its who more when about there if we what all said after also into
    """),
    starters=words("""
        i you my your our me us them these those such so some any each every both few many most much several
        another other one two three how why where while whether whose whom since until during before although though
        because however meanwhile moreover furthermore nevertheless nonetheless instead still yet then now today
        tomorrow yesterday tonight earlier later recently according despite amid among under over through throughout
        against between within without upon along across behind beyond following based given unlike like except no
        nor only even just perhaps maybe indeed thus therefore hence once here again often sometimes never always
        did does do can could may might must shall should let it's that's there's he's she's they're we're i'm i've
        i'll you're don't didn't isn't it’s that’s there’s he’s she’s they’re we’re i’m i’ve i’ll you’re don’t didn’t
        isn’t what’s what's people police officials asked please additionally besides finally nearly almost around
        roughly whatever whoever experts critics analysts thousands hundreds dozens millions
    """),
    titles=words("""
        mr mrs ms messrs mmes mx dr drs prof profs sen sens rep reps gov govs gen gens lt ltc col cols capt cmdr cpl
        sgt maj pvt brig fr hon pres supt msgr amb sec secy ofc pfc spc asst atty attys mt mts ft st ste vs viz cf e.g
        i.e eg ie lt.gov maj.gen lt.col lt.gen brig.gen det insp rev adm
    """),
    numbered=words(
        "no nos p pp vol vols ch chap fig figs art arts sect sects par para paras pt pts ver op nr ex n° rte"
    ),
    abbreviations=words("""
        inc corp co cos ltd llc llp plc bros assn assoc dept depts univ inst natl intl int'l nat'l govt gov't comm
        ave blvd rd hwy pkwy sq jr sr esq ala ariz ark calif colo conn fla ill ind kan mich minn miss mo mont
        neb nev okla ore penn tenn tex va vt wis wyo approx est incl max min misc orig tel u.s u.k u.n e.u u.s.a
        u.s.s.r d.c l.a n.y n.j n.h n.c s.c n.m n.d s.d w.va r.i b.c a.d c.e b.c.e ph.d m.d m.a b.a b.s m.s j.d ll.b
        ll.m r.n d.d.s m.p m.b.a f.b.i c.i.a avg dem dems repub mfg mgr mktg ont que alta sask twp cty etc st ft
    """),
    closing=words("a.m p.m etc lb lbs oz yd yds hr hrs secs mph km kg cm mm al"),
    months=words("jan feb mar apr jun jul aug sep sept oct nov dec tue tues thu thur thurs fri"),
)
