"""What feeds of user data need of the account: its listen key, its orders, and the calls about both."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from binance_derivatives._clients.account_calls import AccountCalls
from binance_derivatives._streams.open_orders import OpenOrders
from binance_derivatives._streams.options import StreamOptions
from binance_derivatives._streams.subscriptions import Subscription, UserData
from binance_derivatives._streams.tracking import Key
from binance_derivatives.account import Account

if TYPE_CHECKING:
    from binance_derivatives._streams.key_care import KeyCalls
    from binance_derivatives._streams.listen_key import AccountKey
    from binance_derivatives._streams.order_events import OrderEvent


class AccountSide:
    """The account, for one feed and the event loop that its connections live on.

    Attributes:
        calls: What is asked for the account.
        orders: Its orders, as the feed tells of them.

    Args:
        product: The product's short name.
        account: Whose events they are.
        options: Of the client of streams.
    """

    def __init__(self, product: str, account: Account, options: StreamOptions) -> None:
        self._account = account
        self._options = options
        self._key: AccountKey | None = None
        self.calls = AccountCalls(product, account, options)
        self.orders = OpenOrders(order_events(product))

    def key(self, subscription: Subscription[Any]) -> Key:
        """Give who cares for the key of user data."""
        # Making a client loads no event loop.
        from binance_derivatives._streams.listen_key import AccountKey, GivenKey

        calls, has_key = key_calls(subscription, self._options), self._account.api_key is not None
        if subscription.listen_key:
            return GivenKey(subscription.listen_key, calls, self.calls.send if has_key else None)
        if self._key is None:
            assert calls is not None
            self._key = AccountKey(calls, self.calls.send, self._options.random)
        return self._key

    async def close(self) -> None:
        """Close what was opened; the key stays alive."""
        if self._key is not None:
            await self._key.close()
        await self.calls.close()


def check_account(subscription: Subscription[Any], account: Account, options: StreamOptions) -> None:
    """See whether the listen key of a subscription to user data can be had.

    Raises:
        ValueError: It can not.
    """
    if not subscription.path or subscription.listen_key:
        return
    if key_calls(subscription, options) is None:
        over = options.keys_over
        raise ValueError(
            f"{subscription.product} documents no way to have a listen key over {over}: give one of your own"
        )
    if account.api_key is None:
        raise ValueError(f"{subscription} needs an account: make the client of one, or give a listen_key")


def key_calls(subscription: Subscription[Any], options: StreamOptions) -> KeyCalls | None:
    """Give the calls about a listen key over the transport that is wanted; None where there are none."""
    stream = subscription.stream
    known = stream.keys if isinstance(stream, UserData) else ()
    return next((one for one in known if f".{options.keys_over}." in one.module), None)


def user_data(product: str) -> UserData[Any] | None:
    """Give what is documented of a product's user data; None where it has none."""
    stream: UserData[Any] | None = getattr(import_module(f"binance_derivatives.{product}.streams"), "USER_DATA", None)
    return stream


def order_events(product: str) -> tuple[OrderEvent, ...]:
    """Give the events and answers that tell of a product's orders."""
    stream = user_data(product) if product else None
    return () if stream is None else stream.orders
