"""What a test can have an exchange do next."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from typing import Final, get_args

import msgspec

from binance_derivatives.testing import arguments
from binance_derivatives.testing.altering import altered
from binance_derivatives.testing.answers import documented
from binance_derivatives.testing.catalog import Operation
from binance_derivatives.testing.faults import RATES, Dice, Fault, Variant, overload
from binance_derivatives.testing.ledger import Received
from binance_derivatives.testing.limits import retry_after
from binance_derivatives.testing.serving.dispatch import Dispatch, error
from binance_derivatives.testing.serving.reply import NO_HEADERS, Alteration, Delivery, PlannedReply
from binance_derivatives.testing.serving.transfer import TRANSFERS, Transfer

_CHANGES: Final = get_args(Alteration)


class Script:
    """Sets what becomes of the next requests of an operation, if they pass every check.

    What is set for an operation is done in turn: each entry for as many requests as its ``times`` says, None for all
    until something else is set, and in the end what the exchange does by itself. All methods raise ``ValueError`` for an
    operation the product does not have and for an argument that can not be, ``TypeError`` for one of a wrong type.
    """

    def __init__(self, dispatch: Dispatch) -> None:
        self._dispatch = dispatch

    def answer(self, key: str, body: object, *, status: int = 200, times: int | None = None) -> None:
        """Set what requests of an operation are answered with.

        Args:
            key: The operation, such as ``rest/cancel_order``.
            body: Bytes go out as they are, anything else as JSON. For REST the whole body, for the WS API the
                ``result`` of the message.
            status: HTTP status, or ``status`` of the WS API message, whose ``error`` the body is from 400 on. From 400
                on the request is not carried out.
            times: For how many requests.
        """
        arguments.whole("status", status, 200, 599)
        encoded = body if isinstance(body, bytes) else msgspec.json.encode(body)
        self._plan(key, PlannedReply(status=status, body=encoded, executed=status < 400, times=times))

    def refuse(
        self, key: str, code: int, *, msg: str | None = None, status: int = 400, times: int | None = None
    ) -> None:
        """Set that requests of an operation are answered with an error.

        Args:
            key: The operation.
            code: A documented error code, such as -2011.
            msg: The text to go with it, instead of this package's own.
            status: HTTP status, or ``status`` of the WS API message.
            times: For how many requests.

        Raises:
            ValueError: The product does not document the code.
        """
        catalog = self._dispatch.catalog
        arguments.whole("status", status, 400, 599)
        if not catalog.documents(arguments.whole("code", code)):
            listed = ", ".join(sorted(catalog.errors, key=int, reverse=True)) or "none"
            raise ValueError(f"{catalog.product} documents no error {code}, it documents: {listed}")
        body = error(code, msg if msg is not None else catalog.message(code))
        self._plan(key, PlannedReply(status=status, body=body, code=code, executed=False, times=times))

    def overload(self, key: str, variant: Variant, *, executed: bool = False, times: int | None = 1) -> None:
        """Set that requests are answered with one of the documented 503.

        Args:
            key: The operation.
            variant: ``unknown`` may have been carried out or not, ``unavailable``, ``internal`` and ``throttled`` were not.
            executed: Whether an ``unknown`` one was.
            times: For how many requests.

        Raises:
            ValueError: The product does not document the variant, or it is never executed.
        """
        turn = overload(self._dispatch.catalog, variant, executed=executed)
        self._plan(key, msgspec.structs.replace(turn, times=times))

    def throttle(self, key: str, *, retry_after: float | None = None, ban: float = 2.0, times: int | None = 1) -> None:
        """Set that requests are answered with 429.

        Args:
            key: The operation.
            retry_after: Seconds named in ``Retry-After``; whoever sends anything before that is banned: 418. None names no
                time and bans nobody. (A message of the WS API has no headers: there nothing is named, but it counts.)
            ban: How many seconds a ban takes.
            times: For how many requests.
        """
        if retry_after is not None:
            arguments.seconds("retry_after", retry_after)
        arguments.seconds("ban", ban)
        code = self._dispatch.catalog.named("TOO_MANY_REQUESTS")
        self._plan(
            key,
            PlannedReply(
                status=429,
                body=error(code, self._dispatch.catalog.message(code)),
                code=code,
                executed=False,
                times=times,
                stop=retry_after,
                ban=ban,
                headers=_header(retry_after),
            ),
        )

    def drop(self, key: str, *, executed: bool, times: int | None = 1) -> None:
        """Set that the connection is closed instead of an answer, ``executed`` or not."""
        self._deliver(key, "drop", executed, times)

    def cut(self, key: str, *, executed: bool = True, times: int | None = 1) -> None:
        """Set that the connection is closed in the middle of the answer."""
        self._deliver(key, "cut", executed, times)

    def stall(self, key: str, *, executed: bool, times: int | None = 1) -> None:
        """Set that no answer ever comes, though the connection stays open."""
        self._deliver(key, "stall", executed, times)

    def garble(self, key: str, *, executed: bool = True, times: int | None = 1) -> None:
        """Set that the answer is no JSON; a message of the WS API does not even say what it answers."""
        self._deliver(key, "garbage", executed, times)

    def transfer(
        self,
        key: str,
        how: Transfer,
        *,
        executed: bool = True,
        seconds: float = 0.05,
        at: tuple[int, ...] = (),
        times: int | None = 1,
    ) -> None:
        """Set in which way an answer of REST goes out.

        Args:
            key: The operation.
            how: ``interim`` (a 103 first), ``interims`` (several 102 and 103), ``endless`` (102 without end, and no answer),
                ``surplus`` (a second answer, which says the contrary, right behind the first), ``junk`` (behind the answer),
                ``pieces`` (cut ``at`` these bytes), ``slow_head`` and ``slow_body`` (half of it comes ``seconds`` late),
                ``chunked`` (with trailers), ``until_close`` (no length; the connection ends it), ``packed`` (gzip),
                ``closing`` (with ``Connection: close``), ``reset`` (of the connection, in the middle of the answer).
            executed: Whether the request is carried out; the answer is the same.
            seconds: How long what is slow waits, and each piece.
            at: Where ``pieces`` are cut, in bytes from the beginning.
            times: For how many requests.

        Raises:
            ValueError: There is no such way, or the operation is one of the WS API.
        """
        if how not in TRANSFERS:
            raise ValueError(f"there is no way {how!r} for an answer, there are: {', '.join(TRANSFERS)}")
        if self._known(key).kind != "rest":
            raise ValueError(f"{key} is no REST: its answers are messages of a WebSocket")
        arguments.seconds("seconds", seconds)
        for place, cut in enumerate(at):
            arguments.whole(f"at[{place}]", cut, 0)
        self._plan(key, PlannedReply(delivery=how, executed=executed, pause=seconds, at=at, times=times))

    def duplicate(self, key: str, *, times: int | None = 1) -> None:
        """Set that a message of the WS API comes twice.

        Raises:
            ValueError: The operation is REST.
        """
        self._only_ws(key)
        self._deliver(key, "twice", True, times)

    def overtake(self, key: str, *, times: int | None = 1) -> None:
        """Set that a message of the WS API comes after the next answer on its connection, or 50 ms late for want of one.

        Raises:
            ValueError: The operation is REST.
        """
        self._only_ws(key)
        self._deliver(key, "overtaken", True, times)

    def alter(self, key: str, change: Alteration, *, field: str | None = None, times: int | None = 1) -> None:
        """Set that one thing in the answer, otherwise the exchange's own, is not as documented.

        Args:
            key: The operation.
            change: ``wrong_type`` for a member's value, ``unknown_field`` for one more member in every object,
                ``unknown_value`` for a value an enumeration does not have, ``another_order`` for ids of another order,
                ``open_items`` for elements that are errors which leave open what became of them.
            field: Name of the member, wherever it stands; None for the first that will do.
            times: For how many requests.

        Raises:
            ValueError: The documented answer has no such member.
        """
        arguments.one_of("change", change, _CHANGES)
        altered(documented(self._known(key)), change, field)
        self._plan(key, PlannedReply(change=change, field=field, times=times))

    def delay(self, key: str, seconds: float, *, executed: bool = True, times: int | None = None) -> None:
        """Set that answers wait, while other requests are answered.

        Args:
            key: The operation.
            seconds: How long; 0 ends a delay without ``times``.
            executed: Whether a request is carried out at once, or checked once more and carried out after the wait. One
                that waits longer than its window is refused then, and one whose client gives up is carried out all
                the same.
            times: For how many requests, in turn with what else was set. None is for all from now on, and goes with
                whatever else was set.
        """
        self._known(key)
        arguments.seconds("seconds", seconds)
        if times is None:
            self._dispatch.ledger.delay(key, seconds, executed=executed)
        else:
            self._plan(
                key, PlannedReply(after=seconds, times=times) if executed else PlannedReply(before=seconds, times=times)
            )

    def faults(
        self,
        draw: random.Random,
        rates: Mapping[Fault, float] | None = None,
        *,
        of: frozenset[str] | None = None,
        longest: float = 0.6,
        told: Callable[[Fault, Received], None] | None = None,
    ) -> dict[str, int]:
        """Have requests draw faults by lot, where nothing else was set; replaces what was drawn from before.

        Args:
            draw: Where chance comes from.
            rates: Share of the requests that get each fault; None for a mixture that hits about one in six.
            of: The operations concerned; None for those that place, modify or cancel orders.
            longest: Seconds that a late request or a slow answer waits at most; a ``late_body`` waits twice as long.
            told: Called with each fault that is drawn and the request that gets it, in a thread of the exchange.

        Returns:
            How often each fault was drawn so far; it keeps counting.

        Raises:
            ValueError: There is no such fault, or the rates come to more than 1.
        """
        arguments.instance("draw", draw, random.Random, "a random.Random")
        arguments.seconds("longest", longest)
        if of is None:
            of = self._dispatch.order_operations
        for key in of:
            self._known(key)
        dice = Dice(self._dispatch.catalog, draw, of, RATES if rates is None else rates, longest, told)
        self._dispatch.dice = dice
        return dice.drawn

    def _deliver(self, key: str, delivery: Delivery, executed: bool, times: int | None) -> None:
        self._plan(key, PlannedReply(delivery=delivery, executed=executed, times=times))

    def _plan(self, key: str, turn: PlannedReply) -> None:
        self._known(key)
        arguments.times(turn.times)
        self._dispatch.ledger.plan(key, turn)

    def _only_ws(self, key: str) -> None:
        if self._known(key).kind == "rest":
            raise ValueError(f"{key} is REST: one request there has one answer, in its place")

    def _known(self, key: str) -> Operation:
        catalog = self._dispatch.catalog
        operations = {operation.key: operation for operation in catalog.operations}
        operation = operations.get(key)
        if operation is None:
            product, listed = catalog.product, ", ".join(sorted(operations))
            raise ValueError(f"{product} has no operation {key!r}, it has: {listed}")
        return operation


def _header(seconds: float | None) -> Mapping[str, str]:
    return NO_HEADERS if seconds is None else retry_after(seconds)
