"""Specs and templates to the whole output tree, in memory."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path, PurePosixPath

from generator.cache import Cache, key_of
from generator.finish import Finisher
from generator.layout import laid_out
from generator.render import is_ignored, render
from generator.spec.settings import Specs
from generator.trust import Vocabulary
from generator.view.package import package_view
from generator.write import MARKER, MARKER_TEXT


def build(specs: Specs, templates: Path, cache: Cache | None = None) -> dict[PurePosixPath, bytes]:
    """Return every file of the generated package by its path; nothing is written.

    The same specs and templates give the same bytes, with any cache or none.

    Raises:
        Unusable: The specs or templates do not make a package, or a rendered module holds what no template put there.
    """
    view = package_view(specs)
    tree = {MARKER: MARKER_TEXT}
    modules: dict[PurePosixPath, str] = {}
    for rendered in render(templates, view):
        if rendered.template is not None and rendered.path.suffix == ".py":
            modules[rendered.path] = laid_out(rendered.data.decode())
        else:
            tree[rendered.path] = rendered.data
    tree |= Finisher(Vocabulary.of(templates, view), cache).finished(modules)
    return dict(sorted(tree.items()))


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
        return build(load(), templates)
    key = key_of("generated", *_contents(directory), "templates", *_contents(templates))
    kept = cache.get(key)
    if kept is not None:
        return _unpacked(kept)
    tree = build(load(), templates, cache)
    cache.put(key, _packed(tree))
    return tree


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
