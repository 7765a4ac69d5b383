"""The cache gives back what was put into it, or nothing."""

from __future__ import annotations

import marshal
import os
import pickle
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import Any

import pytest
import yaml

from generator.cache import Cache, Shelf, key_of, memo, users_cache
from generator.names import Identifier
from generator.problems import Problem, Unusable
from generator.specs.schema import sound_files
from generator.specs.load import load_specs
from generator.specs.model import Operation
from generator.specs.authored import Correction, Specs
from generator.specs.file_kinds import is_proofs, product_of
from generator.specs.remembered import remembered
from generator.specs.written import written_by_people
from generator.stored import Form

KEY = key_of("x")
BYTES = Form[bytes](bytes)
SPECS = Form[Specs](Specs)
CORRECTIONS = """\
corrections:
  - spec: tide/rest/ping
    path: title
    replaces: null
    sets: [1, {a: "b"}]
    why: It is so.
    evidence: Tried.
"""


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
    assert memo(cache, "x", BYTES, lambda: b"abc") == b"abc"


def test_nothing_is_computed_twice(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    assert memo(cache, "x", BYTES, lambda: b"first") == b"first"
    assert memo(cache, "x", BYTES, lambda: b"second") == b"first"


class Trap:
    """What runs code when it is unpickled."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __reduce__(self) -> tuple[Callable[[Path], object], tuple[Path]]:
        return Path.touch, (self.path,)


FORMS = {
    "a spec": Form[Any](Operation),
    "specs": Form[Any](Specs),
    "problems": Form[Any](tuple[Problem, ...]),
    "a tree": Form[Any](dict[PurePosixPath, bytes]),
    "a name": Form[Any](Identifier),
    "anything": Form[Any](object),
}


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
def test_whatever_stands_in_the_cache_runs_no_code(tmp_path: Path, form: Form[Any]) -> None:
    ran, cache = tmp_path / "ran", Cache(tmp_path / "cache")
    code = compile(f"open({str(ran)!r}, 'w')", "x", "exec")
    for planted in (pickle.dumps(Trap(ran)), marshal.dumps(code), b"cos\nsystem\n(S'touch " + bytes(ran) + b"'\ntR."):
        cache.put(KEY, planted)
        cache.put(key_of("shelf", "x"), planted)
        assert memo(cache, "x", form, lambda: "anew") in ("anew", form_of_anything(planted, form))
        assert Shelf(cache, "x", form).get(KEY) is None
    assert not ran.exists()


def form_of_anything(data: bytes, form: Form[Any]) -> object:
    """Return what data that happen to be of the form stand for: plain values at most."""
    try:
        return form.decoded(data)
    except ValueError:
        return "anew"


@pytest.mark.parametrize(
    ("form", "kept"),
    [
        (Form[Any](Identifier), "import os"),
        (Form[Any](Problem), {"file": "x", "line": "no number", "column": 0, "message": ""}),
        (Form[Any](tuple[Problem, ...]), [{"file": "x"}]),
        (Form[Any](dict[PurePosixPath, bytes]), {"a": 1}),
    ],
)
def test_what_is_not_of_its_form_counts_as_not_there(tmp_path: Path, form: Form[Any], kept: object) -> None:
    cache = Cache(tmp_path)
    cache.keep(key_of("x"), Form[Any](object), kept)
    assert memo(cache, ("x",), form, lambda: "anew") == "anew"


@pytest.mark.parametrize("value", [2**70, "\ud800"])
def test_what_cannot_be_kept_is_made_each_time(tmp_path: Path, value: object) -> None:
    cache, form = Cache(tmp_path), Form[Any](object)
    assert [memo(cache, "x", form, lambda: value) for _ in range(2)] == [value, value]
    shelf = Shelf(cache, "x", form)
    shelf.put(KEY, value)
    assert shelf.get(KEY) == value
    shelf.close()
    assert Shelf(cache, "x", form).get(KEY) is None


def test_a_shelf_leaves_what_a_run_asked_for(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    for asked, put in ((), "ab"), ("a", "c"):
        shelf = Shelf(cache, "x", BYTES)
        assert [shelf.get(key) for key in asked] == [key.encode() for key in asked]
        for key in put:
            shelf.put(key, key.encode())
        shelf.close()
    shelf = Shelf(cache, "x", BYTES)
    assert [shelf.get(key) for key in "abc"] == [b"a", None, b"c"]


def test_the_cache_is_the_users_and_another_one_in_another_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("APISCRIBE_CACHE", str(tmp_path / "cache"))
    for place in ("one", "two"):
        (tmp_path / place).mkdir()
        monkeypatch.chdir(tmp_path / place)
        cache = users_cache()
        assert cache is not None and cache.get(KEY) is None
        cache.put(KEY, place.encode())
    assert list((tmp_path / "one").iterdir()) == []
    assert (tmp_path / "cache").stat().st_mode & 0o777 == 0o700


def test_without_a_wish_it_lies_where_caches_of_users_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("APISCRIBE_CACHE")
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "kept"))
    cache = users_cache()
    assert cache is not None
    cache.put(KEY, b"x")
    assert stored(tmp_path).is_relative_to(tmp_path)


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="this system has no users of files")
def test_a_folder_that_others_may_write_to_is_not_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("APISCRIBE_CACHE", str(tmp_path))
    tmp_path.chmod(0o777)
    assert users_cache() is None
    tmp_path.chmod(0o755)
    assert users_cache() is not None
    monkeypatch.setattr(os, "geteuid", lambda: tmp_path.stat().st_uid + 1)
    assert users_cache() is None


def test_a_wish_that_depends_on_the_current_folder_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("APISCRIBE_CACHE", "cache")
    with pytest.raises(Unusable, match="APISCRIBE_CACHE: is 'cache', expected an absolute path"):
        users_cache()


def test_what_nobody_asked_for_in_two_weeks_is_removed(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    long_ago = 0.0
    for key in ("a" * 64, "b" * 64, "c" * 64):
        cache.put(key, key.encode())
    for key in ("a" * 64, "b" * 64):
        os.utime(tmp_path / key[:2] / key[2:], (long_ago, long_ago))
    assert cache.get("b" * 64)
    cache.tidy()
    assert [cache.get(key * 64) is not None for key in "abc"] == [False, True, True]


def test_only_whole_files_lie_in_the_folder(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    for _ in range(3):
        cache.put(KEY, b"abc")
    assert [path.name for path in tmp_path.rglob("*") if path.is_file()] == [KEY[2:]]


def test_a_key_depends_on_every_part_and_on_where_one_ends() -> None:
    keys = [key_of(), key_of(""), key_of("a"), key_of("a", ""), key_of("ab"), key_of("a", "b"), key_of("b", "a")]
    assert len(set(keys)) == len(keys)
    assert key_of("a", b"b") == key_of(b"a", "b")


def test_specs_come_back_as_they_were_kept(tmp_path: Path) -> None:
    found, problems = load_specs(Path(__file__).parents[1] / "golden" / "specs")
    assert not problems
    correction = Correction("tide/rest/ping", "weight", [1, {"a": None}], {"b": 2.5}, "why", "how", "x", 1, 2)
    specs = replace(found, places={}, corrections=(correction,))
    assert SPECS.decoded(SPECS.encoded(specs)) == specs
    for spec in (*specs.operations, *specs.streams, *specs.events):
        form = Form[Any](type(spec))
        assert form.decoded(form.encoded(spec)) == spec


def test_specs_that_have_not_changed_are_not_parsed_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "specs"
    shutil.copytree(Path(__file__).parents[1] / "golden" / "specs", folder)
    (folder / "corrections" / "tide").mkdir(parents=True)
    (folder / "corrections" / "tide" / "x.yaml").write_text(CORRECTIONS)
    cache = Cache(tmp_path / "cache")
    first = load_specs(folder, cache)[0], written_by_people(folder, cache)
    monkeypatch.setattr(sound_files, "parse", None)
    again = load_specs(folder, cache)[0], written_by_people(folder, cache)
    assert [replace(specs, places={}) for specs in again] == [replace(specs, places={}) for specs in first]


def test_specs_that_one_command_has_read_no_other_one_parses(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder, cache = Path(__file__).parents[1] / "golden" / "specs", Cache(tmp_path / "cache")
    remembered(folder, cache)
    written_by_people(folder, cache)
    monkeypatch.setattr(sound_files, "parse", None)
    found, problems = load_specs(folder, cache, lambda path: product_of(path) in ("tide", ""))
    assert found.operations and not problems


def test_provenance_is_parsed_as_yaml_only_when_something_in_it_is_to_be_told(monkeypatch: pytest.MonkeyPatch) -> None:
    folder = Path(__file__).parents[1] / "golden" / "specs"
    parsed: list[str] = []
    events: Callable[..., object] = yaml.parse

    def counted(text: str, **options: object) -> object:
        parsed.append(text)
        return events(text, **options)

    monkeypatch.setattr(yaml, "parse", counted)
    assert not load_specs(folder)[1]
    files = (path for path in folder.rglob("*.yaml") if not is_proofs(PurePosixPath(path.relative_to(folder))))
    assert sorted(parsed) == sorted(path.read_text("utf-8") for path in files)
