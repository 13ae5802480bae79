"""Stop with a clear word where Python is too old: runs before anything is installed."""

import sys

if sys.version_info < (3, 11):  # noqa: UP036  this is what the older ones run into
    sys.exit(
        f"Corroborate needs Python 3.11 or newer; this is {sys.version.split()[0]}. "
        "Name another one: make demo PYTHON=python3.12"
    )
