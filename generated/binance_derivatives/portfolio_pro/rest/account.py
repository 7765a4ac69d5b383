# Made by apiscribe from specs/portfolio_pro/rest; not to be edited.
"""Portfolio Margin Pro, REST: account."""

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
from binance_derivatives._core.rules import is_one_of, refused_if, window

if TYPE_CHECKING:
    from datetime import datetime
    from decimal import Decimal

    from binance_derivatives.portfolio_pro.answers.account import (
        Account,
        AccountBalance,
        AutoRepayStatus,
        BankruptcyLoan,
        BankruptcyLoanRepayments,
        Confirmation,
        DeltaModeStatus,
        MarginCallLevel,
        NegativeBalanceInterest,
        SpanAccount,
        Transaction,
        TransferableAsset,
    )
    from binance_derivatives.portfolio_pro.values import FutureType, TransferSide, TransferType

ACCOUNT_INFO: Final[RestOperation[Account]] = RestOperation(
    product="portfolio_pro",
    name="account_info",
    method="GET",
    path="/sapi/v1/portfolio/account",
    security=Security.USER_DATA,
    retry=Retry.READ,
    weight=(Cost(5, "uid"),),
    parameters=(Parameter("recvWindow", "long", maximum="60000"),),
    rules=(),
    answer=Answer("binance_derivatives.portfolio_pro.answers.account", "ACCOUNT_INFO"),
    proof=Proof("object"),
    source="https://developers.binance.com/docs/derivatives/portfolio-margin-pro/account",
)


def account_info(
    *,
    recv_window: int | None = None,
) -> Call[Account]:
    """Get equity, margin and state of the account.

    GET /sapi/v1/portfolio/account · USER_DATA, signed · weight 5 of the account

    Args:
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    It has a limit of its own, a weight of 180000 a minute for an account.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin-pro/account
    """
    return ACCOUNT_INFO.call(
        {
            "recvWindow": recv_window,
        }
    )


AUTO_REPAY_FUTURES_STATUS: Final[RestOperation[AutoRepayStatus]] = RestOperation(
    product="portfolio_pro",
    name="auto_repay_futures_status",
    method="GET",
    path="/sapi/v1/portfolio/repay-futures-switch",
    security=Security.USER_DATA,
    retry=Retry.READ,
    weight=(Cost(30),),
    parameters=(Parameter("recvWindow", "long", maximum="60000"),),
    rules=(),
    answer=Answer("binance_derivatives.portfolio_pro.answers.account", "AUTO_REPAY_FUTURES_STATUS"),
    proof=Proof("object"),
    source="https://developers.binance.com/docs/derivatives/portfolio-margin-pro/account/Get-Auto-repay-futures-Status",
)


def auto_repay_futures_status(
    *,
    recv_window: int | None = None,
) -> Call[AutoRepayStatus]:
    """Tell whether negative futures balances are repaid automatically.

    GET /sapi/v1/portfolio/repay-futures-switch · USER_DATA, signed · weight 30

    Args:
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    It has a limit of its own, a weight of 12000 a minute for an address.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin-pro/account/Get-Auto-repay-futures-Status
    """
    return AUTO_REPAY_FUTURES_STATUS.call(
        {
            "recvWindow": recv_window,
        }
    )


BALANCE: Final[RestOperation[list[AccountBalance]]] = RestOperation(
    product="portfolio_pro",
    name="balance",
    method="GET",
    path="/sapi/v1/portfolio/balance",
    security=Security.USER_DATA,
    retry=Retry.READ,
    weight=(Cost(20),),
    parameters=(
        Parameter("asset", "string"),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(),
    answer=Answer("binance_derivatives.portfolio_pro.answers.account", "BALANCE"),
    proof=Proof("list"),
    source="https://developers.binance.com/docs/derivatives/portfolio-margin-pro/account/Get-Classic-Portfolio-Margin-Balance-Info",
)


def balance(
    *,
    asset: str | None = None,
    recv_window: int | None = None,
) -> Call[list[AccountBalance]]:
    """List balances of all wallets by asset.

    GET /sapi/v1/portfolio/balance · USER_DATA, signed · weight 20

    Args:
        asset: Asset, such as USDT.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    It has a limit of its own, a weight of 12000 a minute for an address.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source:
    https://developers.binance.com/docs/derivatives/portfolio-margin-pro/account/Get-Classic-Portfolio-Margin-Balance-Info
    """
    return BALANCE.call(
        {
            "asset": asset,
            "recvWindow": recv_window,
        }
    )


BANKRUPTCY_LOAN_AMOUNT: Final[RestOperation[BankruptcyLoan]] = RestOperation(
    product="portfolio_pro",
    name="bankruptcy_loan_amount",
    method="GET",
    path="/sapi/v1/portfolio/pmLoan",
    security=Security.USER_DATA,
    retry=Retry.READ,
    weight=(Cost(500, "uid"),),
    parameters=(Parameter("recvWindow", "long", maximum="60000"),),
    rules=(),
    answer=Answer("binance_derivatives.portfolio_pro.answers.account", "BANKRUPTCY_LOAN_AMOUNT"),
    proof=Proof("object"),
    source="https://developers.binance.com/docs/derivatives/portfolio-margin-pro/account/Query-Classic-Portfolio-Margin-Bankruptcy-Loan-Amount",
)


def bankruptcy_loan_amount(
    *,
    recv_window: int | None = None,
) -> Call[BankruptcyLoan]:
    """Get the outstanding bankruptcy loan.

    GET /sapi/v1/portfolio/pmLoan · USER_DATA, signed · weight 500 of the account

    Args:
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    It has a limit of its own, a weight of 180000 a minute for an account.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source:
    https://developers.binance.com/docs/derivatives/portfolio-margin-pro/account/Query-Classic-Portfolio-Margin-Bankruptcy-Loan-Amount
    """
    return BANKRUPTCY_LOAN_AMOUNT.call(
        {
            "recvWindow": recv_window,
        }
    )


BANKRUPTCY_LOAN_REPAY_HISTORY: Final[RestOperation[BankruptcyLoanRepayments]] = RestOperation(
    product="portfolio_pro",
    name="bankruptcy_loan_repay_history",
    method="GET",
    path="/sapi/v1/portfolio/pmloan-history",
    security=Security.USER_DATA,
    retry=Retry.READ,
    weight=(Cost(500),),
    parameters=(
        Parameter("startTime", "time"),
        Parameter("endTime", "time"),
        Parameter("current", "long", minimum="1"),
        Parameter("size", "long", maximum="100"),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(window("startTime", "endTime", longest="360d"),),
    answer=Answer("binance_derivatives.portfolio_pro.answers.account", "BANKRUPTCY_LOAN_REPAY_HISTORY"),
    proof=Proof("object"),
    source="https://developers.binance.com/docs/derivatives/portfolio-margin-pro/account/Query-Portfolio-Margin-Pro-Bankruptcy-Loan-Repay-History",
)


def bankruptcy_loan_repay_history(
    *,
    start_time: datetime | int | None = None,
    end_time: datetime | int | None = None,
    current: int | None = None,
    size: int | None = None,
    recv_window: int | None = None,
) -> Call[BankruptcyLoanRepayments]:
    """List repayments of bankruptcy loans.

    GET /sapi/v1/portfolio/pmloan-history · USER_DATA, signed · weight 500

    Args:
        start_time: Start of the period, in milliseconds since 1970.
        end_time: End of the period, in milliseconds since 1970.
        current: Number of the page, at least 1; ``1`` when left out.
        size: Greatest number of entries on a page, at most 100; ``10`` when left out.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    ``start_time`` to ``end_time`` is at most 360 days. Without a start and an end the last 30 days are searched.
    Without ``end_time`` what lies within 30 days after ``start_time`` is given, up to now. Without ``start_time`` what
    lies within 30 days before ``end_time`` is given. It has a limit of its own, a weight of 12000 a minute for an
    address.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source:
    https://developers.binance.com/docs/derivatives/portfolio-margin-pro/account/Query-Portfolio-Margin-Pro-Bankruptcy-Loan-Repay-History
    """
    return BANKRUPTCY_LOAN_REPAY_HISTORY.call(
        {
            "startTime": start_time,
            "endTime": end_time,
            "current": current,
            "size": size,
            "recvWindow": recv_window,
        }
    )


BNB_TRANSFER: Final[RestOperation[Transaction]] = RestOperation(
    product="portfolio_pro",
    name="bnb_transfer",
    method="POST",
    path="/sapi/v1/portfolio/bnb-transfer",
    security=Security.USER_DATA,
    retry=Retry.UNSENT,
    weight=(Cost(1500),),
    quotas=(Quota(2, "10m", "uid"),),
    parameters=(
        Parameter("amount", "decimal", required=True),
        Parameter("transferSide", "string", required=True, values=("TO_UM", "FROM_UM")),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(),
    answer=Answer("binance_derivatives.portfolio_pro.answers.account", "BNB_TRANSFER"),
    proof=Proof("object"),
    source="https://developers.binance.com/docs/derivatives/portfolio-margin-pro/account/BNB-transfer",
)


def bnb_transfer(
    *,
    amount: Decimal | int | str,
    transfer_side: TransferSide,
    recv_window: int | None = None,
) -> Call[Transaction]:
    """Move BNB between the margin account and the USDⓈ-M wallet.

    POST /sapi/v1/portfolio/bnb-transfer · USER_DATA, signed · weight 1500

    At most 2 calls in 10 minutes for each account.

    Args:
        amount: Amount of BNB to transfer.
        transfer_side: Direction of the transfer, one of ``TO_UM``, ``FROM_UM``.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    It has a limit of its own, a weight of 12000 a minute for an address. How many calls there may be is counted back
    from each call, not by the clock.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin-pro/account/BNB-transfer
    """
    return BNB_TRANSFER.call(
        {
            "amount": amount,
            "transferSide": transfer_side,
            "recvWindow": recv_window,
        }
    )


CHANGE_AUTO_REPAY_FUTURES_STATUS: Final[RestOperation[Confirmation]] = RestOperation(
    product="portfolio_pro",
    name="change_auto_repay_futures_status",
    method="POST",
    path="/sapi/v1/portfolio/repay-futures-switch",
    security=Security.TRADE,
    retry=Retry.UNSENT,
    outcome=Outcome("binance_derivatives.portfolio_pro.rest.account", "AUTO_REPAY_FUTURES_STATUS"),
    weight=(Cost(1500),),
    quotas=(Quota(20, "1d", "ip"),),
    parameters=(
        Parameter("autoRepay", "flag", required=True, values=("true", "false")),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(),
    answer=Answer("binance_derivatives.portfolio_pro.answers.account", "CHANGE_AUTO_REPAY_FUTURES_STATUS"),
    proof=Proof("confirmation"),
    source="https://developers.binance.com/docs/derivatives/portfolio-margin-pro/account/Change-Auto-repay-futures-Status",
)


def change_auto_repay_futures_status(
    *,
    auto_repay: bool,
    recv_window: int | None = None,
) -> Call[Confirmation]:
    """Turn automatic repayment of negative futures balances on or off.

    POST /sapi/v1/portfolio/repay-futures-switch · TRADE, signed · weight 1500

    At most 20 calls in 1 day for each IP address.

    Args:
        auto_repay: Whether negative balances are repaid automatically.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    It has a limit of its own, a weight of 12000 a minute for an address.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source:
    https://developers.binance.com/docs/derivatives/portfolio-margin-pro/account/Change-Auto-repay-futures-Status
    """
    return CHANGE_AUTO_REPAY_FUTURES_STATUS.call(
        {
            "autoRepay": auto_repay,
            "recvWindow": recv_window,
        }
    )


DELETE_MARGIN_CALL_LEVEL: Final[RestOperation[Confirmation]] = RestOperation(
    product="portfolio_pro",
    name="delete_margin_call_level",
    method="DELETE",
    path="/sapi/v1/portfolio/margin-call-level",
    security=Security.USER_DATA,
    retry=Retry.REFUSED,
    outcome=Outcome("binance_derivatives.portfolio_pro.rest.account", "MARGIN_CALL_LEVEL"),
    weight=(Cost(1500),),
    parameters=(Parameter("recvWindow", "long", maximum="60000"),),
    rules=(),
    answer=Answer("binance_derivatives.portfolio_pro.answers.account", "DELETE_MARGIN_CALL_LEVEL"),
    proof=Proof("confirmation"),
    source="https://developers.binance.com/docs/derivatives/portfolio-margin-pro/account/Delete-Margin-Call-Level",
)


def delete_margin_call_level(
    *,
    recv_window: int | None = None,
) -> Call[Confirmation]:
    """Have no margin call level any more.

    DELETE /sapi/v1/portfolio/margin-call-level · USER_DATA, signed · weight 1500

    Args:
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    It has a limit of its own, a weight of 12000 a minute for an address.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin-pro/account/Delete-Margin-Call-Level
    """
    return DELETE_MARGIN_CALL_LEVEL.call(
        {
            "recvWindow": recv_window,
        }
    )


DELTA_MODE: Final[RestOperation[DeltaModeStatus]] = RestOperation(
    product="portfolio_pro",
    name="delta_mode",
    method="GET",
    path="/sapi/v1/portfolio/delta-mode",
    security=Security.USER_DATA,
    retry=Retry.READ,
    weight=(Cost(1500),),
    parameters=(Parameter("recvWindow", "long", maximum="60000"),),
    rules=(),
    answer=Answer("binance_derivatives.portfolio_pro.answers.account", "DELTA_MODE"),
    proof=Proof("object"),
    source="https://developers.binance.com/docs/derivatives/portfolio-margin-pro/account/Get-Delta-Mode-Status",
)


def delta_mode(
    *,
    recv_window: int | None = None,
) -> Call[DeltaModeStatus]:
    """Tell whether delta mode is on.

    GET /sapi/v1/portfolio/delta-mode · USER_DATA, signed · weight 1500

    Args:
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    It has a limit of its own, a weight of 12000 a minute for an address.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin-pro/account/Get-Delta-Mode-Status
    """
    return DELTA_MODE.call(
        {
            "recvWindow": recv_window,
        }
    )


FUND_AUTO_COLLECTION: Final[RestOperation[Confirmation]] = RestOperation(
    product="portfolio_pro",
    name="fund_auto_collection",
    method="POST",
    path="/sapi/v1/portfolio/auto-collection",
    security=Security.USER_DATA,
    retry=Retry.UNSENT,
    weight=(Cost(1500),),
    quotas=(Quota(500, "1h", "uid"),),
    parameters=(Parameter("recvWindow", "long", maximum="60000"),),
    rules=(),
    answer=Answer("binance_derivatives.portfolio_pro.answers.account", "FUND_AUTO_COLLECTION"),
    proof=Proof("confirmation"),
    source="https://developers.binance.com/docs/derivatives/portfolio-margin-pro/account/Fund-Auto-collection",
)


def fund_auto_collection(
    *,
    recv_window: int | None = None,
) -> Call[Confirmation]:
    """Collect the assets of the futures wallets into the margin account.

    POST /sapi/v1/portfolio/auto-collection · USER_DATA, signed · weight 1500

    At most 500 calls in 1 hour for each account.

    Args:
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    BNB is not collected; the English page says so of the USDⓈ-M wallet alone. It has a limit of its own, a weight of
    12000 a minute for an address. How many calls there may be is counted back from each call, not by the clock.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin-pro/account/Fund-Auto-collection
    """
    return FUND_AUTO_COLLECTION.call(
        {
            "recvWindow": recv_window,
        }
    )


FUND_COLLECTION_BY_ASSET: Final[RestOperation[Confirmation]] = RestOperation(
    product="portfolio_pro",
    name="fund_collection_by_asset",
    method="POST",
    path="/sapi/v1/portfolio/asset-collection",
    security=Security.USER_DATA,
    retry=Retry.UNSENT,
    weight=(Cost(60),),
    parameters=(
        Parameter("asset", "string", required=True),
        Parameter("recvWindow", "long", maximum="60000"),
        Parameter("amount", "decimal"),
        Parameter("futureType", "enum", values=("UM", "CM", "OPTION")),
    ),
    rules=(refused_if(when=(is_one_of("asset", "BNB"),)),),
    answer=Answer("binance_derivatives.portfolio_pro.answers.account", "FUND_COLLECTION_BY_ASSET"),
    proof=Proof("confirmation"),
    source="https://developers.binance.com/docs/derivatives/portfolio-margin-pro/account/Fund-Collection-by-Asset",
)


def fund_collection_by_asset(
    *,
    asset: str,
    recv_window: int | None = None,
    amount: Decimal | int | str | None = None,
    future_type: FutureType | None = None,
) -> Call[Confirmation]:
    """Collect one asset from the futures wallets into the margin account.

    POST /sapi/v1/portfolio/asset-collection · USER_DATA, signed · weight 60

    Args:
        asset: Asset to collect, BNB excepted.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.
        amount: Amount to collect; no page says what is collected without it.
        future_type: Futures wallet to collect from; no page says which when left out, one of ``UM``, ``CM``,
            ``OPTION``.

    The request is refused when ``asset`` is ``BNB``. It has a limit of its own, a weight of 12000 a minute for an
    address.

    Changes:
        Since a day from 2026-08-01 to 2026-11-28: ``amount`` is new.
        Since a day from 2026-08-01 to 2026-11-28: ``future_type`` is new.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin-pro/account/Fund-Collection-by-Asset
    """
    return FUND_COLLECTION_BY_ASSET.call(
        {
            "asset": asset,
            "recvWindow": recv_window,
            "amount": amount,
            "futureType": future_type,
        }
    )


MARGIN_CALL_LEVEL: Final[RestOperation[MarginCallLevel]] = RestOperation(
    product="portfolio_pro",
    name="margin_call_level",
    method="GET",
    path="/sapi/v1/portfolio/margin-call-level",
    security=Security.USER_DATA,
    retry=Retry.READ,
    weight=(Cost(1500),),
    parameters=(Parameter("recvWindow", "long", maximum="60000"),),
    rules=(),
    answer=Answer("binance_derivatives.portfolio_pro.answers.account", "MARGIN_CALL_LEVEL"),
    proof=Proof("object"),
    source="https://developers.binance.com/docs/derivatives/portfolio-margin-pro/account/Get-Margin-Call-Level",
)


def margin_call_level(
    *,
    recv_window: int | None = None,
) -> Call[MarginCallLevel]:
    """Tell at which ratio of equity to maintenance margin you are warned.

    GET /sapi/v1/portfolio/margin-call-level · USER_DATA, signed · weight 1500

    Args:
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    It has a limit of its own, a weight of 12000 a minute for an address.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin-pro/account/Get-Margin-Call-Level
    """
    return MARGIN_CALL_LEVEL.call(
        {
            "recvWindow": recv_window,
        }
    )


NEGATIVE_BALANCE_INTEREST_HISTORY: Final[RestOperation[list[NegativeBalanceInterest]]] = RestOperation(
    product="portfolio_pro",
    name="negative_balance_interest_history",
    method="GET",
    path="/sapi/v1/portfolio/interest-history",
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
    rules=(),
    answer=Answer("binance_derivatives.portfolio_pro.answers.account", "NEGATIVE_BALANCE_INTEREST_HISTORY"),
    proof=Proof("list"),
    source="https://developers.binance.com/docs/derivatives/portfolio-margin-pro/account/Query-Classic-Portfolio-Margin-Negative-Balance-Interest-History",
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

    GET /sapi/v1/portfolio/interest-history · USER_DATA, signed · weight 50

    Args:
        asset: Asset, such as USDT.
        start_time: Start of the period, in milliseconds since 1970.
        end_time: End of the period, in milliseconds since 1970.
        size: Greatest number of entries on a page, at most 100; ``10`` when left out.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    It has a limit of its own, a weight of 12000 a minute for an address.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source:
    https://developers.binance.com/docs/derivatives/portfolio-margin-pro/account/Query-Classic-Portfolio-Margin-Negative-Balance-Interest-History
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


REPAY_BANKRUPTCY_LOAN: Final[RestOperation[Transaction]] = RestOperation(
    product="portfolio_pro",
    name="repay_bankruptcy_loan",
    method="POST",
    path="/sapi/v1/portfolio/repay",
    security=Security.USER_DATA,
    retry=Retry.UNSENT,
    outcome=Outcome("binance_derivatives.portfolio_pro.rest.account", "BANKRUPTCY_LOAN_AMOUNT"),
    weight=(Cost(3000, "uid"),),
    parameters=(
        Parameter("from", "string", values=("SPOT", "MARGIN")),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(),
    answer=Answer("binance_derivatives.portfolio_pro.answers.account", "REPAY_BANKRUPTCY_LOAN"),
    proof=Proof("object"),
    source="https://developers.binance.com/docs/derivatives/portfolio-margin-pro/account/Classic-Portfolio-Margin-Bankruptcy-Loan-Repay",
)


def repay_bankruptcy_loan(
    *,
    from_: Literal["SPOT", "MARGIN"] | None = None,
    recv_window: int | None = None,
) -> Call[Transaction]:
    """Repay the bankruptcy loan.

    POST /sapi/v1/portfolio/repay · USER_DATA, signed · weight 3000 of the account

    Args:
        from_: Wallet that repays, spot unless told otherwise, one of ``SPOT``, ``MARGIN``; ``SPOT`` when left out.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    The key needs the permission for spot and margin trading. It has a limit of its own, a weight of 180000 a minute for
    an account.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source:
    https://developers.binance.com/docs/derivatives/portfolio-margin-pro/account/Classic-Portfolio-Margin-Bankruptcy-Loan-Repay
    """
    return REPAY_BANKRUPTCY_LOAN.call(
        {
            "from": from_,
            "recvWindow": recv_window,
        }
    )


REPAY_FUTURES_NEGATIVE_BALANCE: Final[RestOperation[Confirmation]] = RestOperation(
    product="portfolio_pro",
    name="repay_futures_negative_balance",
    method="POST",
    path="/sapi/v1/portfolio/repay-futures-negative-balance",
    security=Security.USER_DATA,
    retry=Retry.UNSENT,
    weight=(Cost(1500),),
    parameters=(
        Parameter("from", "string", values=("SPOT", "MARGIN")),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(),
    answer=Answer("binance_derivatives.portfolio_pro.answers.account", "REPAY_FUTURES_NEGATIVE_BALANCE"),
    proof=Proof("confirmation"),
    source="https://developers.binance.com/docs/derivatives/portfolio-margin-pro/account/Repay-futures-Negative-Balance",
)


def repay_futures_negative_balance(
    *,
    from_: Literal["SPOT", "MARGIN"] | None = None,
    recv_window: int | None = None,
) -> Call[Confirmation]:
    """Repay negative balances of the futures wallets.

    POST /sapi/v1/portfolio/repay-futures-negative-balance · USER_DATA, signed · weight 1500

    Args:
        from_: Wallet that repays, one of ``SPOT``, ``MARGIN``; ``SPOT`` when left out.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    It has a limit of its own, a weight of 12000 a minute for an address.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin-pro/account/Repay-futures-Negative-Balance
    """
    return REPAY_FUTURES_NEGATIVE_BALANCE.call(
        {
            "from": from_,
            "recvWindow": recv_window,
        }
    )


SET_MARGIN_CALL_LEVEL: Final[RestOperation[MarginCallLevel]] = RestOperation(
    product="portfolio_pro",
    name="set_margin_call_level",
    method="POST",
    path="/sapi/v1/portfolio/margin-call-level",
    security=Security.USER_DATA,
    retry=Retry.UNSENT,
    outcome=Outcome("binance_derivatives.portfolio_pro.rest.account", "MARGIN_CALL_LEVEL"),
    weight=(Cost(1500),),
    parameters=(
        Parameter("recvWindow", "long", maximum="60000"),
        Parameter("marginCallLevel", "decimal", required=True, minimum="1.1", maximum="2.0"),
    ),
    rules=(),
    answer=Answer("binance_derivatives.portfolio_pro.answers.account", "SET_MARGIN_CALL_LEVEL"),
    proof=Proof("object"),
    source="https://developers.binance.com/docs/derivatives/portfolio-margin-pro/account/Set-Margin-Call-Level",
)


def set_margin_call_level(
    *,
    margin_call_level: Decimal | int | str,
    recv_window: int | None = None,
) -> Call[MarginCallLevel]:
    """Have yourself warned at a ratio of equity to maintenance margin.

    POST /sapi/v1/portfolio/margin-call-level · USER_DATA, signed · weight 1500

    Args:
        margin_call_level: Ratio of equity to maintenance margin at which an email and a text message are sent, from 1.1
            to 2.0.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    It has a limit of its own, a weight of 12000 a minute for an address.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin-pro/account/Set-Margin-Call-Level
    """
    return SET_MARGIN_CALL_LEVEL.call(
        {
            "recvWindow": recv_window,
            "marginCallLevel": margin_call_level,
        }
    )


SPAN_ACCOUNT_INFO: Final[RestOperation[SpanAccount]] = RestOperation(
    product="portfolio_pro",
    name="span_account_info",
    method="GET",
    path="/sapi/v2/portfolio/account",
    security=Security.USER_DATA,
    retry=Retry.READ,
    weight=(Cost(5),),
    parameters=(Parameter("recvWindow", "long", maximum="60000"),),
    rules=(),
    answer=Answer("binance_derivatives.portfolio_pro.answers.account", "SPAN_ACCOUNT_INFO"),
    proof=Proof("object"),
    source="https://developers.binance.com/docs/derivatives/portfolio-margin-pro/account/Get-Classic-Portfolio-Margin-Account-Info-V2",
)


def span_account_info(
    *,
    recv_window: int | None = None,
) -> Call[SpanAccount]:
    """Get equity and margin of an account with SPAN risk units.

    GET /sapi/v2/portfolio/account · USER_DATA, signed · weight 5

    Args:
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    For accounts under SPAN margin only. It has a limit of its own, a weight of 12000 a minute for an address.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source:
    https://developers.binance.com/docs/derivatives/portfolio-margin-pro/account/Get-Classic-Portfolio-Margin-Account-Info-V2
    """
    return SPAN_ACCOUNT_INFO.call(
        {
            "recvWindow": recv_window,
        }
    )


SWITCH_DELTA_MODE: Final[RestOperation[Confirmation]] = RestOperation(
    product="portfolio_pro",
    name="switch_delta_mode",
    method="POST",
    path="/sapi/v1/portfolio/delta-mode",
    security=Security.TRADE,
    retry=Retry.UNSENT,
    outcome=Outcome("binance_derivatives.portfolio_pro.rest.account", "DELTA_MODE"),
    weight=(Cost(1500),),
    parameters=(
        Parameter("deltaEnabled", "flag", required=True, values=("true", "false")),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(),
    answer=Answer("binance_derivatives.portfolio_pro.answers.account", "SWITCH_DELTA_MODE"),
    proof=Proof("confirmation"),
    source="https://developers.binance.com/docs/derivatives/portfolio-margin-pro/account/Switch-Delta-Mode",
)


def switch_delta_mode(
    *,
    delta_enabled: bool,
    recv_window: int | None = None,
) -> Call[Confirmation]:
    """Turn delta mode on or off.

    POST /sapi/v1/portfolio/delta-mode · TRADE, signed · weight 1500

    Args:
        delta_enabled: True to turn delta mode on, false to turn it off.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    For accounts of PM PRO and PM RETAIL. It has a limit of its own, a weight of 12000 a minute for an address.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin-pro/account/Switch-Delta-Mode
    """
    return SWITCH_DELTA_MODE.call(
        {
            "deltaEnabled": delta_enabled,
            "recvWindow": recv_window,
        }
    )


TRANSFER_EARN_ASSET: Final[RestOperation[Confirmation]] = RestOperation(
    product="portfolio_pro",
    name="transfer_earn_asset",
    method="POST",
    path="/sapi/v1/portfolio/earn-asset-transfer",
    security=Security.TRADE,
    retry=Retry.UNSENT,
    weight=(Cost(1500, "uid"),),
    parameters=(
        Parameter("asset", "string", required=True, values=("LDUSDT", "RWUSD")),
        Parameter("transferType", "string", required=True, values=("EARN_TO_FUTURE", "FUTURE_TO_EARN")),
        Parameter("amount", "decimal", required=True),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(),
    answer=Answer("binance_derivatives.portfolio_pro.answers.account", "TRANSFER_EARN_ASSET"),
    proof=Proof("confirmation"),
    source="https://developers.binance.com/docs/derivatives/portfolio-margin-pro/account/Transfer-LDUSDT-Portfolio-Margin",
)


def transfer_earn_asset(
    *,
    asset: Literal["LDUSDT", "RWUSD"],
    transfer_type: TransferType,
    amount: Decimal | int | str,
    recv_window: int | None = None,
) -> Call[Confirmation]:
    """Transfer LDUSDT or RWUSD between Earn and the portfolio margin account.

    POST /sapi/v1/portfolio/earn-asset-transfer · TRADE, signed · weight 1500 of the account

    Args:
        asset: Earn asset to transfer, one of ``LDUSDT``, ``RWUSD``.
        transfer_type: Direction of the transfer, one of ``EARN_TO_FUTURE``, ``FUTURE_TO_EARN``.
        amount: Amount to transfer.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    It has a limit of its own, a weight of 180000 a minute for an account.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source:
    https://developers.binance.com/docs/derivatives/portfolio-margin-pro/account/Transfer-LDUSDT-Portfolio-Margin
    """
    return TRANSFER_EARN_ASSET.call(
        {
            "asset": asset,
            "transferType": transfer_type,
            "amount": amount,
            "recvWindow": recv_window,
        }
    )


TRANSFERABLE_EARN_BALANCE: Final[RestOperation[TransferableAsset]] = RestOperation(
    product="portfolio_pro",
    name="transferable_earn_balance",
    method="GET",
    path="/sapi/v1/portfolio/earn-asset-balance",
    security=Security.USER_DATA,
    retry=Retry.READ,
    weight=(Cost(1500),),
    parameters=(
        Parameter("asset", "string", required=True, values=("LDUSDT",)),
        Parameter("transferType", "string", required=True, values=("EARN_TO_FUTURE", "FUTURE_TO_EARN")),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(),
    answer=Answer("binance_derivatives.portfolio_pro.answers.account", "TRANSFERABLE_EARN_BALANCE"),
    proof=Proof("object"),
    source="https://developers.binance.com/docs/derivatives/portfolio-margin-pro/account/Get-Transferable-Earn-Asset-Balance-Portfolio-Margin",
)


def transferable_earn_balance(
    *,
    asset: Literal["LDUSDT"],
    transfer_type: TransferType,
    recv_window: int | None = None,
) -> Call[TransferableAsset]:
    """Tell how much of an Earn asset can be transferred.

    GET /sapi/v1/portfolio/earn-asset-balance · USER_DATA, signed · weight 1500

    Args:
        asset: Earn asset, LDUSDT, one of ``LDUSDT``.
        transfer_type: Direction of the transfer, one of ``EARN_TO_FUTURE``, ``FUTURE_TO_EARN``.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    It has a limit of its own, a weight of 12000 a minute for an address.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source:
    https://developers.binance.com/docs/derivatives/portfolio-margin-pro/account/Get-Transferable-Earn-Asset-Balance-Portfolio-Margin
    """
    return TRANSFERABLE_EARN_BALANCE.call(
        {
            "asset": asset,
            "transferType": transfer_type,
            "recvWindow": recv_window,
        }
    )
