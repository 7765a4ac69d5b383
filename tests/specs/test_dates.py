"""A fact that changed keeps what it was: any day can be had of the specs, and what nobody knows for sure is told leniently."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.committed import committed
from tests.specs.invented import STREAM, spec_of

from generator.specs.authored import Acknowledgements, Correction, Host, LimitGroup, Product, Specs, Words
from generator.specs.codec import spec_from_plain, to_plain
from generator.specs.corrections import apply
from generator.specs.dates import as_of, is_offered, since, state_of
from generator.specs.lint.changes import check_changes, check_moves, check_successors
from generator.specs.load import load_specs
from generator.specs.model import Change, Operation, Stream
from generator.specs.rules import Rule

SPECS = Path(__file__).parents[2] / "specs"


def dated(path: str, replaces: Any, sets: Any, day: str) -> Correction:
    return Correction(
        "usdm/rest/freeze_widgets", path, replaces, sets, "why", "seen", "corrections/usdm/x.yaml", 3, 5, since=day
    )


def corrected(operation: Operation, *corrections: Correction) -> Operation:
    (result,), problems = apply([operation], corrections)
    assert problems == []
    return result


def on(operation: Operation, day: str | None) -> Operation:
    return state_of(operation, day)


def most(operation: Operation) -> int | None:
    return operation.parameters[2].max_items


def test_a_spec_says_what_is_known_last_and_what_was(widgets: Operation) -> None:
    result = corrected(widgets, dated("parameters.widgetNames.max_items", 3, 5, "2026-06-24"))
    assert most(result) == 5
    (change,) = result.changes
    assert (change.path, change.since, change.was, change.now) == (
        "parameters.widgetNames.max_items",
        "2026-06-24",
        3,
        5,
    )
    assert change.evidence == "seen"


def test_a_change_to_what_is_there_already_is_told(widgets: Operation) -> None:
    (result,), [problem] = apply([widgets], [dated("parameters.widgetNames.max_items", 3, 3, "2026-06-24")])
    assert result.changes == ()
    assert problem.message == (
        "parameters.widgetNames.max_items is what it was, expected another value from that day on"
    )


@pytest.mark.parametrize(
    ("day", "expected"), [("2026-06-23", 3), ("2026-06-24", 5), ("2027-01-01", 5), ("2025-01-01", 3), (None, 5)]
)
def test_the_state_of_a_day_is_had_by_taking_back_what_came_later(
    widgets: Operation, day: str | None, expected: int
) -> None:
    result = corrected(widgets, dated("parameters.widgetNames.max_items", 3, 5, "2026-06-24"))
    assert most(on(result, day)) == expected


def test_one_fact_may_change_twice(widgets: Operation) -> None:
    result = corrected(
        widgets,
        dated("parameters.widgetNames.max_items", 3, 5, "2026-02-01"),
        dated("parameters.widgetNames.max_items", 5, 9, "2026-06-24"),
    )
    assert [most(on(result, day)) for day in ("2026-01-31", "2026-02-01", "2026-06-24")] == [3, 5, 9]


def test_what_ends_stays_in_the_spec_and_comes_back_for_an_earlier_day(widgets: Operation) -> None:
    ended = {"type": "long", "required": False, "minimum": "1", "maximum": "99", "example": "7"}
    result = corrected(widgets, dated("parameters.widgetId", ended, None, "2026-06-24"))
    assert [one.name for one in result.parameters] == ["colour", "widgetNames", "timestamp"]
    before = {one.name: one for one in on(result, "2026-06-23").parameters}
    known = next(one for one in widgets.parameters if one.name == "widgetId")
    assert before["widgetId"] == replace(known, at="corrected")


def test_rules_end_with_the_parameter_they_are_about(widgets: Operation) -> None:
    ended = {"type": "long", "required": False, "minimum": "1", "maximum": "99", "example": "7"}
    result = corrected(widgets, dated("parameters.widgetId", ended, None, "2026-06-24"))
    assert result.rules == ()
    assert [(rule.rule, rule.of) for rule in on(result, "2026-06-23").rules] == [
        ("exactly_one", ("widgetId", "widgetNames"))
    ]


@pytest.mark.parametrize(
    ("path", "was", "now", "between"),
    [
        ("weight.ip.cost", 1, 20, 20),
        ("weight.ip.cost", 20, 1, 20),
        ("weight", [{"counter": "ip", "cost": 1}], [{"counter": "ip", "cost": 40}], 40),
        ("parameters.widgetId.maximum", "99", "120", "120"),
        ("parameters.widgetId.maximum", "99", "9", "99"),
        ("parameters.widgetId.minimum", "1", "2", "1"),
        ("parameters.colour.required", True, False, False),
        ("parameters.colour.values", ["RED", "NO"], ["NO", "BLUE"], ["RED", "NO", "BLUE"]),
    ],
)
def test_between_two_days_both_states_are_accepted_and_the_dearer_weight_counts(
    widgets: Operation, path: str, was: Any, now: Any, between: Any
) -> None:
    operation = widgets if was != 20 else replace(widgets, weight=(replace(widgets.weight[0], cost=20),))
    result = corrected(operation, dated(path, was, now, "2026-06-24..2026-06-30"))
    plain = to_plain(on(result, "2026-06-26"))
    found: Any = plain
    for step in path.split("."):
        found = (
            next(one for one in found if step in (one.get("name"), one.get("counter")))
            if isinstance(found, list)
            else found[step]
        )
    assert (found[0]["cost"] if path == "weight" else found) == between


ANY, TWO = {"counter": "ip", "cost": 5}, [
    {"counter": "ip", "cost": 1, "when": [{"given": ["colour"]}]},
    {"counter": "ip", "cost": 40, "when": [{"absent": ["colour"]}]},
]  # fmt: skip
SOME = [{"counter": "ip", "cost": 20, "when": [{"given": ["colour"]}]}]


@pytest.mark.parametrize(
    ("was", "now", "between"),
    [
        ([ANY], TWO, [{**TWO[0], "cost": 5}, TWO[1]]),
        (TWO, [ANY], [{**TWO[0], "cost": 5}, TWO[1]]),
        (SOME, [ANY], [*SOME, ANY]),
        ([ANY], [{**ANY, "cost": 40}], [{**ANY, "cost": 40}]),
    ],
)
def test_between_two_days_each_call_counts_the_dearer_of_two_weights(
    widgets: Operation, was: list[Any], now: list[Any], between: list[Any]
) -> None:
    plain = to_plain(widgets) | {"weight": [{**one, "at": "en:3"} for one in was]}
    operation = spec_from_plain(plain)
    assert isinstance(operation, Operation)
    found = to_plain(on(corrected(operation, dated("weight", was, now, "2026-06-24..2026-06-30")), "2026-06-26"))
    assert [{key: value for key, value in one.items() if key != "at"} for one in found["weight"]] == between


def test_where_anything_went_before_anything_goes_until_a_list_has_certainly_come(widgets: Operation) -> None:
    open_ = replace(widgets, parameters=tuple(replace(one, values=()) for one in widgets.parameters))
    result = corrected(open_, dated("parameters.colour.values", None, ["RED"], "2026-06-24..2026-06-30"))
    assert [on(result, day).parameters[0].values for day in ("2026-06-26", "2026-06-30")] == [(), ("RED",)]


@pytest.mark.parametrize(
    ("day", "address", "group"),
    [
        ("2026-04-22", "wss://old.example.org", "usdm"),
        ("2026-04-23", "wss://new.example.org", "usdm"),
        ("2026-06-24", "wss://new.example.org", "futures"),
        (None, "wss://new.example.org", "futures"),
    ],
)
def test_hosts_and_the_limits_that_are_counted_together_are_those_of_a_day(
    day: str | None, address: str, group: str
) -> None:
    page, turn = ("https://docs.example.org/docs/hosts", "en:3"), "2026-04-23"
    hosts = (
        Host("production", "rest", "https://api.example.org", *page),
        Host("production", "streams", "wss://old.example.org", *page, until=turn, evidence="seen"),
        Host("production", "streams", "wss://new.example.org", *page, since=turn, evidence="seen"),
    )
    limits = (LimitGroup("production", "futures", "2026-06-24..2026-06-30", "seen", "usdm"),)
    product = Product("usdm", "USDS-M", "usdm", hosts, limits=limits)
    (known,) = as_of(Specs((), (product,), Words({}, {}, {}), (), Acknowledgements()), day).products
    (environment,) = known.environments
    assert (environment.streams, environment.limit_group) == (address, group)


def test_a_stream_is_asked_for_by_its_old_name_until_the_new_one_has_come() -> None:
    when, told = "2026-06-24..2026-06-30", "An announcement."
    renamed = (
        Change("names.<symbol>@depth", when, told, None, {}),
        Change("names.<symbol>@book", when, told, {}, None),
    )
    stream = spec_of(STREAM)
    assert isinstance(stream, Stream)
    stream = replace(stream, changes=renamed)

    def names(day: str) -> set[str]:
        return {name.template for name in state_of(stream, day).names}

    old, new = {"<symbol>@depth<levels>", "<symbol>@book"}, {"<symbol>@depth<levels>", "<symbol>@depth"}
    assert [names(day) for day in ("2026-06-01", "2026-06-26", "2026-07-01")] == [old, old, new]


def test_a_note_is_told_from_its_day_on() -> None:
    stream, why = spec_of(STREAM), ("why", "seen", "corrections/usdm/x.yaml", 3, 5)
    note = Correction("usdm/streams/widget_depth", "notes", None, "both_venues", *why, since="2026-06-24")
    (noted,), problems = apply([stream], [note])
    assert problems == [] and isinstance(noted, Stream)
    assert [state_of(noted, day).notes for day in ("2026-06-23", "2026-06-24")] == [(), ("both_venues",)]


def test_what_is_announced_without_a_day_has_not_come_yet(widgets: Operation) -> None:
    rule = {"rule": "requires", "parameter": "widgetId", "of": ["colour"]}
    result = corrected(widgets, dated("rules", None, rule, "2026-06-24.."))
    assert len(result.rules) == 2
    for day in ("2026-06-01", "2026-07-01", "2030-01-01"):
        assert len(on(result, day).rules) == 1
    assert len(on(result, None).rules) == 1


def test_what_begins_later_is_not_offered_and_what_ended_is_gone(widgets: Operation) -> None:
    new = replace(widgets, since="2026-06-24..2026-06-30")
    assert [is_offered(new, day) for day in ("2026-06-23", "2026-06-24", "2026-07-01")] == [False, True, True]
    old = replace(widgets, until="2026-08-21")
    assert [is_offered(old, day) for day in ("2026-08-20", "2026-08-21", None)] == [True, False, False]
    specs = as_of(replace(NOTHING, operations=(old,)), "2026-09-01")
    assert (specs.operations, specs.gone) == ((), (old,))


def test_a_change_that_cannot_be_taken_back_is_found(widgets: Operation) -> None:
    result = corrected(widgets, dated("parameters.widgetNames.max_items", 3, 5, "2026-06-24"))
    spoiled = replace(result, changes=(replace(result.changes[0], now=6),))
    (finding,) = check_changes(spoiled)
    assert finding.path == ("changes",)
    assert finding.message.startswith("the state of 0001-01-01 cannot be had: parameters.widgetNames.max_items is 5")


def test_changes_of_one_fact_that_nobody_can_put_in_order_are_found(widgets: Operation) -> None:
    path = "parameters.widgetNames.max_items"
    result = corrected(widgets, dated(path, 3, 5, "2026-01-01..2026-08-31"), dated(path, 5, 9, "2026-05-01"))
    (finding,) = check_changes(result)
    assert finding.message.startswith("the state of 2026-05-01 cannot be had")


def test_days_in_the_wrong_order_are_found(widgets: Operation) -> None:
    (finding,) = check_changes(replace(widgets, since="2026-06-30..2026-06-24"))
    assert finding.message == "2026-06-30..2026-06-24 ends before it begins, expected the earlier day first"


def test_a_rule_that_sends_callers_to_where_nobody_takes_it_is_found(widgets: Operation) -> None:
    def findings(to: str, values: tuple[str, ...]) -> list[str]:
        rule = Rule("moved", "", parameter="colour", values=values, to=to, error=-1)
        specs = replace(NOTHING, operations=(replace(widgets, rules=(rule,)),))
        return [finding.message for _, finding in check_moves(specs)]

    assert findings("usdm/rest/freeze_widgets", ("RED",)) == []
    assert findings("usdm/rest/thaw_widgets", ("RED",)) == [
        "there is no spec usdm/rest/thaw_widgets, expected the operation that takes the values"
    ]
    assert findings("usdm/rest/freeze_widgets", ("BLUE",)) == [
        "usdm/rest/freeze_widgets takes no colour BLUE, expected the operation that does"
    ]


@pytest.mark.parametrize(
    ("successor", "message"),
    [
        ("colour", None),
        ("usdm/rest/freeze_widgets", None),
        ("shade", "there is no shade, expected a parameter beside parameters.widgetId, or an operation"),
        (
            "usdm/rest/thaw",
            "there is no usdm/rest/thaw, expected a parameter beside parameters.widgetId, or an operation",
        ),
    ],
)
def test_what_takes_the_place_of_a_parameter_has_to_be_there(
    widgets: Operation, successor: str, message: str | None
) -> None:
    ended = {"type": "long", "required": False, "minimum": "1", "maximum": "99", "example": "7"}
    ending = replace(dated("parameters.widgetId", ended, None, "2026-06-24"), replaced_by=successor)
    result = corrected(widgets, ending)
    assert result.changes[0].replaced_by == successor
    found = [one.message for one in check_successors(result, {"usdm/rest/freeze_widgets"})]
    assert found == ([message] if message else [])


def test_a_successor_is_kept_in_the_file_of_the_spec(widgets: Operation) -> None:
    change = Change("parameters.x", "2026-06-24", "seen", {"type": "int"}, None, "colour")
    known = replace(widgets, changes=(change,))
    assert spec_from_plain(to_plain(known)) == known


DAYS = st.dates(date(2026, 1, 1), date(2026, 12, 31))


@given(after=DAYS, length=st.integers(0, 90), day=DAYS)
def test_an_interval_has_come_by_its_last_day_and_not_before_its_first(after: date, length: int, day: date) -> None:
    by = after + timedelta(length)
    found = since(f"{after}..{by}")
    assert found.has_come(str(day)) == (day >= by)
    assert found.may_have_come(str(day)) == (day >= after)
    assert found.is_near(str(day), 0) == (after <= day <= by)


def test_every_state_of_the_specs_is_a_spec() -> None:
    """On the day before and the day of every change, each operation can be had, and is what its file would hold."""
    specs = committed()
    days = {since(change.since).after for operation in specs.operations for change in operation.changes}
    assert days
    for day in sorted(days):
        for operation in as_of(specs, day).operations:
            assert spec_from_plain(to_plain(operation)) == operation


NOTHING: Specs = load_specs(Path(__file__).parent / "nothing")[0]
