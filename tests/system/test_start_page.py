"""The start page in a real browser, and how it follows a summary that is being made."""

from pathlib import Path

import httpx

from tests.system.browser import Browser
from tests.system.reading import REQUEST

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
    browser.type(".article textarea", "Rain")
    assert browser.script("return document.querySelector('#notice').hidden")


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


def test_every_file_that_is_none_is_named(browser: Browser, server: str) -> None:
    """Of several files at once, each that is empty or broken is told, and the others become articles."""
    browser.open(f"{server}/")
    browser.find(".article")
    browser.script("""
        const carried = new DataTransfer();
        carried.items.add(new File([""], "none.txt", { type: "text/plain" }));
        carried.items.add(new File(["{oh"], "item.json", { type: "application/json" }));
        carried.items.add(new File(["Rain fell on Tarn."], "rain.txt", { type: "text/plain" }));
        document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: carried, bubbles: true, cancelable: true }));
    """)
    browser.until("return !document.querySelector('#notice').hidden")
    assert browser.text("#notice") == "none.txt is empty. item.json cannot be read."
    assert browser.texts(".article strong") == ["1. rain.txt"]


def test_a_removed_file_can_be_chosen_again(browser: Browser, server: str, tmp_path: Path) -> None:
    """The file that was chosen last is as good as any other, and each article's buttons say whose they are."""
    (tmp_path / "rain.txt").write_text("Rain fell on Tarn.", encoding="utf-8")
    browser.open(f"{server}/")
    for _ in range(2):
        browser.type("#files", str(tmp_path / "rain.txt"))
        browser.until("return document.querySelector('.article strong')?.textContent === '1. rain.txt'")
        browser.click("[aria-label='Remove 1. rain.txt']")
        browser.find("[aria-label='Text of 1. Article']")


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


def test_a_refusal_speaks_of_articles(browser: Browser, server: str) -> None:
    """Who gave a wrong address is told in which article it stands, and the field is opened."""
    browser.open(f"{server}/")
    browser.type(".article:nth-child(2) textarea", "The dam held. Forty houses in Tarn were emptied on Monday.")
    code = """
        const field = document.querySelector(".article:nth-child(2) input[type=url]");
        field.value = "post.example";
        field.dispatchEvent(new Event("input", { bubbles: true }));
    """
    browser.script(code)
    browser.click("#send")
    browser.until("return !document.querySelector('#notice').hidden")
    assert browser.text("#notice") == "Article 2, address: must be an absolute http or https address."
    assert browser.script("return document.querySelector('.article:nth-child(2) details').open")
    assert all("422" in line for line in browser.complaints())


def test_a_file_that_cannot_be_read_is_counted(browser: Browser, server: str) -> None:
    """What fails only when it is read is told by the article's number, too."""
    order = {"documents": [{"text": "The dam held."}, {"content": "JVBERi0xLjcgY3V0", "media_type": "application/pdf"}]}
    answer = httpx.post(
        f"{server}/v1/summaries", json=order, headers={"prefer": "wait=30"}, timeout=60, trust_env=False
    )
    browser.open(f"{server}/summaries/{answer.json()['id']}")
    browser.until("return document.querySelector('#notice').innerText.startsWith('Article 2: the PDF is broken')")
