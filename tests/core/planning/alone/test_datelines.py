"""Datelines in other languages than English."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.core.planning.alone.datelines import dateline, is_dateline, places


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("SKARROW (nag) - Der Rat tagt.", "Der Rat tagt."),
        ("Bad Skarrow (nag/tas) – Der Rat tagt.", "Der Rat tagt."),
        ("SKARROW, 3 mars (ADL) - Le conseil siège.", "Le conseil siège."),
        ("Skarrow, le 3 mars - Le conseil siège.", "Le conseil siège."),
        ("PUERTO SKARROW, 3 mar. (AS) – El pleno vota.", "El pleno vota."),
        ("La Skarra (AS).- El pleno vota.", "El pleno vota."),
        ("Skarra del Sur (Colombia), 9 jul (AS).- El pleno vota.", "El pleno vota."),
        ("VILLA SKARRA, Argentina, 29 nov (AS) - El pleno vota.", "El pleno vota."),
        ("(nag) Der Rat tagt.", "Der Rat tagt."),
        ("СКАРРОВ, 3 марта - Совет проголосовал.", "Совет проголосовал."),
        ("【東浜＝沿岸】港が再開した。", "港が再開した。"),
        ("海岸社东浜3月3日电 港口恢复。", "港口恢复。"),
        ("سكارو (وكالة) - صوت المجلس.", "صوت المجلس."),
    ],
)
def test_a_dateline_is_found(text: str, left: str) -> None:
    """Place, day and agency before a dash, in capitals or not."""
    assert text[dateline(text) :] == left


@pytest.mark.parametrize(
    "text",
    [
        "Ada Brill (SPD) - sie ist 40 - schweigt.",
        "Ada Brill (1867-1934) - Eine Ausstellung erinnert an sie.",
        "Das Rote Kreuz - Helfer kamen sofort.",
        "Skarrow – Der Rat tagt.",
    ],
)
def test_a_name_before_a_dash_is_no_dateline(text: str) -> None:
    """Without day or agency a place is known only where it opens its article."""
    assert dateline(text) == 0


def test_a_bare_place_opens_an_article() -> None:
    """There, one word before a dash is the place."""
    text = "Skarrow – Der Rat tagt."
    assert text[dateline(text, opens=True) :] == "Der Rat tagt."


def test_a_place_may_be_a_sentence() -> None:
    """It opens an article, and is not its news."""
    assert all(map(places, ("LAHNAU.", "Bad Skarrow (nag).", "ÚLTIMA HORA.")))
    assert not any(map(places, ("Der Rat tagt.", "Skarrow brennt.")))


def test_a_dateline_may_be_a_sentence() -> None:
    """It tells nothing."""
    assert is_dateline("СКАРРОВ, 3 марта — Севинформ.")
    assert not is_dateline("Совет проголосовал 3 марта.")


@given(st.text(max_size=200))
def test_any_text_is_read(text: str) -> None:
    """What is left is never empty."""
    assert 0 <= dateline(text, opens=True) < max(1, len(text))
