"""Word files: what is told of them, what is not, and what they are refused for."""

from __future__ import annotations

from datetime import UTC, datetime
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.adapters.readers import READERS
from service.adapters.readers.docx import DocxReader
from service.core.errors import UnreadableDocument
from service.core.text.document import document
from service.core.types import Reading, Source
from service.engine.media_types import DOCX
from tests.papers import W, docx_of, ooxml, packed, word

RUN = "<w:r><w:t xml:space='preserve'>{}</w:t></w:r>"


def read(content: bytes) -> Reading:
    """Return what is read of a DOCX."""
    return DocxReader().read(Source(content=content))


def blocks(content: bytes) -> list[str]:
    """Return the blocks of a DOCX."""
    return read(content).text.split("\n\n")


def body(*elements: Any) -> bytes:
    """Return a DOCX of elements of WordprocessingML."""

    def build(made: Any) -> None:
        for element in elements:
            made.element.body.insert(len(made.element.body) - 1, element)

    return word(build)


def paragraph(inside: str) -> bytes:
    """Return a DOCX of one paragraph."""
    return body(ooxml("p", inside))


def kinds(content: bytes) -> dict[str, str]:
    """Return the kind of each sentence of a DOCX."""
    made = document(read(content), "a")
    return {made.sentence(number): each.kind for number, each in enumerate(made.sentences)}


def test_structure_is_kept() -> None:
    """Headings by style and captions are marked; list items are paragraphs; rows of tables are no prose."""

    def build(made: Any) -> None:
        made.add_heading("Wall to be rebuilt", 0)
        made.add_paragraph("The council voted on Tuesday.")
        made.add_heading("What it will cost", 2)
        made.add_paragraph("Work starts in May.", style="List Bullet")
        made.add_paragraph("The beach stays open.", style="List Number")
        made.add_paragraph("The wall in May, seen from the sea.", style="Caption")
        table = made.add_table(2, 2)
        for cell, text in zip(table._cells, ["Party", "Seats", "Wall", "12"], strict=True):  # noqa: SLF001
            cell.text = text

    content = word(build)
    assert blocks(content) == [
        *("Wall to be rebuilt", "The council voted on Tuesday.", "What it will cost", "Work starts in May."),
        *("The beach stays open.", "The wall in May, seen from the sea.", "Party | Seats", "Wall | 12"),
    ]
    told = kinds(content)
    assert told["Wall to be rebuilt"] == told["What it will cost"] == "heading"
    assert told["Work starts in May."] == told["The beach stays open."] == "prose"
    assert told["The wall in May, seen from the sea."] == "caption"
    assert told["Wall | 12"] == "boilerplate"
    assert read(content).title == "Wall to be rebuilt"


def test_a_short_bold_paragraph_is_a_heading() -> None:
    """Who uses no styles makes headings bold; a bold sentence is none."""
    bold = "<w:r><w:rPr><w:b/></w:rPr><w:t>{}</w:t></w:r>"
    content = body(
        ooxml("p", bold.format("What it will cost")), ooxml("p", bold.format("It cost four million.")),
        ooxml("p", bold.format("Cost: ") + RUN.format("four million")),
    )  # fmt: skip
    assert [mark.kind for mark in read(content).marks] == ["heading"]


def test_inserted_text_is_told_and_deleted_is_not() -> None:
    """The text is that with all changes accepted: insertions, deletions, moves, and paragraphs that were joined."""
    inside = RUN.format("The wall ") + f"<w:ins w:id='1' w:author='a'>{RUN.format('will be rebuilt')}</w:ins>"
    inside += "<w:del w:id='2' w:author='a'><w:r><w:delText>falls</w:delText></w:r></w:del>"
    inside += f"<w:moveFrom w:id='3' w:author='a'>{RUN.format(' elsewhere')}</w:moveFrom>"
    inside += f"<w:moveTo w:id='4' w:author='a'>{RUN.format(' here')}</w:moveTo>{RUN.format('.')}"
    assert blocks(paragraph(inside)) == ["The wall will be rebuilt here."]
    joined = "<w:pPr><w:rPr><w:del w:id='5' w:author='a'/></w:rPr></w:pPr>"
    content = body(ooxml("p", joined + RUN.format("The council ")), ooxml("p", RUN.format("voted.")))
    assert blocks(content) == ["The council voted."]
    row = "<w:tr>{}<w:tc><w:p>{}</w:p></w:tc><w:tc><w:p/></w:tc></w:tr>"
    gone = row.format("<w:trPr><w:del w:id='6' w:author='a'/></w:trPr>", RUN.format("old"))
    assert blocks(body(ooxml("tbl", gone + row.format("", RUN.format("new"))))) == ["new"]


def test_what_is_not_shown_is_not_told() -> None:
    """Hidden text, by itself or by its style, fields' codes, comments and reading aids are no text."""
    hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>"
    shown = "<w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t>It rained</w:t></w:r>"
    field = "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>"
    comment = "<w:commentRangeStart w:id='0'/>" + RUN.format(" on") + "<w:commentRangeEnd w:id='0'/>"
    comment += "<w:r><w:commentReference w:id='0'/></w:r>"
    ruby = (
        f"<w:r><w:ruby><w:rt>{RUN.format('aid')}</w:rt><w:rubyBase>{RUN.format(' Monday')}</w:rubyBase></w:ruby></w:r>"
    )
    assert blocks(paragraph(hidden + shown + field + comment + ruby + RUN.format("."))) == ["It rained on Monday."]

    def build(made: Any) -> None:
        made.styles.add_style("Secret", 1).font.hidden = True
        made.add_paragraph("Nobody reads this.", style="Secret")
        made.add_paragraph("It rained.")
        made.sections[0].header.paragraphs[0].text = "Amber Gazette"

    assert blocks(word(build)) == ["It rained."]


def test_signs_in_words() -> None:
    """Tabs are spaces, breaks are breaks, optional hyphens are nothing and fixed ones hyphens."""
    inside = (
        "<w:r><w:t>The re</w:t><w:softHyphen/><w:t>built</w:t><w:tab/><w:t>sea</w:t><w:noBreakHyphen/><w:t>wall</w:t>"
    )
    assert blocks(paragraph(inside + "<w:br/><w:t>stands.</w:t></w:r>")) == ["The rebuilt sea-wall\nstands."]


def test_text_in_other_elements_is_told() -> None:
    """Links, content controls, smart tags and boxes hold text; a box is told once, behind its paragraph."""
    control = (
        f"<w:sdt><w:sdtPr><w:alias w:val='x'/></w:sdtPr><w:sdtContent>{RUN.format('voted')}</w:sdtContent></w:sdt>"
    )
    link = f"<w:hyperlink w:anchor='x'>{RUN.format('The council ')}</w:hyperlink>"
    box = f"<w:txbxContent><w:p>{RUN.format('It cost four million.')}</w:p></w:txbxContent>"
    alternate = (
        "<mc:AlternateContent xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'>"
        f"<mc:Choice Requires='wps'>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent>"
    )
    content = paragraph(link + control + f"<w:r>{alternate}</w:r>" + RUN.format("."))
    assert blocks(content) == ["The council voted.", "It cost four million."]


def test_notes_come_last() -> None:
    """Footnotes that are referred to are told behind the text, in the order of their references."""
    notes = "".join(f"<w:footnote w:id='{n}'><w:p>{RUN.format(f'Note {n}.')}</w:p></w:footnote>" for n in (1, 2, 3))
    reference = "<w:r><w:footnoteReference w:id='{}'/></w:r>"
    content = body(
        ooxml("p", RUN.format("It rained") + reference.format(2) + RUN.format(".")),
        ooxml("p", RUN.format("All fled.") + reference.format(1)),
    )
    relations = (
        "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='r' "
        "Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes' "
        "Target='footnotes.xml'/></Relationships>"
    )
    parts = {"word/footnotes.xml": f"<w:footnotes {W}>{notes}</w:footnotes>", "word/_rels/document.xml.rels": relations}
    assert blocks(packed(content, parts)) == ["It rained.", "All fled.", "Note 2.", "Note 1."]


def test_a_table_that_lays_out_a_page_is_read_as_text() -> None:
    """A single cell, or cells with whole texts in them, are no rows."""
    story = "The council of Port Amber voted on Tuesday to rebuild the old sea wall. " * 5

    def build(made: Any) -> None:
        made.add_table(1, 1).cell(0, 0).text = "It rained."
        table = made.add_table(1, 2)
        table.cell(0, 0).text, table.cell(0, 1).text = story, "All fled."

    assert blocks(word(build)) == ["It rained.", story.strip(), "All fled."]
    assert "boilerplate" not in kinds(word(build)).values()


@pytest.mark.parametrize(
    ("title", "modified", "found"),
    [
        (
            "Wall to be rebuilt",
            datetime(2026, 2, 12, 20, tzinfo=UTC),
            ("Wall to be rebuilt", datetime(2026, 2, 12, 18, tzinfo=UTC)),
        ),
        ("report_final.docx", datetime(2026, 2, 20, tzinfo=UTC), (None, None)),
    ],
)
def test_metadata_counts_where_it_is_credible(title: str, modified: datetime, found: tuple[Any, Any]) -> None:
    """Title and date come from the core properties, unless they are a file's name or were worked on for days."""

    def build(made: Any) -> None:
        made.add_paragraph("It rained.")
        made.core_properties.title, made.core_properties.comments = title, ""
        made.core_properties.author = "A. Writer"
        made.core_properties.created = datetime(2026, 2, 12, 18, tzinfo=UTC)
        made.core_properties.modified = modified

    reading = read(word(build))
    assert (reading.title, reading.published_at) == found
    assert reading.language == "en-US"
    assert read(docx_of(["It rained."])).published_at is None  # the date of python-docx's own template


def types(kind: str) -> str:
    """Return a list of content types whose main part is of a kind."""
    return (
        "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
        f"<Override PartName='/word/document.xml' ContentType='application/{kind}.main+xml'/></Types>"
    )


def retyped(kind: str) -> bytes:
    """Return a DOCX that says of itself to be of a kind."""
    return packed(docx_of(["It rained."]), {"[Content_Types].xml": types(kind)})


def other(markup: str) -> bytes:
    """Return a DOCX with another main part."""
    return packed(docx_of(["It rained."]), {"word/document.xml": markup})


ENTITIES = "<!DOCTYPE d [<!ENTITY a 'aaaaaaaaaa'>" + "".join(
    f"<!ENTITY {chr(98 + n)} '{f'&{chr(97 + n)};' * 10}'>" for n in range(9)
)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600), "encrypted, or an old .doc"),
        (b"PK\x03\x04 and nothing more", "cannot be unpacked"),
        (b"plain text", "cannot be unpacked"),
        (retyped("vnd.ms-word.document.macroEnabled"), r"macros \(.docm\); save it as .docx"),
        (retyped("vnd.openxmlformats-officedocument.spreadsheetml.sheet"), "no Word document"),
        (other("<w:document"), "not well-formed"),
        (other(f"{ENTITIES}]><w:document {W}><w:body><w:p>&j;</w:p></w:body></w:document>"), "not well-formed"),
        (other("<!DOCTYPE d SYSTEM 'file:///etc/passwd'><d/>"), "document type"),
        (other(f"<w:document {W}>" + "<w:p>" * 5_000 + "</w:p>" * 5_000 + "</w:document>"), "nested too deeply"),
        (other(f"<w:document {W}>{' ' * 70_000_000}</w:document>"), "more than 64,000,000 bytes"),
        (other(f"<w:document {W}><w:body><w:p/></w:body></w:document>"), "holds no text"),
        (packed(docx_of(["It rained."]), {"word/document.xml": None}), "holds no text"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_refused_with_its_reason(content: bytes, said: str) -> None:
    """Encrypted, old, broken, with macros, with entities, nested without end, unpacking without end, or empty."""
    with pytest.raises(UnreadableDocument, match=said):
        read(content)


def test_too_many_parts_are_refused() -> None:
    """An archive of a hundred thousand files is no text."""
    with ZipFile(made := BytesIO(), "w", ZIP_DEFLATED) as archive:
        for number in range(10_001):
            archive.writestr(f"{number}", b"")
    with pytest.raises(UnreadableDocument, match="10,001 parts; at most 10,000"):
        read(made.getvalue())


def test_nested_tables_are_read_in_linear_time() -> None:
    """Tables in tables in tables end: each cell is read once."""
    inside = f"<w:p>{RUN.format('It rained.')}</w:p>"
    for _ in range(60):
        inside = f"<w:tbl><w:tr><w:tc>{inside}</w:tc></w:tr></w:tbl>"
    assert blocks(other(f"<w:document {W}><w:body>{inside}</w:body></w:document>")) == ["It rained."]


def test_styles_that_are_based_on_each_other_end() -> None:
    """A circle of styles is followed only so far."""
    style = "<w:style w:type='paragraph' w:styleId='{}'><w:name w:val='x'/><w:basedOn w:val='{}'/></w:style>"
    styled = f"<w:styles {W}>{style.format('A', 'B')}{style.format('B', 'A')}</w:styles>"
    content = paragraph("<w:pPr><w:pStyle w:val='A'/></w:pPr>" + RUN.format("It rained."))
    assert blocks(packed(content, {"word/styles.xml": styled})) == ["It rained."]


_lines = st.text(st.characters(exclude_categories=["Cs", "Cc", "Co", "Cn"]), min_size=1, max_size=60)


@given(st.lists(_lines, min_size=1, max_size=8))
def test_offsets_hold(texts: list[str]) -> None:
    """Whatever is written, every sentence is a slice of the text, and the text is what was written."""
    try:
        made = document(read(docx_of(["It rained.", *texts])), "a")
    except UnreadableDocument:
        pytest.fail("there is text in it")
    end = 0
    for each in made.sentences:
        assert end <= each.start < each.end <= len(made.text)
        end = each.end
    written = "".join(texts).replace("# ", "").replace("\u00ad", "").replace("\u200b", "")
    assert "".join(made.text.replace("# ", "").split()) == "It" + "rained." + "".join(written.split())


def test_the_media_type_has_this_reader() -> None:
    """The table of readers names it."""
    assert isinstance(READERS[DOCX], DocxReader)
