"""Settling a request, whichever transport brought it in."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from dataclasses import dataclass, replace

from binance_derivatives.testing.catalog import Catalog, Operation
from binance_derivatives.testing.ledger import Ledger, Received, Turn
from binance_derivatives.testing.refusal import Refusal


@dataclass(frozen=True)
class Desk:
    """What both transports work with; ``clock`` is the time of the exchange in milliseconds."""

    catalog: Catalog
    ledger: Ledger
    clock: Callable[[], int]
    api_key: str
    api_secret: str

    def settle(self, request: Received, operation: Operation, check: Callable[[Operation], None]) -> Turn:
        """Check a request, record it, and return how it is to be answered.

        What a test has set concerns requests that pass every check; the others are refused and leave it untouched.
        """
        return self._record(request, self._turn(operation, request, check))

    def turn_away(self, request: Received, found: Refusal) -> Turn:
        """Record and refuse a request that asks for no operation of this exchange."""
        return self._record(request, self._refused(found))

    def _record(self, request: Received, turn: Turn) -> Turn:
        self.ledger.record(replace(request, status=turn.status, code=turn.code, executed=turn.executed))
        return turn

    def _turn(self, operation: Operation, request: Received, check: Callable[[Operation], None]) -> Turn:
        self.ledger.charge(operation, request.parameters, orders=False)
        try:
            check(operation)
        except Refusal as found:
            return self._refused(found)
        turn = self.ledger.next_turn(operation.key)
        if turn.executed:
            self.ledger.charge(operation, request.parameters, orders=True)
        return turn

    def _refused(self, found: Refusal) -> Turn:
        code = self.catalog.code(*found.codes)
        return rejection(code, self.catalog.message(code, found.about), found.status)

    def server_time(self) -> bytes:
        return json.dumps({"serverTime": self.clock()}).encode()


def rejection(code: int, msg: str, status: int, times: int | None = None) -> Turn:
    """Return the turn that answers with an error."""
    body = json.dumps({"code": code, "msg": msg}).encode()
    return Turn(status=status, body=body, code=code, executed=False, times=times)


async def pause(seconds: float, stopping: asyncio.Event) -> bool:
    """Wait; False when the exchange stops in the meantime, so that nothing holds it up."""
    if seconds > 0:
        try:
            await asyncio.wait_for(stopping.wait(), seconds)
        except TimeoutError:
            return True
        return False
    return not stopping.is_set()
