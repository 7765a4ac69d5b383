"""The rows of the generated tests: calls that are accepted, requests that are refused, answers as documented."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from generator.names import Identifier
from generator.package.literals import Literal
from generator.package.view.operations.operations import OperationView
from generator.package.view.report import Report
from generator.package.view.tests import exact
from generator.package.view.tests.choices import Requests
from generator.package.view.tests.conditions import Request, Table
from generator.package.view.tests.refusals import Refusals, RefusedCase
from generator.package.view.tests.samples import samples
from generator.specs.model import Operation
from generator.specs.supplied import RECV_WINDOW

_WIDTH: Final = 108
# So much fits between the quotes of an element of a tuple that is one a line.
_WHOLE: Final = 109


@dataclass(frozen=True)
class AcceptedCase:
    """A call and what it puts on the wire: a query, or for the WebSocket API the JSON of its parameters."""

    function: Identifier
    arguments: tuple[tuple[Identifier, Literal], ...]
    wire: str


@dataclass(frozen=True)
class AnswerCase:
    """A documented answer; ``chunks`` are its JSON in pieces that fit on a line."""

    constant: Identifier
    chunks: tuple[str, ...]


@dataclass(frozen=True)
class Cases:
    accepted: tuple[AcceptedCase, ...] = ()
    refused: tuple[RefusedCase, ...] = ()
    answers: tuple[AnswerCase, ...] = ()

    @property
    def decimals(self) -> bool:
        """Whether a call has a ``Decimal`` to spell out."""
        return any(_has_decimal(value) for case in self.accepted for _, value in case.arguments)

    def __add__(self, other: Cases) -> Cases:
        return Cases(self.accepted + other.accepted, self.refused + other.refused, self.answers + other.answers)


def cases_of(operation: Operation, view: OperationView, report: Report) -> Cases:
    """Compute an operation's rows; a value or a set of parameters that can not be found is reported."""
    values = samples(operation, report)
    table = Table(operation.parameters, operation.rules)
    if values.keys() != table.by_name.keys() or len(view.rules) != len(table.checked):
        return Cases()
    requests = Requests(table, values)
    sets = requests.accepted()
    if not sets:
        report.operation(operation, ("rules",), "no set of parameters keeps all of these rules")
        return Cases()
    return Cases(
        accepted=tuple(_accepted(operation, view, request) for request in _telling(sets)),
        refused=tuple(Refusals(operation, view.constant, requests).rows(sets[0])),
        answers=tuple(_answers(operation, view)),
    )


def _telling(requests: Sequence[Request]) -> list[Request]:
    """Leave out what another request shows as well with nothing but a receive window added."""
    with_window = [
        {name: value for name, value in request.items() if name != RECV_WINDOW}
        for request in requests
        if RECV_WINDOW in request
    ]
    return [request for request in requests if request not in with_window]


def _accepted(operation: Operation, view: OperationView, request: Request) -> AcceptedCase:
    if operation.kind == "rest":
        wire = "&".join(f"{name}={value.encoded}" for name, value in request.items())
    else:
        wire = exact.dumps({name: value.json for name, value in request.items()})
    arguments = tuple((one.name, request[one.wire].argument) for one in view.arguments if one.wire in request)
    return AcceptedCase(view.name, arguments, wire)


def _has_decimal(value: Literal) -> bool:
    if isinstance(value, list):
        return any(map(_has_decimal, value))
    return any(map(_has_decimal, value.values())) if isinstance(value, dict) else isinstance(value, Decimal)


def _answers(operation: Operation, view: OperationView) -> Iterator[AnswerCase]:
    documented = [example for example in operation.examples if example.role == "answer"]
    for example in documented:
        value = exact.loads(example.json)
        if operation.kind == "ws_api" and isinstance(value, dict):
            value = value.get("result")
        yield AnswerCase(view.constant, chunks(exact.dumps(value)))


def chunks(text: str) -> tuple[str, ...]:
    """Cut text after commas, where the line would otherwise be too long."""
    if len(text) <= _WHOLE:
        return (text,)
    wrapped = textwrap.TextWrapper(_WIDTH, break_long_words=False, break_on_hyphens=False, drop_whitespace=False)
    # Only a comma may end a piece, and blanks inside values must stay what they are.
    lines = wrapped.wrap(text.replace(" ", "\0").replace(",", ", "))
    return tuple(line.replace(", ", ",").replace("\0", " ") for line in lines)
