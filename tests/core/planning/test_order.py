"""In what order things are told."""

from __future__ import annotations

from service.core.planning.alone.introductions import Introductions
from service.core.planning.order import ordered, paragraphs
from service.core.types import SentenceId
from tests.articles import day, event, made


def run(*sentences: tuple[int, int]) -> tuple[SentenceId, ...]:
    """Return a run."""
    return tuple(SentenceId(at, number) for at, number in sentences)


def test_what_stands_early_comes_early() -> None:
    """Runs follow how far into their articles they stand."""
    runs = [run((0, 0)), run((1, 5)), run((2, 1)), run((0, 2))]
    assert ordered(event(), runs, Introductions(event())) == [0, 2, 3, 1]


def test_a_quotation_does_not_lead() -> None:
    """The first run that is no quotation leads."""
    document = made(
        '"We are glad to be back," said Tom Reyes on Monday morning. The ferry to Long Island sails again today.'
    )
    assert ordered((document,), [run((0, 0)), run((0, 1))], Introductions((document,))) == [1, 0]


def test_what_opens_an_article_leads() -> None:
    """The first sentence of an article leads before the second of another, however much that says."""
    one = made("Divers have begun their work at the pier. The old wall along the pier has cracks of forty metres.")
    other = made("A cargo ship struck the old pier at Vesk and tore a hole into it. Nobody was hurt by that.")
    assert ordered((one, other), [run((0, 1)), run((1, 0))], Introductions((one, other)))[0] == 1


def test_background_does_not_lead() -> None:
    """What opens with a year is background, and follows the news."""
    old = made("In March 2009, the old pier at Vesk was closed for a whole winter after a storm.")
    new = made("The fishermen of Vesk met. A cargo ship struck the old pier on Monday and tore a hole into it.")
    assert ordered((old, new), [run((0, 0)), run((1, 1))], Introductions((old, new))) == [1, 0]


def test_one_train_of_thought_is_told_together() -> None:
    """What stands close behind a run in its article follows it, whatever stands as far into another."""
    runs = [run((0, 0)), run((0, 2)), run((1, 3)), run((0, 4))]
    assert ordered(event(), runs, Introductions(event())) == [0, 1, 3, 2]


def test_a_timeline_goes_by_date() -> None:
    """The earlier day comes first, whatever says most."""
    late = made("The pier opened again on Wednesday after long repairs.", "a", published_at=day(4))
    early = made("The pier closed on Monday after a ship had struck it.", "b", published_at=day(2))
    assert ordered((late, early), [run((0, 0)), run((1, 0))], Introductions((late, early)), timeline=True) == [1, 0]


def test_paragraphs_end_where_the_source_changes() -> None:
    """A paragraph ends after three sentences at the next other source, and never within a run."""
    runs = [run((0, 0)), run((1, 0)), run((0, 2)), run((0, 3)), run((1, 4), (1, 5))]
    assert paragraphs(runs) == (0, 0, 0, 0, 1, 1)


def test_neighbours_stay_in_one_paragraph() -> None:
    """No paragraph ends between two sentences that stand side by side in one article, up to seven of them."""
    runs = [run((0, number)) for number in range(6)]
    assert paragraphs([*runs, run((1, 0))]) == (0, 0, 0, 0, 0, 0, 1)
    assert paragraphs([run((0, number)) for number in range(8)]) == (0, 0, 0, 0, 0, 0, 0, 1)


def test_who_somebody_is_may_stand_in_another_article() -> None:
    """Who is called by the last name alone comes behind the sentence of any article that gives the full one."""
    one = made("A jury convicted the mayor of Vesk on five counts. Castellan told the court that he had paid him.")
    other = made("It rained in Vesk. The court sat for a week. The mayor helped Boyd Castellan, a builder, for years.")
    runs = [run((0, 0)), run((0, 1)), run((1, 2))]
    assert ordered((one, other), runs, Introductions((one, other))) == [0, 2, 1]


def test_a_reply_comes_right_behind_what_it_answers() -> None:
    """Between an accusation and the reply to it nothing else is told, but what comes before it in its article."""
    one = made("Unions accused Vesk of greed on Monday. Vesk has ten plants. Vesk denied that it had cut any wages.")
    other = made("Shares of Vesk fell on Monday. Vesk sells ships to thirty countries.")
    runs = [run((0, 0)), run((1, 0)), run((1, 1)), run((0, 2))]
    assert ordered((one, other), runs, Introductions((one, other))) == [0, 3, 1, 2]
    assert ordered((one, other), [*runs, run((0, 1))], Introductions((one, other))).index(3) > 1


def test_nothing_has_no_order() -> None:
    """No runs, no paragraphs."""
    assert ordered(event(), [], Introductions(event())) == []
    assert paragraphs([]) == ()


def test_who_somebody_is_comes_before_what_he_did() -> None:
    """A run that names somebody by the last name alone follows the run that gives the full name."""
    far = made(
        "The council met for three hours on Monday night. Many residents of the old town came to the hall. "
        "Mayor Ana Silva promised new pumps before the next winter."
    )
    near = made("Mayor Ana Silva spoke first in the hall. Silva blamed the storm for the flooding of the old town.")
    documents = (near, far)
    runs = [run((0, 1)), run((1, 0)), run((1, 2))]
    assert ordered(documents, runs, Introductions(documents)) == [1, 2, 0]


def test_within_an_article_nothing_is_turned_round() -> None:
    """What follows a run that has to wait for an introduction waits with it."""
    near = made(
        "Mayor Ana Silva spoke first in the hall. Silva blamed the storm for the flooding of the old town. "
        "The hall was full to the last seat on Monday."
    )
    far = made(
        "The council of the old town met for three hours on Monday. Many came. The night was long and cold. "
        "Mayor Ana Silva promised new pumps."
    )
    documents = (near, far)
    order = ordered(documents, [run((1, 0)), run((0, 1)), run((0, 2)), run((1, 3))], Introductions(documents))
    assert order == [0, 3, 1, 2]
