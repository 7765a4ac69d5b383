"""User data: the listen key, the addresses, and the events of orders, balances and conditions."""

from __future__ import annotations

import http.client
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

import pytest

from binance_derivatives.testing import Exchange
from floor import SYMBOL, Floor
from raw_streams import RawStream, port_of
from waiting import HANG

if TYPE_CHECKING:
    from conftest import Caller, Clock

COIN = "BTCUSD_PERP"
HOUR = 3_600_000


@pytest.fixture
def coins(clock: Clock, caller_of: Callable[[Exchange], Caller]) -> Iterator[Floor]:
    with Exchange("coinm", clock=clock, symbols={COIN: {"price": "100"}}) as exchange:
        yield Floor(caller_of(exchange), "/dapi", COIN)


def keyed(floor: Floor, method: str) -> Any:
    """Send a request about the listen key, and give its answer."""
    return floor.caller.send(method, f"{floor.prefix}/v1/listenKey").json


def listening(floor: Floor, more: str = "") -> RawStream:
    key = keyed(floor, "POST")["listenKey"]
    return RawStream(floor.exchange, f"/private/ws?listenKey={key}{more}")


def kinds(stream: RawStream) -> list[str]:
    stream.say({"method": "GET_PROPERTY", "params": ["combined"], "id": 77})
    found: list[str] = []
    while "id" not in (event := stream.event()) or "e" in event:
        found.append(event["e"])
    return found


def test_the_account_has_one_key_for_all_who_ask(floor: Floor) -> None:
    key = keyed(floor, "POST")["listenKey"]
    assert len(key) == 64
    assert keyed(floor, "POST") == keyed(floor, "PUT") == {"listenKey": key}


def test_a_key_that_was_closed_is_silent_for_all_and_cannot_be_kept(floor: Floor) -> None:
    with listening(floor) as one, listening(floor) as other:
        floor.order("BUY", "1")
        assert one.event() == other.event()
        assert keyed(floor, "DELETE") == {}
        floor.order("BUY", "1")
        assert one.quiet()
        assert other.quiet()
    assert keyed(floor, "PUT")["code"] == -1125
    assert keyed(floor, "DELETE")["code"] == -1125


def test_a_new_key_has_events_again_and_the_old_one_has_none(floor: Floor) -> None:
    with listening(floor) as old:
        keyed(floor, "DELETE")
        with listening(floor) as new:
            floor.order("BUY", "1")
            assert new.event()["e"] == "ORDER_TRADE_UPDATE"
            assert old.quiet()


def test_the_operations_of_both_transports_are_about_the_same_key(floor: Floor) -> None:
    key = {"apiKey": floor.exchange.api_key}
    first, kept, ended, gone = floor.caller.ask(
        {"id": 1, "method": "userDataStream.start", "params": key},
        {"id": 2, "method": "userDataStream.ping", "params": key},
        {"id": 3, "method": "userDataStream.stop", "params": key},
        {"id": 4, "method": "userDataStream.ping", "params": key},
    )
    assert first["result"] == kept["result"]
    assert (ended["result"], gone["error"]["code"]) == ({}, -1125)


def test_a_key_that_is_not_kept_for_an_hour_expires_with_an_event(floor: Floor, clock: Clock) -> None:
    with listening(floor) as stream:
        clock.now += HOUR - 1
        key = keyed(floor, "PUT")["listenKey"]
        clock.now += HOUR - 1
        floor.exchange.look_at_clock()
        floor.order("BUY", "1")
        # A ping is due too.
        events = [frame for frame in (stream.frame() for _ in range(2)) if frame.kind == 1]
        assert [event.json["e"] for event in events] == ["ORDER_TRADE_UPDATE"]
        clock.now += 1
        floor.exchange.look_at_clock()
        assert stream.event() == {"e": "listenKeyExpired", "E": clock.now, "listenKey": key}
        floor.order("BUY", "1")
        assert stream.quiet()
    assert keyed(floor, "PUT")["code"] == -1125


@pytest.mark.parametrize("told", [True, False])
def test_a_key_ends_before_its_time_with_its_event_or_without(floor: Floor, told: bool) -> None:
    with listening(floor) as stream:
        floor.exchange.expire_listen_key(told=told)
        floor.order("BUY", "1")
        assert kinds(stream) == (["listenKeyExpired"] if told else [])


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("/private/ws/{key}", ["ORDER_TRADE_UPDATE"]),
        ("/private/ws?listenKey={key}", ["ORDER_TRADE_UPDATE"]),
        ("/private/ws?listenKey={key}&events=ACCOUNT_UPDATE/ORDER_TRADE_UPDATE", ["ORDER_TRADE_UPDATE"]),
        ("/private/ws?listenKey={key}&events=ACCOUNT_UPDATE", []),
        ("/private/ws/nobodys", []),
        ("/ws/{key}", []),
        ("/public/ws/{key}", []),
        ("/market/ws/{key}", []),
    ],
)
def test_private_addresses_bring_the_events_that_are_wanted(floor: Floor, target: str, expected: list[str]) -> None:
    # Since then there are routes.
    floor.exchange.migrate("2026-04-23")
    key = keyed(floor, "POST")["listenKey"]
    with RawStream(floor.exchange, target.format(key=key)) as stream:
        floor.order("BUY", "1")
        assert kinds(stream) == expected


def test_wrapped_user_data_names_the_key(floor: Floor) -> None:
    key = keyed(floor, "POST")["listenKey"]
    with RawStream(floor.exchange, f"/private/stream?streams={key}") as stream:
        floor.order("BUY", "1")
        event = stream.event()
        assert (event["stream"], event["data"]["e"]) == (key, "ORDER_TRADE_UPDATE")


def test_a_new_order_is_told_with_everything_it_was_placed_with(floor: Floor, clock: Clock) -> None:
    with listening(floor) as stream:
        floor.order("BUY", "1.5", newClientOrderId="mine")
        assert stream.event() == {
            "e": "ORDER_TRADE_UPDATE", "E": clock.now, "T": clock.now,
            "o": {
                "s": SYMBOL, "c": "mine", "S": "BUY", "o": "LIMIT", "f": "GTC", "q": "1.5", "p": "100.00", "ap": "0",
                "sp": "0", "x": "NEW", "X": "NEW", "i": 1, "l": "0", "z": "0", "L": "0", "N": "USDT", "n": "0",
                "T": clock.now, "t": 0, "b": "0", "a": "0", "m": False, "R": False, "wt": "CONTRACT_PRICE",
                "ot": "LIMIT", "ps": "BOTH", "cp": False, "pP": False, "si": 0, "ss": 0, "rp": "0",
                "V": "EXPIRE_MAKER", "pm": "NONE", "gtd": 0, "er": "0",
            },
        }  # fmt: skip


def test_a_fill_is_told_with_balance_position_and_order(floor: Floor) -> None:
    floor.order("BUY", "2")
    floor.order("BUY", "1", "99.00")
    with listening(floor) as stream:
        floor.exchange.trade(SYMBOL, "100.00", "1.5")
        account, order, lite = stream.event(), stream.event()["o"], stream.event()
        assert account["a"] == {
            "m": "ORDER",
            "B": [{"a": "USDT", "wb": "9999.97000000", "cw": "9999.97000000", "bc": "0"}],
            "P": [{
                "s": SYMBOL, "pa": "1.5", "ep": "100.00", "bep": "100.00", "cr": "0", "up": "0.00000000",
                "mt": "cross", "iw": "0", "ps": "BOTH",
            }],
        }  # fmt: skip
        assert {name: order[name] for name in ("x", "X", "l", "z", "L", "n", "N", "t", "m", "rp", "ap", "b")} == {
            "x": "TRADE", "X": "PARTIALLY_FILLED", "l": "1.5", "z": "1.5", "L": "100.00", "n": "0.03000000", "N": "USDT",
            "t": 1, "m": True, "rp": "0", "ap": "100.00", "b": "149.000",
        }  # fmt: skip
        assert (lite["e"], lite["l"], lite["L"], lite["i"]) == ("TRADE_LITE", "1.5", "100.00", 1)


def test_profit_is_told_with_the_fill_and_adds_up_on_the_position(floor: Floor) -> None:
    floor.exchange.book(SYMBOL, bids=[("110.00", "5")], asks=[("120.00", "5")])
    floor.order("BUY", "2", None)
    with listening(floor) as stream:
        for _ in range(2):
            floor.order("SELL", "1", None)
        events = [stream.event() for _ in range(8)]
        fills = [one["o"]["rp"] for one in events if one["e"] == "ORDER_TRADE_UPDATE" and one["o"]["x"] == "TRADE"]
        earned = [one["a"]["P"][0]["cr"] for one in events if one["e"] == "ACCOUNT_UPDATE"]
        assert (fills, earned) == (["-10.00000000"] * 2, ["-10.00000000", "-20.00000000"])


@pytest.mark.parametrize(
    ("sent", "cause", "status"),
    [
        ({"method": "DELETE"}, "CANCELED", "CANCELED"),
        ({"method": "PUT", "side": "BUY", "quantity": "3", "price": "98.00"}, "AMENDMENT", "NEW"),
    ],
)
def test_what_becomes_of_an_order_is_told(floor: Floor, sent: dict[str, str], cause: str, status: str) -> None:
    floor.order("BUY", "2", "99.00")
    with listening(floor) as stream:
        floor.send(sent.pop("method"), "order", symbol=SYMBOL, orderId=1, **sent)
        order = stream.event()["o"]
        assert (order["x"], order["X"], order["p"]) == (cause, status, sent.get("price", "99.00"))


def test_a_condition_is_told_from_its_beginning_to_its_end(floor: Floor) -> None:
    floor.exchange.book(SYMBOL, bids=[("90.00", "1")])
    with listening(floor, "&events=ALGO_UPDATE") as stream:
        floor.algo("SELL", "STOP_MARKET", triggerPrice="95.00", quantity="1", clientAlgoId="guard")
        new = stream.event()["o"]
        assert {name: new[name] for name in ("caid", "aid", "at", "o", "X", "tp", "q", "ai", "tt")} == {
            "caid": "guard", "aid": 1, "at": "CONDITIONAL", "o": "STOP_MARKET", "X": "NEW", "tp": "95.00", "q": "1",
            "ai": "", "tt": 0,
        }  # fmt: skip
        floor.exchange.trade(SYMBOL, "95.00", "1")
        triggered, finished = stream.event()["o"], stream.event()["o"]
        assert [triggered["X"], finished["X"]] == ["TRIGGERED", "FINISHED"]
        assert (finished["ai"], finished["act"], finished["aq"], finished["ap"]) == ("2", "MARKET", "1", "90.00")
        assert floor.found(2)["status"] == "FILLED"


def test_a_conditional_order_is_told_at_once_while_the_algo_service_does_not_know_it_yet(
    floor: Floor, clock: Clock
) -> None:
    floor.exchange.show_algo_orders_after(40)
    floor.exchange.book(SYMBOL, bids=[("90.00", "1")])
    with listening(floor, "&events=ALGO_UPDATE") as stream:
        floor.algo("SELL", "STOP_MARKET", triggerPrice="95.00", quantity="1", clientAlgoId="late")
        assert (stream.event()["o"]["X"], stream.quiet()) == ("NEW", True)
        assert floor.send("GET", "algoOrder", clientAlgoId="late").code == -2013
        assert floor.send("DELETE", "algoOrder", clientAlgoId="late").code == -2011
        assert floor.send("GET", "openAlgoOrders").json == []
        canceled = {"id": 1, "method": "algoOrder.cancel", "params": floor.caller.params(clientAlgoId="late")}
        assert floor.caller.ask(canceled)[0]["error"]["code"] == -2011
        clock.now += 40_000
        assert floor.send("GET", "algoOrder", clientAlgoId="late").json["algoStatus"] == "NEW"
        assert floor.send("DELETE", "algoOrder", clientAlgoId="late").status == 200
        assert stream.event()["o"]["X"] == "CANCELED"


def test_settings_are_told(floor: Floor) -> None:
    with listening(floor) as stream:
        floor.send("POST", "leverage", symbol=SYMBOL, leverage=5)
        assert stream.event()["ac"] == {"s": SYMBOL, "l": 5}
        floor.send("POST", "multiAssetsMargin", multiAssetsMargin="true")
        assert stream.event()["ai"] == {"j": True}


def test_margin_that_is_moved_is_told(floor: Floor) -> None:
    floor.send("POST", "marginType", symbol=SYMBOL, marginType="ISOLATED")
    floor.exchange.book(SYMBOL, asks=[("100.00", "2")])
    floor.order("BUY", "2")
    with listening(floor) as stream:
        floor.send("POST", "positionMargin", symbol=SYMBOL, amount="10", type=1)
        told = stream.event()["a"]
        assert (told["m"], told["B"][0]["bc"], told["P"][0]["iw"]) == ("MARGIN_TRANSFER", "0", "20.00000000")
        assert (told["P"][0]["mt"], told["B"][0]["wb"], told["B"][0]["cw"]) == (
            "isolated",
            "9999.92000000",
            "9979.92000000",
        )


def test_coinm_has_one_address_and_says_whose_the_events_are(coins: Floor) -> None:
    key = keyed(coins, "POST")["listenKey"]
    coins.exchange.book(COIN, asks=[("101.0", "5")])
    with RawStream(coins.exchange, f"/ws/{key}") as stream:
        coins.order("BUY", "2", "101.0")
        new, account, fill = (stream.event() for _ in range(3))
        assert {new["i"], account["i"], fill["i"]} == {"SfsR"}
        assert (fill["o"]["ma"], fill["o"]["x"], fill["o"]["l"]) == ("BTC", "TRADE", "2")
        assert not {"si", "ss", "gtd"} & fill["o"].keys()
        assert account["a"]["P"][0]["pa"] == "2"
        assert stream.quiet()


@pytest.mark.parametrize("timing", ["before", "after"])
def test_an_event_comes_before_or_after_the_answer_as_chosen(floor: Floor, timing: Any) -> None:
    """Whichever goes out second is read first: then the other one has to be there already."""
    floor.exchange.time_events(timing)
    query = f"symbol={SYMBOL}&side=BUY&type=LIMIT&price=100.00&quantity=1&timeInForce=GTC"
    with listening(floor) as stream:
        line = http.client.HTTPConnection("127.0.0.1", port_of(floor.exchange), timeout=HANG)
        line.request(
            "POST", f"/fapi/v1/order?{floor.caller.signed(query)}", headers={"X-MBX-APIKEY": floor.exchange.api_key}
        )
        if timing == "before":
            assert line.getresponse().status == 200
            assert stream.waiting()
        else:
            assert stream.event()["e"] == "ORDER_TRADE_UPDATE"
            line.sock.setblocking(False)
            assert line.sock.recv(12) == b"HTTP/1.1 200"
        line.close()


def test_events_of_ones_own_are_pushed_to_who_listens_for_their_kind(floor: Floor) -> None:
    with listening(floor, "&events=MARGIN_CALL") as one, listening(floor) as all_:
        floor.exchange.push_user_data({"e": "GRID_UPDATE", "E": 1})
        floor.exchange.push_user_data({"e": "MARGIN_CALL", "E": 2})
        assert (kinds(one), kinds(all_)) == (["MARGIN_CALL"], ["GRID_UPDATE", "MARGIN_CALL"])
        with pytest.raises(ValueError, match="expected an object with its kind as e"):
            floor.exchange.push_user_data([1])


def test_where_nothing_is_traded_the_documented_key_is_good(
    clock: Clock, caller_of: Callable[[Exchange], Caller]
) -> None:
    with Exchange("usdm", clock=clock) as exchange:
        floor = Floor(caller_of(exchange))
        with listening(floor) as stream:
            exchange.push_user_data({"e": "MARGIN_CALL"})
            assert stream.event() == {"e": "MARGIN_CALL"}
        assert "listenKey" in keyed(floor, "PUT")
