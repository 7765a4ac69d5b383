"""The exchange's clock, as far as answers tell it.

Every answer bounds the offset of the exchange's clock from this machine's: what it shows was true somewhere between sending and
receiving. The estimate stays as it is while it lies within the newest bounds, and moves to the nearest point inside when it does
not, so that a good clock is never made worse by a slow answer.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime
from functools import lru_cache
from typing import Final

from binance_derivatives._core.locks import new_lock
from binance_derivatives._protocol.headers import Headers

# Milliseconds: a date that is further from what is known than this is somebody else's, and a time outside of these is none.
_JUMP: Final = 300_000
_EARLIEST, _LATEST = 946_684_800_000, 4_102_444_800_000
# How far ahead of its clock the exchange lets a timestamp be, milliseconds.
_UNMEASURED: Final = 1000
# The one form of a date that HTTP sends (RFC 9110, 5.6.7): Tue, 14 Nov 2023 22:13:20 GMT. What reads others is a large library.
_date: Final = re.compile(
    r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), (\d\d) ([A-Z][a-z]{2}) (\d{4}) (\d\d):(\d\d):(\d\d) GMT", re.ASCII
).fullmatch
_MONTHS: Final = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


class ServerTime:
    """The exchange's time by this machine's clock and what is known of the offset between the two; milliseconds.

    Attributes:
        offset: What is added to this machine's time.
        uncertainty: How far the estimate may be off; None before anything was measured.
    """

    def __init__(self, clock: Callable[[], int]) -> None:
        self._clock = clock
        self._lock = new_lock()
        self._bounds: tuple[int, int] | None = None
        # The field of an answer that was seen last, and the second it shows: in one, as another thread must not see one without the
        # other. No head has such a field at first.
        self._dated = (b"\0", 0)
        self.offset = 0
        self.uncertainty: int | None = None

    @property
    def may_be_off(self) -> int:
        """How far the estimate may be off: a second before anything was measured, as the exchange takes what is that far ahead."""
        return _UNMEASURED if self.uncertainty is None else self.uncertainty

    def now(self) -> int:
        """Give the exchange's time, in milliseconds UTC."""
        return self._clock() + self.offset

    def measured(self, server_time: int, sent: int, received: int) -> None:
        """Take the time that the exchange told between two moments of this machine's clock."""
        if received >= sent and _EARLIEST < server_time < _LATEST:
            with self._lock:
                self._bounds = (server_time - received, server_time - sent)
                self._centre()

    def shown(self, headers: Headers, sent: int, received: int) -> None:
        """Take the ``Date`` of an answer; not that of one which a cache kept: it is as old as its Age says (RFC 9111, 5.1)."""
        lowered, (field, second) = headers.lowered, self._dated
        # A search from the end takes half of one from the start.
        if lowered.rfind(b"\r\nage:") >= 0:
            return
        low, high = second - received, second + 1000 - sent
        if received >= sent and low <= self.offset <= high and lowered.rfind(field) >= 0:
            # Most answers are of the same second as the one before, and agree with it.
            self._bounds = (low, high)
        else:
            self.seen(headers.get("Date", ""), sent, received)

    def seen(self, date: str, sent: int, received: int) -> None:
        """Take a date, which is told in whole seconds, of an answer that no cache kept."""
        second = _milliseconds(date)
        if second is None or received < sent:
            return
        low, high = second - received, second + 1000 - sent
        if self._is_a_jump(low, high):
            return
        self._bounds = (low, high)
        if not low <= self.offset <= high:
            with self._lock:
                self.offset = min(max(self.offset, low), high)
                self.uncertainty = high - low
        self._dated = (b"\r\ndate: %b\r" % date.lower().encode("ascii"), second)

    def centred(self) -> bool:
        """Take the middle of what the last answer allows, after the exchange refused the time; False if nothing is known."""
        with self._lock:
            if self._bounds is None:
                return False
            self._centre()
        return True

    def _is_a_jump(self, low: int, high: int) -> bool:
        return self._bounds is not None and not low - _JUMP <= self.offset <= high + _JUMP

    def _centre(self) -> None:
        if self._bounds is not None:
            low, high = self._bounds
            self.offset, self.uncertainty = (low + high) // 2, (high - low + 1) // 2


@lru_cache(maxsize=4)
def _milliseconds(date: str) -> int | None:
    found = _date(date)
    if found is None:
        return None
    day, month, year, hour, minute, second = found.groups()
    try:
        moment = datetime(
            int(year), _MONTHS.index(month) + 1, int(day), int(hour), int(minute), int(second), tzinfo=UTC
        )
    except ValueError:
        return None
    told = int(moment.timestamp()) * 1000
    return told if _EARLIEST < told < _LATEST else None
