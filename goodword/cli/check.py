"""``goodword check``: all problems of the content with their places, without building anything."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, cast

import click

from goodword.cli.opening import as_typed, config_option, open_site, stop
from goodword.cli.report import FORMATS, Form, report
from goodword.errors import N_
from goodword.host.exits import CANNOT_GO_ON, CONTENT_ERRORS, WRONG_USAGE
from goodword.model.catalogue import severity

if TYPE_CHECKING:
    from goodword.host.look import Look
    from goodword.model.problem import Problem

_NOTHING = N_("Nothing was checked: what you named lies outside of {folder}, or holds no file.")


@click.command()
@click.argument("paths", metavar="[PATH]...", nargs=-1, type=click.Path(exists=True, path_type=Path))
@config_option
@click.option(
    "--format", "form", type=click.Choice(FORMATS), default="text", help="For people or for programs."
)
@click.option(
    "--lang", default="", help="Language of messages, such as bs; the site's when left out.", metavar="TAG"
)
@click.option("--as-of", default="", help="The day for which it is checked, such as 2026-11-20.", metavar="T")
@click.option(
    "--against",
    default=None,
    help="Refuse what changed in plans without an entry since a state in git, such as origin/main.",
    metavar="REF",
)
def check(
    *, paths: tuple[Path, ...], config_file: str, form: str, lang: str, as_of: str, against: str | None
) -> None:
    """Find all problems of the content, or of some files and folders of it."""
    from goodword.cli.against import why
    from goodword.errors import RevisionError

    site = open_site(config_file, as_of=as_of, lang=lang)
    try:
        problems, files = _within(site, paths, against)
    except RevisionError as error:
        stop(
            why(error, site.words),
            WRONG_USAGE if error.code in ("repository", "unknown") else CANNOT_GO_ON,
        )
    folder = as_typed(site.content.folder)
    if paths and not files:
        click.echo(site.words.gettext(_NOTHING).format(folder=folder), err=True)
    click.echo(report(problems, cast(Form, form), site.words, folder=folder, files=len(files)))
    sys.exit(CONTENT_ERRORS if any(severity(one.code) == "error" for one in problems) else 0)


def _within(site: Look, paths: Iterable[Path], against: str | None) -> tuple[list[Problem], set[str]]:
    """The problems of the files that were asked for, and those files; without paths of all."""
    from goodword.cli.against import silent
    from goodword.stages.check import check as check_content
    from goodword.stages.check import in_order
    from goodword.stages.load import load

    content = site.content
    loaded = load(content.texts, content.photos, site.settings)
    checked = check_content(loaded, content.photos, site.settings, site.as_of)
    problems = checked.problems
    if against is not None:
        problems = in_order([*problems, *silent(site, loaded, against)])
    asked, root = [path.resolve() for path in paths], content.folder.resolve()

    def wanted(file: str) -> bool:
        return not asked or any((root / file).is_relative_to(path) for path in asked)

    files = {file for file in content.texts.keys() | content.photos.keys() if wanted(file)}
    return [problem for problem in problems if wanted(problem.file)], files
