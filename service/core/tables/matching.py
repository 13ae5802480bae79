"""Words by which two values of two articles are matched, as patterns; English."""

from __future__ import annotations

from typing import Final

# A sentence with one of these tells of another time or another thing of the sort.
ELSEWISE: Final = (
    r"another|other|rival|neighbou?r(?:ing)?|similar|previous(?:ly)?|earlier|last (?:year|month|week|season|autumn)"
    r"|last (?:spring|summer|winter)|(?:a )?years? ago|year before|second|next|predecessor|until now|so far this"
    r"|already|before that|elsewhere|nationwide|average|record|since"
)
