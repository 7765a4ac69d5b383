"""Key, time window and signature over REST."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest

from binance_derivatives.testing import Exchange

if TYPE_CHECKING:
    from conftest import Caller, Clock

THING = "symbol=ABC&thingId=1"


def test_a_signed_request_is_carried_out(caller: Caller) -> None:
    query = caller.signed(THING)
    reply = caller.cancel(query)
    assert (reply.status, reply.body) == (200, b'{"thingId":  9007199254740993, "price": "0.10"}')
    received = caller.exchange.received[-1]
    assert (received.key, received.transport, received.method) == ("rest/cancel_thing", "rest", "DELETE")
    assert (received.path, received.raw) == ("/inv/v1/thing", query.encode())
    assert received.parameters["thingId"] == "1"
    assert (received.status, received.code, received.executed) == (200, None, True)


def test_keys_and_secrets_differ_from_exchange_to_exchange(invented: dict[str, object]) -> None:
    one, other = (Exchange("invented", catalog=invented) for _ in range(2))
    assert len({one.api_key, one.api_secret, other.api_key, other.api_secret}) == 4


@pytest.mark.parametrize("key", [None, "short", "x" * 63, "é" * 64])
def test_a_missing_or_impossible_key_is_told_from_an_unknown_one(caller: Caller, key: str | None) -> None:
    reply = caller.cancel(caller.signed(THING), key=key)
    assert (reply.status, reply.json) == (401, {"code": -2014, "msg": "not the form of a key"})


def test_a_key_in_the_wrong_case_is_unknown(caller: Caller) -> None:
    reply = caller.cancel(caller.signed(THING), key=caller.exchange.api_key.swapcase())
    assert (reply.status, reply.code) == (401, -2015)
    assert caller.exchange.received[-1].executed is False


def test_a_public_operation_needs_no_key_and_one_of_market_data_needs_no_signature(caller: Caller) -> None:
    assert caller.send("GET", "/inv/v1/count", key=None).json == {"things": 3}
    assert caller.send("GET", "/inv/v1/things", key=None).code == -2014
    assert caller.send("GET", "/inv/v1/things").status == 200
    assert caller.send("GET", "/inv/v1/things?signature=00").code == -1104


@pytest.mark.parametrize(
    ("offset", "window", "accepted"),
    [
        (999, "", True),
        (1000, "", False),
        (-5000, "", True),
        (-5001, "", False),
        (-100, "&recvWindow=100", True),
        (-101, "&recvWindow=100", False),
        (-60000, "&recvWindow=60000", True),
        (0, "&recvWindow=0", True),
        (-1, "&recvWindow=0", False),
    ],
)
def test_the_window_has_exact_edges(caller: Caller, clock: Clock, offset: int, window: str, accepted: bool) -> None:
    query = caller.signed(THING + window)
    clock.now -= offset
    assert caller.cancel(query).code == (None if accepted else -1021)


@pytest.mark.parametrize(
    ("window", "code"), [("60001", -1130), ("abc", -1130), ("-1", -1130), ("", -1105), ("5000.0", -1130)]
)
def test_a_window_is_a_number_of_milliseconds_up_to_a_minute(caller: Caller, window: str, code: int) -> None:
    assert caller.cancel(caller.signed(f"{THING}&recvWindow={window}")).code == code


def test_the_code_made_for_it_is_preferred_where_the_product_documents_it(
    invented: dict[str, Any], clock: Clock, caller_of: Callable[[Exchange], Caller]
) -> None:
    errors = {**invented["errors"], "-1131": {"name": "WINDOW", "msg": "window too wide"}}
    with Exchange("invented", clock=clock, catalog={**invented, "errors": errors}) as exchange:
        caller = caller_of(exchange)
        assert caller.cancel(caller.signed(f"{THING}&recvWindow=60001")).json["msg"] == "window too wide: recvWindow"


@pytest.mark.parametrize("timestamp", ["", "timestamp=", "timestamp=now", "timestamp=1.7e12", "timestamp=-5"])
def test_a_timestamp_is_mandatory_and_an_integer(caller: Caller, timestamp: str) -> None:
    query = f"{THING}&{timestamp}" if timestamp else THING
    reply = caller.cancel(f"{query}&signature={caller.signature(query)}")
    assert (reply.status, reply.code) == (400, -1102)
    assert reply.json["msg"] == "mandatory parameter missing or malformed: timestamp"


def test_the_time_is_looked_at_before_the_signature(caller: Caller, clock: Clock) -> None:
    query = caller.signed(THING)[:-4] + "0000"
    assert caller.cancel(query).code == -1022
    clock.now += 5001
    assert caller.cancel(query).code == -1021


def test_a_signature_of_other_bytes_is_refused(caller: Caller) -> None:
    assert caller.cancel(caller.signed(THING).replace("thingId=1", "thingId=2")).code == -1022


def test_a_signature_may_be_in_capitals(caller: Caller) -> None:
    before, _, signature = caller.signed(THING).rpartition("=")
    assert caller.cancel(f"{before}={signature.upper()}").status == 200


def test_a_signature_must_be_there_once_and_last(caller: Caller) -> None:
    query = f"{THING}&timestamp={caller.clock.now}"
    signature = f"signature={caller.signature(query)}"
    assert caller.cancel(query).code == -1102
    assert caller.cancel(f"{query}&signature=").code == -1102
    assert caller.cancel(f"{signature}&{query}").code == -1022
    assert caller.cancel(f"{query}&{signature}&{signature}").code == -1022
    assert caller.cancel(f"{query}&{signature}").status == 200


def test_what_counts_is_the_bytes_that_came_not_what_they_decode_to(caller: Caller) -> None:
    """An address that is encoded anew on its way, with other capitals or with fewer escapes, no longer fits."""
    query = caller.signed("symbol=ABC&thingIds=%5b1,2%5d")
    for sent, code in ((query, None), (query.replace("%5b", "%5B"), -1022), (query.replace("%5d", "]"), -1022)):
        assert caller.send("DELETE", f"/inv/v1/things?{sent}").code == code
        assert caller.exchange.received[-1].raw == sent.encode()
        assert caller.exchange.received[-1].parameters["thingIds"] == "[1,2]"


def test_a_body_is_signed_right_behind_the_query_string(caller: Caller) -> None:
    body = f"thingId=1&timestamp={caller.clock.now}"
    signature = caller.signature("symbol=ABC" + body)
    assert caller.cancel("symbol=ABC", body=f"{body}&signature={signature}").status == 200
    assert caller.exchange.received[-1].raw == f"symbol=ABC{body}&signature={signature}".encode()
    joined = caller.signature(f"symbol=ABC&{body}")
    assert caller.cancel("symbol=ABC", body=f"{body}&signature={joined}").code == -1022


def test_a_signature_may_end_the_query_string_while_a_body_follows(caller: Caller) -> None:
    query, body = f"symbol=ABC&timestamp={caller.clock.now}", "thingId=1"
    assert caller.cancel(f"{query}&signature={caller.signature(query + body)}", body=body).status == 200
    assert caller.cancel(query, body=f"{body}&signature={caller.signature(query + body)}").status == 200


def test_everything_may_stand_in_the_body(caller: Caller) -> None:
    body = caller.signed(THING)
    assert caller.send("DELETE", "/inv/v1/thing", body).status == 200
    assert (
        caller.send(
            "DELETE", "/inv/v1/thing", body, content_type="application/x-www-form-urlencoded; charset=utf-8"
        ).status
        == 200
    )
    assert caller.exchange.received[-1].raw == body.encode()


def test_a_name_in_both_places_counts_as_in_the_query_string(caller: Caller) -> None:
    body = f"thingId=1&symbol=XYZ&timestamp={caller.clock.now}"
    signature = caller.signature("symbol=ABC" + body)
    assert caller.cancel("symbol=ABC", body=f"{body}&signature={signature}").status == 200
    assert caller.exchange.received[-1].parameters["symbol"] == "ABC"


def test_a_body_that_is_no_form_is_not_read(caller: Caller) -> None:
    assert caller.cancel(caller.signed(THING), body="{}", content_type="application/json").code == -1104
    assert caller.send("GET", "/inv/v1/things", "symbol=ABC").code == -1104


def test_an_unknown_path_or_verb_is_not_found(caller: Caller) -> None:
    for method, path in (("GET", "/inv/v1/thing"), ("DELETE", "/inv/v1/thing/"), ("GET", "/ws-inv/v1")):
        reply = caller.send(method, f"{path}?symbol=ABC")
        assert (reply.status, reply.json) == (404, {"code": -1020, "msg": "not offered"})
        received = caller.exchange.received[-1]
        assert (received.key, received.method, received.path, received.raw) == ("", method, path, b"symbol=ABC")
