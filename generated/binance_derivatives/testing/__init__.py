"""An exchange on 127.0.0.1 to test against: ``with Exchange("usdm") as exchange: ...``."""

try:
    import aiohttp as _aiohttp
except ImportError:
    raise ImportError(
        "the exchange on loopback needs the package aiohttp: pip install binance-derivatives[testing]"
    ) from None
del _aiohttp

from binance_derivatives.testing.exchange import Exchange  # noqa: E402
from binance_derivatives.testing.ledger import Executed, Received  # noqa: E402

__all__ = ["Exchange", "Executed", "Received"]
