"""The members of documented types, looked up once: msgspec reads the annotations anew each time, which takes as long as 50 answers."""

from __future__ import annotations

from functools import cache

import msgspec
from msgspec import Struct
from msgspec.structs import FieldInfo


@cache
def fields(kind: type[Struct]) -> tuple[FieldInfo, ...]:
    """List the members of a struct, in the order of its declaration, with their types."""
    return tuple(msgspec.structs.fields(kind))
