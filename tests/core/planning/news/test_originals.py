"""What a copy repeats is told in the words of its original."""

from service.core.planning.news.originals import told_by_originals
from service.core.types import Related, SentenceId
from tests.fakes import made

WIRE = made("ORRIN (Northwire) — The dam failed on Monday. Nobody was hurt.", "wire")
COPY = made("The dam failed on Monday. The mayor lives here. Nobody was hurt.", "copy")
RELATED = Related(copies=(None, 0), origins=(0, 0), off_topic=frozenset(), points=())


def test_a_copied_sentence_is_told_by_its_original():
    """The same sentence stands in both, behind a dateline in the original: the original tells it."""
    assert told_by_originals((WIRE, COPY), RELATED, [(SentenceId(1, 0),)]) == [(SentenceId(0, 0),)]


def test_what_only_the_copy_says_stays_its_own():
    """A sentence that the original lacks is told by the copy."""
    assert told_by_originals((WIRE, COPY), RELATED, [(SentenceId(1, 1),)]) == [(SentenceId(1, 1),)]


def test_a_run_is_moved_whole_or_not_at_all():
    """Sentences that are told together stay in one document."""
    run = (SentenceId(1, 0), SentenceId(1, 1))
    assert told_by_originals((WIRE, COPY), RELATED, [run]) == [run]
