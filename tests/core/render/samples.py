"""A summary for the renderers: two sources and a copy, a doubt, a disagreement."""

from datetime import UTC, datetime

from msgspec import structs

from service.core.types import (
    Changes,
    Citation,
    CorroboratedPart,
    Corroboration,
    Disagreement,
    DocumentReport,
    Finding,
    Made,
    Position,
    Summary,
    SummarySentence,
    Usage,
)


def citation(document: str, quote: str, start: int = 0, url: str | None = None) -> Citation:
    """Return a citation of `quote` at `start`."""
    end = start + len(quote)
    return Citation(
        document=document, sentence=1, start=start, end=end, start_utf16=start, end_utf16=end, quote=quote, url=url
    )


def sentence(
    text: str,
    *citations: Citation,
    findings: tuple[Finding, ...] = (),
    backing: Corroboration | None = None,
    paragraph: int = 0,
) -> SummarySentence:
    """Return a summary sentence that cites `citations`."""
    documents = tuple(dict.fromkeys(c.document for c in citations))
    return SummarySentence(
        text=text,
        citations=citations,
        verdict="flagged" if findings else "supported",
        score=0.9,
        findings=findings,
        corroboration=backing or Corroboration(level="single_source", independent_sources=1, documents=documents),
        paragraph=paragraph,
    )


STRUCK = citation("wire", "A ferry struck the bridge, hurting 14.", url="https://wire.example/a#:~:text=A%20ferry")
HURT = citation("ledger", "The hospital counted 23 hurt.", start=40)
PART = CorroboratedPart(start=0, end=19, independent_sources=2, documents=("wire", "ledger"), citations=(HURT,))
CLOSED = citation("wire", "The bridge is closed.", start=39)

SUMMARY = Summary(
    headline="Ferry strikes bridge",
    sentences=(
        sentence(
            "A ferry struck the bridge.",
            STRUCK,
            HURT,
            backing=Corroboration(level="corroborated", independent_sources=2, documents=("wire", "ledger")),
        ),
        sentence("The bridge is closed.", CLOSED),
        sentence(
            "It hurt 41 people.",
            STRUCK,
            findings=(Finding(check="figures", detail="41 is not in the passage", where="not_found"),),
            paragraph=1,
        ),
    ),
    disagreements=(
        Disagreement(
            matter="How many were hurt",
            positions=(
                Position(text="hurting 14", citations=(STRUCK,)),
                Position(text="counted 23 hurt", citations=(HURT,)),
            ),
        ),
    ),
    documents=(
        DocumentReport(
            id="wire",
            role="used",
            copy_of=None,
            sentences=12,
            title="Ferry hits bridge",
            publisher="Northwire",
            url="https://wire.example/a",
            published_at=datetime(2026, 3, 3, 23, tzinfo=UTC),
        ),
        DocumentReport(id="ledger", role="used", copy_of=None, sentences=9, publisher="The Ledger"),
        DocumentReport(id="gazette", role="copy", copy_of="wire", sentences=8, title="Ferry hits bridge"),
        DocumentReport(id="herald", role="off_topic", copy_of=None, sentences=8),
    ),
    usage=Usage(),
    made=Made(writer="extractive", model=None, prompts={}, version="0.1.0"),
    changes=Changes(new=(0,), kept=(1,), gone=("The bridge is open.",)),
)


def hostile(text: str) -> Summary:
    """Return a summary in which `text` stands wherever a source or a client can put it."""
    doubt = Finding(check="quotation", detail=text, passage=citation(text, text, start=3, url=text))
    passage = citation(text, text, start=5, url=text)
    part = CorroboratedPart(start=0, end=len(text), independent_sources=2, documents=(text,), citations=(passage,))
    backing = Corroboration(level="single_source", independent_sources=1, documents=(text,), parts=(part,))
    said = sentence(text, citation(text, text, url=text), findings=(doubt,), backing=backing)
    cited = (citation(text, text), citation(text + "2", text))
    positions = tuple(Position(text=text, citations=(each,)) for each in cited)
    return Summary(
        headline=text,
        sentences=(structs.replace(said, disagreements=(0,)),),
        disagreements=(Disagreement(matter=text, positions=positions),),
        documents=(
            DocumentReport(id=text, role="used", copy_of=None, sentences=1, title=text, publisher=text, url=text),
            DocumentReport(id=text + "2", role="copy", copy_of=text, sentences=1, title=text),
        ),
        usage=Usage(),
        made=Made(writer="extractive", model=None, prompts={}, version="0", notes=(text,)),
        changes=Changes(gone=(text,)),
    )
