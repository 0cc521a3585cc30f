"""The command ``goodword``."""

from __future__ import annotations

from importlib import import_module
from keyword import iskeyword

import click

from goodword import __version__

COMMANDS = {
    "build": "goodword.cli.build",
    "check": "goodword.cli.check",
    "export": "goodword.cli.sheet_out",
    "import": "goodword.cli.sheet_in",
    "new": "goodword.cli.new",
    "photo": "goodword.cli.photo",
    "report": "goodword.cli.staff",
    "rollback": "goodword.cli.rollback",
    "serve": "goodword.cli.serve",
}
"""Module of each command; it is imported when the command is asked for, so that each starts fast."""


class _Commands(click.Group):
    def list_commands(self, ctx: click.Context) -> list[str]:
        """Names of all commands."""
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """A command by its name."""
        if cmd_name not in COMMANDS:
            return None
        name = f"{cmd_name}_" if iskeyword(cmd_name) else cmd_name
        command: click.Command = getattr(import_module(COMMANDS[cmd_name]), name)
        return command


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="goodword")
def main() -> None:
    """From a folder of stories and action plans to a public site."""
