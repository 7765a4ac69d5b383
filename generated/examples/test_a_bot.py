"""A bot's own tests, on an exchange that trades inside of them: ``pytest examples/test_a_bot.py``."""

from collections.abc import Callable

from binance_derivatives import Rejected, usdm
from binance_derivatives.testing import Exchange

pytest_plugins = ["binance_derivatives.testing.pytest_plugin"]


def buy(client: usdm.Rest, symbol: str, quantity: str) -> str:
    """The bot: buys at any price, and says what came of it."""
    try:
        order = client.new_order(
            symbol=symbol, side="BUY", type="MARKET", quantity=quantity, new_order_resp_type="RESULT"
        )
    except Rejected as error:
        return f"refused: {error.code}"
    return order.status


def client_of(exchange: Exchange) -> usdm.Rest:
    return usdm.Rest(exchange.environment.account(exchange.api_key, exchange.api_secret))


def test_the_bot_buys_what_is_offered(start_exchange: Callable[..., Exchange]) -> None:
    exchange = start_exchange("usdm", symbols={"BTCUSDT": {"tick": "0.1", "step": "0.001"}})
    exchange.book("BTCUSDT", asks=[("60000.0", "1")])
    with client_of(exchange) as client:
        assert buy(client, "BTCUSDT", "0.1") == "FILLED"
    assert [one.key for one in exchange.executed] == ["rest/new_order"]


def test_the_bot_says_that_it_is_poor(start_exchange: Callable[..., Exchange]) -> None:
    exchange = start_exchange("usdm", symbols={"BTCUSDT": {"price": "60000"}}, balances={"USDT": 1})
    exchange.book("BTCUSDT", asks=[("60000", "1")])
    with client_of(exchange) as client:
        assert buy(client, "BTCUSDT", "0.1") == "refused: -2019"
