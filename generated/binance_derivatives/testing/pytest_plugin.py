"""Fixtures for the tests of a bot: ``pytest_plugins = ["binance_derivatives.testing.pytest_plugin"]`` in a ``conftest.py``.

::

    @pytest.mark.exchange("usdm", symbols={"BTCUSDT": {"tick": "0.1", "step": "0.001"}})
    def test_the_bot_buys_what_is_offered(exchange):
        exchange.book("BTCUSDT", asks=[("60000.0", "1")])
        with usdm.Rest(exchange.environment.account(exchange.api_key, exchange.api_secret)) as client:
            run_bot(client)
        assert len(exchange.executed) == 1
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest

from binance_derivatives.testing.exchange import Exchange


def pytest_configure(config: pytest.Config) -> None:
    """Make the marker known, also where markers are strict."""
    config.addinivalue_line("markers", "exchange(product, ...): arguments of Exchange for the fixture `exchange`")


@pytest.fixture
def start_exchange() -> Iterator[Callable[..., Exchange]]:
    """Starts exchanges, with the arguments of ``Exchange``, which stop when the test is over."""
    with ExitStack() as until_end:
        yield lambda *args, **kwargs: until_end.enter_context(Exchange(*args, **kwargs))


@pytest.fixture
def exchange(request: pytest.FixtureRequest, start_exchange: Callable[..., Exchange]) -> Exchange:
    """An exchange that runs for one test, made with the arguments of its marker ``exchange``."""
    marker = request.node.get_closest_marker("exchange")
    if marker is None:
        raise pytest.UsageError(
            f'{request.node.nodeid} has no marker that says which exchange it wants, such as @pytest.mark.exchange("usdm", symbols=["BTCUSDT"])'
        )
    return start_exchange(*marker.args, **marker.kwargs)
