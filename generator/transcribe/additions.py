"""Operations and events that no page has, made from those that they are like."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from generator.problems import Problem
from generator.specs.authored import Addition, Correction
from generator.specs.model import Event, Operation, Request, SpecFile


def added(
    read: Sequence[SpecFile], additions: Iterable[Addition], corrections: Sequence[Correction]
) -> tuple[list[Operation | Event], list[Correction], list[Problem]]:
    """Return what is added to the specs that were read, its twins' corrections as its own, and what a page has by now.

    Those whose twin is not among the pages of this run are left out.
    """
    known = {spec.key: spec for spec in read if isinstance(spec, Operation | Event)}
    calls = {_call(spec): spec for spec in known.values()}
    made: list[Operation | Event] = []
    shared: list[Correction] = []
    problems: list[Problem] = []
    for addition in additions:
        like = known.get(addition.like)
        if like is None:
            continue
        one = _made(like, addition)
        page = known.get(one.key) or calls.get(_call(one))
        if page is not None:
            message = f"stale: {page.source.address} describes {addition.spec} now, expected to take this away"
            problems.append(Problem(addition.file, addition.line, addition.column, message))
            continue
        made.append(one)
        shared += [
            replace(correction, spec=one.key)
            for correction in corrections
            if correction.spec == like.key and correction.since is None
        ]
    return made, shared, problems


def described_by_pages(read: Iterable[SpecFile], additions: Iterable[Addition]) -> frozenset[str]:
    """Return the keys of what was added and is described by a page of this run."""
    keys = {spec.key for spec in read}
    return frozenset(addition.spec for addition in additions if addition.spec in keys)


def _made(like: Operation | Event, addition: Addition) -> Operation | Event:
    product, _, name = addition.spec.split("/")
    made = replace(like, product=product, name=name, title=addition.title, since=addition.since)
    if isinstance(made, Event):
        return replace(made, event=addition.event or made.event, at="corrected")
    return replace(
        made,
        section=addition.section or made.section,
        # Lists of values belong to a product; the values themselves are there.
        parameters=tuple(replace(one, enum=None) for one in made.parameters),
        request=Request(**(addition.request or {}), at="corrected"),
    )


def _call(spec: Operation | Event) -> tuple[str, ...]:
    if isinstance(spec, Event):
        return spec.product, spec.kind, spec.event
    return spec.product, spec.kind, spec.request.method, spec.request.path or ""
