"""The specs that earlier runs wrote: what is known of the pages that this run does not have, or could not read."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Final

from generator.cache import Cache
from generator.problems import Problem
from generator.specs.authored import page_path
from generator.specs.file_kinds import is_transcribed
from generator.specs.load import load_specs
from generator.specs.model import Enums, Errors, SpecFile


@dataclass(frozen=True)
class Memory:
    """Committed specs by key, and what is wrong with the files of those that cannot be remembered."""

    specs: Mapping[str, SpecFile]
    problems: tuple[Problem, ...] = ()

    @property
    def enums(self) -> tuple[Enums, ...]:
        return tuple(spec for spec in self.specs.values() if isinstance(spec, Enums))

    @property
    def names(self) -> dict[str, str]:
        """Return the names of what pages describe, by the pages' paths below ``/docs/``, where a page describes one thing."""
        found: defaultdict[str, list[str]] = defaultdict(list)
        for spec in self.specs.values():
            if not isinstance(spec, Enums | Errors):
                found[page_path(spec.source.address)].append(spec.name)
        return {path: names[0] for path, names in found.items() if len(names) == 1}

    def without(self, keys: Collection[str]) -> Memory:
        return Memory({key: spec for key, spec in self.specs.items() if key not in keys}, self.problems)

    def keys_of(self, address: str) -> frozenset[str]:
        """Return the specs that the page of an address was written into."""
        return frozenset(self._keys.get(address, ()))

    @cached_property
    def _keys(self) -> Mapping[str, Sequence[str]]:
        found: defaultdict[str, list[str]] = defaultdict(list)
        for key, spec in self.specs.items():
            found[spec.source.address].append(key)
        return found


NOTHING: Final = Memory({})


def languages_of(spec: SpecFile) -> frozenset[str]:
    """Return the languages of the page that a spec was read from."""
    return frozenset(language for language in ("en", "zh") if getattr(spec.source, language))


def remembered(specs: Path, cache: Cache | None) -> Memory:
    """Load the transcribed specs below a folder; one that breaks its schema is not remembered, and reported."""
    if not specs.is_dir():
        return Memory({})
    read, problems = load_specs(specs, cache, wanted=is_transcribed)
    found: list[SpecFile] = [*read.operations, *read.streams, *read.events, *read.enums, *read.errors]
    return Memory({spec.key: spec for spec in found}, tuple(problems))
