# Made by apiscribe from specs/portfolio; not to be edited.
"""Portfolio Margin, payloads: user data."""

from __future__ import annotations

from decimal import Decimal
from typing import Final, TypeAlias

from msgspec import UNSET, UnsetType, field

from binance_derivatives._answers.decoders import Documented, typed
from binance_derivatives.portfolio.values import (
    AnsweredOrderType,
    AnsweredPriceMatch,
    OrderStatus,
    PositionSide,
    SelfTradePreventionMode,
    Side,
    StrategyStatus,
    StrategyType,
    TimeInForce,
    WorkingType,
)


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

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/user-data-streams/Event-Algo-Order-Update
    """

    client_algo_id: str = field(name="caid")
    algo_id: int = field(name="aid")
    algo_type: str = field(name="at")
    order_type: AnsweredOrderType = field(name="o")
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

    Attributes:
        event_type: Kind of message.
        transaction_time: Milliseconds since 1970 of the transaction.
        event_time: Milliseconds since 1970 at which the exchange sent this.
        business_unit: UM for USDⓈ-margined, CM for coin-margined trading.
        order: The order, a conditional one.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/user-data-streams/Event-Algo-Order-Update
    """

    event_type: str = field(name="e")
    transaction_time: int = field(name="T")
    event_time: int = field(name="E")
    business_unit: str = field(name="fs")
    order: AlgoOrderUpdateOrder = field(name="ao")


class ConditionalOrderUpdateOrder(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Part of the message of ``conditional_order_trade_update``.

    Attributes:
        symbol: Contract.
        new_client_strategy_id: Your own id of the conditional order.
        strategy_id: Id of the conditional order given by the exchange.
        side: Side of the order.
        strategy_type: Type of the conditional order.
        time_in_force: How long the order stays in force.
        orig_qty: Quantity ordered.
        price: Limit price.
        stop_price: Trigger price; meaningless for trailing stops.
        strategy_status: State of the conditional order: NEW, CANCELED, EXPIRED, TRIGGERED, or FINISHED once the order
            that the trigger placed is filled.
        book_time: Milliseconds since 1970 at which the order was placed.
        update_time: Milliseconds since 1970 of the last change; 0 where none is told.
        reduce_only: Whether the order may only reduce a position.
        working_type: Kind of price that triggers the order.
        position_side: Side of the position: BOTH that of one-way mode, LONG and SHORT those of hedge mode.
        close_position: Whether the order closes the whole position when triggered. None when it is not sent.
        activate_price: Price that arms a trailing stop. None when it is not sent.
        callback_rate: Callback rate of a trailing stop, in percent. None when it is not sent.
        order_id: Order id given by the exchange.
        self_trade_prevention_mode: What happens when the order would trade against your own.
        good_till_date: Milliseconds since 1970 at which a GTD order ends; 0 for any other.
        price_match: Price-matching mode. None when it is not sent.

    Source:
    https://developers.binance.com/docs/derivatives/portfolio-margin/user-data-streams/Event-Conditional-Order-Trade-Update
    """

    symbol: str = field(name="s")
    new_client_strategy_id: str = field(name="c")
    strategy_id: int = field(name="si")
    side: Side = field(name="S")
    strategy_type: StrategyType = field(name="st")
    time_in_force: TimeInForce = field(name="f")
    orig_qty: Decimal = field(name="q")
    price: Decimal = field(name="p")
    stop_price: Decimal = field(name="sp")
    strategy_status: StrategyStatus = field(name="os")
    book_time: int = field(name="T")
    update_time: int = field(name="ut")
    reduce_only: bool = field(name="R")
    working_type: WorkingType = field(name="wt")
    position_side: PositionSide = field(name="ps")
    close_position: bool | None = field(default=None, name="cp")
    activate_price: Decimal | None = field(default=None, name="AP")
    callback_rate: Decimal | None = field(default=None, name="cr")
    order_id: int = field(name="i")
    self_trade_prevention_mode: SelfTradePreventionMode = field(name="V")
    good_till_date: int = field(name="gtd")
    price_match: str | None = field(default=None, name="pm")


class ConditionalOrderUpdate(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """A conditional order was placed or changed its state.

    Attributes:
        event_type: Kind of message.
        transaction_time: Milliseconds since 1970 of the transaction.
        event_time: Milliseconds since 1970 at which the exchange sent this.
        business_unit: UM for USDⓈ-margined, CM for coin-margined trading.
        order: The order, a conditional one.

    Source:
    https://developers.binance.com/docs/derivatives/portfolio-margin/user-data-streams/Event-Conditional-Order-Trade-Update
    """

    event_type: str = field(name="e")
    transaction_time: int = field(name="T")
    event_time: int = field(name="E")
    business_unit: str = field(name="fs")
    order: ConditionalOrderUpdateOrder = field(name="so")


class AccountConfigUpdateLeverageUpdate(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Part of the message of ``futures_account_configuration_update``.

    Attributes:
        symbol: Contract.
        leverage: Leverage in force.

    Source:
    https://developers.binance.com/docs/derivatives/portfolio-margin/user-data-streams/Event-Futures-Account-Configuration-Update
    """

    symbol: str = field(name="s")
    leverage: int = field(name="l")


class AccountConfigUpdateModeUpdate(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Part of the message of ``futures_account_configuration_update``.

    Attributes:
        multi_assets_margin: True in multi-assets mode, false in single-asset mode.

    Source:
    https://developers.binance.com/docs/derivatives/portfolio-margin/user-data-streams/Event-Futures-Account-Configuration-Update
    """

    multi_assets_margin: bool = field(name="j")


class AccountConfigUpdate(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """The leverage of a contract or the multi-assets mode was changed.

    Attributes:
        event_type: Kind of message.
        business_unit: UM for USDⓈ-margined, CM for coin-margined trading.
        event_time: Milliseconds since 1970 at which the exchange sent this.
        transaction_time: Milliseconds since 1970 of the transaction.
        leverage_update: The symbol and its leverage now. None when it is not sent.
        mode_update: The multi-assets mode now. None when it is not sent.

    Source:
    https://developers.binance.com/docs/derivatives/portfolio-margin/user-data-streams/Event-Futures-Account-Configuration-Update
    """

    event_type: str = field(name="e")
    business_unit: str = field(name="fs")
    event_time: int = field(name="E")
    transaction_time: int = field(name="T")
    leverage_update: AccountConfigUpdateLeverageUpdate | None = field(default=None, name="ac")
    mode_update: AccountConfigUpdateModeUpdate | None = field(default=None, name="ai")


class AccountUpdateUpdateBalances(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Part of the message of ``futures_balance_and_position_update``.

    Attributes:
        asset: Asset.
        wallet_balance: Balance without unrealized profit.
        cross_wallet_balance: Wallet balance that backs cross positions.
        balance_change: Change of the balance, realized profit and fees apart.

    Source:
    https://developers.binance.com/docs/derivatives/portfolio-margin/user-data-streams/Event-Futures-Balance-and-Position-Update
    """

    asset: str = field(name="a")
    wallet_balance: Decimal = field(name="wb")
    cross_wallet_balance: Decimal = field(name="cw")
    balance_change: Decimal = field(name="bc")


class AccountUpdateUpdatePositions(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Part of the message of ``futures_balance_and_position_update``.

    Attributes:
        symbol: Contract.
        position_amt: Size of the position, negative when short.
        entry_price: Average entry price of the position; 0 without one.
        accumulated_realized_profit: Realized profit so far, before fees.
        unrealized_profit: Unrealized profit.
        position_side: Side of the position: BOTH that of one-way mode, LONG and SHORT those of hedge mode.
        break_even_price: Price at which the position ends without profit or loss; 0 without one.

    Source:
    https://developers.binance.com/docs/derivatives/portfolio-margin/user-data-streams/Event-Futures-Balance-and-Position-Update
    """

    symbol: str = field(name="s")
    position_amt: Decimal = field(name="pa")
    entry_price: Decimal = field(name="ep")
    accumulated_realized_profit: Decimal = field(name="cr")
    unrealized_profit: Decimal = field(name="up")
    position_side: PositionSide = field(name="ps")
    break_even_price: Decimal = field(name="bep")


class AccountUpdateUpdate(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Part of the message of ``futures_balance_and_position_update``.

    Attributes:
        reason: Cause of the change: DEPOSIT, WITHDRAW, ORDER, FUNDING_FEE, WITHDRAW_REJECT, ADJUSTMENT,
            INSURANCE_CLEAR, ADMIN_DEPOSIT, ADMIN_WITHDRAW, MARGIN_TRANSFER, MARGIN_TYPE_CHANGE, ASSET_TRANSFER,
            OPTIONS_PREMIUM_FEE, OPTIONS_SETTLE_PROFIT, AUTO_EXCHANGE, COIN_SWAP_DEPOSIT or COIN_SWAP_WITHDRAW.
        balances: Balances that changed.
        positions: Entry for each position; those of symbols that changed. None when it is not sent.
        symbol: Contract that a FUNDING_FEE was paid for. None when it is not sent.

    Source:
    https://developers.binance.com/docs/derivatives/portfolio-margin/user-data-streams/Event-Futures-Balance-and-Position-Update
    """

    reason: str = field(name="m")
    balances: list[AccountUpdateUpdateBalances] = field(name="B")
    positions: list[AccountUpdateUpdatePositions] | None = field(default=None, name="P")
    symbol: str | None = field(default=None, name="S")


class AccountUpdate(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Balances, positions or a margin type of the futures wallets changed.

    Only what changed comes: assets in ``B``, positions of symbols that changed in ``P``, which is empty or left out
    where no position changed.

    Funding of a crossed position brings its asset alone, that of an isolated one the position as well.

    Comes only when balances, positions or, where there are any, margin types change: an order that changes none of them
    is not told here.

    Comes every 50 milliseconds at most.

    Attributes:
        event_type: Kind of message.
        business_unit: UM for USDⓈ-margined, CM for coin-margined trading.
        event_time: Milliseconds since 1970 at which the exchange sent this.
        transaction_time: Milliseconds since 1970 of the transaction.
        account_alias: Code that stands for the account; meaningless for USDⓈ-margined trading.
        update: What changed.

    Source:
    https://developers.binance.com/docs/derivatives/portfolio-margin/user-data-streams/Event-Futures-Balance-and-Position-Update
    """

    event_type: str = field(name="e")
    business_unit: str = field(name="fs")
    event_time: int = field(name="E")
    transaction_time: int = field(name="T")
    account_alias: str = field(name="i")
    update: AccountUpdateUpdate = field(name="a")


class OrderUpdateOrder(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Part of the message of ``futures_order_update``.

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
        stop_price: Trigger price; meaningless here.
        execution_type: What happened to the order: NEW, CANCELED, CALCULATED (liquidation or auto-deleveraging),
            EXPIRED, TRADE.
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
        position_side: Side of the position: BOTH that of one-way mode, LONG and SHORT those of hedge mode.
        realized_pnl: Profit realized by the trade.
        strategy_type: Type of the conditional order; of the one behind the order, with ``C_`` before it, sent where one
            placed it. None when it is not sent.
        strategy_id: Id of the conditional order given by the exchange; of the one behind the order, sent where one
            placed it. None when it is not sent.
        self_trade_prevention_mode: What happens when the order would trade against your own.
        good_till_date: Milliseconds since 1970 at which a GTD order ends; 0 for any other.
        price_match: Price-matching mode. None when it is not sent.
        modify_id: Number of the modification that the caller gave. None when it is not sent.

    Source:
    https://developers.binance.com/docs/derivatives/portfolio-margin/user-data-streams/Event-Futures-Order-update
    """

    symbol: str = field(name="s")
    client_order_id: str = field(name="c")
    side: Side = field(name="S")
    type: AnsweredOrderType = field(name="o")
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
    position_side: PositionSide = field(name="ps")
    realized_pnl: Decimal = field(name="rp")
    strategy_type: str | None = field(default=None, name="st")
    strategy_id: int | None = field(default=None, name="si")
    self_trade_prevention_mode: SelfTradePreventionMode = field(name="V")
    good_till_date: int = field(name="gtd")
    price_match: str | None = field(default=None, name="pm")
    modify_id: int | None = field(default=None, name="M")


class OrderUpdate(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """A futures order was placed, filled, or changed its state.

    Attributes:
        event_type: Kind of message.
        business_unit: UM for USDⓈ-margined, CM for coin-margined trading.
        event_time: Milliseconds since 1970 at which the exchange sent this.
        transaction_time: Milliseconds since 1970 of the transaction.
        account_alias: Code that stands for the account; meaningless for USDⓈ-margined trading. None when it is not
            sent.
        order: The order.

    Source:
    https://developers.binance.com/docs/derivatives/portfolio-margin/user-data-streams/Event-Futures-Order-update
    """

    event_type: str = field(name="e")
    business_unit: str = field(name="fs")
    event_time: int = field(name="E")
    transaction_time: int = field(name="T")
    account_alias: str | None = field(default=None, name="i")
    order: OrderUpdateOrder = field(name="o")


class LiabilityUpdate(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """A margin liability changed.

    Attributes:
        event_type: Kind of message.
        event_time: Milliseconds since 1970 at which the exchange sent this.
        asset: Asset.
        liability_type: Why the liability changed.
        tran_id: Transaction id.
        principal: Principal.
        interest: Interest.
        total_liability: Principal and interest together.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/user-data-streams/Event-Liability-Update
    """

    event_type: str = field(name="e")
    event_time: int = field(name="E")
    asset: str = field(name="a")
    liability_type: str = field(name="t")
    tran_id: int = field(name="T")
    principal: Decimal = field(name="p")
    interest: Decimal = field(name="i")
    total_liability: Decimal = field(name="l")


class MarginAccountUpdateBalances(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Part of the message of ``margin_account_update``.

    Attributes:
        asset: Asset.
        free: Amount free.
        locked: Amount locked.

    Source:
    https://developers.binance.com/docs/derivatives/portfolio-margin/user-data-streams/Event-Margin-Account-Update
    """

    asset: str = field(name="a")
    free: Decimal = field(name="f")
    locked: Decimal = field(name="l")


class MarginAccountUpdate(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Balances of the margin account changed.

    Attributes:
        event_type: Kind of message.
        event_time: Milliseconds since 1970 at which the exchange sent this.
        update_time: Milliseconds since 1970 of the last change; 0 where none is told.
        update_id: Id of the change.
        balances: Balances that changed, or may have.

    Source:
    https://developers.binance.com/docs/derivatives/portfolio-margin/user-data-streams/Event-Margin-Account-Update
    """

    event_type: str = field(name="e")
    event_time: int = field(name="E")
    update_time: int = field(name="u")
    update_id: int = field(name="U")
    balances: list[MarginAccountUpdateBalances] = field(name="B")


class MarginBalanceUpdate(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """A balance of the margin account grew or shrank.

    Attributes:
        event_type: Kind of message.
        event_time: Milliseconds since 1970 at which the exchange sent this.
        asset: Asset.
        balance_delta: Change of the balance.
        update_id: Id of the change.
        clear_time: Milliseconds since 1970 at which the change took effect.

    Source:
    https://developers.binance.com/docs/derivatives/portfolio-margin/user-data-streams/Event-Margin-Balance-Update
    """

    event_type: str = field(name="e")
    event_time: int = field(name="E")
    asset: str = field(name="a")
    balance_delta: Decimal = field(name="d")
    update_id: int = field(name="U")
    clear_time: int = field(name="T")


class MarginOrderUpdate(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """A margin order was placed, filled, or changed its state.

    Attributes:
        event_type: Kind of message.
        event_time: Milliseconds since 1970 at which the exchange sent this.
        symbol: Pair.
        client_order_id: Your own id of the order, or of its cancellation.
        side: Side of the order.
        type: Order type.
        time_in_force: How long the order stays in force.
        orig_qty: Quantity ordered.
        price: Limit price.
        stop_price: Trigger price; 0 without one.
        trailing_delta: Trailing distance, in basis points; sent where the order was a trailing stop. None when it is
            not sent.
        iceberg_qty: Quantity an iceberg order shows at a time; others have 0 or null. None when it is not sent.
        order_list_id: Id of the order list; -1 for an order outside any list.
        orig_client_order_id: Your own id of the order, as it was placed; sent where it was canceled. None when it is
            not sent.
        execution_type: What happened to the order: NEW, CANCELED by its owner, REJECTED (only where it was to take the
            place of one that was canceled), TRADE, EXPIRED by the rules of its type or ended by the exchange,
            TRADE_PREVENTION expired by self-trade prevention.
        status: State of the order.
        reject_reason: Why it was refused; sent where it was, or as NONE. None when it is not sent.
        order_id: Order id given by the exchange.
        last_filled_qty: Quantity of the last fill.
        executed_qty: Filled quantity.
        last_filled_price: Price of the last fill; 0 without one.
        commission: Fee paid.
        commission_asset: Asset the fee was paid in; sent where there was one. None when it is null, ``msgspec.UNSET``
            when it is not sent.
        transaction_time: Milliseconds since 1970 of the transaction.
        trade_id: Id of the trade; -1 without a trade.
        prevented_match_id: Id of the self-trade that was prevented; sent where that ended the order. None when it is
            not sent.
        update_id: Id of the change.
        is_working: Whether the order is on the book.
        maker: Whether you were the maker.
        time: Milliseconds since 1970 at which the order was placed.
        cum_quote: Filled amount in the quote asset.
        last_quote_qty: Amount of the last fill in the quote asset.
        quote_order_qty: Amount ordered in the quote asset; sent where the order had one. None when it is not sent.
        trailing_time: Milliseconds since 1970 at which the trailing stop was armed; sent where it was. None when it is
            not sent.
        strategy_id: Your own number for the strategy; sent where you gave one. None when it is not sent.
        strategy_type: Your own number for the kind of strategy; sent where you gave one. None when it is not sent.
        working_time: Milliseconds since 1970 at which the order reached the book; sent where it did. None when it is
            not sent.
        self_trade_prevention_mode: What happens when the order would trade against your own.
        trade_group_id: Trade group of the account for self-trade prevention; sent where that ended the order. None when
            it is not sent.
        counter_order_id: Id of the order it would have traded against; sent where self-trade prevention ended the
            order. None when it is not sent.
        prevented_quantity: Quantity ended by self-trade prevention; sent where that ended the order. None when it is
            not sent.
        last_prevented_quantity: Quantity ended by self-trade prevention this time; sent where that ended the order.
            None when it is not sent.
        counter_symbol: Symbol of the order that it would have traded with. None when it is not sent.
        prevented_execution_qty: Quantity of which a trade against an order of one's own was prevented. None when it is
            not sent.
        prevented_execution_price: Price at which a trade against an order of one's own was prevented. None when it is
            not sent.
        prevented_execution_quote_qty: Value of which a trade against an order of one's own was prevented, in the quote
            asset. None when it is not sent.
        expiry_reason: Why it expired: a number, 0 where it did not. None when it is not sent.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/user-data-streams/Event-Margin-Order-Update
    """

    event_type: str = field(name="e")
    event_time: int = field(name="E")
    symbol: str = field(name="s")
    client_order_id: str = field(name="c")
    side: Side = field(name="S")
    type: AnsweredOrderType = field(name="o")
    time_in_force: TimeInForce = field(name="f")
    orig_qty: Decimal = field(name="q")
    price: Decimal = field(name="p")
    stop_price: Decimal = field(name="P")
    trailing_delta: int | None = field(default=None, name="d")
    iceberg_qty: Decimal | None = field(default=None, name="F")
    order_list_id: int = field(name="g")
    orig_client_order_id: str | None = field(default=None, name="C")
    execution_type: str = field(name="x")
    status: OrderStatus = field(name="X")
    reject_reason: str | None = field(default=None, name="r")
    order_id: int = field(name="i")
    last_filled_qty: Decimal = field(name="l")
    executed_qty: Decimal = field(name="z")
    last_filled_price: Decimal = field(name="L")
    commission: Decimal = field(name="n")
    commission_asset: str | None | UnsetType = field(default=UNSET, name="N")
    transaction_time: int = field(name="T")
    trade_id: int = field(name="t")
    prevented_match_id: int | None = field(default=None, name="v")
    update_id: int = field(name="I")
    is_working: bool = field(name="w")
    maker: bool = field(name="m")
    time: int = field(name="O")
    cum_quote: Decimal = field(name="Z")
    last_quote_qty: Decimal = field(name="Y")
    quote_order_qty: Decimal | None = field(default=None, name="Q")
    trailing_time: int | None = field(default=None, name="D")
    strategy_id: int | None = field(default=None, name="j")
    strategy_type: int | None = field(default=None, name="J")
    working_time: int | None = field(default=None, name="W")
    self_trade_prevention_mode: SelfTradePreventionMode = field(name="V")
    trade_group_id: int | None = field(default=None, name="u")
    counter_order_id: int | None = field(default=None, name="U")
    prevented_quantity: Decimal | None = field(default=None, name="A")
    last_prevented_quantity: Decimal | None = field(default=None, name="B")
    counter_symbol: str | None = field(default=None, name="Cs")
    prevented_execution_qty: Decimal | None = field(default=None, name="pl")
    prevented_execution_price: Decimal | None = field(default=None, name="pL")
    prevented_execution_quote_qty: Decimal | None = field(default=None, name="pY")
    expiry_reason: str | None = field(default=None, name="eR")


class OpenOrderLossUpdateLosses(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Part of the message of ``open_order_loss_update``.

    Attributes:
        asset: Asset.
        amount: Loss, negative.

    Source:
    https://developers.binance.com/docs/derivatives/portfolio-margin/user-data-streams/Event-OpenOrderLoss-Update
    """

    asset: str = field(name="a")
    amount: Decimal = field(name="o")


class OpenOrderLossUpdate(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """The loss reserved for open margin orders changed.

    Attributes:
        event_type: Kind of message.
        event_time: Milliseconds since 1970 at which the exchange sent this.
        losses: Losses by asset.

    Source:
    https://developers.binance.com/docs/derivatives/portfolio-margin/user-data-streams/Event-OpenOrderLoss-Update
    """

    event_type: str = field(name="e")
    event_time: int = field(name="E")
    losses: list[OpenOrderLossUpdateLosses] = field(name="O")


class RiskLevelChange(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """The risk of the positions is too high.

    A hint about risk, and nothing to trade by: when markets are wild the position may be liquidated by then.

    Attributes:
        event_type: Kind of message.
        event_time: Milliseconds since 1970 at which the exchange sent this.
        uni_mmr: Ratio of equity to maintenance margin.
        risk_level: Risk level: MARGIN_CALL, REDUCE_ONLY or FORCE_LIQUIDATION.
        account_equity: Account equity after collateral rates, in USD.
        actual_equity: Account equity before collateral rates, in USD.
        account_maint_margin: Maintenance margin of the account, in USD.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/user-data-streams/Event-riskLevelChange
    """

    event_type: str = field(name="e")
    event_time: int = field(name="E")
    uni_mmr: Decimal = field(name="u")
    risk_level: str = field(name="s")
    account_equity: Decimal = field(name="eq")
    actual_equity: Decimal = field(name="ae")
    account_maint_margin: Decimal = field(name="m")


class ListenKeyExpired(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """The listen key of the stream expired.

    Nothing more comes until another key is listened to, whether or not the connection stays. It is told of a key in use
    only.

    Attributes:
        event_type: Kind of message.
        event_time: Milliseconds since 1970 at which the exchange sent this.

    Source:
    https://developers.binance.com/docs/derivatives/portfolio-margin/user-data-streams/Event-User-Data-Stream-Expired
    """

    event_type: str = field(name="e")
    event_time: int = field(name="E")


ALGO_ORDER_UPDATE: Final = typed(AlgoOrderUpdate)
CONDITIONAL_ORDER_TRADE_UPDATE: Final = typed(ConditionalOrderUpdate)
FUTURES_ACCOUNT_CONFIGURATION_UPDATE: Final = typed(AccountConfigUpdate)
FUTURES_BALANCE_AND_POSITION_UPDATE: Final = typed(AccountUpdate)
FUTURES_ORDER_UPDATE: Final = typed(OrderUpdate)
LIABILITY_UPDATE: Final = typed(LiabilityUpdate)
MARGIN_ACCOUNT_UPDATE: Final = typed(MarginAccountUpdate)
MARGIN_BALANCE_UPDATE: Final = typed(MarginBalanceUpdate)
MARGIN_ORDER_UPDATE: Final = typed(MarginOrderUpdate)
OPEN_ORDER_LOSS_UPDATE: Final = typed(OpenOrderLossUpdate)
RISK_LEVEL_CHANGE: Final = typed(RiskLevelChange)
USER_DATA_STREAM_EXPIRED: Final = typed(ListenKeyExpired)

UserEvent: TypeAlias = (
    AlgoOrderUpdate
    | ConditionalOrderUpdate
    | AccountConfigUpdate
    | AccountUpdate
    | OrderUpdate
    | LiabilityUpdate
    | MarginAccountUpdate
    | MarginBalanceUpdate
    | MarginOrderUpdate
    | OpenOrderLossUpdate
    | RiskLevelChange
    | ListenKeyExpired
)
"""Everything that the user data stream sends."""
