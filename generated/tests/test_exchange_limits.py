"""Limits that are enforced: 429 beyond them, 418 for who goes on."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import aiohttp
import pytest

from binance_derivatives.testing import Exchange

if TYPE_CHECKING:
    from conftest import Caller, Reply

MINUTE = 60_000
COUNT = "/inv/v1/count"


def cancel(caller: Caller) -> Reply:
    return caller.cancel(caller.signed("symbol=ABC&thingId=1"))


def counted(caller: Caller) -> Reply:
    return caller.send("GET", COUNT)


def test_weight_beyond_the_limit_is_refused_and_going_on_is_banned(caller: Caller) -> None:
    caller.exchange.limit({"ip": 2}, ban=3.0)
    assert [counted(caller).status for _ in range(4)] == [200, 200, 429, 418]
    banned = counted(caller)
    assert banned.json["msg"].endswith(f"banned until {caller.clock.now + 3000}")
    caller.clock.now += MINUTE
    assert counted(caller).status == 200


def test_a_client_that_waits_for_the_next_minute_is_not_banned(caller: Caller) -> None:
    caller.exchange.limit({"ip": 1})
    assert [counted(caller).status for _ in range(2)] == [200, 429]
    caller.clock.now += MINUTE
    assert [counted(caller).status for _ in range(2)] == [200, 429]


def test_a_ban_holds_for_every_request_until_its_end(caller: Caller) -> None:
    caller.exchange.limit({"ip": 1}, ban=90.0)
    assert [counted(caller).status for _ in range(3)] == [200, 429, 418]
    caller.clock.now += 89_999
    assert (cancel(caller).status, caller.send("GET", "/nowhere").status) == (418, 418)
    with pytest.raises(aiohttp.WSServerHandshakeError) as refused:
        caller.ask({"id": 1, "method": "v2/things.count"})
    assert refused.value.status == 418
    caller.clock.now += MINUTE
    assert counted(caller).status == 200


def test_patience_is_how_many_are_warned(caller: Caller) -> None:
    caller.exchange.limit({"ip": 1}, patience=3)
    assert [counted(caller).status for _ in range(5)] == [200, 429, 429, 429, 418]


def test_orders_beyond_their_limit_are_refused_uncounted_and_nobody_is_banned(caller: Caller) -> None:
    caller.exchange.limit({"orders_10s": 4})
    assert [cancel(caller).status for _ in range(4)] == [200, 200, 429, 429]
    assert counted(caller).status == 200
    assert len(caller.exchange.executed) == 2
    caller.clock.now += 10_000
    assert cancel(caller).headers["X-MBX-ORDER-COUNT-10S"] == "2"


def test_the_codes_are_those_the_product_gives_these_names(
    invented: dict[str, Any], clock: Any, caller_of: Callable[[Exchange], Caller]
) -> None:
    more = {"-1077": {"name": "TOO_MANY_REQUESTS", "msg": "m"}, "-1078": {"name": "TOO_MANY_ORDERS", "msg": "n"}}
    catalog = {**invented, "errors": {**invented["errors"], **more}}
    with Exchange("invented", clock=clock, catalog=catalog) as exchange:
        exchange.limit({"ip": 1, "orders_1m": 0})
        caller = caller_of(exchange)
        assert [cancel(caller).code, counted(caller).code, counted(caller).code] == [-1078, -1077, -1077]


@pytest.mark.parametrize(("retry_after", "named"), [(True, ("60", "3")), (False, (None, None)), (None, (None, None))])
def test_retry_after_is_sent_where_it_is_documented_or_asked_for(
    caller: Caller, retry_after: bool | None, named: tuple[str | None, str | None]
) -> None:
    caller.clock.now -= caller.clock.now % MINUTE
    caller.exchange.limit({"ip": 0, "orders_1m": 0}, ban=3.0, retry_after=retry_after)
    warned, banned = counted(caller), counted(caller)
    assert (warned.headers.get("Retry-After"), banned.headers.get("Retry-After")) == named
    caller.clock.now += MINUTE
    caller.exchange.limit({"orders_1m": 0}, retry_after=retry_after)
    assert "Retry-After" not in cancel(caller).headers


def test_one_refusal_names_a_time_and_who_goes_on_before_it_is_banned(caller: Caller) -> None:
    caller.exchange.throttle("rest/count_things", retry_after=2, ban=5.0)
    first = counted(caller)
    assert (first.status, first.headers["Retry-After"]) == (429, "2")
    caller.clock.now += 1999
    banned = cancel(caller)
    assert (banned.status, banned.headers["Retry-After"]) == (418, "5")
    caller.clock.now += 5000
    assert (cancel(caller).status, counted(caller).status) == (200, 200)


def test_who_waits_for_the_time_named_is_served(caller: Caller) -> None:
    caller.exchange.throttle("rest/count_things", retry_after=2)
    counted(caller)
    caller.clock.now += 2000
    assert counted(caller).status == 200


def test_a_refusal_that_names_no_time_bans_nobody(caller: Caller) -> None:
    caller.exchange.throttle("rest/count_things")
    first = counted(caller)
    assert (first.status, "Retry-After" in first.headers, counted(caller).status) == (429, False, 200)


def test_messages_show_the_limits_that_are_enforced(caller: Caller) -> None:
    caller.exchange.limit({"ip": 50, "orders_1m": 7})
    frame = {"id": 1, "method": "thing.cancel", "params": caller.params(symbol="ABC", thingId=1)}
    (answer,) = caller.ask(frame)
    assert [(one["limit"], one["count"]) for one in answer["rateLimits"]] == [(50, 6), (300, 2), (7, 1)]


def test_a_ws_api_request_is_refused_in_a_message(caller: Caller) -> None:
    frame = {"id": 1, "method": "v2/things.count"}
    caller.exchange.limit({"ip": 5}, ban=3.0)
    refused, banned = caller.ask(frame, frame)
    assert (refused["status"], banned["status"]) == (429, 418)
    assert banned["error"]["msg"].endswith(f"until {caller.clock.now + 3000}")


def test_a_handshake_counts_and_is_refused_like_a_request(caller: Caller) -> None:
    caller.exchange.limit({"ip": 4})
    with pytest.raises(aiohttp.WSServerHandshakeError) as refused:
        caller.ask({"id": 1, "method": "v2/things.count"})
    assert refused.value.status == 429


def test_reset_lifts_limits_and_bans(caller: Caller) -> None:
    caller.exchange.limit({"ip": 0})
    assert [counted(caller).status for _ in range(2)] == [429, 418]
    caller.exchange.reset()
    assert counted(caller).status == 200
