"""Flows driven by hand: what is sent to the last character, and what each reply means."""

import json
import logging
from hashlib import sha256
from hmac import new as hmac
from typing import Any

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
    WS_PLACE,
    session,
)
from msgspec import structs

from binance_derivatives import (
    Banned,
    CancelRejected,
    DuplicateOrderId,
    FilterBroken,
    KeyRefused,
    ListenKeyGone,
    MarketMoved,
    MismatchReport,
    MissingCredentials,
    NoAnswer,
    NotEnoughFunds,
    NotSent,
    OrderNotFound,
    OutcomeUnknown,
    OutsideTimeWindow,
    Overloaded,
    RateLimited,
    ReduceOnlyRejected,
    Rejected,
    Rejection,
)
from binance_derivatives._core.operation import Call
from binance_derivatives._protocol.flow import rest_flow, ws_flow
from binance_derivatives._protocol.replies import Failure, Reply
from binance_derivatives.hooks import Hooks, Tally

ADDRESS = "https://exchange.example"
READ = LOOK.call({"label": "a/b"})
REMOVE = DROP.call({"labels": ["my id", "é"]})


def signed(payload: str) -> str:
    return hmac(SECRET.encode(), payload.encode(), sha256).hexdigest()


def replied(call: Call[Any], reply: Reply, **changes: Any) -> Any:
    """The value of a REST call that gets one reply."""
    flow = rest_flow(call, session(**changes), ADDRESS)
    next(flow)
    with pytest.raises(StopIteration) as done:
        flow.send(reply)
    return done.value.value.value


def error_of(kind: type[Any], call: Call[Any], reply: Reply) -> Any:
    """The error of a REST call that gets one reply; of exactly this kind."""
    flow = rest_flow(call, session(), ADDRESS)
    next(flow)
    with pytest.raises(kind) as caught:
        flow.send(reply)
    assert type(caught.value) is kind
    return caught.value


def refusal(status: int, code: int | None = None, message: str = "", **headers: str) -> Reply:
    return Reply(status, json.dumps({"code": code, "msg": message}).encode(), headers)


def test_a_post_is_a_form_whose_last_parameter_is_the_signature_of_the_rest() -> None:
    request = next(rest_flow(BUY, session(), ADDRESS))
    form = f"side=BUY&price=0.00001&timestamp={NOW}"
    assert (request.method, request.url) == ("POST", f"{ADDRESS}/inv/v1/ticket")
    assert request.body == f"{form}&signature={signed(form)}".encode()
    assert request.headers["Content-Type"] == "application/x-www-form-urlencoded"
    assert request.headers["X-MBX-APIKEY"] == KEY


def test_a_delete_is_a_query_signed_as_it_is_encoded() -> None:
    request = next(rest_flow(REMOVE, session(), ADDRESS))
    query = f"labels=%5B%22my%20id%22%2C%22%C3%A9%22%5D&timestamp={NOW}"
    assert request.method == "DELETE"
    assert request.url == f"{ADDRESS}/inv/v1/tickets?{query}&signature={signed(query)}"
    assert request.body is None
    assert "Content-Type" not in request.headers


def test_a_call_that_needs_only_the_key_has_no_timestamp_and_no_signature() -> None:
    request = next(rest_flow(READ, session(signer=None), ADDRESS))
    assert request.url == f"{ADDRESS}/inv/v1/ticket?label=a%2Fb"
    assert request.headers["X-MBX-APIKEY"] == KEY
    assert next(rest_flow(LOOK.call({}), session(), ADDRESS)).url == f"{ADDRESS}/inv/v1/ticket"


def test_a_signature_in_base64_is_percent_encoded() -> None:
    class Signer:
        def sign(self, payload: bytes) -> str:
            return "a+b/c="

    request = next(rest_flow(REMOVE, session(signer=Signer()), ADDRESS))
    assert request.url.endswith("&signature=a%2Bb%2Fc%3D")


def test_the_window_of_the_call_wins_over_that_of_the_client() -> None:
    own = PLACE.call({"side": "BUY", "price": 1, "recvWindow": 7})
    assert b"recvWindow=7&timestamp" in (next(rest_flow(own, session(recv_window=9), ADDRESS)).body or b"")
    assert b"recvWindow=9&timestamp" in (next(rest_flow(BUY, session(recv_window=9), ADDRESS)).body or b"")
    assert "recvWindow" not in next(rest_flow(READ, session(recv_window=9), ADDRESS)).url


def test_a_websocket_call_signs_its_parameters_sorted_and_as_they_are() -> None:
    call = WS_PLACE.call({"side": "BUY", "price": "0.10", "ticketId": 5, "ids": [1, 2], "label": "a/é"})
    frame = next(ws_flow(call, session(recv_window=9), lambda: "id-1"))
    payload = f"apiKey={KEY}&ids=[1,2]&label=a/é&price=0.10&recvWindow=9&side=BUY&ticketId=5&timestamp={NOW}"
    assert frame.id == "id-1"
    assert json.loads(frame.text) == {
        "id": "id-1",
        "method": "ticket.place",
        "params": {
            "side": "BUY",
            "price": "0.10",
            "ticketId": 5,
            "label": "a/é",
            "ids": [1, 2],
            "recvWindow": 9,
            "timestamp": NOW,
            "apiKey": KEY,
            "signature": signed(payload),
        },
    }


def test_a_websocket_call_without_parameters_has_no_params() -> None:
    assert next(ws_flow(WS_LOOK.call({}), session(), lambda: "7")).text == b'{"id":"7","method":"ticket.look"}'


def test_nothing_secret_shows_in_what_a_flow_sends() -> None:
    shown = repr(next(rest_flow(BUY, session(), ADDRESS))) + repr(
        next(ws_flow(WS_PLACE.call(dict(BUY.parameters)), session(), lambda: "1"))
    )
    for part in (KEY, SECRET, "signature"):
        assert part not in shown + repr(session())


def test_a_reply_shows_nothing_of_an_account() -> None:
    reply = Reply(200, b'{"balance":"5"}', {"X-Trace": "5"}, b"[5]")
    assert (repr(reply), str(reply), reply.__rich_repr__()) == (
        "Reply(status=200)",
        "Reply(status=200)",
        [("status", 200)],
    )


@pytest.mark.parametrize(
    ("call", "changes", "missing"),
    [
        (BUY, {"api_key": None, "signer": None}, ("api_key", "secret")),
        (BUY, {"signer": None}, ("secret",)),
        (READ, {"api_key": None}, ("api_key",)),
    ],
)
def test_a_call_without_what_it_needs_is_not_sent(
    call: Call[Any], changes: dict[str, Any], missing: tuple[str, ...]
) -> None:
    with pytest.raises(MissingCredentials) as caught:
        next(rest_flow(call, session(**changes), ADDRESS))
    assert caught.value.missing == missing


def test_a_success_is_the_value() -> None:
    assert replied(BUY, Reply(200, TICKET_JSON)) == THE_TICKET
    assert replied(REMOVE, Reply(200, b'[{"code":-2011,"msg":"gone"}]')) == [Rejection(code=-2011, msg="gone")]


def test_an_answer_with_a_mismatch_is_delivered_and_reported_with_its_bytes() -> None:
    told: list[MismatchReport] = []
    raw = b'{"ticketId":1,"side":"BUY"}'
    tally = Tally()
    value = replied(BUY, Reply(200, raw), hooks=Hooks(mismatch=told.append), tally=tally)
    assert value.ticket_id == 1
    [report] = told
    assert (report.source, report.raw) == ("usdm.place_ticket", raw)
    assert [str(mismatch) for mismatch in report.mismatches] == ["$.price is nothing, expected Decimal"]
    assert "ticketId" not in repr(report)
    assert tally.mismatches == 1


def test_a_mismatch_is_logged_without_values_unless_somebody_listens(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING, "binance_derivatives"):
        replied(BUY, Reply(200, b'{"ticketId":"private","price":"1","side":"BUY"}'))
    assert caplog.messages == ["usdm.place_ticket is not as documented: $.ticketId is text, expected int"]


def test_a_success_that_is_not_json_proves_nothing() -> None:
    error = error_of(OutcomeUnknown, BUY, Reply(200, b"<html>"))
    assert (error.status, error.cause, error.call) == (200, "the answer is '<html>', expected an object", BUY)


def test_a_rejection_has_status_code_and_message_apart() -> None:
    error = error_of(Rejected, BUY, refusal(400, -2010, "gone"))
    assert (error.status, error.code, error.message, error.call) == (400, -2010, "gone", BUY)


@pytest.mark.parametrize("body", [b"", b"<html>blocked</html>", b"[]", b'{"code":null}', b"\xff\xfe"])
def test_a_rejection_need_not_have_the_documented_body(body: bytes) -> None:
    error = error_of(Rejected, BUY, Reply(403, body))
    assert (error.status, error.code) == (403, None)


def test_an_error_that_comes_as_a_success_is_a_rejection() -> None:
    assert error_of(Rejected, BUY, refusal(200, -1102, "missing")).code == -1102


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        (-1003, RateLimited),
        (-1015, RateLimited),
        (-1021, OutsideTimeWindow),
        (-5028, OutsideTimeWindow),
        (-1022, KeyRefused),
        (-2014, KeyRefused),
        (-2015, KeyRefused),
        (-1125, ListenKeyGone),
        (-2011, CancelRejected),
        (-2013, OrderNotFound),
        (-2018, NotEnoughFunds),
        (-2019, NotEnoughFunds),
        (-2021, MarketMoved),
        (-5022, MarketMoved),
        (-2022, ReduceOnlyRejected),
        (-4116, DuplicateOrderId),
        (-1111, FilterBroken),
        (-4014, FilterBroken),
        (-4164, FilterBroken),
        (-2010, Rejected),
        (-1121, Rejected),
    ],
)
def test_a_rejection_is_of_a_kind_where_handling_it_differs(code: int, kind: type[Any]) -> None:
    assert error_of(kind, BUY, refusal(400, code)).code == code


def test_a_code_means_what_its_product_documents() -> None:
    def kind_in(product: str, code: int) -> type[Any]:
        call = structs.replace(BUY, operation=structs.replace(BUY.operation, product=product))
        flow = rest_flow(call, session(), ADDRESS)
        next(flow)
        with pytest.raises(Rejected) as caught:
            flow.send(refusal(400, code))
        return type(caught.value)

    assert (kind_in("usdm", -2027), kind_in("options", -2027)) == (Rejected, NotEnoughFunds)
    assert (kind_in("usdm", -5021), kind_in("portfolio_pro", -5021)) == (MarketMoved, Rejected)
    assert (kind_in("usdm", -1008), kind_in("options", -1008)) == (Overloaded, RateLimited)
    assert kind_in("invented", -2011) is Rejected
    assert (kind_in("options", -6044), kind_in("coinm", -4111)) == (DuplicateOrderId, DuplicateOrderId)
    assert (kind_in("options", -5010), kind_in("portfolio_pro", -6012)) == (NotEnoughFunds, NotEnoughFunds)
    assert (kind_in("portfolio_pro", -3041), kind_in("portfolio_pro", -3038)) == (NotEnoughFunds, ListenKeyGone)
    assert (kind_in("options", -4030), kind_in("options", -6054)) == (FilterBroken, FilterBroken)
    assert (kind_in("portfolio", -4142), kind_in("options", -6056)) == (MarketMoved, ReduceOnlyRejected)


def test_a_rejection_keeps_the_headers_and_the_id_of_its_request() -> None:
    assert error_of(Rejected, BUY, refusal(400, -2010, **{"X-Trace": "7"})).headers == {"X-Trace": "7"}
    flow = ws_flow(WS_PLACE.call(dict(BUY.parameters)), session(), lambda: "id-9")
    next(flow)
    with pytest.raises(Rejected) as caught:
        flow.send(refusal(400, -2010))
    assert caught.value.request_id == "id-9"


def test_a_rate_limit_says_when_to_go_on_if_the_exchange_does() -> None:
    assert error_of(RateLimited, BUY, refusal(429, -1003, "slower")).retry_at is None
    assert error_of(RateLimited, BUY, refusal(429, -1003, "slower", **{"retry-after": "3"})).retry_at == NOW + 3000
    body = b'{"code":-1003,"msg":"slower","data":{"retryAfter":1700000005000}}'
    assert error_of(RateLimited, BUY, Reply(429, body)).retry_at == 1700000005000


def test_a_ban_says_when_it_ends_if_the_exchange_does() -> None:
    assert error_of(Banned, READ, refusal(418, -1003, "out", **{"Retry-After": "120"})).until == NOW + 120_000
    assert error_of(Banned, READ, refusal(418, -1003, "out until 1700000009999.")).until == 1700000009999
    assert error_of(Banned, READ, refusal(418, -1003, "out", **{"Retry-After": "soon"})).until is None


@pytest.mark.parametrize(
    "reply",
    [
        refusal(503, None, "Service Unavailable."),
        refusal(503, -1000, "Internal error; unable to process"),
        refusal(503, -1008, "throttled"),
        refusal(429, -1008, "throttled"),
        Reply(503, b"Service Unavailable."),
    ],
)
def test_an_overload_failed_for_certain(reply: Reply) -> None:
    assert error_of(Overloaded, BUY, reply).status == reply.status
    error_of(Overloaded, READ, reply)


@pytest.mark.parametrize(
    "reply",
    [
        refusal(503, -1000, "Unknown error"),
        refusal(503, None, "anything else"),
        Reply(503, b""),
        refusal(400, -1006, "unexpected"),
        refusal(400, -1007, "timeout"),
        refusal(500, -1000, "oops"),
        refusal(400, -1000, "unknown"),
        Reply(502, b"<html>"),
        Reply(504, b"<html>"),
        refusal(408, -1, "backend"),
        refusal(409, -2021, "in part"),
        Reply(302, b""),
    ],
)
def test_what_is_not_documented_as_failed_is_unknown_for_an_order_and_unanswered_for_a_read(reply: Reply) -> None:
    error = error_of(OutcomeUnknown, BUY, reply)
    assert (error.call, error.status) == (BUY, reply.status)
    assert error_of(NoAnswer, READ, reply).status == reply.status


@pytest.mark.parametrize(
    ("call", "sent", "kind"),
    [(BUY, True, OutcomeUnknown), (BUY, False, NotSent), (READ, True, NoAnswer), (READ, False, NotSent)],
)
def test_a_lost_connection_matters_by_whether_the_request_left(call: Call[Any], sent: bool, kind: type[Any]) -> None:
    flow = rest_flow(call, session(), ADDRESS)
    next(flow)
    with pytest.raises(kind) as caught:
        flow.throw(Failure("it broke", sent=sent))
    assert caught.value.cause == "it broke"
    assert caught.value.call == call


def test_the_websocket_tells_errors_in_the_same_way() -> None:
    flow = ws_flow(WS_PLACE.call(dict(BUY.parameters)), session(), lambda: "1")
    next(flow)
    with pytest.raises(Rejected, match="status 400, code -2011"):
        flow.send(refusal(400, -2011, "gone"))


def test_a_call_of_the_other_interface_is_a_mistake_of_the_program() -> None:
    with pytest.raises(TypeError, match="not a REST operation"):
        next(rest_flow(WS_LOOK.call({}), session(), ADDRESS))
    with pytest.raises(TypeError, match="not a WebSocket API operation"):
        next(ws_flow(READ, session(), lambda: "1"))
