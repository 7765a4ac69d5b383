"""Cancels orders on an exchange that runs inside this program: no key, no network, no risk."""

from binance_derivatives import Rejection, Unsettled, usdm
from binance_derivatives.testing import Exchange

with Exchange("usdm") as exchange:
    with usdm.Rest(exchange.environment.account(exchange.api_key, exchange.api_secret)) as client:
        for result in client.cancel_multiple_orders(symbol="BTCUSDT", order_id_list=[1234567, 2345678]):
            if isinstance(result, Rejection):
                print(f"refused: {result.code} {result.msg}")
            elif isinstance(result, Unsettled):
                print(f"not known: {client.settle(result)}")
            else:
                print(f"canceled: {result.order_id} {result.symbol} {result.status}")
