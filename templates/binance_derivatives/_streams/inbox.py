"""What has arrived on the connections of a feed and was not taken yet, and what becomes of it when the program is slow.

Messages wait as bytes, beside the news of their connections, in the order of their arrival. They arrive in the thread of the event
loop and are taken in that of the program, which may be another one: each structure is changed by one of the two alone, or by single
steps of a deque. Whether there are too many is judged a turn of the loop after they came, so that a program that is waiting for them
has had its chance at all that came in one piece.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, nullcontext
from typing import TYPE_CHECKING, Any, Final, Literal, TypeAlias

import msgspec

from binance_derivatives._streams.channel import Channel
from binance_derivatives._streams.reading import Unreadable, unwrapped
from binance_derivatives._streams.subscriptions import Message, Subscription
from binance_derivatives._streams.tracking import Item
from binance_derivatives.errors import Overflow, StreamEnded
from binance_derivatives.streams import Dropped, Lagging, Unknown

if TYPE_CHECKING:
    import asyncio

Overflowing: TypeAlias = Literal["wait", "drop_oldest", "latest", "fail"]
OVERFLOWING: Final = ("wait", "drop_oldest", "latest", "fail")
News: TypeAlias = Callable[[], Sequence[Item]]
Entry: TypeAlias = tuple[Channel | None, Any]
MOST_WAITING: Final = 10_000
_MOST_NEWS: Final = 1000


class _Symbol(msgspec.Struct):
    s: str


_symbol = msgspec.json.Decoder(_Symbol)


class Inbox:
    """A queue with an end.

    Args:
        most: How many messages may wait.
        overflow: What becomes of more: the connections ``wait``, the oldest go, only the latest of each stream and symbol stay, or
            the feed fails.
        hold: Has the connections take nothing in, or go on; called in the thread of the loop or of the program.

    Attributes:
        queue: Channels and bytes that have arrived; no channel is beside news, which are functions that give items.
        lock: Held while the queue is put in order; whoever takes in another thread than the loop's holds it, too.
        wake: Called when there is something to take.
        judge: Calls ``judged`` after a turn of the loop.
        failed: Called when the feed has failed, in the thread of the loop.
    """

    def __init__(self, most: int, overflow: Overflowing, hold: Callable[[bool], None]) -> None:
        if most < 1:
            raise ValueError(f"waiting is {most}, expected at least 1")
        if overflow not in OVERFLOWING:
            raise ValueError(f"overflow is {overflow!r}, expected {' or '.join(OVERFLOWING)}")
        self.queue: deque[Entry] = deque()
        self.lock: AbstractContextManager[Any] = nullcontext()
        self.wake: Callable[[], None] = _nothing
        self.judge: Callable[[], None] = _nothing
        self.failed: Callable[[], None] = _nothing
        self._most, self._low = most, most // 2
        self._overflow = overflow
        self._hold = hold
        self._held = False
        self._judging = False
        self._lagging = False
        self._news = 0
        self._dropped: dict[Subscription[Any], tuple[int, Channel]] = {}
        self._telling = False
        self._ready: deque[Item] = deque()
        self._end: StreamEnded | None = None
        self._closed = False

    @property
    def full(self) -> bool:
        """Whether nothing is taken in for now."""
        return self._held

    @property
    def overfull(self) -> bool:
        """Whether so much waits that the program would be told it lags, were it not about to take it."""
        return len(self.queue) > self._low

    @property
    def crowded(self) -> bool:
        """Whether so much news waits that no more should be made."""
        return self._news >= _MOST_NEWS

    def arrived(self) -> None:
        """Note that something was put into the queue, after the last of what came in one piece."""
        self.wake()
        if not self._judging and len(self.queue) > self._low:
            self._judging = True
            self.judge()

    def tell(self, news: News) -> None:
        """Put news behind what has arrived."""
        with self.lock:
            if self._end is not None:
                return
            self._news += 1
            self.queue.append((None, news))
        self.wake()

    def judged(self) -> None:
        """See whether too much waits, now that the program has had its chance."""
        self._judging = False
        with self.lock:
            waiting = len(self.queue) - self._news
            if waiting > self._low and not self._lagging:
                self._lagging = True
                lagging = Lagging(waiting=waiting)
                self._put_first(lambda: (lagging,))
            if waiting >= self._most and self._overflow == "wait":
                self._held = True
                self._hold(True)
            elif waiting > self._most:
                self._make_room(waiting - self._most)
        self.wake()

    def end(self, error: StreamEnded | None) -> None:
        """Take in no more; what has come is still given out, then the error, or nothing where the feed was closed."""
        with self.lock:
            self._finish(error)
        self.wake()

    def watch(self, task: asyncio.Task[None]) -> asyncio.Task[None]:
        """Have the feed fail with a task that nothing comes without; give the task."""
        task.add_done_callback(self._over)
        return task

    @property
    def ended(self) -> bool:
        return self._end is not None

    def check(self) -> None:
        """See that something may come.

        Raises:
            StreamEnded: Nothing will any more.
        """
        if self._end is not None:
            raise self._end

    def take(self) -> Item | None:
        """Give the next item; None when there is none yet.

        Raises:
            StreamEnded: There will be none; ``closed`` tells whether that was wanted.
        """
        while True:
            if self._ready:
                return self._ready.popleft()
            try:
                channel, given = self.queue.popleft()
            except IndexError:
                self._lagging = False
                if self._held:
                    self._release()
                if self._end is not None:
                    raise self._end from None
                return None
            if self._held and len(self.queue) <= self._low:
                self._release()
            if channel is None:
                self._news -= 1
                self._ready.extend(given())
                continue
            documented, follows = channel.documented, channel.follows
            event = documented(given)
            if event is None:
                try:
                    event = channel.read(given)
                except Unreadable as error:
                    return Unknown(subscription=channel.subscription, raw=given, reason=str(error))
            if follows(event, channel.line):
                return Message(channel.subscription, event)
            tracker = channel.tracker
            if tracker is None or (items := tracker.seen(event, channel.line, channel.last)) is None:
                return Message(channel.subscription, event)
            self._ready.extend(items)

    @property
    def closed(self) -> bool:
        """Whether the feed was closed by the program."""
        return self._closed

    def _over(self, task: asyncio.Task[None]) -> None:
        error = None if task.cancelled() else task.exception()
        if error is not None:
            self.end(StreamEnded(f"the feed can not go on: {type(error).__name__}: {error}"))
            self.failed()

    def _release(self) -> None:
        self._held = False
        self._hold(False)

    def _finish(self, error: StreamEnded | None) -> None:
        if self._end is not None:
            return
        self._closed = error is None
        self._end = error or StreamEnded("the feed is closed")
        if self._closed:
            self.queue.clear()
            self._ready.clear()

    def _put_first(self, news: News) -> None:
        self._news += 1
        self.queue.appendleft((None, news))

    def _make_room(self, excess: int) -> None:
        if self._overflow == "fail":
            self._hold(True)
            self._finish(Overflow(f"{self._most + excess} messages wait and are not taken"))
            self.failed()
        elif self._overflow == "latest":
            self._drop(self._older(), len(self.queue))
        rest = len(self.queue) - self._news - self._most
        if rest > 0 and not self.ended:
            self._drop(None, rest)
        if self._dropped and not self._telling:
            # What is dropped before this is taken is told with it.
            self._telling = True
            self._put_first(self._tell_dropped)

    def _tell_dropped(self) -> Sequence[Item]:
        dropped, self._dropped, self._telling = self._dropped, {}, False
        return [_left_out(channel, count) for count, channel in dropped.values()]

    def _drop(self, which: set[int] | None, count: int) -> None:
        """Leave out the first messages in the queue, or those at some places; news stays."""
        kept: list[Entry] = []
        for place in range(len(self.queue)):
            try:
                entry = self.queue.popleft()
            except IndexError:
                break
            channel = entry[0]
            if channel is None or (which is not None and place not in which):
                kept.append(entry)
                continue
            before = self._dropped.get(channel.subscription, (0, channel))[0]
            self._dropped[channel.subscription] = before + 1, channel
            count -= 1
            if not count:
                break
        self.queue.extendleft(reversed(kept))

    def _older(self) -> set[int]:
        """Give the places of messages behind which another one of the same stream and symbol stands."""
        latest: set[object] = set()
        older: set[int] = set()
        for place in range(len(self.queue) - 1, -1, -1):
            channel, raw = self.queue[place]
            key = None if channel is None else _key(channel, raw)
            if key in latest:
                older.add(place)
            elif key is not None:
                latest.add(key)
        return older


def _left_out(channel: Channel, count: int) -> Item:
    if channel.tracker is not None:
        channel.tracker.dropped(count)
    return Dropped(subscription=channel.subscription, count=count)


def _key(channel: Channel, raw: bytes) -> object:
    """Give what a later message takes the place of; None where each is for itself, as events of the account are."""
    if not channel.subscription.name:
        return None
    if channel.subscription.values:
        return channel.subscription
    try:
        return channel.subscription, _symbol.decode(unwrapped(raw)).s
    except (ValueError, RecursionError):
        return None


def _nothing() -> None:
    """Do nothing: nobody has said what else."""
