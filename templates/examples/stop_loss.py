"""A stop-loss bot, and its test on an exchange that trades inside this program."""

from decimal import Decimal

from binance_derivatives import usdm
from binance_derivatives.testing import Exchange


def protect(client: usdm.Rest, symbol: str, share: Decimal) -> None:
    """Have a long position closed when the price falls to a share of what was paid."""
    stop = (client.position_risk_v3(symbol=symbol)[0].entry_price * share).quantize(Decimal("0.1"))
    client.new_algo_order(
        algo_type="CONDITIONAL", symbol=symbol, side="SELL", type="STOP_MARKET", trigger_price=stop, close_position=True
    )


with Exchange("usdm", symbols={"BTCUSDT": {"tick": "0.1"}}, balances={"USDT": 10_000}) as exchange:
    exchange.book("BTCUSDT", bids=[("59999.9", "1")], asks=[("60000.0", "1")])
    with usdm.Rest(exchange.environment.account(exchange.api_key, exchange.api_secret)) as client:
        client.new_order(symbol="BTCUSDT", side="BUY", type="MARKET", quantity="0.5")
        protect(client, "BTCUSDT", Decimal("0.95"))
        exchange.book("BTCUSDT", bids=[("57000.0", "1")])
        exchange.trade("BTCUSDT", "57000.1", "1")
        assert client.position_risk_v3(symbol="BTCUSDT"), "still held: the stop is at 57000"
        exchange.trade("BTCUSDT", "57000.0", "1")
        assert not client.position_risk_v3(symbol="BTCUSDT"), "sold at the stop"
        print(f"left: {client.balance_v3()[0].balance} USDT")
