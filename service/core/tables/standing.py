"""English words that say how far something is so: open, wished for, or to come. Data, no rules."""

from __future__ import annotations

from typing import Final

from service.core.tables import listed

# In the clause of a verb: it may be so.
OPEN: Final = listed(
    """may might could can if unless whether possibly perhaps maybe allegedly reportedly supposedly purportedly doubt
        doubts doubted"""
)
# Before an infinitive, a gerund or a noun: nobody says that it has come about.
WISHED: Final = listed(
    """want wants wanted wanting hope hopes hoped hoping consider considered considering mull mulls mulled
        mulling weigh weighs weighed weighing interest interested seek seeks sought seeking ask asks asked
        asking urge urges urged urging demand demands demanded demanding call calls called calling threaten
        threatens threatened threatening threat threats risk risks risked fear fears feared afraid try tries
        tried trying attempt attempts attempted attempting effort efforts bid aim aims aimed aiming propose
        proposes proposed proposing proposal proposals offer offers offered offering request requests
        requested suggest suggests suggested suggesting warn warns warned warning chance chances possible
        possibility prospect likely unlikely promise promises promised vow vows vowed pledge pledges pledged
        intend intends intended intention talk talks discuss discusses discussed discussing rule ruled ready
        willing keen eager hesitant reluctant rumoured rumored suspected accused accuses accusing alleged
        alleging deny denies denied denying failed fails refused refuses declined avoid avoided prevent
        prevents prevented preventing stop stopped potential question questions debate debated option
        options wish wishes wished against look looking look looks"""
)
# Before "to" and an infinitive: it is to come about.
COMING: Final = listed(
    """plan plans planned planning expect expects expected expecting set due scheduled agree agrees agreed
        prepare prepares prepared preparing about going poised ordered order orders slated forecast
        predicted"""
)
# Behind a noun that tells a deed: it has not come about.
PUT_OFF: Final = listed("postponed cancelled canceled delayed suspended planned proposed scheduled shelved")
# Too common to say what happened; other words tell it.
LIGHT: Final = listed(
    """say said have has had be is was were make made do did take took taken get got go went gone come came
        use used give gave given hold held find found show showed shown tell told see saw seen call called
        put set keep kept leave left think thought believe believed want wanted need needed work worked live
        lived start started begin began begun end ended continue continued become became add added include
        included expect expected report reported happen happened look looked follow followed run ran turn
        turned remain remained let seem seemed appear appeared try tried plan planned hope hoped feel felt
        ask asked like liked face faced help helped lead led bring brought sit stand stood stay stayed move
        moved play played read write wrote hear heard meet met mean meant based according following
        announced revealed"""
)
