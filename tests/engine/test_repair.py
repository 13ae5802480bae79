"""What becomes of claims that fail verification."""

import pytest
from msgspec import structs

from service.core.errors import NothingToSay
from service.core.types import Claim, Source, Summary, SummaryRequest
from service.engine.summarize import summarize
from service.settings import Settings
from service.wiring import local
from tests.fakes import ScriptedJudge, ScriptedWriter

TEXT = (
    "The Orrin dam failed on Monday evening after heavy rain in the valley. "
    "Engineers found a crack 14 metres long in the east wall of the dam."
)
DOCUMENTS = (Source(id="a", text=TEXT),)


def corrupted(claim: Claim) -> Claim:
    """Return `claim` with its figure changed."""
    return structs.replace(claim, text=claim.text.replace("14", "41"))


async def told(writer: ScriptedWriter, action: str, judge: ScriptedJudge | None = None) -> Summary:
    """Return the summary that `writer` ends up with."""
    tools = structs.replace(local(Settings()), writers={"scripted": writer}, default_writer="scripted", judge=judge)
    return (await summarize(SummaryRequest(documents=DOCUMENTS, on_unsupported=action), tools)).summary


async def test_a_changed_figure_is_replaced_by_the_source_sentence():
    """A claim that fails is told in its source's own words, and marked as replaced."""
    summary = await told(ScriptedWriter(corrupted), "replace")
    crack = next(sentence for sentence in summary.sentences if "crack" in sentence.text)
    assert (crack.text in TEXT, crack.replaced, crack.verdict) == (True, True, "supported")
    assert any("replaced" in note for note in summary.made.notes)


async def test_a_changed_figure_is_dropped_where_the_caller_wants_that():
    """With on_unsupported drop, a failed claim leaves no trace but a note."""
    summary = await told(ScriptedWriter(corrupted), "drop")
    assert all("crack" not in sentence.text for sentence in summary.sentences)
    assert any("dropped" in note for note in summary.made.notes)


async def test_a_changed_figure_is_flagged_where_the_caller_wants_that():
    """With on_unsupported flag, a failed claim stays, with the finding that doubts it."""
    summary = await told(ScriptedWriter(corrupted), "flag")
    crack = next(sentence for sentence in summary.sentences if "41" in sentence.text)
    assert crack.verdict != "supported"
    assert [finding.check for finding in crack.findings] == ["figures"]
    assert crack.text[crack.findings[0].start : crack.findings[0].end].startswith("41")


async def test_a_claim_is_rewritten_once_with_its_findings_in_view():
    """The writer is asked once for each doubted claim, and what it mends is kept."""
    writer = ScriptedWriter(corrupted, lambda claim: structs.replace(claim, text=claim.text.replace("41", "14")))
    summary = await told(writer, "replace")
    assert [finding.check for _, findings in writer.asked for finding in findings] == ["figures"]
    assert all(sentence.verdict == "supported" and not sentence.replaced for sentence in summary.sentences)


async def test_dropping_everything_fails_by_name():
    """A summary whose every claim fails is an error, never an empty success."""
    with pytest.raises(NothingToSay):
        await told(ScriptedWriter(lambda claim: structs.replace(claim, text="Pigs flew over Berlin.")), "drop")


async def test_a_judge_that_doubts_a_claim_flags_it():
    """A judge's low score becomes a finding of the entailment check that names the judge."""
    judge = ScriptedJudge(0.1)
    summary = await told(ScriptedWriter(lambda claim: claim), "flag", judge)
    assert {finding.check for sentence in summary.sentences for finding in sentence.findings} == {"entailment"}
    assert summary.made.judge == "scripted-judge"
    assert judge.pairs


async def test_a_judge_without_an_answer_changes_nothing():
    """Where the judge gives no score, the pure checks decide alone."""
    summary = await told(ScriptedWriter(lambda claim: claim), "flag", ScriptedJudge(None))
    assert {sentence.verdict for sentence in summary.sentences} == {"supported"}
