"""Every module can be imported alone, no import goes round in circles, what ``__all__`` lists is there."""

import ast
import subprocess
import sys
from collections.abc import Iterator

import pytest
from source_code import ENGINE, ROOT, module, name, tree

MODULES = {module(path): path for path in ENGINE}

ALONE = """
import importlib, os, sys, traceback
# Foreign, and slow to import:
import babel.core, click, feedgen.feed, jinja2, markdown, mkdocs.plugins, nh3, PIL.Image, pydantic, yaml

def alone(name):
    module = importlib.import_module(name)
    missing = [one for one in getattr(module, "__all__", ()) if not hasattr(module, one)]
    assert not missing, f"{name}.__all__ names {missing}, which are not there"

failed = False
for name in sys.argv[1:]:
    child = os.fork()
    if not child:
        try:
            alone(name)
        except BaseException:
            traceback.print_exc()
            os._exit(1)
        os._exit(0)
    failed |= os.waitpid(child, 0)[1] != 0
sys.exit(failed)
"""
"""Imports each module in a process of its own, in which none of ours has been imported before."""


@pytest.mark.skipif(sys.platform == "win32", reason="needs fork; CI runs it")
def test_every_module_can_be_imported_alone_and_keeps_its_promises() -> None:
    command = [sys.executable, "-W", "error", "-c", ALONE, *sorted(MODULES.keys() - {"goodword.__main__"})]
    run = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)
    assert run.returncode == 0, run.stderr


def test_no_import_goes_round_in_circles() -> None:
    arrows = {one: set(targets(tree(path))) - {one} for one, path in MODULES.items()}
    while free := {one for one, leads_to in arrows.items() if not leads_to & arrows.keys()}:
        arrows = {one: leads_to for one, leads_to in arrows.items() if one not in free}
    assert sorted(arrows) == []


def targets(source: ast.Module) -> Iterator[str]:
    """The modules of ours that a module imports while it is imported; types alone do not count."""
    for node in at_import(source):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name in MODULES)
        elif node.module in MODULES:
            inner = [f"{node.module}.{alias.name}" for alias in node.names]
            yield from [one for one in inner if one in MODULES] or [node.module]


def at_import(node: ast.AST) -> Iterator[ast.Import | ast.ImportFrom]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Import | ast.ImportFrom):
            yield child
        elif isinstance(child, ast.If) and "TYPE_CHECKING" in ast.unparse(child.test):
            continue
        elif not isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            yield from at_import(child)


def test_a_package_that_hands_on_names_lists_them() -> None:
    handing = [p for p in ENGINE if p.name == "__init__.py" and list(targets(tree(p)))]
    assert handing != []
    assert [name(path) for path in handing if "__all__" not in path.read_text("utf-8")] == []
