"""How often a stream sends, what tells silence from loss on it, and what was lost."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

Pace: TypeAlias = Literal["steady", "best", "book", "trades", "quiet"]


@dataclass(frozen=True)
class Ids:
    """Members of a message, as ``a`` or ``k.t``, that tell it from others of its stream.

    Where ids follow one another ``first`` and ``last`` bound those of a message, and ``previous`` is the last one of the message before it;
    with neither they only grow. ``by`` is the member whose values have ids of their own, as symbols have.
    """

    last: str
    first: str | None = None
    previous: str | None = None
    by: str | None = None


@dataclass(frozen=True)
class Klines:
    """Members of a message about a kline: the time it opens at, and whether it is closed."""

    open: str
    closed: str


@dataclass(frozen=True)
class Restored:
    """The REST operation, by its key, that has what a stream missed, asked for by ids or by times."""

    operation: str
    by: Literal["id", "time"]


@dataclass(frozen=True)
class Merged:
    """The member that tells whose event it is on a stream that products share, and what it is in those of the product's own."""

    member: str
    own: int


@dataclass(frozen=True)
class Continuity:
    """What tells silence from loss on a stream, and what was lost.

    ``pace``: ``steady`` sends as often as its name says, whatever happens; ``best`` and ``book`` when the best prices change, or anything
    in the book; ``trades`` when there are trades; ``quiet`` may be silent for hours.
    """

    pace: Pace
    ids: Ids | None = None
    klines: Klines | None = None
    restored: Restored | None = None
    merged: Merged | None = None


@dataclass(frozen=True)
class StreamName:
    """One form of a stream's name, with placeholders in angle brackets, and how often it sends, as ``250ms`` or ``real-time``."""

    template: str
    at: str
    speed: str | None = None
