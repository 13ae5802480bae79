"""Markdown in which a source can say anything and mean nothing."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token
from msgspec.structs import replace

from service.core.render import phrases
from service.core.render.markdown import escaped, markdown
from service.core.types import Corroboration
from tests.core.render.samples import PART, STRUCK, SUMMARY, citation, hostile, sentence

ATTACKS = (
    "<script>alert(1)</script>",
    "[click](javascript:alert(1))",
    "![x](https://evil.example/pixel.png)",
    "# Heading",
    "1. item",
    "- item",
    "+ item",
    "> quote",
    "***",
    "---",
    "===",
    "```\ncode",
    "~~~",
    "a\n\n# b\n\n<div>",
    "&lt;b&gt; &copy; &#60;",
    "*em* _em_ __strong__ ~~gone~~",
    "\\",
    "`",
    "[1]: https://evil.example",
    "<https://evil.example>",
    "https://good.example/a b)(<>\"'&copy;=2#:~:text=x",
    "javascript:alert(1)",
    "JaVaScRiPt://x/%0aalert(1)",
    "data:text/html,<script>alert(1)</script>",
    "https://good.example@evil.example/",
    "\u202ereversed",
    "\x1b[31mred",
    "    indented",
    "| a | b |\n|---|---|",
)


def leaves(text: str) -> Iterator[Token]:
    """Yield every token of the rendered document, the inline ones too."""
    for token in MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(text):
        yield token
        yield from token.children or ()


def skeleton(text: str) -> list[str]:
    """Return the kinds of the block tokens: the structure without the words."""
    return [token.type for token in MarkdownIt("commonmark").parse(text)]


def visible(text: str) -> str:
    """Return what a reader of the rendered document sees."""
    return "".join(token.content for token in leaves(text) if token.type == "text")


@pytest.mark.parametrize("attack", ATTACKS)
def test_hostile_text_is_no_markup(attack: str) -> None:
    """Text from sources never becomes HTML, code, an image, an emphasis of its own, or a link elsewhere."""
    tokens = list(leaves(markdown(hostile(attack))))
    assert not {token.type for token in tokens} & {
        "html_block",
        "html_inline",
        "image",
        "code_inline",
        "fence",
        "code_block",
        "hr",
        "s_open",
        "table_open",
        "blockquote_open",
        "hardbreak",
    }
    links = [str(token.attrs["href"]) for token in tokens if token.type == "link_open"]
    assert all(link.startswith("https://good.example/") for link in links)


@pytest.mark.parametrize("attack", ATTACKS)
def test_hostile_text_changes_no_structure(attack: str) -> None:
    """Headings, lists and paragraphs are the same whatever the sources say."""
    assert skeleton(markdown(hostile(attack))) == skeleton(markdown(hostile("harmless")))


@given(st.text(min_size=1).filter(lambda text: phrases.clean(text) != ""))
def test_any_text_changes_no_structure(text: str) -> None:
    """Headings, lists and paragraphs are the same for any text at all."""
    assert skeleton(markdown(hostile(text))) == skeleton(markdown(hostile("harmless")))


@given(st.text(alphabet="ab_*[]()<>&;#1.-~`!\\ \"'", min_size=1))
def test_escaped_text_reads_as_it_was(text: str) -> None:
    """A renderer shows exactly the words that were escaped."""
    said = phrases.clean(text) or "nothing"
    assert visible(f"x {escaped(said)} x") == f"x {said} x"


def test_ordinary_text_is_not_escaped() -> None:
    """Names, figures and quotations keep their looks in a terminal."""
    text = "“It cost $9 million (or 8.5), see sum_1 & co. - at 6:42 p.m.!” she said; R&D #1."
    assert escaped(text) == text


def test_citations_lead_to_passages() -> None:
    """Sentences carry note numbers, and each note holds the exact words."""
    text = markdown(SUMMARY)
    assert "A ferry struck the bridge. [1][2] *(2 independent sources)* The bridge is closed. [3]" in text
    assert "1. **Northwire**: A ferry struck the bridge, hurting 14." in text
    assert "2. **The Ledger**: The hospital counted 23 hurt." in text


def test_the_same_words_are_one_note() -> None:
    """A wire story's sentence is one note that names every paper which printed it."""
    copy = citation("gazette", STRUCK.quote, start=7)
    copied = Corroboration(level="copied", independent_sources=1, documents=("wire", "gazette"))
    text = markdown(replace(SUMMARY, sentences=(sentence("It struck.", STRUCK, copy, backing=copied),)))
    assert "It struck. [1] *(one source, printed 2 times)*" in text
    assert "1. **Northwire**, **gazette**: A ferry struck the bridge, hurting 14." in text


def test_a_part_is_told_with_its_sources() -> None:
    """What more sources say than say all of it is quoted, and their passages are notes."""
    backing = Corroboration(level="single_source", independent_sources=1, documents=("wire",), parts=(PART,))
    struck = sentence("It hurt 14 or more, and the bridge is closed.", STRUCK, backing=backing)
    text = markdown(replace(SUMMARY, sentences=(struck,)))
    assert "is closed. [1] *(2 independent sources say “It hurt 14 or more”)* [2]" in text
    assert "2. **The Ledger**: The hospital counted 23 hurt." in text
    assert "Where no number of sources is given, one source says it." in text


def test_doubts_and_disagreements_are_shown() -> None:
    """A doubted sentence says so, and both sides of a disagreement are cited."""
    text = markdown(SUMMARY)
    assert "It hurt 41 people. [1] *(doubted, see below)*" in text
    assert "- **figures:** 41 is not in the passage; it stands in none of the documents." in text
    assert "- **Northwire**: hurting 14 [1]\n- **The Ledger**: counted 23 hurt [2]" in text


def test_a_sentence_says_that_another_source_differs() -> None:
    """Who tells it differently stands beside the sentence, with what he says."""
    struck = replace(sentence("It hurt 14 people.", STRUCK), disagreements=(0,))
    text = markdown(replace(SUMMARY, sentences=(struck,)))
    assert "It hurt 14 people. [1] *(told differently by The Ledger: “counted 23 hurt”)*" in text


def test_a_later_side_is_said_to_be_later() -> None:
    """A disagreement between reports of different times says so beside its matter."""
    (matter,) = SUMMARY.disagreements
    text = markdown(replace(SUMMARY, disagreements=(replace(matter, in_time=True),)))
    assert "**How many were hurt** *(told at different times: the later may have replaced the earlier)*" in text
    assert "told at different times" not in markdown(SUMMARY)


def test_documents_say_what_became_of_them() -> None:
    """Each document is listed with its role, a copy with what it copies."""
    text = markdown(SUMMARY)
    assert "- **Northwire** *(used)*: [Ferry hits bridge](https://wire.example/a), 3 March 2026" in text
    assert "*(a copy of Northwire)*" in text
    assert "*(about something else, left out)*" in text


def test_the_same_summary_reads_the_same() -> None:
    """Rendering twice gives the same bytes."""
    assert markdown(SUMMARY, "sum_1") == markdown(SUMMARY, "sum_1")
