"""Errors: what they say, and that they travel between processes."""

import pickle
import re

import pytest
from invented import BUY

from binance_derivatives import (
    Banned,
    BinanceError,
    HeldBack,
    InvalidRequest,
    MissingCredentials,
    NoAnswer,
    NothingSent,
    NotSent,
    OutcomeUnknown,
    Overflow,
    Overloaded,
    RateLimited,
    Rejected,
    SigningFailed,
    StreamEnded,
    Violation,
)
from binance_derivatives import errors as tree
from binance_derivatives._protocol import replies
from binance_derivatives.errors import Refusal

ERRORS = [
    InvalidRequest(operation="usdm.place_ticket", violations=(Violation(("side",), "required", "side is required"),)),
    MissingCredentials(operation="usdm.place_ticket", missing=("api_key", "secret")),
    SigningFailed(operation="usdm.place_ticket", cause="the vault is closed"),
    NotSent(call=BUY, cause="refused"),
    HeldBack(call=BUY, until=5, banned=False),
    Rejected(call=BUY, refusal=Refusal(400, -2011, "gone", headers={"X-Trace": "7"}, request_id="9")),
    RateLimited(call=BUY, refusal=Refusal(429, -1003, "slower", 5)),
    Banned(call=BUY, refusal=Refusal(418, None, "out")),
    Overloaded(call=BUY, refusal=Refusal(503, -1008, "busy")),
    OutcomeUnknown(call=BUY, cause="lost", status=503, code=-1007),
    NoAnswer(call=BUY, cause="lost"),
    StreamEnded("lost"),
    Overflow("10 messages wait and are not taken"),
]


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: type(error).__name__)
def test_an_error_survives_a_pickle_with_its_attributes(error: BinanceError) -> None:
    copy = pickle.loads(pickle.dumps(error))
    assert type(copy) is type(error)
    assert str(copy) == str(error)
    assert vars(copy) == vars(error)


def test_an_error_says_what_became_of_the_request() -> None:
    assert [str(error) for error in ERRORS] == [
        "usdm.place_ticket: side is required",
        "usdm.place_ticket needs api_key and secret, and the client was made without",
        "usdm.place_ticket could not be signed: the vault is closed",
        "usdm.place_ticket was not sent: refused",
        "usdm.place_ticket was held back until 5: the rate limits are used up",
        "usdm.place_ticket was rejected (status 400, code -2011): gone",
        "usdm.place_ticket was rejected (status 429, code -1003): slower",
        "usdm.place_ticket was rejected (status 418): out",
        "usdm.place_ticket was rejected (status 503, code -1008): busy",
        "usdm.place_ticket may have been done or not: lost",
        "usdm.place_ticket was not answered: lost",
        "lost",
        "10 messages wait and are not taken",
    ]


def test_no_error_of_an_uncertain_outcome_passes_for_a_certain_one() -> None:
    certain = (NothingSent, Rejected)
    assert all(issubclass(kind, BinanceError) for kind in certain)
    assert not any(issubclass(kind, certain) for kind in (OutcomeUnknown, NoAnswer))


def test_the_tree_in_the_docstring_is_the_tree_of_the_classes() -> None:
    drawn: dict[str, str | None] = {}
    above: list[tuple[int, str]] = []
    for line in (tree.__doc__ or "").splitlines():
        found = re.search(r"[A-Z]\w+", line)
        if found and (line.strip() == "BinanceError" or "──" in line):
            above = [one for one in above if one[0] < found.start()]
            drawn[found[0]] = above[-1][1] if above else None
            above.append((found.start(), found[0]))
    kinds = [kind for kind in vars(tree).values() if isinstance(kind, type) and issubclass(kind, BinanceError)]
    public = {kind.__name__: kind for kind in kinds if not kind.__name__.startswith("_")}
    assert drawn.keys() == public.keys()
    for name, parent in drawn.items():
        assert parent is None or issubclass(public[name], public[parent])
        assert parent is None or not any(
            other not in (name, parent) and issubclass(public[name], kind) and issubclass(kind, public[parent])
            for other, kind in public.items()
        )


def test_codes_that_a_server_makes_up_are_not_remembered() -> None:
    assert replies._kind_of("usdm", -1) is Rejected
    before = replies._kind_named.cache_info().currsize
    assert {replies._kind_of("usdm", -900_000 - number) for number in range(1000)} == {Rejected}
    assert replies._kind_named.cache_info().currsize == before
