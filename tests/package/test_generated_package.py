"""The package made for the invented exchange, type-checked and run by itself as a user would."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path, PurePosixPath

import pytest

from generator.output.write import write_tree


@pytest.fixture(scope="module")
def package(tree: dict[PurePosixPath, bytes], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The generated folder; the tests below run in it, without the generator."""
    out = tmp_path_factory.mktemp("generated")
    write_tree(out, tree)
    return out


def run(package: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    return subprocess.run(
        [sys.executable, *arguments], cwd=package, env=environment, capture_output=True, text=True, timeout=300
    )


def test_the_generated_tests_pass_against_the_exchange_on_loopback(package: Path) -> None:
    done = run(package, "-m", "pytest", "-p", "no:cacheprovider", "tests/tide")
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_generated_package_and_its_tests_are_fully_typed(package: Path) -> None:
    done = run(package, "-m", "mypy", "--strict", "binance_derivatives/tide", "tests/documented.py", "tests/tide")
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_checker_knows_the_types_of_methods_and_answers(package: Path) -> None:
    (package / "user.py").write_text(
        "from binance_derivatives.tide import AsyncRest, Rest, AsyncWsApi\n"
        "async def use(rest: Rest, later: AsyncRest, ws: AsyncWsApi) -> None:\n"
        "    reveal_type(rest.cancel_tickets(ticket_id_list=[1]))\n"
        "    reveal_type(await later.price_levels(symbol='ABC'))\n"
        "    reveal_type((await ws.place_ticket(symbol='ABC', side='BUY')).bnb_burn)\n"
        "    rest.place_ticket(symbol='ABC', side='buy', quantity=0.1)\n"
    )
    shown = run(package, "-m", "mypy", "--strict", "user.py").stdout
    (package / "user.py").unlink()
    assert 'user.py:3: note: Revealed type is "list[binance_derivatives.tide.answers.trade.CanceledTicket' in shown
    assert 'user.py:4: note: Revealed type is "binance_derivatives.tide.answers.market_data.Levels"' in shown
    assert 'user.py:5: note: Revealed type is "bool"' in shown
    assert """incompatible type "Literal['buy']"; expected "Literal['BUY', 'SELL']""" in shown
    assert 'incompatible type "float"; expected "Decimal | int | str"' in shown


def test_a_stream_is_subscribed_to_by_the_form_of_its_name_that_fits(package: Path) -> None:
    program = (
        "from binance_derivatives.tide import AsyncStreams\n"
        "from binance_derivatives.tide.streams import USER_DATA, prices, user_data\n"
        "print(prices(symbol='ABC').name, prices(symbol='ABC', speed='1s').name)\n"
        "print(user_data('key').target('key'), *USER_DATA.events, AsyncStreams.product)\n"
    )
    done = run(package, "-c", program)
    assert done.stdout.splitlines() == ["abc@price abc@price@1s", "/ws/key TICKET_CHANGE tide"], done.stderr
