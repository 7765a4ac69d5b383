"""Corrections set facts against the pages, leave a mark, and expire when the pages no longer say what they replace."""

from __future__ import annotations

import dataclasses

import pytest
from tests.specs.invented import ENUMS, ERRORS, GADGETS, STREAM, spec_of

from generator.specs.authored import Correction
from generator.specs.corrections import apply
from generator.specs.model import Enums, Errors, Field, Operation, Shape, Stream, Weight
from generator.specs.rules import Condition, Rule


def correction(
    path: str, replaces: object, sets: object, spec: str = "usdm/rest/freeze_widgets", line: int = 3
) -> Correction:
    return Correction(spec, path, replaces, sets, "why", "evidence", "corrections/usdm/x.yaml", line, 5)


def corrected(operation: Operation, *corrections: Correction) -> Operation:
    (result,), problems = apply([operation], corrections)
    assert problems == []
    return result


def stale(operation: Operation, *corrections: Correction) -> list[str]:
    (result,), problems = apply([operation], corrections)
    assert result == operation
    return [str(problem) for problem in problems]


def test_a_value_is_replaced_and_its_place_marked(widgets: Operation) -> None:
    result = corrected(widgets, correction("parameters.widgetNames.max_items", 3, 5))
    parameter = result.parameters[2]
    assert (parameter.max_items, parameter.at) == (5, "zh:11-12 corrected")
    unchanged = dataclasses.replace(parameter, max_items=3, at="zh:11-12")
    assert dataclasses.replace(result, parameters=(*result.parameters[:2], unchanged, result.parameters[3])) == widgets


def test_a_value_is_added_where_the_pages_say_nothing(widgets: Operation) -> None:
    parameter = corrected(widgets, correction("parameters.colour.default", None, "RED")).parameters[0]
    assert (parameter.default, parameter.at) == ("RED", "zh:9 corrected")


def test_a_value_is_removed(widgets: Operation) -> None:
    parameter = corrected(widgets, correction("parameters.widgetId.maximum", "99", None)).parameters[1]
    assert (parameter.maximum, parameter.at) == (None, "zh:10 corrected")


def test_two_corrections_of_one_fact_mark_its_place_once(widgets: Operation) -> None:
    paths = [correction("parameters.widgetId.maximum", "99", "50"), correction("parameters.widgetId.minimum", "1", "2")]
    parameter = corrected(widgets, *paths).parameters[1]
    assert (parameter.minimum, parameter.maximum, parameter.at) == ("2", "50", "zh:10 corrected")


def test_a_parameter_is_added_under_the_name_in_the_path(widgets: Operation) -> None:
    result = corrected(widgets, correction("parameters.size", None, {"type": "int", "required": False}))
    added = result.parameters[-1]
    assert (added.name, added.type, added.required, added.at) == ("size", "int", False, "corrected")


def test_what_one_correction_adds_another_changes_in_whatever_order_they_stand(widgets: Operation) -> None:
    added = correction("parameters.size", None, {"type": "int", "required": False})
    result = corrected(widgets, correction("parameters.size.required", False, True, line=1), added)
    assert (result.parameters[-1].name, result.parameters[-1].required) == ("size", True)


def test_what_came_on_a_day_is_recorded_as_it_is_said_to_be_without_one(widgets: Operation) -> None:
    added = correction("parameters.size", None, {"type": "int", "required": False})
    dated = dataclasses.replace(added, since="2026-02-01")
    result = corrected(widgets, dated, correction("parameters.size.required", False, True))
    [change] = result.changes
    assert change.now == {"type": "int", "required": True}


def test_a_parameter_is_removed_when_the_pages_still_have_it_so(widgets: Operation) -> None:
    timestamp = {"type": "long", "required": True}
    result = corrected(widgets, correction("parameters.timestamp", timestamp, None))
    assert [parameter.name for parameter in result.parameters] == ["colour", "widgetId", "widgetNames"]


def test_one_rule_among_others_is_replaced_whatever_its_lines(widgets: Operation) -> None:
    names = ["widgetId", "widgetNames"]
    change = correction("rules", {"rule": "exactly_one", "of": names}, {"rule": "at_least_one", "of": names})
    assert corrected(widgets, change).rules == (
        Rule("at_least_one", "zh:14 corrected", of=("widgetId", "widgetNames")),
    )


def test_a_rule_is_added_and_another_removed(widgets: Operation) -> None:
    added = {"rule": "requires", "parameter": "widgetId", "of": ["colour"], "at": "en:3"}
    removed = {"rule": "exactly_one", "of": ["widgetId", "widgetNames"]}
    result = corrected(widgets, correction("rules", None, added), correction("rules", removed, None, line=9))
    assert result.rules == (Rule("requires", "en:3 corrected", of=("colour",), parameter="widgetId"),)


def test_one_of_several_values_is_replaced(widgets: Operation) -> None:
    parameter = corrected(widgets, correction("parameters.colour.values", "NO", "BLUE")).parameters[0]
    assert (parameter.values, parameter.at) == (("RED", "BLUE"), "zh:9 corrected")


def test_all_values_are_replaced_by_a_list(widgets: Operation) -> None:
    parameter = corrected(widgets, correction("parameters.colour.values", ["RED", "NO"], ["PINK"])).parameters[0]
    assert parameter.values == ("PINK",)


def test_a_first_element_is_added_to_a_list_that_was_empty(widgets: Operation) -> None:
    bare = dataclasses.replace(widgets, weight=())
    result = corrected(bare, correction("weight", None, {"counter": "uid", "cost": 3}))
    assert result.weight == (Weight("uid", 3, "corrected"),)


def test_elements_without_names_are_addressed_by_what_tells_them_apart(widgets: Operation) -> None:
    result = corrected(
        widgets,
        correction("weight.ip.cost", 1, 2),
        correction("answer.items.of.object.fields.weight.type", "decimal", "string"),
        correction("answer.items.of.0.fields.widgetId.nullable", None, True),
    )
    assert result.weight == (Weight("ip", 2, "zh:7 corrected"),)
    assert result.answer.items
    fields = {member.name: member for member in result.answer.items.of[0].fields}
    assert (fields["weight"].shape, fields["weight"].at) == (Shape("string"), "zh:19 corrected")
    assert (fields["widgetId"].nullable, fields["widgetId"].at) == (True, "zh:18 corrected")


def test_a_field_removed_from_the_answer_leaves_a_mark_on_the_answer(widgets: Operation) -> None:
    replaced = {"type": "decimal", "presence": "conditional"}
    result = corrected(widgets, correction("answer.items.of.object.fields.weight", replaced, None))
    assert result.answer.items
    assert [member.name for member in result.answer.items.of[0].fields] == ["widgetId", "holders"]
    assert result.answer.at == "corrected"


def test_a_shape_with_fields_of_its_own_is_marked_throughout(widgets: Operation) -> None:
    sets = {"type": "object", "fields": [{"name": "a", "type": "string"}, {"name": "b", "type": "any", "at": "en:2"}]}
    path = "answer.items.of.object.fields.holders"
    result = corrected(widgets, correction(path, {"type": "list", "items": {"type": "string"}}, sets))
    assert result.answer.items
    holders = result.answer.items.of[0].fields[2]
    assert holders.at == "zh:20 corrected"
    assert [(member.name, member.at) for member in holders.shape.fields] == [
        ("a", "corrected"),
        ("b", "en:2 corrected"),
    ]


def test_corrections_of_other_operations_are_let_alone(widgets: Operation) -> None:
    other = dataclasses.replace(widgets, name="thaw_widgets")
    change = correction("title", "Freeze Widgets", "Freeze", spec="usdm/rest/thaw_widgets")
    results, problems = apply([widgets, other], [change])
    assert problems == []
    assert [operation.title for operation in results] == ["Freeze Widgets", "Freeze"]


@pytest.mark.parametrize(
    ("path", "replaces", "sets", "expected"),
    [
        (
            "parameters.widgetNames.max_items",
            10,
            5,
            "parameters.widgetNames.max_items is 3 on the pages now, this replaces 10",
        ),
        (
            "parameters.widgetNames.max_items",
            10,
            3,
            "parameters.widgetNames.max_items is 3 on the pages themselves now",
        ),
        (
            "parameters.colour.required",
            1,
            False,
            "parameters.colour.required is true on the pages now, this replaces 1",
        ),
        (
            "parameters.colour.default",
            "RED",
            None,
            "the pages say nothing of parameters.colour.default now, this replaces RED",
        ),
        (
            "parameters.color.required",
            True,
            False,
            "parameters has no 'color' on the pages now, it has colour, widgetId, widgetNames, timestamp",
        ),
        (
            "rules",
            {"rule": "at_least_one", "of": ["widgetId", "colour"]},
            None,
            "rules has no {rule: at_least_one, of: [widgetId, colour]} on the pages now, "
            "it has {rule: exactly_one, of: [widgetId, widgetNames]}",
        ),
        (
            "rules",
            None,
            {"rule": "exactly_one", "of": ["widgetId", "widgetNames"]},
            "rules has {rule: exactly_one, of: [widgetId, widgetNames]} on the pages themselves now",
        ),
        (
            "parameters.timestamp",
            {"type": "int", "required": True},
            None,
            "parameters.timestamp is {name: timestamp, type: long, required: true} on the pages now, "
            "this replaces {type: int, required: true}",
        ),
        ("title", "Freeze", "Freeze", "title is Freeze Widgets on the pages now, this replaces Freeze"),
        (
            "rules",
            {"rule": "at_least_one", "of": ["widgetId", "widgetNames"]},
            {"rule": "at_least_one", "of": ["widgetId", "widgetNames"]},
            "rules has no {rule: at_least_one, of: [widgetId, widgetNames]} on the pages now, "
            "it has {rule: exactly_one, of: [widgetId, widgetNames]}",
        ),
    ],
)
def test_a_correction_of_what_the_pages_do_not_say_is_stale(
    widgets: Operation, path: str, replaces: object, sets: object, expected: str
) -> None:
    assert stale(widgets, correction(path, replaces, sets)) == [f"corrections/usdm/x.yaml:3:5: stale: {expected}"]


def test_a_correction_of_no_spec_is_stale(widgets: Operation) -> None:
    assert stale(widgets, correction("title", "A", "B", spec="usdm/rest/none")) == [
        "corrections/usdm/x.yaml:3:5: stale: there is no spec usdm/rest/none"
    ]


def test_a_fact_is_corrected_once(widgets: Operation) -> None:
    first = correction("title", "Freeze Widgets", "Freeze")
    (result,), problems = apply([widgets], [first, correction("title", "Freeze", "Melt", line=8)])
    assert result.title == "Freeze"
    assert [str(problem) for problem in problems] == [
        "corrections/usdm/x.yaml:8:5: stale: title is corrected at corrections/usdm/x.yaml:3 already"
    ]


def test_what_would_break_the_spec_is_told_at_the_correction_that_does_and_not_applied(widgets: Operation) -> None:
    good = correction("title", "Freeze Widgets", "Freeze")
    wrong = correction("parameters.widgetNames.max_items", 3, "five", line=8)
    misspelt = correction("parameters.colour.defualt", None, "RED", line=12)
    assert stale(widgets, good, wrong, misspelt) == [
        "corrections/usdm/x.yaml:8:5: parameters.widgetNames.max_items cannot be set to five: "
        "max_items is 'five', expected a whole number",
        "corrections/usdm/x.yaml:12:5: parameters.colour.defualt cannot be set to RED: "
        "unknown key 'defualt', expected 'default'",
    ]


def test_all_stale_corrections_are_told_at_once_and_the_others_are_made(widgets: Operation) -> None:
    (result,), problems = apply(
        [widgets],
        [
            correction("title", "A", "B"),
            correction("section", "trade", "ice", line=5),
            correction("name", "A", "B", line=7),
        ],
    )
    assert result.section == "ice"
    assert [problem.line for problem in problems] == [3, 7]


def test_what_stands_may_be_confirmed_and_is_marked(widgets: Operation) -> None:
    names = ["widgetId", "widgetNames"]
    rule = {"rule": "exactly_one", "of": names}
    parameter = {"type": "long", "required": True}
    result = corrected(
        widgets,
        correction("rules", rule, rule),
        correction("parameters.timestamp", parameter, parameter),
        correction("parameters.widgetId.maximum", "99", "99"),
        correction("answer.items.of.object.fields.weight.type", "decimal", "decimal"),
    )
    assert result.rules == (dataclasses.replace(widgets.rules[0], at="zh:14 corrected"),)
    assert [parameter.at for parameter in result.parameters] == [
        "zh:9",
        "zh:10 corrected",
        "zh:11-12",
        "zh:13 corrected",
    ]
    assert result.answer.items
    assert [member.at for member in result.answer.items.of[0].fields] == ["zh:18", "zh:19 corrected", "zh:20"]


def test_what_is_confirmed_keeps_the_places_of_what_is_in_it(widgets: Operation) -> None:
    assert widgets.answer.items
    holders = {"type": "list", "items": {"type": "string"}}
    result = corrected(widgets, correction("answer.items.of.object.fields.holders", holders, holders))
    expected = dataclasses.replace(widgets.answer.items.of[0].fields[2], at="zh:20 corrected")
    assert result.answer.items
    assert result.answer.items.of[0].fields[2] == expected


def test_it_may_be_confirmed_that_the_pages_say_nothing(widgets: Operation) -> None:
    bare = dataclasses.replace(widgets, weight=())
    assert corrected(bare, correction("weight", None, None)) == bare


def test_a_list_is_given_whole_where_the_pages_have_none(widgets: Operation) -> None:
    bare = dataclasses.replace(widgets, weight=())
    sets = [{"counter": "ip", "cost": 1, "when": [{"given": ["colour"]}]}, {"counter": "ip", "cost": 40}]
    assert corrected(bare, correction("weight", None, sets)).weight == (
        Weight("ip", 1, "corrected", (Condition(given=("colour",)),)),
        Weight("ip", 40, "corrected"),
    )


def test_names_of_pages_are_no_corrections_of_specs(widgets: Operation) -> None:
    name = dataclasses.replace(correction("name", None, "melt"), spec=None, page="derivatives/widgets/Melt")
    assert apply([widgets], [name]) == ((widgets,), [])


def test_every_kind_of_spec_is_corrected() -> None:
    specs = [spec_of(text) for text in (GADGETS, STREAM, ENUMS, ERRORS)]
    (gadgets, stream, enums, errors), problems = apply(
        specs,
        [
            correction("parameters.gadgets.items.side.required", True, False, spec="usdm/rest/post_gadgets"),
            correction("route", "public", "market", spec="usdm/streams/widget_depth"),
            correction("names.<symbol>@depth.speed", None, "1s", spec="usdm/streams/widget_depth"),
            correction("placeholders.levels.values", "10", "20", spec="usdm/streams/widget_depth"),
            correction("enums.Gadget types (type).values.NO", {}, None, spec="usdm/enums"),
            correction("enums.Gadget types (type).values", None, {"value": "STOP"}, spec="usdm/enums"),
            correction("errors.-2.name", None, "FROZEN", spec="usdm/errors"),
            correction("errors.-7", None, {"name": "LOST"}, spec="usdm/errors"),
        ],
    )
    assert problems == []
    assert isinstance(gadgets, Operation) and isinstance(stream, Stream)
    assert isinstance(enums, Enums) and isinstance(errors, Errors)
    side = gadgets.parameters[7].items[0]
    assert (side.required, side.at) == (False, "zh:1 corrected")
    assert stream.route == "market"
    assert (stream.names[1].speed, stream.names[1].at) == ("1s", "en:13 corrected")
    assert (stream.placeholders[1].values, stream.placeholders[1].at) == (("5", "20"), "en:14 corrected")
    assert [(one.value, one.at) for one in enums.enums[0].values] == [
        ("LIMIT", "en:11"),
        ("MARKET", "en:12"),
        ("STOP", "corrected"),
    ]
    assert [(one.code, one.name, one.at) for one in errors.errors] == [
        (-1, "MELTED", "en:10"),
        (-2, "FROZEN", "en:12 corrected"),
        (-7, "LOST", "corrected"),
    ]


def test_what_a_corrected_twin_says_of_a_page_alone_is_no_page_that_says_it(widgets: Operation) -> None:
    change = correction(
        "answer.fields.melted", {"name": "melted", "type": "string"}, {"name": "melted", "type": "decimal"}
    )
    for at, expected in ("en:7 as:usdm/rest/thaw_widgets#answer.fields.melted", []), ("en:7", [1]):
        melted = Field("melted", Shape("decimal"), at)
        alone = dataclasses.replace(widgets, answer=Shape("object", fields=(melted,)))
        (result,), problems = apply([alone], [change])
        assert [1 for _ in problems] == expected
        assert result.answer.fields[0].at == ("en:7 corrected" if not expected else at)


def test_a_stale_correction_of_a_stream_is_told_like_any_other() -> None:
    change = correction("route", "market", "public", spec="usdm/streams/widget_depth")
    _, (problem,) = apply([spec_of(STREAM)], [change])
    assert problem.message == "stale: route is public on the pages themselves now"


def kinds(*of: Shape) -> Shape:
    return Shape("list", items=Shape("union", tag="kind", of=of))


def kind(value: str, *fields: Field) -> Shape:
    return Shape("object", value=value, fields=(Field("kind", Shape("string"), "zh:5"), *fields), at="zh:5")


def test_a_kind_of_object_is_addressed_by_its_value(widgets: Operation) -> None:
    operation = dataclasses.replace(
        widgets, answer=kinds(kind("ROUND"), kind("SQUARE", Field("side", Shape("decimal"), "zh:6"))), examples=()
    )
    result = corrected(operation, correction("answer.items.of.SQUARE.fields.side.type", "decimal", "string"))
    assert result.answer == kinds(kind("ROUND"), kind("SQUARE", Field("side", Shape("string"), "zh:6 corrected")))


def test_a_kind_that_the_pages_lack_is_added_under_its_value(widgets: Operation) -> None:
    operation = dataclasses.replace(widgets, answer=kinds(kind("ROUND"), kind("SQUARE")), examples=())
    sets = {"type": "object", "fields": [{"name": "kind", "type": "string"}]}
    result = corrected(operation, correction("answer.items.of.OVAL", None, sets))
    fields = (Field("kind", Shape("string"), "corrected"),)
    oval = Shape("object", value="OVAL", fields=fields, at="corrected")
    assert result.answer == kinds(kind("ROUND"), kind("SQUARE"), oval)


def test_a_part_of_an_example_is_replaced_where_it_stands_once(widgets: Operation) -> None:
    (example,) = corrected(widgets, correction("examples.answer.json", '"code"', '"kind"')).examples
    assert '"kind"' in example.json and example.at.endswith("corrected")
    (message,) = stale(widgets, correction("examples.answer.json", '"nowhere"', '"kind"'))
    assert "stale" in message
