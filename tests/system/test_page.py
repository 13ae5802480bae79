"""The pages in a real browser, in front of the whole service."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import msgspec
import pytest

from service.core.render import notes
from service.core.types import Summary
from tests.core.render.samples import SUMMARY
from tests.system import browser as browsers
from tests.system.browser import Browser
from tests.system.service import running

pytestmark = pytest.mark.skipif(not (browsers.CHROMIUM and browsers.DRIVER), reason=browsers.REASON)

REQUEST = json.loads((Path(__file__).parents[2] / "examples" / "request.json").read_text(encoding="utf-8"))
PLANTED = "<img src=x onerror='window.planted = 1'><script>window.planted = 1</script>"
BROKEN_STREAM = r"""
const asked = [], heard = [];
const json = (value) => new Response(JSON.stringify(value), { status: 200 });
const stream = (lines, broken) => new Response(new ReadableStream({
  async pull(controller) {
    if (lines.length) controller.enqueue(new TextEncoder().encode(lines.splice(0).join("\n")));
    else if (!broken) controller.close();
    else {
      await new Promise((resolve) => setTimeout(resolve, 50));
      controller.error(new TypeError());
    }
  },
}));
const answers = [
  json({ status: "running" }),
  stream(["id: 1-0", "event: progress", "data: {}", "", ": keep-alive", "",
    "id: 2-0", "event: drafted", "data: {}", "", "id: 3"], true),
  json({ status: "running" }),
  json({ status: "running" }),
  stream(["id: 3-0", "event: verified", "data: {}", "", ""], false),
  json({ status: "succeeded" }),
];
window.fetch = async (path, { headers }) => (asked.push(headers["Last-Event-ID"] ?? ""), answers.shift());
import("/static/client.js")
  .then(({ follow }) => follow("x", (name) => heard.push(name)))
  .then((state) => { window.told = { asked, heard, status: state.status }; });
"""
# The page is given a summary that no service has made: with a doubt, a disagreement and a version before it.
GIVEN_SUMMARY = """
const given = %s;
const answer = (value) => new Response(JSON.stringify(value), { status: 200 });
window.fetch = async (path) => path.includes("/documents/")
  ? answer({ text: "A ferry struck the bridge, hurting 14. The hospital counted 23 hurt.", sentences: [] })
  : answer({ id: "sum_1", status: "succeeded", ...given });
"""
TAB, ENTER, ESCAPE = "\ue004", "\ue007", "\ue00c"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Run the service for all tests of this file."""
    with running(tmp_path_factory.mktemp("page")) as url:
        yield url


@pytest.fixture(scope="module")
def window() -> Iterator[Browser]:
    """Open one window for all tests of this file."""
    with Browser.start() as window:
        yield window


@pytest.fixture
def browser(window: Browser) -> Iterator[Browser]:
    """Give a test the window at a desk's size; at its end the console must be silent."""
    window.size(1280, 900)
    window.media()
    yield window
    assert window.complaints() == []


def made(server: str, body: dict[str, Any], key: str = "") -> dict[str, Any]:
    """Return a finished summary."""
    headers = {"Prefer": "wait=60", **({"Authorization": f"Bearer {key}"} if key else {})}
    answer = httpx.post(f"{server}/v1/summaries", json=body, headers=headers, timeout=90, trust_env=False)
    assert answer.status_code == httpx.codes.OK, answer.text
    assert answer.json()["status"] == "succeeded", answer.text
    return dict(answer.json())


@pytest.fixture(scope="module")
def summary(server: str) -> dict[str, Any]:
    """Have the example set summarized."""
    return made(server, REQUEST)


def reading(browser: Browser, server: str, summary: dict[str, Any]) -> None:
    """Open the reading page and wait until the summary and every cited document are there."""
    browser.open(f"{server}/summaries/{summary['id']}")
    browser.find("#s-0")
    cited = {citation["document"] for sentence in summary["sentences"] for citation in sentence["citations"]}
    for document in cited:
        browser.find(f"[data-document='{document}'] mark")


def lit(browser: Browser) -> list[str]:
    """Return the highlighted words, document by document, pieces of one passage joined."""
    return browser.texts(".canonical mark.on")


def test_pasted_articles_become_a_summary(browser: Browser, server: str) -> None:
    """A person pastes two articles, sends them, and reads the summary."""
    browser.open(f"{server}/")
    browser.type(
        ".article:nth-child(1) textarea", "The dam held. Forty houses in Tarn were emptied on Monday, police said."
    )
    browser.type(
        ".article:nth-child(2) textarea", "Police emptied forty houses in Tarn on Monday. The dam did not break."
    )
    browser.click("#send")
    browser.find("#s-0")
    assert "/summaries/sum_" in browser.address
    assert any("forty houses" in text.lower() for text in browser.texts(".sentence .said"))


def test_the_example_is_one_click(browser: Browser, server: str) -> None:
    """A newcomer fills in the example set with one click and sends it."""
    browser.open(f"{server}/")
    browser.click("#example")
    browser.until("return document.querySelectorAll('.article').length === arguments[0]", len(REQUEST["documents"]))
    browser.click("#send")
    browser.find("#s-0")
    assert len(browser.texts(".source")) == len(REQUEST["documents"])


def test_nothing_to_send_is_said(browser: Browser, server: str) -> None:
    """Sending nothing says what is missing and puts the cursor there."""
    browser.open(f"{server}/")
    browser.find(".article")
    browser.click("#send")
    assert "at least one article" in browser.text("#notice")
    assert browser.script("return document.activeElement.tagName") == "TEXTAREA"


def test_dropped_files_become_articles(browser: Browser, server: str) -> None:
    """Files dropped on the page become articles, their ending says what they are."""
    browser.open(f"{server}/")
    browser.find(".article")
    browser.script("""
        const carried = new DataTransfer();
        carried.items.add(new File(["Rain fell on Tarn."], "rain.txt", { type: "text/plain" }));
        carried.items.add(new File(["<p>Snow fell on Tarn.</p>"], "snow.html", { type: "text/html" }));
        document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: carried, bubbles: true, cancelable: true }));
    """)
    browser.until(
        "return document.querySelectorAll('.article').length === 2 && document.querySelector('.article .file')"
    )
    assert browser.texts(".article strong") == ["1. rain.txt", "2. snow.html"]
    assert browser.script("return document.querySelector('textarea').value") == "Rain fell on Tarn."
    assert "text/html" in browser.text(".article .file")


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


def test_notes_have_the_numbers_of_the_other_formats(browser: Browser, server: str, summary: dict[str, Any]) -> None:
    """A passage has the same number on the page as in the Markdown."""
    reading(browser, server, summary)
    told = msgspec.convert(summary, Summary)
    numbered = {note.quote: note.number for note in notes.notes(told)}
    for at, sentence in enumerate(told.sentences):
        shown = [int(number) for number in browser.texts(f"#s-{at} .note")]
        assert shown == list(notes.numbers(sentence.citations, numbered))


def test_disagreements_stand_side_by_side(browser: Browser, server: str, summary: dict[str, Any]) -> None:
    """Every position of every disagreement is shown, and lights its passage."""
    reading(browser, server, summary)
    positions = [position for each in summary["disagreements"] for position in each["positions"]]
    assert browser.texts(".side-of .said") == [position["text"] for position in positions]
    if positions:
        browser.click(".side-of")
        browser.find("mark.on")
        assert "".join(lit(browser)) in "".join(citation["quote"] for citation in positions[0]["citations"])


def test_doubts_and_changes_are_shown(browser: Browser, server: str) -> None:
    """A doubted sentence wears a badge and tells why when it is pointed at; what changed since before is listed."""
    source = {"source": GIVEN_SUMMARY % json.dumps(msgspec.to_builtins(SUMMARY))}
    planted = browser.devtools("Page.addScriptToEvaluateOnNewDocument", source)
    browser.open(f"{server}/summaries/sum_1")
    browser.find("#s-2.flagged")
    browser.devtools("Page.removeScriptToEvaluateOnNewDocument", planted)
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


def test_events_resume_where_they_broke_off(browser: Browser, server: str) -> None:
    """After a lost connection the page asks for what came after the last event that it saw, and misses none."""
    browser.open(f"{server}/")
    browser.find(".article")
    browser.script(BROKEN_STREAM)
    told = browser.until("return window.told")
    assert told == {
        "asked": ["", "", "", "", "2-0", ""],
        "heard": ["progress", "drafted", "verified"],
        "status": "succeeded",
    }


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


def contrast(browser: Browser, selector: str) -> float:
    """Return the contrast of an element's text with what lies behind it."""
    ink, paper = browser.script(
        """
        const element = document.querySelector(arguments[0]);
        let behind = element;
        while (getComputedStyle(behind).backgroundColor === "rgba(0, 0, 0, 0)") behind = behind.parentElement;
        return [getComputedStyle(element).color, getComputedStyle(behind).backgroundColor];
        """,
        selector,
    )
    lighter, darker = sorted((luminance(ink), luminance(paper)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(color: str) -> float:
    """Return the relative luminance of a CSS color `rgb(r, g, b)` (WCAG 2.2)."""
    channels = [float(part) / 255 for part in color.partition("(")[2].rstrip(")").split(",")[:3]]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_the_static_page_keeps_its_looks(browser: Browser, server: str, summary: dict[str, Any]) -> None:
    """The summary as an HTML file is styled under its own policy and loads nothing."""
    browser.open(f"{server}/v1/summaries/{summary['id']}")
    assert browser.text("h1") == summary["headline"]
    assert browser.script("return getComputedStyle(document.body).maxWidth") != "none"
    assert browser.script("return performance.getEntriesByType('resource').length") == 0


def test_with_keys_the_page_asks_for_one(window: Browser, tmp_path: Path) -> None:
    """Where the service has keys the page asks, keeps the key in this tab only, and then shows the summary."""
    import subprocess
    import sys

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
