"""``goodword serve``: a preview that follows every change."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from goodword.cli.build import WRONG_USAGE


@click.command()
@click.option("-f", "--config-file", default="mkdocs.yml", help="The site's mkdocs.yml.", metavar="FILE")
@click.option(
    "-a", "--dev-addr", default=None, help="Address and port, such as 127.0.0.1:8000.", metavar="ADDR"
)
def serve(config_file: str, dev_addr: str | None) -> None:
    """Show the site while you write."""
    from goodword.host.run import run_serve

    if not Path(config_file).is_file():
        click.echo(
            f"{config_file}: there is no such file; go to the site's folder, or name it with -f FILE",
            err=True,
        )
        sys.exit(WRONG_USAGE)
    sys.exit(run_serve(config_file, dev_addr))
