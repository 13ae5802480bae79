"""Coverage: how much of what a claim says one or two sentences of a document hold.

Each concept of a claim is worth the more, the rarer it is among the sentences of the documents: a passage that shares
only what every article on the event says does not hold what is particular to the claim.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import accumulate, compress, takewhile
from math import fsum, log1p
from typing import Final, NamedTuple

from service.core.facts.fates import fates_in
from service.core.support.conflicts import denials
from service.core.tables import listed
from service.core.text.holding import Holding, Uses, concepts_of
from service.core.text.lexemes import lexemes
from service.core.text.quotations import quotations
from service.core.text.words import count_words
from service.core.types import Document

COVERED: Final = 0.6  # share of the claim's concepts, by worth, that one passage must hold
# A long claim is never told with all its words again: half is enough where that is many, and neither denies the more.
HALF: Final = 0.5
MANY: Final = 6
SLACK: Final = 1e-9  # more than sums can differ by for their order
# Of two passages, one must hold most and the other add to it: concepts picked up here and there say nothing together.
LEADING: Final = 0.45
TOGETHER: Final = 0.65
TOGETHER_ALONE: Final = 0.75  # what two passages must hold where neither leads
LEAST: Final = TOGETHER_ALONE / 2 - SLACK  # held by the better of two passages: the other adds no more
# A claim of few concepts has one that makes all the difference: "declined to comment", "targeted the guards".
FEW: Final = 7
FEWEST: Final = 3  # concepts below which only a figure or the same words tell a claim from others
LONG_FIGURE: Final = 2  # digits of a figure that two reports do not share by chance
COVERED_OF_FEW: Final = 0.71
TOGETHER_OF_FEW: Final = 0.95
# Names alone say nothing of what happened: of the words that are no names, a good part must be held too.
COMMON: Final = 0.36
COMMON_OF_FEW: Final = 0.6
QUOTABLE: Final = 4  # words of a quotation that nobody says by chance
_MARKS: Final = " .!?\"'“”‘’«»"
_POINTING: Final = ("It ", "It's ", "It’s ", "This ", "That ", "That's ", "That’s ", "These ", "Those ")
_MANNER: Final = listed("about around again also later earlier already")


class Content(NamedTuple):
    """What a claim says: what each concept is worth, and all together; which are common words, and which long figures.

    `few` says whether there are so few that one may make all the difference, `slight` whether there is too little to be
    known again elsewhere but by the same words: "The gunman also died", "It is true of all ministers". A passage
    that says it holds at least `fewest` of the concepts.
    """

    worth: dict[str, float]
    whole: float
    common: frozenset[str]
    figures: frozenset[str]
    few: bool
    slight: bool
    fewest: int

    def may_be_in(self, counts: Sequence[int]) -> bool:
        """Say whether a document has, all sentences together, what one or two of them must hold.

        `counts` says how many of them hold each concept.
        """
        return fsum(compress(self.worth.values(), counts)) >= (HALF - SLACK) * self.whole

    def share(self, held: frozenset[str]) -> float:
        """Return the share of the claim's worth that the concepts `held` make up."""
        return fsum([self.worth[each] for each in held]) / self.whole

    def needed(self, held: frozenset[str]) -> float:
        """Return the share of the claim that one passage must hold, of which it holds the concepts `held`."""
        if self.few:
            return (HALF if self.figures & held else COVERED_OF_FEW) - SLACK
        return COVERED - SLACK

    def told_by(self, held: frozenset[str]) -> bool:
        """Say whether the concepts `held` are more than names."""
        least = COMMON_OF_FEW if self.few and not self.figures & held else COMMON
        return len(self.common) < 2 or len(self.common & held) >= least * len(self.common)  # noqa: PLR2004


def content_of(text: str, language: str, uses: Uses) -> Content:
    """Return what the claim `text` says among documents whose sentences hold concepts as often as `uses` says."""
    return _weighed(text, language, map(uses.of, telling(text, language)), uses.sentences)


def content_among(text: str, language: str, kept: Sequence[Holding]) -> tuple[Content, list[tuple[int, ...]]]:
    """Return what the claim `text` says among documents that hold what is `kept`, and what is counted of each of them.

    That is how many of its sentences hold each concept of the claim, in the order of its worths.
    """
    counts = [counted(text, language, held) for held in kept]
    rows = map(sum, zip(*counts, strict=True))
    return _weighed(text, language, rows, sum([held.sentences for held in kept])), counts


@lru_cache(maxsize=1 << 11)
def counted(text: str, language: str, held: Holding) -> tuple[int, ...]:
    """Return how many sentences of a document hold each concept of the claim `text`."""
    return tuple([len(held.postings.get(each, ())) for each in telling(text, language)])


def _weighed(text: str, language: str, rows: Iterable[int], sentences: int) -> Content:
    """Return what a claim says whose concepts so many `rows` hold, of so many `sentences`."""
    found = zip(telling(text, language), rows, strict=True)
    worth = {each: log1p(sentences / (count + 0.5)) for each, count in found}
    return _content(text, worth, common(text, language) & worth.keys())


def part_of(content: Content, text: str, concepts: frozenset[str]) -> Content:
    """Return what a part of a claim says, of which `content` is the whole: its `text` has these `concepts` of it."""
    return _content(text, {each: content.worth[each] for each in sorted(concepts)}, content.common & concepts)


def _content(text: str, worth: dict[str, float], plain: frozenset[str]) -> Content:
    quoting = any(count_words(text[each.inner_start : each.inner_end]) >= QUOTABLE for each in quotations(text))
    figures = frozenset(each for each in worth if each.isdecimal() and len(each) >= LONG_FIGURE)
    few = len(worth) <= FEW and not quoting
    slight = not figures and (len(worth) < FEWEST or (few and text.startswith(_POINTING)))
    return Content(worth, fsum(worth.values()), plain, figures, few, slight, fewest_holding(LEAST, worth))


def fewest_holding(share: float, worth: Mapping[str, float]) -> int:
    """Return how many concepts a sentence must hold at least to hold so large a `share` of their `worth`."""
    least = (share - SLACK) * fsum(worth.values())
    most = accumulate(sorted(worth.values(), reverse=True), initial=0.0)
    return next((count for count, held in enumerate(most) if held >= least), len(worth))


@lru_cache(maxsize=1 << 9)
def telling(text: str, language: str) -> tuple[str, ...]:
    """Return the concepts of `text` but for its English adverbs: who says it "roughly" or "initially" says it too."""
    every = concepts_of(text, language)
    if language != "en":
        return every
    manner = {word.concept for word in lexemes(text, language) if word.lower.endswith("ly") or word.lower in _MANNER}
    return tuple(each for each in every if each not in manner) or every


@lru_cache(maxsize=1 << 9)
def common(text: str, language: str) -> frozenset[str]:
    """Return the concepts of the words of `text` that are no names and no figures, as far as capitals tell them."""
    if language == "de":
        return frozenset()
    return frozenset(word.concept for word in lexemes(text, language) if word.common)


class Covering(NamedTuple):
    """The sentences of a document that cover a claim: none, one or two.

    While no two concepts change their worth against each other by a factor of `slack`, and the claim is known by as
    few of them, the same do.
    """

    sentences: tuple[int, ...]
    slack: float = 1.0


def covering(text: str, content: Content, document: Document, shared: Mapping[int, frozenset[str]]) -> Covering:
    """Return the sentence of `document` that holds enough of the claim, or the two that do; none where none does.

    `shared` has what each sentence holds of the claim, those with most of it first: only the first of them can hold
    enough to lead. Only prose counts.
    """
    enough = takewhile(lambda each: len(each[1]) >= content.fewest, shared.items())
    shares = [(content.share(own & content.worth.keys()), -number) for number, own in enough if told(document, number)]
    if not shares:
        return Covering(())
    most, last = max(shares)
    first = -last
    if content.slight and not alike(text, document.sentence(first), document.language):
        return Covering(())
    needed, slack = content.needed(shared[first] & content.worth.keys()), 1.0
    if most >= needed:
        chosen: tuple[int, ...] = (first,)
        slack = most / max([needed, *(share for share, at in shares if shared[-at] != shared[first])])
    else:
        chosen = together(text, content, document, shared, first)
    said = content.told_by(frozenset().union(*[shared[each] for each in chosen]))
    fit = said and of_all(text, map(document.sentence, chosen), document.language)
    return Covering(chosen if fit else (), slack)


def told(document: Document, number: int) -> bool:
    """Say whether a sentence says what it says: a headline promises what the article says."""
    return document.sentences[number].kind == "prose"


def of_all(text: str, passages: Iterable[str], language: str) -> bool:
    """Say whether `passages` tell of the hurt, too, where the claim `text` tells of the dead and the hurt."""
    wanted = fates_in(text, language)
    return len(wanted) < 2 or wanted <= fates_in(" ".join(passages), language)  # noqa: PLR2004


def alike(text: str, sentence: str, language: str) -> bool:
    """Say whether `sentence` says the slight claim `text` word for word, or hardly more: "Nobody was killed"."""
    if text.strip(_MARKS) in sentence:
        return True
    more = len(concepts_of(sentence, language)) - len(concepts_of(text, language))
    return more <= 1 and not text.startswith(_POINTING)


def together(
    text: str, content: Content, document: Document, shared: Mapping[int, frozenset[str]], first: int
) -> tuple[int, ...]:
    """Return the sentence `first`, which holds most but not enough, with another where the two hold enough.

    Or `first` alone where it holds half of much and denies what the claim denies.
    """
    worth = content.worth.keys()
    most = content.share(shared[first] & worth)
    if most < LEAST:
        return ()
    held = {number: each & worth for number, each in shared.items() if told(document, number)}
    second = max(held, key=lambda each: (content.share(held[each] - held[first]), -each))
    if enough_together(content, most, content.share(held[first] | held[second])):
        return (first, second)
    like = len(held[first]) >= MANY and denials(text) == denials(document.sentence(first))
    return (first,) if most >= HALF and like and not content.few else ()


def covers(passages: Sequence[str], content: Content, language: str) -> bool:
    """Say whether passages of one document hold enough of a claim, one of them by itself or all of them together."""
    held = [frozenset(concepts_of(each, language)) & content.worth.keys() for each in passages]
    first = max(held, key=content.share)
    if content.share(first) >= content.needed(first):
        return content.told_by(first)
    every = frozenset().union(*held)
    return enough_together(content, content.share(first), content.share(every)) and content.told_by(every)


def enough_together(content: Content, most: float, both: float) -> bool:
    """Say whether two passages, the better of which holds `most`, hold enough of a claim."""
    if content.few:
        return most >= LEADING and both >= TOGETHER_OF_FEW
    return both >= TOGETHER_ALONE or (most >= LEADING and both >= TOGETHER)
