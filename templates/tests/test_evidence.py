"""What an answer proves: success, rejection, or neither."""

from __future__ import annotations

from typing import Any

import pytest
from invented import BUY, DROP, LOOK, PLACE, session
from msgspec.structs import replace
from test_documented_proofs import PRODUCTS, documented

from binance_derivatives import NoAnswer, OutcomeUnknown, Rejected, Rejection, Unsettled, portfolio
from binance_derivatives._core.operation import Call
from binance_derivatives._core.proof import Proof
from binance_derivatives._core.terms import Retry
from binance_derivatives._protocol.evidence import code_of, doubt
from binance_derivatives._protocol.flow import rest_flow
from binance_derivatives._protocol.replies import Reply, refused
from binance_derivatives.errors import Refusal
from binance_derivatives.usdm.rest import trade

ADDRESS = "https://exchange.example"
ORDER = trade.new_order(symbol="BTCUSDT", side="BUY", type="MARKET", quantity=1, new_client_order_id="mine")


def outcome(call: Call[Any], body: bytes, status: int = 200) -> Any:
    """Give the value of a call that gets one reply, or its error."""
    flow = rest_flow(call, session(), ADDRESS)
    next(flow)
    try:
        flow.send(Reply(status, body))
    except StopIteration as done:
        return done.value.value
    except Exception as error:
        return error
    raise AssertionError("the call is made again")


@pytest.mark.parametrize(
    "body",
    [
        *(b"{}", b"null", b"[]", b'"ok"', b"", b"  ", b"true", b"<html>down</html>", b'{"success":false}'),
        *(b'{"code":0,"msg":"success"}', b'{"code":200}', b'{"msg":"ok"}', b'{"orderId":null,"clientOrderId":""}'),
        *(b'{"symbol":"BTCUSDT"}', b'{"symbol":"BTCUSDT","orderId":"","clientOrderId":""}'),
        *(b'{"orderId":1,"clientOrderId":"other"}', b'{"orderId":1', b"[" * 100_000),
        *(b'{"orderId":true}', b'{"orderId":false,"clientOrderId":[]}', b'{"orderId":{}}', b'{"orderId":1.5}'),
        *(b'{"code":-1000,"msg":"?"}', b'{"code":-1006,"msg":"?"}', b'{"code":"-1007","msg":"?"}', b'{"code":-2010}'),
        b'{"code":-51999,"msg":"?"}',
    ],
)
def test_an_order_that_is_answered_without_evidence_may_have_been_placed_or_not(body: bytes) -> None:
    assert type(outcome(ORDER, body)) is OutcomeUnknown


@pytest.mark.parametrize("code", [b'"code"', b'"c\\u006fde"', b'"\\u0063ode"'])
def test_a_code_is_read_however_its_name_is_spelt(code: bytes) -> None:
    said = b'{%b:-2010,"msg":"no"}' % code
    assert isinstance(outcome(ORDER, said), Rejected)
    assert isinstance(outcome(LOOK.call({}), said), Rejected)
    assert type(outcome(LOOK.call({}), b'{%b:-1000,"msg":"?"}' % code)) is NoAnswer


@pytest.mark.parametrize("status", [201, 202, 204, 206])
def test_a_success_that_no_page_documents_proves_nothing(status: int) -> None:
    body = b'{"orderId":1,"clientOrderId":"mine"}'
    assert type(outcome(ORDER, body, status)) is OutcomeUnknown


@pytest.mark.parametrize("status", ["NEW", "PARTIALLY_FILLED"])
def test_an_answer_that_shows_the_order_standing_is_no_proof_of_its_cancel(status: str) -> None:
    cancel = trade.cancel_order(symbol="BTCUSDT", orig_client_order_id="mine")
    body = b'{"orderId":1,"clientOrderId":"mine","status":"%s"}'
    assert type(outcome(cancel, body % status.encode())) is OutcomeUnknown
    assert outcome(cancel, body % b"CANCELED").order_id == 1
    assert outcome(ORDER, body % status.encode()).order_id == 1


def test_an_order_that_shows_its_id_was_placed_whatever_else_is_missing() -> None:
    placed = outcome(ORDER, b'{"orderId":1,"clientOrderId":"mine"}')
    assert (placed.order_id, placed.client_order_id) == (1, "mine")
    assert outcome(ORDER, b'{"orderId":1}').order_id == 1


@pytest.mark.parametrize("status", [200, 400, 404, 451])
@pytest.mark.parametrize(
    "body", [b'{"code":-2010,"msg":"no"}', b'{"code":"-2010","msg":""}', b'{"msg":"%b","code":-99999}' % (b"a" * 9000)]
)
def test_the_exchanges_own_error_is_a_rejection_however_long_it_talks(status: int, body: bytes) -> None:
    assert isinstance(outcome(ORDER, body, status), Rejected)


@pytest.mark.parametrize("status", [400, 404, 408, 409, 413, 421, 425, 499, 500, 502, 503, 504])
@pytest.mark.parametrize(
    "body", [b"", b"<html>", b'{"239999":"maintenance"}', b'{"code":-2010}', b'{"code":12,"msg":"x"}', b"[]"]
)
def test_a_refusal_without_the_exchanges_error_is_not_certain(status: int, body: bytes) -> None:
    assert type(outcome(ORDER, body, status)) is OutcomeUnknown


@pytest.mark.parametrize("status", [403, 418, 429])
def test_what_is_documented_to_mean_not_done_needs_no_body(status: int) -> None:
    assert isinstance(outcome(ORDER, b"<html>", status), Rejected)


@pytest.mark.parametrize(
    ("code", "body", "proves"),
    [
        (200, b'{"code":200,"msg":"success"}', True),
        (200, b'{"code":"200","msg":"success"}', True),
        ("200", b'{"code":200}', True),
        (200, b'{"code":0,"msg":"success"}', False),
        (200, b'{"msg":"success"}', False),
        (0, b'{"code":0,"msg":"success"}', True),
        (0, b'{"code":false}', False),
        (None, b'{"msg":"success"}', True),
        (None, b'{"msg":"success","code":200}', False),
        (None, b"{}", False),
    ],
)
def test_a_confirmation_has_the_documented_code(code: int | str | None, body: bytes, proves: bool) -> None:
    call = replace(BUY, operation=replace(PLACE, proof=Proof("confirmation", code=code)))
    assert (doubt(call, body) is None) is proves


def test_nothing_is_an_object_without_a_code() -> None:
    call = replace(BUY, operation=replace(PLACE, proof=Proof("nothing")))
    assert doubt(call, b"{}") is None and doubt(call, b'{"listenKey":"a"}') is None
    assert doubt(call, b'{"code":200}') and doubt(call, b"[]") and doubt(call, b"")


BATCH = replace(DROP, proof=Proof("batch", repeats=(("ids", "ticketId"),), shows=("ticketId",), each=("ids", "labels")))
TICKET = b'{"ticketId":%d,"price":"1","side":"BUY"}'


def test_a_batch_is_judged_element_by_element() -> None:
    elements = [TICKET % 1, b'{"code":-2011,"msg":"gone"}', b'{"code":-1007,"msg":"timeout"}']
    first, second, third = outcome(BATCH.call({"ids": [1, 2, 3]}), b"[" + b",".join(elements) + b"]")
    assert first.ticket_id == 1
    assert second == Rejection(-2011, "gone")
    assert (third.code, third.msg) == (-1007, "timeout")
    assert isinstance(third, Unsettled)


@pytest.mark.parametrize("element", [b"{}", b'{"code":-2010}', b"null", TICKET % 7, b'{"price":"1"}', b'"ok"', b"[]"])
def test_an_element_that_proves_nothing_is_neither_done_nor_rejected(element: bytes) -> None:
    first, second = outcome(BATCH.call({"ids": [1, 2]}), b"[" + (TICKET % 1) + b"," + element + b"]")
    assert first.ticket_id == 1
    assert isinstance(second, Unsettled)


@pytest.mark.parametrize("body", [b"[]", b"[" + (TICKET % 1) + b"]", b"{}"])
def test_a_batch_with_another_number_of_elements_proves_nothing(body: bytes) -> None:
    assert type(outcome(BATCH.call({"ids": [1, 2]}), body)) is OutcomeUnknown


def test_a_read_is_judged_by_its_kind_and_a_query_by_its_order() -> None:
    for body in (b"{}", b'{"unheard":1}', b'{"success":false}'):
        assert not isinstance(outcome(replace(LOOK, proof=Proof("object")).call({}), body), Exception)
    assert type(outcome(replace(LOOK, proof=Proof("object")).call({}), b"[]")) is NoAnswer
    query = trade.query_order(symbol="BTCUSDT", order_id=5)
    assert type(outcome(query, b'{"orderId":6}')) is NoAnswer
    assert outcome(query, b'{"orderId":5}').order_id == 5


def test_a_wait_without_measure_is_cut() -> None:
    banned = outcome(ORDER, b'{"code":-1003,"msg":"banned until 9999999999999"}', 418)
    assert banned.until == session().time.now() + 3 * 24 * 3_600_000


@pytest.mark.parametrize(
    ("body", "proves"),
    [
        (b'{"unheard":1}', False),
        (b'{"note":"","unheard":1,"code":5,"msg":"x"}', False),
        (b'{"note":null}', False),
        (b'{"code":5}', False),
        (b'{"unheard":"","note":"a"}', True),
        (b'{"code":5,"ticketId":1}', True),
        (b'{"ticketId":1,"success":false}', False),
        (b'{"ticketId":1,"complete":false}', False),
        (b'{"ticketId":1,"success":true,"complete":true}', True),
        (b'{"ticketId":1,"success":null}', True),
    ],
)
def test_only_a_documented_member_that_is_not_empty_shows_success_and_none_beside_a_failure(
    body: bytes, proves: bool
) -> None:
    for shows in ((), ("note", "ticketId")):
        call = replace(BUY, operation=replace(PLACE, proof=Proof("object", shows=shows)))
        assert isinstance(outcome(call, body), OutcomeUnknown) is not proves


def test_an_order_that_says_it_was_no_success_may_have_been_placed_or_not() -> None:
    assert type(outcome(ORDER, b'{"orderId":1,"clientOrderId":"mine","success":false}')) is OutcomeUnknown


@pytest.mark.skipif(not hasattr(portfolio.Rest, "cancel_um_algo_order"), reason="before portfolio margin had it")
def test_a_cancel_that_says_it_is_not_complete_may_have_been_done_or_not() -> None:
    cancel = portfolio.Rest.cancel_um_algo_order(algo_id=5)
    assert type(outcome(cancel, b'{"complete":false}')) is OutcomeUnknown
    assert outcome(cancel, b'{"complete":true}').complete is True


DEEP = Proof(
    "object",
    repeats=(
        *(("ticketId", "ticket.id"), ("label", "orders[].label"), ("side", "orders[1].of.side")),
        *(("ticketId", "ids[1]"), ("label", "many[10].label")),
    ),
)


@pytest.mark.parametrize(
    ("answer", "contradicted"),
    [
        (b'{"ticket":{"id":7},"orders":[{"label":"a"},{"label":"a","of":{"side":"BUY"}}]}', None),
        (b'{"ticket":{"id":"7"}}', None),
        (b'{"ticket":{"id":8}}', "id 8"),
        (b'{"ticket":7}', None),
        (b'{"ticket":[{"id":8}],"orders":{"label":"b"}}', None),
        (b'{"orders":[]}', None),
        (b'{"orders":[{"label":"b"}]}', "label 'b'"),
        (b'{"orders":[{"label":"a"},{"label":"b"}]}', "label 'b'"),
        (b'{"orders":[{"label":""},{"label":null},{}]}', None),
        # The second alone is meant.
        (b'{"orders":[{"of":{"side":"SELL"}},{"of":{"side":"BUY"}},{"of":{"side":"SELL"}}]}', None),
        (b'{"orders":[{},{"of":{"side":"SELL"}}]}', "side 'SELL'"),
        (b'{"orders":[{}],"ids":5}', None),
        (b'{"ids":[8,7,8]}', None),
        (b'{"ids":[7,8]}', "ids[1] 8"),
        (b'{"many":[{},{"label":"b"}%b]}' % (b",{}" * 20), None),
        (b'{"many":[{}%b,{"label":"b"}]}' % (b",{}" * 9), "label 'b'"),
        (b'{"many":[{}%b,{"label":"b"}]}' % (b",{}" * 10), None),
    ],
)
def test_an_id_is_compared_wherever_the_answer_repeats_it(answer: bytes, contradicted: str | None) -> None:
    call = replace(BUY, operation=replace(PLACE, proof=DEEP))
    call = replace(call, parameters=(*call.parameters, ("ticketId", 7), ("label", "a")))
    why = doubt(call, b'{"note":"a",' + answer[1:])
    assert (
        (why is None)
        if contradicted is None
        else (why is not None and why.startswith(f"the answer is about {contradicted}"))
    )


ONE_OR_ALL = replace(LOOK, proof=Proof("either"), many_without="label")


@pytest.mark.parametrize(
    ("body", "why"),
    [
        (b'{"ticketId":1}', None),
        (b'[{"ticketId":1}]', None),
        (b"[]", "the answer is a list of 0, expected one"),
        (b"[{},{}]", "the answer is a list of 2, expected one"),
        (b" \n[{},{}]", "the answer is a list of 2, expected one"),
        (b"[{}", "the answer is not JSON"),
        (b"[" * 100_000, "the answer is not JSON"),
    ],
    ids=lambda value: str(value)[:30],
)
def test_who_asks_for_one_thing_gets_it_or_a_list_of_it_alone(body: bytes, why: str | None) -> None:
    assert doubt(ONE_OR_ALL.call({"label": "a"}), body) == why
    # Without the parameter a list of any length is what was asked for.
    assert doubt(ONE_OR_ALL.call({}), b"[{},{}]") is None


@pytest.mark.parametrize(
    ("code", "read"),
    [
        ("-2010", -2010),
        ("12", 12),
        ("999999999", 999_999_999),
        ("-999999999", -999_999_999),
        ("9999999999", None),
        ("", None),
        ("-", None),
        ("--1", None),
        ("1.5", None),
        ("x1", None),
        ("\u0663", None),
        (999_999_999, 999_999_999),
        (10**9, None),
        (-(10**9), None),
        (True, None),
        (1.0, None),
        (None, None),
    ],
)
def test_a_code_is_a_number_of_at_most_nine_digits_or_its_text(code: object, read: int | None) -> None:
    assert code_of(code) == read


@pytest.mark.parametrize("kind", ["list", "either"])
def test_a_change_that_is_answered_with_a_list_of_no_items_is_proven_by_the_list(kind: Any) -> None:
    call = replace(BUY, operation=replace(PLACE, proof=Proof(kind)))
    assert doubt(call, b"[1]") is None and doubt(call, b"[]") is None
    assert doubt(call, b"5") and (doubt(call, b"{}") is None) is (kind == "either")


def test_every_operation_that_changes_something_has_a_proof_of_its_own() -> None:
    for product in PRODUCTS:
        for call, _ in documented(product):
            operation = call.operation
            if operation.retry is not Retry.READ:
                assert operation.proof.kind != "either", str(operation)


def test_an_unknown_outcome_is_told_with_status_and_code() -> None:
    error = refused(BUY, Refusal(200, -1007, "timeout"))
    assert isinstance(error, OutcomeUnknown)
    assert (error.status, error.code) == (200, -1007)
