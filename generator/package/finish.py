"""Rendered modules to the modules that are written: each formatted, and looked through for what no template put there.

Both are done a piece of a module at a time, and kept by the text they were done with.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from pathlib import PurePosixPath
from typing import Final, NamedTuple

from generator.cache import Cache, Shelf, key_of
from generator.package.allowlist import AllowedNames, UsedName, distrust, used_names
from generator.package.format import LINE_LENGTH, format_python, formatted
from generator.package.pieces import joined, pieces_of
from generator.problems import Problem, Unusable
from generator.stored import Form


class Piece(NamedTuple):
    """Formatted code, and the names it uses."""

    text: str
    used_names: frozenset[UsedName]


_PIECE: Final = Form[Piece](Piece)


@dataclass(frozen=True)
class Module:
    """A module as it was rendered, and the names that it may use."""

    path: PurePosixPath
    text: str
    allowed: AllowedNames


def finished(modules: Sequence[Module], store: Cache | None, name: str) -> dict[PurePosixPath, bytes]:
    """Return every module as it is written; pieces that were seen before are only looked up, on the shelf called ``name``.

    Raises:
        Unusable: Modules are not Python, or hold what no template put there; carries every problem.
    """
    shelf = Shelf[Piece](store, f"pieces {name}", _PIECE)
    parted = {module.path: [(_key(piece), piece) for piece in pieces_of(module.text)] for module in modules}
    wanted = {key: piece for pieces in parted.values() for key, piece in pieces if shelf.get(key) is None}
    for key, piece in zip(wanted, _pieces(list(wanted.values())), strict=True):
        if piece is not None:
            shelf.put(key, piece)
    tree: dict[PurePosixPath, bytes] = {}
    problems: list[Problem] = []
    for module in modules:
        pieces = [shelf.get(key) for key, _ in parted[module.path]]
        try:
            text = _checked(module, [piece for piece in pieces if piece is not None], whole=None in pieces)
            tree[module.path] = text.encode()
        except Unusable as fault:
            problems += fault.problems
    if problems:
        raise Unusable(problems)
    shelf.close()
    return tree


def _checked(module: Module, pieces: Sequence[Piece], whole: bool) -> str:
    """Return a module's text.

    Args:
        whole: Whether it cannot be parted: the pieces are not all of it.

    Raises:
        Unusable: It is not Python, or holds what no template put there.
    """
    if whole:
        text = format_python(module.text, str(module.path))
    else:
        text = joined(piece.text for piece in pieces)
    if whole or not all(module.allowed.allows(piece.used_names) for piece in pieces):
        problems = distrust(text, module.path, module.allowed)
        if problems:
            raise Unusable(problems)
    return text


def _pieces(texts: Sequence[str]) -> list[Piece | None]:
    """Return the formatted pieces, None for what is no Python."""
    return [text if text is None else Piece(text, used_names(text)) for text in formatted(texts)]


def _key(text: str) -> str:
    return key_of(_formatters(), text)


@cache
def _formatters() -> str:
    return f"ruff {version('ruff')}, black {version('black')}, {LINE_LENGTH} columns"
