"""What is told of days: in docstrings what changed lately or will, and what became of operations that are gone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from generator.package.view.docstrings import Section, code, listed, sentence
from generator.specs.authored import Specs
from generator.specs.dates import Since, has_come, since
from generator.specs.model import Change, Operation, Parameter
from generator.specs.yaml.plain import is_mapping

_NEAR: Final = 60


@dataclass(frozen=True)
class GoneView:
    """``call`` is a verb with a path, or a method of the WebSocket API."""

    call: str
    since: str
    instead: str | None


def gone_of(specs: Specs, product: str) -> tuple[GoneView, ...]:
    """Return a product's operations that are not offered any more."""
    known = {operation.key: operation for operation in specs.operations}
    return tuple(
        GoneView(_call(one), str(since(one.until or "")), _instead(known.get(one.replaced_by or "")))
        for one in specs.gone
        if one.product == product
    )


@dataclass(frozen=True)
class EndedView:
    """A parameter that is not taken any more: of an ``operation``, or in its list ``within``; ``instead`` takes its place."""

    operation: str
    within: str
    name: str
    since: str
    instead: str | None


def ended_of(specs: Specs, product: str) -> tuple[EndedView, ...]:
    """Return the parameters that operations of a product took once."""
    known = {operation.key: operation for operation in specs.operations}
    found = [
        EndedView(one.key, within, name, str(since(change.since)), _successor(change.replaced_by, known))
        for one in specs.operations
        if one.product == product
        for within, name, change in ended_parameters(one, specs.as_of)
    ]
    return tuple(sorted(found, key=lambda one: (one.operation, one.within, one.name)))


def _successor(name: str | None, known: Mapping[str, Operation]) -> str | None:
    """Name a parameter as it is called on the wire, an operation as its product and its call."""
    return _instead(known.get(name or "")) or name


def ended_parameters(operation: Operation, day: str | None) -> Iterator[tuple[str, str, Change]]:
    """Yield the parameters that ended by a day, each with the list whose elements had it, if any."""
    there = {(within, one.name) for within, one in _all_parameters(operation)}
    for change in operation.changes:
        now: object = change.now
        if now is not None or not has_come(change.since, day):
            continue
        match change.path.split("."):
            case ["parameters", name] if ("", name) not in there:
                yield "", name, change
            case ["parameters", outer, "items", name] if (outer, name) not in there:
                yield outer, name, change
            case _:
                continue


def _all_parameters(operation: Operation) -> Iterator[tuple[str, Parameter]]:
    for outer in operation.parameters:
        yield "", outer
        yield from ((outer.name, one) for one in outer.items)


def _instead(operation: Operation | None) -> str | None:
    return None if operation is None else f"{operation.product}.{operation.name} ({_call(operation)})"


def _call(operation: Operation) -> str:
    request = operation.request
    return f"{request.method} {request.path}" if request.path else request.method


def changes_said(operation: Operation, names: Mapping[str, str], day: str | None) -> Section:
    """Return what changed within sixty days of the day that is rendered, what will, and what comes on a day nobody has named."""
    if day is None:
        return Section("Changes", [])
    entries = [
        sentence(f"{_when(since(one.since), day)}: {_said(one, names)}")
        for one in operation.changes
        if since(one.since).is_near(day, _NEAR) and not one.path.startswith("examples.")
    ]
    if operation.until is not None and since(operation.until).is_near(day, _NEAR):
        entries.append(sentence(f"{_when(since(operation.until), day)}: it is gone"))
    return Section("Changes", list(dict.fromkeys(entries)))


def _when(date: Since, day: str) -> str:
    if date.by is None:
        return f"On {date}"
    return f"{'Since' if date.has_come(day) else 'From'} {date}"


def _said(change: Change, names: Mapping[str, str]) -> str:
    holder, _, last = change.path.rpartition(".")
    steps = holder.split(".")
    if is_mapping(change.now) and change.now.get("rule") == "moved":
        to, values = change.now["to"].rpartition("/")[2], listed([code(value) for value in change.now["values"]], "and")
        return f"{code(to)} takes {values}, which are refused here with {change.now['error']}"
    rule = change.was if change.now is None else change.now
    if is_mapping(rule) and rule.get("rule") == "advisory":
        about = listed([code(names.get(name, name)) for name in rule.get("of", ())], "and")
        return f"a note{f' on {about}' if about else ''} is {'gone' if change.now is None else 'new'}"
    if last in ("rules", "item_rules"):
        return (
            "a rule is new" if change.was is None else "a rule is gone" if change.now is None else "a rule is another"
        )
    if "weight" in (*steps[:1], last):
        return "the weight is another"
    if last == "values" and isinstance(change.was or change.now, str):
        value, became = (change.now, "new") if change.was is None else (change.was, "gone")
        return f"{code(str(value))} of {code(names.get(steps[-1], steps[-1]))} is {became}"
    fact = None if steps[-1] in ("parameters", "items", "fields") else last.replace("_", " ")
    name = last if fact is None else steps[-1]
    shown = code(names.get(name, name)) if steps[0] == "parameters" else code(name) if steps[0] == "answer" else ""
    subject = " ".join(part for part in ((f"{fact} of" if fact and shown else fact or ""), shown) if part)
    if isinstance(change.was, bool | int | str) and isinstance(change.now, bool | int | str):
        return f"{subject} is {change.now}, was {change.was}"
    return (
        f"{subject} is new"
        if change.was is None
        else f"{subject} is gone" if change.now is None else f"{subject} changed"
    )
