"""What a program writes, to be searched for what it should not show: logs, reprs, errors with all that they lead to."""

from __future__ import annotations

import asyncio
import logging
import pickle
import pprint
import traceback
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path


class Written(logging.Handler):
    """All that was written, and where."""

    def __init__(self) -> None:
        super().__init__(1)
        self.texts: dict[str, str] = {}
        self.loggers: set[str] = set()
        self.errors: set[str] = set()
        self.not_pickled: dict[type[BaseException], str] = {}

    def note(self, where: str, text: str) -> None:
        self.texts[text] = where

    def emit(self, record: logging.LogRecord) -> None:
        self.loggers.add(record.name)
        where = f"log of {record.name}"
        self.note(where, logging.Formatter().format(record))
        self.value(where, record.__dict__)
        if record.exc_info is not None and record.exc_info[1] is not None:
            self.error(where, record.exc_info[1])

    def value(self, where: str, value: object) -> None:
        """Note every way in which a value is shown."""
        shows = [repr, str, _for_rich]
        for show in [*shows, format, pprint.pformat] if isinstance(value, dict | list | tuple | Exception) else shows:
            self.note(where, show(value))

    def everything(self, where: str, value: object, seen: dict[int, object] | None = None) -> None:
        """Note a value of the package and all that it holds."""
        seen = {} if seen is None else seen
        if id(value) in seen:
            return
        seen[id(value)] = value
        self.value(where, value)
        if isinstance(value, dict | list | tuple | set):
            for item in [*value, *(value.values() if isinstance(value, dict) else ())]:
                self.everything(where, item, seen)
        elif type(value).__module__.startswith("binance_derivatives"):
            held = {name: getattr(value, name, None) for name in dir(value) if not name.startswith("__")}
            for name, one in held.items():
                if not callable(one):
                    self.everything(f"{where}.{name}", one, seen)

    def error(self, where: str, error: BaseException) -> None:
        """Note an error with its chain and the variables of every frame, and what a pickle of it holds."""
        self.errors.add(type(error).__name__)
        told = traceback.TracebackException(type(error), error, error.__traceback__, capture_locals=True)
        self.note(f"{where}, traceback", "".join(told.format(chain=True)))
        self.everything(f"{where}, {type(error).__name__}", error)
        try:
            self.note(f"{where}, pickle", pickle.dumps(error).decode("latin-1"))
        except (TypeError, AttributeError, pickle.PicklingError) as refusal:
            self.not_pickled[type(error)] = str(refusal)
        for one in _chain(error):
            self.value(where, one)
            self.value(where, vars(one))
            self.value(where, one.args)
            for frame, line in traceback.walk_tb(one.__traceback__):
                for name, value in frame.f_locals.items():
                    code = frame.f_code
                    self.value(f"{Path(code.co_filename).name}:{line}, {name} in {code.co_name}", value)

    def finds(self, secrets: set[str]) -> list[str]:
        """Say where one of the secrets is shown."""
        found = {where: text for text, where in self.texts.items() if any(secret in text for secret in secrets)}
        return [f"{where}: {text[:200]}" for where, text in sorted(found.items())]

    def attempt(self, where: str, work: Callable[[], object]) -> None:
        """Do something, and note what comes of it."""
        try:
            self.everything(where, work())
        except Exception as error:
            self.error(where, error)

    async def attempting(self, where: str, work: Callable[[], Awaitable[object]]) -> None:
        try:
            self.everything(where, await work())
        except (Exception, asyncio.CancelledError) as error:
            self.error(where, error)


def _for_rich(value: object) -> str:
    show = getattr(type(value), "__rich_repr__", None)
    return "" if show is None else repr(list(show(value)))


def _chain(error: BaseException) -> Iterator[BaseException]:
    left, seen = [error], set[int]()
    while left:
        one = left.pop()
        if id(one) in seen:
            continue
        seen.add(id(one))
        yield one
        left += [other for other in (one.__cause__, one.__context__) if other is not None]
        left += one.exceptions if isinstance(one, BaseExceptionGroup) else ()
