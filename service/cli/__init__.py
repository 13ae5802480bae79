"""The command line: starts anything, computes nothing itself. Heavy modules load in the command that needs them."""

from __future__ import annotations

import os
import sys

import click

from service import __version__
from service.adapters.pool import collect_rarely
from service.cli.keys import keys
from service.cli.local import check, summarize
from service.cli.measure import bench, evaluate
from service.cli.serve import openapi, serve, work
from service.core.errors import CorroborateError

INTERRUPTED = 130  # 128 and the number of SIGINT


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="corroborate")
def commands() -> None:
    """Turn a set of documents into one summary in which every sentence is cited and verified."""


for command in (serve, work, summarize, check, keys, openapi, evaluate, bench):
    commands.add_command(command)


def main() -> None:
    """Run the command line; a named failure becomes one clear message and status 1, Ctrl-C status 130 as in a shell."""
    collect_rarely()
    try:
        sys.exit(commands(prog_name="corroborate", standalone_mode=False))
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except CorroborateError as error:
        click.echo(f"corroborate: {error.title}: {error.detail}", err=True)
        for fault in error.errors:
            click.echo(f"  {fault.pointer}: {fault.detail}", err=True)
        sys.exit(1)
    except (click.Abort, KeyboardInterrupt):
        sys.exit(INTERRUPTED)
    except BrokenPipeError:  # whoever read has enough; nothing is left to be said, nor to be flushed at the end
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
    except OSError as error:
        where = f": {error.filename}" if error.filename else ""
        click.echo(f"corroborate: {error.strerror or type(error).__name__}{where}", err=True)
        sys.exit(1)
