"""The listen key of user data, asked for and kept over REST or the WebSocket API while a feed listens.

Closing never ends the key: it is the account's, and other programs may listen by it.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any, Final, TypeAlias

from binance_derivatives._core.operation import Call
from binance_derivatives._streams.key_care import EVERY, EXPIRED, KeyCalls, KeyCare, Step
from binance_derivatives._streams.tracking import Ask
from binance_derivatives.errors import BinanceError, ListenKeyGone, StreamEnded

Send: TypeAlias = Callable[[Call[Any]], Awaitable[Any]]
Changed: TypeAlias = Callable[[str], None]
Troubled: TypeAlias = Callable[[str, int | None], None]
"""Is told of trouble with a key, in words, and the exchange's code."""

# Seconds for which a key that was proved is taken to connect with; whether it still is good is asked again behind the handshake.
_FRESH: Final = 60.0
_DONE: Final[dict[Step, str]] = {"start": "had", "keep": "kept"}


class _Followers:
    """The feeds that listen by a key."""

    def __init__(self) -> None:
        self._all: dict[int, tuple[Changed, Troubled]] = {}
        self._count = 0

    def __bool__(self) -> bool:
        return bool(self._all)

    def add(self, changed: Changed, troubled: Troubled) -> Callable[[], None]:
        self._count += 1
        number = self._count
        self._all[number] = changed, troubled
        return lambda: (self._all.pop(number, None), None)[1]

    def changed(self, reason: str) -> None:
        for one, _ in tuple(self._all.values()):
            one(reason)

    def troubled(self, reason: str, code: int | None) -> None:
        for _, one in tuple(self._all.values()):
            one(reason, code)


class AccountKey:
    """The key of a client's account: created, kept alive, renewed.

    Args:
        calls: The calls about the key.
        send: Sends them.
        random: Draws from 0 to 1, for pauses.
        every: Seconds from one keeping to the next.
    """

    def __init__(self, calls: KeyCalls, send: Send, random: Callable[[], float], *, every: float = EVERY) -> None:
        self._calls = calls
        self._send = send
        self._care = KeyCare(random, every=every)
        self._followers = _Followers()
        self._wake = asyncio.Event()
        self._task: asyncio.Task[None] | None = None
        self._asked: asyncio.Future[None] | None = None
        self._proving: list[tuple[str, asyncio.Event]] = []
        self._trouble = ""
        self._failures = 0
        self._is_used = self._closed = False

    async def current(self) -> str:
        """Give the key to connect with; it is created when there is none.

        Raises:
            StreamEnded: It could not be had; the care goes on.
        """
        if self._care.key is None or self._now() > self._care.proved_at + _FRESH:
            await self._settled()
        if self._care.key is None:
            raise StreamEnded(self._trouble)
        self._is_used = True
        return self._care.key

    async def prove(self, key: str, ask: Ask) -> str:
        """Tell whether a connection that was made with a key will bring events: an event proves it, and so does the exchange's word.

        Where the exchange can not be asked, feeds are told so, and the connection counts: it is asked again, and another answer
        changes the key.

        Returns:
            Why not, in words; empty when it will.
        """
        heard = asyncio.Event()
        self._proving.append((key, heard))
        try:
            if self._care.key == key:
                await self._first_of(heard)
        finally:
            self._proving.remove((key, heard))
        if heard.is_set():
            return ""
        if self._care.key != key:
            return "the listen key of the connection has ended"
        if not self._care.is_settled:
            self._followers.troubled(f"whether the listen key lives is not known: {self._trouble}", None)
        return ""

    def came(self, key: str, kind: str) -> None:
        """Note an event that arrived on a connection with this key."""
        if kind == EXPIRED:
            if self._care.ended(self._now(), key):
                self._wake.set()
            return
        for one, heard in self._proving:
            if one == key:
                heard.set()

    def refused(self, key: str, reason: str) -> None:
        """Note that a connection with this key was refused, or proved of no use."""
        if key == self._care.key:
            self._doubt()

    def follow(self, changed: Changed, troubled: Troubled) -> Callable[[], None]:
        """Have a feed told when another key is to be used, and of trouble with the care; the care runs while somebody follows.

        Returns:
            What ends it. The key stays alive for as long as it was last kept.
        """
        leave = self._followers.add(changed, troubled)

        def left() -> None:
            leave()
            self._wake.set()

        return left

    async def close(self) -> None:
        """End the care; the key stays as it is."""
        self._closed = True
        if self._task is not None:
            self._task.cancel()
            await asyncio.wait([self._task])

    async def _settled(self) -> None:
        """Have the key asked for, and wait until the exchange has named it, or could not be asked."""
        self._doubt()
        failures = self._failures
        while not self._care.is_settled and self._failures == failures:
            if self._closed:
                raise StreamEnded("the client is closed")
            if self._task is None or self._task.done():
                self._task = asyncio.ensure_future(self._look_after())
            if self._asked is None:
                self._asked = asyncio.get_running_loop().create_future()
            await asyncio.shield(self._asked)

    async def _first_of(self, heard: asyncio.Event) -> None:
        """Wait until the key was asked for, or an event proves it."""
        tasks: list[asyncio.Future[Any]] = [
            asyncio.ensure_future(self._settled()),
            asyncio.ensure_future(heard.wait()),
        ]
        try:
            await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for task in tasks:
                task.cancel()
            # One may have failed meanwhile, since the client is closed: whoever connects finds that out for itself.
            await asyncio.gather(*tasks, return_exceptions=True)

    def _doubt(self) -> None:
        self._care.doubt(self._now())
        self._wake.set()

    def _now(self) -> float:
        return asyncio.get_running_loop().time()

    async def _look_after(self) -> None:
        try:
            while self._followers or self._asked is not None:
                self._wake.clear()
                step = self._care.step(self._now())
                if step is None:
                    await self._until(self._care.due)
                else:
                    await self._take(step)
                    self._tell_asked()
        finally:
            self._tell_asked()

    def _tell_asked(self) -> None:
        asked, self._asked = self._asked, None
        if asked is not None and not asked.done():
            asked.set_result(None)

    async def _until(self, due: float) -> None:
        timer = asyncio.get_running_loop().call_at(due, self._wake.set)
        try:
            await self._wake.wait()
        finally:
            timer.cancel()

    async def _take(self, step: Step) -> None:
        try:
            answer = await self._send(self._calls.call(step))
        except Exception as error:
            self._fail(step, error)
        except BaseException:
            self._care.given_up(self._now())
            raise
        else:
            self._answered(step, answer)

    def _answered(self, step: Step, answer: object) -> None:
        told: object = getattr(answer, "listen_key", None)
        key = told if isinstance(told, str) and told else None
        if key is None and step == "start":
            self._fail(step, StreamEnded("the answer names none"))
            return
        ended = self._care.key is None
        moved = self._care.answered(self._now(), key)
        if self._care.is_settled:
            self._trouble = ""
        if moved and self._is_used:
            self._followers.changed("the listen key has ended" if ended else "the account has another listen key now")

    def _fail(self, step: Step, error: Exception) -> None:
        self._failures += 1
        self._care.failed(self._now(), gone=isinstance(error, ListenKeyGone))
        # What is no error of ours shows nothing of itself: it may hold the key.
        said = str(error) if isinstance(error, BinanceError) else type(error).__name__
        reason = f"the listen key could not be {_DONE[step]}: {said}"
        if reason != self._trouble:
            self._trouble = reason
            code: object = getattr(error, "code", None)
            self._followers.troubled(reason, code if isinstance(code, int) else None)


class GivenKey:
    """A key that the program cares for itself; it is not kept alive, and neither is it taken on trust.

    Args:
        key: The key.
        calls: The calls about keys; None where the product documents none.
        send: Sends them; None for a client without an API key, which can not ask.
    """

    def __init__(self, key: str, calls: KeyCalls | None, send: Send | None) -> None:
        self._key = key
        self._calls = calls
        self._send = send
        self._followers = _Followers()
        self._ended = False

    async def current(self) -> str:
        """Give the key.

        Raises:
            StreamEnded: It has ended.
        """
        if self._ended:
            raise StreamEnded("the listen key that was given has ended")
        return self._key

    async def prove(self, key: str, ask: Ask) -> str:
        """Tell whether a connection that was made with the key will bring events: whether it is the one that the account has.

        Returns:
            Why not, in words; empty when it will, and where that can not be known: feeds are told of it.
        """
        if self._send is None or self._calls is None:
            self._followers.troubled(
                "whether the listen key lives is not known, since the client can not ask for it", None
            )
            return ""
        try:
            answer = await self._send(self._calls.call("start"))
        except BinanceError as error:
            return f"whether the listen key lives could not be asked: {error}"
        if getattr(answer, "listen_key", None) == key:
            return ""
        self._ended = True
        return "the listen key that was given is not the one of the account: it has ended, or is of another account"

    def came(self, key: str, kind: str) -> None:
        """Note an event that arrived on a connection with the key."""
        if kind == EXPIRED and not self._ended:
            self._ended = True
            self._followers.changed("the listen key that was given has ended")

    def refused(self, key: str, reason: str) -> None:
        """Note that a connection with the key was refused; it is proved anew with the next one."""

    def follow(self, changed: Changed, troubled: Troubled) -> Callable[[], None]:
        """Have a feed told when the key has ended, and of what can not be known about it."""
        return self._followers.add(changed, troubled)
