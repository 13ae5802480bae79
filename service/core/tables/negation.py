"""Words that deny: grammatical negators, verbs and nouns that negate what follows, and pairs of opposites."""

from __future__ import annotations

from service.core.tables import listed

NEGATORS = {
    "en": listed("not no never without neither nor cannot none nobody nothing nowhere hardly barely n't"),
    "de": listed(
        "nicht kein keine keinen keinem keiner keines nie niemals ohne weder niemand niemanden niemandem nichts"
        " keinerlei nirgends"
    ),
    "fr": listed("pas jamais aucun aucune sans ni rien personne non guère nul nulle"),
    "es": listed("no nunca jamás sin ni ningún ninguna ninguno nadie nada tampoco"),
    "it": listed("non mai senza né nessun nessuna nessuno niente nulla neanche nemmeno"),
    "pt": listed("não nunca jamais sem nem nenhum nenhuma ninguém nada tampouco"),
    "nl": listed("niet geen nooit zonder noch niemand niets nergens nimmer"),
    "sv": listed("inte ej icke aldrig utan ingen inget inga ingenting varken"),
    "pl": listed("nie nigdy bez ani nikt nikogo nikomu nic niczego żaden żadna żadne żadnego żadnej żadnych"),
    "ru": listed("не ни нет никогда без никто никого никому ничего ничто никакой никакая никакие никаких нельзя"),
    "uk": listed("не ні ані немає ніколи без ніхто нікого нічого жоден жодна жодного жодних"),
    "vi": listed("không chưa chẳng chớ đừng"),
    "id": listed("tidak bukan belum tanpa tak jangan"),
    "ar": listed("لا لم لن ليس ليست وليس غير بدون دون عدم بلا ولا ولم ولن فلم فلن فلا"),
}
# Words that deny only behind another, and not before a third: "ne ... plus", but "ne ... plus que".
BEHIND = {"fr": {"plus": ("ne", "n'", "que")}}
# Verbs and adjectives whose complement did not happen or is not so, by exact lower-case form.
DENIERS = {
    "en": listed(
        """deny denies denied denying denial refuse refuses refused refusing refusal fail fails failed failing failure
        decline declines declined declining reject rejects rejected rejecting rejection avoid avoids avoided
        avoiding prevent prevents prevented preventing stop stopped stops abandon abandoned abandons
        abandoning scrap scrapped lack lacks lacked lacking unable unlikely unwilling refute refuted refutes
        dispute disputed disputes cancel cancels cancelled canceled cancelling halt halted halts ban bans
        banned banning bar barred block blocked blocks forbid forbids forbade forbidden prohibit prohibits
        prohibited oppose opposes opposed opposing exclude excludes excluded excluding rule ruled rules
        false falsely neglect neglected wrongly short"""
    )
    - {"rule", "ruled", "rules", "stop", "stops"},
    "de": listed(
        """bestreitet bestritt bestritten bestreiten dementiert dementierte dementierten leugnet leugnete weigert
        weigerte weigerten verweigert verweigerte ablehnt abgelehnt lehnt lehnte lehnten"""
    ),
    "fr": listed("""nie nient nié niait dément démenti refuse refusé refusent refusait rejette rejeté échoué manque"""),
    "es": listed("""niega negó niegan negaron rechaza rechazó rechazaron rechazan desmintió desmiente negado rehusó"""),
    "it": listed("nega negato negò negano smentisce smentito rifiuta rifiutato respinge respinto"),
    "pt": listed("nega negou negaram negam rejeita rejeitou rejeitaram recusa recusou desmente desmentiu"),
    "nl": listed("ontkent ontkende ontkennen ontkenden weigert weigerde weigerden verwerpt verwierp afgewezen"),
    "sv": listed("förnekar förnekade dementerar dementerade vägrar vägrade avvisar avvisade"),
    "pl": listed("zaprzecza zaprzeczył zaprzeczyła zaprzeczają zaprzeczyli odmawia odmówił odmówiła dementuje"),
    "ru": listed("отрицает отрицал отрицала отрицают опроверг опровергла опровергли опровергает отказался отказалась"),
    "uk": listed("заперечує заперечив заперечила заперечують спростував спростувала відмовився відмовилася"),
    "id": listed("membantah bantah menolak menyangkal"),
    "ar": listed("نفى نفت ينفي تنفي وتنفي ونفى ونفت رفض رفضت يرفض ترفض ورفض ورفضت"),
}
# Words of which one cannot hold where the other does, in the same place of the same sentence.
_OPPOSITES = """
accept reject; accept refuse; accept decline; approve reject; approve oppose; approve block; support oppose;
back oppose; allow ban; allow bar; allow block; allow forbid; allow prohibit; allow prevent; permit ban;
permit forbid; admit deny; confirm deny; confirm refute; acknowledge deny; succeed fail; pass fail; pass reject;
win lose; victory defeat; victor loser; winner loser; beat lose; rise fall; rise drop; rise decline;
rise decrease; rise plunge; rise sink; rise slip; rise slide; rise dip; rise tumble; rise slump; rise shrink;
gain slip; gain slide; gain tumble; climb slip; climb slide; accept appeal; accept contest; accept challenge;
increase decrease; increase decline; increase fall; increase drop;
increase reduce; increase cut; raise lower; raise cut; raise reduce; grow shrink; grow decline; grow fall;
gain lose; gain loss; jump fall; jump drop; jump plunge; climb fall; climb drop; soar plunge; surge plunge;
surge slump; surge drop; surge fall; up down; upward downward; higher lower; high low; highest lowest;
more less; more fewer; most least; most few; maximum minimum; major minor; majority minority; above below;
over under; large small; larger smaller; largest smallest; big small; bigger smaller; biggest smallest;
long short; longer shorter; longest shortest; wide narrow; expand shrink; expand contract; expand reduce;
widen narrow; strengthen weaken; strong weak; stronger weaker; strongest weakest; improve worsen;
improve deteriorate; better worse; best worst; good bad; positive negative; optimistic pessimistic;
success failure; successful unsuccessful; effective ineffective; open close; opened closed; reopen close;
open shut; start end; start stop; start finish; begin end; begin stop; begin finish; launch end; launch cancel;
continue stop; continue end; continue cease; resume suspend; resume halt; extend shorten; delay accelerate;
hasten delay; early late; earlier later; earliest latest; first last; before after; arrive leave; arrive depart;
enter leave; enter exit; join leave; join quit; stay leave; remain leave; return leave; import export;
importer exporter; buy sell; bought sold; buyer seller; purchase sell; lend borrow; lender borrower; hire fire;
hire dismiss; appoint dismiss; appoint sack; employ dismiss; elect oust; promote demote; arrest release;
jail free; imprison free; imprison release; detain release; capture release; capture free; convict acquit;
guilty innocent; innocent guilty; plead deny; charge clear; accuse exonerate; blame praise; praise criticize;
praise criticise; praise condemn; praise denounce; welcome condemn; welcome criticize; welcome reject;
applaud condemn; hail condemn; love hate; like dislike; favor oppose; favour oppose; agree disagree;
agreement disagreement; agree refuse; attack defend; attacker victim; offensive defensive; kill save;
killer victim; murder rescue; die survive; dead alive; alive dead; died survived; destroy build;
destroy rebuild; destroy preserve; build demolish; create destroy; damage repair; break fix; injure heal;
hurt help; harm help; harm benefit; danger safety; dangerous safe; unsafe safe; safe risky; secure insecure;
stable unstable; legal illegal; lawful unlawful; constitutional unconstitutional; possible impossible;
likely unlikely; able unable; willing unwilling; clear unclear; certain uncertain; known unknown;
identified unidentified; named unnamed; available unavailable; necessary unnecessary; mandatory voluntary;
compulsory voluntary; obligatory optional; mandatory optional; required optional; public private; public secret;
publicly privately; official unofficial; formal informal; domestic foreign; national international;
internal external; inside outside; indoor outdoor; local national; rural urban; north south; northern southern;
east west; eastern western; northeast southwest; northwest southeast; left right; liberal conservative;
leftist rightist; democrat republican; democratic republican; male female; man woman; men women; boy girl;
boys girls; husband wife; father mother; son daughter; brother sister; uncle aunt; grandfather grandmother;
king queen; prince princess; actor actress; boyfriend girlfriend; he she; him her; his her; adult child;
parent child; teacher student; doctor patient; employer employee; landlord tenant; host guest; driver passenger;
prosecutor defendant; plaintiff defendant; victim perpetrator; civilian soldier; civilian military; ally enemy;
friend enemy; ally rival; peace war; ceasefire war; love hatred; hope fear; hopeful fearful; happy unhappy;
happy sad; pleased disappointed; satisfied dissatisfied; rich poor; wealthy poor; hot cold; warm cool;
warmer colder; wet dry; light dark; light heavy; bright dark; fast slow; faster slower; quickly slowly;
rapidly slowly; easy difficult; easy hard; simple complex; simple complicated; cheap expensive;
cheaper costlier; new old; newest oldest; young old; younger older; youngest oldest; modern ancient; recent old;
common rare; commonly rarely; frequent rare; often rarely; usual unusual; always never; all none;
everyone nobody; everything nothing; everyone no-one; many few; full empty; partial full; partly fully;
partially completely; temporary permanent; temporarily permanently; brief lengthy; briefly extensively;
include exclude; with without; add remove; add subtract; attach detach; install remove; insert remove;
keep remove; keep abandon; keep drop; save spend; earn spend; profit loss; surplus deficit; supply demand;
debt credit; asset liability; deposit withdraw; withdraw deploy; advance retreat; pull push; push pull;
lift impose; ease tighten; relax tighten; loosen tighten; encourage discourage; enable prevent; enable disable;
help hinder; promote discourage; protect endanger; protect threaten; defend prosecute; unite divide;
united divided; marry divorce; combine separate; connect disconnect; together apart; same different;
similar different; equal unequal; alike different; unanimous split; remember forget; learn forget; find lose;
found lost; discover conceal; reveal conceal; reveal hide; disclose conceal; expose hide; cover expose;
appear disappear; visible invisible; show hide; publish withhold; provide withhold; grant deny; grant refuse;
give take; send receive; sender recipient; ask answer; question answer; offer withdraw; push resist; obey defy;
offer refuse; offer reject;
comply defy; follow lead; follow ignore; follow precede; heed ignore; listen ignore; notice ignore;
respect disregard; consider disregard; consider ignore; take disregard; believe doubt; trust distrust;
true false; truth lie; real fake; genuine fake; accurate inaccurate; correct incorrect; right wrong;
correctly wrongly; valid invalid; active inactive; alone together; ahead behind; front back; top bottom;
upper lower; minimum maximum; rising falling; increasing decreasing; growing shrinking; accelerate slow;
hopefully unfortunately; voluntarily involuntarily; intentional accidental; deliberately accidentally;
intentionally accidentally; uphold overturn; uphold reverse; affirm overturn; affirm reverse; allow deny;
ratify reject; sign veto; enact repeal; adopt reject; impose lift; overestimate underestimate;
overvalue undervalue; upgrade downgrade; win defeat; victory loss; unbeaten beaten; healthy sick; healthy ill;
well ill; fit injured; vaccinated unvaccinated; armed unarmed; employed unemployed; employment unemployment;
married unmarried; qualified unqualified; aware unaware; popular unpopular; fair unfair; justice injustice;
honest dishonest; loyal disloyal; patient impatient; responsible irresponsible; regular irregular;
relevant irrelevant; rational irrational; moral immoral; mature immature; perfect imperfect; direct indirect;
dependent independent; approved unapproved; confirmed unconfirmed; verified unverified; expected unexpected;
changed unchanged; harmed unharmed; hurt unhurt; injured unhurt; lucky unlucky; important unimportant;
significant insignificant; significantly slightly; sharply slightly; widely narrowly; heavily lightly;
tall short; thick thin; deep shallow; broad narrow; loud quiet; rough smooth; sharp dull; hard soft;
clean dirty; fresh stale; calm nervous; calm angry; proud ashamed; brave cowardly; generous selfish; kind cruel;
gentle harsh; mild severe; minor serious; minor severe; slight serious; lenient harsh; lenient strict;
loose strict; reluctant eager; reluctantly eagerly; retain lose; retain release; lengthen shorten;
descend ascend; sunrise sunset; morning evening; day night; summer winter; spring autumn; noon midnight;
arrival departure; entrance exit; beginning end; start conclusion; birth death; born died; increase reduction;
rise reduction; growth decline; boom bust; recovery recession; boost cut; boost reduce; boost hurt;
boost weaken; lead trail; leading trailing; outperform underperform; exceed miss; beat miss
"""


def _pairs(text: str) -> dict[str, frozenset[str]]:
    opposites: dict[str, set[str]] = {}
    for pair in text.split(";"):
        words = pair.split()
        for word, other in (words, words[::-1]) if len(words) == 2 else ():  # noqa: PLR2004 (a pair)
            opposites.setdefault(word, set()).add(other)
    return {word: frozenset(others) for word, others in opposites.items()}


ANTONYMS = _pairs(_OPPOSITES)
