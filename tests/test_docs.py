"""Documents that are held to their word: commands, options, paths, calls and links that they name exist."""

import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from runpy import run_path

import click
import pytest

from service.cli import commands
from service.evals.run import BENCHES, TASKS

ROOT = Path(__file__).parents[1]
DOCUMENTS = sorted(
    path for pattern in ("*.md", "docs/**/*.md", "examples/*.md", "deploy/*.md") for path in ROOT.glob(pattern)
)
FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
TOP = {path.name for path in ROOT.iterdir() if path.is_dir() and not path.name.startswith(".")}

each_document = pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.relative_to(ROOT).as_posix())


def prose(path: Path) -> str:
    """Return a document without its fenced blocks."""
    return FENCE.sub("", path.read_text(encoding="utf-8"))


def shell_lines(path: Path) -> Iterator[str]:
    """Yield the command lines of a document's shell blocks, continued ones joined."""
    for language, block in FENCE.findall(path.read_text(encoding="utf-8")):
        if language in {"sh", "bash", "console"}:
            for line in block.replace("\\\n", " ").splitlines():
                yield line.removeprefix("$ ").strip()


def inline_code(path: Path) -> list[str]:
    """Return what a document's prose sets in code."""
    return re.findall(r"`([^`\n]+)`", prose(path))


def anchors(path: Path) -> set[str]:
    """Return the anchors of a document's headings, as GitHub makes them, and those that it sets itself."""
    headings = re.findall(r"^#+ (.+)$", FENCE.sub("", path.read_text(encoding="utf-8")), re.MULTILINE)
    made = {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}
    return made | set(re.findall(r'<a id="([^"]+)">', path.read_text(encoding="utf-8")))


@each_document
def test_internal_links_resolve(path: Path) -> None:
    """Every relative link leads to a file, and every fragment to a heading of it."""
    for target in re.findall(r"\]\(([^)\s]+)\)", prose(path)):
        if re.match(r"[a-z]+:", target):
            continue
        file, _, fragment = target.partition("#")
        found = (path.parent / file).resolve() if file else path
        assert found.exists(), target
        assert not fragment or fragment in anchors(found), target


@each_document
def test_named_paths_exist(path: Path) -> None:
    """Every path of this repository that a document names in code exists."""
    for code in inline_code(path):
        if re.fullmatch(r"[\w.-]+(/[\w.*{},-]+)*/?", code) and code.split("/")[0] in TOP and "/" in code:
            assert any(ROOT.glob(code.rstrip("/"))), code


def corroborate_lines(path: Path) -> Iterator[list[str]]:
    """Yield the words of each `corroborate` command that a document shows."""
    for line in [*shell_lines(path), *inline_code(path)]:
        words = shlex.split(line, comments=True) if line.startswith("corroborate ") else []
        if len(words) > 1 and re.fullmatch(r"[a-z]+", words[1]):
            yield words[1:]


@each_document
def test_named_commands_exist(path: Path) -> None:
    """Every `corroborate` command that a document shows exists, with its options."""
    for words in corroborate_lines(path):
        command: click.Command = commands
        while words and isinstance(command, click.Group):
            assert words[0] in command.commands, words
            command = command.commands[words.pop(0)]
        known = {option for parameter in command.params for option in parameter.opts}
        given = {word.split("=")[0] for word in words if word.startswith("--")}
        assert given <= known, (command.name, given - known)


@each_document
def test_named_targets_exist(path: Path) -> None:
    """Every `make` target that a document shows is in the Makefile."""
    targets = set(re.findall(r"^([a-z][\w-]*):", makefile(), re.MULTILINE))
    for line in [*shell_lines(path), *inline_code(path)]:
        if line.startswith("make "):
            assert shlex.split(line, comments=True)[1] in targets, line


def makefile() -> str:
    """Return the Makefile."""
    return (ROOT / "Makefile").read_text(encoding="utf-8")


def test_what_the_makefile_runs_exists() -> None:
    """Every script that a recipe names is there, and every `corroborate` command."""
    scripts = re.findall(r"\bscripts/[\w.]+", makefile())
    assert scripts
    for script in scripts:
        assert (ROOT / script).is_file(), script
    for name in re.findall(r"\$\(BIN\)/corroborate (\w+)", makefile()):
        assert name in commands.commands, name


def test_every_target_that_makes_no_file_is_phony() -> None:
    """A file or folder that happens to bear a target's name stops no target."""
    targets = set(re.findall(r"^([a-z][\w-]*):", makefile(), re.MULTILINE))
    phony = re.search(r"^\.PHONY: (.*)$", makefile(), re.MULTILINE)
    assert phony is not None
    assert targets == set(phony.group(1).split())


def benchmarks() -> list[list[str]]:
    """Return the commands that `make bench` repeats."""
    script = [sys.executable, str(ROOT / "scripts" / "bench.py"), "--list"]
    listed = subprocess.run(script, capture_output=True, check=True, text=True).stdout
    return [shlex.split(line)[1:] for line in listed.splitlines()]


def test_make_bench_repeats_every_benchmark() -> None:
    """The page names every benchmark and task that there is, and `make bench` finds them on it."""
    found = {(words[0], words[1]) for words in benchmarks()}
    assert found == {("bench", name) for name in BENCHES} | {("eval", name) for name in TASKS}
    for words in benchmarks():
        assert words[0] == "bench" or words[2].endswith(".jsonl"), words


@each_document
def test_named_calls_exist(path: Path) -> None:
    """Every HTTP call that a document names is in the interface's description."""
    description = (ROOT / "openapi.yaml").read_text(encoding="utf-8")
    described = set(re.findall(r"^  (/[^:\s]*):$", description, re.MULTILINE))
    known = {re.sub(r"\{[^}]*\}", "{}", call) for call in described} | {"/", "/summaries/{}", "/docs", "/openapi.yaml"}
    for code in inline_code(path):
        match = re.fullmatch(r"(?:GET|POST|DELETE) (/\S*)", code)
        if match:
            assert re.sub(r"\{[^}]*\}", "{}", match.group(1).partition("?")[0]) in known, code


@each_document
def test_no_path_of_a_machine(path: Path) -> None:
    """No document names somebody's home."""
    assert not re.search(r"/(?:home|root|Users)/\w", path.read_text(encoding="utf-8"))


def test_the_index_lists_every_document() -> None:
    """Every page under docs/ can be reached from the index."""
    index = (ROOT / "docs" / "index.md").read_text(encoding="utf-8")
    for path in (ROOT / "docs").glob("*.md"):
        assert path.name == "index.md" or f"]({path.name})" in index, path.name


def test_the_shown_output_is_of_the_example_set() -> None:
    """Every passage in the README's sample stands word for word in an article."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    (sample,) = re.findall(r"<!-- output: make demo -->\n```text\n(.*?)```", readme, re.DOTALL)
    joined = re.sub(r"\n +", " ", sample)
    passages = re.findall(r"^\d+\. (?:\*\*[^*]+\*\*(?:, )?)+: (.+)$", joined, re.MULTILINE)
    articles = [path.read_text(encoding="utf-8") for path in (ROOT / "examples" / "articles").iterdir()]
    spaced = [" ".join(re.sub(r"<[^>]+>", "", article).split()) for article in articles]
    assert passages
    for passage in passages:
        assert any(passage in article for article in spaced), passage


def test_the_shown_output_is_what_is_printed_now() -> None:
    """The README's sample is what the example set is summarized to, word for word."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    script = run_path(str(ROOT / "scripts" / "readme_sample.py"))
    assert script["with_sample"](readme, script["sample"]()) == readme
