"""Whether an answer is what was asked for: sentences, each with numbers out of the closed list. Else: a reason."""

from __future__ import annotations

import re
from collections import Counter

from service.adapters.models.faults import Fault
from service.adapters.models.shapes import Composed, Told
from service.core.sentences import split
from service.core.words import stems, words

MOST_IDS = 12
LONGEST = 1_000  # characters of one sentence
LONGEST_HEADLINE = 160
LOOPS = 4  # so often may three words follow each other in one sentence
FENCE = re.compile(r"=\d{12}=")
REFERENCES = re.compile(r"\s*\[\d{1,3}(?:\s*[,;]\s*\d{1,3})*\](?=\s*[.!?]?\s*$|[.!?,;])")
BULLET = re.compile(r"^\s*(?:[-*•–]\s+|\d{1,2}[.)]\s+)")
WHOLLY_QUOTED = re.compile(r'"[^"]+"|“[^“”]+”')
SPACES = re.compile(r"\s+")


def tidy(text: str) -> str:
    """Return a sentence in one line without the bullets and reference marks that models add."""
    return SPACES.sub(" ", REFERENCES.sub("", BULLET.sub("", text))).strip()


def checked(answer: Composed, allowed: tuple[int, ...]) -> tuple[Told, ...]:
    """Return the sentences of `answer`, tidied. Raises Fault("invalid") with the first thing that is wrong."""
    if not answer.sentences:
        raise Fault("invalid", "it holds no sentence")
    told: list[Told] = []
    for number, sentence in enumerate(answer.sentences, 1):
        text = sound(sentence.text, f"sentence {number}")
        strange = [each for each in sentence.ids if each not in allowed]
        if strange or not sentence.ids or len(sentence.ids) > MOST_IDS:
            raise Fault("invalid", f"sentence {number} must name one to six of the numbers 1 to {len(allowed)}")
        if any(text == other.text for other in told):
            raise Fault("invalid", f"sentence {number} repeats another one")
        told.append(Told(tuple(dict.fromkeys(sentence.ids)), text))
    return tuple(told)


def sound(text: str, name: str = "the sentence") -> str:
    """Return `text` tidied. Raises Fault("invalid") where it is no sentence that could be told."""
    clean = tidy(text)
    found = words(clean)
    if not found:
        raise Fault("invalid", f"{name} is empty")
    if len(clean) > LONGEST:
        raise Fault("invalid", f"{name} is longer than {LONGEST} characters")
    if FENCE.search(clean):
        raise Fault("invalid", f"{name} repeats the delimiter")
    threes = Counter(zip(found, found[1:], found[2:], strict=False))
    if threes and max(threes.values()) > LOOPS:
        raise Fault("invalid", f"{name} says the same words again and again")
    return clean


def one_sentence(text: str, language: str) -> str:
    """Return the first sentence of an answer that should be one. Raises Fault("invalid") where there is none."""
    line = next((line for line in text.strip().split("\n") if words(line)), "")
    clean = sound(line)
    if WHOLLY_QUOTED.fullmatch(clean):
        clean = clean[1:-1]
    spans = split(clean, language)
    return clean[spans[0].start : spans[0].end] if spans else clean


def about(text: str, sources: tuple[str, ...], language: str) -> None:
    """Raise Fault("invalid") where `text` shares no content word with its sources: it answers something else."""
    found = {stem for source in sources for stem in stems(source, language)}
    if found and not found & set(stems(text, language)):
        raise Fault("invalid", "the sentence is not about the sentences given")


def headline(text: str) -> str | None:
    """Return a headline in one line, None where the answer holds none that could be one."""
    clean = tidy(text).rstrip(".").strip('"“”* ')
    return clean if words(clean) and len(clean) <= LONGEST_HEADLINE and not FENCE.search(clean) else None
