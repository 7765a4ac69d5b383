"""What two languages say of one fact: what both say has both places, what only one says is kept, what they dispute is told."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any, TypeAlias, TypeVar

from generator.pages.blocks import Language, Page
from generator.pages.dates import is_long_before, saved_on
from generator.problems import Problem
from generator.specs.continuity import StreamName
from generator.specs.model import Parameter, Placeholder, Shape
from generator.transcribe.examples.merge import Conflict, Seen, ShapeMerge
from generator.transcribe.text.provenance import both, first_line

Fact: TypeAlias = str | int | bool | tuple[str, ...] | None
T = TypeVar("T", Parameter, Placeholder, StreamName)


class Differences:
    """Merges the facts of the languages of one page.

    ``found`` collects what they dispute, each with the path of the fact, which is that of a correction that settles it. A second
    language that was saved long before the first is older, and disputes nothing: ``older`` has the paths of what it says otherwise.
    """

    def __init__(self, pages: Iterable[Page]) -> None:
        self._pages: Mapping[Language, Page] = {page.language: page for page in pages}
        self.found: list[tuple[str, Problem]] = []
        self.older: list[str] = []
        days = [saved_on(page) for page in self._pages.values()]
        self._is_older = len(days) == 2 and is_long_before(days[1], days[0])

    def facts(self, one: T, other: T, names: Sequence[str], path: str, owner: str) -> T:
        """Return what both say of one thing; where they differ, what the first says stands, and where."""
        disputed = len(self.found) + len(self.older)
        changes: dict[str, Any] = {}
        for name in names:
            mine: Fact = getattr(one, name)
            theirs: Fact = getattr(other, name)
            if mine in (None, ()):
                changes[name] = theirs
            elif theirs not in (None, ()) and not _same(mine, theirs):
                self.differ(f"{path}.{name}", f"{name} of {owner}", (one.at, other.at), (_shown(mine), _shown(theirs)))
        agreed = len(self.found) + len(self.older) == disputed
        return replace(one, **changes, at=both(one.at, other.at) if agreed else one.at)

    def shape(self, one: Shape | None, other: Shape | None, place: str, path: str) -> Shape | None:
        """Return what the examples of both show."""
        if not one or not other:
            return one or other
        conflicts: list[Conflict] = []
        merged = ShapeMerge(conflicts, languages=True).two(Seen(one), Seen(other), place, (path,))
        for conflict in conflicts:
            self.contrary(".".join(conflict.path), conflict.place, f"the languages differ: {conflict.message}")
        return merged.shape

    def differ(self, path: str, what: str, places: Sequence[str], said: Sequence[object]) -> None:
        told = f"{places[0]} says {said[0]}, {places[1]} says {said[1]}"
        self.contrary(path, places[0], f"the languages differ on {what}: {told}; expected the same, or a correction")

    def contrary(self, path: str, place: str, message: str) -> None:
        """Tell that the second language says otherwise, unless that is what was said once."""
        if self._is_older:
            self.older.append(path)
        else:
            self.report(path, place, message)

    def report(self, path: str, place: str, message: str) -> None:
        language, line = first_line(place)
        page = self._pages[language]
        self.found.append((path, Problem(page.file, line, 0, message, page.lines[line - 1])))


def _same(one: Fact, other: Fact) -> bool:
    if isinstance(one, tuple) and isinstance(other, tuple):
        return set(one) == set(other)
    return one == other


def _shown(fact: Fact) -> str:
    if isinstance(fact, bool):
        return "YES" if fact else "NO"
    return ", ".join(fact) if isinstance(fact, tuple) else str(fact)
