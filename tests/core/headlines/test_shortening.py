"""The main statement of a sentence."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.core.headlines.shortening import BROKEN, LONGEST, WHOLE, Cut, shortenings


def shortened(text: str, language: str = "en") -> Cut:
    """Return the least rough form of `text`, the first of several."""
    return min(shortenings(text, language), key=lambda cut: cut.rough)


def forms(text: str, language: str = "en") -> set[str]:
    """Return all forms of `text`."""
    return {cut.text for cut in shortenings(text, language)}


@pytest.mark.parametrize(
    ("text", "short"),
    [
        (
            (
                "A cargo ship (the Aurora) struck the main pier of Haven City on Monday morning after it had lost its "
                "steering power in strong winds."
            ),
            "A cargo ship struck the main pier of Haven City",
        ),
        (
            (
                "In an effort to calm the owners of the shops along the closed road, the county offered to pay for the "
                "detour."
            ),
            "The county offered to pay for the detour",
        ),
        (
            (
                "Lars Whitcombe, a county engineer who has inspected the Lowen Bridge for twenty years, closed it on "
                "Monday night after a crack was found."
            ),
            "Lars Whitcombe closed it after a crack was found",
        ),
        ("The first findings are due within 30 days.", "The first findings are due within 30 days"),
        (
            (
                "Edda Linfield resigned shortly before the board of the harbour met in a closed session to hear what "
                "the divers had found."
            ),
            (
                "Edda Linfield resigned shortly before the board of the harbour met in a closed session to hear what "
                "the divers had found"
            ),
        ),
        (
            "Mayor Ana Silva, 58, who was hurt when a bus, a tram and a cab met on Quay Street, is well, her son said.",
            "Mayor Ana Silva is well, her son said",
        ),
    ],
)
def test_what_can_be_done_without_goes(text: str, short: str) -> None:
    """A fronted circumstance, a day, an aside and a clause at the end go; what is left states something."""
    assert short in forms(text)


def test_who_says_so_stays() -> None:
    """Where the middle of a sentence goes, who said it stays at the end: nothing becomes a fact."""
    text = (
        "The crossing will stay closed for six weeks while divers examine the eastern pier, the county engineer said."
    )
    assert "The crossing will stay closed for six weeks, the county engineer said" in forms(text)
    assert all("engineer said" in form for form in forms(text))
    text = "The pier, according to the board that met on Monday, will be repaired before the winter storms come again."
    assert all("according to" in form for form in forms(text))
    text = "The mayor, officials said on Monday, will resign after the vote on the harbour."
    assert all("officials said" in form for form in forms(text))


@pytest.mark.parametrize(
    ("text", "language", "short"),
    [
        (
            "Die Polizei hat im Hafen drei Männer festgenommen, nachdem ein Lager mit Booten entdeckt worden war.",
            "de",
            "Die Polizei hat im Hafen drei Männer festgenommen",
        ),
        (
            "Après trois jours de pourparlers, le port de Saint-Aubin a rouvert ses quais aux pêcheurs.",
            "fr",
            "Le port de Saint-Aubin a rouvert ses quais aux pêcheurs",
        ),
        (
            "El puerto viejo ha reabierto sus muelles a los pescadores, aunque la carretera sigue cortada.",
            "es",
            "El puerto viejo ha reabierto sus muelles a los pescadores",
        ),
        (
            "Hamnen har öppnats igen för alla fartyg, men vägen är stängd.",
            "sv",
            "Hamnen har öppnats igen för alla fartyg",
        ),
        (
            "Ngày 3/5, hội đồng thành phố đã thông qua kế hoạch xây lại bức tường.",
            "vi",
            "Hội đồng thành phố đã thông qua kế hoạch xây lại bức tường",
        ),
    ],
)
def test_clauses_of_other_languages_go(text: str, language: str, short: str) -> None:
    """A circumstance in front and a clause at the end go where tables know how they open."""
    assert short in forms(text, language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Der Rat hat den alten Hafen, wo das Schiff lag, geschlossen.", "de"),
        ("Polisen har gripit tre män i hamnen, enligt åklagaren.", "sv"),
        ("El alcalde no ha cerrado el puerto viejo, aunque los vecinos lo han pedido.", "es"),
        ("Le port a été fermé par la préfecture, selon le maire.", "fr"),
    ],
)
def test_other_languages_lose_nothing_that_matters(text: str, language: str) -> None:
    """A clause in the middle, a source, and what a negation reaches over are never cut."""
    assert forms(text, language) == {text.rstrip(".")}


def test_languages_without_tables_are_whole_or_broken_off() -> None:
    """What is short stands as it is, what is long is broken off and says so."""
    assert shortened("Most zostanie zamknięty na sześć tygodni.", "pl") == (
        0,
        "Most zostanie zamknięty na sześć tygodni",
    )
    for text, language in (("Stary most nad rzeką " * 8, "pl"), ("市议会通过了重建海堤的计划" * 6, "zh")):
        long = shortened(text, language)
        assert long.rough == BROKEN
        assert long.text.endswith("…")


def test_agencies_go_in_every_language() -> None:
    """The agency before a sentence is no part of a headline."""
    assert shortened("BERLIN (dpa) - Der Hafen bleibt sechs Wochen lang geschlossen.", "de").text == (
        "Der Hafen bleibt sechs Wochen lang geschlossen"
    )


@given(st.text(max_size=400), st.sampled_from(["en", "fr", "de", "vi", "zh", "pl"]))
def test_any_text_is_shortened(text: str, language: str) -> None:
    """Whatever comes in, what comes out has few words and is no longer than what came in, its source moved at most."""
    for cut in shortenings(text, language):
        assert len(cut.text.split()) <= max(LONGEST, WHOLE + WHOLE // 2)
        assert len(cut.text) <= len(text) + 1


@pytest.mark.parametrize(
    "text",
    ["In a, " * 60_000, "a (b " * 80_000, ", who b" * 60_000, "said " * 100_000, "a — b" * 50_000, ", qui a" * 60_000],
)
def test_hostile_sentences_end(text: str) -> None:
    """Endless asides, brackets and openings are read once."""
    assert all(len(cut.text) < 400 for language in ("en", "fr") for cut in shortenings(text, language))
