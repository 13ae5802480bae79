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
died death dead killed
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
"""
# Verbs that leave it to what follows what was done: "was found guilty", "gave them a win".
LIGHT: Final = """
found find finds gave gives give took takes take came comes come made makes make got gets get told put set kept became
becomes become had have has was were is are been be said says say shows showed show left went goes
"""
