"""Cut a story's file into front matter and body."""

from __future__ import annotations

from dataclasses import dataclass

from goodword.model.problem import Problem


@dataclass(frozen=True, slots=True)
class Parts:
    """A Markdown file in its two parts.

    Attributes:
        front: The YAML between the ``---`` lines.
        body: The Markdown below.
        body_line: Line of the file on which the body begins, from 1.
        problem: What kept the file from being cut.
    """

    front: str
    body: str
    body_line: int = 1
    problem: Problem | None = None


def decode(data: bytes, file: str) -> tuple[str, Problem | None]:
    """Turn a file's bytes into text.

    Args:
        data: Content of the file.
        file: Its path, for the problem.

    Returns:
        The text with Unix line ends and without byte order mark, and a problem when it is not UTF-8.
    """
    if b"\0" in data[:4]:  # UTF-16 without a mark: every second byte of a plain text is 0
        return "", Problem("file.not_utf8", file, 1, 1)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start]
        line = before.count(b"\n") + 1
        start = before.rfind(b"\n") + 1
        column = len(before[start:].decode("utf-8", "ignore")) + 1
        return "", Problem("file.not_utf8", file, line, column)
    return text.replace("\r\n", "\n").replace("\r", "\n"), None


def cut(text: str, file: str) -> Parts:
    """Cut a Markdown file.

    Args:
        text: The file's text.
        file: Its path, for the problem.

    Returns:
        Both parts, or a problem when it is empty, or the front matter does not begin or does not end.
    """
    if not text.strip():
        return Parts("", "", problem=Problem("file.empty", file, 1, 1))
    lines = text.split("\n")
    if lines[0].rstrip() != "---":
        return Parts("", "", problem=Problem("front.missing", file, 1, 1))
    for number, line in enumerate(lines[1:], 1):
        if line.rstrip() == "---":
            return Parts("\n".join(lines[1:number]), "\n".join(lines[number + 1 :]), number + 2)
    return Parts("", "", problem=Problem("front.no_end", file, 1, 1))
