"""Words and acknowledgements are looked up by the most specific key."""

from __future__ import annotations

import dataclasses

import pytest

from generator.spec.model import Operation
from generator.spec.settings import Acknowledgement, Acknowledgements, OperationWords, Words


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


def test_an_acknowledgement_for_the_page_wins_over_the_one_for_all() -> None:
    here = Acknowledgement("a" * 16, "here", "derivatives/widgets/Freeze", "x.yaml", 2)
    anywhere = Acknowledgement("a" * 16, "anywhere", None, "x.yaml", 3)
    acknowledged = Acknowledgements((here, anywhere))
    assert acknowledged.find("a" * 16, "https://example.org/docs/derivatives/widgets/Freeze") == here
    assert acknowledged.find("a" * 16, "derivatives/widgets/Freeze/") == here
    assert acknowledged.find("a" * 16, "https://example.org/docs/derivatives/widgets/Thaw") == anywhere
    assert acknowledged.find("b" * 16, "derivatives/widgets/Freeze") is None
