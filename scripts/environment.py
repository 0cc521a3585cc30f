"""The environment of the project: ``.venv`` as ``requirements/lock.txt`` says, made when needed.

Runs before anything is installed, so it is standard library only, and without annotations and other news:
an old Python must be able to read it, to say that it is too old.
"""

import hashlib
import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

OLDEST = (3, 11, 5)
"""As ``requires-python`` in pyproject.toml."""

CANNOT = 3
"""Exit code: the tool could not go on."""

NO_NETWORK = ("Connection", "Retrying", "resolve", "timed out", "No matching distribution")
"""What pip's messages hold when it reached nobody."""

ROOT = Path(__file__).resolve().parent.parent
HOME = ROOT / ".venv"
LOCK = ROOT / "requirements" / "lock.txt"
PROJECT = ROOT / "pyproject.toml"


def enter(script):
    """Make the environment fit, then go on inside it.

    Args:
        script: The path of the script that calls; it is started again inside the environment.
    """
    complaint = too_old(sys.version_info[:3])
    if complaint:
        stop(complaint)
    prepare(HOME)
    if Path(sys.prefix).resolve() != HOME.resolve():
        again(script)


def too_old(version):
    """Tell whether a Python is too old.

    Args:
        version: Its version as three numbers.

    Returns:
        What to say about it; empty if it will do.
    """
    if tuple(version) >= OLDEST:
        return ""
    ours, theirs = (".".join(str(part) for part in numbers) for numbers in (OLDEST, version))
    return f"Goodword needs Python {ours} or newer, and this is {theirs}. Start the script with a newer one."


def prepare(home):
    """Install what the lock names and the project itself, each only if it changed since the last time.

    Args:
        home: The environment's folder.
    """
    lock, project = fingerprint(LOCK), fingerprint(PROJECT)
    stamp = home / "goodword-stamp"
    known = stamp.read_text("utf-8").split() if stamp.is_file() else []
    if known == [lock, project] and python_in(home).is_file():
        return
    if not usable(home):
        say("Making .venv ...")
        make(home)
    if known[:1] != [lock]:
        say("Installing the packages of requirements/lock.txt ...")
        install(home, ["--require-hashes", "-r", str(LOCK)])
    say("Installing Goodword ...")
    install(home, ["--no-deps", "--no-build-isolation", "-e", str(ROOT)])
    stamp.write_text(f"{lock}\n{project}\n", "utf-8")


def fingerprint(file):
    """Hash a file of the project, whatever line ends git gave it."""
    return hashlib.sha256(file.read_bytes().replace(b"\r\n", b"\n")).hexdigest()


def python_in(home):
    """Where the Python of an environment lies."""
    return home / "Scripts" / "python.exe" if os.name == "nt" else home / "bin" / "python"


def usable(home):
    """Tell whether an environment has a Python of the right age that starts, with pip."""
    probe = f"import sys, pip; sys.exit(sys.version_info < {OLDEST})"
    try:
        return listen([str(python_in(home)), "-c", probe])[0] == 0
    except OSError:
        return False


def make(home):
    """Make an empty environment, in place of a broken one."""
    try:
        venv.EnvBuilder(clear=True, with_pip=True, symlinks=os.name != "nt").create(str(home))
    except (subprocess.CalledProcessError, OSError) as problem:
        shutil.rmtree(str(home), ignore_errors=True)
        stop(f".venv could not be made: {problem}\nOn Debian and Ubuntu: apt-get install python3-venv")


def install(home, wanted):
    """Let pip install something, and explain when it cannot.

    Args:
        home: The environment's folder.
        wanted: What to install, as arguments of pip.
    """
    pip = [str(python_in(home)), "-m", "pip", "--disable-pip-version-check", "--no-input"]
    code, output = listen([*pip, "install", "--quiet", *wanted])
    if code:
        stop(pip_failure(output))


def pip_failure(output):
    """Say in plain words why pip failed.

    Args:
        output: All that pip printed.

    Returns:
        pip's last lines, and what to do.
    """
    advice = "Try again; if it stays, delete the folder .venv and start over."
    if "HASH" in output or "do not match" in output:
        advice = "A package is not the one that the lock names. Do not go on; tell the maintainers."
    elif any(sign in output for sign in NO_NETWORK):
        advice = "Is there a network connection, and a package index that pip may ask?"
    elif "No space left" in output:
        advice = "The disk is full."
    lines = [line for line in output.strip().splitlines() if line.strip()]
    return "\n".join(["pip could not install the packages:", *("  " + line for line in lines[-8:]), advice])


def again(script):
    """Start a script once more with the environment's own Python, and end as it ends."""
    command = [str(python_in(HOME)), str(script), *sys.argv[1:]]
    sys.stdout.flush()
    if os.name == "nt":
        # There execv would give the console back before the script has ended.
        sys.exit(subprocess.call(command))
    os.execv(command[0], command)


def tool(name):
    """The command line of a program of the environment, whatever PATH says."""
    folder = python_in(HOME).parent
    return str(folder / (name + ".exe" if os.name == "nt" else name))


def call(command):
    """Run a program and wait for it.

    Args:
        command: Program and arguments.

    Returns:
        Its exit code, 130 if it was interrupted from the keyboard.
    """
    sys.stdout.flush()
    try:
        return subprocess.call(command)
    except KeyboardInterrupt:
        return 130


def listen(command):
    """Run a program and keep what it prints.

    Args:
        command: Program and arguments.

    Returns:
        Its exit code, and both its outputs in one.
    """
    result = subprocess.run(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace", check=False
    )
    return result.returncode, result.stdout


def goodword(command, arguments):
    """Run a command of Goodword on this site, or on the one that the arguments name.

    Args:
        command: ``build`` or ``serve``.
        arguments: Arguments of the caller; they may hold their own ``-f``.

    Returns:
        Its exit code.
    """
    named = any(argument.startswith(("-f", "--config-file")) for argument in arguments)
    site = [] if named else ["-f", str(ROOT / "mkdocs.yml")]
    return call([tool("goodword"), command, *site, *arguments])


def say(message):
    """Tell what happens, at once, beside what the scripts print as results."""
    print(message, file=sys.stderr, flush=True)


def stop(message):
    """End the script with a message."""
    say(message)
    sys.exit(CANNOT)
