"""What stands in the list that answers a batch, in place of what was asked for."""

from __future__ import annotations

from typing import Any

from msgspec import Struct

from binance_derivatives._answers.drifted import Documented


class Rejection(Documented, frozen=True):
    """Stands in a list for an element that the exchange refused.

    Attributes:
        code: The exchange's code, such as -2011.
        msg: The exchange's message.
    """

    code: int
    msg: str


class Unsettled(Struct, frozen=True):
    """Stands in a list for an element that proves neither success nor rejection: it may have been done or not.

    Attributes:
        cause: What is known, in words.
        code: The exchange's code in the element, None when there is none.
        msg: The exchange's message there, None when there is none.
        query: The call that tells what became of it; None where there is none. ``client.settle`` asks it.
        final_at: From when its answer is final, in milliseconds UTC by the exchange's clock.
        places: It was to place an order, which stands once it is found; a change of one may still be on its way then.
    """

    cause: str
    code: int | None = None
    msg: str | None = None
    query: Any = None
    final_at: int | None = None
    places: bool = False
