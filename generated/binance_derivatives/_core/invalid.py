"""The root of all errors, and a request that breaks rules: what calls need before anything is sent."""

from __future__ import annotations

from binance_derivatives._core.rules import Violation


class BinanceError(Exception):
    """Every error of this package; its attributes are given by name."""

    def __reduce__(self) -> tuple[object, ...]:
        return _restored, (type(self), self.args, self.__dict__.copy())


def _restored(kind: type[BinanceError], args: tuple[object, ...], attributes: dict[str, object]) -> BinanceError:
    error = kind.__new__(kind, *args)
    error.args = args
    error.__dict__.update(attributes)
    return error


class NothingSent(BinanceError):
    """The request did not leave: it certainly has no effect."""


class InvalidRequest(NothingSent, ValueError):
    """The parameters break documented rules; nothing was sent.

    Attributes:
        operation: Product and name of the operation, ``usdm.cancel_order``.
        violations: Every rule broken, in the order of the parameters, then of the rules over several.
    """

    def __init__(self, *, operation: str, violations: tuple[Violation, ...]) -> None:
        super().__init__(f"{operation}: " + "; ".join(violation.message for violation in violations))
        self.operation = operation
        self.violations = violations
