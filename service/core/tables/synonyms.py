"""Groups of words that news English uses for one another; a match across a group is a match of words.

A word belongs to the first group that has it. The groups are near-synonyms in the commonest news sense, not in all.
"""

from __future__ import annotations

from service.core.text.words import stem

_GROUPS = """
kill slay murder assassinate slaughter massacre; die dead death perish deceased demise fatality fatal;
injure wound hurt injury; attack assault raid strike ambush offensive; shoot gunfire shooter;
gun firearm handgun pistol rifle weapon; gunman attacker assailant; explosion blast bomb explode bombing detonate;
fire blaze; wildfire bushfire; crash collision collide wreck smash; car vehicle automobile; truck lorry;
plane aircraft airplane jet airliner; helicopter chopper; boat ship vessel; train rail railway;
arrest detain apprehend custody nab; jail prison imprison gaol incarcerate; sentence sentenced;
accuse allege allegation accusation alleged; charge indict indictment; sue lawsuit litigation;
trial court courtroom; judge magistrate; lawyer attorney solicitor barrister;
police officer cop policeman constable; detective investigator;
investigate probe inquiry investigation enquiry inquire; suspect alleged; victim casualty; crime offence offense;
theft steal stolen rob robbery burglary heist burglar; fraud scam swindle; abuse mistreat; rape sexual;
hostage captive captor; kidnap abduct abduction; evidence proof; guilty guilt; confess confession; appeal plea;
doctor physician medic surgeon; hospital clinic; illness disease sickness ailment sick ill;
medicine medication drug; treat treatment therapy; surgery operation; virus coronavirus covid;
vaccine vaccination jab inoculation vaccinate; infect infection; pregnant pregnancy; baby infant newborn;
child kid youngster children; teenager teen adolescent; man guy; woman lady; mother mum mom; father dad;
grandmother grandma; husband wife spouse partner; boyfriend girlfriend; friend pal mate; brother sister sibling;
family relative; marry wedding marriage wed; divorce split separate; people person public;
resident inhabitant citizen local; worker employee staff staffer personnel; boss manager chief head leader;
executive ceo; company firm business corporation; factory plant; shop store retailer;
customer consumer shopper buyer client; buy purchase acquire acquisition; sell sale sold; price cost;
money cash fund funding; pay payment paid; salary wage earnings; profit gain; tax levy;
rise increase climb jump grow growth surge soar hike gain spike upturn;
fall drop decline decrease plunge tumble slump dip slide plummet downturn; reduce cut lower slash trim curb;
raise lift boost; big large huge massive enormous giant major vast sizable; small little tiny minor;
whole entire full total; quick fast rapid swift speedy; begin start commence launch kick outset;
end finish conclude conclusion; stop halt cease; continue carry persist proceed; resume restart; close shut closure;
delay postpone defer; cancel scrap axe abandon; happen occur place; cause trigger prompt spark;
result outcome consequence; help aid assist assistance support; back support endorse; approve endorse pass;
agree agreement deal accord pact; accept embrace; refuse reject decline rebuff; oppose opposition against;
criticize criticise criticism slam blast condemn denounce; praise laud applaud hail commend; warn caution warning;
threaten threat; promise pledge vow; announce declare unveil reveal disclose; say tell state remark comment;
claim assert maintain insist argue contend; explain clarify; describe depict; admit acknowledge concede;
suggest indicate imply; believe think feel; expect anticipate predict forecast project;
plan intend intention scheme; want wish desire; need require requirement necessary; ask request; demand call urge;
order instruct command; allow permit let enable authorize authorise; ban prohibit forbid bar outlaw;
protect safeguard defend defence defense; try attempt seek effort bid; use utilize utilise; make create produce;
build construct construction; destroy demolish devastate ruin wreck; damage harm; repair fix;
show display exhibit demonstrate; see watch view witness; find discover discovery found; search hunt;
lose missing lost; meet meeting; talk discuss discussion negotiate negotiation talks speak conversation;
visit trip travel tour; go travel head; arrive reach arrival; leave depart departure exit quit; return back;
stay remain; move relocate; send dispatch; keep retain; give provide offer grant supply; get receive obtain;
win victory triumph beat defeat; contest compete competition; match game fixture clash; team side squad club;
coach manager; score goal; champion championship title; tournament cup; season campaign; film movie picture;
actor actress star; singer musician; song track single; book novel; author writer; show programme program series;
television tv; newspaper paper; journalist reporter correspondent; picture photo photograph image;
video footage clip; internet online web; website site; phone telephone mobile smartphone cellphone; computer laptop;
app application; school college; pupil student; study research survey; scientist researcher;
expert specialist analyst; government administration; politician lawmaker legislator; parliament legislature;
law legislation bill; rule regulation guideline; vote ballot poll; candidate contender nominee;
country nation state; city town; village hamlet; area region zone district neighborhood neighbourhood;
home house residence; street road; highway motorway freeway; army military troops soldier force;
war conflict fighting battle; peace ceasefire truce; rebel insurgent militant fighter;
terrorist terrorism extremist; refugee migrant immigrant asylum; border frontier;
protest demonstration rally demonstrate demonstrator protester; riot unrest; strike walkout;
storm hurricane cyclone typhoon; flood flooding; earthquake quake tremor; rain rainfall downpour; snow snowfall;
hot heat heatwave; weather climate; environment environmental; pollution pollute; animal creature;
dog puppy canine pooch; cat kitten feline; food meal; drink beverage; alcohol booze; restaurant eatery;
holiday vacation; journey trip; bank lender; job employment position role post; unemployed jobless unemployment;
hire recruit employ; fire sack dismiss oust; resign quit; retire retirement; replace succeed successor;
appoint name nominate; choose select pick option choice; important key crucial vital significant essential;
difficult hard tough challenging; easy simple; dangerous hazardous risky perilous danger;
safe secure security safety; famous renowned celebrated; rich wealthy; poor impoverished poverty; old elderly;
young youth; new latest recent fresh novel; previous former earlier prior; current present existing;
next following subsequent; annual yearly; often frequently; nearly almost; about around approximately roughly;
more additional extra further; many numerous several multiple various; different distinct; same identical;
special particular; strange odd unusual bizarre; beautiful gorgeous stunning;
terrible awful horrific horrible dreadful; shock stun shocked stunned; surprise astonish amaze;
angry furious anger outrage fury; sad upset devastate; happy delighted pleased glad thrilled;
afraid scared fear frightened; worry concern concerned worried anxious anxiety; problem issue trouble difficulty;
crisis emergency; change alter modify amend shift; improve enhance better upgrade improvement; worsen deteriorate;
develop development; expand extend enlarge; include contain comprise; remove delete withdraw; target aim;
goal objective; power authority; duty responsibility; cooperate collaborate collaboration cooperation;
fight battle combat struggle tackle; rescue save; escape flee; survive survivor survival; chase pursue pursuit;
hit strike; throw hurl toss; pull drag; push shove; drive driver; eat consume; bury burial funeral; mourn grieve;
celebrate celebration; gift present; award prize honor honour; fan supporter; group organisation organization body;
religion religious faith; priest clergyman; history historic historical; science scientific; technology tech;
device gadget; oil crude petroleum; nuclear atomic; sea ocean; mountain peak; island isle; forest woodland;
farm farmer; crop harvest; worth value; amount quantity; number figure; percent percentage; double twice;
majority most; average mean; limit cap restriction restrict; ease relax loosen; sanction penalty;
compensation damages; partner ally; rival opponent competitor; chairman chairwoman chair chairperson;
spokesman spokeswoman spokesperson; founder found establish set; owner own possess; property estate;
site location spot venue place; event incident; accident mishap; tragedy disaster catastrophe;
mistake error blunder; failure fail; success succeed successful; achieve accomplish attain; complete finish;
prepare preparation; test trial; skill talent ability; idea concept notion; opinion view belief stance;
reason motive; method way means; process procedure; measure step action; decision decide ruling determine;
message text; document file paper; report account; data information details info; secret confidential classified;
official authority authorities; foreign overseas abroad; international global worldwide world; national nationwide;
royal monarch; king monarch; body corpse remains; heart cardiac; age aged; suffer undergo endure;
diagnose diagnosis; cure heal recover recovery; likely probable; possible potential; clear obvious evident;
certain sure; true real genuine; false fake bogus; correct right accurate; wrong incorrect; wait await; know aware;
remember recall; ignore disregard neglect; notice spot; recognize recognise identify;
consider contemplate mull weigh; examine inspect check review scrutinize scrutinise assess evaluate; monitor track;
connect link tie associate relate; join unite merge merger; separate divide; exchange swap; trade commerce;
produce manufacture production; product goods merchandise; advertise advertisement ad advert commercial;
economy economic; invest investment; investor shareholder; stock share; spend expenditure spending;
cheap inexpensive affordable; expensive costly pricey; attend attendance; invite invitation; welcome greet;
thank grateful gratitude; apologize apologise apology sorry; punish punishment; behave behavior behaviour conduct;
cry weep; hate hatred; doubt skepticism scepticism; deal handle; face confront; avoid evade dodge; hide conceal;
reveal expose uncover; release free; publish publication; broadcast air; post upload; hack hacker cyberattack;
media press; rumor rumour; scandal controversy controversial; debate dispute row argument; split rift;
tension friction; impact effect affect influence; role part; benefit advantage; drawback disadvantage;
opportunity chance; night overnight; midday noon; kilometre kilometer; metre meter; ton tonne; litre liter;
color colour; favor favour; labor labour; center centre; theater theatre; program programme; defense defence;
license licence; gray grey; tire tyre; organize organise arrange stage; realize realise; analyze analyse;
harbor harbour port; neighbor neighbour; honor honour; humor humour; airstrike airstrikes;
missile rocket projectile; drone uav; navy naval; captain skipper; firefighter fireman; ambulance paramedic;
vet veterinarian; chef cook; driver motorist; congressman representative; ambassador envoy diplomat; fiancee fiance;
pensioner retiree; autistic autism; cancer tumor tumour; diabetes diabetic; obese obesity overweight;
smoke smoking smoker cigarette tobacco; heroin cocaine narcotic; cannabis marijuana; addict addiction;
depression depressed; mental psychological; financial fiscal; legal lawful; illegal unlawful illicit;
educational education; cultural culture; traditional tradition; modern contemporary; temporary interim; brief short;
long lengthy; tall high; wide broad; cold chilly; empty vacant; quiet silent; loud noisy; rare uncommon;
common widespread; normal usual ordinary; severe serious grave; sharp steep; sudden abrupt; immediate instant;
constant continuous; final last ultimate; initial first; main primary principal chief; enough sufficient;
lack shortage; excess surplus; gather collect assemble; deliver delivery; outfit clothing clothes garment attire;
jewel jewelry jewellery; art artwork painting; artist painter; sculpture statue; dance dancer; concert gig;
audience viewer; referee umpire; stadium arena; football soccer; boxing boxer; racing race; olympic olympics;
striker forward; goalkeeper keeper; sign signing; fit fitness; train training; relegation relegate;
promote promotion; draw tie; equalise equalize equaliser equalizer; semifinal semi; qualify qualification;
rank ranking
"""


def _concepts() -> dict[str, str]:
    found: dict[str, str] = {}
    for group in _GROUPS.split(";"):
        stems = stem(group.split())
        if len(stems) > 1:
            name = next((found[each] for each in stems if each in found and found[each] == each), stems[0])
            for each in stems:
                found.setdefault(each, name)
    return found


CONCEPTS = _concepts()
