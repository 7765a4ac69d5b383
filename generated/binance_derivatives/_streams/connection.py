"""One stream connection: what arrives on it goes into the inbox of its feed, and what is asked for on it is answered."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Mapping, Sequence
from typing import Final, Protocol

from picows import WSFrame, WSMsgType, WSTransport

from binance_derivatives._streams.channel import Channel
from binance_derivatives._streams.control import Acknowledged, Answered, Control, Declined, Outcome, Stray
from binance_derivatives._streams.inbox import Inbox
from binance_derivatives._streams.options import StreamOptions
from binance_derivatives._streams.reading import NAME_AT, kind_of, name_of, unwrapped
from binance_derivatives._streams.tracking import AskFailed
from binance_derivatives._ws.allowance import Allowance
from binance_derivatives._ws.framed import Framed

# Looking a member up costs more than the rest of a comparison.
_TEXT: Final = WSMsgType.TEXT
# The exchange closes those who send more than ten in a second, or more than five; a network may bring two seconds together.
# https://developers.binance.com/docs/derivatives/usds-margined-futures/websocket-market-streams
_CONTROL_FRAMES: Final = 5
_SECOND: Final = 1.2
_NEVER: Final = float("inf")
# The exchange ends this connection soon; no page has it.
_SHUTDOWN: Final = "serverShutdown"


class Ear(Protocol):
    """Whom a connection tells of what is no event of a market."""

    def opened(self, connection: StreamConnection) -> None: ...

    def acknowledged(self, connection: StreamConnection, outcome: Acknowledged) -> None: ...

    def declined(self, connection: StreamConnection, outcome: Declined | Stray) -> None: ...

    def user_event(self, connection: StreamConnection, channel: Channel, kind: str, data: bytes) -> None: ...

    def unknown(self, connection: StreamConnection, raw: bytes, reason: str) -> None: ...

    def lost(self, connection: StreamConnection) -> None: ...


class StreamConnection(Framed):
    """A connection with the channels of its names.

    Args:
        options: Patience and life.
        inbox: Where messages go.
        ear: Who is told of the rest.
        number: Its own; later ones are greater.
        proofs: What must not be shown: the listen key.

    Attributes:
        channels: By the name on the wire; user data by an empty name.
        number: See above.
    """

    def __init__(
        self, options: StreamOptions, inbox: Inbox, ear: Ear, number: int, proofs: tuple[str, ...] = ()
    ) -> None:
        super().__init__(options, Allowance(_CONTROL_FRAMES, _SECOND))
        self._inbox = inbox
        self._append = inbox.queue.append
        self._ear = ear
        self._known = proofs
        self._control = Control(self._allowance, options.timeout)
        self._answers: dict[int, asyncio.Future[Answered]] = {}
        # Channels by how their messages begin, and the one that had the last message; none once nothing is taken any more.
        self._openings: dict[bytes, Channel] = {}
        self._latest: Channel | None = None
        # Whether the next frame is the first one of what came in one piece.
        self._begins = True
        self.channels: dict[str, Channel] = {}
        self.number = number

    @property
    def settled(self) -> bool:
        """Whether everything that was asked for is answered."""
        return self._control.settled

    @property
    def heard(self) -> Iterable[Channel]:
        """What the exchange has acknowledged."""
        return [one for one in self.channels.values() if one.since]

    def open(self, channels: Mapping[str, Channel]) -> None:
        """Take in what comes for channels that were not asked for on this connection: by its address, or not yet."""
        self._latest = None
        for name, channel in channels.items():
            self.channels[name] = channel
            if name and not self.cause:
                self._openings[channel.opening] = channel

    def subscribe(self, names: Sequence[str]) -> None:
        """Ask for the messages of channels that are open."""
        self._control.subscribe(names)
        self._say()

    def unsubscribe(self, names: Sequence[str]) -> None:
        """Ask for no more messages of these names."""
        self._control.unsubscribe(names)
        self._say()

    def shut(self, names: Sequence[str]) -> None:
        """Take in no more of what comes for these names."""
        for name in names:
            channel = self.channels.pop(name, None)
            if channel is not None:
                self._openings.pop(channel.opening, None)
        self._latest = None

    async def ask(self, method: str, params: Sequence[object]) -> object:
        """Ask anything else.

        Raises:
            AskFailed: The answer is an error, or there is none.
        """
        if self.cause:
            raise AskFailed(self.cause)
        number = self._control.ask(method, params)
        answer = self._answers[number] = self._loop.create_future()
        self._say()
        try:
            answered = await answer
        finally:
            self._answers.pop(number, None)
        if answered.message:
            raise AskFailed(answered.message, answered.code)
        return answered.result

    def retire(self) -> None:
        """Have the exchange end it, since another connection has taken over; what was on its way is taken in until then."""
        self.retiring = True
        self.part()

    def go_on(self) -> None:
        super().go_on()
        self._control.excuse(self._loop.time())

    def on_ws_connected(self, transport: WSTransport) -> None:
        super().on_ws_connected(transport)
        # Events may come in one piece with the answer to the handshake.
        self._ear.opened(self)

    def on_ws_frame(self, transport: WSTransport, frame: WSFrame) -> None:
        begins, self._begins = self._begins, frame.last_in_buffer
        if frame.msg_type is _TEXT and frame.fin and not self._fragments:
            raw = frame.get_payload_as_bytes()
            channel = self._latest
            if channel is None or not raw.startswith(channel.opening):
                channel = self._latest = self._openings.get(raw[: raw.find(b'"', NAME_AT) + 1])
            if channel is not None and not (frame.rsv1 or frame.rsv2 or frame.rsv3):
                if begins:
                    # What comes in one piece comes at one time.
                    self._heard = self._loop.time()
                channel.last = self._heard
                channel.count += 1
                append = self._append
                append((channel, raw))
                if self._begins:
                    self._inbox.arrived()
                return
        super().on_ws_frame(transport, frame)
        self._inbox.arrived()

    def _read(self, text: bytes) -> None:
        """Take a message that is not an event in the usual form."""
        if self.cause:
            return
        channel = self.channels.get(name_of(text)) or self.channels.get("")
        try:
            kind = kind_of(unwrapped(text))
            if kind == _SHUTDOWN:
                self._ear.unknown(self, text, "the exchange says that it ends this connection: another one takes over")
                self.spend()
            elif kind or (channel is not None and channel.subscription.name):
                self._take(channel, kind, text)
            else:
                self._hear(self._control.read(text))
        except (ValueError, RecursionError) as error:
            self._ear.unknown(self, text, f"neither an event nor an answer: {type(error).__name__}")

    def _take(self, channel: Channel | None, kind: str, text: bytes) -> None:
        if channel is None:
            self._ear.unknown(self, text, f"an event {kind!r} of a stream that nobody subscribed to")
            return
        channel.last = self._loop.time()
        channel.count += 1
        self._append((channel, text))
        if not channel.subscription.name:
            self._ear.user_event(self, channel, kind, unwrapped(text))

    def _hear(self, outcome: Outcome | None) -> None:
        if isinstance(outcome, Acknowledged):
            self._ear.acknowledged(self, outcome)
        elif isinstance(outcome, Declined | Stray):
            self._ear.declined(self, outcome)
        elif isinstance(outcome, Answered):
            answer = self._answers.get(outcome.number)
            if answer is not None and not answer.done():
                answer.set_result(outcome)
        self._say()

    def _say(self) -> None:
        """Send what is due, and look again when something will be."""
        if self.cause or self.retiring or self._transport is None:
            return
        if self._held:
            # No answer can come; it is looked at again when something is taken in.
            self._wait(self._patience)
            return
        now = self._loop.time()
        for outcome in self._control.overdue(now):
            self._hear(outcome)
        frames, moment = self._control.due(now)
        for frame in frames:
            self._transport.send(_TEXT, frame)
        if moment != _NEVER:
            self._wait(moment - now)

    def _wait(self, seconds: float) -> None:
        timer = self._timers.get("control")
        if timer is not None:
            timer.cancel()
        self._later("control", seconds, self._say)

    def _proofs(self) -> Iterable[str]:
        return self._known

    def _ending(self) -> None:
        self._openings.clear()
        self._latest = None
        for answer in self._answers.values():
            if not answer.done():
                answer.set_result(Answered(0, None, None, self.cause))
        self._ear.lost(self)
