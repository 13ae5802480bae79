"""What is known of the verbs of a language other than English (`tables/statements.py`). No rules."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class Verbs(NamedTuple):
    """The verbs of one language.

    Behind an auxiliary (`helping`) stands the verb that tells something, a `participle` (a pattern); where the language
    puts it `last`, at the end of its clause. `before` are the auxiliaries by which something had happened before, and
    behind `passive` ones somebody is told of who does nothing himself. Other verbs are known by a list (`finite`) or by
    their `ending` (a pattern); no verb stands behind one of `articles`. A clause that opens with one of `linking` tells
    who somebody is or when something was; where it is `bracketed`, it stands between commas, and its verb comes last;
    one of `prepositions` may come before its first word.
    What looks like a participle of the pattern `bare` is no verb without an auxiliary, and one of `never` none at all.

    What somebody says or does to news is told by the verbs `reactions`, by those of `completed` with the word that
    belongs to them, by `responses` that open the sentence, or that are what is `drawn`; but not where it has one of
    the words for which `unless` says that it is news: an accident claims lives, a council rejects. Behind `background`
    stands what was known, but not where `sources` follow. Of a day that only the date of the article tells are words
    of the pattern `dated`, and a sentence that matches `later` begins with how long after something it was. Of what is
    over tells a verb that looks `past` (a pattern), or an auxiliary with a participle, but for those that are
    `lasting`. Where a verb can be told by its form, each looks `verbal` (a pattern).
    """

    helping: frozenset[str]
    before: frozenset[str]
    passive: frozenset[str]
    participle: str
    bare: str
    never: frozenset[str]
    finite: frozenset[str]
    ending: str
    articles: frozenset[str]
    linking: frozenset[str]
    reactions: frozenset[str]
    responses: frozenset[str]
    drawn: frozenset[str]
    background: frozenset[str]
    dated: str
    later: str
    sources: frozenset[str] = frozenset()
    unless: Mapping[str, frozenset[str]] = {}
    completed: Mapping[str, frozenset[str]] = {}
    prepositions: frozenset[str] = frozenset()
    past: str = r"\Z"
    lasting: frozenset[str] = frozenset()
    verbal: str = ""
    last: bool = False
    bracketed: bool = False
