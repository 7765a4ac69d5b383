"""What a regular expression lets one choose: each alternative and each option of it, as an expression that insists on it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from importlib import import_module
from typing import Any, TypeAlias

# What parses expressions has no public name.
_parse: Callable[[str, int], Any] = import_module("re._parser").parse
_compile: Callable[[Any, int], re.Pattern[str]] = import_module("re._compiler").compile
_Insist: TypeAlias = Callable[[], None]
_REPEATS = ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT")


def branches(pattern: re.Pattern[str]) -> Iterator[tuple[str, re.Pattern[str]]]:
    """Give for each alternative, and each option, that holds a word what it reads and the expression in which it must be.

    Groups without a name hold what differs from sentence to sentence, names and values, and are not looked into.
    """
    flags = pattern.flags & ~re.UNICODE
    for at in range(len(list(_choices(_parse(pattern.pattern, flags))))):
        tree = _parse(pattern.pattern, flags)
        words, insist = list(_choices(tree))[at]
        insist()
        yield words, _compile(tree, flags)


def _choices(tree: Any) -> Iterator[tuple[str, _Insist]]:
    """Give for each choice in a parsed expression its words, and what changes the expression so that there is no other."""
    for at, (operation, argument) in enumerate(list(tree)):
        name = str(operation)
        if name == "BRANCH":
            for one in argument[1]:
                insist = _put(tree, at, (operation, (None, [one])))
                if _is_word(one):
                    yield _words(one), insist
                yield from _with(insist, _choices(one))
        elif name in _REPEATS:
            least, most, inner = argument
            insist = _put(tree, at, (operation, (max(least, 1), most, inner)))
            if least == 0 and _is_word(inner):
                yield _words(inner), insist
            yield from _with(insist, _choices(inner))
        elif name == "IN" and all(str(one[0]) == "LITERAL" for one in argument):
            for one in argument:
                if _is_word([one]):
                    yield _words([one]), _put(tree, at, one)
        elif name == "SUBPATTERN":
            if argument[0] is None or argument[0] in tree.state.groupdict.values():
                yield from _choices(argument[3])
        elif name == "ATOMIC_GROUP":
            yield from _choices(argument)
        elif name == "GROUPREF_EXISTS":
            for one in argument[1:]:
                yield from _choices(one or [])


def _put(tree: Any, at: int, node: Any) -> _Insist:
    return lambda: tree.__setitem__(at, node)


def _with(outer: _Insist, inner: Iterable[tuple[str, _Insist]]) -> Iterator[tuple[str, _Insist]]:
    """What stands in an alternative or an option is insisted on with it."""
    for words, insist in inner:
        yield words, _both(outer, insist)


def _both(first: _Insist, then: _Insist) -> _Insist:
    def insist() -> None:
        first()
        then()

    return insist


def _is_word(tree: Any) -> bool:
    letters = [letter for letter in _words(tree) if letter.isalpha()]
    return len(letters) > 1 or any(not letter.isascii() for letter in letters)


def _words(tree: Any) -> str:
    """The letters that stand in an expression, alternatives behind each other."""
    found = ""
    for operation, argument in list(tree):
        name = str(operation)
        if name == "LITERAL":
            found += chr(argument)
        elif name == "BRANCH":
            found += "|".join(map(_words, argument[1]))
        elif name in _REPEATS:
            found += _words(argument[2])
        elif name == "SUBPATTERN":
            found += _words(argument[3])
        elif name == "ATOMIC_GROUP":
            found += _words(argument)
        elif name == "IN":
            found += "".join(chr(one[1]) for one in argument if str(one[0]) == "LITERAL")
    return found
