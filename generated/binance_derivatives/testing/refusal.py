"""A refusal: what a check raises, and what the exchange answers with."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

UNKNOWN: Final = -1000
INVALID_MESSAGE: Final = -1013
UNSUPPORTED_OPERATION: Final = -1020
INVALID_TIMESTAMP: Final = -1021
INVALID_SIGNATURE: Final = -1022
NOT_FOUND: Final = -1099
ILLEGAL_CHARS: Final = -1100
TOO_MANY_PARAMETERS: Final = -1101
MANDATORY_PARAM_EMPTY_OR_MALFORMED: Final = -1102
UNREAD_PARAMETERS: Final = -1104
PARAM_EMPTY: Final = -1105
PARAM_NOT_REQUIRED: Final = -1106
MORE_THAN_LONGEST: Final = -1127
OPTIONAL_PARAMS_BAD_COMBO: Final = -1128
INVALID_PARAMETER: Final = -1130
BAD_RECV_WINDOW: Final = -1131
BAD_API_KEY_FMT: Final = -2014
REJECTED_MBX_KEY: Final = -2015
DISCONNECTED: Final = -1001
UNEXPECTED: Final = -1006
TIMEOUT: Final = -1007
TOO_MANY_REQUESTS: Final = -1003
THROTTLED: Final = -1008
TOO_MANY_ORDERS: Final = -1015
ORDER_REJECTED: Final = -2010
CANCEL_REJECTED: Final = -2011
NO_SUCH_ORDER: Final = -2013
QTY_LESS_THAN_ZERO: Final = -4003
END_BEFORE_START: Final = (-1023, -6031)
EMPTY_NEW_ID: Final = -1118
EMPTY_ORIGINAL_ID: Final = -1119
ID_TOO_LONG: Final = -4015
TOO_MANY_CANCELS: Final = -4032
BAD_BATCH_SIZE: Final = -4082
QUANTITY_OF_CLOSE_POSITION: Final = -4137
WRONG_TYPE_FOR_PRICE_MATCH: Final = -5038


# What else than -1130 is documented for a value that a parameter can't have: its numbers are the same wherever they are.
_OF_VALUES: Final = {
    "side": -1117,
    "timeInForce": -1115,
    "interval": -1120,
    "newOrderRespType": -1136,
    "leverage": -4028,
    "workingType": -4031,
    "positionSide": -4060,
    "reduceOnly": -4062,
    "contractType": -4104,
    "priceMatch": -5037,
    "selfTradePreventionMode": -5039,
}
_ORDER_TYPES: Final = frozenset(("LIMIT", "STOP", "STOP_MARKET"))
INVALID_ORDER_TYPE: Final = -1116
INVALID_DEPTH_LIMIT: Final = -4021


def codes_of_value(name: str, values: Collection[str]) -> tuple[int, ...]:
    """The codes for a value that a parameter can't have, in order of preference.

    Args:
        name: What the parameter is called.
        values: Those that it can have, where they are listed.
    """
    if name == "type" and not _ORDER_TYPES.isdisjoint(values):
        return (INVALID_ORDER_TYPE, INVALID_PARAMETER)
    if name == "limit" and values:
        return (INVALID_DEPTH_LIMIT, INVALID_PARAMETER)
    own = _OF_VALUES.get(name)
    return (INVALID_PARAMETER,) if own is None else (own, INVALID_PARAMETER)


class Refusal(Exception):
    """The exchange does not carry the request out.

    ``codes`` are error codes in order of preference: a product answers with the first one that it documents.
    ``anonymous`` is for a message that does not say which request it is about.
    """

    def __init__(self, *codes: int, about: tuple[str, ...] = (), status: int = 400, anonymous: bool = False) -> None:
        super().__init__(codes, about, status, anonymous)
        self.codes = codes
        self.about = about
        self.status = status
        self.anonymous = anonymous
