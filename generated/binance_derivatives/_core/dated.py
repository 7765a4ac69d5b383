# Made by apiscribe from specs; not to be edited.
"""The day this package was rendered for, and what was gone by then."""

from __future__ import annotations

from typing import Final

AS_OF: Final[str | None] = "2026-11-28"
"""What holds on this day is offered; None where the specs have no dates."""

GONE: Final[dict[tuple[str, str], tuple[str, str | None]]] = {
    ("coinm", "GET /dapi/v1/pmAccountInfo"): ("a day from 2026-01-01 to 2026-08-31", None),
    ("portfolio", "DELETE /papi/v1/um/conditional/allOpenOrders"): (
        "a day from 2026-08-22 to 2026-11-28",
        "portfolio.cancel_all_um_algo_open_orders (DELETE /papi/v1/um/algo/allOpenOrders)",
    ),
    ("portfolio", "DELETE /papi/v1/um/conditional/order"): (
        "a day from 2026-08-22 to 2026-11-28",
        "portfolio.cancel_um_algo_order (DELETE /papi/v1/um/algo/order)",
    ),
    ("portfolio", "POST /papi/v1/um/conditional/order"): (
        "a day from 2026-08-22 to 2026-11-28",
        "portfolio.new_um_algo_order (POST /papi/v1/um/algo/order)",
    ),
    ("portfolio", "GET /papi/v1/um/conditional/openOrders"): (
        "a day from 2026-08-22 to 2026-11-28",
        "portfolio.query_all_current_um_open_algo_orders (GET /papi/v1/um/algo/openAlgoOrders)",
    ),
    ("portfolio", "GET /papi/v1/um/conditional/allOrders"): (
        "a day from 2026-08-22 to 2026-11-28",
        "portfolio.query_um_algo_order_history (GET /papi/v1/um/algo/allAlgoOrders)",
    ),
    ("portfolio", "GET /papi/v1/um/conditional/openOrder"): (
        "a day from 2026-08-22 to 2026-11-28",
        "portfolio.query_current_um_open_algo_order (GET /papi/v1/um/algo/algoOrder)",
    ),
    ("portfolio", "GET /papi/v1/um/conditional/orderHistory"): (
        "a day from 2026-08-22 to 2026-11-28",
        "portfolio.query_um_algo_order_history (GET /papi/v1/um/algo/allAlgoOrders)",
    ),
}
"""By product and call, verb and path or method: since when it is gone, and what takes its place."""
