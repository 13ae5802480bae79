"""Titles, offices and what qualifies them, and words that begin sentences with a capital without being names."""

from __future__ import annotations

from service.core.tables import listed

TITLES = listed(
    """mr mrs ms miss dr prof sir dame lord lady sen rep gov gen col lt sgt capt cpl maj adm rev fr hon judge
        justice president senator representative governor general colonel lieutenant sergeant captain
        corporal major admiral reverend father sister brother pope king queen prince princess duke duchess
        minister secretary mayor chancellor premier ambassador attorney professor doctor officer detective
        sheriff chief chairman chairwoman chair director congressman congresswoman councilman councilwoman
        councillor speaker spokesman spokeswoman spokesperson deputy prime vice first former foreign defense
        defence interior treasury state coach manager commissioner inspector superintendent constable sr jr
        herr frau monsieur madame señor señora don doña signor signora"""
)
# Before names in other languages than English, with a full stop or without.
COURTESIES = listed(
    """m mme mlle me mm dr prof sr sra srta d dª don doña hr fr sig signor signora avv ing dott dottor
    dottoressa dhr mevr
        mevrouw meneer pan pani herr frau monsieur madame maître señor señora senhor senhora ông bà anh chị"""
)
QUALIFIERS = {
    "former": "former", "ex": "former", "onetime": "former", "erstwhile": "former", "late": "late", "acting": "acting",
    "interim": "acting", "caretaker": "acting", "vice": "vice", "deputy": "deputy", "assistant": "assistant",
    "elect": "elect", "incoming": "elect", "outgoing": "outgoing", "designate": "elect", "associate": "assistant",
    "honorary": "honorary", "co": "co", "retired": "retired", "emeritus": "emeritus", "disgraced": "", "then": "former",
    "ehemaliger": "former", "ehemalige": "former", "ehemaligen": "former", "früherer": "former", "frühere": "former",
    "früheren": "former", "ancien": "former", "ancienne": "former", "expresidente": "former", "exministro": "former",
    "antiguo": "former", "antigua": "former", "anterior": "former", "ministre": "", "antico": "former",
}  # fmt: skip
OFFICES = listed(
    """president chancellor senator representative congressman congresswoman governor mayor minister secretary
        premier chairman chairwoman chair chairperson director ceo cfo coo cto executive treasurer judge
        justice ambassador king queen prince princess pope bishop archbishop cardinal imam rabbi general
        admiral colonel major captain lieutenant sergeant commander sheriff commissioner inspector detective
        coach manager goalkeeper striker midfielder defender quarterback professor dean principal prosecutor
        attorney lawyer editor publisher spokesman spokeswoman spokesperson speaker whip envoy diplomat
        economist analyst founder owner chef actor actress singer author coroner präsident präsidentin
        kanzler kanzlerin ministerin bürgermeister bürgermeisterin président présidente ministre maire
        presidente ministro ministra alcalde alcaldesa sindaco sindaca prefeito governador gobernador
        gobernadora"""
)
# Offices that one person does not hold together: naming the one for the other is a fault.
OFFICE_GROUPS = {
    "ceo": "ceo", "cfo": "cfo", "coo": "coo", "cto": "cto", "spokesman": "spokesperson",
    "spokeswoman": "spokesperson",
    "spokesperson": "spokesperson", "chairman": "chair", "chairwoman": "chair", "chairperson": "chair",
    "congressman": "representative", "congresswoman": "representative", "rep": "representative", "sen": "senator",
    "gov": "governor", "pres": "president", "lawyer": "attorney", "gen": "general", "executive": "executive",
}  # fmt: skip
# Written with a capital, or in capitals, but the name of nobody.
NEVER_NAMES = listed(
    """january february march april may june july august september october november december monday tuesday
        wednesday thursday friday saturday sunday jan feb mar apr jun jul aug sept sep oct nov dec mon tue
        tues wed thu thur thurs fri sat sun easter christmas halloween thanksgiving am pm gmt est edt pst
        pdt bst utc cet ceo cfo coo cto mp mps tv dvd gdp vat ngo ok"""
)
# Ordinary words that often open a sentence, a headline or a quotation.
OPENERS = listed(
    """police officials authorities investigators prosecutors researchers scientists experts critics supporters
        residents witnesses survivors victims families protesters demonstrators thousands hundreds dozens
        millions people men women children students teachers doctors lawyers lawmakers senators republicans
        democrats voters workers players fans analysts economists reports report figures data studies study
        research sources source firefighters rescuers soldiers troops rebels militants government
        governments company companies officers detectives relatives friends neighbors neighbours opponents
        leaders members passengers drivers parents mother father brother sister wife husband son daughter
        man woman boy girl baby child president prime minister chief judge mayor king queen earlier later
        today yesterday tomorrow tonight meanwhile however instead besides despite following according
        speaking asked two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
        sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety half
        hundred thousand million first second third last next new old young many most some several few
        another each every no nobody nothing none prosecution defence defense court jury plus thanks thank
        please yes dear hello good bad great high low big small long short heavy strong recent early late
        local national international federal state american british breaking exclusive watch read click
        scroll share video photo photos image images picture pictures related update updated editor note i
        you he she it we they his her its their our my your this that these those there here what when where
        who why how which whose while although though because since if unless until after before during
        about above under over with without from for in on at by to of as and but or nor so yet the a an not
        never also even only just still then once now again both either neither other others such same more
        less enough all any one ones indeed"""
)
LOWER_PARTICLES = listed(
    """of de la le du des von van der den del della di da dos das do e y el al bin ibn ben bint abu zu zur ter ten"""
)
