"""One thing has one name among the members of all products, one name is one thing, and each exception is wanted and says why."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from tests.committed import committed
from tests.specs.invented import STREAM

from generator.specs.lint.lint import lint
from generator.specs.lint.members import check_member_names, members_of
from generator.specs.load import load_specs

Folder = Callable[..., Path]
ANSWER = "specs/usdm/rest/freeze_widgets.yaml"
MESSAGE = "specs/usdm/streams/widget_depth.yaml:18:14"
FILES = {
    "usdm/streams/widget_depth.yaml": STREAM,
    "words/streams.yaml": "widget_depth: {summary: Depth., payload: WidgetDepth}\n",
}
SYNONYMS = "expected one name, or why there are more in words/synonyms.yaml"
LETTERS = "expected one name, or why there are more in words/letters.yaml"
DIFFERENT = f"{MESSAGE}: event_time of usdm and sent_at of coinm are both E of widget_depth, {LETTERS}"
HOMONYMS = "expected one thing, or why it is more in words/homonyms.yaml"


def first_lines(specs: Path) -> list[str]:
    loaded, problems = load_specs(specs)
    assert problems == []
    told = [str(problem).split("\n")[0] for problem in lint(loaded)]
    # These describe no more members than they are about.
    return [one for one in told if "words/fields.yaml" not in one]


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
        f"{MESSAGE}: serial of usdm and widget_id of usdm are both 'Id of the widget.', {SYNONYMS}"
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
        f"{MESSAGE}: {' and '.join(f'{one} of usdm' for one in sorted([alias, 'weight']))} are one name in two spellings, {SYNONYMS}"
    ]


def test_one_name_is_one_thing(named: Callable[..., list[str]]) -> None:
    fields = "weight: Weight of the widget.\nWidgetDepth.weight: How deep it is.\n"
    assert named("weight", fields) == [
        f"{MESSAGE}: weight is 'How deep it is' of usdm and 'Weight of the widget' of usdm, {HOMONYMS}"
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


@pytest.fixture
def across(spoilt: Folder) -> Callable[..., list[str]]:
    """What lint says when E of the messages of one more product is called like this, beside the answers and messages of usdm."""

    def told(alias: str, fields: str, **excuses: str) -> list[str]:
        files = {
            **FILES,
            "coinm/streams/widget_depth.yaml": STREAM.replace("product: usdm", "product: coinm"),
            "words/aliases.yaml": "e: kind\nE: event_time\n",
            "words/coinm/aliases.yaml": f"E: {alias}\n",
            "words/fields.yaml": "eventTime: When it was sent.\n" + fields,
        }
        words = {f"words/{kind}.yaml": text for kind, text in excuses.items()}
        return [
            line
            for line in first_lines(spoilt(files={**files, **words}))
            if "expected one" in line or "in want" in line
        ]

    return told


def test_one_thing_has_one_name_in_all_products(across: Callable[..., list[str]]) -> None:
    assert across("sent_at", "sentAt: When it was sent.\n") == [
        f"{MESSAGE}: event_time of usdm and sent_at of coinm are both 'When it was sent.', {SYNONYMS}",
        DIFFERENT,
    ]
    assert across("event_time", "") == []


def test_one_name_is_one_thing_in_all_products(across: Callable[..., list[str]]) -> None:
    told = across("event_time", "", **{"coinm/fields": "eventTime: When it was written.\n"})
    assert told == [
        f"{MESSAGE}: event_time is 'When it was sent' of usdm and 'When it was written' of coinm, {HOMONYMS}"
    ]


def test_an_exception_of_one_product_excuses_no_two(across: Callable[..., list[str]]) -> None:
    fields, why = "sentAt: When it was sent.\n", "event_time sent_at: The wire has both.\n"
    assert across("sent_at", fields, synonyms=why, letters=why) == []
    assert across("sent_at", fields, **{"coinm/synonyms": why}, synonyms="{}\n", letters=why) == [
        f"{MESSAGE}: event_time of usdm and sent_at of coinm are both 'When it was sent.', {SYNONYMS}",
        "specs/words/coinm/synonyms.yaml:1:1: nothing is in want of event_time and sent_at here, expected no such entry",
    ]


def test_a_letter_is_called_the_same_in_messages_of_one_name(across: Callable[..., list[str]]) -> None:
    fields, why = "sentAt: When it was written.\n", "event_time sent_at: The wire means two things.\n"
    assert across("sent_at", fields) == [DIFFERENT]
    assert across("sent_at", fields, letters=why) == []
    assert across("sent_at", fields, letters=f"{why}high low: x\n") == [
        "specs/words/letters.yaml:2:1: nothing is in want of high and low here, expected no such entry"
    ]


@pytest.mark.parametrize(
    ("file", "wrong", "told"),
    [
        ("usdm", {"kline.T": "end_time"}, "close_time of coinm, options and end_time of usdm are both kline.T of kline"),
        ("usdm", {"kline.T": "thyme"}, "thyme has no words"),
        ("usdm", {"kline.T": "delivery_date"}, "close_time of coinm, options and delivery_date of usdm are both kline.T of kline"),
        ("usdm", {"kline.h": "low", "kline.l": "high"}, "are both kline.h of kline"),
        ("coinm", {"order_update.a": "bid_base_qty", "order_update.b": "ask_base_qty"}, "are both order.a of order_update"),
        ("portfolio", {"algo_order_update.aq": "actual_price"}, "are both order.aq of algo_order_update"),
        ("portfolio", {"futures_order_update.l": "executed_qty"}, "are both order.l of ORDER_TRADE_UPDATE"),
    ],
)  # fmt: skip
def test_a_wrong_letter_of_a_message_is_told(file: str, wrong: Mapping[str, str], told: str) -> None:
    specs = committed()
    own = specs.words.products[file]
    assert wrong.keys() <= own.aliases.keys()
    words = replace(own, aliases={**own.aliases, **wrong})
    spoilt = replace(specs, words=replace(specs.words, products={**specs.words.products, file: words}))
    assert any(told in finding.message for _, finding in check_member_names(spoilt))


def test_what_has_no_text_is_told_once_but_for_what_tells_kinds_apart() -> None:
    specs = committed()
    tags = [one for one in specs.operations if "filterType" in repr(one.answer)]
    assert tags and all(one.name != "filter_type" for spec in tags for one in members_of(spec, specs.words))
    words = {product: replace(own, fields={}) for product, own in specs.words.products.items()}
    silent = replace(specs, words=replace(specs.words, fields={}, products=words))
    found = [one.message for _, one in check_member_names(silent) if "has no words" in one.message]
    assert "symbol" in {one.split(" ")[0] for one in found} and "filter_type" not in {
        one.split(" ")[0] for one in found
    }
    assert len(found) == len({one.split(" ")[0] for one in found})


def test_parameters_under_one_text_have_one_name(spoilt: Folder) -> None:
    texts = "colour: Widget to freeze.\nwidgetId: Widget to freeze.\nwidgetNames: Names.\ntimestamp: Now.\n"
    told = first_lines(spoilt(files={"words/parameters.yaml": texts}))
    assert told == [
        "specs/usdm/rest/freeze_widgets.yaml:14:12: colour of usdm and widget_id of usdm are both 'Widget to freeze.', "
        + SYNONYMS
    ]
    why = "colour widget_id: Both name one.\n"
    assert first_lines(spoilt(files={"words/parameters.yaml": texts, "words/synonyms.yaml": why})) == []
