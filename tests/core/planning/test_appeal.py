"""What makes sentences appeal."""

from __future__ import annotations

from datetime import timedelta

import pytest

from service.core.planning.alone.wordings import pends, wordings
from service.core.planning.appeal import appeals, brevity, quoting, standing
from service.core.planning.news.event import Lateness
from service.core.relating.terms import all_terms
from tests.articles import day, made


def one(text: str, words: float) -> float:
    """Return the appeal of the one sentence `text` in a summary of `words`."""
    documents = (made(text),)
    return float(appeals(documents, all_terms(documents), None, wordings([text]), words)[0])


def test_quotations_appeal_where_there_is_room() -> None:
    """A quotation gains in a long summary, and loses in a short one."""
    text = '"We are relieved," said Tom Reyes.'
    assert one(text, 40) < one("Grain prices rose on Tuesday.", 40)
    assert one(text, 300) > one("Grain prices rose on Tuesday.", 300)


def test_opening_with_a_quotation_appeals_more() -> None:
    """What is told for what was said gains more than a quoted word."""
    texts = ['"We are glad," said Reyes.', 'Reyes was "glad".', "Reyes left."]
    opening, inside, none = quoting(wordings(texts), 1.0).tolist()
    assert opening > inside > none


def test_the_writers_own_voice_appeals_less() -> None:
    """A sentence to the reader loses."""
    assert one("Remember that you have a year.", 100) < one("Winners have one year.", 100)


def test_short_articles_appeal_more() -> None:
    """A sentence of a short article counts for more than one of a long one."""
    short, long = made("Ships sail. Pier closed. Crew safe."), made("Grain is sold. " * 30)
    weights = brevity(all_terms((short, long))).tolist()
    assert weights[0] > 1 > weights[-1]


def test_what_an_old_article_expects_appeals_less() -> None:
    """What was to come or not known may be known since, "today" is no day, and all of it is older; not on one day."""
    text = "The river will peak on Friday. The river peaked at 7 metres. The mayor resigned today."
    articles = tuple(made(text, str(number), published_at=day(number)) for number in (2, 4))
    reads = wordings([each.sentence(number) for each in articles for number in range(3)])
    weights = standing(all_terms(articles), reads, Lateness(articles, (0, 1))).tolist()
    assert weights[0] < weights[1] < 1.0 == weights[3] == weights[4]
    assert weights[2] < weights[1]
    assert weights[5] < 1.0
    assert not Lateness((articles[0], articles[0]), (0, 1))


def test_what_was_said_days_ago_appeals_less_than_what_happened() -> None:
    """What people say is said of the news of their day; which telling of the event leads is weighed elsewhere."""
    text = "The river fell. The mayor said so. A dam broke."
    articles = tuple(made(text, str(number), published_at=day(number)) for number in (2, 4))
    terms, late = all_terms(articles), Lateness(articles, (0, 1))
    reads = wordings([each.sentence(number) for each in articles for number in range(3)])
    weights = standing(terms, reads, late, leads=(2,)).tolist()
    assert weights[1] < weights[0] < weights[2] == 1.0
    assert weights[3:] == [1.0, 1.0, 1.0]


def test_the_articles_of_one_day_are_not_old() -> None:
    """Of two that are seven hours apart the first is a little older, and tells the event as well as the second."""
    texts = tuple(made("The river fell.", str(hour), published_at=day(2) + timedelta(hours=hour)) for hour in (0, 7))
    near = Lateness(texts, (0, 1))
    assert 0.5 < near.age(0) < 0.6
    assert near(1) - near.near <= near(0)
    far = Lateness(tuple(made("The river fell.", str(date), published_at=day(date)) for date in (2, 4)), (0, 1))
    assert far.age(0) == 1.0
    assert far(1) - far.near > far(0)


def test_a_copy_is_as_old_as_what_it_repeats() -> None:
    """Sent again today, what was told days ago is no news; of what is neither, nothing is known."""
    articles = tuple(made("The river fell.", str(number), published_at=day(number)) for number in (2, 4, 5, 6))
    late = Lateness(articles, (0, 1), (None, None, 0, 9))
    assert [late.age(at) for at in range(4)] == [1.0, 0.0, 1.0, 0.0]


@pytest.mark.parametrize(
    "text",
    [
        "Councillors vote on March 10.",
        "The transfer window shuts at the end of May.",
        "The warning runs from noon on Monday.",
        "The company has offered 6 percent.",
        "Pilots are asking for 12 hours.",
        "There was no agreement to sell him.",
        "Rovers are on the brink of signing him.",
    ],
)
def test_dates_and_offers_are_pending(text: str) -> None:
    """A vote that is to be held has been held since, and what somebody asks for has been given, or not."""
    assert pends(text, "en")


@pytest.mark.parametrize(
    "text",
    [
        "Councillors voted on March 10.",
        "The company offered 6 percent.",
        "The shop closes early.",
        'We will win."',
        "He didn't want it.",
    ],
)
def test_what_is_done_or_quoted_or_has_no_date_is_not_pending(text: str) -> None:
    """It stays as it is told."""
    assert not pends(text, "en")


def test_words_of_saying_and_quotations_say_something() -> None:
    """In each language its own, also beside a comma; a word that only looks like one says nothing."""
    told = wordings(["He left, she said.", 'It was "fine".', "She saidled the horse."]).says
    assert told.tolist() == [True, True, False]
    assert wordings(["Das Werk schließt, sagte Brill."], "de").says.tolist() == [True]
    assert wordings(["Das Werk schließt."], "de").says.tolist() == [False]


def test_what_is_quoted_is_not_pending() -> None:
    """Who says "we will" is not what is to come; a day or hour that is named in a clause counts."""
    pending = wordings(['"We will win," said Reyes.', "Two people were still missing.", "He may have fallen."]).pending
    assert pending.tolist() == [False, True, False]
