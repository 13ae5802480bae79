"""Wording: a claim may not deny what its source affirms, be surer than its source, or drop whose word it is.

Each check holds the claim against every cited passage that covers it well and speaks only where all of those agree,
word by aligned word: a negation elsewhere in a long passage says nothing about the claim.
"""

from __future__ import annotations

from collections.abc import Iterator

from service.core.checks.alignment import View, brief, views
from service.core.checks.causes import uncaused
from service.core.checks.evidence import Evidence
from service.core.checks.gaps import Bare, bare, denies, unmatched
from service.core.checks.opposites import answered, crossed, denied_there, opposed
from service.core.checks.stages import admitted, further
from service.core.checks.standing import check_standing, gone_ahead
from service.core.facts.cues import LEFT_OPEN, Cue, cues
from service.core.facts.speech import speech
from service.core.tables import hedges
from service.core.text.lexemes import Lexeme, lexemes, numbers_of, vocabulary
from service.core.types import Finding

_REACH = 6


def check_negation(claim: str, evidence: Evidence) -> tuple[Finding, ...]:
    """Return a fault for each negation that the claim adds to, or drops from, what its passages say.

    An opposite ("rose" for "fell") counts as a negation, and two negations as none.
    """
    claim, language = brief(claim), evidence.language
    held = views(claim, evidence.passages, language)
    words = lexemes(claim, language)
    found = [*_between(claim, words, held, language)]
    if not found:
        added = _added(claim, words, held, language)
        found = [*(() if language == "en" and denied_there(claim, evidence) else added)]
        found.extend(_dropped(claim, words, held, language))
    found.extend(
        _finding("negation", words[number], f'The source says "{other.lower}" where the claim says the opposite.')
        for number, other in (*opposed(claim, held, language), *(crossed(claim, held) if language == "en" else ()))
    )
    if language == "en" and not found:
        found.extend(
            _finding("negation", words[number], f'The source has "{other.lower}" of whom the claim says the opposite.')
            for number, other in answered(claim, evidence)
        )
    if language == "en" and not found:
        found.extend(check_standing(claim, evidence, denied=True))
    return tuple(found)


def _finding(check: str, lexeme: Lexeme, detail: str, severity: str = "fault") -> Finding:
    return Finding(check=check, detail=detail, start=lexeme.start, end=lexeme.end, severity=severity)  # type: ignore[arg-type]


def _between(claim: str, words: tuple[Lexeme, ...], held: tuple[View, ...], language: str) -> Iterator[Finding]:
    """Yield a fault for each negation that stands between the same words on one side only."""
    if not held or not (denies(claim, language) or any(denies(view.quote, language) for view in held)):
        return
    own, others = bare(claim, language), tuple(bare(view.quote, language) for view in held)
    negations = cues(claim, language).negations
    excused = {cue.at for cue in negations for view in held if _denied(view, cue, len(negations), language)}
    for number in unmatched(own, others):
        if number in excused:
            continue
        detail = f'The claim has "{words[number].lower}" here, the cited passage does not.'
        yield _finding("negation", words[number], detail)
    for view, other in zip(held, others, strict=True):
        for number in unmatched(other, (own,)):
            negator = view.passage[number] if number < len(view.passage) else None
            if negator is not None and all(_lacks(each, other, number) for each in others):
                detail = f'The cited passage has "{negator.lower}" here; the claim leaves it out.'
                yield Finding(check="negation", detail=detail, start=0, end=len(claim))
                return


def _denied(view: View, cue: Cue, claimed: int, language: str) -> bool:
    """Say whether the passage denies in another way what the claim's negation denies."""
    told = cues(view.quote, language)
    place = view.places[cue.head]
    return place in told.flipped and (
        claimed <= len(told.negations) or any(place == each.head for each in told.negations)
    )


def _lacks(each: Bare, other: Bare, number: int) -> bool:
    """Say whether `each` does not affirm what `other` negates at its lexeme `number`."""
    return each is other or not any(found == number for found in unmatched(other, (each,)))


def _added(claim: str, words: tuple[Lexeme, ...], held: tuple[View, ...], language: str) -> Iterator[Finding]:
    negations = cues(claim, language).negations
    for cue in negations:
        places = [(view, view.places[cue.head]) for view in held if view.places[cue.head] >= 0]
        asked = words[cue.at].lower in LEFT_OPEN - {"yet"}  # "unclear whether" denies nothing
        if places and not asked and all(_affirms(view, place, len(negations), language) for view, place in places):
            head = words[cue.head]
            yield Finding(
                check="negation",
                detail=f'The claim denies "{claim[head.start : head.end]}", the cited passage does not.',
                start=words[cue.at].start,
                end=head.end,
            )


def _affirms(view: View, place: int, claimed: int, language: str) -> bool:
    """Say whether the passage affirms the word at `place`, and no negation so near that it may mean the same.

    A near negation excuses the claim only while the claim has no more negations than the passage. As many, one of them
    at the same word, are the same denial, however often it denies.
    """
    read = cues(view.quote, language)
    if claimed == len(read.negations) and any(cue.head == place for cue in read.negations):
        return False
    near = any(abs(cue.at - place) <= _REACH for cue in read.negations)
    return place not in read.flipped and (not near or claimed > len(read.negations))


def _dropped(claim: str, words: tuple[Lexeme, ...], held: tuple[View, ...], language: str) -> Iterator[Finding]:
    heads = [_dropped_head(view, claim, words, language) for view in held]
    if heads and all(head is not None for head in heads) and heads[0] is not None:
        number, cue = heads[0]
        negator = held[0].passage[cue.at].lower
        yield _finding("negation", words[number], f'The cited passage has "{negator}" here; the claim leaves it out.')


def _dropped_head(view: View, claim: str, words: tuple[Lexeme, ...], language: str) -> tuple[int, Cue] | None:
    """Return the claim's lexeme that the passage negates and the claim affirms, with the passage's negation."""
    read, told = cues(claim, language), cues(view.quote, language)
    fewer = len(read.negations) < len(told.negations)
    for cue in told.negations:
        if cue.head not in view.places or cue.head not in told.flipped:
            continue
        head = view.places.index(cue.head)
        denied = head in read.flipped or any(abs(other.at - head) <= _REACH for other in read.negations)
        near = sum(1 for place in view.places if cue.at - _REACH <= place < cue.until)
        if near >= 2 and not (denied and (not fewer or head in read.flipped)):  # noqa: PLR2004 (the head and one more)
            if view.passage[cue.at].stem in {lexeme.stem for lexeme in words} and not fewer:
                continue
            return head, cue
    return None


def check_hedging(claim: str, evidence: Evidence) -> tuple[Finding, ...]:
    """Return a doubt for each "may", "alleged" or "expected to" that the claim turns into plain fact."""
    claim, language = brief(claim), evidence.language
    held = views(claim, evidence.prose, language)
    words = lexemes(claim, language)
    found = [_lost_hedge(view, claim, words, language) for view in held]
    result = []
    if found and all(found) and found[0]:
        number, hedge = found[0]
        detail = f'The cited passage says "{hedge}" here; the claim states it as fact.'
        result.append(_finding("hedging", words[number], detail, "doubt"))
    result.extend(_stronger(claim, words, held, language))
    if language == "en":
        result.extend((*uncaused(claim, held, evidence), *further(claim, held, evidence)))
        result.extend(admitted(claim, held, evidence))
        result.extend(
            (*check_standing(claim, evidence, denied=False), *gone_ahead(claim, evidence)) if not result else ()
        )
    return tuple(result)


def _lost_hedge(view: View, claim: str, words: tuple[Lexeme, ...], language: str) -> tuple[int, str] | None:
    """Return the claim's lexeme that the passage hedges and the claim does not, with the passage's hedge."""
    triggers = hedges.HEDGES.get(language, hedges.HEDGES["en"])
    failing = not hedges.FAILING.isdisjoint(vocabulary(claim, language))
    for cue in cues(view.quote, language).hedges:
        hedge = view.passage[cue.at]
        hedged = _hedged(view, cue, language)
        if hedged < 0 or (hedge.lower in hedges.EVIDENTIAL and _reported(view, claim, language)):
            continue
        if hedge.lower in hedges.TRYING and (cues(claim, language).negations or failing):
            continue  # who has not succeeded has tried
        head = view.places.index(hedged)
        likewise = hedges.OPEN if hedge.lower == "whether" else triggers | hedges.SOFT
        kept = (n for n, lexeme in enumerate(words) if lexeme.lower in likewise)
        if all(n == head and words[n].stem != hedge.stem for n in kept):
            return head, hedge.lower
    return None


def _reported(view: View, claim: str, language: str) -> bool:
    """Say whether `claim` is somebody's word, by a report or by a mark that the passage lacks."""
    told = speech(claim, language)
    return bool(told.reports) or any(view.places[mark] < 0 for mark in told.marks)


def _hedged(view: View, cue: Cue, language: str) -> int:
    """Return the first lexeme under a hedge that the claim has, -1 for none: in English only the first of all counts.

    Elsewhere the verb may come last: "dürfte nach einer ersten Schätzung bei 2,5 Millionen liegen".
    """
    reach = range(cue.head, cue.until if language != "en" else cue.head + 1)
    return next((number for number in reach if number >= 0 and number in view.places), -1)


def _stronger(claim: str, words: tuple[Lexeme, ...], held: tuple[View, ...], language: str) -> Iterator[Finding]:
    universals = hedges.UNIVERSALS.get(language, frozenset())
    partials = hedges.PARTIALS.get(language, frozenset())
    for number in numbers_of(claim, language, universals) if held else ():
        head = next((i for i in range(number + 1, min(number + 5, len(words))) if words[i].content), -1)
        told = [view for view in held if view.places[head] >= 0] if head >= 0 else []
        if told and all(_only_partial(view, head, universals, partials) for view in told):
            detail = f'The cited passage speaks of a part; the claim says "{words[number].lower}".'
            yield _finding("hedging", words[number], detail, "doubt")


def _only_partial(view: View, head: int, universals: frozenset[str], partials: frozenset[str]) -> bool:
    place = view.places[head]
    near = {lexeme.lower for lexeme in view.passage[max(0, place - 4) : place]}
    return bool(near & partials) and not near & universals
