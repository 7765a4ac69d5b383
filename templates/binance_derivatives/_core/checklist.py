"""Everything that is checked about a request, or about an object in one of its lists: names, values and rules."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence, Set
from typing import Final, cast

from msgspec.structs import replace

from binance_derivatives._core.checks import compile_check, list_check, type_violation
from binance_derivatives._core.naming import argument, named
from binance_derivatives._core.parameter import Parameter
from binance_derivatives._core.rulebook import Rulebook
from binance_derivatives._core.rules import Rule, Violation
from binance_derivatives._core.wire import Item, Value

_SUPPLIED: Final = frozenset({"timestamp", "signature", "apiKey"})


class Checklist:
    """What a mapping of wire names to values must be like.

    Args:
        parameters: In the order they are sent.
        rules: Conditions over several of them.
        owner: Name of the list whose objects are checked, to which their violations are put down.
        operation: The operation that this is of, by its spec, such as ``usdm/rest/new_order``.
    """

    __slots__ = ("_checks", "_names", "_operation", "_owner", "_rulebook", "_unset", "_wires")

    def __init__(
        self, parameters: Sequence[Parameter], rules: Sequence[Rule], owner: str | None = None, operation: str = ""
    ) -> None:
        self._owner = owner
        self._operation = operation
        self._names = frozenset(parameter.name for parameter in parameters)
        self._wires = {argument(name): name for name in self._names}
        self._checks = [
            (one.name, named(one.name), one.required, _check_of(one, owner or one.name, operation))
            for one in parameters
        ]
        # To send that there is nothing, where nothing is the default, is to send nothing.
        self._unset = tuple(parameter.name for parameter in parameters if parameter.default == "NONE")
        self._rulebook = Rulebook(rules, parameters) if rules else None

    def examine(self, given: Mapping[str, object], found: list[Violation]) -> dict[str, Value]:
        """Give the values that are sent, and append every violation."""
        checked: dict[str, Value] = {}
        for name, label, required, check in self._checks:
            value = given.get(name)
            if value is not None:
                checked[name] = check(value, label, found)
            elif required:
                found.append(Violation((name,), "required", f"{label} is required"))
        if not given.keys() <= self._names:
            found.extend(self._unknown(name) for name in given if name not in self._names)
        if self._rulebook is not None:
            faulty = {name for violation in found for name in violation.parameters} if found else None
            self._rulebook.judge(self._counting(checked, faulty), found)
        return checked

    def examine_item(self, given: Mapping[str, object], label: str, found: list[Violation]) -> Mapping[str, Item]:
        """Do the same for an object in a list, whose violations begin with its ``label``, such as ``batch_orders[0]``.

        Its members are named as in Python or as on the wire.
        """
        owner = (self._owner or "",)
        checked: dict[str, Value] = {}
        faulty: set[str] = set()
        wires = self._by_wire(given, label, found)
        for name, shown, required, check in self._checks:
            value, before = wires.get(name), len(found)
            if value is not None:
                written = name if name in given else shown
                checked[name] = check(value, f"{label}.{written}", found)
            elif required:
                found.append(Violation(owner, "required", f"{label}.{shown} is required"))
            if len(found) > before:
                faulty.add(name)
        about_it: list[Violation] = [self._unknown(name) for name in wires if name not in self._names]
        if self._rulebook is not None:
            self._rulebook.judge(self._counting(checked, faulty), about_it)
        found.extend(Violation(owner, one.rule, f"{label}: {one.message}") for one in about_it)
        return checked

    def _counting(self, checked: Mapping[str, Value], faulty: Set[str] | None) -> Mapping[str, Value]:
        """Give the values for the rules; about one that is refused already, they know only that it is given."""
        if not faulty and not (self._unset and "NONE" in checked.values()):
            return checked
        values = {name: "" if faulty and name in faulty else value for name, value in checked.items()}
        for name in self._unset:
            if values.get(name) == "NONE":
                del values[name]
        return values

    def _by_wire(self, given: Mapping[str, object], label: str, found: list[Violation]) -> dict[str, object]:
        wires: dict[str, object] = {}
        for name, value in given.items():
            wire = self._wires.get(name, name)
            if wire in wires:
                fault = f"{label}.{named(wire)} is given by both names"
                found.append(Violation((self._owner or "",), "unknown", fault))
            elif value is not None or wire not in self._names:
                wires[wire] = value
        return wires

    def _unknown(self, name: str) -> Violation:
        from difflib import get_close_matches

        from binance_derivatives._core.dated import ENDED

        for wire, (since, instead) in ENDED.get((self._operation, self._owner or ""), {}).items():
            if name in (wire, argument(wire)):
                successor = f", {instead} takes its place" if instead else ""
                return Violation((wire,), "unknown", f"{named(wire)} is gone since {since}{successor}")
        message = f"no parameter {name}"
        plain = {known.lower(): known for known in sorted(self._names)}
        close = get_close_matches(name.replace("_", "").lower(), plain, n=1)
        if name in _SUPPLIED and self._owner is None:
            message += "; the client supplies it"
        elif close:
            message += f"; did you mean {plain[close[0]] if self._owner is None else named(plain[close[0]])}?"
        return Violation((name,), "unknown", message)


def _check_of(parameter: Parameter, owner: str, operation: str) -> Callable[[object, str, list[Violation]], Value]:
    if parameter.items:
        members = Checklist(parameter.items, parameter.item_rules, owner, operation)
        return list_check(replace(parameter, name=owner), "object", _item_check(members, owner))
    return compile_check(parameter if parameter.name == owner else replace(parameter, name=owner))


def _item_check(members: Checklist, owner: str) -> Callable[[object, str, list[Violation]], Item]:
    def check(value: object, label: str, found: list[Violation]) -> Item:
        if not isinstance(value, Mapping):
            found.append(type_violation(owner, label, value, "a mapping of names to values"))
            return {}
        given = cast("Mapping[object, object]", value)
        named: dict[str, object] = {}
        for name, member in given.items():
            if isinstance(name, str):
                named[str.__str__(name)] = member
            else:
                found.append(type_violation(owner, f"a name in {label}", name, "a string"))
        if not named:
            found.append(Violation((owner,), "empty", f"{label} is empty"))
            return {}
        return members.examine_item(named, label, found)

    return check
