"""Where in a YAML file each value stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

from generator.problems import Problem

DataPath: TypeAlias = tuple[str | int, ...]


class Place(NamedTuple):
    """Line and column, both counted from 1, and the number of characters on that line."""

    line: int
    column: int
    width: int


@dataclass(frozen=True)
class Places:
    """The positions of one file's keys and values.

    Attributes:
        file: The file's path as it is shown in problems.
        lines: Its lines, for excerpts.
        values: Position of the value at each path of keys and indexes.
        keys: Position of the key that leads to the value at each path; list elements have none.
    """

    file: str
    lines: tuple[str, ...]
    values: Mapping[DataPath, Place]
    keys: Mapping[DataPath, Place]

    def value(self, path: DataPath, message: str) -> Problem:
        """Return a problem at the value of ``path``, or at the nearest one around it that the file has."""
        return self.at(self._nearest(self.values, path), message)

    def key(self, path: DataPath, message: str) -> Problem:
        """Return a problem at the key of ``path``, or at the value when a list element or nothing has that path."""
        place = self.keys.get(path)
        return self.at(place, message) if place else self.value(path, message)

    def at(self, place: Place, message: str) -> Problem:
        excerpt = self.lines[place.line - 1] if 0 < place.line <= len(self.lines) else ""
        return Problem(self.file, place.line, place.column, message, excerpt, place.width)

    @staticmethod
    def _nearest(places: Mapping[DataPath, Place], path: DataPath) -> Place:
        while path and path not in places:
            path = path[:-1]
        return places.get(path, Place(0, 0, 0))
