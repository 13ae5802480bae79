"""The pages about the interface in a real browser."""

import re

import httpx
import pytest

from tests.system.browser import Browser
from tests.system.reading import contrast

DRAWN = """
const operations = [...(document.querySelector("rapi-doc")?.shadowRoot?.querySelectorAll("api-response") ?? [])];
return operations.length > 15 && operations.every((each) => each.shadowRoot?.textContent.includes("RESPONSE"))
  ? operations.length : 0;
"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_interface_shows_the_answers_of_every_call(browser: Browser, server: str, scheme: str) -> None:
    """No call's part of the page fails to be drawn, and the page is as light or dark as its reader wants it."""
    browser.media(prefers_color_scheme=scheme)
    browser.open(f"{server}/docs")
    assert browser.until(DRAWN)
    assert browser.script("return document.querySelector('rapi-doc').getAttribute('theme')") == scheme


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_of_problems_can_be_read_anywhere(browser: Browser, server: str, scheme: str) -> None:
    """On a telephone nothing stands out of the window, in any light the text stands out from the page."""
    browser.size(360, 740)
    browser.media(prefers_color_scheme=scheme)
    browser.open(f"{server}/docs/problems#not_found")
    assert browser.script("return document.documentElement.scrollWidth") <= 360
    assert contrast(browser, "#not_found > p:last-child") > 7
    assert "`" not in browser.text("main")


def test_a_problem_leads_to_its_place_on_the_page(server: str) -> None:
    """The address that a problem names is a part of the page."""
    kind = httpx.get(f"{server}/v1/summaries/sum_none", trust_env=False).json()["type"]
    page = httpx.get(f"{server}{kind}", trust_env=False).text
    assert re.search(f'id="{kind.partition("#")[2]}"', page)


@pytest.mark.parametrize("width", [1280, 390])
def test_a_page_without_a_summary_shows_the_way_on(browser: Browser, server: str, width: int) -> None:
    """What failed has its reason, no sources to point at, and a way to the next summary."""
    answer = httpx.post(
        f"{server}/v1/summaries",
        json={"documents": [{"text": "Hello"}]},
        headers={"prefer": "wait=30"},
        timeout=60,
        trust_env=False,
    )
    browser.size(width, 800)
    browser.open(f"{server}/summaries/{answer.json()['id']}")
    browser.until("return document.querySelector('#notice').innerText.includes('no sentence')")
    assert browser.script("return document.querySelector('.sources').offsetHeight") == 0
    browser.click("#parts a")
    browser.find("#form")
