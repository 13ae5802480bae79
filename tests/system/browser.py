"""A real Chromium, driven over the WebDriver protocol (https://www.w3.org/TR/webdriver2/) by chromedriver."""

from __future__ import annotations

import base64
import contextlib
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Self

import httpx

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
DRIVER = shutil.which("chromedriver")
REASON = "no Chromium with chromedriver here; on Debian: apt-get install chromium chromium-driver"
ELEMENT = "element-6066-11e4-a52e-4f735466cecf"
PATIENCE = 15.0


class Browser:
    """One window. Every method waits for what it needs, at most `PATIENCE` seconds."""

    def __init__(self, client: httpx.Client, session: str) -> None:
        self.client = client
        self.session = session

    @classmethod
    @contextlib.contextmanager
    def start(cls) -> Iterator[Self]:
        """Yield a new headless window, and end it with its driver."""
        port = free_port()
        with subprocess.Popen([str(DRIVER), f"--port={port}"], stdout=subprocess.DEVNULL) as driver:
            try:
                with httpx.Client(base_url=f"http://127.0.0.1:{port}", timeout=60, trust_env=False) as client:
                    browser = cls(client, opened(client))
                    yield browser
                    client.delete(f"/session/{browser.session}")
            finally:
                driver.terminate()

    def call(self, path: str, body: dict[str, Any] | None = None) -> Any:
        """Return the value of a WebDriver command."""
        url = f"/session/{self.session}/{path}"
        answer = self.client.get(url) if body is None else self.client.post(url, json=body)
        value = answer.json()["value"]
        if answer.is_error:
            raise AssertionError(f"{path}: {value['error']}: {value['message'].splitlines()[0]}")
        return value

    def open(self, url: str) -> None:
        """Go to `url`."""
        self.call("url", {"url": url})

    @property
    def address(self) -> str:
        """Where the window is."""
        return str(self.call("url"))

    def script(self, code: str, *arguments: Any) -> Any:
        """Return what the body of a function returns in the page."""
        return self.call("execute/sync", {"script": code, "args": list(arguments)})

    def until(self, code: str, *arguments: Any) -> Any:
        """Return the first true value that `code` returns."""
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            if value := self.script(code, *arguments):
                return value
            time.sleep(0.05)
        raise AssertionError(f"never true: {code} {arguments}; the page says: {self.text('body')[:400]}")

    def find(self, selector: str) -> dict[str, str]:
        """Return the first element that `selector` names, as soon as there is one."""
        return {ELEMENT: self.until("return document.querySelector(arguments[0])", selector)[ELEMENT]}

    def text(self, selector: str) -> str:
        """Return what a reader sees of the first element that `selector` names."""
        return str(self.script("return document.querySelector(arguments[0])?.innerText ?? ''", selector))

    def texts(self, selector: str) -> list[str]:
        """Return the whole text of every element that `selector` names."""
        code = "return [...document.querySelectorAll(arguments[0])].map((each) => each.textContent)"
        return list(self.script(code, selector))

    def click(self, selector: str) -> None:
        """Press the mouse over an element."""
        self.call(f"element/{self.find(selector)[ELEMENT]}/click", {})

    def type(self, selector: str, text: str) -> None:
        """Type into an element."""
        self.call(f"element/{self.find(selector)[ELEMENT]}/value", {"text": text})

    def point(self, selector: str) -> None:
        """Move the mouse over an element."""
        move = {"type": "pointerMove", "duration": 50, "origin": self.find(selector), "x": 0, "y": 0}
        mouse = {"type": "pointer", "id": "mouse", "parameters": {"pointerType": "mouse"}, "actions": [move]}
        self.call("actions", {"actions": [mouse]})

    def press(self, *keys: str) -> None:
        """Press keys one after the other, wherever the focus is."""
        strokes = [{"type": kind, "value": key} for key in keys for kind in ("keyDown", "keyUp")]
        self.call("actions", {"actions": [{"type": "key", "id": "keyboard", "actions": strokes}]})

    def size(self, width: int, height: int) -> None:
        """Give the page a viewport of this size, small ones too."""
        metrics = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 700}
        self.devtools("Emulation.setDeviceMetricsOverride", metrics)

    def media(self, medium: str = "", **features: str) -> None:
        """Let the page believe in a medium (print) and features (`prefers_color_scheme="dark"`)."""
        listed = [{"name": name.replace("_", "-"), "value": value} for name, value in features.items()]
        self.devtools("Emulation.setEmulatedMedia", {"media": medium, "features": listed})

    def devtools(self, command: str, parameters: dict[str, Any]) -> Any:
        """Return the answer to a command of Chromium's own protocol."""
        return self.call("goog/cdp/execute", {"cmd": command, "params": parameters})

    def complaints(self) -> list[str]:
        """Return what the page wrote to the console since the last call: errors, and what its policy forbade."""
        return [entry["message"] for entry in self.call("se/log", {"type": "browser"}) if entry["level"] == "SEVERE"]

    def picture(self, path: Path) -> None:
        """Save what the window shows."""
        path.write_bytes(base64.b64decode(self.call("screenshot")))


def free_port() -> int:
    """Return a port that nothing listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def opened(client: httpx.Client) -> str:
    """Return a new session, as soon as the driver answers."""
    arguments = ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run"]
    options = {"binary": CHROMIUM, "args": arguments}
    capabilities = {"goog:chromeOptions": options, "goog:loggingPrefs": {"browser": "ALL"}}
    deadline = time.monotonic() + PATIENCE
    while True:
        try:
            answer = client.post("/session", json={"capabilities": {"alwaysMatch": capabilities}})
            break
        except httpx.TransportError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.05)
    value = answer.json()["value"]
    assert answer.is_success, value.get("message")
    return str(value["sessionId"])
