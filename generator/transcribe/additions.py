"""Operations that no page has, made from those that they are like."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from generator.problems import Problem
from generator.specs.authored import Addition, Correction
from generator.specs.model import Operation, Request, SpecFile


def added(
    read: Sequence[SpecFile], additions: Iterable[Addition], corrections: Sequence[Correction]
) -> tuple[list[Operation], list[Correction], list[Problem]]:
    """Return what is added to the specs that were read, its twins' corrections as its own, and what a page has by now.

    Those whose twin is not among the pages of this run are left out.
    """
    operations = {spec.key: spec for spec in read if isinstance(spec, Operation)}
    calls = {_call(operation): operation for operation in operations.values()}
    made: list[Operation] = []
    shared: list[Correction] = []
    problems: list[Problem] = []
    for addition in additions:
        like = operations.get(addition.like)
        if like is None:
            continue
        one = _made(like, addition)
        known = operations.get(one.key) or calls.get(_call(one))
        if known is not None:
            message = f"stale: {known.source.address} describes {addition.spec} now, expected to take this away"
            problems.append(Problem(addition.file, addition.line, addition.column, message))
            continue
        made.append(one)
        shared += [
            replace(correction, spec=one.key)
            for correction in corrections
            if correction.spec == like.key and correction.since is None
        ]
    return made, shared, problems


def _made(like: Operation, addition: Addition) -> Operation:
    product, _, name = addition.spec.split("/")
    return replace(
        like,
        product=product,
        name=name,
        title=addition.title,
        section=addition.section or like.section,
        # Lists of values belong to a product; the values themselves are there.
        parameters=tuple(replace(one, enum=None) for one in like.parameters),
        request=Request(**addition.request, at="corrected"),
        since=addition.since,
    )


def _call(operation: Operation) -> tuple[str, ...]:
    return operation.product, operation.kind, operation.request.method, operation.request.path or ""
