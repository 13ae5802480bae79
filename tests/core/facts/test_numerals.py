"""Numbers in words and digits have the same values."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.core.facts.numerals import as_written, read_number, written


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("twenty-three", "en", 23),
        ("two hundred and fifty thousand", "en", 250_000),
        ("two and a half million", "en", 2_500_000),
        ("1.3 million", "en", 1_300_000),
        ("1,234.5", "en", 1234.5),
        ("5bn", "en", 5e9),
        ("two dozen", "en", 24),
        ("1.234,5", "de", 1234.5),
        ("1.234", "de", 1234),
        ("1.234", "en", 1.234),
        ("dreiundzwanzig Millionen", "de", 23e6),
        ("zweihundert", "de", 200),
        ("20 000", "fr", 20_000),
        ("20\u00a0000", "fr", 20_000),
        ("soixante-dix-sept", "fr", 77),
        ("treinta y uno", "es", 31),
        ("veintidós mil", "es", 22_000),
        ("ventitré", "it", 23),
        ("trinta e cinco", "pt", 35),
        ("drieëntwintig", "nl", 23),
        ("3万", "ja", 30_000),
        ("٣٤", "ar", 34),
    ],
)
def test_a_number_is_read(text: str, language: str, value: float) -> None:
    """Words, digits, separators and magnitudes of several languages give the value."""
    number = read_number(as_written(text, language), 0, language)
    assert number is not None
    assert number.value == pytest.approx(value)


@given(st.integers(0, 10**9))
def test_separators_of_thousands_change_no_value(value: int) -> None:
    """An English and a German grouping of the same integer are equal."""
    grouped = f"{value:,}"
    assert written(grouped, "en")[0] == written(grouped.replace(",", "."), "de")[0] == value


@pytest.mark.parametrize("text", ["two-", "hundred and ", "1 ", "half a ", "9"])
def test_numbers_without_end_are_read_to_their_end(text: str) -> None:
    """A number of a hundred thousand parts ends."""
    assert read_number(as_written(text * 20_000, "en"), 0, "en") is not None or text.startswith("half")
