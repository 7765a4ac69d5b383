"""How often something may happen."""

from __future__ import annotations

from collections import deque


class Allowance:
    """Lets ``most`` things happen in any ``span`` seconds; the exchange cuts those who send more control frames."""

    def __init__(self, most: int = 5, span: float = 1.0) -> None:
        self._span = span
        self._times: deque[float] = deque(maxlen=most)

    def take(self, now: float) -> float:
        """Give 0 when it may happen now, and count it; otherwise the seconds to wait."""
        times = self._times
        if len(times) == times.maxlen and now < times[0] + self._span:
            return times[0] + self._span - now
        times.append(now)
        return 0.0
