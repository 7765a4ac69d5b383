# Made by apiscribe from specs/usdm/rest; not to be edited.
"""USDⓈ-M Futures, REST: account."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Never

from binance_derivatives._core.one_or_many import OneOrMany
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
from binance_derivatives._core.rules import absent, given, window

if TYPE_CHECKING:
    from datetime import datetime

    from binance_derivatives.usdm.answers.account import (
        AccountBalance,
        AccountConfiguration,
        AccountInformation,
        AccountInformationV2,
        BnbBurnStatus,
        CommissionRate,
        Confirmation,
        DownloadId,
        DownloadLink,
        Income,
        LeverageSchedule,
        MultiAssetsMode,
        OrderRateLimit,
        PositionMode,
        SymbolConfiguration,
        TradingStatus,
    )
    from binance_derivatives.usdm.values import IncomeType

ACCOUNT_CONFIG: Final[RestOperation[AccountConfiguration]] = RestOperation(
    product="usdm",
    name="account_config",
    method="GET",
    path="/fapi/v1/accountConfig",
    security=Security.USER_DATA,
    retry=Retry.READ,
    weight=(Cost(5),),
    parameters=(Parameter("recvWindow", "long", maximum="60000"),),
    rules=(),
    answer=Answer("binance_derivatives.usdm.answers.account", "ACCOUNT_CONFIG"),
    proof=Proof("object"),
    source="https://developers.binance.com/docs/derivatives/usds-margined-futures/account/rest-api/Account-Config",
)


def account_config(
    *,
    recv_window: int | None = None,
) -> Call[AccountConfiguration]:
    """Get fee tier, permissions and modes of the account.

    GET /fapi/v1/accountConfig · USER_DATA, signed · weight 5

    Args:
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/usds-margined-futures/account/rest-api/Account-Config
    """
    return ACCOUNT_CONFIG.call(
        {
            "recvWindow": recv_window,
        }
    )


ACCOUNT_INFO_V2: Final[RestOperation[AccountInformationV2]] = RestOperation(
    product="usdm",
    name="account_info_v2",
    method="GET",
    path="/fapi/v2/account",
    security=Security.USER_DATA,
    retry=Retry.READ,
    weight=(Cost(5),),
    parameters=(Parameter("recvWindow", "long", maximum="60000"),),
    rules=(),
    answer=Answer("binance_derivatives.usdm.answers.account", "ACCOUNT_INFO_V2"),
    proof=Proof("object"),
    source="https://developers.binance.com/docs/derivatives/usds-margined-futures/account/rest-api/Account-Information-V2",
)


def account_info_v2(
    *,
    recv_window: int | None = None,
) -> Call[AccountInformationV2]:
    """Get balances, margins and positions of the account, symbols without a position included.

    GET /fapi/v2/account · USER_DATA, signed · weight 5

    Args:
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    It was announced to end, on a day that is not told yet: the method of the same name that ends in ``_v3`` takes its
    place. In one-way mode positions are those of BOTH alone, in hedge mode those of LONG and SHORT alone. Every symbol
    comes, with a position or without.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/account/rest-api/Account-Information-V2
    """
    return ACCOUNT_INFO_V2.call(
        {
            "recvWindow": recv_window,
        }
    )


ACCOUNT_INFO_V3: Final[RestOperation[AccountInformation]] = RestOperation(
    product="usdm",
    name="account_info_v3",
    method="GET",
    path="/fapi/v3/account",
    security=Security.USER_DATA,
    retry=Retry.READ,
    weight=(Cost(5),),
    parameters=(Parameter("recvWindow", "long", maximum="60000"),),
    rules=(),
    answer=Answer("binance_derivatives.usdm.answers.account", "ACCOUNT_INFO_V3"),
    proof=Proof("object"),
    source="https://developers.binance.com/docs/derivatives/usds-margined-futures/account/rest-api/Account-Information-V3",
)


def account_info_v3(
    *,
    recv_window: int | None = None,
) -> Call[AccountInformation]:
    """Get balances and margins of the account, and positions wherever a position or an open order exists.

    GET /fapi/v3/account · USER_DATA, signed · weight 5

    Args:
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    Only symbols with a position or an open order come. In one-way mode positions are those of BOTH alone, in hedge mode
    those of LONG and SHORT alone.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/account/rest-api/Account-Information-V3
    """
    return ACCOUNT_INFO_V3.call(
        {
            "recvWindow": recv_window,
        }
    )


API_TRADING_STATUS: Final[RestOperation[TradingStatus]] = RestOperation(
    product="usdm",
    name="api_trading_status",
    method="GET",
    path="/fapi/v1/apiTradingStatus",
    security=Security.USER_DATA,
    retry=Retry.READ,
    weight=(Cost(1, when=(given("symbol"),)), Cost(10, when=(absent("symbol"),))),
    parameters=(
        Parameter("symbol", "string"),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(),
    answer=Answer("binance_derivatives.usdm.answers.account", "API_TRADING_STATUS"),
    proof=Proof("object"),
    source="https://developers.binance.com/docs/derivatives/usds-margined-futures/account/rest-api/Futures-Trading-Quantitative-Rules-Indicators",
)


def api_trading_status(
    *,
    symbol: str | None = None,
    recv_window: int | None = None,
) -> Call[TradingStatus]:
    """Get your indicators under the quantitative trading rules and what they are measured against.

    GET /fapi/v1/apiTradingStatus · USER_DATA, signed · weight 1 with ``symbol``, or 10 without ``symbol``

    Args:
        symbol: Contract to act on.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/account/rest-api/Futures-Trading-Quantitative-Rules-Indicators
    """
    return API_TRADING_STATUS.call(
        {
            "symbol": symbol,
            "recvWindow": recv_window,
        }
    )


BALANCE_V2: Final[RestOperation[list[AccountBalance]]] = RestOperation(
    product="usdm",
    name="balance_v2",
    method="GET",
    path="/fapi/v2/balance",
    security=Security.USER_DATA,
    retry=Retry.READ,
    weight=(Cost(5),),
    parameters=(Parameter("recvWindow", "long", maximum="60000"),),
    rules=(),
    answer=Answer("binance_derivatives.usdm.answers.account", "BALANCE_V2"),
    proof=Proof("list"),
    source="https://developers.binance.com/docs/derivatives/usds-margined-futures/account/rest-api/Futures-Account-Balance-V2",
)


def balance_v2(
    *,
    recv_window: int | None = None,
) -> Call[list[AccountBalance]]:
    """Get the balance of every asset in the account.

    GET /fapi/v2/balance · USER_DATA, signed · weight 5

    Args:
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    It was announced to end, on a day that is not told yet: the method of the same name that ends in ``_v3`` takes its
    place.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/account/rest-api/Futures-Account-Balance-V2
    """
    return BALANCE_V2.call(
        {
            "recvWindow": recv_window,
        }
    )


BALANCE_V3: Final[RestOperation[list[AccountBalance]]] = RestOperation(
    product="usdm",
    name="balance_v3",
    method="GET",
    path="/fapi/v3/balance",
    security=Security.USER_DATA,
    retry=Retry.READ,
    weight=(Cost(5),),
    parameters=(Parameter("recvWindow", "long", maximum="60000"),),
    rules=(),
    answer=Answer("binance_derivatives.usdm.answers.account", "BALANCE_V3"),
    proof=Proof("list"),
    source="https://developers.binance.com/docs/derivatives/usds-margined-futures/account/rest-api/Futures-Account-Balance-V3",
)


def balance_v3(
    *,
    recv_window: int | None = None,
) -> Call[list[AccountBalance]]:
    """Get the balance of every asset in the account.

    GET /fapi/v3/balance · USER_DATA, signed · weight 5

    Args:
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/account/rest-api/Futures-Account-Balance-V3
    """
    return BALANCE_V3.call(
        {
            "recvWindow": recv_window,
        }
    )


BNB_BURN_STATUS: Final[RestOperation[BnbBurnStatus]] = RestOperation(
    product="usdm",
    name="bnb_burn_status",
    method="GET",
    path="/fapi/v1/feeBurn",
    security=Security.USER_DATA,
    retry=Retry.READ,
    weight=(Cost(30),),
    parameters=(Parameter("recvWindow", "long", maximum="60000"),),
    rules=(),
    answer=Answer("binance_derivatives.usdm.answers.account", "BNB_BURN_STATUS"),
    proof=Proof("object"),
    source="https://developers.binance.com/docs/derivatives/usds-margined-futures/account/rest-api/Get-BNB-Burn-Status",
)


def bnb_burn_status(
    *,
    recv_window: int | None = None,
) -> Call[BnbBurnStatus]:
    """Tell whether fees are paid in BNB at a discount.

    GET /fapi/v1/feeBurn · USER_DATA, signed · weight 30

    Args:
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/usds-margined-futures/account/rest-api/Get-BNB-Burn-Status
    """
    return BNB_BURN_STATUS.call(
        {
            "recvWindow": recv_window,
        }
    )


COMMISSION_RATE: Final[RestOperation[CommissionRate]] = RestOperation(
    product="usdm",
    name="commission_rate",
    method="GET",
    path="/fapi/v1/commissionRate",
    security=Security.USER_DATA,
    retry=Retry.READ,
    weight=(Cost(20),),
    parameters=(
        Parameter("symbol", "string", required=True),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(),
    answer=Answer("binance_derivatives.usdm.answers.account", "COMMISSION_RATE"),
    proof=Proof("object"),
    source="https://developers.binance.com/docs/derivatives/usds-margined-futures/account/rest-api/User-Commission-Rate",
)


def commission_rate(
    *,
    symbol: str,
    recv_window: int | None = None,
) -> Call[CommissionRate]:
    """Get your maker and taker fees on one symbol.

    GET /fapi/v1/commissionRate · USER_DATA, signed · weight 20

    Args:
        symbol: Contract to act on.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/usds-margined-futures/account/rest-api/User-Commission-Rate
    """
    return COMMISSION_RATE.call(
        {
            "symbol": symbol,
            "recvWindow": recv_window,
        }
    )


INCOME: Final[RestOperation[list[Income]]] = RestOperation(
    product="usdm",
    name="income",
    method="GET",
    path="/fapi/v1/income",
    security=Security.USER_DATA,
    retry=Retry.READ,
    weight=(Cost(30),),
    parameters=(
        Parameter("symbol", "string"),
        Parameter(
            "incomeType",
            "string",
            values=(
                "TRANSFER",
                "WELCOME_BONUS",
                "REALIZED_PNL",
                "FUNDING_FEE",
                "COMMISSION",
                "INSURANCE_CLEAR",
                "REFERRAL_KICKBACK",
                "COMMISSION_REBATE",
                "API_REBATE",
                "CONTEST_REWARD",
                "CROSS_COLLATERAL_TRANSFER",
                "OPTIONS_PREMIUM_FEE",
                "OPTIONS_SETTLE_PROFIT",
                "INTERNAL_TRANSFER",
                "AUTO_EXCHANGE",
                "DELIVERED_SETTELMENT",
                "COIN_SWAP_DEPOSIT",
                "COIN_SWAP_WITHDRAW",
                "POSITION_LIMIT_INCREASE_FEE",
                "STRATEGY_UMFUTURES_TRANSFER",
                "FEE_RETURN",
                "BFUSD_REWARD",
                "SPECIAL_FUNDING_FEE",
            ),
        ),
        Parameter("startTime", "time"),
        Parameter("endTime", "time"),
        Parameter("limit", "int", minimum="1", maximum="1000"),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(),
    answer=Answer("binance_derivatives.usdm.answers.account", "INCOME"),
    proof=Proof("list"),
    source="https://developers.binance.com/docs/derivatives/usds-margined-futures/account/rest-api/Get-Income-History",
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

    GET /fapi/v1/income · USER_DATA, signed · weight 30

    Args:
        symbol: Contract to act on.
        income_type: Kind of income to list; every kind when left out, one of ``TRANSFER``, ``WELCOME_BONUS``,
            ``REALIZED_PNL``, ``FUNDING_FEE``, ``COMMISSION``, ``INSURANCE_CLEAR``, ``REFERRAL_KICKBACK``,
            ``COMMISSION_REBATE``, ``API_REBATE``, ``CONTEST_REWARD``, ``CROSS_COLLATERAL_TRANSFER``,
            ``OPTIONS_PREMIUM_FEE``, ``OPTIONS_SETTLE_PROFIT``, ``INTERNAL_TRANSFER``, ``AUTO_EXCHANGE``,
            ``DELIVERED_SETTELMENT``, ``COIN_SWAP_DEPOSIT``, ``COIN_SWAP_WITHDRAW``, ``POSITION_LIMIT_INCREASE_FEE``,
            ``STRATEGY_UMFUTURES_TRANSFER``, ``FEE_RETURN``, ``BFUSD_REWARD``, ``SPECIAL_FUNDING_FEE``.
        start_time: Start of the period, in milliseconds since 1970, included.
        end_time: End of the period, in milliseconds since 1970, included.
        limit: Most entries to answer with, from 1 to 1000; ``100`` when left out.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    Without a start and an end the last 7 days are searched. Only the past three months can be asked for.

    Changes:
        Since a day from 2026-01-01 to 2026-11-28: ``SPECIAL_FUNDING_FEE`` of ``income_type`` is new.
        Since a day from 2026-08-01 to 2026-11-28: ``page`` is gone.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/usds-margined-futures/account/rest-api/Get-Income-History
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


LEVERAGE_BRACKETS: Final[RestOperation[LeverageSchedule | list[LeverageSchedule]]] = RestOperation(
    product="usdm",
    name="leverage_brackets",
    method="GET",
    path="/fapi/v1/leverageBracket",
    security=Security.USER_DATA,
    retry=Retry.READ,
    many_without="symbol",
    weight=(Cost(1),),
    parameters=(
        Parameter("symbol", "string"),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(),
    answer=Answer("binance_derivatives.usdm.answers.account", "LEVERAGE_BRACKETS"),
    proof=Proof("either"),
    source="https://developers.binance.com/docs/derivatives/usds-margined-futures/account/rest-api/Notional-and-Leverage-Brackets",
)


if TYPE_CHECKING:

    def _one_leverage_brackets(
        *,
        symbol: str,
        recv_window: int | None = None,
    ) -> Call[LeverageSchedule]: ...
    def _all_leverage_brackets(
        *,
        symbol: None = None,
        recv_window: int | None = None,
    ) -> Call[list[LeverageSchedule]]: ...

    leverage_brackets: Final = OneOrMany(_one_leverage_brackets, _all_leverage_brackets)
else:

    def leverage_brackets(
        *,
        symbol: str | None = None,
        recv_window: int | None = None,
    ) -> Call[LeverageSchedule | list[LeverageSchedule]]:
        """Get the notional brackets of one symbol or of all, with the leverage each allows.

        GET /fapi/v1/leverageBracket · USER_DATA, signed · weight 1

        Args:
            symbol: Contract to act on.
            recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

        Raises:
            InvalidRequest: A rule above is broken; nothing is sent.

        Source:
        https://developers.binance.com/docs/derivatives/usds-margined-futures/account/rest-api/Notional-and-Leverage-Brackets
        """
        return LEVERAGE_BRACKETS.call(
            {
                "symbol": symbol,
                "recvWindow": recv_window,
            }
        )


MULTI_ASSETS_MODE: Final[RestOperation[MultiAssetsMode]] = RestOperation(
    product="usdm",
    name="multi_assets_mode",
    method="GET",
    path="/fapi/v1/multiAssetsMargin",
    security=Security.USER_DATA,
    retry=Retry.READ,
    weight=(Cost(30),),
    parameters=(Parameter("recvWindow", "long", maximum="60000"),),
    rules=(),
    answer=Answer("binance_derivatives.usdm.answers.account", "MULTI_ASSETS_MODE"),
    proof=Proof("object"),
    source="https://developers.binance.com/docs/derivatives/usds-margined-futures/account/rest-api/Get-Current-Multi-Assets-Mode",
)


def multi_assets_mode(
    *,
    recv_window: int | None = None,
) -> Call[MultiAssetsMode]:
    """Tell whether multi-assets margin is on for every symbol.

    GET /fapi/v1/multiAssetsMargin · USER_DATA, signed · weight 30

    Args:
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/account/rest-api/Get-Current-Multi-Assets-Mode
    """
    return MULTI_ASSETS_MODE.call(
        {
            "recvWindow": recv_window,
        }
    )


ORDER_HISTORY_DOWNLOAD_ID: Final[RestOperation[DownloadId]] = RestOperation(
    product="usdm",
    name="order_history_download_id",
    method="GET",
    path="/fapi/v1/order/asyn",
    security=Security.USER_DATA,
    retry=Retry.UNSENT,
    weight=(Cost(1000),),
    quotas=(Quota(10, "1mo", "uid"),),
    parameters=(
        Parameter("startTime", "time", required=True),
        Parameter("endTime", "time", required=True),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(window("startTime", "endTime", longest="1y"),),
    answer=Answer("binance_derivatives.usdm.answers.account", "ORDER_HISTORY_DOWNLOAD_ID"),
    proof=Proof("object"),
    source="https://developers.binance.com/docs/derivatives/usds-margined-futures/account/rest-api/Get-Download-Id-For-Futures-Order-History",
)


def order_history_download_id(
    *,
    start_time: datetime | int,
    end_time: datetime | int,
    recv_window: int | None = None,
) -> Call[DownloadId]:
    """Have a file of your order history prepared for download.

    GET /fapi/v1/order/asyn · USER_DATA, signed · weight 1000

    At most 10 calls in 1 month for each account.

    Args:
        start_time: Start of the period, in milliseconds since 1970.
        end_time: End of the period, in milliseconds since 1970.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    ``start_time`` to ``end_time`` is at most 1 year. What is asked for on the download page of the website counts as
    well.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/account/rest-api/Get-Download-Id-For-Futures-Order-History
    """
    return ORDER_HISTORY_DOWNLOAD_ID.call(
        {
            "startTime": start_time,
            "endTime": end_time,
            "recvWindow": recv_window,
        }
    )


ORDER_HISTORY_DOWNLOAD_LINK: Final[RestOperation[DownloadLink]] = RestOperation(
    product="usdm",
    name="order_history_download_link",
    method="GET",
    path="/fapi/v1/order/asyn/id",
    security=Security.USER_DATA,
    retry=Retry.READ,
    weight=(Cost(10),),
    parameters=(
        Parameter("downloadId", "string", required=True),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(),
    answer=Answer("binance_derivatives.usdm.answers.account", "ORDER_HISTORY_DOWNLOAD_LINK"),
    proof=Proof("object", repeats=(("downloadId", "downloadId"),)),
    source="https://developers.binance.com/docs/derivatives/usds-margined-futures/account/rest-api/Get-Futures-Order-History-Download-Link-by-Id",
)


def order_history_download_link(
    *,
    download_id: str,
    recv_window: int | None = None,
) -> Call[DownloadLink]:
    """Get the link to a prepared file of your order history.

    GET /fapi/v1/order/asyn/id · USER_DATA, signed · weight 10

    Args:
        download_id: Id of the prepared file.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    The link works for 7 days.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/account/rest-api/Get-Futures-Order-History-Download-Link-by-Id
    """
    return ORDER_HISTORY_DOWNLOAD_LINK.call(
        {
            "downloadId": download_id,
            "recvWindow": recv_window,
        }
    )


ORDER_RATE_LIMIT: Final[RestOperation[list[OrderRateLimit]]] = RestOperation(
    product="usdm",
    name="order_rate_limit",
    method="GET",
    path="/fapi/v1/rateLimit/order",
    security=Security.USER_DATA,
    retry=Retry.READ,
    weight=(Cost(1),),
    parameters=(Parameter("recvWindow", "long", maximum="60000"),),
    rules=(),
    answer=Answer("binance_derivatives.usdm.answers.account", "ORDER_RATE_LIMIT"),
    proof=Proof("list"),
    source="https://developers.binance.com/docs/derivatives/usds-margined-futures/account/rest-api/Query-Rate-Limit",
)


def order_rate_limit(
    *,
    recv_window: int | None = None,
) -> Call[list[OrderRateLimit]]:
    """Get the limits on your order rate.

    GET /fapi/v1/rateLimit/order · USER_DATA, signed · weight 1

    Args:
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/usds-margined-futures/account/rest-api/Query-Rate-Limit
    """
    return ORDER_RATE_LIMIT.call(
        {
            "recvWindow": recv_window,
        }
    )


POSITION_MODE: Final[RestOperation[PositionMode]] = RestOperation(
    product="usdm",
    name="position_mode",
    method="GET",
    path="/fapi/v1/positionSide/dual",
    security=Security.USER_DATA,
    retry=Retry.READ,
    weight=(Cost(30),),
    parameters=(Parameter("recvWindow", "long", maximum="60000"),),
    rules=(),
    answer=Answer("binance_derivatives.usdm.answers.account", "POSITION_MODE"),
    proof=Proof("object"),
    source="https://developers.binance.com/docs/derivatives/usds-margined-futures/account/rest-api/Get-Current-Position-Mode",
)


def position_mode(
    *,
    recv_window: int | None = None,
) -> Call[PositionMode]:
    """Tell whether the account is in hedge mode or in one-way mode.

    GET /fapi/v1/positionSide/dual · USER_DATA, signed · weight 30

    Args:
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/account/rest-api/Get-Current-Position-Mode
    """
    return POSITION_MODE.call(
        {
            "recvWindow": recv_window,
        }
    )


SYMBOL_CONFIG: Final[RestOperation[list[SymbolConfiguration]]] = RestOperation(
    product="usdm",
    name="symbol_config",
    method="GET",
    path="/fapi/v1/symbolConfig",
    security=Security.USER_DATA,
    retry=Retry.READ,
    weight=(Cost(5),),
    parameters=(
        Parameter("symbol", "string"),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(),
    answer=Answer("binance_derivatives.usdm.answers.account", "SYMBOL_CONFIG"),
    proof=Proof("list"),
    source="https://developers.binance.com/docs/derivatives/usds-margined-futures/account/rest-api/Symbol-Config",
)


def symbol_config(
    *,
    symbol: str | None = None,
    recv_window: int | None = None,
) -> Call[list[SymbolConfiguration]]:
    """Get margin type and leverage of one symbol or of all.

    GET /fapi/v1/symbolConfig · USER_DATA, signed · weight 5

    Args:
        symbol: Contract to act on.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/usds-margined-futures/account/rest-api/Symbol-Config
    """
    return SYMBOL_CONFIG.call(
        {
            "symbol": symbol,
            "recvWindow": recv_window,
        }
    )


TOGGLE_BNB_BURN: Final[RestOperation[Confirmation]] = RestOperation(
    product="usdm",
    name="toggle_bnb_burn",
    method="POST",
    path="/fapi/v1/feeBurn",
    security=Security.TRADE,
    retry=Retry.UNSENT,
    outcome=Outcome("binance_derivatives.usdm.rest.account", "BNB_BURN_STATUS"),
    weight=(Cost(1),),
    parameters=(
        Parameter("feeBurn", "flag", required=True, values=("true", "false")),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(),
    answer=Answer("binance_derivatives.usdm.answers.account", "TOGGLE_BNB_BURN"),
    proof=Proof("confirmation", code=200),
    source="https://developers.binance.com/docs/derivatives/usds-margined-futures/account/rest-api/Toggle-BNB-Burn-On-Futures-Trade",
)


def toggle_bnb_burn(
    *,
    fee_burn: bool,
    recv_window: int | None = None,
) -> Call[Confirmation]:
    """Switch paying fees in BNB on or off for every symbol.

    POST /fapi/v1/feeBurn · TRADE, signed · weight 1

    Args:
        fee_burn: Whether to pay fees in BNB at a discount.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/account/rest-api/Toggle-BNB-Burn-On-Futures-Trade
    """
    return TOGGLE_BNB_BURN.call(
        {
            "feeBurn": fee_burn,
            "recvWindow": recv_window,
        }
    )


TRADE_HISTORY_DOWNLOAD_ID: Final[RestOperation[DownloadId]] = RestOperation(
    product="usdm",
    name="trade_history_download_id",
    method="GET",
    path="/fapi/v1/trade/asyn",
    security=Security.USER_DATA,
    retry=Retry.UNSENT,
    weight=(Cost(1000),),
    quotas=(Quota(5, "1mo", "uid"),),
    parameters=(
        Parameter("startTime", "time", required=True),
        Parameter("endTime", "time", required=True),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(window("startTime", "endTime", longest="1y"),),
    answer=Answer("binance_derivatives.usdm.answers.account", "TRADE_HISTORY_DOWNLOAD_ID"),
    proof=Proof("object"),
    source="https://developers.binance.com/docs/derivatives/usds-margined-futures/account/rest-api/Get-Download-Id-For-Futures-Trade-History",
)


def trade_history_download_id(
    *,
    start_time: datetime | int,
    end_time: datetime | int,
    recv_window: int | None = None,
) -> Call[DownloadId]:
    """Have a file of your trade history prepared for download.

    GET /fapi/v1/trade/asyn · USER_DATA, signed · weight 1000

    At most 5 calls in 1 month for each account.

    Args:
        start_time: Start of the period, in milliseconds since 1970.
        end_time: End of the period, in milliseconds since 1970.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    ``start_time`` to ``end_time`` is at most 1 year. What is asked for on the download page of the website counts as
    well.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/account/rest-api/Get-Download-Id-For-Futures-Trade-History
    """
    return TRADE_HISTORY_DOWNLOAD_ID.call(
        {
            "startTime": start_time,
            "endTime": end_time,
            "recvWindow": recv_window,
        }
    )


TRADE_HISTORY_DOWNLOAD_LINK: Final[RestOperation[DownloadLink]] = RestOperation(
    product="usdm",
    name="trade_history_download_link",
    method="GET",
    path="/fapi/v1/trade/asyn/id",
    security=Security.USER_DATA,
    retry=Retry.READ,
    weight=(Cost(10),),
    parameters=(
        Parameter("downloadId", "string", required=True),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(),
    answer=Answer("binance_derivatives.usdm.answers.account", "TRADE_HISTORY_DOWNLOAD_LINK"),
    proof=Proof("object", repeats=(("downloadId", "downloadId"),)),
    source="https://developers.binance.com/docs/derivatives/usds-margined-futures/account/rest-api/Get-Futures-Trade-Download-Link-by-Id",
)


def trade_history_download_link(
    *,
    download_id: str,
    recv_window: int | None = None,
) -> Call[DownloadLink]:
    """Get the link to a prepared file of your trade history.

    GET /fapi/v1/trade/asyn/id · USER_DATA, signed · weight 10

    Args:
        download_id: Id of the prepared file.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    The link works for 7 days.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/account/rest-api/Get-Futures-Trade-Download-Link-by-Id
    """
    return TRADE_HISTORY_DOWNLOAD_LINK.call(
        {
            "downloadId": download_id,
            "recvWindow": recv_window,
        }
    )


TRANSACTION_HISTORY_DOWNLOAD_ID: Final[RestOperation[DownloadId]] = RestOperation(
    product="usdm",
    name="transaction_history_download_id",
    method="GET",
    path="/fapi/v1/income/asyn",
    security=Security.USER_DATA,
    retry=Retry.UNSENT,
    weight=(Cost(1000),),
    quotas=(Quota(5, "1mo", "uid"),),
    parameters=(
        Parameter("startTime", "time", required=True),
        Parameter("endTime", "time", required=True),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(window("startTime", "endTime", longest="1y"),),
    answer=Answer("binance_derivatives.usdm.answers.account", "TRANSACTION_HISTORY_DOWNLOAD_ID"),
    proof=Proof("object"),
    source="https://developers.binance.com/docs/derivatives/usds-margined-futures/account/rest-api/Get-Download-Id-For-Futures-Transaction-History",
)


def transaction_history_download_id(
    *,
    start_time: datetime | int,
    end_time: datetime | int,
    recv_window: int | None = None,
) -> Call[DownloadId]:
    """Have a file of your transaction history prepared for download.

    GET /fapi/v1/income/asyn · USER_DATA, signed · weight 1000

    At most 5 calls in 1 month for each account.

    Args:
        start_time: Start of the period, in milliseconds since 1970.
        end_time: End of the period, in milliseconds since 1970.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    ``start_time`` to ``end_time`` is at most 1 year. What is asked for on the download page of the website counts as
    well.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/account/rest-api/Get-Download-Id-For-Futures-Transaction-History
    """
    return TRANSACTION_HISTORY_DOWNLOAD_ID.call(
        {
            "startTime": start_time,
            "endTime": end_time,
            "recvWindow": recv_window,
        }
    )


TRANSACTION_HISTORY_DOWNLOAD_LINK: Final[RestOperation[DownloadLink]] = RestOperation(
    product="usdm",
    name="transaction_history_download_link",
    method="GET",
    path="/fapi/v1/income/asyn/id",
    security=Security.USER_DATA,
    retry=Retry.READ,
    weight=(Cost(10),),
    parameters=(
        Parameter("downloadId", "string", required=True),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(),
    answer=Answer("binance_derivatives.usdm.answers.account", "TRANSACTION_HISTORY_DOWNLOAD_LINK"),
    proof=Proof("object", repeats=(("downloadId", "downloadId"),)),
    source="https://developers.binance.com/docs/derivatives/usds-margined-futures/account/rest-api/Get-Futures-Transaction-History-Download-Link-by-Id",
)


def transaction_history_download_link(
    *,
    download_id: str,
    recv_window: int | None = None,
) -> Call[DownloadLink]:
    """Get the link to a prepared file of your transaction history.

    GET /fapi/v1/income/asyn/id · USER_DATA, signed · weight 10

    Args:
        download_id: Id of the prepared file.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    The link works for 7 days.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/account/rest-api/Get-Futures-Transaction-History-Download-Link-by-Id
    """
    return TRANSACTION_HISTORY_DOWNLOAD_LINK.call(
        {
            "downloadId": download_id,
            "recvWindow": recv_window,
        }
    )
