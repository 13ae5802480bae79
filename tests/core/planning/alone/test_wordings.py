"""How sentences read where they are told."""

from __future__ import annotations

import pytest

from service.core.planning.alone.wordings import pends, wordings


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The vote is expected on Friday."),
        ("de", "Die Entschärfung soll noch am Abend beginnen."),
        ("de", "Die Bundesstraße ist zwischen Grünau und Tannheim gesperrt."),
        ("de", "Zwei Frauen werden noch vermisst."),
        ("fr", "Les recherches reprendront mardi."),
        ("fr", "L’origine de l’explosion n’est pas connue à ce stade."),
        ("fr", "La fillette est hospitalisée."),
        ("es", "La empresa habilitará 24 puntos."),
        ("es", "Por ahora no hay detenidos."),
        ("es", "El museo permanece cerrado."),
    ],
)
def test_what_is_to_come_or_not_known_yet(language: str, text: str) -> None:
    """An old article may say so of what is known since."""
    assert pends(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Die Entschärfung begann am Abend."),
        ("de", "Die Polizei nahm einen Mann vorläufig fest."),
        ("fr", "Les recherches ont repris mardi."),
        ("fr", "La caméra a filmé la scène."),
        ("es", "La mujer desaparecida el sábado fue hallada con vida."),
        ("es", "La policía desalojó el edificio."),
        ("it", "La ricerca riprenderà martedì."),
    ],
)
def test_what_is_over_or_not_read(language: str, text: str) -> None:
    """What happened is no expectation; languages without a table have none."""
    assert not pends(text, language)


def test_an_exclamation_is_not_terse_news() -> None:
    """A shout with a figure tells nothing."""
    assert wordings(["¡31 años no es nada!", "Hubo 14 detenidos."], "es").terse.tolist() == [False, True]
