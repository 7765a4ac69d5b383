"""Streams: names from what the caller gives, and what a client takes to listen to."""

from decimal import Decimal
from importlib import import_module
from typing import Any

import pytest
from invented import Filled, Tick

from binance_derivatives import Environment, InvalidRequest, usdm
from binance_derivatives._clients.streams import AsyncStreams
from binance_derivatives._core.parameter import Parameter
from binance_derivatives._streams.subscriptions import Payload, Stream, Subscription, UserData
from binance_derivatives.streams import Connected, Message
from binance_derivatives.usdm import streams

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


@pytest.mark.parametrize("product", ["usdm", "coinm", "options"])
def test_whatever_is_listened_to_stands_in_lower_case_in_the_name_of_a_stream(product: str) -> None:
    """Names are told apart by case, and one with capital letters brings nothing."""
    made: list[str] = []
    for stream in vars(import_module(f"binance_derivatives.{product}.streams")).values():
        if isinstance(stream, Stream):
            values = {one.name: (one.values or ("NAME",))[-1] for one in stream.placeholders}
            for form in stream.names:
                some = {name: value for name, value in values.items() if f"<{name}>" in form}
                made += [stream.subscription(some).name] if "NAME" in some.values() else []
    assert len(made) > 5 and [name for name in made if "name" not in name] == []


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


def test_what_can_not_be_subscribed_to_is_refused_at_once() -> None:
    streams = Streams(Environment(streams="wss://example.com"))
    other: Subscription[Tick] = Subscription("coinm", "ab@tick", "", {})
    with pytest.raises(ValueError, match="no subscription is given"):
        streams.listen()
    with pytest.raises(ValueError, match="coinm.ab@tick is not of product usdm"):
        streams.listen(other)
    with pytest.raises(ValueError, match="environment custom has no user_data address"):
        streams.listen(ACCOUNT.subscription("key"))
    with pytest.raises(ValueError, match="environment custom has no streams address"):
        Streams(Environment(rest="https://example.com"))


@pytest.mark.parametrize(
    ("option", "message"),
    [
        ({"timeout": 0.0}, "timeout is 0.0"),
        ({"settle": 0.0}, "settle is 0.0"),
        ({"lifetime": -1.0}, "lifetime is -1.0"),
        ({"names": 0}, "names is 0, expected at least 1"),
    ],
)
def test_an_option_that_can_not_be_used_is_refused(option: dict[str, Any], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        Streams(Environment(streams="wss://example.com"), **option)


@pytest.mark.parametrize(
    ("how", "message"),
    [
        ({"waiting": 0}, "waiting is 0"),
        ({"overflow": "explode"}, "overflow is 'explode', expected wait or drop_oldest"),
    ],
)
def test_backpressure_that_does_not_exist_is_refused(how: Any, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        Streams(Environment(streams="wss://example.com")).listen(TICKS.subscription({"symbol": "AB"}), **how)


def test_subscriptions_are_equal_by_what_they_listen_to() -> None:
    one, same = (TICKS.subscription({"symbol": symbol}) for symbol in ("AB", "ab"))
    assert one == same and hash(one) == hash(same) and one in {same: 1}
    assert one != TICKS.subscription({"symbol": "CD"}) and one != "ab@tick"
    assert ACCOUNT.subscription("a") != ACCOUNT.subscription("b")
    assert one.sent(Message(same, Tick("AB", Decimal(1)))) and not one.sent(Connected(subscriptions=(one,)))


@pytest.mark.parametrize("odd", ["btcusdt@aggTrade", streams.agg_trade])
def test_what_is_no_subscription_is_named_with_what_is(odd: Any) -> None:
    client = usdm.Streams(usdm.PRODUCTION)
    with pytest.raises(TypeError, match=r"is no subscription: expected what usdm\.streams makes"):
        client.listen(odd)


@pytest.mark.parametrize("made_from", ["key", None])
def test_a_client_of_no_account_says_what_it_is_made_from_and_shows_no_key(made_from: Any) -> None:
    with pytest.raises(TypeError, match=r"made from an account, .* not from (str|NoneType)$"):
        usdm.Streams(made_from, "secret")  # type: ignore[call-arg]
    with pytest.raises(TypeError, match=r"^StreamsClient\.__init__\(\) missing 1"):
        usdm.Streams()  # type: ignore[call-arg]
