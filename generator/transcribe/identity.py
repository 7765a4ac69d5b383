"""Whether a page is the one that its address says, by what is remembered of that address, of its product, and of the others."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from generator.problems import Problem
from generator.specs.model import Operation, SpecFile
from generator.specs.remembered import Memory


def changed_kind(known: Iterable[str], found: Iterable[SpecFile], file: str, address: str) -> Problem | None:
    """Return the problem of a page that has specs and does not read as what they are of; it never becomes a guide."""
    lacking = sorted(set(known) - {spec.key for spec in found})
    if not lacking:
        return None
    now = ", ".join(sorted(spec.key for spec in found)) or "nothing but text"
    message = f"the page of {lacking[0]} reads as {now}, expected what it was: save it again, or delete the spec"
    return Problem(file, 0, 0, f"{message}: {address}")


def strangers(specs: Iterable[SpecFile], memory: Memory, files: dict[str, str]) -> Iterator[tuple[str, Problem]]:
    """Yield the addresses of operations that another product or another page has, and why they are refused."""
    known: defaultdict[str, set[str]] = defaultdict(set)
    for one in memory.specs.values():
        if isinstance(one, Operation) and one.request.path:
            known[one.product].add(_prefix(one.request.path))
    there = {_request(one): one for one in memory.specs.values() if isinstance(one, Operation)}
    first: dict[tuple[str, str, str | None], Operation] = {}
    for read in specs:
        if not isinstance(read, Operation):
            continue
        spec = _as_settled(read, memory)
        file, address = files[spec.source.address], spec.source.address
        if (path := spec.request.path) and (owner := _owner(spec.product, _prefix(path), known)):
            message = (
                f"{path} is a path of {owner}, expected one of {spec.product}: {', '.join(sorted(known[spec.product]))}"
            )
            yield address, Problem(file, 0, 0, f"{message}; the page is not that of {address}")
        before = there.get(_request(spec))
        if before and before.source.address != address and before.source.address not in files:
            message = f"{before.key} has this request, and its page {before.source.address} is not here"
            yield address, Problem(file, 0, 0, f"{message}: if the page was moved, delete that spec and its provenance")
        same = first.setdefault(_request(spec), spec)
        if same.source.address != address:
            message = f"second page of {spec.request.method} {spec.request.path or ''}".rstrip()
            yield address, Problem(file, 0, 0, f"{message}, expected one: the first is {same.source.address}")
            yield same.source.address, Problem(files[same.source.address], 0, 0, f"{message}, expected one: {address}")


def _as_settled(spec: Operation, memory: Memory) -> Operation:
    """Return an operation with the request that a person settled on, when the language is missing that gives identifiers."""
    known = memory.specs.get(spec.key)
    if spec.source.en or not isinstance(known, Operation) or not known.request.at.endswith("corrected"):
        return spec
    return replace(spec, request=known.request)


def _request(spec: Operation) -> tuple[str, str, str | None]:
    return spec.product, spec.request.method, spec.request.path


def _owner(product: str, prefix: str, known: dict[str, set[str]]) -> str | None:
    """Return the product whose paths begin like that, where those of this one do not."""
    if product not in known or prefix in known[product]:
        return None
    return next((other for other, prefixes in sorted(known.items()) if prefix in prefixes), None)


def _prefix(path: str) -> str:
    return "/" + path.strip("/").split("/")[0] + "/"
