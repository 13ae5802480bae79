"""English words on which no statement may be broken off, and what no statement may lose. Data, no rules."""

from __future__ import annotations

from typing import Final

from service.core.tables import listed
from service.core.tables.attribution import SOFT, SPEECH

# They want for what follows: "accused | of", "relating | to", "regret | for".
DEMANDING: Final = listed(
    """accused relating related linked leading led leads aimed based depending depends depend focused focuses
        responsible known used described regarded seen referred refers referring response reaction charged convicted
        due thanks owing compared according listen listens look looks looking relied relies rely belongs belong
        consists consist refrain dealt deals deal dealing suffering suffers suffered stemming stems stemmed prompted
        faced facing regret ready eager willing reluctant capable aware fond full tired worried guilty similar equal
        subject prone opposed committed devoted dedicated able interested involved engaged turned turns turn came
        comes come went goes go agreed agrees decided decides wants wanted hopes hoped plans planned tries tried
        refused refuses offered offers vowed vows promised promises failed fails managed manages asked asks ordered
        told urged expected set intends intended seems seemed appears appeared continues continued began begins
        started starts forced effort efforts decision plan attempt attempts bid right ability need chance way ways
        time reason reasons number series kind sort type piece part lot couple range group one some many most
        several million billion thousand hundred percent dozen dozens hundreds thousands millions first second last
        next same largest biggest highest lowest best worst latest alleged allegedly reportedly apparently called
        say says said nearly almost about around roughly least more fewer less up out off down back away put puts
        took takes take brought bring brings carried carries sent sends gave gives give given made makes make making
        mulling considering president former mr mrs ms dr sen rep gov st lt col gen sgt capt prof rev jan feb aug
        sept oct nov dec no co member members head director chief leader leaders chairman spokesman spokeswoman
        author founder owner victim position positions stance call calls cap choice exception request requests
        demand demands statement however too comments question questions letter memo consistent connection ever
        initially originally previously formerly iconic written using use uses instead whether end beginning middle
        face wake light name hands side case
        cases rest top heart likes"""
)
# Of which "as" says what as: "described themselves | as".
AS_WHAT: Final = listed(
    """described describe describes describing regarded regards regard seen sees see named known identified
        identifies identify cited viewed views view branded hailed acted acts act treated treats treat dismissed
        dismisses dismiss emerged elected labeled labelled chosen considered considers cast served serves serve
        serving working works portrayed depicted defined used uses use sold same such well soon far long rejected
        recognized recognised"""
)
# What is said under one of these is not said without.
CONDITIONS: Final = listed("if unless except only provided otherwise rather instead without hoax")
# What they reach over is part of what they say: "no regret | for", "all schools ... | in Texas".
REACHING: Final = listed(
    """no not never nor none nobody nothing only all every any each anyone everyone those most few fewer rare
        rarely hardly barely unlikely unable without cannot neither half quarter majority other another probably
        possibly likely maybe perhaps allegedly reportedly"""
)
# So it is with these behind the verb: "bought the largest ticket | in".
TOPPING: Final = listed("first second third last more less least best worst same next")
# Before these too a statement may end only where nothing reaches over them: "will not resign | until".
BINDING: Final = listed("because until before since when unless")
# Ending in -ing, and yet the name of a thing.
NOUNS: Final = listed(
    """hearing meeting building shooting killing funding bombing warning ruling wedding king spring ring wing
        morning evening stabbing beating mailing painting drilling fracking training testing spending trading voting
        hacking housing rating briefing filing opening setting crossing landing sitting trafficking gathering
        everything something nothing anything thing string sibling offspring recording drawing earring lightning
        sing bring drinking driving smoking gambling"""
)
# That need nothing after them: "agreed to resign".
ALONE: Final = listed(
    """resign retire die quit leave win lose return escape survive testify appeal vote fight strike rise fall drop
        grow close reopen merge separate divorce marry rebuild"""
)
# With which a sentence opens whose subject is somewhere else.
ELSEWHERE: Final = listed(
    """this that these those there it if you we i he she they his her its their our my here some others many most
        one another such so both each and but or nor yet still let what who how why when ones everyone nobody
        someone somebody something"""
)
# Participles after which nothing has to be said.
COMPLETE: Final = listed(
    """arrested killed injured wounded charged closed opened stolen released published suspended detained banned
        fired indicted hurt shot dead jailed freed cleared acquitted executed rescued evacuated destroyed damaged
        cancelled canceled postponed delayed hospitalized hospitalised separated married divorced retired resigned
        died recovered missing approved passed rejected defeated elected sworn unveiled revealed launched sold
        stopped halted begun lifted overturned"""
)
# With what they say or find comes a clause: its verb is part of it.
CLAUSAL: Final = listed(
    """suggest suggests suggested show shows showed find finds found reveal reveals revealed believe believes
        believed claim claims claimed allege alleges alleged insist insists insisted warn warns warned fear fears
        feared estimate estimates estimated announced announces announce argue argues argued think thinks thought
        know knows knew hope hopes say says said told tells asked asks learned heard feel feels felt hear hears
        reports reported"""
)
# That take a thing and then where it goes or what it is for: "put the onus | on".
TWOFOLD: Final = listed(
    """put puts place places placed blame blames blamed link links linked attribute attributes attributed accuse
        accuses accused base based turn turns turned asked asks tells told urged urges compared compares spent
        spends lead leads led set sets convert converts converted divert diverts vote votes voted inform informs
        informed replaced replaces"""
)
# Of these it is said what for, or what about, or there is no news: "sent a letter | declaring".
HOLLOW: Final = listed(
    """sent sends notified notifies informed informs wrote writes held holds gave gives has have had made makes is are
        was were be found finds offered offers met meets spent spends told tells said says let lets saw sees"""
)
# Behind which a thing alone may be told as well as a clause: "announced a plan | that would".
NAMING: Final = listed("announced announces reveals revealed reported reports confirmed confirms")
# Words of a question, whose clause must have its verb, and of what is weighed: "so big that".
ASKED: Final = listed("how what why whether so such too enough")
# With these begins what only adds to the noun before it.
ADDING: Final = listed("that which who whose where whom")
# Behind these "that" says what they are about.
CONTENT: Final = listed(
    """evidence claim claims allegation allegations report reports fear fears hope hopes sign signs news fact idea view
        belief concern concerns warning warnings ruling argument conclusion possibility suggestion suggestions doubt
        doubts proof assertion assertions accusation accusations theory notion word confirmation assurance assurances
        agreement bill rumor rumors rumours so sure certain clear confident man woman men women people person anyone
        someone those kind way day time place point"""
)
# Behind these "to" and a verb say what comes of it.
WITH_INFINITIVE: Final = listed(
    """ask asks asked tell tells told urge urges urged order orders ordered expect expects expected force forces forced
        allow allows allowed want wants wanted agree agrees agreed help helps helped cause causes caused require
        requires required lead leads led enable enables enabled invite invites invited encourage encourages encouraged
        persuade persuades persuaded need needs needed try tries tried plan plans planned refuse refuses refused is are
        was were be been am pressure pressures pressured press presses pressed call calls called threaten threatens
        threatened offer offers offered like likes liked continue continues continued"""
)
MODALS: Final = listed("""will would can could may might must shall should won't wouldn't can't couldn't cannot""")
BE: Final = listed("is are was were be been being has have had")
# "If" and "whether" after these are no conditions: "to see if".
ASKING: Final = listed(
    """see asked ask asks asking know knows determine determining wonder wondering wondered as even decide"""
)
# With these somebody behind a comma says what stands before it.
ATTRIBUTING: Final = SPEECH["en"] | SOFT["en"] | listed("ruled determined found tells learned according obtained")
# Without these a figure is another: "1,400 died | on average each day".
RATES: Final = listed("average each per daily weekly monthly annually yearly apiece")
# With these a circumstance stands in front of a statement.
FRONTS: Final = listed(
    """in on at after before during despite amid as with while when since following for by over from under because
        although though once until among just late early earlier last recently now today yesterday to"""
)
