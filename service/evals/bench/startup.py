"""How soon one machine's service is there: from process start to its first answer and its first summary, cold.

`corroborate serve` in an empty data folder, nothing warm but the file system's cache; and what each way in imports, in
CPU time beyond bare Python's, so that a heavy import shows here before anybody waits for it. Python's compiled modules
are kept, as an installation has them: where `PYTHONDONTWRITEBYTECODE` is set, a source tree is compiled at every start.
"""

from __future__ import annotations

import http.client
import os
import subprocess
import sys
import tempfile
import time
from statistics import median
from typing import Any

from service.evals.bench.machines import example_request, free_port

RUNS = 5
LOOK_SECONDS = 0.005
LONGEST_SECONDS = 60.0
WAYS_IN = {
    "help": "service.cli",
    "serve": "service.cli.supervise",
    "http": "service.api.app",
    "worker": "service.worker",
    "summarize": "service.wiring, service.engine.summarize",
}
SPENT = "import time; print(time.process_time())"


def run() -> dict[str, Any]:
    """Return seconds from start to the first answer and the first summary, and the import times in milliseconds."""
    with tempfile.TemporaryDirectory() as folder:
        return measured(compiled(folder))


def measured(environment: dict[str, str]) -> dict[str, Any]:
    """Return the same in an `environment`; the first start, in which modules are compiled, does not count."""
    _, *starts = [start(environment) for _ in range(1 + RUNS)]
    bare = cpu_milliseconds("", environment)
    return {
        "first_answer_seconds_p50": median(answer for answer, _ in starts),
        "first_answer_seconds_best": min(answer for answer, _ in starts),
        "first_summary_seconds_p50": median(summary for _, summary in starts),
        "first_summary_seconds_best": min(summary for _, summary in starts),
        "help_seconds_best": min(seconds_of("--help", environment) for _ in range(RUNS)),
        **{
            f"import_ms_{name}": cpu_milliseconds(f"import {modules}; ", environment) - bare
            for name, modules in WAYS_IN.items()
        },
    }


def compiled(folder: str) -> dict[str, str]:
    """Return an environment for Python to keep compiled modules in `folder`, whatever its own says of them."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return kept | {"PYTHONPYCACHEPREFIX": folder}


def start(environment: dict[str, str]) -> tuple[float, float]:
    """Start the service, ask until it is ready, ask for a summary of the example set, and stop it."""
    with tempfile.TemporaryDirectory() as folder:
        port, began = free_port(), time.perf_counter()
        command = [sys.executable, "-m", "service", "serve", "--port", str(port), "--data-dir", folder]
        quiet = subprocess.DEVNULL
        process = subprocess.Popen(command, stdout=quiet, stderr=quiet, env=environment)  # noqa: S603
        try:
            asked(port, "GET", "/readyz")
            answer = time.perf_counter() - began
            asked(port, "POST", "/v1/summaries", example_request(1), prefer="wait=30")
            return answer, time.perf_counter() - began
        finally:
            process.terminate()
            process.wait()


def asked(port: int, method: str, path: str, body: bytes | None = None, **headers: str) -> None:
    """Return when `path` was answered with 200, asking until it is. Raises TimeoutError after a minute."""
    deadline = time.perf_counter() + LONGEST_SECONDS
    while time.perf_counter() < deadline:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=LONGEST_SECONDS)
        try:
            connection.request(method, path, body, {"content-type": "application/json", **headers})
            if connection.getresponse().status == 200:  # noqa: PLR2004
                return
        except OSError:
            pass
        finally:
            connection.close()
        time.sleep(LOOK_SECONDS)
    raise TimeoutError(f"{path} was not answered with 200 within {LONGEST_SECONDS:g} seconds.")


def seconds_of(argument: str, environment: dict[str, str]) -> float:
    """Return how long one command takes."""
    began = time.perf_counter()
    command = [sys.executable, "-m", "service", argument]
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True, env=environment)  # noqa: S603
    return time.perf_counter() - began


def cpu_milliseconds(statements: str, environment: dict[str, str]) -> float:
    """Return the least CPU time that a new Python takes for `statements`."""
    command = [sys.executable, "-c", statements + SPENT]
    runs = (subprocess.run(command, capture_output=True, check=True, env=environment) for _ in range(RUNS))  # noqa: S603
    return round(min(float(run.stdout) for run in runs) * 1000, 1)
