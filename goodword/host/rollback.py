"""Go back to the generation before, if everything it shows may still be shown today."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig

from goodword.build.intake import Taken, take_in
from goodword.build.shown import objections
from goodword.errors import N_, BrokenStoreError, Refused
from goodword.host.config_file import language_of, words_for
from goodword.host.exits import CANNOT_GO_ON, CONTENT_ERRORS, FINE
from goodword.host.folders import as_typed, cache_folder, content_folder
from goodword.host.mkdocs import GoodwordPlugin
from goodword.host.publication import UNITS
from goodword.host.run import STOPPED, Outcome, failed, plugin_of, settings_from
from goodword.host.settings import day_of_build, settings_of
from goodword.host.telling import in_a_sentence
from goodword.model.catalogue import severity
from goodword.publish.scan import scan
from goodword.publish.site import Site
from goodword.publish.stamp import engine_stamp, stamp
from goodword.publish.trouble import STAYS
from goodword.publish.units import UnitStore

BACK = N_(
    "The older state is published again ({written} files written, {deleted} deleted): {site}. "
    "The next build publishes the content as it is then."
)
_MOST_NAMED = 5
_OTHER_VERSION = N_(
    "Another version of this program made the older state and noted less about it. {so} "
    "Put the content back as it was (git revert) and build."
)
_ERRORS = N_(
    "The content has errors, so nobody can tell whether what the older state shows may still be shown: "
    "{named}. {so} Mend what goodword check names, and try again."
)
_NOT_TODAY = N_(
    "The older state shows what may not be shown today, or is gone: {named}. {so} "
    "Put the content back as it was (git revert) and build."
)
_MORE = N_("{named} and {n} more")


class _Unsure(Refused):
    """The content has errors, so that nobody can tell what may be shown."""


def run_rollback(config_file: str, *, site_dir: str | None = None) -> Outcome:
    """Publish the generation before again.

    Args:
        config_file: Path of ``mkdocs.yml``.
        site_dir: Output folder; None: the configured one.

    Returns:
        How it ended.
    """
    try:
        config = settings_from(config_file, site_dir=site_dir)
        plugin = plugin_of(config, config_file)
        with in_a_sentence(Path(config.site_dir), plugin.config["messages"]):
            site = Site(Path(config.site_dir), cache_folder(config))
            with site.locked():
                report = site.rollback(_judge(config, plugin))
    except KeyboardInterrupt:
        return Outcome(CANNOT_GO_ON, words_for(language_of(config_file))(STOPPED))
    except Exception as error:
        outcome = failed(error, config_file, site_dir or "site")
        unsure = isinstance(error.__cause__, _Unsure)
        return Outcome(CONTENT_ERRORS, outcome.error) if unsure else outcome
    return Outcome(
        FINE,
        written=report.written,
        deleted=report.deleted,
        site_dir=as_typed(config.site_dir),
        lang=plugin.config["messages"],
    )


def _judge(config: MkDocsConfig, plugin: GoodwordPlugin) -> Callable[[Mapping[str, Any]], str]:
    """Says from the note of a generation why it may not be published; empty: it may."""

    def refuse(note: Mapping[str, Any]) -> str:
        taken = _today(config, plugin)
        found = objections(note, taken)
        if found is None:
            raise Refused(_OTHER_VERSION, so=STAYS)
        named = ", ".join(found[:_MOST_NAMED])
        if len(found) > _MOST_NAMED:
            say = words_for(plugin.config["messages"])
            named = say(_MORE).format(named=named, n=len(found) - _MOST_NAMED)
        if found and any(severity(problem.code) == "error" for problem in taken.problems):
            raise _Unsure(_ERRORS, named=named, so=STAYS)
        if found:
            raise Refused(_NOT_TODAY, named=named, so=STAYS)
        return ""

    return refuse


def _today(config: MkDocsConfig, plugin: GoodwordPlugin) -> Taken:
    """The content as it may be shown today; what is read for that is not kept."""
    settings = settings_of(config, plugin.config)
    day = day_of_build(plugin.config.as_of, settings.timezone)
    for path in (cache_folder(config) / UNITS, None):
        units = UnitStore(path, stamp(engine_stamp(), settings))
        try:
            return take_in(scan(content_folder(config), units.sources()), units, settings, as_of=day)
        except BrokenStoreError:
            if path is None:
                raise
        finally:
            units.close()
    raise AssertionError
