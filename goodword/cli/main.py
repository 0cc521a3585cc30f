"""The command ``goodword``."""

from __future__ import annotations

import click

from goodword import __version__
from goodword.cli.build import build
from goodword.cli.check import check
from goodword.cli.new import new
from goodword.cli.photo import photo
from goodword.cli.serve import serve


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="goodword")
def main() -> None:
    """From a folder of stories and action plans to a public site."""


for command in (build, check, new, photo, serve):
    main.add_command(command)
