# Made by apiscribe from specs/coinm/rest; not to be edited.
"""COIN-M Futures, REST: account."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Never

from binance_derivatives._core.operation import (
    Answer,
    Call,
    Cost,
    Parameter,
    Proof,
    Quota,
    RestOperation,
    Retry,
    Security,
)
from binance_derivatives._core.rules import absent, given, window

if TYPE_CHECKING:
    from datetime import datetime

    from binance_derivatives.coinm.answers.account import (
        AccountBalance,
        AccountInformation,
        CommissionRate,
        DownloadId,
        DownloadLink,
        Income,
        LeverageSchedule,
        PairLeverageSchedule,
        PositionMode,
    )
    from binance_derivatives.coinm.values import IncomeType

ACCOUNT_INFO: Final[RestOperation[AccountInformation]] = RestOperation(
    product="coinm",
    name="account_info",
    method="GET",
    path="/dapi/v1/account",
    security=Security.USER_DATA,
    retry=Retry.READ,
    weight=(Cost(5),),
    parameters=(Parameter("recvWindow", "long", maximum="60000"),),
    rules=(),
    answer=Answer("binance_derivatives.coinm.answers.account", "ACCOUNT_INFO"),
    proof=Proof("object"),
    source="https://developers.binance.com/docs/derivatives/coin-margined-futures/account/rest-api/Account-Information",
)


def account_info(
    *,
    recv_window: int | None = None,
) -> Call[AccountInformation]:
    """Get balances, margins and positions of the account.

    GET /dapi/v1/account · USER_DATA, signed · weight 5

    Args:
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    In one-way mode positions are those of BOTH alone, in hedge mode those of BOTH, LONG and SHORT.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/coin-margined-futures/account/rest-api/Account-Information
    """
    return ACCOUNT_INFO.call(
        {
            "recvWindow": recv_window,
        }
    )


BALANCE: Final[RestOperation[list[AccountBalance]]] = RestOperation(
    product="coinm",
    name="balance",
    method="GET",
    path="/dapi/v1/balance",
    security=Security.USER_DATA,
    retry=Retry.READ,
    weight=(Cost(1),),
    parameters=(Parameter("recvWindow", "long", maximum="60000"),),
    rules=(),
    answer=Answer("binance_derivatives.coinm.answers.account", "BALANCE"),
    proof=Proof("list"),
    source="https://developers.binance.com/docs/derivatives/coin-margined-futures/account/rest-api/Futures-Account-Balance",
)


def balance(
    *,
    recv_window: int | None = None,
) -> Call[list[AccountBalance]]:
    """Get the balance of every asset in the account.

    GET /dapi/v1/balance · USER_DATA, signed · weight 1

    Args:
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source:
    https://developers.binance.com/docs/derivatives/coin-margined-futures/account/rest-api/Futures-Account-Balance
    """
    return BALANCE.call(
        {
            "recvWindow": recv_window,
        }
    )


COMMISSION_RATE: Final[RestOperation[CommissionRate]] = RestOperation(
    product="coinm",
    name="commission_rate",
    method="GET",
    path="/dapi/v1/commissionRate",
    security=Security.USER_DATA,
    retry=Retry.READ,
    weight=(Cost(20),),
    parameters=(
        Parameter("symbol", "string", required=True),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(),
    answer=Answer("binance_derivatives.coinm.answers.account", "COMMISSION_RATE"),
    proof=Proof("object"),
    source="https://developers.binance.com/docs/derivatives/coin-margined-futures/account/rest-api/User-Commission-Rate",
)


def commission_rate(
    *,
    symbol: str,
    recv_window: int | None = None,
) -> Call[CommissionRate]:
    """Get your maker and taker fees on one symbol.

    GET /dapi/v1/commissionRate · USER_DATA, signed · weight 20

    Args:
        symbol: Contract to act on.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/coin-margined-futures/account/rest-api/User-Commission-Rate
    """
    return COMMISSION_RATE.call(
        {
            "symbol": symbol,
            "recvWindow": recv_window,
        }
    )


INCOME: Final[RestOperation[list[Income]]] = RestOperation(
    product="coinm",
    name="income",
    method="GET",
    path="/dapi/v1/income",
    security=Security.USER_DATA,
    retry=Retry.READ,
    weight=(Cost(20),),
    parameters=(
        Parameter("symbol", "string"),
        Parameter(
            "incomeType",
            "string",
            values=(
                "TRANSFER",
                "WELCOME_BONUS",
                "FUNDING_FEE",
                "REALIZED_PNL",
                "COMMISSION",
                "INSURANCE_CLEAR",
                "DELIVERED_SETTELMENT",
            ),
        ),
        Parameter("startTime", "time"),
        Parameter("endTime", "time"),
        Parameter("limit", "int", minimum="1", maximum="1000"),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(window("startTime", "endTime", longest="1y"),),
    answer=Answer("binance_derivatives.coinm.answers.account", "INCOME"),
    proof=Proof("list"),
    source="https://developers.binance.com/docs/derivatives/coin-margined-futures/account/rest-api/Get-Income-History",
)


def income(
    *,
    symbol: str | None = None,
    income_type: IncomeType | None = None,
    start_time: datetime | int | None = None,
    end_time: datetime | int | None = None,
    limit: int | None = None,
    recv_window: int | None = None,
    **_ended: Never,
) -> Call[list[Income]]:
    """List what changed the balance: profit, funding, fees, transfers and the like.

    GET /dapi/v1/income · USER_DATA, signed · weight 20

    Args:
        symbol: Contract to act on.
        income_type: Kind of income to list; every kind when left out, one of ``TRANSFER``, ``WELCOME_BONUS``,
            ``FUNDING_FEE``, ``REALIZED_PNL``, ``COMMISSION``, ``INSURANCE_CLEAR``, ``DELIVERED_SETTELMENT``.
        start_time: Start of the period, in milliseconds since 1970, included.
        end_time: End of the period, in milliseconds since 1970, included.
        limit: Most entries to answer with, from 1 to 1000; ``100`` when left out.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    ``start_time`` to ``end_time`` is at most 1 year.

    Changes:
        Since a day from 2026-08-01 to 2026-11-28: ``page`` is gone.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/coin-margined-futures/account/rest-api/Get-Income-History
    """
    return INCOME.call(
        {
            "symbol": symbol,
            "incomeType": income_type,
            "startTime": start_time,
            "endTime": end_time,
            "limit": limit,
            "recvWindow": recv_window,
            **_ended,
        }
    )


LEVERAGE_BRACKETS: Final[RestOperation[list[LeverageSchedule]]] = RestOperation(
    product="coinm",
    name="leverage_brackets",
    method="GET",
    path="/dapi/v2/leverageBracket",
    security=Security.USER_DATA,
    retry=Retry.READ,
    weight=(Cost(1, when=(given("symbol"),)), Cost(2, when=(absent("symbol"),))),
    parameters=(
        Parameter("symbol", "string"),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(),
    answer=Answer("binance_derivatives.coinm.answers.account", "LEVERAGE_BRACKETS"),
    proof=Proof("list"),
    source="https://developers.binance.com/docs/derivatives/coin-margined-futures/account/rest-api/Notional-Bracket-for-Symbol",
)


def leverage_brackets(
    *,
    symbol: str | None = None,
    recv_window: int | None = None,
) -> Call[list[LeverageSchedule]]:
    """Get the quantity brackets of one symbol or of all, with the leverage each allows.

    GET /dapi/v2/leverageBracket · USER_DATA, signed · weight 1 with ``symbol``, or 2 without ``symbol``

    Args:
        symbol: Contract to act on.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source:
    https://developers.binance.com/docs/derivatives/coin-margined-futures/account/rest-api/Notional-Bracket-for-Symbol
    """
    return LEVERAGE_BRACKETS.call(
        {
            "symbol": symbol,
            "recvWindow": recv_window,
        }
    )


LEVERAGE_BRACKETS_BY_PAIR: Final[RestOperation[list[PairLeverageSchedule]]] = RestOperation(
    product="coinm",
    name="leverage_brackets_by_pair",
    method="GET",
    path="/dapi/v1/leverageBracket",
    security=Security.USER_DATA,
    retry=Retry.READ,
    weight=(Cost(1),),
    deprecated=True,
    parameters=(
        Parameter("pair", "string"),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(),
    answer=Answer("binance_derivatives.coinm.answers.account", "LEVERAGE_BRACKETS_BY_PAIR"),
    proof=Proof("list"),
    source="https://developers.binance.com/docs/derivatives/coin-margined-futures/account/rest-api/Notional-Bracket-for-Pair",
)


def leverage_brackets_by_pair(
    *,
    pair: str | None = None,
    recv_window: int | None = None,
) -> Call[list[PairLeverageSchedule]]:
    """Get the quantity brackets of one pair or of all; superseded by leverage_brackets.

    GET /dapi/v1/leverageBracket · USER_DATA, signed · weight 1

    Deprecated by the exchange.

    Args:
        pair: Underlying pair of the contracts.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    A pair may have symbols with brackets of their own, which can not be told apart here: ask by symbol.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source:
    https://developers.binance.com/docs/derivatives/coin-margined-futures/account/rest-api/Notional-Bracket-for-Pair
    """
    return LEVERAGE_BRACKETS_BY_PAIR.call(
        {
            "pair": pair,
            "recvWindow": recv_window,
        }
    )


ORDER_HISTORY_DOWNLOAD_ID: Final[RestOperation[DownloadId]] = RestOperation(
    product="coinm",
    name="order_history_download_id",
    method="GET",
    path="/dapi/v1/order/asyn",
    security=Security.USER_DATA,
    retry=Retry.UNSENT,
    weight=(Cost(1000),),
    quotas=(Quota(8, "1mo", "uid"), Quota(2, "1m", "ip")),
    parameters=(
        Parameter("startTime", "time", required=True),
        Parameter("endTime", "time", required=True),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(window("startTime", "endTime", longest="1y"),),
    answer=Answer("binance_derivatives.coinm.answers.account", "ORDER_HISTORY_DOWNLOAD_ID"),
    proof=Proof("object"),
    source="https://developers.binance.com/docs/derivatives/coin-margined-futures/account/rest-api/Get-Download-Id-For-Futures-Order-History",
)


def order_history_download_id(
    *,
    start_time: datetime | int,
    end_time: datetime | int,
    recv_window: int | None = None,
) -> Call[DownloadId]:
    """Have a file of your order history prepared for download.

    GET /dapi/v1/order/asyn · USER_DATA, signed · weight 1000

    At most 8 calls in 1 month for each account.

    At most 2 calls in 1 minute for each IP address.

    Args:
        start_time: Start of the period, in milliseconds since 1970.
        end_time: End of the period, in milliseconds since 1970.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    ``start_time`` to ``end_time`` is at most 1 year. What is asked for on the download page of the website counts as
    well. A third call within a minute brings a ban.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source:
    https://developers.binance.com/docs/derivatives/coin-margined-futures/account/rest-api/Get-Download-Id-For-Futures-Order-History
    """
    return ORDER_HISTORY_DOWNLOAD_ID.call(
        {
            "startTime": start_time,
            "endTime": end_time,
            "recvWindow": recv_window,
        }
    )


ORDER_HISTORY_DOWNLOAD_LINK: Final[RestOperation[DownloadLink]] = RestOperation(
    product="coinm",
    name="order_history_download_link",
    method="GET",
    path="/dapi/v1/order/asyn/id",
    security=Security.USER_DATA,
    retry=Retry.READ,
    weight=(Cost(5),),
    parameters=(
        Parameter("downloadId", "string", required=True),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(),
    answer=Answer("binance_derivatives.coinm.answers.account", "ORDER_HISTORY_DOWNLOAD_LINK"),
    proof=Proof("object", repeats=(("downloadId", "downloadId"),)),
    source="https://developers.binance.com/docs/derivatives/coin-margined-futures/account/rest-api/Get-Futures-Order-History-Download-Link-by-Id",
)


def order_history_download_link(
    *,
    download_id: str,
    recv_window: int | None = None,
) -> Call[DownloadLink]:
    """Get the link to a prepared file of your order history.

    GET /dapi/v1/order/asyn/id · USER_DATA, signed · weight 5

    Args:
        download_id: Id of the prepared file.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    The link works for 7 days.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source:
    https://developers.binance.com/docs/derivatives/coin-margined-futures/account/rest-api/Get-Futures-Order-History-Download-Link-by-Id
    """
    return ORDER_HISTORY_DOWNLOAD_LINK.call(
        {
            "downloadId": download_id,
            "recvWindow": recv_window,
        }
    )


POSITION_MODE: Final[RestOperation[PositionMode]] = RestOperation(
    product="coinm",
    name="position_mode",
    method="GET",
    path="/dapi/v1/positionSide/dual",
    security=Security.USER_DATA,
    retry=Retry.READ,
    weight=(Cost(30),),
    parameters=(Parameter("recvWindow", "long", maximum="60000"),),
    rules=(),
    answer=Answer("binance_derivatives.coinm.answers.account", "POSITION_MODE"),
    proof=Proof("object"),
    source="https://developers.binance.com/docs/derivatives/coin-margined-futures/account/rest-api/Get-Current-Position-Mode",
)


def position_mode(
    *,
    recv_window: int | None = None,
) -> Call[PositionMode]:
    """Tell whether the account is in hedge mode or in one-way mode.

    GET /dapi/v1/positionSide/dual · USER_DATA, signed · weight 30

    Args:
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source:
    https://developers.binance.com/docs/derivatives/coin-margined-futures/account/rest-api/Get-Current-Position-Mode
    """
    return POSITION_MODE.call(
        {
            "recvWindow": recv_window,
        }
    )


TRADE_HISTORY_DOWNLOAD_ID: Final[RestOperation[DownloadId]] = RestOperation(
    product="coinm",
    name="trade_history_download_id",
    method="GET",
    path="/dapi/v1/trade/asyn",
    security=Security.USER_DATA,
    retry=Retry.UNSENT,
    weight=(Cost(1000),),
    quotas=(Quota(8, "1mo", "uid"), Quota(2, "1m", "ip")),
    parameters=(
        Parameter("startTime", "time", required=True),
        Parameter("endTime", "time", required=True),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(window("startTime", "endTime", longest="1y"),),
    answer=Answer("binance_derivatives.coinm.answers.account", "TRADE_HISTORY_DOWNLOAD_ID"),
    proof=Proof("object"),
    source="https://developers.binance.com/docs/derivatives/coin-margined-futures/account/rest-api/Get-Download-Id-For-Futures-Trade-History",
)


def trade_history_download_id(
    *,
    start_time: datetime | int,
    end_time: datetime | int,
    recv_window: int | None = None,
) -> Call[DownloadId]:
    """Have a file of your trade history prepared for download.

    GET /dapi/v1/trade/asyn · USER_DATA, signed · weight 1000

    At most 8 calls in 1 month for each account.

    At most 2 calls in 1 minute for each IP address.

    Args:
        start_time: Start of the period, in milliseconds since 1970.
        end_time: End of the period, in milliseconds since 1970.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    ``start_time`` to ``end_time`` is at most 1 year. What is asked for on the download page of the website counts as
    well. A third call within a minute brings a ban.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source:
    https://developers.binance.com/docs/derivatives/coin-margined-futures/account/rest-api/Get-Download-Id-For-Futures-Trade-History
    """
    return TRADE_HISTORY_DOWNLOAD_ID.call(
        {
            "startTime": start_time,
            "endTime": end_time,
            "recvWindow": recv_window,
        }
    )


TRADE_HISTORY_DOWNLOAD_LINK: Final[RestOperation[DownloadLink]] = RestOperation(
    product="coinm",
    name="trade_history_download_link",
    method="GET",
    path="/dapi/v1/trade/asyn/id",
    security=Security.USER_DATA,
    retry=Retry.READ,
    weight=(Cost(5),),
    parameters=(
        Parameter("downloadId", "string", required=True),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(),
    answer=Answer("binance_derivatives.coinm.answers.account", "TRADE_HISTORY_DOWNLOAD_LINK"),
    proof=Proof("object", repeats=(("downloadId", "downloadId"),)),
    source="https://developers.binance.com/docs/derivatives/coin-margined-futures/account/rest-api/Get-Futures-Trade-Download-Link-by-Id",
)


def trade_history_download_link(
    *,
    download_id: str,
    recv_window: int | None = None,
) -> Call[DownloadLink]:
    """Get the link to a prepared file of your trade history.

    GET /dapi/v1/trade/asyn/id · USER_DATA, signed · weight 5

    Args:
        download_id: Id of the prepared file.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    The link works for 7 days.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source:
    https://developers.binance.com/docs/derivatives/coin-margined-futures/account/rest-api/Get-Futures-Trade-Download-Link-by-Id
    """
    return TRADE_HISTORY_DOWNLOAD_LINK.call(
        {
            "downloadId": download_id,
            "recvWindow": recv_window,
        }
    )


TRANSACTION_HISTORY_DOWNLOAD_ID: Final[RestOperation[DownloadId]] = RestOperation(
    product="coinm",
    name="transaction_history_download_id",
    method="GET",
    path="/dapi/v1/income/asyn",
    security=Security.USER_DATA,
    retry=Retry.UNSENT,
    weight=(Cost(1000),),
    quotas=(Quota(8, "1mo", "uid"), Quota(2, "1m", "ip")),
    parameters=(
        Parameter("startTime", "time", required=True),
        Parameter("endTime", "time", required=True),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(window("startTime", "endTime", longest="1y"),),
    answer=Answer("binance_derivatives.coinm.answers.account", "TRANSACTION_HISTORY_DOWNLOAD_ID"),
    proof=Proof("object"),
    source="https://developers.binance.com/docs/derivatives/coin-margined-futures/account/rest-api/Get-Download-Id-For-Futures-Transaction-History",
)


def transaction_history_download_id(
    *,
    start_time: datetime | int,
    end_time: datetime | int,
    recv_window: int | None = None,
) -> Call[DownloadId]:
    """Have a file of your transaction history prepared for download.

    GET /dapi/v1/income/asyn · USER_DATA, signed · weight 1000

    At most 8 calls in 1 month for each account.

    At most 2 calls in 1 minute for each IP address.

    Args:
        start_time: Start of the period, in milliseconds since 1970.
        end_time: End of the period, in milliseconds since 1970.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    ``start_time`` to ``end_time`` is at most 1 year. What is asked for on the download page of the website counts as
    well. A third call within a minute brings a ban.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source:
    https://developers.binance.com/docs/derivatives/coin-margined-futures/account/rest-api/Get-Download-Id-For-Futures-Transaction-History
    """
    return TRANSACTION_HISTORY_DOWNLOAD_ID.call(
        {
            "startTime": start_time,
            "endTime": end_time,
            "recvWindow": recv_window,
        }
    )


TRANSACTION_HISTORY_DOWNLOAD_LINK: Final[RestOperation[DownloadLink]] = RestOperation(
    product="coinm",
    name="transaction_history_download_link",
    method="GET",
    path="/dapi/v1/income/asyn/id",
    security=Security.USER_DATA,
    retry=Retry.READ,
    weight=(Cost(5),),
    parameters=(
        Parameter("downloadId", "string", required=True),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(),
    answer=Answer("binance_derivatives.coinm.answers.account", "TRANSACTION_HISTORY_DOWNLOAD_LINK"),
    proof=Proof("object", repeats=(("downloadId", "downloadId"),)),
    source="https://developers.binance.com/docs/derivatives/coin-margined-futures/account/rest-api/Get-Futures-Transaction-History-Download-Link-by-Id",
)


def transaction_history_download_link(
    *,
    download_id: str,
    recv_window: int | None = None,
) -> Call[DownloadLink]:
    """Get the link to a prepared file of your transaction history.

    GET /dapi/v1/income/asyn/id · USER_DATA, signed · weight 5

    Args:
        download_id: Id of the prepared file.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    The link works for 7 days.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source:
    https://developers.binance.com/docs/derivatives/coin-margined-futures/account/rest-api/Get-Futures-Transaction-History-Download-Link-by-Id
    """
    return TRANSACTION_HISTORY_DOWNLOAD_LINK.call(
        {
            "downloadId": download_id,
            "recvWindow": recv_window,
        }
    )
