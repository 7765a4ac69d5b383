"""The life of a listen key, by a clock that the test moves: what is asked when, and what it means for connections."""

from __future__ import annotations

import pytest

from binance_derivatives._streams.key_care import CALM, EVERY, LONGEST_PAUSE, KeyCare

HOUR = 3600.0


def care_of() -> KeyCare:
    return KeyCare(lambda: 0.0)


def started(key: str = "K1", now: float = 0.0) -> KeyCare:
    care = care_of()
    assert care.step(now) == "start"
    assert care.answered(now, key)
    return care


def test_a_key_is_asked_for_first_and_kept_each_half_hour() -> None:
    care = started()
    assert (care.key, care.due, care.proved_at) == ("K1", EVERY, 0.0)
    assert care.step(EVERY - 1) is None
    assert care.step(EVERY) == "keep"
    assert care.step(EVERY + 1) is None, "one at a time"
    assert not care.answered(EVERY + 1, "K1")
    assert (care.due, care.proved_at) == (2 * EVERY + 1, EVERY + 1)


def test_an_answer_that_names_no_key_is_followed_by_one_that_does() -> None:
    care = started()
    assert care.step(EVERY) == "keep"
    assert not care.answered(EVERY, None)
    assert care.step(EVERY) == "start"
    assert not care.answered(EVERY, "K1")
    assert care.step(EVERY) is None and care.due == 2 * EVERY


def test_two_events_that_a_key_ended_mean_one_renewal() -> None:
    """Case 14."""
    care = started()
    assert care.ended(100.0, "K1")
    assert care.step(100.0) == "start"
    assert not care.ended(100.015, "K1")
    assert care.answered(100.1, "K2")
    assert not care.ended(100.2, "K1"), "the second event may be late"
    assert (care.key, care.due) == ("K2", 100.1 + EVERY)


def test_two_events_that_name_no_key_mean_one_renewal_too() -> None:
    """Case 14."""
    care = started()
    assert care.ended(100.0)
    assert not care.ended(100.015)
    assert care.step(100.015) == "start"
    assert care.answered(100.1, "K2")
    assert care.due == 100.1 + EVERY


@pytest.mark.parametrize("answer", ["K2", None])
def test_another_key_in_the_answer_or_none_moves_connections(answer: str | None) -> None:
    """Case 15: the key died without an event, and somebody else has made a new one."""
    care = started()
    assert care.step(EVERY) == "keep"
    moved = care.answered(EVERY, answer)
    if answer is None:
        assert not moved and care.step(EVERY) == "start"
        moved = care.answered(EVERY, "K2")
    assert moved and care.key == "K2"


def test_a_key_that_is_gone_is_asked_for_at_once() -> None:
    """Case 16: -1125."""
    care = started()
    assert care.step(EVERY) == "keep"
    care.failed(EVERY, gone=True)
    assert care.key is None
    assert care.step(EVERY) == "start"
    assert care.answered(EVERY, "K2")


def test_what_fails_is_asked_again_after_growing_pauses_and_the_key_stays() -> None:
    """Case 16: 5XX, a timeout, HTML, -2014."""
    care, now, pauses = started(), EVERY, list[float]()
    assert care.step(now) == "keep"
    for _ in range(12):
        care.failed(now)
        assert care.key == "K1"
        pauses.append(care.due - now)
        now = care.due
        assert care.step(now) == "start"
    assert pauses[:5] == [0.5, 1, 2, 4, 8]
    assert set(pauses[8:]) == {LONGEST_PAUSE}
    assert not care.answered(now, "K1")
    assert care.due == now + EVERY


def test_pauses_are_cut_by_chance_and_by_half_at_most() -> None:
    care = KeyCare(lambda: 1.0)
    assert care.step(0.0) == "start"
    care.failed(0.0)
    assert care.due == 0.25


def test_keys_that_end_as_soon_as_they_are_made_are_no_hot_loop() -> None:
    care, now, asked = started(), 1000.0, 0
    while now < 1600.0:
        care.ended(now, care.key)
        now = max(now, care.due)
        assert care.step(now) == "start"
        care.answered(now, f"K{asked}")
        asked += 1
    assert asked < 20
    assert not care.ended(now + CALM, "K1")
    care.ended(now + CALM, care.key)
    assert care.due == now + CALM, "after a quiet while it is asked at once again"


def test_a_key_that_ends_twice_over_is_taken_as_it_comes() -> None:
    care = started()
    care.ended(100.0, "K1")
    assert care.step(100.0) == "start"
    assert care.answered(100.0, "K1"), "alive after all, or again: connections are made anew"


def test_a_doubt_is_settled_by_asking_which_key_is_alive() -> None:
    care = started()
    assert care.is_settled
    care.doubt(50.0)
    assert not care.is_settled
    assert care.step(50.0) == "start"
    assert not care.is_settled
    assert not care.answered(50.0, "K1")
    assert care.is_settled
    assert care.due == 50.0 + EVERY


def test_what_comes_up_while_an_answer_is_awaited_is_asked_anew() -> None:
    care = started()
    assert care.step(EVERY) == "keep"
    assert care.ended(EVERY + 1, "K1")
    assert not care.answered(EVERY + 2, "K1"), "whether it was kept before it ended is not known"
    assert care.key is None
    assert care.step(EVERY + 2) == "start"
    assert care.answered(EVERY + 3, "K2")


def test_a_step_that_nobody_waits_for_is_done_again() -> None:
    care = started()
    assert care.step(EVERY) == "keep"
    care.given_up(EVERY)
    assert care.step(EVERY) == "start"


def test_an_answer_without_a_key_to_the_question_for_it_is_a_failure() -> None:
    care = care_of()
    assert care.step(0.0) == "start"
    assert not care.answered(0.0, None)
    assert (care.key, care.due) == (None, 0.5)


@pytest.mark.parametrize("every", [0.0, HOUR, float("nan")])
def test_an_interval_that_no_key_outlives_is_refused(every: float) -> None:
    with pytest.raises(ValueError, match="every is"):
        KeyCare(lambda: 0.0, every=every)
