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


class Refusal(Exception):
    """The exchange does not carry the request out.

    ``codes`` are error codes in order of preference: a product answers with the first one that it documents.
    """

    def __init__(self, *codes: int, about: tuple[str, ...] = (), status: int = 400) -> None:
        super().__init__(codes, about, status)
        self.codes = codes
        self.about = about
        self.status = status
