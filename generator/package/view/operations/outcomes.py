"""Where the outcome of an operation is asked, by the module and the constant of the operation that answers."""

from __future__ import annotations

from dataclasses import dataclass

from generator.names import Identifier, constant_case
from generator.package.view.report import Report
from generator.specs.model import Operation
from generator.specs.outcomes import Outcome, Pairs


@dataclass(frozen=True)
class OutcomeView:
    module: str
    name: Identifier
    passes: Pairs
    by: Pairs
    each: tuple[str, ...]
    visible_after: int = 0
    open_only: bool = False


def outcome_view(operation: Operation, outcome: Outcome | None, report: Report) -> OutcomeView | None:
    """Compute where an operation's outcome is asked; a query that does not exist is reported."""
    if outcome is None or outcome.query is None:
        return None
    query = report.specs.operation(outcome.query)
    if query is None:
        report.operation(operation, (), f"its outcome is asked with {outcome.query}, which does not exist")
        return None
    return OutcomeView(
        module_of(query),
        constant_case(query.name),
        outcome.passes,
        outcome.by,
        outcome.each,
        outcome.visible_after or 0,
        outcome.open_only,
    )


def module_of(operation: Operation) -> str:
    """Return the module that an operation is generated into."""
    return f"binance_derivatives.{operation.product}.{operation.kind}.{operation.section}"
