"""The examples, run against the exchange on loopback: with everything in order, and with each thing that can go wrong."""

import asyncio
import sys
from collections.abc import Coroutine
from contextlib import aclosing
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from runpy import run_path
from typing import Any

import pytest
from waiting import hanging_ends

from binance_derivatives import Account
from binance_derivatives.testing import Exchange

EXAMPLES = Path(__file__).parent.parent / "examples"


def example(name: str) -> Any:
    """Load an example as a module."""
    spec = spec_from_file_location(name, EXAMPLES / f"{name}.py")
    assert spec is not None and spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def account_of(exchange: Exchange) -> Account:
    return exchange.environment.account(exchange.api_key, exchange.api_secret)


@pytest.mark.parametrize(
    "given", [{}, {"API_KEY": "k"}, {"API_KEY": "k", "API_SECRET": ""}], ids=["none", "half", "empty"]
)
def test_an_example_that_wants_a_key_says_so(given: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("API_KEY", "API_SECRET"):
        monkeypatch.delenv(name, raising=False)
    for name, value in given.items():
        monkeypatch.setenv(name, value)
    wanting = [
        path for path in sorted(EXAMPLES.glob("*.py")) if "os.environ" in path.read_text("utf-8").split("__main__")[-1]
    ]
    assert len(wanting) > 1
    for path in wanting:
        with pytest.raises(SystemExit, match=r"^API_KEY and API_SECRET are wanted in the environment: .+\.$"):
            run_path(str(path), run_name="__main__")


def test_an_example_that_is_stopped_says_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(running: Coroutine[Any, Any, None]) -> None:
        running.close()
        raise KeyboardInterrupt

    monkeypatch.setattr(asyncio, "run", stopped)
    monkeypatch.setattr(sys, "argv", ["watch_prices.py"])
    try:
        run_path(str(EXAMPLES / "watch_prices.py"), run_name="__main__")
    except KeyboardInterrupt:
        # It would end pytest itself.
        pytest.fail("stopping it prints a traceback")


@pytest.fixture
def place_and_cancel() -> Any:
    return example("place_and_cancel")


def test_an_order_is_placed_and_canceled(place_and_cancel: Any) -> None:
    with Exchange("usdm", keeps_orders=True) as exchange:
        placed, canceled = place_and_cancel.main(account_of(exchange))
        executed = [one.key for one in exchange.executed]
    assert placed.startswith("NEW as ")
    assert canceled == "CANCELED"
    assert executed == ["rest/new_order", "rest/cancel_order"]


@pytest.mark.parametrize(
    ("code", "said"),
    [
        (-2019, "rejected, there is not enough margin"),
        (-4116, "rejected, since an order of this id stands already"),
        (-2010, "rejected with code -2010"),
    ],
)
def test_a_rejected_order_is_told_as_rejected(place_and_cancel: Any, code: int, said: str) -> None:
    with Exchange("usdm", keeps_orders=True) as exchange:
        exchange.refuse("rest/new_order", code, times=1)
        placed, canceled = place_and_cancel.main(account_of(exchange))
    assert placed.startswith(said)
    assert canceled.startswith("not canceled: ")


@pytest.mark.parametrize(
    ("executed", "said"), [(True, "NEW as 1, as a query found out"), (False, "not placed, for certain")]
)
def test_an_order_whose_answer_is_lost_is_found_out_about(place_and_cancel: Any, executed: bool, said: str) -> None:
    with Exchange("usdm", keeps_orders=True) as exchange:
        exchange.drop("rest/new_order", executed=executed)
        placed, _ = place_and_cancel.main(account_of(exchange))
        orders = [one for one in exchange.executed if one.key == "rest/new_order"]
    assert placed.startswith(said)
    assert len(orders) == int(executed)


def test_without_a_connection_nothing_was_sent(place_and_cancel: Any) -> None:
    with Exchange("usdm") as exchange:
        account = account_of(exchange)
    with place_and_cancel.Rest(account, retries=place_and_cancel_once()) as client:
        said = place_and_cancel.place(client, "BTCUSDT", 1, 20000, "mine")
    assert said.startswith("never sent, there was no connection")


def place_and_cancel_once() -> Any:
    from binance_derivatives import NO_RETRIES

    return NO_RETRIES


def test_many_orders_are_placed_reconciled_and_canceled() -> None:
    with Exchange("usdm", keeps_orders=True) as exchange:
        exchange.drop("ws-api/new_order", executed=True)
        standing, canceled = asyncio.run(example("many_orders").main(account_of(exchange), 10))
        placed = {one.client_order_id for one in exchange.executed if one.key == "ws-api/new_order"}
        gone = [one for one in exchange.executed if one.key == "ws-api/cancel_order"]
    assert standing == canceled == len(placed) == len(gone)
    assert standing >= 1


def test_the_spread_monitor_of_the_readme_prints_what_the_book_says(capsys: pytest.CaptureFixture[str]) -> None:
    asyncio.run(example("spread_monitor").main())
    printed = capsys.readouterr().out.splitlines()
    assert len(printed) == 4 and set(printed[1:]) <= {f"spread {one}, 1.5 sold down to 59990" for one in (1, 2)}


def test_the_bot_of_the_readme_sells_at_its_stop(capsys: pytest.CaptureFixture[str]) -> None:
    example("stop_loss")
    assert capsys.readouterr().out == "left: 8476.60000000 USDT\n"


def test_prices_are_watched_over_a_lost_connection() -> None:
    async def watched(exchange: Exchange) -> list[str]:
        seen: list[str] = []
        watching = example("watch_prices").lines(exchange.environment, "BTCUSDT")
        async with hanging_ends(), aclosing(watching):
            async for line in watching:
                seen.append(line)
                listening = line.startswith("listening to") and "@bookTicker" in line
                if listening and "between 99.0 and 101.0" not in seen:
                    await asyncio.to_thread(exchange.book, "BTCUSDT", bids=[("99.0", "4")], asks=[("101.0", "4")])
                elif line == "between 99.0 and 101.0":
                    await asyncio.to_thread(exchange.close_streams, 1001, "24 hours are over")
                elif listening:
                    await asyncio.to_thread(exchange.book, "BTCUSDT", bids=[("98.0", "4")], asks=[("101.0", "4")])
                elif line == "between 98.0 and 101.0":
                    return seen
        raise AssertionError

    with Exchange("usdm", symbols={"BTCUSDT": {"tick": "0.1", "price": "100"}}) as exchange:
        seen = asyncio.run(watched(exchange))
    assert any(
        "not connected: the exchange closed the connection (code 1001): 24 hours are over" in one for one in seen
    )
    assert any(one.startswith("something may be missing between") for one in seen)


@pytest.mark.parametrize(
    ("asks", "said"), [([("60000.0", "1")], "order 1 is FILLED"), ([("60000.0", "0.2")], "not filled: order ")]
)
def test_an_order_is_waited_for_behind_a_switch(asks: list[tuple[str, str]], said: str) -> None:
    with Exchange("usdm", symbols={"BTCUSDT": {"tick": "0.1"}}, balances={"USDT": 100_000}) as exchange:
        exchange.book("BTCUSDT", asks=asks)
        told = asyncio.run(example("user_data").main(account_of(exchange)))
        countdowns = [one.parameters["countdownTime"] for one in exchange.executed if "countdownTime" in one.parameters]
    assert told.startswith(said)
    assert countdowns == ["60000", "0"]
