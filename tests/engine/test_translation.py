"""Claims in another language than their passages."""

import pytest
from msgspec import structs

from service.adapters.pool import InlinePool
from service.adapters.store.memory import MemoryCache
from service.adapters.writers.sheet import cited
from service.core.types import CheckRequest, Claim, SentenceId, Source
from service.engine.check import check
from service.engine.ports import Tools
from service.engine.verify import verify
from service.settings import Settings
from service.wiring import local
from tests.adapters.writers.cases import DOCUMENTS, assignment
from tests.fakes import Listener, ScriptedJudge

SAID = "Die Polizei hat den Kapitän zwei Stunden lang befragt."


async def verified(text: str, judge: ScriptedJudge | None = None, language: str = "de", sentence: int = 1):
    """Return the verification of a claim that cites one English sentence."""
    claim = Claim(text=text, citations=(cited(SentenceId(0, sentence), DOCUMENTS),))
    tools = Tools(readers={}, writers={}, default_writer="", cache=MemoryCache(), pool=InlinePool(), judge=judge)
    given = structs.replace(assignment(language=language), documents=DOCUMENTS[:1])
    (one,) = await verify((claim,), structs.replace(given, related=alone(given)), tools, Listener())
    return one


def alone(given):
    """Return how one document relates to itself."""
    return structs.replace(given.related, copies=(None,), origins=(0,))


async def test_without_a_judge_a_translation_is_flagged():
    """No word can be compared, so the claim is neither supported nor unsupported, and says why."""
    one = await verified(SAID)
    assert one.verdict == "flagged"
    assert "without a judge" in one.findings[0].detail


@pytest.mark.parametrize(("score", "verdict"), [(0.9, "supported"), (0.1, "unsupported")])
async def test_the_judge_decides_on_a_translation(score, verdict):
    """The judge's opinion is the score, and takes the place of the doubt."""
    one = await verified(SAID, ScriptedJudge(score))
    assert (one.verdict, one.score) == (verdict, score)
    assert not any("without a judge" in finding.detail for finding in one.findings)


async def test_a_wrong_figure_is_a_fault_in_any_language():
    """Figures are compared between languages, whatever the judge thinks."""
    one = await verified("Die Polizei hat den Kapitän 9 Stunden lang befragt.", ScriptedJudge(0.9))
    assert one.verdict == "unsupported"
    assert [finding.check for finding in one.findings] == ["figures"]


async def test_a_source_sentence_is_no_translation():
    """A sentence told word for word is checked as ever, whatever language was asked for."""
    one = await verified(DOCUMENTS[0].sentence(1))
    assert (one.verdict, one.translated) == ("supported", False)


async def checked(language: str, source: str, text: str, judge: ScriptedJudge | None = None):
    """Return the verdict and the last finding on a drafted sentence about one source, both in `language`."""
    tools = structs.replace(local(Settings()), judge=judge)
    request = CheckRequest(text=text, documents=(Source(text=source, language=language),))
    (sentence,) = (await check(request, tools)).sentences
    return sentence.verdict, [finding.detail for finding in sentence.findings][-1:]


async def test_what_is_not_checked_in_a_language_is_said():
    """Where nobody knows its words of denial, a reworded sentence is doubted, and one told word for word is not."""
    source = "Satama avataan maanantaina. Kapteeni ei ollut juonut, poliisi kertoo."
    verdict, details = await checked("fi", source, "Kapteeni oli juonut, poliisi kertoo.")
    assert verdict != "supported"
    assert details[0].startswith("Not checked in this language")
    assert await checked("fi", source, "Satama avataan maanantaina.") == ("supported", [])


async def test_a_judge_decides_in_a_language_without_tables():
    """The judge's opinion takes the place of the doubt."""
    source = "Satama avataan maanantaina. Kapteeni ei ollut juonut, poliisi kertoo."
    verdict, details = await checked("fi", source, "Kapteeni ei ollut juonut.", ScriptedJudge(0.9))
    assert (verdict, details) == ("supported", [])
