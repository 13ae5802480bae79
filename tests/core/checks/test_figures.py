"""A figure follows from what is cited, or the finding says what is there instead."""

import pytest

from service.core.checks.figures import check_figures, figures
from tests.core.evidence import evidence


def said(claim: str) -> list[str]:
    """Return the figures read in `claim`."""
    return [claim[figure.start : figure.end] for figure in figures(claim) if not figure.weak]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("At least 3 people died and 12 were hurt.", ["3", "12"]),
        ("It cost $1.3 million, 45 percent more.", ["$1.3 million", "45 percent"]),
        ("The 92-year-old walked two-thirds of it.", ["92-year", "two-thirds"]),
        ("The twenty-first and the 22nd door", ["twenty-first", "22nd"]),
        ("On 3 May 2024 at 5 p.m. they left.", []),
        ("Both of them, one of the crew", []),
        ("1. Wash the deck.\n2. Paint it.", []),
        ("On Feb. 12, 150 people left with 1, 200 bags.", ["150", "1, 200"]),
        ("half a million and tens of thousands", ["half a million", "tens of thousands"]),
    ],
)
def test_figures_are_read_apart_from_dates(text: str, read: list[str]) -> None:
    """Numbers, amounts, shares and ordinals are figures; dates, list numbers, "both" and "one of" are not."""
    assert said(text) == read


ENTAILED = [
    ("Firefighters rescued 12 injured people.", "12 people were injured, and firefighters rescued all of them."),
    ("The blast killed 3 and injured 12 workers.", "The blast injured 12 workers and killed three."),
    ("The fire killed fourteen people.", "14 people were killed in the fire."),
    ("It cost $1.3 million.", "The bill came to 1.3 million US dollars."),
    ("It cost about 1,300 crowns.", "It cost 1,287 crowns."),
    ("More than 30 boats came.", "There were 34 boats."),
    ("Nearly three years passed.", "It was an almost 3-year wait."),
    ("Half of the crew left.", "Some 50 percent of the crew left."),
    ("A third of them left.", "33% of them left."),
    ("Anna Holm, 92, was there.", "The 92-year-old was there."),
    ("A dozen ships sank.", "12 ships sank."),
    ("Dozens of ships sank.", "36 ships sank."),
    ("It lasted 24 hours.", "It lasted one day."),
    ("It took seven days.", "It took the past week."),
    ("It is 10 kilometers away.", "It is 6.2 miles away."),
    ("Between $5 and $6 million was paid.", "They paid $5-6 million."),
    ("They won 2-1.", "The score was 2-1."),
    ("£50m was offered.", "He was offered £50 million."),
    ("The rate rose to 46 percent.", "The rate rose to 45.7 percent."),
    ("The two friends left.", "Anna and Bo left."),
    ("It has 98.7 percent.", "It has 98. 7 percent."),
    ("The seal weighed 5.68m.", "It was 5.68 metres long."),
    ("It is the third flood.", "It is the 3rd flood."),
    ("Three people died.", "The blast killed three people and injured 12."),
    ("12 were wounded.", "The blast killed three people, injuring 12."),
    ("More than 1,000 boats came.", "More than 1,200 boats came."),
    ("Covid-19 closed the yard.", "The coronavirus closed the yard."),
]
DOUBTED = [
    ("The fire killed 41 people.", "14 people were killed in the fire."),
    ("It cost $1.3 billion.", "The bill came to $1.3 million."),
    ("It cost 5 million euros.", "It cost 5 million dollars."),
    ("It took three months.", "It took three years."),
    ("It is 10 miles away.", "It is 10 kilometres away."),
    ("More than 50 boats came.", "There were 34 boats."),
    ("More than 1,300 boats came.", "More than 1,400 boats came."),
    ("Over 30 people came.", "Nearly 30 people came."),
    ("45 percent left.", "45 people left."),
    ("It was 86 litres.", "It was 8.6 litres."),
    ("Two thirds left.", "A third left."),
    ("The fifth ship sank.", "The fourth ship sank."),
    ("One person was hurt.", "Three people were hurt."),
    ("Two ships sank.", "Four ships sank."),
    ("12 people were killed and 3 injured.", "3 people were killed and 12 injured."),
    ("Sales rose from 16 percent to 14 percent.", "Sales rose from 14 percent to 16 percent."),
    ("The fine is $268, plus $500 for costs.", "The fine is $500, plus $268 for costs."),
    ("Prices fell below $3,000.", "Prices fell below $2,000."),
    ("An F-18 crashed.", "An F-16 crashed."),
    ("Three people were injured.", "Three people were killed and 12 injured."),
    ("The crash killed 12 people.", "The crash killed three people and left 12 others wounded."),
    ("The fire killed 12 workers and injured three.", "A fire raged, killing three workers and injuring 12."),
    ("The fire killed 12 and injured three.", "A fire raged, killing at least three and injuring 12."),
    ("A 17-year-old won.", "The 26-year-old won after a 17-year wait."),
]


@pytest.mark.parametrize(("claim", "source"), ENTAILED)
def test_a_figure_that_follows_is_not_doubted(claim: str, source: str) -> None:
    """Other words, units, roundings said as such, and parts of dates are the same figure."""
    assert check_figures(claim, evidence(source)) == ()


@pytest.mark.parametrize(("claim", "source"), DOUBTED)
def test_a_figure_that_does_not_follow_is_doubted(claim: str, source: str) -> None:
    """Another value, unit, currency, magnitude or bound, or a figure in another's place."""
    assert check_figures(claim, evidence(source)) != ()


@pytest.mark.parametrize(
    ("claim", "source", "language", "doubted"),
    [
        ("Es kostete 1234,50 Euro.", "Es kostete 1.234,5 Euro.", "de", False),
        ("Es kostete 1,234 Euro.", "Es kostete 1.234 Euro.", "de", True),
        ("Dreiundzwanzig Menschen starben.", "23 Menschen starben.", "de", False),
        ("Plus de 300 personnes sont venues.", "Ils étaient 340 personnes.", "fr", False),
        ("Murieron 31 personas.", "Murieron treinta y una personas.", "es", False),
        ("Murieron 13 personas.", "Murieron treinta y una personas.", "es", True),
        ("5人が死亡した。", "3人が死亡した。", "ja", True),
    ],
)
def test_figures_of_other_languages(claim: str, source: str, language: str, *, doubted: bool) -> None:
    """Number words and separators are those of the cited document's language."""
    assert bool(check_figures(claim, evidence(source, language=language))) is doubted


def test_a_claim_in_another_language_than_its_source() -> None:
    """A German summary of an English article writes its numbers the German way."""
    source = evidence("The repair cost 1,234 euros, and 23 people were hurt.")
    assert check_figures("Die Reparatur kostete 1.234 Euro, und dreiundzwanzig Menschen wurden verletzt.", source) == ()
    assert check_figures("Die Reparatur kostete 4.321 Euro, und 23 Menschen wurden verletzt.", source) != ()


def test_the_finding_says_what_the_passage_says() -> None:
    """In plain words, with the span of the figure in the claim."""
    claim = "The fire killed 41 people."
    (finding,) = check_figures(claim, evidence("14 people were killed in the fire."))
    assert finding.detail == "The cited passage says 14, not 41."
    assert claim[finding.start : finding.end] == "41"
    assert finding.where == "not_found"


def test_a_figure_from_elsewhere_is_placed() -> None:
    """The finding cites the sentence in which the figure stands."""
    held = evidence("It sank. There were 57 people on board.", cited="It sank.")
    (finding,) = check_figures("The ship with 57 people on board sank.", held)
    assert (finding.severity, finding.where) == ("doubt", "elsewhere_in_document")
    assert finding.passage is not None
    assert finding.passage.quote == "There were 57 people on board."


@pytest.mark.parametrize("part", ["1 ", "$1 to ", "two-", "dozens of ", "hundred ", "1,", "5 percent "])
def test_a_text_of_nothing_but_figures_takes_linear_time(part: str) -> None:
    """Twenty thousand figures on either side end."""
    check_figures((part * 500)[:2000] + "77 men", evidence(part * 20_000))


@pytest.mark.parametrize(
    ("source", "claim", "figure"),
    [
        (
            "Mira Stan's Civic Union had 46.3% and Anton Doru's Tarn Front 38.9%.",
            "The Tarn Front had 46.3% of the votes.",
            "46.3%",
        ),
        ("The jury found Roe guilty of three of five counts.", "Roe was found guilty of five of three counts.", "five"),
    ],
)
def test_a_figure_of_another_is_a_fault(source: str, claim: str, figure: str) -> None:
    """A figure is of the names before it, and a part is no more than the whole."""
    found = check_figures(claim, evidence(source))
    assert [claim[finding.start : finding.end] for finding in found] == [figure]


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        ("Mira Stan's Civic Union had 46.3% and Doru's Tarn Front 38.9%.", "The Civic Union had 46.3% of the votes."),
        ("Stan's union got 46% and 38% went to the Tarn Front.", "The Tarn Front got 38%."),
        ("Of the votes, 46% were for the Civic Union and 38% for the Tarn Front.", "The Tarn Front got 38%."),
    ],
)
def test_a_figure_of_whom_it_is_told_is_no_fault(source: str, claim: str) -> None:
    """Where the name stands behind its figure, nobody stands before the first."""
    assert check_figures(claim, evidence(source)) == ()
