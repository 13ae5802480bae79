"""The headline: the title or the shortened sentence that says best what the set is about and the summary tells.

Best is what holds most of what the set's words are worth (`gist`) for its length, said early, whole and by itself: no
question, no tease, nothing that points at what stands elsewhere. A title is an editor's own headline, so that it wins
over a sentence that is a little better; it loses the name of its site.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from operator import attrgetter
from typing import Final, NamedTuple

from service.core.headlines.gist import Gist, openings
from service.core.headlines.shortening import BROKEN, LONGEST, shortenings
from service.core.headlines.state import FEWEST, NONE, REACTION, State
from service.core.languages.detection import LANGUAGES
from service.core.planning.alone.dependence import addresses
from service.core.planning.alone.introductions import Introductions
from service.core.planning.alone.leaning import leans
from service.core.planning.alone.trim import trimmed
from service.core.planning.news.event import is_news
from service.core.planning.news.reactions import looks_behind
from service.core.tables import listed
from service.core.tables.attribution import SPEECH
from service.core.tables.clauses import LONGER
from service.core.tables.endings import ELSEWHERE, FRONTS
from service.core.tables.verbs import AUXILIARIES, FINITE
from service.core.text.endings import stated
from service.core.text.words import count_words, folded, stems
from service.core.types import Disagreement, Document, Plan, Related, SentenceId

SHARED: Final = 0.5  # share of a title's content words that the summary has to hold
OWN: Final = 0.1  # the same for the title of the article that leads it
COVERED: Final = 0.65  # the same for a title from days before, and for a sentence that the summary does not tell
HALF_COVERED: Final = 0.35  # the same where nothing else is whole
MOST: Final = 20  # words in a title that is still one
LEADS: Final = 5  # points of the summary that a headline may come from
FELLOWS: Final = 2  # sentences of each, which say the same
TRIED: Final = 6  # sentences that are shortened
KEPT: Final = 0.8  # of what a sentence promises; a headline worth as much of the next one's promise needs no rival
HALF: Final = 5  # words in a headline from which every further one costs
TITLE: Final = 1.6  # what a title is worth against a sentence
HEADING: Final = 1.5  # and the heading that opens a document
LED: Final = 1.3  # what either gains over the article that leads the summary
# What is left of the value of a headline that ...
OVERTAKEN: Final = 0.5  # is an old title that tells what is to come
LABEL: Final = 0.8  # is a title without a verb
OPEN: Final = 0.3  # opens with what only its article explains
ELLIPSIS: Final = 0.1  # is broken off
BRIEF: Final = 0.6  # has fewer than SHORT words
SHORTISH: Final = 0.85  # has fewer than FULL
SHORT, FULL, LONG = 6, 9, 10  # words of a headline
# What a headline loses of its value for ...
SLOPE: Final = 0.12  # each word beyond LONG
ROUGH: Final = 0.05  # each degree of roughness of its cut
LATE: Final = 0.1  # each sentence that its article tells before it
ORDER: Final = 0.02  # each point that the summary tells before it
_SITE = re.compile(r"\s+[|•·»]\s+[^|•·»]{2,60}$|\s+[-–—]\s+[A-Z][^-–—|]{1,40}$")
# In languages whose headlines are sentences a dash stands between two of them; a site has no word in small letters.
_NAMED_SITE = re.compile(
    r"\s+[|•·»]\s+[^|•·»]{2,60}$"
    r"|\s+[-–—]\s+(?=[A-Z])(?:(?:[A-ZÀ-Þ][\w.'’&]*|of|the|de|der|die|das|del|la|el|le|les|du|and|und|y|et|am|im)(?:\s+|$))+$"
)
_BULLET = re.compile(r"\A[*•·▪–—-]+\s+")
_BOX = re.compile(
    r"\A(?:story highlights?\s|updated?(?: \d+)?\s?[-:–—]"
    r"|(?:breaking|exclusive|developing|details|summary)(?: news)?\s?[:–—-])\s*",
    re.IGNORECASE,
)
_ABBREVIATED = re.compile(r"\b[^\W\d_]\.[^\W\d_]\Z")
_TEASE = re.compile(
    r"\s*(?:\d+ (?:things|ways|reasons|facts|times|photos)|here(?:['’]s| is| are)|this (?:is|one)|these|why|how|what"
    r"|when|watch|photos?|video|gallery|live|opinion|editorial|review|you won['’]t|meet|exclusive|update[sd]?\b)\b",
    re.IGNORECASE,
)
_UNFIT: Final = ("?", "…", "...", "!", ":")
_MARKS: Final = ('"', "“", "„", "«", "»", "'", "‘")
_NO_NEWS: Final = ("declined to comment", "did not respond", "did not immediately respond", "could not be reached")
_UNIQUE: Final = listed("world government moon sun earth economy senate internet public media police")
_SHARES: Final = listed("one two three four five six seven eight nine ten some most many several half none all")
_TELLING_APART: Final = listed("of in for who that which from between behind at to on")
_PAST: Final = 4  # letters of a word in -ed that is no past tense, at most: "the red warning"
_LOOKED_AT: Final = 8  # words of an opening in which something tells apart what it is about
_VERBS: Final = AUXILIARIES | FINITE | frozenset(word for word in SPEECH["en"] if not word.endswith("ing"))


class Candidate(NamedTuple):
    """A sentence that could give the headline, what is left of it, and of its value for where it is told."""

    sentence: SentenceId
    text: str
    language: str
    early: float


class Headline(NamedTuple):
    """A headline, and how good it is."""

    value: float
    text: str


def headline(
    documents: Sequence[Document], related: Related, plan: Plan, disagreements: Sequence[Disagreement] = ()
) -> str:
    """Return a headline for what `plan` tells, empty where it tells nothing.

    Rather one without a figure on which the sources disagree.
    """
    if not plan.points:
        return ""
    about = Gist(documents, related, plan)
    state = State(documents, related, about, disagreements)
    best = max(titles(documents, related, plan, state), default=Headline(0.0, ""), key=attrgetter("value"))
    told = {each for point in plan.points for each in point.sentences}
    known = Introductions(documents)
    every = ranked(candidates(documents, related, plan, state), about)
    for share in (COVERED, HALF_COVERED):  # rather a statement of which the summary tells less than one broken off
        for tried, (promise, candidate) in enumerate(every):
            whole = best.text != "" and not best.text.endswith("…")
            if whole and (tried >= TRIED or best.value >= KEPT * promise):
                break
            covered = 0.0 if candidate.sentence in told else share
            best = better(best, candidate, covered, known.introducing(candidate.sentence), state)
        if not best.text.endswith("…"):
            break
    return best.text


def titles(documents: Sequence[Document], related: Related, plan: Plan, state: State) -> Iterator[Headline]:
    """Yield the titles that the summary bears out."""
    about = state.about
    for position, document in enumerate(documents):
        whole = "" if position in related.off_topic else cleaned(document)
        for title in state.undisputed(whole, document.language):
            content = stems(title, document.language)
            own = position == plan.points[0].sentences[0].document and len(title.split()) <= MOST
            least = COVERED if state.old(position) else SHARED
            if content and about.covers(content) >= (OWN if own else max(least, 2 / len(content))):
                trust = TITLE if document.title else HEADING
                label = document.language == "en" and not stated(title.split()) and not stated(title.lower().split())
                alone = by_itself(title, document.language, {}) * (LABEL if label else 1.0)
                holds = state.holds(title, document.language, position)
                alone *= state.over(position) * holds
                alone *= 1.0 if is_news(title, document.language) else REACTION
                alone *= REACTION if looks_behind(title, document.language) else 1.0
                alone *= LED if own and holds == 1.0 else 1.0
                alone *= OVERTAKEN if not own and state.expects(position, title, older=0.0) else 1.0
                yield Headline(trust * alone * about.value(content, HALF), title)


def candidates(documents: Sequence[Document], related: Related, plan: Plan, state: State) -> list[Candidate]:
    """Return the sentences that could give the headline: those of the first points, and the first of articles."""
    points = sorted(plan.points, key=lambda point: point.sentences[0].sentence)[:LEADS]
    pointed = [(each, at) for at, point in enumerate(points) for each in point.sentences[:FELLOWS]]
    after: dict[SentenceId, int] = {}
    for each, at in (*pointed, *((each, LEADS) for each in openings(documents, related))):
        after.setdefault(each, at)
    lead, found = plan.points[0].sentences[0], list[Candidate]()
    for each, at in after.items():
        document = documents[each.document]
        text = trimmed(document, each.sentence).text
        event = 1.0 if each == lead else state.tells(each)
        early = event * state.telling(each.document, text) / (1 + LATE * each.sentence + ORDER * at)
        found.append(Candidate(each, text, document.language, early))
    return [each for each in found if not each.text.endswith(_UNFIT)] or found


def ranked(found: Sequence[Candidate], about: Gist) -> list[tuple[float, Candidate]]:
    """Return the candidates after what their whole sentences promise, the best first: only these are shortened."""
    every = [(each.early * worth(each, about), each) for each in found]
    return sorted(every, key=lambda each: (-each[0], each[1].sentence))


def worth(candidate: Candidate, about: Gist) -> float:
    """Return what a whole sentence is worth, and whether it can open by itself."""
    text, language = candidate.text, candidate.language
    unfit = text.startswith(_MARKS) or leans(text, language) or addresses(text, language)
    return about.value(stems(text, language), 2 * HALF) * (OPEN if unfit else 1.0)


def better(best: Headline, candidate: Candidate, covered: float, needs: Collection[str], state: State) -> Headline:
    """Return the best form of a candidate, where it is better than the `best` headline so far.

    `covered` is the share of its words that the summary has to tell, `needs` are the names that it takes for known.
    """
    about = state.about
    for cut in shortenings(candidate.text, candidate.language):
        content = stems(cut.text, candidate.language)
        rough = ELLIPSIS if cut.rough >= BROKEN else 1 - ROUGH * cut.rough
        value = about.value(content, HALF) * candidate.early * rough * fitting(cut.text, candidate.language)
        if (value <= best.value and best.text) or about.covers(content) < covered:
            continue
        value *= by_itself(cut.text, candidate.language, needs)
        value *= state.holds(cut.text, candidate.language, candidate.sentence.document)
        if value > best.value or not best.text:
            best = Headline(value, cut.text)
    return best


def fitting(text: str, language: str) -> float:
    """Return what is left of the value of a headline for its length."""
    size = count_words(text) * LONGEST // LONGER.get(language, LONGEST)
    if size < FULL:
        return BRIEF if size < SHORT else SHORTISH
    return 1 / (1 + SLOPE * max(0, size - LONG))


def by_itself(text: str, language: str, needs: Collection[str]) -> float:
    """Return what is left of the value of a headline that its article has to explain, or that is no news."""
    words = text.split()
    if language == "en":
        if addresses(text) or any(phrase in text for phrase in _NO_NEWS):
            return NONE
        if pointing(words):
            return OPEN
    if text.startswith(_MARKS) or leans(text, language):
        return OPEN
    named = [word.removesuffix("'s").removesuffix("’s").strip(",;") for word in words] if needs else []
    return OPEN if any(name in needs for name in named) else 1.0


def pointing(pieces: Sequence[str]) -> bool:
    """Say whether English words open with a pronoun, a circumstance, "Four of the dead", or a bare "The storm"."""
    words = folded(pieces[:_LOOKED_AT])
    if not words or words[0] in ELSEWHERE:
        return True
    share = words[1:3] == ["of", "the"] and (words[0] in _SHARES or words[0].isdigit())
    if share or (words[0] in FRONTS and any(piece.endswith(",") for piece in pieces)):
        return True
    if words[0] != "the" or words[1:2] == [] or words[1] in _UNIQUE:
        return False
    for piece, word in zip(pieces[1:_LOOKED_AT], words[1:], strict=True):
        if piece[0].isupper() or piece[0] in _MARKS or word in _TELLING_APART:
            return False
        if piece.endswith(",") or word in _VERBS or (word.endswith("ed") and len(word) > _PAST):
            return True
    return False


def cleaned(document: Document) -> str:
    """Return the title of `document`, or its heading, without its site's name; empty if that is no headline."""
    first = document.sentences[0] if document.sentences else None
    heading = document.sentence(0) if first and first.kind == "heading" and document.title is None else ""
    title = " ".join((document.title or heading).split())
    if not title:
        return ""
    language = LANGUAGES.get(document.language)
    site = _NAMED_SITE if language is not None and language.colons else _SITE
    title = site.sub("", _BOX.sub("", _BULLET.sub("", title)))
    if document.publisher and title.endswith(document.publisher):
        title = title.removesuffix(document.publisher).rstrip(" -–—|:")
    size = len(title.split()) if " " in title else len(title)
    unfit = (
        title.endswith(_UNFIT)
        or title.rstrip(" .").endswith("?")
        or _TEASE.match(title)
        or not FEWEST <= size <= 2 * MOST
    )
    return "" if unfit or title.isupper() or title.startswith("|") else stopless(title)


def stopless(title: str) -> str:
    """Return `title` without the stop that ends it; that of "9:30 p.m." belongs to the word."""
    bare = title.rstrip(" .")
    return f"{bare}." if title.rstrip().endswith(".") and _ABBREVIATED.search(bare) else bare
