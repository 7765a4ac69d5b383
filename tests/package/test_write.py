"""Writing the output tree: atomic, pruned, and never outside the folder or into one that is not ours."""

from __future__ import annotations

import os
from pathlib import Path, PurePosixPath

import pytest

from generator.output.write import MARKER, MARKER_TEXT, present, write_files, write_tree
from generator.problems import Unusable

TREE = {
    MARKER: MARKER_TEXT,
    PurePosixPath("README.md"): b"read\n",
    PurePosixPath("pkg/__init__.py"): b"",
    PurePosixPath("pkg/deep/er/module.py"): b"x = 1\n",
}


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_new_folder_holds_exactly_the_tree(tmp_path: Path) -> None:
    out = tmp_path / "generated"
    written = write_tree(out, TREE)
    assert files(out) == {str(path): data for path, data in TREE.items()}
    assert set(written.added) == set(TREE)
    assert (written.changed, written.removed, written.unchanged) == ((), (), ())


def test_a_second_run_touches_nothing(tmp_path: Path) -> None:
    write_tree(tmp_path, TREE)
    for path in TREE:
        os.utime(tmp_path / path, (1, 1))
    written = write_tree(tmp_path, TREE)
    assert set(written.unchanged) == set(TREE)
    assert {(tmp_path / path).stat().st_mtime for path in TREE} == {1}


def test_what_is_not_in_the_tree_any_more_is_removed_with_its_folder(tmp_path: Path) -> None:
    write_tree(tmp_path, TREE)
    (tmp_path / "pkg/deep/er/__pycache__").mkdir()
    (tmp_path / "pkg/deep/er/__pycache__/module.cpython-311.pyc").write_bytes(b"compiled")
    fewer = {path: data for path, data in TREE.items() if "deep" not in path.parts}
    assert write_tree(tmp_path, fewer).removed == (PurePosixPath("pkg/deep/er/module.py"),)
    assert not (tmp_path / "pkg/deep").exists()
    assert files(tmp_path) == {str(path): data for path, data in fewer.items()}


def test_a_changed_file_is_replaced_and_a_hand_written_one_removed(tmp_path: Path) -> None:
    write_tree(tmp_path, TREE)
    (tmp_path / "README.md").write_text("edited by hand")
    (tmp_path / "pkg/mine.py").write_text("mine")
    written = write_tree(tmp_path, TREE)
    assert written.changed == (PurePosixPath("README.md"),)
    assert written.removed == (PurePosixPath("pkg/mine.py"),)
    assert files(tmp_path) == {str(path): data for path, data in TREE.items()}


@pytest.mark.parametrize("kept", ["pkg/__pycache__/m.pyc", "x.egg-info/PKG-INFO", ".pytest_cache/v", "build/lib/m.py"])
def test_caches_and_builds_are_left_alone(tmp_path: Path, kept: str) -> None:
    write_tree(tmp_path, TREE)
    (tmp_path / kept).parent.mkdir(parents=True)
    (tmp_path / kept).write_text("kept")
    assert write_tree(tmp_path, TREE).removed == ()
    assert (tmp_path / kept).read_text() == "kept"
    assert PurePosixPath(kept) not in set(present(tmp_path))


def test_a_folder_of_someone_else_is_refused(tmp_path: Path) -> None:
    (tmp_path / "thesis.tex").write_text("years of work")
    with pytest.raises(Unusable, match="holds files and no .apiscribe"):
        write_tree(tmp_path, TREE)
    assert files(tmp_path) == {"thesis.tex": b"years of work"}


def test_a_file_in_place_of_the_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file")
    with pytest.raises(Unusable, match="not a folder"):
        write_tree(tmp_path / "out", TREE)


@pytest.mark.parametrize(
    "path", ["../outside.py", "/tmp/outside.py", "a/../../b.py", "a\\b.py", "c:d.py", "a\nb.py", "build/a.py"]
)
def test_a_path_that_leads_elsewhere_stops_the_run_before_anything_is_written(tmp_path: Path, path: str) -> None:
    with pytest.raises(Unusable, match="is no path for a generated file"):
        write_tree(tmp_path / "out", {**TREE, PurePosixPath(path): b""})
    assert list(tmp_path.iterdir()) == []


def test_a_path_can_not_be_a_file_and_a_folder(tmp_path: Path) -> None:
    with pytest.raises(Unusable, match="README.md would be a file and a folder"):
        write_tree(tmp_path / "out", {**TREE, PurePosixPath("README.md/x"): b""})


def test_links_are_replaced_and_what_they_point_to_stays(tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "module.py").write_text("not ours")
    out = tmp_path / "out"
    write_tree(out, {MARKER: MARKER_TEXT})
    (out / "pkg").symlink_to(elsewhere)
    (out / "README.md").symlink_to(elsewhere / "module.py")
    written = write_tree(out, TREE)
    assert files(elsewhere) == {"module.py": b"not ours"}
    assert not (out / "pkg").is_symlink() and not (out / "README.md").is_symlink()
    assert files(out) == {str(path): data for path, data in TREE.items()}
    assert written.removed == (PurePosixPath("pkg"),)


def test_files_are_not_written_through_a_linked_folder(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "specs").mkdir()
    (tmp_path / "specs/rest").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(Unusable, match="rest: is a link, expected a folder"):
        write_files(tmp_path / "specs", {PurePosixPath("rest/one.yaml"): b"x", PurePosixPath("two.yaml"): b"y"})
    assert files(tmp_path) == {}


def test_a_run_that_fails_leaves_whole_files_and_the_next_one_goes_on(tmp_path: Path) -> None:
    # A repository in the place of a file: nothing that may be removed, so the run stops there.
    blocking = tmp_path / "pkg/deep/er/module.py/.git"
    write_tree(tmp_path, {MARKER: MARKER_TEXT})
    blocking.mkdir(parents=True)
    with pytest.raises(OSError):
        write_tree(tmp_path, TREE)
    assert files(tmp_path).items() <= {str(path): data for path, data in TREE.items()}.items()
    blocking.rmdir()
    write_tree(tmp_path, TREE)
    assert files(tmp_path) == {str(path): data for path, data in TREE.items()}


def test_many_files_go_only_when_that_is_said(tmp_path: Path) -> None:
    many = {**TREE, **{PurePosixPath(f"pkg/old/m{number}.py"): b"" for number in range(6)}}
    write_tree(tmp_path, many)
    with pytest.raises(Unusable, match=r"6 files would be removed, pkg/old/m0\.py the first; with --prune they are"):
        write_tree(tmp_path, {**TREE, PurePosixPath("README.md"): b"new"})
    assert files(tmp_path) == {str(path): data for path, data in many.items()}
    assert len(write_tree(tmp_path, TREE, prune=True).removed) == 6
    assert files(tmp_path) == {str(path): data for path, data in TREE.items()}


def test_a_few_files_go_without_a_word(tmp_path: Path) -> None:
    write_tree(tmp_path, {**TREE, **{PurePosixPath(f"pkg/old/m{number}.py"): b"" for number in range(5)}})
    assert len(write_tree(tmp_path, TREE).removed) == 5


def closed(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    """Close a folder to this user; to the one who may do everything none is."""
    access = os.access
    monkeypatch.setattr(os, "access", lambda path, mode: Path(path) != folder and access(path, mode))


def test_where_a_folder_is_closed_nothing_is_written_and_the_folder_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_tree(tmp_path, TREE)
    closed(monkeypatch, tmp_path / "pkg")
    changed = {**TREE, PurePosixPath("README.md"): b"anew", PurePosixPath("pkg/new/one.py"): b""}
    with pytest.raises(Unusable) as refused:
        write_files(tmp_path, changed)
    assert [str(one) for one in refused.value.problems] == [
        f"{tmp_path / 'pkg'}: cannot be written to, expected a folder of this user"
    ]
    assert files(tmp_path) == {str(path): data for path, data in TREE.items()}


def test_a_folder_that_is_not_there_is_closed_where_it_would_be_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    closed(monkeypatch, tmp_path)
    with pytest.raises(Unusable, match="cannot be written to"):
        write_tree(tmp_path / "a" / "b", TREE)
    assert list(tmp_path.iterdir()) == []
