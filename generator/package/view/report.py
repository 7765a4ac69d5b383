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

    def words(self, file: str, message: str) -> None:
        """Report that a file below ``specs/words/`` lacks something; each lack is said once."""
        self.once(Problem(f"specs/words/{file}", 0, 0, message))

    def once(self, problem: Problem) -> None:
        if problem not in self.problems:
            self.problems.append(problem)

    def notes(self, spec: Stream | Event | Errors) -> tuple[str, ...]:
        """Return what a reader must know of what a spec describes, in sentences."""
        words = {note: self.specs.words.advisory(note, spec.product) for note in spec.notes}
        for note in (note for note, text in words.items() if text is None):
            self.words("advisories.yaml", f"no line for {note}, a note of {spec.key}")
        return tuple(sentence(text) for text in words.values() if text is not None)

    def name(self, make: Callable[[str], Identifier], text: str, operation: Keyed, path: DataPath) -> Identifier:
        """Make a Python name; when there is none, report it and return a stand-in that is never written."""
        try:
            return make(text)
        except NotAName as fault:
            self.operation(operation, path, str(fault))
            return _UNNAMED
