"""Types that one page's example leaves open are those that twins show, and their lines name the twin."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from generator.specs.model import Example, Field, Operation, Parameter, Request, Security, Shape, Source
from generator.transcribe.twins.settle import with_twins

ANY, TEXT, WHOLE, DECIMAL = Shape("any"), Shape("string"), Shape("integer"), Shape("decimal")
MOMENT = "1700000000000"


def operation(key: str, fields: dict[str, Shape], shown: dict[str, Any], *parameters: Parameter) -> Operation:
    """An operation whose answer has some members, among others that all of these have."""
    product, kind, name = key.split("/")
    some = {"parcelId": WHOLE, "label": TEXT, "depot": TEXT} | fields
    answer = {"parcelId": 7, "label": "fragile", "depot": "north"} | shown
    return Operation(
        kind="rest" if kind == "rest" else "ws_api",
        product=product,
        section="parcels",
        name=name,
        title=name,
        source=Source(f"https://docs.example/docs/{key}", "0" * 64),
        security=Security("NONE", "en:1"),
        request=Request("GET", "en:2", f"/inv/v1/{name}"),
        weight=(),
        parameters=parameters,
        rules=(),
        answer=Shape(
            "object", fields=tuple(Field(one, shape, f"en:{n}") for n, (one, shape) in enumerate(some.items(), 10))
        ),
        examples=(Example("answer", "en:9-20", json.dumps(answer, indent=2)),),
    )


def settled(spec: Operation, *twins: Operation) -> Field:
    """The fourth member of a spec's answer after its twins were heard."""
    [made, *_] = with_twins([spec], [spec, *twins])
    assert isinstance(made, Operation)
    return made.answer.fields[3]


@pytest.mark.parametrize(
    ("open_", "shown", "told", "value", "expected"),
    [
        (TEXT, "", DECIMAL, "0.5", DECIMAL),
        (ANY, None, DECIMAL, "0.5", DECIMAL),
        (ANY, None, TEXT, "x", TEXT),
        (WHOLE, 0, DECIMAL, "0.5", DECIMAL),
        (WHOLE, 3, Shape("number"), 0.5, Shape("number")),
        (DECIMAL, MOMENT, WHOLE, int(MOMENT), WHOLE),
        (Shape("list", items=ANY), [], Shape("list", items=TEXT), ["x"], Shape("list", items=TEXT)),
    ],
)
def test_a_twin_tells_what_an_example_leaves_open(
    open_: Shape, shown: Any, told: Shape, value: Any, expected: Shape
) -> None:
    spec = operation("van/rest/look", {"toll": open_}, {"toll": shown})
    twin = operation("ship/rest/look", {"toll": told}, {"toll": value})
    found = settled(spec, twin)
    assert found.shape == expected
    assert found.at == "en:13 as:ship/rest/look#answer.fields.toll"
    assert found.empty is (shown == "")


@pytest.mark.parametrize(
    ("mine", "shown", "told", "value"),
    [
        (TEXT, "red", DECIMAL, "0.5"),
        (TEXT, "", TEXT, "red"),
        (WHOLE, 3, DECIMAL, "0.5"),
        (DECIMAL, "12", WHOLE, 12),
        (DECIMAL, MOMENT, DECIMAL, MOMENT),
        (ANY, None, ANY, None),
    ],
)
def test_what_a_page_shows_is_not_changed_by_a_twin(mine: Shape, shown: Any, told: Shape, value: Any) -> None:
    spec = operation("van/rest/look", {"toll": mine}, {"toll": shown})
    twin = operation("ship/rest/look", {"toll": told}, {"toll": value})
    assert settled(spec, twin) == spec.answer.fields[3]


def test_a_number_that_is_empty_at_times_is_a_number_without_a_twin() -> None:
    spec = operation("van/rest/look", {"toll": TEXT}, {})
    shown = [Example("answer", "en:9", json.dumps({"toll": text})) for text in ("", "0.5")]
    found = settled(replace(spec, examples=tuple(shown)))
    assert (found.shape, found.empty, found.at) == (DECIMAL, True, "en:13")


@pytest.mark.parametrize(("others", "expected"), [(3, TEXT), (5, ANY), (9, ANY)])
def test_an_object_with_less_than_a_quarter_in_common_is_no_twin(others: int, expected: Shape) -> None:
    spec = operation("van/rest/look", {"toll": ANY}, {"toll": None})
    twin = operation("ship/rest/sail", {"toll": TEXT}, {"toll": "x"})
    # Of four members here and two there, two are the same.
    fields = (*(Field(f"x{n}", TEXT, "en:1") for n in range(others)), twin.answer.fields[1], twin.answer.fields[3])
    assert settled(spec, replace(twin, answer=replace(twin.answer, fields=fields))).shape == expected
    assert settled(spec, twin).shape == TEXT


@pytest.mark.parametrize(("title", "expected"), [("Look", TEXT), ("Sail", ANY)])
def test_an_object_of_the_same_title_is_a_twin_whatever_it_is_called(title: str, expected: Shape) -> None:
    spec = replace(operation("van/rest/look", {"toll": ANY}, {"toll": None}), title="Look")
    twin = replace(operation("ship/rest/sail", {"toll": TEXT}, {"toll": "x"}), title=title)
    fields = (*(Field(f"x{n}", TEXT, "en:1") for n in range(9)), twin.answer.fields[1], twin.answer.fields[3])
    assert settled(spec, replace(twin, answer=replace(twin.answer, fields=fields))).shape == expected


def test_the_likest_twin_is_heard_first_and_a_parameter_before_it() -> None:
    spec = operation("van/rest/look", {"toll": ANY, "hue": TEXT}, {"toll": None, "hue": "red"})
    near = operation("ship/rest/sail", {"toll": DECIMAL, "hue": TEXT}, {"toll": "0.5", "hue": "red"})
    far = operation("ship/rest/look", {"toll": TEXT}, {"toll": "x"})
    assert settled(spec, near, far).shape == DECIMAL
    asked = replace(spec, parameters=(Parameter("toll", "long", False, "en:5"),))
    assert settled(asked, near, far).at == "en:13 as:van/rest/look#parameters.toll"


def test_what_a_person_set_and_what_identifies_stay() -> None:
    spec = operation("van/rest/look", {"tollId": WHOLE}, {"tollId": 0})
    twin = operation("ship/rest/look", {"tollId": Shape("number")}, {"tollId": 0.5})
    assert settled(spec, twin).shape == WHOLE
    set_ = operation("van/rest/look", {"toll": ANY}, {"toll": None})
    fields = (*set_.answer.fields[:3], replace(set_.answer.fields[3], at="en:13 corrected"))
    set_ = replace(set_, answer=replace(set_.answer, fields=fields))
    assert settled(set_, operation("ship/rest/look", {"toll": TEXT}, {"toll": "x"})).shape == ANY


def test_a_note_of_the_other_api_says_that_a_member_is_not_always_sent() -> None:
    spec = operation("van/ws-api/look", {"toll": DECIMAL}, {"toll": "1.5"})
    twin = operation("van/rest/look", {"toll": DECIMAL}, {"toll": "1.5"})
    noted = replace(twin.answer.fields[3], presence="conditional")
    twin = replace(twin, answer=replace(twin.answer, fields=(*twin.answer.fields[:3], noted)))
    assert settled(spec, twin).presence == "conditional"
    without = replace(twin, examples=(replace(twin.examples[0], json='{"parcelId": 7}'),))
    assert settled(spec, without).presence == "always"


def test_an_integer_that_an_example_quotes_is_written_without_quotes() -> None:
    spec = operation("van/rest/look", {"at": DECIMAL}, {"at": MOMENT})
    twin = operation("van/ws-api/look", {"at": WHOLE, "x": TEXT}, {"at": int(MOMENT), "x": ""})
    [made] = with_twins([spec], [spec, twin])
    assert isinstance(made, Operation)
    [example] = made.examples
    assert json.loads(example.json)["at"] == int(MOMENT)
    assert [(one.repair, one.lines) for one in example.repairs] == [("quoted_number", "13")]
    # Read again, what was mended teaches nobody: the same twin is heard as when the page was new.
    assert with_twins([spec], [made, twin]) == [made]
