# Made by apiscribe from specs/options/rest; not to be edited.
"""Options, REST: account."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

from binance_derivatives._core.operation import Answer, Call, Cost, Parameter, Proof, RestOperation, Retry, Security

if TYPE_CHECKING:
    from datetime import datetime

    from binance_derivatives.options.answers.account import FundingFlow, MarginAccount

FUNDING_FLOW: Final[RestOperation[list[FundingFlow]]] = RestOperation(
    product="options",
    name="funding_flow",
    method="GET",
    path="/eapi/v1/bill",
    security=Security.USER_DATA,
    retry=Retry.READ,
    weight=(Cost(1),),
    parameters=(
        Parameter("currency", "string", required=True, values=("USDT",)),
        Parameter("recordId", "long"),
        Parameter("startTime", "time"),
        Parameter("endTime", "time"),
        Parameter("limit", "int", minimum="1", maximum="1000"),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(),
    answer=Answer("binance_derivatives.options.answers.account", "FUNDING_FLOW"),
    proof=Proof("list"),
    source="https://developers.binance.com/docs/derivatives/options-trading/account/Account-Funding-Flow",
)


def funding_flow(
    *,
    currency: Literal["USDT"],
    record_id: int | None = None,
    start_time: datetime | int | None = None,
    end_time: datetime | int | None = None,
    limit: int | None = None,
    recv_window: int | None = None,
) -> Call[list[FundingFlow]]:
    """List transfers, fees and trade amounts of the options account.

    GET /eapi/v1/bill · USER_DATA, signed · weight 1

    Args:
        currency: Asset of the account, USDT only, one of ``USDT``.
        record_id: Record id to start from; the latest records when left out.
        start_time: Start of the period, in milliseconds since 1970.
        end_time: End of the period, in milliseconds since 1970.
        limit: Most entries to answer with, from 1 to 1000; ``100`` when left out.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/options-trading/account/Account-Funding-Flow
    """
    return FUNDING_FLOW.call(
        {
            "currency": currency,
            "recordId": record_id,
            "startTime": start_time,
            "endTime": end_time,
            "limit": limit,
            "recvWindow": recv_window,
        }
    )


MARGIN_ACCOUNT: Final[RestOperation[MarginAccount]] = RestOperation(
    product="options",
    name="margin_account",
    method="GET",
    path="/eapi/v1/marginAccount",
    security=Security.USER_DATA,
    retry=Retry.READ,
    weight=(Cost(3),),
    parameters=(Parameter("recvWindow", "long", maximum="60000"),),
    rules=(),
    answer=Answer("binance_derivatives.options.answers.account", "MARGIN_ACCOUNT"),
    proof=Proof("object"),
    source="https://developers.binance.com/docs/derivatives/options-trading/account",
)


def margin_account(
    *,
    recv_window: int | None = None,
) -> Call[MarginAccount]:
    """Get balances, margin and greeks of the options account.

    GET /eapi/v1/marginAccount · USER_DATA, signed · weight 3

    Args:
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/options-trading/account
    """
    return MARGIN_ACCOUNT.call(
        {
            "recvWindow": recv_window,
        }
    )
