"""Which points are told, and how."""

from __future__ import annotations

import pytest
from msgspec import structs

from service.adapters.writers.extractive import claims
from service.core.planning.plan import choose
from service.core.text.words import count_words
from service.core.types import Citation, Document, Plan, Summary, SummaryRequest
from service.engine.relate import relate
from tests.articles import RECIPE, day, event, made


def planned(documents: tuple[Document, ...], previous: Summary | None = None, **fields: object) -> Plan:
    """Return the plan of a summary of `documents`."""
    request = SummaryRequest(documents=(), **fields)  # type: ignore[arg-type]
    return choose(documents, relate(documents, request.focus), request, previous)


def texts(documents: tuple[Document, ...], **fields: object) -> list[str]:
    """Return what the summary of `documents` tells."""
    return [claim.text for claim in claims(documents, planned(documents, **fields))]


@pytest.mark.parametrize("words", [30, 60, 90])
def test_a_word_budget_is_never_exceeded(words: int) -> None:
    """The claims hold at most the words asked for, and most of them."""
    length = sum(count_words(text) for text in texts(event(), words=words))
    assert 0.7 * words <= length <= words


def test_other_units() -> None:
    """Sentences and characters are kept to as well."""
    assert len(texts(event(), sentences=2)) == 2
    assert len(" ".join(texts(event(), characters=200))) <= 200


def test_the_same_event_is_told_once() -> None:
    """Two articles tell of the same accident, the summary does so once."""
    told = texts(event(), words=120)
    assert sum("injur" in text and "Monday" in text for text in told) == 1


def test_questions_and_unfinished_quotations_are_not_told() -> None:
    """No question comes into the summary, and no sentence points at one that is left out."""
    told = texts(event(), words=200)
    assert not any(text.endswith("?") for text in told)
    assert all(told.index(text) > 0 for text in told if text.startswith("She "))


def test_every_point_is_led_by_the_sentence_that_tells_it() -> None:
    """Claims and points go together, and points keep their other sentences."""
    documents = event()
    plan = planned(documents, words=100)
    assert len(plan.points) == len(plan.groups) >= len(claims(documents, plan))
    assert list(plan.groups) == sorted(plan.groups)
    assert any(len(point.sentences) > 1 for point in plan.points)


def test_a_focus_is_answered() -> None:
    """With a focus, what it asks for is told first of all."""
    assert any("Grain" in text for text in texts(event(), words=25, focus="grain prices"))


def test_strays_are_not_told() -> None:
    """Nothing is taken from an article that is off topic."""
    assert not any("butter" in text for text in texts((*event(), made(RECIPE)), words=200))


def test_a_timeline_goes_by_date() -> None:
    """The sentences of a timeline follow the dates of their articles."""
    documents = tuple(structs.replace(each, published_at=day(9 - at)) for at, each in enumerate(event()))
    plan = planned(documents, words=120, format="timeline")
    dates = [documents[point.sentences[0].document].published_at for point in plan.points]
    assert dates == sorted(dates)


def test_auto_is_no_longer_than_it_is_worth() -> None:
    """An automatic length ends before the material does."""
    long = made(" ".join(f"Gardener{n} planted tulips{n} beside fountain{n} quietly today." for n in range(120)))
    assert 0 < sum(count_words(text) for text in texts((*event(), long), length="auto")) <= 400


def test_nothing_to_tell_is_an_empty_plan() -> None:
    """Documents without prose give no points."""
    assert planned((made("Photo gallery"),)) == Plan(points=())


def test_the_same_request_gives_the_same_plan() -> None:
    """Planning is deterministic."""
    assert planned(event(), words=80) == planned(event(), words=80)


def summary_of(documents: tuple[Document, ...], words: int) -> Summary:
    """Return a summary that tells `documents`, as far as an update reads it."""
    from service.core.types import Corroboration, Made, SummarySentence, Usage

    sentences = tuple(
        SummarySentence(
            text=claim.text,
            citations=claim.citations,
            verdict="supported",
            score=1.0,
            findings=(),
            corroboration=Corroboration(level="single_source", independent_sources=1, documents=()),
        )
        for claim in claims(documents, planned(documents, words=words))
    )
    made_by = Made(writer="extractive", model=None, prompts={}, version="0")
    return Summary(headline="", sentences=sentences, disagreements=(), documents=(), usage=Usage(), made=made_by)


def test_an_update_keeps_what_was_told() -> None:
    """With a further article, what the summary told stays word for word."""
    documents = event()
    previous = summary_of(documents[:2], 60)
    updated = claims(documents, planned(documents, previous, words=60))
    assert {claim.text for claim in updated} >= {each.text for each in previous.sentences[:2]}


def test_an_update_of_changed_documents_tells_what_they_say_now() -> None:
    """A citation that no longer stands keeps nothing."""
    documents = event()
    previous = summary_of(documents, 60)
    moved = Citation(document="doc-1", sentence=0, start=0, end=3, start_utf16=0, end_utf16=3, quote="xyz")
    stale = structs.replace(
        previous, sentences=tuple(structs.replace(each, citations=(moved,)) for each in previous.sentences)
    )
    assert planned(documents, stale, words=60) == planned(documents, words=60)


def test_whom_a_summary_names_it_introduces() -> None:
    """A sentence with a last name alone comes with the one that says who that is, or not at all."""
    article = made(
        "The Lowen Bridge stays shut for six weeks after a ferry struck its pier on Tuesday evening. "
        "The decision fell after a long night, and county engineer Lars Whitcombe made it alone. "
        "Whitcombe told reporters that divers had found deep cracks in the eastern foundation of the crossing."
    )
    short = " ".join(claim.text for claim in claims((article,), planned((article,), words=20)))
    whole = " ".join(claim.text for claim in claims((article,), planned((article,), words=60)))
    assert "Whitcombe" not in short
    assert 0 < whole.find("Lars Whitcombe") < whole.find("Whitcombe told")


def test_few_words_tell_what_became_of_people_and_how_many() -> None:
    """A sentence as short as "No one was killed" may be told; an aside as short may not."""
    article = made(
        "A ferry struck the Lowen Bridge in Skarrow on Tuesday evening and closed the road over the estuary. "
        "No one was killed. Nobody likes a ferry. There were 231 people aboard."
    )
    told = [claim.text for claim in claims((article,), planned((article,), words=40))]
    assert {"No one was killed.", "There were 231 people aboard."} <= set(told)
    assert "Nobody likes a ferry." not in told


def test_a_writers_own_i_is_not_told() -> None:
    """Out of its article "I" is nobody's word: such a sentence is told only where there is nothing else."""
    own = "When I came to Vesk on Monday, the old pier lay in the harbour."
    other = "The old pier at Vesk fell into the harbour on Monday morning. Divers look for what is left of the pier."
    for text, told in ((f"{own} {other}", ["The", "Divers"]), (own, ["When"])):
        assert [each.split()[0] for each in texts((made(text),), words=60)] == told
