"""The exchange's clock: measured, bounded by dates, and never made worse by a slow answer."""

from email.utils import formatdate

from hypothesis import given, settings
from hypothesis import strategies as st

from binance_derivatives._protocol.clock import ServerTime
from binance_derivatives._protocol.headers import Headers

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


@given(st.integers(946_684_801, 4_102_444_799))
def test_a_date_is_read_as_the_standard_library_writes_it(second: int) -> None:
    time = ServerTime(lambda: NOW)
    time.seen(date(second * 1000), second * 1000 + 500, second * 1000 + 500)
    assert (time.offset, time.centred()) == (0, True)


def test_nonsense_is_passed_over() -> None:
    time = ServerTime(lambda: NOW)
    odd = ("Tue, 99 Nov 2023 22:13:20 GMT", "Tue, 14 Nou 2023 22:13:20 GMT", "Tue, 14 Nov 2023 22:13:60 GMT")
    for told in ("", "yesterday", *odd, date(NOW)[:-8], date(NOW) + " ", date(NOW).replace("GMT", "UTC")):
        time.seen(told, NOW - 10, NOW)
    # The own clock was set back meanwhile, so that nothing can be said.
    time.measured(NOW + 5000, NOW, NOW - 1)
    time.seen(date(NOW + 60_000), NOW, NOW - 1)
    assert time.offset == 0


@settings(max_examples=200)
@given(
    st.integers(-100_000, 100_000),
    st.lists(st.tuples(st.integers(0, 3000), st.integers(0, 3000), st.booleans()), min_size=1, max_size=20),
)
def test_the_estimate_is_never_further_off_than_an_answer_allows(
    offset: int, answers: list[tuple[int, int, bool]]
) -> None:
    clock = [NOW]
    time, headers = ServerTime(lambda: clock[0]), ServerTime(lambda: clock[0])
    for there, back, exact in answers:
        sent = clock[0]
        shown = sent + there + offset
        clock[0] += there + back
        if exact:
            time.measured(shown, sent, clock[0])
            headers.measured(shown, sent, clock[0])
            assert abs(time.offset - offset) <= (there + back + 1) // 2
        else:
            before = abs(time.offset - offset)
            time.seen(date(shown), sent, clock[0])
            headers.shown(told(date(shown)), sent, clock[0])
            assert headers.offset == time.offset
            assert abs(time.offset - offset) <= max(there + back, 1000) + min(there + back, 1000)
            # An answer moves the estimate nearer to the truth, or leaves it where it is.
            assert abs(time.offset - offset) <= before


def told(text: str, more: str = "") -> Headers:
    return Headers(f"HTTP/1.1 200 OK\r\nDate: {text}\r\n{more}Content-Length: 2\r\n".encode())


def test_answers_of_one_second_show_that_the_own_clock_is_ahead() -> None:
    time = ServerTime(lambda: NOW)
    time.shown(told(date(NOW)), NOW - 10, NOW)
    assert time.offset == 0
    time.shown(told(date(NOW)), NOW + 1400, NOW + 1410)
    assert time.offset == NOW // 1000 * 1000 + 1000 - (NOW + 1400)


def test_after_a_refusal_the_middle_of_the_last_answer_counts_also_within_one_second() -> None:
    time, other = ServerTime(lambda: NOW), ServerTime(lambda: NOW)
    for sent in (NOW, NOW + 200, NOW + 400):
        time.shown(told(date(NOW)), sent, sent + 10)
        other.seen(date(NOW), sent, sent + 10)
    assert time.centred() and other.centred()
    assert (time.offset, time.uncertainty) == (other.offset, other.uncertainty)


def test_the_date_that_a_cache_kept_moves_no_clock_even_if_it_was_seen_before() -> None:
    time = ServerTime(lambda: NOW)
    time.shown(told(date(NOW)), NOW - 10, NOW)
    time.shown(told(date(NOW), "Age: 9\r\n"), NOW + 9000, NOW + 9010)
    assert time.offset == 0
