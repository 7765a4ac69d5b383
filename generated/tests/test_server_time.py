"""The exchange's clock: measured, bounded by dates, and never made worse by a slow answer."""

from email.utils import formatdate

from hypothesis import given, settings
from hypothesis import strategies as st

from binance_derivatives._protocol.clock import ServerTime

NOW = 1_700_000_000_000


def date(milliseconds: int) -> str:
    return formatdate(milliseconds // 1000, usegmt=True)


def test_until_something_is_known_the_own_clock_counts() -> None:
    time = ServerTime(lambda: NOW)
    assert (time.now(), time.offset, time.uncertainty) == (NOW, 0, None)
    assert not time.centred()


def test_a_measurement_is_the_middle_of_what_is_possible() -> None:
    time = ServerTime(lambda: NOW)
    time.measured(NOW + 5000, NOW - 100, NOW)
    assert (time.offset, time.uncertainty) == (5050, 50)
    assert time.now() == NOW + 5050


def test_a_date_moves_the_estimate_only_as_far_as_it_must() -> None:
    time = ServerTime(lambda: NOW)
    time.seen(date(NOW), NOW - 10, NOW)
    assert time.offset == 0
    time.seen(date(NOW + 60_000), NOW - 10, NOW)
    assert time.offset == 60_000
    time.seen(date(NOW - 60_000), NOW - 10, NOW)
    assert time.offset == -60_000 + 1010


def test_after_a_refusal_the_middle_of_the_last_date_is_taken() -> None:
    time = ServerTime(lambda: NOW)
    time.seen(date(NOW + 60_000), NOW - 10, NOW)
    assert time.centred()
    assert time.offset == 60_505


def test_a_measurement_is_not_spoilt_by_the_dates_that_agree_with_it() -> None:
    time = ServerTime(lambda: NOW)
    time.measured(NOW + 300, NOW - 20, NOW)
    for _ in range(3):
        time.seen(date(NOW), NOW - 20, NOW)
    assert (time.offset, time.uncertainty) == (310, 10)


def test_nonsense_is_passed_over() -> None:
    time = ServerTime(lambda: NOW)
    for told in ("", "yesterday", "Tue, 99 Nov 2023 22:13:20 GMT", date(NOW)[:-8]):
        time.seen(told, NOW - 10, NOW)
    # The own clock was set back meanwhile, so that nothing can be said.
    time.measured(NOW + 5000, NOW, NOW - 1)
    time.seen(date(NOW + 60_000), NOW, NOW - 1)
    assert time.offset == 0


@settings(max_examples=200, deadline=None)
@given(
    st.integers(-100_000, 100_000),
    st.lists(st.tuples(st.integers(0, 3000), st.integers(0, 3000), st.booleans()), min_size=1, max_size=20),
)
def test_the_estimate_is_never_further_off_than_an_answer_allows(
    offset: int, answers: list[tuple[int, int, bool]]
) -> None:
    clock = [NOW]
    time = ServerTime(lambda: clock[0])
    for there, back, exact in answers:
        sent = clock[0]
        shown = sent + there + offset
        clock[0] += there + back
        if exact:
            time.measured(shown, sent, clock[0])
            assert abs(time.offset - offset) <= (there + back + 1) // 2
        else:
            before = abs(time.offset - offset)
            time.seen(date(shown), sent, clock[0])
            assert abs(time.offset - offset) <= max(there + back, 1000) + min(there + back, 1000)
            # An answer moves the estimate nearer to the truth, or leaves it where it is.
            assert abs(time.offset - offset) <= before
