"""The whole output tree as the cache has it, or built anew."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Final, TypeAlias

from generator.cache import Cache, key_of

if TYPE_CHECKING:
    from generator.specs.authored import Specs

Digests: TypeAlias = Mapping[PurePosixPath, bytes]

_IGNORED: Final = frozenset({"__pycache__", ".mypy_cache", ".pytest_cache"})


def built(
    directory: Path, templates: Path, cache: Cache | None, load: Callable[[], Specs]
) -> dict[PurePosixPath, bytes]:
    """Return what ``build`` makes of the specs in a folder; with nothing changed, what the cache has of it.

    Args:
        load: Reads and checks all specs; called only when they cannot be had product by product.

    Raises:
        Unusable: As ``build``, or from ``load``.
    """
    if cache is None:
        return _build(load, templates, cache)
    specs, patterns = digests(directory), digests(templates)
    key = key_of("generated", *told(specs), "templates", *told(patterns))
    kept = cache.get(key)
    if kept is not None:
        return _unpacked(kept)
    # Imported when there is something to do: a run that changes nothing needs none of it.
    from generator.parts import from_parts

    tree = from_parts(directory, specs, templates, patterns, cache) or _build(load, templates, cache)
    cache.put(key, _packed(tree))
    return tree


def _build(load: Callable[[], Specs], templates: Path, cache: Cache | None) -> dict[PurePosixPath, bytes]:
    from generator.generate import build

    return build(load(), templates, cache)


def is_ignored(path: Path) -> bool:
    """Tell whether a file was left among templates by a tool."""
    return not _IGNORED.isdisjoint(path.parts)


def digests(folder: Path) -> dict[PurePosixPath, bytes]:
    """Return what tells whether anything in a folder changed: the SHA-256 of each file by its path."""
    found: dict[PurePosixPath, bytes] = {}
    for name, inner, files in os.walk(folder):
        inner[:] = [one for one in inner if one not in _IGNORED]
        below = PurePosixPath(Path(name).relative_to(folder).as_posix())
        for file in files:
            found[below / file] = hashlib.sha256(Path(name, file).read_bytes()).digest()
    return dict(sorted(found.items()))


def told(contents: Digests) -> Iterator[str | bytes]:
    """Yield what a key is made of."""
    for path, digest in contents.items():
        yield str(path)
        yield digest


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
