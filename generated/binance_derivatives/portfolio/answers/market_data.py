# Made by apiscribe from specs/portfolio; not to be edited.
"""Portfolio Margin, answers: market data."""

from __future__ import annotations

from typing import Final

from binance_derivatives._answers.decoders import typed

PING: Final = typed(dict[str, object])
