"""A checked draft as plain text: sentence by sentence what holds, what does not, and what the source says."""

from __future__ import annotations

from textwrap import wrap

from service.core.types import CheckReport, Finding, SummarySentence

WIDTH = 96
SIGNS = {"supported": "✓ supported", "flagged": "? doubtful", "unsupported": "✗ not supported"}
PLACES = {
    "elsewhere_in_document": "elsewhere in the document",
    "in_other_document": "in another document",
    "not_found": "in none of the documents",
}


def checked(report: CheckReport) -> str:
    """Return `report` as text for a terminal, ending with a newline."""
    held = sum(sentence.verdict == "supported" for sentence in report.sentences)
    lines = [f"{held} of {len(report.sentences)} sentences are supported by what they cite.", ""]
    for number, sentence in enumerate(report.sentences, 1):
        lines += described(number, sentence)
    return "\n".join(lines) + "\n"


def described(number: int, sentence: SummarySentence) -> list[str]:
    """Return the lines that tell of one sentence."""
    sources = sentence.corroboration.independent_sources
    said = f"{sources} independent source{'' if sources == 1 else 's'}"
    lines = indented(f"{number}. ", sentence.text)
    lines += [f"   {SIGNS[sentence.verdict]} (score {sentence.score:.2f}, {said})"]
    for finding in sentence.findings:
        lines += indented(f"   ! {finding.check}: ", finding.detail + place(finding))
        if finding.passage is not None:
            lines += indented(f"     {finding.passage.document} says: ", f"“{finding.passage.quote}”")
    for citation in sentence.citations:
        lines += indented(f"   - {citation.document}: ", f"“{citation.quote}”")
    return [*lines, ""]


def place(finding: Finding) -> str:
    """Return where the passage really is, as the end of a sentence."""
    return f" (found {PLACES[finding.where]})" if finding.where else ""


def indented(opening: str, text: str) -> list[str]:
    """Return `text` wrapped under `opening`."""
    folded = " ".join(text.split())
    return wrap(opening + folded, WIDTH, subsequent_indent=" " * (len(opening) - len(opening.lstrip()) + 5))
