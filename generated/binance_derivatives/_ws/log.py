"""The log that the WebSocket library writes into; at its lowest levels it shows whole requests."""

from __future__ import annotations

import logging
from typing import Any

from binance_derivatives._protocol.signing import redacted


class MaskedLog(logging.LoggerAdapter[logging.Logger]):
    """Writes into the package's log, keys and signatures masked."""

    def __init__(self) -> None:
        super().__init__(logging.getLogger("binance_derivatives"), {})

    def log(self, level: int, msg: object, *args: object, **keywords: Any) -> None:
        """Write a message, if somebody wants to read it."""
        if self.isEnabledFor(level):
            self.logger.log(level, "%s", redacted(str(msg) % args if args else str(msg)), **keywords)
