"""The exchange's clock, as far as answers tell it.

Every answer bounds the offset of the exchange's clock from this machine's: what it shows was true somewhere between sending and
receiving. The estimate stays as it is while it lies within the newest bounds, and moves to the nearest point inside when it does
not, so that a good clock is never made worse by a slow answer.
"""

from __future__ import annotations

from collections.abc import Callable
from email.utils import parsedate_to_datetime
from threading import Lock
from typing import Final

# Milliseconds: a date that is further from what is known than this is somebody else's, and a time outside of these is none.
_JUMP: Final = 300_000
_EARLIEST, _LATEST = 946_684_800_000, 4_102_444_800_000
# Of the one form of a date that HTTP sends: Tue, 14 Nov 2023 22:13:20 GMT.
_LENGTH: Final = 29


class ServerTime:
    """The exchange's time by this machine's clock and what is known of the offset between the two; milliseconds.

    Attributes:
        offset: What is added to this machine's time.
        uncertainty: How far the estimate may be off; None before anything was measured.
    """

    def __init__(self, clock: Callable[[], int]) -> None:
        self._clock = clock
        self._lock = Lock()
        self._bounds: tuple[int, int] | None = None
        # Text and milliseconds in one: another thread must not see one without the other.
        self._dated: tuple[str | None, int] = (None, 0)
        self.offset = 0
        self.uncertainty: int | None = None

    def now(self) -> int:
        """Give the exchange's time, in milliseconds UTC."""
        return self._clock() + self.offset

    def measured(self, server_time: int, sent: int, received: int) -> None:
        """Take the time that the exchange told between two moments of this machine's clock."""
        if received >= sent and _EARLIEST < server_time < _LATEST:
            with self._lock:
                self._bounds = (server_time - received, server_time - sent)
                self._centre()

    def seen(self, date: str, sent: int, received: int) -> None:
        """Take the ``Date`` of an answer, which is told in whole seconds."""
        if received < sent:
            return
        known, shown = self._dated
        if date != known:
            if len(date) != _LENGTH or not date.endswith(" GMT"):
                return
            try:
                shown = int(parsedate_to_datetime(date).timestamp()) * 1000
            except ValueError:
                return
            self._dated = (date, shown)
        low, high = shown - received, shown + 1000 - sent
        if not _EARLIEST < shown < _LATEST or self._is_a_jump(low, high):
            return
        self._bounds = (low, high)
        if not low <= self.offset <= high:
            with self._lock:
                self.offset = min(max(self.offset, low), high)
                self.uncertainty = high - low

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
