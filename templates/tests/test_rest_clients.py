"""Both REST clients against a server that keeps the bytes it gets: what goes out, and what a broken connection means."""

import asyncio
import gzip
import threading
from collections.abc import Callable
from decimal import Decimal
from typing import Any, ClassVar, TypeVar

import pytest
from invented import (
    BUY,
    DROP,
    KEY,
    LOOK,
    NOW,
    PLACE,
    SECRET,
    THE_TICKET,
    TICKET_JSON,
    WS_LOOK,
    RawServer,
    http,
    unused_port,
)
from waiting import HANG

from binance_derivatives import NO_RETRIES, Environment, InvalidRequest, NoAnswer, NotSent, OutcomeUnknown, Rejected
from binance_derivatives._clients.rest import AsyncRest, Rest
from binance_derivatives._core.operation import Call
from binance_derivatives._protocol.replies import Reply
from binance_derivatives._protocol.requests import Send

SentBy = Callable[..., list[Any]]
Client = TypeVar("Client", Rest, AsyncRest)
READ = LOOK.call({"label": "a/b c"})
REMOVE = DROP.call({"ids": [1, 2]})


def made(kind: type[Client], address: str, **changes: Any) -> Client:
    """A client that makes every call once, with the key of the invented exchange."""
    account = Environment(rest=address).account(KEY, SECRET)
    return kind(account, **({"clock": lambda: NOW, "timeout": HANG, "retries": NO_RETRIES} | changes))


def blocking(address: str, *calls: Call[Any], **changes: Any) -> list[Any]:
    """What each call comes to, values and errors alike."""
    results: list[Any] = []
    with made(Rest, address, **changes) as client:
        for call in calls:
            try:
                results.append(client.send(call))
            except Exception as error:
                results.append(error)
    return results


def awaiting(address: str, *calls: Call[Any], **changes: Any) -> list[Any]:
    """The same through the awaiting client."""

    async def run() -> list[Any]:
        results: list[Any] = []
        async with made(AsyncRest, address, **changes) as client:
            for call in calls:
                try:
                    results.append(await client.send(call))
                except Exception as error:
                    results.append(error)
        return results

    return asyncio.run(run())


both = pytest.mark.parametrize("sent_by", [blocking, awaiting])


def head_and_body(request: bytes) -> tuple[str, dict[str, str], bytes]:
    head, _, body = request.partition(b"\r\n\r\n")
    first, *lines = head.decode().split("\r\n")
    return first, {line.split(": ")[0].lower(): line.split(": ", 1)[1] for line in lines}, body


@both
def test_a_get_is_sent_as_it_was_encoded(sent_by: SentBy) -> None:
    with RawServer(http(TICKET_JSON)) as server:
        assert sent_by(server.address, READ) == [THE_TICKET]
    first, headers, body = head_and_body(server.received[0])
    assert first == "GET /inv/v1/ticket?label=a%2Fb%20c HTTP/1.1"
    assert headers["x-mbx-apikey"] == KEY
    assert "content-type" not in headers
    assert body == b""


@both
def test_a_post_carries_its_form_in_the_body(sent_by: SentBy) -> None:
    with RawServer(http(TICKET_JSON)) as server:
        assert sent_by(server.address, BUY) == [THE_TICKET]
    first, headers, body = head_and_body(server.received[0])
    assert first == "POST /inv/v1/ticket HTTP/1.1"
    assert headers["content-type"] == "application/x-www-form-urlencoded"
    assert body.startswith(b"side=BUY&price=0.00001&timestamp=1700000000000&signature=")


@both
def test_a_delete_carries_its_query_with_the_signature_last(sent_by: SentBy) -> None:
    with RawServer(http(b"[]")) as server:
        assert sent_by(server.address, REMOVE) == [[]]
    first, _, body = head_and_body(server.received[0])
    assert first.startswith(f"DELETE /inv/v1/tickets?ids=%5B1%2C2%5D&timestamp={NOW}&signature=")
    assert body == b""


@both
def test_a_connection_is_kept_between_calls(sent_by: SentBy) -> None:
    with RawServer(http(TICKET_JSON), http(TICKET_JSON), http(TICKET_JSON)) as server:
        assert sent_by(server.address, READ, BUY, READ) == [THE_TICKET] * 3
    assert len(server.received) == 3


@both
def test_a_compressed_answer_is_read(sent_by: SentBy) -> None:
    with RawServer(http(gzip.compress(TICKET_JSON), "200 OK", "Content-Encoding: gzip")) as server:
        assert sent_by(server.address, READ) == [THE_TICKET]


@both
def test_a_refused_port_means_that_nothing_was_sent(sent_by: SentBy) -> None:
    address = f"http://127.0.0.1:{unused_port()}"
    assert [type(error) for error in sent_by(address, BUY, READ)] == [NotSent, NotSent]


@both
def test_a_connection_dropped_after_the_request_leaves_an_order_unknown_and_a_read_unanswered(sent_by: SentBy) -> None:
    with RawServer(b"", b"") as server:
        errors = sent_by(server.address, BUY, READ)
    assert [type(error) for error in errors] == [OutcomeUnknown, NoAnswer]
    assert errors[0].call == BUY
    assert errors[0].cause


@both
def test_a_delete_on_a_kept_connection_that_is_dropped_is_not_sent_again(sent_by: SentBy) -> None:
    with RawServer(http(TICKET_JSON), b"", http(b"[]")) as server:
        value, error = sent_by(server.address, READ, REMOVE)
        assert value == THE_TICKET
        assert type(error) is OutcomeUnknown
        assert len(server.received) == 2
        # The server still has an answer to give; taking it lets its thread end.
        assert sent_by(server.address, REMOVE) == [[]]


@both
def test_an_answer_cut_short_leaves_an_order_unknown(sent_by: SentBy) -> None:
    with RawServer(http(TICKET_JSON)[:-5]) as server:
        # To be reached, and nothing can come before it.
        [error] = sent_by(server.address, BUY, timeout=0.2)
    assert type(error) is OutcomeUnknown


@both
def test_a_server_that_says_nothing_is_given_up(sent_by: SentBy) -> None:
    with RawServer(b"HTTP/1.1 ") as server:
        # To be reached, and nothing can come before it.
        assert [type(error) for error in sent_by(server.address, BUY, timeout=0.2)] == [OutcomeUnknown]


@both
def test_a_redirect_is_not_followed(sent_by: SentBy) -> None:
    with RawServer(http(b"", "307 Temporary Redirect", "Location: /elsewhere")) as server:
        assert [type(error) for error in sent_by(server.address, BUY)] == [OutcomeUnknown]
    assert len(server.received) == 1


@both
def test_a_refusal_of_the_exchange_is_an_error_with_its_code(sent_by: SentBy) -> None:
    with RawServer(http(b'{"code":-2010,"msg":"gone"}', "400 Bad Request")) as server:
        [error] = sent_by(server.address, BUY)
    assert type(error) is Rejected
    assert (error.status, error.code, error.message) == (400, -2010, "gone")


@both
def test_no_error_shows_the_key_the_secret_or_the_signature(sent_by: SentBy) -> None:
    with RawServer(b"", http(b"no", "500 Oops")) as server:
        errors = sent_by(server.address, REMOVE, REMOVE)
    for error in errors:
        shown = f"{error} {error!r} {vars(error)} {error.__cause__} {error.__cause__!r}"
        assert not any(part in shown for part in (KEY, SECRET, "signature"))


def test_a_client_shows_where_it_connects_and_nothing_secret() -> None:
    client = made(Rest, "https://exchange.example")
    assert repr(client) == "binance_derivatives._clients.rest.Rest(environment='custom')"
    client.close()


def test_a_client_serves_its_own_product() -> None:
    class Coinm(Rest):
        product = "coinm"

    with made(Coinm, "https://exchange.example") as client:
        with pytest.raises(ValueError, match="usdm.place_ticket is not an operation of product coinm"):
            client.send(BUY)
    with pytest.raises(ValueError, match="is of product usdm, the client is of coinm"):
        Coinm(Environment(product="usdm", rest="https://exchange.example"))


def test_a_client_that_was_closed_sends_nothing() -> None:
    client = made(Rest, "https://exchange.example")
    client.close()
    with pytest.raises(NotSent, match="the client is closed"):
        client.send(BUY)


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"proxy": "nowhere"}, "proxy is not an address"),
        ({"user_agent": "a\r\nb"}, "user_agent is empty, or holds characters"),
        ({"recv_window": 60_001}, "recv_window is 60001, expected 1 to 60000 milliseconds"),
        ({"timeout": 0}, "timeout is 0, expected a number of seconds above 0"),
        ({"source_address": "eth0"}, "'eth0' does not appear to be an IPv4 or IPv6 address"),
        ({"max_body": 0}, "max_body is 0, expected a number of bytes above 0"),
    ],
)
def test_a_client_is_not_made_with_what_can_not_work(changes: dict[str, Any], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        made(Rest, "https://exchange.example", **changes)


def test_a_transport_can_be_handed_in() -> None:
    class Canned:
        requests: ClassVar[list[str]] = []

        def exchange(self, request: Send) -> Reply:
            self.requests.append(request.url)
            return Reply(200, TICKET_JSON)

        def close(self) -> None:
            self.requests.append("closed")

    with made(Rest, "https://exchange.example", transport=Canned()) as client:
        assert client.send(READ) == THE_TICKET
    assert Canned.requests == ["https://exchange.example/inv/v1/ticket?label=a%2Fb%20c", "closed"]


def test_what_is_refused_here_reaches_no_server() -> None:
    with RawServer() as server, made(Rest, server.address) as client:
        with pytest.raises(InvalidRequest):
            client.send(PLACE.call({"side": "HOLD", "price": Decimal("NaN")}))
        with pytest.raises(TypeError):
            client.send(WS_LOOK.call({}))
    assert server.received == []


def test_threads_share_a_client() -> None:
    values = []
    with RawServer(*[http(TICKET_JSON, "200 OK", "Connection: close")] * 1) as server:
        with made(Rest, server.address) as client:
            thread = threading.Thread(target=lambda: values.append(client.send(READ)))
            thread.start()
            thread.join(10)
    assert values == [THE_TICKET]
