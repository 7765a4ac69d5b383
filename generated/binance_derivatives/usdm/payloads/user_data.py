# Made by apiscribe from specs/usdm; not to be edited.
"""USDⓈ-M Futures, payloads: user data."""

from __future__ import annotations

from decimal import Decimal
from typing import Final, TypeAlias

from msgspec import field

from binance_derivatives._answers.decoders import Documented, typed
from binance_derivatives.usdm.values import (
    AnsweredPriceMatch,
    OrderStatus,
    PositionSide,
    SelfTradePreventionMode,
    Side,
    TimeInForce,
    WorkingType,
)


class AccountConfigurationUpdateLeverageUpdate(
    Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True
):
    """Part of the message of ``account_configuration_update``.

    Attributes:
        symbol: Contract.
        leverage: Leverage in force.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/user-data-streams/Event-Account-Configuration-Update-previous-Leverage-Update
    """

    symbol: str = field(name="s")
    leverage: int = field(name="l")


class AccountConfigurationUpdateModeUpdate(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Part of the message of ``account_configuration_update``.

    Attributes:
        multi_assets_margin: True in multi-assets mode, false in single-asset mode.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/user-data-streams/Event-Account-Configuration-Update-previous-Leverage-Update
    """

    multi_assets_margin: bool = field(name="j")


class AccountConfigurationUpdate(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Leverage of a symbol or the multi-assets mode was changed.

    Attributes:
        event_type: Kind of message.
        event_time: Milliseconds since 1970 at which the exchange sent this.
        transaction_time: Milliseconds since 1970 of the transaction.
        leverage_update: The symbol and its leverage now. None when it is not sent.
        mode_update: The multi-assets mode now. None when it is not sent.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/user-data-streams/Event-Account-Configuration-Update-previous-Leverage-Update
    """

    event_type: str = field(name="e")
    event_time: int = field(name="E")
    transaction_time: int = field(name="T")
    leverage_update: AccountConfigurationUpdateLeverageUpdate | None = field(default=None, name="ac")
    mode_update: AccountConfigurationUpdateModeUpdate | None = field(default=None, name="ai")


class AlgoOrderUpdateOrder(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Part of the message of ``algo_order_update``.

    Attributes:
        client_algo_id: Your own id of the algo order.
        algo_id: Algo order id given by the exchange.
        algo_type: Kind of algo order.
        order_type: Order type, of the conditional order itself.
        symbol: Contract.
        side: Side of the order.
        position_side: Side of the position: BOTH that of one-way mode, LONG and SHORT those of hedge mode.
        time_in_force: How long the order stays in force.
        quantity: Quantity ordered.
        algo_status: State of the algo order: NEW until it triggers, TRIGGERING, TRIGGERED once its order is placed,
            FINISHED once that is filled or canceled, REJECTED in the order book, CANCELED, EXPIRED when the exchange
            ends it.
        actual_order_id: Exchange id of the order that the trigger placed; empty before.
        actual_price: Average fill price of the order that the trigger placed; 0 before. None when it is not sent.
        actual_qty: Quantity filled of the order that the trigger placed; 0 before. None when it is not sent.
        actual_type: Type of the order that the trigger placed; 0 before. None when it is not sent.
        trigger_price: Price that triggers the order.
        price: Limit price.
        self_trade_prevention_mode: What happens when the order would trade against your own.
        working_type: Kind of price that triggers the order.
        price_match: Price-matching mode.
        close_position: Whether the order closes the whole position when triggered. None when it is not sent.
        price_protect: Whether the trigger is protected against abnormal prices.
        reduce_only: Whether the order may only reduce a position.
        trigger_time: Milliseconds since 1970 at which the order was triggered; 0 before.
        good_till_date: Milliseconds since 1970 at which a GTD order ends; 0 for any other.
        reject_reason: Why it was refused. None when it is not sent.
        is_active: Whether the order stands; NEW comes twice, first with false. None when it is not sent.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/user-data-streams/Event-Algo-Order-Update
    """

    client_algo_id: str = field(name="caid")
    algo_id: int = field(name="aid")
    algo_type: str = field(name="at")
    order_type: str = field(name="o")
    symbol: str = field(name="s")
    side: Side = field(name="S")
    position_side: PositionSide = field(name="ps")
    time_in_force: TimeInForce = field(name="f")
    quantity: Decimal = field(name="q")
    algo_status: str = field(name="X")
    actual_order_id: str = field(name="ai")
    actual_price: Decimal | None = field(default=None, name="ap")
    actual_qty: Decimal | None = field(default=None, name="aq")
    actual_type: str | None = field(default=None, name="act")
    trigger_price: Decimal = field(name="tp")
    price: Decimal = field(name="p")
    self_trade_prevention_mode: SelfTradePreventionMode = field(name="V")
    working_type: WorkingType = field(name="wt")
    price_match: AnsweredPriceMatch = field(name="pm")
    close_position: bool | None = field(default=None, name="cp")
    price_protect: bool = field(name="pP")
    reduce_only: bool = field(name="R")
    trigger_time: int = field(name="tt")
    good_till_date: int = field(name="gtd")
    reject_reason: str | None = field(default=None, name="rm")
    is_active: bool | None = field(default=None, name="ia")


class AlgoOrderUpdate(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """An algo (conditional) order was made or changed its state.

    NEW comes twice for an order that triggers, with ``ia`` false and then true.

    Changes:
        Since a day from 2026-01-15 to 2026-10-07: ``rm`` need not come.

    Attributes:
        event_type: Kind of message.
        transaction_time: Milliseconds since 1970 of the transaction.
        event_time: Milliseconds since 1970 at which the exchange sent this.
        order: The order.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/user-data-streams/Event-Algo-Order-Update
    """

    event_type: str = field(name="e")
    transaction_time: int = field(name="T")
    event_time: int = field(name="E")
    order: AlgoOrderUpdateOrder = field(name="o")


class AccountUpdateUpdateBalances(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Part of the message of ``balance_and_position_update``.

    Attributes:
        asset: Asset.
        wallet_balance: Balance without unrealized profit.
        cross_wallet_balance: Wallet balance that backs cross positions.
        balance_change: Change of the balance, realized profit and fees apart.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/user-data-streams/Event-Balance-and-Position-Update
    """

    asset: str = field(name="a")
    wallet_balance: Decimal = field(name="wb")
    cross_wallet_balance: Decimal = field(name="cw")
    balance_change: Decimal = field(name="bc")


class AccountUpdateUpdatePositions(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Part of the message of ``balance_and_position_update``.

    Attributes:
        symbol: Contract.
        position_amt: Size of the position, negative when short.
        entry_price: Average entry price of the position; 0 without one.
        break_even_price: Price at which the position ends without profit or loss; 0 without one.
        accumulated_realized_profit: Realized profit so far, before fees.
        unrealized_profit: Unrealized profit.
        margin_type: Margin type: isolated or cross.
        isolated_wallet: Wallet balance set aside for the isolated position.
        position_side: Side of the position: BOTH that of one-way mode, LONG and SHORT those of hedge mode.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/user-data-streams/Event-Balance-and-Position-Update
    """

    symbol: str = field(name="s")
    position_amt: Decimal = field(name="pa")
    entry_price: Decimal = field(name="ep")
    break_even_price: Decimal = field(name="bep")
    accumulated_realized_profit: Decimal = field(name="cr")
    unrealized_profit: Decimal = field(name="up")
    margin_type: str = field(name="mt")
    isolated_wallet: Decimal = field(name="iw")
    position_side: PositionSide = field(name="ps")


class AccountUpdateUpdate(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Part of the message of ``balance_and_position_update``.

    Attributes:
        reason: Cause of the change: DEPOSIT, WITHDRAW, ORDER, FUNDING_FEE, WITHDRAW_REJECT, ADJUSTMENT,
            INSURANCE_CLEAR, ADMIN_DEPOSIT, ADMIN_WITHDRAW, MARGIN_TRANSFER, MARGIN_TYPE_CHANGE, ASSET_TRANSFER,
            OPTIONS_PREMIUM_FEE, OPTIONS_SETTLE_PROFIT, AUTO_EXCHANGE, COIN_SWAP_DEPOSIT or COIN_SWAP_WITHDRAW.
        balances: Balances that changed.
        positions: Entry for each position; those of symbols that changed. None when it is not sent.
        symbol: Contract that a FUNDING_FEE was paid for. None when it is not sent.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/user-data-streams/Event-Balance-and-Position-Update
    """

    reason: str = field(name="m")
    balances: list[AccountUpdateUpdateBalances] = field(name="B")
    positions: list[AccountUpdateUpdatePositions] | None = field(default=None, name="P")
    symbol: str | None = field(default=None, name="S")


class AccountUpdate(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Balances, positions or a margin type changed.

    Only what changed comes: assets in ``B``, positions of symbols that changed in ``P``, which is empty or left out
    where no position changed.

    Funding of a crossed position brings its asset alone, that of an isolated one the position as well.

    Rebates for referrals come added up, every 20 minutes.

    Comes only when balances, positions or, where there are any, margin types change: an order that changes none of them
    is not told here.

    Attributes:
        event_type: Kind of message.
        event_time: Milliseconds since 1970 at which the exchange sent this.
        transaction_time: Milliseconds since 1970 of the transaction.
        update: What changed.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/user-data-streams/Event-Balance-and-Position-Update
    """

    event_type: str = field(name="e")
    event_time: int = field(name="E")
    transaction_time: int = field(name="T")
    update: AccountUpdateUpdate = field(name="a")


class ConditionalOrderRejectOr(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Part of the message of ``conditional_order_trigger_reject``.

    Attributes:
        symbol: Contract.
        order_id: Order id given by the exchange.
        reject_reason: Why it was refused.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/user-data-streams/Event-Conditional-Order-Trigger-Reject
    """

    symbol: str = field(name="s")
    order_id: int = field(name="i")
    reject_reason: str = field(name="r")


class ConditionalOrderReject(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """A triggered stop or take-profit order was refused.

    Meant to end on 2025-12-15: ``ALGO_UPDATE`` says why a conditional order was refused.

    Attributes:
        event_type: Kind of message.
        event_time: Milliseconds since 1970 at which the exchange sent this.
        transaction_time: Milliseconds since 1970 of the transaction.
        rejected_order: The order that was refused.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/user-data-streams/Event-Conditional-Order-Trigger-Reject
    """

    event_type: str = field(name="e")
    event_time: int = field(name="E")
    transaction_time: int = field(name="T")
    rejected_order: ConditionalOrderRejectOr = field(name="or")


class GridUpdateGrid(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Part of the message of ``grid_update``.

    Attributes:
        strategy_id: Id of the strategy given by the exchange.
        strategy_type: Type of the strategy.
        strategy_status: State of the strategy: NEW, WORKING, CANCELLED or EXPIRED.
        symbol: Contract.
        realized_pnl: Profit realized by the grid.
        unmatched_avg_price: Average price of fills whose counterpart in the grid is open.
        unmatched_qty: Quantity filled whose counterpart in the grid is open; negative when sold, as in the example.
        unmatched_fee: Fees of fills whose counterpart in the grid is open; negative when paid, as in the example.
        matched_profit: Profit of pairs of grid orders that were both filled.
        update_time: Milliseconds since 1970 of the last change; 0 where none is told.

    Source: https://developers.binance.com/docs/derivatives/usds-margined-futures/user-data-streams/Event-GRID-UPDATE
    """

    strategy_id: int = field(name="si")
    strategy_type: str = field(name="st")
    strategy_status: str = field(name="ss")
    symbol: str = field(name="s")
    realized_pnl: Decimal = field(name="r")
    unmatched_avg_price: Decimal = field(name="up")
    unmatched_qty: Decimal = field(name="uq")
    unmatched_fee: Decimal = field(name="uf")
    matched_profit: Decimal = field(name="mp")
    update_time: int = field(name="ut")


class GridUpdate(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """A sub order of a grid was filled, wholly or in part.

    Deprecated by the exchange.

    Attributes:
        event_type: Kind of message.
        transaction_time: Milliseconds since 1970 of the transaction.
        event_time: Milliseconds since 1970 at which the exchange sent this.
        grid: The grid strategy.

    Source: https://developers.binance.com/docs/derivatives/usds-margined-futures/user-data-streams/Event-GRID-UPDATE
    """

    event_type: str = field(name="e")
    transaction_time: int = field(name="T")
    event_time: int = field(name="E")
    grid: GridUpdateGrid = field(name="gu")


class MarginCallPositions(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Part of the message of ``margin_call``.

    Attributes:
        symbol: Contract.
        position_side: Side of the position: BOTH that of one-way mode, LONG and SHORT those of hedge mode.
        position_amt: Size of the position, negative when short.
        margin_type: Margin type: ISOLATED or CROSSED.
        isolated_wallet: Wallet balance set aside for the isolated position.
        mark_price: Mark price.
        unrealized_profit: Unrealized profit.
        maint_margin: Maintenance margin required.

    Source: https://developers.binance.com/docs/derivatives/usds-margined-futures/user-data-streams/Event-Margin-Call
    """

    symbol: str = field(name="s")
    position_side: PositionSide = field(name="ps")
    position_amt: Decimal = field(name="pa")
    margin_type: str = field(name="mt")
    isolated_wallet: Decimal = field(name="iw")
    mark_price: Decimal = field(name="mp")
    unrealized_profit: Decimal = field(name="up")
    maint_margin: Decimal = field(name="mm")


class MarginCall(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Margin of positions runs short.

    A hint about risk, and nothing to trade by: when markets are wild the position may be liquidated by then.

    Attributes:
        event_type: Kind of message.
        event_time: Milliseconds since 1970 at which the exchange sent this.
        cross_wallet_balance: Wallet balance that backs cross positions; sent where one of these is called. None when it
            is not sent.
        positions: Entry for each position.

    Source: https://developers.binance.com/docs/derivatives/usds-margined-futures/user-data-streams/Event-Margin-Call
    """

    event_type: str = field(name="e")
    event_time: int = field(name="E")
    cross_wallet_balance: Decimal | None = field(default=None, name="cw")
    positions: list[MarginCallPositions] = field(name="p")


class OrderUpdateOrder(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Part of the message of ``order_update``.

    Attributes:
        symbol: Contract.
        client_order_id: Your own id of the order; ``autoclose-`` begins that of a liquidation, ``adl_autoclose`` that
            of an auto-deleveraging, ``settlement_autoclose-`` that of a settlement. Liquidations and auto-deleveraging
            are told with the status NEW.
        side: Side of the order.
        type: Order type; LIQUIDATION is of the exchange.
        time_in_force: How long the order stays in force.
        orig_qty: Quantity ordered.
        price: Limit price.
        avg_price: Average fill price; 0 before a fill.
        stop_price: Trigger price; meaningless for trailing stops.
        execution_type: What happened to the order: NEW, CANCELED, CALCULATED (liquidation or auto-deleveraging),
            EXPIRED, TRADE, AMENDMENT.
        status: State of the order: NEW, PARTIALLY_FILLED, FILLED, CANCELED, EXPIRED or EXPIRED_IN_MATCH.
        order_id: Order id given by the exchange.
        last_filled_qty: Quantity of the last fill.
        executed_qty: Filled quantity.
        last_filled_price: Price of the last fill; 0 without one.
        commission_asset: Asset the fee was paid in; sent where there was one. None when it is not sent.
        commission: Fee paid; sent where there was one. None when it is not sent.
        trade_time: Milliseconds since 1970 of the trade.
        trade_id: Id of the trade; 0 without one.
        bid_notional: Notional of buy orders.
        ask_notional: Notional of sell orders.
        maker: Whether you were the maker.
        reduce_only: Whether the order may only reduce a position.
        working_type: Kind of price that triggers the order.
        orig_type: Order type before it was triggered.
        position_side: Side of the position: BOTH that of one-way mode, LONG and SHORT those of hedge mode.
        close_position: Whether the order closes the whole position when triggered; sent of conditional orders. None
            when it is not sent.
        activate_price: Price that arms a trailing stop. None when it is not sent.
        callback_rate: Callback rate of a trailing stop, in percent. None when it is not sent.
        price_protect: Whether the trigger is protected against abnormal prices.
        ignored_si: Not meaningful.
        ignored_ss: Not meaningful.
        realized_pnl: Profit realized by the trade.
        self_trade_prevention_mode: What happens when the order would trade against your own.
        price_match: Price-matching mode. None when it is not sent.
        good_till_date: Milliseconds since 1970 at which a GTD order ends; 0 for any other. None when it is not sent.
        expiry_reason: Why it expired: 0 it did not, 1 and 3 self-trade prevention, 2 IOC not filled wholly, 4 overtaken
            by another reduce-only order or it would have reversed the position, 5 liquidation, 6 a GTE condition ended,
            7 delisting, 8 its stop was triggered, 9 market order not filled wholly. None when it is not sent.
        modify_id: Number of the modification that the caller gave. None when it is not sent.

    Source: https://developers.binance.com/docs/derivatives/usds-margined-futures/user-data-streams/Event-Order-Update
    """

    symbol: str = field(name="s")
    client_order_id: str = field(name="c")
    side: Side = field(name="S")
    type: str = field(name="o")
    time_in_force: TimeInForce = field(name="f")
    orig_qty: Decimal = field(name="q")
    price: Decimal = field(name="p")
    avg_price: Decimal = field(name="ap")
    stop_price: Decimal = field(name="sp")
    execution_type: str = field(name="x")
    status: OrderStatus = field(name="X")
    order_id: int = field(name="i")
    last_filled_qty: Decimal = field(name="l")
    executed_qty: Decimal = field(name="z")
    last_filled_price: Decimal = field(name="L")
    commission_asset: str | None = field(default=None, name="N")
    commission: Decimal | None = field(default=None, name="n")
    trade_time: int = field(name="T")
    trade_id: int = field(name="t")
    bid_notional: Decimal = field(name="b")
    ask_notional: Decimal = field(name="a")
    maker: bool = field(name="m")
    reduce_only: bool = field(name="R")
    working_type: WorkingType = field(name="wt")
    orig_type: str = field(name="ot")
    position_side: PositionSide = field(name="ps")
    close_position: bool | None = field(default=None, name="cp")
    activate_price: Decimal | None = field(default=None, name="AP")
    callback_rate: Decimal | None = field(default=None, name="cr")
    price_protect: bool = field(name="pP")
    ignored_si: int = field(name="si")
    ignored_ss: int = field(name="ss")
    realized_pnl: Decimal = field(name="rp")
    self_trade_prevention_mode: SelfTradePreventionMode = field(name="V")
    price_match: AnsweredPriceMatch | None = field(default=None, name="pm")
    good_till_date: int | None = field(default=None, name="gtd")
    expiry_reason: str | None = field(default=None, name="er")
    modify_id: int | None = field(default=None, name="M")


class OrderUpdate(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """An order was made or changed its state.

    An order that is GTE_GTC depends on the position alone; open orders of the other side do not keep it.

    Attributes:
        event_type: Kind of message.
        event_time: Milliseconds since 1970 at which the exchange sent this.
        transaction_time: Milliseconds since 1970 of the transaction.
        order: The order.

    Source: https://developers.binance.com/docs/derivatives/usds-margined-futures/user-data-streams/Event-Order-Update
    """

    event_type: str = field(name="e")
    event_time: int = field(name="E")
    transaction_time: int = field(name="T")
    order: OrderUpdateOrder = field(name="o")


class StrategyUpdateStrategy(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Part of the message of ``strategy_update``.

    Attributes:
        strategy_id: Id of the strategy given by the exchange.
        strategy_type: Type of the strategy.
        strategy_status: State of the strategy: NEW, WORKING, CANCELLED or EXPIRED.
        symbol: Contract.
        update_time: Milliseconds since 1970 of the last change; 0 where none is told.
        operation_code: What was done to the strategy, or why it ended: 8001 changed, 8002 canceled by the user, 8003
            the user placed or canceled an order, 8004 its stop was reached, 8005 liquidated, 8006 too many open orders,
            8007 new order of a grid, 8008 too little margin, 8009 price out of bounds, 8010 market closed or paused,
            8011 the closing could not be filled, 8012 notional above that of the leverage, 8013 identity not verified
            or region restricted, 8014 trading rules violated, 8015 no position, or liquidated.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/user-data-streams/Event-STRATEGY-UPDATE
    """

    strategy_id: int = field(name="si")
    strategy_type: str = field(name="st")
    strategy_status: str = field(name="ss")
    symbol: str = field(name="s")
    update_time: int = field(name="ut")
    operation_code: int = field(name="c")


class StrategyUpdate(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """A strategy was created, canceled, expired or otherwise changed.

    Attributes:
        event_type: Kind of message.
        transaction_time: Milliseconds since 1970 of the transaction.
        event_time: Milliseconds since 1970 at which the exchange sent this.
        strategy: The strategy.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/user-data-streams/Event-STRATEGY-UPDATE
    """

    event_type: str = field(name="e")
    transaction_time: int = field(name="T")
    event_time: int = field(name="E")
    strategy: StrategyUpdateStrategy = field(name="su")


class TradeLite(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """An order was filled, in fewer members and sooner than the order update.

    Attributes:
        event_type: Kind of message.
        event_time: Milliseconds since 1970 at which the exchange sent this.
        transaction_time: Milliseconds since 1970 of the transaction.
        symbol: Contract.
        orig_qty: Quantity ordered.
        price: Limit price.
        maker: Whether you were the maker.
        client_order_id: Your own id of the order; ``autoclose-`` begins that of a liquidation, ``adl_autoclose`` that
            of an auto-deleveraging, ``settlement_autoclose-`` that of a settlement.
        side: Side of the order.
        last_filled_price: Price of the last fill; 0 without one.
        last_filled_qty: Quantity of the last fill.
        trade_id: Id of the trade.
        order_id: Order id given by the exchange.

    Source: https://developers.binance.com/docs/derivatives/usds-margined-futures/user-data-streams/Event-Trade-Lite
    """

    event_type: str = field(name="e")
    event_time: int = field(name="E")
    transaction_time: int = field(name="T")
    symbol: str = field(name="s")
    orig_qty: Decimal = field(name="q")
    price: Decimal = field(name="p")
    maker: bool = field(name="m")
    client_order_id: str = field(name="c")
    side: Side = field(name="S")
    last_filled_price: Decimal = field(name="L")
    last_filled_qty: Decimal = field(name="l")
    trade_id: int = field(name="t")
    order_id: int = field(name="i")


class ListenKeyExpired(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """The listen key ended, so no further events follow.

    Nothing more comes until another key is listened to, whether or not the connection stays. It is told of a key in use
    only.

    Attributes:
        event_type: Kind of message.
        event_time: Milliseconds since 1970 at which the exchange sent this.
        listen_key: Key that names the user data stream.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/user-data-streams/Event-User-Data-Stream-Expired
    """

    event_type: str = field(name="e")
    event_time: int = field(name="E")
    listen_key: str


ACCOUNT_CONFIGURATION_UPDATE: Final = typed(AccountConfigurationUpdate)
ALGO_ORDER_UPDATE: Final = typed(AlgoOrderUpdate)
BALANCE_AND_POSITION_UPDATE: Final = typed(AccountUpdate)
CONDITIONAL_ORDER_TRIGGER_REJECT: Final = typed(ConditionalOrderReject)
GRID_UPDATE: Final = typed(GridUpdate)
MARGIN_CALL: Final = typed(MarginCall)
ORDER_UPDATE: Final = typed(OrderUpdate)
STRATEGY_UPDATE: Final = typed(StrategyUpdate)
TRADE_LITE_UPDATE: Final = typed(TradeLite)
USER_DATA_STREAM_EXPIRED: Final = typed(ListenKeyExpired)

UserEvent: TypeAlias = (
    AccountConfigurationUpdate
    | AlgoOrderUpdate
    | AccountUpdate
    | ConditionalOrderReject
    | GridUpdate
    | MarginCall
    | OrderUpdate
    | StrategyUpdate
    | TradeLite
    | ListenKeyExpired
)
"""Everything that the user data stream sends."""
