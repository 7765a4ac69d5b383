"""Import statements, sorted as isort sorts them: the formatter does not."""

from __future__ import annotations

import sys
from collections import defaultdict
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Import:
    module: str
    names: tuple[str, ...]


@dataclass
class Imports:
    """Names to import, at run time or for the type checker alone.

    ``blocks`` and ``typing_blocks`` are the statements in groups, as they are parted by a blank line.
    """

    _runtime: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    _typing: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict(set))

    def add(self, module: str, *names: str) -> None:
        self._runtime[module].update(names)

    def add_typing(self, module: str, *names: str) -> None:
        """Import for annotations alone, unless the names are needed at run time."""
        self._typing[module].update(names)

    @property
    def blocks(self) -> list[list[Import]]:
        runtime = {module: names for module, names in self._runtime.items() if names}
        if self.typing_blocks:
            runtime["typing"] = runtime.get("typing", set()) | {"TYPE_CHECKING"}
        return _grouped(runtime)

    @property
    def typing_blocks(self) -> list[list[Import]]:
        rest = {module: names - self._runtime.get(module, set()) for module, names in self._typing.items()}
        return _grouped({module: names for module, names in rest.items() if names})


def _grouped(wanted: dict[str, set[str]]) -> list[list[Import]]:
    groups: dict[int, list[Import]] = {}
    for module in sorted(wanted):
        names = tuple(sorted(wanted[module], key=_rank))
        groups.setdefault(_group(module), []).append(Import(module, names))
    return [groups[group] for group in sorted(groups)]


def _group(module: str) -> int:
    top = module.partition(".")[0]
    if top in sys.stdlib_module_names:
        return 0
    return 2 if top == "binance_derivatives" else 1


def _rank(name: str) -> tuple[int, str]:
    """Constants first, then classes, then functions."""
    if name.isupper() and len(name) > 1:
        return 0, name
    return (1 if name[:1].isupper() else 2), name
