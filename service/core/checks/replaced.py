"""Words of a claim in whose place a passage has another of the same kind: "his knee" where the source has "his hip"."""

from __future__ import annotations

from collections.abc import Iterator

from service.core.checks.alignment import View, positions, views
from service.core.checks.evidence import Evidence
from service.core.checks.opposites import opposite
from service.core.tables.kinds import KINDS
from service.core.text.lexemes import Lexeme, lexemes, stems_of
from service.core.text.words import stem
from service.core.types import Finding

_NEIGHBOURS = 3  # content words to either side in which one that is aligned is looked for
_REACH = 6  # lexemes from an aligned neighbour, where only one side is aligned
_GAP = 12  # lexemes between the aligned neighbours on both sides
_MAGNITUDES = ["hundred", "thousand", "million", "billion", "trillion"]  # figures have a check
_KINDRED = frozenset(KINDS) - frozenset(stem(_MAGNITUDES))
_NO_KIND: frozenset[int] = frozenset()


def replaced(words: tuple[Lexeme, ...], held: tuple[View, ...], cited: frozenset[str]) -> int:
    """Return how many content words of a claim, none of them among the `cited` concepts, a passage has another for.

    Of the same kind are two numbers, two capitalized words, opposites, and words of one line of `KINDS`. The other word
    must not be in the claim, and must stand where the claim's aligned neighbours say: between them, or beside one.
    """
    content = [number for number, lexeme in enumerate(words) if lexeme.content]
    missing = [place for place, number in enumerate(content) if words[number].concept not in cited]
    if not missing or not held:
        return 0
    own = frozenset([words[number].concept for number in content])
    return sum(
        1
        for place in missing
        if any(
            other.concept not in own
            and _same_kind(words[content[place]], other, between=between, first=not content[place])
            for view in held
            for other, between in _counterparts(view, content, place)
        )
    )


def of_another_kind(claim: str, evidence: Evidence) -> Iterator[Finding]:
    """Yield a doubt for each word of the English `claim` in whose place a passage has one that excludes it.

    "Repair the roof" where the doors were to be repaired: the two words beside it are the passage's, or the one before
    it where it ends the claim, and no passage has the word.
    """
    words, quotes = lexemes(claim, "en"), evidence.passages
    likely = _KINDRED & stems_of(claim, "en")
    content = [number for number, lexeme in enumerate(words if likely else ()) if lexeme.content]
    own = frozenset([words[number].concept for number in content])
    held = views(claim, quotes, "en")
    for place in [place for place, number in enumerate(content) if words[number].stem in likely]:
        number = content[place]
        if any(words[number].concept in positions(quote, "en") for quote in quotes):
            continue
        kinds, last = KINDS[words[number].stem], place == len(content) - 1
        near = (other for view in held for other in _right_there(view, content, place, last=last))
        other = next((one for one in near if one.concept not in own and kinds & KINDS.get(one.stem, _NO_KIND)), None)
        if other is not None:
            detail = f'The cited passage has "{other.lower}" here, not "{words[number].lower}".'
            start, end = words[number].start, words[number].end
            yield Finding(check="names", detail=detail, start=start, end=end, severity="doubt")


def _right_there(view: View, content: list[int], place: int, *, last: bool) -> Iterator[Lexeme]:
    """Yield the words of a passage between the two beside a word, or the first behind the one before the last."""
    found = list(_counterparts(view, content, place))
    if found and found[0][1]:
        yield from (other for other, _ in found)
    elif found and last and place and view.places[content[place - 1]] >= 0:
        yield found[0][0]


def _counterparts(view: View, content: list[int], place: int) -> Iterator[tuple[Lexeme, bool]]:
    """Yield the content words of the passage where content word `place` of the claim would be, and if between two."""
    before = reversed(content[max(0, place - _NEIGHBOURS) : place])
    left = next((view.places[number] for number in before if view.places[number] >= 0), None)
    after = content[place + 1 : place + 1 + _NEIGHBOURS]
    right = next((view.places[number] for number in after if view.places[number] >= 0), None)
    between = left is not None and right is not None
    if left is None:
        low, high = (0, 0) if right is None else (max(0, right - _REACH), right)
    else:
        low, high = left + 1, left + 1 + _REACH if right is None else right
    if between and high - low >= _GAP:
        return
    for other in view.passage[low:high]:
        if other.content:
            yield other, between


def _same_kind(one: Lexeme, other: Lexeme, *, between: bool, first: bool) -> bool:
    if between and one.kind == "number" and other.kind == "number":
        return True
    if between and one.capital and other.capital and not first:
        return True
    kinds = KINDS.get(one.stem, _NO_KIND)
    exclusive = not kinds.isdisjoint(KINDS.get(other.stem, _NO_KIND)) and one.concept != other.concept
    return exclusive or opposite(one, other)
