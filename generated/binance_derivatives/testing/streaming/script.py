"""What a test has streams do: events of its own, sequences that are bent, connections that end or fall silent."""

from __future__ import annotations

from typing import Final

import msgspec
from msgspec.structs import replace

from binance_derivatives.testing import arguments
from binance_derivatives.testing.streaming.hub import BENDS, Bend, Timing
from binance_derivatives.testing.streaming.streams import HANG, Status, Streams, UpgradeRefusal

_CODES: Final = range(1000, 5000)
_REFUSALS: Final = range(400, 600)
# They are never sent (RFC 6455, 7.4.1).
_NEVER_SENT: Final = frozenset((1004, 1005, 1006, 1015))
# What a control frame has room for behind the code (RFC 6455, 5.5).
_LONGEST_REASON: Final = 123
_KIND: Final = msgspec.json.Decoder(dict[str, msgspec.Raw])
_TEXT: Final = msgspec.json.Decoder(str)


class StreamScript:
    """Events and faults of stream connections.

    What ends or disturbs connections raises ``RuntimeError`` when the exchange is not running; all methods raise ``ValueError`` for an
    argument that can not be and ``TypeError`` for one of a wrong type.
    """

    def __init__(self, streams: Streams) -> None:
        self._streams = streams

    def push(self, stream: str, payload: object) -> None:
        """Send an event to all who have subscribed to a stream, where the route of their connection carries it.

        Args:
            stream: Its name, such as ``btcusdt@forceOrder``.
            payload: Bytes go out as they are, anything else as JSON.
        """
        self._streams.hub.publish(arguments.text("stream", stream), _encoded(payload))

    def push_user_data(self, payload: object) -> None:
        """Send an event to all who listen with the listen key of the account.

        Raises:
            ValueError: It does not say what kind of event it is, in ``e``.
        """
        encoded = _encoded(payload)
        try:
            kind = _TEXT.decode(_KIND.decode(encoded)["e"])
        except (msgspec.DecodeError, KeyError):
            raise ValueError(f"{payload!r} is no event: expected an object with its kind as e") from None
        self._streams.tell(kind, encoded)

    def bend(self, sequence: str, how: Bend, *, times: int = 1) -> None:
        """Set what becomes of the next events of a stream.

        Args:
            sequence: The name of the stream, or a kind of user data such as ``ORDER_TRADE_UPDATE``.
            how: ``gap`` for events that never come, ``repeat`` for events that come twice, ``late`` for events that come behind the
                next one that does not come late.
            times: How many events.

        Raises:
            ValueError: There is no such way, or ``times`` is less than 1.
        """
        if how not in BENDS:
            raise ValueError(f"a sequence can't be bent by {how!r}, only by {', '.join(BENDS)}")
        self._streams.hub.bend(arguments.text("sequence", sequence), how, arguments.whole("times", times, 1))

    def time_events(self, timing: Timing) -> None:
        """Set whether the events that a request causes go out ``before`` its answer or ``after`` it, as they do at first.

        An answer that is delayed comes after them anyway.
        """
        if timing not in ("before", "after"):
            raise ValueError(f"timing is {timing!r}, expected before or after")
        self._streams.hub.timing = timing

    def expire_listen_key(self, *, told: bool = True) -> None:
        """End the listen key, with the event that says so or without one."""
        self._streams.keys.expire(told=arguments.truth("told", told))

    def limit_streams(self, *, names: int | None = None, messages: int | None = None) -> None:
        """Set after how many streams on a connection, and how many messages, pings and pongs in a second, it is closed with 1008.

        At first these are the documented ones: 10 messages, and as many streams as the product allows.
        """
        limits = self._streams.limits
        self._streams.limits = replace(
            limits,
            names=limits.names if names is None else arguments.whole("names", names, 1),
            messages=limits.messages if messages is None else arguments.whole("messages", messages, 1),
        )

    def refuse_upgrades(self, status: Status, *, times: int = 1, retry_after: int | None = None) -> None:
        """Set that handshakes of streams are refused, and their connections closed.

        Args:
            status: Of the answer, such as 403, 410, 429 or 503; ``hang`` for no answer at all.
            times: How many handshakes.
            retry_after: Seconds named in ``Retry-After``; None for no such header.

        Raises:
            ValueError: The status is none of a refusal, or ``times`` is less than 1.
        """
        if status not in (HANG, *_REFUSALS):
            raise ValueError(f"status is {status!r}, expected 400 to 599, or hang")
        headers = {} if retry_after is None else {"Retry-After": str(arguments.whole("retry_after", retry_after, 0))}
        self._streams.refuse(UpgradeRefusal(status, headers), arguments.whole("times", times, 1))

    def close_streams(self, code: int = 1001, reason: str = "") -> None:
        """Close every stream connection with a close frame.

        Raises:
            ValueError: No close frame can have the code.
        """
        if code not in _CODES or code in _NEVER_SENT:
            raise ValueError(
                f"code is {code!r}, expected one that a close frame can have, such as 1000, 1001, 1008 or 1011"
            )
        if reason and len(arguments.text("reason", reason).encode()) > _LONGEST_REASON:
            raise ValueError(f"reason is {reason!r}, expected {_LONGEST_REASON} bytes at most")
        self._streams.do(lambda door: door.end(code, reason))

    def reset_streams(self) -> None:
        """End every stream connection with a reset of TCP."""
        self._streams.do(lambda door: door.reset())

    def half_open_streams(self) -> None:
        """Leave every open stream connection to itself: it stays, nothing comes over it any more, not even a pong."""
        self._streams.do(lambda door: door.half_open())

    def delay_streams(self, seconds: float) -> None:
        """Have events be on their way for a while on every open stream connection; those that are when it is closed come before the farewell."""
        span = arguments.seconds("seconds", seconds)
        self._streams.do(lambda door: door.delay(span))

    def black_out_streams(self, seconds: float) -> None:
        """Be dead for a while on every stream connection, and let handshakes hang; what happens meanwhile nobody is told."""
        span = arguments.seconds("seconds", seconds)
        self._streams.do(lambda door: door.black_out(span))

    def announce_shutdown(self) -> None:
        """Send ``serverShutdown`` to every stream connection; it does not end by that."""
        event = msgspec.json.encode({"e": "serverShutdown", "E": self._streams.clock()})
        self._streams.do(lambda door: door.say(event))

    def look_at_clock(self) -> None:
        """Do at once what is due by the clock on stream connections, which else is done 50 times a second.

        After 24 hours they are closed, after three minutes there is a ping, ten minutes without its pong close them, and a listen key
        that was not kept for an hour expires.
        """
        self._streams.do(lambda door: door.look())


def _encoded(payload: object) -> bytes:
    return payload if isinstance(payload, bytes) else msgspec.json.encode(payload)
