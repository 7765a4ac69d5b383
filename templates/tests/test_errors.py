"""Errors: what they say, and that they travel between processes."""

import pickle

import pytest

from binance_derivatives import (
    AnswerUnreadable,
    Banned,
    BinanceError,
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
    StreamEnded,
    Violation,
)
from invented import BUY

ERRORS = [
    InvalidRequest(operation="usdm.place_ticket", violations=(Violation(("side",), "required", "side is required"),)),
    MissingCredentials(operation="usdm.place_ticket", missing=("api_key", "api_secret")),
    NotSent(call=BUY, cause="refused"),
    Rejected(call=BUY, status=400, code=-2011, message="gone"),
    RateLimited(call=BUY, status=429, code=-1003, message="slower", retry_at=5),
    Banned(call=BUY, status=418, code=None, message="out", until=None),
    Overloaded(call=BUY, status=503, code=-1008, message="busy"),
    OutcomeUnknown(call=BUY, cause="lost", status=503, code=-1007),
    NoAnswer(call=BUY, cause="lost"),
    AnswerUnreadable(call=BUY, status=200, raw=b"<html>"),
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
        "usdm.place_ticket needs api_key and api_secret, and the client was made without",
        "usdm.place_ticket was not sent: refused",
        "usdm.place_ticket was rejected (status 400, code -2011): gone",
        "usdm.place_ticket was rejected (status 429, code -1003): slower",
        "usdm.place_ticket was rejected (status 418): out",
        "usdm.place_ticket was rejected (status 503, code -1008): busy",
        "usdm.place_ticket may have been done or not: lost",
        "usdm.place_ticket was not answered: lost",
        "usdm.place_ticket succeeded (status 200), but its answer is not JSON: b'<html>'",
        "lost",
        "10 messages wait and are not taken",
    ]


def test_no_error_of_an_uncertain_outcome_passes_for_a_certain_one() -> None:
    certain = (NothingSent, Rejected)
    assert all(issubclass(kind, BinanceError) for kind in certain)
    assert not any(issubclass(kind, certain) for kind in (OutcomeUnknown, NoAnswer, AnswerUnreadable))
