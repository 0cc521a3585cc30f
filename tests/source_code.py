"""Reads our own source code for the tests of its shape."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import TypeAlias

ROOT = Path(__file__).parent.parent
ENGINE = sorted((ROOT / "goodword").rglob("*.py"))
SCRIPTS = sorted(p for p in (ROOT / "scripts").rglob("*") if p.is_file() and p.suffix in ("", ".py"))

Function: TypeAlias = ast.FunctionDef | ast.AsyncFunctionDef


def name(path: Path) -> str:
    """A file's path as messages show it."""
    return path.relative_to(ROOT).as_posix()


def module(path: Path) -> str:
    """A file's name as Python imports it."""
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"), filename=str(path))


def nodes(path: Path) -> Iterator[tuple[str, ast.AST]]:
    """Everything in a file, each with ``file:line``."""
    yield from ((f"{name(path)}:{getattr(node, 'lineno', 1)}", node) for node in ast.walk(tree(path)))


def functions(path: Path) -> Iterator[tuple[str, Function]]:
    """Every function and method of a file, each with ``file:line name``."""
    for where, node in nodes(path):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield f"{where} {node.name}", node


def imported(path: Path) -> Iterator[tuple[str, str]]:
    """Every module that a file imports, also inside functions, each with ``file:line``."""
    for where, node in nodes(path):
        if isinstance(node, ast.Import):
            yield from ((where, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield where, node.module or ""


def lines_of(function: Function) -> int:
    """How long a function is; its docstring does not count, because long ones are welcome."""
    whole = (function.end_lineno or function.lineno) - function.lineno + 1
    if ast.get_docstring(function) is None:
        return whole
    said = function.body[0]
    return whole - ((said.end_lineno or said.lineno) - said.lineno + 1)


def positional(function: Function) -> list[str]:
    """Parameters that a caller may give by position, ``self`` left out."""
    arguments = [one.arg for one in (*function.args.posonlyargs, *function.args.args)]
    return arguments[1:] if arguments[:1] in (["self"], ["cls"]) else arguments


def is_command(function: Function) -> bool:
    """Tell whether click calls the function: it fills parameters by name."""
    return any("command(" in ast.unparse(decorator) for decorator in function.decorator_list)
