"""Words by which an accusation, a decision and the reply to them are known. Data, no rules.

Patterns over what stands outside quotations, by language; hints are letters that every reply has one of.
"""

from __future__ import annotations

from typing import Final, NamedTuple

_CHARGES: Final = (
    r"(?:criticisms?|accusations?|allegations?|claims?|charges?|suggestions?|complaints?|reports?|lawsuits?|suits?"
    r"|assertions?|demands?|notion|idea|blame)"
)
_POINTED: Final = r"(?:the|this|that|these|those|such|all|any|both)"
_NEVER: Final = r"(?<!confirm or )(?<!confirm nor )"
# What follows where a sentence says itself what is denied: "denied the accusation that", "the claims by the union".
_SAID: Final = r"(?! (?:that|of|from|by|about|made|against|over|to|he|she|they|it|on|in|for)\b)"


class Replying(NamedTuple):
    """How replies read in a language.

    `replies` and `appeals` are what answers somebody and what contests a decision; what is `bare` leaves open what it
    answers. `accuses` and `decides` are what such a sentence answers. Those of `judging` are no side: they reject as
    their office, and have no comment on cases.
    """

    hints: tuple[str, ...]
    replies: str
    appeals: str
    bare: str
    accuses: str
    decides: str
    judging: str = r"(?!)"


REPLIES: Final[dict[str, Replying]] = {
    "en": Replying(
        hints=(
            *("denie", "deny", "rejects", "rejected", "dismisse", "dispute", "refute", "appeal", "declined to"),
            *(
                "refused to comment",
                "respond",
                "be reached",
                "not guilty",
                "innocence",
                "defended",
                "without foundation",
            ),
            *("baseless", "unfounded", "untrue", "done nothing wrong", "called the", "calls the"),
        ),
        replies=(
            rf"\b(?:call(?:s|ed) {_POINTED} (?:\w+ )?{_CHARGES}\b"
            rf"|{_NEVER}den(?:y|ie[sd])(?= (?:that|having|being|any|all|it|this|them|both|wrongdoing|involvement"
            r"|knowing|knowledge|responsibility|doing|taking|using|ever|she|he|they)\b"
            rf"|[.,]| (?:\w+ ){{0,3}}{_CHARGES}\b)"
            rf"|(?:reject|dismiss|disput|refut)e?(?:s|es|ed) (?:\w+ ){{0,3}}{_CHARGES}\b"
            r"|(?:declined|refused) to (?:comment|be interviewed|answer|discuss)"
            r"|(?:did|has|had) not (?:immediately |yet )?(?:respond|repl|return (?:\w+ )?(?:calls?|messages?)|comment)"
            r"|could not (?:immediately )?be reached|(?:pleaded|plead|pleads) not guilty"
            r"|maintain(?:s|ed) (?:his|her|its|their) innocence|done nothing wrong|defended (?:the|his|her|its|their)\b"
            rf"|{_POINTED} {_CHARGES} (?:was|were|is|are) "
            r'(?:(?:\w+ )?(?:without foundation|baseless|unfounded|untrue|false)|""))'
        ),
        appeals=(
            r"\b(?:(?:would|will|plans? to|planned to|intends? to|vow(?:s|ed) to|promised to) appeal\b(?! (?:for|to)\b)"
            r"|(?:filed|lodged) an appeal\b)"
        ),
        bare=(
            rf"\b(?:{_NEVER}den|reject|dismiss|disput|refut)(?:y|ies|ied|e?s|ed) "
            rf"(?:{_POINTED} (?:\w+ )?{_CHARGES}\b{_SAID}"
            r"|(?:it|this|them|that)\b(?=[.,;:]| and\b|\Z))"
            rf"|\b{_POINTED} {_CHARGES} (?:was|were|is|are) |\bcalled {_POINTED} {_CHARGES}\b{_SAID}"
        ),
        accuses=(
            r"\b(?:accus(?:e[sd]?|ing|ations?)|alleg(?:e[sd]?|ations?|ing)|blam(?:e[sd]?|ing)|critici[sz](?:e[sd]|ing)"
            r"|criticisms?|critics|condemn(?:s|ed)|denounc(?:es|ed)|sue[sd]|suing|lawsuits?|demand(?:s|ed)|claim(?:s|ed)"
            r"|charged|arrested|on suspicion|indicted|convicted|(?<!pleaded )(?<!not )guilty|liable|fined|suspected"
            r"|complain(?:s|ed)"
            r"|fault(?:s|ed)|negligen(?:ce|t)|under (?:fire|investigation)|ignored|misled|warn(?:s|ed)|not been paid)\b"
        ),
        decides=(
            r"\b(?:convicted|(?<!pleaded )(?<!not )guilty|liable|ordered|sentenced|fined|ruled|awarded|banned|suspended"
            r"|dismissed|conviction|verdict)\b"
        ),
        judging=(
            r"\b(?:judges?|courts?|jur(?:y|ors)|justices|tribunal|magistrates?|prosecutors?|district attorney"
            r"|u\.s\. attorney|attorney general)\b"
        ),
    ),
    "de": Replying(
        hints=("zurück", "bestreitet", "bestritt", "dementier", "nicht äußern", "Stellungnahme", "erufung", "evision"),
        replies=(
            r"\b(?:w(?:ies|iesen|eist|eisen)\b.{1,120}\bzurück\b|bestreite(?:t|n)|bestritt(?:en)?|dementiert(?:e|en)?"
            r"|nicht äußern|(?:keine|eine) Stellungnahme)"
        ),
        appeals=r"\b(?:Berufung|Revision) (?:ein(?:zu)?legen|an|gehen)",
        bare=(
            r"\b(?:den|die|diese[nr]?|alle) (?:\w+ )?(?:Vorw[uü]rfe?|Kritik|Anschuldigung(?:en)?)"
            r"(?= (?:\w+ )?zurück|[.,])"
        ),
        accuses=(
            r"\b(?:w(?:arf|irft|arfen|erfen)\b.{1,120}\bvor\b|beschuldig\w+|kritisier\w+|Vorw[uü]rfe?|Kritik|verklag\w+"
            r"|verurteil\w+|forder(?:t|te|n|ten)\b|mach(?:t|te|en|ten)\b.{1,80}\bverantwortlich)"
        ),
        decides=r"\b(?:verurteil\w+|Urteil|entschied|schuldig)",
    ),
    "fr": Replying(
        hints=("rejet", "dément", "nie", "nié", "contest", "réfut", "appel", "souhaité", "défend"),
        replies=(
            r"\b(?:rejet(?:te|tent|é)|dément(?:i|ent)?|nie(?:nt)?|nié|contest(?:e|ent|é)|réfut(?:e|ent|é)"
            r"|s['’]en défend|n['’](?:a|ont) pas (?:souhaité|voulu))\b"
        ),
        appeals=r"\b(?:fai(?:t|re|ra)|interjet(?:te|er|é)|fait) appel\b",
        bare=r"\b(?:ces|cette|les|l['’]) ?(?:accusations?|critiques?|reproches?|allégations?)(?=[.,;]|\Z| et\b)",
        accuses=(
            r"\b(?:accus(?:e|ent|é|ations?)|reproch\w+|dénonc\w+|critiqu(?:e|ent|é)|condamn\w+|plainte|mis en cause"
            r"|exig(?:e|ent|é)|réclam(?:e|ent|é))\b"
        ),
        decides=r"\b(?:condamn\w+|coupable|tribunal|jugement)\b",
    ),
    "es": Replying(
        hints=("neg", "niega", "rechaz", "desm", "apel", "recurr"),
        replies=(r"\b(?:neg(?:ó|aron)|niegan?|rechaz(?:ó|a|an|aron)|desm(?:intió|intieron|iente)|no quiso)\b"),
        appeals=r"\b(?:apelará|recurrirá|apelar|recurrir)\b",
        bare=r"\b(?:las?|los|esas?|estas?) (?:acusaci(?:ón|ones)|críticas?|denuncias?)(?=[.,;]|\Z| y\b)",
        accuses=r"\b(?:acus\w+|denunci\w+|critic\w+|conden\w+|reproch\w+|exig\w+|demand\w+)\b",
        decides=r"\b(?:conden\w+|culpable|tribunal|sentencia)\b",
    ),
    "it": Replying(
        hints=("neg", "resp", "smenti", "ricorso", "appello"),
        replies=r"\b(?:neg(?:a|ano|ato)|resp(?:inge|ingono|into)|smenti(?:sce|scono|to))\b",
        appeals=r"\b(?:ricorso|appello)\b",
        bare=r"\b(?:le|l['’]|queste|tutte le) ?(?:accus[ae]|critiche)(?=[.,;]|\Z| e\b)",
        accuses=r"\b(?:accus\w+|denunci\w+|critic\w+|condann\w+)\b",
        decides=r"\b(?:condann\w+|colpevole|sentenza)\b",
    ),
}
