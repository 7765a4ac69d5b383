"""What the account has, as answers about balances, positions and what has been done tell it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Final, TypeAlias, TypeVar

from binance_derivatives.testing.catalog import Operation
from binance_derivatives.testing.market.amounts import NONE
from binance_derivatives.testing.market.feed import Fill, Position
from binance_derivatives.testing.market.margin import Balance
from binance_derivatives.testing.market.shown import Fact, Facts
from binance_derivatives.testing.market.venue import Venue

Sent: TypeAlias = Mapping[str, str]
Answerer: TypeAlias = Callable[[Venue, Operation, Sent, int], Fact]
_T = TypeVar("_T")
# From the third version on only positions are listed of which there is something, or for which there are orders.
_ONLY_BUSY: Final = re.compile(r".*/v3/.*|v2/account\..*")
MOST_NOTIONAL: Final = 1_000_000_000


def balances(venue: Venue, operation: Operation, sent: Sent, now: int) -> Fact:
    return [_balance(one, now) for one in _balances(venue)]


def account(venue: Venue, operation: Operation, sent: Sent, now: int) -> Fact:
    """Totals count an asset like any other: nothing is converted."""
    all_ = _balances(venue)
    totals: Facts = {
        "totalInitialMargin": sum((one.initial + one.orders for one in all_), NONE),
        "totalMaintMargin": sum((one.maintenance for one in all_), NONE),
        "totalWalletBalance": sum((one.wallet for one in all_), NONE),
        "totalUnrealizedProfit": sum((one.profit for one in all_), NONE),
        "totalMarginBalance": sum((one.wallet + one.profit for one in all_), NONE),
        "totalPositionInitialMargin": sum((one.initial for one in all_), NONE),
        "totalOpenOrderInitialMargin": sum((one.orders for one in all_), NONE),
        "totalCrossWalletBalance": sum((one.cross for one in all_), NONE),
        "totalCrossUnPnl": sum((one.cross_profit for one in all_), NONE),
        "availableBalance": sum((max(NONE, one.available) for one in all_), NONE),
        "maxWithdrawAmount": sum((max(NONE, one.available) for one in all_), NONE),
    }
    return {
        **_configuration(venue),
        **totals,
        "assets": [_balance(one, now) for one in all_],
        "positions": [_position(venue, one) for one in _positions(venue, operation, sent)],
    }


def positions(venue: Venue, operation: Operation, sent: Sent, now: int) -> Fact:
    return [_position(venue, one) for one in _positions(venue, operation, sent)]


def configuration(venue: Venue, operation: Operation, sent: Sent, now: int) -> Fact:
    return _configuration(venue)


def position_mode(venue: Venue, operation: Operation, sent: Sent, now: int) -> Fact:
    return {"dualSidePosition": venue.account.hedge}


def assets_mode(venue: Venue, operation: Operation, sent: Sent, now: int) -> Fact:
    return {"multiAssetsMargin": venue.account.multi_assets}


def symbol_configurations(venue: Venue, operation: Operation, sent: Sent, now: int) -> Fact:
    return [
        {
            "symbol": symbol,
            "marginType": "ISOLATED" if symbol in venue.account.isolated else "CROSSED",
            "leverage": venue.account.leverage[symbol],
            "maxNotionalValue": MOST_NOTIONAL,
        }
        for symbol in venue.listings
        if sent.get("symbol") in (None, symbol)
    ]


def leverage(venue: Venue, operation: Operation, sent: Sent, now: int) -> Fact:
    return {
        "symbol": sent["symbol"],
        "leverage": sent["leverage"],
        "maxNotionalValue": MOST_NOTIONAL,
        "maxQty": MOST_NOTIONAL,
    }


def commission_rate(venue: Venue, operation: Operation, sent: Sent, now: int) -> Fact:
    contract = venue.listing(sent["symbol"]).contract
    rates: Facts = {"makerCommissionRate": contract.maker_fee, "takerCommissionRate": contract.taker_fee}
    return {"symbol": contract.symbol, "rpiCommissionRate": contract.maker_fee, **rates}


def fills(venue: Venue, operation: Operation, sent: Sent, now: int) -> Fact:
    wanted = [
        fill
        for fill in venue.account.fills
        if _is_wanted(venue, fill.symbol, sent)
        and sent.get("orderId") in (None, str(fill.order))
        and fill.number >= int(sent.get("fromId", "0"))
        and _is_in_time(fill.time, sent)
    ]
    return [_fill(venue, fill) for fill in some(wanted, sent, 500, "fromId" in sent)]


def incomes(venue: Venue, operation: Operation, sent: Sent, now: int) -> Fact:
    wanted = [
        one
        for one in venue.account.incomes
        if sent.get("symbol") in (None, one.symbol)
        and sent.get("incomeType") in (None, one.kind)
        and _is_in_time(one.time, sent)
    ]
    limit = int(sent.get("limit", "100"))
    start = (int(sent.get("page", "1")) - 1) * limit if "page" in sent else max(0, len(wanted) - limit)
    return [
        {
            "symbol": one.symbol,
            "incomeType": one.kind,
            "income": one.amount,
            "asset": one.asset,
            "info": one.kind,
            "time": one.time,
            "tranId": one.number,
            "tradeId": one.trade,
        }
        for one in wanted[start : start + limit]
    ]


def margin_transfers(venue: Venue, operation: Operation, sent: Sent, now: int) -> Fact:
    wanted = [
        one
        for one in venue.account.transfers
        if one.symbol == sent["symbol"] and sent.get("type") in (None, str(one.kind)) and _is_in_time(one.time, sent)
    ]
    return [
        {
            "symbol": one.symbol,
            "type": one.kind,
            "deltaType": "USER_ADJUST",
            "amount": one.amount,
            "asset": one.asset,
            "time": one.time,
            "positionSide": one.side,
        }
        for one in some(wanted, sent, 500, False)
    ]


def amendments(venue: Venue, operation: Operation, sent: Sent, now: int) -> Fact:
    wanted = [
        one
        for one in venue.amendments
        if one.order.symbol == sent["symbol"]
        and sent.get("orderId") in (None, str(one.order.number))
        and sent.get("origClientOrderId") in (None, one.order.own_id)
        and _is_in_time(one.time, sent)
    ]
    return [
        {
            "amendmentId": one.number,
            "symbol": one.order.symbol,
            "pair": venue.listing(one.order.symbol).contract.pair,
            "orderId": one.order.number,
            "clientOrderId": one.order.own_id,
            "time": one.time,
            "amendment": {
                "price": {"before": one.prices[0], "after": one.prices[1]},
                "origQty": {"before": one.quantities[0], "after": one.quantities[1]},
                "count": one.count,
            },
        }
        for one in reversed(some(wanted, sent, 50, False))
    ]


def nobody_was_liquidated(venue: Venue, operation: Operation, sent: Sent, now: int) -> Fact:
    return []


def some(found: Sequence[_T], sent: Sent, default: int, first: bool) -> Sequence[_T]:
    """As many as a request asks for: the first ones, or else the latest."""
    limit = int(sent.get("limit", default))
    return found[:limit] if first else found[max(0, len(found) - limit) :]


def _balances(venue: Venue) -> list[Balance]:
    assets = dict.fromkeys((*venue.account.wallets, *(one.contract.margin_asset for one in venue.listings.values())))
    return [venue.margin.balance(asset) for asset in assets]


def _balance(one: Balance, now: int) -> Facts:
    free = max(NONE, one.available)
    return {
        "asset": one.asset,
        "balance": one.wallet,
        "walletBalance": one.wallet,
        "unrealizedProfit": one.profit,
        "marginBalance": one.wallet + one.profit,
        "maintMargin": one.maintenance,
        "initialMargin": one.initial + one.orders,
        "positionInitialMargin": one.initial,
        "openOrderInitialMargin": one.orders,
        "crossWalletBalance": one.cross,
        "crossUnPnl": one.cross_profit,
        "availableBalance": free,
        "maxWithdrawAmount": free,
        "withdrawAvailable": free,
        "marginAvailable": True,
        "updateTime": now,
    }


def _configuration(venue: Venue) -> Facts:
    return {
        "canTrade": True,
        "canDeposit": True,
        "canWithdraw": True,
        "dualSidePosition": venue.account.hedge,
        "multiAssetsMargin": venue.account.multi_assets,
        "tradeGroupId": -1,
    }


def _positions(venue: Venue, operation: Operation, sent: Sent) -> Iterator[Position]:
    only_busy = _ONLY_BUSY.fullmatch(operation.path or operation.method) is not None
    for symbol, listing in venue.listings.items():
        if not _is_wanted(venue, symbol, sent):
            continue
        for position in venue.account.of(symbol):
            if not only_busy or position.quantity or listing.resting:
                yield position


def _position(venue: Venue, one: Position) -> Facts:
    account, listing = venue.account, venue.listings[one.symbol]
    contract, need = listing.contract, venue.margin.need(one)
    isolated = one.symbol in account.isolated
    margin = one.isolated + need.profit if isolated else NONE
    return {
        "symbol": one.symbol,
        "positionSide": one.side,
        "positionAmt": one.quantity,
        "entryPrice": one.entry,
        "breakEvenPrice": one.entry,
        "markPrice": listing.mark or NONE,
        "unRealizedProfit": need.profit,
        "unrealizedProfit": need.profit,
        "notional": need.notional,
        "notionalValue": need.notional,
        "marginAsset": contract.margin_asset,
        "marginType": "isolated" if isolated else "cross",
        "isolated": isolated,
        "isolatedWallet": one.isolated,
        "isolatedMargin": margin,
        "initialMargin": need.initial + need.orders,
        "maintMargin": need.maintenance,
        "positionInitialMargin": need.initial,
        "openOrderInitialMargin": need.orders,
        "bidNotional": need.bids,
        "askNotional": need.asks,
        "leverage": account.leverage[one.symbol],
        "maxNotionalValue": MOST_NOTIONAL,
        "maxNotional": MOST_NOTIONAL,
        "maxQty": contract.max_quantity,
        "updateTime": one.changed,
    }


def _fill(venue: Venue, fill: Fill) -> Facts:
    contract = venue.listings[fill.symbol].contract
    return {
        "id": fill.number,
        "orderId": fill.order,
        "symbol": fill.symbol,
        "pair": contract.pair,
        "side": "BUY" if fill.buys else "SELL",
        "buyer": fill.buys,
        "maker": fill.maker,
        "positionSide": fill.side,
        "price": fill.price,
        "qty": fill.quantity,
        "quoteQty": fill.value,
        "baseQty": fill.value if contract.size is not None else fill.quantity,
        "marginAsset": contract.margin_asset,
        "commission": fill.commission,
        "commissionAsset": fill.asset,
        "realizedPnl": fill.realised,
        "time": fill.time,
    }


def _is_wanted(venue: Venue, symbol: str, sent: Sent) -> bool:
    contract = venue.listings[symbol].contract
    asked = {"symbol": symbol, "pair": contract.pair, "marginAsset": contract.margin_asset}
    return all(sent.get(name) in (None, value) for name, value in asked.items())


def _is_in_time(time: int, sent: Sent) -> bool:
    return int(sent.get("startTime", "0")) <= time <= int(sent.get("endTime", time))
