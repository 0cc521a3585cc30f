"""Worker processes end with the build, however it ends."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

BUSY = """
import sys, threading, time
from pathlib import Path
from goodword.publish.workers import workers_pool
folder = Path(sys.argv[1])
if sys.argv[2] == "spawn":
    threading.Thread(target=time.sleep, args=(60,), daemon=True).start()
if __name__ == "__main__":
    with workers_pool(2) as pool:
        numbers = list(pool.map(abs, range(4)))
        processes = " ".join(map(str, pool._processes))
        folder.joinpath("part").write_text(processes)
        folder.joinpath("part").replace(folder / "numbers")
        for _ in pool.map(time.sleep, [30] * 6):
            pass
"""


def alive(process: int) -> bool:
    try:
        state = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="reads processes as Linux shows them")
@pytest.mark.parametrize("way", ["fork", "spawn"])
@pytest.mark.parametrize("what", [signal.SIGKILL, signal.SIGTERM])
def test_workers_of_a_build_that_was_ended_do_not_stay(
    tmp_path: Path, way: str, what: signal.Signals
) -> None:
    program = tmp_path / "busy.py"
    program.write_text(BUSY)
    child = subprocess.Popen([sys.executable, str(program), str(tmp_path), way], env=dict(os.environ))
    until = time.monotonic() + 30
    while not (tmp_path / "numbers").exists() and time.monotonic() < until:
        time.sleep(0.02)
    workers = [int(number) for number in (tmp_path / "numbers").read_text().split()]
    assert len(workers) == 2
    assert all(map(alive, workers))
    child.send_signal(what)
    child.wait(10)
    until = time.monotonic() + 10
    while any(map(alive, workers)) and time.monotonic() < until:
        time.sleep(0.02)
    assert not any(map(alive, workers))
