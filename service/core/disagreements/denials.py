"""What a draft affirms and documents only deny: "was charged" where the one sentence on a charge says "not charged".

The passages that a claim rests on may be silent on its verb; that the claim is false then stands elsewhere. A word of
the claim is denied where every sentence of the documents that has it denies it, and one of these is about the same
thing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from service.core.disagreements.told.tellings import GENERIC, LONGEST
from service.core.facts.cues import cues
from service.core.highlight import cite
from service.core.support.conflicts import DENIALS
from service.core.tables import listed
from service.core.tables.negation import NEGATORS
from service.core.text.lexemes import Lexeme, lexemes, stems_of, vocabulary
from service.core.text.quotations import in_quotation
from service.core.types import Claim, Document, Finding, SentenceId

ASIDE = listed("to - zu à a")  # before a word: an infinitive tells of no deed
NEAR = 1  # sentences from a cited one that are about the same thing
SHARED = 2  # further words of the claim in a sentence that is


def only_denied(documents: Sequence[Document], read: Sequence[int]) -> dict[str, list[SentenceId]]:
    """Return the stems that the documents at the positions `read` deny wherever they have them, and where that is.

    Linear in the length of these documents.
    """
    denied_at: dict[str, list[SentenceId]] = {}
    said: set[str] = set()
    for at in read:
        document = documents[at]
        for number, sentence in enumerate(document.sentences):
            if sentence.kind == "boilerplate" or sentence.end - sentence.start > LONGEST:
                continue
            heads = denied_heads(document.sentence(number), document.language)
            for place, word in enumerate(lexemes(document.sentence(number), document.language)):
                if place in heads:
                    denied_at.setdefault(word.stem, []).append(SentenceId(at, number))
                elif word.content:
                    said.add(word.stem)
    return {stem: places for stem, places in denied_at.items() if stem not in said}


def denied_heads(text: str, language: str) -> frozenset[int]:
    """Return the lexemes of `text` that a "not" or its like denies."""
    negators = NEGATORS.get(language, NEGATORS["en"])
    words = lexemes(text, language)
    return frozenset(cue.head for cue in cues(text, language).negations if plainly(words[cue.at], negators))


def denied(
    claim: Claim, documents: Sequence[Document], known: Mapping[str, Sequence[SentenceId]], language: str
) -> Finding | None:
    """Return the doubt about the first word of `claim` that the documents only deny, None where there is none.

    `known` are the stems that they only deny, `language` is that of the claim.
    """
    if not claim.citations:
        return None
    for word in affirmed(claim.text, language):
        place = next((each for each in known.get(word.stem, ()) if about(each, word.stem, claim, documents)), None)
        if place is not None:
            return doubt(word.start, word.end, claim, documents, place)
    return None


def affirmed(text: str, language: str) -> Iterator[Lexeme]:
    """Yield the words that say what happened or what is: none of a sentence that denies or doubts anything itself."""
    told = cues(text, language)
    if told.negations or any(word in DENIALS for word in vocabulary(text, language)):
        return
    words = lexemes(text, language)
    for number, word in enumerate(words):
        if tells(number, words) and not in_quotation(text, word.start) and number not in told.hedged:
            yield word


def tells(number: int, words: tuple[Lexeme, ...]) -> bool:
    """Say whether a word tells a deed or a thing: no name, infinitive, participle or part of a compound."""
    word = words[number]
    before = words[number - 1].lower if number else ""
    after = words[number + 1].lower if number + 1 < len(words) else ""
    plain = word.common and word.stem not in GENERIC
    return plain and before not in ASIDE and after != "-" and not word.lower.endswith("ing")


def plainly(word: Lexeme, negators: frozenset[str]) -> bool:
    """Say whether a word denies and does nothing else: "not", no "refused"."""
    return word.lower in negators or word.lower.endswith("n't")


def about(place: SentenceId, stem: str, claim: Claim, documents: Sequence[Document]) -> bool:
    """Say whether a sentence is about what the claim is about: beside a cited one, or with two further words of it."""
    document = documents[place.document]
    if any(each.document == document.id and abs(each.sentence - place.sentence) <= NEAR for each in claim.citations):
        return True
    words = lexemes(claim.text, document.language)
    others = {word.stem for word in words if word.content and word.stem != stem and word.stem not in GENERIC}
    return len(others & stems_of(document.sentence(place.sentence), document.language)) >= SHARED


def doubt(start: int, end: int, claim: Claim, documents: Sequence[Document], place: SentenceId) -> Finding:
    """Return the doubt about the word of `claim` at `start` to `end`, which the sentence at `place` denies."""
    document = documents[place.document]
    sentence = document.sentences[place.sentence]
    cited = any(each.document == document.id for each in claim.citations)
    return Finding(
        check="negation",
        detail=f"Wherever a document has “{claim.text[start:end]}”, it denies it.",
        start=start,
        end=end,
        severity="doubt",
        where="elsewhere_in_document" if cited else "in_other_document",
        passage=cite(document, sentence.start, sentence.end),
    )
