# Made by apiscribe from specs/options/product.yaml; not to be edited.
"""Where the product is reached; every client asks for one of these, so that none is chosen by accident.

Changes:
    Since a day from 2026-05-28 to 2026-11-28: ``https://testnet.binancefuture.com`` for rest of ``testnet`` is gone.
    Since a day from 2026-05-28 to 2026-11-28: ``https://demo-fapi.binance.com`` for rest of ``testnet`` is new.
    Since a day from 2026-05-28 to 2026-11-28: ``wss://fstream.binancefuture.com`` for streams of ``testnet`` is gone.
    Since a day from 2026-05-28 to 2026-11-28: ``wss://demo-fstream.binance.com`` for streams of ``testnet`` is new.
    Since a day from 2026-05-28 to 2026-11-28: ``wss://fstream.binancefuture.com/private`` for user data of ``testnet``
        is gone.
    Since a day from 2026-05-28 to 2026-11-28: ``wss://demo-fstream.binance.com/private`` for user data of ``testnet``
        is new.
"""

from __future__ import annotations

from typing import Final

from binance_derivatives.account import Environment

PRODUCTION: Final = Environment(
    name="production",
    product="options",
    limit_group="options",
    rest="https://eapi.binance.com",
    streams="wss://fstream.binance.com",
    user_data="wss://fstream.binance.com/private",
)
TESTNET: Final = Environment(
    name="testnet",
    product="options",
    limit_group="options",
    rest="https://demo-fapi.binance.com",
    streams="wss://demo-fstream.binance.com",
    user_data="wss://demo-fstream.binance.com/private",
)
