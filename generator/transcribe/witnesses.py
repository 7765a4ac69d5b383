"""Whether a page whose headings link nowhere is the one that its address says.

For it speak the prefix of a path that no other product has, facts of which no other page has more, and a title like the address; against
it a prefix of another product, another page of which memory knows more of these facts, and half of its own facts lost.

What the facts say is heard where no prefix decides: streams, events, lists and the methods of the WS API have none, and twins of two
products are called alike. Titles are heard where memory knows no page of that address. A page for which nothing speaks is refused.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import Any, Final, TypeAlias

from generator.specs.authored import page_path
from generator.specs.codec import to_plain
from generator.specs.model import Enums, Errors, Operation, SpecFile
from generator.specs.remembered import Memory
from generator.specs.yaml.plain import Plain, is_list, is_mapping

Fact: TypeAlias = tuple[str, str]

# Where a fact stands, and to whom it belongs, is no part of it.
_NO_FACTS: Final = frozenset(
    {"at", "product", "section", "source", "changes", "notes", "continuity", "since", "until", "repairs", "name"}
)
_NAMES: Final = ("code", "name", "value", "template", "role", "counter", "rule")
_KNOWN: Final = 0.8
_ENOUGH: Final = 0.5
_WORD: Final = re.compile(r"[a-z0-9]+")
_OTHERWISE: Final = re.compile(r"\([^()]*\)")


class Witnesses:
    """What memory says of the pages of a run."""

    def __init__(self, memory: Memory) -> None:
        self._memory = memory
        self._facts: dict[str, frozenset[Fact]] = {}

    def objection(self, spec: SpecFile) -> str | None:
        """Return why a spec is not taken for that of its address; None if it is."""
        if not self._memory.specs:
            return None
        prefix = prefix_of(spec)
        owners = self.owners.get(prefix or "", frozenset())
        if owners and spec.product not in owners:
            return f"{prefix} is of {', '.join(sorted(owners))}"
        if spec.product in owners and len(owners) == 1:
            return None
        return self._by_facts(spec, frozenset(_facts(spec)))

    @cached_property
    def owners(self) -> Mapping[str, frozenset[str]]:
        """The products that have paths with a prefix."""
        found: defaultdict[str, set[str]] = defaultdict(set)
        for spec in self._memory.specs.values():
            if prefix := prefix_of(spec):
                found[prefix].add(spec.product)
        return {prefix: frozenset(products) for prefix, products in found.items()}

    def _by_facts(self, spec: SpecFile, facts: frozenset[Fact]) -> str | None:
        own = self._memory.specs.get(spec.key)
        own = own if own and own.source.address == spec.source.address else None
        mine = self._shared(facts, own.key) if own else 0
        most, other = max(((self._shared(facts, one.key), one.key) for one in self._others(spec)), default=(0, ""))
        if own:
            if most > mine:
                return f"it has {most} facts of {other}, and {mine} of {own.key}"
            kept = mine / (len(self._of(own.key)) or 1)
            return None if kept >= _ENOUGH else f"it has {mine} of the {len(self._of(own.key))} facts of {own.key}"
        if most >= _KNOWN * len(facts):
            return f"it has {most} facts of {other}, of its {len(facts)}"
        if isinstance(spec, Enums | Errors) or _like(spec.title, spec.source.address):
            return None
        return f"nothing speaks for it: its title {spec.title!r} is not like the address"

    def _others(self, spec: SpecFile) -> Iterator[SpecFile]:
        for one in self._memory.specs.values():
            if one.kind == spec.kind and one.source.address != spec.source.address:
                yield one

    def _shared(self, facts: frozenset[Fact], key: str) -> int:
        return len(facts & self._of(key))

    def _of(self, key: str) -> frozenset[Fact]:
        if key not in self._facts:
            spec = self._memory.specs[key]
            # A page may still say what has ended.
            ended = (fact for one in spec.changes for fact in _below(one.was, f".{one.path}"))
            self._facts[key] = frozenset((*_facts(spec), *ended))
        return self._facts[key]


def prefix_of(spec: SpecFile) -> str | None:
    """Return how the paths of a product begin, as ``/fapi/``; None for what has no path."""
    path = spec.request.path if isinstance(spec, Operation) else None
    return "/" + path.strip("/").split("/")[0] + "/" if path else None


def _like(title: str, address: str) -> bool:
    """Say whether most words of a title stand in the last part of an address, or the other way round."""
    words = set(_WORD.findall(_OTHERWISE.sub("", title).casefold()))
    named = set(_WORD.findall(page_path(address).rpartition("/")[2].casefold()))
    return bool(words and named) and len(words & named) * 2 > min(len(words), len(named))


def _facts(spec: SpecFile) -> Iterator[Fact]:
    yield from _below(to_plain(spec), "")


def _below(value: Any, path: str) -> Iterator[Fact]:
    if is_mapping(value):
        yield from _of_mapping(value, path)
    elif is_list(value):
        for one in value:
            name = next((str(one[key]) for key in _NAMES if key in one), "") if is_mapping(one) else ""
            yield path, name
            yield from _below(one, f"{path}.{name}")
    elif path.endswith(".json"):
        yield from _lines(str(value), path)
    else:
        yield path, str(value)


def _of_mapping(value: Plain, path: str) -> Iterator[Fact]:
    for key, inner in value.items():
        if key not in _NO_FACTS:
            yield from _below(inner, f"{path}.{key}")


def _lines(text: str, path: str) -> Iterable[Fact]:
    # Numbers of some examples are in quotes, until all pages together tell that they are numbers.
    return ((path, line.replace('"', "").strip(" ,")) for line in text.split("\n"))
