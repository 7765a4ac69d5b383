"""The cache gives back what was put into it, or nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.cache import Cache, key_of

KEY = key_of("x")


def stored(folder: Path) -> Path:
    (path,) = (path for path in folder.rglob("*") if path.is_file())
    return path


@pytest.mark.parametrize("data", [b"", b"abc", bytes(range(256)) * 100])
def test_what_was_put_is_found(tmp_path: Path, data: bytes) -> None:
    cache = Cache(tmp_path / "cache")
    assert cache.get(KEY) is None
    cache.put(KEY, data)
    assert Cache(tmp_path / "cache").get(KEY) == data
    assert cache.get(key_of("y")) is None


@pytest.mark.parametrize(
    "spoil", [lambda data: data[:-1], lambda data: b"", lambda data: data + b"x", lambda data: b"x" + data[1:]]
)
def test_what_was_spoilt_is_not_found_and_can_be_put_again(tmp_path: Path, spoil: object) -> None:
    assert callable(spoil)
    cache = Cache(tmp_path)
    cache.put(KEY, b"abc")
    stored(tmp_path).write_bytes(spoil(stored(tmp_path).read_bytes()))
    assert cache.get(KEY) is None
    cache.put(KEY, b"abc")
    assert cache.get(KEY) == b"abc"


def test_the_folder_may_go_at_any_time(tmp_path: Path) -> None:
    cache = Cache(tmp_path / "cache")
    cache.put(KEY, b"abc")
    stored(tmp_path).unlink()
    stored_in = next((tmp_path / "cache").iterdir())
    stored_in.rmdir()
    (tmp_path / "cache").rmdir()
    assert cache.get(KEY) is None
    cache.put(KEY, b"abc")
    assert cache.get(KEY) == b"abc"


def test_a_folder_that_cannot_be_written_is_no_failure(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file")
    cache = Cache(tmp_path / "cache")
    cache.put(KEY, b"abc")
    assert cache.get(KEY) is None
    assert cache.computed(KEY, lambda: b"abc") == b"abc"


def test_nothing_is_computed_twice(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    assert cache.computed(KEY, lambda: b"first") == b"first"
    assert cache.computed(KEY, lambda: b"second") == b"first"


def test_only_whole_files_lie_in_the_folder(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    for _ in range(3):
        cache.put(KEY, b"abc")
    assert [path.name for path in tmp_path.rglob("*") if path.is_file()] == [KEY[2:]]


def test_a_key_depends_on_every_part_and_on_where_one_ends() -> None:
    keys = [key_of(), key_of(""), key_of("a"), key_of("a", ""), key_of("ab"), key_of("a", "b"), key_of("b", "a")]
    assert len(set(keys)) == len(keys)
    assert key_of("a", b"b") == key_of(b"a", "b")
