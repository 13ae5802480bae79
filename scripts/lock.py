"""Resolve the requirements again: hashed, and naming no package host."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
COMPILE = [
    sys.executable,
    *("-m", "piptools", "compile", "--quiet", "--generate-hashes", "--allow-unsafe", "--strip-extras"),
    *("--no-header", "--no-emit-index-url", "--no-emit-find-links", "--no-emit-trusted-host", "--no-annotate"),
]


def compile_lock(sources: tuple[str, ...], target: str, *more: str) -> None:
    """Write the lock `target` for what `sources` ask."""
    subprocess.run([*COMPILE, *more, "--output-file", target, *sources], cwd=ROOT, check=True)  # noqa: S603


compile_lock(("pyproject.toml", "requirements/development.in"), "requirements/development.txt")
compile_lock(
    ("pyproject.toml",),
    "requirements/runtime.txt",
    "--build-deps-for=editable",
    "--constraint=requirements/development.txt",  # one version of everything in both
)
