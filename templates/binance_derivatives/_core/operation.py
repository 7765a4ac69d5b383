"""Operations as tables, and calls as values.

An operation is what the exchange documents: how it is addressed, what it takes, what it costs. Calling one checks the
parameters, all of them at once, and gives a ``Call``: nothing is sent, no clock is read.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cache, cached_property
from importlib import import_module
from typing import TYPE_CHECKING, Any, ClassVar, Generic, Literal, TypeVar, cast

from msgspec import Struct

from binance_derivatives._core.checklist import Checklist
from binance_derivatives._core.conditions import Test, holds
from binance_derivatives._core.invalid import InvalidRequest
from binance_derivatives._core.parameter import Parameter, ParameterType
from binance_derivatives._core.plan import Plan
from binance_derivatives._core.proof import Proof, is_wordless, recognising
from binance_derivatives._core.rules import Condition, Rule, Violation
from binance_derivatives._core.sources import Sources, sources_of
from binance_derivatives._core.terms import Counter, Retry, Security
from binance_derivatives._core.wire import Item, Value, query

if TYPE_CHECKING:
    from binance_derivatives._answers.decoders import Decoder
    from binance_derivatives._answers.mismatches import OnMismatch

__all__ = [
    "Answer",
    "Call",
    "Cost",
    "Counter",
    "Operation",
    "Outcome",
    "Parameter",
    "ParameterType",
    "Proof",
    "Quota",
    "RestOperation",
    "Retry",
    "Security",
    "Value",
    "WsOperation",
]

T_co = TypeVar("T_co", covariant=True)


class Cost(Struct, frozen=True, repr_omit_defaults=True):
    """Units that one call takes from one of the exchange's counters.

    Of the entries for one counter the first one counts whose conditions all hold.
    """

    cost: int
    counter: Counter = "ip"
    when: tuple[Condition, ...] = ()


class Quota(Struct, frozen=True):
    """A limit of its own on how often an operation is called.

    Attributes:
        limit: Calls.
        per: The time they are counted over, as ``5m``, ``1h``, ``1mo``.
        counter: What they are counted for: the IP address or the account.
        shared: The operations that use it up as well, as ``GET /path``.
    """

    limit: int
    per: str
    counter: Literal["ip", "uid"]
    shared: tuple[str, ...] = ()


class Answer(Struct, frozen=True):
    """Where the decoder of an answer is defined; it is imported when the first answer arrives."""

    module: str
    name: str

    def decoder(self) -> Decoder[Any]:
        """Import the decoder, once."""
        return _decoder(self.module, self.name)

    def __str__(self) -> str:
        return f"{self.module.split('.')[1] if '.' in self.module else self.module}.{self.name.lower()}"


@cache
def _decoder(module: str, name: str) -> Decoder[Any]:
    return cast("Decoder[Any]", getattr(import_module(module), name))


class Outcome(Struct, frozen=True, repr_omit_defaults=True):
    """Where to ask what became of a call: for the order, for what is still open, or for the setting as it is now.

    Attributes:
        module: Where the operation that answers is defined; it is imported when it is first asked.
        name: What it is called there, ``QUERY_ORDER``.
        parameters: Its parameters, each with the parameter of the call that it takes its value from, as far as given.
        by: The same for what names the order: the first one that is given is taken, and without any there is no query.
        each: Lists of the call whose items are asked for one by one; the members of an item are taken like parameters.
        visible_after: Milliseconds for which the query may not show yet what stands already.
        open_only: The query shows no order that has ended, so that one it does not show may have been there.
    """

    module: str
    name: str
    parameters: tuple[tuple[str, str], ...] = ()
    by: tuple[tuple[str, str], ...] = ()
    each: tuple[str, ...] = ()
    visible_after: int = 0
    open_only: bool = False

    def operation(self) -> Operation[Any]:
        """Import the operation that answers."""
        operation: Operation[Any] = getattr(import_module(self.module), self.name)
        return operation


class Operation(Struct, Generic[T_co], frozen=True, kw_only=True, dict=True):
    """What REST endpoints and WebSocket API methods have in common.

    Attributes:
        product: The product's short name, ``usdm``.
        name: The function's name.
        security: What a call must prove.
        retry: When a call may be sent again.
        weight: What a call takes from the exchange's counters; ``Call.costs`` is what one of them takes.
        parameters: In the order they are documented and sent; what the client itself supplies is left out.
        rules: Conditions over several parameters.
        answer: Where the decoder of the answer is.
        proof: What of an answer proves that a call was carried out.
        source: Address of the page that documents the operation.
        quotas: Limits of its own on how often it is called.
        deprecated: The exchange discourages its use.
        many_without: The parameter with which the answer is one thing, and a list of all without it.
        takes_away: It makes open orders fewer, and may use what the rate budget keeps in reserve.
        misstates_weight: The used weight that comes with its answers is wrong, and the rate budget leaves it out.
        outcome: Where to ask what became of a call; None where the exchange has no query that tells.
        client_ids: What names the orders that a call places, in it or in each of its items; a client adds what is not given.
    """

    product: str
    name: str
    security: Security
    retry: Retry
    weight: tuple[Cost, ...] = ()
    parameters: tuple[Parameter, ...] = ()
    rules: tuple[Rule, ...] = ()
    answer: Answer
    proof: Proof = Proof()
    source: str = ""
    quotas: tuple[Quota, ...] = ()
    deprecated: bool = False
    takes_away: bool = False
    misstates_weight: bool = False
    many_without: str | None = None
    outcome: Outcome | None = None
    client_ids: tuple[str, ...] = ()

    folder: ClassVar[str] = ""

    def violations(self, parameters: Mapping[str, object]) -> tuple[Violation, ...]:
        """List every rule that wire parameters break; a parameter that is None is not given."""
        found: list[Violation] = []
        self._checklist.examine(parameters, found)
        return tuple(found)

    def call(self, parameters: Mapping[str, object]) -> Call[T_co]:
        """Check wire parameters and make the call; a parameter that is None is not sent.

        Raises:
            InvalidRequest: Rules are broken; the error lists every one.
        """
        found: list[Violation] = []
        checked = self._checklist.examine(parameters, found)
        if found:
            raise InvalidRequest(operation=f"{self.product}.{self.name}", violations=tuple(found))
        return Call(self, tuple(checked.items()))

    def costs(self, parameters: Mapping[str, Value]) -> dict[Counter, int]:
        """Give what a call with these checked parameters takes from each counter."""
        taken: dict[Counter, int] = {}
        for counter, cost, applies in self._prices:
            if counter not in taken and (applies is None or applies(parameters)):
                taken[counter] = cost
        return taken

    @property
    def sources(self) -> Sources | None:
        """Where the facts of this operation stand in the documentation; None for what is not documented."""
        return sources_of(self.product, self.folder, self.name)

    def __str__(self) -> str:
        return f"{self.product}.{self.name}"

    @cached_property
    def decode(self) -> Callable[[bytes, OnMismatch | None, object], T_co]:
        """Read an answer; what reads it is imported when this is first asked for."""
        return self._decoder.decode

    @cached_property
    def documented(self) -> Callable[[bytes], T_co | None]:
        """Read an answer that is as documented; None for any other, and for all that may say in words what came of a call."""
        if self.many_without is not None or not is_wordless(self.answer.decoder().kind):
            return lambda raw: None
        return self._decoder.documented

    @cached_property
    def recognise(self) -> Callable[[Iterable[tuple[str, object]], Any], bool] | None:
        """Tell whether a decoded answer proves by itself that a call was carried out; None where only its bytes tell."""
        kind, reads = self.answer.decoder().kind, self.retry is Retry.READ
        return recognising(self.proof, kind, reads=reads, takes_away=self.takes_away)

    @cached_property
    def _decoder(self) -> Decoder[T_co]:
        # REST and the WebSocket API share answers, but neither operation nor page, which the errors of an answer name.
        return self.answer.decoder().own()

    @cached_property
    def _checklist(self) -> Checklist:
        return Checklist(self.parameters, self.rules, operation=f"{self.product}/{self.folder}/{self.name}")

    @cached_property
    def _prices(self) -> tuple[tuple[Counter, int, Test | None], ...]:
        known = {parameter.name: parameter for parameter in self.parameters}
        return tuple((one.counter, one.cost, holds(one.when, known)) for one in self.weight)


class RestOperation(Operation[T_co], frozen=True, kw_only=True):
    """A REST endpoint: the HTTP verb, and the path below the environment's REST address."""

    folder: ClassVar[str] = "rest"

    method: Literal["GET", "POST", "PUT", "DELETE"]
    path: str


class WsOperation(Operation[T_co], frozen=True, kw_only=True):
    """A method of the WebSocket API, such as ``order.cancel``."""

    folder: ClassVar[str] = "ws-api"

    method: str


class Call(Struct, Generic[T_co], frozen=True):
    """One checked request, ready to be signed and sent, any number of times.

    Attributes:
        operation: What is called.
        parameters: Wire names and values in the order they are sent; decimals are already text, lists are tuples.
    """

    operation: Operation[T_co]
    parameters: tuple[tuple[str, Value], ...]

    @property
    def asks_for_one(self) -> bool | None:
        """Whether the answer is one thing and not a list; None where no parameter decides that."""
        by = self.operation.many_without
        return None if by is None else any(name == by for name, _ in self.parameters)

    @property
    def weight(self) -> int:
        """Units the call takes from the request weight of the IP address."""
        return self.costs.get("ip", 0)

    @property
    def costs(self) -> dict[Counter, int]:
        """Units the call takes from each of the exchange's counters that it uses at all."""
        return self.operation.costs(dict(self.parameters))

    @property
    def query(self) -> str:
        """The parameters percent-encoded as on the wire, without ``timestamp`` and ``signature``."""
        return query(self.parameters)

    @property
    def params(self) -> dict[str, object]:
        """The parameters as the WebSocket API takes them: integers as numbers, decimals as strings, lists as lists."""
        return {name: _as_json(value) for name, value in self.parameters}

    def plan(self) -> Plan:
        """Show what would be sent, what it would cost and where that is documented; a client's ``plan`` adds its time."""
        operation: Any = self.operation
        path, text = getattr(operation, "path", ""), self.query
        in_query = path and operation.method in ("GET", "DELETE")
        return Plan(
            operation=str(operation),
            method=operation.method,
            target=f"{path}?{text}" if in_query and text else path,
            body="" if in_query else text,
            costs=self.costs,
            security=operation.security,
            retry=operation.retry,
            sources=operation.sources,
            adds=tuple(name for name in self.operation.client_ids if name not in dict(self.parameters)),
        )

    def __repr__(self) -> str:
        given = ", ".join(f"{name}={value!r}" for name, value in self.parameters)
        return f"{self.operation}({given})"


def _as_json(value: Item) -> object:
    if isinstance(value, Mapping):
        return {name: _as_json(member) for name, member in value.items()}
    return [_as_json(item) for item in value] if isinstance(value, tuple) else value
