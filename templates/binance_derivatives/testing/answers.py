"""Answers that no order book gives: as documented, with what was sent put in, and settings as they were set."""

from __future__ import annotations

import copy
import re
from collections.abc import Mapping
from typing import Final, TypeAlias

from binance_derivatives.testing.catalog import Catalog, Operation
from binance_derivatives.testing.exact import as_list, as_object, objects, read, spelt, write
from binance_derivatives.testing.serving.message import split_members
from binance_derivatives.testing.settings import Settings

# A name, the position in a list, or None for all positions.
Steps: TypeAlias = tuple[str | int | None, ...]
_STEP: Final = re.compile(r"([A-Za-z_][A-Za-z0-9_]*)|\[([0-9]*)\]")


def documented(operation: Operation) -> bytes:
    """The documented answer: a REST body, or the ``result`` of a message."""
    if operation.answer is None:
        return b"{}"
    text = operation.answer if operation.kind == "rest" else split_members(operation.answer).get("result", "{}")
    return text.encode()


def steps(path: str) -> Steps:
    """Take the path of a member apart: ``[].symbol`` is every element's ``symbol``, ``orders[1].price`` the second one's."""
    return tuple(name or (int(index) if index else None) for name, index in _STEP.findall(path))


class Answers:
    """What the operations of a product answer, and the settings that these answers show."""

    def __init__(self, catalog: Catalog) -> None:
        self.settings = Settings()
        self.follow(catalog)

    def follow(self, catalog: Catalog) -> None:
        """Answer as another catalog says from now on; settings stay."""
        self.settings.names = frozenset(name for operation in catalog.operations for name in operation.remembered)
        self._forms = {operation.key: _Form(operation, self.settings) for operation in catalog.operations}

    def documented(self, operation: Operation) -> bytes:
        return self._forms[operation.key].text

    def to(self, operation: Operation, sent: Mapping[str, str]) -> bytes:
        """Answer a request that was carried out."""
        self.settings.remember(operation, sent)
        return self._forms[operation.key].filled(sent)


class _Form:
    """The documented answer of an operation, and where in it stands what can be sent or set."""

    def __init__(self, operation: Operation, settings: Settings) -> None:
        self.text = documented(operation)
        self._operation = operation
        self._settings = settings
        self._value = read(self.text)
        self._repeats = {
            name: tuple(map(steps, paths)) for name, paths in operation.repeats.items() if not name.endswith("]")
        }
        self._shows = any(settings.names & members.keys() for members in objects(self._value))

    def filled(self, sent: Mapping[str, str]) -> bytes:
        told = [name for name in self._repeats if name in sent]
        shows = self._shows and self._settings
        if not told and not shows:
            return self.text
        value = copy.deepcopy(self._value)
        for name in told:
            for path in self._repeats[name]:
                value = _put(_narrowed(value, path, sent[name]), path, sent[name])
        if shows:
            self._show(value, sent)
        return write(value)

    def _show(self, value: object, sent: Mapping[str, str]) -> None:
        for members in objects(value):
            for name in self._settings.names & members.keys():
                setting = self._settings.value(name, members[name], self._operation, members, sent)
                if setting is not None:
                    members[name] = spelt(members[name], setting)


def _narrowed(value: object, path: Steps, text: str) -> object:
    """Leave the elements of a list that a request asks for; where there are none, those that are like the first."""
    if len(path) != 2 or path[0] is not None:
        return value
    name = str(path[1])
    elements = [element for element in map(as_object, as_list(value)) if name in element]
    wanted = [element for element in elements if element[name] == spelt(element[name], text)]
    return wanted or [element for element in elements if element[name] == elements[0][name]] or value


def _put(value: object, path: Steps, text: str) -> object:
    """Return a value with a text put in at each place that a path leads to."""
    if not path:
        return _spelt(value, text)
    step, rest = path[0], path[1:]
    if isinstance(step, str):
        members = as_object(value)
        if step in members:
            members[step] = _put(members[step], rest, text)
        return value
    elements = as_list(value)
    for position in range(len(elements)):
        if step in (None, position):
            elements[position] = _put(elements[position], rest, text)
    return value


def _spelt(value: object, text: str) -> object:
    """Return what was sent in place of a documented value; objects of a list are put into those that are documented."""
    sent = spelt(value, text)
    model = as_object(next(iter(as_list(value)), None))
    return [_together(model, as_object(one)) for one in as_list(sent)] if model else sent


def _together(documented: Mapping[str, object], sent: Mapping[str, object]) -> dict[str, object]:
    return {name: spelt(value, _text(sent[name])) if name in sent else value for name, value in documented.items()}


def _text(value: object) -> str:
    return value if isinstance(value, str) else write(value).decode()
