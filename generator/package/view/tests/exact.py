"""JSON whose numbers stay as they are printed."""

from __future__ import annotations

import json
from typing import TypeAlias

Json: TypeAlias = "None | bool | str | list[Json] | dict[str, Json]"


class Number(str):
    """A JSON number as its text, so that ``1.50`` stays ``1.50`` and no digit of a long integer is lost."""

    __slots__ = ()


def loads(text: str) -> Json:
    """Read JSON; every number is a ``Number``.

    Raises:
        ValueError: It is not JSON.
    """
    value: Json = json.loads(text, parse_int=Number, parse_float=Number, parse_constant=Number)
    return value


def dumps(value: Json) -> str:
    """Write JSON without blanks; characters outside ASCII stand for themselves."""
    if isinstance(value, Number):
        return str(value)
    if isinstance(value, list):
        return f"[{','.join(map(dumps, value))}]"
    if isinstance(value, dict):
        return f"{{{','.join(f'{_string(name)}:{dumps(member)}' for name, member in value.items())}}}"
    return _string(value)


def _string(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def text_of(value: Json) -> str | None:
    """Return a value as it is spelt as a parameter, without the quotes of a string; None for null."""
    if value is None:
        return None
    return str(value) if isinstance(value, str) else dumps(value)
