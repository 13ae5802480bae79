"""Tables, lists, notes and words of other fonts in PDF files."""

from __future__ import annotations

from reportlab.pdfgen.canvas import Canvas

from tests.adapters.readers.test_pdf import made, read, told
from tests.papers import drawn


def test_tables_are_rows() -> None:
    """Cells of a table stay in their row, and no row is prose."""

    def draw(canvas: Canvas) -> None:
        canvas.drawString(60, 700, "The wall party won most seats, as the table shows, and will govern alone now.")
        for number, row in enumerate([("Party", "Seats", "Before"), ("Wall", "12", "4"), ("Beach", "5", "13")]):
            for place, cell in enumerate(row):
                canvas.drawString(60 + 120 * place, 670 - 16 * number, cell)

    content = drawn(draw)
    assert read(content).text.split("\n\n")[1:] == ["Party | Seats | Before", "Wall | 12 | 4", "Beach | 5 | 13"]
    assert told(made(content), "prose") == [
        "The wall party won most seats, as the table shows, and will govern alone now."
    ]


def test_a_table_of_contents_is_no_prose() -> None:
    """Entries that lead to a page by dots are rows."""
    entries = [f"{name} {'.' * 60} {page}" for name, page in (("1 Introduction", 3), ("2 What was found", 7))]

    def draw(canvas: Canvas) -> None:
        for number, entry in enumerate(entries):
            canvas.drawString(60, 700 - 14 * number, entry)

    assert read(drawn(draw)).text.split("\n\n") == entries
    assert not told(made(drawn(draw)), "prose")


def test_lists_are_items() -> None:
    """Each item is a paragraph, wrapped lines included."""
    lines = [(60, "• Work starts in May and will take"), (70, "two years."), (60, "• The beach stays open.")]
    lines += [(60, "1. Nobody has to move,"), (72, "said the mayor."), (60, "2. Nobody pays.")]

    def draw(canvas: Canvas) -> None:
        for number, (left, line) in enumerate(lines):
            canvas.drawString(left, 700 - 14 * number, line)

    assert read(drawn(draw)).text.split("\n\n") == [
        *("• Work starts in May and will take two years.", "• The beach stays open."),
        *("1. Nobody has to move, said the mayor.", "2. Nobody pays."),
    ]


def test_notes_do_not_cut_a_sentence_in_two() -> None:
    """A sentence that runs over the end of a page is whole; the notes of the page come behind it, their marks gone."""

    def draw(canvas: Canvas) -> None:
        for number in range(20):
            canvas.drawString(
                60, 760 - 14 * number, "The council of Port Amber voted to rebuild the old sea wall, which was old"
            )
        canvas.drawString(60, 466, "and broke in two storms.")
        written = canvas.beginText(60, 452)
        written.textOut("Engineers")
        written.setRise(5)
        written.setFont("Helvetica", 6)
        written.textOut("12")
        written.setRise(0)
        written.setFont("Helvetica", 12)
        written.textOut(" put the cost at four million dollars, of which the old and rich")
        canvas.drawText(written)
        canvas.setFont("Helvetica", 8)
        canvas.drawString(60, 60, "The engineers of Marlin and Tew.")
        canvas.showPage()
        canvas.setFont("Helvetica", 12)
        canvas.drawString(60, 760, "province of Amber will pay a third.")

    blocks = read(drawn(draw)).text.split("\n\n")
    assert blocks[-2:] == [
        "Engineers put the cost at four million dollars, of which the old and rich province of Amber will pay a third.",
        "The engineers of Marlin and Tew.",
    ]


def test_words_of_another_font_part_no_paragraph() -> None:
    """A paragraph with names of files in it is one, even where a line has little else."""
    lines = [
        [("Times-Roman", "All of these directories stand in the order that is named by the standard: if the")],
        [("Times-Roman", "paths are those of the standard, to load all means to load")],
        [("Courier", "/usr/share/amber/wall.xml"), ("Times-Roman", " and "), ("Courier", "/usr/local/share/amber.xml")],
        [("Times-Roman", "in this order.")],
    ]

    def draw(canvas: Canvas) -> None:
        for number, line in enumerate(lines):
            left = 60.0
            for font, text in line:
                canvas.setFont(font, 11)
                canvas.drawString(left, 700 - 13 * number, text)
                left += canvas.stringWidth(text, font, 11)

    assert read(drawn(draw)).text == " ".join("".join(text for _, text in line) for line in lines)


def test_exponents_stay() -> None:
    """Raised figures behind a unit or a figure are no notes."""

    def draw(canvas: Canvas) -> None:
        written = canvas.beginText(60, 700)
        for text, rise in (("The park has 12 km", 0), ("2", 5), (" of old wood and 10", 0), ("3", 5), (" birds.", 0)):
            written.setRise(rise)
            written.setFont("Helvetica", 6 if rise else 12)
            written.textOut(text)
        canvas.drawText(written)

    assert read(drawn(draw)).text == "The park has 12 km2 of old wood and 103 birds."
