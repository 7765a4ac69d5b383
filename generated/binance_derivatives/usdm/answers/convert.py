# Made by apiscribe from specs/usdm; not to be edited.
"""USDⓈ-M Futures, answers: convert."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from msgspec import field

from binance_derivatives._answers.decoders import Documented, typed


class AcceptedQuote(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``accept_convert_quote``.

    Attributes:
        order_id: Id of the convert order.
        create_time: Milliseconds since 1970 at which it was created.
        status: State of the convert order: PROCESS, ACCEPT_SUCCESS, SUCCESS or FAIL.

    Source: https://developers.binance.com/docs/derivatives/usds-margined-futures/convert/Accept-Quote
    """

    order_id: str
    create_time: int
    status: str = field(name="orderStatus")


class ConvertOrder(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``convert_order_status``.

    Attributes:
        order_id: Id of the convert order.
        status: State of the convert order: PROCESS, ACCEPT_SUCCESS, SUCCESS or FAIL.
        from_asset: Asset converted from.
        from_amount: Amount given away.
        to_asset: Asset converted to.
        to_amount: Amount received.
        ratio: Price of the asset given away, in the asset received.
        inverse_ratio: Price of the asset received, in the asset given away.
        create_time: Milliseconds since 1970 at which it was created.

    Source: https://developers.binance.com/docs/derivatives/usds-margined-futures/convert/Order-Status
    """

    order_id: int
    status: str = field(name="orderStatus")
    from_asset: str
    from_amount: Decimal
    to_asset: str
    to_amount: Decimal
    ratio: Decimal
    inverse_ratio: Decimal
    create_time: int


class ConvertPair(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``convert_pairs``.

    Attributes:
        from_asset: Asset converted from.
        to_asset: Asset converted to.
        from_asset_min_amount: Smallest amount to give away.
        from_asset_max_amount: Largest amount to give away.
        to_asset_min_amount: Smallest amount to receive.
        to_asset_max_amount: Largest amount to receive.

    Source: https://developers.binance.com/docs/derivatives/usds-margined-futures/convert
    """

    from_asset: str
    to_asset: str
    from_asset_min_amount: Decimal
    from_asset_max_amount: Decimal
    to_asset_min_amount: Decimal
    to_asset_max_amount: Decimal


class ConvertQuote(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``request_convert_quote``.

    Attributes:
        quote_id: Id to accept the quote with; missing when funds do not suffice. None when it is not sent.
        ratio: Price of the asset given away, in the asset received.
        inverse_ratio: Price of the asset received, in the asset given away.
        valid_timestamp: Milliseconds since 1970 until which the quote can be accepted.
        to_amount: Amount received.
        from_amount: Amount given away.

    Source: https://developers.binance.com/docs/derivatives/usds-margined-futures/convert/Send-quote-request
    """

    quote_id: str | None = None
    ratio: Decimal
    inverse_ratio: Decimal
    valid_timestamp: int
    to_amount: Decimal
    from_amount: Decimal


ACCEPT_CONVERT_QUOTE: Final = typed(AcceptedQuote)
CONVERT_ORDER_STATUS: Final = typed(ConvertOrder)
CONVERT_PAIRS: Final = typed(list[ConvertPair])
REQUEST_CONVERT_QUOTE: Final = typed(ConvertQuote)
