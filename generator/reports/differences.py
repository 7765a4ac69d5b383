"""What specs say now that they did not say before, each difference with what both pages have and where."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from hashlib import sha256
from itertools import zip_longest
from typing import Any, Final, NamedTuple

from generator.pages.saved import SavedFile
from generator.reports.why import files_of, holds_facts, own
from generator.specs.authored import Specs
from generator.specs.codec import to_plain
from generator.specs.dump import flow
from generator.specs.model import SpecFile
from generator.specs.provenance import PLACE, Spot, spots
from generator.specs.yaml.plain import Plain


class Side(NamedTuple):
    """What a spec says of a fact, and where: ``Basis.md:27``, or the page's address, language and lines where no file is known."""

    text: str
    places: tuple[str, ...] = ()

    def shown(self) -> str:
        return f"{self.text}  @ {', '.join(self.places)}" if self.places else self.text


_NOTHING: Final = Side("nothing")


@dataclass(frozen=True)
class Difference:
    """One fact that two states of the specs have otherwise; ``path`` leads to it in the spec, by names."""

    spec: str
    path: str
    was: Side
    now: Side

    def shown(self) -> Iterator[str]:
        """Yield lines for a person."""
        yield f"{self.spec}  {self.path}"
        yield f"  was {self.was.shown()}"
        yield f"  now {self.now.shown()}"

    def as_json(self) -> dict[str, Any]:
        sides = {"was": self.was, "now": self.now}
        told = {name: {"fact": side.text, "places": list(side.places)} for name, side in sides.items()}
        return {"spec": self.spec, "path": self.path, **told}


class _Files:
    """The names of saved pages, by what they hold."""

    def __init__(self, files: Iterable[SavedFile]) -> None:
        self._names = {sha256(file.data).hexdigest(): file.name for file in files}

    def places(self, source: Plain, at: str) -> tuple[str, ...]:
        found = [self._place(source, match[1], match[2]) for match in PLACE.finditer(at)]
        if at.endswith("corrected"):
            found.append("a correction")
        return tuple(dict.fromkeys(found))

    def _place(self, source: Plain, language: str, lines: str) -> str:
        name = self._names.get(source.get(language, ""))
        return f"{name or source['address'] + f' ({language})'}:{lines}"


def differences(before: Specs, now: Specs, files: Iterable[SavedFile]) -> list[Difference]:
    """Return every fact of pages that differs, by spec; ``files`` are saved pages of both states, as far as they are there."""
    known = _Files(files)
    old, new = ({spec.key: spec for spec in files_of(specs)} for specs in (before, now))
    found: list[Difference] = []
    for key in sorted({*old, *new}):
        found += _of_spec(key, _facts(old.get(key), known), _facts(new.get(key), known))
    return found


@dataclass
class _Facts:
    """Facts by their path, in which ``*`` stands for elements that have no names, and the names of each list in their order."""

    facts: dict[str, list[Side]] = field(default_factory=lambda: defaultdict[str, list[Side]](list))
    orders: dict[str, list[str]] = field(default_factory=lambda: defaultdict[str, list[str]](list))


def _facts(spec: SpecFile | None, files: _Files) -> _Facts:
    found = _Facts()
    if spec is None:
        return found
    plain: Plain = to_plain(spec)
    source: Plain = plain["source"]
    found.facts["source"].append(Side(str(source["address"])))
    for key, value in plain.items():
        # What a person says of days, with its evidence, is no fact of a page.
        if key not in ("source", "changes", "event", "at") and not holds_facts(value):
            found.facts[key].append(Side(flow(value)))
    lines: dict[str, str] = {}
    for spot in spots(plain):
        at = spot.members.get(spot.key, "")
        # What was mended in an example has its lines without a language, as what has none is told by what it stands in.
        lines[spot.name] = at if _is_placed(at) else _around(lines, spot.name)
        places = files.places(source, lines[spot.name])
        path = _unnumbered(spot)
        text = str(plain["event"]) if spot.name == "event" else flow(own(spot))
        if text != "{}":
            found.facts[path].append(Side(text, places))
        if json := spot.members.get("json"):
            found.facts[f"{path}.json"] += [Side(line.strip(), places) for line in json.splitlines()]
        if isinstance(spot.path[-1], int):
            around, _, name = path.rpartition(".")
            found.orders[around].append(name)
    return found


def _is_placed(at: str) -> bool:
    return PLACE.search(at) is not None or at.endswith("corrected")


def _around(lines: Mapping[str, str], name: str) -> str:
    """Return the lines of what a fact stands in."""
    while name and name not in lines:
        name = name.rpartition(".")[0]
    return lines.get(name, "")


def _unnumbered(spot: Spot) -> str:
    steps = zip(spot.name.split("."), spot.path, strict=False)
    return ".".join("*" if isinstance(step, int) and name == str(step) else name for name, step in steps)


def _of_spec(key: str, old: _Facts, new: _Facts) -> Iterator[Difference]:
    for path in dict.fromkeys([*old.facts, *new.facts]):
        told = _of_example if path.endswith(".json") else _pairs
        for was, now in told(old.facts.get(path, []), new.facts.get(path, [])):
            yield Difference(key, path, was, now)
    for path in sorted(old.orders.keys() & new.orders.keys()):
        before, after = _order(old.orders[path], new.orders[path]), _order(new.orders[path], old.orders[path])
        if before != after:
            yield Difference(key, path, Side(f"in this order: {before}"), Side(f"in this order: {after}"))


def _order(names: Sequence[str], others: Sequence[str]) -> str:
    """Return the names that both have, in their order."""
    common = {*names} & {*others}
    return ", ".join(name for name in names if name in common and name != "*")


def _pairs(old: Sequence[Side], new: Sequence[Side]) -> Iterator[tuple[Side, Side]]:
    """Yield what was and what is where the two differ, fact by fact."""
    matcher = SequenceMatcher(None, [one.text for one in old], [one.text for one in new], autojunk=False)
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag != "equal":
            yield from zip_longest(old[a:b], new[c:d], fillvalue=_NOTHING)


def _of_example(old: Sequence[Side], new: Sequence[Side]) -> Iterator[tuple[Side, Side]]:
    """Yield the lines of an example that only one of the two has, together: a member that only moved is none."""
    gone, come = _beyond(old, new), _beyond(new, old)
    if gone or come:
        yield _joined(gone), _joined(come)


def _beyond(lines: Iterable[Side], others: Iterable[Side]) -> list[Side]:
    """Return the lines that others have not, or less often; the last of an object has no comma."""
    there = Counter(line.text.rstrip(",") for line in others)
    left: list[Side] = []
    for line in lines:
        text = line.text.rstrip(",")
        there[text] -= 1
        if there[text] < 0:
            left.append(line)
    return left


def _joined(lines: Sequence[Side]) -> Side:
    return Side(" ".join(line.text for line in lines), lines[0].places) if lines else _NOTHING
