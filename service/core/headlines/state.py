"""State: which articles tell the latest state of the event, and what a headline from each is worth for that."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from service.core.disagreements.sides import disputed
from service.core.headlines.gist import Gist
from service.core.planning.alone.trim import trimmed
from service.core.planning.alone.wordings import pends
from service.core.planning.appeal import OLD, PENDING
from service.core.planning.news.event import Event, first, is_news
from service.core.planning.news.reactions import looks_back, tells_reactions
from service.core.planning.news.tolls import old_in, overtaken
from service.core.types import Disagreement, Document, Related, SentenceId

FEWEST: Final = 4  # words in a title
# What is left of the value of a headline that ...
DISPUTED: Final = 0.5  # has a figure that a source tells differently
NONE: Final = 0.05  # tells nothing or what no longer holds, or is the writer's own word
REACTION: Final = 0.75  # tells what somebody says or does about the news
ASTRAY: Final = 0.6  # is a sentence that tells something else than the event
FELLOW: Final = 0.6  # stands over or in an article that opens with that, or with something else than the news
RECENT: Final = 2.0  # what a headline from the newest article gains over one from the oldest


class State:
    """What the set is `about`, which documents have the latest state of it, and which of their figures are in doubt."""

    def __init__(
        self, documents: Sequence[Document], related: Related, about: Gist, disagreements: Sequence[Disagreement] = ()
    ) -> None:
        self.about = about
        self._disagreements = disagreements
        self._documents = documents
        self._event = Event(documents, related)
        self._late = self._event.recent
        self._telling = {each.sentence for each in self._event.openers()}
        self._old = overtaken(documents, related)

    def old(self, at: int) -> bool:
        """Say whether the document at `at` is of days before the newest."""
        return self._late.age(at) > OLD

    def recent(self, at: int) -> float:
        """Return by how much a headline from the document at `at` is worth more for telling a later state of the event.

        What an article tells besides, of prices or of what somebody says, is no state of it, and worth less.
        """
        if self._late and self._event.aside(at):
            return FELLOW
        return 1.0 + RECENT * self._late(at)

    def tells(self, sentence: SentenceId) -> float:
        """Return what is left of the value of a `sentence` as a headline where it does not tell the event."""
        return 1.0 if sentence in self._telling else ASTRAY

    def telling(self, at: int, text: str) -> float:
        """Return what the sentence `text` of the document at `at` is worth as a headline for which state it tells."""
        language = self._documents[at].language
        if self.expects(at, text):
            return PENDING
        if looks_back(text, language):
            return REACTION
        return self.recent(at) if is_news(text, language) else min(1.0, self.recent(at))

    def over(self, at: int) -> float:
        """Return what is left of the value of the title of the document at `at` for how its article opens."""
        document = self._documents[at]
        opening = next(iter(first(document)), None) if tells_reactions(document.language) else None
        told = opening is None or is_news(trimmed(document, opening).text, document.language)
        return self.recent(at) if told else FELLOW

    def expects(self, at: int, text: str, *, older: float = OLD) -> bool:
        """Say whether `text`, of the document at `at`, tells what is to come, though that is `older`."""
        return self._late.age(at) > older and pends(text, self._documents[at].language)

    def undisputed(self, title: str, language: str) -> Iterator[str]:
        """Yield `title`, and if it has a disputed figure behind its last comma, what stands before that."""
        yield title
        if disputed(title, self._disagreements, language):
            head = title.rpartition(", ")[0]
            if len(head.split()) >= FEWEST and not disputed(head, self._disagreements, language):
                yield head

    def holds(self, text: str, language: str, at: int) -> float:
        """Return what is left of the value of a headline for what no longer holds of it, or not by every source."""
        if old_in(text, language, self._old.get(at, ())):
            return NONE
        return DISPUTED if disputed(text, self._disagreements, language) else 1.0
