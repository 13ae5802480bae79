"""Words that tell one deed of the news, as a verb or as its noun, beyond what are synonyms anywhere. Data, no rules.

English. A family is one line; a word belongs to one family at most.
"""

from __future__ import annotations

from typing import Final

FAMILIES: Final = """
convicted conviction guilty verdict liable
bribe bribery bribes
won victory champion champions title beat
strike walkout walked stranded standstill halted stopped stop paralysed paralyzed
died death dead killed drowned
resigned resignation quit
approved approval cleared
arrested detained custody arrest
elected election
bought acquired takeover acquisition merger purchase
cut lowered reduced reduction
raised increased rise hike
sued lawsuit suit
crashed crash collided collision skidded overran
signed agreement accord ceasefire truce
sacked dismissed fired ousted
recalled recall
evacuated evacuation fled
sank sunk capsized
stole stolen theft robbed robbery heist thieves
freed released release
fined fine penalty
landfall
began begun begin initiated started launched
"""
# Verbs that leave it to what follows what was done: "was found guilty", "gave them a win", "agreed to begin talks".
LIGHT: Final = """
found find finds gave gives give took takes take came comes come made makes make got gets get told put set kept became
becomes become had have has was were is are been be said says say shows showed show left went goes ordered orders
announced announces revealed reveals agreed agrees decided decides
"""
# Phrases that tell a deed, and a word for it.
PHRASES: Final = {
    "stepped down": "resigned",
    "steps down": "resigns",
    "lost their lives": "died",
    "lost his life": "died",
    "lost her life": "died",
    "came ashore": "made landfall",
    "went down": "sank",
    "made off with": "stole",
    "set free": "freed",
    "taken over": "acquired",
    "take over": "acquire",
    "called off": "cancelled",
    "turned down": "rejected",
    "put off": "delayed",
    "ran into": "hit",
    "told to pay": "ordered to pay",
    "per cent": "percent",
}
