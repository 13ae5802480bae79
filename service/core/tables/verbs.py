"""English verbs and joints: what tells where a statement is made and where it may end. Data, no rules."""

from __future__ import annotations

from typing import Final

from service.core.tables import listed

AUXILIARIES: Final = listed(
    """is are was were has have had will would can could may might must shall should do does did isn't aren't wasn't
        weren't hasn't haven't hadn't won't wouldn't can't couldn't don't doesn't didn't isn’t aren’t wasn’t weren’t
        hasn’t haven’t hadn’t won’t wouldn’t can’t couldn’t don’t doesn’t didn’t"""
)
# Past tenses without -ed, and presents that news is written in.
FINITE: Final = listed(
    """ate beat became began bit blew bought broke brought built burst came caught chose cost crept cut dealt died
        drew drove fell felt fled flew fought found froze gave goes got grew held hid hit hurt kept killed knew laid
        lay led left lent let lost made meant met paid put quit ran rang read rose sang sank sat saw sent set shook
        shot shut slept slid sold sought spent split spoke spread sprang stole stood struck stuck swam swept swore
        swung taught threw told took tore understood upset went woke won wore withdrew wrote
        agrees aims allows announces appears approves asks backs bans becomes begins blames blocks breaks brings
        calls cancels captures causes claims closes comes continues cuts defends demands denies dies draws drives
        drops ends enters expects faces falls files finds fires flees follows gets gives grows halts has heads helps
        hits holds hopes hurts includes joins jumps keeps kills launches leads leaves lies looks loses makes marks
        means meets moves names needs offers opens orders owns passes pays plans plays plunges pushes puts raises
        reaches rejects releases remains resigns returns reveals rises rules runs says seeks seems sees sells sends
        sets shows shuts signs spends stands starts stays steps stops strikes sues takes tells tests threatens trails
        tries turns urges uses visits votes vows wants warns wins works writes"""
)
TENSED: Final = AUXILIARIES | FINITE
WITHOUT_OBJECT: Final = listed(
    """died fell fled rose sank slept dies falls flees rises resigns resigned collapsed escaped survived returned
        arrived continued won lost wins loses crashed exploded apologized apologised"""
)
# Words on which no statement ends.
HANGING: Final = listed(
    """is was are were be been being has had have having will would can could may might must should do does did a an the
        and or but nor not to that this these those of in on at for with from over into by as about against between
        through under near than his her its their our my your he she it they we i you who whom whose which where when
        while after before until because since if so also both either more most very too just only still even
        another other such no any some each every own new former alleged three two four five six seven eight nine ten
        said says told according including along whether what how why there during despite following amid
        aimed going able unable set due trying beginning likely expected shortly"""
)
# Words that say how long after or before: no end of a statement where that follows.
SPANS: Final = listed(
    "hours days weeks months years moments minutes seconds shortly soon long just day week month year"
)
RELATIVE: Final = listed("who which that whom whose where what how why whether if when while as")
PERFECT: Final = listed("have has had having")
# Clauses begin with these, and verbs that call for one: a finite verb has to follow.
OPENING: Final = listed("that who which whether")
SAYING: Final = listed("said says say told believe believes believed think thinks thought know knows knew")
# Verbs that tell nothing until it is said what was announced; those of SAYING and all of speech are known elsewhere.
ANNOUNCING: Final = listed(
    """announced announces confirmed confirms revealed reveals acknowledged acknowledges admitted admits disclosed
        discloses vowed vows pledged pledges"""
)
SUBORDINATING: Final = listed("although though while as when because since once until if after before unless")
# Words before which a statement may end, and those before which it may where no better place is found.
JOINTS: Final = listed(
    "after when while as but who which where amid because before until despite following during since although though"
)
SLIGHT_JOINTS: Final = listed("in on at for with from over to and into by near against about through under between")
