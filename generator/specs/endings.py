"""What ends with a parameter: the rules and the weights that speak of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.specs.rules import KINDS
from generator.specs.yaml.plain import Plain, facts


def endings(plain: Plain, path: str) -> Iterator[tuple[str, Plain, Plain | None]]:
    """Yield what must be corrected when the parameter at a path is gone: the list, the element that was, and what is left of it."""
    holder, _, name = path.rpartition(".")
    match holder.split("."):
        case ["parameters"]:
            lists = [("rules", plain.get("rules", ())), ("weight", plain.get("weight", ()))]
        case ["parameters", parameter, "items"]:
            rules = next((one.get("item_rules", ()) for one in plain["parameters"] if one["name"] == parameter), ())
            lists = [(f"parameters.{parameter}.item_rules", rules)]
        case _:
            return
    for where, elements in lists:
        there = [facts(element) for element in elements]
        for was in there:
            left = _without(was, name)
            if left != was:
                # What is left may be said already.
                yield where, was, None if left in there else left
                there = [*there, left] if left else there


def _without(fact: Plain, name: str) -> Plain | None:
    """Return what a rule or weight says where a parameter is never sent, or None where that is nothing."""
    when: list[Plain] = []
    for condition in fact.get("when", ()):
        if condition.get("parameter") == name or name in condition.get("given", ()):
            return None
        absent = [one for one in condition.get("absent", ()) if one != name]
        kept = {key: value for key, value in condition.items() if key != "absent"} | (
            {"absent": absent} if absent else {}
        )
        if kept:
            when.append(kept)
    if fact.get("parameter") == name:
        return None
    left: dict[str, Any] = {key: value for key, value in fact.items() if key not in ("of", "when")}
    if fact.get("rule") == "advisory" and fact.get("of", [""])[0] == name:
        # It advises on the first; the others are what that depends on.
        return None
    of = [one for one in fact.get("of", ()) if one != name]
    kind = KINDS.get(fact.get("rule", ""))
    if len(of) < len(fact.get("of", ())) and len(of) < (1 if kind is None else kind.least):
        return None
    return _ordered(fact, left | ({"of": of} if of else {}) | ({"when": when} if when else {}))


def _ordered(as_in: Plain, fact: Plain) -> Plain:
    return {key: fact[key] for key in as_in if key in fact}
