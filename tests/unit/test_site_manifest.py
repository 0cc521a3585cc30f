"""A manifest: read back as it was written, or not at all; fast."""

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodword.errors import BadPath
from goodword.publish.manifest import Manifest, check_path, digest_of, dump, id_of, load

NAMES = st.text(min_size=1, max_size=8)
NOTES = st.dictionaries(st.text(), st.lists(st.integers()) | st.text() | st.none(), max_size=3)


def manifest(count: int) -> Manifest:
    paths = sorted(f"bs/stories/a-story-with-a-name-{number}/index.html" for number in range(count))
    digests = {path: digest_of(path.encode()) for path in paths}
    return Manifest(digests, dict.fromkeys(paths, "3456 1790000000123456789"), id_of(digests), {"a": 1}, "x")


@pytest.mark.parametrize("count", [0, 1, 2, 100])
def test_it_is_read_back_as_it_was_written(count: int) -> None:
    assert load(dump(manifest(count))) == manifest(count)


@given(st.lists(NAMES, max_size=4), NOTES)
def test_whatever_a_path_may_be_and_a_note_may_hold(names: list[str], note: dict[str, object]) -> None:
    paths = []
    for name in names:
        try:
            check_path(name)
        except BadPath:
            continue
        paths.append(name)
    digests = dict.fromkeys(sorted(paths), "0" * 32)
    one = Manifest(digests, dict.fromkeys(digests, "1 2"), "id", note, "")
    assert load(dump(one)) == one


@given(st.data())
def test_a_changed_byte_is_noticed(data: st.DataObject) -> None:
    written = bytearray(dump(manifest(3)))
    at = data.draw(st.integers(0, len(written) - 1))
    written[at] ^= data.draw(st.integers(1, 255))
    assert load(bytes(written)) is None


@given(st.binary())
def test_foreign_bytes_are_no_manifest(data: bytes) -> None:
    assert load(data) is None


@pytest.mark.parametrize("path", ["../x", "a/../x", "/etc/x", "a//x", "..", "x/..", "./x", "a\\x"])
def test_a_manifest_that_leads_out_is_none(path: str) -> None:
    paths = {"a": "0", path: "1", "z": "2"}
    assert load(dump(Manifest(paths, paths, "id"))) is None
    assert load(dump(Manifest({path: "0"}, {path: "0"}, "id"))) is None


def test_thirty_thousand_files_load_fast() -> None:
    written = dump(manifest(30_000))
    load(written)
    start = process_time()
    load(written)
    assert process_time() - start < 0.06
