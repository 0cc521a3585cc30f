"""``goodword rollback``: publish the generation before again."""

from __future__ import annotations

import click

from goodword.cli.build import stop_if_failed
from goodword.cli.opening import config_option, need_site


@click.command()
@config_option
@click.option("-d", "--site-dir", help="Where the site lies; default: site beside mkdocs.yml.", metavar="DIR")
def rollback(config_file: str, site_dir: str | None) -> None:
    """Go back to the site as it was before the last build."""
    from goodword.host.config_file import words_for
    from goodword.host.rollback import BACK, run_rollback

    need_site(config_file)
    outcome = run_rollback(config_file, site_dir=site_dir)
    stop_if_failed(outcome)
    said = words_for(outcome.lang)(BACK)
    click.echo(said.format(written=outcome.written, deleted=outcome.deleted, site=outcome.site_dir))
