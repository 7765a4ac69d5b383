"""Settings of the account and of its contracts, and margin that is moved."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Final, Literal

from binance_derivatives.testing.market.account import BOTH, MarginTransfer
from binance_derivatives.testing.market.amounts import NONE, rounded
from binance_derivatives.testing.market.feed import Position, SettingChange
from binance_derivatives.testing.market.listing import Listing
from binance_derivatives.testing.market.venue import Venue
from binance_derivatives.testing.refusal import Refusal

INVALID_LEVERAGE: Final = -4028
SAME_MARGIN_TYPE: Final = -4046
MARGIN_TYPE_WITH_ORDERS: Final = -4047
MARGIN_TYPE_WITH_POSITION: Final = -4048
NOT_ISOLATED: Final = -4049
CROSS_TOO_SMALL: Final = -4050
ISOLATED_TOO_SMALL: Final = -4051
NO_POSITION: Final = -4054
AMOUNT_NOT_POSITIVE: Final = -4055
SAME_POSITION_SIDE: Final = -4059
POSITION_SIDE_WITH_ORDERS: Final = -4067
POSITION_SIDE_WITH_POSITION: Final = -4068
LEVERAGE_WITH_POSITION: Final = (-4161, -4150)
ISOLATED_RULES_OUT: Final = -4167
MULTI_ASSETS_RULE_OUT: Final = -4168
MULTI_ASSETS_WITH_ORDERS: Final = -4170
SAME_MULTI_ASSETS: Final = -4171
_Name = Literal["leverage", "marginType", "dualSidePosition", "multiAssetsMargin"]


class Adjusting:
    """Changes settings, as requests ask for it; each method raises ``Refusal`` where the state forbids it."""

    def __init__(self, venue: Venue) -> None:
        self._venue = venue

    def leverage(self, sent: Mapping[str, str], now: int) -> None:
        listing, account = self._venue.listing(sent["symbol"]), self._venue.account
        wanted, symbol = int(sent["leverage"]), sent["symbol"]
        if not 1 <= wanted <= listing.contract.max_leverage:
            raise Refusal(INVALID_LEVERAGE)
        held = any(position.quantity for position in account.of(symbol))
        if symbol in account.isolated and held and wanted < account.leverage[symbol]:
            raise Refusal(*LEVERAGE_WITH_POSITION)
        account.leverage[symbol] = wanted
        self._tell("leverage", symbol, str(wanted), now)

    def margin_type(self, sent: Mapping[str, str], now: int) -> None:
        listing, account, symbol = self._venue.listing(sent["symbol"]), self._venue.account, sent["symbol"]
        isolated = sent["marginType"] == "ISOLATED"
        if isolated == (symbol in account.isolated):
            raise Refusal(SAME_MARGIN_TYPE)
        if isolated and account.multi_assets:
            raise Refusal(MULTI_ASSETS_RULE_OUT)
        if _has_orders(listing):
            raise Refusal(MARGIN_TYPE_WITH_ORDERS)
        if any(position.quantity for position in account.of(symbol)):
            raise Refusal(MARGIN_TYPE_WITH_POSITION)
        if isolated:
            account.isolated.add(symbol)
        else:
            account.isolated.remove(symbol)
        self._tell("marginType", symbol, sent["marginType"], now)

    def position_mode(self, sent: Mapping[str, str], now: int) -> None:
        hedge, account = sent["dualSidePosition"].lower() == "true", self._venue.account
        if hedge == account.hedge:
            raise Refusal(SAME_POSITION_SIDE)
        if any(map(_has_orders, self._venue.listings.values())):
            raise Refusal(POSITION_SIDE_WITH_ORDERS)
        if any(account.held()):
            raise Refusal(POSITION_SIDE_WITH_POSITION)
        account.hedge = hedge
        self._tell("dualSidePosition", None, sent["dualSidePosition"].lower(), now)

    def assets_mode(self, sent: Mapping[str, str], now: int) -> None:
        multi, account = sent["multiAssetsMargin"].lower() == "true", self._venue.account
        if multi == account.multi_assets:
            raise Refusal(SAME_MULTI_ASSETS)
        if multi and account.isolated:
            raise Refusal(ISOLATED_RULES_OUT)
        if any(map(_has_orders, self._venue.listings.values())):
            raise Refusal(MULTI_ASSETS_WITH_ORDERS)
        account.multi_assets = multi
        self._tell("multiAssetsMargin", None, sent["multiAssetsMargin"].lower(), now)

    def position_margin(self, sent: Mapping[str, str], now: int) -> None:
        """Add margin to an isolated position (type 1), or take some from it (type 2)."""
        venue, symbol = self._venue, sent["symbol"]
        contract, side = venue.listing(symbol).contract, sent.get("positionSide", BOTH)
        amount, kind = rounded(Decimal(sent["amount"])), int(sent["type"])
        if amount <= 0:
            raise Refusal(AMOUNT_NOT_POSITIVE)
        if symbol not in venue.account.isolated:
            raise Refusal(NOT_ISOLATED)
        position = venue.account.position(symbol, side)
        if not position.quantity:
            raise Refusal(NO_POSITION)
        asset = contract.margin_asset
        if kind == 1 and amount > venue.margin.balance(asset).available:
            raise Refusal(CROSS_TOO_SMALL)
        if kind == 2 and amount > self._spare(position):
            raise Refusal(ISOLATED_TOO_SMALL)
        position.isolated += amount if kind == 1 else -amount
        position.changed = now
        venue.account.transfers.append(MarginTransfer(symbol, kind, amount, asset, side, now))
        venue.account.tell("MARGIN_TRANSFER", asset, position, NONE, now)

    def _spare(self, position: Position) -> Decimal:
        need = self._venue.margin.need(position)
        return position.isolated + min(NONE, need.profit) - need.initial

    def _tell(self, name: _Name, symbol: str | None, value: str, now: int) -> None:
        self._venue.feed.announce(SettingChange(name, symbol, value, now))


def _has_orders(listing: Listing) -> bool:
    return bool(listing.resting or listing.waiting)
