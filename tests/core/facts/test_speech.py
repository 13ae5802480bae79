"""What a verb of saying reports, and what it does not."""

import pytest

from service.core.facts.speech import speech
from service.core.text.lexemes import lexemes


def reported(text: str) -> list[str]:
    """Return what each report of `text` has somebody say, in lower case."""
    words = lexemes(text, "en")
    return [" ".join(words[at].lower for said in report.said for at in said) for report in speech(text, "en").reports]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The port ignored three warnings, a former guard said on Tuesday, a day after the raid.", "the port ignored"),
        ("One of the two who voted against it, Carl Roe, said that the money was gone.", "that the money was gone"),
        ("Residents sued Orrin Steel, alleging that it hid the leak.", "that it hid the leak"),
    ],
)
def test_what_is_reported_is_found(text: str, said: str) -> None:
    """The day on which it was said, an apposition and a participle do not hide which side of the verb is reported."""
    assert any(each.startswith(said) for each in reported(text))


@pytest.mark.parametrize(
    "text",
    [
        "The governor declared three days of mourning in the region.",
        "The treaty does not say who will govern the north of Tarn.",
    ],
)
def test_deeds_and_open_questions_report_nothing(text: str) -> None:
    """Who declares a day of mourning acts, and who does not say who it was says nothing."""
    assert reported(text) == []
