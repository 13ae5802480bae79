"""What a sentence has to be told with."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.core.dependence import Dependence, addresses, leans, tellable
from tests.articles import made


@pytest.mark.parametrize(
    "text",
    [
        "He added that the pier was safe.",
        "The move drew criticism from unions.",
        "The two met in March.",
        "As a result, the pier was closed.",
        "In 2010, he was elected mayor.",
        "Part of that is luck.",
        "These plans failed.",
        '"It will never work," said Ortiz.',
        '"Nobody knew."',
        '"We are glad," she said.',
        "On Monday, she resigned.",
        "Officials said he fled on foot.",
        "Calder Line did not report that failure to the board.",
        "Unions criticized these remarks on Monday.",
        "The first findings are due within a month.",
        "The two earlier attacks killed nobody.",
        "Engineer Lars Brill had spoken of six weeks; he said the earlier estimate was a guess.",
        "The ministry put the previous figure at 40.",
    ],
)
def test_what_points_back_leans(text: str) -> None:
    """Pronouns, connectives and bare nouns for what was told make a sentence lean."""
    assert leans(text)


@pytest.mark.parametrize(
    "text",
    [
        "Mayor Ana Silva said she would resign.",
        "The move to close the port drew criticism.",
        "US exports fell in March.",
        "The IT industry grew.",
        '"We are glad," said Ortiz.',
        "A man was arrested after he threatened a driver.",
        "In 2010, Silva said he was wrong.",
        "Silva said that failure was not an option.",
        "Silva warned that attacks would go on.",
        "The first findings of the safety board are due within a month.",
        "The first minister said she would resign.",
        "Brill left the earlier train at Vesk.",
        "“The earlier estimate was a guess,” said engineer Lars Brill.",
    ],
)
def test_what_names_its_own_stands_alone(text: str) -> None:
    """A pronoun after someone that it can mean, and a noun told apart on the spot, lean on nothing."""
    assert not leans(text)


def test_other_languages_have_openings_of_their_own() -> None:
    """German connectives lean in German only."""
    assert leans("Er trat zurück.", "de")
    assert not leans("Er trat zurück.", "xx")


@pytest.mark.parametrize(
    "text", ["Is it safe?", "the second half of", "I love it here.", "No stop at the end", "And so on...", "We won."]
)
def test_fragments_and_questions_are_never_told(text: str) -> None:
    """A question, a cut sentence or the writer's own "I" is no statement."""
    assert not tellable(text)


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


def test_a_quotation_is_told_whole() -> None:
    """Both sentences of one quotation come together, whichever is asked for."""
    assert runs(TEXT)[2:] == [(2, 3), (2, 3), (4,)]


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
