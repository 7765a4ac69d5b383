"""A refusal: what a check raises, and what the exchange answers with."""

from __future__ import annotations

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
