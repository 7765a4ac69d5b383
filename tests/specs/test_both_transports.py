"""What binds whoever asks over REST binds whoever asks the same over the WebSocket API, though only the page of REST says it."""

from __future__ import annotations

from dataclasses import replace

from tests.committed import committed

from generator.specs.model import Operation
from generator.specs.rules import Rule

SPECS = committed()


def twins() -> list[tuple[Operation, Operation]]:
    """Each method of the WebSocket API that REST has too, REST first."""
    of = {operation.key: operation for operation in SPECS.operations}
    both = [(of.get(key.replace("/ws-api/", "/rest/")), one) for key, one in of.items() if "/ws-api/" in key]
    return [(rest, ws) for rest, ws in both if rest is not None]


def binding(operation: Operation) -> set[Rule]:
    # Where something has moved to, each transport says of itself.
    return {replace(rule, at="") for rule in operation.all_rules if rule.rule != "moved"}


def test_the_websocket_api_has_the_rules_of_rest() -> None:
    assert len(twins()) > 20
    lacking = [(ws.key, rule) for rest, ws in twins() for rule in binding(rest) - binding(ws)]
    assert lacking == []
