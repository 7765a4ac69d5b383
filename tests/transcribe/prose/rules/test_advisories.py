"""What only the exchange can know: the account's mode, the market, other orders, the time."""

from __future__ import annotations

import pytest
from tests.transcribe.prose.scopes import NOTE, advisory, in_cell, rule

from generator.transcribe.prose.rules import read_governed, read_sentence
from generator.transcribe.prose.grammar import Found, Names, Scope, Setting

NOW = "the current time"


@pytest.mark.parametrize(
    ("sentence", "about"),
    [
        ("Default `A` for One-way Mode ;", "side_of_mode"),
        ("`A` or `B` for Hedge Mode.", "side_of_mode"),
        ("It must be sent with Hedge Mode", "side_of_mode"),
        ("Cannot be sent in Hedge Mode", "refused_in_hedge"),
        ("持仓方向，单向持仓模式下非必填，默认且仅可填`A`;", "side_of_mode"),
        ("在双向持仓模式下必填,且仅可选择 `A` 或 `B`", "side_of_mode"),
        ("非双开模式下默认`false`；", "refused_in_hedge"),
        ("双开模式下不接受此参数；", "refused_in_hedge"),
    ],
)
def test_the_mode_of_the_account_is_an_advisory(sentence: str, about: str) -> None:
    hedge = Found(rules=(rule("advisory", "label", about=about),))
    assert read_sentence(sentence, in_cell("label", "enum")) == hedge
    assert read_sentence(sentence, in_cell("label", "long")) is None


@pytest.mark.parametrize(
    "sentence",
    [
        f"The label timestamp must be greater than {NOW} plus 60 seconds and smaller than 9000",
        "时间戳需大于当前时间+60s且小于9000",
    ],
)
def test_an_expiry_has_a_greatest_value_below_the_one_named(sentence: str) -> None:
    found = read_sentence(sentence, in_cell("label", "long"))
    assert found == Found(
        rules=(rule("advisory", "label", about="good_till_date"),), settings=(Setting("label", "maximum", "8999"),)
    )


@pytest.mark.parametrize("sentence", ["A unique id among open orders.", "用户自定义的订单号，不可以重复出现在挂单中。"])
def test_an_id_that_no_open_order_may_have_is_an_advisory(sentence: str) -> None:
    assert read_sentence(sentence, in_cell("label")) == Found(rules=(rule("advisory", "label", about="unique_id"),))


def test_negative_values_that_are_refused_make_a_minimum_of_0() -> None:
    found = read_sentence("Negative values (ex. -10) are not accepted.", in_cell("weight", "long"))
    assert found == Found(settings=(Setting("weight", "minimum", "0"),))


@pytest.mark.parametrize(
    ("sentence", "about"),
    [
        ("BUY: `weight` should be smaller than latest price.", "activation_price"),
        ("买入: 指定的`weight` 必须小于 latest price", "activation_price"),
        ("SELL: `weight` should be larger than latest mark price.", "activation_mark_price"),
        ("卖出: 指定的`weight` 必须大于 latest mark price", "activation_mark_price"),
    ],
)
def test_a_price_set_against_the_market_is_an_advisory_under_any_line(sentence: str, about: str) -> None:
    expected = Found(rules=(rule("advisory", "weight", about=about),))
    assert read_sentence(sentence, NOTE) == expected
    assert read_governed(sentence, NOTE) == expected


@pytest.mark.parametrize(
    ("sentence", "names", "about"),
    [
        ("Only for isolated symbol", ("symbol",), "isolated_only"),
        ("单次还款价值需小于等于 50000 USD", ("amount",), "repay_value"),
        ("`side`需要和原订单相同", ("side",), "same_as_order"),
    ],
)
def test_what_depends_on_the_exchange_is_an_advisory(sentence: str, names: tuple[str, ...], about: str) -> None:
    assert read_sentence(sentence, Scope(Names(names))) == Found(rules=(rule("advisory", *names, about=about),))


CHANGED, TIMES = "modified for", "10000 times"


@pytest.mark.parametrize(
    "sentence", [f"One order can only be {CHANGED} less than {TIMES}", "同一订单修改次数最多10000次"]
)
def test_how_often_an_order_can_be_changed_is_the_data_of_an_advisory(sentence: str) -> None:
    found = read_sentence(sentence, Scope(Names(("orderId",))))
    assert found == advisory("modified_too_often", "orderId", values=("10000",))


AGE, TRADELESS, LINK, SIDE = "created time", "order has NO filled trade", "Download link", "are processed concurrently"
PARTLY = "in partially filled status"


@pytest.mark.parametrize(
    ("sentence", "about", "longest"),
    [
        ("order create time + 9 days < current time", "kept", "9d"),
        ("订单创建时间 + 9天 < 当前时间", "kept", "9d"),
        (f"{AGE} + 9 days < current time", "unfilled_kept", "9d"),
        (
            f"order status is `A` or `B` **AND** {TRADELESS} **AND** {AGE} + 9 days < current time",
            "unfilled_kept",
            "9d",
        ),
        ("订单生成时间 + 9 天 < 当前时间", "unfilled_kept", "9d"),
        (f"{LINK} expiration: 5h", "link_kept", "5h"),
        ("下载链接有效期：5小时。", "link_kept", "5h"),
        (f"Batch orders {SIDE}, and so on", "batch_side_by_side", None),
        ("批量下单采取并发处理，等等", "batch_side_by_side", None),
        (f"when the order is {PARTLY} and the new quantity <= done", "modified_to_filled", None),
    ],
)
def test_what_the_exchange_keeps_and_does_is_an_advisory_with_its_time(
    sentence: str, about: str, longest: str | None
) -> None:
    assert read_sentence(sentence, NOTE) == advisory(about, longest=longest)
    assert read_governed(sentence, NOTE) == advisory(about, longest=longest)
