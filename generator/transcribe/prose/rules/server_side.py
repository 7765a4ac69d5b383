"""What only the exchange can check, as advisories: it depends on the market, on open orders, on time.

::

    activation = ("BUY" | "SELL") ":" P "should be" ("smaller" | "larger") "than latest" ["mark"] "price"
               | ("买入" | "卖出") ":" "指定的" P "必须" ("小于" | "大于") "latest" ["mark"] "price"
    unique     = "A unique id among open orders" | "user-defined order id" "cannot be repeated" "in pending orders"
               | "用户自定义的" ["条件"] "订单号," "不可以重复出现在挂单中"                         (* of the row *)
    expiry     = ["The" word] "timestamp must be greater than" now "plus" N "seconds" "and smaller than" (N | "7Mode")
               | ["传入的时间戳" "仅保留秒级精度," "毫秒级部分" "会被自动忽略,"] "时间戳需大于当前时间+" N "s且小于" N
    now        = "the current time"
    same       = P "需要和原订单相同"
    times      = "One order can only be modified" "for less than" N "times" | "同一订单修改次数最多" N "次"
    isolated   = "Only for isolated symbol" | "只针对逐仓" "symbol 与 isolatedSymbol" "(如有)"
    worth      = "The repay asset amount" "cannot exceed" N "USD" [words] | "单次还款价值" "需小于等于" N "USD"
    slow       = "Sending both" P "might cause response timeout," words | "同时发送" P "可能导致请求超时," Words
    negative   = "Negative values" ["(" words ")"] "are not accepted"
    kept       = "order" ("create" | "created") "time +" N "days < current time" | "订单创建时间" "+" N "天" "<" "当前时间"
    unfilled   = [status] ("created time +" N "days < current time" | "订单生成时间" "+" N "天" "<" "当前时间")
    status     = ("order status is" | "订单的最终状态为") capitals ("or" | "或者" | "或") capitals and untraded and
    untraded   = "order has no filled trade" | "订单没有任何的成交记录"
    and        = "AND" | "并且"
    link       = "Download link expiration:" N "h" | "下载链接有效期:" N "小时"
    batch      = "Batch" ["modify"] "orders are processed" "concurrently, and" words | "批量" ("下单" | "修改订单") "采取并发处理," Words
    filled     = when "in partially filled status" new "quantity" "<=" words
               | "原订单被部分执行" "且新订单" "quantity" "<=" "executedQty"
    when       = "when the order is"
    new        = "and the new"
    would      = "will cause it to be executed"
    taking     = when "GTX" new "price" would words
               | "原订单是" "GTX" "," "新订单的价格会导致" Words

Without "order" or "创建", an order is kept as long that was canceled or expired without a trade: the lines above say so. The upper end of an expiry is a constant, and so is a maximum; negative values that are refused make a minimum of 0.
"""

from __future__ import annotations

import re

from generator.specs.rules import Rule
from generator.specs.spans import span_of
from generator.transcribe.prose.grammar import Found, Scope, Setting, form, plain, read_forms

_EXPIRY = re.compile(
    r"(?:the \w+ )?timestamp must be greater than "
    r"the current time plus \d+ seconds "
    r"and smaller than (\d+)(?:Mode)?"
    r"|(?:传入的时间戳仅保留秒级精度,\s*毫秒级部分会被自动忽略,\s*)?时间戳需大于当前时间\+\d+s且小于(\d+)",
    re.IGNORECASE,
)
_UNIQUE = re.compile(
    r"a unique id among open orders|用户自定义的(?:条件)?订单号,\s*不可以重复出现在挂单中"
    r"|user-defined order id cannot be repeated in pending orders",
    re.IGNORECASE,
)
_NEGATIVE = re.compile(r"negative values (?:\([^)]*\) )?are not accepted", re.IGNORECASE)
_MODIFIED = re.compile(
    r"one order can only be mod\w+ for less than (\d+) times|同一订单修改次数最多(\d+)次", re.IGNORECASE
)
_STATUS = r"(?:order status is|订单的最终状态为)\s*[A-Z` ]+(?:or|或者|或)\s*[A-Z` ]+(?:AND|并且) (?:order has no filled trade|订单没有任何的成交记录) (?:AND|并且) "
_LIFETIMES = {
    "kept": r"order created? time \+ (?P<days>\d+) days < current time|订单创建时间 \+ (?P<tian>\d+)\s*天 < 当前时间",
    "unfilled_kept": rf"(?:{_STATUS})?(?:created time \+ (?P<days>\d+) days < current time|订单生成时间 \+ (?P<tian>\d+)\s*天 < 当前时间)",
    "link_kept": r"download link expiration: (?P<hours>\d+)h|下载链接有效期:(?P<shi>\d+)小时",
}
_LIFETIME_FORMS = {about: re.compile(sentence, re.IGNORECASE) for about, sentence in _LIFETIMES.items()}
_WHEN, _NEW = "when the order is", "and the new"
_TELLING = {
    "batch_side_by_side": r"batch (?:modify )?orders are processed concurrently, and .*|批量(?:下单|修改订单)采取并发处理,.*",
    "modified_to_filled": rf"{_WHEN} in partially filled status {_NEW} `?quantity`? <= .*"
    r"|原订单被部分执行且新订单\s*`?quantity`? <= `?executedQty`?",
    "modified_to_take": rf"{_WHEN} `?GTX`? {_NEW} price will cause it to be executed .*"
    r"|原订单是`?GTX`?,新订单的价格会导致[^ ]*",
}
_TELLING_FORMS = {about: re.compile(sentence, re.IGNORECASE) for about, sentence in _TELLING.items()}
# Sentences about the same parameters wherever they stand.
_FIXED = (
    (
        re.compile(r"only for isolated symbol|只针对逐仓\s*symbol 与 \w+\(如有\)", re.IGNORECASE),
        "isolated_only",
        ("symbol",),
    ),
    (
        re.compile(r"the repay asset amount cannot exceed \d+ USD[\w ]*|单次还款价值需小于等于 \d+ USD", re.IGNORECASE),
        "repay_value",
        ("amount",),
    ),
    (
        re.compile(
            r"(?:sending both [`\w/ ]+ might cause response timeout|同时发送.{1,40}可能导致请求超时),.*", re.IGNORECASE
        ),
        "slow_query",
        ("fromId", "startTime", "endTime"),
    ),
)
_ACTIVATION = (
    r"(?:BUY|SELL):\s*{P} should be (?:smaller|larger) than latest ",
    r"(?:买入|卖出):\s*指定的{P}必须(?:小于|大于)\s*latest ",
)


def read(text: str, scope: Scope) -> Found | None:
    sentence = plain(text)
    return _in_cell(sentence, scope) if scope.subject else _in_note(sentence, scope)


def _in_cell(sentence: str, scope: Scope) -> Found | None:
    if scope.subject is None:
        return None
    name = scope.subject.name
    if found := _EXPIRY.fullmatch(sentence):
        greatest = str(int(found[1] or found[2]) - 1)
        return Found((_advisory("good_till_date", name),), (Setting(name, "maximum", greatest),))
    if _UNIQUE.fullmatch(sentence):
        return Found((_advisory("unique_id", name),))
    if _NEGATIVE.fullmatch(sentence):
        return Found(settings=(Setting(name, "minimum", "0"),))
    return read_forms((_SAME,), sentence, scope)


def _in_note(sentence: str, scope: Scope) -> Found | None:
    if "orderId" in scope.names and (often := _MODIFIED.fullmatch(sentence)):
        times = (often[1] or often[2],)
        return Found((Rule("advisory", at="", of=("orderId",), about="modified_too_often", values=times),))
    if told := _of_the_exchange(sentence.replace("*", "")):
        return Found((told,))
    for sentences, about, names in _FIXED:
        if sentences.fullmatch(sentence) and all(name in scope.names for name in names):
            return Found((_advisory(about, *names),))
    return read_forms((*_ACTIVATIONS, _SAME), sentence, scope)


def _of_the_exchange(sentence: str) -> Rule | None:
    """Return the advisory of a sentence about no parameter: how long something is kept, or what is done with orders."""
    for about, lifetime in _LIFETIME_FORMS.items():
        if kept := lifetime.fullmatch(sentence):
            [(unit, number)] = [one for one in kept.groupdict().items() if one[1]]
            longest = span_of(number, "day" if unit in ("days", "tian") else "hour")
            return Rule("advisory", at="", about=about, longest=longest)
    found = next((about for about, one in _TELLING_FORMS.items() if one.fullmatch(sentence)), None)
    return Rule("advisory", at="", about=found) if found else None


def _advisory(about: str, *names: str) -> Rule:
    return Rule("advisory", at="", of=names, about=about)


def _activation(names: list[str]) -> Found:
    return Found((_advisory("activation_price", names[0]),))


def _mark_activation(names: list[str]) -> Found:
    return Found((_advisory("activation_mark_price", names[0]),))


def _same(names: list[str]) -> Found:
    return Found((_advisory("same_as_order", names[0]),))


_ACTIVATIONS = tuple(
    form(template + price, build)
    for template in _ACTIVATION
    for price, build in (("price", _activation), ("mark price", _mark_activation))
)
_SAME = form("{P}需要和原订单相同", _same)
