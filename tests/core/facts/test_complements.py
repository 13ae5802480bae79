"""What prepositions join to a verb."""

from service.core.facts.complements import complements
from service.core.text.lexemes import lexemes


def joined(text: str, verb: str) -> dict[str, str]:
    """Return what is joined to the word `verb` of `text` by each preposition, in lower case."""
    words = lexemes(text, "en")
    at = next(number for number, word in enumerate(words) if word.lower == verb)
    found = complements(text, at)
    return {name: " ".join(words[place].lower for place in phrase.words) for name, phrase in found.items()}


def test_things_are_joined() -> None:
    """A noun or a figure behind a preposition belongs to the verb, up to the next verb."""
    assert joined("A tree fell on his truck and killed Roe.", "fell") == {"on": "truck"}
    assert joined("Inflation rose to 9.1 percent in March.", "rose") == {"to": "9.1 percent"}


def test_times_and_deeds_are_not() -> None:
    """The day of a deed and what somebody means to do are no complements."""
    assert joined("The team met on Tuesday to win the cup.", "met") == {}
