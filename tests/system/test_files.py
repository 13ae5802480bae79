"""PDF and Word files from outside: over HTTP in each way in, and on the command line."""

from __future__ import annotations

import json
from base64 import b64encode
from pathlib import Path
from typing import Any

import httpx
import pytest
from reportlab.lib.pdfencrypt import StandardEncryption

from service.engine.media_types import DOC, DOCX, ODT, PDF
from tests.papers import Paper, docx_of, drawn, packed, pdf
from tests.system.test_cli import run

REPORT = [
    "# Dam at Orrin failed after years of warnings",
    (
        "The dam above Orrin failed on Monday after eleven days of rain. Engineers had found a crack 14 metres long in "
        "its east wall in March, and had asked for 4.2 million crowns to mend it. The county had put the decision off."
    ),
    "Nobody was hurt, since the village had been evacuated on Sunday. About 230 people slept in Pell Moor's school.",
    *(f"Page {number} of the report lists what the county had been told, and by whom it was." for number in range(90)),
]
WIRE = [
    "The dam above Orrin failed on Monday. Nobody was hurt when it broke, because the village was empty.",
    "Engineers had found a crack 14 metres long in the dam in March, the county said.",
]
FILES = {
    PDF: pdf(REPORT, Paper(columns=2, head="County of Amber", foot="{page}", break_words=True)),
    DOCX: docx_of(WIRE),
}
WAIT = {"prefer": "wait=30"}


@pytest.fixture(scope="module")
def caller(server: str) -> Any:
    """A caller of a running service."""
    with httpx.Client(base_url=server, trust_env=False, timeout=60) as caller:
        yield caller


def encoded(content: bytes) -> str:
    """Return bytes as JSON has them."""
    return b64encode(content).decode()


def sent(caller: httpx.Client, content: bytes, kind: str) -> list[httpx.Response]:
    """Return the answers to a file that is sent in each way: JSON, a form with and without a media type, as it is."""
    unnamed = "application/octet-stream"
    return [
        caller.post("/v1/documents", json={"content": encoded(content), "media_type": kind}),
        caller.post("/v1/documents", json={"content": encoded(content)}),
        caller.post("/v1/documents", files={"file": ("report", content, kind)}),
        caller.post("/v1/documents", files={"file": ("report", content, unnamed)}),
        caller.post("/v1/documents", content=content, headers={"content-type": kind}),
        caller.post("/v1/documents", content=content, headers={"content-type": unnamed}),
    ]


@pytest.mark.parametrize("kind", FILES)
def test_a_file_comes_in_each_way(caller: httpx.Client, kind: str) -> None:
    """However it is sent, and whether its kind is named or not, the same is read."""
    answers = sent(caller, FILES[kind], kind)
    assert [answer.status_code for answer in answers] == [201] * len(answers)
    read = {(answer.json()["title"], answer.json()["sentences"], answer.json()["characters"]) for answer in answers}
    assert len(read) == 1


def test_a_summary_cites_a_file(caller: httpx.Client) -> None:
    """A PDF in the request and a Word file sent ahead are told together, and every quote stands where it is said to."""
    ref = caller.post("/v1/documents", content=FILES[DOCX], headers={"content-type": DOCX}).json()["id"]
    documents = [
        {"id": "report", "content": encoded(FILES[PDF]), "media_type": PDF, "publisher": "County"},
        {"id": "wire", "ref": ref, "publisher": "Wire"},
    ]
    summary = caller.post("/v1/summaries", json={"documents": documents, "words": 80}, headers=WAIT).json()
    assert summary["status"] == "succeeded"
    texts = {
        name: caller.get(f"/v1/summaries/{summary['id']}/documents/{name}").json()["text"]
        for name in ("report", "wire")
    }
    assert texts["report"].startswith("Dam at Orrin failed after years of warnings\n\nThe dam above Orrin failed on")
    assert "County of Amber" not in texts["report"]
    cited = [citation for sentence in summary["sentences"] for citation in sentence["citations"]]
    assert {citation["document"] for citation in cited} == {"report", "wire"}
    for citation in cited:
        assert texts[citation["document"]][citation["start"] : citation["end"]] == citation["quote"]
    assert any(sentence["corroboration"]["level"] == "corroborated" for sentence in summary["sentences"])


ENCRYPTED = pdf(WIRE, encrypt=StandardEncryption("secret", ownerPassword="owner"))


@pytest.mark.parametrize(
    ("content", "kind", "status", "said"),
    [
        (ENCRYPTED, PDF, 422, "encrypted and needs a password"),
        (drawn(lambda canvas: canvas.rect(9, 9, 99, 99)), PDF, 422, "run OCR"),
        (FILES[PDF][:2_000], PDF, 422, "broken or cut off"),
        (FILES[DOCX][:2_000], DOCX, 422, "cut off"),
        (packed(FILES[DOCX], {"word/document.xml": "<a/>"}), DOCX, 422, "holds no text"),
        (b"It rained.", PDF, 422, "not a PDF"),
        (b"...", DOC, 415, "save it as DOCX or PDF"),
        (b"...", ODT, 415, "save it as DOCX or PDF"),
    ],
)
def test_a_file_that_cannot_be_read_says_why(
    caller: httpx.Client, content: bytes, kind: str, status: int, said: str
) -> None:
    """A problem with the reason and a way out, in each way in; the service lives on."""
    for answer in (
        caller.post("/v1/documents", content=content, headers={"content-type": kind}),
        caller.post("/v1/documents", json={"content": encoded(content), "media_type": kind}),
        caller.post(
            "/v1/checks", json={"text": "It rained.", "documents": [{"content": encoded(content), "media_type": kind}]}
        ),
    ):
        assert answer.status_code == status
        assert said in answer.json()["detail"]
    assert caller.get("/readyz").is_success


def test_files_on_the_command_line(tmp_path: Path) -> None:
    """`summarize` and `check` read PDF and Word files as they read others; what they do not read, they name."""
    paths = [tmp_path / "report.pdf", tmp_path / "wire.docx"]
    for path, content in zip(paths, FILES.values(), strict=True):
        path.write_bytes(content)
    summary = json.loads(run("summarize", *paths, "--json").stdout)
    cited = {citation["document"] for sentence in summary["sentences"] for citation in sentence["citations"]}
    assert cited == {"report.pdf", "wire.docx"}
    (tmp_path / "draft.txt").write_text(
        "Engineers had found a crack 41 metres long in its east wall in March.", "utf-8"
    )
    checked = run("check", tmp_path / "draft.txt", "--against", paths[0])
    assert checked.returncode == 2
    assert "41" in checked.stdout
    drafted = run("check", paths[1], "--against", *paths)
    assert "✓ 1." in drafted.stdout
    assert "PK" not in drafted.stdout
    (tmp_path / "old.doc").write_bytes(b"...")
    refused = run("summarize", tmp_path / "old.doc")
    assert refused.returncode == 1
    assert "save it as DOCX or PDF" in refused.stderr
