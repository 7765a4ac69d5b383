"""Values that break clients: each arrives at the exchange as it was given, under a signature that the exchange accepts.

The exchange on loopback checks the signature of the bytes that came, with code of its own. Every interface is used, blocking
and awaiting, with every kind of key.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from enum import StrEnum
from typing import Any, TypeAlias
from urllib.parse import quote, unquote_to_bytes

import pytest

from binance_derivatives import Account, InvalidRequest, KeyRefused, Rejected, Security, coinm, options, usdm
from binance_derivatives._protocol.signing import Secret, signer_of
from binance_derivatives.testing import Exchange, Received
from binance_derivatives.usdm.rest import trade

IDS = [
    "two words",
    "a/b",
    "a+b",
    "a:b",
    "100%",
    "%2F%20",
    "o'clock",
    "a&symbol=b",
    "a=b",
    "a#b",
    "a?b",
    'say "hi"',
    "back\\slash",
    "[1,2]",
    "{}",
    "null",
    "007",
    "1e5",
    "é",
    "e\u0301",
    "\u4e2d\u6587",
    "🚀",
    "a\u00a0b",
    "~._-",
    "é/+:%'&=#?\u4e2d 🚀 at once",
]
BTC = "BTCUSDT"
LIMIT: dict[str, Any] = {
    "symbol": BTC,
    "side": "BUY",
    "type": "LIMIT",
    "time_in_force": "GTC",
    "quantity": 1,
    "price": 2,
}
ALGO: dict[str, Any] = {
    "algo_type": "CONDITIONAL",
    "symbol": BTC,
    "side": "SELL",
    "type": "STOP_MARKET",
    "quantity": 1,
    "trigger_price": 2,
}

Calls: TypeAlias = Sequence[tuple[str, dict[str, Any]]]
Shape: TypeAlias = Callable[[Any, Account, Calls], list[Any]]


def rest(product: Any, account: Account, calls: Calls) -> list[Any]:
    with product.Rest(account) as client:
        return [getattr(client, name)(**given) for name, given in calls]


def awaiting_rest(product: Any, account: Account, calls: Calls) -> list[Any]:
    return asyncio.run(_awaited(product.AsyncRest(account), calls))


def ws_api(product: Any, account: Account, calls: Calls) -> list[Any]:
    return asyncio.run(_awaited(product.AsyncWsApi(account), calls))


def blocking_ws_api(product: Any, account: Account, calls: Calls) -> list[Any]:
    with product.WsApi(account) as client:
        return [getattr(client, name)(**given) for name, given in calls]


async def _awaited(client: Any, calls: Calls) -> list[Any]:
    async with client:
        return [await getattr(client, name)(**given) for name, given in calls]


each_shape = pytest.mark.parametrize("shape", [rest, awaiting_rest, ws_api, blocking_ws_api])
over_rest = pytest.mark.parametrize("shape", [rest, awaiting_rest])
over_ws = pytest.mark.parametrize("shape", [ws_api, blocking_ws_api])


class Place:
    """An exchange and an account that it knows."""

    def __init__(self, exchange: Exchange, secret: str | bytes) -> None:
        self.exchange = exchange
        self.account = exchange.environment.account(exchange.api_key, secret)

    def received(self, shape: Shape, *calls: tuple[str, dict[str, Any]], product: Any = usdm) -> tuple[Received, ...]:
        """Make calls, all of which must be accepted, and give what arrived."""
        self.exchange.reset()
        assert len(shape(product, self.account, calls)) == len(calls)
        received = self.exchange.received
        assert [one.code for one in received] == [None] * len(calls)
        return received


def _pair(kind: str) -> tuple[bytes | None, bytes | None]:
    """Make a private key and its public one, in PEM; none for a key with a secret."""
    if kind == "hmac":
        return None, None
    form = pytest.importorskip("cryptography.hazmat.primitives.serialization")
    made = pytest.importorskip(f"cryptography.hazmat.primitives.asymmetric.{kind}")
    key = made.Ed25519PrivateKey.generate() if kind == "ed25519" else made.generate_private_key(65537, 2048)
    private = key.private_bytes(form.Encoding.PEM, form.PrivateFormat.PKCS8, form.NoEncryption())
    public = key.public_key().public_bytes(form.Encoding.PEM, form.PublicFormat.SubjectPublicKeyInfo)
    return private, public


@pytest.fixture(scope="module", params=["hmac", "rsa", "ed25519"])
def place(request: pytest.FixtureRequest) -> Iterator[Place]:
    private, public = _pair(request.param)
    with Exchange("usdm", public_key=public) as exchange:
        made = Place(exchange, private or exchange.api_secret)
        assert made.account.signer is not None and made.account.signer.kind == request.param
        yield made


@each_shape
def test_an_id_goes_out_as_it_was_given(place: Place, shape: Shape) -> None:
    received = place.received(shape, *(("cancel_order", {"symbol": BTC, "orig_client_order_id": one}) for one in IDS))
    assert [one.parameters["origClientOrderId"] for one in received] == IDS


@over_rest
def test_an_id_is_percent_encoded_but_for_what_never_needs_it(place: Place, shape: Shape) -> None:
    received = place.received(shape, *(("query_order", {"symbol": BTC, "orig_client_order_id": one}) for one in IDS))
    expected = [f"symbol={BTC}&origClientOrderId={quote(one, safe='')}&timestamp=".encode() for one in IDS]
    assert [one.raw[: len(start)] for one, start in zip(received, expected, strict=True)] == expected


@over_ws
def test_an_id_stands_in_the_frame_as_itself(place: Place, shape: Shape) -> None:
    received = place.received(shape, *(("query_order", {"symbol": BTC, "orig_client_order_id": one}) for one in IDS))
    assert [json.loads(one.raw)["params"]["origClientOrderId"] for one in received] == IDS


@each_shape
def test_nothing_is_sent_that_was_not_given_but_an_id_for_the_order(place: Place, shape: Shape) -> None:
    minimal = {"symbol": BTC, "side": "SELL", "type": "MARKET", "quantity": 1}
    order, cancel = place.received(shape, ("new_order", minimal), ("cancel_order", {"symbol": BTC, "order_id": 7}))
    proof = {"timestamp", "signature"} | ({"apiKey"} if order.transport == "ws_api" else set())
    assert order.parameters.keys() - proof == {"symbol", "side", "type", "quantity", "newClientOrderId"}
    assert cancel.parameters.keys() - proof == {"symbol", "orderId"}
    assert (order.parameters["symbol"], order.parameters["side"], order.parameters["quantity"]) == (BTC, "SELL", "1")


@over_rest
def test_a_list_of_ids_goes_out_as_it_was_given(place: Place, shape: Shape) -> None:
    parts = [IDS[start : start + 10] for start in range(0, len(IDS), 10)]
    received = place.received(
        shape, *(("cancel_multiple_orders", {"symbol": BTC, "orig_client_order_id_list": part}) for part in parts)
    )
    # JSON without a blank between items, every character itself.
    expected = [json.dumps(part, ensure_ascii=False, separators=(",", ":")) for part in parts]
    assert [one.parameters["origClientOrderIdList"] for one in received] == expected
    assert all(
        f"origClientOrderIdList={quote(text, safe='')}&" in one.raw.decode()
        for text, one in zip(expected, received, strict=True)
    )


@over_rest
def test_ids_inside_the_items_of_a_list_go_out_as_they_were_given(place: Place, shape: Shape) -> None:
    def item(own_id: str) -> dict[str, Any]:
        return {"symbol": BTC, "side": "BUY", "quantity": Decimal("1E-7"), "price": 1, "origClientOrderId": own_id}

    parts = [IDS[start : start + 5] for start in range(0, len(IDS), 5)]
    received = place.received(
        shape, *(("modify_multiple_orders", {"batch_orders": [item(one) for one in part]}) for part in parts)
    )
    sent = [json.loads(one.parameters["batchOrders"]) for one in received]
    assert [one["origClientOrderId"] for items in sent for one in items] == IDS
    assert {one["quantity"] for items in sent for one in items} == {"0.0000001"}


@each_shape
@pytest.mark.parametrize(
    ("given", "sent"),
    [
        (Decimal("1E-7"), "0.0000001"),
        (Decimal("1E+3"), "1000"),
        (Decimal("-0"), "0"),
        (Decimal("-0.00"), "0.00"),
        (Decimal("1.10"), "1.10"),
        (Decimal("123456789012345678901234567890.123"), "123456789012345678901234567890.123"),
        (10**18, "1000000000000000000"),
        ("0.10", "0.10"),
        (0, "0"),
    ],
)
def test_a_number_is_digits_and_keeps_every_one(place: Place, shape: Shape, given: Any, sent: str) -> None:
    order, change = place.received(
        shape,
        ("new_order", LIMIT | {"price": given}),
        ("modify_order", {"symbol": BTC, "side": "BUY", "order_id": 1, "quantity": given, "price": given}),
    )
    assert [order.parameters["price"], change.parameters["quantity"], change.parameters["price"]] == [sent] * 3
    if order.transport == "ws_api":
        assert json.loads(order.raw)["params"]["price"] == sent


@each_shape
def test_a_large_id_keeps_its_last_digit(place: Place, shape: Shape) -> None:
    large = [2**53 + 1, 9007199254740993, 2**63 - 1]
    received = place.received(shape, *(("cancel_order", {"symbol": BTC, "order_id": one}) for one in large))
    assert [one.parameters["orderId"] for one in received] == [str(one) for one in large]
    if received[0].transport == "ws_api":
        assert [json.loads(one.raw)["params"]["orderId"] for one in received] == large


@each_shape
@pytest.mark.parametrize("value", [True, False])
def test_a_boolean_is_spelt_as_its_page_spells_it(place: Place, shape: Shape, value: bool) -> None:
    spelt = str(value)
    order, algo = place.received(
        shape, ("new_order", LIMIT | {"reduce_only": value}), ("new_algo_order", ALGO | {"price_protect": value})
    )
    # Pages until May 2026 have capitals.
    [words] = [one.values for one in trade.NEW_ALGO_ORDER.parameters if one.name == "priceProtect"]
    assert words in (("true", "false"), ("TRUE", "FALSE"))
    assert (order.parameters["reduceOnly"], algo.parameters["priceProtect"]) == (spelt.lower(), words[not value])
    if order.transport == "ws_api":
        # Words, not the booleans of JSON.
        assert json.loads(order.raw)["params"]["reduceOnly"] == spelt.lower()


@over_rest
def test_a_boolean_that_is_none_of_two_words_is_that_of_json(shape: Shape) -> None:
    with Exchange("options") as exchange:
        mine = Place(exchange, exchange.api_secret)
        given = {"symbol": "BTC-200730-9000-C", "side": "BUY", "type": "LIMIT", "quantity": 1, "price": 2}
        received = mine.received(
            shape,
            ("new_order", given | {"time_in_force": "GTC", "reduce_only": True, "is_mmp": False}),
            ("place_multiple_orders", {"orders": [given | {"timeInForce": "GTC", "reduceOnly": True, "isMmp": False}]}),
            product=options,
        )
    assert (received[0].parameters["reduceOnly"], received[0].parameters["isMmp"]) == ("true", "false")
    [item] = json.loads(received[1].parameters["orders"])
    assert (item["reduceOnly"], item["isMmp"]) == (True, False)


class Label(StrEnum):
    MINE = "my/label:1"


@each_shape
def test_an_id_of_an_order_is_sent_without_a_prefix(place: Place, shape: Shape) -> None:
    own = [".A-Z:/a_0", "x" * 36, "-", Label.MINE]
    received = place.received(shape, *(("new_order", LIMIT | {"new_client_order_id": one}) for one in own))
    assert [one.parameters["newClientOrderId"] for one in received] == list(map(str, own))


@each_shape
def test_an_id_that_the_documented_pattern_forbids_is_refused_and_nothing_is_sent(place: Place, shape: Shape) -> None:
    place.exchange.reset()
    for own in ("two words", "a+b", "100%", "o'clock", "a&b", "é", "x" * 37):
        with pytest.raises(InvalidRequest) as caught:
            shape(usdm, place.account, [("new_order", LIMIT | {"new_client_order_id": own})])
        assert [(one.parameters, one.rule) for one in caught.value.violations] == [(("newClientOrderId",), "pattern")]
    assert place.exchange.received == ()


@each_shape
def test_a_blank_at_the_end_of_an_id_is_refused_rather_than_stripped(place: Place, shape: Shape) -> None:
    place.exchange.reset()
    for own in (" a", "a ", "\u3000a", "a\n", ""):
        with pytest.raises(InvalidRequest):
            shape(usdm, place.account, [("cancel_order", {"symbol": BTC, "orig_client_order_id": own})])
    assert place.exchange.received == ()


@pytest.mark.parametrize("shape", [rest, awaiting_rest, ws_api, blocking_ws_api])
def test_ids_go_out_as_given_for_another_product(shape: Shape) -> None:
    with Exchange("coinm") as exchange:
        received = Place(exchange, exchange.api_secret).received(
            shape,
            *(("cancel_order", {"symbol": "BTCUSD_200925", "orig_client_order_id": one}) for one in IDS),
            product=coinm,
        )
    assert [one.parameters["origClientOrderId"] for one in received] == IDS


UNHEARD_OF = {
    "symbol": "\u5e01\u5b89\u4eba\u751fUSDT",
    "strings": IDS,
    "numbers": [1, 2**53 + 1],
    "on": True,
    "size": Decimal("1E-7"),
}


@pytest.mark.parametrize(
    ("shape", "place_of_call"),
    [
        (rest, ("DELETE", "/fapi/v1/order")),
        (rest, ("PUT", "/fapi/v1/order")),
        (awaiting_rest, ("POST", "/fapi/v1/order")),
        (ws_api, ("order.cancel",)),
        (blocking_ws_api, ("order.place",)),
    ],
)
def test_what_no_page_documents_is_signed_right_too(place: Place, shape: Shape, place_of_call: tuple[str, ...]) -> None:
    place.exchange.reset()
    names = ("method", "path") if len(place_of_call) == 2 else ("method",)
    given = dict(zip(names, place_of_call, strict=True)) | {"parameters": UNHEARD_OF, "security": Security.TRADE}
    # The exchange looks at parameters only after the signature, and does not know these.
    with pytest.raises(Rejected) as caught:
        shape(usdm, place.account, [("request", given)])
    assert caught.value.code == -1104
    (received,) = place.exchange.received
    assert json.loads(received.parameters["strings"]) == IDS
    sent = [received.parameters[name] for name in ("symbol", "numbers", "on", "size")]
    assert sent == ["\u5e01\u5b89\u4eba\u751fUSDT", "[1,9007199254740993]", "true", "0.0000001"]


class Altering:
    """Signs something else than what is sent, in a way that plain values don't show."""

    kind = "hmac"

    def __init__(self, secret: str, alter: Callable[[bytes], bytes]) -> None:
        self._signer, self._alter = signer_of(secret), alter

    def sign(self, payload: bytes) -> str:
        return self._signer.sign(self._alter(payload))


@pytest.mark.parametrize(
    ("shape", "alter"),
    [
        (rest, unquote_to_bytes),
        (rest, lambda payload: payload.replace(b"%20", b"+")),
        (ws_api, lambda payload: quote(payload, safe="=&").encode()),
    ],
)
def test_the_exchange_refuses_a_signature_of_other_text_than_was_sent(shape: Shape, alter: Any) -> None:
    with Exchange("usdm") as exchange:
        signer: Any = Altering(exchange.api_secret, alter)
        account = Account(exchange.environment, Secret(exchange.api_key), signer)
        plain, awkward = ({"symbol": BTC, "orig_client_order_id": one} for one in ("plain", "two words"))
        assert shape(usdm, account, [("cancel_order", plain)])
        with pytest.raises(KeyRefused) as caught:
            shape(usdm, account, [("cancel_order", awkward)])
    assert caught.value.code == -1022
