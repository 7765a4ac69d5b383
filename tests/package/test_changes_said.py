"""What came lately, or will come soon, is told where a reader of the package looks: in the docstring of what it is about."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from tests.committed import committed

from generator.package.view.changes import changes_said, hosts_said
from generator.package.view.package import ProductView, package_view
from generator.reports.calendar import calendar
from generator.specs.authored import Host, LimitGroup, Product, Specs
from generator.specs.dates import as_of, is_offered, since
from generator.specs.model import Change, Errors, Operation, Source, SpecFile

SPECS = Path(__file__).parents[2] / "specs"
NAMES = {"callbackRate": "callback_rate", "priceMatch": "price_match", "symbol": "symbol"}
DAY = "2026-06-24"


def said(*changes: Change, day: str | None = DAY, names: dict[str, str] = NAMES) -> list[str]:
    spec = Errors("errors", "usdm", Source("https://example.org/docs/codes"), (), changes=changes)
    return list(changes_said(spec, names, day).entries)


@pytest.mark.parametrize(
    ("path", "was", "now", "expected"),
    [
        ("deprecated", None, True, "it is deprecated."),
        ("security.type", "NONE", "MARKET_DATA", "it is MARKET_DATA, was NONE."),
        ("weight.ip.cost", 5, 1000, "the weight is 1000, was 5."),
        ("weight", None, {"counter": "orders_1m", "cost": 1}, "the weight is another."),
        ("quotas", None, {"limit": 2}, "a limit of its own on how often it is called is new."),
        ("parameters.priceMatch", None, {"type": "enum"}, "``price_match`` is new."),
        ("parameters.symbol", {"type": "string"}, None, "``symbol`` is gone."),
        ("parameters.symbol.required", False, True, "``symbol`` is mandatory."),
        ("parameters.symbol.required", True, False, "``symbol`` need not be sent."),
        ("parameters.callbackRate.maximum", "10", "20", "``callback_rate`` is at most 20, was 10."),
        ("parameters.priceMatch.default", None, "NONE", "default of ``price_match`` is new."),
        ("parameters.priceMatch.values", ["A", "B", "C"], ["C"], "``A`` and ``B`` of ``price_match`` are gone."),
        ("parameters.priceMatch.values", None, "D", "``D`` of ``price_match`` is new."),
        ("parameters.priceMatch.values", ["A"], ["B"], "``B`` of ``price_match`` is new and ``A`` of ``price_match`` is gone."),
        ("parameters.priceMatch.values", None, ["A", "B"], "``price_match`` is one of ``A`` or ``B``."),
        ("answer.fields.avgPrice.presence", None, "conditional", "``avgPrice`` need not come."),
        ("answer.fields.filters.items.of.LOT", None, {"type": "object"}, "``LOT`` is new."),
        ("answer", {"type": "object"}, {"type": "list"}, "the answer is of the type list, was object."),
        ("payload.items.fields.r.empty", None, True, "``r`` may be empty."),
        ("names.<pair>@index@1s", {"speed": "1s"}, None, "``<pair>@index@1s`` is gone."),
        ("names.<pair>@index.speed", "3s", "1s", "speed of ``<pair>@index`` is 1s, was 3s."),
        ("route", None, "market", "its route is ``market``."),
        ("continuity.merged", None, {"member": "st", "own": 1}, "messages are of both venues, told apart by ``st``."),
        ("notes", None, "both_venues", "a note is new."),
        ("rules", None, {"rule": "advisory", "of": ["priceMatch"], "about": "x"}, "a note on ``price_match`` is new."),
        ("rules", {"rule": "requires"}, None, "a rule is gone."),
        ("errors.-4120", None, {"name": "MOVED"}, "``-4120`` is new."),
        ("enums", None, {"name": "Mode", "values": []}, "Mode is new."),
        ("enums.Order status.values", None, {"value": "LOST"}, "``LOST`` of Order status is new."),
    ],
)  # fmt: skip
def test_a_change_is_said_in_words_of_its_reader(path: str, was: Any, now: Any, expected: str) -> None:
    assert said(Change(path, DAY, "seen", was, now)) == [f"Since {DAY}: {expected}"]


@pytest.mark.parametrize("path", ["examples.answer.json", "parameters.interval.enum", "continuity.pace"])
def test_what_no_caller_sees_is_not_said(path: str) -> None:
    assert said(Change(path, DAY, "seen", "one", "another")) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026-04-25", "Since 2026-04-25"),
        ("2026-04-24", None),
        ("2026-08-23", "From 2026-08-23"),
        ("2026-08-24", None),
        ("2026-01-01..2026-04-25", "Since a day from 2026-01-01 to 2026-04-25"),
        ("2026-01-01..2026-11-28", "From a day from 2026-01-01 to 2026-11-28"),
        ("2025-01-01..", "On a day after 2025-01-01 that is not announced"),
    ],
)
def test_it_is_said_within_sixty_days_and_always_without_a_day(text: str, expected: str | None) -> None:
    assert said(Change("notes", text, "seen", None, "x")) == (
        [] if expected is None else [f"{expected}: a note is new."]
    )
    assert said(Change("notes", text, "seen", None, "x"), day=None) == []


def test_what_begins_and_ends_as_a_whole_is_said_too(tide: Specs) -> None:
    operation = replace(tide.operations[0], since="2026-06-01", until="2026-07-01")
    assert list(changes_said(operation, {}, DAY).entries) == [
        "Since 2026-06-01: it is new.",
        "From 2026-07-01: it is gone.",
    ]


def test_addresses_and_shared_limits_are_said_with_their_environment() -> None:
    page = ("https://docs.example.org/docs/hosts", "en:3")
    hosts = (
        Host("testnet", "user_data", "wss://old.example.org", *page, until=DAY, evidence="seen"),
        Host("testnet", "user_data", "wss://new.example.org", *page, since=DAY, evidence="seen"),
    )
    limits = (LimitGroup("production", "both", DAY, "seen", "one"),)
    assert list(hosts_said(Product("one", "One", "one", hosts, limits=limits), DAY).entries) == [
        f"Since {DAY}: ``wss://old.example.org`` for user data of ``testnet`` is gone.",
        f"Since {DAY}: ``wss://new.example.org`` for user data of ``testnet`` is new.",
        f"Since {DAY}: limits of ``production`` are counted with those of ``both``, were with those of ``one``.",
    ]


@cache
def known() -> Specs:
    return committed()


def docstrings(product: ProductView) -> Iterator[tuple[str, str]]:
    """Every docstring that tells of days, by the spec it is about; those of events by the member they are told apart by."""
    name = product.name
    yield f"{name}/product", product.environments_docstring
    yield f"{name}/errors", product.errors_docstring
    yield f"{name}/enums", product.values_docstring
    for section in (*product.rest, *product.ws_api):
        yield from (
            (f"{name}/{section.kind.replace('_', '-')}/{one.name}", one.docstring) for one in section.operations
        )
    if product.streams is not None:
        yield from ((f"{name}/streams/{one.name}", one.docstring) for one in product.streams.streams)
        modules = product.payloads.modules
        hints = {one.name: one.hint for module in modules for one in module.decoders}
        structs = {str(one.name): one.docstring for module in modules for one in module.structs}
        yield from ((f"{name}/{one.event}", structs[hints[one.payload_name]]) for one in product.streams.events)


@pytest.mark.parametrize("day", ["2026-01-15", "2026-04-23", "2026-06-27", "2026-08-24", "2026-11-28", "2027-01-20"])
def test_every_dated_fact_is_told_in_a_docstring_within_sixty_days(day: str) -> None:
    specs = known()
    texts = {
        key: re.sub(r"\s+", " ", text)
        for one in package_view(as_of(specs, day)).products
        for key, text in docstrings(one)
    }
    events = {one.key: f"{one.product}/{one.event}" for one in specs.events}
    whole: list[SpecFile] = [*specs.operations, *specs.streams, *specs.events, *specs.enums, *specs.errors]
    files = {one.key: one for one in whole}
    near = [
        one
        for one in calendar(specs)
        if since(one.since).is_near(day, 60) and (one.spec not in files or is_offered(files[one.spec], day))
    ]
    assert len(near) > 40
    untold = {
        f"{one.since} {one.spec} {one.path}"
        for one in near
        if not one.path.startswith("examples.")
        and not one.path.endswith(".enum")
        and f" {since(one.since)}: " not in texts[events.get(one.spec, one.spec)]
    }
    assert untold == set()


def test_an_operation_that_is_new_says_so() -> None:
    view = package_view(as_of(known(), "2026-07-15"))
    (text,) = (text for one in view.products for key, text in docstrings(one) if key == "coinm/rest/new_algo_order")
    assert "Since a day from 2026-06-24 to 2026-06-30: it is new." in text
    assert isinstance(known().operation("coinm/rest/new_algo_order"), Operation)
