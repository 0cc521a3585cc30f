"""Say what was found in the content, and why a build cannot go on, to whoever sits at the terminal."""

from __future__ import annotations

import contextlib
import logging
import traceback
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import BrokenExecutor
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, MkDocsException

from goodword.build import speak
from goodword.errors import PublishError, SettingsError
from goodword.host.config_file import words_for
from goodword.host.folders import content_folder
from goodword.model.catalogue import message, severity
from goodword.model.catalogue.kind import N_
from goodword.model.problem import Problem
from goodword.publish.files import read_theme
from goodword.publish.trouble import STAYS, in_plain_words

log = logging.getLogger("mkdocs.plugins.goodword")

LEVELS = {"error": logging.ERROR, "held": logging.INFO, "warning": logging.WARNING}
_OURS = Path(__file__).parents[1]
_ENDED = N_(
    "The system ended a process of the build, perhaps because there is too little memory. "
    "{so} Build again with --jobs 1."
)
_OUR_FAULT = N_(
    "The build could not go on because of a fault of this program ({what}). {so} "
    "Please report this line; mkdocs build --verbose shows more."
)
_DELETED = N_(
    "The story '{id}' was on the site and its files are gone: its address is not found any more, and no "
    "older state of the site is kept. If it has a new name, write aliases: [{id}] there; if somebody in it "
    "withdrew, put a file content/stories/{id}.md with kind: withdrawn in its place, so that feeds say it too"
)


class WrongUsage(Abort):
    """The settings cannot be used."""

    code = exit_code = 2


class CannotGoOn(Abort):
    """The tool cannot go on, through no fault of the content."""

    code = exit_code = 3


@contextlib.contextmanager
def in_a_sentence(folder: Path, lang: str = "en") -> Iterator[None]:
    """Let whatever goes wrong end the build with a sentence instead of a traceback.

    Args:
        folder: The output folder.
        lang: Language of the sentence.

    Raises:
        Abort: Something went wrong; its code is our exit code.
    """
    try:
        yield
    except MkDocsException:
        raise
    except SettingsError as error:
        raise WrongUsage(error.told(words_for(lang))) from error
    except Exception as error:
        log.debug("The build could not go on", exc_info=True)
        raise CannotGoOn(sentence(error, folder, lang)) from error


def sentence(error: Exception, folder: Path, lang: str = "en") -> str:
    """What a person can do about an exception.

    Args:
        error: The exception.
        folder: The output folder.
        lang: Language of the sentence.
    """
    say = words_for(lang)
    if isinstance(error, PublishError):
        return error.told(say)
    if isinstance(error, OSError):
        return in_plain_words(error, folder).told(say)
    if isinstance(error, BrokenExecutor):
        return say(_ENDED).format(so=say(STAYS))
    where = [frame for frame in traceback.extract_tb(error.__traceback__) if _is_ours(frame.filename)]
    place = f"{Path(where[-1].filename).relative_to(_OURS).as_posix()}:{where[-1].lineno}" if where else ""
    said = " ".join(f"{type(error).__name__} {error}".split())[:200]
    return say(_OUR_FAULT).format(what=f"{place} {said}", so=say(STAYS))


def _is_ours(file: str) -> bool:
    return Path(file).is_relative_to(_OURS)


def tell(problems: Iterable[Problem], config: MkDocsConfig, lang: str) -> list[tuple[str, str]]:
    """Say every problem once, errors last.

    Args:
        problems: What was found.
        config: MkDocs' configuration.
        lang: Language of the messages.

    Returns:
        What was said: severity and text.
    """
    found = tuple(problems)
    lines = _lines(found, config, lang) if found else []
    for level, text in lines:
        log.log(LEVELS[level], text)
    return lines


def tell_deleted(ids: Iterable[str], config: MkDocsConfig, lang: str) -> None:
    """Say once, in the build in which it happened, which published stories have no files any more.

    Args:
        ids: Their ids.
        config: MkDocs' configuration.
        lang: Language of the messages.
    """
    for id_ in ids:
        log.info(speech(config, lang)(_DELETED).format(id=id_))


def nothing_published(errors: int, config: MkDocsConfig, lang: str) -> str:
    """The last sentence on a build that was stopped by errors in the content.

    Args:
        errors: How many there are.
        config: MkDocs' configuration.
        lang: Language of the messages.
    """
    words = speech(config, lang)(N_("The content has errors ({n}); nothing was published."))
    return words.format(n=errors)


def _lines(problems: tuple[Problem, ...], config: MkDocsConfig, lang: str) -> list[tuple[str, str]]:
    """What was found, in the language of the messages, errors last."""
    folder = content_folder(config)
    base = Path(config.config_file_path or ".").parent
    shown = folder.relative_to(base) if folder.is_relative_to(base) else folder
    translate = speech(config, lang)
    lines: list[tuple[str, str]] = []
    for problem in problems:
        said = message(problem, translate)
        field = f"{problem.field}: " if problem.field else ""
        text = f"{shown.as_posix()}/{problem.place}: {field}{said.what}; {said.fix}"
        lines.append((severity(problem.code), text))
    return sorted(lines, key=lambda line: ("held", "warning", "error").index(line[0]))


def speech(config: MkDocsConfig, lang: str) -> Callable[[str], str]:
    """Translates texts into the language of the messages."""
    return speak(read_theme(tuple(config.theme.dirs)), [lang])[lang].gettext
