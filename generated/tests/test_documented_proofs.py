"""What every operation's documented answer proves, and no longer proves when an id that was sent is another one in it.

The calls and the answers are those in the tables of the products' tests; what was sent is put into the answers by code that the
client does not share. The documented errors are those that the catalogue of the exchange on loopback lists.
"""

from __future__ import annotations

import copy
import importlib
import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

import pytest
from invented import session
from msgspec.structs import replace
from repeating import catalog, documented_of, places, sent_in, with_sent

import binance_derivatives
from binance_derivatives import BinanceError, NoAnswer, OutcomeUnknown, Rejected, Rejection, Unsettled
from binance_derivatives._core.operation import Call, Operation, RestOperation
from binance_derivatives._core.terms import Retry, Security
from binance_derivatives._protocol.flow import Flow, plain_success, rest_flow, ws_flow
from binance_derivatives._protocol.replies import Reply
from binance_derivatives._protocol.requests import Send

PACKAGE = Path(binance_derivatives.__file__).parent
PRODUCTS = sorted(path.parent.name for path in PACKAGE.glob("[a-z]*/client.py"))
# The exchange's names for these: UNKNOWN, UNEXPECTED_RESP and TIMEOUT.
OPEN: Final = (-1000, -1006, -1007, -51999)
Pair = tuple[str, str, str]
# Their answers have a code, or repeat ids below their own members, which a close look reads.
DEEP: Final = frozenset(
    {
        *("rest/cancel_algo_order", "ws-api/cancel_algo_order"),
        *("rest/new_margin_oco_order", "rest/cancel_margin_oco_order"),
    }
)
is_an_id = re.compile(r"(Id|Ids|IdList|MatchingKey)(\[\])?$").search
names_an_order = re.compile(r"(order|strategy|algo)\w*Id$|SettlementKey$", re.I).search


def outcome(call: Call[Any], body: bytes, status: int = 200) -> Any:
    """Give the value of a call that gets one reply, or its error."""
    made = session()
    flow: Flow[Any, Any] = (
        rest_flow(call, made, "https://exchange.example")
        if isinstance(call.operation, RestOperation)
        else ws_flow(call, made, lambda: "1")
    )
    next(flow)
    try:
        flow.send(Reply(status, body))
    except StopIteration as done:
        return done.value.value
    except BinanceError as error:
        return error
    raise AssertionError(f"{call} is made again")


def proven(call: Call[Any], answer: Any) -> bool:
    """Whether a call that is answered so counts as done, each item of it where there are several."""
    body = json.dumps(answer).encode()
    result = outcome(call, body)
    if isinstance(result, list):
        done = not any(isinstance(one, Unsettled) for one in result)
    else:
        assert not isinstance(result, Rejected)
        done = not isinstance(result, OutcomeUnknown | NoAnswer)
    # What is recognised at a glance is what a close look finds.
    assert done or not recognised(call, body)
    return done


def recognised(call: Call[Any], body: bytes) -> bool:
    """Whether the decoded answer is taken for a proof by itself."""
    return plain_success(call, session(), Send("GET", "", {}), Reply(200, body)) is not None


def documented(product: str) -> Iterator[tuple[Call[Any], Any]]:
    """Yield the calls in the tables of a product's tests, each with its documented answer, what was sent put in."""
    for path in sorted(Path(__file__).parent.glob(f"{product}/test_[rw]*.py")):
        module = importlib.import_module(f"{product}.{path.stem}")
        answers: list[tuple[Operation[Any], str]] = module.ANSWERS
        for call, wire in module.ACCEPTED:
            text = next(text for operation, text in answers if operation is call.operation)
            answer, known = json.loads(text), documented_of(call)
            yield call, with_sent(known, sent_in(wire), answer) if known.repeats else answer


def name_of(call: Call[Any]) -> str:
    return documented_of(call).key


@pytest.mark.parametrize("product", PRODUCTS)
def test_the_documented_answer_of_every_operation_proves_success(product: str) -> None:
    proved: dict[str, bool] = {}
    for call, answer in documented(product):
        proved[name_of(call)] = proved.get(name_of(call), True) and proven(call, answer)
    assert proved == {operation.key: True for operation in catalog(product).operations}


@pytest.mark.parametrize("product", PRODUCTS)
def test_the_documented_answers_of_orders_are_recognised_at_a_glance(product: str) -> None:
    orders = [(call, answer) for call, answer in documented(product) if call.operation.proof.shows]
    orders = [(call, answer) for call, answer in orders if call.operation.proof.kind == "object"]
    missed = {name_of(call) for call, answer in orders if not recognised(call, json.dumps(answer).encode())}
    assert missed <= DEEP


def repeated(call: Call[Any], answer: Any) -> Iterator[tuple[str, str]]:
    """Yield the ids that come back, by what the exchange on loopback does: of what is sent, or of an item, and of the answer."""
    labels = documented_of(call).repeats
    batch = isinstance(answer, list) and any("[]" in label for label in labels)
    one = isinstance(answer, dict) and call.operation.proof.kind != "either"
    for label, paths in labels.items() if batch or one else ():
        listed, _, member = label.rpartition("[]")
        if is_an_id(label) and (batch or not listed):
            yield from ((member.removeprefix(".") or listed, path.removeprefix("[].")) for path in paths)


def with_id(call: Call[Any], answer: Any, parameter: str, path: str) -> Iterator[tuple[Call[Any], Any, str]]:
    """Yield a call that sends an id, once for each item, its answer with the id in it, and where it stands there."""
    sent = dict(call.parameters)
    if isinstance(answer, dict):
        value = sent.get(parameter, _made_up(answer, path))
        for one in [to for name, to in repeated(call, answer) if name == parameter]:
            answer = _put(answer, one, value)
        yield replace(call, parameters=tuple((sent | {parameter: value}).items())), answer, path
        return
    for name in call.operation.proof.each:
        for index, item in enumerate(sent.get(name, ())):
            where = f"[{index}].{path}"
            given = item.get(parameter) if isinstance(item, Mapping) else item if parameter == name else None
            value = _made_up(answer, where) if given is None else given
            if isinstance(item, Mapping) or given is not None:
                items = [{**item, parameter: value} if isinstance(item, Mapping) else item]
                changed = (*sent[name][:index], *items, *sent[name][index + 1 :])
                parameters = tuple((sent | {name: changed}).items())
                yield replace(call, parameters=parameters), _put(answer, where, value), where


def _made_up(answer: Any, path: str) -> Any:
    number = any(isinstance(box[key], int) for box, key in places(answer, path))
    return 7_000_000_007 if number else "made-up-0007"


def _put(answer: Any, path: str, value: Any) -> Any:
    changed = copy.deepcopy(answer)
    for box, key in places(changed, path):
        box[key] = int(value) if isinstance(box[key], int) else str(value)
    return changed


def another(answer: Any, path: str) -> Any:
    """The same answer about another order."""
    changed = copy.deepcopy(answer)
    for box, key in places(changed, path):
        box[key] = box[key] + 1 if isinstance(box[key], int) else f"{box[key]}x"
    return changed


# What answers have since a day after that of the documented examples.
LATER = {"modifyId"}


@pytest.mark.parametrize("product", [one for one in PRODUCTS if one != "portfolio_pro"])
def test_an_answer_with_any_one_of_the_ids_that_were_sent_altered_proves_nothing(product: str) -> None:
    left: set[Pair] = set()
    tried: set[Pair] = set()
    for call, documented_answer in documented(product):
        for parameter, path in repeated(call, documented_answer):
            pair = (name_of(call), parameter, path)
            if parameter not in LATER:
                left.add(pair)
            for made, answer, where in with_id(call, documented_answer, parameter, path):
                if list(places(answer, where)):
                    assert (pair, proven(made, answer)) == (pair, True)
                    assert (pair, proven(made, another(answer, where))) == (pair, False)
                    tried.add(pair)
    assert left - tried == set()
    assert len(tried) > 7


def test_portfolio_margin_pro_repeats_no_ids() -> None:
    # Else it belongs into the test before this one.
    assert not [pair for call, answer in documented("portfolio_pro") for pair in repeated(call, answer)]


# The page shows of its answer no more than that it is complete.
SHOWS_NO_ID = {"portfolio rest/cancel_um_algo_order"}


@pytest.mark.parametrize("product", PRODUCTS)
def test_every_id_that_an_order_can_be_asked_for_by_is_compared_and_one_of_them_has_to_come(product: str) -> None:
    lacking: set[str] = set()
    for call, _ in documented(product):
        operation = call.operation
        outcome = operation.outcome
        named = {source for _, source in outcome.by} if outcome is not None else set[str]()
        named |= set(operation.client_ids)
        compared = {parameter for parameter, _ in operation.proof.repeats}
        if named and not (named <= compared and operation.proof.shows):
            lacking.add(f"{product} {name_of(call)}")
    assert lacking == SHOWS_NO_ID & {f"{product} {name_of(call)}" for call, _ in documented(product)}


@pytest.mark.parametrize("product", PRODUCTS)
def test_an_answer_that_says_it_is_no_success_proves_none(product: str) -> None:
    for call, answer in documented(product):
        said = [name for name in ("success", "complete") if isinstance(answer, dict) and answer.get(name) is True]
        for name in said if call.operation.retry is not Retry.READ else ():
            assert (name_of(call), proven(call, {**answer, name: False})) == (name_of(call), False)


@pytest.mark.parametrize("product", PRODUCTS)
def test_an_answer_without_the_ids_that_were_sent_contradicts_nothing(product: str) -> None:
    for call, answer in documented(product):
        proof = call.operation.proof
        for _, path in proof.repeats if proof.kind == "object" else ():
            kept = copy.deepcopy(answer)
            for box, key in places(kept, path):
                box[key] = ""
            if not proof.shows or any(kept.get(name) for name in proof.shows):
                assert (name_of(call), path, proven(call, kept)) == (name_of(call), path, True)


KEEPS_ALIVE = ("PUT", "userDataStream.ping")


@pytest.mark.parametrize("product", [one for one in PRODUCTS if one != "portfolio_pro"])
def test_a_listen_key_is_kept_alive_by_an_empty_object(product: str) -> None:
    keepalives = [(call, answer) for call, answer in documented(product) if documented_of(call).method in KEEPS_ALIVE]
    keepalives = [(call, answer) for call, answer in keepalives if call.operation.security is Security.USER_STREAM]
    puts = [call.operation.path for call, _ in keepalives if isinstance(call.operation, RestOperation)]
    assert puts and all(path.endswith("/listenKey") for path in puts)
    for call, answer in keepalives:
        assert proven(call, {}) and proven(call, answer)
        assert not proven(call, {"code": 200}) and not proven(call, [])


@pytest.mark.parametrize("product", PRODUCTS)
def test_a_write_is_not_proven_by_what_shows_nothing(product: str) -> None:
    tried = 0
    for call, shown in documented(product):
        if call.operation.retry is not Retry.READ and shown != {} and "keepalive" not in name_of(call):
            tried += 1
            for answer in (None, "ok", {}, {"success": False}, {"code": 17, "msg": "?"}):
                assert (name_of(call), answer, proven(call, answer)) == (name_of(call), answer, False)
    assert tried > 5


@pytest.mark.parametrize("product", [one for one in PRODUCTS if one != "portfolio_pro"])
def test_an_order_that_shows_none_of_its_ids_is_not_proven_by_all_else_that_it_shows(product: str) -> None:
    tried = 0
    for call, answer in documented(product):
        if call.operation.retry is not Retry.READ and isinstance(answer, dict):
            kept = {name: value for name, value in answer.items() if not names_an_order(name)}
            tried += len(kept) < len(answer)
            assert len(kept) == len(answer) or (name_of(call), proven(call, kept)) == (name_of(call), False)
    assert tried > 5


def test_what_is_documented_as_true_proves_nothing_when_it_is_false() -> None:
    tried = set[str]()
    calls = [pair for product in PRODUCTS for pair in documented(product)]
    for call, answer in calls:
        for name in {"success", "complete"} & answer.keys() if isinstance(answer, dict) else ():
            tried.add(name_of(call))
            assert (name_of(call), proven(call, answer | {name: False})) == (name_of(call), False)
    there = {name_of(call) for call, _ in calls}
    assert tried == {"rest/cancel_um_algo_order", "rest/margin_repay_debt"} & there


@pytest.mark.parametrize("product", PRODUCTS)
@pytest.mark.parametrize("status", [200, 400])
def test_the_documented_error_bodies_are_rejections_but_for_those_that_leave_it_open(product: str, status: int) -> None:
    errors = catalog(product).errors
    assert len(errors) > 100
    # One call of each interface that changes something.
    writes = {type(call.operation): call for call, _ in documented(product) if call.operation.retry is not Retry.READ}
    assert len(writes) == (2 if product in ("usdm", "coinm") else 1)
    for call in writes.values():
        for code, error in errors.items():
            result = outcome(call, json.dumps({"code": int(code), "msg": error.msg}).encode(), status)
            assert (code, isinstance(result, Rejected)) == (code, int(code) not in OPEN)
            assert (code, result.code) == (code, int(code))


@pytest.mark.parametrize("product", [one for one in PRODUCTS if not one.startswith("portfolio")])
def test_the_documented_error_bodies_in_a_batch_are_rejections_too(product: str) -> None:
    call, answer = next(one for one in documented(product) if one[0].operation.proof.kind == "batch")
    for code, error in catalog(product).errors.items():
        items = [{"code": int(code), "msg": error.msg}, *answer[1:]]
        first = outcome(call, json.dumps(items).encode())[0]
        kind = Unsettled if int(code) in OPEN else Rejection
        assert (code, type(first), first.code) == (code, kind, int(code))
