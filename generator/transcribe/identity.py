"""Whether a page is the one that its address says, by what is remembered of that address, of its product, and of the others."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace

from generator.problems import Problem
from generator.specs.model import Event, Operation, SpecFile, Stream
from generator.specs.remembered import Memory
from generator.transcribe.absence import Accepted, name_of
from generator.transcribe.witnesses import Witnesses, prefix_of


def changed_kind(known: Iterable[str], found: Iterable[SpecFile], file: str, address: str) -> Problem | None:
    """Return the problem of a page that has specs and does not read as what they are of; it never becomes a guide."""
    lacking = sorted(set(known) - {spec.key for spec in found})
    if not lacking:
        return None
    now = ", ".join(sorted(spec.key for spec in found)) or "nothing but text"
    message = f"the page of {lacking[0]} reads as {now}, expected what it was: save it again, or delete the spec"
    return Problem(file, 0, 0, f"{message}: {address}")


def strangers(
    specs: Iterable[SpecFile], memory: Memory, files: Mapping[str, str], unlinked: Collection[str], accepted: Accepted
) -> Iterator[tuple[str, Problem]]:
    """Yield the addresses of what another product or another page has, and why they are refused.

    ``unlinked`` are the addresses of pages whose headings do not say where they stand.
    """
    witnesses = Witnesses(memory)
    there = {thing: one for one in memory.specs.values() for thing in _things(one)}
    first: dict[tuple[str, ...], SpecFile] = {}
    for read in specs:
        spec = _as_settled(read, memory)
        file, address = files[spec.source.address], spec.source.address
        is_doubtful = address in unlinked and not accepted.has(f"identity:{name_of(spec.key)}")
        if (prefix := prefix_of(spec)) and (owner := _owner(spec.product, prefix, witnesses.owners)):
            paths = ", ".join(sorted(one for one, owners in witnesses.owners.items() if spec.product in owners))
            message = f"{_path(spec)} is a path of {owner}, expected one of {spec.product}: {paths}"
            yield address, Problem(file, 0, 0, f"{message}; the page is not that of {address}")
        elif is_doubtful and (objection := witnesses.objection(spec)):
            yield address, Problem(file, 0, 0, _unproven(objection, spec))
        before = next((there[thing] for thing in _things(spec) if thing in there), spec)
        if before.source.address not in {address, *files}:
            message = f"{before.key} has this {_kind_word(spec)}, and its page {before.source.address} is not here"
            yield address, Problem(file, 0, 0, f"{message}: if the page was moved, delete that spec and its provenance")
        for thing in _things(spec):
            same = first.setdefault(thing, spec)
            if same.source.address != address:
                message = f"second page of {' '.join(thing[1:])}, expected one"
                yield address, Problem(file, 0, 0, f"{message}: the first is {same.source.address}")
                yield same.source.address, Problem(files[same.source.address], 0, 0, f"{message}: {address}")


def _unproven(objection: str, spec: SpecFile) -> str:
    message = f"no heading links to {spec.source.address}, and this reads like another page: {objection}"
    return f"{message}; save it with its links, or accept with --accept identity:{name_of(spec.key)}"


def _as_settled(spec: SpecFile, memory: Memory) -> SpecFile:
    """Return an operation with the request that a person settled on, when the language is missing that gives identifiers."""
    known = memory.specs.get(spec.key)
    if spec.source.en or not (isinstance(spec, Operation) and isinstance(known, Operation)):
        return spec
    return replace(spec, request=known.request) if known.request.at.endswith("corrected") else spec


def _things(spec: SpecFile) -> list[tuple[str, ...]]:
    """Return what a product has one page of: a request, the name of a stream, a type of event."""
    match spec:
        case Operation():
            return [(spec.product, spec.request.method, *([spec.request.path] if spec.request.path else []))]
        case Stream():
            return [(spec.product, "stream", name.template) for name in spec.names]
        case Event():
            return [(spec.product, "event", spec.event)]
        case _:
            return []


def _kind_word(spec: SpecFile) -> str:
    return "request" if isinstance(spec, Operation) else spec.kind


def _path(spec: SpecFile) -> str:
    return (isinstance(spec, Operation) and spec.request.path) or ""


def _owner(product: str, prefix: str, owners: Mapping[str, frozenset[str]]) -> str | None:
    """Return the product whose paths begin like that, where those of this one do not."""
    having = owners.get(prefix, frozenset())
    has_paths = any(product in others for others in owners.values())
    return min(having) if having and has_paths and product not in having else None
