"""English words whose forms no stemmer puts together, each with its base form."""

from __future__ import annotations

_FORMS = """
arise arose arisen; awake awoke; bear bore borne; beat beaten; become became; begin began begun; bend bent
bid bade; bind bound; bite bit bitten; bleed bled; blow blew blown; break broke broken; breed bred
bring brought; build built; burn burnt; buy bought; catch caught; choose chose chosen; cling clung; come came
creep crept; deal dealt; dig dug; draw drew drawn; dream dreamt; drink drank drunk; drive drove driven
eat ate eaten; fall fell fallen; feed fed; feel felt; fight fought; find found; flee fled; fling flung
fly flew flown; forbid forbade forbidden; forecast forecasted; forget forgot forgotten
forgive forgave forgiven; freeze froze frozen; give gave given; go went gone; grind ground; grow grew grown
hang hung; hear heard; hide hid hidden; hold held; keep kept; kneel knelt; know knew known; lay laid; lead led
lean leant; learn learnt; leave left; lend lent; light lit; lose lost; make made; mean meant; meet met
mistake mistook mistaken; overcome overcame; overtake overtook overtaken; overthrow overthrew overthrown
pay paid; plead pled; prove proven; ride rode ridden; ring rang rung; rise rose risen; run ran; saw sawn
say said; see saw seen; seek sought; sell sold; send sent; shake shook shaken; shine shone; shoot shot
show shown; shrink shrank; sing sang sung; sink sank sunk; sit sat; slay slew slain; sleep slept; slide slid
speak spoke spoken; speed sped; spend spent; spill spilt; spin spun; spring sprang sprung; stand stood
steal stole stolen; stick stuck; sting stung; strike struck stricken; strive strove; swear swore sworn
sweep swept; swim swam swum; swing swung; take took taken; teach taught; tear tore torn; tell told
think thought; throw threw thrown; undergo underwent undergone; understand understood
undertake undertook undertaken; uphold upheld; wake woke woken; wear wore worn; weave wove woven; weep wept
win won; wind wound; withdraw withdrew withdrawn; withhold withheld; withstand withstood; write wrote written
man men; woman women; child children; person people; foot feet; tooth teeth; mouse mice; wife wives; life lives
knife knives; half halves; leaf leaves; thief thieves; wolf wolves; shelf shelves; crisis crises
analysis analyses; policeman policemen; policewoman policewomen; fireman firemen; congressman congressmen
spokesman spokesmen; die dying; lie lying; tie tying; good better best; bad worse worst
far further furthest farther farthest; congresswoman congresswomen; spokeswoman spokeswomen; gunman gunmen
fisherman fishermen; lawmaker lawmakers
"""
# "left", "found", "saw", "ground", "wound", "felt", "lives" and "bound" also are words of their own: context is beyond
# a table, and the verb is the commoner reading in news for all but the excepted ones.
_EXCEPTED = frozenset(
    ("ground", "wound", "bound", "lives", "leaves", "borne", "further", "better", "best", "worse", "worst")
)
BASE = {
    form: forms.split()[0]
    for line in _FORMS.strip().splitlines()
    for forms in line.split(";")
    for form in forms.split()[1:]
    if form not in _EXCEPTED
}
