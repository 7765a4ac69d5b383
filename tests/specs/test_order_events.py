"""What people write about events of orders: what does not fit the event, the query or its answer is told at its place."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from generator.specs.authored import Specs
from generator.specs.lint.order_events import check_order_events
from generator.specs.load import load_specs
from generator.specs.order_events import OrderEvent, order_event_of

SPECS = Path(__file__).parents[1] / "golden" / "specs"
MEMBERS = "e, E, ticketId"


@pytest.fixture(scope="module")
def tide() -> Specs:
    specs, problems = load_specs(SPECS)
    assert problems == []
    return specs


def findings(specs: Specs, entry: OrderEvent) -> list[str]:
    told = check_order_events(replace(specs, orders=(entry,)))
    return [f"{file} {'.'.join(map(str, one.path))}: {one.message}" for file, one in told]


def test_an_entry_is_read_as_it_is_written(tide: Specs) -> None:
    [entry] = tide.orders
    assert entry == OrderEvent(
        "tide", 0, "TICKET_CHANGE", {"id": "ticketId"}, {"id": "ticketId"}, "tide/rest/list_tickets",
        (("from", "ticketId"),), apart=("E",),
    )  # fmt: skip
    assert findings(tide, entry) == []


def test_a_condition_is_a_member_and_its_value() -> None:
    entry = {"event": "A", "members": {}, "answer": {}, "query": "rest/b", "by": {}, "when": {"fs": "UM"}}
    assert order_event_of("tide", 0, entry).when == ("fs", "UM")


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"event": "TIDE"}, "event: there is no event TIDE of the product, expected the member e of one"),
        ({"query": "tide/rest/no"}, "query: rest/no is no operation that reads, expected one"),
        ({"query": "tide/rest/place_ticket"}, "query: rest/place_ticket is no operation that reads, expected one"),
        ({"inside": "o"}, f"inside: TICKET_CHANGE has no member o, expected one of {MEMBERS}"),
        ({"when": ("fs", "UM")}, f"when: TICKET_CHANGE has no member fs, expected one of {MEMBERS}"),
        ({"members": {"id": "i"}}, f"members.id: TICKET_CHANGE has no member i, expected one of {MEMBERS}"),
        ({"apart": ("E", "x")}, f"apart.1: TICKET_CHANGE has no member x, expected one of {MEMBERS}"),
        ({"by": (("to", "E"),)}, "by.to: tide/rest/list_tickets has no parameter to, expected one of from, limit, timestamp"),
        ({"passes": (("from", "x"),)}, f"passes.from: TICKET_CHANGE has no member x, expected one of {MEMBERS}"),
    ],
    ids=lambda one: ".".join(one) if isinstance(one, dict) else "",
)  # fmt: skip
def test_what_does_not_fit_is_told_at_its_place(tide: Specs, change: dict[str, object], expected: str) -> None:
    assert findings(tide, replace(tide.orders[0], **change)) == [f"tide/outcomes orders.0.{expected}"]


def test_a_member_that_no_answer_has_is_told(tide: Specs) -> None:
    [found] = findings(tide, replace(tide.orders[0], answer={"id": "orderId"}))
    assert found.startswith(
        "tide/outcomes orders.0.answer.id: tide/rest/list_tickets has no member orderId, expected one of"
    )
