"""What a PDF says of itself: its title, and when it was written."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from reportlab.pdfgen.canvas import Canvas

from service.adapters.readers.pdf.facts import _moment
from tests.adapters.readers.test_pdf import STORY, read
from tests.papers import drawn, pdf


@pytest.mark.parametrize(
    ("title", "credible"),
    [
        ("Wall to be rebuilt", True),
        ("Microsoft Word - wall to be rebuilt.docx", False),
        ("wall_final_v3.indd", False),
        ("untitled document", False),
        ("Bericht", False),
    ],
)
def test_a_title_counts_where_it_is_one(title: str, credible: bool) -> None:  # noqa: FBT001
    """Names of files and programs are no titles."""
    assert (read(pdf([STORY], title=title)).title == title) is credible


@pytest.mark.parametrize(
    ("creator", "dated"), [("Microsoft® Word 2021", True), ("LaTeX with hyperref", True), ("Mozilla/5.0", False)]
)
def test_a_date_counts_where_a_person_finished_the_text(creator: str, dated: bool) -> None:  # noqa: FBT001
    """The print of a browser is as old as the click."""

    def draw(canvas: Canvas) -> None:
        canvas.setCreator(creator)
        canvas.drawString(60, 700, STORY[:80])

    assert (read(drawn(draw)).published_at == datetime(2000, 1, 1, tzinfo=UTC)) is dated


@pytest.mark.parametrize(
    ("stated", "moment"),
    [
        ("D:20260212180000+01'00'", datetime(2026, 2, 12, 18, tzinfo=timezone(timedelta(hours=1)))),
        ("D:20260212", datetime(2026, 2, 12, tzinfo=UTC)),
        ("D:20260212180000Z", datetime(2026, 2, 12, 18, tzinfo=UTC)),
        ("D:20261312", None),
        ("D:20260212180000-99'00'", None),
        ("yesterday", None),
    ],
)
def test_dates_of_pdf(stated: str, moment: datetime | None) -> None:
    """Dates with and without a time or a zone; what is none is none."""
    assert _moment(stated) == moment
