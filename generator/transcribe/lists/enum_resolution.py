"""Values of parameters whose table says only that there are some: those of the product's list that names the parameter."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from generator.specs.model import Enum, Enums, Operation, Parameter


def resolved(operation: Operation, enums: Iterable[Enums]) -> Operation:
    """Return the operation with the values of its product's lists; a parameter that no list or several fit stays.

    A list fits that is given for the parameter's name. One that is given for no name fits if its own name has that of the
    parameter in it and another word of the operation's title; it is then meant rather than a list for that name that
    shares no such word.
    """
    known = [enum for one in enums if one.product == operation.product for enum in one.enums]
    words = _words(operation.title)
    return replace(operation, parameters=_all(operation.parameters, known, words)) if known else operation


def _all(parameters: Sequence[Parameter], known: Sequence[Enum], title: frozenset[str]) -> tuple[Parameter, ...]:
    return tuple(_one(parameter, known, title) for parameter in parameters)


def _one(parameter: Parameter, known: Sequence[Enum], title: frozenset[str]) -> Parameter:
    if parameter.items:
        return replace(parameter, items=_all(parameter.items, known, title))
    if parameter.type != "enum" or parameter.values:
        return parameter
    matching = _matching(parameter.name, known, title)
    if len(matching) != 1:
        return parameter
    [enum] = matching
    return replace(parameter, values=tuple(value.value for value in enum.values), enum=enum.name)


def _matching(name: str, known: Sequence[Enum], title: frozenset[str]) -> list[Enum]:
    named = [enum for enum in known if name in enum.parameters]
    unnamed = [enum for enum in known if not enum.parameters and _singular(name) in _words(enum.name)]
    alike = [enum for enum in (*named, *unnamed) if _words(enum.name) & title - {_singular(name)}]
    if alike:
        return alike
    same = [enum for enum in known if _folded(enum.name) == _folded(name)]
    return named or same


def _words(text: str) -> frozenset[str]:
    return frozenset(_singular(word) for word in re.findall("[A-Za-z0-9]+", text))


def _singular(word: str) -> str:
    return word.casefold().removesuffix("s")


def _folded(name: str) -> str:
    return "".join(letter for letter in name.casefold() if letter.isalnum())
