"""What the documents show is typed in, as it stands there, against the whole service."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
DOCUMENTS = (ROOT / "README.md", ROOT / "docs" / "getting-started.md")
SERVER = "http://127.0.0.1:8321"
# A refused call is a failed command here; to a reader the problem that it prints is more use. A draft with faults in it
# is what the shown check is about, so its status 2 is a success.
STRICT = """set -euo pipefail
curl() { command curl --fail-with-body --noproxy "*" "$@"; }
corroborate() { command corroborate "$@" || [ "$1:$?" = check:2 ]; }
"""


def blocks(path: Path, first: str) -> list[str]:
    """Return the shell blocks of a document in which a line begins with `first`."""
    found = re.findall(r"^```sh\n(.*?)^```$", path.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE)
    return [block for block in found if re.search(rf"^{first}", block, re.MULTILINE)]


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """Return a folder with the example set in it, like a checkout, where commands may write."""
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    return tmp_path


def typed(script: str, folder: Path) -> str:
    """Return what `script` prints when it is typed in `folder`; it must succeed."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    inherited = {name: value for name, value in os.environ.items() if not name.startswith(("OPENAI_", "CORROBORATE_"))}
    done = subprocess.run(
        ["bash", "-c", STRICT + script],
        cwd=folder,
        env=inherited | {"PATH": path},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, f"{script}\n{done.stdout[-2000:]}\n{done.stderr[-2000:]}"
    return done.stdout


@pytest.mark.skipif(shutil.which("curl") is None, reason="no curl here")
@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_shown_calls_work(path: Path, server: str, checkout: Path) -> None:
    """Every curl command of a document succeeds, in the order shown."""
    shown = blocks(path, "curl ")
    assert shown
    for block in shown:
        assert SERVER in block
        assert typed(block.replace(SERVER, server), checkout)


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_shown_commands_work(path: Path, checkout: Path) -> None:
    """Every `corroborate summarize` and `corroborate check` of a document succeeds."""
    shown = [*blocks(path, "corroborate summarize"), *blocks(path, "corroborate check")]
    assert shown
    for block in shown:
        typed(block, checkout)


def test_a_finished_summary_tells_its_events_again(server: str, checkout: Path) -> None:
    """The README's first call leaves a summary whose events end with what became of it."""
    (block,) = blocks(DOCUMENTS[0], "curl ")
    call = block.partition("# Remove")[0].replace(SERVER, server)
    printed = typed(call, checkout)
    assert json.loads((checkout / "summary.json").read_text(encoding="utf-8"))["status"] == "succeeded"
    assert re.search(r"^event: .*succeeded", printed, re.MULTILINE)
