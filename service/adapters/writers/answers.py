"""Whether an answer is what was asked for: sentences, each with numbers out of the closed list. Else: a reason."""

from __future__ import annotations

import re
from collections import Counter
from contextlib import suppress

from service.adapters.models.faults import Fault
from service.adapters.models.shapes import Composed, Told
from service.core.text.sentences import split
from service.core.text.words import stems, words

MOST_IDS = 12
LONGEST = 1_000  # characters of one sentence
LONGEST_HEADLINE = 160
FEWEST = 3  # words that a sentence has, in languages that part them
LOOPS = 4  # so often may three words follow each other in one sentence
FENCE = re.compile(r"=\d{12}=")
REFERENCES = re.compile(r"\s*\[\d{1,3}(?:\s*[,;]\s*\d{1,3})*\](?=\s*[.!?]?\s*$|[.!?,;])")
BULLET = re.compile(r"^\s*(?:[-*•–]\s+|\d{1,2}[.)]\s+)")
ENDED = re.compile(r'[.!?…。！？।؟]["”’»)\]]*$')
WHOLLY_QUOTED = re.compile(r'"[^"]+"|“[^“”]+”')
SPACES = re.compile(r"\s+")


def tidy(text: str) -> str:
    """Return a sentence in one line without the bullets and reference marks that models add."""
    return SPACES.sub(" ", REFERENCES.sub("", BULLET.sub("", text))).strip()


def checked(answer: Composed, allowed: tuple[int, ...], language: str) -> tuple[Told, ...]:
    """Return the sentences of `answer`, tidied, those that stand in one text apart, each once.

    Raises Fault("invalid") with the first thing that is wrong.
    """
    if not answer.sentences:
        raise Fault("invalid", "it holds no sentence")
    told: dict[str, Told] = {}
    for number, part in enumerate(answer.sentences, 1):
        closed(part.ids, allowed, f"sentence {number}")
        for text in apart(sound(part.text, f"sentence {number}"), language):
            told.setdefault(text, Told(tuple(dict.fromkeys(part.ids)), text))
    if 2 * len(told) < len(answer.sentences):
        raise Fault("invalid", "it repeats the same sentences")
    return tuple(told.values())


def usable(answer: Composed, allowed: tuple[int, ...], language: str) -> tuple[Told, ...]:
    """Return the whole sentences of an answer whose end is missing, each once.

    Raises Fault("cut") where there is none.
    """
    told: dict[str, Told] = {}
    for part in answer.sentences:
        for text in apart(tidy(part.text), language):
            with suppress(Fault):
                closed(part.ids, allowed, "a sentence")
                clean = sound(text)
                if ENDED.search(clean):
                    told.setdefault(clean, Told(tuple(dict.fromkeys(part.ids)), clean))
    if not told:
        raise Fault("cut", "the answer was longer than allowed and holds no whole sentence")
    return tuple(told.values())


def closed(ids: tuple[int, ...], allowed: tuple[int, ...], name: str) -> None:
    """Raise Fault("invalid") where `ids` are not some numbers out of the closed list."""
    if not ids or len(ids) > MOST_IDS or not set(ids) <= set(allowed):
        raise Fault("invalid", f"{name} must name one to six of the numbers 1 to {len(allowed)}")


def apart(text: str, language: str) -> tuple[str, ...]:
    """Return the sentences that stand in `text`."""
    return tuple(text[span.start : span.end] for span in split(text, language))


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
    """Return the first whole sentence of an answer that should be one; what models put before and after it goes.

    Raises Fault("invalid") where there is none.
    """
    line = next(filter(sentence_like, text.strip().split("\n")), "")
    clean = sound(line)
    if WHOLLY_QUOTED.fullmatch(clean):
        clean = clean[1:-1]
    sentence = next(iter(apart(clean, language)), clean)
    if not ENDED.search(sentence):
        raise Fault("invalid", "the sentence has no end")
    return sentence


def sentence_like(line: str) -> bool:
    """Whether a line of an answer can be the sentence: not "Here is the sentence:"."""
    return len(words(line)) >= FEWEST and not line.rstrip().endswith(":")


def about(text: str, sources: tuple[str, ...], language: str) -> None:
    """Raise Fault("invalid") where `text` shares no content word with its sources: it answers something else."""
    found = {stem for source in sources for stem in stems(source, language)}
    if found and not found & set(stems(text, language)):
        raise Fault("invalid", "the sentence is not about the sentences given")


def headline(text: str) -> str | None:
    """Return a headline in one line, None where the answer holds none that could be one."""
    clean = tidy(text).strip('"“”* ').rstrip(".")
    return clean if words(clean) and len(clean) <= LONGEST_HEADLINE and not FENCE.search(clean) else None
