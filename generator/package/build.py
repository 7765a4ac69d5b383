"""Specs and templates to the whole output tree, in memory."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from typing import Final

from generator.cache import Cache, memo
from generator.digests import key_parts
from generator.output.write import MARKER, MARKER_TEXT
from generator.package.allowlist import AllowedNames, identifiers, template_words
from generator.package.finish import Module, finished
from generator.package.output import Output
from generator.package.render import Rendered, Templates, placed, templates_in
from generator.package.view.package import PackageOutline, ProductOutline, package_view
from generator.specs import dates
from generator.specs.authored import Specs
from generator.specs.file_kinds import proofs_file
from generator.specs.proof import proofs_text
from generator.stored import Form

_WORDS: Final = Form[frozenset[str]](frozenset[str])


@dataclass(frozen=True)
class Part:
    """What products add to the package."""

    outlines: tuple[ProductOutline, ...]
    files: tuple[Rendered, ...]
    proofs: dict[PurePosixPath, bytes]


def build(specs: Specs, templates: Path, cache: Cache | None = None, as_of: str | None = None) -> Output:
    """Return every file that is made of specs; nothing is written.

    The same specs and templates give the same bytes, with any cache or none. What holds on a day is rendered: ``as_of``, or the
    one that the specs name.

    Raises:
        Unusable: The specs or templates do not make a package, or a rendered module holds what no template put there.
    """
    made = templates_in(templates)
    return whole([part_of(specs, made, cache, "", as_of)], made, cache, as_of or specs.as_of)


def part_of(specs: Specs, templates: Templates, cache: Cache | None, name: str, as_of: str | None = None) -> Part:
    """Return what the products of some specs add to the package; what is kept of it is kept under a name.

    Raises:
        Unusable: As ``build``.
    """
    dated = dates.as_of(specs, as_of or specs.as_of)
    view = package_view(dated)
    groups = [(product, templates.of_product(product)) for product in view.products]
    return Part(view.outline.products, _finished(groups, templates, cache, f"product {name}"), _proofs(dated))


def _proofs(dated: Specs) -> dict[PurePosixPath, bytes]:
    products = {
        product.product: [one for one in dated.operations if one.product == product.product]
        for product in dated.products
    }
    texts = {name: proofs_text(name, operations, dated.outcomes) for name, operations in products.items()}
    return {proofs_file(name): text.encode() for name, text in texts.items()}


def whole(parts: Sequence[Part], templates: Templates, cache: Cache | None, as_of: str | None = None) -> Output:
    """Put what all products add, and what there is once, together to the package.

    Raises:
        Unusable: As ``build``.
    """
    outlines = sorted((outline for part in parts for outline in part.outlines), key=lambda one: one.name)
    view = PackageOutline(tuple(outlines), as_of)
    shared = _finished([(view, templates.of_package(view))], templates, cache, "package")
    files = placed([*shared, *(one for part in parts for one in part.files)])
    package = dict(sorted([(MARKER, MARKER_TEXT), *((one.path, one.data) for one in files)]))
    return Output(package, {path: text for part in parts for path, text in part.proofs.items()})


def _finished(
    groups: Iterable[tuple[object, Iterable[Rendered]]], templates: Templates, cache: Cache | None, name: str
) -> tuple[Rendered, ...]:
    """Return rendered files, the modules among them finished; each group is rendered from one view."""
    parts = ("words", *key_parts(templates.contents))
    words = memo(cache, parts, _WORDS, lambda: template_words(templates.folder))
    files: list[Rendered] = []
    modules: list[Module] = []
    for view, group in groups:
        allowed = AllowedNames(words, identifiers(view))
        for one in group:
            files.append(one)
            if one.path.suffix == ".py" and one.template is not None:
                modules.append(Module(one.path, one.data.decode(), allowed))
    done = finished(modules, cache, name)
    return tuple(replace(one, data=done.get(one.path, one.data)) for one in placed(files))
