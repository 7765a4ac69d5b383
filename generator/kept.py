"""The whole output tree as the cache has it, or built anew."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Final

from generator.cache import Cache, key_of

if TYPE_CHECKING:
    from generator.spec.settings import Specs

_IGNORED: Final = frozenset({"__pycache__", ".mypy_cache", ".pytest_cache"})


def built(
    directory: Path, templates: Path, cache: Cache | None, load: Callable[[], Specs]
) -> dict[PurePosixPath, bytes]:
    """Return what ``build`` makes of the specs in a folder; with nothing changed, what the cache has of it.

    Args:
        load: Reads and checks the specs; called only when there is something to do.

    Raises:
        Unusable: As ``build``, or from ``load``.
    """
    if cache is None:
        return _build(load, templates, cache)
    key = key_of("generated", *_contents(directory), "templates", *_contents(templates))
    kept = cache.get(key)
    if kept is not None:
        return _unpacked(kept)
    tree = _build(load, templates, cache)
    cache.put(key, _packed(tree))
    return tree


def _build(load: Callable[[], Specs], templates: Path, cache: Cache | None) -> dict[PurePosixPath, bytes]:
    # Imported when there is something to do: a run that changes nothing needs none of it.
    from generator.generate import build

    return build(load(), templates, cache)


def is_ignored(path: Path) -> bool:
    """Tell whether a file was left among templates by a tool."""
    return not _IGNORED.isdisjoint(path.parts)


def _contents(folder: Path) -> Iterator[bytes]:
    """Yield what tells whether anything in a folder changed."""
    for path in sorted(path for path in folder.rglob("*") if path.is_file() and not is_ignored(path)):
        yield path.relative_to(folder).as_posix().encode()
        yield hashlib.sha256(path.read_bytes()).digest()


def _packed(tree: Mapping[PurePosixPath, bytes]) -> bytes:
    return b"".join(_framed(part) for path, data in tree.items() for part in (str(path).encode(), data))


def _framed(data: bytes) -> bytes:
    return len(data).to_bytes(8, "big") + data


def _unpacked(packed: bytes) -> dict[PurePosixPath, bytes]:
    parts: list[bytes] = []
    at = 0
    while at < len(packed):
        start, at = at + 8, at + 8 + int.from_bytes(packed[at : at + 8], "big")
        parts.append(packed[start:at])
    return {PurePosixPath(path.decode()): data for path, data in zip(parts[::2], parts[1::2], strict=True)}
