"""The whole service and a real browser, started once for the session."""

from collections.abc import Iterator
from typing import Any

import pytest

from tests.system import browser as browsers
from tests.system.browser import Browser
from tests.system.reading import REQUEST, made
from tests.system.service import running


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Run the service once for all tests that do not change how it is set up."""
    with running(tmp_path_factory.mktemp("service")) as url:
        yield url


@pytest.fixture(scope="session")
def window() -> Iterator[Browser]:
    """Open one window for all tests of pages."""
    if not (browsers.CHROMIUM and browsers.DRIVER):
        pytest.skip(browsers.REASON)
    with Browser.start() as window:
        yield window


@pytest.fixture
def browser(window: Browser) -> Iterator[Browser]:
    """Give a test the window at a desk's size; at its end the console must be silent."""
    window.size(1280, 900)
    window.media()
    yield window
    assert window.complaints() == []


@pytest.fixture(scope="session")
def summary(server: str) -> dict[str, Any]:
    """Have the example set summarized."""
    return made(server, REQUEST)
