"""The static page: a file that does nothing but show."""

import re
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.core.render.page import POLICY, page
from tests.core.render.samples import SUMMARY, hostile
from tests.core.render.test_markdown import ATTACKS


class Shape(HTMLParser):
    """Collects tags and the addresses that they name."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.links: list[str] = []
        self.attributes: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Remember the tag, its attributes' names and where it leads."""
        self.tags.append(tag)
        self.attributes |= {name for name, _ in attrs}
        self.links += [value or "" for name, value in attrs if name in {"href", "src"}]


def shape(text: str) -> Shape:
    """Parse a page."""
    parser = Shape()
    parser.feed(page(hostile(text)))
    return parser


@pytest.mark.parametrize("attack", ATTACKS)
def test_hostile_text_is_no_markup(attack: str) -> None:
    """A source adds no tag, no attribute and no foreign link."""
    parsed = shape(attack)
    assert set(parsed.tags) <= set(shape("https://good.example/").tags)
    assert parsed.attributes <= shape("https://good.example/").attributes
    assert all(link.startswith(("#note-", "https://good.example/")) for link in parsed.links)


@given(st.text())
def test_any_text_adds_no_tag(text: str) -> None:
    """No text at all adds a tag."""
    assert set(shape(text).tags) <= set(shape("https://good.example/").tags)


def test_the_policy_names_the_style() -> None:
    """The page's policy allows exactly the style that the page carries, and the page asks for nothing else."""
    text = page(SUMMARY)
    (style,) = re.findall(r"<style>(.*?)</style>", text, re.DOTALL)
    assert b64encode(sha256(style.encode()).digest()).decode() in POLICY
    assert "default-src 'none'" in POLICY
    assert not re.search(r"<(?:script|img|link|iframe)\b|url\(|@import", text)


def test_references_have_targets() -> None:
    """Every note that a sentence points to is on the page."""
    text = page(SUMMARY)
    targets = set(re.findall(r"href='#(note-\d+)'", text))
    assert targets
    assert targets == set(re.findall(r"id='(note-\d+)'", text))


def test_passages_lead_to_the_words_in_the_source() -> None:
    """A passage with an address leads to the very words there."""
    assert "<a href='https://wire.example/a#:~:text=A%20ferry' rel='noopener nofollow'>Northwire</a>" in page(SUMMARY)


def test_remarks_run_their_own_way() -> None:
    """What the service says is English: beside a sentence from right to left its words keep their order."""
    remarks = [part for part in page(SUMMARY, "sum_1").split("<span ")[1:] if part.startswith("class='aside'")]
    assert remarks
    assert all(part.startswith("class='aside' dir='ltr'>") for part in remarks)
