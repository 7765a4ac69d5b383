"""What an exchange had to send on a stream beside what a feed has given of it: what is missing has to lie in a gap that was told."""

from __future__ import annotations

from collections import Counter, defaultdict, deque
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Final, TypeAlias

import msgspec
from msgspec import Struct, field

from binance_derivatives._answers.encoding import written
from binance_derivatives.streams import Gap

# The members of numbered events: first and last number. What is lost of them has to be among the ids of a gap that has any.
NUMBERED: Final = {"aggTrade": ("a", "a"), "depthUpdate": ("U", "u")}


class ToldGap(Struct, frozen=True):
    """A gap as it was told; ``at`` is when, by the clock of the exchange, in milliseconds."""

    at: int
    gap: Gap


Told: TypeAlias = bytes | ToldGap


class Log(Struct):
    """What a feed has told of one subscription, in order.

    Attributes:
        begun: When it was acknowledged first, by the clock of the exchange; what was sent before is not missing.
        told: Events, each written in one way, and gaps.
    """

    begun: int = 0
    told: list[Told] = field(default_factory=list[Told])


class Compared(Struct):
    """What came of a subscription.

    Attributes:
        sent: How many events the exchange had to send since it was acknowledged.
        given: How many of them the feed gave.
        gaps: How many gaps were told.
        empty: Of these, how many where nothing was missing: nothing could say so.
        missing: How many events were not given.
        unreported: Of these, those that lie in no gap.
        twice: Events that were given more often than they were sent.
    """

    sent: int
    given: int
    gaps: int
    empty: int
    missing: int
    unreported: list[bytes]
    twice: list[bytes]


def given(event: object) -> bytes:
    """Write an event of a feed as it came, members in one order."""
    return msgspec.json.encode(written(event, type(event)), order="sorted")


def read(path: Path) -> dict[str, list[bytes]]:
    """Read the journal of an exchange: events by stream, in their order."""
    sent: dict[str, list[bytes]] = defaultdict(list)
    for line in path.read_bytes().splitlines():
        name, _, payload = line.partition(b"\t")
        sent[name.decode()].append(msgspec.json.encode(msgspec.json.decode(payload), order="sorted"))
    return sent


def compared(sent: Sequence[bytes], log: Log) -> Compared:
    """Compare the list of a stream with the log of its subscription."""
    places, twice = _places(sent, log)
    came = set(places.values())
    gaps = list(_gaps(log, places, len(sent)))
    missing = [place for place in range(len(sent)) if place not in came and _time(sent[place]) > log.begun]
    inside: Counter[int] = Counter()
    unreported: list[bytes] = []
    for place in missing:
        found = next((number for number, one in enumerate(gaps) if _lies_in(sent[place], place, one)), None)
        if found is None:
            unreported.append(sent[place])
        else:
            inside[found] += 1
    before = sum(_time(one) <= log.begun for one in sent)
    return Compared(
        sent=len(sent) - before,
        given=len(came),
        gaps=len(gaps),
        empty=len(gaps) - len(inside),
        missing=len(missing),
        unreported=unreported,
        twice=twice,
    )


class _Placed(Struct, frozen=True):
    """A gap, and the places in the list of the last event before it and the first behind it."""

    told: ToldGap
    after: int
    before: int


def _places(sent: Sequence[bytes], log: Log) -> tuple[dict[int, int], list[bytes]]:
    """Find for each event of a log its place in the list, by where it stands in the log; and those that have none left."""
    free: dict[bytes, deque[int]] = defaultdict(deque)
    for place, event in enumerate(sent):
        free[event].append(place)
    places: dict[int, int] = {}
    twice: list[bytes] = []
    for index, told in enumerate(log.told):
        if isinstance(told, ToldGap):
            continue
        if free[told]:
            places[index] = free[told].popleft()
        else:
            twice.append(told)
    return places, twice


def _gaps(log: Log, places: dict[int, int], end: int) -> Iterator[_Placed]:
    after, waiting = -1, list[tuple[ToldGap, int]]()
    for index, told in enumerate(log.told):
        if isinstance(told, ToldGap):
            waiting.append((told, after))
        elif index in places and places[index] > after:
            yield from (_Placed(one, behind, places[index]) for one, behind in waiting)
            waiting.clear()
            after = places[index]
    yield from (_Placed(one, behind, end) for one, behind in waiting)


def _lies_in(event: bytes, place: int, one: _Placed) -> bool:
    if not one.after < place < one.before:
        return False
    gap, members = one.told.gap, _members(event)
    if members["E"] > one.told.at:
        return False
    if gap.ids is not None and members["e"] in NUMBERED:
        first, last = NUMBERED[members["e"]]
        return gap.ids[0] <= members[first] and members[last] <= gap.ids[1]
    return (gap.since is None or gap.since <= members["E"]) and (gap.until is None or members["E"] <= gap.until)


def _time(event: bytes) -> int:
    time: int = _members(event)["E"]
    return time


_decode: Final = msgspec.json.Decoder(dict[str, Any]).decode


def _members(event: bytes) -> dict[str, Any]:
    return _decode(event)
