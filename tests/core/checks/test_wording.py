"""Negation, hedging and attribution: what a claim may not do to the certainty of its source."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.core.checks.attribution import check_attribution
from service.core.checks.evidence import Evidence
from service.core.checks.table import check
from service.core.checks.wording import check_hedging, check_negation
from service.core.highlight import cite
from service.core.support.passages import find
from tests.core.evidence import evidence
from tests.fakes import made

PAIRS = Path(__file__).parents[2] / "fixtures" / "wording_pairs.jsonl"


def doubts(source: str, claim: str, language: str = "en") -> set[str]:
    """Return the wording checks that doubt `claim`."""
    held = evidence(source, language=language)
    found = (*check_negation(claim, held), *check_hedging(claim, held), *check_attribution(claim, held))
    return {finding.check for finding in found}


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        ("The council did not approve the plan.", "The council approved the plan."),
        ("The council approved the plan.", "The council did not approve the plan."),
        ("She never visited the island of Orm.", "She visited the island of Orm."),
        ("The minister denied taking money from the firm.", "The minister admitted taking money from the firm."),
        ("He refused to sign the treaty with Ruritania.", "He signed the treaty with Ruritania."),
        ("Shares in the brewer rose 4 percent on Monday.", "Shares in the brewer fell 4 percent on Monday."),
        ("They left without paying the bill on Friday.", "They left after paying the bill on Friday."),
        ("Police prevented the crowd from entering the hall.", "The crowd was entering the hall, police said."),
        ("The jury found the nurse not guilty of theft.", "The jury found the nurse guilty of theft."),
        ("The jury convicted Roe of bribery, but acquitted him of fraud.", "Roe was convicted of fraud."),
        ("A court in Orm rejected the firm's request to ban the march.", "A court banned the march."),
        ("The alliance has 118 seats, short of a two-thirds majority.", "The alliance won a two-thirds majority."),
        ("Ruritania has offered planes and teams of doctors.", "Ruritania has refused planes and teams of doctors."),
        (
            "We don't expect the ferry to sail today, the port said.",
            "We expect the ferry to sail today, the port said.",
        ),
    ],
)
def test_a_negation_added_or_dropped_is_a_fault(source: str, claim: str) -> None:
    """A claim that denies what its source affirms, or the other way round, has a negation fault."""
    assert "negation" in doubts(source, claim)


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        ("The council did not approve the plan.", "The council refused to approve the plan."),
        ("The jury convicted Roe of bribery, but acquitted him of fraud.", "The jury acquitted Roe of fraud."),
        ("A court in Orm rejected the firm's request to ban the march.", "A court refused to ban the march."),
        ("Investigators have not found any trace of poison.", "Investigators have found no trace of poison."),
        ("The mill, which has no sprinklers, burned down on Friday.", "The mill burned down on Friday."),
        (
            "The court rejected the appeal of the two bankers.",
            "The appeal of the two bankers was rejected by the court.",
        ),
        ("She failed to win a seat in the second round.", "She did not win a seat in the second round."),
        ("The board banned Guff from the classroom for good.", "Guff was banned from the classroom for good."),
        ("Eugen failed last year in its bid to host the games.", "Eugen had failed to host the games."),
        ("He spent eight years there before leaving for Porto.", "He spent eight years there before joining Porto."),
        ("Not only farmers but also millers joined the strike.", "Farmers and millers joined the strike."),
        ("Platform No. 10 was closed for repairs on Sunday.", "Platform 10 was closed for repairs on Sunday."),
        (
            'The guard told him "you can\'t let nobody in" as he stepped to the gate.',
            'The guard told him "you can\'t let nobody in" as he stepped to the gate.',
        ),
    ],
)
def test_the_same_denial_in_other_words_is_no_fault(source: str, claim: str) -> None:
    """Denying the same in another way, or leaving a negation of something else out, is let pass."""
    assert "negation" not in doubts(source, claim)


def test_the_finding_delimits_the_doubted_words() -> None:
    """A hedging finding names the hedge and spans the word that it belonged to."""
    claim = "The dam weakened in March."
    (finding,) = check_hedging(claim, evidence("The dam may have weakened in March."))
    assert (claim[finding.start : finding.end], '"may"' in finding.detail) == ("weakened", True)


def test_one_plain_source_is_enough() -> None:
    """Where one of two cited passages says it plainly, the other's hedge is no doubt."""
    text = "The dam may have weakened in March. The dam weakened in March, the builders' own report shows."
    assert not check_hedging("The dam weakened in March.", evidence(text, cited=text.split(". ")[1]))


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        ("Some of the patients recovered.", "All of the patients recovered."),
        ("The dust was linked to asthma in miners.", "The dust caused asthma in miners."),
    ],
)
def test_a_claim_stronger_than_its_source_is_doubted(source: str, claim: str) -> None:
    """A part does not become the whole, nor a link a cause."""
    assert "hedging" in doubts(source, claim)


def test_labelled_pairs_are_told_apart() -> None:
    """At least 90 % of the pairs that lose a hedge or attribution are caught, at most 5 % of the others doubted."""
    rows = [json.loads(line) for line in PAIRS.read_text(encoding="utf-8").splitlines()]
    judged = [(row["lost"], bool(doubts(row["source"], row["claim"], row["language"]))) for row in rows]
    lost = [doubted for is_lost, doubted in judged if is_lost]
    kept = [doubted for is_lost, doubted in judged if not is_lost]
    assert len(rows) >= 200
    assert sum(lost) / len(lost) >= 0.9
    assert sum(kept) / len(kept) <= 0.05


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=80))
def test_no_claim_breaks_the_checks(claim: str) -> None:
    """Whatever a claim is, the checks return findings whose spans lie inside it."""
    held = evidence("Tom said that he may not go to Orm, but Ana did.")
    for finding in check(claim, held):
        assert 0 <= finding.start <= finding.end <= len(claim)


@pytest.mark.parametrize("piece", ["not ", "said, ", '"', ".", "A ", "1 ", "may ", "n't"])
def test_a_long_hostile_claim_is_read_in_linear_time(piece: str) -> None:
    """A claim of a hundred thousand negations, quotes or names ends, and finds no more than it must."""
    held = evidence("Tom said that he may not go to Orm.")
    assert isinstance(doubts(held.quotes[0], piece * (100_000 // len(piece))), set)


@pytest.mark.parametrize(
    "piece",
    [
        "Ann Roe met Bob in 2013, and ",
        "the American teacher Ann Roe, ",
        "police said, ",
        "belief that ",
        "banned x from ",
    ],
)
def test_a_long_hostile_claim_that_its_source_repeats_ends(piece: str) -> None:
    """Thousands of like names, dates and reports on both sides are read without holding each against all others."""
    text = piece * (100_000 // len(piece))
    assert isinstance(
        check(f"{text} in 2015.", evidence(f"{text}. It was so in 2013, and Zed Poe went in 2015.")), tuple
    )


def test_a_pronoun_of_the_claim_s_own_is_no_opposite() -> None:
    """Where a claim has both "her" and "his", the source's "his" contradicts neither."""
    source = "Mara's friend Ilse Holm says Jonah was just behind his wife in the race."
    assert doubts(source, "Her friend Ilse Holm says Jonah was just behind his wife in the race.") == set()
    assert doubts("Her friend Ilse Holm won the race.", "His friend Ilse Holm won the race.") == {"negation"}


def test_a_name_with_a_word_of_saying_in_it_reports_nothing() -> None:
    """A name like "United States" reports nothing, whatever stands around it; capitals throughout hide no verb."""
    assert (
        doubts("Lake Brill is a town in the north of the United States.", "Lake Brill is a town in the north.") == set()
    )
    assert doubts("THE MAYOR SAID THE BRIDGE WILL OPEN.", "The bridge will open.") == {"attribution"}


@pytest.mark.parametrize(
    ("source", "claim", "doubted"),
    [
        ("Roe echoed the minister's belief that the treaty is dead.", "The treaty is dead.", "attribution"),
        (
            "Roe shared the minister's belief that the treaty is dead.",
            "Roe shares the belief that the treaty is dead.",
            "",
        ),
        (
            "She was noncommittal about whether the port would be an equal partner.",
            "The port would be an equal partner.",
            "hedging",
        ),
        ("She was noncommittal about whether the port would close.", "It is unclear whether the port will close.", ""),
    ],
)
def test_opinions_and_open_questions_are_no_facts(source: str, claim: str, doubted: str) -> None:
    """What somebody is of the opinion of, or leaves open, is doubted where it is told as a fact."""
    assert doubts(source, claim) == ({doubted} if doubted else set())


def test_a_heading_does_not_make_a_fact_of_somebody_s_word() -> None:
    """Headings leave out who says it: the prose beside them decides."""
    text = "Treaty dead\n\nThe treaty is dead, Minister Ann Roe said in Brill.\n"
    source = made(text, "source")
    cited = tuple(cite(source, sentence.start, sentence.end) for sentence in source.sentences)
    held = Evidence(documents={source.id: source}, citations=cited)
    assert [sentence.kind for sentence in source.sentences] == ["heading", "prose"]
    assert [finding.check for finding in check_attribution("The treaty is dead.", held)] == ["attribution"]


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        (
            "Banu alleged that thousands of ballots had been counted twice. The election board rejected the claim.",
            "The election board confirmed that ballots had been counted twice.",
        ),
        ("The club turned down two lower bids for the striker in June.", "The club accepted two lower bids in June."),
    ],
)
def test_an_opposite_answer_is_a_fault(source: str, claim: str) -> None:
    """What the answer is to may stand in the sentence before, and the answer may have two words."""
    document = made(source, "one")
    found = check(claim, Evidence(documents={"one": document}, citations=find(claim, (document,))))
    assert "negation" in {finding.check for finding in found}


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        ("Roe rejected the accusation of theft from the fund.", "Roe denied that the fund was robbed by him."),
        ("Police said that they had not opened an investigation.", "The police have yet to open an investigation."),
        ("The coach tried to talk Lind out of leaving.", "The coach had not succeeded in talking Lind out of leaving."),
        ("Teachers backed the ban; parents were against it.", "Parents oppose the ban, while teachers support it."),
    ],
)
def test_a_denial_in_other_words_is_no_fault(source: str, claim: str) -> None:
    """Who rejects denies, who has yet to has not, who has not succeeded has tried, and who is against opposes."""
    assert not doubts(source, claim) & {"negation", "hedging"}
