"""``goodword serve``: a preview that follows every change."""

from __future__ import annotations

import sys

import click

from goodword.cli.opening import config_option, need_site


@click.command()
@config_option
@click.option(
    "-a", "--dev-addr", default=None, help="Address and port, such as 127.0.0.1:8000.", metavar="ADDR"
)
def serve(config_file: str, dev_addr: str | None) -> None:
    """Show the site while you write."""
    from goodword.host.run import run_serve

    need_site(config_file)
    sys.exit(run_serve(config_file, dev_addr))
