"""``python -m goodword``: the same as the command ``goodword``."""

from goodword.cli.main import main

main(prog_name="goodword")
