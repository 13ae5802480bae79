"""How alike sentences of different documents are."""

from datetime import date

from service.core.disagreements.matched.likeness import Likeness
from service.core.disagreements.told.tellings import line
from service.core.types import SentenceId

ONE = ("The ferry struck the Lowen Bridge.", "Divers found a crack in the pier.", "It rained.")
OTHER = ("A crack in the pier was found by divers.", "The ferry hit the bridge.", "Nobody sang.")


def likeness(*days: date) -> Likeness:
    """Return the likeness of the sentences of two documents."""
    documents = (ONE, OTHER)
    return Likeness(
        [
            [line(SentenceId(at, number), text, "en") for number, text in enumerate(texts)]
            for at, texts in enumerate(documents)
        ],
        days,
    )


def test_the_same_words_in_another_order_are_alike() -> None:
    """A sentence is wholly like one of the same words, and not at all like one that shares none."""
    alike = likeness()
    assert round(alike(SentenceId(0, 1), SentenceId(1, 0)), 6) == 1.0
    assert alike(SentenceId(0, 2), SentenceId(1, 2)) == 0.0


def test_each_sentence_has_one_best_counterpart() -> None:
    """Only sentences that are the likest to each other are counterparts."""
    alike = likeness()
    assert alike.mutual(SentenceId(0, 0), SentenceId(1, 1))
    assert not alike.mutual(SentenceId(0, 1), SentenceId(1, 1))


def test_short_documents_of_different_days_must_show_that_they_tell_of_one_event() -> None:
    """Two counterparts are enough for a document of three sentences, unless the other is of another day."""
    assert likeness().one_event(0, 1)
    assert likeness(date(2026, 3, 4), date(2026, 3, 4)).one_event(0, 1)
    assert not likeness(date(2026, 3, 4), date(2026, 3, 9)).one_event(0, 1)


def test_documents_on_one_event_share_more_than_one_sentence() -> None:
    """Two documents are on one event by all their words, and not by those of one sentence that both have."""
    assert likeness().one_opening(0, 1)
    common = ("Divers found a crack in the pier of the Lowen Bridge.",)
    texts = (
        (*common, "Bakers asked for flour.", "Snow closed the pass."),
        (*common, "A choir sang.", "Painters won a prize."),
    )
    lines = [
        [line(SentenceId(at, number), text, "en") for number, text in enumerate(each)] for at, each in enumerate(texts)
    ]
    assert not Likeness([tuple(each) for each in lines]).one_opening(0, 1)
