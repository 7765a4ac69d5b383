# Made by apiscribe from specs/usdm; not to be edited.
"""USDⓈ-M Futures, answers: account."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from msgspec import field

from binance_derivatives._answers.decoders import Decoder, Documented, Number, OrEmpty, typed
from binance_derivatives.usdm.values import PositionSide, RateLimitType


class AccountConfiguration(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``account_config``.

    Attributes:
        fee_tier: Fee tier of the account.
        can_trade: Whether the account may trade.
        can_deposit: Whether assets may be transferred in.
        can_withdraw: Whether assets may be transferred out.
        dual_side_position: True in hedge mode, false in one-way mode.
        update_time: Milliseconds since 1970 of the last change; meaningless here.
        multi_assets_margin: True in multi-assets mode, false in single-asset mode.
        trade_group_id: Trade group of the account for self-trade prevention; -1 for none.

    Source: https://developers.binance.com/docs/derivatives/usds-margined-futures/account/rest-api/Account-Config
    """

    fee_tier: int
    can_trade: bool
    can_deposit: bool
    can_withdraw: bool
    dual_side_position: bool
    update_time: int
    multi_assets_margin: bool
    trade_group_id: int


class AccountInformationV2Assets(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Part of the answer of ``account_info_v2``.

    Attributes:
        asset: Asset.
        wallet_balance: Balance without unrealized profit.
        unrealized_profit: Unrealized profit.
        margin_balance: Wallet balance and unrealized profit together.
        maint_margin: Maintenance margin required.
        initial_margin: Initial margin required at the current mark price.
        position_initial_margin: Initial margin required for positions, at the current mark price.
        open_order_initial_margin: Initial margin required for open orders, at the current mark price.
        cross_wallet_balance: Wallet balance that backs cross positions.
        cross_un_pnl: Unrealized profit of cross positions.
        available_balance: Balance free for new orders and positions.
        max_withdraw_amount: Largest amount that may be transferred out.
        margin_available: Whether the asset counts as margin in multi-assets mode.
        update_time: Milliseconds since 1970 of the last change; 0 where none is told.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/account/rest-api/Account-Information-V2
    """

    asset: str
    wallet_balance: Decimal
    unrealized_profit: Decimal
    margin_balance: Decimal
    maint_margin: Decimal
    initial_margin: Decimal
    position_initial_margin: Decimal
    open_order_initial_margin: Decimal
    cross_wallet_balance: Decimal
    cross_un_pnl: Decimal
    available_balance: Decimal
    max_withdraw_amount: Decimal
    margin_available: bool
    update_time: int


class AccountInformationV2Positions(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Part of the answer of ``account_info_v2``.

    Attributes:
        symbol: Contract.
        initial_margin: Initial margin required at the current mark price.
        maint_margin: Maintenance margin required.
        unrealized_profit: Unrealized profit.
        position_initial_margin: Initial margin required for positions, at the current mark price.
        open_order_initial_margin: Initial margin required for open orders, at the current mark price.
        leverage: Leverage in force.
        isolated: Whether the margin is isolated.
        entry_price: Average entry price of the position; 0 without one.
        max_notional: Largest notional at the current leverage.
        bid_notional: Notional of buy orders; meaningless here.
        ask_notional: Notional of sell orders; meaningless here.
        position_side: Side of the position: BOTH that of one-way mode, LONG and SHORT those of hedge mode.
        position_amt: Size of the position, negative when short.
        update_time: Milliseconds since 1970 of the last change; 0 where none is told.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/account/rest-api/Account-Information-V2
    """

    symbol: str
    initial_margin: Decimal
    maint_margin: Decimal
    unrealized_profit: Decimal
    position_initial_margin: Decimal
    open_order_initial_margin: Decimal
    leverage: Decimal
    isolated: bool
    entry_price: Decimal
    max_notional: Decimal
    bid_notional: Decimal
    ask_notional: Decimal
    position_side: PositionSide
    position_amt: Decimal
    update_time: int


class AccountInformationV2(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``account_info_v2``.

    Attributes:
        fee_tier: Fee tier of the account.
        fee_burn: Whether fees are paid in BNB at a discount. None when it is not sent.
        can_deposit: Whether assets may be transferred in.
        can_withdraw: Whether assets may be transferred out.
        update_time: Milliseconds since 1970 of the last change; meaningless here.
        multi_assets_margin: True in multi-assets mode, false in single-asset mode.
        trade_group_id: Trade group of the account for self-trade prevention; -1 for none.
        total_initial_margin: Initial margin required: in USDT alone in single-asset mode, of no use with isolated
            positions; of cross positions and open orders in USD in multi-assets mode.
        total_maint_margin: Maintenance margin required: in USDT alone in single-asset mode, of all cross positions in
            USD in multi-assets mode.
        total_wallet_balance: Wallet balance: in USDT alone in single-asset mode, of all assets in USD in multi-assets
            mode.
        total_unrealized_profit: Unrealized profit: in USDT alone in single-asset mode, of all assets in USD in
            multi-assets mode.
        total_margin_balance: Wallet balance and unrealized profit together: in USDT alone in single-asset mode, of all
            assets in USD in multi-assets mode.
        total_position_initial_margin: Initial margin required for positions: in USDT alone in single-asset mode, of all
            cross positions in USD in multi-assets mode.
        total_open_order_initial_margin: Initial margin required for open orders: in USDT alone in single-asset mode, of
            all assets in USD in multi-assets mode.
        total_cross_wallet_balance: Wallet balance that backs cross positions: in USDT alone in single-asset mode, of
            all assets in USD in multi-assets mode.
        total_cross_un_pnl: Unrealized profit of all cross positions: in USDT alone in single-asset mode, of all assets
            in USD in multi-assets mode.
        available_balance: Balance free for new orders and positions; in USDT alone in single-asset mode, of all assets
            in USD in multi-assets mode.
        max_withdraw_amount: Largest amount that may be transferred out; in USDT alone in single-asset mode, in
            multi-assets mode the virtual one of all assets, in USD.
        assets: Entry for each asset.
        positions: Entry for each position.
        can_trade: Whether the account may trade.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/account/rest-api/Account-Information-V2
    """

    fee_tier: int
    fee_burn: bool | None = None
    can_deposit: bool
    can_withdraw: bool
    update_time: int
    multi_assets_margin: bool
    trade_group_id: int
    total_initial_margin: Decimal
    total_maint_margin: Decimal
    total_wallet_balance: Decimal
    total_unrealized_profit: Decimal
    total_margin_balance: Decimal
    total_position_initial_margin: Decimal
    total_open_order_initial_margin: Decimal
    total_cross_wallet_balance: Decimal
    total_cross_un_pnl: Decimal
    available_balance: Decimal
    max_withdraw_amount: Decimal
    assets: list[AccountInformationV2Assets]
    positions: list[AccountInformationV2Positions]
    can_trade: bool


class AccountInformationAssets(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Part of the answer of ``account_info_v3``.

    Attributes:
        asset: Asset.
        wallet_balance: Balance without unrealized profit.
        unrealized_profit: Unrealized profit.
        margin_balance: Wallet balance and unrealized profit together.
        maint_margin: Maintenance margin required.
        initial_margin: Initial margin required at the current mark price.
        position_initial_margin: Initial margin required for positions, at the current mark price.
        open_order_initial_margin: Initial margin required for open orders, at the current mark price.
        cross_wallet_balance: Wallet balance that backs cross positions.
        cross_un_pnl: Unrealized profit of cross positions.
        available_balance: Balance free for new orders and positions.
        max_withdraw_amount: Largest amount that may be transferred out.
        update_time: Milliseconds since 1970 of the last change; 0 where none is told.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/account/rest-api/Account-Information-V3
    """

    asset: str
    wallet_balance: Decimal
    unrealized_profit: Decimal
    margin_balance: Decimal
    maint_margin: Decimal
    initial_margin: Decimal
    position_initial_margin: Decimal
    open_order_initial_margin: Decimal
    cross_wallet_balance: Decimal
    cross_un_pnl: Decimal
    available_balance: Decimal
    max_withdraw_amount: Decimal
    update_time: int


class AccountInformationPositions(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Part of the answer of ``account_info_v3``.

    Attributes:
        symbol: Contract.
        position_side: Side of the position: BOTH that of one-way mode, LONG and SHORT those of hedge mode.
        position_amt: Size of the position, negative when short.
        unrealized_profit: Unrealized profit.
        isolated_margin: Margin of the isolated position.
        notional: Notional of the position, negative when short.
        isolated_wallet: Wallet balance set aside for the isolated position.
        initial_margin: Initial margin required at the current mark price.
        maint_margin: Maintenance margin required.
        update_time: Milliseconds since 1970 of the last change; 0 where none is told.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/account/rest-api/Account-Information-V3
    """

    symbol: str
    position_side: PositionSide
    position_amt: Decimal
    unrealized_profit: Decimal
    isolated_margin: Decimal
    notional: Decimal
    isolated_wallet: Decimal
    initial_margin: Decimal
    maint_margin: Decimal
    update_time: int


class AccountInformation(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``account_info_v3``.

    Attributes:
        total_initial_margin: Initial margin required: in USDT alone in single-asset mode, of no use with isolated
            positions; of cross positions and open orders in USD in multi-assets mode.
        total_maint_margin: Maintenance margin required: in USDT alone in single-asset mode, of all cross positions in
            USD in multi-assets mode.
        total_wallet_balance: Wallet balance: in USDT alone in single-asset mode, of all assets in USD in multi-assets
            mode.
        total_unrealized_profit: Unrealized profit: in USDT alone in single-asset mode, of all assets in USD in
            multi-assets mode.
        total_margin_balance: Wallet balance and unrealized profit together: in USDT alone in single-asset mode, of all
            assets in USD in multi-assets mode.
        total_position_initial_margin: Initial margin required for positions: in USDT alone in single-asset mode, of all
            cross positions in USD in multi-assets mode.
        total_open_order_initial_margin: Initial margin required for open orders: in USDT alone in single-asset mode, of
            all assets in USD in multi-assets mode.
        total_cross_wallet_balance: Wallet balance that backs cross positions: in USDT alone in single-asset mode, of
            all assets in USD in multi-assets mode.
        total_cross_un_pnl: Unrealized profit of all cross positions: in USDT alone in single-asset mode, of all assets
            in USD in multi-assets mode.
        available_balance: Balance free for new orders and positions; in USDT alone in single-asset mode, of all assets
            in USD in multi-assets mode.
        max_withdraw_amount: Largest amount that may be transferred out; in USDT alone in single-asset mode, in
            multi-assets mode the virtual one of all assets, in USD.
        assets: Entry for each asset; in single-asset mode for those that contracts are quoted in.
        positions: Entry for each position.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/account/rest-api/Account-Information-V3
    """

    total_initial_margin: Decimal
    total_maint_margin: Decimal
    total_wallet_balance: Decimal
    total_unrealized_profit: Decimal
    total_margin_balance: Decimal
    total_position_initial_margin: Decimal
    total_open_order_initial_margin: Decimal
    total_cross_wallet_balance: Decimal
    total_cross_un_pnl: Decimal
    available_balance: Decimal
    max_withdraw_amount: Decimal
    assets: list[AccountInformationAssets]
    positions: list[AccountInformationPositions]


class TradingStatusIndicators(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Part of the answer of ``api_trading_status``.

    Attributes:
        is_locked: Whether trading is restricted.
        planned_recover_time: Milliseconds since 1970 at which the restriction is to end; empty once it has. None when
            it is empty.
        indicator: Short name of the indicator: UFR share unfilled, IFER share of IOC and FOK that expired, GCR share of
            GTC canceled, DR share of tiny orders, TMV too many violations, of the whole account.
        value: Value as it stands.
        trigger_value: Value at which the restriction begins.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/account/rest-api/Futures-Trading-Quantitative-Rules-Indicators
    """

    is_locked: bool
    planned_recover_time: OrEmpty[int]
    indicator: str
    value: Number
    trigger_value: Number


class TradingStatus(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``api_trading_status``.

    Attributes:
        indicators: Indicators by symbol, or by ACCOUNT where those of many symbols restrict the account, where they
            have come to be worth recording.
        update_time: Milliseconds since 1970 of the last change; 0 where none is told.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/account/rest-api/Futures-Trading-Quantitative-Rules-Indicators
    """

    indicators: dict[str, list[TradingStatusIndicators]]
    update_time: int


class BnbBurnStatus(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``bnb_burn_status``.

    Attributes:
        fee_burn: Whether fees are paid in BNB at a discount.

    Source: https://developers.binance.com/docs/derivatives/usds-margined-futures/account/rest-api/Get-BNB-Burn-Status
    """

    fee_burn: bool


class CommissionRate(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``commission_rate``.

    Attributes:
        symbol: Contract.
        maker_commission_rate: Fee of a maker, as a fraction.
        taker_commission_rate: Fee of a taker, as a fraction.
        rpi_commission_rate: Fee of a retail price improvement order, as a fraction.

    Source: https://developers.binance.com/docs/derivatives/usds-margined-futures/account/rest-api/User-Commission-Rate
    """

    symbol: str
    maker_commission_rate: Decimal
    taker_commission_rate: Decimal
    rpi_commission_rate: Decimal


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

    Source: https://developers.binance.com/docs/derivatives/usds-margined-futures/account/rest-api/Get-Income-History
    """

    symbol: str | None = None
    income_type: str
    income: Decimal
    asset: str
    info: str
    time: int
    tran_id: int
    trade_id: str | None = None


class LeverageScheduleBrackets(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Part of the answer of ``leverage_brackets``.

    Attributes:
        bracket: Number of the bracket.
        initial_leverage: Highest leverage in this bracket.
        notional_cap: Notional up to which the bracket reaches.
        notional_floor: Notional from which the bracket begins.
        maint_margin_ratio: Maintenance margin as a fraction of the notional.
        cum: Amount that makes the tiers continuous: to subtract when maintenance margin is computed from this bracket's
            ratio.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/account/rest-api/Notional-and-Leverage-Brackets
    """

    bracket: int
    initial_leverage: int
    notional_cap: int
    notional_floor: int
    maint_margin_ratio: Number
    cum: Number


class LeverageSchedule(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``leverage_brackets``.

    Attributes:
        symbol: Contract.
        notional_coef: Multiplier of your own brackets, where they were adjusted. None when it is not sent.
        brackets: Brackets of position size, each with its leverage and margin.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/account/rest-api/Notional-and-Leverage-Brackets
    """

    symbol: str
    notional_coef: Number | None = None
    brackets: list[LeverageScheduleBrackets]


class MultiAssetsMode(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``multi_assets_mode``.

    Attributes:
        multi_assets_margin: True in multi-assets mode, false in single-asset mode.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/account/rest-api/Get-Current-Multi-Assets-Mode
    """

    multi_assets_margin: bool


class OrderRateLimit(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``order_rate_limit``.

    Attributes:
        rate_limit_type: What the limit counts: REQUEST_WEIGHT weights of requests, ORDERS orders placed or changed;
            Chinese pages have those canceled as well, though no cancel is documented to count.
        interval: Unit of the period the limit holds for.
        interval_num: How many units the period has.
        limit: How many are allowed in the period.

    Source: https://developers.binance.com/docs/derivatives/usds-margined-futures/account/rest-api/Query-Rate-Limit
    """

    rate_limit_type: RateLimitType
    interval: str
    interval_num: int
    limit: int


class PositionMode(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``position_mode``.

    Attributes:
        dual_side_position: True in hedge mode, false in one-way mode.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/account/rest-api/Get-Current-Position-Mode
    """

    dual_side_position: bool


class SymbolConfiguration(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``symbol_config``.

    Attributes:
        symbol: Contract.
        margin_type: Margin type: ISOLATED or CROSSED.
        is_auto_add_margin: Whether margin is added to the isolated position automatically.
        leverage: Leverage in force.
        max_notional: Largest notional at the current leverage.

    Source: https://developers.binance.com/docs/derivatives/usds-margined-futures/account/rest-api/Symbol-Config
    """

    symbol: str
    margin_type: str
    is_auto_add_margin: bool
    leverage: int
    max_notional: Decimal = field(name="maxNotionalValue")


class Confirmation(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``cancel_all_open_algo_orders``, ``cancel_all_open_orders``, ``change_margin_type``,
    ``change_multi_assets_mode``, ``change_position_mode``, ``sign_tradfi_contract`` and ``toggle_bnb_burn``.

    Attributes:
        code: Result code, 200 for success.
        msg: Result in words.

    Sources:
        https://developers.binance.com/docs/derivatives/usds-margined-futures/account/rest-api/Toggle-BNB-Burn-On-Futures-Trade
        https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/Cancel-All-Algo-Open-Orders
        https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/Cancel-All-Open-Orders
        https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/Change-Margin-Type
        https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/Change-Multi-Assets-Mode
        https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/Change-Position-Mode
        https://developers.binance.com/docs/derivatives/usds-margined-futures/trade/rest-api/TradFi-Perps
    """

    code: int
    msg: str


class DownloadId(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``order_history_download_id``, ``trade_history_download_id`` and ``transaction_history_download_id``.

    Attributes:
        avg_cost_timestamp_of_last30d: Average time the download of data took in the last 30 days.
        download_id: Id to ask for the link with.

    Sources:
        https://developers.binance.com/docs/derivatives/usds-margined-futures/account/rest-api/Get-Download-Id-For-Futures-Order-History
        https://developers.binance.com/docs/derivatives/usds-margined-futures/account/rest-api/Get-Download-Id-For-Futures-Trade-History
        https://developers.binance.com/docs/derivatives/usds-margined-futures/account/rest-api/Get-Download-Id-For-Futures-Transaction-History
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
        https://developers.binance.com/docs/derivatives/usds-margined-futures/account/rest-api/Get-Futures-Order-History-Download-Link-by-Id
        https://developers.binance.com/docs/derivatives/usds-margined-futures/account/rest-api/Get-Futures-Trade-Download-Link-by-Id
        https://developers.binance.com/docs/derivatives/usds-margined-futures/account/rest-api/Get-Futures-Transaction-History-Download-Link-by-Id
    """

    download_id: str
    status: str
    url: str
    notified: bool
    expiration_timestamp: int
    is_expired: bool | None


class AccountStatusAssets(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Part of the answer of ``account_info_v2``.

    Attributes:
        asset: Asset.
        wallet_balance: Balance without unrealized profit.
        unrealized_profit: Unrealized profit.
        margin_balance: Wallet balance and unrealized profit together.
        maint_margin: Maintenance margin required.
        initial_margin: Initial margin required at the current mark price.
        position_initial_margin: Initial margin required for positions, at the current mark price.
        open_order_initial_margin: Initial margin required for open orders, at the current mark price.
        cross_wallet_balance: Wallet balance that backs cross positions.
        cross_un_pnl: Unrealized profit of cross positions.
        available_balance: Balance free for new orders and positions.
        max_withdraw_amount: Largest amount that may be transferred out.
        margin_available: Whether the asset counts as margin in multi-assets mode.
        update_time: Milliseconds since 1970 of the last change; 0 where none is told.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/account/websocket-api/Account-Information
    """

    asset: str
    wallet_balance: Decimal
    unrealized_profit: Decimal
    margin_balance: Decimal
    maint_margin: Decimal
    initial_margin: Decimal
    position_initial_margin: Decimal
    open_order_initial_margin: Decimal
    cross_wallet_balance: Decimal
    cross_un_pnl: Decimal
    available_balance: Decimal
    max_withdraw_amount: Decimal
    margin_available: bool
    update_time: int


class AccountStatusPositions(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Part of the answer of ``account_info_v2``.

    Attributes:
        symbol: Contract.
        initial_margin: Initial margin required at the current mark price.
        maint_margin: Maintenance margin required.
        unrealized_profit: Unrealized profit.
        position_initial_margin: Initial margin required for positions, at the current mark price.
        open_order_initial_margin: Initial margin required for open orders, at the current mark price.
        leverage: Leverage in force.
        isolated: Whether the margin is isolated.
        entry_price: Average entry price of the position; 0 without one.
        max_notional: Largest notional at the current leverage.
        bid_notional: Notional of buy orders; meaningless here.
        ask_notional: Notional of sell orders; meaningless here.
        position_side: Side of the position: BOTH that of one-way mode, LONG and SHORT those of hedge mode.
        position_amt: Size of the position, negative when short.
        update_time: Milliseconds since 1970 of the last change; 0 where none is told.
        break_even_price: Price at which the position ends without profit or loss; 0 without one. None when it is not
            sent.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/account/websocket-api/Account-Information
    """

    symbol: str
    initial_margin: Decimal
    maint_margin: Decimal
    unrealized_profit: Decimal
    position_initial_margin: Decimal
    open_order_initial_margin: Decimal
    leverage: Decimal
    isolated: bool
    entry_price: Decimal
    max_notional: Decimal
    bid_notional: Decimal
    ask_notional: Decimal
    position_side: PositionSide
    position_amt: Decimal
    update_time: int
    break_even_price: Decimal | None = None


class AccountStatus(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``account_info_v2``.

    Attributes:
        fee_tier: Fee tier of the account.
        can_trade: Whether the account may trade.
        can_deposit: Whether assets may be transferred in.
        can_withdraw: Whether assets may be transferred out.
        update_time: Milliseconds since 1970 of the last change; meaningless here.
        multi_assets_margin: True in multi-assets mode, false in single-asset mode.
        trade_group_id: Trade group of the account for self-trade prevention; -1 for none.
        total_initial_margin: Initial margin required: in USDT alone in single-asset mode, of no use with isolated
            positions; of cross positions and open orders in USD in multi-assets mode.
        total_maint_margin: Maintenance margin required: in USDT alone in single-asset mode, of all cross positions in
            USD in multi-assets mode.
        total_wallet_balance: Wallet balance: in USDT alone in single-asset mode, of all assets in USD in multi-assets
            mode.
        total_unrealized_profit: Unrealized profit: in USDT alone in single-asset mode, of all assets in USD in
            multi-assets mode.
        total_margin_balance: Wallet balance and unrealized profit together: in USDT alone in single-asset mode, of all
            assets in USD in multi-assets mode.
        total_position_initial_margin: Initial margin required for positions: in USDT alone in single-asset mode, of all
            cross positions in USD in multi-assets mode.
        total_open_order_initial_margin: Initial margin required for open orders: in USDT alone in single-asset mode, of
            all assets in USD in multi-assets mode.
        total_cross_wallet_balance: Wallet balance that backs cross positions: in USDT alone in single-asset mode, of
            all assets in USD in multi-assets mode.
        total_cross_un_pnl: Unrealized profit of all cross positions: in USDT alone in single-asset mode, of all assets
            in USD in multi-assets mode.
        available_balance: Balance free for new orders and positions; in USDT alone in single-asset mode, of all assets
            in USD in multi-assets mode.
        max_withdraw_amount: Largest amount that may be transferred out; in USDT alone in single-asset mode, in
            multi-assets mode the virtual one of all assets, in USD.
        assets: Entry for each asset.
        positions: Entry for each position.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/account/websocket-api/Account-Information
    """

    fee_tier: int
    can_trade: bool
    can_deposit: bool
    can_withdraw: bool
    update_time: int
    multi_assets_margin: bool
    trade_group_id: int
    total_initial_margin: Decimal
    total_maint_margin: Decimal
    total_wallet_balance: Decimal
    total_unrealized_profit: Decimal
    total_margin_balance: Decimal
    total_position_initial_margin: Decimal
    total_open_order_initial_margin: Decimal
    total_cross_wallet_balance: Decimal
    total_cross_un_pnl: Decimal
    available_balance: Decimal
    max_withdraw_amount: Decimal
    assets: list[AccountStatusAssets]
    positions: list[AccountStatusPositions]


class AccountStatusV2Assets(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Part of the answer of ``account_info_v3``.

    Attributes:
        asset: Asset.
        wallet_balance: Balance without unrealized profit.
        unrealized_profit: Unrealized profit.
        margin_balance: Wallet balance and unrealized profit together.
        maint_margin: Maintenance margin required.
        initial_margin: Initial margin required at the current mark price.
        position_initial_margin: Initial margin required for positions, at the current mark price.
        open_order_initial_margin: Initial margin required for open orders, at the current mark price.
        cross_wallet_balance: Wallet balance that backs cross positions.
        cross_un_pnl: Unrealized profit of cross positions.
        available_balance: Balance free for new orders and positions.
        max_withdraw_amount: Largest amount that may be transferred out.
        update_time: Milliseconds since 1970 of the last change; 0 where none is told.
        margin_available: Whether the asset counts as margin in multi-assets mode. None when it is not sent.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/account/websocket-api/Account-Information-V2
    """

    asset: str
    wallet_balance: Decimal
    unrealized_profit: Decimal
    margin_balance: Decimal
    maint_margin: Decimal
    initial_margin: Decimal
    position_initial_margin: Decimal
    open_order_initial_margin: Decimal
    cross_wallet_balance: Decimal
    cross_un_pnl: Decimal
    available_balance: Decimal
    max_withdraw_amount: Decimal
    update_time: int
    margin_available: bool | None = None


class AccountStatusV2Positions(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Part of the answer of ``account_info_v3``.

    Attributes:
        symbol: Contract.
        position_side: Side of the position: BOTH that of one-way mode, LONG and SHORT those of hedge mode.
        position_amt: Size of the position, negative when short.
        unrealized_profit: Unrealized profit.
        isolated_margin: Margin of the isolated position.
        notional: Notional of the position, negative when short.
        isolated_wallet: Wallet balance set aside for the isolated position.
        initial_margin: Initial margin required at the current mark price.
        maint_margin: Maintenance margin required.
        update_time: Milliseconds since 1970 of the last change; 0 where none is told.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/account/websocket-api/Account-Information-V2
    """

    symbol: str
    position_side: PositionSide
    position_amt: Decimal
    unrealized_profit: Decimal
    isolated_margin: Decimal
    notional: Decimal
    isolated_wallet: Decimal
    initial_margin: Decimal
    maint_margin: Decimal
    update_time: int


class AccountStatusV2(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``account_info_v3``.

    Attributes:
        total_initial_margin: Initial margin required: in USDT alone in single-asset mode, of no use with isolated
            positions; of cross positions and open orders in USD in multi-assets mode.
        total_maint_margin: Maintenance margin required: in USDT alone in single-asset mode, of all cross positions in
            USD in multi-assets mode.
        total_wallet_balance: Wallet balance: in USDT alone in single-asset mode, of all assets in USD in multi-assets
            mode.
        total_unrealized_profit: Unrealized profit: in USDT alone in single-asset mode, of all assets in USD in
            multi-assets mode.
        total_margin_balance: Wallet balance and unrealized profit together: in USDT alone in single-asset mode, of all
            assets in USD in multi-assets mode.
        total_position_initial_margin: Initial margin required for positions: in USDT alone in single-asset mode, of all
            cross positions in USD in multi-assets mode.
        total_open_order_initial_margin: Initial margin required for open orders: in USDT alone in single-asset mode, of
            all assets in USD in multi-assets mode.
        total_cross_wallet_balance: Wallet balance that backs cross positions: in USDT alone in single-asset mode, of
            all assets in USD in multi-assets mode.
        total_cross_un_pnl: Unrealized profit of all cross positions: in USDT alone in single-asset mode, of all assets
            in USD in multi-assets mode.
        available_balance: Balance free for new orders and positions; in USDT alone in single-asset mode, of all assets
            in USD in multi-assets mode.
        max_withdraw_amount: Largest amount that may be transferred out; in USDT alone in single-asset mode, in
            multi-assets mode the virtual one of all assets, in USD.
        assets: Entry for each asset; in single-asset mode for those that contracts are quoted in.
        positions: Entry for each position.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/account/websocket-api/Account-Information-V2
    """

    total_initial_margin: Decimal
    total_maint_margin: Decimal
    total_wallet_balance: Decimal
    total_unrealized_profit: Decimal
    total_margin_balance: Decimal
    total_position_initial_margin: Decimal
    total_open_order_initial_margin: Decimal
    total_cross_wallet_balance: Decimal
    total_cross_un_pnl: Decimal
    available_balance: Decimal
    max_withdraw_amount: Decimal
    assets: list[AccountStatusV2Assets]
    positions: list[AccountStatusV2Positions]


class AccountBalance(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``balance_v2`` and ``balance_v3``.

    Attributes:
        account_alias: Code that stands for the account.
        asset: Asset.
        balance: Wallet balance.
        cross_wallet_balance: Wallet balance that backs cross positions.
        cross_un_pnl: Unrealized profit of cross positions.
        available_balance: Balance free for new orders and positions.
        max_withdraw_amount: Largest amount that may be transferred out.
        margin_available: Whether the asset counts as margin in multi-assets mode.
        update_time: Milliseconds since 1970 of the last change; 0 where none is told.

    Sources:
        https://developers.binance.com/docs/derivatives/usds-margined-futures/account/rest-api/Futures-Account-Balance-V2
        https://developers.binance.com/docs/derivatives/usds-margined-futures/account/rest-api/Futures-Account-Balance-V3
        https://developers.binance.com/docs/derivatives/usds-margined-futures/account/websocket-api
        https://developers.binance.com/docs/derivatives/usds-margined-futures/account/websocket-api/Futures-Account-Balance
    """

    account_alias: str
    asset: str
    balance: Decimal
    cross_wallet_balance: Decimal
    cross_un_pnl: Decimal
    available_balance: Decimal
    max_withdraw_amount: Decimal
    margin_available: bool
    update_time: int


ACCOUNT_CONFIG: Final = typed(AccountConfiguration)
ACCOUNT_INFO_V2: Final = typed(AccountInformationV2)
ACCOUNT_INFO_V2_WS_API: Final = typed(AccountStatus)
ACCOUNT_INFO_V3: Final = typed(AccountInformation)
ACCOUNT_INFO_V3_WS_API: Final = typed(AccountStatusV2)
API_TRADING_STATUS: Final = typed(TradingStatus)
BALANCE_V2: Final = typed(list[AccountBalance])
BALANCE_V3: Final = typed(list[AccountBalance])
BNB_BURN_STATUS: Final = typed(BnbBurnStatus)
COMMISSION_RATE: Final = typed(CommissionRate)
INCOME: Final = typed(list[Income])
LEVERAGE_BRACKETS: Final[Decoder[LeverageSchedule | list[LeverageSchedule]]] = typed(
    LeverageSchedule | list[LeverageSchedule]
)
MULTI_ASSETS_MODE: Final = typed(MultiAssetsMode)
ORDER_HISTORY_DOWNLOAD_ID: Final = typed(DownloadId)
ORDER_HISTORY_DOWNLOAD_LINK: Final = typed(DownloadLink)
ORDER_RATE_LIMIT: Final = typed(list[OrderRateLimit])
POSITION_MODE: Final = typed(PositionMode)
SYMBOL_CONFIG: Final = typed(list[SymbolConfiguration])
TOGGLE_BNB_BURN: Final = typed(Confirmation)
TRADE_HISTORY_DOWNLOAD_ID: Final = typed(DownloadId)
TRADE_HISTORY_DOWNLOAD_LINK: Final = typed(DownloadLink)
TRANSACTION_HISTORY_DOWNLOAD_ID: Final = typed(DownloadId)
TRANSACTION_HISTORY_DOWNLOAD_LINK: Final = typed(DownloadLink)
