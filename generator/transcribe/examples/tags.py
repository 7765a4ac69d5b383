"""Lists of objects of several kinds, which one member tells apart.

Their kinds are told apart by a member when it is all that they have in common, its value is a name in capitals, and objects
with the same value have the same members. Anything less is one kind of object, some of whose members are not always there.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from generator.transcribe.examples.reader import JsonValue, Number

_KIND = re.compile(r"[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*")


def tag_of(elements: Sequence[JsonValue]) -> str | None:
    """Return the member that tells the elements of a list apart, None when they are of one kind, or no objects."""
    objects = [element for element in elements if isinstance(element, dict)]
    common = set(objects[0]).intersection(*objects) if objects else set[str]()
    if len(objects) < len(elements) or len(common) != 1:
        return None
    [tag] = common
    members: dict[str, frozenset[str]] = {}
    for one in objects:
        kind = kind_of(one, tag)
        if kind is None or members.setdefault(kind, frozenset(one)) != frozenset(one):
            return None
    return tag if len(set(members.values())) > 1 else None


def kind_of(value: Mapping[str, JsonValue], tag: str) -> str | None:
    kind = value.get(tag)
    return kind if isinstance(kind, str) and not isinstance(kind, Number) and _KIND.fullmatch(kind) else None
