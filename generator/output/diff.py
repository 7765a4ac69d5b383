"""What a tree of files should be against what it is, told as a unified diff."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Literal


@dataclass(frozen=True)
class Drift:
    """One file that is not what the tools write; ``expected`` or ``found`` is None when the file should not or does not exist."""

    path: PurePosixPath
    expected: bytes | None
    found: bytes | None

    @property
    def change(self) -> Literal["missing", "surplus", "changed"]:
        if self.found is None:
            return "missing"
        return "surplus" if self.expected is None else "changed"

    def unified(self) -> Iterator[str]:
        """Yield the diff from what stands in the file to what the tools write, line by line; never nothing."""
        found, expected = _lines(self.found), _lines(self.expected)
        if found is None or expected is None:
            yield f"{self.path}: not text, differs"
            return
        if found == expected:
            yield f"{self.path}: {self.change}, and no line of it differs"
        yield from difflib.unified_diff(found, expected, f"found/{self.path}", f"expected/{self.path}", lineterm="")


def drifts(root: Path, expected: Mapping[PurePosixPath, bytes], present: Iterable[PurePosixPath]) -> list[Drift]:
    """Compare the files ``present`` below ``root`` with those ``expected``, in the order of their paths."""
    found = {path: (root / path).read_bytes() for path in present}
    return [
        Drift(path, expected.get(path), found.get(path))
        for path in sorted(expected.keys() | found.keys())
        if expected.get(path) != found.get(path)
    ]


def _lines(data: bytes | None) -> list[str] | None:
    try:
        return (data or b"").decode("utf-8").splitlines()
    except UnicodeDecodeError:
        return None
