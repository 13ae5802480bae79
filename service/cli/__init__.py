"""The command line: starts anything, computes nothing itself. Heavy modules load in the command that needs them."""

from __future__ import annotations

import sys

import click

from service import __version__
from service.adapters.pool import collect_rarely
from service.cli.keys import keys
from service.cli.local import check, summarize
from service.cli.measure import bench, evaluate
from service.cli.serve import openapi, serve, work
from service.core.errors import CorroborateError


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="corroborate")
def commands() -> None:
    """Turn a set of documents into one summary in which every sentence is cited and verified."""


for command in (serve, work, summarize, check, keys, openapi, evaluate, bench):
    commands.add_command(command)


def main() -> None:
    """Run the command line; a named failure becomes one clear message and status 1."""
    collect_rarely()
    try:
        commands(prog_name="corroborate")
    except CorroborateError as error:
        click.echo(f"corroborate: {error.title}: {error.detail}", err=True)
        for fault in error.errors:
            click.echo(f"  {fault.pointer}: {fault.detail}", err=True)
        sys.exit(1)
