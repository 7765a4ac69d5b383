"""One public name for one operation in every product and on both transports, and no name for two."""

import re
from collections import defaultdict

from tests.committed import committed

SPECS = committed()

# Requests of one path that are two things: another version, another purpose.
TWO_THINGS = {
    ("GET", "account"): {"account_info", "span_account_info"},
    ("GET", "collateralRate"): {"collateral_rate", "tiered_collateral_rate"},
    ("GET", "leverageBracket"): {"leverage_brackets", "leverage_brackets_by_pair"},
    ("POST", "countdownCancelAll"): {"countdown_cancel_all", "set_countdown_cancel_all"},
}
# Paths that are spelt in two ways for one thing; the second is that of options.
ONE_THING = {
    "commission_rate": {("GET", "commissionRate"), ("GET", "commission")},
    "mark_price": {("GET", "premiumIndex"), ("GET", "mark")},
    "position_risk": {("GET", "positionRisk"), ("GET", "position")},
    "ticker_24hr": {("GET", "ticker/24hr"), ("GET", "ticker")},
}
_ROOT = re.compile(r"/[a-z]+/(?:v\d/)?(?:portfolio/)?")
_VERSION = re.compile(r"_v\d$")


def asked() -> list[tuple[tuple[str, str], str]]:
    """What each operation of the REST API asks for, without product and version, and what it is called."""
    return [
        ((one.request.method or "", _ROOT.sub("", one.request.path or "", count=1)), _VERSION.sub("", one.name))
        for one in SPECS.operations
        if one.kind == "rest"
    ]


def test_one_request_has_one_name() -> None:
    names: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for request, name in asked():
        names[request].add(name)
    assert {request: found for request, found in names.items() if len(found) > 1} == TWO_THINGS


def test_one_name_is_one_request() -> None:
    requests: defaultdict[str, set[tuple[str, str]]] = defaultdict(set)
    for request, name in asked():
        requests[name].add(request)
    assert {name: found for name, found in requests.items() if len(found) > 1} == ONE_THING


def test_a_method_of_the_websocket_api_is_called_as_over_rest() -> None:
    methods: defaultdict[str, set[str]] = defaultdict(set)
    for one in SPECS.operations:
        if one.kind == "ws_api":
            methods[_VERSION.sub("", re.sub(r"^v\d/", "", one.request.method or ""))].add(_VERSION.sub("", one.name))
    assert {method: found for method, found in methods.items() if len(found) > 1} == {}
    here = {(one.product, one.name) for one in SPECS.operations if one.kind == "rest"}
    alone = {one.name for one in SPECS.operations if one.kind == "ws_api" and (one.product, one.name) not in here}
    assert alone == {"session_logon", "session_logout", "session_status"}


def test_streams_of_one_name_on_the_wire_have_one_name() -> None:
    names: defaultdict[str, set[str]] = defaultdict(set)
    for stream in SPECS.streams:
        for form in stream.names:
            names[re.sub(r"@\d+m?s$", "", form.template)].add(stream.name)
    assert {template: found for template, found in names.items() if len(found) > 1} == {}
