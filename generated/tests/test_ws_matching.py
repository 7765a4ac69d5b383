"""Which request a message answers, by hand: no socket, no event loop."""

from __future__ import annotations

import json
import logging
from math import inf
from typing import Any

import pytest

from binance_derivatives._protocol.replies import Failure, Reply
from binance_derivatives._protocol.requests import Frame
from binance_derivatives._ws.matching import Pending, Unanswered

LIMITS = '[{"rateLimitType": "ORDERS", "count": 3}]'


class Answer:
    """Keeps what a request came to."""

    def __init__(self) -> None:
        self.outcome: Reply | BaseException | None = None

    def done(self) -> bool:
        return self.outcome is not None

    def set_result(self, result: Reply, /) -> None:
        assert self.outcome is None
        self.outcome = result

    def set_exception(self, exception: BaseException, /) -> None:
        assert self.outcome is None
        self.outcome = exception

    @property
    def status(self) -> int | None:
        return self.outcome.status if isinstance(self.outcome, Reply) else None


def asked(unanswered: Unanswered, *identities: str, keyed: bool = True, deadline: float = inf) -> list[Answer]:
    answers = [Answer() for _ in identities]
    for identity, answer in zip(identities, answers, strict=True):
        unanswered.add(Pending(Frame(identity, b"", keyed), answer, 7.0, deadline))
    return answers


def tell(unanswered: Unanswered, identity: Any, status: int = 200, **members: Any) -> None:
    unanswered.read(json.dumps({"id": identity, "status": status} | members).encode())


def test_answers_in_any_order_find_their_requests() -> None:
    unanswered = Unanswered()
    answers = asked(unanswered, "a", "b", "c")
    for identity in "cab":
        tell(unanswered, identity, result={"of": identity})
    bodies = [answer.outcome.body for answer in answers if isinstance(answer.outcome, Reply)]
    assert bodies == [b'{"of": "a"}', b'{"of": "b"}', b'{"of": "c"}']
    assert not unanswered.waiting


def test_an_answer_keeps_its_bytes_and_those_of_its_limits() -> None:
    unanswered = Unanswered()
    (full,) = asked(unanswered, "a")
    unanswered.read(b'{"id":"a","rateLimits":%b,"status":200,"result": {"x":  1.10}}' % LIMITS.encode())
    assert full.outcome == Reply(200, b'{"x":  1.10}', {}, LIMITS.encode())
    (refused,) = asked(unanswered, "b")
    tell(unanswered, "b", 400, error={"code": -2011, "msg": "gone"}, result=None)
    assert refused.outcome == Reply(400, b'{"code": -2011, "msg": "gone"}', {}, None)


def test_an_answer_that_comes_twice_answers_once(caplog: pytest.LogCaptureFixture) -> None:
    unanswered = Unanswered()
    first, second = asked(unanswered, "a", "b")
    with caplog.at_level(logging.WARNING):
        tell(unanswered, "a")
        tell(unanswered, "a", 400, error={"code": -1, "msg": "no"})
    assert (first.status, second.outcome) == (200, None)
    assert "an answer of status 400 is to no request that is waited for" in caplog.text


@pytest.mark.parametrize("identity", ["unknown", "", 7, 1.5, ["a"], {"a": 1}, True])
def test_an_answer_with_another_id_is_given_to_no_request(identity: Any) -> None:
    unanswered = Unanswered()
    (answer,) = asked(unanswered, "a")
    for status in (200, 400, 401):
        tell(unanswered, identity, status, error={"code": -2015, "msg": "no"})
    assert answer.outcome is None


@pytest.mark.parametrize("text", ["[]", "7", "null", '"a"', "{}", '{"event":{}}', '{"id":"a","status":"200"}'])
def test_json_that_is_no_answer_is_ignored(text: str) -> None:
    unanswered = Unanswered()
    (answer,) = asked(unanswered, "a")
    unanswered.read(text.encode())
    assert answer.outcome is None


@pytest.mark.parametrize("text", [b"", b"{", b"\0", b"[1]x", b'{"id":"a","status":200', b"\xff"])
def test_what_is_not_json_is_an_error(text: bytes) -> None:
    unanswered = Unanswered()
    (answer,) = asked(unanswered, "a")
    with pytest.raises(ValueError):
        unanswered.read(text)
    assert answer.outcome is None


def test_a_request_fails_at_its_deadline_and_its_late_answer_is_dropped() -> None:
    unanswered = Unanswered()
    (late,) = asked(unanswered, "a", deadline=10.0)
    (patient,) = asked(unanswered, "b", deadline=20.0)
    assert unanswered.expire(9.0) == 10.0
    assert unanswered.expire(10.0) == 20.0
    assert isinstance(late.outcome, Failure) and (late.outcome.cause, late.outcome.sent) == (
        "no answer within 7 s",
        True,
    )
    assert unanswered.overdue == 1
    tell(unanswered, "a")
    assert unanswered.overdue == 0
    assert patient.outcome is None
    assert unanswered.expire(20.0) == inf


def test_an_id_is_not_used_again_before_its_answer_came_even_if_nobody_waits_for_it() -> None:
    """The late answer to the first request would be taken for one to the second."""
    unanswered = Unanswered()
    (first,) = asked(unanswered, "a")
    (second,) = asked(unanswered, "a")
    assert isinstance(second.outcome, ValueError)
    unanswered.give_up("a", first)
    (third,) = asked(unanswered, "a")
    assert isinstance(third.outcome, ValueError)
    tell(unanswered, "a")
    (fourth,) = asked(unanswered, "a")
    assert fourth.outcome is None


def test_giving_up_concerns_the_one_request() -> None:
    unanswered = Unanswered()
    (mine,) = asked(unanswered, "a")
    assert not unanswered.give_up("a", Answer())
    assert not unanswered.give_up("b", mine)
    assert unanswered.give_up("a", mine)
    assert not unanswered.give_up("a", mine)


def test_an_answer_to_a_revoked_key_rejects_the_one_request_with_a_key() -> None:
    unanswered = Unanswered()
    (order,) = asked(unanswered, "a")
    (public,) = asked(unanswered, "b", keyed=False)
    tell(unanswered, None, 401, error={"code": -2015, "msg": "no"})
    assert (order.status, public.outcome) == (401, None)
    tell(unanswered, "b")
    assert public.status == 200


def test_answers_without_an_id_wait_until_it_is_certain_whose_they_are() -> None:
    unanswered = Unanswered()
    answers = asked(unanswered, "a", "b", "c")
    tell(unanswered, None, 401, error={"code": -2015, "msg": "no"})
    tell(unanswered, None, 401, error={"code": -2015, "msg": "no"})
    assert [answer.outcome for answer in answers] == [None, None, None]
    tell(unanswered, "b")
    assert [answer.status for answer in answers] == [401, 200, 401]


def test_an_answer_without_an_id_may_be_that_of_a_request_given_up() -> None:
    """The order that is still waited for may stand: it must not be called rejected."""
    unanswered = Unanswered()
    given_up, waiting = asked(unanswered, "a", "b")
    unanswered.give_up("a", given_up)
    tell(unanswered, None, 401, error={"code": -2015, "msg": "no"})
    assert waiting.outcome is None
    tell(unanswered, "a")
    assert waiting.status == 401


def test_on_a_connection_with_a_logon_an_answer_without_an_id_may_be_to_any_request() -> None:
    unanswered = Unanswered()
    unanswered.logged_on()
    (order,) = asked(unanswered, "a")
    (public,) = asked(unanswered, "b", keyed=False)
    tell(unanswered, None, 401, error={"code": -2015, "msg": "no"})
    assert (order.outcome, public.outcome) == (None, None)
    tell(unanswered, "b")
    assert order.status == 401


@pytest.mark.parametrize("status", [200, 400, 403, 500])
def test_another_answer_without_an_id_is_ignored(status: int) -> None:
    unanswered = Unanswered()
    (answer,) = asked(unanswered, "a")
    tell(unanswered, None, status, error={"code": -1, "msg": "no"})
    assert answer.outcome is None


def test_the_end_of_a_connection_fails_all_that_wait() -> None:
    unanswered = Unanswered()
    answers = asked(unanswered, "a", "b")
    unanswered.fail("the cable is cut")
    assert [str(answer.outcome) for answer in answers] == ["the cable is cut"] * 2
    assert [getattr(answer.outcome, "sent", None) for answer in answers] == [True, True]


NO = {"code": -2019, "msg": "no"}


@pytest.mark.parametrize(
    ("status", "members"),
    [
        (200, {"result": {"orderId": 1}, "error": NO}),
        (200, {"result": {}, "error": {}}),
        (400, {"result": {"orderId": 1}, "error": NO}),
        (400, {"result": {"orderId": 1}}),
        (429, {"result": {"orderId": 1}, "error": None}),
    ],
)
def test_an_answer_that_contradicts_itself_says_nothing_of_its_request(status: int, members: dict[str, Any]) -> None:
    """The order may stand, so it is not called rejected, and may not, so it is not called done."""
    unanswered = Unanswered()
    [order] = asked(unanswered, "a")
    tell(unanswered, "a", status, **members)
    assert isinstance(order.outcome, Failure) and order.outcome.sent
    assert order.outcome.cause.startswith("the answer contradicts itself")
    assert not unanswered.waiting
    # Nor can it be told apart whose it is, without an id.
    [other] = asked(unanswered, "b")
    tell(unanswered, None, status, **members)
    assert other.outcome is None


def test_an_answer_to_a_revoked_key_that_contradicts_itself_rejects_nothing() -> None:
    unanswered = Unanswered()
    [order] = asked(unanswered, "a")
    tell(unanswered, None, 401, result={"orderId": 1}, error=NO)
    assert order.outcome is None
    unanswered.give_up("a", order)
    tell(unanswered, "a", 200, result={"orderId": 1}, error=NO)
    assert not unanswered.overdue


@pytest.mark.parametrize(
    ("status", "members", "body"),
    [
        (200, {"result": {"a": 1}, "error": None}, b'{"a": 1}'),
        (200, {"result": None}, b"null"),
        (200, {}, b"null"),
        (200, {"error": None}, b"null"),
        (200, {"error": NO}, b'{"code": -2019, "msg": "no"}'),
        (200, {"error": NO, "result": None}, b'{"code": -2019, "msg": "no"}'),
        (400, {"error": NO}, b'{"code": -2019, "msg": "no"}'),
        (400, {"error": NO, "result": None}, b'{"code": -2019, "msg": "no"}'),
        (400, {"error": None}, b"null"),
        (400, {}, b"null"),
    ],
)
def test_a_member_that_is_null_contradicts_nothing(status: int, members: dict[str, Any], body: bytes) -> None:
    unanswered = Unanswered()
    [order] = asked(unanswered, "a")
    tell(unanswered, "a", status, **members)
    assert order.outcome == Reply(status, body, {}, None)
