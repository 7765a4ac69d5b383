"""Problems met while computing a view, each at the place in the specs where it is mended."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Protocol

from generator.names import Identifier, NotAName
from generator.package.view.closed_sets import ClosedSets, closed_sets
from generator.package.view.docstrings import sentence
from generator.problems import Problem
from generator.specs.authored import Specs
from generator.specs.model import Errors, Event, Stream
from generator.specs.yaml.places import DataPath

_UNNAMED = Identifier("unnamed")


class Keyed(Protocol):
    """What has a spec file: an operation, a stream, an event."""

    @property
    def key(self) -> str:
        """The file's path below ``specs/``, without ``.yaml``."""
        ...


@dataclass
class Report:
    """Collects problems so that all of them are reported together; nothing is rendered when there is one."""

    specs: Specs
    problems: list[Problem] = field(default_factory=list[Problem])
    _sets: dict[str, ClosedSets] = field(default_factory=dict[str, ClosedSets])
    _lacks: set[str] = field(default_factory=set[str])

    def closed_sets(self, product: str) -> ClosedSets:
        """Return the closed sets of a product."""
        if product not in self._sets:
            self._sets[product] = closed_sets(self.specs, product)
        return self._sets[product]

    def operation(self, operation: Keyed, path: DataPath, message: str) -> None:
        """Report a problem with what stands at ``path`` in the spec file of an operation, stream or event."""
        self.at(operation.key, path, message)

    def at(self, key: str, path: DataPath, message: str) -> None:
        """Report a problem with what stands at ``path`` in the file of this key."""
        places = self.specs.places.get(key)
        if places is not None:
            self.problems.append(places.value(path, message))
            return
        inside = f"{'.'.join(map(str, path))}: " if path else ""
        self.problems.append(Problem(f"specs/{key}.yaml", 0, 0, f"{inside}{message}"))

    def words(self, file: str, lack: str, spec: Keyed, path: DataPath) -> None:
        """Report, where it is first needed, that a file below ``specs/words/`` has no line for something."""
        if lack not in self._lacks:
            self._lacks.add(lack)
            self.at(spec.key, path, f"{lack}, expected a line for it in words/{file}")

    def notes(self, spec: Stream | Event | Errors) -> tuple[str, ...]:
        """Return what a reader must know of what a spec describes, in sentences."""
        words = [self.specs.words.advisory(note, spec.product) for note in spec.notes]
        for index, (note, text) in enumerate(zip(spec.notes, words, strict=True)):
            if text is None:
                self.words("advisories.yaml", f"{note} has no words", spec, ("notes", index))
        return tuple(sentence(text) for text in words if text is not None)

    def name(self, make: Callable[[str], Identifier], text: str, operation: Keyed, path: DataPath) -> Identifier:
        """Make a Python name; when there is none, report it and return a stand-in that is never written."""
        try:
            return make(text)
        except NotAName as fault:
            self.operation(operation, path, str(fault))
            return _UNNAMED
