"""The types for answers that drift: of every place where something was learnt one that takes it, and what is documented."""

from __future__ import annotations

from collections.abc import Callable
from functools import reduce
from operator import is_
from typing import Any, Literal, cast, get_args, get_origin

import msgspec
from msgspec import Raw, Struct
from msgspec.structs import replace

from binance_derivatives._answers.drifted import Shape, loosened
from binance_derivatives._answers.misfits import members_by_step, others
from binance_derivatives._answers.mismatches import Misfit, Step
from binance_derivatives._answers.numerals import fraction
from binance_derivatives._answers.piecewise import Decode, Piece
from binance_derivatives._answers.probes import Teller, MismatchOf, tellers
from binance_derivatives._answers.tagged import choices, is_struct, standing, tag_field_of
from binance_derivatives._answers.unknown import stand_in


class Made:
    """The type that takes what was learnt, and what finds it in its values.

    Args:
        learnt: The misfits.
        documented: The documented type.
        naming: Gives the name of the operation and the address of its page, for errors.

    Attributes:
        kind: The type to decode into.
        pieces: What of it is decoded after the rest.
    """

    def __init__(self, learnt: tuple[Misfit, ...], documented: Any, naming: Callable[[], tuple[str, str]]) -> None:
        self._naming = naming
        self._learnt = learnt
        self._values: set[str] = set()
        self._null: set[str] = set()
        self._loose: set[str] = set()
        self._wide: set[str] = set()
        self._shapes: dict[tuple[str, type[Struct]], Shape] = {}
        self._unknown: dict[str, dict[str, list[str]]] = {}
        self._made: dict[tuple[str, type[Struct]], type[Struct]] = {}
        # The steps that lead on to misfits, by the path that they start from.
        self._below: dict[str, dict[str, None]] = {}
        self._wild: dict[str, Misfit] = {}
        self.pieces: list[Piece] = []
        for one in learnt:
            self._enter(one)
        self.kind = self._type_of(documented, "$")

    def _enter(self, one: Misfit) -> None:
        kind, path = one.mismatch.kind, "$"
        for step in one.way:
            self._below.setdefault(path, {})[step.text] = None
            path += step.text
        self._below.setdefault(path, {})
        if kind == "unknown":
            names = self._unknown.setdefault(path, {}).setdefault(one.member, [])
            names += [one.name] if one.name else []
        elif kind == "value":
            self._values.add(path)
        elif kind == "null":
            self._null.add(path)
        elif one.wild:
            self._wild[path] = one
        elif one.loose:
            self._loose.add(path)
        elif kind == "type":
            self._wide.add(path)
        if one.owner is not None:
            _entered(one, self._shapes.setdefault((_path(one.steps), one.owner), Shape()))

    def _type_of(self, kind: Any, path: str) -> Any:
        """Give the type that stands in a place: the documented one where nothing within it drifts."""
        if path not in self._below:
            return kind
        if path in self._loose:
            return Any
        known = choices(kind)
        found = [self._choice(choice, path) for choice in known]
        same = all(map(is_, found, known))
        more: list[Any] = [None] if path in self._null else []
        more += others(kind) if path in self._wide else ()
        field, unknown = tag_field_of(kind), self._unknown.get(path, {})
        more += [
            stand_in(standing(kind), field, tag, tuple(name for name in names if name != field))
            for tag, names in unknown.items()
        ]
        if "" in unknown:
            # So is that of the documented type of unknown kinds, and a tag is that of one type.
            found.remove(standing(kind))
        made = kind if same and not more else reduce(_either, [*found, *more])
        if made == list[Raw] and path != "$" and path not in self._wild:
            # The piece that is its items, which was the last to be added.
            self.pieces[-1] = replace(self.pieces[-1], way=self.pieces[-1].way[:-1], listed=True)
            return Raw
        if path in self._wild:
            self.pieces.append(Piece(self._wild[path].way, kind, decoder_of(made), untyped))
            return Raw
        return made

    def _choice(self, kind: Any, path: str) -> Any:
        if is_struct(kind):
            return self._struct(kind, path)
        origin, arguments = get_origin(kind), get_args(kind)
        if origin is Literal:
            return str if path in self._values else kind
        if origin is list:
            inner = self._type_of(arguments[0], f"{path}[*]")
            return kind if inner is arguments[0] else _list_of(inner)
        if origin is dict:
            inner = self._type_of(arguments[1], f"{path}.*")
            return kind if inner is arguments[1] else _map_of(inner)
        return kind

    def _struct(self, kind: type[Struct], path: str) -> type[Struct]:
        types: dict[str, Any] = {}
        fields = members_by_step(kind)
        for step in self._below[path]:
            field = fields.get(step)
            if field is not None and (inner := self._type_of(field.type, f"{path}{step}")) is not field.type:
                types[field.name] = inner
        shape = self._shapes.get((path, kind))
        if shape is None and not types:
            return kind
        made = loosened(kind, shape or Shape(), types, self._naming)
        self._made[path, kind] = made
        return made

    def tellers(self, mismatch_of: MismatchOf) -> tuple[Teller, ...]:
        """Make what tells which misfits a value has."""
        return tellers([one for one in self._learnt if not one.name], self._class_of, mismatch_of)

    def _class_of(self, one: Misfit) -> type[Struct]:
        return self._made[_path(one.steps), cast("type[Struct]", one.owner)]


def _entered(one: Misfit, shape: Shape) -> None:
    kind = one.mismatch.kind
    if kind == "new":
        # Positions of a tuple are found from the first that is new on, so that each has its place here too.
        shape.new.append(one.member)
    elif kind == "missing" and one.mismatch.found == "nothing":
        shape.missing.add(one.member)
    else:
        shape.odd.add(one.member)


def _either(one: Any, other: Any) -> Any:
    return one | other


def _list_of(kind: Any) -> Any:
    return list[kind]


def _map_of(kind: Any) -> Any:
    return dict[str, kind]


def _path(steps: tuple[Step, ...]) -> str:
    return "$" + "".join(step.text for step in steps)


# Numbers with a fraction go to Decimal, so that no digit is lost on the way to where they fit.
untyped = msgspec.json.Decoder(float_hook=fraction).decode


def decoder_of(kind: Any) -> Decode:
    """Make what decodes JSON into a type."""
    return cast("Decode", msgspec.json.Decoder(kind, float_hook=fraction).decode)
