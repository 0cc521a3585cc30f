"""Go back to the generation before, if everything it shows may still be shown today."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig

from goodword.build.intake import Taken, take_in
from goodword.build.shown import objections
from goodword.build.stamp import engine_stamp, stamp
from goodword.errors import BrokenStoreError, Refused
from goodword.host.folders import cache_folder, content_folder
from goodword.host.mkdocs import GoodwordPlugin
from goodword.host.publication import UNITS
from goodword.host.run import CONTENT_ERRORS, FINE, Outcome, as_typed, failed, plugin_of
from goodword.host.settings import day_of_build, settings_of
from goodword.model.catalogue import severity
from goodword.publish.scan import scan
from goodword.publish.site import Site
from goodword.publish.trouble import STAYS
from goodword.publish.units import UnitStore

_MOST_NAMED = 5


def run_rollback(config_file: str, *, site_dir: str | None = None) -> Outcome:
    """Publish the generation before again.

    Args:
        config_file: Path of ``mkdocs.yml``.
        site_dir: Output folder; None: the configured one.

    Returns:
        How it ended.
    """
    try:
        config = load_config(config_file, site_dir=site_dir)
        plugin = plugin_of(config, config_file)
        site = Site(Path(config.site_dir), cache_folder(config))
        with site.locked():
            taken = _today(config, plugin)
            report = site.rollback(lambda note: _refusal(note, taken))
    except Refused as error:
        unsure = bool(_errors(taken)) and "goodword check" in str(error)
        return Outcome(CONTENT_ERRORS, str(error)) if unsure else failed(error, config_file, "")
    except Exception as error:
        return failed(error, config_file, site_dir or "site")
    return Outcome(FINE, written=report.written, deleted=report.deleted, site_dir=as_typed(config.site_dir))
