"""The command `corroborate`, which `python -m service` is too."""

from __future__ import annotations

import signal


def main() -> None:
    """Run the command line. Ctrl-C ends it at once, and without a traceback, while it is still being imported."""
    hearing = signal.signal(signal.SIGINT, signal.SIG_DFL)
    from service.cli import main as run

    signal.signal(signal.SIGINT, hearing)
    run()


if __name__ == "__main__":
    main()
