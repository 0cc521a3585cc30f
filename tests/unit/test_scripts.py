"""The scripts: what they say and do when something is missing, without installing anything."""

import ast
import importlib.util
import subprocess
import sys
from importlib.machinery import SourceFileLoader
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[2]
SCRIPTS = ROOT / "scripts"
VERBS = ["build", "serve", "test"]


def load(name: str) -> ModuleType:
    """Load a script as a module, also one without ``.py``."""
    path = SCRIPTS / name
    module_name = f"script_{path.stem}"
    loader = SourceFileLoader(module_name, str(path))
    spec = importlib.util.spec_from_loader(module_name, loader)
    assert spec is not None
    module = importlib.util.module_from_spec(spec)
    loader.exec_module(module)
    return module


@pytest.fixture
def environment(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    module = load("environment.py")
    monkeypatch.setitem(sys.modules, "environment", module)
    return module


@pytest.fixture
def verdict(environment: ModuleType, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    return load("test")


@pytest.mark.parametrize(
    ("version", "says"),
    [((3, 11, 5), ""), ((3, 14, 0), ""), ((3, 11, 4), "this is 3.11.4"), ((3, 9, 2), "needs Python 3.11.5")],
)
def test_an_old_python_is_named(environment: ModuleType, version: tuple[int, ...], says: str) -> None:
    said = environment.too_old(version)
    assert says in said
    assert bool(says) == bool(said)


def test_the_oldest_python_is_the_one_of_the_project(environment: ModuleType) -> None:
    oldest = ".".join(map(str, environment.OLDEST))
    assert f'requires-python = ">={oldest}"' in (ROOT / "pyproject.toml").read_text("utf-8")
    assert f"--python-version {oldest} " in (ROOT / "requirements" / "lock.txt").read_text("utf-8")


@pytest.mark.parametrize("name", [*VERBS, "environment.py"])
def test_an_old_python_can_read_far_enough_to_say_so(name: str) -> None:
    ast.parse((SCRIPTS / name).read_text("utf-8"), feature_version=(3, 6))


@pytest.mark.parametrize("name", [*VERBS, "environment.py"])
def test_scripts_need_nothing_that_must_be_installed(name: str) -> None:
    tree = ast.parse((SCRIPTS / name).read_text("utf-8"))
    found = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    found |= {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    assert {one.split(".")[0] for one in found} - {*sys.stdlib_module_names, "environment"} == set()


@pytest.mark.parametrize("name", VERBS)
def test_scripts_can_be_started_as_they_are(name: str) -> None:
    assert (SCRIPTS / name).read_text("utf-8").startswith("#!/usr/bin/env python3\n")
    if sys.platform != "win32":
        assert (SCRIPTS / name).stat().st_mode & 0o111 == 0o111


@pytest.mark.parametrize(
    ("output", "advice"),
    [
        ("WARNING: Retrying (Retry(total=4)) after connection broken by 'NewConnectionError'", "network"),
        ("ERROR: No matching distribution found for babel==2.18.0", "network"),
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE", "tell the maintainers"),
        ("ERROR: Could not install packages due to an OSError: No space left on device", "disk is full"),
        ("ERROR: something else", "delete the folder .venv"),
    ],
)
def test_a_failure_of_pip_is_explained(environment: ModuleType, output: str, advice: str) -> None:
    said = environment.pip_failure(f"Collecting babel\n\n{output}\n")
    assert advice in said
    assert f"  {output}" in said


def test_an_environment_that_fits_is_left_alone(
    environment: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[list[str]] = []
    monkeypatch.setattr(
        environment, "make", lambda home: environment.python_in(home).parent.mkdir(parents=True)
    )
    monkeypatch.setattr(environment, "install", lambda home, wanted: done.append(wanted))
    environment.prepare(tmp_path / "home")
    assert [wanted[0] for wanted in done] == ["--require-hashes", "--no-deps"]
    environment.python_in(tmp_path / "home").write_text("here")
    environment.prepare(tmp_path / "home")
    assert len(done) == 2


def test_another_lock_is_installed_and_another_pyproject_only_renews_the_project(
    environment: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[str] = []
    lock, project, home = tmp_path / "lock.txt", tmp_path / "pyproject.toml", tmp_path / "home"
    monkeypatch.setattr(environment, "LOCK", lock)
    monkeypatch.setattr(environment, "PROJECT", project)
    monkeypatch.setattr(environment, "usable", lambda home: True)
    monkeypatch.setattr(environment, "install", lambda home, wanted: done.append(wanted[0]))
    environment.python_in(home).parent.mkdir(parents=True)
    environment.python_in(home).write_text("here")
    lock.write_text("a")
    project.write_text("a")
    for changed in (None, project, lock):
        if changed:
            changed.write_text("b")
        environment.prepare(home)
        done.append("|")
    assert done == [
        "--require-hashes",
        "--no-deps",
        "|",
        "--no-deps",
        "|",
        "--require-hashes",
        "--no-deps",
        "|",
    ]


def test_line_ends_do_not_make_another_lock(environment: ModuleType, tmp_path: Path) -> None:
    for name, data in (("unix", b"a\nb\n"), ("windows", b"a\r\nb\r\n"), ("other", b"a\nc\n")):
        (tmp_path / name).write_bytes(data)
    unix, windows, other = (environment.fingerprint(tmp_path / name) for name in ("unix", "windows", "other"))
    assert unix == windows != other


def test_a_broken_environment_is_seen(environment: ModuleType, tmp_path: Path) -> None:
    assert not environment.usable(tmp_path)


@pytest.mark.parametrize(
    ("arguments", "names_site"),
    [([], False), (["--strict"], False), (["-f", "x.yml"], True), (["--config-file=x.yml"], True)],
)
def test_a_site_can_be_named(
    environment: ModuleType, monkeypatch: pytest.MonkeyPatch, arguments: list[str], names_site: bool
) -> None:
    called: list[list[str]] = []
    monkeypatch.setattr(environment, "call", called.append)
    environment.goodword("build", arguments)
    assert (str(ROOT / "mkdocs.yml") not in called[0]) is names_site
    assert called[0][-len(arguments) or len(called[0]) :] == arguments


@pytest.mark.parametrize(
    ("fast", "ci", "expected"),
    [
        (True, False, ["-m", "not browser and not slow"]),
        (False, False, ["-m", "not slow"]),
        (False, True, []),
    ],
)
def test_which_tests_run(verdict: ModuleType, fast: bool, ci: bool, expected: list[str]) -> None:
    assert verdict.marks(fast, ci) == expected


def test_without_a_browser_the_tests_stop_and_say_what_to_install(
    verdict: ModuleType,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(verdict, "CHROMIUM", tmp_path / "chromium")
    monkeypatch.setattr(verdict.shutil, "which", lambda name: None)
    with pytest.raises(SystemExit) as stopped:
        verdict.need_chromium()
    assert stopped.value.code == 3
    assert "apt-get install chromium" in capsys.readouterr().err


def test_one_failed_check_fails_all(
    verdict: ModuleType, environment: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(environment, "enter", lambda script: None)
    monkeypatch.setattr(environment, "listen", lambda command: (int("mypy" in command[0]), "said"))
    monkeypatch.setattr(environment, "call", lambda command: 0)
    monkeypatch.setattr(sys, "argv", ["test", "--fast"])
    assert verdict.main() == 1


def test_what_pytest_says_is_what_the_script_says(
    verdict: ModuleType, environment: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    called: list[list[str]] = []

    def call(command: list[str]) -> int:
        called.append(command)
        return 5

    monkeypatch.setattr(environment, "enter", lambda script: None)
    monkeypatch.setattr(environment, "listen", lambda command: (0, ""))
    monkeypatch.setattr(environment, "call", call)
    monkeypatch.setattr(sys, "argv", ["test", "--fast", "tests/unit", "-k", "slug"])
    assert verdict.main() == 5
    assert called[0][1:] == ["-m", "not browser and not slow", "tests/unit", "-k", "slug"]


@pytest.mark.skipif(sys.platform == "win32", reason="CI runs on a system that has bash")
def test_ci_runs_what_everybody_runs() -> None:
    assert "exec python3 scripts/test" in (ROOT / ".ci" / "run").read_text("utf-8")
    checked = subprocess.run(["bash", "-n", str(ROOT / ".ci" / "run")], check=False, capture_output=True)
    assert checked.returncode == 0
