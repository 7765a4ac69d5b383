"""An invented exchange for the tests of the runtime: two operations, and a server that answers as it is told."""

from __future__ import annotations

import socket
import threading
from decimal import Decimal
from types import TracebackType
from typing import Any, Self

from msgspec import Struct
from waiting import HANG

from binance_derivatives._answers.decoders import list_or_rejections, typed
from binance_derivatives._core.operation import Answer, Call, Cost, Parameter, RestOperation, WsOperation
from binance_derivatives._core.rules import at_most_one, exactly_one
from binance_derivatives._core.terms import Retry, Security
from binance_derivatives._protocol.clock import ServerTime
from binance_derivatives._protocol.session import Session
from binance_derivatives._protocol.signing import HmacSigner, Secret
from binance_derivatives.retries import NO_RETRIES

KEY = "invented-key"
SECRET = "invented-secret"
NOW = 1_700_000_000_000


class Ticket(Struct, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """What the invented exchange answers."""

    ticket_id: int
    price: Decimal
    side: str
    note: str | None = None


TICKET = typed(Ticket)
TICKETS = list_or_rejections(Ticket)


class Tick(Struct, frozen=True):
    """A message of a market data stream."""

    s: str
    p: Decimal


class Filled(Struct, frozen=True):
    """An event of the user data stream."""

    e: str
    q: Decimal


class Time(Struct, frozen=True, rename="camel"):
    """What the invented exchange's clock shows."""

    server_time: int


TIME = typed(Time)
TICK = typed(Tick)
FILLED = typed(Filled)

PARAMETERS = (
    Parameter("side", "enum", required=True, values=("BUY", "SELL")),
    Parameter("price", "decimal", required=True),
    Parameter("ticketId", "long"),
    Parameter("label", "string"),
    Parameter("ids", "list<long>", max_items=3),
    Parameter("recvWindow", "long"),
)

PLACE = RestOperation[Ticket](
    product="usdm",
    name="place_ticket",
    method="POST",
    path="/inv/v1/ticket",
    security=Security.TRADE,
    retry=Retry.UNSENT,
    weight=(Cost(2), Cost(1, "orders_10s"), Cost(3)),
    parameters=PARAMETERS,
    rules=(at_most_one("ticketId", "ids"),),
    answer=Answer("invented", "TICKET"),
)
DROP = RestOperation[list[Any]](
    product="usdm",
    name="drop_tickets",
    method="DELETE",
    path="/inv/v1/tickets",
    security=Security.TRADE,
    retry=Retry.UNSENT,
    parameters=(Parameter("ids", "list<long>", max_items=3), Parameter("labels", "list<string>")),
    rules=(exactly_one("ids", "labels"),),
    answer=Answer("invented", "TICKETS"),
)
LOOK = RestOperation[Ticket](
    product="usdm",
    name="look_up_ticket",
    method="GET",
    path="/inv/v1/ticket",
    security=Security.MARKET_DATA,
    retry=Retry.READ,
    parameters=(Parameter("label", "string"),),
    answer=Answer("invented", "TICKET"),
)
CLOCK = RestOperation[Time](
    product="usdm",
    name="look_at_the_clock",
    method="GET",
    path="/inv/v1/time",
    security=Security.NONE,
    retry=Retry.READ,
    answer=Answer("invented", "TIME"),
)
WS_CLOCK = WsOperation[Time](
    product="usdm",
    name="look_at_the_clock",
    method="time",
    security=Security.NONE,
    retry=Retry.READ,
    answer=Answer("invented", "TIME"),
)
WS_PLACE = WsOperation[Ticket](
    product="usdm",
    name="place_ticket",
    method="ticket.place",
    security=Security.TRADE,
    retry=Retry.UNSENT,
    parameters=PARAMETERS,
    answer=Answer("invented", "TICKET"),
)
WS_LOOK = WsOperation[Ticket](
    product="usdm",
    name="look_up_ticket",
    method="ticket.look",
    security=Security.NONE,
    retry=Retry.READ,
    parameters=(Parameter("label", "string"),),
    answer=Answer("invented", "TICKET"),
)

BUY: Call[Ticket] = PLACE.call({"side": "BUY", "price": Decimal("0.00001")})
TICKET_JSON = b'{"ticketId":9007199254740993,"price":"0.00001000","side":"BUY"}'
THE_TICKET = Ticket(ticket_id=9007199254740993, price=Decimal("0.00001000"), side="BUY")


def session(**changes: Any) -> Session:
    """A session whose clocks stand still, and which makes every call once."""
    given: dict[str, Any] = {
        "clock": lambda: NOW,
        "time": ServerTime(lambda: NOW),
        "api_key": Secret(KEY),
        "signer": HmacSigner(SECRET),
        "retries": NO_RETRIES,
        "stopwatch": lambda: 0.0,
        "random": lambda: 0.0,
    }
    return Session(**(given | changes))


def http(body: bytes, status: str = "200 OK", *headers: str) -> bytes:
    """The bytes of an HTTP answer."""
    lines = [f"HTTP/1.1 {status}", f"Content-Length: {len(body)}", "Content-Type: application/json", *headers]
    return "\r\n".join([*lines, "", ""]).encode() + body


class RawServer:
    """Reads requests on 127.0.0.1, keeps their bytes, and gives the answers in turn; an empty one hangs up instead."""

    def __init__(self, *answers: bytes) -> None:
        self.received: list[bytes] = []
        self._answers = list(answers)
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._listener.settimeout(HANG)
        self.address = f"http://127.0.0.1:{self._listener.getsockname()[1]}"
        self._thread = threading.Thread(target=self._serve, daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._listener.close()
        self._thread.join(10)

    def _serve(self) -> None:
        while self._answers:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            with connection:
                connection.settimeout(HANG)
                self._converse(connection)

    def _converse(self, connection: socket.socket) -> None:
        # After the last answer it still listens, until the other side hangs up.
        while request := _one_request(connection):
            self.received.append(request)
            answer = self._answers.pop(0) if self._answers else b""
            if not answer:
                return
            connection.sendall(answer)


def _one_request(connection: socket.socket) -> bytes:
    data = b""
    while b"\r\n\r\n" not in data:
        try:
            more = connection.recv(65536)
        except OSError:
            return b""
        if not more:
            return b""
        data += more
    head, _, body = data.partition(b"\r\n\r\n")
    lengths = [line.split(b":")[1] for line in head.split(b"\r\n") if line.lower().startswith(b"content-length:")]
    while lengths and len(body) < int(lengths[0]):
        body += connection.recv(65536)
    return head + b"\r\n\r\n" + body


def unused_port() -> int:
    """A port of 127.0.0.1 where nobody listens."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port: int = listener.getsockname()[1]
    return port
