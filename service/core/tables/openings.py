"""How sentences open that lean on the one before, by language: pronouns and connectives. Data, no rules."""

from __future__ import annotations

from typing import Final

from service.core.tables import listed

# Third-person and demonstrative pronouns, possessives, connectives: folded first words.
_EN = """
he she they it his her hers their theirs its him them himself herself itself themselves he's she's it's they're he'd
she'd they'd he'll she'll it'll they'll they've this that these those that's here here's such so but and or nor yet
however meanwhile also moreover furthermore nevertheless nonetheless instead thus therefore then hence besides otherwise
similarly likewise still another others both neither either plus again additionally consequently accordingly afterward
afterwards later thereafter conversely alternatively indeed rather regardless anyway too second secondly third thirdly
finally lastly because which who whom whose even though earlier next elsewhere
"""
# First and second persons have nobody to point at once a sentence has left its article.
_EN_SPEAKER = "i we you my our your us me i'm we're you're i've we've you've i'd we'd i'll we'll you'll let let's"
_DE = """
er sie es sein seine seinen seinem seiner seines ihr ihre ihren ihrem ihrer ihres ihm ihn ihnen dies diese dieser dieses
diesem diesen aber und oder doch jedoch auch außerdem zudem dennoch trotzdem stattdessen deshalb daher darum
deswegen dann danach dabei dagegen damit dafür daraufhin inzwischen unterdessen allerdings hingegen so somit also
ebenso schließlich zuvor später derweil beide andere dort hier
"""
_FR = """
il elle ils elles son sa ses leur leurs lui eux ce cet cette ces cela ceci celui celle ceux celles c'est mais et ou donc
or ni car pourtant cependant toutefois néanmoins ainsi alors ensuite puis aussi également ailleurs enfin
parallèlement inversement autrement certes là ici celui-ci celle-ci ceux-ci
"""
_ES = """
él ella ellos ellas su sus este esta estos estas esto ese esa esos esas eso aquel aquella pero y e o ni sin embargo
además también así entonces luego después mientras asimismo igualmente finalmente incluso aunque ambos otro otra otros
otras aquí allí tampoco
"""
_IT = """
egli ella lui lei essi esse loro suo sua suoi sue questo questa questi queste quello quella quelli quelle ciò ma e ed o
però tuttavia inoltre anche così allora poi quindi dunque perciò infatti intanto infine invece entrambi altri altre
"""
_PT = """
ele ela eles elas seu sua seus suas este esta estes estas isto esse essa esses essas isso aquele aquela mas e ou porém
contudo todavia entretanto além também assim então depois portanto enquanto finalmente ambos outro outra outros outras
"""
_NL = """
hij zij ze zijn haar hun dit dat deze die maar en of echter ook bovendien toch daarom dus dan daarna daarnaast
intussen ondertussen vervolgens niettemin verder beide andere hier daar
"""
_SV = """
han hon den det de hans hennes deras dess denna detta dessa men och eller dock också dessutom ändå därför då sedan
därefter samtidigt däremot istället båda andra här där
"""
_RU = """
он она оно они его её ее их ему ей им этот эта это эти тот та то те но и а или однако также кроме поэтому затем потом
тогда при тем между зато впрочем наконец оба другие здесь там так
"""
_VI = "nhưng và hoặc song họ nó thế vậy rồi"
_TR = "o bu şu onlar bunlar bunun onun ama fakat ve veya ancak ayrıca böylece sonra ise üstelik çünkü yine"
_ID = "dia ia mereka ini itu tetapi tapi dan atau namun selain juga karena kemudian lalu sementara sehingga"

OPENINGS: Final[dict[str, frozenset[str]]] = {
    code: listed(table)
    for code, table in {
        "en": _EN,
        "de": _DE,
        "fr": _FR,
        "es": _ES,
        "it": _IT,
        "pt": _PT,
        "nl": _NL,
        "sv": _SV,
        "ru": _RU,
        "vi": _VI,
        "tr": _TR,
        "id": _ID,
    }.items()
}
SPEAKERS: Final[frozenset[str]] = listed(_EN_SPEAKER)

# What a quotation that opens with one of these is about stands in the sentence before.
POINTERS: Final = listed("""he she they it this that these those and but so his her their its""")

# Openings of more than one word that point back; each is matched at a word's end.
PHRASES: Final[tuple[str, ...]] = (
    "as a result",
    "as such",
    "as well",
    "at that",
    "at the same time",
    "at the time",
    "at this",
    "after that",
    "after this",
    "back then",
    "before that",
    "by contrast",
    "by then",
    "by that",
    "despite that",
    "despite this",
    "for example",
    "for instance",
    "for that",
    "for this",
    "for his part",
    "for her part",
    "for their part",
    "for its part",
    "from there",
    "in addition",
    "in another",
    "in contrast",
    "in fact",
    "in other words",
    "in response",
    "in that",
    "in the meantime",
    "in this",
    "in turn",
    "in the end",
    "like him",
    "like her",
    "not only that",
    "of course",
    "of these",
    "of those",
    "on the contrary",
    "on the other",
    "on that",
    "on this",
    "on top of that",
    "one of them",
    "since then",
    "some of them",
    "to that",
    "to this",
    "until then",
    "what's more",
    "with that",
    "with this",
    "the former",
    "the latter",
    "the other",
    "the others",
    "the pair",
    "the duo",
    "the trio",
    "the two",
    "the three",
    "the same",
    "the rest",
    "all of this",
    "all this",
    "all of that",
    "all that",
    "all of them",
    "among them",
    "most of them",
    "many of them",
    "more importantly",
    "no wonder",
    "that said",
    "the answer",
    "the reason",
    "the idea",
    "the question",
    "no other",
    "no further",
)
# "The move drew criticism" tells nothing without the sentence before; "The move to close the port" does.
SHELLS: Final[frozenset[str]] = listed(
    """move decision announcement comment comments remark remarks news step steps development developments result
        results change changes effort proposal response reaction exchange revelation revelations allegation
        allegations claim claims finding findings message tweet tweets post posts video footage clip letter
        statement interview order ruling deal plan incident accident crash attack shooting fire event case
        issue matter problem situation episode practice trend words failure failures idea suggestion view views
        approach stance warning warnings threat threats charge charges accusation accusations admission
        guarantee pledge concession"""
)
# What may stand before such a noun: "The first findings are due" leans as "The findings are due" does.
RANKS: Final[frozenset[str]] = listed(
    """first second third fourth fifth next last latest final initial early earlier later preliminary subsequent
        previous original new newest recent full two three four five six main key"""
)
# What is said to have been otherwise before: "the earlier estimate".
ESTIMATES: Final[frozenset[str]] = listed(
    """estimate estimates figure figures forecast forecasts count number numbers toll tally total version report
        reports statement statements account accounts assessment projection projections date deadline"""
)
# Words after which such a noun is told apart on the spot.
TOLD_APART: Final[frozenset[str]] = listed(
    """of to by that in on for from about between against at with over who near into involving after before"""
)
# Verbs after which "that" opens a clause: "said that failure was likely" points at nothing.
REPORTING: Final[frozenset[str]] = listed(
    """say says said saying tell tells told telling add adds added adding believe believes believed think thinks
        thought argue argues argued claim claims claimed warn warns warned fear fears feared hope hopes hoped
        insist insists insisted know knows knew learn learned so such admit admits admitted find finds found
        show shows showed suggest suggests suggested mean means meant"""
)
# Nouns that a later "he" or "she" of the same sentence may stand for.
PERSONS: Final[frozenset[str]] = listed(
    """man woman boy girl teen teenager child kid baby infant mother father mom dad parent son daughter brother
        sister wife husband widow girlfriend boyfriend friend partner neighbor neighbour couple officer cop
        deputy sheriff detective suspect victim driver gunman shooter attacker defendant inmate prisoner
        judge lawyer attorney prosecutor witness doctor nurse patient surgeon teacher student professor
        principal coach player pitcher quarterback athlete fan actor actress singer rapper musician star
        comedian director writer author artist model host anchor reporter journalist president senator
        congressman congresswoman governor mayor minister secretary chancellor prince princess queen king
        duke duchess pope priest bishop pastor rabbi imam spokesman spokeswoman spokesperson official chief
        chairman ceo executive founder owner boss employee worker soldier marine veteran general commander
        pilot captain passenger tourist resident candidate nominee republican democrat lawmaker leader
        billionaire mogul scientist researcher expert analyst economist engineer hacker thief robber burglar
        killer murderer rapist nanny grandmother grandfather uncle aunt cousin"""
)
# Who is spoken of so only after somebody said who it is; who holds an office is known by it.
UNNAMED: Final[frozenset[str]] = listed(
    """man woman boy girl teen teenager mother father son daughter brother sister wife husband widow girlfriend
        boyfriend friend neighbor neighbour couple officer cop deputy detective victim driver student professor
        player actor actress singer rapper musician star comedian director writer author artist model host reporter
        journalist official spokesman spokeswoman spokesperson source witness employee worker soldier soldiers
        veteran passenger tourist resident candidate lawmaker scientist researcher expert analyst doctor nurse
        teacher coach lawyer attorney"""
)
# Words that open sentences with a capital and name nobody, besides function words.
QUALIFIERS: Final[frozenset[str]] = listed(
    """fellow senior former local federal state top two three four five six seven eight nine ten hundreds thousands
        dozens critics supporters experts reports news sources prosecutors lawmakers opponents allies rivals
        observers aides according although though while when after before since because despite during
        yesterday today tomorrow tonight last first new recent early late part much"""
)
# Capitalized, but the name of nobody that a pronoun could mean.
CALENDAR: Final[frozenset[str]] = listed(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
        september october november december jan feb mar apr jun jul aug sept sep oct nov dec"""
)
# Words of time, and of what is said somewhere: before "it" or "they" these are nothing that the pronoun could mean.
TIMES: Final[frozenset[str]] = listed(
    """day days week weeks weekend weekends month months year years decade decades century morning afternoon evening
        night noon midnight hour hours minute minutes moment moments time times spring summer autumn fall winter season
        today yesterday tomorrow tonight last late early earlier later recent past previous next following same first
        second third two three four five six seven eight nine ten ago present statement statements interview email
        tweet post letter memo release filing response addition fact turn total all"""
)
# Besides the shells, what "that" or "this" points at rather than begins to tell.
DEMONSTRATED: Final[frozenset[str]] = listed(
    """information option options question questions movie film picture photo photograph image case amount number
        figure bill law measure policy rule feature agreement vote meeting trip money work scandal timeline
        possibility opportunity promise request demand demands evidence criticism argument account accounts
        description term label group"""
)
