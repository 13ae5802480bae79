"""Write the output that the README shows: `python scripts/readme_sample.py` after anything that changes summaries."""

from __future__ import annotations

import asyncio
import re
from pathlib import Path

import msgspec

from service import wiring
from service.core.render.markdown import markdown
from service.core.render.wrapped import wrapped
from service.core.types import SummaryRequest
from service.engine.events import silence
from service.engine.summarize import summarize
from service.settings import load

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
BLOCK = re.compile(r"(<!-- output: make demo -->\n```text\n).*?(?=```)", re.DOTALL)
PASSAGES = 3


def sample() -> str:
    """Return what `make demo` prints of the summary, its list of passages cut short."""
    request = msgspec.json.decode((ROOT / "examples" / "request.json").read_bytes(), type=SummaryRequest)
    outcome = asyncio.run(summarize(request, wiring.local(load({})), silence))
    told, _, rest = wrapped(markdown(outcome.summary)).partition("## The passages, word for word\n")
    passages = re.split(r"\n(?=\d+\. )", rest.partition("\n## ")[0].strip())
    shown = "\n".join(passages[:PASSAGES])
    return f"{told}## The passages, word for word\n\n{shown}\n...\n"


def with_sample(readme: str, text: str) -> str:
    """Return `readme` with `text` as the output that it shows."""
    return BLOCK.sub(lambda match: match.group(1) + text, readme)


if __name__ == "__main__":
    README.write_text(with_sample(README.read_text(encoding="utf-8"), sample()), encoding="utf-8")
