"""What tests of the pages do again and again: make a summary, open it, look at what is lit and how."""

import json
from pathlib import Path
from typing import Any

import httpx

from tests.system.browser import Browser

REQUEST = json.loads((Path(__file__).parents[2] / "examples" / "request.json").read_text(encoding="utf-8"))


def made(server: str, body: dict[str, Any], key: str = "") -> dict[str, Any]:
    """Return a finished summary."""
    headers = {"Prefer": "wait=60", **({"Authorization": f"Bearer {key}"} if key else {})}
    answer = httpx.post(f"{server}/v1/summaries", json=body, headers=headers, timeout=90, trust_env=False)
    assert answer.status_code == httpx.codes.OK, answer.text
    assert answer.json()["status"] == "succeeded", answer.text
    return dict(answer.json())


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
