"""Words by which two values of two articles are matched, as patterns; English."""

from __future__ import annotations

from typing import Final

# Beside a value, these say that it is of another time or thing, planned, a limit, a whole, of what changes or will be.
CUES: Final = {
    "past": (
        r"years? (?:ago|before|earlier)|last (?:year|season|spring|summer|autumn|winter|month|week|time)"
        r"|previous(?:ly)?|earlier|former(?:ly)?|had been|until now|in (?:19|20)\d\d|predecessor|used to|once"
    ),
    "unsure": (
        r"would|could|should|may|might|can|must|expect(?:s|ed)?|forecasts?|planned|plans|recommends?|predict(?:s|ed)?"
        r"|estimates?|estimated|hopes?|hoped|wants?|wanted|demand(?:s|ed)?|proposed|ask(?:s|ed)? for|sought"
        r"|seek(?:s|ing)?|sued|originally|original|if|likely|target|aims?|intends?"
    ),
    "limit": (
        r"limit(?:ed|s)?|capacity|maximum|at most|up to|room for|allowed|permitted|licen[cs]ed|designed|seats?"
        r"|threshold|needed|required|necessary|for a majority"
    ),
    "other": r"another|others?|rival|neighbou?ring|similar|elsewhere|nationwide|nearby|second|different",
    "part": (
        r"alone|among|including|of (?:them|whom|which|these)|makes? up|made up|part of|the rest|remaining"
        r"|young(?:er)?|still|punitive|recaptured|recovered"
    ),
    "record": r"record|average|normal|usual(?:ly)?|since|history|ever|longest|highest|largest|biggest|worst",
    "whole": r"in all|total|overall|altogether|combined|whole|entire|all",
    "growing": (
        r"risen|rose to|rises to|climb(?:s|ed)? to|grew to|went up|now|so far|by (?:noon|evening|morning|midnight)"
        r"|initially|at first|later|more|still|additional|further|yet|already|corrected|revised"
    ),
    "ended": (
        r"under control|put out|extinguished|ended?|ends|over|until|by|reopened|lifted|arrived|arrested|caught|last"
        r"|back"
    ),
    "coming": r"will|next|tomorrow|is to|are to|due|scheduled|set to|begins?|starts?",
}
