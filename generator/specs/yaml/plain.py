"""Plain values, as YAML and JSON hold them: telling their kinds apart, and comparing them as facts."""

from __future__ import annotations

from typing import Any, TypeAlias, TypeGuard

Plain: TypeAlias = dict[str, Any]


def is_mapping(value: object) -> TypeGuard[Plain]:
    return isinstance(value, dict)


def is_list(value: object) -> TypeGuard[list[Any]]:
    return isinstance(value, list)


def facts(members: Plain) -> Plain:
    """Return a mapping without the lines that state it."""
    return {key: value for key, value in members.items() if key != "at"}


def same(one: object, other: object) -> bool:
    """Compare values without regard to ``at``; ``true`` is not 1."""
    if is_mapping(one) and is_mapping(other):
        mine, theirs = facts(one), facts(other)
        return mine.keys() == theirs.keys() and all(same(mine[key], theirs[key]) for key in mine)
    if is_list(one) and is_list(other):
        return len(one) == len(other) and all(map(same, one, other))
    return type(one) is type(other) and one == other


def without_empty_lists(value: Any) -> Any:
    if is_mapping(value):
        return {key: without_empty_lists(member) for key, member in value.items() if member != []}
    return [without_empty_lists(element) for element in value] if is_list(value) else value
