"""Pointing: whether a sentence in another language than English speaks of somebody or something told before it.

The words are in `tables/pointing.py`; nobody is looked for who a pronoun might mean.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import Final, NamedTuple

from service.core.planning.alone.statements import Main, main
from service.core.tables import listed
from service.core.tables.attribution import SPEECH
from service.core.tables.backward import ATTRIBUTED, BACKWARD, IMPERSONAL, REPORTED, SUBJECTS
from service.core.tables.clauses import CLAUSES
from service.core.tables.pointing import (
    ADDRESSING,
    COMPLEMENTS,
    DEMONSTRATIVES,
    KNOWN,
    OPINIONS,
    OURSELVES,
    PHRASES,
    SPEAKING,
    SUBJECTLESS,
)
from service.core.text.quotations import outside_quotations
from service.core.text.words import fold, is_stop, words
from service.core.types import Document

_NEAR: Final = 80  # code points into a sentence in which it still points at the one before
_SUBJECT: Final = 5  # words of an opening in which somebody is named who does what a verb before him says
_OF: Final = frozenset(
    {"a", "al", "de", "del", "en", "con", "por", "para", "sin", "sobre"}
)  # what follows does nothing
_DEFINITE: Final = frozenset({"el", "la", "los", "las"})
_IMPERSONAL: Final = "es"
_STOPS: Final = '.!”»"'
_MARKS: Final = " ,;:.¿¡"
_OPENING: Final = 3  # words of an opening that has an article and a verb in it
_ARTICLES: Final = {"de": frozenset({"der", "die", "das", "den", "dem"}), "nl": frozenset({"het", "dat", "die"})}
_AFTER_VERBS: Final = listed(
    "die der das den dem ein eine einen er sie ihm ihr sich auch nun am im de het een zich ook"
)
_UNSPACED: Final = frozenset({"zh", "ja"})
_FULL: Final = re.compile(
    r"[^\W\d_a-zß-öø-ÿа-я][^\W\d_]+(?:[ -](?:de|del|di|da|van|von|der)){0,2}[ -][^\W\d_a-zß-öø-ÿа-я][^\W\d_]+"
    r"|\b(?:M\.|Mme|Mr|Me|Dr\.?|Sr\.|Sra\.|Herr|Frau|Don|Doña) ?[^\W\d_a-z]"
)
# "a-t-elle dit", "sagte er" behind a quotation.
_INVERTED: Final[dict[str, re.Pattern[str]]] = {
    "fr": re.compile(r"\w-(?:t-)?(?:il|elle|ils|elles)\b"),
    "de": re.compile(r"\"\",? [a-zäöüß]+ (?:er|sie)\b"),
}
_AGED: Final[dict[str, re.Pattern[str]]] = {
    "de": re.compile(
        r"\b[Dd](?:er|ie|em|en) (?:\d+-Jährigen?\b|\d+ Jahre alten? [^\W\d_]+\b"
        r"|[^\W\d_]+-(?:Politiker|Abgeordneten?)(?:in)?\b)"
        r"(?! [A-ZÄÖÜ])"
    ),
    "fr": re.compile(r"\b(?:[Ll]['’]|[Ll][ea] )[^\W\d_]+(?: âgée?)? de \d+ ans\b"),
    "es": re.compile(r"\b(?:[Ee]l|[Ll]a) (?:hombre|mujer|joven|político|política)? ?de \d+ años\b"),
}
# "Dans une lettre, ils jugent", "El alcalde lo desmintió": a pronoun that nobody in front of it resolves.
_PRONOUN: Final[dict[str, re.Pattern[str]]] = {
    "de": re.compile(r"[^,;:]{1,70} (?:er|sie|ihn|ihm|ihnen)\b"),
    "fr": re.compile(r"[^,;:]{1,60}, (?:il|elle|ils|elles) (?!faut|y a|s'agit|est (?:question|possible|interdit))"),
    "pt": re.compile(r"[^,;:]{1,60}, (?:ele|ela|eles|elas) "),
    "es": re.compile(
        r"[^,;:]{0,60}\b[Ll]os? (?!que |cual |más |menos |mejor |peor )[a-záéíóúñ]+"
        r"(?:ó|aron|ieron|aba|aban|ía|ían|ará|arán)\b"
    ),
}
_THIS: Final = re.compile(r"\bdies\b(?! (?:[A-ZÄÖÜ]|ist|sei|sind))")
_PATTERN_ENDS: Final = r"(?=[\s,.;:!?]|\Z)"


class _Table(NamedTuple):
    """What points back in one language, as patterns; None for what the language has no words for."""

    phrases: re.Pattern[str] | None
    demonstrated: re.Pattern[str] | None
    known: re.Pattern[str] | None
    subjectless: re.Pattern[str] | None


def _any(words: str) -> str:
    return "|".join(map(re.escape, words.split()))


@cache
def _table(language: str) -> _Table:
    phrases, ends = PHRASES.get(language), "" if language in _UNSPACED else _PATTERN_ENDS
    these, times = DEMONSTRATIVES.get(language, ("", ""))
    articles, nouns = KNOWN.get(language, ("", ""))
    verbs = SUBJECTLESS.get(language, "")
    article = rf"(?:{'|'.join(re.escape(each) + ('' if each[-1] in chr(39) else ' ') for each in articles.split())})"
    return _Table(
        re.compile(rf"(?:{'|'.join(map(re.escape, phrases))}){ends}") if phrases else None,
        re.compile(rf"(?<=\s)(?:{_any(these)}) (?!(?:{_any(times)})\b)[^\W\d_]{{3,}}") if these else None,
        re.compile(rf"{article if articles else ''}(?:{_any(nouns)})(?P<next>,| [^\W\d_]+'?|\.|\Z)") if nouns else None,
        re.compile(
            rf"[\"”»“]\s?,?\s?[–—-]?\s?(?:ha |han |hanno )?(?:{_any(verbs)})"
            r"(?=[.,;]| (?:a|al|en|ante|tras|durante|por|ai|in|alla|aos|à|na|no|em|w|do)\b)"
        )
        if verbs
        else None,
    )


def points(text: str, language: str) -> bool:
    """Say whether the sentence `text` points at what came before it."""
    table = _table(language)
    outside = outside_quotations(text)
    opening = fold(outside[:_NEAR].lstrip(" \"“„«‘'([–—-")).replace("’", "'")
    if (table.phrases and table.phrases.match(opening)) or _article_alone(outside, opening, language):
        return True
    if table.demonstrated and table.demonstrated.search(outside[:_NEAR].lower()):
        return True
    backward = _backward(language)
    if backward is not None and backward.search(outside[:_NEAR]):
        return True
    return (
        _known(table, outside)
        or _reported(text, language)
        or _dropped(outside, language)
        or (language == "de" and _THIS.search(outside, 0, _NEAR) is not None)
        or _unnamed(outside, language)
        or (table.subjectless is not None and _subjectless(table.subjectless, outside))
    )


@cache
def _backward(language: str) -> re.Pattern[str] | None:
    return re.compile(BACKWARD[language]) if language in BACKWARD else None


def _reported(text: str, language: str) -> bool:
    """Say whether a sentence tells in reported speech what somebody said, and not who."""
    forms = REPORTED.get(language)
    if forms is None or forms.isdisjoint(text.split()):
        return False
    found = main(text, language)
    told = found is not None and (found.helped or found.word) in forms
    return told and (SPEECH[language] | ATTRIBUTED[language]).isdisjoint(words(text))


def _dropped(outside: str, language: str) -> bool:
    """Say whether a sentence opens with a verb in a language without pronouns, and nobody follows who does it."""
    following = _subjects(language)
    pieces = outside.split(None, _SUBJECT)[:_SUBJECT] if following is not None else []
    if following is None or len(pieces) < _SUBJECT or outside[-1:] not in _STOPS:  # a headline has no stop
        return False
    if pieces[0].lower() in SUBJECTS[language].verbs:
        return not (pieces[1][:1].isupper() or pieces[1] in _DEFINITE)
    found = main(outside, language)
    named = (following.match(piece) and before not in _OF for before, piece in pairwise(pieces))
    return found is not None and _opens(pieces, found) and not any(named)


def _opens(pieces: list[str], found: Main) -> bool:
    """Say whether a sentence opens with its main verb, or with the auxiliary of it."""
    first = pieces[0].strip(_MARKS).lower()
    return bool(first) and first in {found.word, found.helped} and first != _IMPERSONAL


@cache
def _subjects(language: str) -> re.Pattern[str] | None:
    return re.compile(SUBJECTS[language].pattern) if language in SUBJECTS else None


def _article_alone(outside: str, opening: str, language: str) -> bool:
    """Say whether a German or Dutch sentence opens with an article that no noun follows: "Das sagte sie"."""
    first = opening.split(maxsplit=3)
    if first[:1] == [] or first[0] not in _ARTICLES.get(language, ()) or len(first) < _OPENING:
        return False
    if outside.split(None, 2)[1:2] and outside.split(None, 2)[1][:1].isupper():
        return False
    clauses = CLAUSES[language]
    return (
        first[1] in clauses.finite
        or first[1] in clauses.says
        or (first[2] in _AFTER_VERBS and first[1].endswith(("t", "te", "ten", "de", "den")))
    )


def _known(table: _Table, outside: str) -> bool:
    """Say whether the sentence opens with "The woman" or "The decision", and tells not whose or which."""
    found = table.known.match(outside[:_NEAR].lstrip(' "“„«').lower().replace("’", "'")) if table.known else None
    if found is None:
        return False
    following = outside[found.start("next") :].lstrip(' ,"“„«')[:1]
    return found["next"].strip() not in COMPLEMENTS and not (following.isupper() and found["next"] != ".")


def _unnamed(outside: str, language: str) -> bool:
    """Say whether somebody is only "the 58-year-old", or who speaks only "she", before anybody's full name."""
    first = outside.split(None, 1)[:1]
    if first and is_stop(first[0].lower(), language):  # "Die Mehrkosten" is no name
        outside = outside[:1].lower() + outside[1:]
    opening = _PRONOUN.get(language)
    if opening and (found := opening.match(outside)) and _FULL.search(outside, 0, found.end()) is None:
        return True
    for each in filter(None, (_INVERTED.get(language), _AGED.get(language))):
        found = each.search(outside)
        if found is not None and _FULL.search(outside, 0, found.start()) is None:
            return True
    return False


def _subjectless(verbs: re.Pattern[str], outside: str) -> bool:
    """Say whether the verb behind a quotation has no subject, and nobody is named before."""
    found = verbs.search(outside)
    return found is not None and _FULL.search(outside, 0, found.start()) is None


def impersonal(opening: str, language: str) -> bool:
    """Say whether a sentence opens with a pronoun that stands for nobody: "Il faut", "Es gibt"."""
    pattern = _nobody(language)
    return pattern is not None and pattern.match(opening) is not None


@cache
def _nobody(language: str) -> re.Pattern[str] | None:
    return re.compile(IMPERSONAL[language]) if language in IMPERSONAL else None


def speaks_for_itself(text: str, language: str) -> bool:
    """Say whether a paper speaks of itself, or a writer opens with "I" or "we": out of its article that is nobody."""
    speaking = SPEAKING.get(language)
    if speaking and fold(text[:24].split(" ", 1)[0]).replace("’", "'") in speaking:
        return True
    phrases = OURSELVES.get(language)
    if not phrases:
        return False
    low = text if language == "en" else text.lower()
    return any(map(low.__contains__, phrases))


def speaks_to_readers(text: str, language: str) -> bool:
    """Say whether the writer of `text` speaks of himself, or to his readers, outside quotations."""
    pattern = _addressing(language)
    return pattern is not None and pattern.search(outside_quotations(text)) is not None


@cache
def _addressing(language: str) -> re.Pattern[str] | None:
    return re.compile(ADDRESSING[language]) if language in ADDRESSING else None


def opines(document: Document) -> bool:
    """Say whether `document` is headed as somebody's opinion."""
    labels = OPINIONS.get(document.language)
    if not labels:
        return False
    first = document.sentence(0) if document.sentences else ""
    return any(_headed(heading, labels) for heading in (document.title or "", first))


def _headed(heading: str, labels: tuple[str, ...]) -> bool:
    low = heading[:_NEAR].lower().lstrip(" [(+*#").replace("’", "'")
    return any(
        low.startswith(label) and not low[len(label) : len(label) + 1].isalpha() and _sets_off(low, label)
        for label in labels
    )


def _sets_off(low: str, label: str) -> bool:
    """Say whether a label stands alone or before a mark: "Opinion: ...", and not "Opinion polls show ..."."""
    rest = low[len(label) :].strip()
    return not rest or rest[0] in ".:|–—-/)]：，"
