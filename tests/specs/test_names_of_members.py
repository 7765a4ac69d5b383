"""One thing has one name among the members of a product, one name is one thing, and each exception is wanted and says why."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.specs.invented import STREAM

from generator.specs.lint.lint import lint
from generator.specs.load import load_specs

Folder = Callable[..., Path]
ANSWER = "specs/usdm/rest/freeze_widgets.yaml"
MESSAGE = "specs/usdm/streams/widget_depth.yaml:18:14"
FILES = {
    "usdm/streams/widget_depth.yaml": STREAM,
    "words/streams.yaml": "widget_depth: {summary: Depth., payload: WidgetDepth}\n",
}
SYNONYMS = "expected one name, or why there are more in words/synonyms.yaml"
HOMONYMS = "expected one thing, or why it is more in words/homonyms.yaml"


def first_lines(specs: Path) -> list[str]:
    loaded, problems = load_specs(specs)
    assert problems == []
    return [str(problem).split("\n")[0] for problem in lint(loaded)]


@pytest.fixture
def named(spoilt: Folder) -> Callable[..., list[str]]:
    """What lint says when E of the messages is called and described like this, beside the id and the weight of an answer."""

    def told(alias: str, fields: str, **excuses: str) -> list[str]:
        words = {f"words/{kind}.yaml": text for kind, text in excuses.items()}
        return first_lines(
            spoilt(
                files={**FILES, "words/aliases.yaml": f"e: kind\nE: {alias}\n", "words/fields.yaml": fields, **words}
            )
        )

    return told


def test_one_thing_has_one_name_in_answers_and_messages(named: Callable[..., list[str]]) -> None:
    fields = "widgetId: Id of the widget.\nserial: Id of the widget.\n"
    assert named("serial", fields) == [
        f"{MESSAGE}: serial and widget_id of usdm are both 'Id of the widget.', {SYNONYMS}"
    ]
    assert named("widget_id", fields) == []
    assert named("serial", fields.replace("serial: Id", "serial: Number")) == []


def test_what_has_no_meaning_is_no_thing_that_could_have_one_name(named: Callable[..., list[str]]) -> None:
    assert named("ignored", "widgetId: Not meaningful.\nignored: Not meaningful.\n") == []


@pytest.mark.parametrize("alias", ["best_weight", "is_weight"])
def test_a_name_has_one_spelling(named: Callable[..., list[str]], alias: str) -> None:
    camel = alias.split("_")[0] + "Weight"
    told = named(alias, f"weight: Weight.\n{camel}: How heavy it is.\n")
    assert told == [
        f"{MESSAGE}: {' and '.join(sorted([alias, 'weight']))} of usdm are one name in two spellings, {SYNONYMS}"
    ]


def test_one_name_is_one_thing(named: Callable[..., list[str]]) -> None:
    fields = "weight: Weight of the widget.\nWidgetDepth.weight: How deep it is.\n"
    assert named("weight", fields) == [
        f"{MESSAGE}: weight of usdm is 'How deep it is' and 'Weight of the widget', {HOMONYMS}"
    ]
    assert named("weight", fields.replace("How deep it is.", '"Weight of the widget, in grams."')) == []


def test_an_exception_says_why_for_all_products_or_for_one(named: Callable[..., list[str]]) -> None:
    fields = "widgetId: Id of the widget.\nserial: Id of the widget.\n"
    why = "serial widget_id: The wire has both.\n"
    assert named("serial", fields, synonyms=why) == []
    assert named("serial", fields, **{"usdm/synonyms": why}, synonyms="{}\n") == []


def test_an_exception_says_why_one_name_is_two_things(named: Callable[..., list[str]]) -> None:
    fields = "weight: Weight of the widget.\nWidgetDepth.weight: How deep it is.\n"
    assert named("weight", fields, homonyms="weight: The wire calls both so.\n") == []


def test_an_exception_that_nothing_is_in_want_of_is_told(named: Callable[..., list[str]]) -> None:
    fields = "widgetId: Id of the widget.\nserial: Id of the widget.\n"
    assert named("serial", fields, synonyms="number serial widget_id: x\n", homonyms="weight: x\n") == [
        "specs/words/homonyms.yaml:1:1: nothing is in want of weight here, expected no such entry",
        "specs/words/synonyms.yaml:1:1: nothing is in want of number here, expected no such entry",
    ]
