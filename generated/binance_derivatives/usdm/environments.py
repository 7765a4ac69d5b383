# Made by apiscribe from specs/usdm/product.yaml; not to be edited.
"""Where the product is reached; every client asks for one of these, so that none is chosen by accident.

Changes:
    Since a day from 2026-03-05 to 2026-11-28: ``wss://fstream.binancefuture.com`` for streams of ``testnet`` is gone.
    Since a day from 2026-03-05 to 2026-11-28: ``wss://demo-fstream.binance.com`` for streams of ``testnet`` is new.
    Since a day from 2026-03-05 to 2026-11-28: ``wss://fstream.binancefuture.com`` for user data of ``testnet`` is gone.
    Since a day from 2026-03-05 to 2026-11-28: ``wss://demo-fstream.binance.com/private`` for user data of ``testnet``
        is new.
"""

from __future__ import annotations

from typing import Final

from binance_derivatives.account import Environment

PRODUCTION: Final = Environment(
    name="production",
    product="usdm",
    limit_group="futures",
    rest="https://fapi.binance.com",
    ws_api="wss://ws-fapi.binance.com/ws-fapi/v1",
    streams="wss://fstream.binance.com",
    user_data="wss://fstream.binance.com/private",
)
TESTNET: Final = Environment(
    name="testnet",
    product="usdm",
    limit_group="usdm",
    rest="https://demo-fapi.binance.com",
    ws_api="wss://testnet.binancefuture.com/ws-fapi/v1",
    streams="wss://demo-fstream.binance.com",
    user_data="wss://demo-fstream.binance.com/private",
)
