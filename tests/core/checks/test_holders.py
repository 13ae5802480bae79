"""Who holds an office, in other languages than English."""

from __future__ import annotations

import pytest

from service.core.checks.holders import check_holders
from tests.core.evidence import evidence


@pytest.mark.parametrize(
    ("language", "source", "claim"),
    [
        ("de", "Landrätin Eva Stein lobte den Bauamtsleiter Jan Roth.", "Landrätin Ada Roth lobte ihn."),
        ("fr", "Le maire, Luc Petit, a salué le préfet Jean Roux.", "Le maire, Jean Roux, a salué cela."),
        ("es", "El alcalde, Sr. Luis Rey, saludó a la jueza Ana Paz.", "El alcalde, Ana Paz, saludó."),
        ("nl", "Burgemeester Piet Mol prees directeur Kees Smit.", "Burgemeester Kees Smit prees hem."),
        ("ru", "Мэр Павел Горский похвалил директора Луку Прусова.", "Мэр Лука Прусов похвалил всех."),
    ],
)
def test_an_office_of_somebody_else_is_doubted(language: str, source: str, claim: str) -> None:
    """What stands right before a name there stands before another here."""
    found = check_holders(claim, evidence(source, language=language))
    assert [(each.check, each.severity) for each in found] == [("names", "doubt")]


@pytest.mark.parametrize(
    ("language", "source", "claim"),
    [
        ("de", "Landrätin Dr. Eva Stein lobte Jan Roth.", "Landrätin Eva Stein lobte ihn."),
        ("fr", "Le maire Luc Petit a salué le préfet Jean Roux.", "Le préfet Jean Roux a été salué."),
        ("pl", "Sąd wezwał burmistrza Pawła Górskiego.", "Burmistrza Pawła Górskiego wezwał sąd."),
        ("en", "Mayor Luis Rey met judge Ana Paz.", "Mayor Ana Paz met him."),
    ],
)
def test_an_office_of_the_same_person_is_not_doubted(language: str, source: str, claim: str) -> None:
    """Titles and cases make no difference; English has rules of its own."""
    assert check_holders(claim, evidence(source, language=language)) == ()
