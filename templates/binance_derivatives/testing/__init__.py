"""An exchange on 127.0.0.1 to test against: ``with Exchange("usdm") as exchange: ...``."""

from binance_derivatives.testing.exchange import Exchange
from binance_derivatives.testing.ledger import Executed, Received

__all__ = ["Exchange", "Executed", "Received"]
