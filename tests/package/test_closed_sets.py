"""Which values become an alias, under which name, and which members have it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.package.view.closed_sets import ClosedSets, closed_sets, texts_shown
from generator.specs.authored import Specs
from generator.specs.model import Enum, Enums, EnumValue, Example, Operation, Source


def enum(name: str, parameters: str, values: str) -> Enum:
    return Enum(name, "en:1", tuple(parameters.split()), tuple(EnumValue(value, "en:1") for value in values.split()))


def shows(operation: Operation, text: str) -> Operation:
    return replace(operation, examples=(Example("answer", "en:1", text),))


@pytest.fixture
def sets(tide: Specs) -> ClosedSets:
    """The sets of the invented exchange, with lists and examples of its answers."""
    lists = Enums(
        "enums",
        "tide",
        Source("https://docs.example.org/docs/tide/Definitions"),
        (
            enum("Ticket status", "status", "NEW DONE"),
            enum("Contract status", "contractStatus status", "OPEN CLOSED"),
            enum("Order types", "orderTypes type", "LIMIT MARKET"),
            enum("Order side", "side", "BUY SELL"),
            enum("Price match", "priceMatch", "NONE QUEUE"),
        ),
    )
    first, *rest = tide.operations
    text = (
        '{"status":"NEW","contractStatus":"OPEN","type":"LIMIT_MAKER","orderTypes":["LIMIT"],"side":"BUY",'
        '"priceMatch":"NONE"}'
    )
    return closed_sets(replace(tide, operations=(shows(first, text), *rest), enums=(lists,)), "tide")


def values(sets: ClosedSets) -> dict[str, set[str]]:
    return {one.name: set(one.values) for one in sets.every}


def test_a_set_is_named_for_its_parameter_and_a_vague_one_for_its_list(sets: ClosedSets) -> None:
    known = values(sets)
    assert known["TicketStatus"] == {"NEW", "DONE"}
    assert known["ContractStatus"] == {"OPEN", "CLOSED"}
    assert known["Side"] == {"BUY", "SELL"}
    assert "Status" not in known and "OrderSide" not in known


def test_answers_that_have_more_than_requests_take_have_a_set_of_their_own(sets: ClosedSets) -> None:
    known = values(sets)
    assert "NONE" in known["AnsweredPriceMatch"] and "NONE" not in known["PriceMatch"]
    assert "AnsweredSide" not in known


def test_examples_tell_lists_of_one_name_apart(sets: ClosedSets) -> None:
    assert sets.of_member("status", "status", frozenset({"NEW"})) == "TicketStatus"
    assert sets.of_member("status", "status", frozenset({"OPEN"})) == "ContractStatus"
    assert sets.of_member("X", "ticket_status", frozenset({"DONE"})) == "TicketStatus"


def test_a_member_that_shows_nothing_or_something_else_has_no_set(sets: ClosedSets) -> None:
    assert sets.of_member("status", "status", frozenset()) is None
    assert sets.of_member("status", "status", frozenset({"NEW", "completed"})) is None


def test_a_list_that_examples_show_to_be_incomplete_closes_nothing(sets: ClosedSets) -> None:
    assert sets.of_member("type", "type", frozenset({"LIMIT"})) is None


def test_texts_are_found_at_any_depth_and_in_lists() -> None:
    example = Example("answer", "en:1", '[{"a":"x","b":{"a":["y",1]}}]')
    assert texts_shown([example, replace(example, role="request", json='{"a":"z"}')]) == {"a": {"x", "y"}}
