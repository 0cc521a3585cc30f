"""Problems as text for people, JSON for programs, and the notes that GitHub and GitLab show beside a line."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal, Protocol, get_args

from goodword.model.catalogue import Message, message, severity
from goodword.model.catalogue.kind import N_
from goodword.model.problem import Problem, Severity

__all__ = ["FORMATS", "Form", "Said", "Words", "report", "summary"]

Form = Literal["text", "json", "github", "gitlab"]
FORMATS: tuple[str, ...] = get_args(Form)

_LABELS: dict[Severity, str] = {"error": N_("error"), "held": N_("held"), "warning": N_("warning")}
_GITHUB: dict[Severity, str] = {"error": "error", "held": "notice", "warning": "warning"}
_GITLAB: dict[Severity, str] = {"error": "blocker", "held": "info", "warning": "minor"}


class Words(Protocol):
    """Speaks the editor's language, as ``gettext`` catalogues do."""

    def gettext(self, message: str, /) -> str:
        """A text in that language."""

    def ngettext(self, one: str, many: str, n: int, /) -> str:
        """The form of a text that fits a number."""


@dataclass(frozen=True, slots=True)
class Said:
    """A problem with its words and the path that the editor typed.

    Attributes:
        problem: The problem.
        file: Its file as seen from where the editor stands.
        severity: How grave it is.
        label: The same in the editor's language.
        words: What is wrong and what to write instead.
    """

    problem: Problem
    file: str
    severity: Severity
    label: str
    words: Message

    @property
    def line(self) -> str:
        """The problem on one line: ``file:line:column: severity: field: what; fix``."""
        numbers = [str(n) for n in (self.problem.line, self.problem.column) if n]
        place = ":".join([_visible(self.file), *numbers])
        field = [_visible(self.problem.field)] if self.problem.field else []
        return ": ".join([place, self.label, *field, f"{self.words.what}; {self.words.fix}"])


def report(
    problems: Iterable[Problem], form: Form, words: Words, *, folder: str = "content", files: int = 0
) -> str:
    """Put problems in the form that somebody or something can read.

    Args:
        problems: The problems, in the order in which they are to be shown.
        form: ``text``, ``json``, ``github`` or ``gitlab``.
        words: The editor's language.
        folder: The content folder as the editor typed it; put before every path.
        files: Number of files that were looked at.

    Returns:
        Lines without the last line end; JSON forms are one document.
    """
    prefix = folder.rstrip("/") + "/" if folder not in ("", ".") else ""
    said = [_said(problem, prefix, words) for problem in problems]
    if form == "json":
        return _json([_entry(one) for one in said])
    if form == "gitlab":
        return _json([_gitlab(one) for one in said])
    line: Callable[[Said], str] = _github if form == "github" else lambda one: one.line
    return "\n".join([*map(line, said), summary((one.severity for one in said), words, files)])


def _said(problem: Problem, prefix: str, words: Words) -> Said:
    grave = severity(problem.code)
    label = words.gettext(_LABELS[grave])
    return Said(problem, prefix + problem.file, grave, label, message(problem, words.gettext))


def summary(severities: Iterable[Severity], words: Words, files: int) -> str:
    """One sentence on all problems: ``3 errors, 1 held, 2 warnings in 48 files``."""
    count = Counter(severities)
    parts = [
        words.ngettext("%(n)s error", "%(n)s errors", count["error"]).replace("%(n)s", str(count["error"])),
        words.ngettext("%(n)s held", "%(n)s held", count["held"]).replace("%(n)s", str(count["held"])),
        words.ngettext("%(n)s warning", "%(n)s warnings", count["warning"]).replace(
            "%(n)s", str(count["warning"])
        ),
    ]
    where = words.ngettext("in %(n)s file", "in %(n)s files", files).replace("%(n)s", str(files))
    return f"{', '.join(parts)} {where}"


def _entry(one: Said) -> dict[str, object]:
    problem = one.problem
    return {
        "code": problem.code,
        "severity": one.severity,
        "file": one.file,
        "line": problem.line,
        "column": problem.column,
        "field": problem.field,
        "what": one.words.what,
        "fix": one.words.fix,
        **({"paste": problem.values["yaml"]} if "yaml" in problem.values else {}),
    }


def _gitlab(one: Said) -> dict[str, object]:
    """An entry of a code quality report; its fingerprint does not change when lines move."""
    problem = one.problem
    mark = "\0".join([problem.code, one.file, problem.field, repr(sorted(problem.values.items()))])
    return {
        "description": f"{one.words.what}; {one.words.fix}",
        "check_name": problem.code,
        "fingerprint": hashlib.sha256(mark.encode("utf-8", "backslashreplace")).hexdigest(),
        "severity": _GITLAB[one.severity],
        "location": {"path": one.file, "lines": {"begin": max(1, problem.line)}},
    }


def _github(one: Said) -> str:
    problem = one.problem
    place = [f"file={_property(one.file)}"]
    place += [f"{name}={n}" for name, n in (("line", problem.line), ("col", problem.column)) if n]
    field = f"{problem.field}: " if problem.field else ""
    text = _data(f"{field}{one.words.what}; {one.words.fix}")
    return f"::{_GITHUB[one.severity]} {','.join(place)},title={_property(problem.code)}::{text}"


def _data(text: str) -> str:
    text = text.encode("utf-8", "replace").decode()  # a name from a disk may hold bytes that are no text
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _visible(text: str) -> str:
    """A name from a disk or a file may hold signs that would steer a terminal."""
    return "".join(sign if sign.isprintable() else "?" for sign in text)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2).encode("utf-8", "replace").decode()
