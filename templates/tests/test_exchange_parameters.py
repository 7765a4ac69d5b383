"""Parameters and rules over REST: what is taken, and the code of what is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from conftest import Caller

PLACED = "symbol=ABC&side=GIVE"


@pytest.mark.parametrize(
    "more",
    [
        "amount=0.5",
        "amount=1000",
        "amount=000.5000",
        "copies=-2147483648",
        "hidden=true&amount=1",
        "near=-1.25",
        "from=1&until=9223372036854775807",
        "parts=%5B%7B%22a%22%3A1%7D%5D",
    ],
)
def test_values_of_their_type_are_taken(caller: Caller, more: str) -> None:
    assert caller.send("POST", "/inv/v1/thing", caller.signed(f"{PLACED}&{more}")).json == {"thingId": 1}


@pytest.mark.parametrize(
    ("query", "code", "about"),
    [
        ("symbol=ABC", -1102, "side"),
        ("side=GIVE", -1102, "symbol"),
        (f"{PLACED}&color=red", -1104, "color"),
        (f"{PLACED}&Symbol=ABC", -1104, "Symbol"),
        (f"{PLACED}&symbol=ABC", -1101, "symbol"),
        (f"{PLACED}&amount=", -1105, "amount"),
        (f"{PLACED}&amount", -1105, "amount"),
        ("symbol=&side=GIVE", -1105, "symbol"),
        ("symbol=ABC&side=give", -1130, "side"),
        ("symbol=ABC&side=KEEP", -1130, "side"),
        (f"{PLACED}&amount=1e3", -1130, "amount"),
        (f"{PLACED}&amount=1.", -1130, "amount"),
        (f"{PLACED}&amount=.5", -1130, "amount"),
        (f"{PLACED}&amount=%2B1", -1130, "amount"),
        (f"{PLACED}&amount=NaN", -1130, "amount"),
        (f"{PLACED}&amount=%D9%A1", -1130, "amount"),
        (f"{PLACED}&amount=0.49999999999999999999999999999999", -1130, "amount"),
        (f"{PLACED}&amount=1000.00000000000000000000000000001", -1130, "amount"),
        (f"{PLACED}&amount=+1", -1100, "amount"),
        (f"{PLACED}&amount=1%20", -1100, "amount"),
        (f"{PLACED}&copies=1.0", -1130, "copies"),
        (f"{PLACED}&copies=2147483648", -1130, "copies"),
        (f"{PLACED}&hidden=TRUE&amount=1", -1130, "hidden"),
        (f"{PLACED}&from=9223372036854775808&until=1", -1130, "from"),
        (f"{PLACED}&from={'9' * 5000}&until=1", -1130, "from"),
        (f"{PLACED}&parts=%5B1%5D", -1130, "parts"),
        (f"{PLACED}&parts={'%5B' * 5000}", -1130, "parts"),
        ("symbol=A%0AB&side=GIVE", -1100, "symbol"),
        ("symbol=A%zz&side=GIVE", -1100, "symbol"),
        ("symbol=%ff&side=GIVE", -1100, "symbol"),
        (f"{PLACED}&&amount=1", -1100, ""),
    ],
)
def test_other_values_are_refused_by_name(caller: Caller, query: str, code: int, about: str) -> None:
    reply = caller.send("POST", "/inv/v1/thing", caller.signed(query))
    assert (reply.status, reply.code) == (400, code)
    assert reply.json["msg"].endswith(f": {about}")
    assert caller.exchange.received[-1].code == code


def test_a_mandatory_parameter_of_the_wrong_type_has_the_code_of_a_missing_one(
    caller: Caller,
) -> None:
    """``timestamp`` is the mandatory number of every signed operation: one beyond 64 bits is malformed."""
    query = f"symbol=ABC&thingId=1&timestamp={'1' * 20}"
    assert caller.cancel(f"{query}&signature={caller.signature(query)}").code == -1102


@pytest.mark.parametrize(
    ("tag", "code"), [("my:tag/1", None), ("my%3Atag%2F1", None), ("MINE", -1100), ("x" * 37, -1100), ("a%0A", -1100)]
)
def test_a_pattern_holds_for_the_whole_decoded_value(caller: Caller, tag: str, code: int | None) -> None:
    assert caller.cancel(caller.signed(f"symbol=ABC&tag={tag}")).code == code


@pytest.mark.parametrize(
    ("list_", "code"),
    [
        ("thingIds=[1,2,3]", None),
        ("thingIds=%5B1%2C-2%5D", None),
        ("thingIds=[1,%202]", -1100),
        ("thingIds=[1,2,3,4]", -1130),
        ("thingIds=[]", -1105),
        ('thingIds=["1"]', -1130),
        ("thingIds=[1.0]", -1130),
        ("thingIds=[true]", -1130),
        ("thingIds=[9223372036854775808]", -1130),
        ("thingIds=[NaN]", -1130),
        ("thingIds=1,2", -1130),
        ("thingIds={}", -1130),
        ("tags=%5B%22a%22,%22b%20c%22%5D", None),
        ("tags=%5B%22a%22,%20%22b%22%5D", -1100),
        ("tags=%5Ba%5D", -1130),
        ("tags=%5B1%5D", -1130),
        ("tags=%5B%22%22%5D", -1130),
        ("tags=%22%5B%5C%22a%5C%22%5D%22", -1130),
    ],
)
def test_lists_are_json_arrays_without_blanks(caller: Caller, list_: str, code: int | None) -> None:
    reply = caller.send("DELETE", "/inv/v1/things", caller.signed(f"symbol=ABC&{list_}"))
    assert reply.code == code


@pytest.mark.parametrize(
    ("path", "query", "code", "about"),
    [
        ("thing", "symbol=ABC", -1102, "thingId, tag"),
        ("thing", "symbol=ABC&thingId=1&tag=a", None, ""),
        ("things", "symbol=ABC", -1102, "thingIds, tags"),
        ("things", "symbol=ABC&thingIds=[1]&tags=%5B%22a%22%5D", -1128, "thingIds, tags"),
    ],
)
def test_rules_that_ask_for_one_of_several(caller: Caller, path: str, query: str, code: int | None, about: str) -> None:
    reply = caller.send("DELETE", f"/inv/v1/{path}", caller.signed(query))
    assert reply.code == code
    assert code is None or reply.json["msg"].endswith(f": {about}")


@pytest.mark.parametrize(
    ("more", "code", "about"),
    [
        ("near=1", None, ""),
        ("near=1&far=2", -1128, "near, far"),
        ("from=1&until=2", None, ""),
        ("until=2", -1128, "from, until"),
        ("hidden=false", -1102, "amount"),
        ("hidden=false&amount=2", None, ""),
    ],
)
def test_rules_on_what_goes_together(caller: Caller, more: str, code: int | None, about: str) -> None:
    reply = caller.send("POST", "/inv/v1/thing", caller.signed(f"{PLACED}&{more}"))
    assert reply.code == code
    assert code is None or reply.json["msg"].endswith(f": {about}")
