"""What must not stand in any file of the repository."""

import subprocess
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent

REGISTRIES = [
    ("pypi", ".org"),
    ("files.python", "hosted.org"),
    ("npmjs", ".org"),
    ("npmjs", ".com"),
    ("deb.", "debian.org"),
    ("proxy.go", "lang.org"),
    ("crates", ".io"),
    ("unpkg", ".com"),
    ("js", "delivr.net"),
]
"""Hosts of packages, in two halves, so that this file does not name them."""

MACHINES = ["/work" + "/", "/root" + "/", "/tmp" + "/", "/farm" + "/", "/home" + "/", "C:" + "\\Users"]
"""How paths of one machine begin."""


def repository_files() -> list[Path]:
    """Files that git knows, or would take."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, check=False)
    if listed.returncode:
        pytest.fail("git cannot list the files: " + listed.stderr.decode())
    return [ROOT / name for name in listed.stdout.decode().split("\0") if name and (ROOT / name).is_file()]


@pytest.fixture(scope="module")
def texts() -> dict[str, str]:
    found = {}
    for path in repository_files():
        data = path.read_bytes()
        if b"\0" not in data:
            found[path.relative_to(ROOT).as_posix()] = data.decode("utf-8")
    return found


def test_files_are_found(texts: dict[str, str]) -> None:
    assert {"pyproject.toml", "requirements/lock.txt", "scripts/test", "theme/main.html"} <= texts.keys()


@pytest.mark.parametrize("host", ["".join(halves) for halves in REGISTRIES])
def test_no_file_names_a_host_of_packages(texts: dict[str, str], host: str) -> None:
    """Where packages come from is a setting of the machine that installs them."""
    assert [file for file, text in texts.items() if host in text.lower()] == []


@pytest.mark.parametrize("beginning", MACHINES)
def test_no_file_names_a_folder_of_one_machine(texts: dict[str, str], beginning: str) -> None:
    faults = []
    for file, text in texts.items():
        at = text.find(beginning)
        while at >= 0:
            before = text[at - 1 : at]
            if not before or not (before.isalnum() or before in "./}_-"):
                faults.append(f"{file}: {text[max(0, at - 20) : at + 40]!r}")
            at = text.find(beginning, at + 1)
    assert faults == []


def test_text_is_utf_8_with_plain_line_ends(texts: dict[str, str]) -> None:
    assert [file for file, text in texts.items() if "\r" in text or text.startswith("\ufeff")] == []


@pytest.mark.parametrize(
    "made", [".venv/bin/python", "site/index.html", ".site.older/index.html", ".cache/x"]
)
def test_what_a_build_makes_is_not_for_git(made: str) -> None:
    ignored = subprocess.run(["git", "check-ignore", "--quiet", made], cwd=ROOT, check=False)
    assert ignored.returncode == 0


def test_scripts_without_an_ending_are_linted_too() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    scripts = {f"scripts/{path.name}" for path in (ROOT / "scripts").iterdir() if path.suffix == ""}
    folders = {f"scripts/{path.name}" for path in (ROOT / "scripts").iterdir() if path.is_dir()}
    assert scripts - folders <= set(settings["tool"]["ruff"]["extend-include"])


def test_nothing_big_lies_in_the_repository() -> None:
    big = {path.relative_to(ROOT).as_posix(): path.stat().st_size for path in repository_files()}
    assert {name: size for name, size in big.items() if size > 2_000_000} == {}
