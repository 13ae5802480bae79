"""Write service/core/tables/wordnet.bin again from WordNet's own files: build_lexicon.py FOLDER (its `dict` folder).

Kept are single words in small letters, joined by stem, with their senses in WordNet's order (the commonest first), the
senses' parents (hypernyms; for adjectives the head of the cluster), and the antonyms. Nothing of the glosses is kept.
"""

from __future__ import annotations

import re
import sys
import zlib
from pathlib import Path

import msgspec
from Stemmer import Stemmer

KINDS = {"n": "noun", "v": "verb", "a": "adj", "r": "adv"}
PARENTS = {"@", "@i", "&"}
MOST_SENSES = 8
# Nouns of these WordNet files (animals, plants, substances, shapes) are hardly ever what news articles differ in.
LEFT_OUT = {"05", "20", "27", "25"}
WORD = re.compile(r"[a-z][a-z-]+")
TARGET = Path(__file__).parents[1] / "service" / "core" / "tables" / "wordnet.bin"


def main(folder: Path) -> None:
    """Read WordNet and write the table."""
    synsets: dict[str, dict[str, object]] = {}
    for kind, name in KINDS.items():
        for line in (folder / f"data.{name}").read_text(encoding="latin-1").splitlines():
            if not line.startswith("  "):
                read_synset(kind, line, synsets)
    numbers = {key: number for number, key in enumerate(synsets)}
    stem = Stemmer("english").stemWord
    senses: dict[str, list[int]] = {}
    for kind, name in KINDS.items():
        for line in (folder / f"index.{name}").read_text(encoding="latin-1").splitlines():
            if not line.startswith("  "):
                read_index(kind, line, numbers, senses, stem)
    antonyms = sorted({pair for synset in synsets.values() for pair in antonym_pairs(synset, synsets, stem)})
    parents = [sorted(numbers[key] for key in synset["parents"] if key in numbers) for synset in synsets.values()]
    kinds = [key[0] for key in synsets]
    ends = [len(kinds) - kinds[::-1].index(kind) for kind in KINDS]  # data files are read kind by kind
    senses = {word: known for word, known in senses.items() if known}
    table = {"senses": senses, "parents": parents, "antonyms": antonyms, "ends": ends}
    packed = msgspec.msgpack.encode(table)
    TARGET.write_bytes(zlib.compress(packed, 9))
    print(f"{len(senses)} stems, {len(parents)} senses, {len(antonyms)} antonyms, {TARGET.stat().st_size} bytes")


def read_synset(kind: str, line: str, synsets: dict[str, dict[str, object]]) -> None:
    """Add the synset that `line` of a data file describes."""
    fields = line.split(" | ", 1)[0].split()
    count = int(fields[3], 16)
    words = [fields[4 + 2 * i].split("(")[0] for i in range(count)]
    if fields[1] in LEFT_OUT and kind == "n":
        return
    at = 4 + 2 * count
    pointers = [tuple(fields[at + 1 + 4 * i : at + 5 + 4 * i]) for i in range(int(fields[at]))]
    synsets[kind + fields[0]] = {
        "words": words,
        "parents": [kind + target for symbol, target, part, _ in pointers if symbol in PARENTS and part in {kind, "s"}],
        "antonyms": [(kind + target, which) for symbol, target, _, which in pointers if symbol == "!"],
    }


def read_index(kind: str, line: str, numbers: dict[str, int], senses: dict[str, list[int]], stem: object) -> None:
    """Add the senses of the word that `line` of an index file describes."""
    fields = line.split()
    if not WORD.fullmatch(fields[0]):
        return
    offsets = fields[-int(fields[2]) :]
    known = senses.setdefault(stem(fields[0]), [])
    known += [numbers[kind + each] for each in offsets[:MOST_SENSES] if kind + each in numbers]


def antonym_pairs(synset: dict[str, object], synsets: dict[str, dict[str, object]], stem: object) -> list[tuple]:
    """Return the pairs of stems that `synset` says are opposites, each pair sorted."""
    pairs = []
    for target, which in synset["antonyms"]:
        if target in synsets:
            own, other = (int(half, base=16) - 1 for half in (which[:2], which[2:]))
            words = synset["words"][own].lower(), synsets[target]["words"][other].lower()
            if all(map(WORD.fullmatch, words)):
                pairs.append(tuple(sorted(map(stem, words))))
    return pairs


main(Path(sys.argv[1]))
