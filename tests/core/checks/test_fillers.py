"""Who does something, and to whom or what, is as the sources have it."""

import pytest

from service.core.checks.evidence import Evidence
from service.core.checks.table import check
from service.core.support.passages import find
from tests.fakes import made

NEWS = """Operating profit of Orrin Steel fell to 1.12 billion crowns in autumn. Analysts had expected 1.30 billion.

Observers from the Lund Institute said the campaign had been marred by biased coverage on state television.

The nurses' union welcomed the findings, but the doctors' association called them unfair.

Defender Ian Roe was sent off in the 98th minute. Sam Wills had a header saved in extra time.
"""


def doubts(claim: str) -> list[str]:
    """Return the words of `claim`, drafted from the news, that the check of names doubts."""
    document = made(NEWS, "one")
    found = check(claim, Evidence(documents={"one": document}, citations=find(claim, (document,))))
    return [claim[finding.start : finding.end] for finding in found if finding.check == "names"]


@pytest.mark.parametrize(
    ("claim", "words"),
    [
        (
            "Analysts had expected an operating profit of 1.12 billion crowns.",
            "operating profit of 1.12 billion crowns",
        ),
        ("Observers said the campaign was marred by fraud.", "fraud"),
        ("The doctors' association welcomed the findings.", "doctors' association"),
        ("Sam Wills was sent off in extra time.", "Sam Wills"),
    ],
)
def test_another_subject_or_object_is_doubted(claim: str, words: str) -> None:
    """All words stand in the source, and the verb has another there."""
    assert words in doubts(claim)


@pytest.mark.parametrize(
    "claim",
    [
        "Analysts had expected a profit of 1.30 billion crowns.",
        "Biased coverage marred the campaign, observers said.",
        "The findings were welcomed by the union of the nurses.",
        "Roe, a defender, was sent off late in the match.",
    ],
)
def test_a_true_subject_and_object_are_not_doubted(claim: str) -> None:
    """Other voices and orders say the same."""
    assert doubts(claim) == []


MORE = """Supporters of Orrin protested outside the stadium against the owner, Mark Hale, on Sunday.

Unions blamed rising prices on the profits of banks, not on wages. Inflation rose to 9.1 percent in March.

The council raised its rate to 6.5 percent in May. Wim Lind scored 14 goals and made 11 last season.

A night guard was tied up in the cellar. Museum director Felix Roe said that nothing was damaged.

Prosecutors questioned Ana Brill and detained the engineer, Yuri Pavel, on Monday. Wages grew in June.
"""


@pytest.mark.parametrize(
    ("claim", "words"),
    [
        ("Mark Hale protested outside the stadium.", "Mark Hale"),
        ("Unions blamed rising prices on wages.", "wages"),
        ("Inflation rose to 6.5 percent in March.", "6.5 percent"),
        ("Wim Lind scored 11 goals last season.", "11 goals last season"),
        ("Felix Roe was tied up in the cellar.", "Felix Roe"),
        ("Prosecutors detained Ana Brill on Monday.", "Ana Brill"),
    ],
)
def test_who_stands_elsewhere_in_the_sentence_is_another(claim: str, words: str) -> None:
    """Whom a sentence names behind its verb, behind "not" or with another verb did not do it or have it done."""
    document = made(MORE, "one")
    found = check(claim, Evidence(documents={"one": document}, citations=find(claim, (document,))))
    assert words in [claim[finding.start : finding.end] for finding in found if finding.check == "names"]


@pytest.mark.parametrize(
    "claim",
    ["Supporters protested outside the stadium.", "A guard was tied up.", "Yuri Pavel, an engineer, was detained."],
)
def test_who_did_it_is_not_doubted(claim: str) -> None:
    """The same, told of whom the source has it of, is not doubted."""
    document = made(MORE, "one")
    found = check(claim, Evidence(documents={"one": document}, citations=find(claim, (document,))))
    assert not [finding for finding in found if finding.check == "names"]
