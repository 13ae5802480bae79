"""Countries and peoples by their names: every form on a line names the same place for a reader of news."""

from __future__ import annotations

_FORMS = """
us usa u.s. u.s.a. america american americans united-states washington
uk u.k. britain british briton britons united-kingdom great-britain
eu e.u. european-union
un u.n. united-nations
uae emirates emirati emiratis united-arab-emirates
england english englishman englishmen
scotland scottish scots scot scotsman
wales welsh welshman
ireland irish irishman irishmen
france french frenchman frenchwoman paris
germany german germans berlin
italy italian italians rome
spain spanish spaniard spaniards madrid
portugal portuguese
netherlands dutch holland dutchman
belgium belgian belgians
switzerland swiss
austria austrian austrians
poland polish pole poles
czechia czech czechs
slovakia slovak slovaks
hungary hungarian hungarians
romania romanian romanians
bulgaria bulgarian bulgarians
greece greek greeks
turkey turkish turk turks türkiye turkiye
russia russian russians moscow kremlin
ukraine ukrainian ukrainians kyiv kiev
belarus belarusian belarusians
estonia estonian estonians
latvia latvian latvians
lithuania lithuanian lithuanians
finland finnish finn finns
sweden swedish swede swedes
norway norwegian norwegians
denmark danish dane danes
iceland icelandic icelander icelanders
serbia serbian serb serbs
croatia croatian croat croats
bosnia bosnian bosnians
albania albanian albanians
kosovo kosovar kosovars
georgia georgian georgians
armenia armenian armenians
azerbaijan azerbaijani azeri
kazakhstan kazakh kazakhs
china chinese beijing
taiwan taiwanese
japan japanese tokyo
korea korean koreans
india indian indians delhi
pakistan pakistani pakistanis islamabad
bangladesh bangladeshi bangladeshis
nepal nepali nepalese
afghanistan afghan afghans
iran iranian iranians tehran
iraq iraqi iraqis
syria syrian syrians
lebanon lebanese
israel israeli israelis
palestine palestinian palestinians
jordan jordanian jordanians
egypt egyptian egyptians
libya libyan libyans
tunisia tunisian tunisians
algeria algerian algerians
morocco moroccan moroccans
saudi saudis saudi-arabia
yemen yemeni yemenis
qatar qatari qataris
kuwait kuwaiti kuwaitis
ethiopia ethiopian ethiopians
kenya kenyan kenyans
nigeria nigerian nigerians
ghana ghanaian ghanaians
somalia somali somalis
sudan sudanese
rwanda rwandan rwandans
uganda ugandan ugandans
zimbabwe zimbabwean zimbabweans
africa african africans
mexico mexican mexicans
canada canadian canadians
cuba cuban cubans
brazil brazilian brazilians
argentina argentine argentinian argentines
chile chilean chileans
colombia colombian colombians
venezuela venezuelan venezuelans
peru peruvian peruvians
haiti haitian haitians
australia australian australians aussie
indonesia indonesian indonesians
malaysia malaysian malaysians
philippines filipino filipinos philippine
thailand thai thais
vietnam vietnamese
myanmar burma burmese
cambodia cambodian cambodians
singapore singaporean
europe european europeans
asia asian asians
islam islamic muslim muslims islamist
christianity christian christians
judaism jewish jew jews
republicans republican gop g.o.p.
democrats democrat democratic
california californian californians calif
texas texan texans tex
florida fla floridian
pennsylvania pa
massachusetts mass
connecticut conn
arizona ariz
colorado colo
illinois ill
michigan mich
minnesota minn
oregon ore
tennessee tenn
virginia va
washington-dc dc d.c. district-of-columbia
congress congressional
senate
parliament parliamentary
london londoner londoners
"""
CANONICAL: dict[str, str] = {}
for _line in _FORMS.strip().splitlines():
    _forms = _line.split()
    for _form in _forms:
        if "-" not in _form:
            CANONICAL.setdefault(_form.replace(".", ""), _forms[0].replace(".", ""))
# Names of several words, as their words without accents and in lower case, with what they stand for.
PHRASES = {
    tuple(form.split("-")): _line.split()[0].replace(".", "")
    for _line in _FORMS.strip().splitlines()
    for form in _line.split()
    if "-" in form
}
