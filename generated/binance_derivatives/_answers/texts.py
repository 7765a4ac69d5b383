"""Members of closed sets: literals to type checkers, any text when answers are decoded.

The documentation's list is never sure to be complete, and a new value must not cost an answer. What is documented stays with the
type, for who wants to tell what is new.
"""

from __future__ import annotations

from typing import Annotated, Any, Final, cast, get_args, get_origin

from msgspec import Meta

_KNOWN: Final = "known"


def text(closed: Any) -> Any:
    """Make the type that a member of a closed set is decoded to: any text, marked with the documented ones."""
    return Annotated[str, Meta(extra={_KNOWN: get_args(closed)})]


def known_texts(kind: Any) -> tuple[str, ...] | None:
    """Give the documented values of such a type; None for any other."""
    marks = get_args(kind)[1:] if get_origin(kind) is Annotated else ()
    found = [(mark.extra or {}).get(_KNOWN) for mark in marks if isinstance(mark, Meta)]
    return cast("tuple[str, ...] | None", next((one for one in found if one is not None), None))
