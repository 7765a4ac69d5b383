"""Answers that are one or many: a parameter asks for the one, and without it all come."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from generator.names import Identifier
from generator.package.view.operations.parameters import ParameterView
from generator.specs.model import Operation
from generator.specs.supplied import RECV_WINDOW

_LIST: Final = "list[{}]"


@dataclass(frozen=True)
class FormsView:
    """The two forms of one answer.

    Attributes:
        by: The parameter on the wire that asks for the one.
        one: The type of the answer with it, and ``many`` without it.
        one_name: What a type checker knows the function with it by, and ``many_name`` the one without it.
        arguments: Those of the function, the parameter first: what is required without a default comes first.
    """

    by: str
    one: str
    many: str
    one_name: Identifier
    many_name: Identifier
    arguments: tuple[ParameterView, ...]


def forms_of(operation: Operation, parameters: Sequence[ParameterView], hint: str) -> FormsView | None:
    """Return the forms where the answer is an object or a list of such, and one optional parameter can be what decides."""
    asked = [one for one in parameters if one.wire != RECV_WINDOW]
    if operation.answer.type != "union" or len(asked) != 1 or asked[0].required:
        return None
    one, _, many = hint.partition(" | ")
    if many != _LIST.format(one):
        return None
    return FormsView(
        asked[0].wire,
        one,
        many,
        Identifier(f"_one_{operation.name}"),
        Identifier(f"_all_{operation.name}"),
        tuple(sorted(parameters, key=lambda view: view.wire == RECV_WINDOW)),
    )
