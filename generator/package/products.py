"""The output tree put together product by product: of each, what the cache has, or what its specs give.

A file of the specs belongs to the product that its path names, else to all. What a product adds is kept by its own files and
those of all, so that a change to one leaves the others alone. Whatever is not in order is left to a run that loads
everything, which knows how to tell it.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from importlib import import_module
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Final

from generator.cache import Cache, Shelf, key_of
from generator.digests import Digests, key_parts
from generator.problems import Unusable
from generator.specs.file_kinds import is_proofs
from generator.stored import Form

if TYPE_CHECKING:
    from generator.package.build import Part
    from generator.package.output import Output
    from generator.specs.authored import Specs

_PROCESSES: Final = 2
_SOUND: Final = Form[bool](bool)


def from_parts(
    directory: Path, specs: Digests, templates: Path, patterns: Digests, cache: Cache, as_of: str | None
) -> Output | None:
    """Return the output; None when the specs are not in order, or not of products.

    Raises:
        Unusable: Templates cannot be rendered, or give one file twice.
    """
    products = sorted(path.partition("/")[0] for path in specs if path.partition("/")[2] == "product.yaml")
    job = Job(directory, specs, templates, patterns, frozenset(products), cache, as_of)
    written = _written_soundly(directory, specs, cache) if products else None
    if written is None:
        return None
    keys = {
        product: key_of("part", as_of or "", product, *key_parts(job.files(product)), "", *key_parts(patterns))
        for product in products
    }
    encoded = {product: cache.get(key) for product, key in keys.items()}
    todo = [product for product, found in encoded.items() if found is None]
    for product, part in zip(todo, _made(job, todo), strict=True):
        if part is None:
            return None
        encoded[product] = part
        cache.put(keys[product], part)
    # Imported late, for processes that make parts import what they need.
    from generator.package.build import whole
    from generator.package.render import templates_in

    try:
        parts = [_form().decoded(part) for part in encoded.values() if part is not None]
    except ValueError:
        # Not what this tool has put there: made anew, all of it.
        return None
    return whole(parts, templates_in(templates, patterns), cache, as_of or written.as_of)


def _form() -> Form[Part]:
    from generator.package.build import Part

    return Form[Part](Part)


def _written_soundly(directory: Path, specs: Digests, cache: Cache) -> Specs | None:
    """Return what people write, when its files are in order, those of all products taken together."""
    from generator.specs.written import written_by_people

    try:
        return written_by_people(directory, cache, specs)
    except Unusable:
        return None


def _made(job: Job, products: Sequence[str]) -> list[bytes | None]:
    if len(products) < 2 or not hasattr(os, "fork"):
        return [job.part(product) for product in products]
    # Before the processes part, so that each has it already, and not where there is one product to make.
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor

    from generator.package.render import templates_in
    from generator.reserved import read_reserved_names

    for needed in ("black", "generator.package.build", "generator.specs.lint.lint", "generator.specs.load"):
        import_module(needed)
    templates_in(job.templates, job.patterns).compile()
    read_reserved_names(job.cache)
    context = multiprocessing.get_context("fork")
    with ProcessPoolExecutor(_PROCESSES, context) as pool:
        return list(pool.map(job.part, products))


@dataclass(frozen=True)
class Job:
    directory: Path
    specs: Digests
    templates: Path
    patterns: Digests
    products: frozenset[str]
    cache: Cache
    as_of: str | None

    def files(self, product: str) -> Digests:
        return {path: digest for path, digest in self.specs.items() if self._owners[path] in (product, None)}

    @cached_property
    def _owners(self) -> dict[str, str | None]:
        return {path: self._owner(path) for path in self.specs}

    def _owner(self, path: str) -> str | None:
        """Return the product that a file below the folder of specs is of, None for one that is of all."""
        return next((part for part in path.rpartition(".")[0].split("/") if part in self.products), None)

    def _concerns(self, product: str, path: PurePosixPath) -> bool:
        return self._owner(str(path)) in (product, None) and not is_proofs(path)

    def part(self, product: str) -> bytes | None:
        """Return what a product adds, encoded; None when something is wrong with its specs."""
        from generator.package.build import part_of
        from generator.package.render import templates_in
        from generator.reserved import read_reserved_names
        from generator.specs.lint.lint import lint_some
        from generator.specs.load import load_specs

        read_reserved_names(self.cache)
        specs, problems = load_specs(self.directory, self.cache, lambda path: self._concerns(product, path))
        checked = Shelf[bool](self.cache, f"checked {product}", _SOUND)
        files = self.files(product).items()
        keys = {path.rpartition(".")[0]: key_of(path, digest) for path, digest in files}
        if problems or lint_some(specs, {name for name, key in keys.items() if checked.get(key)}):
            return None
        for key in keys.values():
            checked.put(key, True)
        checked.close()
        made = templates_in(self.templates, self.patterns)
        try:
            return _form().encoded(part_of(specs, made, self.cache, product, self.as_of))
        except Unusable:
            return None
