"""What is traded and by which rules: ``exchangeInfo`` and the brackets of leverage."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from typing import Final

from binance_derivatives.testing.catalog import Operation
from binance_derivatives.testing.market.account_facts import MOST_NOTIONAL, Sent
from binance_derivatives.testing.market.amounts import NONE, plain
from binance_derivatives.testing.market.contract import Contract
from binance_derivatives.testing.market.shown import Fact, Facts, Whole
from binance_derivatives.testing.market.venue import Venue

_NEVER: Final = 4_133_404_800_000
_EIGHT_HOURS: Final = 8 * 3_600_000
_TYPES: Final = ("LIMIT", "MARKET", "STOP", "STOP_MARKET", "TAKE_PROFIT", "TAKE_PROFIT_MARKET", "TRAILING_STOP_MARKET")
_IN_FORCE: Final = ("GTC", "IOC", "FOK", "GTX")
_LIMITS: Final = (("REQUEST_WEIGHT", "MINUTE", 1, 2400), ("ORDERS", "MINUTE", 1, 1200), ("ORDERS", "SECOND", 10, 300))


def exchange_info(venue: Venue, operation: Operation, sent: Sent, now: int) -> Fact:
    contracts = [listing.contract for listing in venue.listings.values()]
    assets = dict.fromkeys(contract.margin_asset for contract in contracts)
    return {
        "exchangeFilters": [],
        "rateLimits": Whole([
            {"rateLimitType": kind, "interval": interval, "intervalNum": number, "limit": limit}
            for kind, interval, number, limit in _LIMITS
        ]),
        "serverTime": now,
        "assets": [{"asset": asset, "marginAvailable": True, "autoAssetExchange": "0"} for asset in assets],
        "symbols": [_contract(contract, operation) for contract in contracts],
        "timezone": "UTC",
    }  # fmt: skip


def brackets(venue: Venue, operation: Operation, sent: Sent, now: int) -> Fact:
    """One bracket for all sizes of a position."""
    found: list[Fact] = []
    for symbol, listing in venue.listings.items():
        contract = listing.contract
        if sent.get("symbol", symbol) != symbol or sent.get("pair", contract.pair) != contract.pair:
            continue
        bracket: Facts = {
            "bracket": 1,
            "initialLeverage": contract.max_leverage,
            "maintMarginRatio": contract.maintenance,
        }
        caps: Facts = {
            "notionalCap": MOST_NOTIONAL,
            "notionalFloor": 0,
            "qtyCap": MOST_NOTIONAL,
            "qtyFloor": 0,
            "qtylFloor": 0,
        }
        found.append({"symbol": symbol, "pair": contract.pair, "brackets": [{**bracket, **caps, "cum": NONE}]})
    return found


def _contract(contract: Contract, operation: Operation) -> Facts:
    date = contract.symbol.partition("_")[2]
    perpetual = not date.isdigit()
    return {
        "symbol": contract.symbol,
        "pair": contract.pair,
        "contractType": "PERPETUAL" if perpetual else "CURRENT_QUARTER",
        "deliveryDate": _NEVER if perpetual else _delivery(date),
        "status": "TRADING",
        "contractStatus": "TRADING",
        "contractSize": contract.size if contract.size is not None else 1,
        "maintMarginPercent": contract.maintenance * 100,
        "requiredMarginPercent": round(Decimal(100) / contract.max_leverage, 4),
        "baseAsset": contract.base,
        "quoteAsset": contract.quote,
        "marginAsset": contract.margin_asset,
        "pricePrecision": contract.price_digits,
        "quantityPrecision": contract.quantity_digits,
        "baseAssetPrecision": 8,
        "quotePrecision": 8,
        "equalQtyPrecision": 4,
        "underlyingType": "COIN",
        "underlyingSubType": [],
        "triggerProtect": plain(contract.trigger_protect),
        "liquidationFee": "0.010000",
        "marketTakeBound": "0.30",
        "filters": Whole(_filters(contract)),
        "orderTypes": Whole(list(_TYPES)),
        "orderType": Whole(list(_TYPES)),
        "timeInForce": Whole([*_IN_FORCE, *(("GTD",) if contract.size is None else ())]),
    }


def _filters(contract: Contract) -> list[dict[str, object]]:
    prices = {"minPrice": contract.min_price, "maxPrice": contract.max_price, "tickSize": contract.tick}
    lots = {"minQty": contract.min_quantity, "maxQty": contract.max_quantity, "stepSize": contract.step}
    found: list[dict[str, object]] = [
        {"filterType": "PRICE_FILTER", **_texts(prices)},
        {"filterType": "LOT_SIZE", **_texts(lots)},
        {"filterType": "MARKET_LOT_SIZE", **_texts({**lots, "maxQty": contract.max_market_quantity})},
        {"filterType": "MAX_NUM_ORDERS", "limit": int(contract.max_orders)},
    ]
    if contract.min_notional:
        found.append({"filterType": "MIN_NOTIONAL", "notional": plain(contract.min_notional)})
    percent = _texts({"multiplierUp": contract.multiplier_up, "multiplierDown": contract.multiplier_down})
    return [*found, {"filterType": "PERCENT_PRICE", **percent, "multiplierDecimal": "4"}]


def _texts(amounts: dict[str, Decimal]) -> dict[str, object]:
    return {name: plain(amount) for name, amount in amounts.items()}


def _delivery(date: str) -> int:
    day = datetime.strptime(date, "%y%m%d").replace(tzinfo=UTC)
    return round(day.timestamp() * 1000) + _EIGHT_HOURS
