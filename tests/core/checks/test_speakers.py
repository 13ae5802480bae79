"""A quotation is said by whom the source has it from."""

import pytest

from service.core.checks.speakers import check_speaker
from tests.core.evidence import evidence

SOURCE = """The ferry will sail again on Monday, operator chief Anna Holm said. \
"We have checked every valve twice," she told reporters on the quay.

Mayor Peter Lund was less sure. "Nobody has shown me a single report," he said.

"The crew did all that could be asked," said union leader Maria Voss. "They should be thanked."

According to Jonas Berg, the pump was "held together with tape and hope".

Paul Grant, a spokesman for the harbour board, said: "We are still counting the cost of it."

"It was dark," recalled passenger Tom Ash, "and nobody could see the boats."

"This was never about the money at all."
"""


@pytest.mark.parametrize(
    "claim",
    [
        '"We have checked every valve twice," Anna Holm said.',
        'Lund said: "Nobody has shown me a single report."',
        '"They should be thanked," Maria Voss said.',
        'The pump was "held together with tape and hope", Berg said.',
        'Harbour board spokesman Paul Grant said they were "still counting the cost of it".',
        '"It was dark and nobody could see the boats," said Ash.',
        'A passenger said "nobody could see the boats".',
        'Police said "nobody could see the boats".',
        '"This was never about the money at all," said Holm.',
        '"The crew did all that could be asked," reports the Harbour Post.',
        'He found it "held together with tape and hope".',
        '"Something that nobody said at all," said Anna Holm.',
    ],
)
def test_a_speaker_whom_the_source_bears_out_or_leaves_open_is_not_doubted(claim: str) -> None:
    """The same speaker under another part of the name, a role, an outlet, or a source that names nobody."""
    assert check_speaker(claim, evidence(SOURCE)) == ()


@pytest.mark.parametrize(
    ("claim", "named"),
    [
        ('"We have checked every valve twice," Peter Lund said.', "Anna Holm"),
        ('"Nobody has shown me a single report," said Holm.', "Peter Lund"),
        ('"They should be thanked," Paul Grant said.', "Maria Voss"),
        ('The pump was "held together with tape and hope", according to Tom Ash.', "Jonas Berg"),
        ('Maria Voss said they were "still counting the cost of it".', "Paul Grant"),
        ('Jonas Berg said "nobody could see the boats".', "Tom Ash"),
    ],
)
def test_words_in_the_wrong_mouth_are_a_fault(claim: str, named: str) -> None:
    """The finding names the source's speaker; pronouns stand for the last speaker named."""
    (finding,) = check_speaker(claim, evidence(SOURCE))
    assert finding.severity == "fault"
    assert named in finding.detail
    assert finding.passage is not None


def test_speakers_in_other_languages() -> None:
    """Reporting verbs are those of the document's language."""
    source = "„Wir haben jede Pumpe geprüft“, sagte Anna Holm. Peter Lund schwieg."
    assert check_speaker("„Wir haben jede Pumpe geprüft“, sagte Holm.", evidence(source, language="de")) == ()
    assert check_speaker("„Wir haben jede Pumpe geprüft“, sagte Peter Lund.", evidence(source, language="de")) != ()


@pytest.mark.parametrize("part", ['"a b c" he said. ', "he said ", 'said: "', ". "])
def test_attributions_without_end_take_linear_time(part: str) -> None:
    """Ten thousand attributions end."""
    check_speaker('"a b c," said Anna Holm.', evidence(part * 10_000 + '"a b c"'))
