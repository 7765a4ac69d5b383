"""An exchange on 127.0.0.1 to test against: ``with Exchange("usdm") as exchange: ...``."""

try:
    import aiohttp as _aiohttp
except ImportError:
    raise ImportError(
        "the exchange on loopback needs the package aiohttp: pip install binance-derivatives[testing]"
    ) from None
del _aiohttp

from binance_derivatives.testing.catalog import Catalog  # noqa: E402
from binance_derivatives.testing.conditions import Counter  # noqa: E402
from binance_derivatives.testing.exchange import Exchange  # noqa: E402
from binance_derivatives.testing.faults import Fault, Mishap, Variant  # noqa: E402
from binance_derivatives.testing.ledger import Deviation, Executed, LetThrough, Received  # noqa: E402
from binance_derivatives.testing.market.amounts import Amount  # noqa: E402
from binance_derivatives.testing.serving.reply import Alteration  # noqa: E402
from binance_derivatives.testing.serving.transfer import Transfer  # noqa: E402
from binance_derivatives.testing.streaming.hub import Bend, Timing  # noqa: E402
from binance_derivatives.testing.streaming.streams import Status  # noqa: E402

__all__ = [
    "Alteration",
    "Amount",
    "Bend",
    "Catalog",
    "Counter",
    "Deviation",
    "Exchange",
    "Executed",
    "Fault",
    "LetThrough",
    "Mishap",
    "Received",
    "Status",
    "Timing",
    "Transfer",
    "Variant",
]
