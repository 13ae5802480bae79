"""Repeat the benchmarks of docs/benchmarks.md: every command that the page names, one after the other.

python scripts/bench.py [--data FOLDER] [--list] [NAME...]

Commands on labelled data need the folder that holds it; without it they are told and left out. With names (`load`,
`support` ...) only those are run. Where a command takes FILE, each file that its section has a row for is measured, or
else each that it names.
"""

from __future__ import annotations

import argparse
import re
import shlex
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "benchmarks.md"
COMMAND = re.compile(r"`corroborate (bench \w+|eval \w+ [^`]+)`")
ROW = re.compile(r"^\| `([a-z]+_\w+)(?:\.jsonl)?`", re.MULTILINE)
NAMED = re.compile(r"\b([a-z]+_\w+)\.jsonl\b")


def commands(page: str) -> Iterator[list[str]]:
    """Yield the words of each command that `page` names, once; one on FILE for every file of its section."""
    seen: set[str] = set()
    for section in re.split(r"^## ", page, flags=re.MULTILINE):
        files = dict.fromkeys(f"{name}.jsonl" for name in ROW.findall(section) or NAMED.findall(section))
        for command in COMMAND.findall(section):
            for file in files if "FILE" in command else ("",):
                line = command.replace("FILE", file)
                if "..." not in line and line not in seen:
                    seen.add(line)
                    yield shlex.split(line)


def hindrance(words: list[str], data: Path) -> str | None:
    """Return why a command cannot be run, None where it can."""
    if words[0] == "eval" and not (data / words[2]).is_file():
        return f"no {words[2]} in {data}; name its folder: make bench DATA=FOLDER"
    return None


def measured(words: list[str], data: Path) -> bool:
    """Run one command, its figures going to standard output; returns whether it succeeded."""
    if words[0] == "eval":
        words = [*words[:2], str(data / words[2]), *words[3:]]
    began = time.monotonic()
    done = subprocess.run([sys.executable, "-m", "service", *words], cwd=ROOT, check=False)  # noqa: S603
    print(f"({time.monotonic() - began:.0f} s{'' if done.returncode == 0 else ', failed'})", flush=True)
    return done.returncode == 0


def main() -> int:
    """Run what was asked for; returns 1 where a command failed."""
    parser = argparse.ArgumentParser(description="Repeat the benchmarks of docs/benchmarks.md.")
    parser.add_argument("--data", type=Path, default=ROOT / "data", help="folder of the labelled data")
    parser.add_argument("--list", action="store_true", help="print the commands and run none")
    parser.add_argument("names", nargs="*", help="benchmarks and tasks to run; all where none is named")
    given = parser.parse_args()
    failed, data = [], given.data.resolve()
    for words in commands(PAGE.read_text(encoding="utf-8")):
        if given.names and words[1] not in given.names:
            continue
        line, why = " ".join(words), hindrance(words, data)
        if given.list:
            print(f"corroborate {line}")
            continue
        print(f"corroborate {line}" + (f": left out, {why}" if why else ""), flush=True)
        if why is None and not measured(words, data):
            failed.append(line)
    for line in failed:
        print(f"failed: corroborate {line}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
