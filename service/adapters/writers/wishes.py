"""What the caller asked for, in the words of a prompt, and whether a text keeps to it."""

from __future__ import annotations

from msgspec import Struct

from service.adapters.models.prompts import one_line
from service.core.text.words import count_words
from service.core.types import Claim, Document, SummaryRequest
from service.engine.ports import Assignment

# Where the caller gives no length, the plan's is taken: one sentence of about so many words for each point.
WORDS_A_POINT = 24
WORDS_A_SENTENCE = 30
CHARACTERS_A_WORD = 6
# Room for the tokens of a word in the languages that take most, and for the JSON around a sentence.
TOKENS_A_WORD = 4
TOKENS_A_POINT = 24
TOKENS_AROUND = 64
SLACK = 1.1  # a summary may have so many more words than asked before its last sentences go

LONGEST_FOCUS = 400  # characters

FORMATS = {
    "paragraphs": "as flowing prose",
    "bullets": "as separate bullet points, each clear on its own",
    "timeline": "in the order in which things happened",
}
LANGUAGES = {
    "ar": "Arabic",
    "cs": "Czech",
    "da": "Danish",
    "de": "German",
    "el": "Greek",
    "en": "English",
    "es": "Spanish",
    "fi": "Finnish",
    "fr": "French",
    "he": "Hebrew",
    "hi": "Hindi",
    "hu": "Hungarian",
    "id": "Indonesian",
    "it": "Italian",
    "ja": "Japanese",
    "ko": "Korean",
    "nl": "Dutch",
    "no": "Norwegian",
    "pl": "Polish",
    "pt": "Portuguese",
    "ro": "Romanian",
    "ru": "Russian",
    "sv": "Swedish",
    "th": "Thai",
    "tr": "Turkish",
    "uk": "Ukrainian",
    "vi": "Vietnamese",
    "zh": "Chinese",
}


class Length(Struct, frozen=True, kw_only=True):
    """How long the summary should be: `most` of `unit`, which is words, sentences or characters."""

    most: int
    unit: str

    @property
    def words(self) -> int:
        """About how many words that is."""
        if self.unit == "sentences":
            return self.most * WORDS_A_SENTENCE
        return max(1, self.most // CHARACTERS_A_WORD) if self.unit == "characters" else self.most

    def of(self, text: str) -> int:
        """Return the length of `text` in this unit."""
        if self.unit == "sentences":
            return 1
        return len(text) + 1 if self.unit == "characters" else count_words(text)

    def share(self, part: int, whole: int) -> Length:
        """Return the length of the part that tells `part` of `whole` points."""
        return Length(most=max(1, self.most * part // max(1, whole)), unit=self.unit)

    def asked(self) -> str:
        """Return it in words."""
        return f"{'exactly' if self.unit == 'sentences' else 'about'} {self.most} {self.unit}"


def length(request: SummaryRequest, points: int) -> Length:
    """Return the length that `request` asks for; where it asks for none, what `points` points take."""
    for unit in ("sentences", "characters", "words"):
        most = getattr(request, unit)
        if most is not None:
            return Length(most=most, unit=unit)
    return Length(most=WORDS_A_POINT * max(1, points), unit="words")


def longest_answer(wanted: Length, points: int) -> int:
    """Return the tokens that an answer of that length may take at most."""
    return TOKENS_A_WORD * wanted.words + TOKENS_A_POINT * points + TOKENS_AROUND


def spoken(request: SummaryRequest, documents: tuple[Document, ...]) -> str:
    """Return the output language as a prompt says it, nothing where all sources are in it."""
    wanted = request.language
    if wanted is None or not translated(request, documents):
        return ""
    return f" in {LANGUAGES.get(wanted, f'the language with the code {wanted}')}"


def translated(request: SummaryRequest, documents: tuple[Document, ...]) -> bool:
    """Whether the summary is to be in another language than some source."""
    return request.language is not None and any(document.language != request.language for document in documents)


def written_in(assignment: Assignment) -> str:
    """Return the language in which the summary will be: the one asked for, else that of the first point."""
    best = assignment.plan.points[0].sentences[0].document
    return assignment.request.language or assignment.documents[best].language


def focused(request: SummaryRequest) -> str:
    """Return the focus as a prompt says it, nothing where there is none."""
    return f" Focus on: {one_line(request.focus)[:LONGEST_FOCUS]}" if request.focus else ""


def fitted(claims: tuple[Claim, ...], wanted: Length) -> tuple[Claim, ...]:
    """Return the claims that fit the length; the first one always stays."""
    most = wanted.most * SLACK if wanted.unit == "words" else wanted.most
    kept: list[Claim] = []
    used = 0
    for claim in claims:
        used += wanted.of(claim.text)
        if kept and used > most:
            break
        kept.append(claim)
    return tuple(kept)
