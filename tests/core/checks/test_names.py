"""Names and roles: who and where, and as what."""

from __future__ import annotations

import pytest

from service.core.checks.names import check_names, names
from tests.core.evidence import evidence


def severities(source: str, claim: str, cited: str | None = None) -> list[str]:
    """Return the severities of the findings on the names of `claim`."""
    return [finding.severity for finding in check_names(claim, evidence(source, cited=cited))]


def test_a_name_is_a_run_of_capitals_with_its_particles() -> None:
    """Titles and openers are left out, particles stay inside."""
    text = "Yesterday President Ursula von der Leyen met Mr. Aziz in the Bay of Biscay."
    assert [name.of(text) for name in names(text)] == ["Ursula von der Leyen", "Aziz", "Bay of Biscay"]


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        ("President Donald Roe spoke in Ohio.", "Roe spoke in Ohio."),
        ("The World Health Organization declared an emergency.", "The WHO declared an emergency."),
        ("The WHO declared an emergency.", "The World Health Organization (WHO) declared an emergency."),
        ("Russian forces shelled Kharkiv.", "Russia shelled Kharkiv."),
        ("The United States signed the pact.", "The U.S. signed the pact."),
        ("The US signed the pact.", "America signed the pact."),
        ("Volodymyr Zelenskyy visited Kyiv.", "Zelensky visited Kiev."),
        ("Muammar Gaddafi ruled Libya.", "Qaddafi ruled Libya."),
        ("Angela Müller won the race in Zürich.", "Muller won the race in Zurich."),
        ("The bank fired Tom Smith in May.", "Tom Smith's bank fired him in May."),
        ("Officials in Oslo closed the port.", "Investigators in Oslo closed the port."),
        ("Jane Roe, the chief executive of Acme, resigned.", "Acme CEO Jane Roe resigned."),
        ("Acme sued Globex in Delaware on Monday.", "Globex was sued by Acme in Delaware."),
        ("The crash hurt 14 people.", "Fourteen people were hurt in the crash."),
        ("The crash hurt 17 people.", "Seventeen were hurt in the crash."),
        ("50 percent of the town burned.", "Half the town burned."),
        ("Anna Rowe met Representative Tim Doe of Ohio.", "Anna Rowe met Ohio Rep. Tim Doe."),
        ("The former governor of Oregon, Joan Kay, spoke.", "Former Oregon Gov. Joan Kay spoke."),
    ],
)
def test_the_usual_forms_of_a_name_are_let_pass(source: str, claim: str) -> None:
    """Parts, initials, demonyms, accents, transliterations and the passive voice are no fault."""
    assert severities(source, claim) == []


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        ("The bank fired Tom Smith in May.", "The bank fired Tom Smyth in May."),
        ("Officials in Oslo closed the port.", "Officials in Bergen closed the port."),
        ("Acme sued Globex in Delaware on Monday.", "Globex sued Acme in Delaware on Monday."),
        ("Former President Donald Roe spoke in Ohio.", "President Donald Roe spoke in Ohio."),
        ("President Donald Roe spoke in Ohio.", "Former President Roe spoke in Ohio."),
        ("Vice President Ann Doe spoke in Ohio.", "President Ann Doe spoke in Ohio."),
        ("The acting mayor, Ann Doe, resigned. Acting Mayor Ann Doe left.", "Mayor Ann Doe left."),
    ],
)
def test_another_name_or_office_is_a_fault(source: str, claim: str) -> None:
    """A changed name, two swapped ones and a changed office are faults."""
    assert "fault" in severities(source, claim)


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        ("Delco said its price fell sharply as profit fell.", "Shares in Delco fell sharply as profit fell."),
        ("Of the pupils in Tarn, 23 percent are girls.", "Additionally, 23 percent of the pupils are girls."),
        ("The plan was adopted in Brill, Ann Doe said.", "Delegates in Brill adopted the plan, Ann Doe said."),
        ("Former kickboxer Adam Tole was held for 30 days.", "Past kickboxer Adam Tole was held for 30 days."),
    ],
)
def test_an_ordinary_word_that_opens_a_sentence_is_no_name(source: str, claim: str) -> None:
    """Its capital is the sentence's, even where the passage begins with somebody."""
    assert severities(source, claim) == []


def test_a_surname_that_is_a_word_stays_a_name_where_the_document_has_it_as_one() -> None:
    """What the document calls somebody is no ordinary word, wherever it stands in a claim."""
    source = "The mayor, Lena Winter, met Olaf Roe in Bonn. Roe rejected the plan of the council on Monday."
    cited = "Roe rejected the plan of the council on Monday."
    assert severities(source, "Winter rejected the plan of the council on Monday.", cited) == ["fault"]


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        ("Aland, Borland, Delmar and Conport voted yes.", "Aland, Borland and Conport voted yes."),
        ("The state-run Tarnish news agency, Xinlu, said so.", "The state-run Xinlu news agency said so."),
    ],
)
def test_a_claim_may_tell_one_of_two_names_that_stand_side_by_side(source: str, claim: str) -> None:
    """A shorter list, or a name without what stands beside it, puts nobody in another's place."""
    assert severities(source, claim) == []


def test_another_office_is_a_doubt() -> None:
    """A person whom the passage gives another office is doubted: people hold several."""
    assert severities("Jane Roe, the chief financial officer of Acme, resigned.", "CEO Jane Roe resigned.") == ["doubt"]


def test_what_precedes_the_passage_lends_it_names() -> None:
    """A passage that says "he" may be told with the name that the document gave before."""
    text = "Joe Doe met Olaf Roe in Bonn. He said the alliance was strong."
    assert severities(text, "Doe said the alliance was strong.", "He said the alliance was strong.") == []


def test_the_name_of_another_speaker_is_a_fault() -> None:
    """A name from elsewhere in the document does not replace the one that the passage has."""
    text = "Don Roe waited. Joe Doe said he would sign the bill on Friday."
    (finding,) = check_names(
        "Roe said he would sign the bill on Friday.",
        evidence(text, cited="Joe Doe said he would sign the bill on Friday."),
    )
    assert (finding.severity, finding.where) == ("fault", "elsewhere_in_document")


def test_a_name_that_only_follows_is_doubted_and_shown() -> None:
    """A name that the document has only after the passage is a doubt, with the sentence that has it."""
    text = "The port was closed on Monday. The harbour master, Ana Reyes, had warned of it."
    (finding,) = check_names("Ana Reyes closed the port.", evidence(text, cited="The port was closed on Monday."))
    assert (finding.severity, finding.where) == ("doubt", "elsewhere_in_document")
    assert finding.passage is not None
    assert "Ana Reyes" in finding.passage.quote


def test_a_name_of_another_document_is_a_fault() -> None:
    """A name that only a document has that is not cited says where it is."""
    held = evidence("The port was closed on Monday.", "Ana Reyes closed the port of Tarn.", cited=None)
    (finding,) = check_names("Ana Reyes closed the port.", held)
    assert finding.where == "in_other_document"


@pytest.mark.parametrize(
    ("language", "source", "claim", "doubted"),
    [
        (
            "de",
            "Der Autofahrer prallte in Bremen gegen einen Baum.",
            "In Bremen prallte ein Mann gegen einen Baum.",
            False,
        ),
        ("de", "Kanzlerin Angela Roe besuchte Essen.", "Bundeskanzlerin Angela Roe besuchte Essen.", False),
        ("de", "Der Minister Karl Vogt trat ab.", "Der Minister Hans Meier trat ab.", True),
        ("fr", "Le ministre Jean Dupont a démissionné.", "Dupont, le ministre, a démissionné.", False),
        ("fr", "Le ministre Jean Dupont a démissionné.", "Le ministre Paul Martin a démissionné.", True),
        ("pt", "O governo aprovou a lei.", "Aprovada a lei do governo.", False),
        ("es", "El alcalde de Sevilla dimitió.", "El alcalde de Málaga dimitió.", True),
        ("tr", "Erdoğan salı günü İzmir'i ziyaret etti.", "Erdoğan İzmir'de.", False),
        ("zh", "总统周二访问了北京。", "周二总统访问北京。", False),
    ],
)
def test_capitals_mean_what_the_language_means(language: str, source: str, claim: str, doubted: bool) -> None:  # noqa: FBT001
    """German nouns, openers of sentences and case endings are no changed names; names in other languages are names."""
    assert bool(check_names(claim, evidence(source, language=language))) == doubted


def test_the_name_that_stands_instead_is_told_as_it_is_written() -> None:
    """A finding names nobody in small letters."""
    source = "Odo Tamm waited. On Monday the mayor, Lise Renk, said that the town would help."
    (finding,) = check_names("On Monday the mayor, Odo Tamm, said that the town would help.", evidence(source))
    assert finding.detail == 'The cited passages have "Lise Renk" here, not "Odo Tamm".'


def test_a_word_that_is_spelled_like_a_country_is_none() -> None:
    """The words "follow us" make nobody an American, and a pole is no Pole."""
    source = "Engineer Lars Doe spoke in Brill, beside a pole. Follow us for more news from the county."
    claim = "The American engineer Lars Doe spoke in Brill."
    assert severities(source, claim, source.split(". ", maxsplit=1)[0]) == ["fault"]
    assert severities("The US engineer Lars Doe spoke in Brill.", claim) == []


@pytest.mark.parametrize(
    ("source", "claim", "severity"),
    [
        ("Cyclone Ines hit Port Amel. It destroyed the port of Sable.", "The port of Amel was destroyed.", "doubt"),
        ("Karin Holm of Uppsala University led the study.", "Karin Holm of Lund University led the study.", "fault"),
        ("Mayor Ann Pike, who defeated Dale Renn in 2023, spoke.", "Ann Pike lost to Dale Renn in 2023.", "fault"),
    ],
)
def test_what_belongs_to_another_is_doubted(source: str, claim: str, severity: str) -> None:
    """A place, a house and a defeat belong to whom the source gives them."""
    assert severity in severities(source, claim)


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        ("The port of Sable was destroyed.", "The port of Sable was destroyed."),
        ("Dale Renn, who was defeated by Ann Pike, spoke.", "Dale Renn lost to Ann Pike."),
        ("Ann Pike beat Dale Renn in 2023.", "Dale Renn lost to Ann Pike in 2023."),
    ],
)
def test_what_is_turned_round_belongs_to_the_same(source: str, claim: str) -> None:
    """Who beats another is not who loses to him."""
    assert severities(source, claim) == []
