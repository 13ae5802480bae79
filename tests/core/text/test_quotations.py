"""Quotations are found in the conventions of many languages."""

import pytest

from service.core.text.quotations import in_quotation, outside_quotations, quotations, quotes_alone


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ('He said "we go" and "they stay".', ["we go", "they stay"]),
        ("She said “we ‘may’ go”.", ["we ‘may’ go"]),
        ("He said 'we won't go,' and left.", ["we won't go,"]),
        ("„Wir gehen“, sagte er. »Nein«, sagte sie.", ["Wir gehen", "Nein"]),
        ("« Oui », dit-il.", ["Oui"]),
        ("”Ja”, sade han.", ["Ja"]),
        ("「行く」と言った", ["行く"]),
        ('We will win." He left.', ["We will win."]),
        ('He said: "We will', ["We will"]),
        ('He said " we go " twice', ["we go"]),
        ("``So it is''", ["So it is"]),
        ("the dogs' bones, rock 'n' roll and the '90s", []),
        ('a board of 6\'2" and a "" of nothing', []),
        ("", []),
    ],
)
def test_quotations_are_read(text: str, inner: list[str]) -> None:
    """Each quotation is given once, outermost, without its marks; apostrophes and inches are none."""
    assert [text[found.inner_start : found.inner_end] for found in quotations(text)] == inner


@pytest.mark.parametrize("mark", ['"', "'", "“", "''", "' a", "« "])
def test_marks_alone_take_linear_time(mark: str) -> None:
    """A hundred thousand marks are read to the end."""
    assert len(quotations(mark * 100_000)) <= 100_000


def test_what_is_quoted_stands_between_the_marks() -> None:
    """The words of a quotation are quoted; the mark that opens it and what stands around it are not."""
    text = "He said “no helm” and left."
    quoted = [at for at in range(len(text)) if in_quotation(text, at)]
    assert text[quoted[0] : quoted[-1] + 1] == "no helm”"
    assert len(quoted) == len("no helm”")


@pytest.mark.parametrize(
    ("text", "outside"),
    [
        ('"We will rebuild," the mayor said.', '"" the mayor said.'),
        ("The mayor called it “a miracle” on Monday.", 'The mayor called it "" on Monday.'),
        ("The mayor's car wasn't there.", "The mayor's car wasn't there."),
        ('The mayor said: "We will rebuild.', 'The mayor said: ""'),
        ('We will rebuild," the mayor said.', 'We will rebuild," the mayor said.'),
        ("Er nannte es „ein Wunder“, sagte sie.", 'Er nannte es "", sagte sie.'),
    ],
)
def test_quotations_that_a_sentence_opens_are_taken_out(text: str, outside: str) -> None:
    """One that runs on goes to the end; what a sentence only closes began before it, and stays."""
    assert outside_quotations(text) == outside


def test_nobody_says_what_is_quoted_alone() -> None:
    """A quotation that runs on into the next sentence may be said there, and the words beside one say it."""
    assert quotes_alone("“We will rebuild.”")
    assert not quotes_alone("“We will rebuild.")
    assert not quotes_alone("“We will rebuild,” he said.")
    assert not quotes_alone("We will rebuild.")
