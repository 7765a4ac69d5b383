# Made by apiscribe from specs/options; not to be edited.
"""Options, payloads: user data."""

from __future__ import annotations

from decimal import Decimal
from typing import Final, TypeAlias

from msgspec import field

from binance_derivatives._answers.decoders import Documented, typed
from binance_derivatives.options.values import OrderStatus, Side, TimeInForce


class AccountUpdate(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Equity and margin of the account changed, or ten seconds passed with a position.

    Comes every 50 milliseconds at most.

    Attributes:
        event_type: Kind of message.
        event_time: Milliseconds since 1970 at which the exchange sent this.
        transaction_time: Milliseconds since 1970 of the transaction.
        equity: Account equity, in USDT.
        adjusted_equity: Margin balance and the value of qualified long positions, in USDT.
        wallet_balance: Balance without unrealized profit, in USDT.
        position_value: Value of the position, negative when short: that of all positions of the account together.
        unrealized_profit: Unrealized profit.
        initial_margin: Initial margin required, in USDT.
        maint_margin: Maintenance margin required, in USDT.

    Source: https://developers.binance.com/docs/derivatives/options-trading/user-data-streams/Event-Account-data
    """

    event_type: str = field(name="e")
    event_time: int = field(name="E")
    transaction_time: int = field(name="T")
    equity: Decimal = field(name="eq")
    adjusted_equity: Decimal = field(name="aeq")
    wallet_balance: Decimal = field(name="b")
    position_value: Decimal = field(name="m")
    unrealized_profit: Decimal = field(name="u")
    initial_margin: Decimal = field(name="i")
    maint_margin: Decimal = field(name="M")


class BalancePositionUpdateBalances(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Part of the message of ``balance_and_position_update``.

    Attributes:
        asset: Asset.
        balance: Wallet balance.
        balance_change: Change of the balance, realized profit and fees apart.

    Source:
    https://developers.binance.com/docs/derivatives/options-trading/user-data-streams/Event-Balance-and-Position-Update
    """

    asset: str = field(name="a")
    balance: Decimal = field(name="b")
    balance_change: Decimal = field(name="bc")


class BalancePositionUpdatePositions(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Part of the message of ``balance_and_position_update``.

    Attributes:
        symbol: Contract.
        quantity: Quantity, negative when short.
        position_value: Value of the position, negative when short.
        entry_price: Average entry price of the position; 0 without one.

    Source:
    https://developers.binance.com/docs/derivatives/options-trading/user-data-streams/Event-Balance-and-Position-Update
    """

    symbol: str = field(name="s")
    quantity: Decimal = field(name="c")
    position_value: Decimal = field(name="p")
    entry_price: Decimal = field(name="a")


class BalancePositionUpdate(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Balances or positions changed.

    Comes only when balances, positions or, where there are any, margin types change: an order that changes none of them
    is not told here.

    Attributes:
        event_type: Kind of message.
        event_time: Milliseconds since 1970 at which the exchange sent this.
        transaction_time: Milliseconds since 1970 of the transaction.
        reason: Cause of the change: DEPOSIT, WITHDRAW or ORDER.
        balances: Balances.
        positions: Entry for each position; those that changed.

    Source:
    https://developers.binance.com/docs/derivatives/options-trading/user-data-streams/Event-Balance-and-Position-Update
    """

    event_type: str = field(name="e")
    event_time: int = field(name="E")
    transaction_time: int = field(name="T")
    reason: str = field(name="m")
    balances: list[BalancePositionUpdateBalances] = field(name="B")
    positions: list[BalancePositionUpdatePositions] = field(name="P")


class GreekUpdateGreek(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Part of the message of ``greek_update``.

    Attributes:
        underlying: Underlying index.
        delta: Delta, sensitivity to the price of the underlying.
        gamma: Gamma, sensitivity of delta to the price of the underlying.
        theta: Theta, sensitivity to time.
        vega: Vega, sensitivity to volatility.

    Source: https://developers.binance.com/docs/derivatives/options-trading/user-data-streams/Event-Greek-Update
    """

    underlying: str = field(name="u")
    delta: Decimal = field(name="d")
    gamma: Decimal = field(name="g")
    theta: Decimal = field(name="t")
    vega: Decimal = field(name="v")


class GreekUpdate(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """A position changed, or ten seconds passed with one: the greeks of the account.

    Attributes:
        event_type: Kind of message.
        event_time: Milliseconds since 1970 at which the exchange sent this.
        transaction_time: Milliseconds since 1970 of the transaction.
        greek: Greeks by underlying.

    Source: https://developers.binance.com/docs/derivatives/options-trading/user-data-streams/Event-Greek-Update
    """

    event_type: str = field(name="e")
    event_time: int = field(name="E")
    transaction_time: int = field(name="T")
    greek: list[GreekUpdateGreek] = field(name="G")


class OrderUpdateOrder(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Part of the message of ``order_update``.

    Attributes:
        symbol: Contract.
        client_order_id: Your own id of the order; ``autoclose-`` begins that of a liquidation, ``adl_autoclose`` that
            of an auto-deleveraging, which are told with the status NEW.
        side: Side of the order.
        type: Order type.
        time_in_force: How long the order stays in force.
        quantity: Quantity ordered.
        price: Limit price.
        avg_price: Average fill price; 0 before a fill.
        execution_type: What happened to the order: NEW, CANCELED, EXPIRED, TRADE.
        status: State of the order; on some pages ACCEPTED stands for one in the book, on others NEW.
        order_id: Order id given by the exchange.
        last_filled_qty: Quantity of the last fill.
        executed_qty: Filled quantity.
        last_filled_price: Price of the last fill; 0 without one.
        commission_asset: Asset the fee was paid in.
        commission: Fee, negative when you pay.
        trade_time: Milliseconds since 1970 of the trade.
        trade_id: Id of the trade; 0 without one.
        bid_quantity: Quantity in open buy orders.
        ask_quantity: Quantity in open sell orders.
        maker: Whether you were the maker.
        reduce_only: Whether the order may only reduce a position.
        orig_type: Order type before it was triggered.
        realized_pnl: Profit realized by the trade.
        self_trade_prevention_mode: What happens when the order would trade against your own. None when it is not sent.

    Source: https://developers.binance.com/docs/derivatives/options-trading/user-data-streams/Event-Order-update
    """

    symbol: str = field(name="s")
    client_order_id: str = field(name="c")
    side: Side = field(name="S")
    type: str = field(name="o")
    time_in_force: TimeInForce = field(name="f")
    quantity: Decimal = field(name="q")
    price: Decimal = field(name="p")
    avg_price: Decimal = field(name="ap")
    execution_type: str = field(name="x")
    status: OrderStatus = field(name="X")
    order_id: int = field(name="i")
    last_filled_qty: Decimal = field(name="l")
    executed_qty: Decimal = field(name="z")
    last_filled_price: Decimal = field(name="L")
    commission_asset: str = field(name="N")
    commission: Decimal = field(name="n")
    trade_time: int = field(name="T")
    trade_id: int = field(name="t")
    bid_quantity: Decimal = field(name="b")
    ask_quantity: Decimal = field(name="a")
    maker: bool = field(name="m")
    reduce_only: bool = field(name="R")
    orig_type: str = field(name="ot")
    realized_pnl: Decimal = field(name="rp")
    self_trade_prevention_mode: str | None = field(default=None, name="V")


class OrderUpdate(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """An order was placed, filled, or changed its state.

    Comes every 50 milliseconds at most.

    Attributes:
        event_type: Kind of message.
        event_time: Milliseconds since 1970 at which the exchange sent this.
        transaction_time: Milliseconds since 1970 of the transaction.
        order: The order.

    Source: https://developers.binance.com/docs/derivatives/options-trading/user-data-streams/Event-Order-update
    """

    event_type: str = field(name="e")
    event_time: int = field(name="E")
    transaction_time: int = field(name="T")
    order: OrderUpdateOrder = field(name="o")


class RiskLevelChange(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """The risk level of the account changed.

    For VIPs and market makers only. Too little margin makes the account REDUCE_ONLY; from then on it is looked at again
    only after a transfer, a fill or an expiry.

    Comes every 50 milliseconds at most.

    Attributes:
        event_type: Kind of message.
        event_time: Milliseconds since 1970 at which the exchange sent this.
        risk_level: Risk level: NORMAL or REDUCE_ONLY.
        margin_balance: Margin balance.
        maint_margin: Maintenance margin required.

    Source: https://developers.binance.com/docs/derivatives/options-trading/user-data-streams/Event-Risk-level-change
    """

    event_type: str = field(name="e")
    event_time: int = field(name="E")
    risk_level: str = field(name="s")
    margin_balance: Decimal = field(name="mb")
    maint_margin: Decimal = field(name="mm")


class ListenKeyExpired(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """The listen key of the stream expired.

    Nothing more comes until another key is listened to, whether or not the connection stays. It is told of a key in use
    only.

    Attributes:
        event_type: Kind of message.
        event_time: Milliseconds since 1970 at which the exchange sent this.
        listen_key: Key that names the user data stream.

    Source:
    https://developers.binance.com/docs/derivatives/options-trading/user-data-streams/Event-User-Data-Stream-Expired
    """

    event_type: str = field(name="e")
    event_time: int = field(name="E")
    listen_key: str


ACCOUNT_DATA: Final = typed(AccountUpdate)
BALANCE_AND_POSITION_UPDATE: Final = typed(BalancePositionUpdate)
GREEK_UPDATE: Final = typed(GreekUpdate)
ORDER_UPDATE: Final = typed(OrderUpdate)
RISK_LEVEL_CHANGE: Final = typed(RiskLevelChange)
USER_DATA_STREAM_EXPIRED: Final = typed(ListenKeyExpired)

UserEvent: TypeAlias = (
    AccountUpdate | BalancePositionUpdate | GreekUpdate | OrderUpdate | RiskLevelChange | ListenKeyExpired
)
"""Everything that the user data stream sends."""
