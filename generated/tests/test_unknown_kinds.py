"""Objects of kinds that the documentation does not list: kept whole, told of once, and at the usual speed."""

from __future__ import annotations

import json
from decimal import Decimal

import pytest
from documented import exact
from msgspec import UNSET, Struct, UnsetType
from waiting import steps

from binance_derivatives import Mismatch
from binance_derivatives._answers.decoders import Number, Unknown, typed
from binance_derivatives._answers.drifted import fitted


class Price(Struct, frozen=True, kw_only=True, rename="camel", tag_field="filterType", tag="PRICE"):
    tick_size: Decimal


class Count(Struct, frozen=True, kw_only=True, rename="camel", tag_field="filterType", tag="COUNT"):
    limit: int


class NoKnownFilter(Unknown, frozen=True, tag_field="filterType", tag=""):
    pass


class Symbol(Struct, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    symbol_name: str
    filters: list[Price | Count | NoKnownFilter]
    others: list[Price | Count | NoKnownFilter] | None = None
    first: Price | Count | NoKnownFilter | None = None
    note: str | None | UnsetType = UNSET
    step: Number | None = None


class Rules(Struct, frozen=True, kw_only=True, rename="camel"):
    symbols: list[Symbol]


RULES = typed(Rules)
STRANGE = '{"filterType":"NEW","steps":[1,0.10,"0.1"],"inner":{"filterType":"PRICE"}}'


def answer(*filters: str, more: str = "") -> bytes:
    return f'{{"symbols":[{{"symbolName":"ABC","filters":[{",".join(filters)}]{more}}}]}}'.encode()


PRICE, COUNT = '{"filterType":"PRICE","tickSize":"0.10"}', '{"filterType":"COUNT","limit":5}'


def decoded(raw: bytes) -> tuple[Rules, list[Mismatch]]:
    # A new one each time: what one has learnt it does not unlearn.
    mismatches: list[Mismatch] = []
    return typed(Rules).decode(raw, mismatches.append), mismatches


@pytest.mark.parametrize(
    "more", ["", ',"note":null', ',"note":"x","step":0.50', ',"first":' + COUNT, f',"others":[{STRANGE}]']
)
def test_an_unknown_kind_is_kept_whole_and_everything_else_as_ever(more: str) -> None:
    raw = answer(PRICE, STRANGE, COUNT, more=more)
    value, mismatches = decoded(raw)
    [symbol] = value.symbols
    assert {one.kind for one in mismatches} == {"unknown"}
    assert isinstance(value, Rules) and isinstance(symbol, Symbol)
    assert symbol.filters[0] == Price(tick_size=Decimal("0.10")) and symbol.filters[2] == Count(limit=5)
    strange = symbol.filters[1]
    assert isinstance(strange, Unknown)
    assert strange.members["steps"] == [1, Decimal("0.10"), "0.1"]
    assert exact(RULES.encode(value)) == exact(raw)


def test_objects_of_unknown_kinds_are_equal_by_all_that_they_have() -> None:
    first, second, third = (
        decoded(answer(f'{{"filterType":"NEW","a":{number}}}'))[0].symbols[0].filters[0] for number in (1, 2, 1)
    )
    assert first == third and (first != third, first == second, first != second) == (False, False, True)


def test_known_kinds_decode_the_same_beside_an_unknown_one() -> None:
    (known,), (beside,) = decoded(answer(PRICE, COUNT))[0].symbols, decoded(answer(PRICE, COUNT, STRANGE))[0].symbols
    assert beside.filters[:2] == known.filters


def test_an_unknown_kind_may_stand_outside_of_a_list() -> None:
    value, mismatches = decoded(answer(PRICE, more=f',"first":{STRANGE}'))
    assert [str(one) for one in mismatches] == ["$.symbols[*].first is NEW, expected a documented kind"]
    assert isinstance(value.symbols[0].first, Unknown)


def test_a_misfit_beside_an_unknown_kind_is_reported_too() -> None:
    value, mismatches = decoded(answer('{"filterType":"COUNT","limit":"many"}', STRANGE))
    assert "$.symbols[*].filters[*](COUNT).limit is text, expected int" in [str(one) for one in mismatches]
    assert isinstance(value.symbols[0].filters[1], Unknown)


@pytest.mark.parametrize("strange", ['{"limit":5}', '{"filterType":7}', "[]"])
def test_what_has_no_kind_at_all_is_a_misfit_and_kept(strange: str) -> None:
    value, mismatches = decoded(answer(PRICE, strange))
    assert "$.symbols[*].filters[*]" in [one.path for one in mismatches]
    assert exact(RULES.encode(value)) == exact(answer(PRICE, strange))


def test_new_kinds_may_come_at_any_time_and_without_end() -> None:
    rules = typed(Rules)
    for number in range(100):
        mismatches: list[Mismatch] = []
        value = rules.decode(answer(PRICE, f'{{"filterType":"NEW_{number}","n":{number}}}'), mismatches.append)
        assert [one.found for one in mismatches] == [f"NEW_{number}"]
        assert value.symbols[0].filters[1] == NoKnownFilter({"filterType": f"NEW_{number}", "n": number})


def test_fitting_value_by_value_keeps_an_unknown_kind_as_well() -> None:
    value = fitted(
        [{"filterType": "NEW", "n": 1}, {"filterType": "COUNT"}], list[Price | Count | NoKnownFilter], lambda: ("", "")
    )
    assert value[0] == NoKnownFilter({"filterType": "NEW", "n": 1})
    assert isinstance(value[1], Count) and not hasattr(value[1], "limit")


def test_an_unknown_kind_everywhere_costs_a_tenth_of_fitting_value_by_value_and_no_more_than_its_share() -> None:
    def strange(symbols: int) -> bytes:
        filters = ",".join([*[PRICE, COUNT] * 3, PRICE, '{"filterType":"NEW","limit":5}'])
        symbol = '{"symbolName":"ABC","filters":[%s]}' % filters
        return f'{{"symbols":[{",".join([symbol] * symbols)}]}}'.encode()

    half, whole = strange(50), strange(100)
    # The first of a kind is learnt, and what the second needs is made.
    RULES.decode(half)
    RULES.decode(half)
    cost = steps(lambda: RULES.decode(whole))
    assert 0 < cost < 2.1 * steps(lambda: RULES.decode(half))
    assert 10 * cost < steps(lambda: fitted(json.loads(whole), Rules, lambda: ("", "")))
