"""How long sentence splitting and the making of documents take: on prose, and on text made to hurt."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from service.core.text.document import document
from service.core.text.sentences import split
from service.core.types import Reading

LENGTH = 1_000_000
ARTICLE = 630

# What is repeated to a million characters.
HOSTILE = {
    "dots": ".",
    "spaced dots": ". ",
    "dots and letters": ".a",
    "dots and capitals": ".A",
    "initials": "A. ",
    "joined initials": "A.B.",
    "abbreviations": "Mr. ",
    "acronyms": "U.S. ",
    "questions": "?",
    "spaced questions": "? ",
    "calls": "! A",
    "ellipses": "… ",
    "long ellipses": ".... A",
    "straight quotes": '"',
    "apostrophes": "'",
    "curly quotes": "“",
    "closing quotes": "”",
    "stops and quotes": '."',
    "quotes and stops": '". ',
    "guillemets": "»",
    "stops and guillemets": ". »",
    "brackets": "(",
    "closing brackets": ")",
    "square brackets": "[1]",
    "stops and footnotes": ".[1]",
    "letters": "a",
    "capitals": "A",
    "words": "word ",
    "figures": "1",
    "decimals": "1.",
    "numbered items": "1. a 2. b ",
    "spaces": " ",
    "line breaks": "\n",
    "lines of one letter": "a\n",
    "bullets": "• ",
    "dashes": "- ",
    "full-width stops": "。",
    "full-width stops and quotes": "。」と",
    "open corner brackets": "「あ。",
    "title brackets": "《あ。",
    "combining marks": "\u0301",
    "joiners": "\u200d",
    "backslash n": ". \\n",
    "addresses": "http://a.b/c.d?e=f ",
    "handles": "@a ",
    "dates": "Friday, July 21, 2017 ",
    "credits": "Image: A ",
    "by": "by the ",
    "bars": "| ",
    "ampersands": "&amp;",
    "related": "Related: ",
    "photo": "photo by a, ",
}

_SENTENCES = (
    "The council of Port Amber voted on Tuesday to rebuild the old sea wall, ending a dispute of eleven years.",
    "“We owe it to the people who stayed,” Mayor Ines Calder told 300 residents, adding that work starts on Jan. 5.",
    "Engineers from Holt & Sons Ltd. put the cost at $4.2 million, of which the U.S. government will pay a third.",
    "Opponents, among them former Sen. Peter J. Lund, said the money was needed for schools.",
)


def _seconds(function: Callable[[], object]) -> float:
    """Return the CPU time that a call takes, the best of three."""
    times = []
    for _ in range(3):
        began = time.process_time()
        function()
        times.append(time.process_time() - began)
    return min(times)


def article(words: int = ARTICLE) -> str:
    """Return an article of about `words` words in paragraphs of four sentences."""
    paragraph = " ".join(_SENTENCES)
    return "\n\n".join([paragraph] * max(1, round(words / len(paragraph.split()))))


def run() -> dict[str, Any]:
    """Return characters a second on prose, milliseconds for one article, and seconds for each hostile million."""
    prose = article(200_000)
    hostile = {name: (unit * LENGTH)[:LENGTH] for name, unit in HOSTILE.items()}
    return {
        "chars_per_second": round(len(prose) / _seconds(lambda: split(prose, "en"))),
        "document_milliseconds": round(_seconds(lambda: document(Reading(text=article()), "a")) * 1000, 2),
        "one_line_of_10_million_seconds": round(_seconds(lambda: split(prose.replace("\n", " ") * 9, "en")), 2),
        "hostile_seconds": {name: round(_once(text), 2) for name, text in hostile.items()},
    }


def _once(text: str) -> float:
    """Return the CPU time that making a document of a text takes."""
    began = time.process_time()
    document(Reading(text=text), "a")
    return time.process_time() - began
