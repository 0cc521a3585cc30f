"""``goodword build``: the same build as ``mkdocs build``, for any site folder."""

from __future__ import annotations

import gc
import sys
import time
from typing import TYPE_CHECKING

import click

from goodword.cli.opening import config_option, need_site
from goodword.host.folders import as_typed

if TYPE_CHECKING:
    from goodword.host.run import Outcome

LEVELS = {"held": "INFO", "warning": "WARNING", "error": "ERROR"}
"""What stands before a line about the content, by its severity."""


@click.command()
@config_option
@click.option(
    "-d", "--site-dir", help="Where the site is written; default: site beside mkdocs.yml.", metavar="DIR"
)
@click.option(
    "--as-of", default="", help="The day or moment for which it is built, such as 2026-11-20.", metavar="T"
)
@click.option("--strict", is_flag=True, help="Warnings stop the build.")
@click.option(
    "--lang", default="", help="Language of messages, such as bs; the site's when left out.", metavar="TAG"
)
@click.option(
    "-j", "--jobs", type=click.IntRange(1), help="Processes; default: one per core.", metavar="NUMBER"
)
@click.option("--clean", is_flag=True, help="Use nothing that earlier builds left.")
@click.option("--why", is_flag=True, help="Say for everything that is made again what changed.")
def build(
    *,
    config_file: str,
    site_dir: str | None,
    as_of: str,
    strict: bool,
    lang: str,
    jobs: int | None,
    clean: bool,
    why: bool,
) -> None:
    """Build the site."""
    need_site(config_file, lang)
    if not clean and not why and _nothing_changed(config_file, site_dir, as_of, strict=strict, lang=lang):
        return
    # What is imported stays; looking through it again and again for what could go costs a tenth of it.
    gc.disable()
    from goodword.build.reasons import because
    from goodword.cli.progress import progress_bar
    from goodword.host.publication import Wishes
    from goodword.host.run import run_build

    began = time.perf_counter()
    with progress_bar() as bar:
        wishes = Wishes(jobs or 0, clean, why, bar)
        outcome = run_build(
            config_file, site_dir=site_dir, as_of=as_of, strict=strict, lang=lang, wishes=wishes
        )
    stop_if_failed(outcome)
    for line in because(outcome.reasons):
        click.echo(line)
    click.echo(summary(outcome, time.perf_counter() - began))


def _nothing_changed(config_file: str, site_dir: str | None, as_of: str, *, strict: bool, lang: str) -> bool:
    """Answer at once when nothing has changed, before everything that builds is loaded."""
    from goodword.host.glance import Asked, glance

    found = glance(Asked(config_file, site_dir, as_of, strict, lang))
    if found is None:
        return False
    for level, text in found.lines:
        click.echo(f"{LEVELS[level]}: {text}", err=True)
    click.echo(found.sentence.format(pages=found.pages, site=as_typed(found.site_dir)))
    return True


def stop_if_failed(outcome: Outcome) -> None:
    """End with the outcome's sentence and code when it is not a good one."""
    if outcome.error:
        click.echo(outcome.error, err=True)
    if outcome.code:
        sys.exit(outcome.code)


def summary(outcome: Outcome, seconds: float) -> str:
    """One sentence on a build that went well, in the language of messages.

    Args:
        outcome: How it ended.
        seconds: How long it took.
    """
    from goodword.host.config_file import words_for
    from goodword.host.run import DONE, NOTHING_CHANGED

    said = words_for(outcome.lang)(DONE if outcome.written or outcome.deleted else NOTHING_CHANGED)
    time_taken = f"{seconds:.1f}"
    return said.format(
        pages=outcome.pages, written=outcome.written, seconds=time_taken, site=outcome.site_dir
    )
