"""What pages say in passing, of which no parameter and no grammar tells, is in the specs, and where it holds alone."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from tests.committed import committed

from generator.specs.authored import page_path
from generator.specs.lint.stated import facts_of
from generator.transcribe.twins.members import fields_of

SPECS = committed()
FACTS = {spec.key: set(facts_of(spec)) for spec in (*SPECS.operations, *SPECS.streams, *SPECS.events)}
PRODUCTS = ("usdm", "coinm", "options", "portfolio")
FILES = ("order", "trade", "transaction")
WHERE = {
    "held_only": {
        *("usdm/rest/account_info_v3", "usdm/rest/position_risk_v3", "usdm/ws-api/account_info_v3"),
        *("usdm/ws-api/position_risk_v3", "portfolio/rest/um_account_info_v2"),
    },
    "every_symbol": {
        *("usdm/rest/account_info_v2", "usdm/ws-api/account_info_v2", "portfolio/rest/um_account_info"),
    },
    "change_keeps_stp": {"portfolio/rest/modify_um_order"},
    "bnb_stays": {"portfolio/rest/toggle_um_bnb_burn"},
    "bnb_never_collected": {"portfolio/rest/fund_auto_collection", "portfolio_pro/rest/fund_auto_collection"},
    "activation_mark_price": {
        *("portfolio/rest/new_cm_conditional_order", "portfolio/rest/new_um_conditional_order"),
    },
    "key_of_usdm": {"portfolio_pro/user-data/risk_level_change", "portfolio_pro/user-data/account_update"},
    "changed_only": {
        "usdm/user-data/balance_and_position_update",
        "portfolio/user-data/futures_balance_and_position_update",
    },
    "all_positions": {"coinm/user-data/balance_and_position_update"},
    "changes_only": {
        *(f"{product}/user-data/balance_and_position_update" for product in ("usdm", "coinm", "options")),
        "portfolio/user-data/futures_balance_and_position_update",
    },
    "key_ended": {f"{product}/user-data/user_data_stream_expired" for product in PRODUCTS},
    "risk_hint": {
        *("usdm/user-data/margin_call", "coinm/user-data/margin_call"),
        *("portfolio/user-data/risk_level_change", "portfolio_pro/user-data/risk_level_change"),
    },
    "risk_reviewed": {"options/user-data/risk_level_change"},
    "tradfi_apart": {"usdm/streams/all_mark_prices"},
    "markets_apart": {"usdm/streams/trading_session"},
    "delivery_empty": {"coinm/rest/funding_rate"},
    "sides_as_one": {
        *("usdm/rest/adl_quantile", "coinm/rest/adl_quantile"),
        *("portfolio/rest/um_adl_quantile", "portfolio/rest/cm_adl_quantile"),
    },
    "crossed_hidden": {"usdm/rest/rpi_depth"},
    "answers_in_order": {
        f"{product}/rest/{name}_multiple_orders" for product in ("usdm", "coinm") for name in ("place", "modify")
    },
    "armed_only": {"options/rest/get_countdown_cancel_all"},
    "price_in_every_change": {
        *("usdm/rest/modify_order", "usdm/ws-api/modify_order", "usdm/rest/modify_multiple_orders"),
        *("portfolio/rest/modify_cm_order", "portfolio/rest/modify_um_order"),
    },
    "price_wanted": {"coinm/rest/modify_order", "coinm/ws-api/modify_order"},
    "cancels_protected": {"options/rest/set_countdown_cancel_all"},
    **{
        about: {f"portfolio/rest/new_margin_{name}order" for name in ("", "oco_")}
        for about in ("modes_by_symbol", "margin_filters", "margin_price_range")
    },
    "counted_back": {
        f"{product}/rest/{name}"
        for product in ("portfolio", "portfolio_pro")
        for name in ("bnb_transfer", "fund_auto_collection")
    },
    "sides_shown": {f"portfolio/rest/{venue}_position_risk" for venue in ("um", "cm")},
    "all_sides_shown": {
        f"coinm/{transport}/{name}" for transport in ("rest", "ws-api") for name in ("account_info", "position_risk")
    },
    "to_now": {f"portfolio/rest/{name}_interest_history" for name in ("margin", "negative_balance")},
    "website_counts": {
        *(f"{product}/rest/{name}_history_download_id" for product in ("usdm", "coinm") for name in FILES),
        *(f"portfolio/rest/um_{name}_history_download_id" for name in FILES),
    },
    "oldest_first": {"usdm/rest/funding_rate"},
    "latest_counted": {"usdm/rest/funding_rate"},
    "rpi_marked": {"usdm/rest/trades"},
    "third_call_bans": {f"coinm/rest/{name}_history_download_id" for name in FILES},
    "used_weight_wrong": {"usdm/rest/book_ticker", "usdm/rest/ticker_price_v2", "usdm/ws-api/book_ticker"},
}


@pytest.mark.parametrize("fact", WHERE)
def test_a_fact_is_said_where_it_holds_and_nowhere_else(fact: str) -> None:
    assert {key for key, facts in FACTS.items() if fact in facts} == WHERE[fact]


def test_the_orders_of_an_options_batch_are_told_whose_mode_counts() -> None:
    assert "stp_of_taker" in FACTS["options/rest/new_order"] & FACTS["options/rest/place_multiple_orders"]


@pytest.mark.parametrize("product", ["usdm", "coinm", "portfolio"])
def test_what_only_events_have_is_among_the_values_of_answers(product: str) -> None:
    values = {
        one.name: {value.value for value in one.values}
        for listed in SPECS.enums
        if listed.product == product
        for one in listed.enums
    }
    assert "LIQUIDATION" in values["Order types"] and "EXPIRED_IN_MATCH" in values["Order status"]
    taken = {
        value
        for one in SPECS.operations
        if one.product == product
        for given in one.parameters
        for value in given.values
    }
    assert "LIMIT" in taken and "EXPIRED_IN_MATCH" not in taken


@pytest.mark.parametrize("product", ["usdm", "coinm", "portfolio"])
def test_quotas_and_links_of_files_are_those_of_the_newest_pages(product: str) -> None:
    before = "um_" if product == "portfolio" else ""
    operations = {one.key: one for one in SPECS.operations}
    ids = [operations[f"{product}/rest/{before}{name}_history_download_id"] for name in FILES]
    links = [operations[f"{product}/rest/{before}{name}_history_download_link"] for name in FILES]
    a_month = [quota.limit for one in ids for quota in one.quotas if quota.per == "1mo"]
    assert a_month == ([8, 8, 8] if product == "coinm" else [10, 5, 5])
    assert [rule.longest for one in links for rule in one.rules if rule.about == "link_kept"] == ["7d", "7d", "7d"]


def test_a_summary_says_that_all_come_where_a_page_says_it(documents: Path) -> None:
    told: list[tuple[str, str]] = []
    for one in SPECS.operations:
        page = documents / "pages" / f"{page_path(one.source.address)}.md"
        words = SPECS.words.operation(one)
        if page.is_file() and words and "则会返回所有交易对" in page.read_text(encoding="utf-8"):
            told.append((one.key, words.summary))
    assert len(told) > 5
    assert [one for one in told if not re.search(r"\ball\b", one[1])] == []


def test_a_request_tells_of_positions_what_the_comment_of_its_page_says(documents: Path) -> None:
    every, held = set[str](), set[str]()
    for one in SPECS.operations:
        page = documents / "pages" / f"{page_path(one.source.address)}.md"
        text = page.read_text(encoding="utf-8") if page.is_file() else ""
        held |= {one.key} if "positions of all symbols user had position" in text else set()
        every |= {one.key} if "positions of all symbols in the market" in text else set()
    # Of the account of portfolio margin the change log says otherwise than its page.
    every.discard("portfolio/rest/um_account_info_v2")
    assert len(held) > 1
    assert held <= WHERE["held_only"] and every == WHERE["every_symbol"]


def test_an_advisory_names_the_states_that_a_page_names_of_orders_no_longer_kept(documents: Path) -> None:
    states = re.compile(r"(?:order status is|订单(?:的最终)?状态为)\s*`?([A-Z]+)`?\s*(?:or|或者|或)\s*`?([A-Z]+)")
    told: list[tuple[str, str, str]] = []
    for one in SPECS.operations:
        page = documents / "pages" / f"{page_path(one.source.address)}.md"
        if page.is_file() and any(rule.about == "unfilled_kept" for rule in one.rules):
            said = SPECS.words.advisory("unfilled_kept", one.product) or ""
            named = {state.lower() for both in states.findall(page.read_text(encoding="utf-8")) for state in both}
            told += [(one.key, said, state) for state in named]
    assert {state for *_, state in told} == {"canceled", "expired", "rejected"}
    assert [one for one in told if one[2] not in one[1]] == []


def test_of_a_countdown_that_is_off_nothing_comes() -> None:
    [one] = [one for one in SPECS.operations if any(rule.about == "armed_only" for rule in one.rules)]
    assert one.answer is not None
    assert {field.presence for field in one.answer.fields} == {"conditional"}


def test_a_quantile_may_be_of_a_crossed_position() -> None:
    keys = {
        one.key: set(field.shape.keys)
        for one in SPECS.operations
        if one.answer.items is not None
        for field in one.answer.items.fields
        if field.name == "adlQuantile"
    }
    assert len(keys) == 4
    assert [key for key, said in keys.items() if said != {"LONG", "SHORT", "BOTH", "HEDGE"}] == []


def test_a_member_that_the_description_of_an_event_names_is_in_its_messages(documents: Path) -> None:
    unknown: list[str] = []
    named = 0
    for event in SPECS.events:
        page = documents / "pages" / f"{page_path(event.source.address)}.md"
        text = page.read_text(encoding="utf-8") if page.is_file() else ""
        # Below four blanks stand examples; words of capitals are values.
        letters = set(re.findall(r"`([A-Za-z]{1,2})`", re.sub(r"^ {4}.*$", "", text, flags=re.MULTILINE)))
        named += len(letters)
        unknown += [f"{event.key} {one}" for one in sorted(letters - {field.name for field in fields_of(event)})]
    assert named > 10
    assert unknown == []


def test_the_lines_that_a_file_of_a_product_names_have_its_fact(documents: Path) -> None:
    wrong: list[str] = []
    for product in SPECS.products:
        facts = [(one.source, one.at, str(one.most)) for one in product.rates]
        facts += [(one.source, one.at, one.address) for one in product.hosts]
        for source, at, fact in facts:
            lines = (documents / "pages" / f"{page_path(source)}.md").read_text(encoding="utf-8").split("\n")
            spans = [] if "corrected" in at else re.findall(r":(\d+)(?:-(\d+))?", at)
            wrong += [
                f"{product.product}: {fact} at {first}"
                for first, last in spans
                if fact not in " ".join(lines[int(first) - 1 : int(last or first)])
            ]
    assert wrong == []


def test_what_was_made_from_a_twin_names_the_page_that_came_since() -> None:
    package = Path(__file__).parents[2] / "generated" / "binance_derivatives"
    told = {
        product.product: "\n".join(
            path.read_text(encoding="utf-8") for path in sorted((package / product.product).rglob("*.py"))
        )
        for product in SPECS.products
    }
    pages = [(one.spec, one.page) for one in SPECS.additions if one.page is not None]
    assert len(pages) > 5
    assert [spec for spec, page in pages if f"/docs/{page}\n" not in told[spec.partition("/")[0]]] == []
