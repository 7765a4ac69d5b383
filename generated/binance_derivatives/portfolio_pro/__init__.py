# Made by apiscribe from specs/portfolio_pro; not to be edited.
"""Portfolio Margin Pro: clients, environments, and the types of what is sent and answered."""

from typing import TYPE_CHECKING

from binance_derivatives._core.exports import lazy_exports
from binance_derivatives.portfolio_pro.client import AsyncRest, Rest, AsyncStreams, Streams
from binance_derivatives.portfolio_pro.environments import PRODUCTION

if TYPE_CHECKING:
    from binance_derivatives.portfolio_pro.answers.account import (
        Account,
        AccountBalance,
        AutoRepayStatus,
        BankruptcyLoan,
        BankruptcyLoanRepayments,
        BankruptcyLoanRepaymentsRows,
        Confirmation,
        DeltaModeStatus,
        MarginCallLevel,
        NegativeBalanceInterest,
        SpanAccount,
        SpanAccountRiskUnitMMList,
        Transaction,
        TransferableAsset,
    )
    from binance_derivatives.portfolio_pro.answers.market_data import (
        AssetIndexPrice,
        AssetLeverage,
        CollateralRate,
        TieredCollateralRate,
        TieredCollateralRateCollateralInfo,
    )
    from binance_derivatives.portfolio_pro.payloads.user_data import AccountUpdate, RiskLevelChange, UserEvent
    from binance_derivatives.portfolio_pro.values import FutureType, TransferSide, TransferType
else:
    __getattr__, __dir__ = lazy_exports(
        __name__,
        {
            "answers.account": [
                "Account",
                "AccountBalance",
                "AutoRepayStatus",
                "BankruptcyLoan",
                "BankruptcyLoanRepayments",
                "BankruptcyLoanRepaymentsRows",
                "Confirmation",
                "DeltaModeStatus",
                "MarginCallLevel",
                "NegativeBalanceInterest",
                "SpanAccount",
                "SpanAccountRiskUnitMMList",
                "Transaction",
                "TransferableAsset",
            ],
            "answers.market_data": [
                "AssetIndexPrice",
                "AssetLeverage",
                "CollateralRate",
                "TieredCollateralRate",
                "TieredCollateralRateCollateralInfo",
            ],
            "payloads.user_data": ["AccountUpdate", "RiskLevelChange", "UserEvent"],
            "values": ["FutureType", "TransferSide", "TransferType"],
        },
    )

__all__ = [
    "Account",
    "AccountBalance",
    "AccountUpdate",
    "AssetIndexPrice",
    "AssetLeverage",
    "AsyncRest",
    "AsyncStreams",
    "AutoRepayStatus",
    "BankruptcyLoan",
    "BankruptcyLoanRepayments",
    "BankruptcyLoanRepaymentsRows",
    "CollateralRate",
    "Confirmation",
    "DeltaModeStatus",
    "FutureType",
    "MarginCallLevel",
    "NegativeBalanceInterest",
    "PRODUCTION",
    "Rest",
    "RiskLevelChange",
    "SpanAccount",
    "SpanAccountRiskUnitMMList",
    "Streams",
    "TieredCollateralRate",
    "TieredCollateralRateCollateralInfo",
    "Transaction",
    "TransferSide",
    "TransferType",
    "TransferableAsset",
    "UserEvent",
]
