"""Texts of members say what the comments of their pages say: what to ignore, which values there are, in what asset, with which sign, when."""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from tests.committed import committed
from tests.specs.comments import commented_members, field_of

from generator.package.view.closed_sets import texts_shown
from generator.specs.lint.members import Member, members_of
from generator.specs.model import Event, Operation, Stream

# What a comment says, by kind, and what the text of its member has to say then.
SAYS = {
    "ignore": (
        re.compile(r"\b(?:please )?(?:ignored?|ingore)\b|忽略", re.IGNORECASE),
        re.compile(r"meaningl|Not meaningful|of no use"),
    ),
    "asset": (re.compile(r"only for USDT asset"), re.compile(r"in USDT alone")),
    "account": (re.compile(r"PM PRO SPAN"), re.compile(r"PM PRO SPAN")),
    "sign": (re.compile(r"negative (?:is|means|numbers?)", re.IGNORECASE), re.compile(r"negative")),
    "zero": (re.compile(r"\b0 will be shown"), re.compile(r"\b0\b")),
    "placed": (
        re.compile(r"^\s*(?:order (?:creation )?time|订单(?:创建)?时间)\s*$", re.IGNORECASE),
        re.compile(r"was (?:placed|created)|of creation"),
    ),
    "empty": (re.compile(r'"" will be shown'), re.compile(r"\bnone\b")),
    "none": (re.compile(r"trade id, if existing"), re.compile(r"empty where")),
    "virtual": (re.compile(r"virtual amount"), re.compile(r"virtual")),
    "nth": (re.compile(r"第几次修改"), re.compile(r"^Which change\b")),
    "reference": (re.compile(r"参考强平价格"), re.compile(r"^Estimate\b")),
    "first": (re.compile(r"第一笔交易的"), re.compile(r": that of its first trade\b")),
    "short": (re.compile(r"正数为多|positive numbers? represents? long"), re.compile(r"negative when short(?! in)")),
    "triggered": (re.compile(r"after trigger if|条件单触发后普通"), re.compile(r"that the trigger placed")),
    "candle": (re.compile(r"^\s*(?:First|Last) update ?ID\s*$", re.IGNORECASE), re.compile(r"\bperiod\b")),
    "exercise": (re.compile(r"^\s*行权时间\s*$"), re.compile(r"exercise|expiry")),
    "latest": (re.compile(r"or latest price|当前K线未结束"), re.compile(r"\blatest\b")),
    "improved": (re.compile(r"^(?!.*不).*包含RPI|all the market trades"), re.compile(r"retail price improvement")),
    "base": (re.compile(r"(?:lower|upper) edge of base asset"), re.compile(r"^Base asset")),
    "of the exchange": (re.compile(r'"adl_autoclose"'), re.compile(r"``adl_autoclose``")),
    "where": (
        re.compile(r"will not push if|Only pushed with crossed|[Oo]nly visible (?:if|on|when)"),
        re.compile(r"; sent where"),
    ),
}
# What a page says elsewhere than in a comment of its first example: in its description, or of the other asset mode.
STATED = {
    "coinm/user-data/balance_and_position_update positions": "of all symbols",
    "coinm/streams/index_price symbol": "Underlying pair",
    "coinm/streams/contract_info brackets": "sent where they changed",
    "usdm/rest/account_info_v3 total_initial_margin": "of cross positions and open orders in USD",
    "usdm/rest/account_info_v3 total_maint_margin": "of all cross positions in USD",
    "usdm/rest/account_info_v3 total_position_initial_margin": "of all cross positions in USD",
    "usdm/rest/index_price_constituents price": "-1 where it is hidden",
    "options/rest/ticker_24hr price_change_percent": "a fraction by its example",
    "usdm/rest/exchange_info contract_type": "one that ends in DELIVERING",
    "coinm/streams/contract_info contract_type": "one that ends in DELIVERING",
    "options/rest/exchange_info rate_limit_type": "canceled as well",
    "options/rest/margin_account margin_balance": "without unrealized profit",
    "coinm/ws-api/session_logout api_key": "null once it is logged out",
}
# Words in capitals of which a comment lists several: values, unless they are a type of order or another name.
_VALUE = re.compile(r"(?<![\w/])[A-Z][A-Z_]{3,}(?![\w/])")
# A text that is or ends with a choice of values.
_CHOICE = re.compile(r"(?:^|: )\w+(?:, (?:or )?\w+)*,? or \w+(?:[.;,]|$)")
_UNIT = re.compile(r"\bin (BUSD|USDT)\b")
_NO_VALUE = {"TRAILING_STOP_MARKET", "USDT", "USDC", "USDS", "COIN", "BOTH", "LONG", "SHORT", "POST", "CALL"}


@pytest.fixture(scope="module")
def commented(documents: Path) -> list[tuple[str, Member, str]]:
    """Each member with a comment: where it is, what it is, and the comment."""
    specs = committed()
    found = list(commented_members(specs, documents / "pages"))
    assert len(found) > 2_000
    return found


@pytest.mark.parametrize("kind", sorted(SAYS))
def test_a_text_says_what_a_comment_says(kind: str, commented: list[tuple[str, Member, str]]) -> None:
    comment_says, text_says = SAYS[kind]
    about = [(place, member.text) for place, member, comment in commented if comment_says.search(comment)]
    assert about
    assert [one for one in about if not text_says.search(one[1])] == []


def test_a_text_takes_no_member_for_meaningless_that_no_comment_says_to_ignore(
    commented: list[tuple[str, Member, str]],
) -> None:
    ignored, (says, text_says) = set[str](), SAYS["ignore"]
    texts: dict[str, str] = {}
    for place, member, comment in commented:
        texts[place] = member.text
        ignored |= {place} if says.search(comment) else set()
    assert [place for place, text in texts.items() if text_says.search(text) and place not in ignored] == []


def test_a_text_says_the_unit_that_a_comment_says(commented: list[tuple[str, Member, str]]) -> None:
    said = [(place, member.text, unit) for place, member, text in commented for unit in _UNIT.findall(text)]
    assert len(said) > 5
    assert [one for one in said if one[2] not in one[1]] == []


def test_a_text_lists_the_values_that_a_comment_lists(commented: list[tuple[str, Member, str]]) -> None:
    lists = [(place, member.text, set(_VALUE.findall(comment)) - _NO_VALUE) for place, member, comment in commented]
    assert sum(len(values) > 1 for _, _, values in lists) > 10
    missing = [
        (place, values) for place, text, values in lists if len(values) > 1 and any(one not in text for one in values)
    ]
    assert missing == []


def _with_examples() -> Iterator[tuple[str, str, str, frozenset[str]]]:
    """Yield each member of answers and messages: where it is, its name on the wire, its text, and what examples show, numbers as texts."""
    specs = committed()
    of: list[Operation | Stream | Event] = [*specs.operations, *specs.streams, *specs.events]
    for spec in of:
        read = [json.loads(one.json, parse_int=str, parse_float=str) for one in spec.examples]
        shown = texts_shown(
            replace(one, json=json.dumps(value)) for one, value in zip(spec.examples, read, strict=True)
        )
        for member in members_of(spec, specs.words):
            wire = str(getattr(field_of(spec, member), "name", ""))
            yield f"{spec.key} {member.name}", wire, member.text, shown.get(wire, frozenset())


def test_a_text_names_the_code_of_success_that_an_example_shows() -> None:
    named = [
        (place, code[1], shown)
        for place, wire, text, shown in _with_examples()
        if wire == "code" and (code := re.search(r"\b(\d+)\b.*for success", text)) and shown
    ]
    assert {code for _, code, _ in named} == {"0", "200"}
    assert [one for one in named if one[1] not in one[2]] == []


def test_a_text_says_that_a_quantity_may_be_negative_where_an_example_is() -> None:
    kind = re.compile(r"Quantity (?:ordered|of the trade|in the quote)|Filled quantity|Value of the position")
    below = [
        (place, text)
        for place, _, text, shown in _with_examples()
        if kind.match(text) and any(re.fullmatch(r"-[0-9.]*[1-9][0-9.]*", value) for value in shown)
    ]
    assert len(below) > 4
    assert [one for one in below if "negative" not in one[1]] == []


def test_a_text_says_what_zero_or_empty_means_where_an_example_is() -> None:
    kinds = re.compile(
        r"(?:Trigger|Average fill|Average entry) price|Mark price at which|Price (?:at which the position|of the last fill)"
        r"|(?:Limit|Trigger) price of the (?:take|stop)|Type of the (?:take|order)|Id of the trade[;.]"
        r"|Milliseconds since 1970 (?:of the last change|at which the protection|at which \w+ (?:\w+ )?order)"
        r"|.* of the order that the trigger placed"
    )
    shown = [
        (place, text)
        for place, _, text, values in _with_examples()
        if kinds.match(text) and any(value == "" or re.fullmatch(r"0(?:\.0*)?", value) for value in values)
    ]
    assert len(shown) > 100
    assert [one for one in shown if not re.search(r"\b0\b|\bempty\b|meaningless|where the income", one[1])] == []


def test_a_text_names_the_values_that_examples_show() -> None:
    choices, wrong = 0, list[tuple[str, str]]()
    for place, _, text, shown in _with_examples():
        values = shown - {""}
        flags, chosen = values <= {"true", "false"}, _CHOICE.search(text)
        choices += chosen is not None and bool(values)
        needed = {"text"} if values and flags else {one for one in values if chosen and one.isidentifier()}
        if needed - set(re.findall(r"\w+", text)):
            wrong.append((place, text))
    assert choices > 50
    assert wrong == []


def test_what_some_have_none_of_or_is_empty_at_times_may_be_missing() -> None:
    specs = committed()
    of: list[Operation | Stream | Event] = [*specs.operations, *specs.streams, *specs.events]
    lacking = [
        (f"{spec.key} {member.name}", field_of(spec, member))
        for spec in of
        for member in members_of(spec, specs.words)
        if "have none" in member.text or re.search(r"\bempty (?:once|where|when|before)\b", member.text)
    ]
    assert len(lacking) > 1
    whole = [
        place
        for place, one in lacking
        # An empty text is a text.
        if getattr(getattr(one, "shape", None), "type", "") != "string"
        and getattr(one, "presence", "") != "conditional"
        and not any(getattr(one, what, False) for what in ("empty", "nullable"))
    ]
    assert whole == []


def test_a_text_says_what_the_rest_of_its_page_says() -> None:
    specs = committed()
    of: list[Operation | Stream | Event] = [*specs.operations, *specs.streams, *specs.events]
    texts = {f"{spec.key} {member.name}": member.text for spec in of for member in members_of(spec, specs.words)}
    assert [place for place, said in STATED.items() if said not in texts[place]] == []
