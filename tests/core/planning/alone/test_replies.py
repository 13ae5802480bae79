"""Who replies to what."""

from __future__ import annotations

import pytest

from service.core.planning.alone.dependence import Dependence
from service.core.planning.alone.replies import NOBODY, accuses, replying
from tests.articles import made

FLOOD = """Residents accused Mayor Ada Brill of sounding the alarm too late. The sirens went off at ten.

"The cellar was full," said Tom Reyes. Brill rejected the criticism. "The level was below the mark," she said."""
VERDICT = """A jury ordered Vesk Chemical to pay ten million dollars. The jurors deliberated for two days.

"They knew," said Rosa Lind outside court. Its lawyer, Ida Moll, said that it would appeal."""


@pytest.mark.parametrize(
    ("language", "text", "to", "bare"),
    [
        ("en", "Unions accused Vesk of greed. Vesk denied the accusation.", 0, True),
        ("en", "Unions accused Vesk of greed. Vesk denied that it had cut wages.", 0, False),
        ("en", "Vesk was fined a million. It rains. Vesk said that it would appeal.", 0, False),
        ("en", "Vesk has grown. Vesk declined to comment.", NOBODY, False),
        ("en", "Norland accused Kresia of spying. It rains. Kresia called the accusations absurd.", 0, True),
        ("en", "Police arrested two men. A car was found. Both men deny having taken part.", 0, False),
        ("en", 'Unions sued Vesk. Vesk said that the claim was "without foundation".', 0, True),
        ("de", "Moll warf der Stadt Betrug vor. Die Stadt wies den Vorwurf zurück.", 0, True),
        ("fr", "Les syndicats accusent le groupe de fraude. La direction rejette ces accusations.", 0, True),
        ("es", "El sindicato acusó a la empresa de fraude. La empresa rechazó las acusaciones.", 0, True),
        ("it", "Il sindacato accusa il gruppo di frode. Il gruppo respinge le accuse.", 0, True),
    ],
)
def test_a_reply_is_known_with_what_it_answers(language: str, text: str, to: int, bare: bool) -> None:  # noqa: FBT001
    """A denial answers the accusation before it, an appeal the decision; "the accusation" does not say which."""
    document = made(text, language=language)
    assert replying(document) == {len(document.sentences) - 1: (to, bare)}


@pytest.mark.parametrize(
    "text",
    [
        "Unions sued Vesk. A court rejected the claim.",
        "Unions accused Vesk. A prosecutor declined to comment.",
        "He was denied that pleasure. The request was rejected.",
        "The mayor will appeal to voters. The bank would appeal for help.",
        "Vesk would neither confirm nor deny them.",
        f"Unions accused Vesk of planning to close {'a plant on Long Island ' * 4}, a claim that it denied.",
    ],
)
def test_decisions_and_asides_are_no_replies(text: str) -> None:
    """A court that rejects a claim decides; who is denied something, or appeals to people, answers nobody."""
    assert replying(made(text)) == {}


def test_a_bare_reply_is_told_with_the_accusation() -> None:
    """Who "rejected the criticism" is told with the criticism, however far before it stands, and so is her word."""
    dependence = Dependence(made(FLOOD))
    assert [dependence.run(number) for number in (3, 4)] == [(0, 3), (0, 3, 4)]


def test_both_men_are_those_who_were_arrested() -> None:
    """A reply that opens with "Both" is told with what it answers, and not with the sentence before it."""
    document = made("Police arrested two men over the theft. A car was found. Both men deny having taken part.")
    assert Dependence(document).run(2) == (0, 2)


def test_a_lawyer_comes_with_the_decision() -> None:
    """Whose lawyer "its lawyer" is says the decision, and not the sentence of the bystander before it."""
    assert Dependence(made(VERDICT)).run(3) == (0, 3)


def test_what_is_told_against_somebody_is_known() -> None:
    """A verdict accuses, and so does a demand; what people are quoted as saying of another matter does not."""
    assert accuses("A jury ordered Vesk to pay.", "en")
    assert not accuses('"I was accused of it," said Moll of his garden.', "en")
    assert not accuses("Vesk opened a plant.", "en")
