# Made by apiscribe from specs; not to be edited.
"""The day this package was rendered for, and what was gone by then."""

from __future__ import annotations

from typing import Final

AS_OF: Final[str | None] = "2026-11-28"
"""What holds on this day is offered; None where the specs have no dates."""

GONE: Final[dict[tuple[str, str], tuple[str, str | None]]] = {
    ("coinm", "GET /dapi/v1/pmAccountInfo"): ("a day from 2026-01-01 to 2026-08-31", None),
    ("portfolio", "GET /papi/v1/um/conditional/allOrders"): (
        "a day from 2026-08-22 to 2026-11-28",
        "portfolio.um_algo_order_history (GET /papi/v1/um/algo/allAlgoOrders)",
    ),
    ("portfolio", "DELETE /papi/v1/um/conditional/allOpenOrders"): (
        "a day from 2026-08-22 to 2026-11-28",
        "portfolio.cancel_all_open_um_algo_orders (DELETE /papi/v1/um/algo/allOpenOrders)",
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
        "portfolio.open_um_algo_orders (GET /papi/v1/um/algo/openAlgoOrders)",
    ),
    ("portfolio", "GET /papi/v1/um/conditional/openOrder"): (
        "a day from 2026-08-22 to 2026-11-28",
        "portfolio.query_open_um_algo_order (GET /papi/v1/um/algo/algoOrder)",
    ),
    ("portfolio", "GET /papi/v1/um/conditional/orderHistory"): (
        "a day from 2026-08-22 to 2026-11-28",
        "portfolio.um_algo_order_history (GET /papi/v1/um/algo/allAlgoOrders)",
    ),
}
"""By product and call, verb and path or method: since when it is gone, and what takes its place."""

ENDED: Final[dict[tuple[str, str], dict[str, tuple[str, str | None]]]] = {
    ("coinm/rest/income", ""): {
        "page": ("a day from 2026-08-01 to 2026-11-28", None),
    },
    ("coinm/rest/top_long_short_account_ratio", ""): {
        "symbol": ("a day from 2026-01-01 to 2026-08-31", "pair"),
    },
    ("portfolio/rest/cm_income", ""): {
        "page": ("2026-10-28", None),
    },
    ("portfolio/rest/um_income", ""): {
        "page": ("2026-10-28", None),
    },
    ("usdm/rest/all_algo_orders", ""): {
        "page": ("a day from 2026-01-15 to 2026-05-28", None),
    },
    ("usdm/rest/income", ""): {
        "page": ("a day from 2026-08-01 to 2026-11-28", None),
    },
    ("usdm/rest/new_order", ""): {
        "activationPrice": ("2025-12-09", "usdm.new_algo_order (POST /fapi/v1/algoOrder)"),
        "callbackRate": ("2025-12-09", "usdm.new_algo_order (POST /fapi/v1/algoOrder)"),
        "closePosition": ("2025-12-09", "usdm.new_algo_order (POST /fapi/v1/algoOrder)"),
        "priceProtect": ("2025-12-09", "usdm.new_algo_order (POST /fapi/v1/algoOrder)"),
        "stopPrice": ("2025-12-09", "usdm.new_algo_order (POST /fapi/v1/algoOrder)"),
        "workingType": ("2025-12-09", "usdm.new_algo_order (POST /fapi/v1/algoOrder)"),
    },
    ("usdm/rest/place_multiple_orders", "batchOrders"): {
        "activationPrice": ("2025-12-09", "usdm.new_algo_order (POST /fapi/v1/algoOrder)"),
        "callbackRate": ("2025-12-09", "usdm.new_algo_order (POST /fapi/v1/algoOrder)"),
        "closePosition": ("2025-12-09", "usdm.new_algo_order (POST /fapi/v1/algoOrder)"),
        "priceProtect": ("2025-12-09", "usdm.new_algo_order (POST /fapi/v1/algoOrder)"),
        "stopPrice": ("2025-12-09", "usdm.new_algo_order (POST /fapi/v1/algoOrder)"),
        "workingType": ("2025-12-09", "usdm.new_algo_order (POST /fapi/v1/algoOrder)"),
    },
    ("usdm/ws-api/new_order", ""): {
        "activationPrice": ("a day from 2026-01-01 to 2026-08-31", "usdm.new_algo_order (algoOrder.place)"),
        "callbackRate": ("a day from 2026-01-01 to 2026-08-31", "usdm.new_algo_order (algoOrder.place)"),
        "closePosition": ("a day from 2026-01-01 to 2026-08-31", "usdm.new_algo_order (algoOrder.place)"),
        "priceProtect": ("a day from 2026-01-01 to 2026-08-31", "usdm.new_algo_order (algoOrder.place)"),
        "stopPrice": ("a day from 2026-01-01 to 2026-08-31", "usdm.new_algo_order (algoOrder.place)"),
        "workingType": ("a day from 2026-01-01 to 2026-08-31", "usdm.new_algo_order (algoOrder.place)"),
    },
}
"""By operation, and list if in one: names that are taken no more, each since when, and what takes its place."""
