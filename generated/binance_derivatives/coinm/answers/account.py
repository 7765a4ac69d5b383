# Made by apiscribe from specs/coinm; not to be edited.
"""COIN-M Futures, answers: account."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from msgspec import field

from binance_derivatives._answers.decoders import Documented, Number, typed
from binance_derivatives.coinm.values import PositionSide


class AccountInformationAssets(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Part of the answer of ``account_info``.

    Attributes:
        asset: Asset.
        wallet_balance: Balance without unrealized profit.
        unrealized_profit: Unrealized profit.
        margin_balance: Wallet balance and unrealized profit together.
        maint_margin: Maintenance margin required.
        initial_margin: Initial margin required at the current mark price.
        position_initial_margin: Initial margin required for positions, at the current mark price.
        open_order_initial_margin: Initial margin required for open orders, at the current mark price.
        max_withdraw_amount: Largest amount that may be transferred out.
        cross_wallet_balance: Wallet balance that backs cross positions.
        cross_un_pnl: Unrealized profit of cross positions.
        available_balance: Balance free for new orders and positions.
        update_time: Milliseconds since 1970 of the last change; 0 where none is told.

    Source: https://developers.binance.com/docs/derivatives/coin-margined-futures/account/rest-api/Account-Information
    """

    asset: str
    wallet_balance: Decimal
    unrealized_profit: Decimal
    margin_balance: Decimal
    maint_margin: Decimal
    initial_margin: Decimal
    position_initial_margin: Decimal
    open_order_initial_margin: Decimal
    max_withdraw_amount: Decimal
    cross_wallet_balance: Decimal
    cross_un_pnl: Decimal
    available_balance: Decimal
    update_time: int


class AccountInformationPositions(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Part of the answer of ``account_info``.

    Attributes:
        symbol: Contract.
        position_amt: Size of the position, negative when short.
        initial_margin: Initial margin required at the current mark price.
        maint_margin: Maintenance margin required.
        unrealized_profit: Unrealized profit.
        position_initial_margin: Initial margin required for positions, at the current mark price.
        open_order_initial_margin: Initial margin required for open orders, at the current mark price.
        leverage: Leverage in force.
        isolated: Whether the margin is isolated.
        position_side: Side of the position: BOTH that of one-way mode, LONG and SHORT those of hedge mode.
        entry_price: Average entry price of the position; 0 without one.
        break_even_price: Price at which the position ends without profit or loss; 0 without one.
        max_qty: Largest quantity, of the base asset at the current leverage.
        update_time: Milliseconds since 1970 of the last change; 0 where none is told.
        notional_value: Notional of the position, in the margin asset. None when it is not sent.

    Source: https://developers.binance.com/docs/derivatives/coin-margined-futures/account/rest-api/Account-Information
    """

    symbol: str
    position_amt: Decimal
    initial_margin: Decimal
    maint_margin: Decimal
    unrealized_profit: Decimal
    position_initial_margin: Decimal
    open_order_initial_margin: Decimal
    leverage: Decimal
    isolated: bool
    position_side: PositionSide
    entry_price: Decimal
    break_even_price: Decimal
    max_qty: Decimal
    update_time: int
    notional_value: Decimal | None = None


class AccountInformation(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``account_info``.

    Attributes:
        assets: Entry for each asset.
        positions: Entry for each position.
        can_deposit: Whether assets may be transferred in.
        can_trade: Whether the account may trade.
        can_withdraw: Whether assets may be transferred out.
        fee_tier: Fee tier of the account.
        update_time: Milliseconds since 1970 of the last change; 0 where none is told.

    Source: https://developers.binance.com/docs/derivatives/coin-margined-futures/account/rest-api/Account-Information
    """

    assets: list[AccountInformationAssets]
    positions: list[AccountInformationPositions]
    can_deposit: bool
    can_trade: bool
    can_withdraw: bool
    fee_tier: int
    update_time: int


class CommissionRate(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``commission_rate``.

    Attributes:
        symbol: Contract.
        maker_commission_rate: Fee of a maker, as a fraction.
        taker_commission_rate: Fee of a taker, as a fraction.

    Source: https://developers.binance.com/docs/derivatives/coin-margined-futures/account/rest-api/User-Commission-Rate
    """

    symbol: str
    maker_commission_rate: Decimal
    taker_commission_rate: Decimal


class Income(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``income``.

    Attributes:
        symbol: Contract; empty where the income is of none. None when it is not sent.
        income_type: Kind of income.
        income: Change of the balance, negative when it fell.
        asset: Asset.
        info: Further detail, which depends on the kind of income.
        time: Milliseconds since 1970 at which it happened.
        tran_id: Transaction id, unique within an account and kind of income.
        trade_id: Id of the trade; empty where the income came from none. None when it is not sent.

    Source: https://developers.binance.com/docs/derivatives/coin-margined-futures/account/rest-api/Get-Income-History
    """

    symbol: str | None = None
    income_type: str
    income: Decimal
    asset: str
    info: str
    time: int
    tran_id: str
    trade_id: str | None = None


class LeverageScheduleBrackets(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Part of the answer of ``leverage_brackets``.

    Attributes:
        bracket: Number of the bracket.
        initial_leverage: Highest leverage in this bracket.
        qty_cap: Base asset quantity up to which the bracket reaches.
        qty_floor: Base asset quantity from which the bracket begins.
        maint_margin_ratio: Maintenance margin as a fraction of the notional.
        cum: Amount that makes the tiers continuous: to subtract when maintenance margin is computed from this bracket's
            ratio.

    Source:
    https://developers.binance.com/docs/derivatives/coin-margined-futures/account/rest-api/Notional-Bracket-for-Symbol
    """

    bracket: int
    initial_leverage: int
    qty_cap: int
    qty_floor: int = field(name="qtylFloor")
    maint_margin_ratio: Number
    cum: Number


class LeverageSchedule(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``leverage_brackets``.

    Attributes:
        symbol: Contract.
        notional_coef: Multiplier of your own brackets, where they were adjusted. None when it is not sent.
        brackets: Brackets of position size, each with its leverage and margin.

    Source:
    https://developers.binance.com/docs/derivatives/coin-margined-futures/account/rest-api/Notional-Bracket-for-Symbol
    """

    symbol: str
    notional_coef: Number | None = None
    brackets: list[LeverageScheduleBrackets]


class PairLeverageScheduleBrackets(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Part of the answer of ``leverage_brackets_by_pair``.

    Attributes:
        bracket: Number of the bracket.
        initial_leverage: Highest leverage in this bracket.
        qty_cap: Base asset quantity up to which the bracket reaches.
        qty_floor: Base asset quantity from which the bracket begins.
        maint_margin_ratio: Maintenance margin as a fraction of the notional.
        cum: Amount that makes the tiers continuous: to subtract when maintenance margin is computed from this bracket's
            ratio.

    Source:
    https://developers.binance.com/docs/derivatives/coin-margined-futures/account/rest-api/Notional-Bracket-for-Pair
    """

    bracket: int
    initial_leverage: int
    qty_cap: int
    qty_floor: int = field(name="qtylFloor")
    maint_margin_ratio: Number
    cum: Number


class PairLeverageSchedule(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``leverage_brackets_by_pair``.

    Attributes:
        pair: Underlying pair of the contract.
        brackets: Brackets of position size, each with its leverage and margin.

    Source:
    https://developers.binance.com/docs/derivatives/coin-margined-futures/account/rest-api/Notional-Bracket-for-Pair
    """

    pair: str
    brackets: list[PairLeverageScheduleBrackets]


class PositionMode(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``position_mode``.

    Attributes:
        dual_side_position: True in hedge mode, false in one-way mode.

    Source:
    https://developers.binance.com/docs/derivatives/coin-margined-futures/account/rest-api/Get-Current-Position-Mode
    """

    dual_side_position: bool


class DownloadId(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``order_history_download_id``, ``trade_history_download_id`` and ``transaction_history_download_id``.

    Attributes:
        avg_cost_timestamp_of_last30d: Average time the download of data took in the last 30 days.
        download_id: Id to ask for the link with.

    Sources:
        https://developers.binance.com/docs/derivatives/coin-margined-futures/account/rest-api/Get-Download-Id-For-Futures-Order-History
        https://developers.binance.com/docs/derivatives/coin-margined-futures/account/rest-api/Get-Download-Id-For-Futures-Trade-History
        https://developers.binance.com/docs/derivatives/coin-margined-futures/account/rest-api/Get-Download-Id-For-Futures-Transaction-History
    """

    avg_cost_timestamp_of_last30d: int = field(name="avgCostTimestampOfLast30d")
    download_id: str


class DownloadLink(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``order_history_download_link``, ``trade_history_download_link`` and
    ``transaction_history_download_link``.

    Attributes:
        download_id: Id to ask for the link with.
        status: completed, or processing while the file is being prepared.
        url: Address of the file; empty while it is being prepared.
        notified: Not meaningful.
        expiration_timestamp: Milliseconds since 1970 at which the link ends; -1 while the file is being prepared.
        is_expired: Whether the link has ended. None when it is null.

    Sources:
        https://developers.binance.com/docs/derivatives/coin-margined-futures/account/rest-api/Get-Futures-Order-History-Download-Link-by-Id
        https://developers.binance.com/docs/derivatives/coin-margined-futures/account/rest-api/Get-Futures-Trade-Download-Link-by-Id
        https://developers.binance.com/docs/derivatives/coin-margined-futures/account/rest-api/Get-Futures-Transaction-History-Download-Link-by-Id
    """

    download_id: str
    status: str
    url: str
    notified: bool
    expiration_timestamp: int
    is_expired: bool | None


class AccountStatusAssets(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Part of the answer of ``account_info``.

    Attributes:
        asset: Asset.
        wallet_balance: Balance without unrealized profit.
        unrealized_profit: Unrealized profit.
        margin_balance: Wallet balance and unrealized profit together.
        maint_margin: Maintenance margin required.
        initial_margin: Initial margin required at the current mark price.
        position_initial_margin: Initial margin required for positions, at the current mark price.
        open_order_initial_margin: Initial margin required for open orders, at the current mark price.
        max_withdraw_amount: Largest amount that may be transferred out.
        cross_wallet_balance: Wallet balance that backs cross positions.
        cross_un_pnl: Unrealized profit of cross positions.
        available_balance: Balance free for new orders and positions.
        update_time: Milliseconds since 1970 of the last change; 0 where none is told.

    Source:
    https://developers.binance.com/docs/derivatives/coin-margined-futures/account/websocket-api/Account-Information
    """

    asset: str
    wallet_balance: Decimal
    unrealized_profit: Decimal
    margin_balance: Decimal
    maint_margin: Decimal
    initial_margin: Decimal
    position_initial_margin: Decimal
    open_order_initial_margin: Decimal
    max_withdraw_amount: Decimal
    cross_wallet_balance: Decimal
    cross_un_pnl: Decimal
    available_balance: Decimal
    update_time: int


class AccountStatusPositions(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Part of the answer of ``account_info``.

    Attributes:
        symbol: Contract.
        initial_margin: Initial margin required at the current mark price.
        maint_margin: Maintenance margin required.
        unrealized_profit: Unrealized profit.
        position_initial_margin: Initial margin required for positions, at the current mark price.
        open_order_initial_margin: Initial margin required for open orders, at the current mark price.
        leverage: Leverage in force.
        isolated: Whether the margin is isolated.
        position_side: Side of the position: BOTH that of one-way mode, LONG and SHORT those of hedge mode.
        entry_price: Average entry price of the position; 0 without one.
        max_qty: Largest quantity, of the base asset at the current leverage.
        notional_value: Notional of the position, in the margin asset.
        isolated_wallet: Wallet balance set aside for the isolated position.
        update_time: Milliseconds since 1970 of the last change; 0 where none is told.
        position_amt: Size of the position, negative when short.
        break_even_price: Price at which the position ends without profit or loss; 0 without one.

    Source:
    https://developers.binance.com/docs/derivatives/coin-margined-futures/account/websocket-api/Account-Information
    """

    symbol: str
    initial_margin: Decimal
    maint_margin: Decimal
    unrealized_profit: Decimal
    position_initial_margin: Decimal
    open_order_initial_margin: Decimal
    leverage: Decimal
    isolated: bool
    position_side: PositionSide
    entry_price: Decimal
    max_qty: Decimal
    notional_value: Decimal
    isolated_wallet: Decimal
    update_time: int
    position_amt: Decimal
    break_even_price: Decimal


class AccountStatus(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``account_info``.

    Attributes:
        fee_tier: Fee tier of the account.
        can_trade: Whether the account may trade.
        can_deposit: Whether assets may be transferred in.
        can_withdraw: Whether assets may be transferred out.
        update_time: Milliseconds since 1970 of the last change; 0 where none is told.
        assets: Entry for each asset.
        positions: Entry for each position.

    Source:
    https://developers.binance.com/docs/derivatives/coin-margined-futures/account/websocket-api/Account-Information
    """

    fee_tier: int
    can_trade: bool
    can_deposit: bool
    can_withdraw: bool
    update_time: int
    assets: list[AccountStatusAssets]
    positions: list[AccountStatusPositions]


class AccountBalance(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``balance``.

    Attributes:
        account_alias: Code that stands for the account.
        asset: Asset.
        balance: Wallet balance.
        withdraw_available: Amount that may be transferred out.
        cross_wallet_balance: Wallet balance that backs cross positions.
        cross_un_pnl: Unrealized profit of cross positions.
        available_balance: Balance free for new orders and positions.
        update_time: Milliseconds since 1970 of the last change; 0 where none is told.

    Sources:
        https://developers.binance.com/docs/derivatives/coin-margined-futures/account/rest-api/Futures-Account-Balance
        https://developers.binance.com/docs/derivatives/coin-margined-futures/account/websocket-api
    """

    account_alias: str
    asset: str
    balance: Decimal
    withdraw_available: Decimal
    cross_wallet_balance: Decimal
    cross_un_pnl: Decimal
    available_balance: Decimal
    update_time: int


ACCOUNT_INFO: Final = typed(AccountInformation)
ACCOUNT_INFO_WS_API: Final = typed(AccountStatus)
BALANCE: Final = typed(list[AccountBalance])
COMMISSION_RATE: Final = typed(CommissionRate)
INCOME: Final = typed(list[Income])
LEVERAGE_BRACKETS: Final = typed(list[LeverageSchedule])
LEVERAGE_BRACKETS_BY_PAIR: Final = typed(list[PairLeverageSchedule])
ORDER_HISTORY_DOWNLOAD_ID: Final = typed(DownloadId)
ORDER_HISTORY_DOWNLOAD_LINK: Final = typed(DownloadLink)
POSITION_MODE: Final = typed(PositionMode)
TRADE_HISTORY_DOWNLOAD_ID: Final = typed(DownloadId)
TRADE_HISTORY_DOWNLOAD_LINK: Final = typed(DownloadLink)
TRANSACTION_HISTORY_DOWNLOAD_ID: Final = typed(DownloadId)
TRANSACTION_HISTORY_DOWNLOAD_LINK: Final = typed(DownloadLink)
