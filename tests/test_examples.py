"""The example set is what the demo, the README and many tests stand on."""

import importlib.util
import re
from pathlib import Path
from types import ModuleType

import msgspec
import pytest

from service.core.types import CheckRequest, SummaryRequest

EXAMPLES = Path(__file__).parents[1] / "examples"
ARTICLES = sorted((EXAMPLES / "articles").iterdir())


@pytest.fixture(scope="module")
def refresh() -> ModuleType:
    """Load the script that keeps the request bodies up to date."""
    spec = importlib.util.spec_from_file_location("refresh", EXAMPLES / "refresh.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_request_equals_the_files(refresh: ModuleType) -> None:
    """`request.json` holds the articles' texts as the files have them."""
    assert (EXAMPLES / "request.json").read_text(encoding="utf-8") == refresh.encoded(refresh.summary_request())


def test_check_equals_the_files(refresh: ModuleType) -> None:
    """`check.json` holds the draft and the same articles."""
    assert (EXAMPLES / "check.json").read_text(encoding="utf-8") == refresh.encoded(refresh.check_request())


def test_the_page_offers_the_same_set(refresh: ModuleType) -> None:
    """The example behind the start page's button is `request.json`."""
    assert refresh.PAGE.read_bytes() == (EXAMPLES / "request.json").read_bytes()


def test_request_is_complete() -> None:
    """`request.json` is a whole summary request with every article in it, each with its publisher, address and date."""
    request = msgspec.json.decode((EXAMPLES / "request.json").read_bytes(), type=SummaryRequest)
    assert {source.id for source in request.documents} == {path.stem for path in ARTICLES}
    assert all(source.publisher and source.url and source.published_at for source in request.documents)


def test_check_is_complete() -> None:
    """`check.json` is a whole check request."""
    request = msgspec.json.decode((EXAMPLES / "check.json").read_bytes(), type=CheckRequest)
    assert len(request.documents) == len(ARTICLES)
    assert "[1]" in request.text


def test_addresses_lead_nowhere() -> None:
    """Every address in the set is under `.example`, which no one can own."""
    texts = [path.read_text(encoding="utf-8") for path in (*ARTICLES, EXAMPLES / "request.json")]
    hosts = {host for text in texts for host in re.findall(r"https?://([^/\"\s)]+)", text)}
    assert hosts
    assert all(host.endswith(".example") for host in hosts)


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_articles_are_short(path: Path) -> None:
    """Each article reads in two minutes: 150 to 400 words of text."""
    text = re.sub(r"<[^>]*>", " ", path.read_text(encoding="utf-8"))
    assert 150 <= len(text.split()) <= 450
