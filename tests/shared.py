"""Where the measuring data lies that may not be copied into the project."""

from pathlib import Path

import pytest

SHARED = Path(__file__).parents[2] / "shared"

needs_shared = pytest.mark.skipif(
    not (SHARED / "data").is_dir(), reason="the shared seeds and evaluation data are not beside this checkout"
)
