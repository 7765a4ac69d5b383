# Made by apiscribe from specs/portfolio/rest; not to be edited.
"""Portfolio Margin, REST: account."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, Never

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
from binance_derivatives._core.rules import absent, at_least_one, at_most_one, given, is_one_of, refused_if, window

if TYPE_CHECKING:
    from datetime import datetime
    from decimal import Decimal

    from binance_derivatives.portfolio.answers.account import (
        Account,
        AccountBalance,
        AutoRepayStatus,
        CmAccount,
        CmCommissionRate,
        CmIncome,
        CmLeverage,
        CmLeverageTiers,
        CmPosition,
        Confirmation,
        DownloadId,
        DownloadLink,
        MarginInterestHistory,
        MarginLoans,
        MarginRepayments,
        MaxBorrow,
        MaxWithdraw,
        NegativeBalanceExchanges,
        NegativeBalanceInterest,
        PositionMode,
        RateLimit,
        Result,
        Transaction,
        UmAccount,
        UmAccountConfig,
        UmAccountV2,
        UmCommissionRate,
        UmIncome,
        UmLeverage,
        UmLeverageTiers,
        UmPosition,
        UmSymbolConfig,
        UmTradingStatus,
    )
    from binance_derivatives.portfolio.values import FutureType, IncomeType, TransferSide

ACCOUNT_INFO: Final[RestOperation[Account]] = RestOperation(
    product="portfolio",
    name="account_info",
    method="GET",
    path="/papi/v1/account",
    security=Security.USER_DATA,
    retry=Retry.READ,
    weight=(Cost(20),),
    parameters=(Parameter("recvWindow", "long", maximum="60000"),),
    rules=(),
    answer=Answer("binance_derivatives.portfolio.answers.account", "ACCOUNT_INFO"),
    proof=Proof("object"),
    source="https://developers.binance.com/docs/derivatives/portfolio-margin/account/Account-Information",
)


def account_info(
    *,
    recv_window: int | None = None,
) -> Call[Account]:
    """Get equity, margin and state of the account.

    GET /papi/v1/account · USER_DATA, signed · weight 20

    Args:
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/account/Account-Information
    """
    return ACCOUNT_INFO.call(
        {
            "recvWindow": recv_window,
        }
    )


AUTO_REPAY_FUTURES_STATUS: Final[RestOperation[AutoRepayStatus]] = RestOperation(
    product="portfolio",
    name="auto_repay_futures_status",
    method="GET",
    path="/papi/v1/repay-futures-switch",
    security=Security.USER_DATA,
    retry=Retry.READ,
    weight=(Cost(30),),
    parameters=(Parameter("recvWindow", "long", maximum="60000"),),
    rules=(),
    answer=Answer("binance_derivatives.portfolio.answers.account", "AUTO_REPAY_FUTURES_STATUS"),
    proof=Proof("object"),
    source="https://developers.binance.com/docs/derivatives/portfolio-margin/account/Get-Auto-repay-futures-Status",
)


def auto_repay_futures_status(
    *,
    recv_window: int | None = None,
) -> Call[AutoRepayStatus]:
    """Tell whether negative futures balances are repaid automatically.

    GET /papi/v1/repay-futures-switch · USER_DATA, signed · weight 30

    Args:
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/account/Get-Auto-repay-futures-Status
    """
    return AUTO_REPAY_FUTURES_STATUS.call(
        {
            "recvWindow": recv_window,
        }
    )


BALANCE: Final[RestOperation[AccountBalance | list[AccountBalance]]] = RestOperation(
    product="portfolio",
    name="balance",
    method="GET",
    path="/papi/v1/balance",
    security=Security.USER_DATA,
    retry=Retry.READ,
    many_without="asset",
    weight=(Cost(20),),
    parameters=(
        Parameter("asset", "string"),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(),
    answer=Answer("binance_derivatives.portfolio.answers.account", "BALANCE"),
    proof=Proof("either"),
    source="https://developers.binance.com/docs/derivatives/portfolio-margin/account",
)


if TYPE_CHECKING:

    def _one_balance(
        *,
        asset: str,
        recv_window: int | None = None,
    ) -> Call[AccountBalance]: ...
    def _all_balance(
        *,
        asset: None = None,
        recv_window: int | None = None,
    ) -> Call[list[AccountBalance]]: ...

    balance: Final = OneOrMany(_one_balance, _all_balance)
else:

    def balance(
        *,
        asset: str | None = None,
        recv_window: int | None = None,
    ) -> Call[AccountBalance | list[AccountBalance]]:
        """List balances of the margin and futures wallets by asset.

        GET /papi/v1/balance · USER_DATA, signed · weight 20

        Args:
            asset: Asset to ask about, whose balance comes as one object; those of all come as a list when left out.
            recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

        Raises:
            InvalidRequest: A rule above is broken; nothing is sent.

        Source: https://developers.binance.com/docs/derivatives/portfolio-margin/account
        """
        return BALANCE.call(
            {
                "asset": asset,
                "recvWindow": recv_window,
            }
        )


BNB_TRANSFER: Final[RestOperation[Transaction]] = RestOperation(
    product="portfolio",
    name="bnb_transfer",
    method="POST",
    path="/papi/v1/bnb-transfer",
    security=Security.TRADE,
    retry=Retry.UNSENT,
    weight=(Cost(750),),
    quotas=(Quota(10, "10m", "uid"),),
    parameters=(
        Parameter("amount", "decimal", required=True),
        Parameter("transferSide", "string", required=True, values=("TO_UM", "FROM_UM")),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(),
    answer=Answer("binance_derivatives.portfolio.answers.account", "BNB_TRANSFER"),
    proof=Proof("object"),
    source="https://developers.binance.com/docs/derivatives/portfolio-margin/account/BNB-transfer",
)


def bnb_transfer(
    *,
    amount: Decimal | int | str,
    transfer_side: TransferSide,
    recv_window: int | None = None,
) -> Call[Transaction]:
    """Move BNB between the margin account and the USDⓈ-M wallet.

    POST /papi/v1/bnb-transfer · TRADE, signed · weight 750

    At most 10 calls in 10 minutes for each account.

    Args:
        amount: Amount of BNB to transfer.
        transfer_side: Direction of the transfer, one of ``TO_UM``, ``FROM_UM``.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    How many calls there may be is counted back from each call, not by the clock.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/account/BNB-transfer
    """
    return BNB_TRANSFER.call(
        {
            "amount": amount,
            "transferSide": transfer_side,
            "recvWindow": recv_window,
        }
    )


CHANGE_AUTO_REPAY_FUTURES_STATUS: Final[RestOperation[Confirmation]] = RestOperation(
    product="portfolio",
    name="change_auto_repay_futures_status",
    method="POST",
    path="/papi/v1/repay-futures-switch",
    security=Security.TRADE,
    retry=Retry.UNSENT,
    outcome=Outcome("binance_derivatives.portfolio.rest.account", "AUTO_REPAY_FUTURES_STATUS"),
    weight=(Cost(750),),
    quotas=(Quota(20, "1d", "ip"),),
    parameters=(
        Parameter("autoRepay", "flag", required=True, values=("true", "false")),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(),
    answer=Answer("binance_derivatives.portfolio.answers.account", "CHANGE_AUTO_REPAY_FUTURES_STATUS"),
    proof=Proof("confirmation"),
    source="https://developers.binance.com/docs/derivatives/portfolio-margin/account/Change-Auto-repay-futures-Status",
)


def change_auto_repay_futures_status(
    *,
    auto_repay: bool,
    recv_window: int | None = None,
) -> Call[Confirmation]:
    """Turn automatic repayment of negative futures balances on or off.

    POST /papi/v1/repay-futures-switch · TRADE, signed · weight 750

    At most 20 calls in 1 day for each IP address.

    Args:
        auto_repay: Whether negative balances are repaid automatically.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/account/Change-Auto-repay-futures-Status
    """
    return CHANGE_AUTO_REPAY_FUTURES_STATUS.call(
        {
            "autoRepay": auto_repay,
            "recvWindow": recv_window,
        }
    )


CHANGE_CM_LEVERAGE: Final[RestOperation[CmLeverage]] = RestOperation(
    product="portfolio",
    name="change_cm_leverage",
    method="POST",
    path="/papi/v1/cm/leverage",
    security=Security.TRADE,
    retry=Retry.UNSENT,
    outcome=Outcome("binance_derivatives.portfolio.rest.account", "CM_POSITION_RISK"),
    weight=(Cost(1),),
    parameters=(
        Parameter("symbol", "string", required=True),
        Parameter("leverage", "int", required=True, minimum="1", maximum="125"),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(),
    answer=Answer("binance_derivatives.portfolio.answers.account", "CHANGE_CM_LEVERAGE"),
    proof=Proof("object"),
    source="https://developers.binance.com/docs/derivatives/portfolio-margin/account/Change-CM-Initial-Leverage",
)


def change_cm_leverage(
    *,
    symbol: str,
    leverage: int,
    recv_window: int | None = None,
) -> Call[CmLeverage]:
    """Set the leverage of a coin-margined contract.

    POST /papi/v1/cm/leverage · TRADE, signed · weight 1

    Args:
        symbol: Contract to act on.
        leverage: Leverage to set, from 1 to 125.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    In hedge mode LONG and SHORT of a symbol have it together, and share the largest position that it allows.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/account/Change-CM-Initial-Leverage
    """
    return CHANGE_CM_LEVERAGE.call(
        {
            "symbol": symbol,
            "leverage": leverage,
            "recvWindow": recv_window,
        }
    )


CHANGE_CM_POSITION_MODE: Final[RestOperation[Result]] = RestOperation(
    product="portfolio",
    name="change_cm_position_mode",
    method="POST",
    path="/papi/v1/cm/positionSide/dual",
    security=Security.TRADE,
    retry=Retry.UNSENT,
    outcome=Outcome("binance_derivatives.portfolio.rest.account", "CM_POSITION_MODE"),
    weight=(Cost(1),),
    parameters=(
        Parameter("dualSidePosition", "flag", required=True, values=("true", "false")),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(),
    answer=Answer("binance_derivatives.portfolio.answers.account", "CHANGE_CM_POSITION_MODE"),
    proof=Proof("confirmation", code=200),
    source="https://developers.binance.com/docs/derivatives/portfolio-margin/account/Change-CM-Position-Mode",
)


def change_cm_position_mode(
    *,
    dual_side_position: bool,
    recv_window: int | None = None,
) -> Call[Result]:
    """Switch coin-margined trading between one-way and hedge mode.

    POST /papi/v1/cm/positionSide/dual · TRADE, signed · weight 1

    Args:
        dual_side_position: True for hedge mode, false for one-way mode.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    The mode of COIN-M has to be that of USDⓈ-M; a change away from it is refused.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/account/Change-CM-Position-Mode
    """
    return CHANGE_CM_POSITION_MODE.call(
        {
            "dualSidePosition": dual_side_position,
            "recvWindow": recv_window,
        }
    )


CHANGE_UM_LEVERAGE: Final[RestOperation[UmLeverage]] = RestOperation(
    product="portfolio",
    name="change_um_leverage",
    method="POST",
    path="/papi/v1/um/leverage",
    security=Security.TRADE,
    retry=Retry.UNSENT,
    outcome=Outcome("binance_derivatives.portfolio.rest.account", "UM_SYMBOL_CONFIG", (("symbol", "symbol"),)),
    weight=(Cost(1),),
    parameters=(
        Parameter("symbol", "string", required=True),
        Parameter("leverage", "int", required=True, minimum="1", maximum="125"),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(),
    answer=Answer("binance_derivatives.portfolio.answers.account", "CHANGE_UM_LEVERAGE"),
    proof=Proof("object"),
    source="https://developers.binance.com/docs/derivatives/portfolio-margin/account/Change-UM-Initial-Leverage",
)


def change_um_leverage(
    *,
    symbol: str,
    leverage: int,
    recv_window: int | None = None,
) -> Call[UmLeverage]:
    """Set the leverage of a USDⓈ-margined contract.

    POST /papi/v1/um/leverage · TRADE, signed · weight 1

    Args:
        symbol: Contract to act on.
        leverage: Leverage to set, from 1 to 125.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    In hedge mode LONG and SHORT of a symbol have it together, and share the largest position that it allows.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/account/Change-UM-Initial-Leverage
    """
    return CHANGE_UM_LEVERAGE.call(
        {
            "symbol": symbol,
            "leverage": leverage,
            "recvWindow": recv_window,
        }
    )


CHANGE_UM_POSITION_MODE: Final[RestOperation[Result]] = RestOperation(
    product="portfolio",
    name="change_um_position_mode",
    method="POST",
    path="/papi/v1/um/positionSide/dual",
    security=Security.TRADE,
    retry=Retry.UNSENT,
    outcome=Outcome("binance_derivatives.portfolio.rest.account", "UM_POSITION_MODE"),
    weight=(Cost(1),),
    parameters=(
        Parameter("dualSidePosition", "flag", required=True, values=("true", "false")),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(),
    answer=Answer("binance_derivatives.portfolio.answers.account", "CHANGE_UM_POSITION_MODE"),
    proof=Proof("confirmation", code=200),
    source="https://developers.binance.com/docs/derivatives/portfolio-margin/account/Change-UM-Position-Mode",
)


def change_um_position_mode(
    *,
    dual_side_position: bool,
    recv_window: int | None = None,
) -> Call[Result]:
    """Switch USDⓈ-margined trading between one-way and hedge mode.

    POST /papi/v1/um/positionSide/dual · TRADE, signed · weight 1

    Args:
        dual_side_position: True for hedge mode, false for one-way mode.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/account/Change-UM-Position-Mode
    """
    return CHANGE_UM_POSITION_MODE.call(
        {
            "dualSidePosition": dual_side_position,
            "recvWindow": recv_window,
        }
    )


CM_ACCOUNT_INFO: Final[RestOperation[CmAccount]] = RestOperation(
    product="portfolio",
    name="cm_account_info",
    method="GET",
    path="/papi/v1/cm/account",
    security=Security.USER_DATA,
    retry=Retry.READ,
    weight=(Cost(5),),
    parameters=(Parameter("recvWindow", "long", maximum="60000"),),
    rules=(),
    answer=Answer("binance_derivatives.portfolio.answers.account", "CM_ACCOUNT_INFO"),
    proof=Proof("object"),
    source="https://developers.binance.com/docs/derivatives/portfolio-margin/account/Get-CM-Account-Detail",
)


def cm_account_info(
    *,
    recv_window: int | None = None,
) -> Call[CmAccount]:
    """Get assets and positions of coin-margined trading.

    GET /papi/v1/cm/account · USER_DATA, signed · weight 5

    Args:
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/account/Get-CM-Account-Detail
    """
    return CM_ACCOUNT_INFO.call(
        {
            "recvWindow": recv_window,
        }
    )


CM_COMMISSION_RATE: Final[RestOperation[CmCommissionRate]] = RestOperation(
    product="portfolio",
    name="cm_commission_rate",
    method="GET",
    path="/papi/v1/cm/commissionRate",
    security=Security.USER_DATA,
    retry=Retry.READ,
    weight=(Cost(20),),
    parameters=(
        Parameter("symbol", "string", required=True),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(),
    answer=Answer("binance_derivatives.portfolio.answers.account", "CM_COMMISSION_RATE"),
    proof=Proof("object"),
    source="https://developers.binance.com/docs/derivatives/portfolio-margin/account/Get-User-Commission-Rate-for-CM",
)


def cm_commission_rate(
    *,
    symbol: str,
    recv_window: int | None = None,
) -> Call[CmCommissionRate]:
    """Get your fees on a coin-margined contract.

    GET /papi/v1/cm/commissionRate · USER_DATA, signed · weight 20

    Args:
        symbol: Contract to act on.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/account/Get-User-Commission-Rate-for-CM
    """
    return CM_COMMISSION_RATE.call(
        {
            "symbol": symbol,
            "recvWindow": recv_window,
        }
    )


CM_INCOME: Final[RestOperation[list[CmIncome]]] = RestOperation(
    product="portfolio",
    name="cm_income",
    method="GET",
    path="/papi/v1/cm/income",
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
    rules=(window("startTime", "endTime", longest="200d"),),
    answer=Answer("binance_derivatives.portfolio.answers.account", "CM_INCOME"),
    proof=Proof("list"),
    source="https://developers.binance.com/docs/derivatives/portfolio-margin/account/Get-CM-Income-History",
)


def cm_income(
    *,
    symbol: str | None = None,
    income_type: (
        Literal[
            "TRANSFER",
            "WELCOME_BONUS",
            "FUNDING_FEE",
            "REALIZED_PNL",
            "COMMISSION",
            "INSURANCE_CLEAR",
            "DELIVERED_SETTELMENT",
        ]
        | None
    ) = None,
    start_time: datetime | int | None = None,
    end_time: datetime | int | None = None,
    limit: int | None = None,
    recv_window: int | None = None,
    **_ended: Never,
) -> Call[list[CmIncome]]:
    """List income and charges of coin-margined trading.

    GET /papi/v1/cm/income · USER_DATA, signed · weight 30

    Args:
        symbol: Contract to act on.
        income_type: Kind of income to list; every kind when left out, one of ``TRANSFER``, ``WELCOME_BONUS``,
            ``FUNDING_FEE``, ``REALIZED_PNL``, ``COMMISSION``, ``INSURANCE_CLEAR``, ``DELIVERED_SETTELMENT``.
        start_time: Start of the period, in milliseconds since 1970, included.
        end_time: End of the period, in milliseconds since 1970, included.
        limit: Most entries to answer with, from 1 to 1000; ``100`` when left out.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    ``start_time`` to ``end_time`` is at most 200 days. Without a start and an end the last 7 days are searched. Only
    the past three months can be asked for.

    Changes:
        Since 2026-10-28: ``page`` is gone.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/account/Get-CM-Income-History
    """
    return CM_INCOME.call(
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


CM_LEVERAGE_BRACKETS: Final[RestOperation[list[CmLeverageTiers]]] = RestOperation(
    product="portfolio",
    name="cm_leverage_brackets",
    method="GET",
    path="/papi/v1/cm/leverageBracket",
    security=Security.USER_DATA,
    retry=Retry.READ,
    weight=(Cost(1),),
    parameters=(
        Parameter("symbol", "string"),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(),
    answer=Answer("binance_derivatives.portfolio.answers.account", "CM_LEVERAGE_BRACKETS"),
    proof=Proof("list"),
    source="https://developers.binance.com/docs/derivatives/portfolio-margin/account/CM-Notional-and-Leverage-Brackets",
)


def cm_leverage_brackets(
    *,
    symbol: str | None = None,
    recv_window: int | None = None,
) -> Call[list[CmLeverageTiers]]:
    """List the leverage brackets of coin-margined contracts.

    GET /papi/v1/cm/leverageBracket · USER_DATA, signed · weight 1

    Args:
        symbol: Contract to act on.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/account/CM-Notional-and-Leverage-Brackets
    """
    return CM_LEVERAGE_BRACKETS.call(
        {
            "symbol": symbol,
            "recvWindow": recv_window,
        }
    )


CM_POSITION_MODE: Final[RestOperation[PositionMode]] = RestOperation(
    product="portfolio",
    name="cm_position_mode",
    method="GET",
    path="/papi/v1/cm/positionSide/dual",
    security=Security.USER_DATA,
    retry=Retry.READ,
    weight=(Cost(30),),
    parameters=(Parameter("recvWindow", "long", maximum="60000"),),
    rules=(),
    answer=Answer("binance_derivatives.portfolio.answers.account", "CM_POSITION_MODE"),
    proof=Proof("object"),
    source="https://developers.binance.com/docs/derivatives/portfolio-margin/account/Get-CM-Current-Position-Mode",
)


def cm_position_mode(
    *,
    recv_window: int | None = None,
) -> Call[PositionMode]:
    """Tell whether coin-margined trading is in hedge mode.

    GET /papi/v1/cm/positionSide/dual · USER_DATA, signed · weight 30

    Args:
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/account/Get-CM-Current-Position-Mode
    """
    return CM_POSITION_MODE.call(
        {
            "recvWindow": recv_window,
        }
    )


CM_POSITION_RISK: Final[RestOperation[list[CmPosition]]] = RestOperation(
    product="portfolio",
    name="cm_position_risk",
    method="GET",
    path="/papi/v1/cm/positionRisk",
    security=Security.USER_DATA,
    retry=Retry.READ,
    weight=(Cost(1),),
    parameters=(
        Parameter("marginAsset", "string"),
        Parameter("pair", "string"),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(at_most_one("marginAsset", "pair"),),
    answer=Answer("binance_derivatives.portfolio.answers.account", "CM_POSITION_RISK"),
    proof=Proof("list"),
    source="https://developers.binance.com/docs/derivatives/portfolio-margin/account/Query-CM-Position-Information",
)


def cm_position_risk(
    *,
    margin_asset: str | None = None,
    pair: str | None = None,
    recv_window: int | None = None,
) -> Call[list[CmPosition]]:
    """List positions in coin-margined contracts.

    GET /papi/v1/cm/positionRisk · USER_DATA, signed · weight 1

    Args:
        margin_asset: Margin asset to ask about.
        pair: Underlying pair of the contracts.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    Send at most one of ``margin_asset`` and ``pair``. Without ``margin_asset`` and ``pair`` the positions of all
    symbols that are traded are given, by the Chinese page of those being settled as well. In one-way mode positions are
    those of BOTH alone, in hedge mode those of LONG and SHORT, and by the Chinese page of BOTH as well. In hedge mode
    only symbols with a position come.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/account/Query-CM-Position-Information
    """
    return CM_POSITION_RISK.call(
        {
            "marginAsset": margin_asset,
            "pair": pair,
            "recvWindow": recv_window,
        }
    )


FUND_AUTO_COLLECTION: Final[RestOperation[Confirmation]] = RestOperation(
    product="portfolio",
    name="fund_auto_collection",
    method="POST",
    path="/papi/v1/auto-collection",
    security=Security.TRADE,
    retry=Retry.UNSENT,
    weight=(Cost(750),),
    quotas=(Quota(500, "1h", "uid"),),
    parameters=(Parameter("recvWindow", "long", maximum="60000"),),
    rules=(),
    answer=Answer("binance_derivatives.portfolio.answers.account", "FUND_AUTO_COLLECTION"),
    proof=Proof("confirmation"),
    source="https://developers.binance.com/docs/derivatives/portfolio-margin/account/Fund-Auto-collection",
)


def fund_auto_collection(
    *,
    recv_window: int | None = None,
) -> Call[Confirmation]:
    """Collect the assets of the futures wallets into the margin account.

    POST /papi/v1/auto-collection · TRADE, signed · weight 750

    At most 500 calls in 1 hour for each account.

    Args:
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    BNB is not collected; the English page says so of the USDⓈ-M wallet alone. How many calls there may be is counted
    back from each call, not by the clock.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/account/Fund-Auto-collection
    """
    return FUND_AUTO_COLLECTION.call(
        {
            "recvWindow": recv_window,
        }
    )


FUND_COLLECTION_BY_ASSET: Final[RestOperation[Confirmation]] = RestOperation(
    product="portfolio",
    name="fund_collection_by_asset",
    method="POST",
    path="/papi/v1/asset-collection",
    security=Security.TRADE,
    retry=Retry.UNSENT,
    weight=(Cost(30),),
    parameters=(
        Parameter("asset", "string", required=True),
        Parameter("recvWindow", "long", maximum="60000"),
        Parameter("amount", "decimal"),
        Parameter("futureType", "enum", values=("UM", "CM", "OPTION")),
    ),
    rules=(refused_if(when=(is_one_of("asset", "BNB"),)),),
    answer=Answer("binance_derivatives.portfolio.answers.account", "FUND_COLLECTION_BY_ASSET"),
    proof=Proof("confirmation"),
    source="https://developers.binance.com/docs/derivatives/portfolio-margin/account/Fund-Collection-by-Asset",
)


def fund_collection_by_asset(
    *,
    asset: str,
    recv_window: int | None = None,
    amount: Decimal | int | str | None = None,
    future_type: FutureType | None = None,
) -> Call[Confirmation]:
    """Collect one asset from the futures wallets into the margin account.

    POST /papi/v1/asset-collection · TRADE, signed · weight 30

    Args:
        asset: Asset, such as USDT.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.
        amount: Amount of the asset.
        future_type: Futures wallet to collect from, one of ``UM``, ``CM``, ``OPTION``.

    The request is refused when ``asset`` is ``BNB``.

    Changes:
        Since a day from 2026-08-01 to 2026-11-28: ``amount`` is new.
        Since a day from 2026-08-01 to 2026-11-28: ``future_type`` is new.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/account/Fund-Collection-by-Asset
    """
    return FUND_COLLECTION_BY_ASSET.call(
        {
            "asset": asset,
            "recvWindow": recv_window,
            "amount": amount,
            "futureType": future_type,
        }
    )


MARGIN_INTEREST_HISTORY: Final[RestOperation[MarginInterestHistory]] = RestOperation(
    product="portfolio",
    name="margin_interest_history",
    method="GET",
    path="/papi/v1/margin/marginInterestHistory",
    security=Security.USER_DATA,
    retry=Retry.READ,
    weight=(Cost(1),),
    parameters=(
        Parameter("asset", "string"),
        Parameter("startTime", "time"),
        Parameter("endTime", "time"),
        Parameter("current", "long", minimum="1"),
        Parameter("size", "long", maximum="100"),
        Parameter("archived", "flag", values=("true", "false")),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(window("startTime", "endTime", longest="30d"),),
    answer=Answer("binance_derivatives.portfolio.answers.account", "MARGIN_INTEREST_HISTORY"),
    proof=Proof("object"),
    source="https://developers.binance.com/docs/derivatives/portfolio-margin/account/Get-Margin-BorrowLoan-Interest-History",
)


def margin_interest_history(
    *,
    asset: str | None = None,
    start_time: datetime | int | None = None,
    end_time: datetime | int | None = None,
    current: int | None = None,
    size: int | None = None,
    archived: bool | None = None,
    recv_window: int | None = None,
) -> Call[MarginInterestHistory]:
    """List interest charged on margin loans.

    GET /papi/v1/margin/marginInterestHistory · USER_DATA, signed · weight 1

    Args:
        asset: Asset, such as USDT.
        start_time: Start of the period, in milliseconds since 1970.
        end_time: End of the period, in milliseconds since 1970.
        current: Number of the page, at least 1; ``1`` when left out.
        size: Greatest number of entries on a page, at most 100; ``10`` when left out.
        archived: Whether to read records older than six months, ``False`` when left out.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    ``start_time`` to ``end_time`` is at most 30 days. Without a start and an end the last 7 days are searched. Without
    ``end_time`` what lies between ``start_time`` and now is given, but of the last 30 days only. Without ``start_time``
    what lies within 7 days before ``end_time`` is given. The newest come first.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source:
    https://developers.binance.com/docs/derivatives/portfolio-margin/account/Get-Margin-BorrowLoan-Interest-History
    """
    return MARGIN_INTEREST_HISTORY.call(
        {
            "asset": asset,
            "startTime": start_time,
            "endTime": end_time,
            "current": current,
            "size": size,
            "archived": archived,
            "recvWindow": recv_window,
        }
    )


MARGIN_LOAN_RECORDS: Final[RestOperation[MarginLoans]] = RestOperation(
    product="portfolio",
    name="margin_loan_records",
    method="GET",
    path="/papi/v1/margin/marginLoan",
    security=Security.USER_DATA,
    retry=Retry.READ,
    weight=(Cost(10),),
    parameters=(
        Parameter("asset", "string", required=True),
        Parameter("txId", "long"),
        Parameter("startTime", "time"),
        Parameter("endTime", "time"),
        Parameter("current", "long", minimum="1"),
        Parameter("size", "long", maximum="100"),
        Parameter("archived", "flag", values=("true", "false")),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(at_least_one("txId", "startTime"), window("startTime", "endTime", longest="30d")),
    answer=Answer("binance_derivatives.portfolio.answers.account", "MARGIN_LOAN_RECORDS"),
    proof=Proof("object", repeats=(("txId", "rows[].txId"),)),
    source="https://developers.binance.com/docs/derivatives/portfolio-margin/account/Query-Margin-Loan-Record",
)


def margin_loan_records(
    *,
    asset: str,
    tx_id: int | None = None,
    start_time: datetime | int | None = None,
    end_time: datetime | int | None = None,
    current: int | None = None,
    size: int | None = None,
    archived: bool | None = None,
    recv_window: int | None = None,
) -> Call[MarginLoans]:
    """List margin loans of one asset.

    GET /papi/v1/margin/marginLoan · USER_DATA, signed · weight 10

    Args:
        asset: Asset, such as USDT.
        tx_id: Transaction id of the loan.
        start_time: Start of the period, in milliseconds since 1970.
        end_time: End of the period, in milliseconds since 1970.
        current: Number of the page, at least 1; ``1`` when left out.
        size: Greatest number of entries on a page, at most 100; ``10`` when left out.
        archived: Whether to read records older than six months, ``False`` when left out.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    Send at least one of ``tx_id`` and ``start_time``. ``tx_id`` counts and ``start_time`` is ignored when both are
    sent. ``start_time`` to ``end_time`` is at most 30 days. Without a start and an end the last 7 days are searched.
    The newest come first.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/account/Query-Margin-Loan-Record
    """
    return MARGIN_LOAN_RECORDS.call(
        {
            "asset": asset,
            "txId": tx_id,
            "startTime": start_time,
            "endTime": end_time,
            "current": current,
            "size": size,
            "archived": archived,
            "recvWindow": recv_window,
        }
    )


MARGIN_MAX_BORROW: Final[RestOperation[MaxBorrow]] = RestOperation(
    product="portfolio",
    name="margin_max_borrow",
    method="GET",
    path="/papi/v1/margin/maxBorrowable",
    security=Security.USER_DATA,
    retry=Retry.READ,
    weight=(Cost(5),),
    parameters=(
        Parameter("asset", "string", required=True),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(),
    answer=Answer("binance_derivatives.portfolio.answers.account", "MARGIN_MAX_BORROW"),
    proof=Proof("object"),
    source="https://developers.binance.com/docs/derivatives/portfolio-margin/account/Margin-Max-Borrow",
)


def margin_max_borrow(
    *,
    asset: str,
    recv_window: int | None = None,
) -> Call[MaxBorrow]:
    """Tell how much of an asset can still be borrowed.

    GET /papi/v1/margin/maxBorrowable · USER_DATA, signed · weight 5

    Args:
        asset: Asset, such as USDT.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/account/Margin-Max-Borrow
    """
    return MARGIN_MAX_BORROW.call(
        {
            "asset": asset,
            "recvWindow": recv_window,
        }
    )


MARGIN_MAX_WITHDRAW: Final[RestOperation[MaxWithdraw]] = RestOperation(
    product="portfolio",
    name="margin_max_withdraw",
    method="GET",
    path="/papi/v1/margin/maxWithdraw",
    security=Security.USER_DATA,
    retry=Retry.READ,
    weight=(Cost(5),),
    parameters=(
        Parameter("asset", "string", required=True),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(),
    answer=Answer("binance_derivatives.portfolio.answers.account", "MARGIN_MAX_WITHDRAW"),
    proof=Proof("object"),
    source="https://developers.binance.com/docs/derivatives/portfolio-margin/account/Query-Margin-Max-Withdraw",
)


def margin_max_withdraw(
    *,
    asset: str,
    recv_window: int | None = None,
) -> Call[MaxWithdraw]:
    """Tell how much of an asset can be transferred out of the margin account.

    GET /papi/v1/margin/maxWithdraw · USER_DATA, signed · weight 5

    Args:
        asset: Asset, such as USDT.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/account/Query-Margin-Max-Withdraw
    """
    return MARGIN_MAX_WITHDRAW.call(
        {
            "asset": asset,
            "recvWindow": recv_window,
        }
    )


MARGIN_REPAY_RECORDS: Final[RestOperation[MarginRepayments]] = RestOperation(
    product="portfolio",
    name="margin_repay_records",
    method="GET",
    path="/papi/v1/margin/repayLoan",
    security=Security.USER_DATA,
    retry=Retry.READ,
    weight=(Cost(10),),
    parameters=(
        Parameter("asset", "string", required=True),
        Parameter("txId", "long"),
        Parameter("startTime", "time"),
        Parameter("endTime", "time"),
        Parameter("current", "long", minimum="1"),
        Parameter("size", "long", maximum="100"),
        Parameter("archived", "flag", values=("true", "false")),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(at_least_one("txId", "startTime"), window("startTime", "endTime", longest="30d")),
    answer=Answer("binance_derivatives.portfolio.answers.account", "MARGIN_REPAY_RECORDS"),
    proof=Proof("object", repeats=(("txId", "rows[].txId"),)),
    source="https://developers.binance.com/docs/derivatives/portfolio-margin/account/Query-Margin-repay-Record",
)


def margin_repay_records(
    *,
    asset: str,
    tx_id: int | None = None,
    start_time: datetime | int | None = None,
    end_time: datetime | int | None = None,
    current: int | None = None,
    size: int | None = None,
    archived: bool | None = None,
    recv_window: int | None = None,
) -> Call[MarginRepayments]:
    """List repayments of margin loans of one asset.

    GET /papi/v1/margin/repayLoan · USER_DATA, signed · weight 10

    Args:
        asset: Asset, such as USDT.
        tx_id: Transaction id of the repayment.
        start_time: Start of the period, in milliseconds since 1970.
        end_time: End of the period, in milliseconds since 1970.
        current: Number of the page, at least 1; ``1`` when left out.
        size: Greatest number of entries on a page, at most 100; ``10`` when left out.
        archived: Whether to read records older than six months, ``False`` when left out.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    Send at least one of ``tx_id`` and ``start_time``. ``tx_id`` counts and ``start_time`` is ignored when both are
    sent. ``start_time`` to ``end_time`` is at most 30 days. Without a start and an end the last 7 days are searched.
    The newest come first.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/account/Query-Margin-repay-Record
    """
    return MARGIN_REPAY_RECORDS.call(
        {
            "asset": asset,
            "txId": tx_id,
            "startTime": start_time,
            "endTime": end_time,
            "current": current,
            "size": size,
            "archived": archived,
            "recvWindow": recv_window,
        }
    )


NEGATIVE_BALANCE_EXCHANGE_RECORDS: Final[RestOperation[NegativeBalanceExchanges]] = RestOperation(
    product="portfolio",
    name="negative_balance_exchange_records",
    method="GET",
    path="/papi/v1/portfolio/negative-balance-exchange-record",
    security=Security.USER_DATA,
    retry=Retry.READ,
    weight=(Cost(100),),
    parameters=(
        Parameter("startTime", "time", required=True),
        Parameter("endTime", "time", required=True),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(window("startTime", "endTime", longest="3mo"),),
    answer=Answer("binance_derivatives.portfolio.answers.account", "NEGATIVE_BALANCE_EXCHANGE_RECORDS"),
    proof=Proof("object"),
    source="https://developers.binance.com/docs/derivatives/portfolio-margin/account/Query-User-Negative-Balance-Auto-Exchange-Record",
)


def negative_balance_exchange_records(
    *,
    start_time: datetime | int,
    end_time: datetime | int,
    recv_window: int | None = None,
) -> Call[NegativeBalanceExchanges]:
    """List automatic exchanges that settled negative balances.

    GET /papi/v1/portfolio/negative-balance-exchange-record · USER_DATA, signed · weight 100

    Args:
        start_time: Start of the period, in milliseconds since 1970.
        end_time: End of the period, in milliseconds since 1970.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    ``start_time`` to ``end_time`` is at most 3 months. The newest come first.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source:
    https://developers.binance.com/docs/derivatives/portfolio-margin/account/Query-User-Negative-Balance-Auto-Exchange-Record
    """
    return NEGATIVE_BALANCE_EXCHANGE_RECORDS.call(
        {
            "startTime": start_time,
            "endTime": end_time,
            "recvWindow": recv_window,
        }
    )


NEGATIVE_BALANCE_INTEREST_HISTORY: Final[RestOperation[list[NegativeBalanceInterest]]] = RestOperation(
    product="portfolio",
    name="negative_balance_interest_history",
    method="GET",
    path="/papi/v1/portfolio/interest-history",
    security=Security.USER_DATA,
    retry=Retry.READ,
    weight=(Cost(50),),
    parameters=(
        Parameter("asset", "string"),
        Parameter("startTime", "time"),
        Parameter("endTime", "time"),
        Parameter("size", "long", maximum="100"),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(window("startTime", "endTime", longest="30d"),),
    answer=Answer("binance_derivatives.portfolio.answers.account", "NEGATIVE_BALANCE_INTEREST_HISTORY"),
    proof=Proof("list"),
    source="https://developers.binance.com/docs/derivatives/portfolio-margin/account/Query-Portfolio-Margin-Negative-Balance-Interest-History",
)


def negative_balance_interest_history(
    *,
    asset: str | None = None,
    start_time: datetime | int | None = None,
    end_time: datetime | int | None = None,
    size: int | None = None,
    recv_window: int | None = None,
) -> Call[list[NegativeBalanceInterest]]:
    """List interest charged on negative balances.

    GET /papi/v1/portfolio/interest-history · USER_DATA, signed · weight 50

    Args:
        asset: Asset, such as USDT.
        start_time: Start of the period, in milliseconds since 1970.
        end_time: End of the period, in milliseconds since 1970.
        size: Greatest number of entries on a page, at most 100; ``10`` when left out.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    ``start_time`` to ``end_time`` is at most 30 days. Without a start and an end the last 7 days are searched. Without
    ``end_time`` what lies between ``start_time`` and now is given, but of the last 30 days only. Without ``start_time``
    what lies within 7 days before ``end_time`` is given. The newest come first.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source:
    https://developers.binance.com/docs/derivatives/portfolio-margin/account/Query-Portfolio-Margin-Negative-Balance-Interest-History
    """
    return NEGATIVE_BALANCE_INTEREST_HISTORY.call(
        {
            "asset": asset,
            "startTime": start_time,
            "endTime": end_time,
            "size": size,
            "recvWindow": recv_window,
        }
    )


ORDER_RATE_LIMIT: Final[RestOperation[list[RateLimit]]] = RestOperation(
    product="portfolio",
    name="order_rate_limit",
    method="GET",
    path="/papi/v1/rateLimit/order",
    security=Security.USER_DATA,
    retry=Retry.READ,
    weight=(Cost(1),),
    parameters=(Parameter("recvWindow", "long", maximum="60000"),),
    rules=(),
    answer=Answer("binance_derivatives.portfolio.answers.account", "ORDER_RATE_LIMIT"),
    proof=Proof("list"),
    source="https://developers.binance.com/docs/derivatives/portfolio-margin/account/Query-User-Rate-Limit",
)


def order_rate_limit(
    *,
    recv_window: int | None = None,
) -> Call[list[RateLimit]]:
    """Get the rate limits of your orders.

    GET /papi/v1/rateLimit/order · USER_DATA, signed · weight 1

    Args:
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/account/Query-User-Rate-Limit
    """
    return ORDER_RATE_LIMIT.call(
        {
            "recvWindow": recv_window,
        }
    )


REPAY_FUTURES_NEGATIVE_BALANCE: Final[RestOperation[Confirmation]] = RestOperation(
    product="portfolio",
    name="repay_futures_negative_balance",
    method="POST",
    path="/papi/v1/repay-futures-negative-balance",
    security=Security.USER_DATA,
    retry=Retry.UNSENT,
    weight=(Cost(750),),
    parameters=(Parameter("recvWindow", "long", maximum="60000"),),
    rules=(),
    answer=Answer("binance_derivatives.portfolio.answers.account", "REPAY_FUTURES_NEGATIVE_BALANCE"),
    proof=Proof("confirmation"),
    source="https://developers.binance.com/docs/derivatives/portfolio-margin/account/Repay-futures-Negative-Balance",
)


def repay_futures_negative_balance(
    *,
    recv_window: int | None = None,
) -> Call[Confirmation]:
    """Repay negative balances of the futures wallets.

    POST /papi/v1/repay-futures-negative-balance · USER_DATA, signed · weight 750

    Args:
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/account/Repay-futures-Negative-Balance
    """
    return REPAY_FUTURES_NEGATIVE_BALANCE.call(
        {
            "recvWindow": recv_window,
        }
    )


UM_ACCOUNT_CONFIG: Final[RestOperation[UmAccountConfig]] = RestOperation(
    product="portfolio",
    name="um_account_config",
    method="GET",
    path="/papi/v1/um/accountConfig",
    security=Security.USER_DATA,
    retry=Retry.READ,
    weight=(Cost(5),),
    parameters=(Parameter("recvWindow", "long", maximum="60000"),),
    rules=(),
    answer=Answer("binance_derivatives.portfolio.answers.account", "UM_ACCOUNT_CONFIG"),
    proof=Proof("object"),
    source="https://developers.binance.com/docs/derivatives/portfolio-margin/account/Get-UM-Futures-Account-Config",
)


def um_account_config(
    *,
    recv_window: int | None = None,
) -> Call[UmAccountConfig]:
    """Get the configuration of the USDⓈ-margined account.

    GET /papi/v1/um/accountConfig · USER_DATA, signed · weight 5

    Args:
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/account/Get-UM-Futures-Account-Config
    """
    return UM_ACCOUNT_CONFIG.call(
        {
            "recvWindow": recv_window,
        }
    )


UM_ACCOUNT_INFO: Final[RestOperation[UmAccount]] = RestOperation(
    product="portfolio",
    name="um_account_info",
    method="GET",
    path="/papi/v1/um/account",
    security=Security.USER_DATA,
    retry=Retry.READ,
    weight=(Cost(5),),
    parameters=(Parameter("recvWindow", "long", maximum="60000"),),
    rules=(),
    answer=Answer("binance_derivatives.portfolio.answers.account", "UM_ACCOUNT_INFO"),
    proof=Proof("object"),
    source="https://developers.binance.com/docs/derivatives/portfolio-margin/account/Get-UM-Account-Detail",
)


def um_account_info(
    *,
    recv_window: int | None = None,
) -> Call[UmAccount]:
    """Get assets and positions of USDⓈ-margined trading.

    GET /papi/v1/um/account · USER_DATA, signed · weight 5

    Args:
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    In one-way mode positions are those of BOTH alone, in hedge mode those of LONG and SHORT alone. Every symbol comes,
    with a position or without.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/account/Get-UM-Account-Detail
    """
    return UM_ACCOUNT_INFO.call(
        {
            "recvWindow": recv_window,
        }
    )


UM_ACCOUNT_INFO_V2: Final[RestOperation[UmAccountV2]] = RestOperation(
    product="portfolio",
    name="um_account_info_v2",
    method="GET",
    path="/papi/v2/um/account",
    security=Security.USER_DATA,
    retry=Retry.READ,
    weight=(Cost(5),),
    parameters=(Parameter("recvWindow", "long", maximum="60000"),),
    rules=(),
    answer=Answer("binance_derivatives.portfolio.answers.account", "UM_ACCOUNT_INFO_V2"),
    proof=Proof("object"),
    source="https://developers.binance.com/docs/derivatives/portfolio-margin/account/Get-UM-Account-Detail-V2",
)


def um_account_info_v2(
    *,
    recv_window: int | None = None,
) -> Call[UmAccountV2]:
    """Get assets and positions of USDⓈ-margined trading, version 2.

    GET /papi/v2/um/account · USER_DATA, signed · weight 5

    Args:
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    Only symbols with a position or an open order come. In one-way mode positions are those of BOTH alone, in hedge mode
    those of LONG and SHORT alone.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/account/Get-UM-Account-Detail-V2
    """
    return UM_ACCOUNT_INFO_V2.call(
        {
            "recvWindow": recv_window,
        }
    )


UM_API_TRADING_STATUS: Final[RestOperation[UmTradingStatus]] = RestOperation(
    product="portfolio",
    name="um_api_trading_status",
    method="GET",
    path="/papi/v1/um/apiTradingStatus",
    security=Security.USER_DATA,
    retry=Retry.READ,
    weight=(Cost(1, when=(given("symbol"),)), Cost(10, when=(absent("symbol"),))),
    parameters=(
        Parameter("symbol", "string"),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(),
    answer=Answer("binance_derivatives.portfolio.answers.account", "UM_API_TRADING_STATUS"),
    proof=Proof("object"),
    source="https://developers.binance.com/docs/derivatives/portfolio-margin/account/Portfolio-Margin-UM-Trading-Quantitative-Rules-Indicators",
)


def um_api_trading_status(
    *,
    symbol: str | None = None,
    recv_window: int | None = None,
) -> Call[UmTradingStatus]:
    """Get the indicators of the trading rules for USDⓈ-margined contracts.

    GET /papi/v1/um/apiTradingStatus · USER_DATA, signed · weight 1 with ``symbol``, or 10 without ``symbol``

    Args:
        symbol: Contract to act on.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source:
    https://developers.binance.com/docs/derivatives/portfolio-margin/account/Portfolio-Margin-UM-Trading-Quantitative-Rules-Indicators
    """
    return UM_API_TRADING_STATUS.call(
        {
            "symbol": symbol,
            "recvWindow": recv_window,
        }
    )


UM_COMMISSION_RATE: Final[RestOperation[UmCommissionRate]] = RestOperation(
    product="portfolio",
    name="um_commission_rate",
    method="GET",
    path="/papi/v1/um/commissionRate",
    security=Security.USER_DATA,
    retry=Retry.READ,
    weight=(Cost(20),),
    parameters=(
        Parameter("symbol", "string", required=True),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(),
    answer=Answer("binance_derivatives.portfolio.answers.account", "UM_COMMISSION_RATE"),
    proof=Proof("object"),
    source="https://developers.binance.com/docs/derivatives/portfolio-margin/account/Get-User-Commission-Rate-for-UM",
)


def um_commission_rate(
    *,
    symbol: str,
    recv_window: int | None = None,
) -> Call[UmCommissionRate]:
    """Get your fees on a USDⓈ-margined contract.

    GET /papi/v1/um/commissionRate · USER_DATA, signed · weight 20

    Args:
        symbol: Contract to act on.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/account/Get-User-Commission-Rate-for-UM
    """
    return UM_COMMISSION_RATE.call(
        {
            "symbol": symbol,
            "recvWindow": recv_window,
        }
    )


UM_INCOME: Final[RestOperation[list[UmIncome]]] = RestOperation(
    product="portfolio",
    name="um_income",
    method="GET",
    path="/papi/v1/um/income",
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
            ),
        ),
        Parameter("startTime", "time"),
        Parameter("endTime", "time"),
        Parameter("limit", "int", minimum="1", maximum="1000"),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(),
    answer=Answer("binance_derivatives.portfolio.answers.account", "UM_INCOME"),
    proof=Proof("list"),
    source="https://developers.binance.com/docs/derivatives/portfolio-margin/account/Get-UM-Income-History",
)


def um_income(
    *,
    symbol: str | None = None,
    income_type: IncomeType | None = None,
    start_time: datetime | int | None = None,
    end_time: datetime | int | None = None,
    limit: int | None = None,
    recv_window: int | None = None,
    **_ended: Never,
) -> Call[list[UmIncome]]:
    """List income and charges of USDⓈ-margined trading.

    GET /papi/v1/um/income · USER_DATA, signed · weight 30

    Args:
        symbol: Contract to act on.
        income_type: Kind of income to list; every kind when left out, one of ``TRANSFER``, ``WELCOME_BONUS``,
            ``REALIZED_PNL``, ``FUNDING_FEE``, ``COMMISSION``, ``INSURANCE_CLEAR``, ``REFERRAL_KICKBACK``,
            ``COMMISSION_REBATE``, ``API_REBATE``, ``CONTEST_REWARD``, ``CROSS_COLLATERAL_TRANSFER``,
            ``OPTIONS_PREMIUM_FEE``, ``OPTIONS_SETTLE_PROFIT``, ``INTERNAL_TRANSFER``, ``AUTO_EXCHANGE``,
            ``DELIVERED_SETTELMENT``, ``COIN_SWAP_DEPOSIT``, ``COIN_SWAP_WITHDRAW``, ``POSITION_LIMIT_INCREASE_FEE``.
        start_time: Start of the period, in milliseconds since 1970, included.
        end_time: End of the period, in milliseconds since 1970, included.
        limit: Most entries to answer with, from 1 to 1000; ``100`` when left out.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    Without a start and an end the last 7 days are searched. Only the past three months can be asked for.

    Changes:
        Since 2026-10-28: ``page`` is gone.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/account/Get-UM-Income-History
    """
    return UM_INCOME.call(
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


UM_LEVERAGE_BRACKETS: Final[RestOperation[list[UmLeverageTiers]]] = RestOperation(
    product="portfolio",
    name="um_leverage_brackets",
    method="GET",
    path="/papi/v1/um/leverageBracket",
    security=Security.USER_DATA,
    retry=Retry.READ,
    weight=(Cost(1),),
    parameters=(
        Parameter("symbol", "string"),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(),
    answer=Answer("binance_derivatives.portfolio.answers.account", "UM_LEVERAGE_BRACKETS"),
    proof=Proof("list"),
    source="https://developers.binance.com/docs/derivatives/portfolio-margin/account/UM-Notional-and-Leverage-Brackets",
)


def um_leverage_brackets(
    *,
    symbol: str | None = None,
    recv_window: int | None = None,
) -> Call[list[UmLeverageTiers]]:
    """List the leverage brackets of USDⓈ-margined contracts.

    GET /papi/v1/um/leverageBracket · USER_DATA, signed · weight 1

    Args:
        symbol: Contract to act on.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/account/UM-Notional-and-Leverage-Brackets
    """
    return UM_LEVERAGE_BRACKETS.call(
        {
            "symbol": symbol,
            "recvWindow": recv_window,
        }
    )


UM_ORDER_HISTORY_DOWNLOAD_ID: Final[RestOperation[DownloadId]] = RestOperation(
    product="portfolio",
    name="um_order_history_download_id",
    method="GET",
    path="/papi/v1/um/order/asyn",
    security=Security.USER_DATA,
    retry=Retry.UNSENT,
    weight=(Cost(1500),),
    quotas=(Quota(10, "1mo", "uid"),),
    parameters=(
        Parameter("startTime", "time", required=True),
        Parameter("endTime", "time", required=True),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(window("startTime", "endTime", longest="1y"),),
    answer=Answer("binance_derivatives.portfolio.answers.account", "UM_ORDER_HISTORY_DOWNLOAD_ID"),
    proof=Proof("object"),
    source="https://developers.binance.com/docs/derivatives/portfolio-margin/account/Get-Download-Id-For-UM-Futures-Order-History",
)


def um_order_history_download_id(
    *,
    start_time: datetime | int,
    end_time: datetime | int,
    recv_window: int | None = None,
) -> Call[DownloadId]:
    """Request a file of your USDⓈ-margined orders.

    GET /papi/v1/um/order/asyn · USER_DATA, signed · weight 1500

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
    https://developers.binance.com/docs/derivatives/portfolio-margin/account/Get-Download-Id-For-UM-Futures-Order-History
    """
    return UM_ORDER_HISTORY_DOWNLOAD_ID.call(
        {
            "startTime": start_time,
            "endTime": end_time,
            "recvWindow": recv_window,
        }
    )


UM_ORDER_HISTORY_DOWNLOAD_LINK: Final[RestOperation[DownloadLink]] = RestOperation(
    product="portfolio",
    name="um_order_history_download_link",
    method="GET",
    path="/papi/v1/um/order/asyn/id",
    security=Security.USER_DATA,
    retry=Retry.READ,
    weight=(Cost(10),),
    parameters=(
        Parameter("downloadId", "string", required=True),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(),
    answer=Answer("binance_derivatives.portfolio.answers.account", "UM_ORDER_HISTORY_DOWNLOAD_LINK"),
    proof=Proof("object", repeats=(("downloadId", "downloadId"),)),
    source="https://developers.binance.com/docs/derivatives/portfolio-margin/account/Get-UM-Futures-Order-Download-Link-by-Id",
)


def um_order_history_download_link(
    *,
    download_id: str,
    recv_window: int | None = None,
) -> Call[DownloadLink]:
    """Get the link to a requested file of orders.

    GET /papi/v1/um/order/asyn/id · USER_DATA, signed · weight 10

    Args:
        download_id: Id of the prepared file.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    The link works for 7 days.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source:
    https://developers.binance.com/docs/derivatives/portfolio-margin/account/Get-UM-Futures-Order-Download-Link-by-Id
    """
    return UM_ORDER_HISTORY_DOWNLOAD_LINK.call(
        {
            "downloadId": download_id,
            "recvWindow": recv_window,
        }
    )


UM_POSITION_MODE: Final[RestOperation[PositionMode]] = RestOperation(
    product="portfolio",
    name="um_position_mode",
    method="GET",
    path="/papi/v1/um/positionSide/dual",
    security=Security.USER_DATA,
    retry=Retry.READ,
    weight=(Cost(30),),
    parameters=(Parameter("recvWindow", "long", maximum="60000"),),
    rules=(),
    answer=Answer("binance_derivatives.portfolio.answers.account", "UM_POSITION_MODE"),
    proof=Proof("object"),
    source="https://developers.binance.com/docs/derivatives/portfolio-margin/account/Get-UM-Current-Position-Mode",
)


def um_position_mode(
    *,
    recv_window: int | None = None,
) -> Call[PositionMode]:
    """Tell whether USDⓈ-margined trading is in hedge mode.

    GET /papi/v1/um/positionSide/dual · USER_DATA, signed · weight 30

    Args:
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/account/Get-UM-Current-Position-Mode
    """
    return UM_POSITION_MODE.call(
        {
            "recvWindow": recv_window,
        }
    )


UM_POSITION_RISK: Final[RestOperation[list[UmPosition]]] = RestOperation(
    product="portfolio",
    name="um_position_risk",
    method="GET",
    path="/papi/v1/um/positionRisk",
    security=Security.USER_DATA,
    retry=Retry.READ,
    weight=(Cost(5),),
    parameters=(
        Parameter("symbol", "string"),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(),
    answer=Answer("binance_derivatives.portfolio.answers.account", "UM_POSITION_RISK"),
    proof=Proof("list"),
    source="https://developers.binance.com/docs/derivatives/portfolio-margin/account/Query-UM-Position-Information",
)


def um_position_risk(
    *,
    symbol: str | None = None,
    recv_window: int | None = None,
) -> Call[list[UmPosition]]:
    """List positions in USDⓈ-margined contracts.

    GET /papi/v1/um/positionRisk · USER_DATA, signed · weight 5

    Args:
        symbol: Contract to act on.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    In one-way mode positions are those of BOTH alone, in hedge mode those of LONG and SHORT, and by the Chinese page of
    BOTH as well. In hedge mode only symbols with a position come.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/account/Query-UM-Position-Information
    """
    return UM_POSITION_RISK.call(
        {
            "symbol": symbol,
            "recvWindow": recv_window,
        }
    )


UM_SYMBOL_CONFIG: Final[RestOperation[list[UmSymbolConfig]]] = RestOperation(
    product="portfolio",
    name="um_symbol_config",
    method="GET",
    path="/papi/v1/um/symbolConfig",
    security=Security.USER_DATA,
    retry=Retry.READ,
    weight=(Cost(5),),
    parameters=(
        Parameter("symbol", "string"),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(),
    answer=Answer("binance_derivatives.portfolio.answers.account", "UM_SYMBOL_CONFIG"),
    proof=Proof("list"),
    source="https://developers.binance.com/docs/derivatives/portfolio-margin/account/Get-UM-Futures-Symbol-Config",
)


def um_symbol_config(
    *,
    symbol: str | None = None,
    recv_window: int | None = None,
) -> Call[list[UmSymbolConfig]]:
    """Get margin type and leverage of USDⓈ-margined contracts.

    GET /papi/v1/um/symbolConfig · USER_DATA, signed · weight 5

    Args:
        symbol: Contract to act on.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/account/Get-UM-Futures-Symbol-Config
    """
    return UM_SYMBOL_CONFIG.call(
        {
            "symbol": symbol,
            "recvWindow": recv_window,
        }
    )


UM_TRADE_HISTORY_DOWNLOAD_ID: Final[RestOperation[DownloadId]] = RestOperation(
    product="portfolio",
    name="um_trade_history_download_id",
    method="GET",
    path="/papi/v1/um/trade/asyn",
    security=Security.USER_DATA,
    retry=Retry.UNSENT,
    weight=(Cost(1500),),
    quotas=(Quota(5, "1mo", "uid"),),
    parameters=(
        Parameter("startTime", "time", required=True),
        Parameter("endTime", "time", required=True),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(window("startTime", "endTime", longest="1y"),),
    answer=Answer("binance_derivatives.portfolio.answers.account", "UM_TRADE_HISTORY_DOWNLOAD_ID"),
    proof=Proof("object"),
    source="https://developers.binance.com/docs/derivatives/portfolio-margin/account/Get-Download-Id-For-UM-Futures-Trade-History",
)


def um_trade_history_download_id(
    *,
    start_time: datetime | int,
    end_time: datetime | int,
    recv_window: int | None = None,
) -> Call[DownloadId]:
    """Request a file of your USDⓈ-margined trades.

    GET /papi/v1/um/trade/asyn · USER_DATA, signed · weight 1500

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
    https://developers.binance.com/docs/derivatives/portfolio-margin/account/Get-Download-Id-For-UM-Futures-Trade-History
    """
    return UM_TRADE_HISTORY_DOWNLOAD_ID.call(
        {
            "startTime": start_time,
            "endTime": end_time,
            "recvWindow": recv_window,
        }
    )


UM_TRADE_HISTORY_DOWNLOAD_LINK: Final[RestOperation[DownloadLink]] = RestOperation(
    product="portfolio",
    name="um_trade_history_download_link",
    method="GET",
    path="/papi/v1/um/trade/asyn/id",
    security=Security.USER_DATA,
    retry=Retry.READ,
    weight=(Cost(10),),
    parameters=(
        Parameter("downloadId", "string", required=True),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(),
    answer=Answer("binance_derivatives.portfolio.answers.account", "UM_TRADE_HISTORY_DOWNLOAD_LINK"),
    proof=Proof("object", repeats=(("downloadId", "downloadId"),)),
    source="https://developers.binance.com/docs/derivatives/portfolio-margin/account/Get-UM-Futures-Trade-Download-Link-by-Id",
)


def um_trade_history_download_link(
    *,
    download_id: str,
    recv_window: int | None = None,
) -> Call[DownloadLink]:
    """Get the link to a requested file of trades.

    GET /papi/v1/um/trade/asyn/id · USER_DATA, signed · weight 10

    Args:
        download_id: Id of the prepared file.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    The link works for 7 days.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source:
    https://developers.binance.com/docs/derivatives/portfolio-margin/account/Get-UM-Futures-Trade-Download-Link-by-Id
    """
    return UM_TRADE_HISTORY_DOWNLOAD_LINK.call(
        {
            "downloadId": download_id,
            "recvWindow": recv_window,
        }
    )


UM_TRANSACTION_HISTORY_DOWNLOAD_ID: Final[RestOperation[DownloadId]] = RestOperation(
    product="portfolio",
    name="um_transaction_history_download_id",
    method="GET",
    path="/papi/v1/um/income/asyn",
    security=Security.USER_DATA,
    retry=Retry.UNSENT,
    weight=(Cost(1500),),
    quotas=(Quota(5, "1mo", "uid"),),
    parameters=(
        Parameter("startTime", "time", required=True),
        Parameter("endTime", "time", required=True),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(window("startTime", "endTime", longest="1y"),),
    answer=Answer("binance_derivatives.portfolio.answers.account", "UM_TRANSACTION_HISTORY_DOWNLOAD_ID"),
    proof=Proof("object"),
    source="https://developers.binance.com/docs/derivatives/portfolio-margin/account/Get-Download-Id-For-UM-Futures-Transaction-History",
)


def um_transaction_history_download_id(
    *,
    start_time: datetime | int,
    end_time: datetime | int,
    recv_window: int | None = None,
) -> Call[DownloadId]:
    """Request a file of your USDⓈ-margined transactions.

    GET /papi/v1/um/income/asyn · USER_DATA, signed · weight 1500

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
    https://developers.binance.com/docs/derivatives/portfolio-margin/account/Get-Download-Id-For-UM-Futures-Transaction-History
    """
    return UM_TRANSACTION_HISTORY_DOWNLOAD_ID.call(
        {
            "startTime": start_time,
            "endTime": end_time,
            "recvWindow": recv_window,
        }
    )


UM_TRANSACTION_HISTORY_DOWNLOAD_LINK: Final[RestOperation[DownloadLink]] = RestOperation(
    product="portfolio",
    name="um_transaction_history_download_link",
    method="GET",
    path="/papi/v1/um/income/asyn/id",
    security=Security.USER_DATA,
    retry=Retry.READ,
    weight=(Cost(10),),
    parameters=(
        Parameter("downloadId", "string", required=True),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(),
    answer=Answer("binance_derivatives.portfolio.answers.account", "UM_TRANSACTION_HISTORY_DOWNLOAD_LINK"),
    proof=Proof("object", repeats=(("downloadId", "downloadId"),)),
    source="https://developers.binance.com/docs/derivatives/portfolio-margin/account/Get-UM-Futures-Transaction-Download-Link-by-Id",
)


def um_transaction_history_download_link(
    *,
    download_id: str,
    recv_window: int | None = None,
) -> Call[DownloadLink]:
    """Get the link to a requested file of transactions.

    GET /papi/v1/um/income/asyn/id · USER_DATA, signed · weight 10

    Args:
        download_id: Id of the prepared file.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    The link works for 7 days.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source:
    https://developers.binance.com/docs/derivatives/portfolio-margin/account/Get-UM-Futures-Transaction-Download-Link-by-Id
    """
    return UM_TRANSACTION_HISTORY_DOWNLOAD_LINK.call(
        {
            "downloadId": download_id,
            "recvWindow": recv_window,
        }
    )
