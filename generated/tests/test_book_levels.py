"""The levels of a side are in order and add up, after whatever changes."""

from __future__ import annotations

import random
from decimal import Decimal
from itertools import accumulate

import pytest
from hypothesis import given
from hypothesis import strategies as st
from waiting import steps

from binance_derivatives._book.levels import Levels
from binance_derivatives._book.messages import ChangedLevel
from binance_derivatives._book.prices import EXACT, Ticks, finer

CHANGES = st.lists(st.tuples(st.integers(1, 300), st.integers(0, 9)), max_size=300)


@pytest.mark.parametrize("bids", [True, False])
@given(started=st.dictionaries(st.integers(1, 300), st.integers(1, 9)), changes=CHANGES, asked=st.data())
def test_levels_are_those_of_a_dict_in_order(
    bids: bool, started: dict[int, int], changes: list[tuple[int, int]], asked: st.DataObject
) -> None:
    ticks, truth = Ticks(Decimal(1), bids=bids), dict(started)
    levels = Levels({ticks.read(Decimal(price)): Decimal(quantity) for price, quantity in started.items()})
    for price, quantity in changes:
        levels.change([ChangedLevel(str(price), str(quantity))], ticks)
        truth[price] = quantity
        if asked.draw(st.integers(0, 9)) == 0:
            compare(levels, ticks, truth, bids)
    compare(levels, ticks, truth, bids)


def compare(levels: Levels, ticks: Ticks, truth: dict[int, int], bids: bool) -> None:
    stands = sorted((price for price, quantity in truth.items() if quantity), reverse=bids)
    assert [int(ticks.price(one)) for one in levels.first(1_000)] == stands
    assert levels.best == (ticks.read(Decimal(stands[0])) if stands else None)
    sums = list(accumulate(truth[price] for price in stands))
    for price, total in zip(stands, sums, strict=True):
        at = ticks.read(Decimal(price))
        assert levels.quantity_to(at) == total and levels.price_for(Decimal(total)) == at
        assert levels.price_for(total - Decimal("0.5")) == at
    assert levels.price_for(Decimal((sums or [0])[-1] + 1)) is None


def test_thousands_of_levels_are_in_blocks_that_stay_short_but_not_too_short() -> None:
    dice, ticks = random.Random(7), Ticks(Decimal(1), bids=False)
    levels, truth = Levels({}), dict[int, int]()
    for step in range(20_000):
        price, quantity = dice.randrange(1, 6_000), dice.choice((0, 1)) if step < 15_000 else 0
        levels.change([ChangedLevel(str(price), str(quantity))], ticks)
        truth[price] = quantity
        if step % 1_000 == 999:
            stands = sorted(price for price, quantity in truth.items() if quantity)
            assert [-one for one in levels.first(6_000)] == stands
            assert levels.quantity_to(-6_000) == len(levels) == len(stands)
            blocks = levels._added_up()._blocks
            lengths = [len(block) for block in blocks]
            assert max(lengths, default=0) <= 32 and (min(lengths, default=8) >= 8 or len(lengths) == 1)
            assert [one for block in blocks for one in block] == stands


def test_reads_cost_the_logarithm_of_how_many_levels_there_are() -> None:
    """A price that comes, the best, the ten best, the sum to a price and the price for a sum, on so many levels."""

    def cost(count: int) -> int:
        ticks = Ticks(Decimal(1), bids=False)
        levels = Levels({-price: Decimal(1) for price in range(2, 2 * count, 2)})
        levels.quantity_to(-count)

        def once(price: int) -> None:
            levels.change([ChangedLevel(str(price), "2")], ticks)
            assert levels.best == -2 and len(levels.first(10)) == 10
            assert levels.quantity_to(-price) == price // 2 + 2
            assert levels.price_for(Decimal(price // 2)) == -(price // 2 * 2)
            levels.change([ChangedLevel(str(price), "0")], ticks)

        # Some change a block so that the tree is made anew: one in sixteen at most.
        return min(steps(lambda price=price: once(price)) for price in range(count + 1, count + 200, 18))

    few, many = cost(500), cost(50_000)
    assert many < 2 * few, "a hundred times as many levels"


def test_prices_that_are_gone_are_not_kept_for_ever() -> None:
    ticks = Ticks(Decimal(1), bids=True)
    levels = Levels({})
    levels.change([ChangedLevel("9000", "1")], ticks)
    for price in range(1, 8_000):
        # The best one stays, so that none of these is ever the best.
        levels.change([ChangedLevel(str(price), "1"), ChangedLevel(str(price), "0")], ticks)
        assert len(levels._prices) == len(levels._listed) <= 2 * len(levels) + 64
    levels.change([ChangedLevel("7999", "3")], ticks)
    assert (levels.first(9), levels.best, len(levels)) == ([9_000, 7_999], 9_000, 2)


def test_a_price_that_comes_again_is_where_it_was() -> None:
    ticks = Ticks(Decimal(1), bids=False)
    levels = Levels({-1: Decimal(1), -2: Decimal(1), -3: Decimal(1)})
    for changed, best, first in (
        ([("2", "0")], -1, [-1, -3]),
        ([("1", "0")], -3, [-3]),
        ([("2", "5")], -2, [-2, -3]),
        ([("1", "4"), ("3", "0")], -1, [-1, -2]),
        ([("1", "0"), ("2", "0")], None, []),
        ([("2", "1")], -2, [-2]),
    ):
        levels.change([ChangedLevel(*one) for one in changed], ticks)
        assert (levels.best, levels.first(9)) == (best, first)


@pytest.mark.parametrize(
    "zero", ["0", "0.", ".0", "00", "000.000", "0.0000000000000000", "0" * 30, f".{'0' * 29}", "0e9"]
)
def test_nothing_is_nothing_however_it_is_written(zero: str) -> None:
    levels = Levels({5: Decimal(1)})
    levels.change([ChangedLevel("5", zero), ChangedLevel("4", zero)], Ticks(Decimal(1), bids=True))
    assert (len(levels), levels.best) == (0, None)


@pytest.mark.parametrize("quantity", ["0.5", "00.5", ".5", "5.", "5", "1e-3", "9" * 30, f"0.{'0' * 27}1"])
def test_something_is_something_however_it_is_written(quantity: str) -> None:
    levels = Levels({})
    levels.change([ChangedLevel("5", quantity)], Ticks(Decimal(1), bids=True))
    assert levels.quantity(5) == levels.quantity_to(5) == Decimal(quantity)


@pytest.mark.parametrize(
    "quantity",
    [
        "",
        ".",
        "-",
        "-1",
        "1,5",
        "1.2.3",
        "1_0",
        " 1",
        "1 ",
        "NaN",
        "Infinity",
        "\uff11",
        "\uff10",
        "1e9999",
        "9" * 31,
        "0" * 31,
    ],
)
def test_what_is_no_quantity_is_refused(quantity: str) -> None:
    with pytest.raises(ValueError, match="a quantity is "):
        Levels({}).change([ChangedLevel("5", quantity)], Ticks(Decimal(1), bids=True))


def test_a_price_is_found_again_however_it_is_written() -> None:
    ticks = Ticks(Decimal("0.05"), bids=True)
    assert ticks.number("60000.10") == ticks.number("6.00001E4") == ticks.number("60000.1") == 1_200_002
    assert str(ticks.price(1_200_002)) == "60000.1", "as it was written last"
    assert str(ticks.price(1_200_004)) == "60000.20"
    assert (ticks.within(Decimal("60000.11")), Ticks(Decimal("0.05"), bids=False).within(Decimal("60000.11"))) == (
        1_200_003,
        -1_200_002,
    )


@pytest.mark.parametrize(
    ("unit", "price", "both"),
    [("1", "0.10", "0.1"), ("0.05", "7", "0.01"), ("0.5", "2e3", "0.1"), ("5", "1e-9", "1e-9")],
)
def test_a_unit_gets_as_fine_as_the_prices_that_come(unit: str, price: str, both: str) -> None:
    assert finer(Decimal(unit), Decimal(price)) == Decimal(both)


@pytest.mark.parametrize("text", ["60000.11", "0", "-1", "NaN", "1_0", " 1", "", "1e-400", "9" * 31])
def test_what_is_no_price_of_the_contract_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="a price is "):
        Ticks(Decimal("0.05"), bids=True).number(text)


def test_no_more_texts_are_remembered_than_fit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("binance_derivatives._book.prices._MOST_PRICES", 10)
    ticks = Ticks(Decimal(1), bids=False)
    assert [ticks.number(str(number)) for number in range(1, 100)] == [-number for number in range(1, 100)]
    assert len(ticks.numbers) <= 10
    assert ticks.price(-3) == 3


def test_what_adds_up_does_so_without_loss() -> None:
    assert Decimal("1e-300") + Decimal(10) ** 300 == Decimal(10) ** 300, "the usual context loses some"
    assert EXACT.subtract(EXACT.add(Decimal("1e-300"), Decimal(10) ** 300), Decimal(10) ** 300) == Decimal("1e-300")
