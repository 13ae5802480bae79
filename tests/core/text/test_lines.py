"""Lines."""

from service.core.text.lines import items, lines
from service.core.types import Span


def texts(text: str) -> list[str]:
    """Return the texts of the lines."""
    return [text[line.start : line.end] for line in lines(text)]


def test_a_line_break_ends_a_line() -> None:
    """Single and double breaks both end a line; empty lines are none."""
    assert texts("A heading\nA sentence.\n\n \n\nAnother.") == ["A heading", "A sentence.", "Another."]


def test_a_line_that_goes_on_in_lower_case_is_one_line() -> None:
    """A break before a small letter, behind words without a stop, only ended the paper."""
    assert texts("The council of the town\nvoted on Tuesday.") == ["The council of the town\nvoted on Tuesday."]


def test_tags_do_not_join_the_line_before() -> None:
    """A small letter begins a line of its own where the line before ended with a stop, or holds few words."""
    assert texts("It rained on the coast.\nrain coast weather") == ["It rained on the coast.", "rain coast weather"]
    assert texts("economy\npolitics") == ["economy", "politics"]


def test_text_wrapped_to_a_width_is_unwrapped() -> None:
    """Lines of mail are joined within a paragraph, capitals at their starts or not."""
    wrapped = (
        "The old harbour of Port Amber will be rebuilt after all, the council\n"
        "said late on Monday, and the work is to begin before the winter. The\n"
        "Mayor said that nobody would lose a home, and that the money for the\n"
        "Quay had been found in the budget of the province a week before.\n"
        "\n"
        "Opponents want to go to court and have asked for papers of the office\n"
        "that planned the wall."
    )
    assert len(texts(wrapped)) == 2


def test_list_items_stay_apart() -> None:
    """Bullets and numbers begin lines, in wrapped text too."""
    assert texts("- first thing here\n- second thing here") == ["- first thing here", "- second thing here"]


def test_breaks_that_were_escaped_twice_are_breaks() -> None:
    """A backslash and an n behind a stop end a line and belong to none."""
    assert texts(r"The river rose.\nThe town was empty. \n") == ["The river rose.", "The town was empty."]
    assert texts(r"It lies in C:\new folder.") == [r"It lies in C:\new folder."]


def test_items_inside_a_line_are_found() -> None:
    """Bullets begin items anywhere, numbers where the line begins with the first of them."""
    text = "1) bread 2) milk 4) eggs 3) jam"
    assert list(items(text, Span(0, len(text)))) == [9, 25]
    text = "Bring bread • milk • eggs"
    assert list(items(text, Span(0, len(text)))) == [12, 19]
    text = "In 1) and 2) nothing is listed."
    assert list(items(text, Span(0, len(text)))) == []
