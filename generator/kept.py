"""The whole output tree as the cache has it, or built anew."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Final, TypeAlias

from generator.cache import Cache, memo
from generator.stored import Form

if TYPE_CHECKING:
    from generator.spec.settings import Specs

Digests: TypeAlias = Mapping[PurePosixPath, bytes]

_IGNORED: Final = frozenset({"__pycache__", ".mypy_cache", ".pytest_cache"})
_TREE: Final = Form[dict[PurePosixPath, bytes]](dict[PurePosixPath, bytes])


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

    def made() -> dict[PurePosixPath, bytes]:
        # Imported when there is something to do: a run that changes nothing needs none of it.
        from generator.parts import from_parts

        return from_parts(directory, specs, templates, patterns, cache) or _build(load, templates, cache)

    return memo(cache, ("generated", *told(specs), "templates", *told(patterns)), _TREE, made)


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
