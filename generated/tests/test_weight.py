"""What a call takes from the exchange's counters."""

import pytest

from binance_derivatives._core.operation import Answer, Cost, Parameter, Quota, RestOperation
from binance_derivatives._core.rules import absent, given, is_one_of, within
from binance_derivatives._core.terms import Counter, Retry, Security

LIST = RestOperation[object](
    product="usdm",
    name="list_things",
    method="GET",
    path="/inv/v1/things",
    security=Security.NONE,
    retry=Retry.READ,
    weight=(
        Cost(40, when=(absent("symbol"), absent("pair"))),
        Cost(2, when=(within("limit", maximum="100"),)),
        Cost(5, when=(within("limit", above="100", maximum="500"),)),
        Cost(10),
        Cost(7, "uid", when=(is_one_of("detail", "FULL"), given("symbol"))),
    ),
    parameters=(
        Parameter("symbol", "string"),
        Parameter("pair", "string"),
        Parameter("limit", "int", default="500"),
        Parameter("detail", "string"),
    ),
    quotas=(Quota(500, "5m", "ip", shared=("GET /inv/v1/others",)),),
    deprecated=True,
    answer=Answer("invented", "TICKET"),
)


@pytest.mark.parametrize(
    ("parameters", "costs"),
    [
        ({}, {"ip": 40}),
        ({"limit": 5}, {"ip": 40}),
        ({"symbol": "A"}, {"ip": 5}),
        ({"pair": "A", "limit": 100}, {"ip": 2}),
        ({"symbol": "A", "limit": 101}, {"ip": 5}),
        ({"symbol": "A", "limit": 501}, {"ip": 10}),
        ({"symbol": "A", "limit": 501, "detail": "FULL"}, {"ip": 10, "uid": 7}),
        ({"pair": "A", "limit": 501, "detail": "FULL"}, {"ip": 10}),
    ],
)
def test_of_each_counter_the_first_entry_that_applies_counts(
    parameters: dict[str, object], costs: dict[Counter, int]
) -> None:
    call = LIST.call(parameters)
    assert call.costs == costs
    assert call.weight == costs["ip"]


def test_an_operation_without_weight_takes_nothing() -> None:
    free = RestOperation[object](
        product="usdm",
        name="free",
        method="GET",
        path="/inv/v1/free",
        security=Security.NONE,
        retry=Retry.READ,
        answer=Answer("invented", "TICKET"),
    )
    assert free.call({}).costs == {}
    assert free.call({}).weight == 0


def test_quotas_and_deprecation_are_there_to_be_read() -> None:
    assert [(quota.limit, quota.per, quota.counter, quota.shared) for quota in LIST.quotas] == [
        (500, "5m", "ip", ("GET /inv/v1/others",))
    ]
    assert LIST.deprecated
