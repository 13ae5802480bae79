"""Citations and links to their words."""

import re
from urllib.parse import unquote

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from service.core.highlight import cite
from service.core.text.document import document
from service.core.types import Document, Reading

URL = "https://example.org/a"


def made(text: str, url: str | None = URL) -> Document:
    """Return the document of a text."""
    return document(Reading(text=text, url=url), "doc-1")


def fragment(text: str, quote: str, url: str = URL) -> str:
    """Return the directive of the link to `quote`."""
    start = text.index(quote)
    return (cite(made(text, url), start, start + len(quote)).url or "").partition(":~:text=")[2]


def test_a_citation_has_offsets_of_both_kinds() -> None:
    """Offsets count code points and UTF-16 units; prefix and suffix are the text around."""
    text = "A 🌊 came. The wall broke. All fled."
    citation = cite(made(text), 10, 25)
    assert citation.quote == "The wall broke."
    assert (citation.start, citation.end, citation.start_utf16, citation.end_utf16) == (10, 25, 11, 26)
    assert (citation.prefix, citation.suffix, citation.sentence) == ("A 🌊 came. ", " All fled.", 1)


def test_context_is_bounded() -> None:
    """Prefix and suffix hold at most 32 code points."""
    citation = cite(made("x" * 50 + " word " + "y" * 50), 51, 55)
    assert len(citation.prefix) == len(citation.suffix) == 32


@pytest.mark.parametrize(("start", "end"), [(0, 0), (3, 2), (-1, 2), (0, 99)])
def test_offsets_outside_the_text_are_refused(start: int, end: int) -> None:
    """A citation of nothing, or of what is not there, cannot be made."""
    with pytest.raises(ValueError, match="no passage"):
        cite(made("Some words."), start, end)


def test_a_document_without_an_address_has_no_link() -> None:
    """There is no link without an address."""
    assert cite(made("Some words.", url=None), 0, 4).url is None


def test_a_short_passage_is_named_whole() -> None:
    """The marks that separate the parts of a directive are encoded in its words."""
    text = "First it rained. The well-known wall, old & wet, broke. All fled."
    directive = fragment(text, "The well-known wall, old & wet, broke.")
    assert directive == "The%20well%2Dknown%20wall%2C%20old%20%26%20wet%2C%20broke."


def test_blanks_are_named_as_a_page_shows_them() -> None:
    """A browser searches what it shows: blanks that follow each other, and tabs, are one blank there."""
    text = "It rained.  The\tdam \t broke  on Monday. All fled."
    assert unquote(fragment(text, "The\tdam \t broke  on Monday.")) == "The dam broke on Monday."


def test_a_long_passage_is_named_by_its_edges() -> None:
    """First and last words stand for a passage that is long or runs over a line break."""
    text = "It began. " + " ".join(f"word{number}" for number in range(60)) + " ended.\n\nAnd then it was over at last."
    directive = fragment(text, text[10:])
    assert directive == "word0%20word1%20word2%20word3%20word4,it%20was%20over%20at%20last."


def test_words_around_tell_repeats_apart() -> None:
    """A passage that stands twice in the text is named with what stands before and behind it."""
    text = "In May the wall broke. Nobody died. In June the wall broke. Two people died."
    start = text.rindex("the wall broke.")
    url = cite(made(text), start, start + 15).url or ""
    assert url.partition(":~:text=")[2] == "In%20June-,the%20wall%20broke.,-Two%20people"


def test_an_address_keeps_its_fragment() -> None:
    """The directive comes behind a fragment, and replaces one that is there."""
    text = "The wall broke."
    assert cite(made(text, URL + "#top"), 0, 15).url == URL + "#top:~:text=The%20wall%20broke."
    assert cite(made(text, URL + "#:~:text=old"), 0, 15).url == URL + "#:~:text=The%20wall%20broke."


@given(st.text(min_size=1, max_size=60), st.data())
def test_the_quote_is_the_slice(text: str, data: st.DataObject) -> None:
    """In code points and in UTF-16 the offsets delimit exactly the quote; the link decodes to words of it as shown."""
    source = made(text)
    assume(source.text)
    start = data.draw(st.integers(0, len(source.text) - 1))
    end = data.draw(st.integers(start + 1, len(source.text)))
    citation = cite(source, start, end)
    assert source.text[citation.start : citation.end] == citation.quote
    units = source.text.encode("utf-16-le")
    assert units[2 * citation.start_utf16 : 2 * citation.end_utf16].decode("utf-16-le") == citation.quote
    named = (citation.url or "").partition(":~:text=")[2]
    parts = [unquote(part) for part in named.split(",") if not part.startswith("-") and not part.endswith("-")]
    shown = re.sub(r"[ \t]+", " ", citation.quote)
    assert all(part in shown for part in parts)
