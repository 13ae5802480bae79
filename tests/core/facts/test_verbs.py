"""Which words of a sentence are its verbs."""

import pytest

from service.core.facts.verbs import verbs
from service.core.text.lexemes import lexemes


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The court has not rejected the plan and Roe resigned.", {"rejected": "has", "resigned": "resigned"}),
        ("They may ferry troops over the river.", {"ferry": "may"}),
        ("The ferry carried troops over the river.", {"carried": "carried"}),
        ("The unclaimed prize was quickly found.", {"found": "was"}),
    ],
)
def test_verbs_come_with_their_helpers(text: str, found: dict[str, str]) -> None:
    """Behind a modal any word may be a verb, elsewhere only one of a verb's form."""
    words = lexemes(text, "en")
    assert {words[at].lower: words[start].lower for at, start in verbs(text).items()} == found
