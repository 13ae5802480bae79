"""A checked draft as plain text: sentence by sentence what holds, what does not and where, and what the source says."""

from __future__ import annotations

from textwrap import wrap

from msgspec import structs

from service.core.render.phrases import backing, clean, names, parts_backing, told_differently
from service.core.types import CheckReport, Citation, Disagreement, Finding, SummarySentence, Verdict

WIDTH = 96
SIGNS: dict[Verdict, str] = {"supported": "✓", "flagged": "?", "unsupported": "✗"}
VERDICTS: dict[Verdict, str] = {"supported": "Supported", "flagged": "Doubtful", "unsupported": "Not supported"}
PASSAGES = 3  # per sentence that does not hold; for one that holds, the best of each document
MARKS = " \u00a0\u202f“”„«»\",'"  # around doubted words, which have marks of their own here
SHORTEST = 3  # characters of doubted words worth pointing at


def checked(report: CheckReport) -> str:
    """Return `report` as text for a terminal, ending with a newline."""
    called = names(report.documents)
    lines = [*wrap(verdicts(report.sentences), WIDTH), ""]
    copies = frozenset(document.id for document in report.documents if document.role == "copy")
    for number, sentence in enumerate(report.sentences, 1):
        lines += described(number, original(sentence, copies), report.disagreements, called)
    return "\n".join(lines) + "\n"


def original(sentence: SummarySentence, copies: frozenset[str]) -> SummarySentence:
    """Return `sentence` without passages of copies, where another document says the same."""
    kept = tuple(citation for citation in sentence.citations if citation.document not in copies)
    return structs.replace(sentence, citations=kept or sentence.citations)


def verdicts(sentences: tuple[SummarySentence, ...]) -> str:
    """Return how many sentences hold, and which do not."""
    found: dict[Verdict, list[str]] = {"unsupported": [], "flagged": []}
    for number, sentence in enumerate(sentences, 1):
        found.setdefault(sentence.verdict, []).append(str(number))
    held = len(found.get("supported", ()))
    parts = [f"{held} of {len(sentences)} sentences are supported by what they cite."]
    parts += [f"{VERDICTS[verdict]}: {', '.join(found[verdict])}." for verdict in found if verdict != "supported"
              and found[verdict]]  # fmt: skip
    return " ".join(parts)


def described(
    number: int, sentence: SummarySentence, disagreements: tuple[Disagreement, ...], called: dict[str, str]
) -> list[str]:
    """Return the lines that tell of one sentence."""
    lines = indented(f"{SIGNS[sentence.verdict]} {number}. ", sentence.text, 5)
    lines += indented("     ", f"{VERDICTS[sentence.verdict]} ({weight(sentence)}).", 5)
    for finding in telling(sentence.findings):
        lines += indented(f"     {finding.check}: ", pointed(finding, sentence), 7)
        lines += source(finding, sentence, called)
    for differing in told_differently(sentence, disagreements, called):
        lines += indented("     ", differing[0].upper() + differing[1:], 7)
    shown = best(sentence)
    for citation in shown:
        lines += indented(f"     {called.get(citation.document, citation.document)} says: ", quoted(citation), 7)
    more = len(sentence.citations) - len(shown)
    if more > 0 and sentence.verdict != "supported":
        lines.append(f"     … and {more} more passage{'' if more == 1 else 's'}")
    if not sentence.citations and not any(finding.check == "pointer" for finding in sentence.findings):
        lines.append("     No document says anything like it.")
    return [*lines, ""]


def telling(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Return the findings without those on a name that is wrong only because the speaker is."""
    spoken = [(each.start, each.end) for each in findings if each.check == "speaker"]
    return tuple(
        each
        for each in findings
        if each.check != "names" or not any(start <= each.start and each.end <= end for start, end in spoken)
    )


def weight(sentence: SummarySentence) -> str:
    """Return the support score, and for a sentence that holds how many independent sources say so."""
    told = [backing(sentence), *parts_backing(sentence)]
    shown = [each for each in told if each and sentence.verdict == "supported"]
    return ", ".join([f"score {sentence.score:.2f}", *shown])


def pointed(finding: Finding, sentence: SummarySentence) -> str:
    """Return what is wrong, with the doubted words of the sentence where the explanation does not name them."""
    detail = clean(finding.detail)
    words = clean(sentence.text[finding.start : finding.end]).strip(MARKS)
    part = SHORTEST <= len(words) < len(clean(sentence.text)) and words not in detail
    absent = finding.where == "not_found" and finding.passage is None and finding.check != "pointer"
    absent = absent and "any document" not in detail
    return (f"at “{words}”: " if part else "") + detail + (" No other document says it either." if absent else "")


def source(finding: Finding, sentence: SummarySentence, called: dict[str, str]) -> list[str]:
    """Return what the source really says, where that is not among the passages shown below."""
    passage = finding.passage
    if passage is None or any(clean(passage.quote) in clean(citation.quote) for citation in best(sentence)):
        return []
    words = clean(sentence.text[finding.start : finding.end])
    place = f" has “{words}” elsewhere: " if finding.where == "elsewhere_in_document" else f" has “{words}”: "
    if finding.where not in {"elsewhere_in_document", "in_other_document"}:
        place = " says: "
    return indented(f"       {called.get(passage.document, passage.document)}{place}", quoted(passage), 9)


def quoted(citation: Citation) -> str:
    """Return the words of a passage in quotation marks, its own where it is itself a quotation."""
    words = clean(citation.quote)
    return words if words.startswith(("“", "„", "«", '"')) else f"“{words}”"


def best(sentence: SummarySentence) -> tuple[Citation, ...]:
    """Return the passages to show: what a sentence that does not hold rests on, or one passage of each document."""
    if sentence.verdict != "supported":
        return sentence.citations[:PASSAGES]
    told = set(sentence.corroboration.documents)
    first = {citation.document: citation for citation in reversed(sentence.citations) if citation.document in told}
    return tuple(citation for citation in sentence.citations if first.get(citation.document) is citation)


def indented(opening: str, text: str, indent: int) -> list[str]:
    """Return `text` wrapped after `opening`, its further lines indented by `indent`."""
    folded = clean(text)
    lead = opening[: len(opening) - len(opening.lstrip())]
    return wrap(opening.lstrip() + folded, WIDTH, initial_indent=lead, subsequent_indent=" " * indent)
