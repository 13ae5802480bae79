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
        Mr Mrs Ms Messrs Mmes Mx Dr Drs Prof Profs Sen Sens Rep Reps Gov Govs Gen Gens Lt Ltc Col Cols Capt Cmdr Cpl
        Sgt Maj Pvt Brig Fr Hon Pres Supt Msgr Amb Sec Secy Ofc Pfc Spc Asst Atty Attys Mt Mts Ft Ste Det Insp Rev Adm
        Lt.Gov Maj.Gen Lt.Col Lt.Gen Brig.Gen Sgt.Maj vs viz cf e.g i.e
    """),
    numbered=words("""
        no No Nos nos p pp Vol vol Vols Ch ch Chap chap Fig fig Figs Art art Arts Sect Par para Pt pt Ver Nr nr Ex
        N° Rte
    """),
    abbreviations=words("""
        Inc Corp Co co Cos Ltd LLC LLP PLC Bros Assn Assoc Dept dept Depts Univ Inst Natl Intl Int'l Nat'l Govt govt
        Gov't Comm Ave Blvd Rd Hwy Pkwy Sq Jr Sr Esq Ala Ariz Ark Calif Colo Conn Fla Ill Ind Kan Mich Minn Miss Mo Mont
        Neb Nev Okla Ore Penn Tenn Tex Va Vt Wis Wyo Pa La Md Wash Mass approx est Est incl Incl max min misc orig
        tel Tel
        u.s u.k u.n e.u u.s.a u.s.s.r d.c l.a n.y n.j n.h n.c s.c n.m n.d s.d w.va r.i b.c a.d c.e b.c.e ph.d m.d m.a
        b.a b.s m.s j.d ll.b ll.m r.n d.d.s m.p m.b.a f.b.i c.i.a Avg avg Dem Dems Repub Mfg mfg Mgr Ont Que Alta Sask
        Twp St st Ft Dr
    """),
    closing=words("a.m p.m etc pct lb lbs oz yd yds hr hrs secs mph km kg cm mm al"),
    months=words("Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun"),
    exclaiming=words("yahoo jeopardy yum wham oklahoma"),
    lettered=words("""
        plan vitamin hepatitis type group grade class section category block team option exhibit series model part
        appendix point terminal pier gate influenza schedule title chapter
    """),
    speech=words("""
        said asked told added wrote shouted continued replied demanded wondered tweeted yelled cried exclaimed says asks
        answered responded declared joked quipped recalled repeated screamed
    """),
    after_time=words("""
        est edt et cst cdt ct mst mdt mt pst pdt pt gmt utc bst ist cet cest eet msk aest aedt jst hkt eastern central
        pacific mountain greenwich monday tuesday wednesday thursday friday saturday sunday january february march
        april may june july august september october november december
    """),
)
