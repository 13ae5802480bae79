"""English words that say whether a reader must know whose word something is. Data, no rules."""

from __future__ import annotations

from typing import Final

from service.core.tables import listed

# Verbs that report and do nothing else: who "claims" or "argues" is contradicted or has an opinion.
NEUTRAL: Final = listed("said told added reported according stated noted")
# Offices whose business it is to count and to tell, and what is written down.
OFFICIAL: Final = listed(
    """police sheriff sheriffs officer officers firefighters fire brigade ambulance paramedics hospital coastguard
        coastguards agency ministry bureau authority authorities officials council commission court registry parliament
        observatory regulator mediator mayor governor coroner secretary municipality embassy institute prefecture
        inspectorate administration service services department office rescuers organisers organizers programme
        secretariat tribunal customs treasury board marshal warden inspectors"""
)
RECORDS: Final = listed("figures data documents records statistics study survey poll register filing census results")
FIRMS: Final = listed(
    """company companies firm carmaker airline airlines operator club clubs bank maker chain retailer group utility
        insurer university museum airport railway port school festival league federation publisher broadcaster station
        hotel zoo church foundation lab laboratory plant factory brewer builder producer distributor"""
)
# Whoever speaks for one side, for an institution that is a side, or without a name.
SIDES: Final = listed(
    """union unions lawyer lawyers attorney attorneys opposition critics critic rebels rebel army military troops
        militants prosecutors prosecutor prosecution defence defense plaintiff plaintiffs victim victims family families
        relatives witness witnesses residents resident neighbours neighbors activist activists campaigners campaign
        supporters protesters analysts analyst economists economist experts expert researchers scientists professor
        psychologist source sources diplomats diplomat party candidate senator former guard doctors engineer novelist
        president minister ambassador association lobby monitoring advocates brother sister mother father wife husband
        friend friends colleague colleagues passenger passengers tabloid"""
)
# What somebody is charged with or ashamed of: told by one side, it is that side's word.
ACCUSING: Final = listed(
    """accuse accused ignored ignore ignores lied lie lies lying failed fail fails hid hide hidden stole cheated bribed
        bribe bribes drunk drinking drank misled mislead abused abuse tortured threatened threaten knew know known
        violated violate rigged manipulated poisoned polluted concealed falsified forged smuggled corrupt
        corruption fraud illegal illegally guilty blame blamed negligent negligence cruel racist sabotaged
        deliberately intentionally covered dumped dumping exploited harassed bullied neglected mistreated beaten beat
        insulted provoked attacked targeted fled resisted quarrelling quarreled bombed shelled shelling spied betrayed
        incomplete late slow too jailed pressure"""
)
# What people may see otherwise.
JUDGING: Final = listed(
    """better best worse worst safe safest unsafe unfair fair right wrong good bad great poor weak strong strongest
        important necessary overdue ruin ruined success successful failure mistake always clearly enough absurd
        unacceptable disgrace shameful excellent terrible responsible proof prove proves proved doubt
        because due caused cause causes thanks owing led result resulted triggered sparked must should ought need needs
        needed would could may might probably perhaps possibly expected reason help inside badly poorly wrongly unfairly
        recklessly dangerously improved improve"""
)
# Beside a statement: somebody says otherwise.
CONTESTING: Final = listed(
    """deny denied denies denying dispute disputed disputes reject rejected rejects accuse accused accuses accusing
        accusation accusations allege alleged alleging allegations lawsuit sue sued blame blamed blames contradict
        contradicted refute refuted disagree disagreed dismissed insists insisted complaint complaints critics"""
)
# Of what somebody means to do or thinks: told of himself, it is known whose word it is.
OWN: Final = listed("will would plans plan wants want prefers prefer hopes hope intends intend expects expect is are")
