"""Streams: names from what the caller gives, and messages as typed values from a server on 127.0.0.1."""

import asyncio
import json
from collections.abc import Awaitable, Callable, Coroutine
from decimal import Decimal
from typing import Any

import pytest
from aiohttp import WSMsgType, web
from invented import Filled, Tick, unused_port
from waiting import HANG, turns, until

from binance_derivatives import Environment, InvalidRequest, Overflow, StreamEnded
from binance_derivatives._core.operation import Parameter
from binance_derivatives._streams.feeds import AsyncStreams
from binance_derivatives._streams.subscriptions import Payload, Stream, Subscription, UserData

TICKS = Stream[Tick](
    product="usdm",
    name="ticks",
    names=("<symbol>@tick", "<symbol>@tick_<interval>"),
    placeholders=(
        Parameter("symbol", "string", required=True),
        Parameter("interval", "enum", values=("1m", "1M")),
    ),
    payload=Payload("invented", "TICK"),
    route="market",
)
BOOKS = Stream[Tick](
    product="usdm",
    name="books",
    names=("<symbol>@book<levels>",),
    placeholders=(Parameter("symbol", "string", required=True), Parameter("levels", "int", required=True)),
    payload=Payload("invented", "TICK"),
    route="public",
)
ACCOUNT = UserData[Filled](
    product="usdm",
    events={"FILLED": Payload("invented", "FILLED")},
    path="/ws?listenKey={key}&events={events}",
)


class Streams(AsyncStreams):
    """The invented product's streams."""

    product = "usdm"


def test_a_name_is_made_from_the_form_that_fits_with_symbols_in_lower_case() -> None:
    assert TICKS.subscription({"symbol": "BTCUSDT", "interval": None}).name == "btcusdt@tick"
    assert TICKS.subscription({"symbol": "BTCUSDT", "interval": "1M"}).name == "btcusdt@tick_1M"
    assert BOOKS.subscription({"symbol": "AB_250926", "levels": 5}).name == "ab_250926@book5"


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({}, "symbol is required"),
        ({"symbol": ""}, "symbol is empty"),
        ({"symbol": "a/b"}, "symbol is 'a/b', which no name of a stream can hold"),
        ({"symbol": "a@b"}, "symbol is 'a@b', which no name of a stream can hold"),
        ({"symbol": "a b"}, "symbol is 'a b', which no name of a stream can hold"),
        ({"symbol": "a", "interval": "2m"}, "interval is '2m', expected 1m or 1M"),
        ({"symbol": "a", "speed": "1s"}, "no parameter speed"),
    ],
)
def test_what_can_not_stand_in_a_name_is_refused(values: dict[str, object], message: str) -> None:
    with pytest.raises(InvalidRequest) as caught:
        TICKS.subscription(values)
    assert [one.message for one in caught.value.violations] == [message]


def test_a_name_has_to_be_one_of_the_documented_forms() -> None:
    odd = Stream[Tick](
        product="usdm",
        name="odd",
        names=("<symbol>@odd", "<pair>@odd"),
        placeholders=(Parameter("symbol", "string"), Parameter("pair", "string")),
        payload=Payload("invented", "TICK"),
    )
    assert odd.subscription({"pair": "AB"}).name == "ab@odd"
    for values in ({}, {"symbol": "a", "pair": "b"}):
        with pytest.raises(InvalidRequest, match="the name is <symbol>@odd or <pair>@odd, which does not fit"):
            odd.subscription(values)


def test_a_listen_key_is_needed_and_shown_nowhere() -> None:
    with pytest.raises(InvalidRequest, match="listenKey is empty"):
        ACCOUNT.subscription("")
    subscription = ACCOUNT.subscription("very/secret")
    assert subscription.target("very/secret") == "/ws?listenKey=very%2Fsecret&events=FILLED"
    assert "secret" not in repr(subscription)


Serve = Callable[[web.WebSocketResponse], Awaitable[None]]


def listening(
    serve: Serve, use: Callable[[Streams], Coroutine[Any, Any, Any]], **changes: Any
) -> tuple[Any, list[str]]:
    """Run ``serve`` for each connection while ``use(streams)`` runs; give what it gives, and the paths that were asked for."""
    paths: list[str] = []

    async def accept(request: web.Request) -> web.WebSocketResponse:
        channel = web.WebSocketResponse()
        await channel.prepare(request)
        paths.append(request.path_qs)
        await serve(channel)
        async for message in channel:
            assert message.type is WSMsgType.TEXT
        return channel

    async def run() -> Any:
        app = web.Application()
        app.router.add_get("/{any:.*}", accept)
        runner = web.AppRunner(app, shutdown_timeout=1)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        root = f"ws://127.0.0.1:{runner.addresses[0][1]}"
        environment = Environment(streams=root, user_data=f"{root}/private")
        try:
            async with Streams(environment=environment, timeout=HANG, **changes) as streams:
                result = await asyncio.wait_for(use(streams), HANG)
        finally:
            await runner.cleanup()
        assert len(asyncio.all_tasks()) == 1
        return result

    return asyncio.run(run()), paths


def tick(name: str, price: str) -> str:
    return json.dumps({"stream": name, "data": {"s": name[:2].upper(), "p": price}})


def test_messages_of_combined_streams_are_decoded_with_a_connection_for_each_route() -> None:
    async def serve(channel: web.WebSocketResponse) -> None:
        await channel.send_str(tick("ab@tick", "1.50"))
        await channel.send_str(tick("ab@book5", "2"))

    async def use(streams: Streams) -> list[Tick]:
        values: list[Tick] = []
        wanted = [
            TICKS.subscription({"symbol": "AB"}),
            TICKS.subscription({"symbol": "CD"}),
            TICKS.subscription({"symbol": "AB"}),
            BOOKS.subscription({"symbol": "AB", "levels": 5}),
        ]
        async for value in streams.subscribe(*wanted):
            values.append(value)
            if len(values) == 2:
                break
        return values

    values, paths = listening(serve, use)
    assert {str(value.p) for value in values} <= {"1.50", "2"}
    assert values[0] == Tick("AB", Decimal("1.50"))
    assert sorted(paths) == ["/market/stream?streams=ab@tick/cd@tick", "/public/stream?streams=ab@book5"]


@pytest.mark.parametrize("wrapped", [False, True])
def test_user_data_come_bare_or_wrapped_and_unknown_events_are_reported(wrapped: bool) -> None:
    told: list[str] = []

    async def serve(channel: web.WebSocketResponse) -> None:
        for event in ({"e": "DREAMED"}, {"e": "FILLED", "q": "0.10"}):
            await channel.send_str(json.dumps({"stream": "key", "data": event} if wrapped else event))

    async def use(streams: Streams) -> Filled:
        async for event in streams.subscribe(ACCOUNT.subscription("key")):
            return event
        raise AssertionError

    value, paths = listening(serve, use, on_mismatch=lambda stream, raw, found: told.append(f"{stream} {found[0]}"))
    assert value == Filled("FILLED", Decimal("0.10"))
    assert paths == ["/private/ws?listenKey=key&events=FILLED"]
    assert told == ["user data $.e is another, expected the name of a documented event"]


def test_a_message_that_is_not_as_documented_is_given_out_and_reported() -> None:
    told: list[str] = []

    async def serve(channel: web.WebSocketResponse) -> None:
        await channel.send_str('{"stream":"ab@tick","data":{"s":"AB","p":true}}')

    async def use(streams: Streams) -> Tick:
        async for value in streams.subscribe(TICKS.subscription({"symbol": "AB"})):
            return value
        raise AssertionError

    value, _ = listening(serve, use, on_mismatch=lambda stream, raw, found: told.append(f"{stream} {found[0]}"))
    assert value.s == "AB" and not hasattr(value, "p")
    assert told == ["ab@tick $.p is boolean, expected Decimal"]


async def all_of(streams: Streams) -> tuple[list[Tick], StreamEnded]:
    values: list[Tick] = []
    feed = streams.subscribe(TICKS.subscription({"symbol": "AB"}))
    with pytest.raises(StreamEnded) as ended:
        async for value in feed:
            values.append(value)
    with pytest.raises(StreamEnded):
        await feed.__anext__()
    return values, ended.value


def test_a_lost_connection_ends_the_feed_after_what_has_come() -> None:
    async def serve(channel: web.WebSocketResponse) -> None:
        await channel.send_str(tick("ab@tick", "1"))
        await channel.close(code=1008, message=b"too many")

    (values, error), _ = listening(serve, all_of)
    assert [value.p for value in values] == [1]
    assert type(error) is StreamEnded
    assert error.cause == "the exchange closed the connection (code 1008): too many"


def test_more_messages_than_may_wait_end_the_feed_after_those_that_do() -> None:
    async def serve(channel: web.WebSocketResponse) -> None:
        for number in range(50):
            await channel.send_str(tick("ab@tick", str(number)))
        sent.append(50)

    sent: list[int] = []

    async def slowly(streams: Streams) -> tuple[list[Tick], StreamEnded]:
        feed = streams.subscribe(TICKS.subscription({"symbol": "AB"}))
        values = [await feed.__anext__()]
        await until(lambda: sent)
        await turns()
        with pytest.raises(StreamEnded) as ended:
            async for value in feed:
                values.append(value)
        return values, ended.value

    (values, error), _ = listening(serve, slowly, most_waiting=5)
    assert [int(value.p) for value in values] == list(range(len(values)))
    assert 5 <= len(values) < 50
    assert type(error) is Overflow


def nested(depth: int) -> str:
    return f'{{"stream":"ab@tick","data":{{"s":"AB","p":{"[" * depth}{"]" * depth}}}}}'


@pytest.mark.parametrize(
    ("message", "cause"),
    [
        ("<html>", "a message is not JSON"),
        (nested(100_000), "a message is not JSON"),
        (nested(100_000).partition('"data":')[2][:-1], "a message is not JSON"),
    ],
    ids=["no JSON", "endless", "endless and bare"],
)
def test_a_message_that_no_value_is_made_of_ends_the_feed(message: str, cause: str) -> None:
    async def serve(channel: web.WebSocketResponse) -> None:
        await channel.send_str(message)

    (values, error), _ = listening(serve, all_of)
    assert (values, error.cause) == ([], cause)


def test_a_message_with_a_number_of_more_digits_than_python_writes_is_given_out_and_the_feed_goes_on() -> None:
    async def serve(channel: web.WebSocketResponse) -> None:
        await channel.send_str(f'{{"stream":"ab@tick","data":{{"s":"AB","p":[{"9" * 5000}]}}}}')
        await channel.send_str(tick("ab@tick", "1"))
        await channel.close()

    (values, _), _ = listening(serve, all_of)
    assert [getattr(value, "p", None) for value in values] == [None, Decimal(1)] and "999" in repr(values[0])


def test_a_ping_is_answered_with_its_payload() -> None:
    pongs: list[bytes] = []

    async def serve(channel: web.WebSocketResponse) -> None:
        await channel.ping(b"1234")
        message = await channel.receive(timeout=HANG)
        pongs.append(message.data)
        await channel.send_str(tick("ab@tick", "1"))

    async def accept(request: web.Request) -> web.WebSocketResponse:
        channel = web.WebSocketResponse(autoping=False)
        await channel.prepare(request)
        await serve(channel)
        return channel

    async def run() -> None:
        app = web.Application()
        app.router.add_get("/market/stream", accept)
        runner = web.AppRunner(app, shutdown_timeout=1)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        environment = Environment(streams=f"ws://127.0.0.1:{runner.addresses[0][1]}")
        async with Streams(environment=environment) as streams:
            async with asyncio.timeout(HANG):
                await streams.subscribe(TICKS.subscription({"symbol": "AB"})).__anext__()
        await runner.cleanup()

    asyncio.run(run())
    assert pongs == [b"1234"]


def test_a_connection_that_can_not_be_made_ends_the_feed_before_it_starts() -> None:
    async def run() -> None:
        environment = Environment(streams=f"ws://127.0.0.1:{unused_port()}")
        async with Streams(environment=environment) as streams:
            with pytest.raises(StreamEnded, match="no connection"):
                await streams.subscribe(TICKS.subscription({"symbol": "AB"})).__anext__()

    asyncio.run(run())


def test_closing_ends_the_loop_over_a_feed() -> None:
    async def serve(channel: web.WebSocketResponse) -> None:
        await channel.send_str(tick("ab@tick", "1"))

    async def use(streams: Streams) -> list[Tick]:
        feed = streams.subscribe(TICKS.subscription({"symbol": "AB"}))
        values: list[Tick] = []
        async for value in feed:
            values.append(value)
            asyncio.get_running_loop().call_soon(lambda: asyncio.ensure_future(feed.close()))
        return values

    assert [value.p for value in listening(serve, use)[0]] == [1]


def test_what_can_not_be_subscribed_to_is_refused_at_once() -> None:
    streams = Streams(environment=Environment(streams="wss://example.com"))
    other: Subscription[Tick] = Subscription("coinm", "ab@tick", "", {})
    with pytest.raises(ValueError, match="no subscription is given"):
        streams.subscribe()
    with pytest.raises(ValueError, match="coinm.ab@tick is not of product usdm"):
        streams.subscribe(other)
    with pytest.raises(ValueError, match="environment custom has no user_data address"):
        streams.subscribe(ACCOUNT.subscription("key"))
    for wrong in ({"timeout": 0.0}, {"most_waiting": 0}):
        with pytest.raises(ValueError):
            Streams(environment=streams.environment, **wrong)
