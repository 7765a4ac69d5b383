"""What the view makes of specs, and what it refuses to guess."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path, PurePosixPath

import pytest

from generator.names import snake_case
from generator.package.build import build
from generator.package.view.answers.error_codes import error_codes
from generator.package.view.operations.operations import OperationView
from generator.package.view.operations.rules import said
from generator.package.view.package import package_view
from generator.package.view.report import Report
from generator.package.view.streams.streams import forms
from generator.package.view.tests.choices import Requests
from generator.package.view.tests.conditions import Table
from generator.package.view.tests.samples import samples
from generator.package.view.tests.values import read, value_of
from generator.problems import Unusable
from generator.specs.authored import Specs, Words
from generator.specs.continuity import StreamName
from generator.specs.model import (
    ErrorCode,
    Field,
    Operation,
    Parameter,
    Security,
    Shape,
    Weight,
)
from generator.specs.rules import Condition, Rule

Edited = Callable[[str, Callable[[Operation], Operation]], Specs]


def found(specs: Specs, kind: str, name: str) -> OperationView:
    product = package_view(specs).products[0]
    sections = product.rest if kind == "rest" else product.ws_api
    return next(one for section in sections for one in section.operations if one.name == name)


def refusal(specs: Specs) -> str:
    with pytest.raises(Unusable) as caught:
        package_view(specs)
    return str(caught.value)


@pytest.mark.parametrize(
    ("kind", "method", "security", "retry"),
    [
        ("rest", "GET", "USER_DATA", "READ"),
        ("rest", "GET", "NONE", "READ"),
        ("rest", "POST", "TRADE", "UNSENT"),
        ("rest", "PUT", "USER_STREAM", "REFUSED"),
        ("rest", "DELETE", "NONE", "REFUSED"),
        ("ws-api", "book.get", "NONE", "READ"),
        ("ws-api", "book.get", "MARKET_DATA", "READ"),
        ("ws-api", "account.status", "USER_DATA", "READ"),
        ("ws-api", "stream.start", "USER_STREAM", "REFUSED"),
        ("ws-api", "order.place", "TRADE", "UNSENT"),
        ("ws-api", "margin.borrow", "MARGIN", "UNSENT"),
    ],
)
def test_only_what_certainly_changes_nothing_may_be_repeated(
    edited: Edited, kind: str, method: str, security: str, retry: str
) -> None:
    def change(operation: Operation) -> Operation:
        proof = Security(security, "en:1")  # type: ignore[arg-type]
        return replace(operation, security=proof, request=replace(operation.request, method=method), weight=())

    specs = edited(f"tide/{kind}/place_ticket", change)
    assert found(specs, kind, "place_ticket").retry == retry


@pytest.mark.parametrize(
    ("security", "counter", "line"),
    [
        ("NONE", "ip", "POST /tide/v1/ticket · no key · weight 3"),
        ("MARKET_DATA", "uid", "POST /tide/v1/ticket · MARKET_DATA, key only · weight 3 of the account"),
        ("MARGIN", "orders_1m", "POST /tide/v1/ticket · MARGIN, signed · 3 of the orders in a minute"),
    ],
)
def test_the_second_line_says_where_a_call_goes_and_what_it_costs(
    edited: Edited, security: str, counter: str, line: str
) -> None:
    def change(operation: Operation) -> Operation:
        weight = Weight(counter, 3, "en:1")  # type: ignore[arg-type]
        return replace(operation, security=Security(security, "en:1"), weight=(weight,))  # type: ignore[arg-type]

    view = found(edited("tide/rest/place_ticket", change), "rest", "place_ticket")
    assert view.docstring.splitlines()[2].strip() == line


@pytest.mark.parametrize(
    ("rule", "sentence"),
    [
        (Rule("at_least_one", "en:1", of=("price", "tags")), "Send at least one of ``price`` and ``tags``."),
        (Rule("at_most_one", "en:1", of=("price", "tags")), "Send at most one of ``price`` and ``tags``."),
        (Rule("all_or_none", "en:1", of=("price", "tags")), "Send ``price`` and ``tags`` together or not at all."),
        (Rule("requires", "en:1", of=("price",), parameter="tags"), "``tags`` requires ``price``."),
    ],
)
def test_each_rule_is_a_sentence_about_the_arguments(edited: Edited, rule: Rule, sentence: str) -> None:
    specs = edited("tide/ws-api/place_ticket", lambda operation: replace(operation, rules=(rule,)))
    assert sentence in found(specs, "ws_api", "place_ticket").docstring


def test_operations_without_words_are_all_reported_and_nothing_is_made(tide: Specs, templates: Path) -> None:
    with pytest.raises(Unusable) as caught:
        build(replace(tide, words=Words()), templates)
    messages = [problem.message for problem in caught.value.problems]
    for operation in tide.operations:
        assert f"{operation.name} has no words, expected a line for it in words/operations.yaml" in messages
    files = {message.rpartition(" in words/")[2] for message in messages}
    expected = {"operations", "parameters", "advisories", "aliases", "streams", "events"}
    assert {f"{name}.yaml" for name in expected} <= files
    assert {problem.line for problem in caught.value.problems} & {0} == set()


def test_two_parameters_that_would_share_a_name_are_reported(edited: Edited) -> None:
    def change(operation: Operation) -> Operation:
        return replace(operation, parameters=(*operation.parameters, Parameter("Symbol", "string", False, "en:1")))

    assert "Symbol and symbol would both be called symbol" in refusal(edited("tide/rest/latest_price", change))


def test_two_fields_that_would_share_a_name_are_reported(edited: Edited) -> None:
    def change(operation: Operation) -> Operation:
        fields = (Field("openTime", Shape("integer"), "en:1"), Field("open_time", Shape("integer"), "en:2"))
        return replace(operation, answer=Shape("object", fields=fields))

    assert "open_time and openTime would both be called open_time" in refusal(edited("tide/rest/ping", change))


def test_one_class_name_for_two_answers_asks_for_another_name(edited: Edited) -> None:
    def change(operation: Operation) -> Operation:
        kept = tuple(one for one in operation.answer.fields if one.name != "note")
        other = Field("symbol", Shape("integer"), "en:1")
        fields = tuple(other if one.name == "symbol" else one for one in kept)
        return replace(
            operation, answer=replace(operation.answer, fields=(*fields, Field("extra", Shape("any"), "en:1")))
        )

    message = refusal(edited("tide/rest/place_ticket", change))
    assert (
        "Ticket is an answer of tide/rest/list_tickets with other fields "
        "(only there: note; only here: extra; symbol is str there and int here): "
        "give one of the two another name in specs/words/operations.yaml (`answer`)"
    ) in message


def test_one_class_name_inside_an_answer_and_for_a_message_asks_for_another_name(tide: Specs) -> None:
    streams = {name: replace(one, payload="TicketFee") for name, one in tide.words.streams.items()}
    message = refusal(replace(tide, words=replace(tide.words, streams=streams)))
    assert (
        "words/streams.yaml:1:52: TicketFee is a class of payloads.streams and of answers.account, "
        "expected names that tell them apart" in message
    )


def test_a_rule_about_a_parameter_that_is_not_there_is_reported(edited: Edited) -> None:
    rules = (Rule("at_most_one", "en:1", of=("price", "timestamp", "elsewhere")),)
    specs = edited("tide/ws-api/place_ticket", lambda operation: replace(operation, rules=rules))
    assert "no parameter timestamp or elsewhere that a caller gives" in refusal(specs)


def test_rules_that_nothing_can_keep_are_reported(edited: Edited) -> None:
    rules = (Rule("exactly_one", "en:1", of=("symbol", "side")),)
    specs = edited("tide/ws-api/place_ticket", lambda operation: replace(operation, rules=rules))
    assert "no set of parameters keeps all of these rules" in refusal(specs)


def test_a_pattern_that_no_known_value_fits_asks_for_an_example(edited: Edited) -> None:
    def change(operation: Operation) -> Operation:
        return replace(operation, parameters=(Parameter("symbol", "string", True, "en:1", pattern="[#]{7}"),))

    message = refusal(edited("tide/rest/price_levels", change))
    assert "no value known that fits symbol: set its `example` in specs/corrections/tide/" in message


@pytest.mark.parametrize(
    ("shapes", "message"),
    [
        ((Shape("string"), Shape("decimal")), "nothing in the JSON tells these apart: str, Decimal"),
        ((Shape("rejection"), Shape("string")), "only known as an element of the list that is the whole answer"),
    ],
)
def test_a_union_that_can_not_be_told_apart_is_reported(
    edited: Edited, shapes: tuple[Shape, ...], message: str
) -> None:
    specs = edited("tide/rest/ping", lambda operation: replace(operation, answer=Shape("union", of=shapes)))
    assert message in refusal(specs)


def test_a_field_is_conditional_if_any_operation_says_so(tree: Mapping[PurePosixPath, bytes]) -> None:
    text = tree[PurePosixPath("binance_derivatives/tide/answers/account.py")].decode()
    assert "    price: Decimal | None = None\n" in text
    assert "    trigger: Decimal | None = None\n" in text
    assert "    symbol: str\n" in text


def test_every_line_of_words_reaches_the_docstrings(tide: Specs, tree: Mapping[PurePosixPath, bytes]) -> None:
    generated = " ".join(data.decode() for path, data in tree.items() if "tide" in path.parts)
    folded = re.sub(r"\s+", " ", generated)
    parameters = [line for name, line in tide.words.parameters.items() if name != "timestamp"]
    lines = [*parameters, *tide.words.fields.values(), *tide.words.answers.values()]
    for line in (*lines, *(one.summary for one in tide.words.operations.values())):
        assert line.removesuffix(".") in folded


@pytest.mark.parametrize(
    ("parameter", "text", "wire"),
    [
        (Parameter("a", "long", False, ""), "7", "7"),
        (Parameter("a", "long", False, ""), "7.5", None),
        (Parameter("a", "int", False, ""), "2147483648", None),
        (Parameter("a", "long", False, ""), "9223372036854775807", "9223372036854775807"),
        (Parameter("a", "decimal", False, "", minimum="1"), "0.9", None),
        (Parameter("a", "decimal", False, ""), "1.50", "1.50"),
        (Parameter("a", "decimal", False, ""), "1e5", None),
        (Parameter("a", "boolean", False, ""), "true", "true"),
        (Parameter("a", "boolean", False, ""), "TRUE", None),
        (Parameter("a", "enum", False, "", values=("X",)), "Y", None),
        (Parameter("a", "string", False, ""), "a/b c", "a%2Fb%20c"),
        (Parameter("a", "string", False, ""), "", None),
        (Parameter("a", "list<long>", False, ""), "[1, 2]", "%5B1%2C2%5D"),
        (Parameter("a", "list<long>", False, ""), '["1"]', None),
        (Parameter("a", "list<string>", False, "", max_items=1), '["a","b"]', None),
        (Parameter("a", "list<string>", False, ""), '["é"]', "%5B%22%C3%A9%22%5D"),
        (Parameter("a", "list<object>", False, ""), '[{"b": 1}]', "%5B%7B%22b%22%3A1%7D%5D"),
    ],
)
def test_an_example_is_used_only_if_the_parameter_allows_it(parameter: Parameter, text: str, wire: str | None) -> None:
    value = read(parameter, text)
    assert (value.encoded if value else None) == wire


def test_a_value_is_the_pages_own_where_there_is_one(tide: Specs) -> None:
    [operation] = [one for one in tide.operations if one.key == "tide/ws-api/place_ticket"]
    values = {one.name: value_of(operation, one) for one in operation.parameters}
    assert [value.text for value in values.values() if value][:3] == ["ABC", "SELL", "1.50"]


def test_every_parameter_is_in_some_accepted_call_and_every_rule_in_some_refused_one(tide: Specs) -> None:
    for operation in tide.operations:
        table = Table(operation.parameters, operation.rules)
        requests = Requests(table, samples(operation, Report(tide)))
        accepted = requests.accepted()
        assert {name for request in accepted for name in request} == table.by_name.keys()
        assert all(table.breaches(request) == [] for request in accepted)
        broken = {rule for request in requests.refused(accepted[0]) for rule, _ in table.breaches(request)}
        assert {rule.rule for rule in table.checked} <= broken


def test_every_value_that_a_condition_asks_about_is_in_some_accepted_call(tide: Specs) -> None:
    [operation] = [one for one in tide.operations if one.name == "place_timed_ticket"]
    requests = Requests(Table(operation.parameters, operation.rules), samples(operation, Report(tide)))
    seen = {(name, value.text) for request in requests.accepted() for name, value in request.items()}
    assert {
        ("type", "FIXED"),
        ("type", "LOOSE"),
        ("type", "GUARDED"),
        ("timeInForce", "UNTIL"),
        ("closeAll", "true"),
    } <= seen


@pytest.mark.parametrize(
    ("rule", "sentence"),
    [
        (
            Rule("required_if", "en:1", of=("until",), when=(Condition("timeInForce", one_of=("UNTIL",)),)),
            "``until`` is required when ``time_in_force`` is ``UNTIL``.",
        ),
        (
            Rule("forbidden_if", "en:1", of=("quantity", "price"), when=(Condition("closeAll", one_of=("true",)),)),
            "``quantity`` and ``price`` cannot be sent when ``close_all`` is ``True``.",
        ),
        (
            Rule(
                "one_of_values",
                "en:1",
                parameter="type",
                values=("FIXED", "LOOSE"),
                when=(Condition(given=("guard",)),),
            ),
            "``type`` must be ``FIXED`` or ``LOOSE`` when ``guard`` is sent.",
        ),
        (
            Rule("exactly_one", "en:1", of=("price", "guard"), when=(Condition("quantity", minimum="1", below="5"),)),
            "Send exactly one of ``price`` and ``guard`` when ``quantity`` is at least 1 and less than 5.",
        ),
        (
            Rule("prevails", "en:1", of=("price",), parameter="guard"),
            "``guard`` counts and ``price`` is ignored when both are sent.",
        ),
        (Rule("ascending", "en:1", of=("price", "guard")), "``price`` must be less than ``guard``."),
        (Rule("window", "en:1", of=("until", "until"), longest="3mo"), "``until`` to ``until`` is at most 3 months."),
    ],
)
def test_a_rule_with_conditions_is_one_sentence(rule: Rule, sentence: str, tide: Specs) -> None:
    [operation] = [one for one in tide.operations if one.name == "place_timed_ticket"]
    names = {one.name: snake_case(one.name) for one in operation.parameters}
    assert said((rule,), names, operation.parameters, str) == [sentence]


def test_the_words_of_an_advisory_say_its_data(tide: Specs) -> None:
    [operation] = [one for one in tide.operations if one.name == "place_timed_ticket"]
    rule = Rule("advisory", "en:1", of=("priceMatch", "type"), about="kinds", values=("FIXED", "LOOSE"), longest="3d")
    words = {"kinds": "{first} is for a {last} of {values}, {longest} long, {of}; {other} stays."}
    [text] = said((rule,), {"priceMatch": "price_match"}, operation.parameters, lambda about: words[about])
    assert text == (
        "``price_match`` is for a ``type`` of ``FIXED`` or ``LOOSE``, 3 days long, ``price_match`` and ``type``; {other} stays."
    )


def test_rules_that_hang_on_one_parameter_are_gathered_by_its_value(tide: Specs) -> None:
    text = re.sub(r"\s+", " ", found(tide, "rest", "place_timed_ticket").docstring)
    assert (
        "When ``type`` is: ``FIXED``: ``quantity`` is required; send at least one of ``price`` and ``price_match``. "
        "``GUARDED``: ``guard`` is required."
    ) in text


def test_costs_with_conditions_and_quotas_are_said(tide: Specs) -> None:
    text = re.sub(r"\s+", " ", found(tide, "rest", "price_bars").docstring)
    assert "· no key · weight 1 when ``limit`` is at most 99, or 5 when ``limit`` is more than 99 ·" in text
    assert "· weight 2, or 40 without ``symbol``, of the account Deprecated by the exchange." in text
    assert "At most 500 calls in 5 minutes for each IP address, shared with GET /tide/v1/price." in text


def test_a_default_is_known_to_the_client_only_where_a_condition_asks_for_it(
    tree: Mapping[PurePosixPath, bytes],
) -> None:
    text = tree[PurePosixPath("binance_derivatives/tide/rest/trade.py")].decode()
    assert 'Parameter("timeInForce", "enum", values=("KEEP", "NOW", "UNTIL"), default="KEEP")' in text
    assert 'Parameter("postOnly", "boolean"),' in text


def test_a_member_of_one_letter_without_an_alias_is_reported_with_all_others(tide: Specs) -> None:
    message = refusal(replace(tide, words=replace(tide.words, aliases={})))
    for lack in ("T of TicketFills", "e of PriceChange", "E of TicketChange", "s of PlacedTicket"):
        assert f"no name tells what {lack} is, expected a line for it in words/aliases.yaml" in message


def test_aliases_that_give_one_name_to_two_members_are_reported(tide: Specs) -> None:
    aliases = {**tide.words.aliases, "E": "event"}
    message = refusal(replace(tide, words=replace(tide.words, aliases=aliases)))
    assert "E and e would both be called event: name one of them in specs/words/aliases.yaml" in message


def test_messages_without_words_are_reported(tide: Specs) -> None:
    message = refusal(replace(tide, words=replace(tide.words, streams={}, events={})))
    assert "tide/streams/prices.yaml:3:7: prices has no words, expected a line for it in words/streams.yaml" in message
    expected = (
        "tide/user-data/ticket_change.yaml:3:7: ticket_change has no words, expected a line for it in words/events.yaml"
    )
    assert expected in message


def test_each_value_of_a_tag_is_a_class(tree: Mapping[PurePosixPath, bytes]) -> None:
    text = tree[PurePosixPath("binance_derivatives/tide/answers/market_data.py")].decode()
    assert text.count('tag_field="filterType"') == 4
    kinds = re.findall(
        r"^class TradingLimitsFilters(\w+)\(\s*(\w+).*?tag=(\S+?),?\n?\):$", text, re.MULTILINE | re.DOTALL
    )
    assert kinds == [
        ("StepSize", "Documented", '"STEP_SIZE"'),
        ("BigStep", "Documented", '"BIG_STEP"'),
        ("MostTickets", "Documented", '"MOST_TICKETS"'),
        ("Unknown", "Unknown", '""'),
    ]
    annotation = " ".join(
        text.partition("class TradingLimits(")[2].partition("filters: list[")[2].partition("]")[0].split()
    )
    assert annotation.strip(" ,") == " | ".join(f"TradingLimitsFilters{name}" for name, _, _ in kinds)


def test_codes_of_one_name_are_told_apart_by_their_numbers() -> None:
    codes = [
        ErrorCode(-1, "en:1", "Too Many"),
        ErrorCode(-2, "en:2", "TOO_MANY"),
        ErrorCode(-3, "en:3"),
        ErrorCode(-4, "en:4", "4XX"),
    ]
    named = [(one.name, one.code) for one in error_codes(codes)]
    assert named == [("TOO_MANY_1", -1), ("TOO_MANY_2", -2), ("ERROR_3", -3), ("ERROR_4XX", -4)]


@pytest.mark.parametrize(
    ("templates", "names", "speeds"),
    [
        (["<s>@depth", "<s>@depth@500ms", "<s>@depth@100ms"], ["<s>@depth", "<s>@depth@<speed>"], ("500ms", "100ms")),
        (["<s>@depth@100ms", "<s>@depth@500ms"], ["<s>@depth@<speed>"], ("100ms", "500ms")),
        (["<s>@rpi@500ms"], ["<s>@rpi@500ms"], ()),
        (["!index@arr", "!index@arr@1s"], ["!index@arr", "!index@arr@<speed>"], ("1s",)),
        (["<s>@ticker", "<u>@ticker@<day>"], ["<s>@ticker", "<u>@ticker@<day>"], ()),
    ],
)
def test_forms_that_differ_in_speed_alone_are_one_with_a_placeholder(
    templates: list[str], names: list[str], speeds: tuple[str, ...]
) -> None:
    assert forms(templates) == (names, speeds)


def test_forms_that_nothing_tells_apart_are_reported(tide: Specs) -> None:
    twins = (StreamName("<symbol>@price", "en:1"), StreamName("<symbol>@cost", "en:2"))
    message = refusal(replace(tide, streams=tuple(replace(one, names=twins) for one in tide.streams)))
    assert "nothing tells these names apart: <symbol>@price, <symbol>@cost" in message


def test_two_events_of_one_name_are_reported(tide: Specs) -> None:
    [event] = tide.events
    message = refusal(replace(tide, events=(event, replace(event, name="other_change"))))
    assert "tide/user-data/other_change is told by the member TICKET_CHANGE as well" in message
