"""What a sentence has to be told with."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.core.planning.alone.dependence import Dependence, addresses, confides, tellable
from tests.articles import made


@pytest.mark.parametrize(
    "text", ["Is it safe?", "the second half of", "I love it here.", "No stop at the end", "And so on...", "We won."]
)
def test_fragments_and_questions_are_never_told(text: str) -> None:
    """A question, a cut sentence or the writer's own "I" is no statement."""
    assert not tellable(text)


def test_a_title_is_no_statement() -> None:
    """Names and function words alone say nothing; with a verb they do."""
    assert not tellable("Vesk Pictures Ida Brill as the Captain.")
    assert tellable("Ida Brill has won.")
    assert tellable("Ida Brill is the Captain of Vesk.")


def test_a_writer_who_says_i_confides() -> None:
    """What somebody quoted says of himself, or somebody named before a colon, is his word and not the writer's."""
    assert confides("When I came to Vesk, the pier was gone.")
    assert not confides('"I saw the pier fall," said Ida Brill.')
    assert not confides("Ida Brill wrote to the mayor: I saw the pier fall.")


def test_languages_without_stops_need_none() -> None:
    """Thai sentences end without a stop."""
    assert tellable("เรือชนท่าเรือ", "th")


def test_writers_who_speak_to_the_reader_are_noticed() -> None:
    """The writer's "you" counts, that of a quoted person does not."""
    assert addresses("Remember, you have a year to claim it.")
    assert not addresses('"I think you know," said Ortiz.')


TEXT = (
    'The mayor, Ana Silva, spoke on Monday. She praised the rescue teams. "We are proud. We will rebuild," Silva said. '
    "The council agreed."
)


def runs(text: str) -> list[tuple[int, ...] | None]:
    """Return the run of each sentence of `text`."""
    document = made(text)
    dependence = Dependence(document)
    return [dependence.run(number) for number in range(len(document.sentences))]


def test_a_leaning_sentence_comes_with_the_one_before() -> None:
    """What leans is told with what it leans on; what stands alone is told alone."""
    assert runs(TEXT)[:2] == [(0,), (0, 1)]


def test_answers_that_need_their_question_are_not_told() -> None:
    """Behind a question, a sentence without a verb, or with an "it" that the question explains, is nothing alone."""
    assert runs("What was hit? The pier and two cranes, all of them new. A crane fell into the harbour.")[1:] == [
        None,
        (2,),
    ]
    assert runs("Why did it fall? Inspectors say that it is too early to tell.")[1] is None


def test_courtesies_are_not_told() -> None:
    """Nobody learns from a statement that it takes note of something, or that no more will be said."""
    assert not tellable("The club takes note of recent reports about its pier.")
    assert not tellable("The port will make no further comment at this time.")
    assert tellable("The port declined to comment.")


def test_a_quotation_is_told_whole() -> None:
    """Both sentences of one quotation come together, whichever is asked for."""
    assert runs(TEXT)[2:] == [(2, 3), (2, 3), (4,)]


def test_who_said_it_comes_with_a_quotation_of_two_sentences() -> None:
    """Where "he said" stands in the middle of a quotation, the sentence that names him is told with it, or nothing."""
    praised = 'Silva praised the crews. "The pier is safe. We will open it," she said.'
    assert runs(praised)[1:] == [(0, 1, 2), (0, 1, 2)]
    assert runs('"The pier is safe. We will open it," she said. The pier was built in 1931.') == [None, None, (2,)]


def test_an_unfinished_quotation_is_not_told() -> None:
    """Half a quotation is never told, and what comes before it still is."""
    assert runs('The pier is open. Silva said: "We won. The rest is silence.') == [(0,), None, None]


def test_marks_of_two_kinds_do_not_pair_across_sentences() -> None:
    """A quotation that opens with one mark and closes with another is not told, though the next one evens it out."""
    document = made("“The pier will close,\" Ortiz said. \"She said, 'We will open it again in May.' ”")
    assert [Dependence(document).run(number) for number in (0, 1)] == [None, None]


def test_what_leans_on_nothing_is_not_told() -> None:
    """A first sentence that leans has nothing to be told with."""
    assert runs("He resigned.")[0] is None


def test_long_chains_are_not_told() -> None:
    """A sentence that needs more than two others is left out."""
    assert runs("Ana Silva won. She smiled. She waved. She left.")[3] is None


@given(st.text(alphabet="AbHe she.“”\"' \n?", max_size=60))
def test_runs_are_whole_and_hold_the_sentence(text: str) -> None:
    """A run is without gaps, holds its sentence, and leans on nothing outside."""
    for number, run in enumerate(runs(text)):
        assert run is None or (number in run and list(run) == list(range(run[0], run[-1] + 1)))


def test_german_quotation_marks_come_in_pairs() -> None:
    """What „ opens is closed by “ or ”, and » opens where « closes."""
    for text in ("„Es brennt“, rief Lars Weber.", "„Es brennt”, rief Lars Weber.", "»Es brennt«, rief Lars Weber."):
        assert Dependence(made(text, language="de")).run(0) == (0,)
    assert Dependence(made("„Es brennt, rief Lars Weber.", language="de")).run(0) is None
    assert Dependence(made("»Es brennt.«", language="de")).run(0) is None


def test_a_fragment_behind_a_question_needs_it() -> None:
    """What has no verb answers what was asked."""
    document = made("Que contient l'accord ? Quatre minutes de pause. Le vote est prévu lundi.", language="fr")
    assert [Dependence(document).run(number) for number in (1, 2)] == [None, (2,)]
