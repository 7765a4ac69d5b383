"""What REST can restore of a gap: the calls, what they cost, and the messages that their answers make.

Only numbered events can be asked for without doubt: aggregate trades by their ids, klines by the times they open at. What an answer
does not have, as the time at which an event was sent, the message does not have either: reading it raises ``AttributeError``.
"""

from __future__ import annotations

import re
from collections.abc import Awaitable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final, Protocol, TypeVar, cast

import msgspec
from msgspec import Raw, Struct

from binance_derivatives._core.invalid import InvalidRequest
from binance_derivatives._core.operation import Call, Operation
from binance_derivatives._streams.continuity import Restored
from binance_derivatives._streams.numbers import length_of
from binance_derivatives._streams.subscriptions import Message, Stream, Subscription
from binance_derivatives.errors import BinanceError

if TYPE_CHECKING:
    from binance_derivatives.streams import Gap

MOST_CALLS: Final = 50
_DAY: Final = 86_400_000
# Some operations bound the time that is asked for to 200 days.
_LONGEST: Final = 199 * _DAY
_SHORTEST_MONTH: Final = 28 * _DAY
# The members of a stream's kline in the order of REST; what follows has no meaning.
_KLINE: Final = ("t", "o", "h", "l", "c", "v", "T", "q", "n", "V", "Q")
_PLACED: Final[Mapping[str, str]] = {"symbol": "s", "pair": "ps", "contractType": "ct"}
_items = msgspec.json.Decoder(list[dict[str, Raw]])
_rows = msgspec.json.Decoder(list[list[Raw]])
_whole = msgspec.json.Decoder(int)
_limit = re.compile(r"\d+").fullmatch
Result = TypeVar("Result", covariant=True)


class Sender(Protocol):
    """A client of REST that blocks."""

    def send(self, call: Call[Result], /) -> Result: ...


class AsyncSender(Protocol):
    """A client of REST that is awaited."""

    def send(self, call: Call[Result], /) -> Awaitable[Result]: ...


class Filling(Struct, frozen=True, kw_only=True):
    """What it takes to fill a gap.

    Attributes:
        calls: The calls, in order; empty where REST has nothing of it.
        weight: Units they take of the request weight of the IP address, all together.
        complete: Whether they ask for everything that is missing.
        reason: Why not, in words.
    """

    calls: tuple[Call[Any], ...] = ()
    weight: int = 0
    complete: bool = False
    reason: str = ""


class Filled(Struct, frozen=True, kw_only=True):
    """What of a gap was restored.

    Attributes:
        messages: What was missing, each once, in order, marked as ``filled``.
        weight: Units of the request weight that were taken.
        complete: Whether nothing is missing any more.
        reason: Why something is, in words.
    """

    messages: tuple[Message[Any], ...] = ()
    weight: int = 0
    complete: bool = False
    reason: str = ""


def planned(gap: Gap, most: int = MOST_CALLS) -> Filling:
    """Give the calls that fill a gap, at most so many."""
    found = _restorable(gap)
    if isinstance(found, str):
        return Filling(reason=found)
    subscription, restored, ids = found
    operation = restored.operation()
    asked = _by_id(operation, ids) if restored.by == "id" else _by_time(operation, ids, subscription)
    calls: list[Call[Any]] = []
    given = {name: _spelt(name, value) for name, value in subscription.values.items() if name in _names(operation)}
    for one in asked:
        if len(calls) == most:
            return _filling(calls, f"there is more than {most} calls bring")
        try:
            calls.append(operation.call({**given, **one}))
        except InvalidRequest as error:
            return _filling(calls, f"it can't be asked for: {error}")
    return _filling(calls, "")


def fill(gap: Gap, client: Sender, most: int = MOST_CALLS) -> Filled:
    """Have the calls made by a client that blocks; what came before one fails is kept."""
    filling = planned(gap, most)
    answers: list[tuple[Call[Any], Any]] = []
    for call in filling.calls:
        try:
            answers.append((call, client.send(call)))
        except BinanceError as error:
            return _filled(gap, filling, answers, str(error))
    return _filled(gap, filling, answers, filling.reason)


async def fill_awaited(gap: Gap, client: AsyncSender, most: int = MOST_CALLS) -> Filled:
    """Have the calls made by a client that is awaited; what came before one fails is kept."""
    filling = planned(gap, most)
    answers: list[tuple[Call[Any], Any]] = []
    for call in filling.calls:
        try:
            answers.append((call, await client.send(call)))
        except BinanceError as error:
            return _filled(gap, filling, answers, str(error))
    return _filled(gap, filling, answers, filling.reason)


def _restorable(gap: Gap) -> tuple[Subscription[Any], Restored, tuple[int, int]] | str:
    """Give what can be restored of a gap, or why nothing can."""
    if gap.ids is None or len(gap.subscriptions) != 1:
        return "what is missing has no numbers to ask for"
    [subscription] = gap.subscriptions
    stream = subscription.stream
    restored = stream.continuity.restored if isinstance(stream, Stream) else None
    return "REST has no such events" if restored is None else (subscription, restored, gap.ids)


def _by_id(operation: Operation[Any], ids: tuple[int, int]) -> Iterator[Mapping[str, object]]:
    most = _most(operation)
    for first in range(ids[0], ids[1] + 1, most):
        yield {"fromId": first, "limit": min(most, ids[1] + 1 - first)}


def _by_time(
    operation: Operation[Any], ids: tuple[int, int], subscription: Subscription[Any]
) -> Iterator[Mapping[str, object]]:
    length = length_of(subscription.values.get("interval", "")) or _SHORTEST_MONTH
    most = max(1, min(_most(operation), _LONGEST // length))
    for first in range(ids[0], ids[1] + 1, most * length):
        last = min(ids[1], first + (most - 1) * length)
        yield {"startTime": first, "endTime": last, "limit": (last - first) // length + 1}


def _filling(calls: Sequence[Call[Any]], reason: str) -> Filling:
    return Filling(calls=tuple(calls), weight=sum(call.weight for call in calls), complete=not reason, reason=reason)


def _filled(gap: Gap, filling: Filling, answers: Sequence[tuple[Call[Any], Any]], reason: str) -> Filled:
    weight = sum(call.weight for call, _ in answers)
    found = _restorable(gap)
    if isinstance(found, str):
        return Filled(weight=weight, reason=found)
    subscription, restored, (first, last) = found
    events: dict[int, bytes] = {}
    for call, answer in answers:
        raw = call.operation.answer.decoder().encode(answer)
        made = _trades(raw) if restored.by == "id" else _klines(raw, subscription)
        events.update((number, event) for number, event in made if first <= number <= last)
    if not reason:
        reason = _lacking(events.keys(), first, last, restored, subscription)
    stream = cast("Stream[Any]", subscription.stream)
    decoder = stream.payload.decoder()
    around = _around(subscription, restored, decoder.members)
    messages = (
        Message(subscription, decoder.decode(_whole_event(around, events[number]), _nothing, ""), filled=True)
        for number in sorted(events)
    )
    return Filled(messages=tuple(messages), weight=weight, complete=not reason, reason=reason)


def _trades(raw: bytes) -> Iterator[tuple[int, bytes]]:
    for item in _items.decode(raw):
        if "a" in item:
            yield _whole.decode(item["a"]), msgspec.json.encode(item)


def _klines(raw: bytes, subscription: Subscription[Any]) -> Iterator[tuple[int, bytes]]:
    said: dict[str, object] = {"i": subscription.values.get("interval", ""), "x": True}
    if "symbol" in subscription.values:
        said["s"] = subscription.values["symbol"].upper()
    for row in _rows.decode(raw):
        if len(row) >= len(_KLINE):
            kline = {**dict(zip(_KLINE, row, strict=False)), **said}
            yield _whole.decode(row[0]), msgspec.json.encode({"k": kline})


def _lacking(found: Iterable[int], first: int, last: int, restored: Restored, subscription: Subscription[Any]) -> str:
    """Say how much of what was asked for has not come."""
    length = 1 if restored.by == "id" else length_of(subscription.values.get("interval", ""))
    expected = len(range(first, last + 1, length)) if length else 1
    lacking = expected - len(set(found))
    return f"REST has not given {lacking} of {expected}" if lacking > 0 else ""


def _around(subscription: Subscription[Any], restored: Restored, members: frozenset[str]) -> dict[str, Raw]:
    """Give what the stream says of each event beside what the answer has."""
    said = {_PLACED[name]: _spelt(name, value) for name, value in subscription.values.items() if name in _PLACED}
    return {
        name: Raw(msgspec.json.encode(value))
        for name, value in {"e": restored.event, **said}.items()
        if name in members
    }


def _whole_event(around: Mapping[str, Raw], event: bytes) -> bytes:
    return msgspec.json.encode({**around, **_event.decode(event)})


def _spelt(name: str, value: str) -> str:
    """Spell a part of a stream's name as REST does."""
    return value.upper() if name in _PLACED else value


def _names(operation: Operation[Any]) -> frozenset[str]:
    return frozenset(one.name for one in operation.parameters)


def _most(operation: Operation[Any]) -> int:
    limits = (one.maximum or "" for one in operation.parameters if one.name == "limit")
    return next((int(limit) for limit in limits if _limit(limit)), 100)


def _nothing(mismatch: object) -> None:
    """Report nothing: it is known what REST does not say."""


_event = msgspec.json.Decoder(dict[str, Raw])
