"""Tolls that no longer hold."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from service.core.planning.news.tolls import overtaken, risen, tolls
from service.core.types import SentenceId
from service.engine.relate import relate
from tests.articles import day, made

FIRST = "Cyclone Ines killed at least 11 people in Talara on Monday. Roads were flooded for miles around the town."
LATER = "Rescuers in Talara found more bodies after Cyclone Ines, which killed 27 people, officials said. Roads shut."


def test_what_is_a_toll() -> None:
    """A toll counts those who died, were hurt or are missing; an age, a part or an earlier one is none."""
    assert [each[:2] for each in tolls("The death toll from the storm rose to 27 on Tuesday.", "en")] == [("dead", 27)]
    assert tolls("The novelist died at 87.", "en") == ()
    assert tolls("It raised an earlier toll of two dead.", "en") == ()


def test_a_later_article_overtakes_the_toll() -> None:
    """Of two articles on one storm the later one's higher toll holds; the other way round both do."""
    old, new = made(FIRST, "a", published_at=day(2)), made(LATER, "b", published_at=day(3))
    assert {at: found[0].toll.value for at, found in overtaken((old, new), relate((old, new))).items()} == {0: 11}
    other = made(LATER, "b", published_at=day(1))
    assert overtaken((old, other), relate((old, other))) == {}


def test_a_day_alone_overtakes_no_toll_of_that_day() -> None:
    """Which of two articles of one day is later is not known where one has no time; of the next day it is."""
    alone = datetime(2026, 2, 12, tzinfo=UTC)
    old, new = made(FIRST, "a", published_at=alone), made(LATER, "b", published_at=alone.replace(hour=18))
    assert overtaken((old, new), relate((old, new))) == {}
    new = made(LATER, "b", published_at=alone.replace(day=13))
    assert list(overtaken((old, new), relate((old, new)))) == [0]


def test_tolls_of_two_events_stand() -> None:
    """An article on something else, with other names, overtakes nothing."""
    old = made(FIRST, "a", published_at=day(2))
    other = made("A bus crash in Vesk killed 27 people on Tuesday. The road is shut.", "b", published_at=day(3))
    assert overtaken((old, other), relate((old, other))) == {}


def test_deaths_overtake_that_there_were_none() -> None:
    """That nobody died is a toll of none, which a later article overtakes that opens with somebody's death."""
    assert [each[:2] for each in tolls("No deaths were reported.", "en")] == [("dead", 0)]
    assert [each[:2] for each in tolls("No one was killed or hurt.", "en")] == [("dead", 0)]
    assert [each[:2] for each in tolls("There were no immediate reports of casualties.", "en")] == [("dead", 0)]
    first = "A fire burned in the Oso hills of Talara on Monday. It grew.\n\nNobody was killed."
    old = made(first, "a", published_at=day(2))
    new = made("The fire in the Oso hills of Talara killed a couple on Tuesday. It grew.", "b", published_at=day(3))
    assert {at: found[0].toll.value for at, found in overtaken((old, new), relate((old, new))).items()} == {0: 0}
    assert overtaken((new, old), relate((new, old))).keys() == {1}


def test_a_rise_is_found_wherever_a_later_article_tells_it() -> None:
    """What is told with a toll is given the later sentence that says more have died; not an earlier, or another one."""
    told, rise = SentenceId(0, 0), SentenceId(1, 1)
    more = "Rain fell on Talara. The body of a woman was found, which raised the number of dead to 12."
    old = made(FIRST, "a", published_at=day(2))
    later, earlier = (made(more, "b", published_at=day(number)) for number in (3, 1))
    assert risen([told], (old, later), [told, rise]) == {told: rise}
    assert risen([told], (old, later), [told]) == {}
    assert risen([told], (old, earlier), [told, rise]) == {}
    far = made(more.replace("12", "4,000"), "b", published_at=day(3))
    assert risen([told], (old, far), [told, rise]) == {}


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("de", "Die Zahl der Todesopfer ist auf zwei gestiegen.", ("dead", 2, True)),
        ("de", "Insgesamt forderte das Unglück drei Todesopfer.", ("dead", 3, True)),
        ("de", "Demnach wurden 14 Menschen verletzt.", ("hurt", 14, False)),
        ("fr", "Le bilan s'est alourdi à onze blessés.", ("hurt", 11, True)),
        ("fr", "L’explosion a tué quatre personnes.", ("dead", 4, False)),
        ("es", "Suben a nueve los muertos por el alud.", ("dead", 9, True)),
        ("es", "El balance definitivo es de 17 personas fallecidas.", ("dead", 17, True)),
    ],
)
def test_tolls_in_other_languages(language: str, text: str, found: tuple[str, float, bool]) -> None:
    """How many, and whether that is said to be a new or the last figure."""
    assert tolls(text, language)[0] == found


def test_a_count_of_the_hurt_is_overtaken_by_one_that_rose() -> None:
    """Where a later article says that it has risen, the earlier count is old, in copies of its article too."""
    first = "Bei einem Brand im Hafen von Brunsund sind am Dienstag zwölf Menschen verletzt worden. Es brannte."
    later = "Nach dem Brand im Hafen von Brunsund stieg die Zahl der Verletzten auf 14. Die Ursache ist unklar."
    articles = [made(text, name, published_at=day(at)) for text, name, at in ((first, "a", 2), (later, "b", 3))]
    copy = made(first, "c", published_at=day(4))
    documents = (*articles, copy)
    assert overtaken(documents, relate(documents)).keys() == {0, 2}
