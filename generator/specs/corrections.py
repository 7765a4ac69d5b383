"""Facts that people set against the pages.

A correction says what it replaces; when the pages do not say that (any more), it is stale and reported, never applied.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final, TypeVar, cast

from generator.problems import Problem
from generator.specs.authored import Correction
from generator.specs.codec import spec_from_plain, to_plain
from generator.specs.dump import flow
from generator.specs.endings import endings
from generator.specs.model import Operation, SpecFile
from generator.specs.provenance import TWIN, Spot, split, spots
from generator.specs.schema.validate import Finding, SchemaName, Schemas
from generator.specs.yaml.places import DataPath
from generator.specs.yaml.plain import Plain, facts, is_list, is_mapping, same, without_empty_lists

S = TypeVar("S", bound=SpecFile)

# Lists that a spec leaves out when they are empty.
_LISTS: Final = frozenset(
    {
        *("weight", "when", "quotas", "shared", "parameters", "item_rules", "rules", "examples", "repairs", "values"),
        *("fields", "keys", "of", "one_of", "given", "absent", "names", "placeholders", "notes", "enums", "errors"),
    }
)
# Elements with one of these keys are facts of their own, with an ``at``; the first one there tells them apart.
_IDENTITIES: Final = ("code", "name", "counter", "role", "rule", "template", "value")

_INTEGER: Final = re.compile(r"-?[0-9]+")


class Stale(Exception):
    """The pages do not say what a correction replaces; the message says what they do say."""


def apply(
    specs: Sequence[S], corrections: Iterable[Correction], schemas: Schemas | None = None
) -> tuple[tuple[S, ...], list[Problem]]:
    """Return the specs with the corrections made, and a problem for each one that is stale or breaks its spec.

    A spec that its corrections would break is returned as it was. Corrections of pages are of no concern here.

    Raises:
        Unusable: The schema itself cannot be read.
    """
    concerned: defaultdict[str, list[Correction]] = defaultdict(list)
    for correction in corrections:
        if correction.spec is not None:
            concerned[correction.spec].append(correction)
    schemas = schemas or Schemas()
    problems: list[Problem] = []
    corrected: list[S] = []
    for spec in specs:
        mine = concerned.pop(spec.key, [])
        corrected.append(_corrected(spec, mine, schemas, problems) if mine else spec)
    for left in concerned.values():
        problems += [_problem(correction, f"stale: there is no spec {correction.spec}") for correction in left]
    return tuple(corrected), sorted(problems)


def _corrected(spec: S, corrections: list[Correction], schemas: Schemas, problems: list[Problem]) -> S:
    plain = to_plain(spec)
    made: list[tuple[DataPath, Correction]] = []
    dated: list[tuple[str, Plain]] = []
    for correction in _in_turn(plain, corrections):
        try:
            target = target_of(plain, correction.path)
            _once(target, correction, made)
            target.correct(correction.replaces, correction.sets)
        except Stale as stale:
            problems.append(_problem(correction, f"stale: {stale}"))
        else:
            made.append((target.path, correction))
            if correction.since is not None and same(correction.replaces, correction.sets):
                problems.append(
                    _problem(correction, f"{correction.path} is what it was, expected another value from that day on")
                )
            elif correction.since is not None:
                dated.append((correction.since, _change(correction)))
                if correction.sets is None:
                    dated += [(correction.since, one) for one in _endings(plain, correction)]
    _follow(plain, [change for _, change in dated], [one.path for _, one in made if one.since is None])
    # In the order in which they came; of those of one day, in that of the files.
    plain["changes"] = [change for _, change in sorted(dated, key=lambda one: one[0])]
    plain = without_empty_lists(plain)
    schema: SchemaName = "operation" if isinstance(spec, Operation) else spec.kind
    findings = _findings(schemas, schema, plain)
    for finding in findings:
        cause = _cause(finding.path, made)
        problems.append(_problem(cause, f"{cause.path} cannot be set to {_shown(cause.sets)}: {finding.message}"))
    return spec if findings else cast(S, spec_from_plain(plain))


def _follow(plain: Plain, changes: list[Plain], undated: list[str]) -> None:
    """Have what came on a day be what it is said to be without a date, so that the state before that day can be had."""
    for change in changes:
        if is_mapping(change.get("now")) and any(path.startswith(f"{change['path']}.") for path in undated):
            now = target_of(plain, change["path"]).now()
            if is_mapping(now):
                change["now"] = {
                    key: value for key, value in facts(now).items() if key != "name" or key in change["now"]
                }


def _in_turn(plain: Plain, corrections: Sequence[Correction]) -> Iterator[Correction]:
    """Give corrections as they stand in the files, but after the others those whose place one of these makes."""
    left = list(corrections)
    while left:
        late: list[Correction] = []
        for correction in left:
            if _leads_somewhere(plain, correction.path):
                yield correction
            else:
                late.append(correction)
        if len(late) == len(left):
            yield from late
            return
        left = late


def _leads_somewhere(plain: Plain, path: str) -> bool:
    try:
        target_of(plain, path)
    except Stale:
        return False
    return True


def _endings(plain: Plain, correction: Correction) -> Iterator[Plain]:
    """End, along with a parameter, what only speaks of it."""
    for path, was, left in [*endings(plain, correction.path)]:
        target_of(plain, path).correct(was, left)
        states = {"was": was} | ({} if left is None else {"now": left})
        yield {"path": path, "since": correction.since, **states, "evidence": correction.evidence}


def _change(correction: Correction) -> Plain:
    states = {"was": correction.replaces, "now": correction.sets, "replaced_by": correction.replaced_by}
    known = {name: state for name, state in states.items() if state is not None}
    return {"path": correction.path, "since": correction.since, **known, "evidence": correction.evidence}


def _findings(schemas: Schemas, schema: SchemaName, plain: Plain) -> list[Finding]:
    """Return what the schemas do not allow, of facts and lines alike, by paths in the facts."""
    facts, provenance = split(plain)
    found = schemas.findings("provenance", provenance)
    places = {spot.name: spot.path for spot in spots(plain)} if found else {}
    lines = [Finding(places.get(str(one.path[-1]), one.path), one.message) for one in found]
    return [*schemas.findings(schema, facts), *lines]


def concerns(correction: Correction, plain: Plain, spot: Spot) -> bool:
    """Tell whether a correction that was made has set a fact of the spec, ``plain``, or something in or around it."""
    try:
        target = target_of(plain, correction.path)
    except Stale:
        return False
    shared = min(len(target.path), len(spot.path))
    if target.path[:shared] != spot.path[:shared]:
        return False
    # One element among others without names is known by what it is.
    one_of_many = is_list(target.now()) and is_mapping(correction.sets) and len(spot.path) > shared
    return not one_of_many or same(spot.members, correction.sets)


@dataclass(frozen=True)
class Target:
    """The place a path leads to: a key of ``container``, or an index when that is a list; ``around`` is outermost first."""

    path: DataPath
    label: str
    container: Plain | list[Any]
    key: str
    around: tuple[Plain, ...]

    def correct(self, replaces: object, sets: object) -> None:
        """Set what holds instead of what the pages say.

        Raises:
            Stale: They do not say that.
        """
        now = self.now()
        one_element = not is_list(replaces) and not is_list(sets)
        if is_list(now) and one_element:
            self._correct_element(now, replaces, sets)
            return
        if self.key == "json" and replaces is not None and str(replaces) in str(now):
            # A part of an example, wherever it stands there.
            self._set(str(now).replace(str(replaces), str(sets)), now)
            return
        identity = self._identity()
        expected = {**identity, **replaces} if is_mapping(replaces) else replaces
        wanted = {**identity, **sets} if is_mapping(sets) else sets
        if is_mapping(now) and TWIN.search(str(now.get("at"))) and same(now, wanted):
            # Beside a page that is read alone stands a twin as it was corrected: the pages together do not say that.
            self._set(wanted, {**now, "at": TWIN.split(now["at"])[0]})
            return
        if not same(now, expected) and not (now == [] and replaces is None):
            raise Stale(self._disagreement(now, replaces, sets))
        if same(replaces, sets):
            self._settle(now)
            return
        self._set(wanted, now)

    def now(self) -> object:
        if isinstance(self.container, list):
            index = _index(self.container, self.key)
            return None if index is None else self.container[index]
        return self.container.get(self.key)

    def _identity(self) -> Plain:
        """Return what a new or replaced element of a list has for its name, so that it need not be repeated."""
        if isinstance(self.container, dict):
            return {}
        index = _index(self.container, self.key)
        if index is None:
            return self._new_identity()
        key = _identity_key(self.container[index])
        return {key: self.container[index][key]} if key else {}

    def _new_identity(self) -> Plain:
        match self.path[-2:-1]:
            case ("errors",):
                return {"code": int(self.key)} if _INTEGER.fullmatch(self.key) else {}
            case ("names",):
                return {"template": self.key}
            case ("of",):
                return {"value": self.key}
            case _:
                return {"name": self.key}

    def _disagreement(self, now: object, replaces: object, sets: object) -> str:
        if sets is not None and same(now, sets):
            return f"{self.label} is {_shown(now)} on the pages themselves now"
        if now is None:
            return f"the pages say nothing of {self.label} now, this replaces {_shown(replaces)}"
        return f"{self.label} is {_shown(now)} on the pages now, this replaces {_shown(replaces)}"

    def _set(self, value: object, now: object) -> None:
        marked = _marked(value, now) if is_mapping(value) else _mark_within(value)
        if isinstance(self.container, dict):
            if marked is None:
                self.container.pop(self.key, None)
            else:
                self.container[self.key] = marked
        else:
            _put(self.container, _index(self.container, self.key), marked)
        if not (is_mapping(marked) and "at" in marked):
            self._mark_around()

    def _correct_element(self, elements: list[Any], replaces: object, sets: object) -> None:
        """Replace, add or remove one element of a list that is not addressed by name."""
        if not same(replaces, sets) and any(same(element, sets) for element in elements):
            raise Stale(f"{self.label} has {_shown(sets)} on the pages themselves now")
        index = next((index for index, element in enumerate(elements) if same(element, replaces)), None)
        if replaces is not None and index is None:
            has = "; ".join(map(_shown, elements)) or "nothing"
            raise Stale(f"{self.label} has no {_shown(replaces)} on the pages now, it has {has}")
        now = None if index is None else elements[index]
        if same(replaces, sets):
            self._settle(now)
            return
        marked = _marked(sets, now) if is_mapping(sets) else sets
        _put(elements, index, marked)
        if not (is_mapping(marked) and "at" in marked):
            self._mark_around()

    def _settle(self, now: object) -> None:
        """Mark what stands as what a person decided for."""
        if is_mapping(now) and "at" in now:
            now["at"] = _corrected_at(now["at"])
        else:
            self._mark_around()

    def _mark_around(self) -> None:
        enclosing = next((mapping for mapping in reversed(self.around) if "at" in mapping), None)
        if enclosing is None and self.path[0] == "answer" and len(self.around) > 1:
            # The answer as a whole has no lines; that a person changed it must be told all the same.
            enclosing = self.around[1]
        if enclosing is not None:
            enclosing["at"] = _corrected_at(enclosing.get("at", ""))


def target_of(plain: Plain, path: str) -> Target:
    """Return what a path leads to; its last step need not exist.

    Raises:
        Stale: A step before the last leads nowhere.
    """
    *steps, last = path.split(".")
    container: Plain | list[Any] = plain
    around: list[Plain] = [plain]
    taken: list[str | int] = []
    for step in steps:
        container, taken_step = _step(container, step, ".".join(map(str, taken)))
        taken.append(taken_step)
        if isinstance(container, dict):
            around.append(container)
    if isinstance(container, dict) and last in _LISTS:
        container.setdefault(last, [])
    index = _index(container, last) if isinstance(container, list) else None
    taken.append(last if index is None else index)
    return Target(tuple(taken), path, container, last, tuple(around))


def _step(container: Plain | list[Any], step: str, so_far: str) -> tuple[Plain | list[Any], str | int]:
    key: str | int = step
    inner: Any = None
    if isinstance(container, dict):
        known = list(container)
        inner = container.setdefault(step, []) if step in _LISTS else container.get(step)
    else:
        known = [_name(element) for element in container]
        if (index := _index(container, step)) is not None:
            key, inner = index, container[index]
    if not (is_mapping(inner) or is_list(inner)):
        raise Stale(f"{so_far or 'the spec'} has no {step!r} on the pages now, it has {', '.join(known) or 'nothing'}")
    return inner, key


def _index(elements: list[Any], step: str) -> int | None:
    named = next((index for index, element in enumerate(elements) if _name(element) == step), None)
    if named is None and step.isdecimal() and int(step) < len(elements):
        return int(step)
    return named


def _identity_key(element: object) -> str | None:
    keys = element if is_mapping(element) else ()
    return next((key for key in (*_IDENTITIES, "type") if key in keys), None)


def _name(element: object) -> str:
    key = _identity_key(element)
    return str(element[key]) if is_mapping(element) and key else _shown(element)


def _put(elements: list[Any], index: int | None, value: object) -> None:
    if index is None:
        if value is not None:
            elements.append(value)
    elif value is None:
        del elements[index]
    else:
        elements[index] = value


def _marked(value: Plain, now: object) -> Plain:
    """Return a copy with every fact in it marked as corrected; the place of what it replaces stays."""
    members = {key: _mark_within(member) for key, member in value.items()}
    before: str | None = now.get("at") if is_mapping(now) else None
    if before or "at" in members or any(key in members for key in _IDENTITIES):
        members["at"] = _corrected_at(members.get("at") or before or "")
    return members


def _mark_within(value: Any) -> Any:
    if is_mapping(value):
        return _marked(value, None)
    return [_mark_within(element) for element in value] if is_list(value) else value


def _corrected_at(place: str) -> str:
    return place if place.endswith("corrected") else f"{place} corrected".lstrip()


def _once(target: Target, correction: Correction, made: list[tuple[DataPath, Correction]]) -> None:
    """Refuse a second correction of one fact: only the first one can tell what the pages say."""
    first = next((earlier for _, earlier in made if earlier.path == correction.path), None)
    # What changed on a later day rests on what the earlier correction has set.
    if first and first.since == correction.since and not is_list(target.now()):
        raise Stale(f"{correction.path} is corrected at {first.file}:{first.line} already")


def _cause(path: DataPath, made: list[tuple[DataPath, Correction]]) -> Correction:
    """Return the correction that a finding comes from: the last one on the way to it, or below it."""
    for corrected, correction in reversed(made):
        shared = min(len(corrected), len(path))
        if corrected[:shared] == path[:shared]:
            return correction
    return made[-1][1]


def _shown(value: object) -> str:
    if is_mapping(value):
        return flow(facts(value))
    return "nothing" if value is None else flow(value)


def _problem(correction: Correction, message: str) -> Problem:
    return Problem(correction.file, correction.line, correction.column, message)
