"""Kinds of words that exclude one another: where a passage has one of a kind, a claim with another tells otherwise.

Each kind ends with a semicolon; the words are those of common news English, and a word may be of several kinds. Words
of one kind that the table of synonyms puts together do not exclude one another.
"""

from __future__ import annotations

from service.core.text.words import stem

_KINDS = """
arm leg hand foot knee ankle hip shoulder elbow wrist finger toe thumb neck back head face chest stomach thigh calf
hamstring groin rib skull jaw nose ear eye mouth lip tongue tooth skin; heart brain lung liver kidney bone blood; son
daughter mother father brother sister uncle aunt nephew niece cousin grandfather grandmother grandson granddaughter
stepfather stepmother stepson stepdaughter husband wife fiance fiancee girlfriend boyfriend twin godfather mistress;
man woman boy girl baby toddler teenager infant; dog cat horse cow pig sheep goat chicken duck goose turkey rabbit
mouse rat lion tiger bear elephant wolf fox monkey ape gorilla chimpanzee snake crocodile alligator shark whale
dolphin fish bird eagle owl pigeon swan bee wasp spider deer squirrel panda koala kangaroo camel donkey seal penguin;
gold silver bronze copper iron steel tin aluminium aluminum platinum zinc nickel lead brass; wood stone brick concrete
glass plastic paper leather cotton silk wool rubber metal marble; red blue green yellow orange purple pink black white
brown gray grey violet crimson; north south east west northeast northwest southeast southwest; northern southern
eastern western central; spring summer autumn fall winter; morning afternoon evening night noon midnight dawn dusk;
breakfast lunch dinner supper brunch; second minute hour day week month year decade century fortnight; daily weekly
monthly yearly hourly; beef pork lamb chicken turkey ham bacon sausage fish salmon tuna shrimp steak; bread cake pie
pizza burger sandwich pasta rice soup salad noodle cereal biscuit cookie pancake; apple orange banana grape lemon
peach pear strawberry cherry melon mango pineapple tomato potato carrot onion garlic lettuce cabbage mushroom bean;
milk water coffee tea juice beer wine whisky whiskey vodka gin champagne cider rum lemonade soda; sugar salt pepper
butter cheese cream honey egg chocolate; car truck bus train plane ship boat bicycle bike motorcycle motorbike van
taxi helicopter tram ferry submarine tractor scooter ambulance lorry yacht canoe; hospital school church mosque temple
synagogue hotel restaurant prison museum theatre theater library bank factory warehouse stadium airport station office
shop court courthouse university college embassy barracks nursery pub bar casino farm palace castle apartment flat house
barn garage cinema supermarket; kitchen bedroom bathroom basement attic garden hallway balcony roof lounge cellar;
city town village county state province country region continent island suburb; federal provincial municipal local
national regional global; mountain river lake sea ocean beach desert forest valley canyon cliff hill coast bay island
swamp cave; clifftop hilltop rooftop beach bridge tower building; road bridge tunnel canal dam
pipeline railway; roof door window wall floor ceiling fence gate stairs chimney; sensor ventilator pump valve alarm
filter engine battery brake; salary pension tax rent mortgage; murder manslaughter robbery burglary theft rape
fraud arson kidnapping assault perjury bribery blackmail extortion espionage treason terrorism trespass embezzlement
smuggling vandalism stalking corruption; fire flood earthquake hurricane tornado tsunami drought storm avalanche
landslide blizzard eruption wildfire cyclone; cancer diabetes asthma pneumonia influenza flu malaria cholera measles
ebola hiv aids stroke dementia alzheimer autism epilepsy arthritis leukaemia leukemia hepatitis tuberculosis anaemia
meningitis polio zika; knife gun rifle pistol bomb grenade sword axe hammer machete bat missile shotgun bow; president
chancellor governor mayor senator congressman minister king queen prince princess ambassador emperor judge sheriff
premier secretary chairman bishop pope archbishop general colonel captain sergeant lieutenant admiral commander
councillor deputy; doctor nurse surgeon dentist teacher lawyer engineer plumber electrician farmer chef pilot soldier
policeman firefighter driver journalist actor singer writer scientist professor student athlete coach referee priest
banker accountant waiter builder carpenter butcher baker mechanic architect photographer painter poet novelist chemist
pharmacist hairdresser librarian secretary paramedic psychologist psychiatrist historian economist model dancer
magician clown astronaut; football basketball baseball cricket rugby tennis golf hockey swimming boxing wrestling
cycling rowing athletics gymnastics volleyball badminton snooker darts skiing skating surfing sailing judo karate
fencing archery; goalkeeper defender midfielder striker winger batsman bowler quarterback pitcher; guitar piano violin
drum trumpet flute saxophone bass cello harp banjo; rock pop jazz opera folk country classical blues reggae rap metal
punk soul; album single song film book play opera musical poem painting novel sculpture comic magazine newspaper;
television radio newspaper magazine website podcast blog; laptop tablet phone television camera printer smartphone;
shirt dress trousers jacket hat shoe sock coat skirt glove scarf sweater jeans tie belt boot suit helmet; ring
necklace bracelet earring watch brooch; dollar euro pound yen rupee peso franc ruble yuan; inch foot yard mile metre
meter kilometre kilometer centimetre millimetre; ounce gram kilogram tonne ton kilo; english french german spanish
italian chinese japanese russian arabic portuguese dutch polish turkish korean hindi latin greek; christian muslim
jewish hindu buddhist catholic protestant orthodox atheist sunni shiite; republican democrat conservative liberal
labour socialist communist green; democratic republican conservative liberal; gay lesbian straight bisexual
heterosexual; single married divorced widowed engaged; rich poor; mandatory voluntary optional; kill injure wound
arrest rescue release save; die survive; dead alive; win lose draw; victory defeat draw; stab shoot strangle poison
beat drown burn; buy sell rent lease borrow steal donate lend; join leave; resign dismiss appoint reelect promote;
marry divorce separate; open close; find lose; love hate fear dread; enjoy dislike hate; agree disagree; criticise
praise; criticize praise; reject accept; increase decrease; begin end; start finish; arrive depart; remember forget;
ask answer; teach learn; import export; deny admit; support oppose; attack defend; destroy build repair; rise fall;
gain lose; earn spend; lead follow; cause prevent; encourage discourage; worsen improve; walk run swim fly drive ride
cycle; sit stand lie; laugh cry smile; sing dance act; write read; plead confess; sue indict acquit convict; hire fire
sack; arrest release detain; condemn hail; ban allow; first second third fourth fifth sixth seventh eighth ninth tenth
last; early late mid; past future present; former current future; permanent temporary; public private; male female;
old young; full partial; foreign domestic; urban rural; military civilian; civil criminal; accidentally deliberately
intentionally; legally illegally; fully partly partially; always never sometimes rarely often; monday tuesday
wednesday thursday friday saturday sunday; january february march april may june july august september october
november december; emergency routine; surgery therapy chemotherapy transplant; undergraduate graduate postgraduate;
freshman sophomore junior senior; primary secondary; solar wind nuclear coal gas hydro oil; earth moon mars venus
jupiter saturn pluto sun; planet star moon asteroid comet galaxy; trial appeal inquest hearing; witness defendant
victim juror plaintiff; jury judge prosecutor; court parliament senate congress; novelist playwright poet; semifinal
final quarterfinal; left right; profit loss; surplus deficit; majority minority; half quarter third; million billion
trillion thousand hundred;
"""


def _kinds() -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    for number, line in enumerate(_KINDS.split(";")):
        for word in stem(line.split()):
            found.setdefault(word, set()).add(number)
    return {word: frozenset(numbers) for word, numbers in found.items()}


KINDS = _kinds()
