"""What of an answer proves that a call was carried out, from the documented answer and what people wrote.

    answer documented as                      proof
    object with members besides code, msg     object: one of them at least
    object with code and/or msg alone         confirmation: that code, or a message and no code
    {}                                        nothing: an object without a code
    list, where items were sent               batch: an element for each item
    any other list                            list
    object or list, as parameters say         either

Ids that were sent are compared with the members that repeat them, see ``repeats``. What places or changes an order shows one of
the order's ids, whatever the query of its outcome goes by.

``<product>/proofs.yaml`` shows them all, for review; what is rendered follows from the same facts.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, cast

from generator.specs.dump import flow
from generator.specs.model import Operation, Shape
from generator.specs.outcomes import Outcome, ProofKind, retry_class
from generator.specs.repeats import repeats, result_of

_NOTE: Final = (
    "# Written by `apiscribe generate`, from documented answers and outcomes.yaml: what proves that a call was carried out."
)
_OUTSIDE: Final = frozenset({"code", "msg"})
# A block trade goes by keys.
_ID: Final = re.compile(r"(?:Id(?:s|List)?|MatchingKey)(?:\[\])?$")
_NAMES_AN_ORDER: Final = re.compile(
    r"(?:order|orderList|algo|strategy|client\w*|listClientOrder|newClientStrategy)Id$|\w+SettlementKey$"
)


@dataclass(frozen=True)
class Proof:
    kind: ProofKind
    code: int | str | None = None
    repeats: tuple[tuple[str, str], ...] = ()
    shows: tuple[str, ...] = ()
    each: tuple[str, ...] = ()


def proof_of(operation: Operation, outcome: Outcome | None) -> Proof:
    """Return what proves success of an operation."""
    kind = outcome.proof if outcome is not None and outcome.proof is not None else _kind(operation)
    found = repeats(operation, outcome)
    ids = {label: paths for label, paths in found.items() if _ID.search(label)}
    lists = tuple(p.name for p in operation.parameters if p.type.startswith("list<"))
    element = operation.answer.items if operation.answer.type == "list" else None
    refuses = element is not None and any(one.type == "rejection" for one in element.of)
    if kind == "list" and element is not None and (refuses or any("[]" in label for label in found)):
        each = tuple(name for name in lists if refuses or any(label.startswith(f"{name}[]") for label in found))
        pairs = tuple(
            (label.partition("[].")[2] or label.removesuffix("[]"), path.removeprefix("[]."))
            for label, paths in ids.items()
            for path in paths
        )
        return Proof("batch", repeats=pairs, shows=_shows(element) if _writes(operation, outcome) else (), each=each)
    if kind != "object":
        return Proof(kind, code=_code(operation) if kind == "confirmation" else None)
    pairs = tuple((label, path) for label, paths in ids.items() for path in paths if "[]" not in label)
    return Proof("object", repeats=pairs, shows=_shows(operation.answer) if _writes(operation, outcome) else ())


def proofs_text(product: str, operations: Sequence[Operation], outcomes: Mapping[str, Outcome]) -> str:
    """Return the file that shows what the answer of each operation of a product proves, one line each."""
    made = {operation.key: proof_of(operation, outcomes.get(operation.key)) for operation in operations}
    lines = [f"  {key.partition('/')[2]}: {flow(_plain(proof))}" for key, proof in sorted(made.items())]
    return "\n".join((_NOTE, f"product: {product}", "proofs:" if lines else "proofs: {}", *lines, ""))


def _plain(proof: Proof) -> dict[str, object]:
    repeats: dict[str, list[str]] = {}
    for label, path in proof.repeats:
        repeats.setdefault(label, []).append(path)
    code = {} if proof.code is None else {"code": proof.code}
    others = {"each": list(proof.each), "shows": list(proof.shows), "repeats": repeats}
    return {"proof": proof.kind, **code, **{name: value for name, value in others.items() if value}}


def _kind(operation: Operation) -> ProofKind:
    match operation.answer.type:
        case "object":
            names = {member.name for member in operation.answer.fields}
            return "nothing" if not names else "confirmation" if names <= _OUTSIDE else "object"
        case "list":
            return "list"
        case _:
            return "either"


def _writes(operation: Operation, outcome: Outcome | None) -> bool:
    return retry_class(operation, outcome) != "READ"


def _shows(shape: Shape) -> tuple[str, ...]:
    """Return the members of which an order shows one at least."""
    shapes = shape.of if shape.type == "union" else (shape,)
    names = (member.name for one in shapes for member in one.fields)
    return tuple(dict.fromkeys(name for name in names if _NAMES_AN_ORDER.match(name)))


def _code(operation: Operation) -> int | str | None:
    for example in operation.examples:
        if example.role == "answer":
            answer = result_of(operation, json.loads(example.json))
            if isinstance(answer, dict):
                code = cast("dict[str, object]", answer).get("code")
                return code if isinstance(code, (int, str)) else None
    return None
