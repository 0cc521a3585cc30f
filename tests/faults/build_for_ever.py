"""A child of test_kill.py: builds for ever, each time a site whose every file holds the same number."""

import sys
from pathlib import Path

from goodword.publish.site import Site

FILES = 24


def paths(number: int) -> list[str]:
    """Some paths are in every site, some in every other one."""
    always = [f"bs/{name}/index.html" for name in range(FILES)]
    return [*always, "last", *(f"{'odd' if number % 2 else 'even'}/{name}" for name in range(4))]


def main(root: Path, number: int) -> None:
    site = Site(root / "site", root / "cache")
    while True:
        number += 1
        with site.locked(), site.draft() as draft:
            for path in paths(number):
                draft.put(path, b"%d" % number * 500)
            draft.commit({"number": number})


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
