"""Circumstances of an event of which a report tells one: what is broken, the weapon, the way in. Data, no rules.

English.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from service.core.tables import listed


class Circumstance(NamedTuple):
    """What a reader asks, and how it is answered.

    A sentence that answers has one of the `words`, and what `frame` matches; of the `answers`, which are patterns too,
    two reports can give different ones.
    """

    name: str
    asked: str
    words: frozenset[str]
    frame: str
    answers: tuple[str, ...]


_CALLED: Final = r"(?:call|alert)ed (?:the )?(?:police|fire brigade|emergency services|\w+ rescue|coastguard)"
CIRCUMSTANCES: Final = (
    Circumstance(
        "injury",
        "What was injured",
        listed("""collarbone wrist ankle knee leg thigh shin shoulder elbow hip rib ribs skull jaw hamstring calf"""),
        r"\b(?:broke|broken|break|fractured?|injur\w+|hurt|wound\w*|shot|sprained|dislocated|torn|tore|bruised?|twisted"
        r"|knocked|hit|operation|surgery)\b",
        (
            "collarbone",
            "left wrist|wrist",
            "left ankle|ankle",
            "left knee",
            "right knee",
            "(?<!left )(?<!right )knee",
            "leg|thigh|shin",
            "shoulder",
            "elbow",
            "hip",
            "ribs?",
            "skull|jaw",
            "hamstring|calf",
        ),
    ),
    Circumstance(
        "weapon",
        "Which weapon it was",
        listed(
            """knife knives pistol pistols handgun handguns revolver revolvers rifle rifles shotgun shotguns axe axes
                hatchet hatchets sledgehammer sledgehammers hammer hammers machete machetes crowbar
                crowbars iron baseball"""
        ),
        r"\b(?:armed|carrying|carried|fired|pointed|pulled|wielding|stabbed|shot|shooting|threatened|hacked|smashed"
        r"|attacked|struck|killed|weapon|raid\w*|robb\w+|brandish\w+|used)\b",
        (
            "knife|knives",
            "pistols?|handguns?|revolvers?",
            "rifles?",
            "shotguns?",
            "axes?|hatchets?",
            "sledgehammers?|hammers?",
            "machetes?",
            "crowbars?|iron bars?",
            "baseball bats?",
        ),
    ),
    Circumstance(
        "manner",
        "How somebody was killed",
        listed("strangled strangling stabbed stabbing beaten bludgeoned poisoned poisoning drowned"),
        r"\b(?:killed|murder\w*|victim|death|died|dead|body|strangled|stabbed|beaten|poisoned|drowned)\b",
        ("strangled|strangling", "stabbed|stabbing", "beaten to death|bludgeoned", "poisoned|poisoning", "drowned"),
    ),
    Circumstance(
        "escape",
        "How they got away",
        listed(
            """van vans motorcycle motorcycles motorbike motorbikes scooter scooters car cars saloon estate hatchback
                limousine jeep lorry lorries truck trucks boat boats speedboat dinghy bicycle bicycles
                bike bikes taxi foot"""
        ),
        r"\b(?:fled|flee|escaped?|sped|dr(?:ove|iving|iven) (?:off|away)|rode (?:off|away)|roared off|got away|made off"
        r"|getaway|race down|jump(?:ed)? into|engine running|waiting)\b",
        (
            "vans?",
            "motorcycles?|motorbikes?",
            "scooters?",
            "cars?|saloon|estate|hatchback|limousine|jeep",
            "lorry|lorries|trucks?",
            "boats?|speedboat|dinghy",
            "bicycles?|bikes?",
            "taxi",
            "on foot",
        ),
    ),
    Circumstance(
        "entry",
        "By which way they came or went",
        listed("skylight window windows door roof tunnel gate cellar basement fence wall hatch"),
        r"\b(?:enter\w*|br(?:oke|oken) in\w*|breaking in|got in\w*|came in\w*|climbed|forced|burgl\w+|way (?:in|out)"
        r"|escaped|fled|dug|intruders|thieves|burglars|got (?:out|into)|smashed|lock|crawled|walked out)\b",
        (
            "skylight",
            "windows?",
            "(?:side|rear|back|cellar|front|emergency) door",
            "roof",
            "tunnel",
            "(?:main )?gate",
            "cellar|basement",
            "fence",
            "over the wall|wall",
            "hatch",
        ),
    ),
    Circumstance(
        "germ",
        "Which germ it was",
        listed(
            """salmonella salmonellosis norovirus noroviruses coli ehec listeria legionella campylobacter hepatitis"""
        ),
        r"",
        ("salmonella\\w*", "norovirus\\w*", "E\\. coli|EHEC", "listeria", "legionella", "campylobacter", "hepatitis"),
    ),
    Circumstance(
        "substance",
        "Which substance it was",
        listed("ammonia chlorine methane sulphuric sulfuric hydrogen nitric"),
        r"\b(?:leak\w*|cloud|fumes|spill\w*|escap\w+|gas|tank|inhaled|breathed|released|smelled|smell|plant)\b",
        (
            "ammonia",
            "chlorine",
            "methane",
            "sulphuric acid|sulfuric acid",
            "hydrogen sulphide|hydrogen sulfide",
            "nitric acid",
        ),
    ),
    Circumstance(
        "finder",
        "Who found it, or raised the alarm",
        listed("found discovered spotted noticed located detected came alarm called alerted"),
        r"\b(?:found|discovered|spotted|noticed|located|detected|came (?:upon|on|across)|raised the alarm"
        rf"|{_CALLED})\b",
        (
            "farmers?",
            "joggers?|runner",
            "fisherm[ae]n|anglers?",
            "cleaners?|cleaning (?:woman|lady)",
            "caretakers?|janitor",
            "(?:night )?watchm[ae]n|security guards?",
            "(?:lorry|truck|bus|taxi|train) drivers?",
            "sister|brother|mother|father|wife|husband|daughter|son",
            "neighbou?rs?",
            "passers-by|passer-by|pedestrians?",
            "hikers?|walkers?|mushroom pickers?",
            "(?:sniffer |search |rescue )?dogs?",
            "drones?",
            "helicopters?",
            "students?|pupils?",
            "goatherd|shepherds?",
            "mechanics?",
            "divers?",
            "childr?en",
        ),
    ),
    Circumstance(
        "weather",
        "What the weather was",
        listed("fog foggy snow snowing rain raining ice hail sleet sunshine"),
        r"\bin (?:\w+ ){0,2}(?:fog|snow|rain|ice|hail|sleet|sunshine)\b|\b(?:fog|snow|rain) (?:fell|was falling|had)\b"
        r"|\b(?:foggy|snowing|raining)\b",
        ("fog|foggy", "snow|snowing", "rain|raining", "hail", "ice", "sunshine"),
    ),
    Circumstance(
        "force",
        "What the police used",
        listed("cannon cannons gas bullets spray grenades"),
        r"\b(?:police|officers)\b",
        ("water cannons?", "tear gas", "rubber bullets", "pepper spray", "stun grenades"),
    ),
    Circumstance(
        "vote",
        "Whether all agreed",
        listed("unanimous unanimously majority divided dissent dissented dissenting voted"),
        r"\b(?:jury|jurors|judges|court|panel|board|council|committee|ruled|verdict|voted|decision)\b",
        ("unanimous\\w*", "by a majority|majority verdict|majority decision|divided|dissent\\w*|voted against"),
    ),
    Circumstance(
        "appeal",
        "Whether there will be an appeal",
        listed("appeal accept accepts accepted"),
        r"\bappeal\w*|\baccept\w*\b",
        (
            "(?:will|would|plans to|intends to|going to|is to) appeal|(?:lodged?|filed?) an appeal",
            "(?:will|would|does|did) not appeal|no appeal|accept(?:s|ed)? the (?:verdict|ruling|sentence|judgment)",
        ),
    ),
    Circumstance(
        "alarm",
        "Whether the alarm went off",
        listed("alarm alarms"),
        r"\balarms?\b",
        (
            "alarms? (?:system )?(?:had )?(?:went off|gone off|rang|rung|sounded|worked)",
            "alarms? (?:system )?(?:had |was )?(?:been )?(?:did not (?:go off|ring|sound|work)|failed|switched off)",
        ),
    ),
)
