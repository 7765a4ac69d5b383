# Made by apiscribe from specs/usdm/rest; not to be edited.
"""USDⓈ-M Futures, REST: convert."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

from binance_derivatives._core.operation import (
    Answer,
    Call,
    Cost,
    Outcome,
    Parameter,
    Proof,
    Quota,
    RestOperation,
    Retry,
    Security,
)
from binance_derivatives._core.rules import at_least_one

if TYPE_CHECKING:
    from decimal import Decimal

    from binance_derivatives.usdm.answers.convert import AcceptedQuote, ConvertOrder, ConvertPair, ConvertQuote

ACCEPT_CONVERT_QUOTE: Final[RestOperation[AcceptedQuote]] = RestOperation(
    product="usdm",
    name="accept_convert_quote",
    method="POST",
    path="/fapi/v1/convert/acceptQuote",
    security=Security.USER_DATA,
    retry=Retry.UNSENT,
    outcome=Outcome("binance_derivatives.usdm.rest.convert", "CONVERT_ORDER_STATUS", (("quoteId", "quoteId"),)),
    weight=(Cost(200),),
    parameters=(
        Parameter("quoteId", "string", required=True),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(),
    answer=Answer("binance_derivatives.usdm.answers.convert", "ACCEPT_CONVERT_QUOTE"),
    proof=Proof("object", shows=("orderId",)),
    source="https://developers.binance.com/docs/derivatives/usds-margined-futures/convert/Accept-Quote",
)


def accept_convert_quote(
    *,
    quote_id: str,
    recv_window: int | None = None,
) -> Call[AcceptedQuote]:
    """Accept a convert quote before it expires.

    POST /fapi/v1/convert/acceptQuote · USER_DATA, signed · weight 200

    Args:
        quote_id: Id of the convert quote.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/usds-margined-futures/convert/Accept-Quote
    """
    return ACCEPT_CONVERT_QUOTE.call(
        {
            "quoteId": quote_id,
            "recvWindow": recv_window,
        }
    )


CONVERT_ORDER_STATUS: Final[RestOperation[ConvertOrder]] = RestOperation(
    product="usdm",
    name="convert_order_status",
    method="GET",
    path="/fapi/v1/convert/orderStatus",
    security=Security.USER_DATA,
    retry=Retry.READ,
    weight=(Cost(50),),
    parameters=(
        Parameter("orderId", "string"),
        Parameter("quoteId", "string"),
    ),
    rules=(at_least_one("orderId", "quoteId"),),
    answer=Answer("binance_derivatives.usdm.answers.convert", "CONVERT_ORDER_STATUS"),
    proof=Proof("object", repeats=(("orderId", "orderId"),)),
    source="https://developers.binance.com/docs/derivatives/usds-margined-futures/convert/Order-Status",
)


def convert_order_status(
    *,
    order_id: str | None = None,
    quote_id: str | None = None,
) -> Call[ConvertOrder]:
    """Get the state of a convert order.

    GET /fapi/v1/convert/orderStatus · USER_DATA, signed · weight 50

    Args:
        order_id: Id of the convert order.
        quote_id: Id of the convert quote.

    Send at least one of ``order_id`` and ``quote_id``.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/usds-margined-futures/convert/Order-Status
    """
    return CONVERT_ORDER_STATUS.call(
        {
            "orderId": order_id,
            "quoteId": quote_id,
        }
    )


CONVERT_PAIRS: Final[RestOperation[list[ConvertPair]]] = RestOperation(
    product="usdm",
    name="convert_pairs",
    method="GET",
    path="/fapi/v1/convert/exchangeInfo",
    security=Security.NONE,
    retry=Retry.READ,
    weight=(Cost(20),),
    parameters=(
        Parameter("fromAsset", "string"),
        Parameter("toAsset", "string"),
    ),
    rules=(at_least_one("fromAsset", "toAsset"),),
    answer=Answer("binance_derivatives.usdm.answers.convert", "CONVERT_PAIRS"),
    proof=Proof("list"),
    source="https://developers.binance.com/docs/derivatives/usds-margined-futures/convert",
)


def convert_pairs(
    *,
    from_asset: str | None = None,
    to_asset: str | None = None,
) -> Call[list[ConvertPair]]:
    """List pairs that can be converted and the smallest and largest amounts.

    GET /fapi/v1/convert/exchangeInfo · no key · weight 20

    Args:
        from_asset: List only pairs that convert from this asset; give one asset or both.
        to_asset: List only pairs that convert to this asset; give one asset or both.

    Send at least one of ``from_asset`` and ``to_asset``. BNFCR can be converted by users of the MiCA region only. With
    ``from_asset`` or ``to_asset`` alone only some of the pairs are given.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/usds-margined-futures/convert
    """
    return CONVERT_PAIRS.call(
        {
            "fromAsset": from_asset,
            "toAsset": to_asset,
        }
    )


REQUEST_CONVERT_QUOTE: Final[RestOperation[ConvertQuote]] = RestOperation(
    product="usdm",
    name="request_convert_quote",
    method="POST",
    path="/fapi/v1/convert/getQuote",
    security=Security.USER_DATA,
    retry=Retry.UNSENT,
    weight=(Cost(50),),
    quotas=(Quota(360, "1h", "ip"), Quota(500, "1d", "ip")),
    parameters=(
        Parameter("fromAsset", "string", required=True),
        Parameter("toAsset", "string", required=True),
        Parameter("fromAmount", "decimal"),
        Parameter("toAmount", "decimal"),
        Parameter("validTime", "enum", values=("10s",)),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(at_least_one("fromAmount", "toAmount"),),
    answer=Answer("binance_derivatives.usdm.answers.convert", "REQUEST_CONVERT_QUOTE"),
    proof=Proof("object"),
    source="https://developers.binance.com/docs/derivatives/usds-margined-futures/convert/Send-quote-request",
)


def request_convert_quote(
    *,
    from_asset: str,
    to_asset: str,
    from_amount: Decimal | int | str | None = None,
    to_amount: Decimal | int | str | None = None,
    valid_time: Literal["10s"] | None = None,
    recv_window: int | None = None,
) -> Call[ConvertQuote]:
    """Ask for a quote to convert one asset into another.

    POST /fapi/v1/convert/getQuote · USER_DATA, signed · weight 50

    At most 360 calls in 1 hour for each IP address.

    At most 500 calls in 1 day for each IP address.

    Args:
        from_asset: Asset to convert from.
        to_asset: Asset to convert to.
        from_amount: Amount to give away, in the asset converted from.
        to_amount: Amount to receive, in the asset converted to.
        valid_time: How long the quote stays open, one of ``10s``; ``10s`` when left out.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    Send at least one of ``from_amount`` and ``to_amount``.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/usds-margined-futures/convert/Send-quote-request
    """
    return REQUEST_CONVERT_QUOTE.call(
        {
            "fromAsset": from_asset,
            "toAsset": to_asset,
            "fromAmount": from_amount,
            "toAmount": to_amount,
            "validTime": valid_time,
            "recvWindow": recv_window,
        }
    )
