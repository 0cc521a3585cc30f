"""What a build works with, and what it gives."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from goodword.build.making import Work
from goodword.build.memory import Memory
from goodword.model.problem import Problem
from goodword.model.settings import Settings
from goodword.model.views.shell import Frame
from goodword.publish.store import PhotoStore
from goodword.publish.units import UnitStore


@dataclass(frozen=True, slots=True)
class Host:
    """What the engine wants of its host.

    Attributes:
        theme_folders: Theme folders, own overrides first.
        icon_folder: Folder of the icons that templates name.
        assets: Bytes of the theme's published files by their path below ``assets/``.
        shell: "Give me a shell": frame and globals in, HTML with slot marks out.
    """

    theme_folders: tuple[str, ...]
    icon_folder: str
    assets: Mapping[str, bytes]
    shell: Callable[[Frame, dict[str, Any]], str]


@dataclass(frozen=True, slots=True)
class Build:
    """What a build works with.

    Attributes:
        settings: The site's settings.
        as_of: The day for which it is built, in the site's time zone.
        host: What only the host knows.
        units: What earlier builds made of the content.
        photos: Photos of earlier builds.
        published: Gives a published file by its path; KeyError or OSError if it cannot.
        bytecode: Where compiled templates are kept; only the user may write there.
        generation: Id of the published generation; empty if nothing of it may be kept.
        shown: What the published generation shows, as its build noted it.
        workers: Processes; 0: one per core.
        why: True to collect why things are made again.
        progress: Is told how many pages are done, of how many.
    """

    settings: Settings
    as_of: date
    host: Host
    units: UnitStore
    photos: PhotoStore
    published: Callable[[str], bytes]
    bytecode: Path | None = None
    generation: str = ""
    shown: Mapping[str, Any] = dataclasses.field(default_factory=dict)
    workers: int = 0
    why: bool = False
    progress: Callable[[int, int], None] | None = None


@dataclass(frozen=True, slots=True)
class Built:
    """The result of a build.

    Attributes:
        problems: Everything that is to be said about the content.
        memory: What was made, for the next build; None when the content has errors and nothing was made.
        pages: Number of pages.
        work: What was done.
        withdrawn: Ids of stories that were taken off the site.
        deleted: Ids of those among them that were published and of which no file is left.
        whole: Hash of everything the build depends on besides the content.
        unchanged: True if nothing has changed since what is published, and nothing was written.
        note: What the generation shows, for whoever wants to go back to it.
    """

    problems: tuple[Problem, ...]
    memory: Memory | None = None
    pages: int = 0
    work: Work = dataclasses.field(default_factory=Work)
    withdrawn: tuple[str, ...] = ()
    deleted: tuple[str, ...] = ()
    whole: str = ""
    unchanged: bool = False
    note: Mapping[str, Any] = dataclasses.field(default_factory=dict)
