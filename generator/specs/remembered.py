"""The specs that earlier runs wrote: what is known of the pages that this run does not have, or could not read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.cache import Cache
from generator.problems import Problem
from generator.specs.layout import is_transcribed
from generator.specs.load import load_specs
from generator.specs.model import Enums, SpecFile


@dataclass(frozen=True)
class Memory:
    """Committed specs by key, and what is wrong with the files of those that cannot be remembered."""

    specs: Mapping[str, SpecFile]
    problems: tuple[Problem, ...] = ()

    @property
    def enums(self) -> tuple[Enums, ...]:
        return tuple(spec for spec in self.specs.values() if isinstance(spec, Enums))

    def keys_of(self, address: str) -> frozenset[str]:
        """Return the specs that the page of an address was written into."""
        return frozenset(key for key, spec in self.specs.items() if spec.source.address == address)


def remembered(specs: Path, cache: Cache | None) -> Memory:
    """Load the transcribed specs below a folder; one that breaks its schema is not remembered, and reported."""
    if not specs.is_dir():
        return Memory({})
    read, problems = load_specs(specs, cache, wanted=is_transcribed, name="remembered")
    found: list[SpecFile] = [*read.operations, *read.streams, *read.events, *read.enums, *read.errors]
    return Memory({spec.key: spec for spec in found}, tuple(problems))
