# Made by apiscribe from specs/tide; not to be edited.
"""The codes that the exchange refuses with, as names."""

from __future__ import annotations

from enum import IntEnum


class ErrorCode(IntEnum):
    """Documented codes: ``error.code == ErrorCode.INVALID_TIMESTAMP``; the exchange may send others."""

    INVALID_TIMESTAMP = -1021
    NO_SUCH_TICKET = -4001
