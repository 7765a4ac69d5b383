"""What two languages say of one fact: what both say has both places, what only one says is kept, what they dispute is told."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any, TypeAlias, TypeVar

from generator.pages.blocks import Language, Page
from generator.pages.dates import ages, days_saved, older
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
    language that was saved long before the first is older, and disputes nothing: ``older`` has what it says otherwise.
    """

    def __init__(self, pages: Iterable[Page]) -> None:
        self._pages: Mapping[Language, Page] = {page.language: page for page in pages}
        self.found: list[tuple[str, Problem]] = []
        self.older: list[tuple[str, Problem]] = []
        days = days_saved(self._pages.values())
        self._is_older = older(days) == [*days][-1]
        self._ages = ages(days)

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
        self.contrary(
            path, places[0], f"the languages differ on {what}: {told}", "; expected the same, or a correction"
        )

    def contrary(self, path: str, place: str, message: str, expected: str = "") -> None:
        """Tell that the second language says otherwise: a dispute, unless it is what was said once."""
        if self._is_older:
            self.older.append((path, self._problem(place, f"{message}; {self._ages}, which holds")))
        else:
            self.dispute(path, place, message, expected)

    def dispute(self, path: str, place: str, message: str, expected: str) -> None:
        """Report what a person has to settle, and which language is older."""
        self.report(path, place, f"{message}{expected}{'; ' if self._ages else ''}{self._ages}")

    def report(self, path: str, place: str, message: str) -> None:
        self.found.append((path, self._problem(place, message)))

    def _problem(self, place: str, message: str) -> Problem:
        language, line = first_line(place)
        page = self._pages[language]
        return Problem(page.file, line, 0, message, page.lines[line - 1])


def _same(one: Fact, other: Fact) -> bool:
    if isinstance(one, tuple) and isinstance(other, tuple):
        return set(one) == set(other)
    return one == other


def _shown(fact: Fact) -> str:
    if isinstance(fact, bool):
        return "YES" if fact else "NO"
    return ", ".join(fact) if isinstance(fact, tuple) else str(fact)
