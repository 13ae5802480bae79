"""The pages' files: what a strict Content-Security-Policy and hostile text ask of them."""

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
STATIC = ROOT / "service" / "api" / "static"
PAGES = sorted(STATIC.glob("*.html"))
SCRIPTS = sorted(STATIC.glob("*.js"))


def named(path: Path) -> str:
    """Return the name that a test's id shows."""
    return path.name


class Inline(HTMLParser):
    """Collects what a policy without inline scripts and styles would forbid, and the addresses that are loaded."""

    def __init__(self) -> None:
        super().__init__()
        self.forbidden: list[str] = []
        self.loaded: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Look at one tag."""
        given = dict(attrs)
        if tag == "style" or (tag == "script" and "src" not in given):
            self.forbidden.append(tag)
        self.forbidden += [name for name in given if name == "style" or name.startswith("on")]
        self.loaded += [address for name in ("src", "href") if (address := given.get(name))]


@pytest.mark.parametrize("path", PAGES, ids=named)
def test_pages_hold_nothing_inline(path: Path) -> None:
    """Scripts and styles are files of this server, so the policy need allow nothing else."""
    seen = Inline()
    seen.feed(path.read_text(encoding="utf-8"))
    assert seen.forbidden == []
    assert all(address.startswith(("/", "#")) and not address.startswith("//") for address in seen.loaded)


@pytest.mark.parametrize("path", PAGES, ids=named)
def test_pages_load_files_that_exist(path: Path) -> None:
    """Every static file that a page names is there."""
    for name in re.findall(r"/static/([\w.-]+)", path.read_text(encoding="utf-8")):
        assert (STATIC / name).is_file(), name


@pytest.mark.parametrize("path", SCRIPTS, ids=named)
def test_scripts_never_make_markup_of_text(path: Path) -> None:
    """Nothing that a source says is parsed as HTML or run, and nothing is kept beyond the tab."""
    text = re.sub(r"^\s*//.*$", "", path.read_text(encoding="utf-8"), flags=re.MULTILINE)
    forbidden = r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|DOMParser|\beval\b|new Function|localStorage"
    assert re.findall(forbidden, text) == []


@pytest.mark.parametrize("path", SCRIPTS, ids=named)
def test_modules_import_files_that_exist(path: Path) -> None:
    """Every module that a module imports is beside it."""
    for name in re.findall(r'from "\./([\w.-]+)"', path.read_text(encoding="utf-8")):
        assert (STATIC / name).is_file(), name


@pytest.mark.parametrize("path", [*SCRIPTS, STATIC / "style.css"], ids=named)
def test_nothing_is_fetched_from_elsewhere(path: Path) -> None:
    """No file of the pages names another server."""
    assert re.findall(r"[\"'`(]\s*(?:https?:)?//", path.read_text(encoding="utf-8")) == []


def test_the_document_lists_every_module() -> None:
    """docs/page.md says what each module and the style sheet are for."""
    text = (ROOT / "docs" / "page.md").read_text(encoding="utf-8")
    for path in [*SCRIPTS, STATIC / "style.css"]:
        assert f"`service/api/static/{path.name}`" in text
