"""Times: an aware ``datetime``, or milliseconds since 1970 as the exchange counts them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Final, cast

_START: Final = datetime(1970, 1, 1, tzinfo=UTC)
_EARLIEST: Final = 10**9
_MILLISECOND: Final = timedelta(milliseconds=1)
# As milliseconds these would be days of 1970 before March, or after the year 33000: nobody means that. The edges, read in the unit
# that is meant, are the years 2001 and 2128.
_UNITS: Final = (
    (10**9, 5 * 10**9, "seconds"),
    (10**15, 5 * 10**15, "microseconds"),
    (10**18, 5 * 10**18, "nanoseconds"),
)


def milliseconds(moment: datetime) -> int:
    """Count the whole milliseconds from 1970 to an aware moment."""
    return (moment - _START) // _MILLISECOND


def unit_of(number: int) -> str | None:
    """Tell in which unit a number is a time of our days, if that is not milliseconds."""
    return next((unit for low, high, unit in _UNITS if low <= number < high), None)


def moment(given: datetime | int | None) -> int | None:
    """Give a moment in milliseconds since 1970; None for none.

    Raises:
        ValueError: It has no zone, is a number in another unit or of a few seconds, or is no time at all.
    """
    if isinstance(given, datetime):
        if given.tzinfo is None:
            raise ValueError(
                f"{given.isoformat()} has no time zone, expected an aware datetime or milliseconds since 1970"
            )
        return milliseconds(given)
    number = cast("object", given)
    if number is not None and not (isinstance(number, int) and number >= _EARLIEST):
        raise ValueError(f"{number!r} is no moment, expected an aware datetime or milliseconds since 1970")
    unit = None if given is None else unit_of(given)
    if unit is not None:
        raise ValueError(f"{given} is a time in {unit}, expected milliseconds since 1970")
    return given
