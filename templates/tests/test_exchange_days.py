"""The exchange of another day: it has the operations, parameters, weights and codes that held then."""

from datetime import date

import pytest

from binance_derivatives import Rejected, usdm
from binance_derivatives.testing import Exchange
from binance_derivatives.testing.catalog import load, on

CHANGED = {
    "product": "usdm",
    "errors": {"-1121": {"name": "BAD_SYMBOL", "msg": "bad"}, "-5047": {"name": "NEW", "msg": "new"}},
    "operations": [
        {"key": "rest/new", "kind": "rest", "method": "POST", "path": "/fapi/v1/new", "security": "NONE"},
        {"key": "rest/old", "kind": "rest", "method": "GET", "path": "/fapi/v1/old", "security": "USER_DATA"},
    ],
    "earlier": [
        {"until": "2026-06-24", "operations": {"rest/new": None, "rest/old": {"security": "NONE"}}},
        {"until": "2026-03-01", "errors": {"-5047": None}, "operations": {"rest/old": {"path": "/fapi/v1/older"}}},
    ],
    "later": [{"from": "2027-01-01", "operations": {"rest/old": None}}],
}


@pytest.mark.parametrize(
    ("day", "paths", "codes"),
    [
        ("2026-02-28", {"/fapi/v1/older"}, 1),
        ("2026-03-01", {"/fapi/v1/old"}, 2),
        (date(2026, 6, 24), {"/fapi/v1/new", "/fapi/v1/old"}, 2),
        ("2027-01-01", {"/fapi/v1/new"}, 2),
        (None, {"/fapi/v1/new", "/fapi/v1/old"}, 2),
    ],
)
def test_a_catalog_is_that_of_a_day(day: date | str | None, paths: set[str], codes: int) -> None:
    catalog = load("usdm", CHANGED, day)
    known = {one.path for one in catalog.operations if one.key != "rest/check_server_time"}
    assert (known, len(catalog.errors)) == (paths, codes)


def test_what_did_not_change_is_as_it_was() -> None:
    known = {one["key"]: one for one in on(CHANGED, "2026-04-01")["operations"]}  # type: ignore[attr-defined]
    assert known == {"rest/old": {**CHANGED["operations"][1], "security": "NONE"}}  # type: ignore[index]


@pytest.mark.parametrize("day", ["yesterday", "2026-13-01", ""])
def test_what_is_no_day_is_refused(day: str) -> None:
    with pytest.raises(ValueError, match="isoformat|month"):
        Exchange("usdm", day=day)


def test_a_catalog_that_is_a_value_has_one_day() -> None:
    with pytest.raises(ValueError, match="one day"):
        Exchange("usdm", catalog=load("usdm"), day="2026-01-15")


def test_the_exchange_of_an_earlier_day_wants_what_was_wanted_then() -> None:
    for day, refused in (("2026-08-24", True), ("2026-08-25", False), (None, False)):
        with (
            Exchange("usdm", day=day) as exchange,
            usdm.Rest(exchange.environment.account(exchange.api_key, exchange.api_secret)) as client,
        ):
            if refused:
                with pytest.raises(Rejected) as told:
                    client.all_orders()
                assert told.value.code == -1102
            else:
                assert client.all_orders()
