"""Place an order, handle everything that can become of it, cancel it.

Run it against the testnet with a key of yours: ``API_KEY=... API_SECRET=... python place_and_cancel.py``
"""

from __future__ import annotations

import os
import sys
from decimal import Decimal
from uuid import uuid4

from binance_derivatives import (
    Account,
    CancelRejected,
    DuplicateOrderId,
    HeldBack,
    InvalidRequest,
    NotEnoughFunds,
    NotSent,
    OutcomeUnknown,
    Overloaded,
    RateLimited,
    Rejected,
)
from binance_derivatives.usdm import TESTNET, Rest


def place(client: Rest, symbol: str, quantity: Decimal, price: Decimal, own_id: str) -> str:
    """Place a limit order under an id of our own, and say what became of it."""
    try:
        order = client.new_order(
            symbol=symbol,
            side="BUY",
            type="LIMIT",
            time_in_force="GTC",
            quantity=quantity,
            price=price,
            new_client_order_id=own_id,
        )
    except InvalidRequest as error:
        return f"never sent, the documented rules forbid it: {error}"
    except HeldBack as error:
        return f"never sent, the rate limits are used up until {error.until}"
    except NotSent as error:
        return f"never sent, there was no connection: {error.cause}"
    except NotEnoughFunds as error:
        return f"rejected, there is not enough margin: {error.message}"
    except DuplicateOrderId:
        return "rejected, since an order of this id stands already"
    except (RateLimited, Overloaded) as error:
        return f"rejected, the exchange asks for a pause until {error.retry_at}"
    except Rejected as error:
        return f"rejected with code {error.code}: {error.message}"
    except OutcomeUnknown as error:
        return reconcile(client, error)
    return f"{order.status} as {order.order_id}"


def reconcile(client: Rest, unknown: OutcomeUnknown) -> str:
    """Find out what became of an order that may have been placed or not; it is never simply sent again."""
    [settled] = client.settle(unknown)
    if settled.absent:
        return "not placed, for certain"
    if settled.found is None:
        return f"still unknown: {settled.why}"
    return f"{settled.found.status} as {settled.found.order_id}, as a query found out"


def cancel(client: Rest, symbol: str, own_id: str) -> str:
    """Cancel the order, and say what became of it."""
    try:
        order = client.cancel_order(symbol=symbol, orig_client_order_id=own_id)
    except CancelRejected:
        return "not canceled: it is filled, was canceled before, or never placed"
    except OutcomeUnknown as error:
        return reconcile(client, error)
    return str(order.status)


def main(account: Account, symbol: str = "BTCUSDT") -> list[str]:
    """Place one order and cancel it."""
    own_id = f"example-{uuid4().hex[:20]}"
    with Rest(account) as client:
        placed = place(client, symbol, Decimal("0.002"), Decimal("20000"), own_id)
        return [placed, cancel(client, symbol, own_id)]


if __name__ == "__main__":
    api_key, api_secret = os.environ.get("API_KEY"), os.environ.get("API_SECRET")
    if not (api_key and api_secret):
        sys.exit("API_KEY and API_SECRET are wanted in the environment: a key of the testnet, and its secret.")
    for line in main(TESTNET.account(api_key, api_secret)):
        print(line)
