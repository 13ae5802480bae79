"""The reading page in a real browser, in front of the whole service."""

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import httpx
import msgspec
import pytest
from msgspec import structs

from service.core.render import notes
from service.core.text.words import count_words
from service.core.types import Summary
from tests.core.render.samples import SUMMARY
from tests.system.browser import Browser
from tests.system.reading import REQUEST, contrast, lit, made, reading
from tests.system.service import running

PLANTED = "<img src=x onerror='window.planted = 1'><script>window.planted = 1</script>"
# The page is given a summary that no service has made: with a doubt, a disagreement and a version before it.
GIVEN_SUMMARY = """
const given = %s;
const answer = (value) => new Response(JSON.stringify(value), { status: 200 });
window.fetch = async (path) => path.includes("/documents/")
  ? answer({ text: "A ferry struck the bridge, hurting 14. The hospital counted 23 hurt.", sentences: [] })
  : answer({ id: "sum_1", status: "succeeded", ...given });
"""
TAB, ENTER, ESCAPE = "\ue004", "\ue007", "\ue00c"


def test_pointing_lights_exactly_the_cited_words(browser: Browser, server: str, summary: dict[str, Any]) -> None:
    """Each sentence, pointed at, lights its cited passages word for word and nothing else."""
    reading(browser, server, summary)
    for number, sentence in enumerate(summary["sentences"]):
        browser.script(f"document.querySelector('#s-{number}').scrollIntoView({{ block: 'center' }})")
        browser.point(f"#s-{number}")
        browser.until("return document.querySelector(arguments[0] + '.on')", f"#s-{number}")
        quotes = [citation["quote"] for citation in sentence["citations"]]
        browser.until("return document.querySelectorAll('mark.on').length >= arguments[0]", len(set(quotes)))
        assert sorted("".join(lit(browser))) == sorted("".join(quotes))


def test_a_pointed_passage_is_in_view(browser: Browser, server: str, summary: dict[str, Any]) -> None:
    """The sources scroll to the first cited passage."""
    reading(browser, server, summary)
    browser.click(f"#s-{len(summary['sentences']) - 1}")
    browser.until("""
        const mark = document.querySelector("mark.on")?.getBoundingClientRect();
        const pane = document.querySelector("#pane").getBoundingClientRect();
        return mark && mark.top >= pane.top && mark.top < pane.bottom;
    """)


def test_the_keyboard_is_enough(browser: Browser, server: str, summary: dict[str, Any]) -> None:
    """Tab reaches a sentence, Enter holds it, Escape lets go."""
    reading(browser, server, summary)
    for _ in range(12):
        browser.press(TAB)
        if browser.script("return document.activeElement.id") == "s-0":
            break
    browser.press(ENTER)
    browser.find("#s-0.on[aria-pressed=true]")
    assert lit(browser)
    browser.press(ESCAPE)
    browser.find("#s-0[aria-pressed=false]:not(.on)")
    assert lit(browser) == []


def test_backing_and_roles_are_told(browser: Browser, server: str, summary: dict[str, Any]) -> None:
    """A sentence's sources are counted in words, and a document that is not used says why."""
    reading(browser, server, summary)
    browser.click("#s-0")
    assert "source" in browser.text("#evidence h2").lower()
    for document in summary["documents"]:
        said = browser.text(f"[data-document='{document['id']}'] summary")
        assert {"copy": "a copy of", "off_topic": "something else"}.get(document["role"], "") in said


def test_parts_are_underlined_and_shown_with_their_passages(
    browser: Browser, server: str, summary: dict[str, Any]
) -> None:
    """What more sources say of a sentence than say all of it stands out in it, and their words are shown."""
    reading(browser, server, summary)
    number, sentence = next(
        (at, each) for at, each in enumerate(summary["sentences"]) if each["corroboration"]["parts"]
    )
    parts = sentence["corroboration"]["parts"]
    underlined = [sentence["text"][part["start"] : part["end"]] for part in parts]
    assert browser.texts(f"#s-{number} .in-part") == underlined
    assert browser.text(f"#s-{number} .said") == sentence["text"]
    browser.click(f"#s-{number}")
    told = browser.texts("#evidence h3")[: len(parts)]
    said = [
        f"“{words}”: {part['independent_sources']} independent" for words, part in zip(underlined, parts, strict=True)
    ]
    assert all(map(str.__contains__, told, said))
    leading = "return [...document.querySelectorAll('#evidence h3 + ul')].map((each) => each.childElementCount)"
    cited = [len({(each["document"], each["start"]) for each in part["citations"]}) for part in parts]
    assert browser.script(leading)[: len(parts)] == cited


@pytest.mark.parametrize(
    "text", ["Marlin & Tew — 64-kilometre", "เรือชนท่าเรือ 14", "船が橋に衝突した。", "", "«Là» 3,5 %"]
)
def test_words_are_counted_as_the_service_counts_them(browser: Browser, server: str, text: str) -> None:
    """The page says as many words as the length that was asked for is counted in."""
    browser.open(f"{server}/")
    code = "import('/static/words.js').then((words) => { window.counted = words.countWords(arguments[0]); });"
    browser.script(code, text)
    assert browser.until("return window.counted === undefined ? null : [window.counted];") == [count_words(text)]


def test_a_summary_that_is_being_made_can_be_cancelled(browser: Browser, tmp_path: Path) -> None:
    """Who has waited long enough ends it from the page, which says so and leads to a new one."""
    with running(tmp_path, "--no-worker") as url:
        queued = httpx.post(f"{url}/v1/summaries", json=REQUEST, trust_env=False).json()
        browser.open(f"{url}/summaries/{queued['id']}")
        browser.click("#parts button")
        browser.until("return document.querySelector('#headline').textContent === 'This summary was cancelled'")
        assert browser.texts("#parts .button") == ["New summary"]


def test_notes_have_the_numbers_of_the_other_formats(browser: Browser, server: str, summary: dict[str, Any]) -> None:
    """A passage has the same number on the page as in the Markdown."""
    reading(browser, server, summary)
    told = msgspec.convert(summary, Summary)
    numbered = {note.quote: note.number for note in notes.notes(told)}
    for at, sentence in enumerate(told.sentences):
        shown = [int(number) for number in browser.texts(f"#s-{at} .note")]
        assert shown == list(notes.numbers(sentence.citations, numbered))


def test_what_more_sources_say_in_part_has_their_numbers(
    browser: Browser, server: str, summary: dict[str, Any]
) -> None:
    """The passages of a part stand behind its badge, so that on paper no passage is without a sentence."""
    reading(browser, server, summary)
    told = msgspec.convert(summary, Summary)
    numbered = {note.quote: note.number for note in notes.notes(told)}
    for at, sentence in enumerate(told.sentences):
        further = [citation for part in sentence.corroboration.parts for citation in part.citations]
        shown = [int(number) for number in browser.texts(f"#s-{at} .further")]
        assert shown == sorted(notes.numbers(further, numbered))
    assert browser.texts(".further")


def test_nothing_runs_together_where_it_is_read_aloud(browser: Browser, server: str, summary: dict[str, Any]) -> None:
    """Numbers, badges and names are words of their own to a screen reader, and where they are copied."""
    reading(browser, server, summary)
    for each, shown in zip(summary["sentences"], browser.texts(".sentence"), strict=True):
        assert re.fullmatch(r"(\s\d+)+(\s.*)?", shown.removeprefix(each["text"]))
    for name in browser.texts(".source > summary"):
        assert re.search(r"\w (\d+ passages?|used|a copy of|read, not|about something)", name)


def test_disagreements_stand_side_by_side(browser: Browser, server: str, summary: dict[str, Any]) -> None:
    """Every position of every disagreement is shown, and lights its passage."""
    reading(browser, server, summary)
    positions = [position for each in summary["disagreements"] for position in each["positions"]]
    assert browser.texts(".side-of .said") == [position["text"] for position in positions]
    if positions:
        browser.click(".side-of")
        browser.find("mark.on")
        assert "".join(lit(browser)) in "".join(citation["quote"] for citation in positions[0]["citations"])


def test_a_sentence_that_a_source_tells_differently_says_so(browser: Browser, server: str) -> None:
    """It wears a badge, and who points at it sees what the other side says and where."""
    first, *others = SUMMARY.sentences
    sided = structs.replace(first, citations=first.citations[:1], disagreements=(0,))
    given(browser, server, structs.replace(SUMMARY, sentences=(sided, *others)))
    assert browser.text("#s-0 .badge.flagged") == "sources disagree"
    assert not browser.texts("#s-1 .badge.flagged")
    browser.click("#s-0 .said")
    told = browser.text("#evidence")
    assert "Told differently: “counted 23 hurt”" in told
    assert "The Ledger" in told


def given(browser: Browser, server: str, summary: Summary) -> None:
    """Open the reading page of a summary that no service has made."""
    source = {"source": GIVEN_SUMMARY % json.dumps(msgspec.to_builtins(summary))}
    planted = browser.devtools("Page.addScriptToEvaluateOnNewDocument", source)
    browser.open(f"{server}/summaries/sum_1")
    browser.find("#s-2.flagged")
    browser.devtools("Page.removeScriptToEvaluateOnNewDocument", planted)


def test_doubts_and_changes_are_shown(browser: Browser, server: str) -> None:
    """A doubted sentence wears a badge and tells why when it is pointed at; what changed since before is listed."""
    given(browser, server, SUMMARY)
    assert browser.text("#s-2 .badge.flagged") == "doubted"
    browser.click("#s-2 .said")
    assert "41 is not in the passage; it stands in none of the documents" in browser.text("#evidence")
    assert "1 sentence doubted" in browser.text("#facts")
    assert "2 independent sources" in browser.text("#s-0")
    assert browser.texts(".side-of strong") == ["Northwire", "The Ledger"]
    assert "Gone: The bridge is open." in browser.text("#parts")


def test_hostile_articles_are_only_text(browser: Browser, server: str) -> None:
    """Markup and script addresses in articles are shown as text and never run."""
    texts = [
        f"Rain fell on Tarn for {n} days 🌧️🌧️ and {PLANTED} the river rose by two metres on Monday. {PLANTED}"
        for n in (3, 4)
    ]
    hostile = [
        {
            "id": f"h{n}",
            "text": text,
            "title": PLANTED,
            "publisher": PLANTED + str(n),
            "url": "https://tarn.example/'onclick='x",
        }
        for n, text in enumerate(texts)
    ]
    summary = made(server, {"documents": hostile, "words": 60})
    reading(browser, server, summary)
    browser.click("#s-0")
    browser.find("mark.on")
    quotes = [citation["quote"] for citation in summary["sentences"][0]["citations"]]
    assert sorted("".join(lit(browser))) == sorted("".join(quotes))
    assert browser.script("return window.planted ?? null") is None
    assert browser.script("return document.querySelectorAll('main img, main script').length") == 0


def test_an_unknown_summary_is_said(window: Browser, server: str) -> None:
    """An address that leads nowhere says so."""
    window.open(f"{server}/summaries/sum_00000000000000000000000000")
    window.until("return document.querySelector('h1').textContent.includes('no such summary')")
    window.complaints()  # the browser itself reports the 404


def test_nothing_is_wider_than_a_telephone(browser: Browser, server: str, summary: dict[str, Any]) -> None:
    """On a narrow screen nothing has to be scrolled sideways, and a tapped sentence brings its passage up."""
    browser.size(360, 740)
    browser.open(f"{server}/")
    browser.find(".article")
    assert browser.script("return document.documentElement.scrollWidth") <= 360
    reading(browser, server, summary)
    assert browser.script("return document.documentElement.scrollWidth") <= 360
    browser.click("#s-0 .said")
    browser.find("#evidence blockquote")
    assert browser.text("#evidence blockquote")


def test_paper_carries_the_passages(browser: Browser, server: str, summary: dict[str, Any]) -> None:
    """Printed, the summary is followed by its passages, and the sources beside it are left out."""
    reading(browser, server, summary)
    browser.media("print")
    shown = browser.text("main")
    assert summary["sentences"][0]["citations"][0]["quote"] in browser.text(".printed")
    assert "Save as" not in shown
    assert browser.script("return document.querySelector('.sources').offsetParent") is None


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_stands_out(browser: Browser, server: str, summary: dict[str, Any], scheme: str) -> None:
    """Text has a contrast of at least 4.5 to 1 in light and in dark (WCAG 2.2, 1.4.3)."""
    reading(browser, server, summary)
    browser.media(prefers_color_scheme=scheme)
    browser.click("#s-0")
    for selector in ("h1", "#s-0 .said", "#facts", ".note", ".source .role", ".made", "#evidence h2", "mark.on"):
        assert contrast(browser, selector) >= 4.5, selector


def test_the_static_page_keeps_its_looks(browser: Browser, server: str, summary: dict[str, Any]) -> None:
    """The summary as an HTML file is styled under its own policy and loads nothing."""
    browser.open(f"{server}/v1/summaries/{summary['id']}")
    assert browser.text("h1") == summary["headline"]
    assert browser.script("return getComputedStyle(document.body).maxWidth") != "none"
    assert browser.script("return performance.getEntriesByType('resource').length") == 0


def test_with_keys_the_page_asks_for_one(window: Browser, tmp_path: Path) -> None:
    """Where the service has keys the page asks, keeps the key in this tab only, and then shows the summary."""
    command = [sys.executable, "-m", "service", "keys", "create", "desk", "--data-dir", str(tmp_path / "data")]
    key = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()[0]
    with running(tmp_path) as guarded:
        summary = made(guarded, {"documents": REQUEST["documents"][:2], "words": 60}, key)
        window.open(f"{guarded}/summaries/{summary['id']}")
        window.find("#key[open]")
        window.type("#key-value", key)
        window.press(ENTER)
        window.find("#s-0")
        assert window.script("return [localStorage.length, document.cookie, sessionStorage.length]") == [0, "", 1]
    window.complaints()  # the browser itself reports the 401
