"""Requests on a stream connection, without a connection: chunks, answers, silence, and how often anything is said."""

from __future__ import annotations

import json
from math import inf
from typing import Any

import pytest

from binance_derivatives._streams.control import (
    Acknowledged,
    Answered,
    Control,
    Declined,
    Stray,
    in_address,
)
from binance_derivatives._ws.allowance import Allowance


def names(count: int) -> list[str]:
    return [f"coin{number:04}usdt@aggTrade" for number in range(count)]


class Desk:
    """A control and the requests that it has sent."""

    def __init__(self, most: int = 1000) -> None:
        self.control = Control(Allowance(most), 10.0)
        self.sent: list[dict[str, Any]] = []

    def due(self, now: float) -> float:
        frames, moment = self.control.due(now)
        self.sent += [json.loads(frame) for frame in frames]
        return moment

    def answer(self, number: int, **more: Any) -> Any:
        return self.control.read(json.dumps({"id": number, **more}).encode())


@pytest.mark.parametrize(("count", "requests"), [(1, 1), (100, 1), (101, 2), (437, 5), (1024, 11)])
def test_names_are_asked_for_in_chunks_each_matched_with_its_answer(count: int, requests: int) -> None:
    """Case 5."""
    desk = Desk()
    desk.control.subscribe(names(count))
    desk.due(0.0)
    assert [len(one["params"]) for one in desk.sent] == [100] * (count // 100) + [count % 100] * (count % 100 > 0)
    assert len(desk.sent) == requests and all(one["method"] == "SUBSCRIBE" for one in desk.sent)
    assert all(isinstance(one["id"], int) and one["id"] >= 0 for one in desk.sent)
    for one in reversed(desk.sent):
        assert desk.answer(one["id"], result=None) == Acknowledged("SUBSCRIBE", tuple(one["params"]))
    assert desk.control.settled


def test_a_missing_acknowledgement_is_asked_for_once_more_and_then_told() -> None:
    """Case 5."""
    desk = Desk()
    desk.control.subscribe(names(150))
    assert desk.due(0.0) == 10.0
    desk.answer(desk.sent[1]["id"], result=None)
    assert desk.control.overdue(9.9) == []
    assert desk.control.overdue(10.0) == [] and desk.due(10.0) == 20.0
    assert desk.sent[2]["params"] == desk.sent[0]["params"] and desk.sent[2]["id"] != desk.sent[0]["id"]
    [told] = desk.control.overdue(20.0)
    assert told == Declined("SUBSCRIBE", tuple(names(100)), None, "the exchange has not acknowledged it within 10 s")
    assert desk.control.settled and desk.due(20.0) == inf


def test_answers_are_not_missed_while_nothing_could_be_taken_in() -> None:
    desk = Desk()
    desk.control.subscribe(names(1))
    desk.due(0.0)
    desk.control.excuse(100.0)
    assert desk.control.overdue(109.0) == [] and not desk.control.settled


@pytest.mark.parametrize("spelt", ["flat", "nested"])
def test_a_name_that_is_refused_is_found_among_those_that_are_not(spelt: str) -> None:
    desk, refused = Desk(), "coin0061usdt@aggTrade"
    error = {"code": 2, "msg": "Invalid request"}
    said: dict[str, Any] = {"error": error} if spelt == "nested" else error
    desk.control.subscribe(names(100))
    outcomes: list[Any] = []
    while not desk.control.settled:
        before = len(desk.sent)
        desk.due(0.0)
        for one in desk.sent[before:]:
            outcomes.append(desk.answer(one["id"], **(said if refused in one["params"] else {"result": None})))
    assert [one for one in outcomes if isinstance(one, Declined)] == [
        Declined("SUBSCRIBE", (refused,), 2, "Invalid request")
    ]
    acknowledged = [name for one in outcomes if isinstance(one, Acknowledged) for name in one.names]
    assert sorted([*acknowledged, refused]) == names(100)
    assert len(desk.sent) < 20


def test_no_more_is_said_in_a_second_than_allowed_and_pings_count_as_well() -> None:
    """Case 4."""
    allowance = Allowance(5)
    control = Control(allowance, 10.0)
    control.subscribe(names(700))
    assert allowance.take(0.0) == 0.0
    frames, moment = control.due(0.5)
    assert (len(frames), moment) == (4, 1.0)
    assert len(control.due(1.0)[0]) == 1
    assert len(control.due(1.5)[0]) == 2


def test_other_questions_are_answered_by_their_number() -> None:
    desk = Desk()
    number = desk.control.ask("LIST_SUBSCRIPTIONS", [])
    desk.due(0.0)
    assert desk.sent == [{"method": "LIST_SUBSCRIPTIONS", "id": number}]
    assert desk.answer(number, result=["a@b"]) == Answered(number, ["a@b"])
    number = desk.control.ask("GET_PROPERTY", ["combined"])
    desk.due(0.0)
    assert desk.answer(number, code=0, msg="Unknown property") == Answered(number, None, 0, "Unknown property")
    number = desk.control.ask("LIST_SUBSCRIPTIONS", [])
    desk.due(0.0)
    assert desk.control.overdue(10.0) == [
        Answered(number, None, None, "the exchange has not acknowledged it within 10 s")
    ]


@pytest.mark.parametrize("text", [b'{"code":3,"msg":"Invalid JSON"}', b'{"code":3,"msg":"Invalid JSON","id":null}'])
def test_an_error_that_answers_nothing_is_no_silence(text: bytes) -> None:
    assert Desk().control.read(text) == Stray(3, "Invalid JSON")


@pytest.mark.parametrize("text", [b"{}", b"[]", b'{"result":null}', b'{"result":null,"id":77}', b"<html>", b'"x"'])
def test_what_is_no_answer_is_none(text: bytes) -> None:
    with pytest.raises(ValueError):
        Desk().control.read(text)


def test_no_more_questions_wait_than_there_is_room_for() -> None:
    desk = Desk()
    for _ in range(1000):
        desk.control.ask("LIST_SUBSCRIPTIONS", [])
    with pytest.raises(ValueError, match="1000 requests wait for their answers"):
        desk.control.ask("LIST_SUBSCRIPTIONS", [])


def test_an_address_holds_as_many_names_as_fit() -> None:
    assert in_address(names(3)) == 3
    assert in_address(names(500)) < 100 and len("/".join(names(in_address(names(500))))) <= 2000
    assert in_address(["a@b"] * 500) == 100
