"""`make demo`: start the service, post the example set, print the cited summary, stop. Leaves nothing running.

The calls are curl's, so that they can be typed again; where a machine has no curl, Python makes the same ones.
"""

from __future__ import annotations

import itertools
import json
import os
import shlex
import shutil
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from pathlib import Path

from service.core.render.wrapped import wrapped

ROOT = Path(__file__).parents[1]
CORROBORATE = Path(sys.executable).with_name("corroborate")
READY_SECONDS = 60.0


def main() -> int:
    """Run the demonstration; returns the exit status."""
    folder = tempfile.mkdtemp(prefix="corroborate-demo-")
    log = Path(folder) / "service.log"
    quiet = {name: value for name, value in os.environ.items() if not name.startswith(("OPENAI_", "CORROBORATE_"))}
    quiet.pop("REDIS_URL", None)
    with log.open("wb") as output:
        service = subprocess.Popen(  # noqa: S603
            [CORROBORATE, "serve", "--port", "0", "--data-dir", folder], stdout=output, stderr=output, env=quiet
        )
    try:
        return show(address_of(service, log))
    except RuntimeError as error:
        print(f"The demonstration failed: {error}\n{log.read_text(errors='replace')}", file=sys.stderr)
        return 1
    finally:
        service.terminate()
        service.wait(timeout=30)
        shutil.rmtree(folder, ignore_errors=True)


def address_of(service: subprocess.Popen[bytes], log: Path) -> str:
    """Return the service's address once it answers."""
    deadline = time.monotonic() + READY_SECONDS
    while time.monotonic() < deadline and service.poll() is None:
        words = log.read_text(errors="replace").split()
        address = next((word for word in words if word.startswith("http://")), None)
        if address and ready(address):
            return address
        time.sleep(0.05)
    raise RuntimeError("the service did not become ready")


def ready(address: str) -> bool:
    """Tell whether the service says that it can work."""
    try:
        with urllib.request.urlopen(f"{address}/readyz", timeout=2):  # noqa: S310
            return True
    except (urllib.error.URLError, OSError):
        return False


def show(address: str) -> int:
    """Post the example set and print the summary."""
    accepted = json.loads(
        call(
            *("-X", "POST", f"{address}/v1/summaries"),
            *("-H", "Content-Type: application/json", "-H", "Prefer: wait=30"),
            *("--data-binary", "@examples/request.json"),
        )
    )
    if accepted["status"] != "succeeded":
        raise RuntimeError(f"the summary ended as {accepted['status']}: {json.dumps(accepted, indent=1)}")
    print(wrapped(call("-H", "Accept: text/markdown", f"{address}/v1/summaries/{accepted['id']}")))
    print(
        "That was the built-in writer on the seven articles in examples/. To keep the service up: make serve\n"
        "Then the reading page is at http://127.0.0.1:8321/ and the interface at http://127.0.0.1:8321/docs;\n"
        "README.md shows one curl of each call, docs/ tells the rest."
    )
    return 0


def call(*arguments: str) -> str:
    """Return what `curl --silent --fail-with-body ARGUMENTS` prints, and show the call."""
    print("$ curl -s " + shlex.join(arguments) + "\n")
    curl = shutil.which("curl")
    if curl is None:
        return fetch(arguments)
    done = subprocess.run(  # noqa: S603
        [curl, "--silent", "--show-error", *arguments], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise RuntimeError(done.stderr)
    return done.stdout


def fetch(arguments: tuple[str, ...]) -> str:
    """Do with Python what `call` asks of curl."""
    options = dict(itertools.pairwise(arguments))
    headers = [after for before, after in itertools.pairwise(arguments) if before == "-H"]
    body = options.get("--data-binary")
    request = urllib.request.Request(  # noqa: S310
        next(argument for argument in arguments if argument.startswith("http://")),
        data=(ROOT / body.removeprefix("@")).read_bytes() if body else None,
        headers=dict(header.split(": ", 1) for header in headers),
        method=options.get("-X", "GET"),
    )
    with urllib.request.urlopen(request, timeout=60) as answer:  # noqa: S310
        return str(answer.read().decode())


if __name__ == "__main__":
    sys.exit(main())
