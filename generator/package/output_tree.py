"""The whole output tree as the cache has it, or built anew."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from generator.cache import Cache, key_of
from generator.digests import digests, told

if TYPE_CHECKING:
    from generator.specs.authored import Specs


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
    from generator.package.products import from_parts

    tree = from_parts(directory, specs, templates, patterns, cache) or _build(load, templates, cache)
    cache.put(key, _packed(tree))
    return tree


def _build(load: Callable[[], Specs], templates: Path, cache: Cache | None) -> dict[PurePosixPath, bytes]:
    from generator.package.build import build

    return build(load(), templates, cache)


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
