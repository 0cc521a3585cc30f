"""``goodword build``: the same build as ``mkdocs build``, for any site folder."""

from __future__ import annotations

import sys
import time
from pathlib import Path

import click

FINE, CONTENT_ERRORS, WRONG_USAGE, CANNOT_GO_ON = 0, 1, 2, 3
"""Exit codes (DESIGN, section 10)."""


@click.command()
@click.option("-f", "--config-file", default="mkdocs.yml", help="The site's mkdocs.yml.", metavar="FILE")
@click.option(
    "-d", "--site-dir", help="Where the site is written; default: site beside mkdocs.yml.", metavar="DIR"
)
@click.option(
    "--as-of", default="", help="The day or moment for which it is built, such as 2026-11-20.", metavar="T"
)
@click.option("--strict", is_flag=True, help="Warnings stop the build.")
@click.option("--lang", default="", help="Language of messages, such as bs; default: English.", metavar="TAG")
def build(config_file: str, site_dir: str | None, as_of: str, strict: bool, lang: str) -> None:
    """Build the site."""
    from goodword.host.run import run_build

    if not Path(config_file).is_file():
        click.echo(
            f"{config_file}: there is no such file; go to the site's folder, or name it with -f FILE",
            err=True,
        )
        sys.exit(WRONG_USAGE)
    began = time.perf_counter()
    outcome = run_build(config_file, site_dir=site_dir, as_of=as_of, strict=strict, lang=lang)
    if outcome.error:
        click.echo(outcome.error, err=True)
    if outcome.code:
        sys.exit(outcome.code)
    seconds = time.perf_counter() - began
    click.echo(f"{outcome.pages} pages in {seconds:.1f} s: {outcome.site_dir}")
