"""Typography folds away, and every folded character leads back to where it came from."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.core.text.typography import fold

TEXTS = st.text(alphabet="ab é\u0301fi\ufb01“”\"'’—–-. …\n\u00a0\u00ad\u1100\u1161警方 。«»", max_size=40)


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("“We’ll go” — now…", '"We\'ll go" - now…'),
        ("a  b\nc\u00a0d", "a b c d"),
        ("wait . . . what", "wait… what"),
        ("cafe\u0301", "café"),
        ("ﬁnal", "final"),
        ("« oui »", '"oui"'),
        ("co\u00adoperate", "cooperate"),
        ("２０人", "20人"),
        ("仓库 火灾\n原因", "仓库火灾原因"),
        ("found . The", "found. The"),
        ("``so''", '"so"'),
    ],
)
def test_ways_to_set_the_same_words_fold_to_one_form(text: str, plain: str) -> None:
    """Quotation marks, dashes, spaces, composed letters and ellipses make no difference."""
    assert fold(text).text == plain


@pytest.mark.parametrize(("one", "other"), [("10²", "102"), ("5½", "51/2"), ("1.5", "15"), ("AB", "ab"), ("-5", "5")])
def test_what_changes_the_meaning_stays(one: str, other: str) -> None:
    """Superscripts, fractions, decimal points, capitals and signs are no typography."""
    assert fold(one).text != fold(other).text


@given(TEXTS)
def test_every_folded_character_leads_back_into_the_text(text: str) -> None:
    """Spans of single folded characters are not empty, in order and inside the original."""
    folded = fold(text)
    spans = [folded.span(place, place + 1) for place in range(len(folded.text))]
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert spans == sorted(spans)


@given(TEXTS)
def test_folding_twice_changes_nothing_but_spaces_at_the_seams(text: str) -> None:
    """The folded form has no run of plain spaces, and is composed where no mark or invisible character was between."""
    once = fold(text).text
    assert "  " not in once
    parted = any(unicodedata.combining(letter) or unicodedata.category(letter) == "Cf" for letter in text)
    assert parted or unicodedata.normalize("NFC", once) == once
