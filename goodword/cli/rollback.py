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
    from goodword.host.rollback import run_rollback

    need_site(config_file)
    outcome = run_rollback(config_file, site_dir=site_dir)
    stop_if_failed(outcome)
    click.echo(
        f"The older state is published again ({outcome.written} files written, {outcome.deleted} deleted): "
        f"{outcome.site_dir}. The next build publishes the content as it is then."
    )
