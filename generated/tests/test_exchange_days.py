"""The exchange of another day: it has the operations, parameters, weights and codes that held then."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

import pytest

from binance_derivatives import Rejected, Security, usdm
from binance_derivatives import __as_of__ as AS_OF
from binance_derivatives.testing import Exchange
from binance_derivatives.testing.catalog import load, on

if TYPE_CHECKING:
    from conftest import Caller, Clock

CHANGED = {
    "product": "usdm",
    "errors": {"-1121": {"name": "BAD_SYMBOL", "msg": "bad"}, "-5047": {"name": "NEW", "msg": "new"}},
    "operations": [
        {"key": "rest/new", "kind": "rest", "method": "POST", "path": "/fapi/v1/new", "security": "NONE"},
        {"key": "rest/old", "kind": "rest", "method": "GET", "path": "/fapi/v1/old", "security": "USER_DATA"},
    ],
    "earlier": [
        {"until": "2026-06-24", "operations": {"rest/new": None, "rest/old": {"security": "NONE"}}},
        {"until": "2026-03-01", "errors": {"-5047": None}, "operations": {"rest/old": {"path": "/fapi/v1/older"}}},
    ],
    "later": [{"from": "2027-01-01", "operations": {"rest/old": None}}],
}


@pytest.mark.parametrize(
    ("day", "paths", "codes"),
    [
        ("2026-02-28", {"/fapi/v1/older"}, 1),
        ("2026-03-01", {"/fapi/v1/old"}, 2),
        (date(2026, 6, 24), {"/fapi/v1/new", "/fapi/v1/old"}, 2),
        ("2027-01-01", {"/fapi/v1/new"}, 2),
        (None, {"/fapi/v1/new", "/fapi/v1/old"}, 2),
    ],
)
def test_a_catalog_is_that_of_a_day(day: date | str | None, paths: set[str], codes: int) -> None:
    catalog = load("usdm", CHANGED, day)
    known = {one.path for one in catalog.operations if one.key != "rest/server_time"}
    assert (known, len(catalog.errors)) == (paths, codes)


def test_what_did_not_change_is_as_it_was() -> None:
    known = {one["key"]: one for one in on(CHANGED, "2026-04-01")["operations"]}  # type: ignore[attr-defined]
    assert known == {"rest/old": {**CHANGED["operations"][1], "security": "NONE"}}  # type: ignore[index]


@pytest.mark.parametrize("day", ["yesterday", "2026-13-01", ""])
def test_what_is_no_day_is_refused(day: str) -> None:
    with pytest.raises(ValueError, match="as_of is .*, expected a day such as 2026-01-15"):
        Exchange("usdm", as_of=day)


def test_a_catalog_that_is_a_value_has_one_day() -> None:
    with pytest.raises(ValueError, match="one day"):
        Exchange("usdm", catalog=load("usdm"), as_of="2026-01-15")


def test_the_exchange_of_an_earlier_day_wants_what_was_wanted_then() -> None:
    now = (AS_OF or "9999-12-31") < "2026-08-25"
    for day, refused in (("2026-08-24", True), ("2026-08-25", False), (None, now)):
        with (
            Exchange("usdm", as_of=day) as exchange,
            usdm.Rest(exchange.environment.account(exchange.api_key, exchange.api_secret)) as client,
        ):
            if refused:
                with pytest.raises(Rejected) as told:
                    client.request("GET", "/fapi/v1/allOrders", security=Security.USER_DATA)
                assert told.value.code == -1102
            else:
                assert client.request("GET", "/fapi/v1/allOrders", security=Security.USER_DATA)


ORDER = "symbol={}&side=BUY&type=LIMIT&timeInForce=GTC&quantity=2&price=100&recvWindow=5000"
GONE = {"avgPrice", "cumQuote", "cumBase"}


@pytest.mark.parametrize("day", ["2026-06-23", "2026-06-29", "2026-06-30", None])
@pytest.mark.parametrize(
    ("product", "path", "symbol"), [("usdm", "/fapi/v1", "BTCUSDT"), ("coinm", "/dapi/v1", "BTCUSD_PERP")]
)
def test_placing_tells_no_average_once_the_venues_are_one_and_queries_still_do(
    product: str, path: str, symbol: str, day: str | None, clock: Clock, caller_of: Callable[[Exchange], Caller]
) -> None:
    with Exchange(product, as_of=day, clock=clock) as exchange:
        caller = caller_of(exchange)
        placed = caller.send("POST", f"{path}/order?{caller.signed(ORDER.format(symbol))}").json
        query = f"symbol={symbol}&orderId={placed['orderId']}"
        found = caller.send("GET", f"{path}/order?{caller.signed(query)}").json
        gone = (day or AS_OF or "9999-12-31") >= "2026-06-30"
        assert (len(GONE & placed.keys()), len(GONE & found.keys())) == (0 if gone else 2, 2)


def test_a_change_is_answered_with_its_own_id_if_it_has_one(
    clock: Clock, caller_of: Callable[[Exchange], Caller]
) -> None:
    with Exchange("usdm", clock=clock, as_of="2026-08-31") as exchange:
        caller = caller_of(exchange)
        caller.send("POST", f"/fapi/v1/order?{caller.signed(ORDER.format('BTCUSDT'))}")
        change = "symbol=BTCUSDT&side=BUY&orderId=1&quantity=3&price=99"
        answers = [
            caller.send("PUT", f"/fapi/v1/order?{caller.signed(query)}").json
            for query in (change, f"{change}&modifyId=77")
        ]
        assert [one.get("modifyId") for one in answers] == [None, 77]
