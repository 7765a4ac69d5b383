"""The answers of calls that no page documents."""

from __future__ import annotations

from typing import Any

from binance_derivatives._answers.decoders import Decoder, typed

ANYTHING: Decoder[Any] = typed(object)
"""Decodes any JSON; fractions are Decimals."""
