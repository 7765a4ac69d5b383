"""A process that is forked while another thread is in the midst of a call, and a signal whose handler makes one itself."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
import threading
from collections.abc import Iterator
from types import FrameType
from typing import Any

import pytest
from scripted import Blocking, Scripted, Talk, answer, both
from waiting import HANG

from binance_derivatives import NO_RETRIES, Budget, Environment, usdm
from binance_derivatives.limits import Limit
from binance_derivatives.usdm.rest import market_data


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there are no forks here")
@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
@pytest.mark.parametrize("place", ["budget", "time", "counts", "answers", "transport"])
def test_a_fork_waits_for_no_thread_that_it_has_not(place: str) -> None:
    held, go = threading.Event(), threading.Event()

    def script(talk: Talk) -> None:
        while talk.head():
            # Another time than this machine's, and not as documented.
            talk.send(answer(b'{"serverTime":"odd"}', "Date: Tue, 14 Nov 2023 22:13:20 GMT"))

    with (
        Scripted(script) as server,
        usdm.Rest(Environment(rest=server.address), retries=NO_RETRIES, budget=Budget(gate="refuse")) as client,
    ):
        decoder: Any = market_data.SERVER_TIME.answer.decoder()
        locks: dict[str, Any] = {
            "budget": client.budget._address.lock,
            "time": client._session.time._lock,
            "counts": client._session.counts._lock,
            "answers": decoder._learner._lock,
            "transport": client._shared.lock,
        }

        def hold() -> None:
            with locks[place]:
                held.set()
                go.wait(HANG)

        thread = threading.Thread(target=hold)
        thread.start()
        assert held.wait(HANG)
        child = os.fork()
        if not child:
            # Nothing of the parent is cleaned up here, and a child that hangs is ended by the system.
            signal.alarm(int(HANG))
            try:
                client.server_time()
                client.close()
                os._exit(0)
            finally:
                os._exit(2)
        ended = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        go.set()
        thread.join(HANG)
    assert ended == 0


@both
@pytest.mark.skipif(not hasattr(os, "fork"), reason="there are no forks here")
@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning", "ignore::ResourceWarning")
def test_a_fork_keeps_no_copy_of_a_connection_open(kind: Any) -> None:
    """The server would not see the end of one that the process closes which has made it."""

    def script(talk: Talk) -> None:
        while talk.head():
            talk.send(answer())

    with Scripted(script) as server, kind(server.address) as client:
        client.ask(server.send())
        line = client.transport._idle[-1]
        child = os.fork()
        if not child:
            # Nothing of the parent is cleaned up here.
            try:
                if kind is Blocking:
                    client.ask(server.send())
                else:
                    asyncio.run(client._awaited(server.send()))
                os._exit(0 if line._sock.fileno() < 0 else 1)
            finally:
                os._exit(2)
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0


@pytest.mark.parametrize("fresh", [False, True], ids=["used", "new"])
def test_the_handler_of_a_signal_may_use_the_client_that_it_interrupts(fresh: bool) -> None:
    """Such as one that takes all orders back when a program is told to end."""

    def script(talk: Talk) -> None:
        while talk.head():
            talk.send(answer(b'{"serverTime":1}', "X-MBX-USED-WEIGHT-1M: 5", "Date: Tue, 14 Nov 2023 22:13:20 GMT"))

    def called(after: int) -> bool:
        """Make a call, and another one within when so many functions have begun or ended."""
        within = list[int]()

        def look(_frame: FrameType, event: str, _argument: object) -> None:
            nonlocal after
            # Modules are not read twice at once by one thread, whoever asks for them.
            if event == "c_call" or "importlib" in "".join(names(_frame)):
                return
            after -= 1
            if after == 0:
                sys.setprofile(None)
                within.append(client.server_time().server_time)

        sys.setprofile(look)
        try:
            client.server_time()
        finally:
            sys.setprofile(None)
        return bool(within)

    limit = Limit("ip", 10_000, 60_000)
    with Scripted(script) as server:
        moment, going_on = 0, True
        while going_on:
            moment += 1
            budget = Budget(gate="refuse", limits=[limit])
            client = usdm.Rest(Environment(rest=server.address), retries=NO_RETRIES, budget=budget)
            if not fresh:
                client.server_time()
            going_on = called(moment)
            assert budget.used("ip", client._session.time.now()) <= 5 + 2
            client.close()
    assert moment > 50


def names(frame: FrameType | None) -> Iterator[str]:
    while frame is not None:
        yield frame.f_code.co_filename
        frame = frame.f_back
