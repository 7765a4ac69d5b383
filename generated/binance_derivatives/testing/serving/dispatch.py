"""Settling a request, whichever transport brought it in."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import Final, Protocol

from msgspec import Struct
from msgspec.structs import replace

from binance_derivatives.testing import refusal
from binance_derivatives.testing.altering import altered
from binance_derivatives.testing.answers import Answers
from binance_derivatives.testing.authentication import Keys
from binance_derivatives.testing.catalog import Catalog, Operation
from binance_derivatives.testing.faults import Dice
from binance_derivatives.testing.ledger import Executed, Ledger, Received, costs
from binance_derivatives.testing.limits import Limits
from binance_derivatives.testing.market.answering import Answering
from binance_derivatives.testing.market.contract import Contract
from binance_derivatives.testing.orders import without_protocol
from binance_derivatives.testing.refusal import Refusal
from binance_derivatives.testing.serving.days import NEVER, Days
from binance_derivatives.testing.serving.reply import DOCUMENTED, Answer, PlannedReply
from binance_derivatives.testing.streaming.listen_keys import about_listen_keys
from binance_derivatives.testing.streaming.streams import Streams
from binance_derivatives.testing.trading import Done, Listed, Trading

NOTHING_OWNED: Final[Mapping[str, Decimal]] = MappingProxyType({})
_UNANSWERED: Final = frozenset(("drop", "farewell", "cut", "stall", "silence", "endless", "reset"))


class Visit(Protocol):
    """How one transport checks a request, and what it answers by itself."""

    def check(self, operation: Operation) -> None: ...

    def own_answer(self, operation: Operation) -> bytes | None: ...


class Pending(Struct, frozen=True):
    """A request that has to wait before it is carried out."""

    turn: PlannedReply
    seconds: float


class Dispatch:
    """What both transports work with.

    Attributes:
        strict: Whether what is not documented is refused; otherwise what the real one is known to take is let through.
        clock: The time of the exchange in milliseconds.
        days: Which catalog holds when.
        trading: The order books.
        answering: Answers from the state of an exchange that trades; None where nothing is traded.
        streams: What is streamed, and the listen key.
        dice: Where random faults come from; None when there are none.
    """

    def __init__(
        self,
        catalog: Catalog,
        clock: Callable[[], int],
        keys: Keys,
        *,
        keeps_orders: bool,
        remember: int | None,
        strict: bool = True,
        contracts: Mapping[str, Contract] | None = None,
        wallets: Mapping[str, Decimal] = NOTHING_OWNED,
        migrations: Mapping[int, Catalog] = NEVER,
    ) -> None:
        self.keys = keys
        self.strict = strict
        self._given_clock = clock
        self.skew = 0
        self.days = Days(catalog, self.clock, migrations)
        self._followed = catalog
        self._operations = _by_address(catalog)
        self.ledger = Ledger(self.clock, remember)
        self.limits = Limits(catalog, self.ledger, self.clock)
        self.answers = Answers(catalog)
        listed = Listed(contracts, wallets, self.clock) if contracts is not None else None
        self.trading = Trading(catalog, self.answers, keeps_orders=keeps_orders, listed=listed)
        venue = self.trading.venue
        self.answering = Answering(catalog, venue) if venue is not None else None
        let_through = None if strict else self.ledger.let
        self.streams = Streams(catalog.product, self.clock, venue, self.days, let_through, keeps_keys=keeps_orders)
        self.dice: Dice | None = None

    def clock(self) -> int:
        return self._given_clock() + self.skew

    @property
    def catalog(self) -> Catalog:
        """What the exchange knows of its product at this time."""
        return self.days.catalog()

    def find(self, kind: str, method: str, path: str | None = None) -> Operation | None:
        """The operation that a request asks for, if there is one at this time; for the thread that answers."""
        if self.catalog is not self._followed:
            self._follow(self.catalog)
        return self._operations.get((kind, method, path))

    def _follow(self, catalog: Catalog) -> None:
        """Go on with another catalog; orders, positions and settings stay."""
        self._followed = catalog
        self._operations = _by_address(catalog)
        self.limits.follow(catalog)
        self.answers.follow(catalog)
        self.trading.follow(catalog)
        if self.trading.venue is not None:
            self.answering = Answering(catalog, self.trading.venue)

    @property
    def order_operations(self) -> frozenset[str]:
        """The operations that place, modify or cancel orders."""
        return self.trading.changing

    def reset(self) -> None:
        """Forget what was set, received and carried out, with orders and settings; weights and order counts go on."""
        self.ledger.reset()
        self.limits.reset()
        self.dice = None
        self.skew = 0
        self.days.restart()
        self.keys.revoked = False
        self.trading.clear()
        self.answers.settings.clear()
        self.streams.reset()

    def take(self, request: Received, operation: Operation, visit: Visit) -> Answer | Pending:
        """Check a request, and carry it out unless it has to wait.

        What a test has set concerns requests that pass every check; the others are refused and leave it untouched.
        """
        self.ledger.charge(operation, request.parameters, orders=False)
        refused = self.limits.refused() or self._checked(request, operation, visit)
        refused = refused or self.limits.refused_order(operation, request.parameters)
        if refused is not None:
            return self._record(request, refused)
        turn = self.ledger.next_turn(operation.key)
        if turn is None:
            turn = (self.dice.draw(operation, request) if self.dice is not None else None) or DOCUMENTED
        seconds = turn.before + self.ledger.delay_of(operation.key, executed=False)
        return Pending(turn, seconds) if seconds > 0 else self._settle(request, operation, visit, turn)

    def take_up(self, request: Received, operation: Operation, visit: Visit, pending: Pending) -> Answer:
        """Check a request that has waited once more, for its time may be over, and carry it out."""
        found = self.find(operation.kind, operation.method, operation.path if operation.kind == "rest" else None)
        if found is None:
            return self.turn_away(request, Refusal(refusal.NOT_FOUND, refusal.UNSUPPORTED_OPERATION, status=404))
        operation = found
        refused = self._checked(request, operation, visit)
        if refused is not None:
            return self._record(request, _delivered(refused, pending.turn))
        return self._settle(request, operation, visit, pending.turn)

    def turn_away(self, request: Received, found: Refusal) -> Answer:
        """Record and refuse a request that asks for no operation of this exchange."""
        return self._record(request, self.limits.refused() or self._refused(found))

    def server_time(self) -> bytes:
        return json.dumps({"serverTime": self.clock()}).encode()

    def _checked(self, request: Received, operation: Operation, visit: Visit) -> Answer | None:
        try:
            visit.check(operation)
            if self.answering is not None:
                self.answering.check(operation, request.parameters)
        except Refusal as found:
            return self._refused(found)
        return None

    def _settle(self, request: Received, operation: Operation, visit: Visit, turn: PlannedReply) -> Answer:
        after = turn.after + self.ledger.delay_of(operation.key, executed=True)
        body = turn.body if turn.body is not None else self.answers.documented(operation)
        if turn.executed:
            try:
                done = self._carry_out(request, operation, visit)
            except Refusal as found:
                return self._record(request, _delivered(self._refused(found), turn, after))
            self._enter(request, operation, done)
            if turn.body is None:
                body = _changed(done.body, turn)
        if turn.stop is not None:
            self.limits.pause(turn.stop, turn.ban, header=bool(turn.headers))
        answer = Answer(turn.status, body, turn.code, turn.executed, headers=turn.headers)
        return self._record(request, _delivered(answer, turn, after))

    def _carry_out(self, request: Received, operation: Operation, visit: Visit) -> Done:
        if self.trading.knows(operation.key):
            return self.trading.carry_out(operation, request.parameters, self.clock())
        body = visit.own_answer(operation) or self._answer(request, operation)
        if not _changes(operation):
            return Done(body)
        return Done(body, (Executed(operation.key, without_protocol(request.parameters), self.clock()),))

    def _answer(self, request: Received, operation: Operation) -> bytes:
        if self.streams.keeps_keys and about_listen_keys(operation):
            return self.streams.keys.answer(operation, self.answers.documented(operation))
        if self.answering is not None and self.answering.knows(operation.key):
            return self.answering.to(operation, request.parameters)
        return self.answers.to(operation, request.parameters)

    def _enter(self, request: Received, operation: Operation, done: Done) -> None:
        if done.executed:
            self.ledger.enter(done.executed)
        for counter, cost in costs(operation, request.parameters, orders=True):
            self.ledger.count(counter, cost)

    def _refused(self, found: Refusal) -> Answer:
        code = self.catalog.code(*found.codes)
        body = error(code, self.catalog.message(code, found.about))
        return Answer(found.status, body, code, anonymous=found.anonymous)

    def _record(self, request: Received, answer: Answer) -> Answer:
        status = None if answer.delivery in _UNANSWERED else answer.status
        self.ledger.record(replace(request, status=status, code=answer.code, executed=answer.executed))
        return answer


def _by_address(catalog: Catalog) -> dict[tuple[str, str, str | None], Operation]:
    return {(one.kind, one.method, one.path if one.kind == "rest" else None): one for one in catalog.operations}


def _delivered(answer: Answer, turn: PlannedReply, after: float = 0.0) -> Answer:
    return replace(answer, delivery=turn.delivery, after=after, pause=turn.pause, at=turn.at)


def error(code: int | None, msg: str) -> bytes:
    """The body of an error."""
    return json.dumps({"msg": msg} if code is None else {"code": code, "msg": msg}).encode()


def _changes(operation: Operation) -> bool:
    """Whether a request is more than a question."""
    if operation.kind == "rest":
        return operation.method != "GET"
    return operation.security in ("TRADE", "MARGIN")


def _changed(body: bytes, turn: PlannedReply) -> bytes:
    if turn.change is None:
        return body
    try:
        return altered(body, turn.change, turn.field)
    except ValueError:
        # An error or an empty list has nothing to change.
        return body


async def pause(seconds: float, stopping: asyncio.Event) -> bool:
    """Wait; False when the exchange stops in the meantime, so that nothing holds it up."""
    if seconds > 0:
        try:
            await asyncio.wait_for(stopping.wait(), seconds)
        except TimeoutError:
            return True
        return False
    return not stopping.is_set()
