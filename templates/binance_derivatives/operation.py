"""Operations as tables, and calls as values.

An operation is what the exchange documents: how it is addressed, what it takes, what it costs. Calling one checks the
parameters, all of them at once, and gives a ``Call``: nothing is sent, no clock is read.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from enum import Enum
from functools import cache, cached_property
from importlib import import_module
from typing import TYPE_CHECKING, Any, Generic, Literal, TypeVar, cast

from binance_derivatives.errors import InvalidRequest
from binance_derivatives.parameter import Parameter, ParameterType, compile_check
from binance_derivatives.rules import Rule, Violation
from binance_derivatives.wire import Item, Value, query

if TYPE_CHECKING:
    from binance_derivatives.answers import Decoder

__all__ = [
    "Answer",
    "Call",
    "Cost",
    "Operation",
    "Parameter",
    "ParameterType",
    "RestOperation",
    "Retry",
    "Security",
    "Value",
    "WsOperation",
]

T_co = TypeVar("T_co", covariant=True)

_SUPPLIED = frozenset({"timestamp", "signature", "apiKey"})


class Security(Enum):
    """What a call must prove: the key is sent as it is, the signature is made with the secret."""

    NONE = "NONE"
    MARKET_DATA = "MARKET_DATA"
    USER_STREAM = "USER_STREAM"
    USER_DATA = "USER_DATA"
    TRADE = "TRADE"
    MARGIN = "MARGIN"

    needs_key: bool
    needs_signature: bool

    def __init__(self, word: str) -> None:
        self.needs_key = word != "NONE"
        self.needs_signature = word in {"USER_DATA", "TRADE", "MARGIN"}


class Retry(Enum):
    """When a call may be sent again: a read at any time, anything else only if it certainly never left."""

    READ = "read"
    UNSENT = "unsent"


@dataclass(frozen=True, slots=True)
class Cost:
    """Units that one call takes from one of the exchange's counters."""

    cost: int
    counter: Literal["ip", "uid", "orders_10s", "orders_1m"] = "ip"


@dataclass(frozen=True, slots=True)
class Answer:
    """Where the decoder of an answer is defined; it is imported when the first answer arrives."""

    module: str
    name: str

    def decoder(self) -> Decoder[Any]:
        """Import the decoder, once."""
        return _decoder(self.module, self.name)


@cache
def _decoder(module: str, name: str) -> Decoder[Any]:
    return cast("Decoder[Any]", getattr(import_module(module), name))


@dataclass(frozen=True, kw_only=True)
class Operation(Generic[T_co]):
    """What REST endpoints and WebSocket API methods have in common.

    Attributes:
        product: The product's short name, ``usdm``.
        name: The function's name.
        security: What a call must prove.
        retry: When a call may be sent again.
        weight: What a call takes from the exchange's counters.
        parameters: In the order they are documented and sent; what the client itself supplies is left out.
        rules: Conditions over several parameters.
        answer: Where the decoder of the answer is.
        source: Address of the page that documents the operation.
    """

    product: str
    name: str
    security: Security
    retry: Retry
    weight: tuple[Cost, ...] = ()
    parameters: tuple[Parameter, ...] = ()
    rules: tuple[Rule, ...] = ()
    answer: Answer
    source: str = ""

    def violations(self, parameters: Mapping[str, object]) -> tuple[Violation, ...]:
        """List every rule that wire parameters break; a parameter that is None is not given."""
        return tuple(self._examined(parameters)[1])

    def call(self, parameters: Mapping[str, object]) -> Call[T_co]:
        """Check wire parameters and make the call; a parameter that is None is not sent.

        Raises:
            InvalidRequest: Rules are broken; the error lists every one.
        """
        checked, found = self._examined(parameters)
        if found:
            raise InvalidRequest(operation=f"{self.product}.{self.name}", violations=tuple(found))
        return Call(self, tuple(checked))

    def __str__(self) -> str:
        return f"{self.product}.{self.name}"

    def __getstate__(self) -> dict[str, object]:
        # The compiled checks are closures, which can not be pickled; they are made again when they are needed.
        return {name: value for name, value in self.__dict__.items() if name in self.__dataclass_fields__}

    @cached_property
    def _checks(self) -> tuple[tuple[str, bool, Callable[[object, str, list[Violation]], Value]], ...]:
        return tuple((one.name, one.required, compile_check(one)) for one in self.parameters)

    @cached_property
    def _names(self) -> frozenset[str]:
        return frozenset(parameter.name for parameter in self.parameters)

    def _examined(self, parameters: Mapping[str, object]) -> tuple[list[tuple[str, Value]], list[Violation]]:
        checked: list[tuple[str, Value]] = []
        found: list[Violation] = []
        for name, required, check in self._checks:
            value = parameters.get(name)
            if value is not None:
                checked.append((name, check(value, name, found)))
            elif required:
                found.append(Violation((name,), "required", f"{name} is required"))
        if not parameters.keys() <= self._names:
            found.extend(self._unknown(name) for name in parameters if name not in self._names)
        if self.rules:
            given = {name for name, _ in checked}
            broken = [rule.violation(given) for rule in self.rules]
            found.extend([violation for violation in broken if violation is not None])
        return checked, found

    def _unknown(self, name: str) -> Violation:
        message = f"no parameter {name}"
        plain = {known.lower(): known for known in sorted(self._names)}
        close = get_close_matches(name.replace("_", "").lower(), plain, n=1)
        if name in _SUPPLIED:
            message += "; the client supplies it"
        elif close:
            message += f"; did you mean {plain[close[0]]}?"
        return Violation((name,), "unknown", message)


@dataclass(frozen=True, kw_only=True)
class RestOperation(Operation[T_co]):
    """A REST endpoint: the HTTP verb, and the path below the environment's REST address."""

    method: Literal["GET", "POST", "PUT", "DELETE"]
    path: str


@dataclass(frozen=True, kw_only=True)
class WsOperation(Operation[T_co]):
    """A method of the WebSocket API, such as ``order.cancel``."""

    method: str


@dataclass(frozen=True)
class Call(Generic[T_co]):
    """One checked request, ready to be signed and sent, any number of times.

    Attributes:
        operation: What is called.
        parameters: Wire names and values in the order they are sent; decimals are already text, lists are tuples.
    """

    operation: Operation[T_co]
    parameters: tuple[tuple[str, Value], ...]

    @property
    def weight(self) -> int:
        """Units the call takes from the request weight of the IP address."""
        return sum(cost.cost for cost in self.operation.weight if cost.counter == "ip")

    @property
    def query(self) -> str:
        """The parameters percent-encoded as on the wire, without ``timestamp`` and ``signature``."""
        return query(self.parameters)

    @property
    def params(self) -> dict[str, object]:
        """The parameters as the WebSocket API takes them: integers as numbers, decimals as strings, lists as lists."""
        return {name: _as_json(value) for name, value in self.parameters}

    def __repr__(self) -> str:
        given = ", ".join(f"{name}={value!r}" for name, value in self.parameters)
        return f"{self.operation}({given})"


def _as_json(value: Item) -> object:
    return [_as_json(item) for item in value] if isinstance(value, tuple) else value
