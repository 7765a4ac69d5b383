"""What changed, and what will, by its days."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.specs.authored import Product, Specs
from generator.specs.dump import flow
from generator.specs.model import Event, Operation, SpecFile, Stream


@dataclass(frozen=True, order=True)
class Dated:
    """One fact that begins, changes or ends; ``path`` is empty for the whole of what a spec describes."""

    since: str
    spec: str
    path: str
    change: str
    evidence: str

    def as_json(self) -> dict[str, str]:
        return {
            "since": self.since,
            "spec": self.spec,
            "path": self.path,
            "change": self.change,
            "evidence": self.evidence,
        }

    def __str__(self) -> str:
        where = f"{self.spec} {self.path}".rstrip()
        return f"{self.since:22} {where}: {self.change}"


def calendar(specs: Specs) -> list[Dated]:
    """Return everything dated, the earliest first."""
    files: list[SpecFile] = [*specs.operations, *specs.streams, *specs.events, *specs.enums, *specs.errors]
    evidence = {(one.spec, one.path): one.evidence for one in specs.corrections if one.path in ("since", "until")}
    evidence |= {(one.spec, "since"): one.evidence for one in specs.additions}
    of_specs = (found for spec in files for found in (*_whole(spec, evidence), *_changes(spec)))
    return sorted([*of_specs, *(found for product in specs.products for found in _addresses(product))])


def _addresses(product: Product) -> Iterator[Dated]:
    for host in product.hosts:
        for day, change in ((host.since, "begins"), (host.until, "ends")):
            if day is not None:
                where = f"hosts.{host.environment}.{host.use}"
                yield Dated(day, f"{product.product}/product", where, f"{host.address} {change}", host.evidence or "")
    for one in product.limits:
        change = f"counted with {one.group}, was with {one.was}"
        yield Dated(one.since, f"{product.product}/product", f"limits.{one.environment}", change, one.evidence)


def _whole(spec: SpecFile, evidence: dict[tuple[str | None, str], str]) -> Iterator[Dated]:
    if not isinstance(spec, Operation | Stream | Event):
        return
    if spec.since is not None:
        yield Dated(spec.since, spec.key, "", "begins", evidence.get((spec.key, "since"), ""))
    if spec.until is not None:
        instead = None if isinstance(spec, Event) else spec.replaced_by
        gone = f"ends, {instead} takes its place" if instead else "ends"
        yield Dated(spec.until, spec.key, "", gone, evidence.get((spec.key, "until"), ""))


def _changes(spec: SpecFile) -> Iterator[Dated]:
    for one in spec.changes:
        was, now = ("nothing" if value is None else flow(value) for value in (one.was, one.now))
        yield Dated(one.since, spec.key, one.path, f"{was} becomes {now}", one.evidence)
