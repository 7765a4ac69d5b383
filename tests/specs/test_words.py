"""Words and acknowledgements are looked up by the most specific key."""

from __future__ import annotations

import dataclasses
import re

import pytest
from tests.committed import committed

from generator.specs.authored import Acknowledgement, Acknowledgements
from generator.specs.model import Operation
from generator.specs.words import OperationWords, PayloadWords, Words


@pytest.mark.parametrize("keys", [3, 2, 1])
def test_the_most_specific_words_of_an_operation_win(widgets: Operation, keys: int) -> None:
    socket = dataclasses.replace(widgets, kind="ws_api")
    by_specificity = ["freeze_widgets", "usdm/freeze_widgets", "usdm/ws-api/freeze_widgets"][:keys]
    words = Words(operations={key: OperationWords(key, "Widget") for key in by_specificity})
    found = words.operation(socket)
    assert found and found.summary == by_specificity[-1]


def test_words_of_one_kind_are_not_those_of_the_other(widgets: Operation) -> None:
    assert Words(operations={"usdm/ws-api/freeze_widgets": OperationWords("a", "B")}).operation(widgets) is None


@pytest.mark.parametrize("keys", [5, 4, 3, 2, 1])
def test_the_most_specific_words_of_a_parameter_win(widgets: Operation, keys: int) -> None:
    scopes = ["", "usdm.", "freeze_widgets.", "usdm/freeze_widgets.", "usdm/rest/freeze_widgets."][:keys]
    words = Words(parameters={f"{scope}colour": scope for scope in scopes})
    assert words.parameter(widgets, "colour") == scopes[-1]
    assert words.parameter(widgets, "size") is None


def test_a_field_may_have_words_of_its_own_in_one_class() -> None:
    words = Words(fields={"price": "a", "Widget.price": "b"})
    assert [words.field(name, "price") for name in ("Widget", "Order")] == ["b", "a"]


def test_an_error_may_have_words_of_its_own_in_one_product() -> None:
    words = Words(errors={"STUCK": "a", "usdm.STUCK": "b"})
    assert [words.error(product, "STUCK") for product in ("usdm", "coinm")] == ["b", "a"]


def test_each_documented_error_has_words_and_no_words_are_of_none() -> None:
    specs = committed()
    names = {(errors.product, error.name) for errors in specs.errors for error in errors.errors if error.name}
    assert [one for one in sorted(names) if specs.words.error(*one) is None] == []
    assert set(specs.words.errors) <= {name for _, name in names} | {f"{product}.{name}" for product, name in names}


def test_words_of_the_product_win_over_those_for_all_however_specific(widgets: Operation) -> None:
    own = Words(
        operations={"freeze_widgets": OperationWords("own", "Own")},
        parameters={"colour": "own"},
        fields={"price": "own"},
        answers={"Widget": "own"},
        errors={"STUCK": "own"},
        advisories={"cold": "own"},
        aliases={"E": "own"},
    )
    words = Words(
        operations={"usdm/rest/freeze_widgets": OperationWords("common", "Common")},
        parameters={"usdm/rest/freeze_widgets.colour": "common"},
        fields={"Widget.price": "common"},
        answers={"Widget": "common"},
        errors={"usdm.STUCK": "common"},
        advisories={"cold": "common"},
        aliases={"freeze_widgets.E": "common"},
        products={"usdm": own, "coinm": Words()},
    )
    assert words.operation(widgets) == OperationWords("own", "Own")
    assert words.parameter(widgets, "colour") == "own"
    assert [words.field("Widget", "price", product) for product in ("usdm", "coinm", None)] == [
        "own",
        "common",
        "common",
    ]
    assert [words.answer("Widget", product) for product in ("usdm", "coinm")] == ["own", "common"]
    assert [words.error(product, "STUCK") for product in ("usdm", "coinm")] == ["own", None]
    assert [words.advisory("cold", product) for product in ("usdm", "coinm")] == ["own", "common"]
    assert [words.alias(["freeze_widgets"], "E", product) for product in ("usdm", "coinm")] == ["own", "common"]


def test_in_the_words_of_a_product_the_more_specific_ones_win(widgets: Operation) -> None:
    scopes = ["colour", "freeze_widgets.colour", "rest/freeze_widgets.colour"]
    for count in (1, 2, 3):
        words = Words(products={"usdm": Words(parameters={scope: scope for scope in scopes[:count]})})
        assert words.parameter(widgets, "colour") == scopes[count - 1]


def test_an_alias_is_that_of_the_first_scope_that_has_one() -> None:
    words = Words(aliases={"E": "event_time", "agg_trade.E": "sent_at", "AggTrade.p": "price"})
    assert words.alias(["agg_trade", "AggTrade"], "E") == "sent_at"
    assert words.alias(["AggTrade"], "E") == "event_time"
    assert words.alias(["usdm/agg_trade", "AggTrade"], "p") == "price"
    assert words.alias(["agg_trade"], "q") is None


def test_a_scope_may_tell_the_product() -> None:
    products = {"usdm": Words(aliases={"agg_trade.E": "own"})}
    words = Words(aliases={"E": "common", "coinm/agg_trade.E": "other"}, products=products)
    assert [words.alias([f"{product}/agg_trade"], "E") for product in ("usdm", "coinm", "options")] == [
        "own",
        "other",
        "common",
    ]


def test_streams_and_events_have_words_by_product() -> None:
    common, own = PayloadWords("a", "A"), PayloadWords("b", "B")
    words = Words(streams={"trades": common, "usdm/trades": own}, events={"update": common})
    assert [words.stream(product, "trades") for product in ("usdm", "coinm")] == [own, common]
    inner = Words(events={"update": own})
    assert dataclasses.replace(words, products={"usdm": inner}).event("usdm", "update") == own
    assert words.event("usdm", "update") == common
    assert words.event("usdm", "none") is None


def test_an_acknowledgement_for_the_page_wins_over_the_one_for_all() -> None:
    here = Acknowledgement("a" * 16, "here", "derivatives/widgets/Freeze", "x.yaml", 2)
    anywhere = Acknowledgement("a" * 16, "anywhere", None, "x.yaml", 3)
    acknowledged = Acknowledgements((here, anywhere))
    assert acknowledged.find("a" * 16, "https://example.org/docs/derivatives/widgets/Freeze") == here
    assert acknowledged.find("a" * 16, "derivatives/widgets/Freeze/") == here
    assert acknowledged.find("a" * 16, "https://example.org/docs/derivatives/widgets/Thaw") == anywhere
    assert acknowledged.find("b" * 16, "derivatives/widgets/Freeze") is None


def test_words_of_advisories_name_nothing_as_it_is_on_the_wire() -> None:
    words = committed().words
    said = [*words.advisories.items(), *(one for own in words.products.values() for one in own.advisories.items())]
    assert len(said) > 100
    assert [one for one in said if re.search(r"\b[a-z]+[A-Z]\w*", one[1])] == []
