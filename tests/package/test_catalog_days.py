"""What the exchange on loopback knows of other days is what it would know if the package were made for them."""

from __future__ import annotations

from typing import Any

import pytest
from binance_derivatives.testing.catalog import on

from tests.committed import committed

from generator.package.view.catalog_days import dated_catalog
from generator.specs.dates import as_of

SPECS = committed()
# Before all changes, on the day of one, within an interval, and at last.
DAYS = ("2025-12-08", "2026-04-28", "2026-06-26", "2026-11-28")


def catalog(product: str, day: str) -> dict[str, Any]:
    specs = as_of(SPECS, day)
    (known,) = [one for one in specs.products if one.product == product]
    return dict(dated_catalog(known, specs))


def shown(found: dict[str, Any] | Any) -> Any:
    """Leave out what is null, and what is told of other days."""
    return {
        "errors": dict(found["errors"]),
        "operations": [
            {name: value for name, value in one.items() if value is not None} for one in found["operations"]
        ],
    }


@pytest.mark.parametrize("product", [one.product for one in SPECS.products])
def test_the_catalog_of_any_day_is_in_that_of_any_other(product: str) -> None:
    made = {day: catalog(product, day) for day in DAYS}
    for rendered in DAYS:
        for asked in DAYS:
            assert shown(on(made[rendered], asked)) == shown(made[asked]), f"{asked} of a package of {rendered}"
